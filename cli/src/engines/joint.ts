/**
 * Thousands of sums of products of a few columns: what regressions are made of. Ratings take few values, so how often each pair of values occurs in each
 * pair of columns tells all of these sums, at a tenth of the cost.
 */
import type { Condition, Measure, NumberTerm, Query, Result } from '@touchstone/language/measurement/query.ts';

/** Fewer measures are summed as they stand. */
const MANY = 150;

/** Columns that take more values than this are no ratings. */
const MOST_VALUES = 64;

/** A power of two. */
const SMALL = 256;

/** A measure as a product of what at most two columns give. */
type Parts = readonly Part[];

interface Part {
  readonly term: number;
  /** Of the column's value: itself, or 1 where it lies within. */
  readonly within: { readonly low: number; readonly high: number } | null;
}

export interface JointQuestion {
  readonly where: Condition | null;
  readonly terms: readonly NumberTerm[];
  readonly measures: readonly Parts[];
}

/** The question that a query is where it asks for many such sums of the whole; else null. */
export function jointIn(query: Query): JointQuestion | null {
  if (query.ask !== 'sums' || query.measures.length < MANY || query.by.length !== 1 || query.by[0]?.length !== 0) return null;
  const terms: NumberTerm[] = [];
  const places = new Map<string, number>();
  const place = (term: NumberTerm): number => {
    const key = JSON.stringify([term.column, term.low, term.high, term.yes ?? false]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, terms.length);
    terms.push(term);
    return terms.length - 1;
  };
  const band = (condition: Condition): Part | null =>
    condition.is === 'between' ? { term: place(condition.term), within: { low: condition.low, high: condition.high } } : null;
  const partsOf = (measure: Measure): readonly (Part | null)[] => {
    if ('distinct' in measure) return [null];
    if ('sum' in measure) {
      const summed = measure.sum.map((term) => ({ term: place(term), within: null }));
      return measure.when === undefined ? summed : [...summed, band(measure.when)];
    }
    if (measure.count === null) return [];
    return measure.count.is === 'all' ? measure.count.of.map(band) : [band(measure.count)];
  };
  const measures: Parts[] = [];
  for (const measure of query.measures) {
    const parts = partsOf(measure);
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length || known.length > 2) return null;
    measures.push(known);
  }
  return { where: query.where, terms, measures };
}

export interface Joint {
  /** A piece of the rows: the numbers of each term, NaN where it has none. False where a term takes too many values to go on. */
  take(piece: readonly Float64Array[], rows: number): boolean;
  result(): Result;
}

export function jointOf({ terms, measures }: JointQuestion): Joint {
  const values: number[][] = terms.map(() => []);
  const codes = terms.map(() => new Map<number, number>());
  /** The codes of small whole numbers, which ratings mostly are: 0 where there is none yet. */
  const quick = terms.map(() => new Uint8Array(SMALL));
  // Index 0 stands for no value.
  const width = MOST_VALUES + 1;
  const wanted = new Map<string, { readonly a: number; readonly b: number; readonly counts: Float64Array }>();
  for (const parts of measures) {
    const [a = 0, b = a] = parts.map(({ term }) => term).sort((x, y) => x - y);
    const key = `${a} ${b}`;
    if (parts.length > 0 && !wanted.has(key)) wanted.set(key, { a, b, counts: new Float64Array(width * width) });
  }
  let total = 0;
  let coded: Uint8Array[] = [];

  return { take, result };

  function take(piece: readonly Float64Array[], rows: number): boolean {
    if ((coded[0]?.length ?? 0) < rows) coded = terms.map(() => new Uint8Array(rows));
    total += rows;
    for (let term = 0; term < terms.length; term++) {
      const from = piece[term];
      const to = coded[term];
      const known = codes[term];
      const small = quick[term];
      if (from === undefined || to === undefined || known === undefined || small === undefined) return false;
      for (let row = 0; row < rows; row++) {
        const value = from[row] ?? Number.NaN;
        // Of what is no small whole number the bits are others, and nothing stands there.
        const near = value & (SMALL - 1);
        let code: number | undefined = near === value ? small[near] : Number.isNaN(value) ? 0 : known.get(value);
        if (near === value && code === 0) code = undefined;
        if (code === undefined) {
          code = known.size + 1;
          if (code > MOST_VALUES) return false;
          known.set(value, code);
          if (near === value) small[near] = code;
          values[term]?.push(value);
        }
        to[row] = code;
      }
    }
    for (const { a, b, counts } of wanted.values()) {
      const first = coded[a];
      const second = coded[b];
      if (first === undefined || second === undefined) return false;
      for (let row = 0; row < rows; row++) {
        const at = (first[row] ?? 0) * width + (second[row] ?? 0);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
    return true;
  }

  function result(): Result {
    return { of: 'sums', groups: [{ by: 0, key: [], values: measures.map(sumOf) }] };
  }

  function sumOf(parts: Parts): number {
    const [first, second] = parts;
    if (first === undefined) return total;
    const [one, other = null] = second === undefined || first.term <= second.term ? [first, second] : [second, first];
    const counts = wanted.get(`${one.term} ${other?.term ?? one.term}`)?.counts;
    if (counts === undefined) return 0;
    const sum = exactSum();
    for (const [i, a] of (values[one.term] ?? []).entries()) {
      const left = givenBy(one, a);
      if (left === 0) continue;
      if (other === null || other.term === one.term) {
        const n = counts[(i + 1) * width + i + 1] ?? 0;
        sum.add(left, other === null ? 1 : givenBy(other, a), n);
        continue;
      }
      for (const [j, b] of (values[other.term] ?? []).entries()) sum.add(left, givenBy(other, b), counts[(i + 1) * width + j + 1] ?? 0);
    }
    return sum.total();
  }
}

function givenBy({ within }: Part, value: number): number {
  if (within === null) return value;
  return value >= within.low && value <= within.high ? 1 : 0;
}

/** Adds up products of numbers of at most nine places without an error of rounding. */
function exactSum(): { add(a: number, b: number, times: number): void; total(): number } {
  let whole = 0n;
  let scaled = 0n;
  return {
    add: (a, b, times) => {
      if (times === 0 || b === 0) return;
      if (Number.isInteger(a) && Number.isInteger(b)) whole += BigInt(a) * BigInt(b) * BigInt(times);
      else scaled += BigInt(Math.round(a * 1e9)) * BigInt(Math.round(b * 1e9)) * BigInt(times);
    },
    total: () => {
      if (scaled === 0n) return Number(whole);
      const unit = 10n ** 18n;
      const sum = whole * unit + scaled;
      const sign = sum < 0n ? '-' : '';
      const digits = (sum < 0n ? -sum : sum).toString().padStart(19, '0');
      return Number(`${sign}${digits.slice(0, -18)}.${digits.slice(-18)}`);
    },
  };
}
