/** What a person has changed in a workbook: its cells against what its data sheet says they were. */

import { settle } from '../../analysis/bounds.ts';
import type { Argument } from '../../findings/finding.ts';
import type { Program } from '../../program/program.ts';
import type { Span } from '../../program/values.ts';
import { columnName } from '../../writers/spreadsheet.ts';
import type { keptColumns } from './data.ts';
import { AS_EXPECTED, FOLLOWS, type Input, inputs, markers, type ValueSource, WORKBOOK_FORMAT_VERSION } from './identities.ts';
import type { ImportMessage } from './import-sentences.ts';
import { workbookWords } from './sentences.ts';

/** A sheet as a reader of workbooks gives it: rows from the top, cells from the left, dates as their day. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

export type ReadCell = string | number | boolean | null | { readonly day: string };

export interface Problem {
  readonly message: ImportMessage;
  readonly args: Readonly<Record<string, Argument>>;
  /** It says that something is as wanted, and stands in nobody's way. */
  readonly harmless?: true;
}

/** A value that somebody wants to be another. */
export interface Wish {
  readonly of: 'expectation' | 'kpi';
  /** As the workbook has it: `Shop.near`, or a KPI. */
  readonly name: string;
  /** Personas, or the member of a KPI; empty for everybody. */
  readonly who: readonly string[];
  readonly property: Input;
  /** What it was when the workbook was made; null: unknown. */
  readonly before: Span | null;
  readonly after: Span;
  readonly source: ValueSource;
  readonly wave: string | null;
  /** `Gaps!F7`. */
  readonly cell: string;
}

/** A line of the workbook as it was made. */
export interface KeptLine {
  readonly name: string;
  readonly who: readonly string[];
  readonly source: ValueSource;
  readonly wave: string | null;
}

export interface Reading {
  readonly wishes: readonly Wish[];
  readonly problems: readonly Problem[];
  /** Every line of expectations it was made with. */
  readonly lines: readonly KeptLine[];
  /** SHA-256 of the program's files then. */
  readonly hashes: ReadonlyMap<string, string>;
}

interface Found {
  readonly sheet: ReadSheet;
  /** Where the names stand, from 0. */
  readonly at: number;
  readonly columns: ReadonlyMap<string, number>;
}

interface Kept extends KeptLine {
  readonly values: Readonly<Record<Input, ReadCell>>;
}

/** How far down and to the right the names of a sheet are looked for: somebody may have put rows above them. */
const LOOKED_DOWN = 40;
const LOOKED_RIGHT = 8;

/** Null with a problem where the workbook is none of ours, or of another program. */
export function readWorkbook(sheets: readonly ReadSheet[], program: Program): Reading | Problem {
  const data = found(sheets, markers.data);
  if (data === null) return { message: 'notOurs', args: {} };
  const kept = keptIn(data);
  const version = kept.about.get('format');
  if (version === undefined) return { message: 'notOurs', args: {} };
  if (version !== WORKBOOK_FORMAT_VERSION) return { message: 'newer', args: { version: kept.about.get('cx') ?? '?' } };
  const set = kept.about.get('whatIf');
  if (set !== undefined) return { message: 'ofWhatIf', args: { set } };
  const theirs = kept.about.get('program') ?? '';
  const ours = program.head?.name ?? '';
  const former = program.head?.was.some(({ name }) => name === theirs) === true;
  if (theirs !== ours && !former) return { message: 'otherProgram', args: { theirs, ours } };

  const wishes: Wish[] = [];
  const problems: Problem[] = [];
  for (const subject of ['expectation', 'kpi'] as const) {
    const rows = kept.rows[subject];
    if (rows.size === 0) continue;
    const marker = subject === 'kpi' ? markers.kpis : markers.gaps;
    const sheet = found(sheets, marker);
    if (sheet === null) {
      // What it was called depends on the report's language.
      const called = (['en', 'zh'] as const).map((language) => workbookWords(language).sheets[subject === 'kpi' ? 'kpis' : 'gaps']);
      problems.push({ message: 'sheetGone', args: { sheet: called.join(' / ') } });
      continue;
    }
    readRows(sheet, subject, rows, program, wishes, problems);
  }
  return { wishes, problems, lines: [...kept.rows.expectation.values()], hashes: kept.hashes };
}

