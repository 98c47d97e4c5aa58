/** Did it work: what waves say of an initiative's effect, with a control group or without. */
import type { Initiative, Kpi, KpiKind, Program, WaveValue } from '../program/program.ts';
import type { Period, Reference } from '../program/values.ts';
import type { Effect } from './analysis.ts';
import { isKnown, middle, settle } from './bounds.ts';
import { marginOfError, together, type Uncertainty } from './intervals.ts';
import type { Population } from './population.ts';
import { convert, type Found, kpiValuesOf, type Measure, uncertaintyOfValue, usualUnit } from './values.ts';
import type { WaveValues } from './waves.ts';

/** What can be improved and measured: a KPI, or the level of an expectation, which is a mean of ratings. */
interface Subject {
  readonly name: string;
  readonly of: Effect['of'];
  readonly kind: KpiKind | null;
  readonly lowerIsBetter: boolean;
  valueIn(wave: WaveValues, group: string | null): Found | null;
}

/** Several groups as one. */
interface Pooled {
  readonly value: number;
  readonly uncertainty: Uncertainty | null;
}

/**
 * For each initiative, the effects on what it improves, once for each expectation and KPI. Compared are the newest wave that ended before the
 * initiative's period, and the newest since (rather one that began with it or later). Groups that lack a value in one of the two waves
 * are left out of both. Several personas count by their shares, other groups by their answers. Without `for` it is everybody, or where a wave splits
 * its values only the personas.
 */
export function effectsOf(
  program: Program,
  population: Population,
  waves: readonly WaveValues[],
  asOf: string | null,
): (initiative: Initiative) => readonly Effect[] {
  const values = kpiValuesOf(program, asOf);
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const ofKpi = (kpi: Kpi): Subject => ({
    name: kpi.name,
    of: 'kpi',
    kind: kpi.kind,
    lowerIsBetter: kpi.lowerIsBetter,
    valueIn: (wave, group) => values(wave, kpi.name, group),
  });
  const ofExpectation = (name: string): Subject => ({
    name,
    of: 'expectation',
    kind: null,
    lowerIsBetter: false,
    valueIn: (wave, group) => rating(wave, (group === null ? wave.overall : wave.groups.get(group))?.get(name)),
  });
  return (initiative) => {
    const names = new Set(initiative.improves.flatMap(({ subject }) => subject.resolved ?? []));
    return [...names].map((name) => {
      const kpi = kpis.get(name);
      return effectOn(kpi ? ofKpi(kpi) : ofExpectation(name), initiative, waves, population);
    });
  };
}

function rating({ wave }: WaveValues, typed: WaveValue | undefined): Found | null {
  if (typed?.value.unit !== 'number') return null;
  return { wave: wave.name, on: wave.period?.to ?? null, value: typed.value, n: typed.n, sd: typed.sd, derived: false };
}

