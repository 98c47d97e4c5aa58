/** What options say: whether one is a way out, and whether they are steps of something. */
import type { Question } from '../../program/program.ts';

export type Option = Question['options'][number];

/** A way out for whoever finds nothing fitting. */
const wayOut =
  /\b(?:others?|else|none|neither|nothing|not sure|unsure|don['’]?t know|can['’]?t say|not applicable|n\/?a|prefer not|no (?:reason|opinion|preference))\b|其他|其它|其余|别的|以上|都不|都没|没有|不适用|不清楚|不知道|不确定|说不清|不好说|无所谓|^无$/iu;

/** Steps of something that is counted or graded: they cover it from end to end. */
const step =
  /\d|[一二两三四五六七八九十百]+(?:次|天|周|年|岁|元|月|分钟|小时)|\b(?:never|rarely|sometimes|often|always|daily|weekly|monthly|yearly|once|twice|every|first|less|more|very|low|medium|high|small|large|yes|no|maybe)\b|从不|很少|偶尔|有时|经常|总是|每[天周月年]|首次|第[一二三]|非常|比较|一般|很|低|中|高|^是$|^否$|会|不会/iu;

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
  return options.every((option) => saidIn(option).some((text) => step.test(text)));
}
