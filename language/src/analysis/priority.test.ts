import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { persona, program, span, touchpoint } from './programs.sample.ts';

/** Martilla & James (1977): an automobile dealer's service department, importance and performance on four points. */
const attributes = [
  [3.83, 2.63],
  [3.63, 2.73],
  [3.6, 3.15],
  [3.56, 3.0],
  [3.41, 3.05],
  [3.41, 3.29],
  [3.38, 3.03],
  [3.37, 3.11],
  [3.29, 2.0],
  [3.27, 3.02],
  [2.52, 2.25],
  [2.43, 2.49],
  [2.37, 2.35],
  [2.05, 3.33],
] as const;

const dealer = program({
  scale: span([1, 4]),
  weight: span([1, 4]),
  touchpoints: [
    touchpoint(
      'Service',
      attributes.map(([weight, actual], index) => ({ name: `a${index + 1}`, expected: 3, weight, actual })),
    ),
  ],
});

function quadrants({ priorityMap }: Analysis): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const { expectation, quadrant } of priorityMap.points) {
    const list = found[quadrant ?? 'none'] ?? [];
    found[quadrant ?? 'none'] = list;
    list.push(Number(expectation.slice('Service.a'.length)));
    list.sort((a, b) => a - b);
  }
  return found;
}

describe('importance and performance', () => {
  it('crosses at the means', () => {
    const analysis = analyse(dealer);
    expect(analysis.priorityMap.importance).toBeCloseTo(3.1514, 4);
    expect(analysis.priorityMap.performance).toBeCloseTo(2.8164, 4);
    expect(analysis.priorityMap.discriminates).toBe(true);
    expect(quadrants(analysis)).toEqual({ concentrate: [1, 2, 9], keep: [3, 4, 5, 6, 7, 8, 10], low: [11, 12, 13], overkill: [14] });
  });

  it('crosses at the medians', () => {
    const analysis = analyse(dealer, { crosshair: 'median' });
    expect(analysis.priorityMap).toMatchObject({ crosshair: 'median', importance: 3.375, performance: 3.01 });
    expect(quadrants(analysis)).toEqual({ concentrate: [1, 2, 4], keep: [3, 5, 6, 7], low: [9, 11, 12, 13], overkill: [8, 10, 14] });
  });

  it('crosses at the middle of the scales', () => {
    const analysis = analyse(dealer, { crosshair: 'scale' });
    expect(analysis.priorityMap).toMatchObject({ importance: 2.5, performance: 2.5 });
    expect(quadrants(analysis)).toEqual({ concentrate: [9, 11], keep: [1, 2, 3, 4, 5, 6, 7, 8, 10], low: [12, 13], overkill: [14] });
  });

  it('crosses where it is told to, and counts a tie as high', () => {
    const analysis = analyse(dealer, { crosshair: 'given', given: { importance: 3.29, performance: 2.63 } });
    expect(quadrants(analysis)).toEqual({ concentrate: [9], keep: [1, 2, 3, 4, 5, 6, 7, 8], low: [11, 12, 13], overkill: [10, 14] });
    expect(analyse(dealer, { crosshair: 'given' }).priorityMap.points.every(({ quadrant }) => quadrant === null)).toBe(true);
  });

  it('says where importance does not discriminate', () => {
    const flat = (weights: readonly number[]) =>
      analyse(
        program({
          touchpoints: [
            touchpoint(
              'Shop',
              weights.map((weight, index) => ({ name: `e${index}`, weight, actual: 5 })),
            ),
          ],
        }),
      ).priorityMap;
    expect(flat([7, 7.8]).discriminates).toBe(false);
    expect(flat([7, 7.9]).discriminates).toBe(true);
  });

  it('gives no quadrant to what is not known, and counts equal personas as one point', () => {
    const { priorityMap } = analyse(
      program({
        personas: [persona('A', 0.5), persona('B', 0.3), persona('C', 0.2), persona('Clerk')],
        touchpoints: [
          touchpoint('Shop', [
            { name: 'near', expected: 7, weight: 9, actual: 5 },
            { name: 'kind', expected: 7, weight: 3, actual: 9, for: { C: { actual: [2, 4] } } },
          ]),
          touchpoint('Desk', [{ name: 'calm', expected: 7, weight: 1, actual: 1 }], { for: ['Clerk'] }),
        ],
      }),
    );
    expect(priorityMap).toMatchObject({ importance: 6, performance: 7 });
    expect(priorityMap.points.find(({ expectation, persona: name }) => expectation === 'Shop.kind' && name === 'C')?.quadrant).toBeNull();
    expect(priorityMap.points.find(({ expectation }) => expectation === 'Desk.calm')?.quadrant).toBe('low');
    expect(priorityMap.points).toHaveLength(7);
  });
});
