/** What waves say of a KPI: the measured or typed value, or what its formula makes of typed values, and how sure it is. */
import { dataColumnsOf, operandOf } from '../measurement/naming.ts';
import type { Formula, Kpi, KpiKind, Program, WaveValue } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import type { Bounds } from './analysis.ts';
import { between, isKnown, settle } from './bounds.ts';
import { asKind, casesOf, evaluate } from './formula.ts';
import {
  isOneVoice,
  meanInterval,
  netPromoterScore,
  type Recommendations,
  recommendationsFrom,
  type Uncertainty,
  uncertaintyOfMean,
  uncertaintyOfShare,
  wilson,
} from './intervals.ts';
import { type MeasuredValue, measuredIn } from './measured.ts';
import { timesIn } from './time.ts';
import { onlyGroupOf, type WaveValues } from './waves.ts';

/** One value of a wave, in its own unit. */
export interface Found {
  readonly wave: string;
  /** The last day it stands for; null for a wave without a period. */
  readonly on: string | null;
  readonly value: Quantity;
  /** Valid answers, or cases below the line of a rate. */
  readonly n: number | null;
  readonly sd: number | null;
  /** It comes from the formula. */
  readonly derived: boolean;
  /** What was counted, where it was measured. */
  readonly measured?: MeasuredValue['measured'];
}

/** The value of a KPI in a wave for a group (a persona, member or channel; null: for everybody); null where there is none. */
export type KpiValues = (wave: WaveValues, kpi: string, group: string | null) => Found | null;

/**
 * Reads KPIs from waves. Its own value wins; else the formula of values, and of sums of data columns, of the same wave and group, each of which may itself come from a
 * formula. A KPI that is `for` one group has that group's values for its own.
 */
export function kpiValuesOf(program: Program, asOf: string | null): KpiValues {
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const operands = new Map(program.kpis.map((kpi) => [kpi.name, namesIn(kpi.formula)]));
  const currency = program.head?.currency ?? null;
  const memory = new Map<WaveValues, Map<string | null, Map<string, Found | null>>>();

  const inWave = (values: WaveValues, wanted: string, group: string | null): Found | null => {
    const { wave } = values;
    const end = wave.period?.to ?? null;
    const on = end !== null && asOf !== null && asOf < end ? asOf : end;
    // A formula's result beyond what can be typed is none.
    const found = (value: Quantity, n: number | null, sd: number | null, derived: boolean, measured?: Found['measured']): Found | null =>
      Math.max(Math.abs(value.low), Math.abs(value.high)) <= Number.MAX_SAFE_INTEGER
        ? { wave: wave.name, on, value, n, sd, derived, ...(measured ? { measured } : {}) }
        : null;
    const asTyped = (kpi: Kpi): Found | null | undefined => {
      const typed = valueIn(values, kpi, kpi.name, group);
      return typed && found(typed.value, typed.n, typed.sd, false, measuredIn(typed) ?? undefined);
    };
    const asked = kpis.get(wanted);
    const typed = asked && asTyped(asked);
    if (typed || !asked?.formula) return typed ?? null;

    const known = placeIn(placeIn(memory, values), group);
    // One after the other, for a chain of formulas may be long.
    const path = [wanted];
    const begun = new Set<string>();
    for (let name = path.at(-1); name !== undefined; name = path.at(-1)) {
      if (known.has(name)) {
        path.pop();
        continue;
      }
      const kpi = kpis.get(name);
      const own = kpi && asTyped(kpi);
      if (own || !kpi?.formula) {
        known.set(name, own ?? null);
        continue;
      }
      if (!begun.has(name)) {
        begun.add(name);
        const open = (operands.get(name) ?? []).filter((operand) => !known.has(operand) && !begun.has(operand));
        path.push(...open);
        if (open.length > 0) continue;
      }
      const amountOf = (operand: string): Quantity | null =>
        known.get(operand)?.value ?? valueIn(values, kpi, operandOf(kpi.name, operand), group)?.value ?? null;
      const result = evaluate(kpi.formula, amountOf);
      const amount = result && asKind(result, kpi.kind, currency);
      const areWeighted = dataColumnsOf(kpi.formula).some((column) => {
        const value = valueIn(values, kpi, operandOf(kpi.name, column), group);
        return value !== undefined && measuredIn(value)?.weightedCounts === true;
      });
      const { n, sd } = sampleOf(kpi.formula, kpi.kind, amountOf, (name) => known.get(name) ?? null, areWeighted);
      known.set(name, amount && found({ ...amount, ...between(amount.low, amount.high) }, n, sd, true));
    }
    return known.get(wanted) ?? null;
  };

  return (wave, name, group) => {
    return inWave(wave, name, group ?? onlyGroupOf(kpis.get(name)));
  };
}

