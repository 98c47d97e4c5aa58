import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A benchmark is another', zh: '标杆变了' },
  what: { en: 'A benchmark of a KPI or expectation is another, or comes or goes.', zh: '指标或期望的「标杆」变了、新增或删除了。' },
  why: { en: 'It stands beside the value for comparison and decides nothing.', zh: '它只供对照，不参与评判。' },
  safe: { en: 'Name the source of the figure in its label.', zh: '在名称里写明数字的来源。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { benchmark 28 }
--- after.cx
program Demo {}
kpi Recommend nps { benchmark 30 }
`,
    },
  ],
  prefer: [],
};
