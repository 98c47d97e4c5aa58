import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are promised more', zh: '对客户的承诺加强' },
  what: { en: 'What customers are told to expect of a KPI is more, or newly said.', zh: '某个指标对客户的承诺提高了，或新作出承诺。' },
  why: { en: 'A promise that is not kept costs more than one not given.', zh: '做不到的承诺，不如不承诺。' },
  safe: { en: 'See that the last waves keep it.', zh: '看看最近几轮是否做得到。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean { lower-is-better  promise 10 min }
--- after.cx
program Demo {}
kpi Waiting mean { lower-is-better  promise 5 min }
`,
    },
  ],
  prefer: [],
};
