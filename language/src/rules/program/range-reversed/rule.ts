import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/range-reversed',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    reversed: {
      en: 'The range `{written}` runs from the larger to the smaller number. Put the smaller one first.',
      zh: '「{written}」从大到小写反了。请把小的数写在前面。',
    },
    swap: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
