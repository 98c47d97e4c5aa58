/** In which form a file of answers is, by its name. */

export type Form = 'csv' | 'json' | 'workbook' | 'parquet';

const endings: Readonly<Record<string, Form>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.parquet': 'parquet',
};

/** The endings of files of answers, without the dot; `gz` for those that are packed. */
export const answerEndings: readonly string[] = [...Object.keys(endings).map((ending) => ending.slice(1)), 'gz'];

/** `packed`: by gzip. Workbooks and Parquet are packed in themselves, and not twice. Null where the ending is none of those that are read. */
export function formOf(path: string): { readonly form: Form; readonly packed: boolean } | null {
  const name = path.toLowerCase();
  const packed = name.endsWith('.gz');
  const plain = packed ? name.slice(0, -3) : name;
  const form = Object.entries(endings).find(([ending]) => plain.endsWith(ending))?.[1];
  if (form === undefined || (packed && (form === 'workbook' || form === 'parquet'))) return null;
  return { form, packed };
}
