import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/reserved-name',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    reserved: {
      en: '`{word}` opens a declaration, so it cannot be a name. Choose another, such as `{word}_`.',
      zh: '「{word}」是声明用词，不能当名称。请换一个，例如「{word}_」。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
