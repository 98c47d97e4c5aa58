import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is given up', zh: '目标被删除' },
  what: { en: 'A target of a KPI is gone.', zh: '指标的一个目标被删掉了。' },
  why: {
    en: 'What nobody aims at any more nobody answers for. A target that was reached stays worth knowing.',
    zh: '没有目标，也就没有人负责。已经达成的目标也值得留着。',
  },
  safe: {
    en: 'Leave targets in after their date: the report tells whether they were reached. Of one that is given up, say why in a `note`.',
    zh: '过了日期的目标也留着，报告会写明是否达成；放弃的目标，用「备注」说明原因。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 40 by 2026-Q2  target 50 by 2026-Q4 }
--- after.cx
program Demo {}
kpi Recommend nps { target 40 by 2026-Q2 }
`,
    },
  ],
  prefer: [],
};
