import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A property outside of any block', zh: '属性写在了大括号外面' },
  what: {
    en: 'A property, an expectation, a stage or a member stands at the top of a file.',
    zh: '属性、期望、阶段或成员写在了文件最外层。',
  },
  why: {
    en: 'Outside of a block nobody knows what it is said of. Often a `}` closed too early.',
    zh: '写在外面就不知道说的是谁。常见的原因是「}」收得太早。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop"
<|moment-of-truth|>
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店"
关键时刻
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  moment-of-truth
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  关键时刻
}
`,
    },
  ],
};
