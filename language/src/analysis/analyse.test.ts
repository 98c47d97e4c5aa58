import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import type { Row } from './analysis.ts';
import { type ExpectationSample, factor, journey, persona, program, span, touchpoint, wave } from './programs.sample.ts';

/** The retail case of the seven-step method, as published: what is not said is unknown. */
const retail = program({
  weight: span([1, 9]),
  touchpoints: [
    touchpoint('Shop', [
      { name: 'product', factor: 'Product', actual: 6, expected: 7, ideal: 6 },
      { name: 'service', factor: 'Service', actual: 6, ideal: 6 },
      { name: 'relationship', factor: 'Relationship', actual: 4, ideal: 4 },
      { name: 'convenience', factor: 'Convenience', actual: 5, expected: 7, weight: 9, ideal: 10 },
      { name: 'brand', factor: 'Brand', actual: 7, expected: 7, ideal: 7 },
      { name: 'price', factor: 'Price', actual: 7, expected: 7, ideal: 7 },
    ]),
  ],
  factors: ['Product', 'Service', 'Relationship', 'Convenience', 'Brand', 'Price'].map((name) => factor(name)),
});

const known = (value: number) => ({ low: value, high: value });

describe('the seven-step method, the retail case', () => {
  const analysis = analyse(retail);
  const row = (name: string): Row => {
    const found = analysis.rows.find(({ expectation }) => expectation === `Shop.${name}`);
    if (!found) throw new Error(name);
    return found;
  };

  it.each([
    ['product', 6, known(7), known(-1), { low: 1, high: 9 }, { low: -9, high: -1 }, 6, 0],
    ['service', 6, { low: 0, high: 10 }, { low: -4, high: 6 }, { low: 1, high: 9 }, { low: -36, high: 54 }, 6, 0],
    ['relationship', 4, { low: 0, high: 10 }, { low: -6, high: 4 }, { low: 1, high: 9 }, { low: -54, high: 36 }, 4, 0],
    ['convenience', 5, known(7), known(-2), known(9), known(-18), 10, -5],
    ['brand', 7, known(7), known(0), { low: 1, high: 9 }, known(0), 7, 0],
    ['price', 7, known(7), known(0), { low: 1, high: 9 }, known(0), 7, 0],
  ] as const)('%s', (name, actual, expected, satisfaction, weight, weighted, ideal, gap) => {
    expect(row(name)).toMatchObject({
      actual: known(actual),
      actualOrigin: 'assumed',
      expected,
      satisfaction,
      weight,
      weighted,
      ideal: known(ideal),
      gap: known(gap),
    });
  });

  it('has one key experience and one requirement: convenience', () => {
    expect(analysis.rows.filter(({ key }) => key === true).map(({ expectation }) => expectation)).toEqual(['Shop.convenience']);
    expect(analysis.rows.filter(({ required }) => required === true).map(({ expectation }) => expectation)).toEqual(['Shop.convenience']);
    expect(row('convenience').rank).toBe(1);
    expect(row('product')).toMatchObject({ rank: 2, key: false, conceded: true });
    expect(row('brand')).toMatchObject({ rank: null, key: false, conceded: false });
    expect(row('price')).toMatchObject({ rank: null, key: false });
  });

  it('leaves rows with an unknown expectation outside ranking and sum', () => {
    for (const name of ['service', 'relationship']) {
      expect(row(name)).toMatchObject({ rank: null, key: null, outside: true, conceded: null, unknown: ['expected', 'weight'] });
    }
    expect(analysis.shortfall).toEqual({
      total: { low: -27, high: -19 },
      key: known(-18),
      keyShare: { low: 18 / 27, high: 18 / 19 },
      keyRows: 1,
      undecided: 0,
      unranked: 2,
    });
    expect(analysis.rows.map(({ expectation }) => expectation.slice(5))).toEqual([
      'convenience',
      'product',
      'relationship',
      'service',
      'brand',
      'price',
    ]);
  });

  it('has the exact bounds of the 1000-point index', () => {
    // Lowest: what lies below the mean itself (4.86) is heavy, the rest light; highest: what lies above it (6.23). Convenience weighs 9.
    const index = (weights: readonly [number, number, number, number, number]) => {
      const [product, service, relationship, brand, price] = weights;
      const total = product + service + relationship + brand + price + 9;
      return (100 * (6 * product + 6 * service + 4 * relationship + 5 * 9 + 7 * brand + 7 * price)) / total;
    };
    expect(analysis.index.low).toBeCloseTo(index([1, 1, 9, 1, 1]), 8);
    expect(analysis.index.high).toBeCloseTo(index([1, 1, 1, 9, 9]), 8);
  });

  it('says which are ranked among the known', () => {
    expect(row('convenience')).toMatchObject({ rankAmongKnown: 1, keyAmongKnown: true });
    expect(row('product')).toMatchObject({ rankAmongKnown: null, keyAmongKnown: null });
  });

  it('rolls up by factor', () => {
    expect(analysis.factors.map(({ name, satisfaction, index }) => [name, satisfaction, index])).toEqual([
      ['Product', known(-1), known(600)],
      ['Service', { low: -4, high: 6 }, known(600)],
      ['Relationship', { low: -6, high: 4 }, known(400)],
      ['Convenience', known(-2), known(500)],
      ['Brand', known(0), known(700)],
      ['Price', known(0), known(700)],
    ]);
    expect(analysis.averages).toEqual([]);
    expect(analysis.personas).toEqual([]);
  });
});

