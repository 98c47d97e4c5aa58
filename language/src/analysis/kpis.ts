/** KPIs as waves give them. */
import type { Kpi, KpiKind, Program, Target } from '../program/program.ts';
import type { Quantity } from '../program/values.ts';
import type { Change, KpiResult } from './analysis.ts';
import { isKnown, settle } from './bounds.ts';
import { changeBetween } from './change.ts';
import { nameOf } from './rows.ts';
import { timesIn } from './time.ts';
import { byName, type WaveValues } from './waves.ts';

type Measure = Pick<Quantity, 'unit' | 'time' | 'currency'>;

interface Found {
  readonly wave: string;
  readonly value: Quantity;
  readonly n: number | null;
  readonly sd: number | null;
}

/**
 * One result for each KPI, in the order of the program: the value of the newest of the waves (newest first) that has one, all amounts in the unit
 * of that value, and the next due target. Amounts in a unit that cannot be converted are null (a finding says so).
 */
export function kpisOf(program: Program, waves: readonly WaveValues[], asOf: string | null): readonly KpiResult[] {
  const membersOf = new Map(program.breakdowns.map((breakdown) => [breakdown.name, breakdown.members.map(({ name }) => name)]));
  const ownerOfTouchpoint = new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint.owner]));
  return program.kpis.map((kpi) => {
    const found = overallIn(waves, kpi);
    const target = nextDue(kpi.targets, asOf);
    const measure = measureOf(kpi, found[0] ?? null, program.head?.currency ?? null);
    const amount = (quantity: Quantity | null | undefined): number | null =>
      quantity ? convert(nearEnd(quantity, kpi.lowerIsBetter), quantity, measure) : null;
    const newest = found[0];
    const atOwner = kpi.at.map(({ resolved }) => ownerOfTouchpoint.get(resolved ?? '') ?? null).find((owner) => owner !== null);
    return {
      name: kpi.name,
      kind: kpi.kind,
      value: newest && isKnown(newest.value) ? convert(newest.value.low, newest.value, measure) : null,
      unit: measure.unit,
      measure: measure.time ?? measure.currency ?? null,
      n: newest?.n ?? null,
      // A range that was typed is all that is known; intervals of single values come with their status.
      low: newest && !isKnown(newest.value) ? convert(newest.value.low, newest.value, measure) : null,
      high: newest && !isKnown(newest.value) ? convert(newest.value.high, newest.value, measure) : null,
      target: amount(target?.value),
      targetBy: target?.by ?? null,
      alarm: amount(kpi.alarm),
      promise: amount(kpi.promise),
      baseline: amount(kpi.baseline),
      status: 'unknown',
      wave: newest?.wave ?? null,
      change: changeIn(found, kpi.kind, measure),
      lowerIsBetter: kpi.lowerIsBetter,
      owner: nameOf(kpi.owner ?? atOwner ?? program.head?.owner ?? null),
      members: kpi.each.flatMap(({ resolved }) =>
        (membersOf.get(resolved ?? '') ?? []).map((name) => {
          const own = groupIn(waves, kpi.name, name);
          const last = own[0];
          return {
            name,
            breakdown: resolved ?? '',
            value: last && isKnown(last.value) ? convert(last.value.low, last.value, measure) : null,
            n: last?.n ?? null,
            wave: last?.wave ?? null,
            change: changeIn(own, kpi.kind, measure),
          };
        }),
      ),
    };
  });
}

/** Values for the KPI as a whole; for one that is `for` a single group, that group's values are its own. */
function overallIn(waves: readonly WaveValues[], kpi: Kpi): readonly Found[] {
  const only = kpi.for.length === 1 ? (kpi.for[0]?.resolved ?? null) : null;
  return waves.flatMap((values) => {
    const value = values.overall.get(kpi.name) ?? (only === null ? undefined : values.groups.get(only)?.get(kpi.name));
    return value ? [{ wave: values.wave.name, value: value.value, n: value.n, sd: value.sd }] : [];
  });
}

function groupIn(waves: readonly WaveValues[], kpi: string, group: string): readonly Found[] {
  return waves.flatMap((values) => {
    const value = values.groups.get(group)?.get(kpi);
    return value ? [{ wave: values.wave.name, value: value.value, n: value.n, sd: value.sd }] : [];
  });
}

/** The change between the two newest values. Only a mean has a margin from n and sd alone. */
function changeIn(found: readonly Found[], kind: KpiKind | null, measure: Measure): Change | null {
  const [later, earlier] = found;
  if (!later || !earlier || !isKnown(later.value) || !isKnown(earlier.value)) return null;
  const reading = ({ value, n, sd }: Found): { value: number | null; n: number | null; sd: number | null } => ({
    value: convert(value.low, value, measure),
    n,
    sd: kind === 'mean' && sd !== null ? convert(sd, value, measure) : null,
  });
  const from = reading(earlier);
  const to = reading(later);
  if (from.value === null || to.value === null) return null;
  return changeBetween({ ...from, value: from.value }, { ...to, value: to.value }, earlier.wave, true);
}

/** Of several targets the next due; the last where all are past; one without a date stands behind those with one. Without a date, the first due. */
function nextDue(targets: readonly Target[], asOf: string | null): Target | null {
  const inOrder = [...targets].sort((a, b) => byName(a.by?.to ?? '~', b.by?.to ?? '~'));
  return inOrder.find(({ by }) => by === null || asOf === null || by.to >= asOf) ?? inOrder[inOrder.length - 1] ?? null;
}

/** A range is reached at the end that comes first. */
function nearEnd(quantity: Quantity, lowerIsBetter: boolean): number {
  return lowerIsBetter ? quantity.high : quantity.low;
}

const UNITS: Readonly<Record<KpiKind, Quantity['unit']>> = {
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

function measureOf(kpi: Kpi, newest: Found | null, currency: string | null): Measure {
  const first = newest?.value ?? kpi.targets[0]?.value ?? kpi.promise ?? kpi.alarm ?? kpi.baseline;
  const unit = first?.unit ?? (kpi.kind ? UNITS[kpi.kind] : 'number');
  const money = (kpi.kind === 'money' || kpi.kind === 'clv') && unit === 'number' ? 'money' : unit;
  if (money === 'duration') return { unit: money, time: first?.time ?? 'min' };
  const known = first?.currency ?? currency;
  return money === 'money' && known !== null ? { unit: money, currency: known } : { unit: money };
}

/** The number in that measure; null where there is no way from one to the other. A plain number stands for money of the program's currency. */
function convert(number: number, from: Measure, to: Measure): number | null {
  if (from.unit === 'number' && to.unit === 'money') return settle(number);
  if (from.unit !== to.unit) return null;
  if (from.unit === 'money') return from.currency === to.currency || !from.currency || !to.currency ? settle(number) : null;
  if (from.unit === 'duration' && from.time && to.time) return settle(number * timesIn(to.time, from.time));
  return settle(number);
}
