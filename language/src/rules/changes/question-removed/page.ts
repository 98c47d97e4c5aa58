import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A question is no longer asked', zh: '问题被删除' },
  what: {
    en: 'A survey no longer asks one of its questions: one of its own, or a KPI, touchpoint or expectation.',
    zh: '问卷不再问某个问题：自有的问题，或某个指标、触点、期望。',
  },
  why: {
    en: 'Its answers end here. Reports that need them show old values until somebody wonders, and the gap in the data cannot be filled later.',
    zh: '它的答案到此为止。需要它的报告会一直显示旧数值，空缺的数据事后补不回来。',
  },
  safe: {
    en: 'Ask it to the end of the wave, keep the figures, and take it out between two waves. To save respondents time, ask it of a part of them.',
    zh: '问到本轮结束，留好数据，在两轮之间再撤下。想替客户省时间，可以只问一部分人。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend  ask why open "What else?" }
--- after.cx
program Demo {}
kpi Recommend nps
survey Visit { ask Recommend }
`,
    },
  ],
  prefer: [],
};
