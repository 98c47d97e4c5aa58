import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is due later', zh: '目标期限推迟' },
  what: { en: 'The date of a target is later, or gone.', zh: '目标的期限推迟或删除了。' },
  why: { en: 'A deadline that moves each time it comes near is none.', zh: '每到临近就往后挪的期限，等于没有期限。' },
  safe: {
    en: 'Keep the old date with what can be reached by it, and add the rest for the later date.',
    zh: '在原期限保留做得到的部分，其余的另设更晚的目标。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 50 by 2026-Q4 }
--- after.cx
program Demo {}
kpi Recommend nps { target 50 by 2027-Q2 }
`,
    },
  ],
  prefer: [],
};
