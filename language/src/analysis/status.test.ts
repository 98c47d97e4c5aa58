import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiStatus } from './analysis.ts';
import { type Bars, judge, type Measured } from './status.ts';

const none: Bars = { lowerIsBetter: false, target: null, targetBy: null, promise: null, alarm: null, otherUnit: false, from: null };

function measured(value: number | readonly [number, number], more: Partial<Measured> = {}): Measured {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return { value: { low, high }, interval: null, on: '2026-06-30', tooFew: false, ...more };
}

const day = '2026-06-30';
const status = (value: number, bars: Partial<Bars>, more: Partial<Measured> = {}): KpiStatus =>
  judge(measured(value, more), { ...none, ...bars }, day).status;

describe('the status of a KPI', () => {
  const bars = {
    target: 85,
    targetBy: '2026-12-31',
    alarm: 60,
    promise: 70,
    from: { value: 73, on: '2025-12-31', of: 'baseline' },
  } as const;

  it('is met at or past the target, surely where the whole interval is', () => {
    expect(status(85, bars)).toBe('met');
    expect(status(90, bars, { interval: { low: 84, high: 96 } })).toBe('met');
    expect(status(90, bars, { interval: { low: 85, high: 95 } })).toBe('surely-met');
    const { reason } = judge(measured(90, { interval: { low: 84, high: 96 } }), { ...none, ...bars }, day);
    expect(reason).toMatchObject({ why: 'target', bar: 85, distance: 5, sure: false, wrongSideOf: [] });
  });

  it('is on the way or behind by the straight line from the baseline', () => {
    // 181 of 365 days: 73 + 12 · 0.4959 = 78.95.
    const { status: way, reason } = judge(measured(80), { ...none, ...bars }, day);
    expect(way).toBe('on-the-way');
    expect(reason).toMatchObject({ why: 'line', on: '2026-06-30', wrongSideOf: ['target'], from: { value: 73, of: 'baseline' } });
    expect(reason.bar).toBeCloseTo(73 + (12 * 181) / 365, 9);
    expect(reason.distance).toBeCloseTo(80 - 78.9507, 4);
    expect(status(78, bars)).toBe('behind');
  });

  it('reads the line on the day the value stands for, not on a later day without a value', () => {
    expect(judge(measured(79), { ...none, ...bars }, '2026-10-31')).toMatchObject({ status: 'on-the-way', reason: { on: '2026-06-30' } });
    expect(judge(measured(79, { on: null }), { ...none, ...bars }, '2026-10-31')).toMatchObject({
      status: 'behind',
      reason: { on: '2026-10-31' },
    });
  });

  it('is missed when the last day of the target has come', () => {
    expect(judge(measured(84), { ...none, ...bars }, '2026-12-30').status).toBe('on-the-way');
    expect(judge(measured(84), { ...none, ...bars }, '2026-12-31')).toMatchObject({
      status: 'missed',
      reason: { why: 'target', bar: 85, distance: -1 },
    });
    expect(judge(measured(85), { ...none, ...bars }, '2027-05-01').status).toBe('met');
  });

  it('is a broken promise or an alarm first, by the worse of the two bars', () => {
    expect(status(69, bars)).toBe('broken-promise');
    expect(status(59, bars)).toBe('alarm');
    expect(status(70, bars)).not.toBe('broken-promise');
    // An alarm that rings before the promise breaks.
    expect(status(69, { ...bars, alarm: 80 })).toBe('broken-promise');
    expect(status(75, { ...bars, alarm: 80 })).toBe('alarm');
    expect(judge(measured(59), { ...none, ...bars }, day).reason.wrongSideOf).toEqual(['target', 'promise', 'alarm']);
  });

  it('of waiting, where less is better', () => {
    const waiting: Partial<Bars> = { lowerIsBetter: true, target: 25, targetBy: '2026-09-30', promise: 30, alarm: 60 };
    expect(judge(measured(38, { interval: { low: 37.2, high: 38.8 } }), { ...none, ...waiting }, day)).toMatchObject({
      status: 'broken-promise',
      reason: { why: 'promise', bar: 30, distance: -8, sure: true },
    });
    expect(status(61, waiting)).toBe('alarm');
    expect(status(24, waiting)).toBe('met');
  });

  it('without a target goes by the promise', () => {
    expect(status(70, { promise: 70 })).toBe('met');
    expect(status(69, { promise: 70 })).toBe('broken-promise');
  });

  it('without a date goes by whether it is better than where it began', () => {
    const open: Partial<Bars> = { target: 85, from: { value: 73, on: null, of: 'first-value' } };
    expect(judge(measured(74), { ...none, ...open }, day)).toMatchObject({
      status: 'on-the-way',
      reason: { why: 'baseline', bar: 73, distance: 1 },
    });
    expect(status(73, open)).toBe('behind');
  });

  it('is unknown, and says why', () => {
    const why = (value: Measured | null, more: Partial<Bars>, on: string | null = day) => {
      const { status: word, reason } = judge(value, { ...none, ...more }, on);
      expect(word).toBe('unknown');
      return reason.why;
    };
    expect(why(null, bars)).toBe('no-value');
    expect(why(measured(10, { tooFew: true }), bars)).toBe('too-few');
    expect(why(measured(75), {})).toBe('no-target');
    expect(why(measured(75), { otherUnit: true, promise: 70 })).toBe('other-unit');
    expect(why(measured(75), { ...bars, from: null })).toBe('no-baseline');
    expect(why(measured(75), { ...bars, from: { value: 70, on: null, of: 'baseline' } })).toBe('no-date');
    expect(why(measured(75), { ...bars, from: { value: 70, on: '2027-01-01', of: 'baseline' } })).toBe('no-date');
    expect(why(measured([80, 90]), bars)).toBe('range');
  });

  it('of a range is what both its ends are', () => {
    expect(judge(measured([85, 90]), { ...none, ...bars }, day)).toMatchObject({ status: 'met', reason: { distance: 0 } });
    expect(judge(measured([30, 40]), { ...none, ...bars, lowerIsBetter: true, target: 25, alarm: 29 }, day)).toMatchObject({
      status: 'alarm',
      reason: { distance: -11 },
    });
  });
});

