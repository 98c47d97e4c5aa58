import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An exception past its date', zh: '豁免已到期' },
  what: {
    en: 'An `allow` has an `until` that is over. What it excused is reported again.',
    zh: '「豁免」的「直到」日期已过，它放过的问题会重新提示。',
  },
  why: {
    en: 'An exception with a date is a promise to come back. Someone should either have mended it by now or say anew why not.',
    zh: '带期限的豁免，就是答应到时再来处理。现在应当已经改好，或者重新说明理由。',
  },
  avoid: [
    {
      date: '2026-07-01',
      source: `
program Demo {}
persona Visitor { share 70%  <|allow program/share-under-100 because "Locals come with the next round" until 2026-06-30|> }
`,
    },
  ],
  prefer: [
    {
      date: '2026-07-01',
      source: `
program Demo {}
persona Visitor { share 70%  allow program/share-under-100 because "Locals come with the next round" until 2026-09-30 }
`,
    },
  ],
  exceptions: {
    en: 'Where there is no date to judge by (a report without a wave), no exception ends.',
    zh: '没有可依据的日期时（例如没有轮次数据的报告），豁免不会到期。',
  },
};
