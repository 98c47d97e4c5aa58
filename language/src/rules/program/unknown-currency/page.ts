import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A currency that does not exist', zh: '币种不存在' },
  what: {
    en: 'A currency is not one of ISO 4217, nor one of the usual signs and words such as `¥`, `HK$` or `元`.',
    zh: '币种不在 ISO 4217 之内，也不是「¥」「HK$」「元」这类常用写法。',
  },
  why: {
    en: 'Costs, budgets and the worth of customers are added up. That only makes sense in a currency that is known for sure.',
    zh: '成本、预算和客户价值要相加，币种必须确定无疑。',
  },
  avoid: [
    {
      source: `
program Demo { currency <|RNB|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { currency CNY  budget 300万 CNY }
`,
    },
  ],
};
