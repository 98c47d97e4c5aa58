import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Kpi, Program, Wave } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import { analyse } from './analyse.ts';
import type { KpiResult } from './analysis.ts';
import {
  declared,
  head,
  improves,
  initiative,
  kpi,
  money,
  nowhere,
  period,
  persona,
  plain,
  program,
  reference,
  share,
  span,
  target,
  time,
  touchpoint,
  wave,
  worth,
} from './programs.sample.ts';

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
      reason: { why: 'no-target' },
      low: null,
      high: null,
      bounds: null,
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

const q3 = '2026-07-01..2026-09-30';

describe('how sure a value is', () => {
  it('of rates and CSAT comes from n', () => {
    const result = resultOf({ kind: 'csat' }, [wave('W', q1, { K: { value: share(0.9), n: 50 } })]);
    expect(result).toMatchObject({ value: 0.9, bounds: 'interval', scale: { low: 1, high: 5 } });
    expect(result.low).toBeCloseTo(0.7864, 4);
    expect(result.high).toBeCloseTo(0.9565, 4);
    expect(resultOf({ kind: 'rate' }, [wave('W', q1, { K: { value: share(0.9) } })])).toMatchObject({ low: null, bounds: null });
  });

  it('of means comes from n and sd, in the unit of the KPI, and ends with the scale', () => {
    const waiting = resultOf({ kind: 'mean', lowerIsBetter: true }, [wave('W', q1, { K: { value: time(38, 'min'), n: 100, sd: 20 } })]);
    expect(waiting.low).toBeCloseTo(38 - 1.984217 * 2, 5);
    expect(waiting).toMatchObject({ bounds: 'interval', sd: 20 });
    const effort = resultOf({ kind: 'ces', lowerIsBetter: true }, [wave('W', q1, { K: { value: 1.1, n: 40, sd: 0.6 } })]);
    expect(effort).toMatchObject({ low: 1, scale: { low: 1, high: 5 } });
    expect(resultOf({ kind: 'ces', agree: true }, [])).toMatchObject({ scale: { low: 1, high: 7 } });
    expect(resultOf({ kind: 'median' }, [wave('W', q1, { K: { value: 5, n: 100, sd: 1 } })]).bounds).toBeNull();
  });

  it('of a mean of percentages takes the deviation in percentage points', () => {
    const typed = (sd: number) => resultOf({ kind: 'mean' }, [wave('W', q1, { K: { value: share(0.45), n: 100, sd } })]);
    expect(typed(12)).toMatchObject({ sd: 0.12, bounds: 'interval' });
    expect(typed(12).low).toBeCloseTo(0.45 - 1.984217 * 0.012, 6);
    expect(typed(0.12)).toEqual(typed(12));
  });

  it('of a net promoter score needs the deviation of the score', () => {
    // 162 promoters, 108 passives, 54 detractors: V = p + d − (p − d)².
    const sd = 100 * Math.sqrt(216 / 324 - (108 / 324) ** 2);
    const result = resultOf({ kind: 'nps' }, [wave('W', q1, { K: { value: 100 / 3, n: 324, sd } })]);
    expect(result.low).toBeCloseTo(24.95, 2);
    expect(result.high).toBeCloseTo(41.11, 2);
    expect(resultOf({ kind: 'nps' }, [wave('W', q1, { K: { value: 33, n: 324, sd: 2.8 } })]).bounds).toBeNull();
  });

  it('of a change is known where it is of both values', () => {
    const rates = (n?: number) => [
      wave('W1', q1, { K: { value: share(0.4), n: 1000 } }),
      wave('W2', q2, { K: { value: share(0.5), ...(n === undefined ? {} : { n }) } }),
    ];
    const { change } = resultOf({ kind: 'rate' }, rates(1000));
    expect(change).toMatchObject({ significant: true });
    expect(change?.margin).toBeCloseTo(1.96 * Math.sqrt((0.24 + 0.25) / 1000), 3);
    expect(resultOf({ kind: 'rate' }, rates()).change).toMatchObject({ margin: null, significant: null });
    const scores = [wave('W1', q1, { K: { value: 30, n: 400, sd: 70 } }), wave('W2', q2, { K: { value: 41, n: 500, sd: 72 } })];
    const nps = resultOf({ kind: 'nps' }, scores).change;
    expect(nps?.margin).toBeCloseTo(1.959964 * Math.hypot(70 / 20, 72 / Math.sqrt(500)), 1);
    expect(nps?.significant).toBe(true);
    // All of few say the same: no spread is no proof.
    const few = [wave('W1', q1, { K: { value: share(0.4), n: 1000 } }), wave('W2', q2, { K: { value: share(0), n: 2 } })];
    expect(resultOf({ kind: 'rate' }, few).change).toMatchObject({ difference: -0.4, margin: null, significant: null });
  });

  it('below the reporting minimum is not judged', () => {
    const few = [wave('W', q1, { K: { value: share(0.5), n: 23 } })];
    const more = { kind: 'rate', targets: [target(share(0.4))] } as const;
    expect(resultOf(more, few)).toMatchObject({ value: 0.5, tooFew: true, status: 'unknown', reason: { why: 'too-few' } });
    const [other] = analyse(program({ kpis: [kpi('K', more)], waves: few }), { reportingMinimum: 20 }).kpis;
    expect(other).toMatchObject({ tooFew: false, status: 'met' });
    expect(resultOf({ kind: 'count', targets: [target(plain(5))] }, [wave('W', q1, { K: { value: 6, n: 1 } })]).status).toBe('met');
  });
});

