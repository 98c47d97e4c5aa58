import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/name-with-hyphen',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    hyphen: {
      en: 'A name cannot hold a hyphen: `{name}`. Join the words, or put `_` between them.',
      zh: '名称里不能有连字符：「{name}」。请连写，或改用下划线。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
