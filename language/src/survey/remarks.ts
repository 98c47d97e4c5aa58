/** What whoever runs a survey should know about the questionnaire that was made of it. */
import type { Argument } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';

const texts = {
  untranslated: {
    en: '{names} {names#has|have} no words in `{language}`; those of `{fallback}` are shown there.',
    zh: '{names} 没有「{language}」的文字，那里仍显示「{fallback}」的文字。',
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
} as const satisfies Record<string, Both>;

const leftOut: Both = {
  en: 'SurveyJS has no place for {what:clause}: whoever sends the surveys must keep to that (`--target questionnaire` says it in full).',
  zh: 'SurveyJS 里没有地方写{what:clause}：请由发送问卷的一方遵守（`--target questionnaire` 会完整列出）。',
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

/** The remark in the reader's words. */
export function remarkText(remark: Remark, language: MessageLanguage): string {
  return sentence(texts[remark.message], remark.arguments, language);
}

/** What to say of clauses (`rest`, `quota` …) that a form has no place for. */
export function clausesRemark(what: readonly string[], language: MessageLanguage): string {
  return sentence(leftOut, { what }, language, (_, id) => clauses[id]?.[language] ?? id);
}
