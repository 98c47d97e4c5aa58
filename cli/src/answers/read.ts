/** A file of answers as a table, in memory. */
import type { Form } from '@touchstone/language/measurement/readers/forms.ts';
import { readText } from '@touchstone/language/measurement/readers/read.ts';
import type { Trouble } from '@touchstone/language/measurement/readers/trouble.ts';
import type { Table } from '@touchstone/language/measurement/table.ts';
import { digestOf, megabytes, unpack, unpackLimit, watched } from './bytes.ts';
import { Stopped, unreadable } from './troubles.ts';

/** Of the bytes of a file that is held in memory as a whole; its cells take up to twenty times that. */
export const LARGEST_IN_MEMORY = 64 * 1024 * 1024;

/** Throws a Stopped with what is wrong. */
export async function tableOf(bytes: Uint8Array, { form, packed }: { readonly form: Form; readonly packed: boolean }): Promise<Table> {
  // These two bring libraries that most programs never need.
  if (form === 'workbook') return await (await import('./workbook.ts')).readWorkbook(bytes);
  if (form === 'parquet') return await (await import('./parquet.ts')).readParquet(bytes);
  const read = readText(packed ? await unpack(bytes, Math.min(unpackLimit(bytes.length), 2 * LARGEST_IN_MEMORY)) : bytes, form);
  if ('trouble' in read) throw stopped(read);
  return read.table;
}

export function stopped(trouble: Trouble): Stopped {
  return new Stopped(unreadable(trouble.trouble, trouble.arguments));
}

export interface AnswersRead {
  readonly table: Table;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly bytes: number;
}

/** The table of a file. `withoutDuckdb`: it would have gone there, were it installed. Throws a Stopped with what is wrong. */
export async function readAnswers(
  { real, form, packed }: { readonly real: string; readonly form: Form; readonly packed: boolean },
  withoutDuckdb = false,
): Promise<AnswersRead> {
  const file = await watched(real);
  try {
    if (file.size > LARGEST_IN_MEMORY) {
      throw new Stopped(
        unreadable(withoutDuckdb && (form === 'csv' || form === 'parquet') ? 'needs-duckdb' : 'too-large', {
          megabytes: megabytes(file.size),
          limit: megabytes(LARGEST_IN_MEMORY),
        }),
      );
    }
    const bytes = await file.all();
    let table: Table;
    try {
      table = await tableOf(bytes, { form, packed });
    } catch (error) {
      // What is wrong may be that somebody is still writing.
      await file.settle();
      throw error;
    }
    await file.settle();
    return { table, digest: digestOf(bytes), bytes: bytes.length };
  } finally {
    await file.close();
  }
}
