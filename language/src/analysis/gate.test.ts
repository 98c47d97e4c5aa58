import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { type Gate, type GateKpi, gateOf } from './gate.ts';

function gate(text: string, date: string | null = '2026-07-01'): Gate {
  return gateOf(compile({ own: [{ file: 'a.cx', text: `program P "P"\n${text}` }], date }).analysis());
}

function only(text: string, date: string | null = '2026-07-01'): GateKpi {
  const [kpi] = gate(text, date).kpis;
  if (kpi === undefined) throw new Error('no KPI');
  return kpi;
}

describe('an alarm', () => {
  const nps = (value: string) => only(`kpi K nps { alarm 25 }\nwave 2026-Q2 { K ${value} }`);

  it('is passed surely where the whole interval is worse', () => {
    expect(nps('20 n 5000 sd 80')).toMatchObject({ alarm: 'past', fails: true, value: 20 });
    expect(nps('20 n 50 sd 80')).toMatchObject({ alarm: 'not-surely', fails: false });
    expect(nps('30 n 50 sd 80')).toMatchObject({ alarm: 'clear', fails: false });
    expect(nps('25 n 5000 sd 80')).toMatchObject({ alarm: 'clear' });
  });

  it('takes the widest interval where only the number of answers is known', () => {
    expect(nps('20 n 5000')).toMatchObject({ alarm: 'past', low: null });
    // 1.96 · 100 · √(1 − 0.2²)/√n is less than 5 from n = 1476 on.
    expect(nps('20 n 1400').alarm).toBe('not-surely');
    expect(nps('20 n 1600').alarm).toBe('past');
    const effort = (n: number) => only(`kpi K ces { alarm 3 }\nwave 2026-Q2 { K 3.2 n ${n} }`).alarm;
    // The largest sd from 1 to 5 around 3.2 is √(2.2 · 1.8) = 1.99: a margin of 0.2 at n = 381.
    expect([effort(340), effort(420)]).toEqual(['not-surely', 'past']);
  });

  it('takes a value of which nothing else is known at its word', () => {
    expect(nps('20')).toMatchObject({ alarm: 'past' });
    expect(only('kpi Complaints count { alarm 100 lower-is-better }\nwave 2026-Q2 { Complaints 120 n 12 }').alarm).toBe('past');
    expect(only('kpi Wait median { alarm 15 min lower-is-better }\nwave 2026-Q2 { Wait 20 min n 900 }').alarm).toBe('past');
  });

  it('turns round where lower is better', () => {
    const waiting = (value: string) => only(`kpi W mean { alarm 15 min lower-is-better }\nwave 2026-Q2 { W ${value} }`).alarm;
    expect(waiting('16 min n 400 sd 4 min'.replace('4 min', '4'))).toBe('past');
    expect(waiting('16 min n 40 sd 8')).toBe('not-surely');
    expect(waiting('14 min n 40 sd 8')).toBe('clear');
  });

  it('reads a typed range by its ends', () => {
    expect([nps('18~22').alarm, nps('22~28').alarm, nps('26~30').alarm]).toEqual(['past', 'not-surely', 'clear']);
  });

  it('says nothing of too few answers, of no value, and where none is set', () => {
    expect(nps('0 n 20 sd 80')).toMatchObject({ alarm: 'unknown', tooFew: true, fails: false });
    expect(only('kpi K nps { alarm 25 }').alarm).toBe('unknown');
    expect(only('kpi K nps\nwave 2026-Q2 { K 1 n 900 }').alarm).toBe('none');
  });

  it('of any member stops, where the KPI says each', () => {
    const text = `breakdown Dealer { member A  member B  member C }
      kpi K nps each Dealer { alarm 25 }
      wave 2026-Q2 { K 40 n 900 sd 70  for A { K 5 n 400 sd 70 }  for B { K 20 n 40 sd 70 }  for C { K 5 n 8 sd 70 } }`;
    const judged = gate(text);
    expect(judged.passes).toBe(false);
    expect(judged.kpis[0]?.fails).toBe(false);
    expect(judged.kpis[0]?.members.map(({ name, alarm, value }) => [name, alarm, value])).toEqual([
      ['A', 'past', 5],
      ['B', 'not-surely', 20],
      ['C', 'unknown', null],
    ]);
    expect(gate(text.replace(' each Dealer', '')).passes).toBe(true);
  });
});

describe('a target', () => {
  const states = (waves: string, date: string | null) =>
    only(`kpi K nps { target 40 by 2026-Q2  target 50 by 2026-Q4 }\n${waves}`, date).due.map(({ by, state }) => [by, state]);
  const q2 = 'wave 2026-Q2 { K 38 n 900 sd 70 }';

  it('is due on its last day', () => {
    expect(states(q2, '2026-06-29')).toEqual([]);
    expect(states(q2, '2026-06-30')).toEqual([['2026-Q2', 'unmet']]);
    expect(states(q2, '2026-12-31')).toEqual([
      ['2026-Q2', 'unmet'],
      ['2026-Q4', 'unmet'],
    ]);
    expect(states(q2, null)).toEqual([]);
  });

  it('is met by then, or late, and stays met', () => {
    expect(states('wave 2026-Q2 { K 41 n 900 sd 70 }', '2026-07-01')).toEqual([['2026-Q2', 'met']]);
    expect(states(`${q2} wave 2026-Q3 { K 40 n 900 sd 70 }`, '2026-10-01')).toEqual([['2026-Q2', 'met']]);
    expect(states('wave 2026-Q2 { K 41 n 900 sd 70 } wave 2026-Q3 { K 39 n 900 sd 70 }', '2026-10-01')).toEqual([['2026-Q2', 'met']]);
  });

  it('is not known to be met where nothing tells', () => {
    expect(states('', '2026-07-01')).toEqual([['2026-Q2', 'unknown']]);
    expect(states('wave 2026-Q2 { K 38 n 12 sd 70 }', '2026-07-01')).toEqual([['2026-Q2', 'unknown']]);
    expect(states('wave 2026-Q2 { K 38~41 }', '2026-07-01')).toEqual([['2026-Q2', 'unknown']]);
  });

  it('stops where it is unmet', () => {
    expect(gate(`kpi K nps { target 40 by 2026-Q2 }\n${q2}`)).toMatchObject({ passes: false, asOf: '2026-07-01' });
    expect(gate(`kpi K nps { target 40 by 2026-Q4 }\n${q2}`).passes).toBe(true);
  });
});
