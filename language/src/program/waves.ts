import type { Wave } from './program.ts';

/** The last day of the newest wave, which is the day a report is of unless another is asked for; null where no wave has a period. */
export function newestEnd(waves: readonly Pick<Wave, 'period'>[]): string | null {
  let newest: string | null = null;
  for (const { period } of waves) if (period !== null && (newest === null || period.to > newest)) newest = period.to;
  return newest;
}
