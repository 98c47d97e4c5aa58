import { harmless } from './harmless.ts';

/** A cell: text is guarded, a number is written in full with a point, null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * One cell after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers stay numbers, the negative ones too.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell === 0 ? 0 : cell) : '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const text = guarded(cell);
  return /[",]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Text made harmless, with an apostrophe before what a spreadsheet would take for a formula. */
export function guarded(cell: string): string {
  const text = harmless(cell);
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

/**
 * A table after RFC 4180 (lines end in CR LF) with a byte-order mark: without it a Chinese Excel takes UTF-8 for GBK,
 * and every other reader knows to skip it.
 */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
