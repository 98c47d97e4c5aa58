/** What moved between two waves, and whether it moved by more than chance would. */
import type { Change } from './analysis.ts';
import { settle } from './bounds.ts';
import { marginOfError, together, type Uncertainty, uncertaintyOfMean } from './intervals.ts';

/** A mean as a wave gives it. */
export interface Reading {
  readonly value: number;
  readonly n: number | null;
  readonly sd: number | null;
}

/** 95 % margin of a mean; null where n or sd is missing or n is below 2. */
export function marginOf(n: number | null, sd: number | null): number | null {
  const uncertainty = uncertaintyOf({ n, sd });
  return uncertainty && settle(marginOfError(uncertainty));
}

/** The uncertainty of a mean; null where n or sd is missing or n is below 2. */
export function uncertaintyOf({ n, sd }: Pick<Reading, 'n' | 'sd'>): Uncertainty | null {
  return n === null || sd === null ? null : uncertaintyOfMean(n, sd);
}

/** The change from one reading to a later one; its margin is that of two independent samples. */
export function changeBetween(earlier: Reading, later: Reading, sinceWave: string, likeForLike: boolean): Change {
  return changeOf(earlier.value, later.value, marginBetween(uncertaintyOf(earlier), uncertaintyOf(later)), sinceWave, likeForLike);
}

/** 95 % margin of a difference; null where either uncertainty is not known. */
export function marginBetween(before: Uncertainty | null, after: Uncertainty | null): number | null {
  if (!before || !after) return null;
  return marginOfError(
    together([
      { uncertainty: before, weight: 1 },
      { uncertainty: after, weight: 1 },
    ]),
  );
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