const q1 = '2026-01-01..2026-03-31';
const q2 = '2026-04-01..2026-06-30';

describe('actuals', () => {
  const base = program({
    personas: [persona('Visitor', 0.7), persona('Local', 0.3)],
    touchpoints: [touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9, ideal: 10, actual: 5 }])],
  });
  const nearOf = (more: Parameters<typeof program>[0], options?: Parameters<typeof analyse>[1]) => {
    const { rows, averages, ...analysis } = analyse({ ...base, ...more }, options);
    return {
      analysis,
      visitor: rows.find(({ persona: name }) => name === 'Visitor'),
      local: rows.find(({ persona: name }) => name === 'Local'),
      average: averages[0],
    };
  };

  it('are the typed level without a wave, marked assumed', () => {
    const { analysis, visitor, average } = nearOf({});
    expect(visitor).toMatchObject({ actual: known(5), actualOrigin: 'assumed', containsAssumed: true, n: null, wave: null });
    expect(average).toMatchObject({ actual: known(5), actualOrigin: 'assumed', containsAssumed: true, knownShare: 1 });
    expect(analysis).toMatchObject({ asOf: null, wave: null, previousWave: null, previousIndex: null });
  });

  it('are the persona’s in the newest wave that rates the row, else everybody’s, marked not split', () => {
    const { visitor, local, average } = nearOf({
      waves: [wave('W1', q1, { 'Shop.near': { value: 6.1, n: 212, sd: 1.4 } }, { Local: { 'Shop.near': { value: 6.3, n: 64 } } })],
    });
    expect(visitor).toMatchObject({ actual: known(6.1), actualOrigin: 'overall', n: 212, sd: 1.4, wave: 'W1', satisfaction: known(-0.9) });
    expect(visitor?.margin).toBeCloseTo((1.9712706 * 1.4) / Math.sqrt(212), 6);
    expect(local).toMatchObject({ actual: known(6.3), actualOrigin: 'wave', n: 64, margin: null });
    expect(average).toMatchObject({ actual: known(6.16), actualOrigin: 'wave', n: 212 });
  });

  it('come from the newest wave that rates the row at all, even an older one', () => {
    const { local, visitor, analysis } = nearOf({
      waves: [wave('W2', q2, {}, { Local: { 'Shop.near': 8 } }), wave('W1', q1, { 'Shop.near': 6 })],
    });
    expect(local).toMatchObject({ actual: known(8), wave: 'W2' });
    expect(visitor).toMatchObject({ actual: known(6), wave: 'W1', actualOrigin: 'overall' });
    expect(analysis).toMatchObject({ asOf: '2026-06-30', wave: 'W2', previousWave: 'W1' });
  });

  it('are those of the date asked for, or of the wave asked for', () => {
    const waves = [wave('W1', q1, { 'Shop.near': 6 }), wave('W2', q2, { 'Shop.near': 7 })];
    expect(nearOf({ waves }).visitor?.actual).toEqual(known(7));
    expect(nearOf({ waves }, { asOf: '2026-03-31' }).visitor?.actual).toEqual(known(6));
    expect(nearOf({ waves }, { asOf: '2025-12-31' }).visitor).toMatchObject({ actual: known(5), actualOrigin: 'assumed' });
    expect(nearOf({ waves }, { wave: 'W1' }).visitor?.actual).toEqual(known(6));
    expect(nearOf({ waves }, { wave: 'W1' }).analysis).toMatchObject({ asOf: '2026-03-31', wave: 'W1', previousWave: null });
    expect(() => nearOf({ waves }, { wave: 'W9' })).toThrow(RangeError);
  });

  it('are unknown, over the whole scale, where nothing is said or only in another unit', () => {
    const silent = [touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9 }])];
    const { visitor } = nearOf({ touchpoints: silent });
    expect(visitor).toMatchObject({ actual: { low: 0, high: 10 }, actualOrigin: 'unknown', unknown: ['actual'], ideal: known(7) });
    expect(visitor).toMatchObject({ weighted: { low: -63, high: 27 }, required: null, conceded: null });
    const percent = wave('W1', q1, { 'Shop.near': { value: { low: 0.6, high: 0.6, unit: 'share' } } });
    expect(nearOf({ touchpoints: silent, waves: [percent] }).visitor?.actualOrigin).toBe('unknown');
  });

  it('change since the previous wave that rates the row, with the margin of two samples', () => {
    const rating = (value: number) => ({ 'Shop.near': { value, n: 100, sd: 2 } });
    const waves = [wave('W1', q1, rating(5)), wave('W2', q2, rating(6))];
    // Student’s t for 198 degrees of freedom.
    const margin = 1.9720175 * Math.sqrt(4 / 100 + 4 / 100);
    const { visitor, average, analysis } = nearOf({ waves });
    expect(visitor?.change).toMatchObject({ from: 5, to: 6, difference: 1, significant: true, sinceWave: 'W1', likeForLike: true });
    expect(visitor?.change?.margin).toBeCloseTo(margin, 6);
    // Both personas stand on the same sample, so averaging them gives no more certainty.
    expect(average?.change?.margin).toBeCloseTo(margin, 6);
    expect(average?.change).toMatchObject({ difference: 1, significant: true });
    expect(analysis.previousIndex).toEqual(known(500));
    expect(analysis.index).toEqual(known(600));
  });

  it('average two samples of their own with less margin than either', () => {
    const own = { value: 6, n: 100, sd: 2 };
    const { average } = nearOf({ waves: [wave('W1', q1, {}, { Visitor: { 'Shop.near': own }, Local: { 'Shop.near': own } })] });
    expect(average?.margin).toBeCloseTo(1.984217 * 0.2 * Math.sqrt(0.7 ** 2 + 0.3 ** 2), 6);
    expect(average?.n).toBe(200);
  });

  it('are not judged against everybody’s where only one of two is the persona’s own', () => {
    const waves = [
      wave('W1', q1, { 'Shop.near': { value: 5, n: 100, sd: 1 } }),
      wave('W2', q2, {}, { Local: { 'Shop.near': { value: 8, n: 100, sd: 1 } } }),
    ];
    expect(nearOf({ waves }).local?.change).toMatchObject({ difference: 3, likeForLike: false, significant: null });
  });
});

