import { describe, expect, test } from 'vitest';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { analyse } from './analyse.ts';
import { withoutWorth, worthRankingOf } from './by-worth.ts';
import { cellsOf } from './cells.ts';

function programOf(text: string) {
  return link([readFragment('a.cx', text)], []).program;
}

function cells(text: string) {
  const program = programOf(text);
  return cellsOf(program, analyse(program).rows);
}

describe('cells', () => {
  const found = cells(`program P { languages en }
persona A { share 75% } persona B { share 25% } persona Out
journey J for A, B { stage S stage T stage Empty }
touchpoint X at J.S {
  expect p expected 8 weight 3 actual 6
  expect q expected 6 weight 1 actual 8
  for B { expect p actual 2 }
}
touchpoint Y at J.S, J.T { expect r expected 8 weight 1 }
touchpoint Z at J.T for Out { expect s weight 2 actual 5 }`);
  test('a mean by weight, and for everybody by share times weight', () => {
    // A: (3·−2 + 1·2) / 4; B: (3·−6 + 1·2) / 4.
    expect(found.touchpoint('A', 'X')?.satisfaction).toEqual({ low: -1, high: -1 });
    expect(found.touchpoint('B', 'X')?.satisfaction).toEqual({ low: -4, high: -4 });
    expect(found.touchpoint(null, 'X')?.satisfaction).toEqual({ low: -1.75, high: -1.75 });
    expect(found.touchpoint('A', 'X')?.containsAssumed).toBe(true);
  });
  test('what is unknown is left out of the mean and counted', () => {
    const stage = found.stage('A', 'J.S');
    expect(stage?.satisfaction).toEqual({ low: -1, high: -1 });
    expect(stage?.unknown.map((row) => row.expectation)).toEqual(['Y.r']);
    expect(stage?.missing).toBe(null);
  });
  test('a place of which nothing is known says what is missing', () => {
    expect(found.stage('A', 'J.T')).toMatchObject({ satisfaction: null, missing: 'actual', containsAssumed: false });
    expect(found.touchpoint('Out', 'Z')).toMatchObject({ satisfaction: null, missing: 'expected' });
  });
  test('nothing where nothing is expected of the persona, or where it does not go', () => {
    expect(found.stage('A', 'J.Empty')).toBe(undefined);
    expect(found.touchpoint('A', 'Z')).toBe(undefined);
    expect(found.stage('Out', 'J.T')).toBe(undefined);
    expect(found.touchpoint(null, 'Z')).toBe(undefined);
  });
  test('without personas there is everybody alone', () => {
    const alone = cells('program P\njourney J { stage S }\ntouchpoint X at J.S { expect p expected 8 weight 3 actual 6 }');
    expect(alone.stage(null, 'J.S')?.satisfaction).toEqual({ low: -2, high: -2 });
    expect(alone.touchpoint(null, 'X')?.rows.length).toBe(1);
  });
  test('an unknown weight gives bounds', () => {
    const open = cells('program P { weight 1 to 9 }\ntouchpoint X { expect p expected 8 actual 6 expect q expected 6 weight 1 actual 6 }');
    // −2·w / (w + 1) for w from 1 to 9.
    expect(open.touchpoint(null, 'X')?.satisfaction).toEqual({ low: -1.8, high: -1 });
  });
});

describe('ranking by worth', () => {
  const text = (worth: string): string => `program P { currency EUR }
persona A { share 80% worth { revenue 100 EUR per year } } persona B { share 20% ${worth} } persona Out
touchpoint X {
  expect p expected 8 weight 5 actual 8
  expect q expected 8 weight 5 actual 6
  for A { expect q actual 7 }
  for B { expect p actual 2 expect q actual 8 }
}`;
  const ranking = (source: string) => {
    const program = programOf(source);
    const { rows, averages } = analyse(program);
    return worthRankingOf(program, rows, averages);
  };
  test('those who are worth more turn the order round', () => {
    // By share: p 0.2·−30 = −6, q 0.8·−5 = −4. By worth 80 : 20 × w.
    expect(
      ranking(text('worth { revenue 100 EUR per year }'))?.ranks.map((one) => [one.expectation, one.rankByShare, one.rankByWorth]),
    ).toEqual([
      ['X.p', 1, 1],
      ['X.q', 2, 2],
    ]);
    const cheap = ranking(text('worth { revenue 10 EUR per year }'));
    expect(cheap?.measure).toBe('revenue');
    expect(cheap?.ranks.map((one) => [one.expectation, one.rankByShare, one.rankByWorth])).toEqual([
      ['X.q', 2, 1],
      ['X.p', 1, 2],
    ]);
    const [first] = cheap?.ranks ?? [];
    expect(first?.weightedByShare).toEqual({ low: -4, high: -4 });
    expect(first?.weightedByWorth.low).toBeCloseTo((-5 * 80) / 82, 9);
  });
  test('it needs the worth of everyone in the averages, and says whose is missing', () => {
    expect(ranking(text(''))).toBe(null);
    expect(withoutWorth(programOf(text('')))).toEqual(['B']);
    expect(withoutWorth(programOf(text('worth { revenue 100 EUR per year }')))).toEqual([]);
  });
  test('the fullest measure that all state', () => {
    const full = text('worth { revenue 100 EUR per year lifetime 2 years margin 30% }');
    expect(ranking(full)?.measure).toBe('revenue');
    expect(
      ranking(full.replace('worth { revenue 100 EUR per year }', 'worth { revenue 100 EUR per year lifetime 1 year margin 10% }'))?.measure,
    ).toBe('lifetime-value');
  });
});
