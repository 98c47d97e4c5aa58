/** The reader's words for what sentences about changes name by id. */
import type { Both } from '../../findings/rule.ts';
import { timeWordsEn, timeWordsZh } from '../../messages/time-words.ts';

/** What a declaration is, without an article. */
const sorts: Readonly<Record<string, Both>> = {
  program: { en: 'program', zh: '方案' },
  team: { en: 'team', zh: '团队' },
  factor: { en: 'factor', zh: '因素' },
  channel: { en: 'channel', zh: '渠道' },
  breakdown: { en: 'breakdown', zh: '分组' },
  member: { en: 'member', zh: '成员' },
  persona: { en: 'persona', zh: '画像' },
  journey: { en: 'journey', zh: '旅程' },
  stage: { en: 'stage', zh: '阶段' },
  touchpoint: { en: 'touchpoint', zh: '触点' },
  expectation: { en: 'expectation', zh: '期望' },
  source: { en: 'source', zh: '来源' },
  kpi: { en: 'KPI', zh: '指标' },
  survey: { en: 'survey', zh: '问卷' },
  question: { en: 'question', zh: '问题' },
  option: { en: 'answer', zh: '选项' },
  wave: { en: 'wave', zh: '轮次' },
  initiative: { en: 'initiative', zh: '举措' },
};

const aspects: Readonly<Record<string, Both>> = {
  revenue: { en: 'revenue', zh: '收入' },
  lifetime: { en: 'lifetime', zh: '生命周期' },
  margin: { en: 'margin', zh: '毛利率' },
  customers: { en: 'number of customers', zh: '客户数' },
  reach: { en: 'number of people influenced', zh: '影响人数' },
  retention: { en: 'yearly retention', zh: '年留存率' },
  discount: { en: 'yearly discount', zh: '年折现率' },
  goals: { en: 'goal', zh: '诉求' },
  pains: { en: 'pain', zh: '痛点' },
  feels: { en: 'feeling', zh: '感受' },
};

/** Stretches of time without a number. */
const spans: Readonly<Record<string, Both>> = Object.fromEntries(
  (Object.keys(timeWordsEn) as (keyof typeof timeWordsEn)[]).map((unit) => [
    unit,
    { en: timeWordsEn[unit][0], zh: timeWordsZh[unit].replace(/^个/, '') },
  ]),
);

/** How an initiative says how far it improves something. */
const modes: Readonly<Record<string, Both>> = {
  to: { en: 'to a level', zh: '达到某个水平' },
  by: { en: 'by an amount', zh: '增减某个数值' },
  relative: { en: 'by a percentage', zh: '增减某个百分比' },
};

/** How a KPI stands. */
const statuses: Readonly<Record<string, Both>> = {
  'surely-met': { en: 'surely on target', zh: '确定达成' },
  met: { en: 'on target', zh: '达成' },
  'on-the-way': { en: 'on the way', zh: '跟上进度' },
  behind: { en: 'behind', zh: '落后' },
  missed: { en: 'short of its target', zh: '未达成' },
  alarm: { en: 'past its alarm', zh: '触及警戒' },
  'broken-promise': { en: 'worse than promised', zh: '违背承诺' },
  unknown: { en: 'not known', zh: '未知' },
};

const levelNames: Readonly<Record<string, Both>> = {
  breaking: { en: 'breaking', zh: '中断' },
  review: { en: 'review', zh: '待确认' },
  information: { en: 'information', zh: '提醒' },
};

const categoryNames: Readonly<Record<string, Both>> = {
  trend: { en: 'trend (past and future no longer compare)', zh: '趋势（前后不再可比）' },
  survey: { en: 'survey (what customers are asked)', zh: '问卷（客户被问到什么）' },
  strategy: { en: 'strategy (what we aim at and spend)', zh: '策略（目标与投入）' },
  structure: { en: 'structure (what there is and what it is called)', zh: '结构（有什么、叫什么）' },
  impact: { en: 'impact (what moves because of the changes)', zh: '影响（因变化而变动的结果）' },
};

export const changeWords: Readonly<Record<string, Readonly<Record<string, Both>>>> = {
  sort: sorts,
  aspect: aspects,
  span: spans,
  mode: modes,
  status: statuses,
  level: levelNames,
  category: categoryNames,
};
