import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A KPI stands better', zh: '指标状态变好' },
  what: {
    en: 'The status of a KPI is better: met, on the way, behind, missed, alarm.',
    zh: '指标的状态变好了：达成、跟上进度、落后、未达成、警戒。',
  },
  why: {
    en: 'Both versions are computed with the same measurements: what looks better is so because of other bars, not because of better work.',
    zh: '两个版本用同样的数据计算：看上去变好，是因为标准变了，不是做得更好。',
  },
  safe: { en: 'Nothing is to be mended here: look at the changes that moved it.', zh: '这里没有要改的：请看是哪些变化造成的。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { target 50 by 2026-Q2 }
wave 2026-Q2 { Recommend 42 n 300 }
--- after.cx
program Demo {}
kpi Recommend nps { target 40 by 2026-Q2 }
wave 2026-Q2 { Recommend 42 n 300 }
`,
    },
  ],
  prefer: [],
};
