import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is easier to reach', zh: '目标降低' },
  what: {
    en: 'A target of a KPI asks for less than before; of a KPI where less is better, it allows more.',
    zh: '指标的目标比原来低了；对越低越好的指标，则是放得更宽。',
  },
  why: {
    en: 'There may be good reasons, and there is the oldest trick of reporting: when the arrow misses, move the target. Whoever approves should know which it is.',
    zh: '降目标可能有道理，也可能是汇报里最老的手法：箭没射中，就挪靶子。批准的人应当知道是哪一种。',
  },
  safe: {
    en: 'Say in a `note` why the old target cannot be reached, and keep it as a `benchmark` or as a later target.',
    zh: '用「备注」写明原目标为什么做不到，并把它留作「标杆」或更晚的目标。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 50 by 2026-Q4 }
--- after.cx
program Demo {}
kpi Recommend nps { target 45 by 2026-Q4 }
`,
    },
    {
      title: { en: 'Where less is better', zh: '越低越好的指标' },
      source: `
--- before.cx
program Demo {}
kpi Waiting mean { lower-is-better  target 4 min by 2026-Q3 }
--- after.cx
program Demo {}
kpi Waiting mean { lower-is-better  target 6 min by 2026-Q3 }
`,
    },
  ],
  prefer: [],
};
