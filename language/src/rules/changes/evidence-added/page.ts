import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A figure stands beside what customers say', zh: '新增佐证' },
  what: { en: 'A KPI enters the `evidence` of an expectation.', zh: '期望的「佐证」里多了一个指标。' },
  why: { en: 'The rating can now be checked against something that was counted.', zh: '评分可以与实测的数字相互印证了。' },
  safe: { en: 'Nothing needs to be done.', zh: '不需要处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean
touchpoint Shop { expect quick }
--- after.cx
program Demo {}
kpi Waiting mean
touchpoint Shop { expect quick { evidence Waiting } }
`,
    },
  ],
  prefer: [],
};
