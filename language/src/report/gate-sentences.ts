import type { Both } from '../findings/rule.ts';

/** The judgement of KPIs in words. */
export const gateSentences = {
  gateHeadAlarm: { en: 'alarm', zh: '警戒' },
  gateHeadTarget: { en: 'target due', zh: '到期目标' },
  gateTargetBy: { en: '{value} by {by}', zh: '{value}（截至 {by}）' },
  gateFails: { en: 'fails', zh: '不通过' },
  gateNotSurely: { en: 'past the alarm, not surely', zh: '越过警戒，但不确定' },
  gatePasses: { en: 'passes', zh: '通过' },
  gateUnknown: { en: 'not known', zh: '未知' },
  gateTooFew: { en: 'too few answers', zh: '答卷太少' },
  gateWithheld: { en: 'not shown', zh: '不单列' },
  gateNoBar: { en: 'nothing is due', zh: '尚无可判' },
  gateSaysAlarm: {
    en: '“{kpi}”: {value} is surely past the alarm of {alarm}.',
    zh: '「{kpi}」：{value}，确已越过警戒 {alarm}。',
  },
  gateSaysAlarmMember: {
    en: '“{kpi}”, {member}: {value} is surely past the alarm of {alarm}.',
    zh: '「{kpi}」，{member}：{value}，确已越过警戒 {alarm}。',
  },
  gateSaysTarget: {
    en: '“{kpi}”: the target of {target} by {by} is not met; it stands at {value}.',
    zh: '「{kpi}」：截至 {by} 的目标 {target} 没有达到，目前为 {value}。',
  },
  gateSaysNotSurely: {
    en: '“{kpi}”: {value} is past the alarm of {alarm}, but chance could account for it.',
    zh: '「{kpi}」：{value}，越过了警戒 {alarm}，但也可能只是偶然。',
  },
  gateSaysNotSurelyMember: {
    en: '“{kpi}”, {member}: {value} is past the alarm of {alarm}, but chance could account for it.',
    zh: '「{kpi}」，{member}：{value}，越过了警戒 {alarm}，但也可能只是偶然。',
  },
  gateSaysUnknown: {
    en: '“{kpi}”: the target of {target} by {by} is due, and nothing tells whether it is met.',
    zh: '「{kpi}」：截至 {by} 的目标 {target} 已到期，但没有数据说明是否达到。',
  },
  gateAllPass: {
    en: 'Passed on {date}: of {kpis} {kpis#KPI|KPIs} none is surely past its alarm, and no target is overdue.',
    zh: '{date} 通过：{kpis} 个指标中，没有确已越过警戒的，也没有到期未达的目标。',
  },
  gateStops: {
    en: 'Not passed on {date}: {past} surely past the alarm, {unmet} {unmet#target|targets} overdue.',
    zh: '{date} 不通过：确已越过警戒 {past} 处，到期未达的目标 {unmet} 个。',
  },
} as const satisfies Readonly<Record<string, Both>>;
