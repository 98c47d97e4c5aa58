/** The file that test answers are saved into: made new, or added to where it is one of ours. Nothing else is ever written. */
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { csvForm } from '@touchstone/language/measurement/readers/csv.ts';
import { csvCell, csvTable } from '@touchstone/language/writers/csv.ts';
import { FIRST_COLUMNS, type Row } from './rows.ts';

/** In bytes; whoever has more is not testing. */
const LARGEST = 64_000_000;

export type Written =
  | { readonly respondent: string }
  | { readonly why: 'foreign' }
  | { readonly why: 'columns'; readonly names: readonly string[] }
  | { readonly why: 'unwritable'; readonly code: string };

/** How a file stands to the answers: not there, one of ours, or something else. */
export function standing(path: string): 'none' | 'ours' | 'foreign' {
  const text = textOf(path);
  return text === null ? 'none' : headOf(text) === null ? 'foreign' : 'ours';
}

/**
 * Adds a row. `columns` are those of a new file; an old one keeps its own, and must have a column for each cell of the row. Respondents are
 * `test-1`, `test-2` …, counted on from those that the file has.
 */
export function addRow(path: string, columns: readonly string[], row: Row): Written {
  try {
    const text = textOf(path);
    if (text === null) {
      const respondent = 'test-1';
      write(path, 'wx', csvTable([columns, cells(columns, row, respondent)]));
      return { respondent };
    }
    const head = headOf(text);
    if (head === null) return { why: 'foreign' };
    const missing = [...row.keys()].filter((name) => !head.includes(name));
    if (missing.length > 0) return { why: 'columns', names: missing };
    const respondent = `test-${Math.max(0, ...[...text.matchAll(/^"?test-(\d{1,9})\b/gm)].map(([, count]) => Number(count))) + 1}`;
    write(path, 'a', `${/[\r\n]$/.test(text) ? '' : '\r\n'}${cells(head, row, respondent).map(csvCell).join(',')}\r\n`);
    return { respondent };
  } catch (error) {
    return { why: 'unwritable', code: error instanceof Error && 'code' in error ? String(error.code) : 'EIO' };
  }
}

function cells(columns: readonly string[], row: Row, respondent: string): (string | number | boolean | null)[] {
  return columns.map((name) => (name === FIRST_COLUMNS[0] ? respondent : (row.get(name) ?? null)));
}

/** Null where the file is not there. What cannot be read as our text comes back as one that is not ours. */
function textOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  // Opening a pipe would wait for whoever writes to it.
  return found.isFile() && found.size <= LARGEST ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : '\0';
}

/** The columns of a file of ours; null for any other. */
function headOf(text: string): readonly string[] | null {
  const form = csvForm(text.slice(0, 1_000_000));
  if ('trouble' in form || form.separator !== ',' || form.skipped > 0) return null;
  return FIRST_COLUMNS.every((name, at) => form.columns[at] === name) ? form.columns : null;
}

function write(path: string, how: 'wx' | 'a', text: string): void {
  const file = openSync(path, how, 0o666);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
}
