import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'More is now worse, or better', zh: '高低的好坏反过来了' },
  what: {
    en: '`lower-is-better` of a KPI is turned around, by the word itself or by another kind.',
    zh: '指标的「越低越好」反过来了，不论是直接改动还是因为换了类型。',
  },
  why: {
    en: 'What was progress is now decline. Every status, target and trend of the KPI reads the other way round.',
    zh: '原来的进步成了退步。这个指标的状态、目标和趋势全部反着读。',
  },
  safe: {
    en: 'If the old direction was a mistake, say so in the change and look at every target, alarm and promise of the KPI. Else give the other measure its own name.',
    zh: '如果原来的方向写错了，就在说明里讲清楚，并逐一核对该指标的目标、警戒和承诺；如果是另一种量法，请另起名字。',
  },
  avoid: [
    {
      source: `
--- before.cx
program Demo {}
kpi Waiting mean
--- after.cx
program Demo {}
kpi Waiting mean { lower-is-better }
`,
    },
  ],
  prefer: [],
};
