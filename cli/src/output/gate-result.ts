/** What `cx gate --format json` prints. */
import type { KpiResult } from '@touchstone/language/analysis/analysis.ts';
import type { AlarmState, Gate, GateStanding, GateTarget } from '@touchstone/language/analysis/gate.ts';
import type { KpiKind, Program } from '@touchstone/language/program/program.ts';
import type { Quantity } from '@touchstone/language/program/values.ts';

export const GATE_FORMAT_VERSION = '1.0';

/** Amounts are in the unit of the KPI; shares are fractions. Files are relative to the folder the command ran in, with `/`. */
export interface GateResult {
  readonly formatVersion: typeof GATE_FORMAT_VERSION;
  /** The name the program declares. */
  readonly program: string;
  /** The day it is judged on, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  /** False: a KPI is surely past its alarm, or a target's day has gone by unmet; the exit code is 1. */
  readonly passes: boolean;
  readonly kpis: readonly GateResultKpi[];
}

export interface GateResultKpi extends GateResultStanding {
  readonly name: string;
  readonly kind: KpiKind | null;
  readonly unit: Quantity['unit'];
  /** Time unit of a duration, currency of money. */
  readonly measure: string | null;
  readonly lowerIsBetter: boolean;
  readonly alarmAt: number | null;
  /** The targets whose last day has come, in the order of their dates. */
  readonly due: readonly GateTarget[];
  /** The members of what the KPI is judged in. */
  readonly members: readonly GateResultMember[];
  readonly file: string;
  readonly line: number;
}

export interface GateResultStanding {
  /** Null where nothing is known, only a range, or too little to be told. */
  readonly value: number | null;
  /** The 95 % interval, or a range that was typed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly wave: string | null;
  readonly tooFew: boolean;
  readonly alarm: AlarmState;
  readonly fails: boolean;
}

export interface GateResultMember extends GateResultStanding {
  readonly name: string;
  readonly breakdown: string;
}

/** The judgement as plain data; `results` are the KPIs it was made of. `named` says how a file is called from where the command runs. */
export function gateResult(gate: Gate, program: Program, results: readonly KpiResult[], named: (file: string) => string): GateResult {
  const declared = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const units = new Map(results.map((result) => [result.name, result]));
  return {
    formatVersion: GATE_FORMAT_VERSION,
    program: program.head?.name ?? '',
    asOf: gate.asOf,
    passes: gate.passes,
    kpis: gate.kpis.map((kpi) => {
      const own = declared.get(kpi.name);
      const result = units.get(kpi.name);
      return {
        name: kpi.name,
        kind: own?.kind ?? null,
        unit: result?.unit ?? 'number',
        measure: result?.measure ?? null,
        lowerIsBetter: kpi.lowerIsBetter,
        ...standing(kpi),
        alarmAt: kpi.alarmAt,
        due: kpi.due,
        members: kpi.members.map((member) => ({ name: member.name, breakdown: member.breakdown, ...standing(member) })),
        file: own === undefined ? '' : named(own.origin.file),
        line: own?.origin.line ?? 0,
      };
    }),
  };
}

function standing({ value, low, high, n, wave, tooFew, alarm, fails }: GateStanding): GateResultStanding {
  return { value, low, high, n, wave, tooFew, alarm, fails };
}
