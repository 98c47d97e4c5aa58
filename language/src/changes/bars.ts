/** Which of two bars is harder to reach. */

/** `easier` and `harder` speak of the newer; `unclear`: in another unit, or a range that is neither above nor below. */
export type Bearing = 'easier' | 'harder' | 'unclear' | 'same';

interface Amount {
  readonly low: number;
  readonly high: number;
  readonly unit?: unknown;
  readonly time?: unknown;
  readonly currency?: unknown;
}

function isAmount(value: unknown): value is Amount {
  return (
    typeof value === 'object' && value !== null && typeof (value as Amount).low === 'number' && typeof (value as Amount).high === 'number'
  );
}

/** Of two amounts in normal form. Where less is better on one side only, nothing can be said. */
export function bearing(before: unknown, after: unknown, lowerIsBetter: { readonly before: boolean; readonly after: boolean }): Bearing {
  if (!isAmount(before) || !isAmount(after)) return 'unclear';
  if (lowerIsBetter.before !== lowerIsBetter.after) return 'unclear';
  if (before.unit !== after.unit || before.time !== after.time || before.currency !== after.currency) return 'unclear';
  if (before.low === after.low && before.high === after.high) return 'same';
  const isHigher = after.low >= before.low && after.high >= before.high;
  const isLower = after.low <= before.low && after.high <= before.high;
  if (!isHigher && !isLower) return 'unclear';
  return isHigher === lowerIsBetter.after ? 'easier' : 'harder';
}