describe('KPIs by formula', () => {
  const rate: Formula = {
    op: '/',
    left: { name: 'Repaired', kpi: true, origin: nowhere },
    right: { name: 'Orders', kpi: true, origin: nowhere },
  };
  const counts = [kpi('Repaired', { kind: 'count' }), kpi('Orders', { kind: 'count' })];
  const results = (waves: readonly Wave[], more: Partial<Kpi> = {}) => {
    const dealers = { ...declared('Dealer'), parent: null, members: ['A', 'B'].map((name) => ({ ...declared(name), worth: null })) };
    const fixed = kpi('Fixed', { kind: 'rate', formula: rate, ...more });
    return analyse(program({ breakdowns: [dealers], kpis: [fixed, ...counts], waves })).kpis[0];
  };

  it('are sum over sum, with the cases they rest on', () => {
    const result = results([wave('W', q1, { Repaired: 612, Orders: 800 })]);
    expect(result).toMatchObject({ value: 0.765, unit: 'share', n: 800, derived: true, bounds: 'interval', wave: 'W' });
    expect(result?.low).toBeCloseTo(0.7344, 4);
  });

  it('yield to a typed value in the same wave', () => {
    const result = results([
      wave('W1', q1, { Repaired: 612, Orders: 800 }),
      wave('W2', q2, { Repaired: 612, Orders: 800, Fixed: { value: share(0.7) } }),
    ]);
    expect(result).toMatchObject({ value: 0.7, derived: false, change: { from: 0.765, to: 0.7 } });
    expect(result?.history.map(({ value, n }) => [value, n])).toEqual([
      [0.765, 800],
      [0.7, null],
    ]);
  });

  it('are each member’s own, of the member’s own numbers', () => {
    const waves = [wave('W', q1, { Repaired: 90, Orders: 100 }, { A: { Repaired: 40, Orders: 50 }, B: { Repaired: 45 } })];
    const result = results(waves, { each: [reference('Dealer')], targets: [target(share(0.85))] });
    expect(result?.members.map(({ name, value, status, reason }) => [name, value, status, reason.why])).toEqual([
      ['A', 0.8, 'unknown', 'no-baseline'],
      ['B', null, 'unknown', 'no-value'],
    ]);
    expect(result).toMatchObject({ value: 0.9, status: 'met' });
  });

  it('of promoters less detractors are a score with its interval', () => {
    const minus: Formula = {
      op: '-',
      left: { name: 'Pro', kpi: true, origin: nowhere },
      right: { name: 'Con', kpi: true, origin: nowhere },
    };
    const score = (n: number) => {
      const values = { Pro: { value: share(0.5), n: 324 }, Con: { value: share(1 / 6), n } };
      const kpis = [kpi('K', { kind: 'nps', formula: minus }), kpi('Pro', { kind: 'rate' }), kpi('Con', { kind: 'rate' })];
      return analyse(program({ kpis, waves: [wave('W', q1, values)] })).kpis[0];
    };
    expect(score(324)).toMatchObject({ unit: 'number', n: 324, derived: true, bounds: 'interval' });
    expect(score(324)?.value).toBeCloseTo(33.33, 2);
    expect(score(324)?.low).toBeCloseTo(24.95, 2);
    expect(score(324)?.high).toBeCloseTo(41.11, 2);
    expect(score(300)).toMatchObject({ n: null, bounds: null });
  });

  it('may stand on each other in a long row, and in a circle are unknown', () => {
    const plus = (of: string): Formula => ({ op: '+', left: { name: of, kpi: true, origin: nowhere }, right: { number: 1 } });
    const chain = Array.from({ length: 20_000 }, (_, index) => kpi(`K${index}`, index === 0 ? {} : { formula: plus(`K${index - 1}`) }));
    const long = analyse(program({ kpis: chain.toReversed(), waves: [wave('W', q1, { K0: 1 })] })).kpis;
    expect(long[0]).toMatchObject({ name: 'K19999', value: 20_000 });
    const circle = [kpi('A', { formula: plus('B') }), kpi('B', { formula: plus('A') })];
    expect(analyse(program({ kpis: circle, waves: [wave('W', q1, {})] })).kpis.map(({ value }) => value)).toEqual([null, null]);
  });

  it('for one group take that group’s numbers', () => {
    const waves = [wave('W', q1, { Repaired: 90, Orders: 100 }, { A: { Repaired: 40, Orders: 50 } })];
    expect(results(waves, { for: [reference('A')] })?.value).toBe(0.8);
  });
});