function found(sheets: readonly ReadSheet[], marker: string): Found | null {
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.slice(0, LOOKED_DOWN).entries()) {
      const first = row.slice(0, LOOKED_RIGHT).indexOf(marker);
      if (first < 0) continue;
      const columns = new Map<string, number>();
      for (const [column, cell] of row.entries()) if (typeof cell === 'string' && column > first) columns.set(cell, column);
      return { sheet, at, columns: columns.set('', first) };
    }
  }
  return null;
}

function text(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}

function keptIn({ sheet, at, columns }: Found): {
  readonly about: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly rows: Readonly<Record<'expectation' | 'kpi', Map<string, Kept>>>;
} {
  const about = new Map<string, string>();
  const hashes = new Map<string, string>();
  const rows = { expectation: new Map<string, Kept>(), kpi: new Map<string, Kept>() };
  for (const row of sheet.rows.slice(at + 1)) {
    const cell = (name: (typeof keptColumns)[number] | 'id' | ''): ReadCell => row[columns.get(name) ?? -1] ?? null;
    const kind = cell('');
    const id = text(cell('id'));
    if (kind === 'about') about.set(id, text(cell('actual')));
    else if (kind === 'file') hashes.set(id, text(cell('actual')));
    else if (kind === 'expectation' || kind === 'kpi') {
      const [name = '', ...who] = id.split(' ');
      const [actual, expected, weight, ideal] = [cell('actual'), cell('expected'), cell('weight'), cell('ideal')];
      const source = text(cell('source'));
      const wave = text(cell('wave'));
      rows[kind].set(id, {
        name,
        who,
        source: isSource(source) ? source : 'none',
        wave: wave === '' ? null : wave,
        values: { actual, expected, weight, ideal },
      });
    }
  }
  return { about, hashes, rows };
}

const sources: readonly ValueSource[] = ['group', 'overall', 'counted', 'assumed', 'derived', 'none'];

function isSource(word: string): word is ValueSource {
  return sources.some((one) => one === word);
}

function readRows(
  { sheet, at, columns }: Found,
  of: 'expectation' | 'kpi',
  kept: ReadonlyMap<string, Kept>,
  program: Program,
  wishes: Wish[],
  problems: Problem[],
): void {
  const read = of === 'kpi' ? (['actual'] as const) : inputs;
  const columnOf = (property: Input): number | undefined => columns.get(of === 'kpi' ? 'value' : property);
  for (const property of read) {
    if (columnOf(property) === undefined)
      problems.push({ message: 'columnGone', args: { sheet: sheet.name, column: of === 'kpi' ? 'value' : property } });
  }
  const seen = new Map<string, readonly string[]>();
  for (let index = at + 2; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] ?? [];
    const id = text(row[columns.get('') ?? -1]);
    const nameOf = (column: number): string => `${sheet.name}!${columnName(column)}${index + 1}`;
    const values = read.map((property) => text(row[columnOf(property) ?? -1]));
    if (id === '') {
      const first = read.map(columnOf).find((column) => column !== undefined && text(row[column]) !== '');
      if (first !== undefined) problems.push({ message: 'rowAdded', args: { cell: nameOf(first) } });
      continue;
    }
    const old = kept.get(id);
    if (old === undefined) {
      problems.push({ message: 'rowAdded', args: { cell: nameOf(columns.get('label') ?? 0) } });
      continue;
    }
    const before = seen.get(id);
    if (before !== undefined) {
      const other = values.findIndex((value, position) => value !== before[position]);
      if (other >= 0) problems.push({ message: 'twice', args: { cell: nameOf(columnOf(read[other] ?? 'actual') ?? 0), name: old.name } });
      continue;
    }
    seen.set(id, values);
    for (const property of read) {
      const column = columnOf(property);
      if (column === undefined) continue;
      const cell = nameOf(column);
      const now = row[column] ?? null;
      const was = old.values[property];
      if (property === 'ideal' && was === AS_EXPECTED) {
        // What wrote the file may not have computed its formulas anew.
        const follows = row[columns.get(FOLLOWS) ?? -1] === 1;
        if (isSame(now, row[columnOf('expected') ?? -1] ?? null) || (follows && isSame(now, old.values.expected))) continue;
      }
      const reading = changeOf(now, property === 'ideal' && was === AS_EXPECTED ? null : was, of);
      if (reading === 'same') continue;
      if ('message' in reading) {
        problems.push({ message: reading.message, args: { cell, ...reading.args } });
        continue;
      }
      const limits = limitsOf(program, of, old.name, property);
      if (limits !== null && (reading.after.low < limits.low || reading.after.high > limits.high)) {
        problems.push({ message: 'outside', args: { cell, value: text(now), low: limits.low, high: limits.high } });
        continue;
      }
      const { name, who, source, wave } = old;
      const before = property === 'ideal' && was === AS_EXPECTED ? null : spanOf(was);
      wishes.push({ of, name, who, property, before, after: reading.after, source, wave, cell });
    }
  }
  const gone = [...kept.keys()].filter((id) => !seen.has(id)).length;
  if (gone > 0) problems.push({ message: 'rowsGone', args: { sheet: sheet.name, count: gone }, harmless: true });
}