/** What a formula's value rests on: the cases of a rate of two counts, the answers of a score that is promoters less detractors as shares of all. */
function sampleOf(
  formula: Formula,
  kind: KpiKind | null,
  amountOf: (kpi: string) => Quantity | null,
  foundOf: (kpi: string) => Found | null,
  areWeighted: boolean,
): Pick<Found, 'n' | 'sd'> {
  if (kind === 'rate' || kind === 'csat') return { n: casesOf(formula, amountOf, areWeighted), sd: null };
  const nothing = { n: null, sd: null };
  if (kind !== 'nps' || !('op' in formula) || formula.op !== '-' || !('name' in formula.left) || !('name' in formula.right)) return nothing;
  const promoters = foundOf(formula.left.name);
  const detractors = foundOf(formula.right.name);
  if (!promoters || !detractors || promoters.n === null || promoters.n !== detractors.n) return nothing;
  const areShares = [promoters, detractors].every(({ value }) => value.unit === 'share' && isKnown(value));
  const [p, d] = [promoters.value.low, detractors.value.low];
  return areShares && p >= 0 && d >= 0 && p + d <= 1 ? { n: promoters.n, sd: 100 * Math.sqrt(p + d - (p - d) ** 2) } : nothing;
}

/** Whether a KPI has no value in a wave because the answers of the group, behind it or behind what its formula needs, are too few to be shown. */
export function withheldOf(program: Program): (wave: WaveValues, kpi: string, group: string | null) => boolean {
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  return (wave, name, group) => {
    const own = group ?? onlyGroupOf(kpis.get(name));
    const withheld = own === null ? undefined : wave.withheld.get(own);
    if (withheld === undefined) return false;
    const seen = new Set([name]);
    for (const each of seen) {
      if (withheld.has(each)) return true;
      const formula = kpis.get(each)?.formula ?? null;
      for (const operand of namesIn(formula)) seen.add(operand);
      for (const column of dataColumnsOf(formula)) seen.add(operandOf(each, column));
    }
    return false;
  };
}

/** What stands at the top of the wave is said of the one group that a KPI is for, and that group's value of the KPI. */
function valueIn(values: WaveValues, kpi: Kpi, subject: string, group: string | null): WaveValue | undefined {
  const only = onlyGroupOf(kpi);
  const overall = group === null || group === only ? values.overall.get(subject) : undefined;
  const own = group ?? only;
  return (own === null ? undefined : values.groups.get(own)?.get(subject)) ?? overall;
}

function placeIn<K, A, B>(map: Map<K, Map<A, B>>, key: K): Map<A, B> {
  const place = map.get(key) ?? new Map<A, B>();
  map.set(key, place);
  return place;
}

function namesIn(formula: Formula | null): readonly string[] {
  if (!formula || 'number' in formula) return [];
  if ('op' in formula) return [...namesIn(formula.left), ...namesIn(formula.right)];
  return formula.kpi ? [formula.name] : [];
}

/** The unit that all amounts of a KPI are given in. */
export type Measure = Pick<Quantity, 'unit' | 'time' | 'currency'>;

