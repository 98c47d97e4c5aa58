/** Whether what is measured lets a pipeline go on: KPIs surely past their alarm, and targets whose day has gone by unmet. */
import type { Analysis, Bounds, KpiResult, KpiStanding } from './analysis.ts';
import { settle } from './bounds.ts';
import { meanInterval, netPromoterScore } from './intervals.ts';

/**
 * How a value lies to its alarm. `none`: no alarm is set. `clear`: at the alarm or better. `not-surely`: worse, but by no more than chance could make it.
 * `past`: surely worse. `unknown`: no value, or one that rests on too few answers.
 */
export type AlarmState = 'none' | 'clear' | 'not-surely' | 'past' | 'unknown';

/** What is known of a KPI, or of one member of it. Amounts are in the unit of the KPI. */
export interface GateStanding {
  readonly value: number | null;
  /** The 95 % interval of the value, or a range that was typed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly wave: string | null;
  /** It rests on fewer valid answers than the reporting minimum, and is not judged. */
  readonly tooFew: boolean;
  readonly alarm: AlarmState;
  /** The alarm is surely passed, or a target's day has gone by unmet. */
  readonly fails: boolean;
}

/** A target whose last day has come. */
export interface GateTarget {
  readonly value: number;
  /** As it was written: `2026-Q2`. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** `met`: by the last day, or late; `unmet`: not by then, and not by the newest value either; `unknown`: nothing tells. */
  readonly state: 'met' | 'unmet' | 'unknown';
}

export interface GateMember extends GateStanding {
  readonly name: string;
  readonly breakdown: string;
}

export interface GateKpi extends GateStanding {
  readonly name: string;
  readonly alarmAt: number | null;
  readonly lowerIsBetter: boolean;
  /** In the order of their dates; those that are not yet due are not here. */
  readonly due: readonly GateTarget[];
  /** For each member of what the KPI is judged in, in the order of the program. Targets are of the whole. */
  readonly members: readonly GateMember[];
}

export interface Gate {
  /** The day it is judged on, `YYYY-MM-DD`; null: none, so no target is due. */
  readonly asOf: string | null;
  readonly passes: boolean;
  /** In the order of the program. */
  readonly kpis: readonly GateKpi[];
}

/**
 * Judges every KPI of an analysis. A value is surely past its alarm where its whole 95 % interval is. A score or a mean on a scale of which only the number of
 * answers is known has the widest interval that these answers could have; a value of which nothing is known but itself is taken at its word.
 */
export function gateOf(analysis: Pick<Analysis, 'asOf' | 'kpis'>): Gate {
  const kpis = analysis.kpis.map((kpi): GateKpi => {
    const whole = standingOf(kpi, kpi);
    const due = kpi.targets.flatMap(({ value, by, outcome }): readonly GateTarget[] => {
      if (value === null || by === null || analysis.asOf === null || analysis.asOf < by.to) return [];
      return [{ value, by: by.written, lastDay: by.to, state: targetState(kpi, value, outcome) }];
    });
    return {
      ...whole,
      name: kpi.name,
      alarmAt: kpi.alarm,
      lowerIsBetter: kpi.lowerIsBetter,
      due,
      fails: whole.fails || due.some(({ state }) => state === 'unmet'),
      members: kpi.members.map((member) => ({ ...standingOf(member, kpi), name: member.name, breakdown: member.breakdown })),
    };
  });
  return { asOf: analysis.asOf, passes: kpis.every(({ fails, members }) => !fails && members.every((member) => !member.fails)), kpis };
}

function standingOf(one: KpiStanding, kpi: KpiResult): GateStanding {
  const alarm = alarmState(one, kpi);
  const { value, low, high, n, wave, tooFew } = one;
  return { value, low, high, n, wave, tooFew, alarm, fails: alarm === 'past' };
}

function alarmState(one: KpiStanding, kpi: KpiResult): AlarmState {
  const bar = kpi.alarm;
  if (bar === null) return 'none';
  const bounds = one.tooFew ? null : boundsOf(one);
  if (bounds === null) return 'unknown';
  const sign = kpi.lowerIsBetter ? -1 : 1;
  const isPast = (value: number): boolean => settle(sign * (value - bar)) < 0;
  const [worst, best] = kpi.lowerIsBetter ? [bounds.high, bounds.low] : [bounds.low, bounds.high];
  if (!isPast(worst)) return 'clear';
  if (!isPast(best)) return 'not-surely';
  const interval = one.bounds === 'range' ? null : intervalOf(one, kpi);
  return interval === null || isPast(kpi.lowerIsBetter ? interval.low : interval.high) ? 'past' : 'not-surely';
}

/** The value, or both ends of a range that was typed. */
function boundsOf({ value, bounds, low, high }: KpiStanding): Bounds | null {
  if (value !== null) return { low: value, high: value };
  return bounds === 'range' && low !== null && high !== null ? { low, high } : null;
}

/** The 95 % interval; where only the number of answers is known, that of the answers that lie furthest apart and still give the value. */
function intervalOf({ value, n, bounds, low, high }: KpiStanding, { kind, unit, scale }: KpiResult): Bounds | null {
  if (bounds === 'interval' && low !== null && high !== null) return { low, high };
  if (value === null || n === null || n < 1 || unit !== 'number') return null;
  if (kind === 'nps') {
    const promoters = (n * (100 + value)) / 200;
    return Math.abs(value) > 100 ? null : (netPromoterScore({ promoters, passives: 0, detractors: n - promoters })?.interval ?? null);
  }
  if (scale === null || value < scale.low || value > scale.high || n < 2) return null;
  // No variance of answers between two ends is larger (Bhatia & Davis 2000).
  const variance = ((value - scale.low) * (scale.high - value) * n) / (n - 1);
  return meanInterval(value, n, Math.sqrt(variance));
}

function targetState(kpi: KpiResult, target: number, outcome: KpiResult['targets'][number]['outcome']): GateTarget['state'] {
  if (outcome === 'reached') return 'met';
  const bounds = kpi.tooFew ? null : boundsOf(kpi);
  if (bounds === null) return 'unknown';
  const sign = kpi.lowerIsBetter ? -1 : 1;
  const isShort = (value: number): boolean => settle(sign * (value - target)) < 0;
  const [worst, best] = kpi.lowerIsBetter ? [bounds.high, bounds.low] : [bounds.low, bounds.high];
  return isShort(best) ? 'unmet' : isShort(worst) ? 'unknown' : 'met';
}