/** Two numbers that are the same but for what a spreadsheet keeps of their last digits. */
function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

export function sameSpan(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b;
  return sameNumber(a.low, b.low) && sameNumber(a.high, b.high);
}

function isSame(a: ReadCell, b: ReadCell): boolean {
  return typeof a === 'number' && typeof b === 'number' ? sameNumber(a, b) : text(a) === text(b);
}

const unknownWords = new Set([workbookWords('en').unknown, workbookWords('zh').unknown, '?', '？', '']);

/** A number or a range that a cell says; null where it says neither. */
function spanOf(cell: ReadCell): Span | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { low: settle(cell), high: settle(cell) } : null;
  if (typeof cell !== 'string') return null;
  const plain = cell
    .normalize('NFKC')
    .replace(/[−‐‑]/g, '-')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .trim();
  const parts = plain.split(/\s*(?:[~–—…至]|\bto\b|(?<=[\d%])\s*-\s*(?=\d))\s*/);
  const numbers = parts.map((part) => {
    const read = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(part);
    return read === null ? Number.NaN : settle(Number(read[1]) / (read[2] === '%' ? 100 : 1));
  });
  const [low = Number.NaN, high = low] = numbers;
  return parts.length > 2 || Number.isNaN(low) || Number.isNaN(high) ? null : { low, high };
}

/** What a cell says now against what it said. */
function changeOf(now: ReadCell, was: ReadCell, of: 'expectation' | 'kpi'): 'same' | { readonly after: Span } | Omit<Problem, 'harmless'> {
  if (now !== null && typeof now === 'object') return { message: 'aDate', args: { value: now.day } };
  const shown = text(now).trim();
  if (/^#[A-Z/0!?]+/.test(shown)) return { message: 'errorCell', args: { value: shown } };
  const before = spanOf(was);
  if (shown === '') return before === null ? 'same' : { message: 'emptied', args: { before: text(was) } };
  const after = spanOf(now);
  if (after === null) {
    // What a KPI without a value shows is a word of the report.
    if (before === null && (of === 'kpi' || unknownWords.has(shown))) return 'same';
    return { message: 'notNumber', args: { value: shown } };
  }
  if (sameSpan(before, after)) return 'same';
  if (after.low > after.high) return { message: 'backwards', args: { value: shown } };
  return { after };
}

/** Between which ends a value must lie; null: any. */
function limitsOf(program: Program, of: 'expectation' | 'kpi', name: string, property: Input): Span | null {
  if (of === 'expectation') return property === 'weight' ? program.weight : program.scale;
  const kpi = program.kpis.find((one) => one.name === name);
  switch (kpi?.kind) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'csat':
    case 'rate':
      return { low: 0, high: 1 };
    case 'ces':
      return kpi.scale ?? null;
    default:
      return null;
  }
}
