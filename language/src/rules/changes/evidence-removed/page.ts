import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A figure no longer stands beside what customers say', zh: '佐证被删除' },
  what: { en: 'A KPI leaves the `evidence` of an expectation.', zh: '期望的「佐证」里少了一个指标。' },
  why: {
    en: 'What customers say and what the firm measures check one another. Without the figure a rating stands alone.',
    zh: '客户怎么说、企业怎么测，二者互相印证。少了指标，评分就孤立了。',
  },
  safe: {
    en: 'Put another figure in its place, or say why this one says nothing of it.',
    zh: '换一个指标来佐证，或说明原来的为什么不合适。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean
touchpoint Shop { expect quick { evidence Waiting } }
--- after.cx
program Demo {}
kpi Waiting mean
touchpoint Shop { expect quick }
`,
    },
  ],
  prefer: [],
};
