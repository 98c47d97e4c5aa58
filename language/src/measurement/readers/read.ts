import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { textOf } from './text.ts';
import type { Read } from './trouble.ts';

/** The table in the bytes of a text file, or what is wrong with it. */
export function readText(bytes: Uint8Array, form: 'csv' | 'json'): Read {
  const text = textOf(bytes);
  if ('trouble' in text) return text;
  return form === 'csv' ? readCsv(text.text) : readJson(text.text);
}
