import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A missing value', zh: '缺少值' },
  what: {
    en: 'A word that is followed by a value stands alone, or is followed by something else.',
    zh: '应当跟值的词后面没有值，或者跟了别的内容。',
  },
  why: {
    en: 'A property without a sound value is left out of the report and never filled with a guess. The other properties of the same declaration still count.',
    zh: '值写得不对的属性不进报告，也不会用猜的值来补。同一个声明的其他属性照常有效。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  expect near "Near" expected 7 weight <|lots|>
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  期望 就近 "走几步就有店" 预期 7 权重 很高
}
`,
    },
    {
      source: `
program Demo {}
kpi Recommend nps { target 40 <|by|> }
`,
      zh: `
方案 示例 {}
指标 推荐意愿 nps { 目标 40 截至 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  expect near "Near" expected 7 weight 9
}
kpi Recommend nps { target 40 by 2026-Q4 }
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  期望 就近 "走几步就有店" 预期 7 权重 9
}
指标 推荐意愿 nps { 目标 40 截至 2026-Q4 }
`,
    },
  ],
};
