import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'What depends on what is another', zh: '关联关系变了' },
  what: {
    en: 'What an initiative needs or excludes, or what a KPI drives, is more or less.',
    zh: '举措的「依赖」「互斥」，或指标的「带动」有增减。',
  },
  why: {
    en: 'It decides which initiatives can go together, and which figures are expected to follow.',
    zh: '它决定哪些举措能一起做，哪些指标会跟着动。',
  },
  safe: { en: 'Look at the portfolio again.', zh: '重新看一遍举措组合。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
initiative Open
initiative Stock
--- after.cx
program Demo {}
initiative Open { needs Stock }
initiative Stock
`,
    },
  ],
  prefer: [],
};
