/** What may stand at the cursor, the likeliest first, in the keyword language of the file. */
import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat } from 'vscode-languageserver';
import { visible } from '../../messages/visible.ts';
import { usedFolder } from '../../program/folders.ts';
import type { Fragment } from '../../program/fragment.ts';
import { pageOf } from '../../rules/pages.ts';
import { rules } from '../../rules/registry.ts';
import type { KeywordLanguage } from '../../syntax/format-spelling.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import { declarationsOf } from '../names.ts';
import type { Opened } from '../opened.ts';
import { allowSpelling } from '../pinyin.ts';
import { rangeBetween } from '../places.ts';
import { offerAmount, offerCurrencies, offerLanguages, offerPeriods } from './completion-amounts.ts';
import { type Asking, type CompletionAsked, type Group, groups, type Offer, say } from './completion-asking.ts';
import { offerKeyword } from './completion-keywords.ts';
import { type Pool, poolOf } from './completion-names.ts';
import { offerNames } from './completion-naming.ts';
import { type InText, insideOf, type Opening, type Place, placeAt, typeName } from './completion-place.ts';
import { findable } from './completion-search.ts';
import type { completionSentences } from './completion-sentences.ts';

export type { CompletionAsked } from './completion-asking.ts';

/**
 * Signs behind which a client does well to ask by itself. Behind most of them it gets an answer only where something must follow, so that a list
 * that nobody asked for never takes the Enter of a finished line.
 */
export const completionTriggers: readonly string[] = ['.', '。', '/', ' ', '"', ',', '，', '、', '-'];

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function completionsAt(opened: Opened, offset: number, asked: CompletionAsked): CompletionList {
  const words = opened.source.words();
  const inside = insideOf(words, offset);
  if (inside === 'comment') return nothing;
  if (inside !== null) return inside.isPath ? foldersIn(opened, inside, asked) : nothing;
  const place = placeAt(words, offset);
  if (place === null || isUnasked(place, asked.trigger)) return nothing;
  // Editors ask by themselves behind a full-width digit, as behind a letter; what came up would take the Enter of a finished line.
  if (place.typed === '' && /[０-９]/.test(opened.source.content.text.charAt(offset - 1))) return nothing;
  allowSpelling();
  const ranked = new Map<string, { readonly offer: Offer; readonly rank: number }>();
  // Only names go on behind a point.
  const isPath = /[.．。]/.test(place.typed);
  const pool = poolOf(opened, asked.fragment ?? opened.source.fragment());
  const asking: Asking = {
    opened,
    place,
    pool,
    keywords: keywordsOf(opened, place, pool),
    asked,
    offset,
    cut: false,
    add(group, order, offer) {
      if (isPath && !offer.text.includes('.')) return;
      const rank = 100_000 * groupOf(group, place) + order;
      const known = ranked.get(offer.text);
      if (known === undefined || rank < known.rank) ranked.set(offer.text, { offer, rank });
    },
  };
  for (const opening of place.openings) offerFor(asking, opening);
  const sorted = [...ranked.values()].sort((a, b) => a.rank - b.rank);
  const itemOf = itemWriter(asking);
  return { isIncomplete: asking.cut, items: sorted.map(({ offer }, at) => itemOf(offer, at)) };
}

/** Whether a sign was typed behind which nobody waits for a list: it is no part of a word, and nothing must follow it. */
function isUnasked(place: Place, trigger: string | undefined): boolean {
  return trigger !== undefined && !place.typed.endsWith(trigger) && !mustGoOn(place);
}

/** Whether the words before the cursor are not finished. */
function mustGoOn({ openings, onNewLine }: Place): boolean {
  return !onNewLine && openings.length > 0 && openings.every(({ isNew, word }) => !isNew && word !== '}' && word !== '{');
}

/** On a new line something new comes first, and what may go on with the line before comes behind it. */
function groupOf(group: Group, { onNewLine }: Place): number {
  return onNewLine && (group === 'onward' || group === 'clause') ? groups.declaration + 0.5 : groups[group];
}

/** The keyword language of the file; of one that has no keyword yet, the reader's. */
export function keywordsOf({ source, language }: Opened, { from, to }: Place, { here }: Pool): KeywordLanguage {
  const { tokens } = source.words();
  const isSaid = tokens.some((token) => keywordByEnglish.has(typeName(token)) && (token.startOffset >= to || token.startOffset < from));
  return isSaid ? here.keywords : language;
}

function offerFor(asking: Asking, opening: Opening): void {
  const { word } = opening;
  const innermost = opening.rules[0]?.rule ?? '';
  const keyword = keywordByEnglish.get(word);
  if (innermost === 'Amount') offerAmount(asking, opening);
  else if (innermost === 'TimeUnit' && opening.rules[1]?.rule === 'Amount') return;
  else if (innermost === 'Comparison') offerComparison(asking, word);
  else if (innermost === 'FormulaClause' && word === '=') offerFormula(asking);
  else if (keyword !== undefined) offerKeyword(asking, opening, keyword);
  else if (word === 'WORD') offerNames(asking, opening);
  else if (word === 'DATE') offerPeriods(asking, opening);
  else if (word === 'LANG') offerLanguages(asking, opening);
  else if (word === 'RULE') offerRules(asking);
  else if (word === 'CURRENCY') offerCurrencies(asking);
  else if (word === 'STRING' && innermost === 'Use') offerFolders(asking);
}

// ---- items

