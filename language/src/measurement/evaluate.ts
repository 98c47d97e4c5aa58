/** Answers to queries from a table in memory: the same that a database gives. */
import { md5 } from './md5.ts';
import {
  type Condition,
  DATE_PATTERN,
  exactnessOf,
  LINE_COLUMN,
  LIST_MARKS,
  type Measure,
  NO_WORDS,
  NUMBER_PATTERN,
  type NumberTerm,
  type Query,
  type Result,
  SOURCE_COLUMN,
  type SumsOfGroup,
  type ValuesOfGroup,
  WHITE_SPACE,
  YES_WORDS,
} from './query.ts';
import type { Cell, Table } from './table.ts';

/** What the table has to say. Columns that it does not have are empty. The order of its rows makes no difference to any number. */
export function evaluate(table: Table, query: Query): Result {
  const reading = readingOf(table);
  switch (query.ask) {
    case 'sums':
      return { of: 'sums', groups: sumsOf(reading, query.where, query.by, query.measures) };
    case 'values':
      return { of: 'values', groups: valuesOf(reading, query.where, query.by, query.terms) };
    case 'texts':
      return textsOf(reading, query.where, query.column, query.limit);
    case 'answers':
      return answersOf(reading, query);
  }
}

type Texts = readonly (string | null)[];

/** Numbers of a column as integers: the value times ten to the power of `places`. */
interface Numbers {
  readonly places: number;
  /** NaN where there is none. */
  readonly scaled: Float64Array;
  /** The largest without its sign. */
  readonly most: number;
}

interface Parsed extends Numbers {
  /** Of rows whose cell holds something: 1 where it is no number. */
  readonly unparsable: Uint8Array;
}

interface Grouping {
  /** Of each row the index of its key. */
  readonly ids: Int32Array;
  readonly keys: readonly (readonly (string | null)[])[];
}

interface Reading {
  readonly rows: number;
  text(column: string): Texts;
  numbers(term: NumberTerm): Numbers;
  holds(condition: Condition): Uint8Array;
  grouping(columns: readonly string[]): Grouping;
}

const readings = new WeakMap<Table, Reading>();

function readingOf(table: Table): Reading {
  const known = readings.get(table);
  if (known) return known;
  const made = readTable(table);
  readings.set(table, made);
  return made;
}

