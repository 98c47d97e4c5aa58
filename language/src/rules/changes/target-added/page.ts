import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is set', zh: '新增目标' },
  what: { en: 'A KPI has a target that it did not have.', zh: '指标多了一个目标。' },
  why: { en: 'From now on it is judged by it.', zh: '从此按它来评判。' },
  safe: { en: 'Give it a date and an owner.', zh: '写上日期和负责方。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 40 by 2026-Q2 }
--- after.cx
program Demo {}
kpi Recommend nps { target 40 by 2026-Q2  target 50 by 2026-Q4 }
`,
    },
  ],
  prefer: [],
};
