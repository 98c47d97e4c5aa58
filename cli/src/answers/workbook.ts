/** The first sheet of a workbook (XLSX, ECMA-376) as a table. */
import { inflateRawSync } from 'node:zlib';
import { columnNames } from '@touchstone/language/measurement/readers/columns.ts';
import type { Cell, Table } from '@touchstone/language/measurement/table.ts';
import { readSheet } from 'read-excel-file/universal';
import { megabytes, unpackLimit } from './bytes.ts';
import { Stopped, unreadable } from './troubles.ts';

/** More cells than this, empty ones between others included, are no answers: a cell may stand at the far corner of a sheet. */
const MOST_CELLS = 50_000_000;

/** Throws a Stopped where the bytes are no whole workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  // What programs of the old form and passwords leave: a compound file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Stopped(unreadable('old-workbook'));
  refuseBombs(bytes);
  let rows: readonly (readonly unknown[])[];
  try {
    const copy = new Uint8Array(bytes).buffer;
    rows = await readSheet(copy, 1, { trim: false });
  } catch {
    throw new Stopped(unreadable('broken-workbook'));
  }
  const [head = [], ...body] = rows;
  const names = head.map((cell) => (cell === null || cell === undefined ? '' : String(cellOf(cell) ?? '')));
  while (names.length > 0 && names.at(-1)?.trim() === '' && body.every((row) => empty(row[names.length - 1]))) names.pop();
  if (names.every((name) => name.trim() === '')) throw new Stopped(unreadable('empty'));
  const kept = body.map((row, index) => ({ row, line: index + 2 })).filter(({ row }) => !row.every(empty));
  return {
    rows: kept.length,
    columns: columnNames(names).map((name, index) => ({ name, cells: kept.map(({ row }) => cellOf(row[index])) })),
    lines: kept.map(({ line }) => line),
  };
}

function empty(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** Dates become the text of a day, or of a day and a time: a sheet knows no time zone. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** Unpacks every part with a limit before anybody trusts the sizes that the file states. Throws a Stopped. */
export function refuseBombs(bytes: Uint8Array): void {
  const limit = unpackLimit(bytes.length);
  const tooMuch = () => new Stopped(unreadable('unpacks-too-much', { megabytes: megabytes(limit) }));
  const broken = () => new Stopped(unreadable('broken-workbook'));
  let total = 0;
  for (const entry of entriesOf(bytes) ?? []) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    if (total + entry.unpacked > limit) throw tooMuch();
    let part: Uint8Array = bytes.subarray(entry.at, entry.at + entry.packed);
    if (part.length < entry.packed) throw broken();
    if (entry.method !== 0) {
      try {
        part = inflateRawSync(part, { maxOutputLength: Math.max(1, limit - total) });
      } catch (error) {
        if (error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'))
          throw tooMuch();
        throw broken();
      }
    }
    if (part.length !== entry.unpacked) throw broken();
    total += part.length;
    if (/worksheets\/[^/]+\.xml$/.test(entry.name) && spread(part) > MOST_CELLS) throw tooMuch();
  }
}

/** How many cells lie between a sheet's first corner and the farthest cells it names. */
function spread(sheet: Uint8Array): number {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1');
  let columns = 0;
  let rows = 0;
  for (const [, letters = '', digits = ''] of text.matchAll(/\br\s*=\s*["']([A-Za-z]{0,4})(\d{1,8})["']/g)) {
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > columns) columns = column;
    const row = Number(digits);
    if (row > rows) rows = row;
  }
  return Math.max(1, columns) * rows;
}

/** The parts that a zip's directory lists (APPNOTE 4.3), or null where there is none: whoever unpacks it says so. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || end <= bytes.length - 66_000) return null;
  const entries: Entry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== 0x02014b50) return null;
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      entries.push({
        name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('latin1'),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    return null;
  }
  return entries;
}
