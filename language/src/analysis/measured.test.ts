import { describe, expect, it } from 'vitest';
import { measured, programOf, tableOf } from '../measurement/answers.sample.ts';
import type { Table } from '../measurement/table.ts';
import { type AnalyseOptions, analyse } from './analyse.ts';
import type { Analysis, KpiResult } from './analysis.ts';

const head = `program P "P" { languages en scale 0 to 10 }
persona A { share 75% }
persona B { share 25% }
breakdown Dealer
touchpoint T for A, B { expect x "X" expected 8 weight 9 actual 3 }
kpi N nps { each Dealer }
kpi Sat csat
kpi Wait median { target 4 min }
kpi Idle mean { promise 30 min lower-is-better }
kpi Index csi
kpi Fixed rate = repaired / orders
kpi Yes rate
kpi Sold count
kpi Loss rate { target 5% }
survey S { ask N ask r choose "R?" { p "P" q "Q" } }
`;

function analysed(wave: string, table: Table, options: AnalyseOptions = {}): Analysis {
  const program = programOf(`${head}wave 2026-Q1 { responses "a.csv" ${wave} }`);
  return analyse(program, { measurements: { waves: [measured(program, table)] }, groupMinimum: 1, ...options });
}

function kpi(analysis: Analysis, name: string): KpiResult {
  const found = analysis.kpis.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

/** A column with so many of each cell. */
function tally(name: string, cells: Readonly<Record<string, number>>): Table {
  const all = Object.entries(cells).flatMap(([cell, n]) => new Array<string>(n).fill(cell));
  return { rows: all.length, columns: [{ name, cells: all }] };
}

describe('a measured KPI', () => {
  it('is the net promoter score of its answers, with the adjusted Wald interval', () => {
    const score = kpi(analysed('', tally('N', { 10: 100, 9: 62, 8: 50, 7: 58, 6: 20, 0: 34 })), 'N');
    expect(score.value).toBeCloseTo(33.33, 2);
    expect((score.sd ?? 0) / Math.sqrt(324)).toBeCloseTo(4.141, 3);
    expect(score.low).toBeCloseTo(24.95, 2);
    expect(score.high).toBeCloseTo(41.11, 2);
    expect(score).toMatchObject({ n: 324, derived: false, bounds: 'interval', wave: '2026-Q1' });
  });

  it('has an interval where everybody is a promoter', () => {
    expect(kpi(analysed('', tally('N', { 10: 40 })), 'N')).toMatchObject({ value: 100, bounds: 'interval', high: 100 });
  });

  it('is the share of the two best answers, with the interval of Wilson', () => {
    const share = kpi(analysed('', tally('Sat', { 5: 30, 4: 15, 3: 5 })), 'Sat');
    expect(share).toMatchObject({ value: 0.9, n: 50 });
    expect(share.low).toBeCloseTo(0.7864, 4);
    expect(share.high).toBeCloseTo(0.9565, 4);
  });

  it('is a median with the interval of its order statistics', () => {
    const cells = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [String(at + 1), 1]));
    // Of 20 answers, the 6th and the 15th (Conover 1999).
    expect(kpi(analysed('', tally('Wait', cells)), 'Wait')).toMatchObject({
      value: 10.5,
      low: 6,
      high: 15,
      unit: 'duration',
      measure: 'min',
    });
  });

  it('is a mean in the unit the program says', () => {
    const idle = kpi(analysed('', tally('Idle', { 20: 1, 30: 1, 40: 1 })), 'Idle');
    expect(idle).toMatchObject({ value: 30, sd: 10, n: 3, unit: 'duration', measure: 'min' });
    // 30 ± t(2) · 10/√3
    expect(idle.high).toBeCloseTo(54.841, 3);
  });

  it('is told on a thousand points where it is asked on the scale of the program', () => {
    expect(kpi(analysed('', tally('Index', { 7: 2, 9: 2 })), 'Index')).toMatchObject({ value: 800, n: 4 });
  });

  it('is a sum by a sum', () => {
    const fixed = kpi(analysed('', tableOf('repaired|orders\n1|2\n0|1\n2|3\n|9')), 'Fixed');
    expect(fixed).toMatchObject({ value: 0.5, n: 6, derived: true });
    expect(fixed.low).toBeCloseTo(0.1876, 4);
  });

  it('is a share of yes, and a sum of counts', () => {
    const analysis = analysed('', tableOf('Yes|Sold\nyes|3\nno|4\n1|0\n0|\ntrue|1'));
    expect(kpi(analysis, 'Yes')).toMatchObject({ value: 0.6, n: 5 });
    expect(kpi(analysis, 'Sold')).toMatchObject({ value: 8, n: 4 });
  });

  it('wins over what is typed of the same, and leaves the rest', () => {
    const analysis = analysed('N 12 n 400 Sat 50% n 10 for A { N 1 n 20 }', tableOf('persona|N\nA|10\nB|10'));
    expect(kpi(analysis, 'N')).toMatchObject({ value: 100, n: 2 });
    expect(kpi(analysis, 'Sat')).toMatchObject({ value: 0.5, n: 10 });
  });
});

