import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A block without its end', zh: '大括号没有收尾' },
  what: { en: 'A block is opened with a brace and never closed.', zh: '写了左大括号，却没有对应的右大括号。' },
  why: {
    en: 'Without its end nobody can tell what still belongs to the block. It is taken to end where the next declaration begins, or where the indentation says so.',
    zh: '没有收尾，就分不清哪些内容还属于这一块。读取时按下一个声明或缩进来判断到哪里为止。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
persona Visitor "Visitor" <|{|>
  share 100%
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
画像 访客 "到店的客人" {
  占比 100%
触点 门店 "我们的门店"
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor "Visitor" {
  share 100%
}
touchpoint Shop "Shop"
`,
      zh: `
方案 示例 {}
画像 访客 "到店的客人" {
  占比 100%
}
触点 门店 "我们的门店"
`,
    },
  ],
};
