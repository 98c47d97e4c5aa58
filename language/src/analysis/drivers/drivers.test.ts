import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrossProducts, MeasuredWave } from '../../measurement/measurements.ts';
import { link } from '../../program/link.ts';
import { readFragment } from '../../syntax/read.ts';
import { analyse } from '../analyse.ts';
import { exactly } from '../bounds.ts';
import { cronbachsAlpha } from './alpha.ts';
import { attitude, attitudeDrivers, crossed } from './drivers.sample.ts';
import { driversOf, kanoOf } from './drivers.ts';
import { kanoCategory, kanoResult } from './kano.ts';
import { centred, columnOfDriver, correlation, OUTCOME } from './moments.ts';
import { opportunity } from './opportunity.ts';
import { classOf, penaltiesAndRewards } from './penalties.ts';
import { relativeWeights } from './relative-weights.ts';
import { shapleyValues } from './shapley.ts';

const scale10 = { low: 6, high: 9 };

function correlations(products: CrossProducts) {
  const columns = products.drivers.map((_, index) => columnOfDriver(index));
  return {
    among: columns.map((a) => columns.map((b) => correlation(products, a, b) ?? 0)),
    outcome: columns.map((a) => correlation(products, OUTCOME, a) ?? 0),
  };
}

function sum(values: readonly number[] | null): number {
  return (values ?? []).reduce((total, value) => total + value, 0);
}

/** Answers by an even walk through the digits, so that every run is the same. */
function answersOf(count: number, score: (ratings: readonly number[], index: number) => number, drivers = 2): number[][] {
  return Array.from({ length: count }, (_, index) => {
    const ratings = Array.from({ length: drivers }, (__, driver) => Math.floor((index * 7 + driver * 3) / 11 ** driver) % 11);
    return [score(ratings, index), ...ratings];
  });
}

function measured(wave: string, drivers: CrossProducts | null, kano: MeasuredWave['kano'] = []): MeasuredWave {
  return { wave, answers: drivers?.n ?? 0, sources: [], groups: [], drivers, kano, open: [], problems: [] };
}

