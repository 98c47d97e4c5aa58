import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The brand promises one thing more', zh: '品牌承诺多了一条' },
  what: { en: 'The program has a `promise` that it did not have.', zh: '方案多了一条「承诺」。' },
  why: { en: 'What is promised must be done well, again and again.', zh: '承诺了，就要一次又一次做好。' },
  safe: { en: 'See that an expectation and a KPI stand behind it.', zh: '看看有没有期望和指标支撑它。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
--- after.cx
program Demo { promise Price "The price on the tag is the price" }
`,
    },
  ],
  prefer: [],
};
