import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './analysis.ts';
import { type Rankable, ranked } from './ranking.ts';

type Sample = Rankable & { readonly name: string };

function row(
  name: string,
  weighted: Bounds | number,
  weightedGap: Bounds | number = 0,
  weight: Bounds | number = 5,
  outside = false,
): Sample {
  const bounds = (value: Bounds | number): Bounds => (typeof value === 'number' ? { low: value, high: value } : value);
  return {
    name,
    expectation: name,
    persona: null,
    weighted: bounds(weighted),
    weightedGap: bounds(weightedGap),
    weight: bounds(weight),
    outside,
  };
}

/** The standing of every row, and what falls short. */
function judged(rows: readonly Sample[]) {
  const { order, shortfall } = ranked(rows);
  return { standings: new Map(order.map(({ row: each, standing }) => [each, standing])), shortfall };
}

function standings(rows: readonly Sample[]) {
  return ranked(rows).order.map(({ row: { name }, standing }) => [name, standing.rank, standing.key]);
}

describe('step 3', () => {
  it('puts the most negative first; the fewest that carry half are key', () => {
    expect(standings([row('a', 3), row('b', -10), row('c', -6), row('d', -5)])).toEqual([
      ['b', 1, true],
      ['c', 2, true],
      ['d', 3, false],
      ['a', 4, false],
    ]);
    // Exactly half is half.
    expect(standings([row('a', -6), row('b', -3), row('c', -3)]).map(([, , key]) => key)).toEqual([true, false, false]);
    // A third of a tenth three times is no more than a tenth.
    expect(standings([row('a', -0.3), row('b', -0.1), row('c', -0.1), row('d', -0.1)]).map(([, , key]) => key)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('breaks ties by W·G, then the heavier, then the name', () => {
    expect(standings([row('d', -4, -1, 4), row('c', -4, -1, 4), row('b', -4, -1, 8), row('a', -4, -2, 2)]).map(([name]) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('breaks a tie that only rounding hides', () => {
    expect(standings([row('a', (6.4 - 7) * 3, 0, 3), row('b', (6.1 - 7) * 2, -1, 2)])).toEqual([
      ['b', 1, true],
      ['a', 2, false],
    ]);
  });

  it('has no key where nothing falls short', () => {
    expect(standings([row('a', 0), row('b', 2)])).toEqual([
      ['a', 1, false],
      ['b', 2, false],
    ]);
  });

  it('states a rank only where it holds for all that the unknown could be', () => {
    expect(standings([row('a', -20), row('b', { low: -9, high: 3 }), row('c', -5), row('d', 4)])).toEqual([
      ['a', 1, true],
      ['c', null, false],
      ['b', null, false],
      ['d', 4, false],
    ]);
    // The unknown one may be the worst of all, and then alone key or not.
    expect(standings([row('a', -20), row('b', { low: -50, high: 0 })])).toEqual([
      ['b', null, null],
      ['a', null, null],
    ]);
  });

  it('keeps rows outside from ranks, keys and sums', () => {
    const rows = [row('a', 1), row('x', { low: -90, high: 9 }, 0, 5, true), row('b', -2)];
    expect(standings(rows)).toEqual([
      ['b', 1, true],
      ['x', null, null],
      ['a', 2, false],
    ]);
    expect(ranked(rows).shortfall).toMatchObject({ total: { low: -2, high: -2 }, unranked: 1 });
    expect(rows.map((each) => judged(rows).standings.get(each)?.shareOfShortfall)).toEqual([0, null, 1]);
  });

  it('counts the known apart', () => {
    const rows = [row('a', -20), row('b', { low: -50, high: 0 }), row('c', -5)];
    const found = judged(rows).standings;
    expect(rows.map((each) => [found.get(each)?.rank, found.get(each)?.rankAmongKnown, found.get(each)?.keyAmongKnown])).toEqual([
      [null, 1, true],
      [null, null, null],
      [null, 2, false],
    ]);
  });

  // The definition itself, for numbers that are known.
  function defined(rows: readonly Sample[]): Map<string, { rank: number; key: boolean }> {
    const sorted = [...rows].sort(
      (a, b) =>
        a.weighted.low - b.weighted.low ||
        a.weightedGap.low - b.weightedGap.low ||
        b.weight.low - a.weight.low ||
        (a.name < b.name ? -1 : 1),
    );
    const half = sorted.reduce((sum, { weighted }) => sum + Math.max(0, -weighted.low), 0) / 2;
    const found = new Map<string, { rank: number; key: boolean }>();
    let before = 0;
    for (const [index, { name, weighted }] of sorted.entries()) {
      found.set(name, { rank: index + 1, key: weighted.low < 0 && before < half });
      before += Math.max(0, -weighted.low);
    }
    return found;
  }

  const bounds = (min: number, max: number) =>
    fc.oneof(
      fc.integer({ min, max }).map((value): Bounds => ({ low: value, high: value })),
      fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]): Bounds => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    );
  const rows = fc
    .array(fc.tuple(bounds(-6, 3), bounds(-2, 1), bounds(1, 2)), { maxLength: 7 })
    .map((list) => list.map(([weighted, gap, weight], index) => row(`r${index}`, weighted, gap, weight)));
  const steps = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 21, maxLength: 21 });

  it('holds for every choice of the unknown', () => {
    fc.assert(
      fc.property(rows, steps, (list, choices) => {
        let next = 0;
        const choose = ({ low, high }: Bounds): number => low + ((high - low) * (choices[next++ % choices.length] ?? 0)) / 4;
        const concrete = list.map((each) => row(each.name, choose(each.weighted), choose(each.weightedGap), choose(each.weight)));
        const truth = defined(concrete);
        const found = judged(list);
        for (const each of list) {
          const standing = found.standings.get(each);
          if (standing?.rank != null) expect(truth.get(each.name)?.rank).toBe(standing.rank);
          if (standing?.key != null) expect(truth.get(each.name)?.key).toBe(standing.key);
        }
        // And of known numbers everything is stated, as defined.
        const certain = judged(concrete);
        for (const each of concrete) expect(certain.standings.get(each)).toMatchObject(truth.get(each.name) ?? {});
        const total = concrete.reduce((sum, { weighted }) => sum + Math.min(0, weighted.low), 0);
        expect(total).toBeGreaterThanOrEqual(found.shortfall.total.low);
        expect(total).toBeLessThanOrEqual(found.shortfall.total.high);
        const key = concrete.reduce((sum, each, index) => {
          const source = list[index];
          return sum + (source && found.standings.get(source)?.key === true ? Math.min(0, each.weighted.low) : 0);
        }, 0);
        if (found.shortfall.keyShare) {
          expect(key / total).toBeGreaterThanOrEqual(found.shortfall.keyShare.low - 1e-12);
          expect(key / total).toBeLessThanOrEqual(found.shortfall.keyShare.high + 1e-12);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves a key open only where it is: some choice says yes and some no', () => {
    fc.assert(
      fc.property(
        fc.array(bounds(-6, 3), { minLength: 1, maxLength: 5 }).map((list) => list.map((weighted, index) => row(`r${index}`, weighted))),
        (list) => {
          const found = judged(list);
          const seen = new Map<string, Set<boolean>>();
          const grid = ({ low, high }: Bounds): number[] =>
            low === high ? [low] : Array.from({ length: 4 * (high - low) + 1 }, (_, index) => low + index / 4);
          // Only the corners and the row's own ends matter for the others; a quarter grid of two rows at a time shows both answers.
          const walk = (index: number, chosen: readonly Sample[]): void => {
            const each = list[index];
            if (!each) {
              for (const [name, { key }] of defined(chosen)) seen.set(name, (seen.get(name) ?? new Set()).add(key));
              return;
            }
            const values =
              list.length <= 2
                ? grid(each.weighted)
                : [...new Set([each.weighted.low, (each.weighted.low + each.weighted.high) / 2, each.weighted.high])];
            for (const value of values) walk(index + 1, [...chosen, row(each.name, value)]);
          };
          walk(0, []);
          for (const each of list) {
            const key = found.standings.get(each)?.key;
            if (key !== null && key !== undefined) expect([...(seen.get(each.name) ?? [])]).toEqual([key]);
            // Bounds that only meet may leave it open without need; those that overlap or stand apart do not.
            const ends = list.flatMap(({ name, weighted }) => (name === each.name ? [] : [weighted.low, weighted.high]));
            const meets = ends.includes(each.weighted.low) || ends.includes(each.weighted.high);
            if (key === null && !meets && list.length <= 2) expect((seen.get(each.name) ?? new Set()).size).toBe(2);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
