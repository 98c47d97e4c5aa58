import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are asked in one more language', zh: '增加了一种语言' },
  what: { en: 'A language enters the `languages` of the program.', zh: '方案的「语言」里多了一种。' },
  why: {
    en: 'More people can answer. Words without a translation are shown in the first language.',
    zh: '能答卷的人更多了。没有翻译的文字会用第一语言显示。',
  },
  safe: { en: 'Add the translations of labels and questions.', zh: '补上名称和问题的翻译。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo { languages en }
--- after.cx
program Demo { languages en, zh-Hans }
`,
    },
  ],
  prefer: [],
};
