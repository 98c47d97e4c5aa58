import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A promise broken', zh: '承诺没有兑现' },
  what: {
    en: 'A KPI has a `promise`, what customers were told, and the newest wave measured worse; or it is kept on the whole and broken at some members of its breakdown.',
    zh: '指标写了「承诺」（告诉过客户的），而最新一轮实测不如承诺；或者总体兑现了，但分组里有成员没有做到。',
  },
  why: {
    en: 'Say thirty minutes, mean thirty minutes. A customer measures what happens by what was said, and one who was promised thirty and waited forty is angrier than one who was promised fifty.',
    zh: '说三十分钟，就是三十分钟。客户拿听到的衡量遇到的：说三十等了四十，比说五十等了四十更让人生气。',
  },
  avoid: [
    {
      source: `
program Demo {}
kpi Waiting mean {
  <|promise 30 min|>
  target 25 min by 2026-Q3
  lower-is-better
}
wave 2026-Q1 {
  Waiting 38 min n 900
}
`,
    },
    {
      title: { en: 'Kept on the whole, broken in places', zh: '总体做到，个别地方没做到' },
      source: `
program Demo {}
breakdown Dealer {
  member North
  member South
}
kpi Waiting mean each Dealer {
  <|promise 30 min|>
  target 25 min
  lower-is-better
}
wave 2026-Q1 {
  Waiting 28 min
  for North { Waiting 21 min }
  for South { Waiting 36 min }
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
kpi Waiting mean {
  promise 30 min
  target 25 min by 2026-Q3
  lower-is-better
}
wave 2026-Q1 {
  Waiting 28 min n 900
}
`,
    },
  ],
};
