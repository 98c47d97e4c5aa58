import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A touchpoint no journey comes past', zh: '没有旅程经过的触点' },
  what: {
    en: 'The program has journeys, and a touchpoint stands at none of their stages and is for nobody of its own.',
    zh: '方案有旅程，某个触点却不在任何阶段，也没有写面向谁。',
  },
  why: {
    en: 'A touchpoint outside the journey is missing from the map of the day a customer lives through, and its gaps from the roll-up of every stage.',
    zh: '不在旅程里的触点，不会出现在客户一天的地图上，它的差距也不进任何阶段的汇总。',
  },
  avoid: [
    {
      source: `
program Demo {}
journey Purchase { stage Find stage Pay }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
touchpoint <|Checkout|> { expect price expected 7 weight 7 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
journey Purchase { stage Find stage Pay }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
touchpoint Checkout at Purchase.Pay { expect price expected 7 weight 7 }
`,
    },
  ],
};
