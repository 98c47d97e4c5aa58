/** What every part of completion is asked with, and how it answers. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Finding } from '../../findings/finding.ts';
import type { Both } from '../../findings/rule.ts';
import type { Fragment } from '../../program/fragment.ts';
import type { KeywordLanguage } from '../../syntax/format-spelling.ts';
import { type Keyword, type KeywordRole, keywordByEnglish } from '../../syntax/keywords.ts';
import { nameOf } from '../../syntax/names.ts';
import type { BlockKind } from '../../syntax/places.ts';
import type { Opened } from '../opened.ts';
import type { Pool } from './completion-names.ts';
import { type Holder, type Opening, type Place, typeName } from './completion-place.ts';
import { findable } from './completion-search.ts';
import { completionSentences } from './completion-sentences.ts';
import { keywordSentences } from './keyword-sentences.ts';

export interface CompletionAsked {
  /** The client fills in places of inserted texts one after the other. */
  readonly snippets: boolean;
  /** What was last told of this file, for the rules that `allow` offers first; left out, what the program knows at once. */
  readonly findings?: readonly Finding[];
  /** What the file said a moment ago, for a client that cannot wait for what it says now; the names of the program are then those of that moment. */
  readonly fragment?: Fragment;
  /** The sign that was typed, where the client asks because of it and nobody asked by hand. */
  readonly trigger?: string;
}

/** One thing to offer. */
export interface Offer {
  readonly label: string;
  /** What is inserted, as text. */
  readonly text: string;
  /** What is inserted where places can be filled in, and nothing stands behind the cursor on its line. */
  readonly snippet?: string;
  /** A space follows it. */
  readonly goesOn?: boolean;
  /** It is written right behind a number. */
  readonly sticks?: boolean;
  readonly kind: CompletionItemKind;
  readonly detail?: string | null;
  readonly documentation?: string | undefined;
  /** What finds it; its label where nothing else does. */
  readonly found?: string;
}

/** Where an offer stands in the list: by its group first, then by its place in it. */
export const groups = {
  /** What must follow. */
  next: 0,
  /** What may go on with the words before. */
  onward: 1,
  /** Clauses of a head. */
  clause: 2,
  /** Properties, and the names that begin a typed result. */
  property: 3,
  /** What any block takes. */
  anywhere: 4,
  declaration: 5,
  seldom: 6,
} as const;

export type Group = keyof typeof groups;

export interface Asking {
  readonly opened: Opened;
  readonly place: Place;
  readonly pool: Pool;
  readonly keywords: KeywordLanguage;
  readonly asked: CompletionAsked;
  readonly offset: number;
  /** `order` is the place in the group, 0 to 99 999. */
  readonly add: (group: Group, order: number, offer: Offer) => void;
  /** With more typed, more would be offered. */
  cut: boolean;
}

export function say(key: keyof typeof completionSentences, { opened }: Pick<Asking, 'opened'>): string {
  return completionSentences[key][opened.language];
}

export function inReaders(both: Both | undefined, { opened }: Pick<Asking, 'opened'>): string | undefined {
  return both?.[opened.language];
}

/** Writes keywords, given in English, as the file does. */
export function spell({ keywords }: Pick<Asking, 'keywords'>): (english: string) => string {
  return (english) => keywordByEnglish.get(english)?.[keywords] ?? english;
}

const pictures: Readonly<Record<KeywordRole, CompletionItemKind>> = {
  declaration: CompletionItemKind.Class,
  connective: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  unit: CompletionItemKind.Unit,
};

/** A keyword in the language of the file; the other form finds it too. */
export function keywordOffer(asking: Asking, keyword: Keyword): Offer {
  const text = keyword[asking.keywords];
  const other = keyword[asking.keywords === 'zh' ? 'en' : 'zh'];
  return {
    label: text,
    text,
    goesOn: true,
    kind: pictures[keyword.role],
    detail: asking.opened.language === asking.keywords ? null : other,
    documentation: inReaders(keywordSentences[keyword.en], asking),
    found: findable(text, [other, ...(keyword.also ?? [])]),
  };
}

/** A dotted name as it stands from the `at`th of the words before the cursor on. */
export function pathAt({ before }: Place, at: number): string {
  let path = before[at]?.image ?? '';
  for (let i = at + 1; typeName(before[i]) === '.'; i += 2) path += `.${before[i + 1]?.image ?? ''}`;
  return nameOf(path);
}

/** The name of the declaration that begins at `start`. */
export function nameAt({ before }: Place, { start }: Holder): string {
  return nameOf(before[start + 1]?.image ?? '');
}

/** Of a `for … { }` the block that it stands in, else the block itself. */
export function blockOf(holder: Holder | null): BlockKind | null {
  return (holder?.kind === 'for-block' ? holder.above?.kind : holder?.kind) ?? null;
}

/** The rule that a word would belong to, and the feature of it under which it stands, past the rules that only pass on. */
export interface Said {
  readonly rule: string;
  readonly feature: string | null;
}

export function saidIn({ rules, feature }: Opening, passing: ReadonlySet<string>): Said {
  let at = 0;
  while (at < rules.length && passing.has(rules[at]?.rule ?? '')) at++;
  return { rule: rules[at]?.rule ?? '', feature: at === 0 ? feature : (rules[at - 1]?.feature ?? null) };
}

/** Rules that only spell a name. */
export const namings: ReadonlySet<string> = new Set([
  'Name',
  'Path',
  'Ref',
  'SourceKind',
  'MapRef',
  'KnownRef',
  'WaveName',
  'RuleName',
  'Moment',
]);
