import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meanInterval,
  netPromoterScore,
  promoterChange,
  recommendationsFrom,
  together,
  uncertaintyOfMean,
  uncertaintyOfShare,
  wilson,
} from './intervals.ts';

describe('the interval of a share', () => {
  it('is 0.7864 to 0.9565 for 45 of 50', () => {
    const interval = wilson(45, 50);
    expect(interval?.low).toBeCloseTo(0.7864, 4);
    expect(interval?.high).toBeCloseTo(0.9565, 4);
  });

  // Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3 (81 of 263, 15 of 148, 0 of 20, 1 of 29).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is as published for %i of %i', (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('holds the share, stays between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const successes = Math.round(part * n);
        const interval = wilson(successes, n);
        const mirrored = wilson(n - successes, n);
        if (!interval || !mirrored) throw new Error('no interval');
        expect(interval.low).toBeLessThanOrEqual(successes / n + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(successes / n - 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - interval.high, 9);
      }),
    );
  });

  it('is none of no answers, or of more than there are', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(3, 2)).toBeNull();
  });
});

describe('the interval of a mean', () => {
  it('is mean ± t·sd/√n', () => {
    // t for 9 degrees of freedom is 2.262.
    const interval = meanInterval(5, 10, 2);
    expect(interval?.low).toBeCloseTo(5 - (2.262157 * 2) / Math.sqrt(10), 5);
    expect(interval?.high).toBeCloseTo(5 + (2.262157 * 2) / Math.sqrt(10), 5);
  });

  it('is none of one answer', () => {
    expect(meanInterval(5, 1, 2)).toBeNull();
  });

  it('of a difference counts degrees of freedom as Welch does', () => {
    // s₁²/n₁ = 1, s₂²/n₂ = 1 with 9 and 4 degrees: (1 + 1)²/(1/9 + 1/4).
    const [a, b] = [uncertaintyOfMean(10, Math.sqrt(10)), uncertaintyOfMean(5, Math.sqrt(5))];
    if (!a || !b) throw new Error('no uncertainty');
    const both = together([
      { uncertainty: a, weight: 1 },
      { uncertainty: b, weight: 1 },
    ]);
    expect(both.error).toBeCloseTo(Math.SQRT2, 12);
    expect(both.degrees).toBeCloseTo(4 / (1 / 9 + 1 / 4), 9);
  });

  it('of shares does not take 0 of 20 for certain', () => {
    expect(uncertaintyOfShare(0, 20)?.error).toBeCloseTo(Math.sqrt(((1 / 22) * (21 / 22)) / 22), 12);
    expect(uncertaintyOfShare(0, 0)).toBeNull();
  });
});

describe('the net promoter score', () => {
  it('of 162 promoters, 108 passives and 54 detractors is 33.33, by the adjusted Wald 33.03 [24.95, 41.11]', () => {
    const score = netPromoterScore({ promoters: 162, passives: 108, detractors: 54 });
    expect(score?.value).toBeCloseTo(33.33, 2);
    expect(score?.error).toBeCloseTo(4.141, 3);
    expect(score?.adjusted).toBeCloseTo(33.03, 2);
    expect(score?.interval.low).toBeCloseTo(24.95, 2);
    expect(score?.interval.high).toBeCloseTo(41.11, 2);
    expect(score?.n).toBe(324);
  });

  it('is unknown of no answers, and never beyond ±100', () => {
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
    const all = netPromoterScore({ promoters: 9, passives: 0, detractors: 0 });
    expect(all).toMatchObject({ value: 100, error: 0 });
    expect(all?.interval.high).toBe(100);
    expect(all?.interval.low).toBeLessThan(90);
  });

  it('of two waves differs where z is 1.96 or more', () => {
    const before = netPromoterScore({ promoters: 162, passives: 108, detractors: 54 });
    const after = netPromoterScore({ promoters: 190, passives: 90, detractors: 44 });
    if (!before || !after) throw new Error('no score');
    const change = promoterChange(before, after);
    expect(change.difference).toBeCloseTo((100 * (190 - 44 - 162 + 54)) / 324, 9);
    expect(change.z).toBeCloseTo(change.difference / Math.hypot(before.error, after.error), 12);
    expect(change.significant).toBe(Math.abs(change.z ?? 0) >= 1.96);
    expect(change.significant).toBe(true);
    expect(promoterChange(before, { ...before, value: before.value + 11.4 }).significant).toBe(false);
    expect(promoterChange(before, { ...before, value: before.value + 11.5 }).significant).toBe(true);
    expect(promoterChange({ value: 100, error: 0 }, { value: 100, error: 0 })).toMatchObject({ z: null, significant: false });
  });

  it('tells its answers where the deviation of the score is typed', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (promoters, passives, detractors) => {
        const score = netPromoterScore({ promoters, passives, detractors });
        fc.pre(score !== null && score.error * Math.sqrt(score.n) > 6);
        if (!score) return;
        const told = recommendationsFrom(score.value, score.n, score.error * Math.sqrt(score.n));
        expect(told?.promoters).toBeCloseTo(promoters, 6);
        expect(told?.passives).toBeCloseTo(passives, 6);
        expect(told?.detractors).toBeCloseTo(detractors, 6);
      }),
    );
  });

  it('does not take the deviation of answers from 0 to 10 for that of the score, nor one that does not fit', () => {
    expect(recommendationsFrom(40, 1000, 2.8)).toBeNull();
    // With a score of 40 the deviation is at least 49.
    expect(recommendationsFrom(40, 1000, 30)).toBeNull();
    expect(recommendationsFrom(40, 0, 70)).toBeNull();
  });
});
