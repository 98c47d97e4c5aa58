import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './analysis.ts';
import {
  add,
  between,
  countsOf,
  directionOf,
  exactly,
  hull,
  mean,
  meanBy,
  multiply,
  negativePart,
  scale,
  settle,
  subtract,
  weightedMean,
} from './bounds.ts';

const whole = fc.integer({ min: -20, max: 20 });
const range = fc.tuple(whole, whole).map(([a, b]): Bounds => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const notNegative = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([a, b]): Bounds => between(Math.min(a, b), Math.max(a, b)));

/** Every way to put each of the bounds at one of its ends. */
function corners(all: readonly Bounds[]): number[][] {
  return all.reduce<number[][]>(
    (some, { low, high }) => some.flatMap((corner) => [...new Set([low, high])].map((end) => [...corner, end])),
    [[]],
  );
}

describe('bounds', () => {
  it('leaves the noise of binary fractions behind', () => {
    expect(settle(6.1 - 7)).toBe(-0.9);
    expect(settle(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(settle(-0), 0)).toBe(true);
    expect(settle(1e300)).toBe(1e300);
  });

  it('multiplies an unknown by zero to zero', () => {
    expect(multiply(exactly(0), { low: 1, high: 9 })).toEqual(exactly(0));
    expect(multiply({ low: -6, high: 4 }, { low: 1, high: 9 })).toEqual({ low: -54, high: 36 });
  });

  it('adds, subtracts, scales, and cuts at zero', () => {
    expect(add({ low: 1, high: 2 }, { low: 10, high: 20 })).toEqual({ low: 11, high: 22 });
    expect(subtract(exactly(6), { low: 0, high: 10 })).toEqual({ low: -4, high: 6 });
    expect(scale({ low: 1, high: 2 }, -3)).toEqual({ low: -6, high: -3 });
    expect(negativePart({ low: -3, high: 4 })).toEqual({ low: -3, high: 0 });
    expect(hull([exactly(3), { low: 1, high: 2 }])).toEqual({ low: 1, high: 3 });
    expect(hull([])).toBeNull();
    expect(mean([])).toBeNull();
    expect(mean([exactly(1), exactly(2)])).toEqual(exactly(1.5));
  });

  it('holds every product of values within', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const product = multiply(a, b);
        for (const [x = 0, y = 0] of corners([a, b])) {
          expect(x * y).toBeGreaterThanOrEqual(product.low);
          expect(x * y).toBeLessThanOrEqual(product.high);
        }
      }),
    );
  });
});

/** The mean of pairs of a value and its weight. */
function meanOf(...pairs: readonly (readonly [number, Bounds])[]): Bounds | null {
  return meanBy(
    pairs.map(([value]) => exactly(value)),
    pairs.map(([, weight]) => weight),
  );
}

describe('the bounds of a weighted mean', () => {
  it('are not those of term-by-term intervals', () => {
    // Values 4 and 7 with weights anywhere in 1 to 9: the mean lies between 43/10 and 67/10, never outside 4 and 7.
    expect(meanOf([4, between(1, 9)], [7, between(1, 9)])).toEqual({ low: 4.3, high: 6.7 });
  });

  it('are known where everything is', () => {
    expect(meanOf([5, exactly(9)], [7, exactly(1)])).toEqual(exactly(5.2));
  });

  it('do not depend on weights where all values are the same', () => {
    expect(meanOf([7, between(1, 9)], [7, between(1, 9)], [7, between(1, 9)])).toEqual(exactly(7));
  });

  it('are nothing where nothing counts, and the extreme values where any weight may be zero', () => {
    expect(meanOf()).toBeNull();
    expect(meanOf([5, exactly(0)])).toBeNull();
    expect(meanOf([2, between(0, 3)], [8, between(0, 3)])).toEqual({ low: 2, high: 8 });
  });

  it('are exact: the extremes over all corners of values, weights and shares', () => {
    const item = fc.record({ value: range, weight: notNegative, group: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), notNegative, notNegative, (items, shareA, shareB) => {
        const found = weightedMean(
          items.map(({ value }) => value),
          countsOf(items.map(({ weight, group }) => ({ weight, group, share: group === 'a' ? shareA : shareB }))),
        );
        const means: number[] = [];
        for (const [a = 0, b = 0] of corners([shareA, shareB])) {
          for (const weights of corners(items.map(({ weight }) => weight))) {
            const counts = items.map(
              ({ group }, index) => (weights[index] ?? 0) * (items.every((other) => other.group === group) ? 1 : group === 'a' ? a : b),
            );
            const total = counts.reduce((sum, count) => sum + count, 0);
            if (total === 0) continue;
            for (const end of ['low', 'high'] as const) {
              means.push(items.reduce((sum, { value }, index) => sum + (counts[index] ?? 0) * value[end], 0) / total);
            }
          }
        }
        if (found === null) {
          expect(items.every(({ weight, group }) => weight.high === 0 || (group === 'a' ? shareA : shareB).high === 0)).toBe(true);
          return;
        }
        expect(found.low).toBeCloseTo(Math.min(...means), 8);
        expect(found.high).toBeCloseTo(Math.max(...means), 8);
      }),
      { numRuns: 400 },
    );
  });
});

describe('which way a number went', () => {
  it('is known where both ends of what it could be went there, or one stayed', () => {
    const way = (was: readonly [number, number], now: readonly [number, number]): number =>
      directionOf({ low: was[0], high: was[1] }, { low: now[0], high: now[1] });
    expect([way([1, 2], [3, 4]), way([1, 5], [2, 5]), way([1, 5], [1, 4]), way([3, 3], [2, 2])]).toEqual([1, 1, -1, -1]);
    expect([way([1, 5], [0, 6]), way([1, 5], [2, 4]), way([1, 5], [1, 5])]).toEqual([0, 0, 0]);
  });
});
