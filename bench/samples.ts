/** Numbers measured several times, as they are told. */

/** Medians and 95th percentiles, or one number. */
export interface Sample {
  readonly median: number;
  /** Null for what was measured once. */
  readonly p95: number | null;
}

/** The median and the 95th percentile of some times. */
export function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

export function median(times: readonly number[]): number {
  return sampleOf(times).median;
}
