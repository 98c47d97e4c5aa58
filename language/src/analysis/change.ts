/** What moved between two waves, and whether it moved by more than chance would. */
import type { Change } from './analysis.ts';
import { settle } from './bounds.ts';

/** Of a normal distribution, 95 %. */
export const Z = 1.959964;

/** A mean as a wave gives it. */
export interface Reading {
  readonly value: number;
  readonly n: number | null;
  readonly sd: number | null;
}

/** 95 % margin of a mean, z·sd/√n; null where n or sd is missing or n is 0. */
export function marginOf(n: number | null, sd: number | null): number | null {
  return n !== null && sd !== null && n > 0 ? settle((Z * sd) / Math.sqrt(n)) : null;
}

/** The change from one reading to a later one; its margin is that of two independent samples. */
export function changeBetween(earlier: Reading, later: Reading, sinceWave: string, likeForLike: boolean): Change {
  const before = marginOf(earlier.n, earlier.sd);
  const after = marginOf(later.n, later.sd);
  const margin = before === null || after === null ? null : Math.hypot(before, after);
  return changeOf(earlier.value, later.value, margin, sinceWave, likeForLike);
}

export function changeOf(from: number, to: number, margin: number | null, sinceWave: string, likeForLike: boolean): Change {
  const difference = settle(to - from);
  return {
    from: settle(from),
    to: settle(to),
    difference,
    margin: margin === null ? null : settle(margin),
    significant: margin === null || !likeForLike ? null : Math.abs(difference) > margin,
    sinceWave,
    likeForLike,
  };
}
