import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A persona nothing is for', zh: '没有内容面向的画像' },
  what: {
    en: 'No journey, touchpoint, KPI, survey, wave or initiative concerns a persona.',
    zh: '没有旅程、触点、指标、问卷、轮次或举措涉及某个画像。',
  },
  why: {
    en: 'A persona is drawn to decide something for it. One that hangs on the wall and touches nothing is forgotten, and so are the people it stands for: staff above all, whose experience feeds the customers’.',
    zh: '画像是为做决定而画的。挂在墙上、与什么都不相干的画像会被忘掉，它代表的人也一样，尤其是员工：员工的体验决定客户的体验。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
persona <|Clerk|> { pain "Three systems to switch between" }
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
persona Clerk { pain "Three systems to switch between" }
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
touchpoint Desk for Clerk {
  expect oneSystem expected 8 weight 9
}
`,
    },
  ],
};
