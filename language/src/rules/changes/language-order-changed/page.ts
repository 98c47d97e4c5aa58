import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The first language is another', zh: '语言顺序变了' },
  what: { en: 'The order of the `languages` of the program is another.', zh: '方案的「语言」顺序变了。' },
  why: {
    en: 'The first is the language of texts without a tag and of outputs that are not asked for in another.',
    zh: '排在第一的，是没有标注语言的文字所用的语言，也是默认的输出语言。',
  },
  safe: { en: 'See that texts without a tag are written in the first language.', zh: '看看没有标注语言的文字是否都用第一语言写成。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { languages en, zh-Hans }
--- after.cx
program Demo { languages zh-Hans, en }
`,
    },
  ],
  prefer: [],
};
