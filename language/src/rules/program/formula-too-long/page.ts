import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A formula too long to follow', zh: '公式太长' },
  what: { en: 'The formula of a KPI has more parts than anyone can check by eye.', zh: '指标公式的项数太多，没有人能一眼核对。' },
  why: {
    en: 'A KPI that nobody can recompute by hand is not trusted. Named parts can be read, measured and owned one by one.',
    zh: '没有人能手算核对的指标不会有人信。拆成有名称的部分，才能逐项看懂、测量、落实到人。',
  },
  // A formula of a hundred parts would only bury the page.
  withoutExample: true,
  avoid: [],
  prefer: [
    {
      source: `
program Demo {}
kpi Returning rate = returning / customers
`,
    },
  ],
};
