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
  notCounted: { en: 'not counted here', zh: '这里没有统计' },
  notCountedWhy: {
    en: 'Workbooks, Parquet, packed or very large files and databases are counted by the command line cx, in VS Code on a desktop, where the workspace is trusted and its files are saved. If it is not there yet: install touchstone-cx, or say in the setting cx.path where it is. Until then what is typed stands.',
    zh: '工作簿、Parquet、压缩文件、特大文件和数据库中的答卷由命令行 cx 统计：须在桌面版 VS Code 里，工作区受信任，文件已保存。还没有 cx 的话，请安装 touchstone-cx，或在设置 cx.path 里写明它的位置。在此之前以手填的数值为准。',
  },
  more: { en: '{count} more in the report', zh: '另有 {count} 项，见报告' },
} as const satisfies Record<string, Both>;
