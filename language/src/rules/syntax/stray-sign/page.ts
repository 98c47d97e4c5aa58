import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A sign without meaning', zh: '没有意义的符号' },
  what: { en: 'A colon, a semicolon, a full stop or another sign stands between the words.', zh: '词与词之间多了冒号、分号、句号等符号。' },
  why: {
    en: 'A property is a word and its value, without signs between them: `weight 9`. What is meant is clear, so the sign is skipped and the line counts.',
    zh: '属性就是「词加值」，中间不用符号，例如「权重 9」。意思是清楚的，所以跳过符号，这一行照样有效。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  expect near "Near" expected 7 weight<|:|> 9<|;|>
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  期望 就近 "走几步就有店" 预期 7 权重：9。
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
