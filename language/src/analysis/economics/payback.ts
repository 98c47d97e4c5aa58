/** When what came in has covered what went out. */
import type { Payback } from './economics.ts';

/** Money per year, evenly, from the start for so many years. */
export interface Stream {
  readonly yearly: number;
  readonly years: number;
}

/** Years from the start after which the sum of gains never falls below the sum of costs again; null where it ends below. Undiscounted. */
export function paybackAt(once: number, costs: readonly Stream[], gains: readonly Stream[]): number | null {
  const flows = [...gains, ...costs.map(({ yearly, years }) => ({ yearly: -yearly, years }))];
  const at = (time: number): number => flows.reduce((sum, { yearly, years }) => sum + yearly * Math.min(time, years), -once);
  const breaks = [...new Set([0, ...flows.map(({ years }) => Math.max(0, years))])].sort((a, b) => a - b);
  const end = breaks.at(-1) ?? 0;
  const least = -1e-9 * Math.max(1, once);
  if (at(end) < least) return null;
  for (let index = breaks.length - 1; index > 0; index -= 1) {
    const from = breaks[index - 1] ?? 0;
    const to = breaks[index] ?? 0;
    const before = at(from);
    // Straight between two breaks: it crosses where the line does.
    if (before < least) return from + ((to - from) * before) / (before - at(to));
  }
  return 0;
}

export interface StreamWithin {
  readonly yearly: { readonly low: number; readonly high: number };
  readonly years: { readonly low: number; readonly high: number };
}

/** For the kindest and the harshest values in the bounds. */
export function paybackWithin(
  once: { readonly low: number; readonly high: number },
  costs: readonly StreamWithin[],
  gains: readonly StreamWithin[],
): Payback {
  const lows = (all: readonly StreamWithin[]): readonly Stream[] =>
    all.map(({ yearly, years }) => ({ yearly: yearly.low, years: years.low }));
  const highs = (all: readonly StreamWithin[]): readonly Stream[] =>
    all.map(({ yearly, years }) => ({ yearly: yearly.high, years: years.high }));
  return { soonest: paybackAt(once.low, lows(costs), highs(gains)), latest: paybackAt(once.high, highs(costs), lows(gains)) };
}
