/** What chance leaves open: 95 % intervals and standard errors of shares, means and net promoter scores. Pure functions of counts. */
import type { Bounds } from './analysis.ts';
import { between } from './bounds.ts';
import { t95, Z } from './student.ts';

/** Below so many valid answers a value is marked as resting on too few, unless the program's settings say another number. */
export const REPORTING_MINIMUM = 30;

/** How far a number may lie from the truth by chance alone. */
export interface Uncertainty {
  /** Standard error, in the unit of the number. */
  readonly error: number;
  /** Degrees of freedom of that error; without limit for shares. */
  readonly degrees: number;
}

/** The interval of a share as fractions, after Wilson (1927). `successes` of `n`, 0 to n; null without answers. */
export function wilson(successes: number, n: number): Bounds | null {
  if (!(n > 0) || successes < 0 || successes > n) return null;
  const p = successes / n;
  const middle = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return between(Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
}

/**
 * The uncertainty of a share in a comparison, with one success and one failure added (Agresti & Caffo 2000), so that 0 of 20 is not taken for
 * certain. Null without answers.
 */
export function uncertaintyOfShare(share: number, n: number): Uncertainty | null {
  if (!(n > 0) || share < 0 || share > 1) return null;
  const p = (share * n + 1) / (n + 2);
  return { error: Math.sqrt((p * (1 - p)) / (n + 2)), degrees: Number.POSITIVE_INFINITY };
}

/** Whether few answers all say the same: that they do says nothing of how far others lie apart. */
export function isOneVoice(spread: number, n: number): boolean {
  return spread === 0 && n < REPORTING_MINIMUM;
}

/**
 * The uncertainty of a mean of n answers: sd/√n, n − 1 degrees of freedom. Null below two answers, and where a few all say the same.
 */
export function uncertaintyOfMean(n: number, sd: number): Uncertainty | null {
  if (!(n >= 2 && sd >= 0) || isOneVoice(sd, n)) return null;
  return { error: sd / Math.sqrt(n), degrees: n - 1 };
}

/** Half of the 95 % interval of a number with that uncertainty (Student 1908). */
export function marginOfError({ error, degrees }: Uncertainty): number {
  return t95(degrees) * error;
}

/** The interval of a mean; null below two answers. */
export function meanInterval(mean: number, n: number, sd: number): Bounds | null {
  const uncertainty = uncertaintyOfMean(n, sd);
  if (!uncertainty) return null;
  const margin = marginOfError(uncertainty);
  return between(mean - margin, mean + margin);
}

/**
 * The uncertainty of a sum or difference of independent numbers, each counted `weight` times; degrees of freedom after Welch (1947) and
 * Satterthwaite (1946).
 */
export function together(parts: readonly { readonly uncertainty: Uncertainty; readonly weight: number }[]): Uncertainty {
  let variance = 0;
  let spread = 0;
  for (const { uncertainty, weight } of parts) {
    const own = (weight * uncertainty.error) ** 2;
    variance += own;
    spread += own ** 2 / uncertainty.degrees;
  }
  return { error: Math.sqrt(variance), degrees: spread > 0 ? variance ** 2 / spread : Number.POSITIVE_INFINITY };
}

/** Answers to the question of recommendation, 0 to 10: promoters gave 9 or 10, passives 7 or 8, detractors 0 to 6. */
export interface Recommendations {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** All in points, −100 to 100. */
export interface NetPromoterScore {
  readonly value: number;
  readonly n: number;
  /** Standard error of the value. */
  readonly error: number;
  /** Adjusted Wald: the score of n + 3 answers, with ¾ more promoters and ¾ more detractors, and its 95 % interval, cut to ±100. */
  readonly adjusted: number;
  readonly interval: Bounds;
}

/** The net promoter score (Reichheld 2003), with the adjusted Wald interval (Rocks 2016). Null of no answers. */
export function netPromoterScore({ promoters, passives, detractors }: Recommendations): NetPromoterScore | null {
  const n = promoters + passives + detractors;
  if (!(n > 0)) return null;
  const { value, error } = score(promoters, detractors, n);
  const adjusted = score(promoters + 0.75, detractors + 0.75, n + 3);
  const margin = Z * adjusted.error;
  return {
    value,
    n,
    error,
    adjusted: adjusted.value,
    interval: between(Math.max(-100, adjusted.value - margin), Math.min(100, adjusted.value + margin)),
  };
}

function score(promoters: number, detractors: number, n: number): { readonly value: number; readonly error: number } {
  const p = promoters / n;
  const d = detractors / n;
  return { value: 100 * (p - d), error: 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n) };
}

/** Whether two waves of a net promoter score differ by more than chance would: z of the difference, and its 95 % margin in points. */
export function promoterChange(
  earlier: Pick<NetPromoterScore, 'value' | 'error'>,
  later: Pick<NetPromoterScore, 'value' | 'error'>,
): { readonly difference: number; readonly z: number | null; readonly margin: number; readonly significant: boolean } {
  const difference = later.value - earlier.value;
  const error = Math.hypot(earlier.error, later.error);
  const z = error > 0 ? difference / error : null;
  return { difference, z, margin: Z * error, significant: z === null ? difference !== 0 : Math.abs(z) >= Z };
}

/** No standard deviation of answers from 0 to 10 is larger. */
const LARGEST_OF_ANSWERS = 5;

/**
 * The answers behind a score of which n and the standard deviation are typed; they need not be whole. The deviation is that of the score
 * (promoters count 100, passives 0, detractors −100); one of the answers from 0 to 10 does not tell how many are which. Null where
 * the three numbers do not fit together.
 */
export function recommendationsFrom(value: number, n: number, sd: number): Recommendations | null {
  if (!(n > 0) || sd <= LARGEST_OF_ANSWERS) return null;
  const net = value / 100;
  const either = (sd / 100) ** 2 + net ** 2;
  // Typed numbers are rounded: what misses by a hair is meant.
  const passives = 1 - either;
  const promoters = (either + net) / 2;
  const detractors = (either - net) / 2;
  if (Math.min(passives, promoters, detractors) < -0.005) return null;
  const part = (fraction: number): number => Math.max(0, fraction) * n;
  return { promoters: part(promoters), passives: part(passives), detractors: part(detractors) };
}