function readTable({ rows, columns }: Table): Reading {
  const cells = new Map<string, readonly Cell[]>();
  for (const { name, cells: own } of columns) if (!cells.has(name)) cells.set(name, own);
  const none: readonly Cell[] = new Array<Cell>(rows).fill(null);
  const texts = new Map<string, Texts>();
  const parsed = new Map<string, Parsed>();
  const numbers = new Map<string, Numbers>();
  const masks = new Map<string, Uint8Array>();
  const groupings = new Map<string, Grouping>();
  const reading: Reading = {
    rows,
    text: (column) => kept(texts, column, () => (cells.get(column) ?? none).map(textOf)),
    numbers: (term) =>
      kept(numbers, keyOf(term), () => {
        const all = parse(term);
        const { low, high } = boundsOf(term);
        const unit = 10 ** all.places;
        let most = 0;
        const scaled = all.scaled.map((value) => {
          if (!(value / unit >= low && value / unit <= high)) return Number.NaN;
          if (Math.abs(value) > most) most = Math.abs(value);
          return value;
        });
        return { places: all.places, scaled, most };
      }),
    holds: (condition) => kept(masks, keyOf(condition), () => maskOf(condition)),
    grouping: (names) =>
      kept(groupings, keyOf(names), () => {
        const ids = new Int32Array(rows);
        if (names.length === 0) return { ids, keys: [[]] };
        const found = new Map<string, number>();
        const keys: (readonly (string | null)[])[] = [];
        const lists = names.map((name) => reading.text(name));
        for (let row = 0; row < rows; row++) {
          const key = lists.length === 1 ? (lists[0]?.[row] ?? '') : lists.map((list) => list[row] ?? '').join('\0');
          let id = found.get(key);
          if (id === undefined) {
            id = keys.length;
            found.set(key, id);
            keys.push(lists.map((list) => list[row] ?? null));
          }
          ids[row] = id;
        }
        return { ids, keys };
      }),
  };

  const parse = (term: NumberTerm): Parsed => {
    const exactness = exactnessOf(term);
    return kept(parsed, keyOf([term.column, term.yes ?? false, exactness.places]), () => {
      const own = cells.get(term.column) ?? none;
      const scaled = new Float64Array(rows).fill(Number.NaN);
      const unparsable = new Uint8Array(rows);
      const unit = 10 ** exactness.places;
      let whole = true;
      for (let row = 0; row < rows; row++) {
        const cell = own[row] ?? null;
        let value: number;
        if (typeof cell === 'number' && Number.isInteger(cell)) {
          value = Math.abs(cell) <= exactness.most ? cell * unit : cell * Number.POSITIVE_INFINITY;
        } else {
          const text = textOf(cell);
          if (text === null) continue;
          value = scaledNumber(text, exactness, term.yes === true);
        }
        if (Number.isNaN(value)) unparsable[row] = 1;
        else if (whole && Number.isFinite(value) && value % unit !== 0) whole = false;
        scaled[row] = value;
      }
      return narrowed(scaled, unparsable, exactness.places, whole);
    });
  };

  const boundsOf = (term: NumberTerm): { low: number; high: number } => {
    const { most } = exactnessOf(term);
    return { low: term.low ?? -most, high: term.high ?? most };
  };

  const maskOf = (condition: Condition): Uint8Array => {
    const made = new Uint8Array(rows);
    const each = (test: (row: number) => boolean): Uint8Array => {
      for (let row = 0; row < rows; row++) if (test(row)) made[row] = 1;
      return made;
    };
    switch (condition.is) {
      case 'between': {
        const { scaled, places } = reading.numbers(condition.term);
        const unit = 10 ** places;
        return each((row) => {
          const value = (scaled[row] ?? Number.NaN) / unit;
          return value >= condition.low && value <= condition.high;
        });
      }
      case 'valid': {
        const { scaled } = reading.numbers(condition.term);
        return each((row) => !Number.isNaN(scaled[row]));
      }
      case 'one-of': {
        const wanted = new Set(condition.values);
        const own = reading.text(condition.column);
        return each((row) => wanted.has(own[row] ?? ''));
      }
      case 'lists': {
        const wanted = new Set(condition.values);
        const own = reading.text(condition.column);
        return each((row) => listed(own[row] ?? '').some((part) => wanted.has(part)));
      }
      case 'filled': {
        const own = reading.text(condition.column);
        return each((row) => own[row] !== null);
      }
      case 'unparsable':
        return parse(condition.term).unparsable;
      case 'off-scale': {
        const all = parse(condition.term).scaled;
        const { scaled } = reading.numbers(condition.term);
        return each((row) => !Number.isNaN(all[row]) && Number.isNaN(scaled[row]));
      }
      case 'dated':
      case 'outside-dates':
      case 'no-date': {
        const own = reading.text(condition.column);
        const dates = new Map<string, string | null>();
        return each((row) => {
          const text = own[row] ?? null;
          if (text === null) return false;
          const date = kept(dates, text, () => dateOf(text));
          if (date === null) return condition.is === 'no-date';
          return condition.is !== 'no-date' && (date >= condition.from && date <= condition.to) === (condition.is === 'dated');
        });
      }
      case 'rated':
      case 'alike': {
        const lists = condition.terms.map((term) => reading.numbers(term));
        return each((row) => {
          let found = 0;
          let first = 0;
          for (const { scaled, places } of lists) {
            const value = (scaled[row] ?? Number.NaN) / 10 ** places;
            if (Number.isNaN(value)) continue;
            if (found === 0) first = value;
            else if (value !== first && condition.is === 'alike') return false;
            found++;
          }
          return found >= condition.least;
        });
      }
      case 'first': {
        const keys = condition.of.map((column) => reading.text(column));
        const order = condition.order.map((column) => reading.text(column));
        const among = condition.among === null ? null : reading.holds(condition.among);
        const firsts = new Map<string, number>();
        for (let row = 0; row < rows; row++) {
          if (among !== null && among[row] !== 1) continue;
          if ((keys[0]?.[row] ?? null) === null) {
            made[row] = 1;
            continue;
          }
          const key = keys.map((list) => list[row] ?? '').join('\0');
          const before = firsts.get(key);
          if (before === undefined || isBefore(order, row, before)) firsts.set(key, row);
        }
        for (const row of firsts.values()) made[row] = 1;
        return made;
      }
      case 'all':
      case 'any': {
        const parts = condition.of.map((part) => reading.holds(part));
        return condition.is === 'all'
          ? each((row) => parts.every((part) => part[row] === 1))
          : each((row) => parts.some((part) => part[row] === 1));
      }
      case 'not': {
        const part = reading.holds(condition.of);
        return each((row) => part[row] !== 1);
      }
    }
  };
  return reading;
}