const amount = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
const dates = fc.constantFrom('2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31');
const anyBars: fc.Arbitrary<Bars> = fc.record({
  lowerIsBetter: fc.boolean(),
  target: fc.option(amount, { nil: null }),
  targetBy: fc.option(dates, { nil: null }),
  promise: fc.option(amount, { nil: null }),
  alarm: fc.option(amount, { nil: null }),
  otherUnit: fc.constant(false),
  from: fc.option(fc.record({ value: amount, on: fc.option(dates, { nil: null }), of: fc.constant('baseline' as const) }), { nil: null }),
});
const width = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });

/** From bad to good; what is unknown has no place. */
const ORDER: Readonly<Record<KpiStatus, number | null>> = {
  alarm: 0,
  'broken-promise': 0,
  missed: 1,
  behind: 1,
  'on-the-way': 2,
  met: 3,
  'surely-met': 4,
  unknown: null,
};

function at(value: number, half: number | null, on: string | null): Measured {
  return measured(value, { on, interval: half === null ? null : { low: value - half, high: value + half } });
}

describe('laws of the status', () => {
  it('mirrored numbers with the other polarity stand the same', () => {
    fc.assert(
      fc.property(anyBars, amount, width, fc.option(dates, { nil: null }), (bars, value, half, on) => {
        const flip = (number: number | null): number | null => (number === null ? null : 0 - number);
        const mirrored: Bars = {
          ...bars,
          lowerIsBetter: !bars.lowerIsBetter,
          target: flip(bars.target),
          promise: flip(bars.promise),
          alarm: flip(bars.alarm),
          from: bars.from && { ...bars.from, value: 0 - bars.from.value },
        };
        const one = judge(at(value, half, on), bars, day);
        const other = judge(at(0 - value, half, on), mirrored, day);
        expect(other.status).toBe(one.status);
        expect(other.reason).toMatchObject({ why: one.reason.why, sure: one.reason.sure, wrongSideOf: one.reason.wrongSideOf });
        expect(other.reason.distance ?? 0).toBeCloseTo(one.reason.distance ?? 0, 9);
      }),
      { numRuns: 2000 },
    );
  });

  it('a better value never stands worse', () => {
    fc.assert(
      fc.property(anyBars, amount, amount, width, fc.option(dates, { nil: null }), (bars, first, second, half, on) => {
        const [worse, better] = first < second !== bars.lowerIsBetter ? [first, second] : [second, first];
        const low = ORDER[judge(at(worse, half, on), bars, day).status];
        const high = ORDER[judge(at(better, half, on), bars, day).status];
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low);
      }),
      { numRuns: 2000 },
    );
  });
});
