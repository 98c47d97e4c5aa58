import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'One thing with two values', zh: '同一个数写了两次' },
  what: {
    en: 'A wave gives the same expectation or KPI two values for the same people, or a KPI has two targets for the same day.',
    zh: '同一轮次里，同一期望或指标对同一人群写了两个数；或一个指标有两个同一天到期的目标。',
  },
  why: {
    en: 'Only one of the two can be what was measured or promised. The report would show one, and nobody would know which, or that there was another.',
    zh: '两个数只能有一个是真的。报告只会用其中一个，没人知道用的是哪个，也看不出还有另一个。',
  },
  avoid: [
    {
      title: { en: 'A value pasted twice', zh: '同一个数贴了两次' },
      source: `
program Demo {}
kpi Recommend nps
wave 2026-Q3 { Recommend 41 n 1,180  <|Recommend 38 n 1,180|> }
`,
    },
    {
      title: { en: 'An old and a new name for one KPI', zh: '同一指标的新旧两个名称' },
      source: `
program Demo {}
kpi Recommend was Loyalty nps
wave 2026-Q3 { Recommend 41  <|Loyalty 38|> }
`,
    },
    {
      title: { en: 'Two targets for one day', zh: '两个同一天到期的目标' },
      source: `
program Demo {}
kpi Recommend nps {
  target 40 by 2026-Q4
  <|target 45 by 2026-12|>
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 70% }
persona Local { share 30% }
kpi Recommend nps {
  target 40 by 2026-Q4
  target 45 by 2027-Q4
}
wave 2026-Q3 {
  Recommend 41 n 1,180
  for Local { Recommend 38 n 310 }
}
`,
    },
  ],
};
