/** A Parquet file as a table, in memory. */
import { columnNames } from '@touchstone/language/measurement/readers/columns.ts';
import type { Cell, Table } from '@touchstone/language/measurement/table.ts';
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { megabytes, unpackLimit } from './bytes.ts';
import { Stopped, unreadable } from './troubles.ts';

/** Of cells; what is larger is for DuckDB. */
const MOST_CELLS = 50_000_000;

/** Throws a Stopped where the bytes are no whole Parquet file. */
export async function readParquet(bytes: Uint8Array): Promise<Table> {
  const buffer = new Uint8Array(bytes).buffer;
  let metadata: FileMetaData;
  try {
    metadata = parquetMetadata(buffer);
  } catch {
    throw new Stopped(unreadable('broken-parquet'));
  }
  const size = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  const rows = Number(metadata.num_rows);
  const limit = unpackLimit(bytes.length);
  const raw = metadata.schema.filter((_, index) => index > 0).filter((element) => element.num_children === undefined);
  if (size > limit || rows * raw.length > MOST_CELLS) throw new Stopped(unreadable('unpacks-too-much', { megabytes: megabytes(limit) }));
  let read: readonly Readonly<Record<string, unknown>>[] = [];
  try {
    await parquetRead({
      file: buffer,
      metadata,
      compressors,
      rowFormat: 'object',
      onComplete: (all) => {
        read = all;
      },
    });
  } catch {
    throw new Stopped(unreadable('broken-parquet'));
  }
  if (read.length !== rows) throw new Stopped(unreadable('broken-parquet'));
  const top = topNames(metadata);
  if (top.length === 0) throw new Stopped(unreadable('empty'));
  return {
    rows,
    columns: columnNames(top).map((name, index) => ({ name, cells: read.map((row) => cellOf(row[top[index] ?? ''])) })),
  };
}

/** Columns in the order of the file; what lies within another is part of it. */
function topNames({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at]?.num_children ?? 0;
    at++;
    for (let count = 0; count < children; count++) skip();
  };
  while (at < schema.length) {
    names.push(schema[at]?.name ?? '');
    skip();
  }
  return names;
}

/** Whole numbers that a number cannot hold exactly stay text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'bigint') return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner)) ?? null;
}
