import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A date that does not exist', zh: '日期不存在' },
  what: { en: 'A date names a day, month, quarter or half-year that no calendar has.', zh: '写了日历上没有的日、月、季度或半年。' },
  why: {
    en: 'Targets fall due and exceptions end on dates. One that never comes would never be judged.',
    zh: '目标到期、豁免到期都要看日期。不存在的日期永远不会到，也就永远不会被检查。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Recommend nps { target 40 by <|2026-02-30|> }
`,
    },
    {
      title: { en: 'A wave named after a fifth quarter', zh: '轮次写成第五季度' },
      source: `
program Demo {}
kpi Recommend nps
wave <|2026-Q5|> { Recommend 41 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps { target 40 by 2026-02-28 }
`,
    },
  ],
};
