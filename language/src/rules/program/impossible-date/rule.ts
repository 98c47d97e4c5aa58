import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/impossible-date',
  severity: 'error',
  firm: true,
  sentences: {
    date: {
      en: 'There is no such date as `{written}`. Write a day, month, quarter, half-year or year: `2026-03-31`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`.',
      zh: '没有「{written}」这个日期。可以写到日、月、季度、半年或年：2026-03-31、2026-03、2026-Q1、2026-H1、2026。',
    },
  },
};
