/** What whoever runs a survey should know about the questionnaire that was made of it. */
import type { Argument } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import type { SurveyTarget } from './file-names.ts';

const texts = {
  untranslated: {
    en: '{names} {names#has|have} no words in `{language}`; those of `{fallback}` are shown there.',
    zh: '{names} 没有「{language}」的文字，那里仍显示「{fallback}」的文字。',
  },
  untranslatedMany: {
    en: '{count} texts ({names}, …) have no words in `{language}`; those of `{fallback}` are shown there.',
    zh: '{names} 等 {count} 处没有「{language}」的文字，那里仍显示「{fallback}」的文字。',
  },
  noWording: {
    en: 'cx writes no questions in `{language}`; those that have no `ask "…"` of their own are in `{fallback}` there.',
    zh: 'cx 不会用「{language}」写问题；没有自己写「提问 "…"」的问题在那里用「{fallback}」显示。',
  },
  unlabelled: {
    en: 'Respondents will read bare names: {names}. Give each a label in quotes.',
    zh: '答卷人会直接看到名称：{names}。请给它们各写一句带引号的文字。',
  },
  askedTwice: { en: '`{name}` is asked twice; it stands once, where it came first.', zh: '「{name}」问了两次，只保留第一次。' },
  sameWords: {
    en: '{names} are asked in the same words: respondents will think that one is a mistake, and answers from other systems cannot be told apart by them. Say in one of the KPIs what it is about: `ask "…"`.',
    zh: '{names} 的问法一字不差：答卷人会以为重复了，从其他系统导出的答卷也分不清是哪一题。请在其中一个指标里用「提问 "…"」写明问的是什么。',
  },
  nothingToRate: {
    en: '`{name}` has no expectation that a persona of this survey holds, so nothing is asked about it.',
    zh: '「{name}」没有这份问卷的画像所关心的期望，因此没有可问的。',
  },
  notAQuestion: {
    en: '`{name}` is computed from other figures, so nobody can be asked for it. If you do want to ask, write the question: `ask "…"` in the KPI.',
    zh: '「{name}」是由其他数字算出来的，没有人能直接回答。若确实要问，请在指标里写明问题：「提问 "…"」。',
  },
  poorQuestion: {
    en: 'The question for `{name}` was made of its label and may read oddly; write it yourself with `ask "…"` in the KPI.',
    zh: '「{name}」的问题由它的标签拼成，读起来可能不自然；请在指标里用「提问 "…"」写明。',
  },
  givenBeforehand: {
    en: '`{name}` decides whether something is asked but is not asked in this survey: it must come with the invitation.',
    zh: '「{name}」决定某些问题问不问，但这份问卷并不问它：发出邀请时要把它一并带上。',
  },
  needsPersona: {
    en: 'Some of it is asked of some personas only ({names}): let the invitation bring `persona`, or that is never asked.',
    zh: '有些内容只问部分画像（{names}）：发出邀请时要带上 `persona`，否则这些内容不会问到。',
  },
  decidedLater: {
    en: '`{name}` depends on `{on}`, which is only asked after it. Move it below.',
    zh: '「{name}」取决于后面才问的「{on}」。请把它移到后面。',
  },
  dependsOnItself: {
    en: '`{name}` depends on its own answer; it is asked of everybody.',
    zh: '「{name}」取决于它自己的回答；已改为人人都问。',
  },
  empty: { en: 'The survey asks nothing.', zh: '这份问卷什么都没有问。' },
  otherName: {
    en: 'SurveyJS cannot take the name `{name}`; in its file and its answers it is `{other}`.',
    zh: 'SurveyJS 不能使用「{name}」这个名称；在它的文件和答卷里改为「{other}」。',
  },
  keptInOrder: {
    en: 'SurveyJS keeps nothing last but an `open` option called `other` and an `alone` option called `none`; the options of {names} therefore keep their order there. To have them shuffled, call those options so, such as `other was else "Something else" open`.',
    zh: 'SurveyJS 只能让名为 other 的「开放」选项和名为 none 的「排他」选项排在最后；因此 {names} 的选项在那里保持原有顺序。要随机排列，请给这样的选项改名，如「other 曾用名 其他 "其他" 开放」。',
  },
  otherNames: {
    en: '{system:form} has rules of its own for names, so {count} {count#column|columns} of its answers {count#is|are} called otherwise ({names}). The codebook has both names (`--target codebook`).',
    zh: '{system:form}对名称有自己的规定，答卷中有 {count} 列改了名称（{names}）。编码表里两种名称都有（`--target codebook`）。',
  },
  conditionsByHand: {
    en: 'The file for {system:form} does not say of whom {names} {names#is|are} asked: set that there by hand. The codebook has the conditions.',
    zh: '{system:form}的文件不含 {names} 的显示条件：请在那里手工设置，条件见编码表。',
  },
  pinnedMoves: {
    en: '{system:form} shuffles all options of {names}, or all but the last: those that should stay last are to be set there.',
    zh: '{system:form}会打乱 {names} 的全部选项，或最后一项以外的全部选项：应排在最后的选项请在那里设置。',
  },
  oneOrder: {
    en: '{system:form} has one order for everybody: what {names} should shuffle stands as in the program.',
    zh: '{system:form}对所有人只有一种顺序：{names} 中要随机的内容按方案里的顺序排列。',
  },
  aloneByHand: {
    en: '{system:form} lets others be chosen beside an option that should stand alone: {names}.',
    zh: '{system:form}不能让某个选项排斥其他选项：{names} 中的排他选项仍可与其他选项同选。',
  },
  pipesByHand: {
    en: '{system:form} cannot put what is known into these words; a name in braces stands there: {names}.',
    zh: '{system:form}不能把已知内容放进这些文字，那里显示的是花括号里的名称：{names}。',
  },
  titlesUnseen: {
    en: '{system:form} shows respondents no titles of pages: {names}.',
    zh: '{system:form}不向答卷人显示页面标题：{names}。',
  },
  refusalKept: {
    en: '{system:form} keeps that somebody did not agree ({names}), and nothing else of them: delete those rows.',
    zh: '{system:form}会保留“不同意”这一回答（{names}），此外不留任何内容：请删除这些行。',
  },
  endsByHand: {
    en: 'After pasting, set that the survey ends for who does not agree or is not wanted: {names}.',
    zh: '粘贴之后请设置：不同意或不符合条件的人到此结束（{names}）。',
  },
  metadataOnly: {
    en: 'Triple-S says what the answers mean, not of whom each question is asked; the codebook has the conditions.',
    zh: 'Triple-S 只说明答卷的含义，不含显示条件；条件见编码表。',
  },
  fieldsByHand: {
    en: '{system:form} has no place for what comes with the invitation ({names}): keep it beside the answers yourself.',
    zh: '{system:form}没有地方放随邀请带入的内容（{names}）：请自行与答卷一起保存。',
  },
  requiredByHand: {
    en: 'After pasting, set which questions must be answered: {names}. The others may be left out.',
    zh: '粘贴之后请设置必答题：{names}；其余都可以不答。',
  },
  rowsApart: {
    en: '{system:form} takes no matrix from pasted text: {names} {names#is|are} asked row by row.',
    zh: '{system:form}粘贴的文本里没有矩阵题：{names} 改为逐项提问。',
  },
  asOptions: {
    en: '{system:form} rates on 3, 4, 5, 6, 7 or 10 steps from 1 only: {names} {names#is|are} a choice of one there.',
    zh: '{system:form}的评分题只能从 1 起分 3、4、5、6、7 或 10 档：{names} 在那里改为单选题。',
  },
  namedSteps: {
    en: '{system:form} has words for the ends of a rating only: {names} {names#has|have} words for each step, and {names#is|are} a choice of one there.',
    zh: '{system:form}的评分题只有两端有文字；{names} 的每一档都有文字，因此在那里改为单选题。',
  },
  oneOwn: {
    en: '{system:form} has one box for words of the respondent’s own in a question: {names} {names#has|have} none there.',
    zh: '{system:form}的一道题只能有一个自填框：{names} 在那里没有。',
  },
  fewOptions: {
    en: '{system:form} wants at least two options: it will not take {names}.',
    zh: '{system:form}要求至少两个选项：{names} 会被拒绝。',
  },
  sameLanguage: {
    en: '{system:form} knows `{languages}` as one language; the words of the first are in its file.',
    zh: '{system:form}把「{languages}」当作同一种语言，文件里用的是第一种的文字。',
  },
} as const satisfies Record<string, Both>;

