import type { Both } from '../../findings/rule.ts';

/** What a program at a glance says beside the words of the report. */
export const overviewSentences = {
  touchpoints: { en: 'Touchpoints on no journey', zh: '不在旅程上的触点' },
  personas: { en: 'Personas', zh: '画像' },
  journeys: { en: 'Journeys', zh: '旅程' },
  gaps: { en: 'Gaps by rank', zh: '差距排名' },
  kpis: { en: 'KPIs by status', zh: '指标状态' },
  waves: { en: 'Waves', zh: '轮次' },
  share: { en: '{share} of customers', zh: '占客户 {share}' },
  standing: { en: 'S {satisfaction} · G {gap}', zh: 'S {satisfaction} · G {gap}' },
  answers: { en: 'n = {count}', zh: 'n = {count}' },
  more: { en: '{count} more in the report', zh: '另有 {count} 项，见报告' },
} as const satisfies Record<string, Both>;
