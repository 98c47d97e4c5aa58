/** What open answers speak of, by the topics that touchpoints, expectations and factors declare. */
import type { Program } from '../../program/program.ts';
import type { TopicOwner } from '../analysis.ts';

/** The text as topics are looked for in it: compatibility forms made one (NFKC), lower case, white space as single spaces. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Letters of scripts that put spaces between words: there a topic is a word, not a part of one. */
const SPACED = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && SPACED.test(character) && !UNSPACED.test(character);
}

/** Whether a folded text speaks of a folded topic: it is in it, and where it begins or ends with a letter of a script with spaces, at the edge of a word. */
export function speaksOf(text: string, topic: string): boolean {
  if (topic === '') return false;
  const begins = isOfWord(firstOf(topic));
  const ends = isOfWord(lastOf(topic));
  for (let at = text.indexOf(topic); at >= 0; at = text.indexOf(topic, at + 1)) {
    const isWhole = !(begins && isOfWord(lastOf(text.slice(0, at)))) && !(ends && isOfWord(firstOf(text.slice(at + topic.length))));
    if (isWhole) return true;
  }
  return false;
}

function firstOf(text: string): string | undefined {
  const code = text.codePointAt(0);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

function lastOf(text: string): string | undefined {
  const last = text.at(-1);
  const pair = text.slice(-2);
  return last !== undefined && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : last;
}

/** Something of the program that declares topics. */
export interface Topics {
  /** Touchpoint, `Touchpoint.expectation`, or factor. */
  readonly name: string;
  readonly of: TopicOwner;
  /** Folded, each once. */
  readonly words: readonly string[];
}

/** Everything that declares topics: touchpoints with their expectations, then factors, in the order of the program. */
export function topicsOf(program: Program): readonly Topics[] {
  const own = (name: string, of: TopicOwner, topics: readonly string[]): readonly Topics[] => {
    const words = [...new Set(topics.map(folded))].filter((word) => word !== '');
    return words.length === 0 ? [] : [{ name, of, words }];
  };
  return [
    ...program.touchpoints.flatMap((touchpoint) => [
      ...own(touchpoint.name, 'touchpoint', touchpoint.topics),
      ...touchpoint.expectations.flatMap((expectation) => own(`${touchpoint.name}.${expectation.name}`, 'expectation', expectation.topics)),
    ]),
    ...program.factors.flatMap((factor) => own(factor.name, 'factor', factor.topics)),
  ];
}

/** Answers that say there is nothing to say. */
const NOTHING_SAID: readonly RegExp[] = [
  /^(?:总的来说|说实话|总体|整体|其实|这次|我|暂时|目前|暂)*(?:没有?|无)(?:什么|其他|其它|别的|啥|任何)?(?:意见|建议|想法|问题|可说的?|想说的?|要说的?)?[了的吧]?$/u,
  /^(?:不知道|不清楚|略)$/u,
  // What survey systems export where nobody wrote anything.
  /^(?:空|跳过|未作答|未回答|未填写?|null|skipped|blank|empty)$/u,
  /^(?:i )?(?:have )?(?:no|none|nothing|nil|na|n\/a|nope|not applicable|not sure|dont know|idk)(?: (?:really|else|more|at all|to add|to say|comments?|complaints?|suggestions?|idea|thanks|thank you))*$/u,
];

/** Whether a folded answer only says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  const words = text.replace(/[^\p{L}\p{N}/ ]/gu, '').trim();
  return !/[\p{L}\p{N}]/u.test(words) || NOTHING_SAID.some((pattern) => pattern.test(words));
}
