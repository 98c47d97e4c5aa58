/** What options say: whether one is a way out, and whether they are steps of something. */
import type { Question } from '../../program/program.ts';

export type Option = Question['options'][number];

/** A way out for whoever finds nothing fitting. */
const wayOut =
  /\b(?:others?|else|none|neither|nothing|not sure|unsure|don['’]?t know|can['’]?t say|not applicable|n\/?a|prefer not|rather not|no (?:reason|opinion|preference))\b|其他|其它|其余|别的|以上|都不|都没|没有|不适用|不清楚|不知道|不确定|说不[清准]|不好说|无所谓|不(?:愿|想|便|方便)(?:透露|回答|说)|保密|^无$/iu;

/** Steps of something that is counted or graded: they cover it from end to end. */
const step =
  /\d|[一二两三四五六七八九十百]+(?:次|天|周|年|岁|元|月|分钟|小时)|\b(?:never|rarely|sometimes|often|always|daily|weekly|monthly|yearly|once|twice|every|first|less|more|very|low|medium|high|small|large|yes|no|maybe)\b|从不|从来不|几乎不|很少|偶尔|有时|经常|总是|每(?:天|日|周|月|季|半?年)|更[多少久]|首次|第[一二三]|凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|非常|比较|一般|很|低|中|高|^[好差]$|^是$|^否$|会|不会/iu;

/** How much of something, before the word for it. */
const degree =
  /^(?:(?:非常|十分|特别|极其|极|最|很|挺|比较|较|还算|还|有点儿?|有些|稍微?|略|完全|绝对|一定|大概|可能|应该|也许|不太|不怎么|不大|太|不|没|(?:not at all|not|very|extremely|completely|totally|strongly|mostly|rather|fairly|quite|somewhat|slightly|a (?:little|bit|lot))(?= ))\s*)+/iu;

/** The middle of a scale, or off it. */
const between =
  /^(?:一般|普通|中立|中等|还行|还可以|尚可|适中|正好|刚好|差不多|说不[清准好]|不好说|不确定|无所谓|neutral|neither.*|average|ok(?:ay)?|undecided|in between|about right|so-?so)$/iu;

/** Its name and its words in every language. */
export function saidIn({ name, label }: Pick<Option, 'name' | 'label'>): readonly string[] {
  return label === null ? [name] : [name, label.text.trim(), ...Object.values(label.translations)];
}

/** Whether an option is for whoever finds nothing fitting among the others. */
export function isWayOut(option: Option): boolean {
  return option.open || option.alone || saidIn(option).some((text) => wayOut.test(text));
}

/** Whether the options grade or count something: their order is theirs, and they cover it from end to end. */
export function areSteps(options: readonly Option[]): boolean {
  return options.every((option) => saidIn(option).some((text) => step.test(text))) || isOneThing(options);
}

/** `非常满意 满意 一般 不满意`: degrees of one thing, or of it and its opposite. */
function isOneThing(options: readonly Option[]): boolean {
  const graded = options
    .map(({ label, name }) => (label?.text ?? name).trim().toLowerCase())
    .filter((text) => !between.test(text))
    .map((text) => text.replace(degree, ''));
  const things = new Set(graded);
  return things.size <= 2 && things.size < graded.length;
}
