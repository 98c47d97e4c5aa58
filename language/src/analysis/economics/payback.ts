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
  return paybackOfFlows(
    once,
    Float64Array.from(flows, ({ yearly }) => yearly),
    Float64Array.from(flows, ({ years }) => years),
  );
}

/** The same of flows given as yearly amounts (costs below zero) and their years. */
export function paybackOfFlows(once: number, yearly: Float64Array, years: Float64Array): number | null {
  const least = -1e-9 * Math.max(1, once);
  const at = (time: number): number => {
    let sum = -once;
    for (let index = 0; index < yearly.length; index += 1) sum += (yearly[index] ?? 0) * Math.min(time, years[index] ?? 0);
    return sum;
  };
  // The sum is straight between the ends of flows, so it is enough to look there.
  let end = 0;
  for (const time of years) end = Math.max(end, time);
  if (at(end) < least) return null;
  let from = at(0) < least ? 0 : -1;
  for (const time of years) if (time > from && at(time) < least) from = time;
  if (from < 0) return 0;
  let to = end;
  for (const time of years) if (time > from && time < to) to = time;
  const before = at(from);
  return from + ((to - from) * before) / (before - at(to));
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
