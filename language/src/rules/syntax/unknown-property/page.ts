import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An unknown property', zh: '没有这种属性' },
  what: {
    en: 'A line in a block begins with a word that is no property, or a line goes on with a word that fits nowhere.',
    zh: '大括号里有一行，开头的词不是属性；或者一行里多了不认识的词。',
  },
  why: {
    en: 'Every property has one word, in English and in Chinese. A word that is none of them is never guessed at: its line is left out, with this finding.',
    zh: '每个属性都有固定的词，中英文各一个。不认识的词不会去猜，这一行不算数，并在这里说明。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  expect near "Near" <|expectd|> 7 weight 9
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  期望 就近 "走几步就有店" 期望值 7 权重 9
}
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
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  期望 就近 "走几步就有店" 预期 7 权重 9
}
`,
    },
  ],
};
