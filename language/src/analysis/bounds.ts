/**
 * Arithmetic with numbers known within bounds. An unknown number stands for everything it could be, so 0 times it is 0, and
 * no result claims more than its inputs do. All inputs are finite.
 */
import type { Bounds } from './analysis.ts';

const GRAINS = 1e10;

/** The number without the noise of binary fractions (6.1 − 7 is −0.9): the nearest tenth of a billionth; never −0. */
export function settle(value: number): number {
  const grains = value * GRAINS;
  return (Math.abs(grains) <= Number.MAX_SAFE_INTEGER ? Math.round(grains) / GRAINS : value) + 0;
}

export function exactly(value: number): Bounds {
  const settled = settle(value);
  return { low: settled, high: settled };
}

export function between(low: number, high: number): Bounds {
  return { low: settle(low), high: settle(high) };
}

/** True where the number is known: both bounds are the same. */
export function isKnown(bounds: Bounds): boolean {
  return bounds.low === bounds.high;
}

/** Which way it went: 1 up, −1 down, with both ends or with one while the other stayed; 0 where it stayed, or the ends went apart. */
export function directionOf(was: Bounds, now: Bounds): -1 | 0 | 1 {
  const [low, high] = [now.low - was.low, now.high - was.high];
  if (low >= 0 && high >= 0 && low + high > 0) return 1;
  return low <= 0 && high <= 0 && low + high < 0 ? -1 : 0;
}

export function middle(bounds: Bounds): number {
  return (bounds.low + bounds.high) / 2;
}

export function add(a: Bounds, b: Bounds): Bounds {
  return between(a.low + b.low, a.high + b.high);
}

export function subtract(a: Bounds, b: Bounds): Bounds {
  return between(a.low - b.high, a.high - b.low);
}

export function multiply(a: Bounds, b: Bounds): Bounds {
  const p = a.low * b.low;
  const q = a.low * b.high;
  const r = a.high * b.low;
  const s = a.high * b.high;
  return between(Math.min(p, q, r, s), Math.max(p, q, r, s));
}

export function scale(bounds: Bounds, factor: number): Bounds {
  return factor < 0 ? between(bounds.high * factor, bounds.low * factor) : between(bounds.low * factor, bounds.high * factor);
}

/** The part below zero: what is above it counts as zero. */
export function negativePart(bounds: Bounds): Bounds {
  return between(Math.min(bounds.low, 0), Math.min(bounds.high, 0));
}

export function sum(all: readonly Bounds[]): Bounds {
  let low = 0;
  let high = 0;
  for (const each of all) {
    low += each.low;
    high += each.high;
  }
  return between(low, high);
}

/** The smallest bounds that hold them all; null for none. */
export function hull(all: readonly Bounds[]): Bounds | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const each of all) {
    low = Math.min(low, each.low);
    high = Math.max(high, each.high);
  }
  return low <= high ? { low, high } : null;
}

/** How much a value counts in a mean: `weight` times the share of its group. Weights and shares are never below zero. */
export interface Count {
  readonly weight: Bounds;
  /** Values of one group share one share, whatever it turns out to be. */
  readonly group: string | null;
  readonly share: Bounds;
}

/** Counts made ready for any number of means. */
export interface Counts {
  /** Everything is known. */
  readonly known: boolean;
  /** Positions of each group's values, with the group's share. Of one group alone the share does not matter. */
  readonly groups: readonly { readonly share: Bounds; readonly positions: readonly number[] }[];
  readonly weights: readonly Bounds[];
}

export function countsOf(counts: readonly Count[]): Counts {
  const groups = new Map<string | null, { share: Bounds; positions: number[] }>();
  let known = true;
  for (const [position, { weight, group, share }] of counts.entries()) {
    const own = groups.get(group);
    if (own) own.positions.push(position);
    else groups.set(group, { share, positions: [position] });
    known &&= isKnown(weight) && isKnown(share);
  }
  const alone = groups.size === 1;
  return {
    known: known || (alone && counts.every(({ weight }) => isKnown(weight))),
    groups: [...groups.values()].map(({ share, positions }) => ({ share: alone && share.high > 0 ? ONE : share, positions })),
    weights: counts.map(({ weight }) => weight),
  };
}

/**
 * The exact bounds of Σ share·weight·value / Σ share·weight, for every choice of values, weights and shares in their bounds: not
 * term by term, for a weight stands above and below the line. At an extreme each weight lies at one of its ends, by whether its value is
 * above or below a threshold, and the threshold is the extreme itself; it is found by Dinkelbach's iteration (1967), which climbs from any
 * mean and stops when no weight changes its end. Null where nothing has a weight above zero.
 */
export function weightedMean(values: readonly Bounds[], counts: Counts): Bounds | null {
  const start = middleMean(values, counts);
  if (start === null || counts.known) return start && between(start.low, start.high);
  const low = extreme(values, counts, -1, start.low);
  const high = extreme(values, counts, 1, start.high);
  return between(Math.min(low, high), Math.max(low, high));
}

/** The mean of the low and of the high ends with each weight and share at its middle: the answer where they are known. */
function middleMean(values: readonly Bounds[], { groups, weights }: Counts): Bounds | null {
  let low = 0;
  let high = 0;
  let total = 0;
  for (const { share, positions } of groups) {
    const part = middle(share);
    for (const position of positions) {
      const value = values[position];
      const weight = weights[position];
      if (!value || !weight) continue;
      const count = part * middle(weight);
      low += count * value.low;
      high += count * value.high;
      total += count;
    }
  }
  return total > 0 ? { low: low / total, high: high / total } : null;
}

function extreme(values: readonly Bounds[], { groups, weights }: Counts, sign: 1 | -1, start: number): number {
  let threshold = sign * start;
  for (;;) {
    let gain = 0;
    let total = 0;
    for (const { share, positions } of groups) {
      let groupGain = 0;
      let groupTotal = 0;
      for (const position of positions) {
        const value = values[position];
        const weight = weights[position];
        if (!value || !weight) continue;
        const distance = (sign === 1 ? value.high : -value.low) - threshold;
        const count = distance > 0 ? weight.high : weight.low;
        groupGain += count * distance;
        groupTotal += count;
      }
      const part = groupGain > 0 ? share.high : share.low;
      gain += part * groupGain;
      total += part * groupTotal;
    }
    const step = total > 0 ? gain / total : 0;
    // It climbs strictly until the ends stay as they are; what is left then is rounding.
    if (!(step > 1e-12 * (1 + Math.abs(threshold)))) return sign * threshold;
    threshold += step;
  }
}

/** The exact bounds of Σ weight·value / Σ weight. Null where nothing has a weight above zero. */
export function meanBy(values: readonly Bounds[], weights: readonly Bounds[]): Bounds | null {
  return weightedMean(values, countsOf(weights.map((weight) => ({ weight, group: null, share: ONE }))));
}

/** The plain mean; null of nothing. */
export function mean(values: readonly Bounds[]): Bounds | null {
  return values.length === 0 ? null : scale(sum(values), 1 / values.length);
}

export const ONE: Bounds = { low: 1, high: 1 };
export const ZERO: Bounds = { low: 0, high: 0 };
