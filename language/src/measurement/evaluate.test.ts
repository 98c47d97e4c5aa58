import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from './answers.sample.ts';
import { dateOf, evaluate } from './evaluate.ts';
import type { Condition, Measure, NumberTerm, Query } from './query.ts';
import type { Cell, Table } from './table.ts';

const rating: NumberTerm = { column: 'x', low: 0, high: 10 };
const amount: NumberTerm = { column: 'x', low: null, high: null };

function column(...cells: readonly Cell[]): Table {
  return { rows: cells.length, columns: [{ name: 'x', cells }] };
}

function whole(table: Table, ...measures: readonly Measure[]): readonly number[] {
  const result = evaluate(table, { ask: 'sums', where: null, by: [[]], measures });
  return result.of === 'sums' ? (result.groups[0]?.values ?? []) : [];
}

const count = (condition: Condition | null): Measure => ({ count: condition });

describe('a number in a cell', () => {
  it('is read from text as from numbers, without the white space around it', () => {
    const table = column(7, '7', ' 7.0 ', '\u30007', '7.', '+7', '0.7e1', '70E-1');
    expect(whole(table, count({ is: 'valid', term: rating }), { sum: [rating] })).toEqual([8, 56]);
  });

  it('is none where anything else stands beside it', () => {
    const table = column('7 points', '1,000', '７', 'NaN', 'Infinity', '0x7', '1e', '.', '', '  ', null, 'true');
    expect(whole(table, count({ is: 'valid', term: rating }), count({ is: 'unparsable', term: rating }))).toEqual([0, 9]);
  });

  it('counts only within its bounds', () => {
    const table = column('-0.5', 0, 10, '10.000000001', '1e99', 1e300, 'x');
    expect(whole(table, count({ is: 'valid', term: rating }), count({ is: 'off-scale', term: rating }), { sum: [rating] })).toEqual([
      2, 4, 10,
    ]);
  });

  it('may say yes or no where that is asked', () => {
    const term: NumberTerm = { column: 'x', low: 0, high: 1, yes: true };
    expect(whole(column(true, 'TRUE', '是', 'Yes', 1, false, 'no', '否', 'maybe'), count({ is: 'valid', term }), { sum: [term] })).toEqual([
      8, 5,
    ]);
  });
});

describe('sums', () => {
  it('are exact for decimals, in whatever order they stand', () => {
    expect(whole(column('0.1', '0.2', '0.3', 0.1, 0.2), { sum: [rating] }, { sum: [rating, rating] })).toEqual([0.9, 0.19]);
    expect(whole(column(...new Array<string>(1000).fill('0.001')), { sum: [rating] })).toEqual([1]);
  });

  it('are exact where doubles would round', () => {
    const table = column('99999999999', '99999999998', '0.0001');
    // 99999999999² + 99999999998² + 0.0001²
    expect(whole(table, { sum: [amount] }, { sum: [amount, amount] })).toEqual([
      199999999997.0001,
      Number('19999999999400000000005.00000001'),
    ]);
  });

  it('round what has more places half away from zero', () => {
    expect(whole(column('0.0000000005'), { sum: [rating] })).toEqual([1e-9]);
    expect(whole(column('0.00000000049'), { sum: [rating] })).toEqual([0]);
    expect(whole(column('-1.00005', '-1.00004'), { sum: [amount] })).toEqual([-2.0001]);
  });

  it('of a product count rows where both have a value', () => {
    const table = tableOf('x|y\n2|3\n4|\n|5\n6|7');
    const other: NumberTerm = { column: 'y', low: 0, high: 10 };
    expect(whole(table, { sum: [rating, other] }, { sum: [rating], when: { is: 'valid', term: other } })).toEqual([48, 8]);
  });

  it('do not hang on the order of the rows', () => {
    const cell = fc.oneof(
      fc.integer({ min: -2, max: 12 }).map(String),
      fc.constantFrom('0.1', '7.25', 'x', '1e11', '99999999998.1234', null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constantFrom('A', 'B', null)), { maxLength: 40 }), fc.integer(), (rows, turn) => {
        const at = (index: number): number => (index + (Math.abs(turn) % Math.max(1, rows.length))) % Math.max(1, rows.length);
        const made = (list: typeof rows): Table => ({
          rows: list.length,
          columns: [
            { name: 'x', cells: list.map(([x]) => x) },
            { name: 'p', cells: list.map(([, p]) => p) },
          ],
        });
        const query: Query = {
          ask: 'sums',
          where: null,
          by: [[], ['p']],
          measures: [count(null), { sum: [rating] }, { sum: [amount, amount] }, { distinct: 'x' }],
        };
        const turned = rows.map((_, index) => rows[at(index)] ?? ['', null]) as typeof rows;
        expect(evaluate(made(turned), query)).toEqual(evaluate(made(rows), query));
      }),
    );
  });

  it('of the groups add up to that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom('A', 'B', 'C', null)), { maxLength: 60 }), (rows) => {
        const table: Table = {
          rows: rows.length,
          columns: [
            { name: 'x', cells: rows.map(([x]) => x) },
            { name: 'p', cells: rows.map(([, p]) => p) },
          ],
        };
        const result = evaluate(table, {
          ask: 'sums',
          where: null,
          by: [[], ['p']],
          measures: [count(null), { sum: [rating] }, { sum: [rating, rating] }],
        });
        if (result.of !== 'sums') throw new Error('sums were asked for');
        const groups = result.groups.filter(({ by }) => by === 1);
        const total = [0, 1, 2].map((at) => groups.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
        expect(total).toEqual(result.groups.find(({ by }) => by === 0)?.values);
      }),
    );
  });
});