describe('how KPIs stand', () => {
  const targets = [target(plain(40), q2), target(plain(50), q3)];

  it('by the next due target, with what became of all', () => {
    const waves = [wave('W1', q1, { K: 30 }), wave('W2', q2, { K: 38 }), wave('W3', q3, { K: 45 })];
    const result = resultOf({ kind: 'nps', targets }, waves, '2026-07-15');
    expect(result).toMatchObject({
      target: 50,
      value: 45,
      status: 'on-the-way',
      reason: { from: { value: 30, on: '2026-03-31', of: 'first-value' } },
    });
    expect(result.targets.map(({ value, isBar, outcome }) => [value, isBar, outcome])).toEqual([
      [40, false, 'missed'],
      [50, true, 'open'],
    ]);
    // The wave goes on until September: its value stands for the day of the report.
    expect(result.history.map(({ on }) => on)).toEqual(['2026-03-31', '2026-06-30', '2026-07-15']);
    expect(resultOf({ kind: 'nps', targets }, waves, '2026-06-30')).toMatchObject({ target: 40, value: 38, status: 'missed' });
  });

  it('on the line from the baseline, dated by its period, else by the first wave', () => {
    const waves = [wave('W1', q1, { K: 30 }), wave('W2', q2, { K: 38 })];
    const later = [target(plain(50), q3)];
    const dated = resultOf({ kind: 'nps', targets: later, baseline: { ...plain(26), from: period('2025-10-01..2025-12-31') } }, waves);
    expect(dated).toMatchObject({ baseline: 26, baselineOn: '2025-12-31', reason: { why: 'line', on: '2026-06-30' } });
    expect(dated.reason.bar).toBeCloseTo(26 + (24 * 181) / 273, 8);
    expect(dated.status).toBe('behind');
    const undated = resultOf({ kind: 'nps', targets: later, baseline: { ...plain(26), from: null } }, waves);
    expect(undated).toMatchObject({ baselineOn: '2026-03-31' });
    expect(undated.reason.bar).toBeCloseTo(26 + (24 * 91) / 183, 8);
    expect(undated.status).toBe('on-the-way');
  });

  it('every member by itself, on its way from its own first value', () => {
    const waves = [
      wave('W1', q1, {}, { A: { K: 30 }, B: { K: { value: 20, n: 12 } }, C: { K: 25 } }),
      wave('W2', q2, {}, { A: { K: 46 }, B: { K: { value: 90, n: 12 } }, C: { K: 26 } }),
    ];
    const { members } = resultOf({ kind: 'nps', each: [reference('Dealer')], targets: [target(plain(50), q3)], alarm: plain(27) }, waves);
    expect(members.map(({ name, status }) => [name, status])).toEqual([
      ['A', 'on-the-way'],
      ['B', 'unknown'],
      ['C', 'alarm'],
    ]);
    expect(members[0]?.history.map(({ value }) => value)).toEqual([30, 46]);
    expect(members[0]?.reason.from).toEqual({ value: 30, on: '2026-03-31', of: 'first-value' });
  });

  it('in the unit of the members where there is no value of the whole', () => {
    const waves = [wave('W', q1, {}, { B: { K: { value: time(38, 'min') } } })];
    const result = resultOf({ kind: 'mean', lowerIsBetter: true, each: [reference('Dealer')], promise: time(0.5, 'h') }, waves);
    expect(result).toMatchObject({ unit: 'duration', measure: 'min', promise: 30, status: 'unknown' });
    expect(result.members[1]).toMatchObject({ value: 38, status: 'broken-promise', reason: { distance: -8 } });
  });

  it('with their benchmarks and what they drive', () => {
    const label = { text: 'Best', translations: {} };
    const result = resultOf(
      { kind: 'rate', benchmarks: [{ value: share(0.9), label, origin: nowhere }], drives: [reference('Other')], at: [reference('Shop')] },
      [],
    );
    expect(result).toMatchObject({ benchmarks: [{ value: 0.9, label }], drives: ['Other'], at: ['Shop'] });
  });
});

