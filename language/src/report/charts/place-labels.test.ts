import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, meets, overlap, type Placed, type Point, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';

const area: Box = { x: 56, y: 34, width: 1040, height: 474 };

const names = fc.string({
  unit: fc.constantFrom(...'有人主动来问说三十分钟就进度约得上价格公道Shop near 12'),
  minLength: 2,
  maxLength: 14,
});

const point: fc.Arbitrary<Point> = fc
  .record({
    x: fc.double({ min: 60, max: 1090, noNaN: true }),
    y: fc.double({ min: 60, max: 480, noNaN: true }),
    radius: fc.double({ min: 4.5, max: 30, noNaN: true }),
    name: names,
    rank: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ name, rank, ...place }) => ({ ...place, widths: [textWidth(`${name} −28.8`, 13), textWidth(String(rank), 13)] }));

function isClear(places: readonly (Placed | null)[], points: readonly Point[], obstacles: readonly Box[]): void {
  const boxes = places.filter((place) => place !== null);
  for (const [index, box] of boxes.entries()) {
    for (const other of [...boxes.slice(index + 1), ...obstacles]) expect(overlap(box, other)).toBe(0);
    for (const circle of points) expect(meets(box, circle)).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(area.x);
    expect(box.x + box.width).toBeLessThanOrEqual(area.x + area.width);
    expect(box.y).toBeGreaterThanOrEqual(area.y);
    expect(box.y + box.height).toBeLessThanOrEqual(area.y + area.height);
  }
}

describe('labels beside points', () => {
  test('sixty points with Chinese labels: no label covers a label, a point, a printed word or the edge', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 60, maxLength: 60 }), (points) => {
        const obstacles = [{ x: 65, y: 40, width: 160, height: 16 }];
        const surroundings = { area, height: 17, obstacles, crosshair: { x: 500, y: 260 } };
        const places = placeLabels(points, surroundings);
        isClear(places, points, obstacles);
        expect(placeLabels(points, surroundings)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  test('a point alone gets its label at its right', () => {
    const [place] = placeLabels([{ x: 300, y: 200, radius: 6, widths: [50, 10] }], {
      area,
      height: 17,
      obstacles: [],
      crosshair: { x: null, y: null },
    });
    expect(place).toMatchObject({ x: 310, y: 191.5, choice: 0, distance: 4 });
  });

  test('a label keeps off the cross-hair where it can', () => {
    const [place] = placeLabels([{ x: 300, y: 200, radius: 6, widths: [50] }], {
      area,
      height: 17,
      obstacles: [],
      crosshair: { x: 320, y: null },
    });
    expect(place).toMatchObject({ x: 240, distance: 4 });
  });

  test('of points upon points the first keeps its name, and what finds no room is left out', () => {
    const points = Array.from({ length: 200 }, (): Point => ({ x: 300, y: 200, radius: 6, widths: [120, 14] }));
    const places = placeLabels(points, { area, height: 17, obstacles: [], crosshair: { x: null, y: null } });
    expect(places[0]?.choice).toBe(0);
    expect(places).toContain(null);
    isClear(places, points, []);
  });

  test('a name too long for its place gives way to a shorter one', () => {
    const narrow = { x: 56, y: 34, width: 100, height: 474 };
    const points: Point[] = [{ x: 100, y: 200, radius: 6, widths: [120, 14] }];
    expect(placeLabels(points, { area: narrow, height: 17, obstacles: [], crosshair: { x: null, y: null } })[0]?.choice).toBe(1);
  });
});