describe('a day', () => {
  it('is read in the usual forms, with the time of day behind it', () => {
    expect(['2026-01-05', '2026/1/5', '2026.01.05', '2026年1月5日', '2026-01-05T10:00:00Z', '2026-01-05 23:59'].map(dateOf)).toEqual(
      new Array(6).fill('2026-01-05'),
    );
  });

  it('is one of the calendar', () => {
    expect(['2026-02-29', '2024-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '05/01/2026', 'soon'].map(dateOf)).toEqual([
      null,
      '2024-02-29',
      ...new Array(6).fill(null),
    ]);
  });
});

describe('conditions', () => {
  const holds = (table: Table, is: Condition): number => whole(table, count(is))[0] ?? 0;

  it('look into a cell that lists options', () => {
    const table = column('price;quality', '价格、 quality', 'pricey', 'a|price', 'price', null);
    expect(holds(table, { is: 'lists', column: 'x', values: ['price', '价格'] })).toBe(4);
  });

  it('find those who rate everything alike', () => {
    const table = tableOf('a|b|c\n5|5|5\n5|5|\n5|4|5\n5||\n7.0|7|7');
    const terms = ['a', 'b', 'c'].map((name): NumberTerm => ({ column: name, low: 0, high: 10 }));
    expect(holds(table, { is: 'alike', terms, least: 2 })).toBe(3);
    expect(holds(table, { is: 'rated', terms, least: 3 })).toBe(3);
  });

  it('take the first of several answers of one respondent, the fuller before the emptier', () => {
    const table = tableOf('who|at|x\n1|2026-01-02|7\n1|2026-01-01|\n1|2026-01-01|9\n2|2026-01-05|4\n|2026-01-01|1\n|2026-01-01|2');
    const first: Condition = { is: 'first', of: ['who'], order: ['at', 'x'], among: null };
    expect(whole(table, count(first), { sum: [rating], when: first })).toEqual([4, 16]);
  });
});

describe('texts and answers', () => {
  it('come most frequent first, then by code points', () => {
    const table = column('b', 'a', 'b', '😀', '\uffee', ' a ', null);
    expect(evaluate(table, { ask: 'texts', where: null, column: 'x', limit: 3 })).toEqual({
      of: 'texts',
      texts: [
        { text: 'a', n: 2 },
        { text: 'b', n: 2 },
        { text: '\uffee', n: 1 },
      ],
      more: true,
    });
  });

  it('are sampled without favour: not by where or how they begin', () => {
    const cells = Array.from({ length: 200 }, (_, at) => `answer ${String(at).padStart(3, '0')}`);
    const ask = (sample: boolean) =>
      evaluate(column(...cells), {
        ask: 'answers',
        where: null,
        column: 'x',
        beside: [],
        limit: 20,
        ...(sample ? { sample: true as const } : {}),
      });
    const numbers = (result: ReturnType<typeof ask>): number[] =>
      result.of === 'answers' ? result.answers.map(([text]) => Number(text?.slice(7))) : [];
    const sampled = numbers(ask(true));
    expect(sampled).toHaveLength(20);
    expect(sampled.filter((number) => number >= 100).length).toBeGreaterThan(4);
    expect(numbers(ask(false))).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });
});