describe('a lifetime value no wave has', () => {
  const stores = (...customers: readonly (number | undefined)[]) => ({
    ...declared('Store'),
    parent: null,
    members: [
      { ...declared('A'), worth: worth({ revenue: 4200, lifetime: 3.2, margin: 0.38, ...customersOf(customers[0]) }) },
      { ...declared('B'), worth: worth({ revenue: 6800, lifetime: 7.5, margin: 0.42, ...customersOf(customers[1]) }) },
    ],
  });
  const customersOf = (customers: number | undefined) => (customers === undefined ? {} : { customers });
  const value = kpi('K', { kind: 'clv', each: [reference('Store')], alarm: money(5200), targets: [target(money(6000))] });
  const resultFor = (more: Partial<Program>) => analyse(program({ kpis: [value], ...more })).kpis[0];

  it('is what the worth of customers says, and of several their mean by customers', () => {
    const result = resultFor({ breakdowns: [stores(5000, 15_000)] });
    expect(result?.members.map(({ name, value: clv, status, derived, wave: from }) => [name, clv, status, derived, from])).toEqual([
      ['A', 5107.2, 'alarm', true, null],
      ['B', 21_420, 'met', true, null],
    ]);
    expect(result).toMatchObject({ value: (5107.2 + 3 * 21_420) / 4, unit: 'money', measure: 'CNY', n: null, history: [], status: 'met' });
    expect(resultFor({ breakdowns: [stores(5000)] })).toMatchObject({ value: null, status: 'unknown' });
  });

  it('is today’s value where the program says a discount rate', () => {
    const customer = persona('P', 1, worth({ revenue: 200, margin: 1, retention: 0.75 }));
    const own = kpi('K', { kind: 'clv', for: [reference('P')] });
    const [result] = analyse(program({ head: head({ discount: span(0.1) }), personas: [customer], kpis: [own] })).kpis;
    expect(result?.value).toBeCloseTo(628.5714, 4);
    expect(analyse(program({ personas: [customer], kpis: [own] })).kpis[0]?.value).toBeNull();
  });

  it('yields to a typed one', () => {
    const waves = [wave('W', q1, {}, { A: { K: { value: money(5300) } } })];
    const result = resultFor({ breakdowns: [stores(1, 1)], waves });
    expect(result?.members[0]).toMatchObject({ value: 5300, derived: false, wave: 'W' });
    expect(result?.value).toBeNull();
  });
});

describe('evidence', () => {
  it('stands beside its rows', () => {
    const [point] = [touchpoint('Shop', [{ name: 'near', expected: 7, weight: 9, actual: 5 }])];
    const near = point?.expectations[0];
    if (!point || !near) throw new Error('no expectation');
    const shop = { ...point, expectations: [{ ...near, evidence: [reference('K'), { ...reference('Gone'), resolved: null }] }] };
    const { rows, averages } = analyse(program({ touchpoints: [shop], personas: [persona('A', 1)], kpis: [kpi('K')] }));
    expect(rows[0]?.evidence).toEqual(['K']);
    expect(averages[0]?.evidence).toEqual(['K']);
  });
});

