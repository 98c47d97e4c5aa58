/**
 * Step 3: the order of rows by W·S, and the key experiences. Rows are known within bounds; what is said of a row here holds for every
 * value in the bounds of all rows.
 */
import type { Bounds, Shortfall } from './analysis.ts';
import { between, isKnown } from './bounds.ts';
import { byName } from './waves.ts';

export interface Rankable {
  readonly expectation: string;
  readonly persona: string | null;
  /** W·S, W·G, W. */
  readonly weighted: Bounds;
  readonly weightedGap: Bounds;
  readonly weight: Bounds;
  /** Outside ranking and sum: its expectation is unknown. */
  readonly outside: boolean;
}

export interface Standing {
  /** 1 is the worst; null where it differs over the bounds, and outside. */
  readonly rank: number | null;
  readonly key: boolean | null;
  readonly rankAmongKnown: number | null;
  readonly keyAmongKnown: boolean | null;
  /** Fraction of all negative W·S; null where not known, or where there is none. */
  readonly shareOfShortfall: number | null;
}

export interface Ranking<T> {
  /** W·S, most negative first; ties: W·G, then the heavier, then the name. Rows outside stand after the negative ones. */
  readonly order: readonly T[];
  readonly standings: ReadonlyMap<T, Standing>;
  readonly shortfall: Shortfall;
}

/** Numbers are compared and summed as whole grains, so that a tie is a tie and a half is a half. */
const GRAINS = 1e9;

interface Entry<T> {
  readonly row: T;
  /** W·S, W·G, and minus W: at each level less comes first. */
  readonly levels: readonly [Bounds, Bounds, Bounds];
  /** The least and the most its W·S can fall below zero, in grains. */
  readonly least: number;
  readonly most: number;
}

/** How many rows of a set surely stand before and after one of them. */
interface Place {
  before: number;
  after: number;
  /** Of those, the ones with exactly the same known W·S. */
  tiedBefore: number;
  tiedAfter: number;
}

export function ranked<T extends Rankable>(rows: readonly T[]): Ranking<T> {
  const entries = rows.map(entryOf);
  const inside = entries.filter((entry) => !entry.row.outside);
  const all = judge(inside);
  const certain = inside.filter((entry) => isKnown(entry.levels[0]));
  const amongKnown = certain.length === inside.length ? all : judge(certain);

  const least = total(inside, (entry) => entry.least);
  const most = total(inside, (entry) => entry.most);
  const standings = new Map<T, Standing>();
  for (const entry of entries) {
    const standing = all.get(entry);
    const known = amongKnown.get(entry);
    standings.set(entry.row, {
      rank: standing?.rank ?? null,
      key: standing?.key ?? null,
      rankAmongKnown: known?.rank ?? null,
      keyAmongKnown: known?.key ?? null,
      shareOfShortfall: standing && least === most && most > 0 ? entry.most / most : null,
    });
  }

  return { order: [...entries].sort(forDisplay).map((entry) => entry.row), standings, shortfall: shortfallOf(entries, all) };
}

function entryOf<T extends Rankable>(row: T): Entry<T> {
  const grains = ({ low, high }: Bounds): Bounds => ({ low: Math.round(low * GRAINS) + 0, high: Math.round(high * GRAINS) + 0 });
  const weighted = grains(row.weighted);
  const weight = grains(row.weight);
  return {
    row,
    levels: [weighted, grains(row.weightedGap), { low: -weight.high, high: -weight.low }],
    least: Math.max(0, -weighted.high),
    most: Math.max(0, -weighted.low),
  };
}

/** Rank and key of every entry, as far as they are sure. */
function judge<T extends Rankable>(entries: readonly Entry<T>[]): ReadonlyMap<Entry<T>, { rank: number | null; key: boolean | null }> {
  const places = placed(entries, 0);
  const keys = keyTest(entries);
  return new Map(
    entries.map((entry) => {
      const place = places.get(entry) ?? { before: 0, after: 0, tiedBefore: 0, tiedAfter: 0 };
      const rank = place.before + place.after === entries.length - 1 ? place.before + 1 : null;
      return [entry, { rank, key: keys(entry, place) }];
    }),
  );
}

/**
 * The sure places in the set at one level of the order. Two rows stand in a sure order where their bounds lie apart; rows that share one
 * known number go by the next level; bounds that meet or overlap leave it open.
 */
function placed<T extends Rankable>(entries: readonly Entry<T>[], level: number): ReadonlyMap<Entry<T>, Place> {
  const places = new Map<Entry<T>, Place>();
  if (level === 3) {
    const sorted = [...entries].sort((a, b) => byRowName(a.row, b.row));
    for (const [index, entry] of sorted.entries()) {
      places.set(entry, { before: index, after: sorted.length - 1 - index, tiedBefore: index, tiedAfter: sorted.length - 1 - index });
    }
    return places;
  }
  const bounds = (entry: Entry<T>): Bounds => entry.levels[level] ?? entry.levels[0];
  const lows = ascending(entries.map((entry) => bounds(entry).low));
  const highs = ascending(entries.map((entry) => bounds(entry).high));
  const ties = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const { low, high } = bounds(entry);
    places.set(entry, { before: countBelow(highs, low), after: lows.length - countUpTo(lows, high), tiedBefore: 0, tiedAfter: 0 });
    if (low !== high) continue;
    const tied = ties.get(low);
    if (tied) tied.push(entry);
    else ties.set(low, [entry]);
  }
  for (const tied of ties.values()) {
    if (tied.length === 1) continue;
    for (const [entry, inner] of placed(tied, level + 1)) {
      const place = places.get(entry);
      if (!place) continue;
      place.before += inner.before;
      place.after += inner.after;
      place.tiedBefore = inner.before;
      place.tiedAfter = inner.after;
    }
  }
  return places;
}

