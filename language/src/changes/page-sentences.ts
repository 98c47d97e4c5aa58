/** What the page of a review says beside the words of the comment, in both languages. */
import type { Argument } from '../findings/finding.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';

const texts = {
  form: { en: 'Review of a change', zh: '策略变更' },
  before: { en: 'Before', zh: '之前' },
  after: { en: 'After', zh: '之后' },
  new: { en: 'new', zh: '新增' },
  gone: { en: 'gone', zh: '删除' },
  stays: { en: 'as before', zh: '不变' },
  better: { en: 'better', zh: '变好' },
  worse: { en: 'worse', zh: '变差' },

  wasOf: { en: 'before: {value} {unit}', zh: '之前：{value} {unit}' },

  movesTopic: { en: 'What moves', zh: '受影响的结果' },
  movesNote: {
    en: 'Results of the method that are not what they were, and the changes that cause it. Both versions are judged by the same data.',
    zh: '哪些结果与之前不同，由哪些改动引起。两个版本都用同样的数据来算。',
  },
  movesNoteOwn: {
    en: 'Results of the method that are not what they were, and the changes that cause it. Each version is judged by its own data.',
    zh: '哪些结果与之前不同，由哪些改动引起。两个版本各用自己的数据来算。',
  },
  movesTitle: { en: '{n} {n#result moves|results move}', zh: '{n} 项结果有变动' },
  movesNone: { en: 'No result moves', zh: '没有结果变动' },

  breakingTitle: { en: '{n} {n#change breaks|changes break} what others rely on', zh: '{n} 项改动会造成中断' },
  breakingNote: {
    en: 'Something measured, asked or in use is cut off: earlier and later figures no longer compare, or somebody looks for what is gone.',
    zh: '正在测量、提问或使用的内容被切断：前后数字不再可比，或有人要用的东西没有了。',
  },
  reviewTitle: { en: '{n} {n#change needs|changes need} a decision', zh: '{n} 项改动需要确认' },
  reviewNote: { en: 'Only a person can say whether these are meant.', zh: '这些改动是否有意为之，只有人能判断。' },
  informationTitle: { en: '{n} {n#change|changes} to know of', zh: '{n} 项改动，供了解' },
  informationNote: { en: 'Nothing here needs a decision.', zh: '这些不需要确认。' },
  acceptedTitle: { en: '{n} {n#change is|changes are} accepted', zh: '{n} 项改动已获认可' },
  acceptedNote: { en: 'Recorded in cx.accepted.json; they count for nothing.', zh: '已记录在 cx.accepted.json，不再计入。' },

  mapTopic: { en: 'Priority map', zh: '优先级图' },
  mapMoved: {
    en: '{n} of {total} {total#experience|experiences} {n#moves|move} on the map',
    zh: '地图上 {total} 项体验，{n} 项移动',
  },
  mapSame: { en: 'Nothing moves on the map', zh: '地图上没有移动' },
  mapNote: {
    en: 'Across: performance, up: importance. A ring is where an experience was, an arrow leads to where it is now; grey ones stay.',
    zh: '横轴是表现，纵轴是重要性。圆环是原来的位置，箭头指向现在的位置；灰点没有移动。',
  },
  placeMoves: {
    en: '{name}: weight {weightBefore} → {weightAfter}, performance {before} → {after}',
    zh: '{name}：权重 {weightBefore} → {weightAfter}，表现 {before} → {after}',
  },
  isNew: { en: '{name} is new', zh: '新增「{name}」' },
  isGone: { en: '{name} is gone', zh: '「{name}」被删除' },
  mapMore: {
    en: '{n} more {n#experience is|experiences are} not drawn.',
    zh: '另有 {n} 项体验没有画出。',
  },
  unlabelled: {
    en: '{n} {n#point has|points have} no room for a name; the table has {n#it|them}.',
    zh: '有 {n} 个点放不下名称，见下表。',
  },

  ranksTopic: { en: 'Ranks of the gaps', zh: '差距排名' },
  ranksSame: { en: 'The order of the gaps stays; “{name}” is the first', zh: '差距的次序不变，第一位仍是「{name}」' },
  ranksMoved: {
    en: '{n} {n#gap changes|gaps change}; “{name}” stays the first',
    zh: '{n} 项差距有变，第一位仍是「{name}」',
  },
  gapsChanged: { en: '{n} {n#gap changes|gaps change}', zh: '{n} 项差距有变' },
  ranksNewFirst: { en: '“{name}” is now the first gap, instead of “{before}”', zh: '第一位的差距从「{before}」变为「{name}」' },
  ranksNote: {
    en: 'Weighted gaps, the heaviest on top. A coloured line is a gap that has itself changed; grey ones are only passed by others.',
    zh: '按加权差距排序，最重的在上面。彩色线是自身有变的差距，灰线只是次序被别项推动。',
  },
  ranksNoteKnown: {
    en: 'A rank with * is among what has a figure.',
    zh: '带 * 的名次只在有数的项里排。',
  },
  ranksMore: { en: '{n} more {n#gap|gaps} further down.', zh: '后面还有 {n} 项差距。' },

  compared: { en: 'Compared', zh: '比较的版本' },

  kpisTopic: { en: 'KPIs', zh: '指标' },
  kpisSame: { en: 'Every KPI stands as it did', zh: '每项指标都与之前一样' },
  kpisMoved: { en: 'Judged otherwise: {names}', zh: '评判有变：{names}' },
  kpisMovedMore: { en: 'Judged otherwise: {names} and others ({n} in all)', zh: '评判有变：{names} 等 {n} 项' },
  kpisNote: {
    en: 'The same measurements, against the bars of both versions.',
    zh: '同样的测量数据，分别对照两个版本的标准。',
  },
  kpisNoteOwn: {
    en: 'Each version by its own measurements, against its own bars.',
    zh: '两个版本各用自己的测量数据，对照各自的标准。',
  },
  kpisMore: { en: '{n} more {n#KPI is|KPIs are} judged otherwise.', zh: '另有 {n} 项指标的评判有变。' },
  kpisRest: { en: '{n} {n#KPI stands|KPIs stand} as before.', zh: '另有 {n} 项指标不变。' },

  level: { en: 'Level', zh: '级别' },
  category: { en: 'Kind', zh: '类别' },
  what: { en: 'Change', zh: '改动' },
  where: { en: 'Where', zh: '位置' },
  data: { en: 'Data table', zh: '数据表' },
  expectation: { en: 'Expectation', zh: '期望' },
  importance: { en: 'Importance', zh: '重要性' },
  performance: { en: 'Performance', zh: '表现' },
  weighted: { en: 'W·S', zh: 'W·S' },
  rank: { en: 'Rank', zh: '排名' },
} as const satisfies Record<string, Both>;

export type PageWord = keyof typeof texts;

export function pageSays(word: PageWord, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  return sentence(texts[word], args, language);
}

/** Every word there is; for tests. */
export const pageWords: Readonly<Record<string, Both>> = texts;