it('a share below zero has no spread', () => {
  const promoters = kpi('B');
  const subject = kpi('K', {
    kind: 'nps',
    formula: {
      op: '-',
      left: { name: 'B', kpi: true, origin: nowhere },
      right: { name: 'B', kpi: true, origin: nowhere },
    },
  });
  const waves = [wave('W0', null, { B: { value: { low: -0.1, high: -0.1, unit: 'share' }, n: 40 } })];
  expect(analyse(program({ kpis: [subject, promoters], waves })).kpis[0]?.sd).toBeNull();
});

describe('whatever is typed', () => {
  const kinds = ['nps', 'csat', 'ces', 'csi', 'mean', 'median', 'rate', 'count', 'money', 'clv', null] as const;
  const LARGEST = Number.MAX_SAFE_INTEGER;
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -LARGEST, max: LARGEST }),
    fc.constantFrom(0, 1, -1, 0.5, 100, LARGEST, -LARGEST, 5e-324),
  );
  const quantity: fc.Arbitrary<Quantity> = fc
    .tuple(number, number, fc.boolean(), fc.constantFrom('number', 'share', 'points', 'duration', 'money'))
    .map(([a, b, isRange, unit]) => {
      const ends = isRange ? { low: Math.min(a, b), high: Math.max(a, b) } : { low: a, high: a };
      return { ...ends, unit, ...(unit === 'duration' ? { time: 'min' as const } : {}), ...(unit === 'money' ? { currency: 'CNY' } : {}) };
    });
  const value = fc
    .record({
      value: quantity,
      n: fc.option(fc.constantFrom(0, 1, 2, 0.5, 30, 1e9), { nil: null }),
      sd: fc.option(fc.constantFrom(0, 1, 70, LARGEST), { nil: null }),
    })
    .map(({ value: amount, n, sd }) => ({ value: amount, ...(n === null ? {} : { n }), ...(sd === null ? {} : { sd }) }));
  const operand: fc.Arbitrary<Formula> = fc.constantFrom(
    { number: 0 },
    { number: 2 },
    { name: 'B', kpi: true, origin: nowhere },
    { name: 'column', kpi: false, origin: nowhere },
  );
  const formula: fc.Arbitrary<Formula> = fc.record({ op: fc.constantFrom('+', '-', '*', '/'), left: operand, right: operand });

  /** Numbers that JSON could not write. */
  function lost(data: unknown): boolean {
    if (typeof data === 'number') return !Number.isFinite(data);
    return typeof data === 'object' && data !== null && Object.values(data).some(lost);
  }

  it('every number is a number, intervals hold their value, and what is unknown has no status', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.boolean(),
        fc.option(formula, { nil: null }),
        fc.array(quantity, { maxLength: 2 }),
        fc.tuple(...[quantity, quantity, quantity].map((one) => fc.option(one, { nil: null }))),
        fc.array(fc.record({ K: value, B: value }, { requiredKeys: [] }), { maxLength: 3 }),
        (kind, lowerIsBetter, own, targets, [promise = null, alarm = null, baseline = null], samples) => {
          const waves = samples.map((sample, index) => wave(`W${index}`, [q1, q2, q3][index] ?? null, sample));
          const subject = kpi('K', {
            kind,
            lowerIsBetter,
            formula: own,
            targets: targets.map((amount, index) => target(amount, [q2, q3][index])),
            promise,
            alarm,
            baseline: baseline && { ...baseline, from: null },
          });
          const plan = initiative('I', { period: period(q2), improves: [improves('K', 'by', plain(1))] });
          const { kpis, initiatives } = analyse(program({ kpis: [subject, kpi('B')], waves, initiatives: [plan] }));
          expect(lost(kpis)).toBe(false);
          expect(lost(initiatives[0]?.effects)).toBe(false);
          for (const one of kpis) {
            if (one.value === null && one.low === null) expect(one.status).toBe('unknown');
            if (one.bounds === null || one.low === null || one.high === null) continue;
            expect(one.low).toBeLessThanOrEqual(one.high);
            // The adjusted score lies nearer the middle than the value itself, and may leave it outside at the very end of its scale.
            if (one.value === null || one.kind === 'nps') continue;
            expect(one.low).toBeLessThanOrEqual(one.value + 1e-9 * Math.abs(one.value) + 1e-9);
            expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-9 * Math.abs(one.value) - 1e-9);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