describe('derived importance', () => {
  const { among, outcome } = correlations(crossed(attitude, attitudeDrivers, { low: 55, high: 70 }));

  it('gives the relative weights of the clerical survey', () => {
    const weights = relativeWeights(among, outcome);
    expect(weights.map((weight) => weight.toFixed(5))).toEqual(['0.36276', '0.05600', '0.16361', '0.12178', '0.00826', '0.02019']);
    expect(sum(weights).toFixed(6)).toBe('0.732602');
  });

  it('gives its Shapley values', () => {
    const values = shapleyValues(among, outcome);
    expect(values?.map((value) => value.toFixed(5))).toEqual(['0.37082', '0.05090', '0.15577', '0.12035', '0.00659', '0.02818']);
    expect(sum(values).toFixed(6)).toBe('0.732602');
  });

  it('takes predictors that say the same as one, and shares what it explains', () => {
    const same = [
      [1, 1, 0.2],
      [1, 1, 0.2],
      [0.2, 0.2, 1],
    ];
    const along = [0.6, 0.6, 0.3];
    const [a = 0, b = 0] = relativeWeights(same, along);
    expect(a).toBeCloseTo(b, 12);
    const two = [
      [1, 0.2],
      [0.2, 1],
    ];
    expect(sum(relativeWeights(same, along))).toBeCloseTo(sum(relativeWeights(two, [0.6, 0.3])), 10);
    const values = shapleyValues(same, along) ?? [];
    expect(values[0]).toBeCloseTo(values[1] ?? 0, 12);
    expect(sum(values)).toBeCloseTo(sum(shapleyValues(two, [0.6, 0.3])), 10);
  });

  it('has no Shapley values beyond twelve predictors', () => {
    const many = (count: number): number[][] =>
      Array.from({ length: count }, (_, i) => Array.from({ length: count }, (__, j) => Number(i === j)));
    const along = (count: number): number[] => Array.from({ length: count }, () => 0.1);
    expect(shapleyValues(many(13), along(13))).toBeNull();
    expect(shapleyValues(many(12), along(12))?.map((value) => value.toFixed(6))).toEqual(along(12).map((r) => (r * r).toFixed(6)));
  });

  it('never gives a weight below zero, and all of them sum to R² by either way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }), { minLength: 30, maxLength: 60 }),
        (answers) => {
          const products = crossed(answers, ['a', 'b', 'c', 'd'], scale10);
          const { among: r, outcome: y } = correlations(products);
          fc.pre(r.every((row, i) => row[i] === 1) && centred(products, OUTCOME, OUTCOME) > 0);
          const weights = relativeWeights(r, y);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          expect(sum(weights)).toBeCloseTo(sum(shapleyValues(r, y)), 8);
          expect(sum(weights)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});

describe('penalties and rewards', () => {
  it('finds what falling short costs and going beyond earns', () => {
    // Falling short in the first costs three points, going beyond it earns one; the second does the reverse.
    const score = ([a = 0, b = 0]: readonly number[]): number => 5 + (a <= 6 ? -3 : a >= 9 ? 1 : 0) + (b <= 6 ? -1 : b >= 9 ? 3 : 0);
    const [first, second] = penaltiesAndRewards(crossed(answersOf(605, score), ['a', 'b'], scale10));
    expect([first?.penalty, first?.reward, first?.asymmetry].map((value) => value?.toFixed(9))).toEqual([
      '-3.000000000',
      '1.000000000',
      '-0.500000000',
    ]);
    expect([second?.penalty, second?.reward, second?.asymmetry].map((value) => value?.toFixed(9))).toEqual([
      '-1.000000000',
      '3.000000000',
      '0.500000000',
    ]);
    expect([first?.class, first?.sure, second?.class, second?.sure]).toEqual(['basic', true, 'exciting', true]);
  });

  it('calls what costs as much as it earns performance', () => {
    const score = ([a = 0]: readonly number[], index: number): number => 5 + (a <= 6 ? -2 : a >= 9 ? 2 : 0) + (Math.floor(index / 121) % 2);
    const [first, second] = penaltiesAndRewards(crossed(answersOf(605, score), ['a', 'b'], scale10));
    expect([first?.class, first?.sure]).toEqual(['performance', true]);
    expect(second?.sure).toBe(false);
  });

  it('judges by a tenth', () => {
    expect([-0.11, -0.1, 0.1, 0.11].map(classOf)).toEqual(['basic', 'performance', 'performance', 'exciting']);
  });

  it('is not estimable with fewer than five answers in a band', () => {
    const answers = answersOf(605, ([a = 0, b = 0]) => a + b).map(([score = 0, a = 0, b = 0], index) => [
      score,
      a,
      index < 4 ? 10 : Math.min(b, 8),
    ]);
    const [first, second] = penaltiesAndRewards(crossed(answers, ['a', 'b'], scale10));
    expect([first?.missing, second?.missing, second?.penalty, second?.class]).toEqual([null, 'few-in-band', null, null]);
    const five = answers.map((answer, index) => (index === 4 ? [answer[0] ?? 0, answer[1] ?? 0, 10] : answer));
    expect(penaltiesAndRewards(crossed(five, ['a', 'b'], scale10)).map(({ missing }) => missing)).toEqual([null, null]);
  });

  it('takes a driver whose middle band is empty along without splitting it in two', () => {
    const answers = answersOf(605, ([a = 0]) => a).map(([score = 0, a = 0, b = 0]) => [score, a, b <= 8 ? 3 : 10]);
    expect(penaltiesAndRewards(crossed(answers, ['a', 'b'], scale10)).map(({ missing }) => missing)).toEqual([null, 'few-in-band']);
  });

  it('is not estimable with fewer than ten answers for each coefficient', () => {
    const answers = answersOf(605, ([a = 0, b = 0]) => a + b).filter((_, index) => index % 11 < 9 || index % 3 === 0);
    const of = (count: number) => penaltiesAndRewards(crossed(answers.slice(0, count), ['a', 'b'], scale10)).map(({ missing }) => missing);
    expect(of(49)).toEqual(['few-answers', 'few-answers']);
    expect(of(400)).toEqual([null, null]);
  });

  it('is not estimable where two ratings are the same', () => {
    const answers = answersOf(605, ([a = 0]) => a).map(([score = 0, a = 0]) => [score, a, a]);
    expect(penaltiesAndRewards(crossed(answers, ['a', 'b'], scale10)).map(({ missing }) => missing)).toEqual(['collinear', 'collinear']);
  });

  it('takes a coefficient on the wrong side of zero for none', () => {
    const [first] = penaltiesAndRewards(
      crossed(
        answersOf(605, ([a = 0]) => (a <= 6 ? 6 : a >= 9 ? 2 : 4)),
        ['a', 'b'],
        scale10,
      ),
    );
    expect([first?.penalty, first?.reward, first?.missing, first?.class]).toEqual([0, 0, 'no-effect', null]);
  });
});

describe('Cronbach’s alpha', () => {
  it('is one for items that say the same, and nothing for one item', () => {
    expect(
      cronbachsAlpha([
        [2, 2],
        [2, 2],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cronbachsAlpha([
        [2, 0],
        [0, 2],
      ]),
    ).toBe(0);
    expect(cronbachsAlpha([[2]])).toBeNull();
    expect(
      cronbachsAlpha([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('Kano pairs', () => {
  it('are evaluated by the table', () => {
    const letters = [0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3, 4].map((column) => kanoCategory(row, column)?.[0]?.toUpperCase()).join(''));
    expect(letters).toEqual(['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ']);
    expect(kanoCategory(5, 0)).toBeNull();
  });

  it('give the most frequent category and both coefficients', () => {
    const cells = [
      [1, 10, 5, 5, 30],
      [0, 3, 3, 2, 20],
      [0, 0, 2, 0, 10],
      [0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0],
    ];
    const result = kanoResult('Shop.near', cells);
    expect([result.n, result.category]).toEqual([93, 'must-be']);
    expect(result.counts).toEqual({ 'must-be': 30, 'one-dimensional': 30, attractive: 20, indifferent: 10, reverse: 2, questionable: 1 });
    expect(result.better).toBeCloseTo(50 / 90, 12);
    expect(result.worse).toBeCloseTo(-60 / 90, 12);
  });

  it('break ties must-be, one-dimensional, attractive, indifferent', () => {
    const tied = (...places: (readonly [number, number])[]) =>
      kanoResult(
        'x',
        [0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3, 4].map((column) => Number(places.some(([r, c]) => r === row && c === column)))),
      ).category;
    expect(tied([1, 4], [0, 4], [0, 1], [2, 2])).toBe('must-be');
    expect(tied([0, 4], [0, 1], [2, 2])).toBe('one-dimensional');
    expect(tied([0, 1], [2, 2])).toBe('attractive');
    expect(tied([2, 2], [4, 0])).toBe('indifferent');
    expect(tied()).toBeNull();
    expect(kanoResult('x', []).better).toBeNull();
  });

  it('are sure where the first is ahead by more than chance', () => {
    const of = (mustBe: number, attractive: number) =>
      kanoResult(
        'x',
        [
          [0, attractive, 0, 0, 0],
          [0, 0, 0, 0, mustBe],
          [0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0],
        ],
        'delighter',
      );
    // Of 100 answers 20 apart: 1.96·√(100·100/200) is 13.9.
    expect([of(60, 40).sure, of(56, 44).sure, of(60, 40).kindAgrees, of(40, 60).kindAgrees]).toEqual([true, false, false, true]);
    expect([kanoResult('x', []).sure, kanoResult('x', [], 'must-be').kindAgrees]).toEqual([false, null]);
  });

  it('come from the newest wave that asked them', () => {
    const { program } = link([readFragment('a.cx', 'touchpoint Shop { expect near { must-be } }')], []);
    const pair = { subject: 'Shop.near', cells: [[0, 0, 0, 0, 1]] };
    const found = kanoOf(program, [measured('B', null), measured('A', null, [pair])]);
    expect([found?.wave, found?.results[0]?.kind]).toEqual(['A', 'must-be']);
    expect(kanoOf(program, [measured('B', null)])).toBeNull();
  });
});

describe('the opportunity score', () => {
  const spans = { weight: { low: 0, high: 10 }, scale: { low: 0, high: 10 } };
  it('adds to importance what satisfaction lacks of it', () => {
    expect(opportunity(exactly(9), exactly(4), spans)).toEqual(exactly(14));
    expect(opportunity(exactly(4), exactly(9), spans)).toEqual(exactly(4));
  });
  it('brings other scales to ten, and carries bounds', () => {
    expect(opportunity(exactly(9), exactly(3), { weight: { low: 1, high: 9 }, scale: { low: 1, high: 5 } })).toEqual(exactly(15));
    expect(opportunity({ low: 2, high: 8 }, { low: 0, high: 10 }, spans)).toEqual({ low: 2, high: 16 });
  });
});

describe('the drivers of a program', () => {
  const text = `program P { scale 0 to 10 weight 1 to 10 }
factor Care in Service {}
kpi Recommend nps {}
touchpoint Shop {
  expect near in Care { must-be expected 8 weight 9 actual 6 }
  expect fair in Care { delighter expected 8 weight 2 actual 6 }
  expect kind in Care { performance expected 8 weight 5 actual 6 }
}
`;
  const fragment = readFragment('a.cx', text);
  const { program } = link([fragment], []);
  const { rows } = analyse(program);
  const names = ['Shop.near', 'Shop.fair', 'Shop.kind'];
  const score = ([a = 0, b = 0]: readonly number[]): number => (b <= 6 ? 2 : b >= 9 ? 8 : 6) + (a >= 9 ? 2 : 0);
  const products = crossed(answersOf(1331, score, 3), names, scale10);

  it('reads the program without errors', () => {
    expect(fragment.findings).toEqual([]);
    expect(rows).toHaveLength(3);
  });

  it('are those of the newest wave that has answers, most important first', () => {
    const found = driversOf(program, rows, [measured('C', null), measured('B', products), measured('A', null)]);
    expect([found?.wave, found?.outcome, found?.n, found?.fewAnswers]).toEqual(['B', 'Recommend', 1331, false]);
    expect(found?.drivers.map(({ expectation }) => expectation)).toEqual(['Shop.fair', 'Shop.near', 'Shop.kind']);
    expect(sum(found?.drivers.map(({ importance }) => importance ?? 0) ?? [])).toBeCloseTo(found?.rSquared ?? 0, 12);
    expect(sum(found?.drivers.map(({ shareOfImportance }) => shareOfImportance ?? 0) ?? [])).toBeCloseTo(1, 12);
    expect(driversOf(program, rows, [measured('C', null)])).toBeNull();
  });

  it('compare their class with the declared kind', () => {
    const found = driversOf(program, rows, [measured('B', products)]);
    const by = (name: string) => found?.drivers.find(({ expectation }) => expectation === name);
    expect([by('Shop.near')?.class, by('Shop.near')?.sure, by('Shop.near')?.kindAgrees]).toEqual(['exciting', true, false]);
    expect([by('Shop.fair')?.class, by('Shop.fair')?.kindAgrees]).toEqual(['basic', false]);
  });

  it('compare the stated place with the derived one', () => {
    const found = driversOf(program, rows, [measured('B', products)]);
    expect(found?.drivers.map(({ statedRank, derivedRank, ranksDisagree }) => [statedRank, derivedRank, ranksDisagree])).toEqual([
      [3, 1, true],
      [1, 2, false],
      [2, 3, false],
    ]);
  });

  it('say nothing of places where too few answered, or where all weights are the same', () => {
    const few = crossed(answersOf(29, score, 3), names, scale10);
    const found = driversOf(program, rows, [measured('B', few)]);
    expect(found?.fewAnswers).toBe(true);
    expect(found?.drivers.map(({ ranksDisagree }) => ranksDisagree)).toEqual([null, null, null]);
    const flat = rows.map((row) => ({ ...row, weight: exactly(5) }));
    expect(driversOf(program, flat, [measured('B', products)])?.drivers.map(({ ranksDisagree }) => ranksDisagree)).toEqual([
      null,
      null,
      null,
    ]);
    const unknown = rows.map((row) => ({ ...row, weight: { low: 1, high: 10 } }));
    expect(driversOf(program, unknown, [measured('B', products)])?.drivers.map(({ statedRank }) => statedRank)).toEqual([null, null, null]);
  });

  it('tell nothing of importance from no more answers than coefficients', () => {
    const found = driversOf(program, rows, [
      measured(
        'B',
        crossed(
          [
            [9, 8, 7, 3],
            [4, 5, 2, 8],
            [7, 9, 1, 1],
            [2, 3, 3, 6],
          ],
          names,
          scale10,
        ),
      ),
    ]);
    expect([found?.rSquared, found?.drivers[0]?.importance, found?.drivers[0]?.shapley]).toEqual([null, null, null]);
  });

  it('say whether a factor’s expectations measure one thing', () => {
    const [care] = driversOf(program, rows, [measured('B', products)])?.reliability ?? [];
    expect([care?.factor, care?.expectations, care?.n]).toEqual(['Care', names, 1331]);
    expect(care?.alpha).toBeLessThan(0.5);
  });
});
