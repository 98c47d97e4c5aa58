/** Large files made ready for DuckDB, which reads CSV in UTF-8 and Parquet. */
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type CsvForm, csvForm } from '@touchstone/language/measurement/readers/csv.ts';
import { type Encoding, encodingOf } from '@touchstone/language/measurement/readers/text.ts';
import { LONGEST_LINE, type Trouble } from '@touchstone/language/measurement/readers/trouble.ts';
import type { Cell, Table } from '@touchstone/language/measurement/table.ts';
import { megabytes, unpackLimit, type Watched } from './bytes.ts';
import { stopped } from './read.ts';
import { Stopped, unreadable } from './troubles.ts';

/** So much of a file tells its encoding and its head of columns. */
const START = 1024 * 1024;

export interface PreparedCsv {
  /** Of a file in UTF-8 that DuckDB takes by this name. */
  readonly path: string;
  readonly form: CsvForm;
}

/** A name that DuckDB would take for a pattern gets another one in `folder`. */
export async function plainlyNamed(path: string, folder: string, number: number): Promise<string> {
  if (!/[*?[\]{}]/.test(path)) return path;
  const other = join(folder, `named${number}`);
  await symlink(path, other).catch(() => copyFile(path, other));
  return other;
}

/**
 * A CSV file as DuckDB reads it. What is packed or in another encoding is written anew into `folder`, never more than a packed file may unpack to. `said` is the
 * encoding where it is known better than from the start of the file.
 */
export async function prepareCsv(
  file: Watched,
  { real, packed }: { readonly real: string; readonly packed: boolean },
  folder: string,
  number: number,
  said: Encoding | null = null,
): Promise<PreparedCsv> {
  if (packed) {
    const target = join(folder, `unpacked${number}.csv`);
    let start: Uint8Array = new Uint8Array(0);
    let total = 0;
    const limit = unpackLimit(file.size);
    const look = pieces((piece) => {
      total += piece.length;
      if (total > limit) throw new Stopped(unreadable('unpacks-too-much', { megabytes: megabytes(limit) }));
      if (start.length < START) start = Buffer.concat([start, piece]);
    });
    await pipeline(createReadStream(real), createGunzip(), look, toUtf8(said), createWriteStream(target)).catch((error: unknown) => {
      throw error instanceof Stopped ? error : new Stopped(unreadable('broken-gzip'));
    });
    return { path: target, form: formOfStart(start.subarray(0, START), start.length < START, said) };
  }
  const start = await file.start(START);
  const whole = start.length >= file.size;
  const encoding = said ?? encodingOf(start, whole);
  if (typeof encoding !== 'string') throw stopped(encoding);
  const form = formOfStart(start, whole, encoding);
  if (encoding === 'utf-8') return { path: await plainlyNamed(real, folder, number), form };
  const target = join(folder, `recoded${number}${said === null ? '' : said}.csv`);
  await pipeline(createReadStream(real), toUtf8(encoding), createWriteStream(target)).catch((error: unknown) => {
    throw error instanceof Stopped ? error : new Stopped(unreadable('encoding'));
  });
  return { path: target, form };
}

function formOfStart(start: Uint8Array, whole: boolean, said: Encoding | null): CsvForm {
  const encoding = said ?? encodingOf(start, whole);
  if (typeof encoding !== 'string') throw stopped(encoding);
  const text = new TextDecoder(encoding).decode(start, { stream: !whole });
  const form = csvForm(text);
  if (!('trouble' in form)) return form;
  // The head of columns does not end within a megabyte.
  throw stopped(!whole && form.trouble === 'open-quote' ? { trouble: 'long-line', arguments: { line: 1, limit: LONGEST_LINE } } : form);
}

/** Lets pieces through and shows them; `look` may throw. */
function pieces(look: (piece: Uint8Array) => void): Transform {
  return new Transform({
    transform(piece: Uint8Array, _: BufferEncoding, done: TransformCallback) {
      try {
        look(piece);
        done(null, piece);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/** Text of any encoding as UTF-8; of one that is not said, as its first piece shows. */
function toUtf8(said: Encoding | null): Transform {
  let decoder: InstanceType<typeof TextDecoder> | null = said === null ? null : new TextDecoder(said, { fatal: true });
  return new Transform({
    transform(piece: Uint8Array, _: BufferEncoding, done: TransformCallback) {
      try {
        if (decoder === null) {
          const encoding = encodingOf(piece, false);
          if (typeof encoding !== 'string') throw stopped(encoding);
          decoder = new TextDecoder(encoding, { fatal: true });
        }
        done(null, Buffer.from(decoder.decode(piece, { stream: true }), 'utf8'));
      } catch (error) {
        done(error instanceof Stopped ? error : new Stopped(unreadable('encoding')));
      }
    },
    flush(done: TransformCallback) {
      try {
        done(null, Buffer.from(decoder?.decode() ?? '', 'utf8'));
      } catch {
        done(new Stopped(unreadable('encoding')));
      }
    },
  });
}

/** A table that is in memory as a file for DuckDB. */
export async function csvOfTable({ rows, columns }: Table, folder: string, number: number): Promise<PreparedCsv> {
  const path = join(folder, `table${number}.csv`);
  const lines = [columns.map(({ name }) => quoted(name)).join(',')];
  for (let row = 0; row < rows; row++) lines.push(columns.map(({ cells }) => quoted(cells[row] ?? null)).join(','));
  await writeFile(path, `${lines.join('\n')}\n`);
  return { path, form: { separator: ',', columns: columns.map(({ name }) => name), skipped: 0 } };
}

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What DuckDB found wrong with a CSV file, from its words. */
export function csvTroubleIn(words: string, line: number | null, columns: number): Trouble | null {
  if (/maximum line size/i.test(words)) return { trouble: 'long-line', arguments: { line: line ?? 1, limit: LONGEST_LINE } };
  if (/unterminated quote/i.test(words) && line !== null) return { trouble: 'open-quote', arguments: { line } };
  const found = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(words);
  return found === null || line === null ? null : { trouble: 'ragged-line', arguments: { line, cells: Number(found[2]), columns } };
}
