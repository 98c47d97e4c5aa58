/** What falling short costs the overall score, and what going beyond earns it. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { CrossProducts } from '../../measurement/measurements.ts';
import type { DriverClass, Effects, NotEstimable } from '../analysis.ts';
import { t95 } from '../student.ts';
import { centred, columnOfHigh, columnOfLow, OUTCOME } from './moments.ts';

/** Fewer answers than this in a band do not carry a coefficient. */
const FEWEST_IN_BAND = 5;

/** Fewer answers than this for each coefficient do not carry the regression. */
const ANSWERS_PER_COEFFICIENT = 10;

/** Within ± this, penalty and reward count as equal. */
export const THRESHOLD = 0.1;

/** From so much of a dummy's variance that others explain too, the rest is rounding. */
const INFLATION = 1e8;

const NOTHING: Omit<Effects, 'missing'> = {
  penalty: null,
  penaltyMargin: null,
  reward: null,
  rewardMargin: null,
  asymmetry: null,
  class: null,
  sure: false,
};

/**
 * Penalties and rewards of all drivers, in their order (Brandt 1987; asymmetry after Mikulić & Prebežac 2008): the outcome is regressed on two dummies for
 * each driver, one of its low band and one of its high band, so what remains is the reference. Both are in points of the outcome.
 */
export function penaltiesAndRewards(products: CrossProducts): readonly Effects[] {
  const { bands, n, drivers } = products;
  const none = (missing: NotEstimable): Effects => ({ ...NOTHING, missing });
  const carried = drivers.map((_, driver) => {
    const { low, high } = bands[driver] ?? { low: 0, high: 0 };
    const between = n - low - high;
    // Too few in a band join the reference, and where the reference itself is too small only one dummy can stay.
    return {
      low: low >= FEWEST_IN_BAND && between >= FEWEST_IN_BAND,
      high: high >= FEWEST_IN_BAND && (between >= FEWEST_IN_BAND || low >= FEWEST_IN_BAND),
      whole: Math.min(low, high, between) >= FEWEST_IN_BAND,
    };
  });
  const columns = carried.flatMap(({ low, high }, driver) => [
    ...(low ? [columnOfLow(driver, drivers.length)] : []),
    ...(high ? [columnOfHigh(driver, drivers.length)] : []),
  ]);
  const degrees = n - columns.length - 1;
  if (n < ANSWERS_PER_COEFFICIENT * (columns.length + 1))
    return carried.map(({ whole }) => none(whole || n < ANSWERS_PER_COEFFICIENT ? 'few-answers' : 'few-in-band'));
  const fit = regression(products, columns, degrees);
  return carried.map(({ whole }, driver) => {
    if (!whole) return none('few-in-band');
    if (fit === null) return none('collinear');
    const low = columns.indexOf(columnOfLow(driver, drivers.length));
    return effectsOf(fit, low, low + 1, t95(degrees));
  });
}

interface Fit {
  readonly coefficients: readonly number[];
  readonly covariances: readonly (readonly number[])[];
}

/** Least squares of the outcome on some columns, with an intercept; null where the columns say the same. */
function regression(products: CrossProducts, columns: readonly number[], degrees: number): Fit | null {
  if (columns.length === 0) return { coefficients: [], covariances: [] };
  const scales = columns.map((column) => Math.sqrt(centred(products, column, column)));
  const scaled = new Matrix(columns.map((a, i) => columns.map((b, j) => centred(products, a, b) / ((scales[i] ?? 1) * (scales[j] ?? 1)))));
  const factored = new CholeskyDecomposition(scaled);
  if (!factored.isPositiveDefinite()) return null;
  const inverse = factored.solve(Matrix.eye(columns.length));
  if (inverse.diagonal().some((own) => !(own < INFLATION))) return null;
  const along = columns.map((column, i) => centred(products, column, OUTCOME) / (scales[i] ?? 1));
  const slopes = inverse.mmul(Matrix.columnVector(along)).to1DArray();
  const left = centred(products, OUTCOME, OUTCOME) - slopes.reduce((sum, slope, i) => sum + slope * (along[i] ?? 0), 0);
  const variance = Math.max(0, left) / degrees;
  return {
    coefficients: slopes.map((slope, i) => slope / (scales[i] ?? 1)),
    covariances: columns.map((_, i) => columns.map((__, j) => (variance * inverse.get(i, j)) / ((scales[i] ?? 1) * (scales[j] ?? 1)))),
  };
}

function effectsOf({ coefficients, covariances }: Fit, low: number, high: number, t: number): Effects {
  const below = coefficients[low] ?? 0;
  const above = coefficients[high] ?? 0;
  const covariance = (i: number, j: number): number => covariances[i]?.[j] ?? 0;
  const penaltyMargin = t * Math.sqrt(covariance(low, low));
  const rewardMargin = t * Math.sqrt(covariance(high, high));
  // A coefficient on the wrong side of zero is no penalty and no reward.
  const penalty = Math.min(0, below);
  const reward = Math.max(0, above);
  const size = reward - penalty;
  const asymmetry = size > 0 ? (reward + penalty) / size : null;
  const isPenalty = penalty < -penaltyMargin;
  const isReward = reward > rewardMargin;
  const marginOfDifference = t * Math.sqrt(covariance(low, low) + covariance(high, high) + 2 * covariance(low, high));
  const kind = asymmetry === null ? null : classOf(asymmetry);
  return {
    penalty,
    penaltyMargin,
    reward,
    rewardMargin,
    asymmetry,
    class: kind,
    sure: kind === 'performance' ? isPenalty && isReward : (isPenalty || isReward) && Math.abs(reward + penalty) > marginOfDifference,
    missing: asymmetry === null ? 'no-effect' : null,
  };
}

/** The class of an asymmetry, −1 to 1. */
export function classOf(asymmetry: number): DriverClass {
  return asymmetry < -THRESHOLD ? 'basic' : asymmetry > THRESHOLD ? 'exciting' : 'performance';
}
