import { describe, expect, it } from 'vitest';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { type AnalyseOptions, analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';

const head = `program P "P" { languages en cycle quarter }
persona A { share 60% }
persona B { share 40% }
breakdown Dealer { member East member West }
touchpoint T for A, B { expect x "X" expected 8 weight 9 }
`;

function analysed(more: string, options: AnalyseOptions = {}): Analysis {
  return analyse(link([readFragment('a.cx', `${head}${more}`)], []).program, options);
}

function rowOf(analysis: Analysis, persona: string): unknown {
  const row = analysis.rows.find((one) => one.persona === persona);
  return row && [row.actualOrigin, row.actual.low, row.actual.high, row.n];
}

describe('a group of fewer answers than its minimum', () => {
  it('counts nowhere: everybody’s value stands for it', () => {
    const analysis = analysed('wave 2026-Q2 { T.x 6 n 200 sd 1 for A { T.x 2 n 4 sd 1 } for B { T.x 7 n 60 sd 1 } }');
    expect(rowOf(analysis, 'A')).toEqual(['overall', 6, 6, 200]);
    expect(rowOf(analysis, 'B')).toEqual(['wave', 7, 7, 60]);
    expect(analysis.withheld).toEqual([{ wave: '2026-Q2', group: 'A', subject: 'T.x' }]);
  });

  it('is unknown where nothing is said of everybody, and no key experience', () => {
    const analysis = analysed('wave 2026-Q2 { for A { T.x 2 n 4 sd 1 } for B { T.x 7 n 60 sd 1 } }');
    expect(rowOf(analysis, 'A')).toEqual(['unknown', 0, 10, null]);
    expect(analysis.rows.find(({ persona }) => persona === 'A')?.key).not.toBe(true);
    expect(JSON.stringify(analysis.waves)).toContain('"n":60');
  });

  it('has as many answers as the settings say, and ten otherwise', () => {
    const of = (n: number, groupMinimum?: number): unknown =>
      rowOf(analysed(`wave 2026-Q2 { for A { T.x 2 n ${n} sd 1 } }`, groupMinimum === undefined ? {} : { groupMinimum }), 'A');
    expect(of(9)).toEqual(['unknown', 0, 10, null]);
    expect(of(10)).toEqual(['wave', 2, 2, 10]);
    expect(of(4, 4)).toEqual(['wave', 2, 2, 4]);
    expect(of(10, 11)).toEqual(['unknown', 0, 10, null]);
  });

  it('without a count is shown', () => {
    expect(rowOf(analysed('wave 2026-Q2 { for A { T.x 2 } }'), 'A')).toEqual(['wave', 2, 2, null]);
  });

  it('of a member tells no value, no count and no interval of a KPI, nor an earlier one in its place', () => {
    const more = `kpi On rate { each Dealer target 90% by 2026-Q4 }
wave 2026-Q1 { for East { On 80% n 40 } for West { On 70% n 40 } }
wave 2026-Q2 { On 75% n 8 for East { On 60% n 5 } for West { On 90% n 40 } }
`;
    const [kpi] = analysed(more).kpis;
    const [east, west] = kpi?.members ?? [];
    expect(east).toMatchObject({
      value: null,
      n: null,
      sd: null,
      low: null,
      high: null,
      change: null,
      tooFew: true,
      status: 'unknown',
      reason: { why: 'too-few' },
      wave: '2026-Q2',
    });
    expect(east?.history.map(({ wave }) => wave)).toEqual(['2026-Q1']);
    expect(west).toMatchObject({ value: 0.9, n: 40, tooFew: false });
    // The whole always is shown.
    expect(kpi).toMatchObject({ value: 0.75, n: 8, tooFew: true });
  });

  it('is one behind a formula, too', () => {
    const more = `kpi P rate kpi D rate kpi Score nps = P - D { each Dealer }
wave 2026-Q2 { for East { P 60% n 5 D 20% n 5 } for West { P 60% n 50 D 20% n 50 } }
`;
    const score = analysed(more).kpis.find(({ name }) => name === 'Score');
    expect(score?.members[0]).toMatchObject({ value: null, tooFew: true });
    expect(score?.members[1]).toMatchObject({ value: 40, derived: true });
  });

  it('is the one that a KPI is for', () => {
    expect(analysed('kpi N nps { for A target 40 by 2026-Q4 } wave 2026-Q2 { N 20 n 6 }').kpis[0]).toMatchObject({
      value: null,
      n: null,
      tooFew: true,
    });
  });

  it('does not hold for what counts no people', () => {
    const more = 'kpi Sold count { each Dealer } wave 2026-Q2 { for East { Sold 120 n 5 } }';
    expect(analysed(more).kpis[0]?.members[0]).toMatchObject({ value: 120 });
  });
});
