import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/comment-not-closed',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    open: {
      en: 'This comment never ends: a `*/` is missing. Only this line is taken as a comment.',
      zh: '这段注释没有结束，少了「*/」。现在只把这一行当作注释。',
    },
    line: { en: 'Make it a comment of one line (`//`)', zh: '改成单行注释（//）' },
  },
};
