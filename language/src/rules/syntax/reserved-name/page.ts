import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A reserved word as a name', zh: '用保留词作名称' },
  what: { en: 'One of the eighteen words that open a declaration is used as a name.', zh: '把声明用词（团队、指标、问卷等）当作名称。' },
  why: {
    en: 'These words are how a file is told apart into declarations, even while half a line is missing. Every other word may be a name.',
    zh: '文件靠这些词分成一个个声明，哪怕某一行只写了一半也能分清。其他词都可以作名称。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint <|team|> "Shop"
`,
      zh: `
方案 示例 {}
触点 团队 "我们的门店"
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店"
`,
    },
  ],
};
