import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The numbers and the customers disagree', zh: '数据与客户说法不一' },
  what: {
    en: 'A KPI of operations that stands as `evidence` beside an expectation misses its promise, its alarm or a target that is due, while customers rate the expectation as met; or it meets them, while the rating is surely below what is expected.',
    zh: '作为期望「佐证」的运营指标没有达到承诺、警戒或到期的目标，客户的评分却达到预期；或者指标达标，评分却确实低于预期。',
  },
  why: {
    en: 'Own data tell why, ratings tell what. Where they point apart, one of them looks at the wrong thing: a wait counted from the ticket and not from the door, an average that hides the Saturday, a survey that reaches those who did not wait.',
    zh: '运营数据告诉我们为什么，评分告诉我们是什么。两者不一致，总有一个看错了地方：等待从开单算起而不是从进门算起，平均数掩盖了周六，问卷只发给了没等的人。',
  },
  exceptions: {
    en: 'A KPI that is on its way to a target not yet due is left alone, and so are assumed levels and scores such as NPS, which are ratings themselves.',
    zh: '目标未到期、还在路上的指标不作判断；手填的水平，以及 NPS 一类本身就是评分的指标，也不判断。',
  },
  avoid: [
    {
      source: `
program Demo {}
touchpoint Lounge {
  expect onTime expected 8 weight 9 { evidence <|Waiting|> }
}
kpi Waiting mean at Lounge { promise 30 min lower-is-better }
wave 2026-Q1 {
  Lounge.onTime 8.3 n 210 sd 1.4
  Waiting 47 min n 900
}
`,
    },
    {
      title: { en: 'Good numbers, bad feelings', zh: '数字好看，感受不好' },
      source: `
program Demo {}
touchpoint Lounge {
  expect onTime expected 8 weight 9 { evidence <|Waiting|> }
}
kpi Waiting mean at Lounge { promise 30 min lower-is-better }
wave 2026-Q1 {
  Lounge.onTime 5.1 n 210 sd 1.4
  Waiting 24 min n 900
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Lounge {
  expect onTime expected 8 weight 9 { evidence Waiting }
}
kpi Waiting mean at Lounge { promise 30 min lower-is-better }
wave 2026-Q1 {
  Lounge.onTime 5.1 n 210 sd 1.4
  Waiting 47 min n 900
}
`,
    },
  ],
};
