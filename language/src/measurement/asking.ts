/** Asking queries in turn, and what several of those who ask need. */
import type { Condition, Query, Result, SumsOfGroup } from './query.ts';

/** Asks queries and in the end gives a value. */
export type Asking<T> = Generator<Query, T, Result>;

export function sums(result: Result): readonly SumsOfGroup[] {
  return result.of === 'sums' ? result.groups : [];
}

export function texts(result: Result): readonly { readonly text: string; readonly n: number }[] {
  return result.of === 'texts' ? result.texts : [];
}

/** Where all of them hold; null holds everywhere. */
export function both(...conditions: readonly (Condition | null)[]): Condition | null {
  const held = conditions.filter((condition) => condition !== null);
  return held.length < 2 ? (held[0] ?? null) : { is: 'all', of: held };
}
