import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import type { Bounds } from './analysis.ts';
import { exactly } from './bounds.ts';
import { factor, program, touchpoint } from './programs.sample.ts';
import { type ServqualItem, servqualOf } from './servqual.ts';

const hospital = [
  ['tangibles', 4.44, 4.19, -0.25],
  ['reliability', 4.49, 4.36, -0.13],
  ['responsiveness', 4.48, 4.35, -0.13],
  ['assurance', 4.5, 4.32, -0.18],
  ['empathy', 4.56, 4.4, -0.16],
] as const;

const items = hospital.map(
  ([name, expected, perceived]): ServqualItem => ({ name, factor: name, expected: exactly(expected), perceived: exactly(perceived) }),
);
const points = (list: readonly (number | Bounds)[]) =>
  new Map(list.map((each, index) => [hospital[index]?.[0] ?? '', typeof each === 'number' ? exactly(each) : each]));

describe('SERVQUAL', () => {
  it('gives the gaps of the hospital case', () => {
    const found = servqualOf(items, points([20, 20, 20, 20, 20]));
    expect(found.factors.map(({ name, gap }) => [name, gap])).toEqual(hospital.map(([name, , , gap]) => [name, exactly(gap)]));
    expect(found.mean).toEqual(exactly(-0.17));
    expect(found.weighted).toEqual(exactly(-0.17));
    expect(found.normalised).toBe(false);
  });

  it('weighs factors by points of 100', () => {
    const found = servqualOf(items, points([11, 32, 22, 19, 16]));
    expect(found.weighted?.low).toBeCloseTo(-(0.11 * 0.25 + 0.32 * 0.13 + 0.22 * 0.13 + 0.19 * 0.18 + 0.16 * 0.16), 10);
    expect(found.normalised).toBe(false);
    expect(found.factors.map((each) => each.points.low)).toEqual([11, 32, 22, 19, 16]);
  });

  it('scales points that do not sum to 100, and says so', () => {
    const found = servqualOf(items, points([1, 1, 1, 1, 4]));
    expect(found.normalised).toBe(true);
    expect(found.factors.map((each) => each.points.low)).toEqual([12.5, 12.5, 12.5, 12.5, 50]);
    expect(found.weighted?.low).toBeCloseTo(-(0.25 + 0.13 + 0.13 + 0.18 + 4 * 0.16) / 8, 10);
  });

  it('keeps unknown points within bounds', () => {
    const found = servqualOf(items.slice(0, 2), points([{ low: 1, high: 9 }, 10]));
    expect(found.factors[0]?.points.low).toBeCloseTo(100 / 11, 8);
    expect(found.factors[0]?.points.high).toBeCloseTo(900 / 19, 8);
    expect(found.weighted?.low).toBeCloseTo(-(9 * 0.25 + 10 * 0.13) / 19, 8);
    expect(found.weighted?.high).toBeCloseTo(-(1 * 0.25 + 10 * 0.13) / 11, 8);
  });

  it('is nothing without items', () => {
    expect(servqualOf([], new Map())).toEqual({ items: [], factors: [], mean: null, weighted: null, normalised: false });
  });

  it('stands in the analysis: a factor is the plain mean of its expectations, its points their weights', () => {
    const { servqual } = analyse(
      program({
        factors: [factor('Service')],
        touchpoints: [
          touchpoint('Shop', [
            { name: 'near', factor: 'Service', expected: 8, weight: 9, actual: 6 },
            { name: 'kind', factor: 'Service', expected: 8, weight: 3, actual: 7 },
            { name: 'odd', expected: 8, weight: 3, actual: 7 },
          ]),
        ],
      }),
    );
    expect(servqual.items).toHaveLength(3);
    expect(servqual.factors).toEqual([{ name: 'Service', items: 2, gap: exactly(-1.5), points: exactly(100) }]);
    expect(servqual.normalised).toBe(true);
  });
});
