import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Levels typed in, not measured', zh: '实际水平是手填的' },
  what: {
    en: 'An expectation has an `actual` that was typed in, and no wave rates it. All of them are told in one finding.',
    zh: '期望的「实际」是手填的，没有任何轮次的数据评到它。全部合并成一条提示。',
  },
  why: {
    en: 'Facts stand apart from intentions. What somebody believes the level to be is an assumption; the report draws it hollow, and listening to customers replaces it.',
    zh: '事实与判断要分开。凭印象填的水平只是假设，报告会用空心标出，听到客户的声音之后再以数据替换。',
  },
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { expect near expected 7 weight 9 <|actual 5|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100% }
journey Purchase for Visitor { stage Find }
touchpoint Shop at Purchase.Find { expect near expected 7 weight 9 }
wave 2026-Q1 { Shop.near 5.2 n 212 }
`,
    },
  ],
};
