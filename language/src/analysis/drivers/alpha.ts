/** Whether items measure one thing. */

/**
 * Cronbach's alpha (1951): k/(k − 1)·(1 − Σ variances of the items / variance of their sum), at most 1. `covariances` of the items, up to a
 * common factor. Null for fewer than two items, or where their sum is the same in every answer.
 */
export function cronbachsAlpha(covariances: readonly (readonly number[])[]): number | null {
  const items = covariances.length;
  let own = 0;
  let whole = 0;
  for (const [i, row] of covariances.entries()) {
    own += row[i] ?? 0;
    for (const value of row) whole += value;
  }
  return items < 2 || !(whole > 0) ? null : (items / (items - 1)) * (1 - own / whole);
}
