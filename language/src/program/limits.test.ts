import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { compile } from '../compile.ts';
import { withinLimits } from './limits.ts';
import type { Program } from './program.ts';

const base = `program P "P" { languages en cycle quarter }
persona A { share 100% }
`;
const shop = `touchpoint T {
  expect x "X" in Product expected 8 weight 9
  expect y "Y" in Price expected 8 weight 7 must-be
}
`;

function read(source: string): { program: Program; said: string[] } {
  const { program, findings } = compile({ own: [{ file: 'main.cx', text: base + source }] });
  return { program, said: findings.filter(({ rule }) => rule === 'program/level-off-scale').map(({ messageId }) => messageId) };
}

const rowOf = (program: Program, name: string) => analyse(program).rows.find(({ expectation }) => expectation === name);

describe('what lies off its scale', () => {
  it('is reported, and counts as not measured', () => {
    const { program, said } = read(`${shop}wave 2026-Q3 { T.x 61 n 100 sd 1  T.y 6 n 100 sd 1 }`);
    expect(said).toEqual(['rating']);
    expect(rowOf(program, 'T.x')).toMatchObject({ actual: { low: 0, high: 10 }, actualOrigin: 'unknown', unknown: ['actual'], n: null });
    expect(rowOf(program, 'T.y')).toMatchObject({ actual: { low: 6, high: 6 }, actualOrigin: 'overall' });
    const { index } = analyse(program);
    expect(index?.high).toBeLessThanOrEqual(1000);
    expect(index?.low).toBeGreaterThanOrEqual(0);
  });

  it('gives way to what an earlier wave measured', () => {
    const { program } = read(`${shop}wave 2026-Q2 { T.x 7 }\nwave 2026-Q3 { T.x -1 }`);
    expect(rowOf(program, 'T.x')).toMatchObject({ actual: { low: 7, high: 7 }, wave: '2026-Q2' });
  });

  it.each([
    ['expected 12', 'expected', 'level'],
    ['expected 8 weight 11', 'weight', 'weight'],
    ['expected 8 actual 11', 'actual', 'level'],
    ['expected 8~11', 'expected', 'level'],
  ])('is unknown where typed: %s', (written, input, sentence) => {
    const { program, said } = read(`touchpoint T { expect x "X" in Product ${written} }`);
    expect(said).toEqual([sentence]);
    expect(rowOf(program, 'T.x')?.unknown).toContain(input);
  });

  it('leaves what holds for everybody where an override lies off', () => {
    const { program, said } = read(`touchpoint T { expect x "X" in Product expected 8 weight 9 for A { expect x weight 90 } }`);
    expect(said).toEqual(['weight']);
    expect(rowOf(program, 'T.x')?.weight).toEqual({ low: 9, high: 9 });
  });

  it('is no value, target, alarm, promise or baseline of a KPI', () => {
    const { program, said } = read(`kpi K nps { target 150 by 2026-Q4 alarm -120 baseline 130 promise 140 }\nwave 2026-Q3 { K 120 n 100 }`);
    expect(said).toHaveLength(5);
    expect(analyse(program).kpis[0]).toMatchObject({ value: null, target: null, alarm: null, baseline: null, promise: null, targets: [] });
  });

  it('is any level, where an initiative lifts to it', () => {
    const { program, said } = read(`${shop}wave 2026-Q3 { T.x 6 }\ninitiative I { improves T.x to 61 }`);
    expect(said).toEqual(['rating']);
    expect(analyse(program).initiatives[0]?.closes[0]?.points).toEqual({ low: 0, high: 2 });
  });

  it('leaves a program within its scales as it is', () => {
    const { program } = read(`${shop}kpi K csat { target 90% }\nwave 2026-Q3 { T.x 0 T.y 10 K 100% }`);
    expect(withinLimits(program)).toBe(program);
  });
});
