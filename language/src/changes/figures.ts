/** Figures of rows, computed from the rows alone: where a few are exchanged, only those are looked at. */
import type { Bounds, Row } from '../analysis/analysis.ts';
import { indexOf } from '../analysis/rollup.ts';
import type { Span } from '../program/values.ts';

/** Rows that go and rows that come in their place. */
export interface Exchange {
  readonly out: readonly Row[];
  readonly in: readonly Row[];
}

/** What can be asked of all rows with some exchanged; a row is one that is there after the exchange. */
export interface Figures {
  /** Its place among the rows whose W·S is known, by W·S, W·G, weight and name; null where it is none of them. */
  readonly rank: (row: Row, exchange: Exchange) => number | null;
  /** Whether what stands before it carries less than half of all negative W·S of the known rows. */
  readonly isKey: (row: Row, exchange: Exchange) => boolean;
  /** The middle of all negative W·S of the ranked rows, never above zero. */
  readonly shortfall: (exchange: Exchange) => number;
  /** The middle of the experience index, 0 to 1000. Undefined where all rows have to be looked at and `mayLook` says no. */
  readonly index: (exchange: Exchange, mayLook: () => boolean) => number | undefined;
}

export const none: Exchange = { out: [], in: [] };

/** As in the ranking: whole grains, so that a tie is a tie. */
const GRAINS = 1e9;

function grains(value: number): number {
  return Math.round(value * GRAINS) + 0;
}

function middle({ low, high }: Bounds): number {
  return (low + high) / 2;
}

function isKnown({ low, high }: Bounds): boolean {
  return low === high;
}

/** Whether its W·S is known, and so is its place among those that are. */
export function isRanked(row: Row): boolean {
  return !row.outside && isKnown(row.weighted);
}

function compareRows(a: Row, b: Row): number {
  return (
    grains(a.weighted.low) - grains(b.weighted.low) ||
    grains(middle(a.weightedGap)) - grains(middle(b.weightedGap)) ||
    grains(middle(b.weight)) - grains(middle(a.weight)) ||
    compareTexts(a.expectation, b.expectation) ||
    compareTexts(a.persona ?? '', b.persona ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How far it falls short, in grains. */
function shortOf({ weighted }: Row): number {
  return Math.max(0, -grains(weighted.low));
}

function shortMiddle({ outside, weighted }: Row): number {
  return outside ? 0 : (Math.max(0, -weighted.low) + Math.max(0, -weighted.high)) / 2;
}

/** A row's part of the index where all that counts is known; null for one that stands outside averages. */
function partOf({ count, weight, actual }: Row): { readonly level: number; readonly counts: number; readonly isKnown: boolean } | null {
  if (count === null) return null;
  const counts = middle(count) * middle(weight);
  return { level: counts * middle(actual), counts, isKnown: isKnown(count) && isKnown(weight) };
}

export function figuresOf(rows: readonly Row[], scale: Span): Figures {
  const sorted = rows.filter(isRanked).sort(compareRows);
  const before = new Float64Array(sorted.length + 1);
  for (const [index, row] of sorted.entries()) before[index + 1] = (before[index] ?? 0) + shortOf(row);
  const all = before[sorted.length] ?? 0;
  let [level, counts, unknown, short] = [0, 0, 0, 0];
  for (const row of rows) {
    short += shortMiddle(row);
    const part = partOf(row);
    if (part === null) continue;
    level += part.level;
    counts += part.counts;
    if (!part.isKnown) unknown += 1;
  }

  /** How many of the rows as they were stand before it, wherever it comes from. */
  const placeOf = (row: Row): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const at = (low + high) >>> 1;
      const other = sorted[at];
      if (other !== undefined && compareRows(other, row) < 0) low = at + 1;
      else high = at;
    }
    return low;
  };
  const ahead = (list: readonly Row[], row: Row): readonly Row[] => list.filter((other) => isRanked(other) && compareRows(other, row) < 0);

  return {
    rank: (row, exchange) => (isRanked(row) ? placeOf(row) - ahead(exchange.out, row).length + ahead(exchange.in, row).length + 1 : null),
    isKey: (row, exchange) => {
      if (!isRanked(row) || row.weighted.low >= 0) return false;
      const ranked = (list: readonly Row[]): number => list.filter(isRanked).reduce((sum, one) => sum + shortOf(one), 0);
      const sum = (list: readonly Row[]): number => list.reduce((total, one) => total + shortOf(one), 0);
      const standing = (before[placeOf(row)] ?? 0) - sum(ahead(exchange.out, row)) + sum(ahead(exchange.in, row));
      return standing < (all - ranked(exchange.out) + ranked(exchange.in)) / 2;
    },
    shortfall: (exchange) => {
      const sum = (list: readonly Row[]): number => list.reduce((total, row) => total + shortMiddle(row), 0);
      return -(short - sum(exchange.out) + sum(exchange.in)) + 0;
    },
    index: (exchange, mayLook) => {
      let [own, weight, open] = [level, counts, unknown];
      for (const [list, sign] of [
        [exchange.out, -1],
        [exchange.in, 1],
      ] as const) {
        for (const row of list) {
          const part = partOf(row);
          if (part === null) continue;
          own += sign * part.level;
          weight += sign * part.counts;
          if (!part.isKnown) open += sign;
        }
      }
      const length = scale.high - scale.low;
      if (open === 0 && weight > 0 && length > 0) return (1000 * (own / weight - scale.low)) / length;
      if (!mayLook()) return undefined;
      const out = new Set(exchange.out);
      return middle(indexOf([...rows.filter((row) => !out.has(row)), ...exchange.in], scale));
    },
  };
}
