import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Something that does not fit', zh: '放错地方的内容' },
  what: { en: 'A word, a number or a text stands where it cannot stand.', zh: '词、数字或文字写在了不能写的位置。' },
  why: {
    en: 'A line says one thing: a word, then its value. What does not fit is left out of the report, so nothing is misread; the rest of the file still counts.',
    zh: '一行只说一件事：先写词，再写值。不合适的内容不进报告，以免误读，其余部分照常有效。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  <|"Open till nine"|>
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  "营业到晚上九点"
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" {
  note "Open till nine"
}
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" {
  备注 "营业到晚上九点"
}
`,
    },
  ],
};