function effectOn(
  subject: Subject,
  { period, for: tried, against }: Initiative,
  waves: readonly WaveValues[],
  population: Population,
): Effect {
  const treatedGroups = tried.length === 0 ? everybody(subject, waves, population) : groupsOf(tried);
  const controlGroups = groupsOf(against);
  const any = waves.flatMap((wave) => treatedGroups.flatMap((group) => subject.valueIn(wave, group) ?? []))[0] ?? null;
  const measure: Measure = any?.value ?? { unit: subject.kind ? usualUnit[subject.kind] : 'number' };
  const about = {
    subject: subject.name,
    of: subject.of,
    kind: subject.kind,
    unit: measure.unit,
    measure: measure.time ?? measure.currency ?? null,
    lowerIsBetter: subject.lowerIsBetter,
  };
  const nothing = {
    before: null,
    after: null,
    treated: null,
    control: null,
    withControl: false,
    effect: null,
    margin: null,
    significant: null,
  };
  const known = (wave: WaveValues, groups: readonly (string | null)[]): readonly (string | null)[] =>
    groups.filter((group) => {
      const found = subject.valueIn(wave, group);
      return found !== null && isKnown(found.value) && convert(found.value.low, found.value, measure) !== null;
    });
  if (waves.every((wave) => known(wave, treatedGroups).length === 0)) return { ...about, ...nothing, missing: 'treated' };
  if (!period) return { ...about, ...nothing, missing: 'period' };

  const before = earlier(waves, period).find((wave) => known(wave, treatedGroups).length > 0) ?? null;
  if (!before) return { ...about, ...nothing, missing: 'before' };
  const inBoth = (after: WaveValues, groups: readonly (string | null)[]): readonly (string | null)[] =>
    known(before, groups).filter((group) => known(after, [group]).length > 0);
  const after = since(waves, period).find((wave) => inBoth(wave, treatedGroups).length > 0) ?? null;
  if (!after) return { ...about, ...nothing, before: before.wave.name, missing: 'after' };

  const treated = inBoth(after, treatedGroups);
  const control = inBoth(after, controlGroups);
  const withControl = control.length > 0;
  const pool = (wave: WaveValues, groups: readonly (string | null)[]): Pooled =>
    pooled(
      groups.flatMap((group) => subject.valueIn(wave, group) ?? []),
      sharesOf(groups, population),
      subject.kind,
      measure,
    );
  const sides = [
    { from: pool(before, treated), to: pool(after, treated) },
    ...(withControl ? [{ from: pool(before, control), to: pool(after, control) }] : []),
  ];
  const [own, other = null] = sides.map(({ from, to }) => ({ from: from.value, to: to.value }));
  if (!own) return { ...about, ...nothing, missing: 'treated' };
  const effect = settle(own.to - own.from - (other ? other.to - other.from : 0));
  const uncertainties = sides.flatMap(({ from, to }) => [from.uncertainty, to.uncertainty]);
  const parts = uncertainties.flatMap((uncertainty) => (uncertainty ? [{ uncertainty, weight: 1 }] : []));
  const margin = parts.length < uncertainties.length ? null : settle(marginOfError(together(parts)));
  return {
    ...about,
    before: before.wave.name,
    after: after.wave.name,
    treated: own,
    control: other,
    withControl,
    effect,
    margin,
    significant: margin === null ? null : Math.abs(effect) > margin,
    missing: against.length > 0 && !withControl ? 'control' : null,
  };
}

/** Everybody as one, else the personas that averages count, else all of them. */
function everybody(subject: Subject, waves: readonly WaveValues[], { personas, counts }: Population): readonly (string | null)[] {
  const isMeasured = (group: string | null): boolean => waves.some((wave) => subject.valueIn(wave, group) !== null);
  if (isMeasured(null)) return [null];
  const names = personas.map(({ name }) => name);
  const counted = names.filter((name) => (counts.get(name) ?? null) !== null);
  return counted.some(isMeasured) ? counted : names;
}

function groupsOf(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.flatMap(({ resolved }) => resolved ?? []))];
}

/** Waves that ended before the period, newest first. */
function earlier(waves: readonly WaveValues[], period: Period): readonly WaveValues[] {
  return waves.filter(({ wave }) => wave.period !== null && wave.period.to < period.from);
}

/** Waves that began with the period or later, newest first; behind them those that began before it and ended in it or later. */
function since(waves: readonly WaveValues[], period: Period): readonly WaveValues[] {
  const dated = waves.filter(({ wave }) => wave.period !== null && wave.period.to >= period.from);
  const whole = dated.filter(({ wave }) => wave.period !== null && wave.period.from >= period.from);
  return [...whole, ...dated.filter((wave) => !whole.includes(wave))];
}

/** How much each counts, where all are personas inside averages: by share, of a range its middle. */
function sharesOf(groups: readonly (string | null)[], { counts }: Population): readonly number[] | null {
  const shares = groups.map((group) => (group === null ? null : (counts.get(group) ?? null)));
  const known = shares.flatMap((share) => (share ? middle(share) : []));
  return known.length === groups.length && known.some((share) => share > 0) ? known : null;
}

/** Their mean by share where there are shares; else by n where all say it, which for rates is sum over sum; else, and for counts, the plain mean. */
function pooled(all: readonly Found[], shares: readonly number[] | null, kind: KpiKind | null, measure: Measure): Pooled {
  const byAnswers = kind !== 'count' && all.every(({ n }) => n !== null && n > 0);
  const weights = shares ?? all.map(({ n }) => (byAnswers ? (n ?? 0) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let value = 0;
  const parts: { readonly uncertainty: Uncertainty; readonly weight: number }[] = [];
  for (const [index, found] of all.entries()) {
    const weight = (weights[index] ?? 0) / total;
    value += weight * (convert(found.value.low, found.value, measure) ?? 0);
    const own = uncertaintyOfValue(kind, found);
    const error = own && convert(own.error, found.value, measure);
    if (own && error !== null) parts.push({ uncertainty: { ...own, error }, weight });
  }
  return { value: settle(value), uncertainty: parts.length < all.length ? null : together(parts) };
}
