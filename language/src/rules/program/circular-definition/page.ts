import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A definition that leads back to itself', zh: '定义循环' },
  what: {
    en: 'Factors refine one another, breakdowns lie in one another, or formulas of KPIs use one another in a circle.',
    zh: '因素互相从属、分组互相从属，或指标公式互相引用，形成循环。',
  },
  why: {
    en: 'There is no beginning from which the whole could be added up.',
    zh: '没有起点，就无从汇总和计算。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Returning rate = Loyal / customers
kpi Loyal rate = <|Returning|> / customers
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Returning rate = returning / customers
`,
    },
  ],
};