function kept<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const keys = new WeakMap<object, string>();

/** A text that two of the same content share. */
function keyOf(value: object): string {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const made = JSON.stringify(value);
  keys.set(value, made);
  return made;
}

// ---- cells

/** A cell as text: without white space around it, null where nothing is left. */
export function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell !== 'string') return String(cell);
  const text = trimmed(cell);
  return text === '' ? null : text;
}

function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && WHITE_SPACE.includes(text.charAt(from))) from++;
  while (to > from && WHITE_SPACE.includes(text.charAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** The parts of a cell that holds several options. */
export function listed(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !LIST_MARKS.includes(text.charAt(at))) continue;
    parts.push(trimmed(text.slice(from, at)));
    from = at + 1;
  }
  return parts;
}

const numberPattern = new RegExp(NUMBER_PATTERN);
const datePattern = new RegExp(DATE_PATTERN, 's');

/** The number times ten to the power of the places, which is whole; without end where it is too large; NaN for what is no number. */
function scaledNumber(text: string, { places, most }: { places: number; most: number }, yes: boolean): number {
  if (!numberPattern.test(text)) {
    const word = yes ? text.toLowerCase() : '';
    return YES_WORDS.includes(word) ? 10 ** places : NO_WORDS.includes(word) ? 0 : Number.NaN;
  }
  const rough = Number(text);
  if (Math.abs(rough) > most) return rough * Number.POSITIVE_INFINITY;
  if (Number.isInteger(rough) && !/[.eE]/.test(text)) return rough * 10 ** places;
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  // Digits stand before `point` places; what lies beyond those kept is rounded half away from zero.
  const digits = `${whole}${fraction}`;
  const keep = whole.length + Number(power) + places;
  const padded = keep > digits.length ? digits.padEnd(keep, '0') : digits;
  const kept = keep <= 0 ? 0 : Number(padded.slice(0, keep) || '0');
  const next = keep < 0 ? '0' : (padded[keep] ?? '0');
  const size = kept + (next >= '5' ? 1 : 0);
  return size > most * 10 ** places ? rough * Number.POSITIVE_INFINITY : mantissa.startsWith('-') ? -size : size;
}

/** With no more places than any of them needs, so that sums stay small. */
function narrowed(scaled: Float64Array, unparsable: Uint8Array, places: number, whole: boolean): Parsed {
  let needed = whole ? 0 : places;
  if (!whole) {
    while (needed > 0) {
      const step = 10 ** (places - needed + 1);
      if (scaled.some((value) => Number.isFinite(value) && value % step !== 0)) break;
      needed--;
    }
  }
  const by = 10 ** (places - needed);
  let most = 0;
  for (let row = 0; row < scaled.length; row++) {
    const value = (scaled[row] ?? Number.NaN) / by;
    scaled[row] = value;
    if (Math.abs(value) > most) most = Math.abs(value);
  }
  return { places: needed, scaled, most, unparsable };
}

/** `YYYY-MM-DD`; null where the text is no day of the calendar. */
export function dateOf(text: string): string | null {
  const found = datePattern.exec(text);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** By code points, as databases order bytes of UTF-8; an empty cell is the last. */
export function byCodePoints(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one === other) continue;
    // Surrogates stand for code points above all others.
    const lifted = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
    return lifted(one) - lifted(other);
  }
  return a.length - b.length;
}

