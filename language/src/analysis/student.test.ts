import { describe, expect, it } from 'vitest';
import { t95, Z } from './student.ts';

describe('Student’s t', () => {
  // Table of the t distribution, two-sided 5 %: Fisher & Yates, Statistical Tables (1963), table III; more digits from NIST's handbook, 1.3.6.7.2.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [99, 1.984],
    [120, 1.98],
  ])('with %i degrees of freedom is %f, as published', (degrees, published) => {
    expect(t95(degrees)).toBeCloseTo(published, 3);
  });

  it('has a closed form with one and with two degrees of freedom', () => {
    expect(t95(1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 10);
    expect(t95(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 10);
  });

  it('takes degrees between whole ones, as Welch’s are', () => {
    expect(t95(1.5)).toBeCloseTo(6.0166631, 6);
    expect(t95(17.3)).toBeLessThan(t95(17));
    expect(t95(17.3)).toBeGreaterThan(t95(18));
  });

  it('falls with the degrees of freedom to the normal distribution', () => {
    let before = Number.POSITIVE_INFINITY;
    for (let degrees = 1; degrees < 400; degrees++) {
      const t = t95(degrees);
      expect(t).toBeLessThan(before);
      before = t;
    }
    expect(t95(1e9)).toBeCloseTo(Z, 8);
    expect(t95(Number.POSITIVE_INFINITY)).toBe(Z);
  });

  it('is nothing below one degree of freedom', () => {
    expect(t95(0)).toBeNaN();
  });
});
