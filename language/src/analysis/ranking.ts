/**
 * Step 3: the order of rows by W·S, and the key experiences. Rows are known within bounds; what is said of a row here holds for every
 * value in the bounds of all rows.
 */
import { byCode } from '../program/order.ts';
import type { Bounds, Shortfall } from './analysis.ts';
import { between, isKnown } from './bounds.ts';

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
  readonly order: readonly { readonly row: T; readonly standing: Standing }[];
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
  /** Among all rows inside the ranking, and among the known ones. */
  readonly all: Verdict;
  readonly known: Verdict;
}

interface Verdict {
  /** How many rows surely stand before and after. */
  before: number;
  after: number;
  /** Of those, the ones with exactly the same known W·S. */
  tiedBefore: number;
  tiedAfter: number;
  rank: number | null;
  key: boolean | null;
}

type Among = 'all' | 'known';

export function ranked<T extends Rankable>(rows: readonly T[]): Ranking<T> {
  const entries = rows.map(entryOf);
  entries.sort(forDisplay);
  const inside = entries.filter((entry) => !entry.row.outside);
  judge(inside, 'all');
  const known = inside.filter((entry) => isKnown(entry.levels[0]));
  const allKnown = known.length === inside.length;
  if (!allKnown) judge(known, 'known');
  const least = total(inside, (entry) => entry.least);
  const most = total(inside, (entry) => entry.most);
  const sure = least === most && most > 0;
  return {
    order: entries.map((entry) => ({
      row: entry.row,
      standing: {
        rank: entry.all.rank,
        key: entry.all.key,
        rankAmongKnown: (allKnown ? entry.all : entry.known).rank,
        keyAmongKnown: (allKnown ? entry.all : entry.known).key,
        shareOfShortfall: sure && !entry.row.outside ? entry.most / most : null,
      },
    })),
    shortfall: shortfallOf(inside, rows.length - inside.length),
  };
}

function entryOf<T extends Rankable>(row: T): Entry<T> {
  const weighted = inGrains(row.weighted);
  const weight = inGrains(row.weight);
  return {
    row,
    levels: [weighted, inGrains(row.weightedGap), { low: -weight.high, high: -weight.low }],
    least: Math.max(0, -weighted.high),
    most: Math.max(0, -weighted.low),
    all: undecided(),
    known: undecided(),
  };
}

function inGrains({ low, high }: Bounds): Bounds {
  return { low: Math.round(low * GRAINS) + 0, high: Math.round(high * GRAINS) + 0 };
}

function undecided(): Verdict {
  return { before: 0, after: 0, tiedBefore: 0, tiedAfter: 0, rank: null, key: null };
}

/** Writes into every entry its rank and key among these, as far as they are sure. They come in the order of display. */
function judge<T extends Rankable>(entries: readonly Entry<T>[], among: Among): void {
  if (entries.every((entry) => isKnown(entry.levels[0]) && isKnownFrom(entry, 1))) {
    judgeKnown(entries, among);
    return;
  }
  place(entries, 0, among);
  const isKey = keyTest(entries);
  for (const entry of entries) {
    const verdict = entry[among];
    verdict.rank = verdict.before + verdict.after === entries.length - 1 ? verdict.before + 1 : null;
    verdict.key = isKey(entry, verdict);
  }
}

/** Where all is known, the order of display is the one order there is. */
function judgeKnown<T extends Rankable>(entries: readonly Entry<T>[], among: Among): void {
  const half = total(entries, (entry) => entry.most) / 2;
  let before = 0;
  for (const [index, entry] of entries.entries()) {
    entry[among].rank = index + 1;
    entry[among].key = entry.most > 0 && before < half;
    before += entry.most;
  }
}

/**
 * Counts for every entry those of the set that surely stand before and after it, from one level of the order on. Two rows stand in a sure
 * order where their bounds lie apart; rows that share one known number go by the next level; bounds that meet or overlap leave it open.
 */
