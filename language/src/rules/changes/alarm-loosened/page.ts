import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'The alarm sounds later', zh: '警戒放松' },
  what: { en: 'The alarm of a KPI is further away, or gone.', zh: '指标的「警戒」放远了，或删除了。' },
  why: {
    en: 'An alarm is the point where somebody acts. Moving it means that more harm is done before anybody does.',
    zh: '警戒是必须有人出手的地方。往后挪，就是要等更多伤害发生了才有人管。',
  },
  safe: {
    en: 'Look how often it sounded for nothing; if it did, say so in a `note`.',
    zh: '看看它误报过多少次；确有误报，用「备注」写明。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps { alarm 25 }
--- after.cx
program Demo {}
kpi Recommend nps { alarm 15 }
`,
    },
  ],
  prefer: [],
};
