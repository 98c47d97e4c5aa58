import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { between, exactly } from './bounds.ts';
import { declared, head, persona, program, span, touchpoint, worth } from './programs.sample.ts';
import { discountedValue, lifetimeValue, revenuePerYear } from './worth.ts';

const storeA = worth({ revenue: 4200, lifetime: 3.2, margin: 0.38, customers: 5000 });
const storeB = worth({ revenue: 6800, lifetime: 7.5, margin: 0.42, customers: 5000 });

describe('lifetime value', () => {
  it('is revenue a year times lifetime times margin', () => {
    expect(lifetimeValue(storeA)).toEqual(exactly(5107.2));
    expect(lifetimeValue(storeB)).toEqual(exactly(21420));
  });

  it('differs by 81.56 million on 5000 customers', () => {
    const { worth: results } = analyse(
      program({
        breakdowns: [
          {
            ...declared('Dealer'),
            parent: null,
            members: [
              { ...declared('StoreA'), worth: storeA },
              { ...declared('StoreB'), worth: storeB },
              { ...declared('StoreC'), worth: null },
            ],
          },
        ],
      }),
    );
    expect(results.map(({ name, of, total }) => [name, of, total])).toEqual([
      ['StoreA', 'member', exactly(25_536_000)],
      ['StoreB', 'member', exactly(107_100_000)],
    ]);
    expect((results[1]?.total?.low ?? 0) - (results[0]?.total?.low ?? 0)).toBe(81_564_000);
  });

  it('counts revenue per month twelve times, and carries ranges', () => {
    expect(revenuePerYear(worth({ revenue: 350, per: 'month' }))).toEqual(exactly(4200));
    expect(lifetimeValue(worth({ revenue: [100, 200], lifetime: [1, 2], margin: 0.5 }))).toEqual(between(50, 200));
  });

  it('is unknown where one of the three is', () => {
    expect(lifetimeValue(worth({ revenue: 4200, lifetime: 3.2 }))).toBeNull();
    expect(lifetimeValue(worth({ revenue: 4200, margin: 0.3 }))).toBeNull();
    expect(lifetimeValue(worth({ margin: 0.3, lifetime: 2 }))).toBeNull();
  });
});

describe('lifetime value today', () => {
  const tenth = span(0.1);

  it('sums the yearly margins without end', () => {
    expect(discountedValue(worth({ revenue: 200, margin: 1, retention: 0.75 }), tenth)?.low).toBeCloseTo(628.5714, 4);
  });

  it('stops at the lifetime, with its part of a broken year', () => {
    const q = 0.75 / 1.1;
    const value = (lifetime: number) => discountedValue(worth({ revenue: 200, margin: 1, retention: 0.75, lifetime }), tenth)?.low;
    expect(value(1)).toBe(200);
    expect(value(3)).toBeCloseTo(200 * (1 + q + q * q), 8);
    expect(value(2.5)).toBeCloseTo(200 * (1 + q + 0.5 * q * q), 8);
    // Where only a lifetime is said, nobody leaves before its end.
    expect(discountedValue(worth({ revenue: 200, margin: 1, lifetime: 2 }), tenth)?.low).toBeCloseTo(200 * (1 + 1 / 1.1), 8);
    expect(discountedValue(worth({ revenue: 200, margin: 1, lifetime: 2 }), span(0))?.low).toBe(400);
  });

  it('is unknown without a rate, without an end, or without its parts', () => {
    expect(discountedValue(worth({ revenue: 200, margin: 1, retention: 0.75 }), null)).toBeNull();
    expect(discountedValue(worth({ revenue: 200, margin: 1, retention: 1 }), span(0))).toBeNull();
    expect(discountedValue(worth({ revenue: 200, margin: 1 }), tenth)).toBeNull();
  });

  it('stands in the analysis where the program says a rate', () => {
    const { worth: results } = analyse(
      program({ head: head({ discount: tenth }), personas: [persona('A', 1, worth({ revenue: 200, margin: 1, retention: 0.75 }))] }),
    );
    expect(results[0]).toMatchObject({ name: 'A', of: 'persona', revenue: exactly(200), margin: exactly(200), clv: null, total: null });
    expect(results[0]?.discounted?.high).toBeCloseTo(628.5714, 4);
  });
});

describe('averages by worth', () => {
  const near = [{ name: 'near', expected: 7, weight: 1, actual: 5, for: { B: { actual: 6 } } }];
  const average = (a: ReturnType<typeof worth> | null, b: ReturnType<typeof worth>) => {
    const analysis = analyse(program({ personas: [persona('A', 0.5, a), persona('B', 0.5, b)], touchpoints: [touchpoint('Shop', near)] }), {
      weighting: 'value',
    });
    return [analysis.weighting, analysis.averages[0]?.satisfaction.low];
  };

  it('count personas by share times worth', () => {
    expect(average(worth({ revenue: 300 }), worth({ revenue: 100 }))).toEqual(['value', -1.75]);
    // Lifetime value where all say it, not revenue.
    expect(average(worth({ revenue: 100, margin: 0.3, lifetime: 9 }), worth({ revenue: 100, margin: 0.3, lifetime: 1 }))).toEqual([
      'value',
      -1.9,
    ]);
  });

  it('go by share, and say so, where the personas do not all say what they are worth', () => {
    expect(average(null, worth({ revenue: 100 }))).toEqual(['shares', -1.5]);
  });
});
