import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A target is met only because it was lowered', zh: '目标只因降低而达成' },
  what: {
    en: 'A KPI that misses its target meets it after the change, with the same measurements: the target came down to where the value stands.',
    zh: '同样的数据，改动之前目标没有达成，改动之后达成了：不是做到了，是目标降到了现状。',
  },
  why: {
    en: 'The report turns green and no customer notices anything. Nothing breaks the trust in figures faster.',
    zh: '报告变绿了，客户毫无感觉。没有什么比这更快毁掉大家对数字的信任。',
  },
  safe: {
    en: 'Leave the target of that date as it is and let it be missed; set the new one for a later date.',
    zh: '这个日期的目标保持不变，该未达成就未达成；新目标定在以后的日期。',
  },
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