function place<T extends Rankable>(entries: readonly Entry<T>[], level: number, among: Among): void {
  // Among rows that are known from here on there is one order (this is all there is to most ties).
  if (level > 0 && entries.every((entry) => isKnownFrom(entry, level))) {
    const sorted = entries.toSorted(
      (a, b) => (level < 2 && middles(a, b, 1)) || (level < 3 && middles(a, b, 2)) || byRowName(a.row, b.row),
    );
    for (const [index, entry] of sorted.entries()) {
      entry[among].before += index;
      entry[among].after += sorted.length - 1 - index;
    }
    return;
  }
  const lows = new Float64Array(entries.length);
  const highs = new Float64Array(entries.length);
  const ties = new Map<number, Entry<T>[]>();
  for (const [index, entry] of entries.entries()) {
    const { low, high } = entry.levels[level] ?? entry.levels[0];
    lows[index] = low;
    highs[index] = high;
    if (low !== high) continue;
    const tied = ties.get(low);
    if (tied) tied.push(entry);
    else ties.set(low, [entry]);
  }
  lows.sort();
  highs.sort();
  for (const entry of entries) {
    const { low, high } = entry.levels[level] ?? entry.levels[0];
    entry[among].before += countBelow(highs, low);
    entry[among].after += lows.length - countUpTo(lows, high);
  }
  for (const tied of ties.values()) {
    if (tied.length === 1) continue;
    const apart = level === 0 ? tied.map((entry) => ({ before: entry[among].before, after: entry[among].after })) : [];
    place(tied, level + 1, among);
    for (const [index, { before, after }] of apart.entries()) {
      const verdict = tied[index]?.[among];
      if (!verdict) continue;
      verdict.tiedBefore = verdict.before - before;
      verdict.tiedAfter = verdict.after - after;
    }
  }
}

function isKnownFrom<T>({ levels: [, weightedGap, weight] }: Entry<T>, level: number): boolean {
  return level > 2 || (isKnown(weight) && (level > 1 || isKnown(weightedGap)));
}

/**
 * A row is key where what stands before it carries less than half of all negative W·S: where `before < own + after`. The worst case for
 * a row makes everything that can stand before it as large as can be and the rest as small as can be, with the row itself at its smallest; the
 * best case is the reverse. Both are sums over sorted lists.
 */
function keyTest<T extends Rankable>(entries: readonly Entry<T>[]): (entry: Entry<T>, verdict: Verdict) => boolean | null {
  const byMost = entries.toSorted((a, b) => a.most - b.most);
  const mosts = Float64Array.from(byMost, (entry) => entry.most);
  const leasts = Float64Array.from(entries, (entry) => entry.least).sort();
  const mostUpTo = running(mosts);
  const leastUpTo = running(leasts);
  const leastByMost = running(Float64Array.from(byMost, (entry) => entry.least));
  const allMost = mostUpTo[entries.length] ?? 0;
  const allLeast = leastUpTo[entries.length] ?? 0;

  return ({ least, most }, { tiedBefore, tiedAfter }) => {
    if (most === 0) return false;
    const sure = least === most;

    if (least > 0) {
      const smaller = countBelow(mosts, least);
      const tied = sure ? tiedAfter * least : 0;
      // Its own amount stands in the first sum, and is no part of "before".
      const before = allMost - (mostUpTo[smaller] ?? 0) - most - tied;
      const after = (leastByMost[smaller] ?? 0) + tied;
      if (before < least + after) return true;
    }

    const notLarger = countUpTo(leasts, most);
    const fitting = countUpTo(mosts, most);
    const tied = sure ? tiedBefore * most : 0;
    const before = allLeast - (leastUpTo[notLarger] ?? 0) + tied;
    const after = (mostUpTo[fitting] ?? 0) - most + (notLarger - fitting) * most - tied;
    return before >= most + after ? false : null;
  };
}

function shortfallOf<T extends Rankable>(inside: readonly Entry<T>[], unranked: number): Shortfall {
  const key = inside.filter((entry) => entry.all.key === true);
  const least = total(inside, (entry) => entry.least);
  const most = total(inside, (entry) => entry.most);
  const keyLeast = total(key, (entry) => entry.least);
  const keyMost = total(key, (entry) => entry.most);
  return {
    total: between(-most / GRAINS, -least / GRAINS),
    key: between(-keyMost / GRAINS, -keyLeast / GRAINS),
    keyShare: least > 0 ? { low: keyLeast / (keyLeast + most - keyMost), high: keyMost / (keyMost + least - keyLeast) } : null,
    keyRows: key.length,
    undecided: inside.filter((entry) => entry.all.key === null).length,
    unranked,
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
  return byCode(a.expectation, b.expectation) || byCode(a.persona ?? '', b.persona ?? '');
}

/** Sums of the first 0, 1, 2 … numbers. */
function running(numbers: Float64Array): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    sum += numbers[index] ?? 0;
    sums[index + 1] = sum;
  }
  return sums;
}

function total<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}

/** How many of the ascending numbers are smaller. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] ?? value) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** How many of the ascending numbers are smaller or the same. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] ?? value) <= value) low = mid + 1;
    else high = mid;
  }
  return low;
}
