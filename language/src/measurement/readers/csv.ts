/** Comma-separated values (RFC 4180), also with semicolons or tabs between them. */
import type { Cell, Column } from '../table.ts';
import { columnNames } from './columns.ts';
import { LONGEST_LINE, MOST_COLUMNS, type Read, type Trouble } from './trouble.ts';

export type Separator = ',' | ';' | '\t';

/** How a file is written, from its start. */
export interface CsvForm {
  readonly separator: Separator;
  /** Names of the columns, all different. */
  readonly columns: readonly string[];
  /** Lines before the head: 1 for the line `sep=;` that spreadsheets write, else 0. */
  readonly skipped: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

interface Records {
  /** The next record's fields, or null at the end. Line ends within quotes stay in a field. */
  next(): string[] | null;
  /** The line that the last record began on; 1 is the first. */
  line(): number;
  /** What is wrong with the last record. */
  trouble(): Trouble | null;
}

/** Goes through a text record by record, from behind the first line where that is `skipped`. A quotation mark opens a field only where the field begins with it. */
function recordsOf(text: string, separator: string, skipped: number): Records {
  const apart = separator.charCodeAt(0);
  const quoted = text.includes('"');
  let at = skipped === 0 ? 0 : text.indexOf('\n') + 1;
  let line = 1 + skipped;
  let begun = line;
  let trouble: Trouble | null = null;

  return { next, line: () => begun, trouble: () => trouble };

  function next(): string[] | null {
    if (at >= text.length || trouble !== null) return null;
    begun = line;
    const start = at;
    const fields: string[] = [];
    for (;;) {
      if (quoted && text.charCodeAt(at) === QUOTE) {
        const field = quotedField();
        if (field === null) return null;
        fields.push(field);
      } else {
        const end = endOfField();
        fields.push(text.slice(at, end));
        at = end;
      }
      if (at - start > LONGEST_LINE) {
        trouble = { trouble: 'long-line', arguments: { line: begun, limit: LONGEST_LINE } };
        return null;
      }
      if (text.charCodeAt(at) === apart) {
        at++;
        // A separator at the very end of the file still opens a field.
        if (at >= text.length) {
          fields.push('');
          return fields;
        }
        continue;
      }
      if (text.charCodeAt(at) === CARRIAGE_RETURN) at++;
      if (text.charCodeAt(at) === LINE_FEED) at++;
      line++;
      return fields;
    }
  }

  function endOfField(): number {
    let end = at;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === apart || unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
    }
    return end;
  }

  function quotedField(): string | null {
    const opened = line;
    let value = '';
    let from = at + 1;
    for (;;) {
      const end = text.indexOf('"', from);
      if (end < 0) {
        trouble = { trouble: 'open-quote', arguments: { line: opened } };
        return null;
      }
      const piece = text.slice(from, end);
      for (let index = piece.search(/[\r\n]/); index >= 0; ) {
        line++;
        index += piece.startsWith('\r\n', index) ? 2 : 1;
        const more = piece.slice(index).search(/[\r\n]/);
        index = more < 0 ? -1 : index + more;
      }
      value += piece;
      if (text.charCodeAt(end + 1) === QUOTE) {
        value += '"';
        from = end + 2;
        continue;
      }
      at = end + 1;
      const unit = text.charCodeAt(at);
      if (at < text.length && unit !== apart && unit !== LINE_FEED && unit !== CARRIAGE_RETURN) {
        trouble = { trouble: 'stray-quote', arguments: { line } };
        return null;
      }
      return value;
    }
  }
}

/** The separator and the columns of a text, or of its start. */
export function csvForm(text: string): CsvForm | Trouble {
  const said = /^sep=([,;\t])\r?\n/i.exec(text);
  const skipped = said === null ? 0 : 1;
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(text);
  const records = recordsOf(text, separator, skipped);
  const head = records.next();
  if (head === null) return records.trouble() ?? { trouble: 'empty' };
  if (head.every((field) => field.trim() === '')) return { trouble: 'empty' };
  if (head.length > MOST_COLUMNS) return { trouble: 'too-many-columns', arguments: { count: head.length, limit: MOST_COLUMNS } };
  while (head.length > 1 && head.at(-1)?.trim() === '') head.pop();
  return { separator, columns: columnNames(head), skipped };
}

/** The one that parts the head of columns; where several could, the one that parts the next records into as many fields too. */
function separatorOf(text: string): Separator {
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of [',', ';', '\t'] as const) {
    const records = recordsOf(text, separator, 0);
    const columns = records.next()?.length ?? 0;
    if (columns < 2) continue;
    let alike = 1;
    for (let count = 0; count < 20; count++) if (records.next()?.length === columns) alike++;
    const score = alike * 1000 + Math.min(columns, 999);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/**
 * A table of texts: null where a cell is empty. Rows with more or fewer cells than the head make the whole file unreadable, since what stands in
 * which column is then a guess; empty lines are no rows, and empty cells past the head's last are nothing.
 */
export function readCsv(text: string): Read {
  const form = csvForm(text);
  if ('trouble' in form) return form;
  const { separator, columns: names } = form;
  const records = recordsOf(text, separator, form.skipped);
  records.next();
  const width = names.length;
  const columns: Column[] = names.map((name) => ({ name, cells: [] }));
  const cells = columns.map((column) => column.cells as Cell[]);
  const lines: number[] = [];
  let ragged = 0;
  let firstRagged: { readonly line: number; readonly cells: number } | null = null;
  for (let record = records.next(); record !== null; record = records.next()) {
    if (record.length === 1 && record[0] === '' && width > 1) continue;
    if (record.length < width || !emptyFrom(record, width)) {
      ragged++;
      firstRagged ??= { line: records.line(), cells: record.length };
      continue;
    }
    lines.push(records.line());
    for (let index = 0; index < width; index++) {
      const field = record[index];
      cells[index]?.push(field === '' || field === undefined ? null : field);
    }
  }
  const trouble = records.trouble();
  if (trouble !== null) return trouble;
  if (firstRagged !== null) {
    return { trouble: 'ragged', arguments: { ...firstRagged, columns: width, count: ragged, rows: lines.length + ragged } };
  }
  return { table: { rows: lines.length, columns, lines } };
}

function emptyFrom(record: readonly string[], from: number): boolean {
  for (let index = from; index < record.length; index++) if (record[index]?.trim() !== '') return false;
  return true;
}
