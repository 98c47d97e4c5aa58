import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative costs more or less', zh: '举措成本变了' },
  what: { en: 'A cost of an initiative is another, or comes or goes.', zh: '举措的一项「成本」变了、新增或删除了。' },
  why: { en: 'Returns and what fits into the budget follow it.', zh: '回报率和预算安排都随之变化。' },
  safe: {
    en: 'Say in a `note` where the figure comes from: an offer, an invoice, an estimate.',
    zh: '用「备注」写明数字出处：报价、发票还是估算。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo { currency CNY }
initiative Open { cost 520000 CNY }
--- after.cx
program Demo { currency CNY }
initiative Open { cost 380000 CNY }
`,
    },
  ],
  prefer: [],
};
