/** KPIs as waves give them: values, intervals, bars, and how they stand. */
import { byCode } from '../program/order.ts';
import type { Kpi, KpiKind, Program, Target } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import type { Bounds, Change, KpiPoint, KpiResult, KpiStanding, StatusReason } from './analysis.ts';
import { isKnown, meanBy } from './bounds.ts';
import { changeOf, marginBetween } from './change.ts';
import { nameOf } from './rows.ts';
import { type Bars, judge, TOO_FEW } from './status.ts';
import {
  convert,
  deviationOf,
  type Found,
  intervalOf,
  type KpiValues,
  kpiValuesOf,
  type Measure,
  uncertaintyOfValue,
  usualUnit,
  withheldOf,
} from './values.ts';
import { COUNTED_KINDS, type WaveValues } from './waves.ts';
import { type LifetimeWorth, lifetimeWorths } from './worth.ts';

export interface KpiOptions {
  /** `YYYY-MM-DD`; null: no date. */
  readonly asOf: string | null;
  /** Below so many valid answers a value has no status. */
  readonly minimum: number;
  /** The waves that changes may be counted from; all unless said otherwise. */
  readonly isBefore?: (wave: string) => boolean;
}

/**
 * One result for each KPI, in the order of the program: the value of the newest of the waves (newest first) that has one, all amounts in the unit
 * of that value. Amounts in a unit that cannot be converted are null (a finding says so).
 */
export function kpisOf(
  program: Program,
  waves: readonly WaveValues[],
  { asOf, minimum, isBefore = () => true }: KpiOptions,
): readonly KpiResult[] {
  const valueIn = kpiValuesOf(program, asOf);
  const isWithheld = withheldOf(program);
  /** The newest wave that says anything of it, where that may not be shown. */
  const withheldIn = (kpi: string, group: string | null, found: readonly Found[]): string | null => {
    const newest = waves.find((wave) => wave.wave.name === found[0]?.wave || isWithheld(wave, kpi, group));
    return newest && newest.wave.name !== found[0]?.wave ? newest.wave.name : null;
  };
  const membersOf = new Map(program.breakdowns.map((breakdown) => [breakdown.name, breakdown.members.map(({ name }) => name)]));
  const ownerOfTouchpoint = new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint.owner]));
  const worths = program.kpis.some(({ kind }) => kind === 'clv') ? lifetimeWorths(program) : new Map<string, LifetimeWorth>();
  const firstDay = waves.findLast(({ wave }) => wave.period !== null)?.wave.period?.to ?? null;

  return program.kpis.map((kpi) => {
    const whole = foundIn(waves, kpi.name, null, valueIn);
    const members = kpi.each.flatMap(({ resolved }) =>
      (membersOf.get(resolved ?? '') ?? []).map((name) => {
        const found = foundIn(waves, kpi.name, name, valueIn);
        return { name, breakdown: resolved ?? '', found, withheldWave: withheldIn(kpi.name, name, found) };
      }),
    );
    const wholeWithheldIn = withheldIn(kpi.name, null, whole);
    const newest = whole[0] ?? members.find(({ found }) => found.length > 0)?.found[0] ?? null;
    const measure = measureOf(kpi, newest, program.head?.currency ?? null);
    const amount = (quantity: Quantity | null | undefined): number | null =>
      quantity ? convert(nearEnd(quantity, kpi.lowerIsBetter), quantity, measure) : null;

    const targets = inOrder(kpi.targets);
    const bar = nextDue(targets, asOf);
    const target = amount(bar?.value);
    const baseline = amount(kpi.baseline);
    const baselineOn = kpi.baseline ? (kpi.baseline.from?.to ?? firstDay) : null;
    const bars: Bars = {
      lowerIsBetter: kpi.lowerIsBetter,
      target,
      targetBy: bar?.by?.to ?? null,
      promise: amount(kpi.promise),
      alarm: amount(kpi.alarm),
      otherUnit: bar !== null && target === null,
      from: baseline === null ? null : { value: baseline, on: baselineOn, of: 'baseline' },
    };
    const scale = scaleOf(kpi);
    const fromWorth = (name: string): Bounds | null => {
      const worth = kpi.kind === 'clv' ? worths.get(name) : undefined;
      const low = worth && convert(worth.value.low, worth.revenue, measure);
      const high = worth && convert(worth.value.high, worth.revenue, measure);
      return low == null || high == null ? null : { low, high };
    };
    const groups = members.length > 0 ? members.map(({ name }) => name) : kpi.for.flatMap(({ resolved }) => resolved ?? []);
    const judging: Judging = { kind: kpi.kind, measure, scale, asOf, minimum, isBefore };
    const atOwner = kpi.at.map(({ resolved }) => ownerOfTouchpoint.get(resolved ?? '') ?? null).find((owner) => owner !== null);
    return {
      name: kpi.name,
      kind: kpi.kind,
      unit: measure.unit,
      measure: measure.time ?? measure.currency ?? null,
      scale,
      lowerIsBetter: kpi.lowerIsBetter,
      // Members with values of their own would not go with a mean of what was said before.
      ...(wholeWithheldIn === null
        ? standingOf(whole, members.some(({ found }) => found.length > 0) ? null : meanWorth(groups, fromWorth, worths), judging, bars)
        : withheldStanding(wholeWithheldIn, whole, judging)),
      at: kpi.at.map((reference) => nameOf(reference) ?? ''),
      target,
      targetBy: bar?.by ?? null,
      targets: targets.map((one) => ({
        value: amount(one.value),
        by: one.by,
        isBar: one === bar,
        outcome: outcomeOf(amount(one.value), one.by?.to ?? null, whole, kpi.lowerIsBetter, judging),
      })),
      alarm: bars.alarm,
      promise: bars.promise,
      baseline,
      baselineOn,
      benchmarks: kpi.benchmarks.map(({ value, label }) => ({ value: amount(value), label })),
      drives: kpi.drives.map((reference) => nameOf(reference) ?? ''),
      owner: nameOf(kpi.owner ?? atOwner ?? program.head?.owner ?? null),
      // A member's way begins where it was itself: the baseline is that of the whole.
      members: members.map(({ name, breakdown, found, withheldWave }) => ({
        name,
        breakdown,
        ...(withheldWave === null
          ? standingOf(found, fromWorth(name), judging, { ...bars, from: null })
          : withheldStanding(withheldWave, found, judging)),
      })),
    };
  });
}