const leftOut: Both = {
  en: '{system:form} has no place for {what:clause}: whoever sends the surveys must keep to that (`--target questionnaire` says it in full).',
  zh: '{system:form}里没有地方写{what:clause}：请由发送问卷的一方遵守（`--target questionnaire` 会完整列出）。',
};

export interface Remark {
  readonly message: keyof typeof texts;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** The survey, or the `ask` it is about. */
  readonly origin: Origin;
}

/** Parts of a survey, as the language calls them. */
const clauses: Readonly<Record<string, Both>> = {
  after: { en: '`after`', zh: '「触发于」' },
  cycle: { en: '`cycle`', zh: '「周期」' },
  rest: { en: '`rest`', zh: '「间隔」' },
  quota: { en: '`quota`', zh: '「配额」' },
  respond: { en: '`respond`', zh: '「回应」' },
};

/** What a reader calls the form. */
const forms: Readonly<Record<SurveyTarget, Both>> = {
  surveyjs: { en: 'SurveyJS', zh: 'SurveyJS ' },
  limesurvey: { en: 'LimeSurvey', zh: 'LimeSurvey ' },
  qsf: { en: 'Qualtrics', zh: 'Qualtrics ' },
  formbricks: { en: 'Formbricks', zh: 'Formbricks ' },
  markdown: { en: 'A printed questionnaire', zh: '打印的问卷' },
  docx: { en: 'A printed questionnaire', zh: '打印的问卷' },
  text: { en: '问卷星 or 腾讯问卷', zh: '问卷星或腾讯问卷' },
  'triple-s': { en: 'Triple-S', zh: 'Triple-S ' },
  codebook: { en: 'The codebook', zh: '编码表' },
  'codebook-json': { en: 'The codebook', zh: '编码表' },
  questionnaire: { en: 'The questionnaire', zh: '问卷' },
};

function spell(vocabulary: string, id: string, language: MessageLanguage): string {
  if (vocabulary === 'form') return forms[id as SurveyTarget]?.[language] ?? id;
  return clauses[id]?.[language] ?? id;
}

/** More texts without a translation than this are not all named, but the first of them and how many there are. */
const NAMED = 8;
const FIRST = 5;

/** The remark in the reader's words. */
export function remarkText(remark: Remark, language: MessageLanguage): string {
  const { names } = remark.arguments;
  if (remark.message !== 'untranslated' || !Array.isArray(names) || names.length <= NAMED) {
    return sentence(texts[remark.message], remark.arguments, language, spell);
  }
  const some = { ...remark.arguments, names: names.slice(0, FIRST), count: names.length };
  return sentence(texts.untranslatedMany, some, language, spell);
}

/** What to say of clauses (`rest`, `quota` …) that a form has no place for. */
export function clausesRemark(system: SurveyTarget, what: readonly string[], language: MessageLanguage): string {
  return sentence(leftOut, { system, what }, language, spell);
}
