/** What is asked of every subject, and the figure that its answers make. */
import type { Figure } from './measurements.ts';
import type { Measure } from './query.ts';
import type { Subject } from './subjects.ts';

/** In the order in which `figuresOf` takes what they give. */
export function measuresOf({ n, sum, squares, high, low }: Subject): readonly Measure[] {
  return [n, sum, ...(squares ? [squares] : []), ...(high ? [high] : []), ...(low ? [low] : [])];
}

/** Figures of subjects that somebody answered, from the values of all their measures one after the other. */
export function figuresOf(
  subjects: readonly Subject[],
  values: readonly number[],
  countsOf: (subject: string) => Figure['counts'],
): readonly Figure[] {
  let at = 0;
  return subjects.flatMap((subject): Figure[] => {
    const next = (measure: Measure | null): number | null => (measure ? (values[at++] ?? 0) : null);
    const n = next(subject.n) ?? 0;
    const sum = next(subject.sum) ?? 0;
    const squares = next(subject.squares) ?? sum;
    const [high, low] = [next(subject.high), next(subject.low)];
    return n > 0 ? [{ subject: subject.name, n, sum, squares, high, low, counts: countsOf(subject.name) }] : [];
  });
}

/** Whether everybody gave the same answer. */
export function isConstant({ n, sum, squares }: Pick<Figure, 'n' | 'sum' | 'squares'>): boolean {
  return Math.abs(n * squares - sum * sum) <= 1e-9 * Math.abs(n * squares);
}

/** Of two groups that are one. */
export function added(before: readonly number[] | undefined, values: readonly number[]): readonly number[] {
  return before ? values.map((value, at) => plus(value, before[at] ?? 0)) : values;
}

function plus(a: number, b: number): number {
  const sum = a + b;
  // Of decimals, the digits beyond those that doubles keep are noise of the addition.
  return Number.isInteger(a) && Number.isInteger(b) ? sum : Number(sum.toPrecision(15));
}

type Counts = NonNullable<Figure['counts']>;

/** How often each value occurs in two groups that are one. */
export function mergedCounts(a: Counts, b: Counts): Counts {
  const all = new Map<number, number>();
  for (const { value, n } of [...a, ...b]) all.set(value, (all.get(value) ?? 0) + n);
  return [...all].map(([value, n]) => ({ value, n })).sort((x, y) => x.value - y.value);
}
