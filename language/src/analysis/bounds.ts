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
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return between(Math.min(...corners), Math.max(...corners));
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

/** A value in a mean: it counts `weight` times the share of its group. Weights and shares are never below zero. */
export interface Weighed {
  readonly value: Bounds;
  readonly weight: Bounds;
  /** Values of one group share one share, whatever it turns out to be. */
  readonly group: string | null;
  readonly share: Bounds;
}

/**
 * The exact bounds of Σ share·weight·value / Σ share·weight, for every choice of values, weights and shares in their bounds: not
 * term by term, for a weight stands above and below the line. At an extreme each weight lies at one of its ends, by whether its value is
 * above or below a threshold, and the threshold is the extreme itself; it is found by Dinkelbach's iteration (1967), which climbs from any
 * mean and stops when no weight changes its end. Null where nothing has a weight above zero.
 */
export function weightedMean(items: readonly Weighed[]): Bounds | null {
  const groups = new Map<string | null, Weighed[]>();
  let certain = true;
  for (const item of items) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
    certain &&= isKnown(item.value) && isKnown(item.weight) && isKnown(item.share);
  }
  const high = extreme(groups, 1);
  if (high === null) return null;
  if (certain) return exactly(high);
  const low = extreme(groups, -1) ?? high;
  return between(Math.min(low, high), Math.max(low, high));
}

function extreme(groups: ReadonlyMap<string | null, readonly Weighed[]>, sign: 1 | -1): number | null {
  const end = (item: Weighed): number => (sign === 1 ? item.value.high : -item.value.low);
  let above = 0;
  let below = 0;
  for (const group of groups.values()) {
    for (const item of group) {
      const count = middle(item.share) * middle(item.weight);
      above += count * end(item);
      below += count;
    }
  }
  if (!(below > 0)) return null;
  let threshold = above / below;
  for (;;) {
    let gain = 0;
    let total = 0;
    for (const group of groups.values()) {
      let groupGain = 0;
      let groupTotal = 0;
      for (const item of group) {
        const distance = end(item) - threshold;
        const weight = distance > 0 ? item.weight.high : item.weight.low;
        groupGain += weight * distance;
        groupTotal += weight;
      }
      const share = groups.size === 1 ? 1 : groupGain > 0 ? (group[0]?.share.high ?? 0) : (group[0]?.share.low ?? 0);
      gain += share * groupGain;
      total += share * groupTotal;
    }
    const step = total > 0 ? gain / total : 0;
    // It climbs strictly until the ends stay as they are; what is left then is rounding.
    if (!(step > 1e-12 * (1 + Math.abs(threshold)))) return sign * threshold;
    threshold += step;
  }
}

/** The exact bounds of Σ weight·value / Σ weight. Null where nothing has a weight above zero. */
export function meanBy(pairs: readonly { readonly value: Bounds; readonly weight: Bounds }[]): Bounds | null {
  return weightedMean(pairs.map(({ value, weight }) => ({ value, weight, group: null, share: ONE })));
}

/** The plain mean; null of nothing. */
export function mean(values: readonly Bounds[]): Bounds | null {
  return values.length === 0 ? null : scale(sum(values), 1 / values.length);
}

export const ONE: Bounds = { low: 1, high: 1 };
export const ZERO: Bounds = { low: 0, high: 0 };
