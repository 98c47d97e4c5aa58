/** The names that a place may take: a program's own first, then those of the folders it uses. */
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Fragment } from '../../program/fragment.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared, Head } from '../../program/program.ts';
import type { LanguageTag, Text } from '../../program/values.ts';
import { nameOf } from '../../syntax/names.ts';
import type { Opened } from '../opened.ts';
import { isSpelled, syllablesOf } from '../pinyin.ts';

/** A name that there is. */
export interface NameEntry {
  readonly kind: Kind;
  /** The full stable name; a member's is its own alone. */
  readonly name: string;
  /** The full name of what it stands in; null at the top. */
  readonly inside: string | null;
  readonly declared: Declared;
}

/** What a fragment declares of a kind, without anything being made of it: `isEnough` says when to stop. */
function everyOf(
  fragment: Fragment,
  kind: Kind,
  isEnough: (declared: Declared, above: Declared | null, aboveAll: Declared | null) => boolean,
): boolean {
  const top = (list: readonly Declared[]): boolean => list.some((declared) => isEnough(declared, null, null));
  switch (kind) {
    case 'team':
      return top(fragment.teams);
    case 'factor':
      return top(fragment.factors);
    case 'channel':
      return top(fragment.channels);
    case 'breakdown':
      return top(fragment.breakdowns);
    case 'persona':
      return top(fragment.personas);
    case 'journey':
      return top(fragment.journeys);
    case 'touchpoint':
      return top(fragment.touchpoints);
    case 'source':
      return top(fragment.sources);
    case 'kpi':
      return top(fragment.kpis);
    case 'survey':
      return top(fragment.surveys);
    case 'wave':
      return top(fragment.waves);
    case 'initiative':
      return top(fragment.initiatives);
    case 'member':
      return fragment.breakdowns.some((breakdown) => breakdown.members.some((member) => isEnough(member, breakdown, null)));
    case 'stage':
      return fragment.journeys.some((journey) => journey.stages.some((stage) => isEnough(stage, journey, null)));
    case 'expectation':
      return fragment.touchpoints.some((touchpoint) => touchpoint.expectations.some((one) => isEnough(one, touchpoint, null)));
    case 'question':
      return fragment.surveys.some((survey) => survey.asks.some(({ question }) => question !== null && isEnough(question, survey, null)));
    case 'option':
      return fragment.surveys.some((survey) =>
        survey.asks.some(({ question }) => question?.options.some((option) => isEnough(option, question, survey)) === true),
      );
  }
}

/** Whether its name is told with that of what it stands in before it. */
function isDotted(kind: Kind): boolean {
  return kind === 'stage' || kind === 'expectation' || kind === 'question' || kind === 'option';
}

function entry(kind: Kind, declared: Declared, above: Declared | null, aboveAll: Declared | null): NameEntry {
  const inside = above === null ? null : aboveAll === null ? above.name : `${aboveAll.name}.${above.name}`;
  return { kind, name: inside !== null && isDotted(kind) ? `${inside}.${declared.name}` : declared.name, inside, declared };
}

/** What is said of a thing in every language. */
export function wordsOf(label: Text | null): readonly string[] {
  return label === null ? [] : [label.text, ...Object.values(label.translations)];
}

/** Everything a program's files say. */
export interface Pool {
  /** The file under the cursor. */
  readonly here: Fragment;
  /** The file under the cursor first. */
  readonly own: readonly Fragment[];
  readonly shared: readonly Fragment[];
  /** What the program's declaration says; null for files under none. */
  readonly head: Head | null;
}

export function poolOf({ program }: Pick<Opened, 'program'>, here: Fragment): Pool {
  const own = [here, ...program.own.filter(({ file }) => file !== here.file)];
  return { here, own, shared: program.shared, head: own.flatMap(({ heads }) => heads)[0] ?? null };
}

/** The declaration of a kind wanted that has this full name (a member's is its own), or null. */
export function entryOf({ own, shared }: Pool, name: string, kinds: readonly Kind[]): NameEntry | null {
  const plain = nameOf(name);
  const last = plain.slice(plain.lastIndexOf('.') + 1);
  let found: NameEntry | null = null;
  for (const fragment of [...own, ...shared]) {
    for (const kind of kinds) {
      everyOf(fragment, kind, (declared, above, aboveAll) => {
        if (declared.name !== last) return false;
        const candidate = entry(kind, declared, above, aboveAll);
        if (candidate.name === plain) found = candidate;
        return found !== null;
      });
      if (found !== null) return found;
    }
  }
  return null;
}

