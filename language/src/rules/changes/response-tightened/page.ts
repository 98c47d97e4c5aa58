import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Customers are answered sooner', zh: '回应加快' },
  what: { en: 'A `respond` of a survey is new, or allows less time.', zh: '问卷新增「回应」，或收紧了时限。' },
  why: { en: 'Hearing is closed by acting, the sooner the better.', zh: '听到就要行动，越快越好。' },
  safe: { en: 'See that the team has the hands for it.', zh: '看看团队人手够不够。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
team Care
kpi Recommend nps
survey Visit { ask Recommend  respond Care within 72 h when Recommend <= 6 }
--- after.cx
program Demo {}
team Care
kpi Recommend nps
survey Visit { ask Recommend  respond Care within 24 h when Recommend <= 6 }
`,
    },
  ],
  prefer: [],
};
