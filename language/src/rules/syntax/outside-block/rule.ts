import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/outside-block',
  severity: 'error',
  firm: true,
  sentences: {
    outside: {
      en: '`{word}` belongs into the braces of {belongs:kind}; here it stands outside.',
      zh: '「{word}」要写在{belongs:kind}的大括号里，这里写到了外面。',
    },
    'outside-any': {
      en: '`{word}` says something of a declaration and belongs into its braces; here it stands outside of any.',
      zh: '「{word}」是说明某个声明的，要写在它的大括号里，这里写到了外面。',
    },
  },
};
