/** A file of answers as a table, in memory. */
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { readJson } from '@touchstone/language/measurement/readers/json.ts';
import { textOf } from '@touchstone/language/measurement/readers/text.ts';
import type { Trouble } from '@touchstone/language/measurement/readers/trouble.ts';
import type { Table } from '@touchstone/language/measurement/table.ts';
import { unpack, unpackLimit } from './bytes.ts';
import type { Form } from './forms.ts';
import { Stopped, unreadable } from './troubles.ts';

/** Throws a Stopped with what is wrong. */
export async function tableOf(bytes: Uint8Array, { form, packed }: { readonly form: Form; readonly packed: boolean }): Promise<Table> {
  // These two bring libraries that most programs never need.
  if (form === 'workbook') return await (await import('./workbook.ts')).readWorkbook(bytes);
  if (form === 'parquet') return await (await import('./parquet.ts')).readParquet(bytes);
  const text = textOf(packed ? await unpack(bytes, unpackLimit(bytes.length)) : bytes);
  if ('trouble' in text) throw stopped(text);
  const read = form === 'csv' ? readCsv(text.text) : readJson(text.text);
  if ('trouble' in read) throw stopped(read);
  return read.table;
}

export function stopped(trouble: Trouble): Stopped {
  return new Stopped(unreadable(trouble.trouble, trouble.arguments));
}
