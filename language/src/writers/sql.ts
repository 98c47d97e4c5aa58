/** Names and texts as SQL has them, in DuckDB and in PostgreSQL. */

export type Dialect = 'duckdb' | 'postgres';

/** A column, table or alias. No name ends where it stands, whatever it holds; a dot in it parts nothing. */
export function sqlName(name: string): string {
  return `"${withoutNul(name).replace(/"/g, '""')}"`;
}

/** A text as a literal, safe whichever way the server reads backslashes. */
export function sqlText(text: string, dialect: Dialect): string {
  const quoted = withoutNul(text).replace(/'/g, "''");
  return dialect === 'postgres' && quoted.includes('\\') ? `E'${quoted.replace(/\\/g, '\\\\')}'` : `'${quoted}'`;
}

/** A finite number as a literal, never with an exponent. */
export function sqlNumber(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError('no number that SQL could be told');
  const text = String(number);
  const plain = /e/.test(text) ? number.toFixed(12) : text;
  return number < 0 ? `(${plain})` : plain;
}

/** No database takes it in a text, and no name has it. */
function withoutNul(text: string): string {
  return text.replace(/\0/g, '\ufffd');
}