/** More names than this are not looked through by eye: the list is cut, and asked for again with every letter. */
export const mostNames = 200;

export interface Names {
  readonly entries: readonly NameEntry[];
  /** Some were left out. */
  readonly isCut: boolean;
}

/**
 * The names of these kinds that fit what was typed so far, in the order of files and text. A path that was begun (`Shop.`) leaves what stands in it;
 * `isLeftOut` says what has no place here.
 */
export function namesFor(pool: Pool, kinds: readonly Kind[], typed: string, isLeftOut: (entry: NameEntry) => boolean): Names {
  const wanted = nameOf(typed);
  const dot = wanted.lastIndexOf('.');
  const parent = dot < 0 ? null : wanted.slice(0, dot);
  const word = wanted.slice(dot + 1);
  const fits = fitting(word);
  // A short list is told whole, and the editor narrows it.
  const isLarge = countOf(pool, kinds) > mostNames;
  const best: NameEntry[] = [];
  const others: NameEntry[] = [];
  const seen = new Set<string>();
  let isCut = false;
  for (const fragments of [pool.own, pool.shared]) {
    for (const kind of kinds) {
      for (const fragment of fragments) {
        isCut ||= everyOf(fragment, kind, (declared, above, aboveAll) => {
          if (parent !== null && (above === null || !parent.startsWith((aboveAll ?? above).name))) return false;
          const fit = isLarge ? fits(declared, above) : 'well';
          if (fit === 'not' || (fit === 'somehow' && others.length >= mostNames)) return false;
          const one = entry(kind, declared, above, aboveAll);
          const isWithin = parent === null || one.name.startsWith(`${parent}.`) || (kind === 'member' && one.inside === parent);
          if (!isWithin || seen.has(one.name) || isLeftOut(one)) return false;
          seen.add(one.name);
          (fit === 'well' ? best : others).push(one);
          return isLarge && best.length >= mostNames;
        });
        if (isCut) break;
      }
    }
  }
  const entries = [...best, ...others].slice(0, isLarge ? mostNames : undefined);
  return { entries, isCut: isLarge && (isCut || word !== '' || entries.length < best.length + others.length) };
}

function countOf({ own, shared }: Pool, kinds: readonly Kind[]): number {
  let count = 0;
  for (const fragment of [...own, ...shared]) {
    for (const kind of kinds) {
      everyOf(fragment, kind, () => {
        count++;
        return count > mostNames;
      });
      if (count > mostNames) return count;
    }
  }
  return count;
}

type Fit = 'well' | 'somehow' | 'not';

/** How what was typed fits: the name (or that of what it stands in) begins with it, it stands somewhere in the name or label, or not at all. */
function fitting(word: string): (declared: Declared, above: Declared | null) => Fit {
  if (word === '') return () => 'well';
  const plain = word.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
  const begins = new RegExp(`^${plain}`, 'i');
  const holds = new RegExp(plain, 'i');
  const letters = /^[a-z0-9]+$/i.test(word) ? word.toLowerCase() : null;
  const said = (words: string): ReturnType<typeof isSpelled> => (letters === null ? null : isSpelled(letters, syllablesOf(words)));
  return ({ name, label }, above) => {
    if (begins.test(name) || (above !== null && begins.test(above.name))) return 'well';
    const spelled = said(name);
    if (spelled === 'from-start' || (above !== null && said(above.name) === 'from-start')) return 'well';
    if (spelled !== null || holds.test(name)) return 'somehow';
    if (label === null) return 'not';
    if (holds.test(label.text) || said(label.text) !== null) return 'somehow';
    for (const language in label.translations) {
      const words = label.translations[language] ?? '';
      if (holds.test(words) || said(words) !== null) return 'somehow';
    }
    return 'not';
  };
}

/** The label in the reader's language, where there is one in it; else as the program's first language has it. */
export function labelIn(label: Text | null, language: MessageLanguage, head: Head | null): string | null {
  if (label === null) return null;
  const isReaders = (tag: LanguageTag | undefined): boolean => tag?.toLowerCase().split('-')[0] === language;
  if (isReaders(head?.languages[0])) return label.text;
  const tag = Object.keys(label.translations).find(isReaders);
  return (tag === undefined ? undefined : label.translations[tag]) ?? label.text;
}
