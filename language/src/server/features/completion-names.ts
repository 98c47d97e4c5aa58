/** The names that a place may take: a program's own first, then those of the folders it uses. */
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Fragment } from '../../program/fragment.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared, Head } from '../../program/program.ts';
import type { LanguageTag, Text } from '../../program/values.ts';
import { nameOf } from '../../syntax/names.ts';
import { declarationsOf } from '../names.ts';
import type { Opened } from '../opened.ts';
import { findable } from './completion-search.ts';

export interface NameEntry {
  readonly kind: Kind;
  /** The full stable name; a member's is its own alone. */
  readonly name: string;
  /** The full name of what it stands in; null at the top. */
  readonly inside: string | null;
  readonly declared: Declared;
  /** What finds it: its name, and its label in every language. */
  readonly found: string;
}

interface Listed {
  readonly byKind: ReadonlyMap<Kind, readonly NameEntry[]>;
  readonly byName: ReadonlyMap<string, readonly NameEntry[]>;
}

const lists = new WeakMap<Fragment, Listed>();

function listedIn(fragment: Fragment): Listed {
  const known = lists.get(fragment);
  if (known !== undefined) return known;
  const byKind = new Map<Kind, NameEntry[]>();
  const byName = new Map<string, NameEntry[]>();
  for (const { kind, name, declared, inside } of declarationsOf(fragment)) {
    let found: string | undefined;
    const entry: NameEntry = {
      kind,
      name,
      declared,
      inside,
      get found() {
        found ??= findable(name, wordsOf(declared.label));
        return found;
      },
    };
    put(byKind, kind, entry);
    put(byName, name, entry);
  }
  const made = { byKind, byName };
  lists.set(fragment, made);
  return made;
}

function put<K>(map: Map<K, NameEntry[]>, key: K, entry: NameEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

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

/** The declaration of a kind wanted that has this full name, or null. */
export function entryOf({ own, shared }: Pool, name: string, kinds: readonly Kind[]): NameEntry | null {
  const plain = nameOf(name);
  for (const fragment of [...own, ...shared]) {
    const entry = listedIn(fragment)
      .byName.get(plain)
      ?.find(({ kind }) => kinds.includes(kind));
    if (entry !== undefined) return entry;
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
  const within = (entry: NameEntry): boolean =>
    parent === null || entry.name.startsWith(`${parent}.`) || (entry.kind === 'member' && entry.inside === parent);
  let count = 0;
  for (const fragment of [...pool.own, ...pool.shared]) for (const kind of kinds) count += listedIn(fragment).byKind.get(kind)?.length ?? 0;
  const isLarge = count > mostNames;
  const word = wanted.slice(dot + 1).toLowerCase();
  const first: NameEntry[] = [];
  const others: NameEntry[] = [];
  const seen = new Set<string>();
  const limit = isLarge ? mostNames : Number.POSITIVE_INFINITY;
  let isCut = false;
  search: for (const fragments of [pool.own, pool.shared]) {
    for (const kind of kinds) {
      for (const fragment of fragments) {
        for (const entry of listedIn(fragment).byKind.get(kind) ?? []) {
          if (!within(entry)) continue;
          const fit = isLarge && word !== '' ? fitOf(entry, word) : 'well';
          if (fit === 'not') {
            isCut = true;
            continue;
          }
          const key = `${entry.kind === 'member' ? 'member ' : ''}${entry.name}`;
          if (seen.has(key)) continue;
          seen.add(key);
          if (isLeftOut(entry)) continue;
          (fit === 'well' ? first : others).push(entry);
          if (first.length < limit) continue;
          isCut = true;
          break search;
        }
      }
    }
  }
  const entries = [...first, ...others.slice(0, Math.max(0, limit - first.length))];
  return { entries, isCut: isCut || entries.length < first.length + others.length };
}

/** How what was typed fits: the name or its last part begins with it, it stands somewhere in the name or label, or not at all. */
function fitOf(entry: NameEntry, word: string): 'well' | 'somehow' | 'not' {
  const name = entry.name.toLowerCase();
  if (name.startsWith(word) || name.startsWith(word, name.lastIndexOf('.') + 1)) return 'well';
  if (name.includes(word)) return 'somehow';
  const { label } = entry.declared;
  return wordsOf(label).some((words) => words.toLowerCase().includes(word)) ? 'somehow' : 'not';
}

/** The label in the reader's language, where there is one in it; else as the program's first language has it. */
export function labelIn(label: Text | null, language: MessageLanguage, head: Head | null): string | null {
  if (label === null) return null;
  const isReaders = (tag: LanguageTag | undefined): boolean => tag?.toLowerCase().split('-')[0] === language;
  if (isReaders(head?.languages[0])) return label.text;
  const tag = Object.keys(label.translations).find(isReaders);
  return (tag === undefined ? undefined : label.translations[tag]) ?? label.text;
}
