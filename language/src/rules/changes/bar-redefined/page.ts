import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A bar is set otherwise', zh: '标准换了说法' },
  what: {
    en: 'A target, alarm, promise or aimed-at level is given in another unit, as a range that is neither above nor below the old one, or for a KPI whose direction changed too.',
    zh: '目标、警戒、承诺或举措的水平换了单位，或改成与原来分不出高低的范围，或者指标的方向同时变了。',
  },
  why: { en: 'Whether it is harder or easier cannot be told from the numbers.', zh: '单看数字，分不出是更难还是更易。' },
  safe: { en: 'Say in a `note` how old and new relate.', zh: '用「备注」写明新旧之间怎么对应。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean { target 4 min by 2026-Q3 }
--- after.cx
program Demo {}
kpi Waiting mean { target 3~6 min by 2026-Q3 }
`,
    },
  ],
  prefer: [],
};
