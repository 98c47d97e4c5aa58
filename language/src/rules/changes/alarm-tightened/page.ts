import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The alarm sounds sooner', zh: '警戒收紧' },
  what: { en: 'The alarm of a KPI is nearer, or new.', zh: '指标的「警戒」收近了，或新增了。' },
  why: { en: 'Somebody acts sooner.', zh: '更早有人出手。' },
  safe: { en: 'See that somebody answers for what happens when it sounds.', zh: '确认警戒响了之后由谁处理。' },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { alarm 15 }
--- after.cx
program Demo {}
kpi Recommend nps { alarm 25 }
`,
    },
  ],
  prefer: [],
};
