import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is harder to reach', zh: '目标提高' },
  what: {
    en: 'A target of a KPI asks for more than before; of a KPI where less is better, it allows less.',
    zh: '指标的目标比原来高了；对越低越好的指标，则是收得更紧。',
  },
  why: {
    en: 'More is asked of the team. What was on its way may now be behind.',
    zh: '对团队的要求更高了，原来跟得上进度的，现在可能落后。',
  },
  safe: { en: 'See that an initiative is there to reach it.', zh: '看看有没有举措支撑它。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 45 by 2026-Q4 }
--- after.cx
program Demo {}
kpi Recommend nps { target 50 by 2026-Q4 }
`,
    },
  ],
  prefer: [],
};
