import { expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { linesOf } from './lines.ts';
import { persona, program, touchpoint, wave } from './programs.sample.ts';

it('draws personas with the same numbers once', () => {
  const { rows } = analyse(
    program({
      personas: [persona('A', 0.5), persona('B', 0.3), persona('C', 0.2)],
      touchpoints: [
        touchpoint('Shop', [
          { name: 'near', expected: 7, weight: 9, actual: 5 },
          { name: 'kind', expected: 7, weight: 3, actual: 5, for: { C: { weight: 9 } } },
          { name: 'calm', expected: 7, weight: 1, actual: 5 },
        ]),
      ],
      // The same number, once rated and once assumed, is not the same.
      waves: [wave('W', '2026-01-01..2026-03-31', {}, { B: { 'Shop.calm': 5 } })],
    }),
  );
  expect(linesOf(rows).map(({ expectation, personas, everyone }) => [expectation, personas, everyone])).toEqual([
    ['Shop.kind', ['C'], false],
    ['Shop.near', ['A', 'B', 'C'], true],
    ['Shop.kind', ['A', 'B'], false],
    ['Shop.calm', ['A', 'C'], false],
    ['Shop.calm', ['B'], false],
  ]);
});

it('has one line for each row of a program without personas', () => {
  const { rows } = analyse(program({ touchpoints: [touchpoint('Shop', [{ name: 'near' }, { name: 'kind' }])] }));
  expect(linesOf(rows).map(({ personas, everyone }) => [personas, everyone])).toEqual([
    [[], true],
    [[], true],
  ]);
});
