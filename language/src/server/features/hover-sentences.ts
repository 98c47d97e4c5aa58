import type { Both } from '../../findings/rule.ts';

/** What hovers say beside the words of the report. */
export const hoverSentences = {
  colon: { en: ': ', zh: '：' },
  separator: { en: ', ', zh: '，' },
  stop: { en: '; ', zh: '；' },
  remarked: { en: '{text} ({remark})', zh: '{text}（{remark}）' },

  // rows
  source: { en: 'Where from', zh: '数据来自' },
  satisfaction: { en: 'Satisfaction S', zh: '满意度 S' },
  meanSatisfaction: { en: 'Mean satisfaction S', zh: '平均满意度 S' },
  gap: { en: 'Gap G', zh: '差距 G' },
  rank: { en: 'Rank', zh: '名次' },
  place: { en: '{rank} of {all}', zh: '{rank} / {all}' },
  key: { en: 'key experience', zh: '关键体验' },
  rankOpen: { en: 'A rank that depends on something unknown is not told.', zh: '名次取决于未知项的，不排名次。' },
  moreLines: { en: '{count} more with other figures: see the report.', zh: '另有 {count} 组数字不同的人群，见报告。' },
  withheld: {
    en: 'Answers of {groups} alone are fewer than {minimum}, or would tell those of such a group by subtraction: they are not shown and count nowhere.',
    zh: '{groups}的答卷不足 {minimum} 份，或与整体相减就能推出这样的分组，不显示，也不参与计算。',
  },
  explained: {
    en: 'Satisfaction S {satisfaction}, gap to the ideal G {gap}.',
    zh: '满意度 S {satisfaction}，与理想的差距 G {gap}。',
  },
  sampled: { en: 'Measured with {what}.', zh: '实测，{what}。' },
  ranked: { en: 'Rank {rank} of {all}.', zh: '名次 {rank} / {all}。' },
  rankedKey: { en: 'Rank {rank} of {all}, a key experience.', zh: '名次 {rank} / {all}，关键体验。' },
  tagged: { en: 'Note: {tags}.', zh: '注意：{tags}。' },
  worstOf: { en: 'worst of {all}: {who}', zh: '{all} 类中最差：{who}' },

  // sums
  tally: { en: '{below} of {all} {all#expectation|expectations} not met', zh: '{all} 项期望，{below} 项没有达到' },
  tallyMet: { en: '{all} {all#expectation|expectations} met', zh: '{all} 项期望已达到' },
  tallyOpen: {
    en: '{below} of {all} {all#expectation|expectations} not met, {unknown} unknown',
    zh: '{all} 项期望，{below} 项没有达到，{unknown} 项未知',
  },
  tallyUnknown: { en: '{all} {all#expectation|expectations}, unknown', zh: '{all} 项期望，未知' },
  worst: { en: 'Worst', zh: '最差' },
  known: { en: 'known for {share} of the rows', zh: '{share} 的项有数据' },
  withAssumed: { en: 'contains assumed levels', zh: '含假定值' },

  // what things hold
  expectations: { en: 'Expectations', zh: '期望' },
  initiatives: { en: 'Initiatives', zh: '举措' },
  personas: { en: 'Concerns', zh: '涉及人群' },
  stages: { en: 'Stages', zh: '阶段' },
  touchpoints: { en: 'Touchpoints', zh: '触点' },
  journeys: { en: 'Journeys', zh: '旅程' },
  channels: { en: 'Channels', zh: '渠道' },
  surveys: { en: 'Surveys', zh: '问卷' },
  sources: { en: 'Sources', zh: '来源' },
  members: { en: 'Members', zh: '成员' },
  factors: { en: 'Refined by', zh: '下级因素' },
  refines: { en: 'Refines', zh: '上级因素' },
  broader: { en: 'Belongs to', zh: '上级分组' },
  builtIn: { en: 'built in', zh: '内置' },
  evidenceFor: { en: 'Evidence for', zh: '佐证的期望' },
  outside: { en: 'outside averages', zh: '不进平均数' },
  declaredIn: { en: 'Declared in', zh: '声明于' },
  formerly: { en: 'Formerly', zh: '曾用名' },
  promised: { en: 'Promised', zh: '承诺' },

  // worth
  perYear: { en: '{amount} a year', zh: '每年 {amount}' },
  revenue: { en: 'Revenue per customer', zh: '每位客户收入' },
  lifetimeValue: { en: 'Lifetime value', zh: '终身价值' },
  discounted: { en: '{amount} today', zh: '折现 {amount}' },
  allCustomers: { en: '{amount} for all {customers} customers', zh: '全部 {customers} 位客户共 {amount}' },

  // KPIs
  changeSince: { en: 'since {wave}', zh: '较{wave}' },
  reached: { en: 'reached', zh: '已达到' },
  missed: { en: 'missed', zh: '未达到' },
  open: { en: 'not due yet', zh: '未到期' },
  onDay: { en: '{value} on {day}', zh: '{value}（{day}）' },
  memberCount: { en: '{count}: {names}', zh: '{count} 个：{names}' },
  worstMembers: { en: 'The worst of {count}.', zh: '{count} 个里最差的几个。' },
  judgedEach: { en: 'Judged for each', zh: '逐个判断' },
  column: { en: 'A column of the data: no KPI has this name.', zh: '数据里的一列：没有指标叫这个名字。' },

  // surveys
  asks: { en: 'Asks', zh: '提问内容' },
  askedOf: { en: 'Asked of', zh: '调查对象' },
  when: { en: 'When', zh: '时机' },
  afterPlace: { en: 'after {place}', zh: '{place}之后' },
  atMost: { en: 'at most {time}', zh: '不超过 {time}' },
  atLeastApart: { en: 'nobody again within {time}', zh: '{time}内不再问同一个人' },
  openQuestion: { en: 'in their own words', zh: '自由作答' },
  chooseOne: { en: 'choose one', zh: '单选' },
  chooseMany: { en: 'choose any', zh: '多选' },
  options: { en: 'Options', zh: '选项' },
  ownWords: { en: 'takes words of their own', zh: '可自填' },
  answers: { en: 'Answers', zh: '结果' },

  // waves
  running: { en: 'the newest wave', zh: '最近一轮' },
  before: { en: 'the wave before', zh: '上一轮' },
  notBegun: { en: 'Not begun by {date}: it counts nowhere yet.', zh: '截至 {date} 还没有开始，不参与计算。' },
  values: { en: 'Results', zh: '结果' },
  groups: { en: 'Apart for', zh: '分人群结果' },
  ratedExpectations: { en: '{count} {count#expectation|expectations}', zh: '期望 {count} 项' },
  measuredKpis: { en: '{count} {count#KPI|KPIs}', zh: '指标 {count} 项' },
  countedOptions: { en: '{count} {count#option|options}', zh: '选项 {count} 项' },
  largestSample: { en: 'Answers n', zh: '样本 n' },

  // initiatives and teams
  closes: { en: 'Closes', zh: '补上' },
  confidence: { en: 'confidence {share}', zh: '把握 {share}' },
  gapBefore: { en: 'Gap G now', zh: '当前差距 G' },
  moreRows: { en: '{count} more rows: see the report.', zh: '另有 {count} 行，见报告。' },
  improves: { en: 'Improves', zh: '改善' },
  toValue: { en: '{name} to {value}', zh: '{name}至 {value}' },
  byValue: { en: '{name} {value}', zh: '{name} {value}' },
  effects: { en: 'Did it work', zh: '有没有用' },
  strategic: { en: 'serves a promise to customers', zh: '服务于对客户的承诺' },
  missing: { en: 'Not known', zh: '还不知道' },
  kpis: { en: 'KPIs', zh: '指标' },
  tried: { en: 'Tried with', zh: '试行于' },
  compared: { en: 'Compared with', zh: '对照' },
  per: { en: '{amount} {every}', zh: '{every} {amount}' },

  missingRevenue: { en: 'revenue of {who}', zh: '{who}的收入' },
  missingMargin: { en: 'margin of {who}', zh: '{who}的毛利率' },
  missingPersona: { en: 'who {who} is', zh: '{who}是谁' },
  missingDuration: { en: 'for how long the benefit lasts', zh: '收益为期多久' },
  missingPeriod: { en: 'until when the cost recurs', zh: '成本算到何时' },
  missingCurrency: { en: 'amounts in one currency', zh: '同一币种的金额' },
} as const satisfies Record<string, Both>;

export type HoverWord = keyof typeof hoverSentences;