/** The unit that a kind has where no figure says one. */
export const usualUnit: Readonly<Record<KpiKind, Quantity['unit']>> = {
  nps: 'number',
  csat: 'share',
  ces: 'number',
  csi: 'number',
  mean: 'number',
  median: 'number',
  rate: 'share',
  count: 'number',
  money: 'money',
  clv: 'money',
};

/** The number in that measure; null where there is no way from one to the other. A plain number stands for money of the program's currency. */
export function convert(number: number, from: Measure, to: Measure): number | null {
  if (from.unit === 'number' && to.unit === 'money') return settle(number);
  if (from.unit !== to.unit) return null;
  if (from.unit === 'money') return from.currency === to.currency || !from.currency || !to.currency ? settle(number) : null;
  if (from.unit === 'duration' && from.time && to.time) return settle(number * timesIn(to.time, from.time));
  return settle(number);
}

/** The typed sd in the unit of its value: beside a percentage it is in percentage points, unless it is a fraction already. */
export function deviationOf({ value, sd }: Found): number | null {
  return sd !== null && value.unit === 'share' && sd > 1 ? sd / 100 : sd;
}

/** How a value was counted: a share of cases, a net promoter score, or a mean; null where nothing is known of its chances. */
function countedAs(kind: KpiKind | null, { value }: Found): 'share' | 'nps' | 'mean' | null {
  if (!isKnown(value)) return null;
  if (kind === 'rate' || kind === 'csat') return value.unit === 'share' ? 'share' : kind === 'csat' ? 'mean' : null;
  if (kind === 'nps') return value.unit === 'number' ? 'nps' : null;
  return kind === 'median' || kind === 'count' ? null : 'mean';
}

/**
 * The 95 % interval in the value's own unit. Of medians from the answers themselves; of shares from n (Wilson); of means from n and sd (t); of a net promoter score from n and the sd of
 * the score, for value and n alone do not tell promoters from passives (adjusted Wald). Cut to `scale` where one is given. Else null.
 */
export function intervalOf(kind: KpiKind | null, found: Found, scale: Bounds | null): Bounds | null {
  const { value, n } = found;
  if (found.measured?.interval) return found.measured.interval;
  const sd = deviationOf(found);
  switch (n === null ? null : countedAs(kind, found)) {
    case 'share':
      return wilson(value.low * (n ?? 0), n ?? 0);
    case 'nps': {
      const answers = recommendationsOf(found, sd);
      return answers && (netPromoterScore(answers)?.interval ?? null);
    }
    case 'mean': {
      const interval = sd === null ? null : meanInterval(value.low, n ?? 0, sd);
      if (!interval || !scale || value.unit !== 'number') return interval;
      return {
        low: Math.min(value.low, Math.max(interval.low, scale.low)),
        high: Math.max(value.low, Math.min(interval.high, scale.high)),
      };
    }
    default:
      return null;
  }
}

/** As counted, else what value, n and sd tell. */
function recommendationsOf({ value, n, measured }: Found, sd: number | null): Recommendations | null {
  return measured?.recommendations ?? (sd === null ? null : recommendationsFrom(value.low, n ?? 0, sd));
}

/** The uncertainty of the value in its own unit, for comparisons; null where its interval is. */
export function uncertaintyOfValue(kind: KpiKind | null, found: Found): Uncertainty | null {
  const { value, n } = found;
  const sd = deviationOf(found);
  switch (n === null ? null : countedAs(kind, found)) {
    case 'share':
      return uncertaintyOfShare(value.low, n ?? 0);
    case 'nps': {
      const answers = recommendationsOf(found, sd);
      const score = answers && netPromoterScore(answers);
      if (score === null || isOneVoice(score.error, score.n)) return null;
      return { error: score.error, degrees: Number.POSITIVE_INFINITY };
    }
    case 'mean':
      return sd === null ? null : uncertaintyOfMean(n ?? 0, sd);
    default:
      return null;
  }
}
