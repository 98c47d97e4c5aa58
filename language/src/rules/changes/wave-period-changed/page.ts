import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A wave is dated otherwise', zh: '轮次日期变了' },
  what: { en: 'The period of a wave is another.', zh: '某一轮的起止日期变了。' },
  why: {
    en: 'The dates decide which wave is the newest, what a target is judged by, and what was before and after an initiative.',
    zh: '日期决定哪一轮最新、目标按哪一轮判断、举措前后各是哪一轮。',
  },
  safe: {
    en: 'Correct a date only to what it really was, and look again at KPIs and at the effects of initiatives.',
    zh: '日期只能改成真实的日期；改完再看一遍指标状态和举措效果。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps
wave Spring { period 2026-03  Recommend 31 }
--- after.cx
program Demo {}
kpi Recommend nps
wave Spring { period 2026-04  Recommend 31 }
`,
    },
  ],
  prefer: [],
};