function foundIn(waves: readonly WaveValues[], kpi: string, group: string | null, valueIn: KpiValues): readonly Found[] {
  return waves.flatMap((wave) => valueIn(wave, kpi, group) ?? []);
}

interface Judging {
  readonly kind: KpiKind | null;
  readonly measure: Measure;
  readonly scale: Bounds | null;
  readonly asOf: string | null;
  readonly minimum: number;
  readonly isBefore: (wave: string) => boolean;
}

/** The worth of one, or the mean of several by their customers; null where one of them, or of several its customers, is not known. */
function meanWorth(
  groups: readonly string[],
  fromWorth: (name: string) => Bounds | null,
  worths: ReadonlyMap<string, LifetimeWorth>,
): Bounds | null {
  const values = groups.flatMap((name) => fromWorth(name) ?? []);
  if (values.length < groups.length) return null;
  if (values.length < 2) return values[0] ?? null;
  const customers = groups.flatMap((name) => worths.get(name)?.customers ?? []);
  return customers.length < groups.length ? null : meanBy(values, customers);
}

/** Whether a value is of fewer answers than it takes to judge by it. */
function isOfTooFew({ n, measured }: Found, { kind, minimum }: Judging): boolean {
  return n !== null && n < minimum && (measured !== undefined || !(kind !== null && COUNTED_KINDS.has(kind)));
}

/** The values of one, newest first, and how the newest stands. `worth` is the value of a lifetime, where no wave has one. */
function standingOf(found: readonly Found[], worth: Bounds | null, judging: Judging, bars: Bars): KpiStanding {
  const { asOf } = judging;
  const newest = found[0] ?? null;
  const readings = found.map((one) => readingOf(one, judging));
  const reading = readings[0] ?? null;
  const value = newest ? (reading?.value ?? null) : worth;
  const range = value && !isKnown(value) ? value : null;
  const tooFew = newest !== null && isOfTooFew(newest, judging);
  const sd = newest && deviationOf(newest);
  const history = readings.map(({ point }) => point).reverse();
  const judgement = judge(
    value && { value, interval: reading?.interval ?? null, on: newest ? newest.on : asOf, tooFew },
    bars.from ? bars : { ...bars, from: firstOf(history) },
    asOf,
  );
  return {
    value: value && isKnown(value) ? value.low : null,
    n: newest?.n ?? null,
    sd: sd === null || !newest ? null : convert(sd, newest.value, judging.measure),
    low: (range ?? reading?.interval)?.low ?? null,
    high: (range ?? reading?.interval)?.high ?? null,
    bounds: range ? 'range' : reading?.interval ? 'interval' : null,
    tooFew,
    derived: newest ? newest.derived : worth !== null,
    wave: newest?.wave ?? null,
    change: changeIn(found, judging),
    history,
    ...judgement,
  };
}

/** One whose newest answers are too few to be shown of a group: neither the value nor anything it could be worked back from. */
function withheldStanding(wave: string, found: readonly Found[], judging: Judging): KpiStanding {
  const nothing = { value: null, n: null, sd: null, low: null, high: null, bounds: null, change: null };
  return {
    ...nothing,
    tooFew: true,
    derived: false,
    wave,
    history: found.map((one) => readingOf(one, judging).point).reverse(),
    ...TOO_FEW,
  };
}

