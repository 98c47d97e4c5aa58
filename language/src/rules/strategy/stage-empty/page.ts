import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A stage without a touchpoint', zh: '没有触点的阶段' },
  what: {
    en: 'A journey has touchpoints, and none stands at one of its stages; no KPI or survey is tied to the stage either.',
    zh: '旅程已有触点，其中一个阶段却没有，也没有指标或问卷与这个阶段相连。',
  },
  why: {
    en: 'Customers live through the whole journey, also where the firm is absent. An empty stage is either a contact that nobody looks after, such as the weeks after the purchase, or a box that can go.',
    zh: '客户走的是整段旅程，企业不在场的地方也一样。空着的阶段，要么是没人管的接触，比如买后的几周，要么就可以删掉。',
  },
  avoid: [
    {
      source: `
program Demo {}
journey Purchase { stage Find stage Pay stage <|After|> }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
touchpoint Checkout at Purchase.Pay { expect price expected 7 weight 7 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
journey Purchase { stage Find stage Pay stage After }
touchpoint Shop at Purchase.Find {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
touchpoint Checkout at Purchase.Pay { expect price expected 7 weight 7 }
touchpoint Callback at Purchase.After { expect known expected 6 weight 4 }
`,
    },
  ],
};
