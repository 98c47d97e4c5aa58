import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Where it is tried, or against whom, is another', zh: '试点对象变了' },
  what: {
    en: 'The groups in which an initiative is tried (`for`), or with which it is compared (`against`), are others.',
    zh: '举措试行的人群（「面向」）或对照的人群（「对照」）变了。',
  },
  why: {
    en: 'The effect is the difference between the two. Choosing them after the results are in finds an effect where there is none.',
    zh: '效果就是两者之差。看了结果再挑人群，没有效果也能找出效果。',
  },
  safe: { en: 'Choose both before it begins, and leave them.', zh: '开始之前就选定，中途不再改。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
breakdown Region { member North  member South }
initiative Open { for North }
--- after.cx
program Demo {}
breakdown Region { member North  member South }
initiative Open { for North  against South }
`,
    },
  ],
  prefer: [],
};
