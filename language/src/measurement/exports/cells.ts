/** What stands in a cell of an export, as a value of the program. */
import { type Column, hasWordsAlone, shown, type Value } from '../../survey/columns.ts';
import type { Cell } from '../table.ts';
import { folded, plain } from './folding.ts';
import type { ExportSystem } from './systems.ts';

/** A cell that says nothing: not asked, skipped, left empty. */
export function isNothing(cell: Cell, system: ExportSystem | null): boolean {
  if (cell === null) return true;
  const text = String(cell).trim();
  if (text === '') return true;
  if (system === 'limesurvey') return text === 'N/A' || text === '{question_not_shown}';
  // What Qualtrics writes where a question was seen and not answered, if it is asked to.
  if (system === 'qsf') return text === '-99';
  if (system === 'text' || system === null) return /^[(（]?(?:跳过|空)[)）]?$/u.test(text);
  return false;
}

/** What 问卷星 writes where it writes numbers: -3 was skipped, -2 left empty. */
export function isSkipped(cell: Cell, system: ExportSystem | null): boolean {
  return system === 'text' && /^-[23]$/.test(String(cell).trim());
}

/** By code, and by what was shown: the value. */
export interface Meanings {
  readonly codes: ReadonlyMap<string, string | number>;
  readonly words: ReadonlyMap<string, string | number>;
  /** By letters and digits alone, where these tell one from another. */
  readonly letters: ReadonlyMap<string, string | number>;
  /** The numbers of a scale. */
  readonly numbers: ReadonlyMap<number, Value>;
  /** What was looked up already: answers repeat. */
  readonly seen: Map<string, Meaning>;
}

export interface Meaning {
  /** Where the cell is a code. */
  readonly code: string | number | undefined;
  /** Where it is what was shown. */
  readonly word: string | number | undefined;
}

/** Words of respondents' own differ from each other; so many cells are remembered. */
const MOST_SEEN = 10_000;

/** What cells of a column can say. `codes` are in the order of its values. */
export function meaningsOf(column: Column, codes: readonly string[], languages: readonly string[]): Meanings {
  const words = new Map<string, string | number>();
  const letters = new Map<string, string | number>();
  const doubtful = { words: new Set<string>(), letters: new Set<string>() };
  const alone = hasWordsAlone(column);
  const add = (text: string, value: string | number): void => {
    for (const [into, key, doubts] of [
      [words, plain(text), doubtful.words],
      [letters, folded(text), doubtful.letters],
    ] as const) {
      if (into.has(key) && into.get(key) !== value) doubts.add(key);
      // A sign is no letter: `-3` is not 3.
      if (into === words || !/^\d*$/.test(key)) into.set(key, value);
    }
  };
  for (const one of column.values) {
    for (const language of languages) {
      add(shown(one, language, alone), one.value);
      const label = one.label?.[language];
      if (label !== undefined && label !== '') {
        add(label, one.value);
        // As people write a scale by hand: `10 - very likely`.
        if (typeof one.value === 'number') add(`${one.value} ${label}`, one.value);
      }
    }
    add(String(one.value), one.value);
  }
  if (column.kind === 'yesNo') {
    // A consent of Formbricks' own.
    add('accepted', 1);
    add('dismissed', 0);
  }
  for (const key of doubtful.words) words.delete(key);
  for (const key of doubtful.letters) letters.delete(key);
  const numbers = new Map(column.values.flatMap((one) => (typeof one.value === 'number' ? [[one.value, one] as const] : [])));
  return {
    codes: new Map(column.values.flatMap(({ value }, at) => (codes[at] === undefined ? [] : [[codes[at], value]]))),
    words,
    letters,
    numbers,
    seen: new Map(),
  };
}

/** What a cell means. */
export function meaningOf(cell: Cell, meanings: Meanings): Meaning {
  const text = String(cell).trim();
  const before = meanings.seen.get(text);
  if (before !== undefined) return before;
  const { codes, words, letters, numbers, seen } = meanings;
  const meaning = {
    code: codes.get(text) ?? codes.get(text.replace(/\.0+$/, '')),
    word: words.get(plain(text)) ?? letters.get(folded(text)) ?? numberIn(text, numbers),
  };
  if (seen.size < MOST_SEEN) seen.set(text, meaning);
  return meaning;
}

/** `9`, `9.0`, `9 分`; not a number with other words behind it. */
function numberIn(text: string, numbers: Meanings['numbers']): number | undefined {
  const [, digits] = /^([+-]?\d+(?:\.\d+)?)\s*(?:分|points?)?$/iu.exec(text.normalize('NFKC')) ?? [];
  const value = digits === undefined ? undefined : Number(digits);
  return value !== undefined && numbers.has(value) ? value : undefined;
}

const CHOSEN: ReadonlySet<string> = new Set(['y', 'yes', '1', 'true', 'x', '是', '选中', '√', '✓', '✔']);
const NOT_CHOSEN: ReadonlySet<string> = new Set(['n', 'no', '0', 'false', '否', '未选中', '-2', '-3']);

/** Whether an option was chosen, by the cell of its own column; undefined where the cell says neither. */
export function isChosen(cell: Cell, option: string, meanings: Meanings): boolean | undefined {
  const text = String(cell).trim().toLowerCase();
  if (NOT_CHOSEN.has(text)) return false;
  if (CHOSEN.has(text)) return true;
  const { code, word } = meaningOf(cell, meanings);
  return code === option || word === option ? true : undefined;
}

/** What parts the options in one cell of each system. */
const marks: Readonly<Record<ExportSystem, RegExp>> = { limesurvey: /[;,]/, qsf: /,/, formbricks: /;/, text: /┋/ };

/** No list of options is longer, in characters; and no label holds so many of what parts them. */
const LONGEST_LIST = 5000;
const MOST_PIECES = 12;

/** The options in one cell, and what else stands there. A label may itself hold what parts them, so the longest that fits is taken. */
export function optionsIn(
  cell: Cell,
  meanings: Meanings,
  system: ExportSystem | null,
  byCode: boolean,
): { readonly options: readonly string[]; readonly rest: readonly string[] } {
  const text = String(cell);
  if (text.length > LONGEST_LIST) return { options: [], rest: [text] };
  const mark = system === null ? /[;；┋]/ : marks[system];
  const pieces = text.split(mark);
  const parted = text.match(new RegExp(mark.source, 'g')) ?? [];
  const options: string[] = [];
  const rest: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(pieces.length, from + MOST_PIECES);
    let value: string | number | undefined;
    for (; to > from; to--) {
      let joined = pieces[from] ?? '';
      for (let at = from + 1; at < to; at++) joined += `${parted[at - 1] ?? ''}${pieces[at] ?? ''}`;
      const { code, word } = meaningOf(joined.trim(), meanings);
      value = byCode ? (code ?? word) : (word ?? code);
      if (value !== undefined) break;
    }
    if (value === undefined) {
      const left = (pieces[from] ?? '').trim();
      if (left !== '') rest.push(left);
      from++;
      continue;
    }
    options.push(String(value));
    from = to;
  }
  return { options, rest };
}

/** An option with the respondent's own words behind it, as 问卷星 writes them: `其他〖…〗`. */
export function withOwnWords(text: string): { readonly option: string; readonly words: string } | null {
  const from = text.indexOf('〖');
  const whole = text.trim();
  if (from < 0 || !whole.endsWith('〗')) return null;
  const option = text.slice(0, from).trim();
  return option === '' ? null : { option, words: whole.slice(whole.indexOf('〖') + 1, -1).trim() };
}