describe('rows and their averages', () => {
  const near: ExpectationSample = {
    name: 'near',
    expected: 7,
    weight: 9,
    ideal: 10,
    actual: 5,
    for: { Local: { expected: 6, weight: 8 } },
  };

  it('override for a persona, and leave the rest', () => {
    const { rows } = analyse(
      program({ personas: [persona('Visitor', 0.7), persona('Local', 0.3)], touchpoints: [touchpoint('Shop', [near])] }),
    );
    expect(rows.map(({ persona: name, weighted, rank }) => [name, weighted, rank])).toEqual([
      ['Visitor', known(-18), 1],
      ['Local', known(-8), 2],
    ]);
  });

  it('take the persona’s own expectation for an ideal left out', () => {
    const { rows } = analyse(
      program({
        personas: [persona('Visitor', 0.7), persona('Local', 0.3)],
        touchpoints: [touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9, actual: 5, for: { Local: { expected: 6 } } }])],
      }),
    );
    expect(rows.map(({ persona: name, ideal }) => [name, ideal])).toEqual([
      ['Visitor', known(7)],
      ['Local', known(6)],
    ]);
  });

  it('average W·S by share, which is not W times S', () => {
    const { averages } = analyse(
      program({ personas: [persona('Visitor', 0.7), persona('Local', 0.3)], touchpoints: [touchpoint('Shop', [near])] }),
    );
    const [average] = averages;
    expect(average).toMatchObject({
      persona: null,
      average: true,
      weighted: known(-15),
      weight: known(8.7),
      satisfaction: known(-1.7),
      rank: 1,
    });
    expect((average?.weight.low ?? 0) * (average?.satisfaction.low ?? 0)).not.toBeCloseTo(-15, 2);
  });

  it('make an interval of an unknown persona, and say for how many it is known', () => {
    const { averages } = analyse(
      program({
        personas: [persona('Visitor', 0.7), persona('Local', 0.3)],
        touchpoints: [touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9, for: { Visitor: { actual: 5 } } }])],
      }),
    );
    expect(averages[0]).toMatchObject({ actual: { low: 3.5, high: 6.5 }, knownShare: 0.7, unknown: ['actual'] });
  });

  it('concern the personas of the journeys, or the touchpoint’s own, or everyone with a share', () => {
    const at = (more: Parameters<typeof touchpoint>[2]) =>
      analyse(
        program({
          personas: [persona('Visitor', 0.7), persona('Local', 0.3), persona('Clerk')],
          journeys: [journey('Purchase', ['Find'], ['Local'])],
          touchpoints: [touchpoint('Shop', [near], more)],
        }),
      );
    const names = (analysis: ReturnType<typeof at>) => analysis.rows.map(({ persona: name }) => name).sort();
    expect(names(at({ at: ['Purchase.Find'] }))).toEqual(['Local']);
    expect(names(at({}))).toEqual(['Local', 'Visitor']);
    expect(names(at({ at: ['Purchase.Find'], for: ['Clerk', 'Visitor'] }))).toEqual(['Clerk', 'Visitor']);
    // Rescaled to those it concerns; a persona without share stands outside.
    expect(at({ at: ['Purchase.Find'] }).averages[0]?.weighted).toEqual(known(-8));
    expect(at({ for: ['Clerk', 'Visitor'] }).averages[0]?.weighted).toEqual(known(-18));
    expect(at({ for: ['Clerk'] }).averages).toEqual([]);
    expect(at({ for: ['Clerk'] }).personas.map(({ name }) => name)).toEqual(['Clerk']);
  });

  it('hold an expectation that is only for one persona for nobody else', () => {
    const { rows } = analyse(
      program({
        personas: [persona('Visitor', 0.7), persona('Local', 0.3)],
        touchpoints: [touchpoint('Shop', [{ name: 'news', expected: 7, weight: 7, onlyFor: ['Local'] }])],
      }),
    );
    expect(rows.map(({ persona: name }) => name)).toEqual(['Local']);
  });

  it('count equal where nobody has a share', () => {
    const { averages } = analyse(program({ personas: [persona('Visitor'), persona('Local')], touchpoints: [touchpoint('Shop', [near])] }));
    expect(averages[0]?.weighted).toEqual(known(-13));
  });

  it('keep a range of shares as a range', () => {
    const { averages } = analyse(
      program({ personas: [persona('Visitor', [0.6, 0.8]), persona('Local', [0.2, 0.4])], touchpoints: [touchpoint('Shop', [near])] }),
    );
    // Visitor at −18, Local at −8: 0.6 against 0.4 to 0.8 against 0.2.
    expect(averages[0]?.weighted).toEqual({ low: -16, high: -14 });
  });
});

