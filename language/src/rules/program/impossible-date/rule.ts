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
    wave: {
      en: 'The wave `{written}` has no date: there is no such period, so its values stand outside time. Name it `2026-Q3`, `2026-09` or `2026-09-30`, or write `period` in it.',
      zh: '轮次「{written}」没有日期：日历上没有这个时期，里面的数不知道属于什么时候。请改名，如 2026-Q3、2026-09、2026-09-30，或在里面写「期间」。',
    },
  },
};
