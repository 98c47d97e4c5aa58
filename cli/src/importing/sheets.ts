/** The sheets of a workbook that came back. */
import type { ReadCell, ReadSheet } from '@touchstone/language/report/workbook/reading.ts';
import readSheets from 'read-excel-file/universal';
import { refuseBombs } from '../answers/workbook.ts';

/** Throws a Stopped where the bytes are no whole workbook, or unpack to far too much. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  refuseBombs(bytes);
  const sheets = await readSheets(new Uint8Array(bytes).buffer, { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function cellOf(value: unknown): ReadCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return null;
}
