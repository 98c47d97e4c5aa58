/** How a KPI stands: one word, and the numbers that say why. */
import type { Bounds, KpiStatus, StatusReason } from './analysis.ts';
import { settle } from './bounds.ts';
import { daysBetween } from './time.ts';

/** What a KPI is judged against. All amounts in its unit; null: not said, or in a unit there is no way from. */
export interface Bars {
  readonly lowerIsBetter: boolean;
  readonly target: number | null;
  /** The last day of the target's period. */
  readonly targetBy: string | null;
  readonly promise: number | null;
  readonly alarm: number | null;
  /** A target was said, in another unit. */
  readonly otherUnit: boolean;
  /** Where the straight line to the target begins. */
  readonly from: StatusReason['from'];
}

/** A value as measured. */
export interface Measured {
  /** The value, or the two ends of a range that was typed. */
  readonly value: Bounds;
  /** 95 %. */
  readonly interval: Bounds | null;
  /** The day it stands for; null where its wave has no date. */
  readonly on: string | null;
  /** It rests on fewer answers than the reporting minimum. */
  readonly tooFew: boolean;
}

export interface Judgement {
  readonly status: KpiStatus;
  readonly reason: StatusReason;
}

const NOTHING: Omit<StatusReason, 'why'> = { bar: null, distance: null, sure: null, from: null, on: null, wrongSideOf: [] };

/** Of a value that rests on too few answers to be judged. */
export const TOO_FEW: Judgement = { status: 'unknown', reason: { ...NOTHING, why: 'too-few' } };

/**
 * The status of a value on a day (null: no day, so the value's own). What is worse than the alarm or the promise is said first, by whichever
 * of the two is the worse number. A target is missed when its last day has come and the value is short of it; before that the straight line from
 * where it began to the target says whether it is on the way on the day the value stands for. A target without a date has no line: what is
 * better than where it began is on the way. A range has a status where both its ends have the same one.
 */
export function judge(measured: Measured | null, bars: Bars, day: string | null): Judgement {
  if (!measured) return unknown('no-value');
  if (measured.tooFew) return TOO_FEW;
  const { low, high } = measured.value;
  const worse = judgeValue(bars.lowerIsBetter ? high : low, measured, bars, day);
  if (low === high) return worse;
  const better = judgeValue(bars.lowerIsBetter ? low : high, measured, bars, day);
  return better.status === worse.status ? worse : unknown('range', { bar: bars.target });
}

function unknown(why: StatusReason['why'], more: Partial<StatusReason> = {}): Judgement {
  return { status: 'unknown', reason: { ...NOTHING, ...more, why } };
}

function judgeValue(value: number, measured: Measured, bars: Bars, day: string | null): Judgement {
  const { target, targetBy, promise, alarm, from } = bars;
  const sign = bars.lowerIsBetter ? -1 : 1;
  const ahead = (bar: number): number => settle(sign * (value - bar));
  const short = (bar: number | null): bar is number => bar !== null && ahead(bar) < 0;
  const wrongSideOf = [
    ...(short(target) ? (['target'] as const) : []),
    ...(short(promise) ? (['promise'] as const) : []),
    ...(short(alarm) ? (['alarm'] as const) : []),
  ];
  const result = (status: KpiStatus, why: StatusReason['why'], bar: number, more: Partial<StatusReason> = {}): Judgement => ({
    status,
    reason: { ...NOTHING, from, ...more, why, bar, distance: ahead(bar), sure: sureOf(bar, value, measured.interval, sign), wrongSideOf },
  });
  if (short(promise) && !(short(alarm) && sign * (alarm - promise) < 0)) return result('broken-promise', 'promise', promise);
  if (short(alarm)) return result('alarm', 'alarm', alarm);

  if (target === null) {
    if (promise !== null && !bars.otherUnit) return reached(result('met', 'promise', promise));
    return unknown(bars.otherUnit ? 'other-unit' : 'no-target');
  }
  if (!short(target)) return reached(result('met', 'target', target));
  const today = day ?? measured.on;
  if (targetBy !== null && today !== null && today >= targetBy) return result('missed', 'target', target);
  const open = { bar: target, distance: ahead(target), wrongSideOf };
  if (!from) return unknown('no-baseline', open);
  if (targetBy === null) return result(ahead(from.value) > 0 ? 'on-the-way' : 'behind', 'baseline', from.value);
  const on = measured.on ?? day;
  const line = from.on === null || on === null ? null : lineAt(from.value, from.on, target, targetBy, on);
  if (line === null) return unknown('no-date', { ...open, from });
  return result(short(line) ? 'behind' : 'on-the-way', 'line', line, { on });
}

function reached({ reason }: Judgement): Judgement {
  return { status: reason.sure === true ? 'surely-met' : 'met', reason };
}

/** Whether the whole interval lies on the side of the bar that the value is on; at the bar is the good side. */
function sureOf(bar: number, value: number, interval: Bounds | null, sign: 1 | -1): boolean | null {
  if (!interval) return null;
  const worst = sign === 1 ? interval.low : interval.high;
  const best = sign === 1 ? interval.high : interval.low;
  return sign * (value - bar) >= 0 ? sign * (worst - bar) >= 0 : sign * (best - bar) < 0;
}

/** Where the straight line stands on that day, held at both its ends; null where it does not go forward in time. */
function lineAt(start: number, startsOn: string, end: number, endsOn: string, on: string): number | null {
  const length = daysBetween(startsOn, endsOn);
  if (length <= 0) return null;
  const part = Math.min(1, Math.max(0, daysBetween(startsOn, on) / length));
  return settle(start + (end - start) * part);
}
