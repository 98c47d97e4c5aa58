/** The median of counted values, and the interval that its order statistics give. */
import type { Bounds } from './analysis.ts';
import { Z } from './student.ts';

/** Up to so many answers the binomial is summed; beyond, the normal is as good. */
const SUMMED = 1000;

/** The median of values, each with how often it occurs (ascending), and its 95 % interval, null below six answers. Null without any. */
export function medianOf(
  counts: readonly { readonly value: number; readonly n: number }[],
): { readonly value: number; readonly interval: Bounds | null } | null {
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return null;
  /** Of the sorted answers, from 1. */
  const at = (rank: number): number => {
    let before = 0;
    for (const one of counts) {
      before += one.n;
      if (rank <= before) return one.value;
    }
    return counts.at(-1)?.value ?? 0;
  };
  const rank = lowerRank(n);
  return {
    value: n % 2 === 1 ? at((n + 1) / 2) : (at(n / 2) + at(n / 2 + 1)) / 2,
    interval: rank < 1 ? null : { low: at(rank), high: at(n + 1 - rank) },
  };
}

/** The largest rank r such that fewer than 2.5 of 100 samples have r or more of their answers above the median of all; 0 where there is none. */
function lowerRank(n: number): number {
  if (n > SUMMED) return Math.floor(n / 2 - (Z * Math.sqrt(n)) / 2);
  // P(X <= k) of a binomial with one half, in logarithms, for 2^-1000 is still a number and 2^-1100 is none.
  let term = -n * Math.LN2;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    sum += Math.exp(term);
    if (sum > 0.025) return k;
    term += Math.log((n - k) / (k + 1));
  }
  return 0;
}
