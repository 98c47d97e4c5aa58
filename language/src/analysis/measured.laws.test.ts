/** What answers make of a Program is what their figures make of it when they are typed, and no order of rows or files makes a difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured, programOf } from '../measurement/answers.sample.ts';
import type { Table } from '../measurement/table.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';

const head = `program P "P" { languages en scale 0 to 10 }
persona A { share 75% }
persona B { share 25% }
touchpoint T for A, B { expect x "X" expected 8 weight 9 expect y "Y" expected 7 weight 5 }
kpi N nps { target 40 by 2026-Q4 }
kpi Sat csat { alarm 40% }
kpi M mean { scale 0 to 10 }
`;

interface Row {
  readonly persona: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly N: number | null;
  readonly Sat: number | null;
  readonly M: number | null;
}

const rating = (low: number, high: number) => fc.option(fc.integer({ min: low, max: high }), { freq: 5 });
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    persona: fc.constantFrom('A', 'B', null),
    x: rating(0, 10),
    y: rating(0, 10),
    N: rating(0, 10),
    Sat: rating(1, 5),
    M: rating(0, 10),
  }),
  { minLength: 1, maxLength: 60 },
);

const columns = { persona: 'persona', x: 'T.x', y: 'T.y', N: 'N', Sat: 'Sat', M: 'M' } as const;

function tableOf(list: readonly Row[]): Table {
  return {
    rows: list.length,
    columns: Object.entries(columns).map(([key, name]) => ({ name, cells: list.map((row) => row[key as keyof Row]) })),
  };
}

const program = programOf(`${head}wave 2026-Q1 { responses "a.csv" }`);

function counted(...tables: readonly Table[]): Analysis {
  return analyse(program, { measurements: { waves: [measured(program, ...tables)] }, groupMinimum: 1, reportingMinimum: 1 });
}

/** The figures of some rows as somebody would type them. */
function typed(list: readonly Row[]): string {
  const values = (key: 'x' | 'y' | 'N' | 'Sat' | 'M'): readonly number[] => list.flatMap((row) => row[key] ?? []);
  const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length;
  const said = (name: string, value: number, n: number, sd: number | null): string =>
    `${name} ${value.toFixed(9)} n ${n}${sd === null ? '' : ` sd ${sd.toFixed(9)}`}`;
  const rated = (['x', 'y', 'M'] as const).flatMap((key) => {
    const all = values(key);
    if (all.length === 0) return [];
    const middle = mean(all);
    const sd = all.length < 2 ? null : Math.sqrt(all.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (all.length - 1));
    return [said(columns[key], middle, all.length, sd)];
  });
  const sat = values('Sat');
  const share =
    sat.length === 0 ? [] : [`Sat ${((100 * sat.filter((value) => value >= 4).length) / sat.length).toFixed(9)}% n ${sat.length}`];
  const answers = values('N');
  const [p, d] = [
    answers.filter((value) => value >= 9).length / answers.length,
    answers.filter((value) => value <= 6).length / answers.length,
  ];
  const score = answers.length === 0 ? [] : [said('N', 100 * (p - d), answers.length, 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2)))];
  return [...rated, ...share, ...score].join('\n');
}

/** Figures that can be compared, to seven digits. */
function figuresOf(analysis: Analysis): unknown {
  const digits = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)) + 0);
  return {
    rows: analysis.rows.map(({ expectation, persona, actual, actualOrigin, n, sd, margin, weighted, rank, key }) => [
      expectation,
      persona,
      digits(actual.low),
      actualOrigin,
      n,
      digits(sd),
      digits(margin),
      digits(weighted.low),
      rank,
      key,
    ]),
    index: [digits(analysis.index.low), digits(analysis.index.high)],
    kpis: analysis.kpis.map(({ name, value, n, status }) => [name, digits(value), n, status]),
  };
}

/** Whether two things weigh the same but for rounding. */
function isClose({ rows: all }: Analysis): boolean {
  return all.some((row, at) =>
    all.slice(at + 1).some((other) => other.expectation !== row.expectation && Math.abs(other.weighted.low - row.weighted.low) < 1e-5),
  );
}

describe('answers', () => {
  it('make of a program what their figures make of it when they are typed', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const groups = ['A', 'B'].map((persona) => {
          const own = list.filter((row) => row.persona === persona);
          const values = typed(own);
          return values === '' ? '' : `for ${persona} {\n${values}\n}`;
        });
        const written = programOf(`${head}wave 2026-Q1 {\n${typed(list)}\n${groups.join('\n')}\n}`);
        const counts = counted(tableOf(list));
        // Of two that are alike but for the last digits either may stand first: typed figures have nine.
        fc.pre(!isClose(counts));
        const one = figuresOf(counts) as { kpis: unknown[] };
        const other = figuresOf(analyse(written, { groupMinimum: 1, reportingMinimum: 1 })) as { kpis: unknown[] };
        // Where all recommend or none does, the typed deviation of nought tells no interval, and so no sure status.
        expect({ ...one, kpis: one.kpis.slice(1) }).toEqual({ ...other, kpis: other.kpis.slice(1) });
        expect((one.kpis[0] as unknown[]).slice(0, 3)).toEqual((other.kpis[0] as unknown[]).slice(0, 3));
      }),
      { numRuns: 60 },
    );
  });

  it('say the same in any order, and from several files', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, at) => {
        const cut = at % (list.length + 1);
        const whole = JSON.stringify(figuresOf(counted(tableOf(list))));
        expect(JSON.stringify(figuresOf(counted(tableOf(list.toReversed()))))).toBe(whole);
        expect(JSON.stringify(figuresOf(counted(tableOf(list.slice(0, cut)), tableOf(list.slice(cut)))))).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});