function isBefore(order: readonly Texts[], row: number, other: number): boolean {
  for (const list of order) {
    const difference = byCodePoints(list[row] ?? null, list[other] ?? null);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function byKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (let at = 0; at < a.length; at++) {
    const difference = byCodePoints(a[at] ?? null, b[at] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

// ---- answers

function rowsWhere(reading: Reading, where: Condition | null): Int32Array {
  const mask = where === null ? null : reading.holds(where);
  const rows = new Int32Array(reading.rows);
  let count = 0;
  for (let row = 0; row < reading.rows; row++) if (mask === null || mask[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}

function sumsOf(
  reading: Reading,
  where: Condition | null,
  by: readonly (readonly string[])[],
  measures: readonly Measure[],
): readonly SumsOfGroup[] {
  const gather = gathered(reading, rowsWhere(reading, where));
  return by.flatMap((columns, index): SumsOfGroup[] => {
    const grouping = reading.grouping(columns);
    const { keys } = grouping;
    const ids = Int32Array.from(pick(gather.rows, grouping.ids));
    const present = new Uint8Array(keys.length);
    for (const id of ids) present[id] = 1;
    if (columns.length === 0) present[0] = 1;
    const lists = measures.map((measure) => measured(reading, gather, ids, keys.length, measure));
    return keys
      .flatMap((key, id) => (present[id] === 1 ? [{ by: index, key, values: lists.map((list) => list[id] ?? 0) }] : []))
      .sort((x, y) => byKeys(x.key, y.key));
  });
}

/** The rows that are asked about: what columns hold there, gathered once for all measures of a query. */
interface Gathered {
  readonly rows: Int32Array;
  /** Scaled; NaN where there is none. */
  values(term: NumberTerm): Float64Array;
  /** 1 where it holds, else 0. */
  flags(condition: Condition): Float64Array;
}

function gathered(reading: Reading, rows: Int32Array): Gathered {
  const values = new Map<string, Float64Array>();
  const flags = new Map<string, Float64Array>();
  return {
    rows,
    values: (term) =>
      kept(values, keyOf(term), () => {
        const { scaled } = reading.numbers(term);
        return pick(rows, scaled);
      }),
    flags: (condition) =>
      kept(flags, keyOf(condition), () => {
        const mask = reading.holds(condition);
        return pick(rows, mask);
      }),
  };
}

function pick(rows: Int32Array, of: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = of[rows[at] ?? 0] ?? Number.NaN;
  return picked;
}

/** Of each group; `ids` are the groups of the gathered rows. */
function measured(
  reading: Reading,
  { rows, values, flags }: Gathered,
  ids: Int32Array,
  groups: number,
  measure: Measure,
): ArrayLike<number> {
  if ('distinct' in measure) {
    const texts = reading.text(measure.distinct);
    const found = Array.from({ length: groups }, () => new Set<string>());
    rows.forEach((row, at) => {
      const text = texts[row];
      if (text !== null && text !== undefined) found[ids[at] ?? 0]?.add(text);
    });
    return found.map(({ size }) => size);
  }
  const condition = 'count' in measure ? measure.count : (measure.when ?? null);
  // Each part is kept, and not each of the many ways to put two together.
  const masks = (condition === null ? [] : condition.is === 'all' ? condition.of : [condition]).map(flags);
  const numbers = 'count' in measure ? [] : measure.sum;
  const terms = numbers.map((term) => reading.numbers(term));
  const places = terms.reduce((sum, term) => sum + term.places, 0);
  const most = terms.reduce((product, term) => product * term.most, 1);
  const factors = [...numbers.map(values), ...masks];
  if (most * Math.max(1, rows.length) < Number.MAX_SAFE_INTEGER) {
    const totals = groups === 1 ? Float64Array.of(sumOfProducts(factors, rows.length)) : sumsOfProducts(factors, ids, groups);
    return totals.map((total) => total / 10 ** places);
  }
  // Doubles would round on the way.
  const exact = new Array<bigint>(groups).fill(0n);
  for (let at = 0; at < rows.length; at++) {
    if (factors.some((factor) => Number.isNaN(factor[at]))) continue;
    let value = 1n;
    for (const factor of factors) value *= BigInt(factor[at] ?? 0);
    const id = ids[at] ?? 0;
    exact[id] = (exact[id] ?? 0n) + value;
  }
  return exact.map((total) => nearestNumber(total, places));
}

/** Over all; a product with what is no number counts nothing. */
function sumOfProducts(factors: readonly Float64Array[], length: number): number {
  const [a, b, ...others] = factors;
  let total = 0;
  if (a === undefined) return length;
  if (b === undefined) {
    for (const value of a) if (!Number.isNaN(value)) total += value;
    return total;
  }
  if (others.length > 0) return sumsOfProducts(factors, new Int32Array(length), 1)[0] ?? 0;
  for (let at = 0; at < length; at++) {
    const value = (a[at] ?? 0) * (b[at] ?? 0);
    if (!Number.isNaN(value)) total += value;
  }
  return total;
}

function sumsOfProducts(factors: readonly Float64Array[], ids: Int32Array, groups: number): Float64Array {
  const totals = new Float64Array(groups);
  for (let at = 0; at < ids.length; at++) {
    let value = 1;
    for (const factor of factors) value *= factor[at] ?? 0;
    const id = ids[at] ?? 0;
    if (!Number.isNaN(value)) totals[id] = (totals[id] ?? 0) + value;
  }
  return totals;
}

/** The number nearest to an integer divided by ten to the power of the places. */
function nearestNumber(total: bigint, places: number): number {
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return Number(`${total < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - places) || '0'}`);
}

function valuesOf(
  reading: Reading,
  where: Condition | null,
  by: readonly (readonly string[])[],
  terms: readonly NumberTerm[],
): readonly ValuesOfGroup[] {
  const rows = rowsWhere(reading, where);
  return by.flatMap((columns, index): ValuesOfGroup[] => {
    const { ids, keys } = reading.grouping(columns);
    const sorted = keys.map((key, id) => ({ key, id })).sort((a, b) => byKeys(a.key, b.key));
    const counted = terms.map((term) => {
      const { scaled } = reading.numbers(term);
      const counts = keys.map(() => new Map<number, number>());
      for (const row of rows) {
        const value = scaled[row] ?? Number.NaN;
        const own = counts[ids[row] ?? 0];
        if (own !== undefined && !Number.isNaN(value)) own.set(value, (own.get(value) ?? 0) + 1);
      }
      return counts;
    });
    return sorted.flatMap(({ key, id }) =>
      terms.flatMap((term, at) => {
        const counts = counted[at]?.[id] ?? new Map<number, number>();
        if (counts.size === 0) return [];
        const unit = 10 ** reading.numbers(term).places;
        const list = [...counts].map(([value, n]) => ({ value: value / unit, n })).sort((a, b) => a.value - b.value);
        return [{ by: index, key, term: at, counts: list }];
      }),
    );
  });
}

function textsOf(reading: Reading, where: Condition | null, column: string, limit: number): Result {
  const texts = reading.text(column);
  const counts = new Map<string, number>();
  for (const row of rowsWhere(reading, where)) {
    const text = texts[row] ?? null;
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].map(([text, n]) => ({ text, n })).sort((a, b) => b.n - a.n || byCodePoints(a.text, b.text));
  return { of: 'texts', texts: sorted.slice(0, limit), more: sorted.length > limit };
}

function answersOf(reading: Reading, query: Extract<Query, { ask: 'answers' }>): Result {
  const lists = [query.column, ...query.beside].map((column) => reading.text(column));
  const [own] = lists;
  const places = query.sample ? [] : [SOURCE_COLUMN, LINE_COLUMN].map((column) => reading.text(column));
  const rows = [...rowsWhere(reading, query.where)].flatMap((row) => {
    const text = own?.[row] ?? null;
    return text === null ? [] : [{ row, text, digest: query.sample ? md5(text) : '' }];
  });
  const place = (list: Texts | undefined, row: number): number => Number(list?.[row] ?? 0);
  const sorted = rows.sort(
    (a, b) =>
      place(places[0], a.row) - place(places[0], b.row) ||
      place(places[1], a.row) - place(places[1], b.row) ||
      byCodePoints(a.digest, b.digest) ||
      byKeys(
        lists.map((list) => list[a.row] ?? null),
        lists.map((list) => list[b.row] ?? null),
      ),
  );
  const answers = sorted.slice(0, query.limit).map(({ row }) => lists.map((list) => list[row] ?? null));
  return { of: 'answers', answers, more: sorted.length > query.limit };
}
