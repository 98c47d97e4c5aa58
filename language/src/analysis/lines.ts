/** Lines: what a table or chart draws once. Personas of one expectation whose numbers are all the same are one line. */
import type { Bounds, Row } from './analysis.ts';

/** The part of a row that lines are made of. */
export type Numbers = Pick<Row, 'expectation' | 'persona' | 'actual' | 'actualOrigin' | 'expected' | 'weight' | 'ideal'>;

export interface Line<T> {
  readonly expectation: string;
  /** In the order of the rows; empty in a program without personas. */
  readonly personas: readonly string[];
  /** All personas that the expectation concerns. */
  readonly everyone: boolean;
  /** At least one. */
  readonly rows: readonly [T, ...T[]];
}

/** The lines of persona rows, in the order of the first row of each. */
export function linesOf<T extends Numbers>(rows: readonly T[]): readonly Line<T>[] {
  const concerned = new Map<string, number>();
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    concerned.set(row.expectation, (concerned.get(row.expectation) ?? 0) + 1);
    const key = [row.expectation, row.actualOrigin, ...[row.actual, row.expected, row.weight, row.ideal].map(written)].join('\n');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => ({
    expectation: group[0].expectation,
    personas: group.flatMap(({ persona }) => persona ?? []),
    everyone: group.length === concerned.get(group[0].expectation),
    rows: group,
  }));
}

function written({ low, high }: Bounds): string {
  return `${low} ${high}`;
}
