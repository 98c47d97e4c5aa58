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
  const byExpectation = new Map<string, { rows: number; readonly lines: [T, ...T[]][] }>();
  const lines: [T, ...T[]][] = [];
  for (const row of rows) {
    const found = byExpectation.get(row.expectation) ?? { rows: 0, lines: [] };
    if (found.rows === 0) byExpectation.set(row.expectation, found);
    found.rows += 1;
    const line = found.lines.find(([first]) => isAlike(first, row));
    if (line) {
      line.push(row);
      continue;
    }
    const started: [T] = [row];
    found.lines.push(started);
    lines.push(started);
  }
  return lines.map((line) => ({
    expectation: line[0].expectation,
    personas: line.flatMap(({ persona }) => persona ?? []),
    everyone: line.length === byExpectation.get(line[0].expectation)?.rows,
    rows: line,
  }));
}

function isAlike(a: Numbers, b: Numbers): boolean {
  return (
    a.actualOrigin === b.actualOrigin &&
    isSame(a.actual, b.actual) &&
    isSame(a.expected, b.expected) &&
    isSame(a.weight, b.weight) &&
    isSame(a.ideal, b.ideal)
  );
}

function isSame(a: Bounds, b: Bounds): boolean {
  return a.low === b.low && a.high === b.high;
}