describe('members, personas and options', () => {
  it('of a breakdown without any come from the data', () => {
    const members = kpi(analysed('', tableOf('Dealer|N\nWest|10\nEast|0\nEast|10\n|9')), 'N').members;
    expect(members.map(({ name, breakdown, value, n }) => [name, breakdown, value, n])).toEqual([
      ['East', 'Dealer', 0, 2],
      ['West', 'Dealer', 100, 1],
    ]);
  });

  it('that are called as something else are told apart by their breakdown', () => {
    expect(kpi(analysed('', tableOf('Dealer|N\nA|10\nC|0')), 'N').members.map(({ name }) => name)).toEqual(['Dealer.A', 'C']);
  });

  it('have their own actuals, with n and sd; who has none has that of everybody', () => {
    const analysis = analysed('', tableOf('persona|T.x\nA|6\nA|10\n|4'));
    expect(
      analysis.rows.map(({ persona, actual, actualOrigin, n, sd }) => [persona, actual.low, actualOrigin, n, sd && Number(sd.toFixed(4))]),
    ).toEqual(
      expect.arrayContaining([
        ['A', 8, 'wave', 2, 2.8284],
        ['B', 20 / 3, 'overall', 3, 3.0551],
      ]),
    );
  });

  it('of fewer answers than may be shown are withheld, whatever they say', () => {
    const rows = ['persona|T.x|Sold', ...new Array(12).fill('A|8|1'), ...new Array(4).fill('B|2|1'), ...new Array(8).fill('|2|1')].join(
      '\n',
    );
    const analysis = analysed('', tableOf(rows), { groupMinimum: 10 });
    expect(analysis.rows.find(({ persona }) => persona === 'B')).toMatchObject({ actualOrigin: 'overall', actual: { low: 5 } });
    // Answers of no persona hide nobody: by the shares of personas they do not count.
    expect(analysis.withheld.map(({ group, subject }) => [group, subject])).toEqual([
      ['B', 'T.x'],
      ['B', 'Sold'],
      ['A', 'T.x'],
      ['A', 'Sold'],
    ]);
  });

  it('are not told by subtraction either: the smallest of the others are withheld with them', () => {
    const answers = (east: number, west: number, south: number, nobody = 0): Table =>
      tableOf(
        [
          'Dealer|N|Sat',
          ...new Array(east).fill('East|10|'),
          ...new Array(west).fill('West|8|5'),
          ...new Array(south).fill('South|0|5'),
          ...new Array(nobody).fill('|3|4'),
        ].join('\n'),
      );
    const shown = (table: Table): unknown =>
      kpi(analysed('', table, { groupMinimum: 10 }), 'N').members.map(({ name, value, n }) => [name, value, n]);
    expect(shown(answers(4, 12, 20))).toEqual([
      ['East', null, null],
      ['South', -100, 20],
      ['West', null, null],
    ]);
    // Two small groups hide each other where they are enough together, and so do answers of no group.
    expect(shown(answers(4, 6, 20))).toContainEqual(['South', -100, 20]);
    expect(shown(answers(4, 12, 20, 6))).toContainEqual(['West', 0, 12]);
    expect(shown(answers(4, 12, 20, 5))).toContainEqual(['West', null, null]);
    // Nothing is withheld where nothing small is there.
    expect(shown(answers(10, 12, 20, 3))).toContainEqual(['East', 100, 10]);
  });
});

describe('counting answers by the shares of personas', () => {
  const rows = [
    'persona|T.x|N|Sat|repaired|orders',
    ...new Array(10).fill('A|8|10|5|2|2'),
    ...new Array(30).fill('B|4|0|1|0|1'),
    ...new Array(30).fill('B|6|8|4|1|1'),
  ].join('\n');

  it('gives the whole as if each had answered by its share, of the effective number of answers', () => {
    const as = (strata: AnalyseOptions['strata']): Analysis => analysed('', tableOf(rows), { ...(strata ? { strata } : {}) });
    expect(kpi(as(undefined), 'N')).toMatchObject({ n: 70 });
    const weighted = as('shares');
    // ¾ · 100 + ¼ · (−50); n = 1 / (0.75²/10 + 0.25²/60)
    expect(kpi(weighted, 'N').value).toBeCloseTo(62.5, 10);
    expect(kpi(weighted, 'N').n).toBeCloseTo(17.4545, 4);
    expect(kpi(weighted, 'Sat').value).toBeCloseTo(0.875, 10);
    expect(weighted.rows.find(({ persona }) => persona === 'B')?.actual.low).toBe(5);
    // A rate is weighted above and below its line: (¾ · 2 + ¼ · ½) / (¾ · 2 + ¼ · 1), of 1.75 cases an answer.
    expect(kpi(weighted, 'Fixed').value).toBeCloseTo(1.625 / 1.75, 10);
    expect(kpi(weighted, 'Fixed').n).toBeCloseTo(17.4545 * 1.75, 3);
    expect(kpi(weighted, 'Fixed').bounds).toBe('interval');
    expect(kpi(as(undefined), 'Fixed')).toMatchObject({ value: 50 / 80, n: 80 });
  });
});

describe('a program without answers', () => {
  it('is analysed as it is written', () => {
    const program = programOf(`${head}wave 2026-Q1 { N 12 n 400 }`);
    expect(JSON.stringify(analyse(program, { measurements: { waves: [] } }))).toBe(JSON.stringify(analyse(program)));
  });
});
