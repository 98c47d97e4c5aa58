import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A text without its end', zh: '文字没有写后引号' },
  what: { en: 'A text in quotation marks does not end on its line.', zh: '引号里的文字到行末还没有结束。' },
  why: {
    en: 'Texts stand on one line. It is taken to end with its line, so that the rest of the file still counts; a line break inside a text is written `\\n`.',
    zh: '文字要写在一行里。读取时按行末结束，其余内容照常有效；文字里要换行请写 \\n。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
persona Visitor {
  share 100%
  goal <|"To find it in one trip|>
}
`,
      zh: `
方案 示例 {}
画像 访客 {
  占比 100%
  诉求 "一趟买到
}
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor {
  share 100%
  goal "To find it in one trip"
}
`,
      zh: `
方案 示例 {}
画像 访客 {
  占比 100%
  诉求 "一趟买到"
}
`,
    },
  ],
};
