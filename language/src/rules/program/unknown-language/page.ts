import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A language that is no tag', zh: '语言代码不对' },
  what: {
    en: '`languages` lists something that is not a language tag (BCP 47), such as a language spelt out.',
    zh: '「语言」里写的不是语言代码（BCP 47），例如写了语言的名称。',
  },
  why: {
    en: 'The first language is that of reports and surveys, and translations are found by their tags. A tag nobody knows leaves the readers with English.',
    zh: '第一种语言就是报告和问卷的语言，译文也按代码查找。代码不对，读者看到的就会是英文。',
  },
  avoid: [
    {
      title: { en: 'The name in place of the tag', zh: '写了名称，没写代码' },
      source: `
program Demo { languages <|Chinese|>, <|English|> }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo { languages zh-Hans, en }
`,
    },
  ],
  exceptions: {
    en: '`zh`, `zh-CN` and `zh-Hans` all mean Simplified Chinese.',
    zh: 'zh、zh-CN、zh-Hans 都指简体中文。',
  },
};
