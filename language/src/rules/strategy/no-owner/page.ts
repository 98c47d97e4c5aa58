import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Nobody answers for it', zh: '没有人负责' },
  what: {
    en: 'A touchpoint, KPI or initiative has no owner: neither its own, nor that of the touchpoint or stage it belongs to, nor that of the program.',
    zh: '触点、指标或举措没有负责方：自己没有，所属的触点或阶段没有，方案也没有。',
  },
  why: {
    en: 'Somebody must answer for it. A low score with no name beside it is read by everyone and mended by no one.',
    zh: '总得有人负责。旁边没有名字的低分，人人都看见，没有人去改。',
  },
  exceptions: {
    en: 'An `owner` in the `program` block answers for everything that names no other.',
    zh: '写在「方案」里的「负责方」对所有没有另外写明的内容负责。',
  },
  avoid: [
    {
      source: `
program Demo {}
team Retail
team Care
touchpoint Shop {
  owner Retail
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
kpi Shops count at Shop
kpi <|Recommend|> nps { target 40 }
initiative <|FourthShop|> { improves Shop.near to 9 }
initiative Callbacks { owner Care improves Recommend to 45 }
`,
    },
    {
      title: { en: 'Nobody at all', zh: '完全没有人负责' },
      source: `
program <|Demo|> {}
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
kpi Recommend nps { target 40 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { owner Retail }
team Retail
team Care
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
kpi Recommend nps { target 40 owner Care }
`,
    },
  ],
};
