/** How hovers say single things: words, lists, amounts. */
import type { Bounds } from '../../analysis/analysis.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Both } from '../../findings/rule.ts';
import { sentence } from '../../messages/sentence.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared } from '../../program/program.ts';
import type { Duration, Quantity, Reference, Span, Text } from '../../program/values.ts';
import { spaced } from '../../report/chinese.ts';
import { isKnown, measure, money, percent, plain } from '../../report/numbers.ts';
import type { Making } from '../../report/opening.ts';
import { spell } from '../../rules/words.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import type { Fact } from './hover-card.ts';
import { type HoverWord, hoverSentences } from './hover-sentences.ts';

const HAN = /\p{Script=Han}/u;

/** Names that a list says before it counts the rest. */
const NAMED = 6;

type Speaking = Pick<Making, 'language' | 'words' | 'names'>;

/** A sentence of the hovers, its blanks filled. */
export function say({ language }: Pick<Making, 'language'>, word: HoverWord, args: Finding['arguments'] = {}): string {
  const template: Both = hoverSentences[word];
  return sentence(template, language === 'zh' ? typeset(template.zh, args) : args, language);
}

/** Latin letters and figures with the gap that typesetting leaves between them and a Chinese character. */
function typeset(template: string, args: Finding['arguments']): Finding['arguments'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const at = template.indexOf(`{${name}}`);
      if (typeof value !== 'string' || at < 0) return [name, value];
      const gap = spaced(value);
      const before = HAN.test(template.charAt(at - 1)) && gap.startsWith(' ') ? ' ' : '';
      const after = HAN.test(template.charAt(at + name.length + 2)) && gap.endsWith(' ') ? ' ' : '';
      return [name, `${before}${value}${after}`];
    }),
  );
}

/** A property as a label: "Owner", "负责方". */
export function propertyWord({ language }: Pick<Making, 'language'>, property: string): string {
  return language === 'zh'
    ? (keywordByEnglish.get(property)?.zh ?? property)
    : `${property.charAt(0).toUpperCase()}${property.slice(1).replaceAll('-', ' ')}`;
}

/** "touchpoint", "触点". */
export function kindWord({ language }: Pick<Making, 'language'>, kind: Kind | 'program'): string {
  return spell('kind', kind, language).replace(/^an? | of a .*$/g, '');
}

/** Each once, the first few by name. */
export function listed({ words, language }: Pick<Making, 'words' | 'language'>, names: readonly string[]): string {
  const all = [...new Set(names)];
  const shown = words.journey.some(all.slice(0, NAMED), Math.max(0, all.length - NAMED));
  // Labels that hold the sign that is set between them are set further apart.
  return shown.some((name) => name.includes(words.list(['', '']).trim())) ? apart({ language }, shown) : words.list(shown);
}

/** Parts of one statement: "41.0, n = 212". */
export function joined(speaking: Pick<Making, 'language'>, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(say(speaking, 'separator'));
}

/** Statements of several parts, one after the other. */
export function apart(speaking: Pick<Making, 'language'>, statements: readonly string[]): string {
  return statements.join(say(speaking, 'stop'));
}

/** "38 minutes (broken promise)". */
export function remarked(speaking: Pick<Making, 'language'>, text: string, remark: string): string {
  return remark === '' ? text : say(speaking, 'remarked', { text, remark });
}

export function texts({ names, words, language }: Speaking, said: readonly Text[]): string {
  return listed({ words, language }, said.map(names.text));
}

/** What references mean, by its name; as written where they mean nothing. */
export function resolved(references: readonly Reference[]): readonly string[] {
  return references.map((reference) => reference.resolved ?? reference.name);
}

/** "70%", "60–70%". */
export function share({ low, high }: Span): string {
  return low === high ? percent(low) : `${plain(low * 100, 0)}–${percent(high)}`;
}

/** "5,000", "120–140", with decimals only where they are said. */
export function number({ low, high }: Span): string {
  const one = (value: number): string => plain(value, Number.isInteger(value) ? 0 : 1);
  return low === high ? one(low) : `${one(low)}–${one(high)}`;
}

/** "2 hours", "90–120 days"; from nothing on only the end is said. */
export function duration({ language }: Pick<Making, 'language'>, { low, high, time }: Duration): string {
  const end = measure(high, 'duration', time, null, language);
  return low === high || low === 0 ? end : `${number({ low, high: low })}–${end}`;
}

/** An amount as it was said, in its own unit. */
export function quantity(speaking: Pick<Making, 'language'>, said: Quantity): string {
  const { unit } = said;
  if (unit === 'money') return money(said, said.currency ?? null, speaking.language);
  if (unit === 'duration')
    return said.time === undefined ? number(said) : duration(speaking, { low: said.low, high: said.high, time: said.time });
  return unit === 'number' ? number(said) : share(said);
}

/** A benchmark: its value and whose it is. */
export function labelled({ names }: Pick<Making, 'names'>, value: string, label: Text | null): string {
  return label === null ? value : `${value} ${names.text(label)}`;
}

/** An index of 0 to 1000, its bounds where something is unknown. */
export function indexText({ words }: Pick<Making, 'words'>, index: Bounds, isAnyKnown: boolean): string {
  if (!isAnyKnown) return words.unknown;
  return `${isKnown(index) ? plain(index.low, 0) : `${plain(index.low, 0)}–${plain(index.high, 0)}`} ${words.indexUnit}`;
}

/** What any declaration may say of itself. `owner` is null where nobody owns it. */
export function commonFacts(speaking: Speaking, declared: Declared | null, owner: string | null): readonly Fact[] {
  return [
    [propertyWord(speaking, 'owner'), owner === null ? '' : speaking.names.team(owner)],
    [propertyWord(speaking, 'note'), declared === null ? '' : texts(speaking, declared.notes)],
    [
      say(speaking, 'formerly'),
      declared === null
        ? ''
        : listed(
            speaking,
            declared.was.map(({ name }) => name),
          ),
    ],
  ];
}
