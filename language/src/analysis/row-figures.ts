import type { Bounds, Row } from './analysis.ts';
import { multiply, subtract } from './bounds.ts';

/** What a row's levels and weight come to: S, W·S, G and W·G. */
export function rowFiguresOf({
  actual,
  expected,
  ideal,
  weight,
}: Pick<Row, 'actual' | 'expected' | 'ideal' | 'weight'>): Pick<Row, 'satisfaction' | 'weighted' | 'gap' | 'weightedGap'> {
  const satisfaction: Bounds = subtract(actual, expected);
  const gap = subtract(actual, ideal);
  return { satisfaction, weighted: multiply(weight, satisfaction), gap, weightedGap: multiply(weight, gap) };
}