describe('roll-ups', () => {
  const levels = { expected: 8, ideal: 9 };
  const analysis = analyse(
    program({
      personas: [persona('Visitor', 0.75), persona('Local', 0.25)],
      factors: [factor('Service'), factor('Clarity', 'Service')],
      journeys: [journey('Buy', ['Find', 'Pay']), journey('Return', ['Ask'], ['Local'])],
      touchpoints: [
        touchpoint(
          'Shop',
          [
            { name: 'near', ...levels, factor: 'Service', weight: 6, actual: 5 },
            { name: 'clear', ...levels, factor: 'Clarity', weight: 2, actual: 9, for: { Local: { weight: 10 } } },
          ],
          { at: ['Buy.Find', 'Buy.Pay'] },
        ),
        touchpoint('Desk', [{ name: 'kind', ...levels, factor: 'Service', weight: 4, actual: 6 }], { at: ['Return.Ask'] }),
        touchpoint('Empty', [], { at: ['Buy.Pay'] }),
      ],
    }),
  );
  const named = (list: readonly { readonly name: string }[], name: string) => list.find((each) => each.name === name);

  it('weigh rows by share times weight', () => {
    const mean = (0.75 * (6 * 5 + 2 * 9) + 0.25 * (6 * 5 + 10 * 9)) / (0.75 * 8 + 0.25 * 16);
    expect(named(analysis.touchpoints, 'Shop')).toMatchObject({ rows: 4, known: 1, containsAssumed: true });
    expect(analysis.touchpoints[0]?.actual.low).toBeCloseTo(mean, 8);
    expect(analysis.touchpoints[0]?.index.high).toBeCloseTo(100 * mean, 7);
    expect(analysis.touchpoints[0]?.weight).toEqual(known((0.75 * 8 + 0.25 * 16) / 2));
    expect(analysis.touchpoints[0]?.shortfall).toEqual(known(-36));
  });

  it('count a touchpoint in each of its stages, and once in its journey', () => {
    expect(analysis.stages.map(({ name, rows }) => [name, rows])).toEqual([
      ['Buy.Find', 4],
      ['Buy.Pay', 4],
      ['Return.Ask', 1],
    ]);
    expect(analysis.journeys.map(({ name, rows }) => [name, rows])).toEqual([
      ['Buy', 4],
      ['Return', 1],
    ]);
  });

  it('count a factor in the one it refines', () => {
    expect(analysis.factors.map(({ name, rows }) => [name, rows])).toEqual([
      ['Service', 5],
      ['Clarity', 2],
    ]);
  });

  it('judge a persona by its own rows', () => {
    expect(named(analysis.personas, 'Local')).toMatchObject({ rows: 3, actual: known((6 * 5 + 10 * 9 + 4 * 6) / 20) });
  });

  it('end where factors refine one another in a circle', () => {
    const circular = analyse(
      program({
        factors: [factor('A', 'B'), factor('B', 'A')],
        touchpoints: [touchpoint('Shop', [{ name: 'near', ...levels, factor: 'A', weight: 6, actual: 5 }])],
      }),
    );
    expect(circular.factors.map(({ name, rows }) => [name, rows])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('show rows only where the persona walks the journey', () => {
    const both = analyse(
      program({
        personas: [persona('Visitor', 0.75), persona('Local', 0.25)],
        journeys: [journey('Buy', ['Find'], ['Visitor']), journey('Return', ['Ask'], ['Local'])],
        touchpoints: [touchpoint('Shop', [{ name: 'near', ...levels, weight: 6, actual: 5 }], { at: ['Buy.Find', 'Return.Ask'] })],
      }),
    );
    expect(both.stages.map(({ name, rows }) => [name, rows])).toEqual([
      ['Buy.Find', 1],
      ['Return.Ask', 1],
    ]);
    expect(both.rows).toHaveLength(2);
  });
});

it('analyses a program that says nothing', () => {
  const analysis = analyse(program({ head: null }));
  expect(analysis).toMatchObject({
    rows: [],
    averages: [],
    index: { low: 0, high: 1000 },
    asOf: null,
    kpis: [],
    initiatives: [],
    worth: [],
  });
  expect(analysis.shortfall).toEqual({ total: known(0), key: known(0), keyShare: null, keyRows: 0, undecided: 0, unranked: 0 });
  expect(analysis.priorityMap).toMatchObject({ importance: null, performance: null, points: [] });
});