/** Writes offers as items of the protocol: all of them replace the word under the cursor. */
function itemWriter({ opened, place, asked }: Asking): (offer: Offer, at: number) => CompletionItem {
  const { text } = opened.source.content;
  const range = rangeBetween(opened.source.lines(), place.from, place.to);
  let lineEnd = place.to;
  while (lineEnd < text.length && text.charAt(lineEnd) !== '\n' && text.charAt(lineEnd) !== '\r') lineEnd++;
  const behind = text.slice(place.to, lineEnd);
  const isFree = /^\s*($|[}｝]|\/\/|／／|\/\*)/.test(behind);
  const gap = needsGap(text, place) ? ' ' : '';
  return ({ label, text: words, snippet, goesOn, sticks, kind, detail, documentation, found }, at) => {
    const isSnippet = asked.snippets && isFree && snippet !== undefined;
    const inserted = isSnippet ? snippet : goesOn && !/^\s/.test(behind) ? `${words} ` : words;
    return {
      label: visible(label),
      kind,
      ...(detail ? { detail: visible(detail), labelDetails: { description: visible(detail) } } : {}),
      ...(documentation === undefined ? {} : { documentation }),
      sortText: String(at).padStart(4, '0'),
      filterText: found ?? label,
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: { range, newText: sticks && place.afterNumber ? inserted : gap + inserted },
    };
  };
}

/** Whether a word put in at the cursor would stick to what stands before it. */
function needsGap(text: string, { from }: Place): boolean {
  const before = text.charAt(from - 1);
  return before !== '' && !/[\s\u3000{｛(（，、.．。~～〜–—<>=＜＞＝≤≥+＋\-－*/]/.test(before);
}

// ---- signs

const comparisons: readonly (readonly [sign: string, words: keyof typeof completionSentences])[] = [
  ['<=', 'lessOrEqual'],
  ['>=', 'greaterOrEqual'],
  ['<', 'less'],
  ['>', 'greater'],
  ['=', 'equal'],
];

function offerComparison(asking: Asking, sign: string): void {
  const at = comparisons.findIndex(([one]) => one === sign);
  const words = comparisons[at]?.[1];
  if (words === undefined) return;
  asking.add('next', at, { label: sign, text: sign, goesOn: true, kind: CompletionItemKind.Operator, detail: say(words, asking) });
}

function offerFormula(asking: Asking): void {
  const documentation = say('formula', asking);
  asking.add('clause', 1000, { label: '=', text: '=', goesOn: true, kind: CompletionItemKind.Operator, documentation });
}

// ---- rules

/** The rules that may be excused, those that have something to say of the declaration around the cursor first. */
function offerRules(asking: Asking): void {
  const { opened, offset, asked } = asking;
  const { source, program, language } = opened;
  const around = declarationsOf(asking.pool.here).findLast(({ declared: { origin } }) => origin.offset <= offset && offset <= origin.end)
    ?.declared.origin;
  const inBlock = asking.place.openings.some(({ holder }) => holder !== null);
  const here = new Set<string>();
  for (const { rule, origin } of asked.findings ?? program.findings ?? program.found()) {
    const isHere =
      !inBlock || around === undefined || (origin.file === source.file && origin.offset >= around.offset && origin.end <= around.end);
    if (isHere) here.add(rule);
  }
  rules.forEach(({ id, firm }, at) => {
    if (firm) return;
    const title = pageOf(id)?.title[language] ?? null;
    const isHere = here.has(id);
    asking.add('next', (isHere ? 0 : id.startsWith('strategy/') ? 1000 : 2000) + at, {
      label: id,
      text: id,
      goesOn: true,
      kind: CompletionItemKind.Reference,
      detail: title,
      documentation: isHere ? say('foundHere', asking) : undefined,
      found: findable(id, title === null ? [] : [title]),
    });
  });
}

// ---- folders

/** Other folders with programs or shared declarations, as seen from this file; the nearest first. Those used already are left out, but for `but`. */
function foldersFor({ realm, source, program }: Opened, here: Fragment, but: string | null): readonly string[] {
  const base = folderIn(source.file);
  const own = new Set(program.own.map(({ file }) => folderIn(file)));
  const used = new Set(here.uses.flatMap(({ path }) => (path === but ? [] : (usedFolder(source.file, { path }) ?? []))));
  const folders = new Set<string>();
  for (const file of realm.sources.keys()) folders.add(folderIn(file));
  return [...folders]
    .filter((folder) => !own.has(folder) && !used.has(folder))
    .map((folder) => pathBetween(base, folder))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
}

function folderIn(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function pathBetween(from: string, to: string): string {
  const up = from.split('/').filter((part) => part !== '');
  const down = to.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < up.length && same < down.length && up[same] === down[same]) same++;
  return [...up.slice(same).map(() => '..'), ...down.slice(same)].join('/');
}

function offerFolders(asking: Asking): void {
  foldersFor(asking.opened, asking.pool.here, null).forEach((path, at) => {
    const text = `"${path}"`;
    asking.add('next', at, {
      label: text,
      text,
      kind: CompletionItemKind.Folder,
      detail: say('folder', asking),
      found: findable(path, [text]),
    });
  });
}

/** The cursor stands in the text behind `use`. */
function foldersIn(opened: Opened, { from, to }: InText, asked: CompletionAsked): CompletionList {
  const range = rangeBetween(opened.source.lines(), from, to);
  const now = opened.source.content.text.slice(from, to);
  const items = foldersFor(opened, asked.fragment ?? opened.source.fragment(), now).map((path, at) => ({
    label: visible(path),
    kind: CompletionItemKind.Folder,
    sortText: String(at).padStart(4, '0'),
    filterText: path,
    textEdit: { range, newText: path },
  }));
  return { isIncomplete: false, items };
}
