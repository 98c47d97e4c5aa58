/**
 * The one table of keywords: English as in the grammar, the Chinese form, and what kind of word it is.
 * The lexer, the formatter, completion and highlighting all read it.
 */
export type KeywordRole =
  /** Opens a declaration; the only reserved words. */
  'declaration' | 'connective' | 'property' | 'unit';

export interface Keyword {
  readonly en: string;
  readonly zh: string;
  readonly role: KeywordRole;
  /** Other spellings that are read, and written back as `en` or `zh`. */
  readonly also?: readonly string[];
}

const table: readonly (readonly [en: string, zh: string, role: KeywordRole, ...also: string[]])[] = [
  ['use', '引用', 'declaration'],
  ['program', '方案', 'declaration'],
  ['factor', '因素', 'declaration'],
  ['breakdown', '分组', 'declaration'],
  ['member', '成员', 'declaration'],
  ['team', '团队', 'declaration'],
  ['channel', '渠道', 'declaration'],
  ['persona', '画像', 'declaration'],
  ['journey', '旅程', 'declaration'],
  ['stage', '阶段', 'declaration'],
  ['touchpoint', '触点', 'declaration'],
  ['expect', '期望', 'declaration'],
  ['source', '来源', 'declaration'],
  ['kpi', '指标', 'declaration'],
  ['survey', '问卷', 'declaration'],
  ['wave', '轮次', 'declaration'],
  ['initiative', '举措', 'declaration'],
  ['allow', '豁免', 'declaration'],
  ['was', '曾用名', 'connective'],
  ['at', '位于', 'connective'],
  ['via', '通过', 'connective'],
  ['in', '属于', 'connective'],
  ['for', '面向', 'connective'],
  ['from', '取自', 'connective'],
  ['to', '至', 'connective'],
  ['by', '截至', 'connective'],
  ['per', '每', 'connective'],
  ['over', '为期', 'connective'],
  ['each', '逐个', 'connective'],
  ['when', '当', 'connective'],
  ['until', '直到', 'connective'],
  ['because', '因为', 'connective'],
  ['within', '不迟于', 'connective'],
  ['against', '对照', 'connective'],
  ['scale', '量表', 'property'],
  ['weight', '权重', 'property'],
  ['currency', '币种', 'property'],
  ['languages', '语言', 'property'],
  ['promise', '承诺', 'property'],
  ['strategy', '策略', 'property'],
  ['budget', '预算', 'property'],
  ['cycle', '周期', 'property'],
  ['share', '占比', 'property'],
  ['goal', '诉求', 'property'],
  ['pain', '痛点', 'property'],
  ['feel', '感受', 'property'],
  ['worth', '价值', 'property'],
  ['revenue', '收入', 'property'],
  ['lifetime', '生命周期', 'property'],
  ['margin', '毛利率', 'property'],
  ['customers', '客户数', 'property'],
  ['owner', '负责方', 'property'],
  ['moment-of-truth', '关键时刻', 'property'],
  ['expected', '预期', 'property'],
  ['ideal', '理想', 'property'],
  ['actual', '实际', 'property'],
  ['must-be', '必备型', 'property'],
  ['performance', '一维型', 'property'],
  ['delighter', '魅力型', 'property'],
  ['evidence', '佐证', 'property'],
  ['benchmark', '标杆', 'property'],
  ['note', '备注', 'property'],
  ['topics', '话题', 'property'],
  ['target', '目标', 'property'],
  ['alarm', '警戒', 'property'],
  ['baseline', '基线', 'property'],
  ['lower-is-better', '越低越好', 'property'],
  ['drives', '带动', 'property'],
  ['agree', '同意式', 'property'],
  ['ask', '提问', 'property'],
  ['open', '开放', 'property'],
  ['choose', '选择', 'property'],
  ['many', '多选', 'property'],
  ['kano', '卡诺', 'property'],
  ['required', '必答', 'property'],
  ['optional', '选答', 'property'],
  ['shuffled', '随机', 'property'],
  ['alone', '排他', 'property'],
  ['ends', '两端', 'property'],
  ['consent', '同意书', 'property'],
  ['screen', '甄别', 'property'],
  ['out', '不符', 'property'],
  ['page', '分页', 'property'],
  ['after', '触发于', 'property'],
  ['limit', '限时', 'property'],
  ['rest', '间隔', 'property'],
  ['quota', '配额', 'property'],
  ['respond', '回应', 'property'],
  ['covers', '覆盖', 'property'],
  ['refresh', '更新', 'property'],
  ['table', '数据表', 'property'],
  ['responses', '答卷', 'property'],
  ['map', '映射', 'property'],
  ['as', '作为', 'property'],
  ['n', '样本', 'property'],
  ['sd', '标准差', 'property'],
  ['improves', '改善', 'property'],
  ['confidence', '把握', 'property'],
  ['cost', '成本', 'property'],
  ['period', '期间', 'property'],
  ['keeps', '留住', 'property'],
  ['wins', '赢得', 'property'],
  ['adds', '增益', 'property'],
  ['needs', '依赖', 'property'],
  ['points', '个百分点', 'property', 'point', '百分点'],
  ['capacity', '人力', 'property'],
  ['effort', '投入', 'property'],
  ['excludes', '互斥', 'property'],
  ['reach', '影响人数', 'property'],
  ['discount', '年折现率', 'property'],
  ['retention', '年留存率', 'property'],
  ['s', '秒', 'unit', 'sec', 'secs', 'second', 'seconds', '秒钟'],
  ['min', '分钟', 'unit', 'mins', 'minute', 'minutes'],
  ['h', '小时', 'unit', 'hour', 'hours', '个小时'],
  ['day', '天', 'unit', 'days'],
  ['week', '周', 'unit', 'weeks', '星期', '个星期'],
  ['month', '月', 'unit', 'months', '个月'],
  ['quarter', '季度', 'unit', 'quarters', '个季度'],
  ['year', '年', 'unit', 'years'],
];

export const keywords: readonly Keyword[] = table.map(([en, zh, role, ...also]) =>
  also.length > 0 ? { en, zh, role, also } : { en, zh, role },
);

export const keywordByEnglish: ReadonlyMap<string, Keyword> = new Map(keywords.map((keyword) => [keyword.en, keyword]));

/** A keyword, said in English, in a language; whatever is none, as it is. */
export function keywordIn(english: string, language: 'en' | 'zh'): string {
  return keywordByEnglish.get(english)?.[language] ?? english;
}

/** Every spelling, in both languages, to its keyword. */
export const keywordBySpelling: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => [keyword.en, keyword.zh, ...(keyword.also ?? [])].map((spelling) => [spelling, keyword] as const)),
);
