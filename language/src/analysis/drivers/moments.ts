/** Sums and cross-products as means, variances and correlations. */
import type { CrossProducts } from '../../measurement/measurements.ts';

/** Where the columns of `CrossProducts.sums` stand. */
export const ONE = 0;
export const OUTCOME = 1;

export function columnOfDriver(driver: number): number {
  return 2 + driver;
}

/** The dummy of a driver's low band, and behind it that of its high band. */
export function columnOfLow(driver: number, drivers: number): number {
  return 2 + drivers + 2 * driver;
}

export function columnOfHigh(driver: number, drivers: number): number {
  return columnOfLow(driver, drivers) + 1;
}

/** The sum over complete answers of (a − ā)(b − b̄) of two columns. */
export function centred({ sums, n }: CrossProducts, a: number, b: number): number {
  if (n === 0) return 0;
  // One division only: sums of ratings are whole numbers, so what stands before it is exact.
  return (n * sumOf(sums, a, b) - sumOf(sums, ONE, a) * sumOf(sums, ONE, b)) / n;
}

/** Pearson's r of two columns, −1 to 1; null where one of them is the same in every answer. */
export function correlation(products: CrossProducts, a: number, b: number): number | null {
  const spread = Math.sqrt(centred(products, a, a)) * Math.sqrt(centred(products, b, b));
  if (!(spread > 0)) return null;
  return a === b ? 1 : Math.max(-1, Math.min(1, centred(products, a, b) / spread));
}

function sumOf(sums: CrossProducts['sums'], row: number, column: number): number {
  return sums[row]?.[column] ?? 0;
}
