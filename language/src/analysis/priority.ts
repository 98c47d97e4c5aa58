/** Importance-performance analysis (Martilla & James 1977): importance is the weight, performance the actual. */
import type { Span } from '../program/values.ts';
import type { Crosshair, PriorityMap, Quadrant, Row } from './analysis.ts';
import { isKnown, settle } from './bounds.ts';
import { linesOf } from './lines.ts';

/** Where to lay the cross-hairs for `given`. */
export interface GivenCrosshair {
  readonly importance: number;
  readonly performance: number;
}

/** The map of persona rows, a point for each. A point on a cross-hair counts as high. */
export function priorityMapOf(
  rows: readonly Row[],
  scale: Span,
  weight: Span,
  crosshair: Crosshair,
  given: GivenCrosshair | undefined,
): PriorityMap {
  const placed = rows.filter((row) => isKnown(row.actual) && isKnown(row.weight));
  const lines = linesOf(placed.filter((row) => row.count !== null));
  const importances = lines.map(({ rows: [row] }) => row.weight.low);
  const performances = lines.map(({ rows: [row] }) => row.actual.low);
  const at = crosshairsOf(crosshair, { importances, performances, scale, weight, given });
  const span = importances.length > 0 ? Math.max(...importances) - Math.min(...importances) : 0;
  return {
    crosshair,
    ...at,
    discriminates: importances.length > 0 && settle(span - (weight.high - weight.low) / 10) >= 0,
    points: rows.map((row) => ({
      expectation: row.expectation,
      persona: row.persona,
      importance: row.weight,
      performance: row.actual,
      quadrant:
        at.importance !== null && at.performance !== null && isKnown(row.actual) && isKnown(row.weight)
          ? quadrantOf(settle(row.weight.low - at.importance) >= 0, settle(row.actual.low - at.performance) >= 0)
          : null,
    })),
  };
}

function quadrantOf(important: boolean, performing: boolean): Quadrant {
  if (important) return performing ? 'keep' : 'concentrate';
  return performing ? 'overkill' : 'low';
}

interface Placed {
  readonly importances: readonly number[];
  readonly performances: readonly number[];
  readonly scale: Span;
  readonly weight: Span;
  readonly given: GivenCrosshair | undefined;
}

function crosshairsOf(crosshair: Crosshair, placed: Placed): { readonly importance: number | null; readonly performance: number | null } {
  switch (crosshair) {
    case 'scale':
      return {
        importance: settle((placed.weight.low + placed.weight.high) / 2),
        performance: settle((placed.scale.low + placed.scale.high) / 2),
      };
    case 'given':
      return { importance: placed.given?.importance ?? null, performance: placed.given?.performance ?? null };
    case 'median':
      return { importance: medianOf(placed.importances), performance: medianOf(placed.performances) };
    case 'mean':
      return { importance: meanOf(placed.importances), performance: meanOf(placed.performances) };
  }
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : settle(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  const lower = sorted.length % 2 === 0 ? sorted[half - 1] : upper;
  return upper === undefined || lower === undefined ? null : settle((lower + upper) / 2);
}
