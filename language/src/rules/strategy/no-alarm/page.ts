import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target without an alarm', zh: '有目标，没有警戒' },
  what: { en: 'A KPI has a target and no `alarm`.', zh: '指标有「目标」，没有「警戒」。' },
  why: {
    en: 'A target says where we want to be by the end of the year. An alarm says when to act tomorrow: below an NPS of 30 a store loses 42 points more of its customers within three years than one above 70.',
    zh: '目标说的是年底要到哪里，警戒说的是什么时候明天就得动手：推荐意愿低于 30 的店，三年里比高于 70 的店多流失 42 个百分点的客户。',
  },
  exceptions: {
    en: 'KPIs without a target, kept as evidence beside a rating, need no alarm.',
    zh: '没有目标、只作佐证的指标不需要警戒。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi <|Recommend|> nps { target 40 by 2026-Q4 }
kpi Waiting mean { target 4 min by 2026-Q4 alarm 15 min lower-is-better }
kpi Shops count
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Recommend nps { target 40 by 2026-Q4 alarm 25 }
kpi Waiting mean { target 4 min by 2026-Q4 alarm 15 min lower-is-better }
kpi Shops count
`,
    },
  ],
};
