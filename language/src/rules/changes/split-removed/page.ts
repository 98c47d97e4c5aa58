import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A KPI is no longer judged apart', zh: '指标不再逐个评判' },
  what: { en: 'A breakdown leaves the `each` of a KPI.', zh: '指标的「逐个」里少了一个分组。' },
  why: {
    en: 'The line of every single shop, dealer or region ends, and what one of them does badly hides in the whole.',
    zh: '每家门店、经销商或大区各自的走势到此为止，其中一家做得差，就藏进了总体里。',
  },
  safe: {
    en: 'Keep judging apart what somebody answers for, and only hide it from the report that does not need it.',
    zh: '有人负责的，就继续逐个评判；不需要的报告里不列即可。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
breakdown Region { member North }
kpi Recommend nps each Region
--- after.cx
program Demo {}
breakdown Region { member North }
kpi Recommend nps
`,
    },
  ],
  prefer: [],
};
