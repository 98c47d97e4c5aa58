import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'An initiative comes sooner', zh: '举措提前' },
  what: {
    en: 'The period of an initiative ends sooner or begins sooner, or is newly said.',
    zh: '举措的「期间」提前结束或提前开始，或新写明了。',
  },
  why: { en: 'Customers feel it sooner.', zh: '客户更早受益。' },
  safe: { en: 'See that the team has the hands for it then.', zh: '看看团队届时人手够不够。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
initiative Open { period 2026-04 to 2026-12 }
--- after.cx
program Demo {}
initiative Open { period 2026-04 to 2026-09 }
`,
    },
  ],
  prefer: [],
};
