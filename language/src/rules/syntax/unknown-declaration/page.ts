import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An unknown declaration', zh: '没有这种声明' },
  what: { en: 'A line at the top of a file begins with a word that opens no declaration.', zh: '文件最外层有一行，开头的词不是声明用词。' },
  why: {
    en: 'A file is a list of declarations, each opened by one of eighteen words. Where the word is only misspelt, the declaration is read as what was meant, so that its name is known to the rest.',
    zh: '文件由一个个声明组成，每个声明由固定的词开头。如果只是写错一两个字，就按想写的读取，好让其他地方引用得到。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
<|touchpiont|> Shop "Shop" { moment-of-truth }
`,
      zh: `
方案 示例 {}
接触点 门店 "我们的门店" { 关键时刻 }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
touchpoint Shop "Shop" { moment-of-truth }
`,
      zh: `
方案 示例 {}
触点 门店 "我们的门店" { 关键时刻 }
`,
    },
  ],
};
