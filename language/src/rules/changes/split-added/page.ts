import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A KPI is judged apart', zh: '指标改为逐个评判' },
  what: { en: 'A breakdown enters the `each` of a KPI.', zh: '指标的「逐个」里多了一个分组。' },
  why: { en: 'The whole is measured as before; each member begins a line of its own.', zh: '总体照旧，每个成员从此有了自己的走势。' },
  safe: {
    en: 'See that enough people answer in each member; groups below the minimum are not shown.',
    zh: '看看每个成员的样本够不够；低于下限的分组不显示。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
breakdown Region { member North }
kpi Recommend nps
--- after.cx
program Demo {}
breakdown Region { member North }
kpi Recommend nps each Region
`,
    },
  ],
  prefer: [],
};
