/** Where values can lie: levels and weights on the scales of the program, KPIs on those of their kinds. What lies off them is reported, and not counted with. */
import type { Expectation, Improvement, Initiative, Kpi, Override, Program, Touchpoint, Wave, WaveValue } from './program.ts';
import type { Quantity, Span } from './values.ts';

/** A range of values in the unit they are counted in. */
export type Limits = Span & { readonly unit: 'number' | 'share' };

const WHOLE: Limits = { low: 0, high: 1, unit: 'share' };

/** Where every value of a KPI must lie; undefined where there is no limit. */
export function limitsOf({ kind, scale, agree }: Pick<Kpi, 'kind' | 'scale' | 'agree'>): Limits | undefined {
  switch (kind) {
    case 'nps':
      return { low: -100, high: 100, unit: 'number' };
    case 'csat':
      return WHOLE;
    case 'ces':
      return { ...(scale ?? { low: 1, high: agree ? 7 : 5 }), unit: 'number' };
    case 'csi':
      return { ...(scale ?? { low: 0, high: 1000 }), unit: 'number' };
    default:
      return undefined;
  }
}

/** Where ratings of expectations lie. */
export function ratingLimits({ scale }: Pick<Program, 'scale'>): Limits {
  return { low: scale.low, high: scale.high, unit: 'number' };
}

/** Where shares of answers lie. */
export const answerLimits: Limits = WHOLE;

/** Whether an end of the value lies outside. */
export function isOff(value: Span, limits: Span): boolean {
  return value.low < limits.low || value.high > limits.high;
}

/** As `isOff`; values of another unit are not judged here. */
export function isOffLimits(value: Quantity, limits: Limits | undefined): boolean {
  return limits !== undefined && value.unit === limits.unit && isOff(value, limits);
}

/**
 * The Program as it can be counted with: what lies off its scale is not said. A level an initiative is to lift to, which cannot be left out
 * without the initiative, may be any on the scale. The same Program where nothing lies off.
 */
export function withinLimits(program: Program): Program {
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, limitsOf(kpi)]));
  const rated = new Set(
    program.touchpoints.flatMap((touchpoint) => touchpoint.expectations.map(({ name }) => `${touchpoint.name}.${name}`)),
  );
  const ratings = ratingLimits(program);
  const limitsFor = (name: string | null): Limits | undefined =>
    name === null ? undefined : kpis.has(name) ? kpis.get(name) : rated.has(name) ? ratings : answerLimits;

  const levels = <T extends Expectation | Override>(of: T): T => {
    const { expected, ideal, actual, weight } = of;
    const level = (value: Span | null): Span | null => (value !== null && isOff(value, program.scale) ? null : value);
    const kept = {
      expected: level(expected),
      ideal: level(ideal),
      actual: level(actual),
      weight: weight !== null && isOff(weight, program.weight) ? null : weight,
    };
    const same = kept.expected === expected && kept.ideal === ideal && kept.actual === actual && kept.weight === weight;
    return same ? of : { ...of, ...kept };
  };
  const touchpoints = each(program.touchpoints, (touchpoint: Touchpoint) => {
    const expectations = each(touchpoint.expectations, (expectation: Expectation) => {
      const own = levels(expectation);
      const overrides = each(own.overrides, levels);
      const benchmarks = without(own.benchmarks, ({ value }) => isOffLimits(value, ratings));
      return overrides === own.overrides && benchmarks === own.benchmarks ? own : { ...own, overrides, benchmarks };
    });
    return expectations === touchpoint.expectations ? touchpoint : { ...touchpoint, expectations };
  });
  const measures = each(program.kpis, (kpi: Kpi) => {
    const limits = kpis.get(kpi.name);
    if (limits === undefined) return kpi;
    const isBad = (value: Quantity | null): boolean => value !== null && isOffLimits(value, limits);
    const targets = without(kpi.targets, ({ value }) => isBad(value));
    const benchmarks = without(kpi.benchmarks, ({ value }) => isBad(value));
    const bad = [kpi.alarm, kpi.promise, kpi.baseline].some(isBad);
    if (!bad && targets === kpi.targets && benchmarks === kpi.benchmarks) return kpi;
    const { alarm, promise, baseline } = kpi;
    return {
      ...kpi,
      targets,
      benchmarks,
      alarm: isBad(alarm) ? null : alarm,
      promise: isBad(promise) ? null : promise,
      baseline: isBad(baseline) ? null : baseline,
    };
  });
  const isBadValue = ({ subject, value }: WaveValue): boolean => isOffLimits(value, limitsFor(subject.resolved));
  const waves = each(program.waves, (wave: Wave) => {
    const values = without(wave.values, isBadValue);
    const groups = each(wave.groups, (group: Wave['groups'][number]) => {
      const own = without(group.values, isBadValue);
      return own === group.values ? group : { ...group, values: own };
    });
    return values === wave.values && groups === wave.groups ? wave : { ...wave, values, groups };
  });
  const initiatives = each(program.initiatives, (initiative: Initiative) => {
    const improves = each(initiative.improves, (improvement: Improvement) => {
      const limits = limitsFor(improvement.subject.resolved);
      if (improvement.mode !== 'to' || limits === undefined || !isOffLimits(improvement.value, limits)) return improvement;
      return { ...improvement, value: { ...improvement.value, low: limits.low, high: limits.high } };
    });
    return improves === initiative.improves ? initiative : { ...initiative, improves };
  });
  const same =
    touchpoints === program.touchpoints && measures === program.kpis && waves === program.waves && initiatives === program.initiatives;
  return same ? program : { ...program, touchpoints, kpis: measures, waves, initiatives };
}

/** Each as `one` makes it; the same list where it changes none. */
function each<T>(list: readonly T[], one: (item: T) => T): readonly T[] {
  let changed = false;
  const made = list.map((item) => {
    const own = one(item);
    changed ||= own !== item;
    return own;
  });
  return changed ? made : list;
}

/** Those that are not bad; the same list where none is. */
function without<T>(list: readonly T[], isBad: (item: T) => boolean): readonly T[] {
  return list.some(isBad) ? list.filter((item) => !isBad(item)) : list;
}
