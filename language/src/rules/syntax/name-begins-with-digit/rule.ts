import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/name-begins-with-digit',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    digit: {
      en: 'A name cannot begin with a digit: `{name}`. Put a letter or `_` in front, or begin with another word.',
      zh: '名称不能以数字开头：「{name}」。可以在前面加「_」，或把数字挪到后面。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
