/** Where importance is ahead of satisfaction. */
import type { Bounds } from '../analysis.ts';

/**
 * The opportunity score (Ulwick 2002), 0 to 20: importance + max(0, importance − satisfaction), both brought from their spans to 0 to 10. The bounds follow
 * those of the weight and the level.
 */
export function opportunity(weight: Bounds, level: Bounds, spans: { readonly weight: Bounds; readonly scale: Bounds }): Bounds {
  const score = (importance: number, satisfaction: number): number => importance + Math.max(0, importance - satisfaction);
  const importance = (value: number): number => toTen(value, spans.weight);
  const satisfaction = (value: number): number => toTen(value, spans.scale);
  return {
    low: score(importance(weight.low), satisfaction(level.high)),
    high: score(importance(weight.high), satisfaction(level.low)),
  };
}

function toTen(value: number, { low, high }: Bounds): number {
  return high > low ? (10 * (value - low)) / (high - low) : 0;
}