/**
 * A row is key where what stands before it carries less than half of all negative W·S: where `before < own + after`. The worst case for
 * a row makes everything that can stand before it as large as can be and the rest as small as can be, with the row itself at its smallest; the
 * best case is the reverse. Both are sums over sorted lists.
 */
function keyTest<T extends Rankable>(entries: readonly Entry<T>[]): (entry: Entry<T>, place: Place) => boolean | null {
  const byMost = [...entries].sort((a, b) => a.most - b.most);
  const byLeast = [...entries].sort((a, b) => a.least - b.least);
  const mosts = byMost.map((entry) => entry.most);
  const leasts = byLeast.map((entry) => entry.least);
  const mostUpTo = running(mosts);
  const leastUpTo = running(leasts);
  const leastByMost = running(byMost.map((entry) => entry.least));
  const allMost = mostUpTo[entries.length] ?? 0;
  const allLeast = leastUpTo[entries.length] ?? 0;

  return (entry, place) => {
    const { least, most } = entry;
    if (most === 0) return false;
    const sure = least === most;

    if (least > 0) {
      const smaller = countBelow(mosts, least);
      // Its own amount stands in the first sum, and is no part of "before".
      const before = allMost - (mostUpTo[smaller] ?? 0) - most - (sure ? place.tiedAfter * least : 0);
      const after = (leastByMost[smaller] ?? 0) + (sure ? place.tiedAfter * least : 0);
      if (before < least + after) return true;
    }

    const notLarger = countUpTo(leasts, most);
    const fitting = countUpTo(mosts, most);
    const before = allLeast - (leastUpTo[notLarger] ?? 0) + (sure ? place.tiedBefore * most : 0);
    const after = (mostUpTo[fitting] ?? 0) - most + (notLarger - fitting) * most - (sure ? place.tiedBefore * most : 0);
    return before >= most + after ? false : null;
  };
}

function shortfallOf<T extends Rankable>(
  entries: readonly Entry<T>[],
  judged: ReadonlyMap<Entry<T>, { readonly key: boolean | null }>,
): Shortfall {
  const inside = entries.filter((entry) => judged.has(entry));
  const key = inside.filter((entry) => judged.get(entry)?.key === true);
  const least = total(inside, (entry) => entry.least);
  const most = total(inside, (entry) => entry.most);
  const keyLeast = total(key, (entry) => entry.least);
  const keyMost = total(key, (entry) => entry.most);
  return {
    total: between(-most / GRAINS, -least / GRAINS),
    key: between(-keyMost / GRAINS, -keyLeast / GRAINS),
    keyShare: least > 0 ? { low: keyLeast / (keyLeast + most - keyMost), high: keyMost / (keyMost + least - keyLeast) } : null,
    keyRows: key.length,
    undecided: inside.filter((entry) => judged.get(entry)?.key === null).length,
    unranked: entries.length - inside.length,
  };
}

function forDisplay<T extends Rankable>(a: Entry<T>, b: Entry<T>): number {
  return section(a) - section(b) || middles(a, b, 0) || middles(a, b, 1) || middles(a, b, 2) || byRowName(a.row, b.row);
}

/** Negative rows, those outside the ranking, the rest. */
function section<T extends Rankable>(entry: Entry<T>): number {
  if (entry.row.outside) return 1;
  return entry.levels[0].low + entry.levels[0].high < 0 ? 0 : 2;
}

function middles<T extends Rankable>(a: Entry<T>, b: Entry<T>, level: 0 | 1 | 2): number {
  return a.levels[level].low + a.levels[level].high - (b.levels[level].low + b.levels[level].high);
}

function byRowName(a: Rankable, b: Rankable): number {
  return byName(a.expectation, b.expectation) || byName(a.persona ?? '', b.persona ?? '');
}

function ascending(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers).sort();
}

/** Sums of the first 0, 1, 2 … numbers. */
function running(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    sums.push(sum);
  }
  return sums;
}

function total<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}

/** How many of the ascending numbers are smaller. */
function countBelow(sorted: ArrayLike<number>, value: number): number {
  return firstIndex(sorted, (number) => number >= value);
}

/** How many of the ascending numbers are smaller or the same. */
function countUpTo(sorted: ArrayLike<number>, value: number): number {
  return firstIndex(sorted, (number) => number > value);
}

function firstIndex(sorted: ArrayLike<number>, holds: (number: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (holds(sorted[mid] ?? Number.POSITIVE_INFINITY)) high = mid;
    else low = mid + 1;
  }
  return low;
}
