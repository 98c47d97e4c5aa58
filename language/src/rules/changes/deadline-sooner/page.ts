import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is due sooner', zh: '目标期限提前' },
  what: { en: 'The date of a target is sooner, or new.', zh: '目标的期限提前或新增了。' },
  why: { en: 'What was on its way may now be behind.', zh: '原来跟得上进度的，现在可能落后。' },
  safe: { en: 'See that the initiatives that serve it end before that.', zh: '看看支撑它的举措是否在此之前完成。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 50 by 2027-Q2 }
--- after.cx
program Demo {}
kpi Recommend nps { target 50 by 2026-Q4 }
`,
    },
  ],
  prefer: [],
};
