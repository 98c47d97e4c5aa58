/** What the outputs of a review say beside the sentences of the rules, in both languages. */
import type { Argument } from '../findings/finding.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';

const texts = {
  // The verdict
  untitled: { en: 'Program', zh: '方案' },
  nothing: { en: 'nothing in the strategy changes', zh: '策略没有变化' },
  breaking: {
    en: '{n} {n#change breaks|changes break} what others rely on ({categories})',
    zh: '{n} 项改动会造成中断（{categories}）',
  },
  review: { en: '{n} {n#change needs|changes need} a decision', zh: '{n} 项改动需要确认' },
  reviewAlso: { en: '{n} {n#needs|need} a decision', zh: '{n} 项需要确认' },
  information: { en: '{n} {n#change|changes}, nothing to decide', zh: '{n} 项改动，无需确认' },
  accepted: { en: '{n} {n#change is|changes are} accepted', zh: '{n} 项改动已获认可' },
  movesOnly: { en: '{n} {n#result moves|results move}, nothing to decide', zh: '{n} 项结果变动，无需确认' },
  notTold: { en: 'the changes there are were not asked for', zh: '有改动，但不在所选范围内' },
  noImpact: {
    en: 'No rank, key experience, index, status or return moves.',
    zh: '排名、关键体验、指数、指标状态和回报都没有变动。',
  },
  // A file in which a name only follows its declaration is no other in meaning either.
  formattingOnly: {
    en: '{n} {n#file is|files are} written otherwise and {n#means|mean} the same.',
    zh: '另有 {n} 个文件只是写法不同，意思没变。',
  },
  formattingAlone: {
    en: '{n} {n#file is|files are} written otherwise and {n#means|mean} the same.',
    zh: '有 {n} 个文件只是写法不同，意思没变。',
  },

  // The table of what moves
  moves: { en: 'What moves', zh: '受影响的结果' },
  before: { en: 'Before', zh: '之前' },
  after: { en: 'After', zh: '之后' },
  change: { en: 'Change', zh: '变化' },
  why: { en: 'Why', zh: '原因' },
  rank: { en: '{name} · rank', zh: '{name} · 排名' },
  weighted: { en: '{name} · weighted gap', zh: '{name} · 加权差距' },
  shortfall: { en: 'Total weighted shortfall', zh: '加权差距总量' },
  index: { en: 'Experience index', zh: '体验指数' },
  return: { en: '{name} · return', zh: '{name} · 回报率' },
  flag: { en: '{name} · key experience', zh: '{name} · 关键体验' },
  status: { en: '{name} · status', zh: '{name} · 状态' },
  forPersona: { en: '{name} ({persona})', zh: '{name}（{persona}）' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  more: { en: 'more pressing', zh: '更紧迫' },
  less: { en: 'less pressing', zh: '更缓和' },
  better: { en: 'better', zh: '变好' },
  worse: { en: 'worse', zh: '变差' },
  higher: { en: 'higher', zh: '提高' },
  lower: { en: 'lower', zh: '降低' },
  nowKey: { en: 'now key', zh: '成为关键' },
  noLongerKey: { en: 'no longer key', zh: '不再关键' },
  nowKnown: { en: 'now known', zh: '现可得知' },
  nowUnknown: { en: 'no longer known', zh: '无从得知' },
  points: { en: '{n} {n#point|points}', zh: '{n} 个百分点' },
  because: { en: '{what} ({share})', zh: '{what}（{share}）' },
  fieldMoves: { en: '{field} {before} → {after}', zh: '{field} {before} → {after}' },
  fieldMovesOf: { en: '{name}: {field} {before} → {after}', zh: '{name}：{field} {before} → {after}' },
  ownResults: { en: 'what either side measured', zh: '两边测得的不同' },
  notListed: { en: 'changes that are not listed', zh: '未列出的改动' },
  together: { en: 'all of them together ({share})', zh: '共同作用（{share}）' },
  otherCauses: { en: '{n} more', zh: '另有 {n} 项' },
  moreImpact: { en: '{n} more {n#result moves|results move}', zh: '另有 {n} 项结果变动' },

  contents: { en: 'Contents', zh: '目录' },

  // The lists
  breakingHead: { en: 'Breaking', zh: '中断' },
  reviewHead: { en: 'To decide', zh: '待确认' },
  informationHead: { en: 'Good to know', zh: '提醒' },
  acceptedHead: { en: 'Accepted', zh: '已认可' },
  expiredHead: { en: 'Acceptances that ran out', zh: '已过期的认可' },
  restHead: { en: '{n} more {n#change|changes}', zh: '另有 {n} 项改动' },
  counted: { en: '{word} ({n})', zh: '{word}（{n}）' },
  andMore: { en: 'and {n} more', zh: '另有 {n} 项' },
  acceptedBecause: { en: 'accepted: {reason}', zh: '已认可：{reason}' },
  acceptedUntil: { en: 'accepted until {until}: {reason}', zh: '认可至 {until}：{reason}' },
  expiredOn: {
    en: '{path}: accepted until {until} ({reason}), and counted again since',
    zh: '{path}：认可到 {until} 为止（{reason}），此后重新计入',
  },
  pointer: {
    en: 'The list is too long for a comment: {n} {n#change|changes} in all. `cx diff -o changes.html` has every one.',
    zh: '清单太长，放不进一条评论：共 {n} 项改动。全部内容见 `cx diff -o changes.html`。',
  },
  howToAccept: { en: 'How to accept a change', zh: '如何认可一项改动' },
  acceptIntro: {
    en: 'Run this in the folder of the program, with your reason, and commit the file it writes:',
    zh: '在方案所在的文件夹里运行下面这一行，写明理由，并把它写出的文件一并提交：',
  },
  acceptReason: { en: 'why this is wanted', zh: '为什么需要这样改' },
  aboutRule: { en: 'What a rule is about: `cx explain {rule}`.', zh: '规则说明：`cx explain {rule}`。' },

  // Categories in a word
  trend: { en: 'trend', zh: '趋势' },
  survey: { en: 'survey', zh: '问卷' },
  strategy: { en: 'strategy', zh: '策略' },
  structure: { en: 'structure', zh: '结构' },
  impact: { en: 'impact', zh: '影响' },

  // The foot
  dataOfWave: { en: 'both by the data of {wave}, as of {date}', zh: '两边都用 {wave} 的数据，截至 {date}' },
  dataOfWaveAlone: { en: 'both by the data of {wave}', zh: '两边都用 {wave} 的数据' },
  dataOn: { en: 'both as of {date}', zh: '两边都截至 {date}' },
  ownData: { en: 'each by its own data', zh: '两边各用自己的数据' },
  ownDataOn: { en: 'each by its own data, as of {date}', zh: '两边各用自己的数据，截至 {date}' },
  noData: { en: 'without measurements', zh: '没有测量数据' },
  made: { en: 'cx {version}', zh: 'cx {version}' },

  // A comparison that failed
  couldNot: { en: 'Could not compare', zh: '无法比较' },
  couldNotNote: {
    en: 'Nothing can be said about what changes. This is not the same as “no changes”.',
    zh: '无法判断有哪些变化。这不等于“没有变化”。',
  },
} as const satisfies Record<string, Both>;

export type ReviewWord = keyof typeof texts;

/** The words in the reader's language, with their blanks filled. */
export function reviewSays(word: ReviewWord, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  return sentence(texts[word], args, language);
}

/** Every word there is; for tests. */
export const reviewWords: Readonly<Record<string, Both>> = texts;
