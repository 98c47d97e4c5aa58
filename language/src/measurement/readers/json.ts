/** Answers as JSON: an array of objects, or one object a line (JSON Lines). */
import type { Cell, Column } from '../table.ts';
import { LONGEST_LINE, MOST_COLUMNS, type Read } from './trouble.ts';

/**
 * A table of a text in which each answer is an object. What lies within an object is a column by its path (`{"Shop": {"near": 7}}`: `Shop.near`), and each
 * text of a list a column that is true (`"AfterVisit.reason": ["price"]`: `AfterVisit.reason.price`), as survey programs store answers.
 */
export function readJson(text: string): Read {
  const start = text.search(/\S/);
  if (start < 0) return { trouble: 'empty' };
  return text[start] === '[' ? readArray(text) : readLines(text);
}

function readArray(text: string): Read {
  let values: unknown;
  try {
    values = JSON.parse(exact(text));
  } catch {
    return { trouble: 'json-broken', arguments: { line: lineOfFault(text) } };
  }
  const rows = Array.isArray(values) ? (values as unknown[]) : [];
  const wrong = rows.findIndex((row) => !isObject(row));
  if (wrong >= 0) return { trouble: 'json-no-rows', arguments: { number: wrong + 1 } };
  return tableOf(rows as Record<string, unknown>[], null);
}

function readLines(text: string): Read {
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    line++;
    if (end - from > LONGEST_LINE) return { trouble: 'long-line', arguments: { line, limit: LONGEST_LINE } };
    const one = text.slice(from, end);
    from = end + 1;
    if (one.trim() === '') continue;
    let row: unknown;
    try {
      row = JSON.parse(exact(one));
    } catch {
      // One object over several lines is a file of a single answer.
      const whole = rows.length === 0 ? wholeObject(text) : null;
      return whole === null ? { trouble: 'json-broken', arguments: { line } } : tableOf([whole], null);
    }
    if (!isObject(row)) return { trouble: 'json-no-rows', arguments: { number: rows.length + 1 } };
    rows.push(row);
    lines.push(line);
  }
  return tableOf(rows, lines);
}

function wholeObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(exact(text));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function tableOf(rows: readonly Record<string, unknown>[], lines: readonly number[] | null): Read {
  const byName = new Map<string, Cell[]>();
  let tooMany = 0;
  const put = (name: string, row: number, cell: Cell): void => {
    let cells = byName.get(name);
    if (cells === undefined) {
      if (byName.size >= MOST_COLUMNS) {
        tooMany++;
        return;
      }
      cells = [];
      byName.set(name, cells);
    }
    while (cells.length < row) cells.push(null);
    if (cells.length === row) cells.push(cell);
    // An option may be chosen and have words of its own under the same name: these say both.
    else if (cells[row] === null || (cells[row] === true && typeof cell === 'string')) cells[row] = cell;
  };
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row))
      flatten(name.trim().normalize('NFC'), value, (column, cell) => put(column, index, cell));
  });
  if (tooMany > 0) return { trouble: 'too-many-columns', arguments: { count: byName.size + tooMany, limit: MOST_COLUMNS } };
  const columns: Column[] = [...byName].map(([name, cells]) => {
    while (cells.length < rows.length) cells.push(null);
    return { name, cells };
  });
  return { table: { rows: rows.length, columns, ...(lines === null ? {} : { lines }) } };
}

/** Deeper than any answer; what lies deeper is told as text. */
const DEEPEST = 8;

function flatten(name: string, value: unknown, put: (column: string, cell: Cell) => void, depth = 0): void {
  if (value === null || value === undefined) put(name, null);
  else if (typeof value === 'string') put(name, value === '' ? null : value);
  else if (typeof value === 'number' || typeof value === 'boolean') put(name, value);
  else if (depth >= DEEPEST) put(name, JSON.stringify(value));
  else if (Array.isArray(value)) {
    for (const one of value) {
      if (typeof one === 'string' || typeof one === 'number') put(`${name}.${String(one).trim().normalize('NFC')}`, true);
      else flatten(name, one, put, depth + 1);
    }
  } else {
    for (const [inner, one] of Object.entries(value)) flatten(`${name}.${inner.trim().normalize('NFC')}`, one, put, depth + 1);
  }
}

/** Whole numbers too long to be held exactly become texts, so that two respondents' numbers stay two. */
function exact(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs, (found) =>
    found.length >= 16 && /^-?\d+$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found,
  );
}

/** The line on which a text that is no JSON goes wrong; engines tell it in sentences of their own only, so brackets and quotation marks are counted. */
function lineOfFault(text: string): number {
  let line = 1;
  let opened = 1;
  let inString = false;
  const open: { readonly sign: string; readonly line: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign === '\n') {
      if (inString) return opened;
      line++;
    } else if (inString) {
      if (sign === '\\') index++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') {
      inString = true;
      opened = line;
    } else if (sign === '[' || sign === '{') open.push({ sign, line });
    else if (sign === ']' || sign === '}') {
      const last = open.pop();
      if (last === undefined || (last.sign === '[') !== (sign === ']')) return line;
      if (open.length === 0) return text.slice(index + 1).trim() === '' ? faultWithin(text) : line;
    }
  }
  return inString ? opened : line;
}

/** Brackets fit, so the fault lies in one of the objects: the first that cannot be read. */
function faultWithin(text: string): number {
  let depth = 0;
  let inString = false;
  let begun = 0;
  let line = 1;
  let begunLine = 1;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign === '\n') line++;
    if (inString) {
      if (sign === '\\') index++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      depth++;
      if (depth === 2) {
        begun = index;
        begunLine = line;
      }
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth !== 1) continue;
      try {
        JSON.parse(text.slice(begun, index + 1));
      } catch {
        return begunLine;
      }
    }
  }
  return 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
