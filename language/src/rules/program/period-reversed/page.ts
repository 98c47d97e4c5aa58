import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A period that ends before it begins', zh: '期间首尾颠倒' },
  what: { en: 'The end of a period lies before its beginning.', zh: '期间的结束日期早于开始日期。' },
  why: {
    en: 'Recurring costs and benefits are counted over the period of an initiative; over a reversed one there is nothing to count.',
    zh: '举措的经常性成本和收益按期间计算，期间颠倒就无从计算。',
  },
  avoid: [
    {
      source: `
program Demo { currency CNY }
initiative Desk { period <|2026-09-30 to 2026-04-01|>  cost 0 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY }
initiative Desk { period 2026-04-01 to 2026-09-30  cost 0 }
`,
    },
  ],
};
