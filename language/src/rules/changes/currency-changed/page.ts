import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Money is counted in another currency', zh: '币种变了' },
  what: { en: 'The currency of the program is another, or comes or goes.', zh: '方案的「币种」变了、新增或删除了。' },
  why: {
    en: 'Amounts are never converted: costs, returns and values of earlier reports no longer compare, and those written in the old currency are left out.',
    zh: '金额从不换算：以前报告里的成本、回报和价值不再可比，仍用旧币种写的金额也不计入。',
  },
  safe: { en: 'Rewrite every amount at the same time.', zh: '同时改写所有金额。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { currency CNY }
--- after.cx
program Demo { currency HKD }
`,
    },
  ],
  prefer: [],
};
