import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/period-reversed',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    reversed: {
      en: 'This period ends ({to}) before it begins ({from}). Put the earlier date first.',
      zh: '这段期间的结束（{to}）早于开始（{from}）。请把较早的日期写在前面。',
    },
    swap: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
