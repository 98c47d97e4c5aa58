/** Amounts as arguments of sentences: `{value:amount}` prints them in the reader's words. */
import type { KpiResult } from '../../analysis/analysis.ts';

/**
 * A number of the analysis as an amount with its unit: `38 min`, `81%`, `+4 points`, `5107 CNY`, `41`. Rounded for reading: a thousand and more to whole
 * numbers, else to two decimals. `measure` is the unit of time or the currency.
 */
export function written(value: number, unit: KpiResult['unit'], measure: string | null): string {
  if (unit === 'share') return `${rounded(value * 100)}%`;
  if (unit === 'points') return `${value < 0 ? '' : '+'}${rounded(value * 100)} points`;
  return measure === null ? rounded(value) : `${rounded(value)} ${measure}`;
}

/** For reading: a thousand and more to whole numbers, else to two decimals. */
export function rounded(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) >= 1000 ? 0 : 2)) + 0);
}