/** Where the way began, for one without a baseline: the first of several known values. */
function firstOf(history: readonly KpiPoint[]): StatusReason['from'] {
  const first = history.length > 1 ? history.find((point) => point.value !== null) : undefined;
  return first === undefined || first.value === null || first === history.at(-1)
    ? null
    : { value: first.value, on: first.on, of: 'first-value' };
}

interface Reading {
  readonly point: KpiPoint;
  /** In the unit of the KPI; null where there is no way to it. */
  readonly value: Bounds | null;
  readonly interval: Bounds | null;
}

function readingOf(found: Found, { kind, measure, scale }: Judging): Reading {
  const converted = (bounds: Bounds | null): Bounds | null => {
    const low = bounds && convert(bounds.low, found.value, measure);
    const high = bounds && convert(bounds.high, found.value, measure);
    return low === null || high === null ? null : { low, high };
  };
  const value = converted(found.value);
  const known = value !== null && isKnown(value);
  const interval = known ? converted(intervalOf(kind, found, scale)) : null;
  const bounds = known ? interval : value;
  return {
    point: {
      wave: found.wave,
      on: found.on,
      value: known ? value.low : null,
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
      n: found.n,
    },
    value,
    interval,
  };
}

/** The change between the two newest values, or since the one that is asked for, where both are known numbers. */
function changeIn(found: readonly Found[], judging: Judging): Change | null {
  const [later, ...before] = found;
  const earlier = before.find(({ wave }) => judging.isBefore(wave));
  if (!later || !earlier || !isKnown(later.value) || !isKnown(earlier.value)) return null;
  const from = convert(earlier.value.low, earlier.value, judging.measure);
  const to = convert(later.value.low, later.value, judging.measure);
  if (from === null || to === null) return null;
  const uncertainty = (one: Found): ReturnType<typeof uncertaintyOfValue> => {
    const own = uncertaintyOfValue(judging.kind, one);
    const error = own && convert(own.error, one.value, judging.measure);
    return own && error !== null ? { ...own, error } : null;
  };
  // A change is not judged by fewer answers than a value is.
  const margin = [earlier, later].some((one) => isOfTooFew(one, judging)) ? null : marginBetween(uncertainty(earlier), uncertainty(later));
  return changeOf(from, to, margin, earlier.wave, true);
}

/** What became of a target: by the newest value that stands for its last day or an earlier one, once that day has come. */
function outcomeOf(
  target: number | null,
  by: string | null,
  found: readonly Found[],
  lowerIsBetter: boolean,
  judging: Judging,
): KpiResult['targets'][number]['outcome'] {
  if (target === null) return null;
  const today = judging.asOf ?? found[0]?.on ?? null;
  const due = by !== null && today !== null && today >= by;
  const then = due ? found.find(({ on }) => on !== null && on <= by) : found[0];
  const value = then ? readingOf(then, judging).value : null;
  if (!value) return due || found.length === 0 ? null : 'open';
  const is = lowerIsBetter ? value.high <= target : value.low >= target;
  const isNot = lowerIsBetter ? value.low > target : value.high < target;
  return is ? 'reached' : !due ? 'open' : isNot ? 'missed' : null;
}

/** By their dates; one without a date stands behind those with one. */
function inOrder(targets: readonly Target[]): readonly Target[] {
  return [...targets].sort((a, b) => byCode(a.by?.to ?? '~', b.by?.to ?? '~'));
}

/** Of several targets the next due; the last where all are past. Without a date, the first due. */
function nextDue(targets: readonly Target[], asOf: string | null): Target | null {
  return targets.find(({ by }) => by === null || asOf === null || by.to >= asOf) ?? targets[targets.length - 1] ?? null;
}

/** A range is reached at the end that comes first. */
function nearEnd(quantity: Quantity, lowerIsBetter: boolean): number {
  return lowerIsBetter ? quantity.high : quantity.low;
}

/** What the answers behind a KPI are given on: as said, else the usual scale of the kind. Effort is asked from 1 to 5, agreement from 1 to 7. */
export function scaleOf({ scale, kind, agree }: Pick<Kpi, 'scale' | 'kind' | 'agree'>): Bounds | null {
  if (scale) return { low: scale.low, high: scale.high };
  if (kind === 'nps') return { low: 0, high: 10 };
  if (kind === 'ces') return { low: 1, high: agree ? 7 : 5 };
  return kind === 'csat' ? { low: 1, high: 5 } : null;
}

function measureOf(kpi: Kpi, newest: Found | null, currency: string | null): Measure {
  const first = newest?.value ?? kpi.targets[0]?.value ?? kpi.promise ?? kpi.alarm ?? kpi.baseline;
  const unit = first?.unit ?? (kpi.kind ? usualUnit[kpi.kind] : 'number');
  const money = (kpi.kind === 'money' || kpi.kind === 'clv') && unit === 'number' ? 'money' : unit;
  if (money === 'duration') return { unit: money, time: first?.time ?? 'min' };
  const known = first?.currency ?? currency;
  return money === 'money' && known !== null ? { unit: money, currency: known } : { unit: money };
}
