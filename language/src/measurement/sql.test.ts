import { describe, expect, it } from 'vitest';
import { sqlName, sqlNumber, sqlText } from '../writers/sql.ts';
import { programOf } from './answers.sample.ts';
import { planOf } from './naming.ts';
import type { Query } from './query.ts';
import { printRelation } from './relation.ts';
import { printSpans, printSql, readResult, type SqlColumns, withSpans } from './sql.ts';

const hostile = ['"; DROP TABLE x; --', "'; DROP TABLE x; --", '\\', "\\'", '$$', 'a\0b', '/* */', ';'];

/** What is left of a statement without quoted names and literals, escapes read as the database reads them. */
function bare(sql: string): string {
  return sql.replace(/E'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/gs, '_');
}

describe('names and texts in SQL', () => {
  it('end where they stand, whatever they hold', () => {
    for (const text of hostile) {
      for (const dialect of ['duckdb', 'postgres'] as const) {
        expect(bare(`SELECT ${sqlName(text)} = ${sqlText(text, dialect)} x`)).toBe('SELECT _ = _ x');
      }
    }
  });

  it('have numbers without exponents', () => {
    expect([7, -0.5, 1e-7, 99_999_999_999].map(sqlNumber)).toEqual(['7', '(-0.5)', '0.000000100000', '99999999999']);
    expect(() => sqlNumber(Number.NaN)).toThrow(RangeError);
  });
});

describe('a query in SQL', () => {
  const program = programOf(`program P {} persona A breakdown D touchpoint T { expect x expected 5 weight 5 }
survey S { ask why open "Why?" ask r choose many "R?" { p "It's \\"p\\"; DROP" q "Q" } }
wave 2026-Q1 { responses "a.csv" }`);
  const [wave] = program.waves;

  it('holds no word of a column or a cell outside of quotes', () => {
    if (!wave) throw new Error('no wave');
    const columns = [...hostile, 'T.x', 'persona', 'S.r', 'respondent', 'at'].map((name) => ({ name, kind: 'text' as const }));
    for (const [long, given] of [
      [false, columns],
      [
        true,
        [
          ...columns.filter(({ name }) => !/[.]/.test(name)),
          { name: 'name', kind: 'text' as const },
          { name: 'value', kind: 'text' as const },
        ],
      ],
    ] as const) {
      const plan = planOf(program, wave, [{ shown: 'a.csv', line: 0, digest: null, columns: given }]);
      expect(plan.sources[0]?.long).toBe(long);
      for (const dialect of ['duckdb', 'postgres'] as const) {
        const { select, columns: names } = printRelation(program, plan, dialect, ['t']);
        const query: Query = {
          ask: 'sums',
          where: { is: 'one-of', column: 'persona', values: hostile },
          by: [[], ['persona'], [...plan.columns].slice(0, 3)],
          measures: [{ count: { is: 'lists', column: 'S.r', values: hostile } }, { distinct: `?${hostile[0]}` }],
        };
        for (const sql of [select, printSql(query, dialect, 'r', names)]) expect(bare(sql)).not.toMatch(/DROP|--|;|\\|\$|\/\*/);
      }
    }
  });

  it('does not look at bounds that all whole numbers keep', () => {
    const columns: SqlColumns = new Map([['x', { sql: 'c0', kind: 'integer' }]]);
    const query: Query = { ask: 'sums', where: null, by: [[]], measures: [{ sum: [{ column: 'x', low: 0, high: 10 }] }] };
    expect(printSql(query, 'duckdb', 'r', columns)).toContain('BETWEEN');
    expect(printSpans('r', columns)).toBe('SELECT MIN(c0) AS l0, MAX(c0) AS h0 FROM r AS r');
    expect(printSql(query, 'duckdb', 'r', withSpans(columns, ['0', 10n]))).not.toContain('BETWEEN');
    expect(printSql(query, 'duckdb', 'r', withSpans(columns, [0, 11]))).toContain('BETWEEN');
    expect(withSpans(columns, [null, null])).toEqual(columns);
  });

  it('is read back by group, whatever the order and the types of the rows', () => {
    const query: Query = { ask: 'sums', where: null, by: [[], ['p'], ['d']], measures: [{ count: null }, { sum: [] }] };
    const rows = [
      ['10', null, 'B', '2,0.5'],
      ['01', 'A', null, '3,99999999998.0001'],
      ['11', null, null, '5,1'],
      ['01', null, null, '1,0'],
    ];
    expect(readResult(query, rows)).toEqual({
      of: 'sums',
      groups: [
        { by: 0, key: [], values: [5, 1] },
        { by: 1, key: ['A'], values: [3, 99999999998.0001] },
        { by: 1, key: [null], values: [1, 0] },
        { by: 2, key: ['B'], values: [2, 0.5] },
      ],
    });
  });
});
