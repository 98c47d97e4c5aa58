import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, type Problem, type Sheet, worthOf } from './choose.ts';

const BRANCHES = 1_000_000;

/** Looks at every choice. */
function bruteForce({ things, maximise, floor = null, limits, fixed }: Problem): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** things; mask += 1) {
    const isIn = (thing: number): boolean => ((mask >>> thing) & 1) === 1;
    if ([...(fixed ?? [])].some(([thing, wanted]) => isIn(thing) !== wanted)) continue;
    if (limits.some(({ terms, most }) => terms.reduce((sum, { thing, amount }) => sum + (isIn(thing) ? amount : 0), 0) > most + 1e-9))
      continue;
    if (floor !== null && worthOf(floor.sheet, isIn) < floor.least - 1e-9) continue;
    const value = worthOf(maximise, isIn);
    if (best === null || value > best) best = value;
  }
  return best;
}

const sheet = (things: number, least: number): fc.Arbitrary<Sheet> =>
  fc
    .record({
      each: fc.array(fc.integer({ min: least, max: 20 }), { minLength: things, maxLength: things }),
      rows: fc.array(
        fc.record({
          weight: fc.integer({ min: 0, max: 9 }),
          cap: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(Number.POSITIVE_INFINITY)),
          terms: fc.uniqueArray(
            fc.record({ thing: fc.nat(things - 1), to: fc.integer({ min: 0, max: 8 }), by: fc.integer({ min: 0, max: 4 }) }),
            { selector: ({ thing }) => thing, maxLength: things },
          ),
        }),
        { maxLength: 5 },
      ),
      again: fc.option(fc.record({ row: fc.nat(4), weight: fc.integer({ min: 0, max: 9 }) })),
    })
    // As of a second persona that sees the same levels.
    .map(({ each, rows, again }) => {
      const same = again === null ? undefined : rows[again.row];
      return { each, rows: same && again ? [...rows, { ...same, weight: again.weight }] : rows };
    });

function problems(most: number): fc.Arbitrary<Problem> {
  return fc.integer({ min: 1, max: most }).chain((things) => {
    const pair = fc.tuple(fc.nat(things - 1), fc.nat(things - 1));
    return fc
      .record({
        maximise: sheet(things, -20),
        floor: fc.option(fc.record({ sheet: sheet(things, 0), least: fc.integer({ min: 0, max: 80 }) })),
        costs: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: things, maxLength: things }),
        budget: fc.integer({ min: 0, max: 30 * things }),
        efforts: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: things, maxLength: things }),
        days: fc.integer({ min: 0, max: 10 * things }),
        needs: fc.array(pair, { maxLength: 4 }),
        excludes: fc.array(pair, { maxLength: 3 }),
        fixed: fc.array(fc.tuple(fc.nat(things - 1), fc.boolean()), { maxLength: 2 }),
      })
      .map(({ maximise, floor, costs, budget, efforts, days, needs, excludes, fixed }) => ({
        things,
        maximise,
        floor,
        fixed: new Map(fixed),
        limits: [
          { terms: costs.map((amount, thing) => ({ thing, amount })), most: budget },
          { terms: efforts.map((amount, thing) => ({ thing, amount })), most: days },
          ...needs
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => ({
              terms: [
                { thing: a, amount: 1 },
                { thing: b, amount: -1 },
              ],
              most: 0,
            })),
          ...excludes
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => ({
              terms: [
                { thing: a, amount: 1 },
                { thing: b, amount: 1 },
              ],
              most: 1,
            })),
        ],
        branches: BRANCHES,
      }));
  });
}

describe('the best choice', () => {
  const agrees = (problem: Problem): void => {
    const truth = bruteForce(problem);
    const { chosen, value, atMost, proven } = choose(problem);
    expect(proven).toBe(true);
    if (truth === null) {
      expect(chosen).toBe(null);
      return;
    }
    expect(chosen).not.toBe(null);
    expect(value).toBeCloseTo(truth, 6);
    expect(atMost).toBeCloseTo(truth, 6);
    expect(worthOf(problem.maximise, (thing) => chosen?.[thing] === true)).toBeCloseTo(value, 9);
  };

  it('is that of looking at every one, with limits, needs, exclusions, overlaps and a floor', () => {
    fc.assert(fc.property(problems(9), agrees), { numRuns: 1500 });
  });

  it('is so for eighteen things', () => {
    fc.assert(
      fc.property(
        problems(18).filter(({ things }) => things >= 15),
        agrees,
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('says whether a target can be reached', () => {
    fc.assert(
      fc.property(problems(8), fc.integer({ min: -40, max: 200 }), (problem, target) => {
        const truth = bruteForce(problem);
        const { chosen, proven } = choose({ ...problem, target });
        expect(proven).toBe(true);
        expect(chosen !== null).toBe(truth !== null && truth >= target - 1e-6);
      }),
      { numRuns: 600 },
    );
  });

  it('never promises less than there is where it had to stop', () => {
    fc.assert(
      fc.property(problems(9), fc.integer({ min: 1, max: 4 }), (problem, branches) => {
        const truth = bruteForce(problem);
        const { value, atMost } = choose({ ...problem, branches });
        if (truth === null) return;
        expect(atMost).toBeGreaterThanOrEqual(truth - 1e-6);
        expect(value).toBeLessThanOrEqual(truth + 1e-6);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(problems(9), (problem) => {
        expect(choose(problem)).toEqual(choose(problem));
      }),
      { numRuns: 50 },
    );
  });
});
