import { evaluate } from '@touchstone/language/measurement/evaluate.ts';
import type { Measure, NumberTerm, Query } from '@touchstone/language/measurement/query.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointIn, jointOf } from './joint.ts';

const columns = ['a', 'b', 'c', 'd'];
const terms: NumberTerm[] = columns.map((column) => ({ column, low: -100, high: 300 }));
const bands = terms.map((term) => ({ is: 'between', term, low: 3, high: 8 }) as const);

/** Every product of two of: 1, the numbers, and whether they lie in a band; often enough to be many. */
function measures(): Measure[] {
  const all: Measure[] = [{ count: null }];
  for (const [i, a] of terms.entries()) {
    const band = bands[i] ?? bands[0];
    if (band === undefined) continue;
    all.push({ sum: [a] }, { count: band });
    for (const [j, b] of terms.entries()) {
      const other = bands[j] ?? band;
      all.push({ sum: [a, b] }, { sum: [a], when: other }, { count: { is: 'all', of: [band, other] } });
    }
  }
  return [...all, ...all, ...all];
}

const query: Query = { ask: 'sums', where: null, by: [[]], measures: measures() };

describe('sums from how often values meet', () => {
  it('are those of adding up, with gaps, decimals, and numbers below nothing', () => {
    const value = fc.constantFrom(0, 1, 5, 8, 10, 255, 256, -3, 7.25, 0.1, 0.2, null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value, value), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (rows, size) => {
          const question = jointIn(query);
          if (question === null) throw new Error('not seen');
          const joint = jointOf(question);
          for (let from = 0; from < rows.length; from += size) {
            const piece = rows.slice(from, from + size);
            const numbers = question.terms.map(({ column }) =>
              Float64Array.from(piece.map((row) => row[columns.indexOf(column)] ?? Number.NaN)),
            );
            expect(joint.take(numbers, piece.length)).toBe(true);
          }
          const table = {
            rows: rows.length,
            columns: columns.map((name, index) => ({ name, cells: rows.map((row) => row[index] ?? null) })),
          };
          expect(joint.result()).toEqual(evaluate(table, query));
        },
      ),
    );
  });
  it('are left to others where there are few, groups, or too many values', () => {
    expect(jointIn({ ...query, measures: query.ask === 'sums' ? query.measures.slice(0, 20) : [] } as Query)).toBeNull();
    expect(jointIn({ ...query, by: [['a']] } as Query)).toBeNull();
    expect(jointIn({ ...query, measures: [...(query.ask === 'sums' ? query.measures : []), { distinct: 'a' }] } as Query)).toBeNull();
    const question = jointIn(query);
    if (question === null) throw new Error('not seen');
    const many = Float64Array.from({ length: 100 }, (_, index) => index / 3);
    expect(jointOf(question).take([many, many, many, many], 100)).toBe(false);
  });
});
