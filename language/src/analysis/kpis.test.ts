import { describe, expect, it } from 'vitest';
import type { Kpi, Wave } from '../program/program.ts';
import { analyse } from './analyse.ts';
import type { KpiResult } from './analysis.ts';
import { declared, kpi, money, period, plain, program, reference, share, target, time, wave } from './programs.sample.ts';

const q1 = '2026-01-01..2026-03-31';
const q2 = '2026-04-01..2026-06-30';

function resultOf(more: Partial<Kpi>, waves: readonly Wave[], asOf?: string): KpiResult {
  const dealers = {
    ...declared('Dealer'),
    parent: null,
    members: ['A', 'B', 'C'].map((name) => ({ ...declared(name), worth: null })),
  };
  const [result] = analyse(program({ breakdowns: [dealers], kpis: [kpi('K', more)], waves }), asOf === undefined ? {} : { asOf }).kpis;
  if (!result) throw new Error('no result');
  return result;
}

describe('KPIs', () => {
  it('are the newest value as it stands', () => {
    const result = resultOf({ kind: 'nps' }, [wave('W1', q1, { K: { value: 35, n: 900 } }), wave('W2', q2, { K: { value: 41, n: 1180 } })]);
    expect(result).toMatchObject({
      value: 41,
      n: 1180,
      unit: 'number',
      measure: null,
      wave: 'W2',
      status: 'unknown',
      low: null,
      high: null,
    });
    expect(result.change).toMatchObject({ from: 35, to: 41, difference: 6, margin: null, significant: null, sinceWave: 'W1' });
  });

  it('are unknown where no wave has one', () => {
    expect(resultOf({ kind: 'rate' }, [])).toMatchObject({ value: null, n: null, unit: 'share', wave: null, change: null });
  });

  it('give every member of a breakdown its own', () => {
    const waves = [
      wave('W1', q1, { K: 41 }, { A: { K: 30 }, B: { K: { value: 72, n: 50 } } }),
      wave('W2', q2, { K: 42 }, { A: { K: 35 } }),
    ];
    const { members } = resultOf({ kind: 'nps', each: [reference('Dealer')] }, waves);
    expect(members.map(({ name, value, n, wave: from }) => [name, value, n, from])).toEqual([
      ['A', 35, null, 'W2'],
      ['B', 72, 50, 'W1'],
      ['C', null, null, null],
    ]);
    expect(members[0]?.change).toMatchObject({ difference: 5, sinceWave: 'W1' });
    expect(members[0]?.breakdown).toBe('Dealer');
  });

  it('take the value of the one group they are for', () => {
    const waves = [wave('W1', q1, {}, { A: { K: { value: share(0.81) } } })];
    expect(resultOf({ kind: 'rate', for: [reference('A')] }, waves)).toMatchObject({ value: 0.81, unit: 'share' });
  });

  it('stand beside the next due target', () => {
    const targets = [target(plain(50), q2), target(plain(40), q1), target(plain(60))];
    const due = (asOf?: string) => resultOf({ kind: 'nps', targets }, [wave('W', '2025-10-01..2025-12-31', { K: 35 })], asOf).target;
    expect(due()).toBe(40);
    expect(due('2026-03-31')).toBe(40);
    expect(due('2026-04-01')).toBe(50);
    expect(due('2026-07-01')).toBe(60);
    const past = resultOf({ kind: 'nps', targets: targets.slice(0, 2) }, [], '2027-01-01');
    expect(past).toMatchObject({ target: 50, targetBy: period(q2) });
  });

  it('speak one unit, that of the value', () => {
    const waiting = resultOf(
      {
        kind: 'mean',
        promise: time(0.5, 'h'),
        targets: [target(time(300, 's'))],
        alarm: time(1, 'h'),
        baseline: { ...share(0.5), from: null },
      },
      [wave('W', q1, { K: { value: time(47, 'min'), n: 9200 } })],
    );
    expect(waiting).toMatchObject({ value: 47, unit: 'duration', measure: 'min', promise: 30, target: 5, alarm: 60, baseline: null });
    const worth = resultOf({ kind: 'clv', alarm: money(5000), promise: money(1, 'USD') }, [wave('W', q1, { K: 5107 })]);
    expect(worth).toMatchObject({ value: 5107, unit: 'money', measure: 'CNY', alarm: 5000, promise: null });
  });

  it('keep a range that was typed', () => {
    expect(resultOf({ kind: 'nps' }, [wave('W', q1, { K: { value: plain([30, 40]) } })])).toMatchObject({ value: null, low: 30, high: 40 });
  });

  it('judge the change of a mean, which has a margin from n and sd', () => {
    const waiting = (minutes: number, sd: number) => ({ K: { value: time(minutes, 'min'), n: 100, sd } });
    const { change } = resultOf({ kind: 'mean' }, [wave('W1', q1, waiting(50, 10)), wave('W2', q2, waiting(47, 10))]);
    expect(change).toMatchObject({ difference: -3, significant: true });
    expect(change?.margin).toBeCloseTo(1.9720175 * Math.sqrt(2), 6);
  });
});
