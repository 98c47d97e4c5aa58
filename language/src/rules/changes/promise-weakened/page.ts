import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are promised less', zh: '对客户的承诺放松' },
  what: { en: 'What customers are told to expect of a KPI is less, or no longer said.', zh: '某个指标对客户的承诺降低了，或不再承诺。' },
  why: {
    en: 'A promise was given to people. Who remembers it measures us by the old one.',
    zh: '承诺是说给人听的，记得的客户仍会按原来的承诺衡量我们。',
  },
  safe: { en: 'Tell customers first, then change the number.', zh: '先告诉客户，再改数字。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean { lower-is-better  promise 5 min }
--- after.cx
program Demo {}
kpi Waiting mean { lower-is-better  promise 10 min }
`,
    },
  ],
  prefer: [],
};
