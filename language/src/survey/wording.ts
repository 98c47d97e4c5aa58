/** What a questionnaire says where the program does not say it itself: questions, scale ends and buttons in English and Chinese. */
import { timeWordsZh } from '../messages/time-words.ts';
import type { LanguageTag, TimeUnit } from '../program/values.ts';
import { chineseScriptOf } from './chinese.ts';

/** Two ends of a scale, the lower value first. */
export type Ends = readonly [string, string];

/** A label may hold anything; `quote` marks it as one. A null place stands for the firm as a whole. */
export interface Wording {
  readonly quote: (label: string) => string;
  /** Several quoted labels in one breath. */
  readonly list: (quoted: readonly string[]) => string;
  readonly recommend: (place: string | null, several: boolean) => string;
  readonly recommendEnds: Ends;
  readonly satisfied: (place: string | null, several: boolean) => string;
  /** From the lowest of five to the highest. */
  readonly satisfiedLabels: readonly [string, string, string, string, string];
  readonly effort: (place: string | null, several: boolean) => string;
  readonly effortEnds: Ends;
  readonly easy: (place: string | null, several: boolean) => string;
  readonly easyEnds: Ends;
  readonly rate: (label: string) => string;
  readonly rateEnds: Ends;
  /** Of something where less is better. */
  readonly amountEnds: Ends;
  readonly amount: (label: string, unit: { readonly time: TimeUnit } | { readonly other: string } | null) => string;
  readonly whether: (label: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly fulfilled: (touchpoint: string, label: string) => string;
  readonly fulfilledEach: (touchpoint: string) => string;
  readonly fulfilledEnds: Ends;
  readonly scale: (low: string, lowEnd: string, high: string, highEnd: string) => string;
  readonly consent: string;
  readonly agree: string;
  readonly disagree: string;
  readonly refused: string;
  readonly whoAreYou: string;
  readonly noneOfThese: string;
  /** To whom the survey does not want. */
  readonly sorry: string;
  readonly kano: (touchpoint: string, label: string) => string;
  readonly kanoPresent: (label: string) => string;
  readonly kanoAbsent: (label: string) => string;
  /** As whoever reads answers knows them, from 1 to 5. */
  readonly kanoAnswers: readonly [string, string, string, string, string];
  readonly anythingElse: string;
  readonly tellMore: (option: string) => string;
  readonly atMost: (count: string, unit: TimeUnit, one: boolean) => string;
  readonly required: string;
  readonly next: string;
  readonly back: string;
  readonly send: string;
  readonly thanks: string;
}

const unitsEn: Readonly<Record<TimeUnit, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const english: Wording = {
  quote: (label) => `“${label}”`,
  list: (quoted) => (quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`),
  recommend: (place) => about(place, 'how likely are you to recommend us to a friend or colleague?'),
  recommendEnds: ['Not at all likely', 'Extremely likely'],
  satisfied: (place) => (place === null ? 'Overall, how satisfied are you with us?' : `How satisfied were you with ${place}?`),
  satisfiedLabels: ['Very dissatisfied', 'Dissatisfied', 'Neither satisfied nor dissatisfied', 'Satisfied', 'Very satisfied'],
  effort: (place) =>
    place === null ? 'How easy or difficult was it to get what you needed from us?' : `How easy or difficult was ${place} for you?`,
  effortEnds: ['Very easy', 'Very difficult'],
  easy: (place) =>
    place === null
      ? 'How much do you agree that we made it easy for you to get what you needed?'
      : `How much do you agree that we made ${place} easy for you?`,
  easyEnds: ['Strongly disagree', 'Strongly agree'],
  rate: (label) => `How would you rate ${label}?`,
  rateEnds: ['Very poor', 'Excellent'],
  amountEnds: ['Very low', 'Very high'],
  amount: (label, unit) =>
    unit === null
      ? `${label}: what was it in your case?`
      : `${label}: how ${'time' in unit ? 'long' : 'much'} was it for you, in ${'time' in unit ? `${unitsEn[unit.time]}s` : unit.other}?`,
  whether: (label) => `Was this so in your case: ${label}?`,
  yes: 'Yes',
  no: 'No',
  fulfilled: (touchpoint, label) => `Thinking about ${touchpoint}, how well did we do on ${label}?`,
  fulfilledEach: (touchpoint) => `Thinking about ${touchpoint}, how well did we do on each of these?`,
  fulfilledEnds: ['Not at all well', 'Extremely well'],
  scale: (low, lowEnd, high, highEnd) => `${low} = ${lowEnd}, ${high} = ${highEnd}`,
  consent: 'We use your answers only to do better for our customers. Do you agree to take part?',
  agree: 'I agree',
  disagree: 'I do not agree',
  refused: 'Thank you for your time. We have kept none of your answers.',
  whoAreYou: 'Which of these describes you best?',
  noneOfThese: 'None of these',
  sorry: 'Thank you for your time. This time our questions are for a different group of people.',
  kano: (touchpoint, label) => `Thinking about ${touchpoint}: ${label}`,
  kanoPresent: (label) => `How would you feel if this were so: ${label}?`,
  kanoAbsent: (label) => `How would you feel if this were not so: ${label}?`,
  kanoAnswers: ['I like it', 'I expect it', 'I am neutral', 'I can live with it', 'I dislike it'],
  anythingElse: 'Is there anything else you would like to tell us?',
  tellMore: (option) => `${option}: please tell us more`,
  atMost: (count, unit, one) => `This takes no more than ${count} ${unitsEn[unit]}${one ? '' : 's'}.`,
  required: 'Please answer this question.',
  next: 'Next',
  back: 'Back',
  send: 'Send',
  thanks: 'Thank you. Your answers help us do better.',
};

function about(place: string | null, question: string): string {
  return place === null ? `${question.charAt(0).toUpperCase()}${question.slice(1)}` : `Thinking about ${place}, ${question}`;
}

const simplified: Wording = {
  quote: (label) => `“${label}”`,
  list: (quoted) => (quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join('、')}和${quoted.at(-1) ?? ''}`),
  recommend: (place, several) =>
    `${place === null ? '' : `就${place}${several ? '这几个环节' : '这一环节'}来说，`}您有多大可能把我们推荐给朋友或同事？`,
  recommendEnds: ['完全不可能', '非常可能'],
  satisfied: (place, several) =>
    place === null ? '总体来说，您对我们满意吗？' : `您对${place}${several ? '这几个环节' : '这一环节'}满意吗？`,
  satisfiedLabels: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
  effort: (place, several) =>
    place === null ? '和我们打交道，您觉得轻松还是费力？' : `您觉得${place}${several ? '这几个环节' : '这一环节'}轻松还是费力？`,
  effortEnds: ['非常轻松', '非常费力'],
  easy: (place, several) =>
    `您在多大程度上同意：${place === null ? '和我们打交道' : `${place}${several ? '这几个环节' : '这一环节'}`}很轻松？`,
  easyEnds: ['非常不同意', '非常同意'],
  rate: (label) => `您给${label}打几分？`,
  rateEnds: ['非常差', '非常好'],
  amountEnds: ['很低', '很高'],
  amount: (label, unit) =>
    unit !== null && 'time' in unit
      ? `您这一次的${label}大约是多少${timeWordsZh[unit.time]}？`
      : `您这一次的${label}大约是多少？${unit === null ? '' : `（单位：${unit.other}）`}`,
  whether: (label) => `您这一次是这样吗：${label}？`,
  yes: '是',
  no: '否',
  fulfilled: (touchpoint, label) => `就${touchpoint}来说，${label}这一点我们做得怎么样？`,
  fulfilledEach: (touchpoint) => `就${touchpoint}来说，以下各点我们做得怎么样？`,
  fulfilledEnds: ['非常差', '非常好'],
  scale: (low, lowEnd, high, highEnd) => `${low} = ${lowEnd}，${high} = ${highEnd}`,
  consent: '您的回答只用于改进我们的服务。您同意参加这次调查吗？',
  agree: '同意',
  disagree: '不同意',
  refused: '感谢您的时间。我们没有保留您的任何回答。',
  whoAreYou: '以下哪一项最符合您的情况？',
  noneOfThese: '以上都不符合',
  sorry: '感谢您的时间。这次的问题面向另一些客户，就不再打扰您了。',
  kano: (touchpoint, label) => `就${touchpoint}来说：${label}`,
  kanoPresent: (label) => `如果我们做到了${label}，您会觉得怎么样？`,
  kanoAbsent: (label) => `如果我们没有做到${label}，您会觉得怎么样？`,
  kanoAnswers: ['我很喜欢', '理应如此', '无所谓', '可以忍受', '我很不喜欢'],
  anythingElse: '您还有什么想告诉我们的吗？',
  tellMore: (option) => `${option}：请具体说说`,
  atMost: (count, unit) => `填写不超过 ${count} ${timeWordsZh[unit]}。`,
  required: '请回答这个问题。',
  next: '下一页',
  back: '上一页',
  send: '提交',
  thanks: '谢谢！您的回答会帮助我们做得更好。',
};

const unitsHant: Readonly<Record<TimeUnit, string>> = {
  s: '秒',
  min: '分鐘',
  h: '小時',
  day: '天',
  week: '週',
  month: '個月',
  quarter: '個季度',
  year: '年',
};

const traditional: Wording = {
  quote: (label) => `「${label}」`,
  list: (quoted) => (quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join('、')}和${quoted.at(-1) ?? ''}`),
  recommend: (place, several) =>
    `${place === null ? '' : `就${place}${several ? '這幾個環節' : '這個環節'}來說，`}您有多大可能把我們推薦給朋友或同事？`,
  recommendEnds: ['完全不可能', '非常可能'],
  satisfied: (place, several) =>
    place === null ? '整體來說，您對我們滿意嗎？' : `您對${place}${several ? '這幾個環節' : '這個環節'}滿意嗎？`,
  satisfiedLabels: ['非常不滿意', '不滿意', '普通', '滿意', '非常滿意'],
  effort: (place, several) =>
    place === null ? '和我們往來，您覺得輕鬆還是費力？' : `您覺得${place}${several ? '這幾個環節' : '這個環節'}輕鬆還是費力？`,
  effortEnds: ['非常輕鬆', '非常費力'],
  easy: (place, several) =>
    `您在多大程度上同意：${place === null ? '和我們往來' : `${place}${several ? '這幾個環節' : '這個環節'}`}很輕鬆？`,
  easyEnds: ['非常不同意', '非常同意'],
  rate: (label) => `您給${label}打幾分？`,
  rateEnds: ['非常差', '非常好'],
  amountEnds: ['很低', '很高'],
  amount: (label, unit) =>
    unit !== null && 'time' in unit
      ? `您這一次的${label}大約是多少${unitsHant[unit.time]}？`
      : `您這一次的${label}大約是多少？${unit === null ? '' : `（單位：${unit.other}）`}`,
  whether: (label) => `您這一次是這樣嗎：${label}？`,
  yes: '是',
  no: '否',
  fulfilled: (touchpoint, label) => `就${touchpoint}來說，${label}這一點我們做得怎麼樣？`,
  fulfilledEach: (touchpoint) => `就${touchpoint}來說，以下各點我們做得怎麼樣？`,
  fulfilledEnds: ['非常差', '非常好'],
  scale: (low, lowEnd, high, highEnd) => `${low} = ${lowEnd}，${high} = ${highEnd}`,
  consent: '您的回答只會用來改善我們的服務。您同意參加這次調查嗎？',
  agree: '同意',
  disagree: '不同意',
  refused: '謝謝您撥冗。我們沒有保留您的任何回答。',
  whoAreYou: '以下哪一項最符合您的情況？',
  noneOfThese: '以上皆不符合',
  sorry: '謝謝您撥冗。這次的問題是請教另一些顧客，就不再打擾您了。',
  kano: (touchpoint, label) => `就${touchpoint}來說：${label}`,
  kanoPresent: (label) => `如果我們做到了${label}，您會覺得如何？`,
  kanoAbsent: (label) => `如果我們沒有做到${label}，您會覺得如何？`,
  kanoAnswers: ['我很喜歡', '理應如此', '無所謂', '可以忍受', '我很不喜歡'],
  anythingElse: '您還有什麼想告訴我們的嗎？',
  tellMore: (option) => `${option}：請具體說說`,
  atMost: (count, unit) => `填寫不超過 ${count} ${unitsHant[unit]}。`,
  required: '請回答這個問題。',
  next: '下一頁',
  back: '上一頁',
  send: '送出',
  thanks: '謝謝！您的回答會幫助我們做得更好。',
};

/** The wording of a language; null for one that has none here (its questions are then in another language of the program). */
export function wordingOf(language: LanguageTag): Wording | null {
  const script = chineseScriptOf(language);
  if (script !== null) return script === 'simplified' ? simplified : traditional;
  return language.toLowerCase().split('-')[0] === 'en' ? english : null;
}

/** Where no language of a program has a wording. */
export const lastResort: Wording = english;
