import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Full-width forms', zh: '全角写法' },
  what: {
    en: 'Punctuation, digits, letters or quotation marks are typed in their full-width or Chinese form outside a text.',
    zh: '文字以外的标点、数字、字母或引号用了全角或中文形式。',
  },
  why: {
    en: 'An input method must never stand in the way: these forms are read as what they mean. Written in one form, though, a file is easier to search and to compare.',
    zh: '输入法不应妨碍写方案，所以这些写法都能读懂。不过统一成一种写法，查找和比对更方便。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
persona Visitor { share <|１００|>% }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
persona Visitor { share 100%  goal "一趟买到心仪的相机，不绕路" }
`,
    },
  ],
  exceptions: {
    en: 'Texts in quotation marks and comments are yours: nothing in them is reported or changed.',
    zh: '引号里的文字和注释里的内容不受此限，不提示也不改动。',
  },
};
