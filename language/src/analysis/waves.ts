/** Which waves a report looks at, and what they say of a name. */
import { withinLimits } from '../program/limits.ts';
import { byCode } from '../program/order.ts';
import type { Kpi, KpiKind, Program, Wave, WaveValue } from '../program/program.ts';
import { measuredIn } from './measured.ts';

/** A wave with its values by name. */
export interface WaveValues {
  readonly wave: Wave;
  readonly overall: ReadonlyMap<string, WaveValue>;
  /** By persona, member or channel. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, WaveValue>>;
  /** By group, the names whose values rest on fewer answers than may be shown of a group: they stand nowhere else. */
  readonly withheld: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Values of a persona, member or channel that rest on fewer answers are not shown, for single people could be recognised. */
export const GROUP_MINIMUM = 10;

/** Kinds whose n does not count people who answered. */
export const COUNTED_KINDS: ReadonlySet<KpiKind> = new Set(['count', 'money', 'clv']);

/** Newest first: by the end of its period, then the start, then the name. One without a period is older than all that have one. */
export function newestFirst(a: Wave, b: Wave): number {
  return byCode(b.period?.to ?? '', a.period?.to ?? '') || byCode(b.period?.from ?? '', a.period?.from ?? '') || byCode(b.name, a.name);
}

/**
 * The waves a report of that date looks at, newest first: those that had begun by `asOf` (null: all), and none newer than the wave
 * named `upTo`. Values of groups that rest on fewer than `groupMinimum` answers are withheld, and those off their scales left out. Throws a RangeError
 * where no wave has that name.
 */
export function wavesOf(
  program: Program,
  asOf: string | null,
  upTo: string | undefined,
  groupMinimum = GROUP_MINIMUM,
): readonly WaveValues[] {
  const kpis = new Map(program.kpis.map((kpi) => [kpi.name, kpi]));
  const sorted = [...withinLimits(program).waves].sort(newestFirst);
  let first = 0;
  if (upTo !== undefined) {
    first = sorted.findIndex((wave) => wave.name === upTo);
    if (first < 0) throw new RangeError(`no wave is named ${upTo}`);
  }
  const divisions = divisionsOf(program);
  return sorted
    .slice(first)
    .filter((wave) => asOf === null || wave.period === null || wave.period.from <= asOf)
    .map((wave) => valuesOf(wave, kpis, groupMinimum, divisions));
}

/** What everybody who answered is divided by: the personas, the channels, and the members of each breakdown. */
interface Division {
  readonly names: readonly string[];
  /** Whether the whole may be made of these alone, as it is where answers count by the shares of personas: then answers of none of them hide nobody. */
  readonly makesWhole: boolean;
}

function divisionsOf({ personas, channels, breakdowns }: Program): readonly Division[] {
  const division = (of: readonly { readonly name: string }[], makesWhole: boolean): Division => ({
    names: of.map(({ name }) => name),
    makesWhole,
  });
  return [division(personas, true), division(channels, false), ...breakdowns.map(({ members }) => division(members, false))];
}

function valuesOf(wave: Wave, kpis: ReadonlyMap<string, Kpi>, groupMinimum: number, divisions: readonly Division[]): WaveValues {
  const withheld = new Map<string, Set<string>>();
  const withhold = (group: string, subject: string): void => {
    const own = withheld.get(group);
    if (own) own.add(subject);
    else withheld.set(group, new Set([subject]));
  };
  const isWithheld = (group: string, value: WaveValue): boolean => {
    const { subject } = value;
    const kind = kpis.get(subject.resolved ?? '')?.kind ?? null;
    const measured = measuredIn(value);
    const n = measured ? measured.answers : value.n;
    if (subject.resolved === null || n === null || n >= groupMinimum) return false;
    // A typed count may be of anything; what was measured always counts people.
    if (kind !== null && COUNTED_KINDS.has(kind) && !measured) return false;
    withhold(group, subject.resolved);
    return true;
  };
  const groups = new Map<string, Map<string, WaveValue>>();
  for (const group of wave.groups) {
    const name = group.for.resolved;
    if (name === null) continue;
    const values = groups.get(name) ?? new Map<string, WaveValue>();
    groups.set(name, values);
    for (const value of group.values) if (!isWithheld(name, value)) keep(values, value);
  }
  const overall = new Map<string, WaveValue>();
  for (const value of wave.values) {
    // What is said of everybody of a KPI that is for one group is said of that group.
    const only = onlyGroupOf(kpis.get(value.subject.resolved ?? ''));
    if (only === null || !isWithheld(only, value)) keep(overall, value);
  }
  for (const division of divisions) {
    for (const [group, subject] of toldBySubtraction(division, wave, { overall, groups, withheld }, groupMinimum)) {
      groups.get(group)?.delete(subject);
      withhold(group, subject);
    }
  }
  return { wave, overall, groups, withheld };
}

/**
 * What was measured of everybody, less what is shown of all groups but a small one, would tell that one: so the smallest of the others are withheld with
 * it, until what remains rests on enough answers.
 */
function toldBySubtraction(
  { names, makesWhole }: Division,
  wave: Wave,
  { overall, groups, withheld }: Omit<WaveValues, 'wave'>,
  groupMinimum: number,
): readonly (readonly [group: string, subject: string])[] {
  const subjects = new Set(names.flatMap((name) => [...(withheld.get(name) ?? [])]));
  return [...subjects].flatMap((subject) => {
    const everybody = answersTo(overall.get(subject));
    if (everybody === null) return [];
    const whole = makesWhole ? answersOf(wave, names, subject) : everybody;
    const shown = names
      .flatMap((name) => {
        const n = answersTo(groups.get(name)?.get(subject));
        return n === null ? [] : [{ name, n }];
      })
      .sort((a, b) => a.n - b.n || byCode(a.name, b.name));
    let rest = whole - shown.reduce((sum, { n }) => sum + n, 0);
    const more: (readonly [string, string])[] = [];
    for (const { name, n } of shown) {
      if (rest >= groupMinimum) break;
      more.push([name, subject]);
      rest += n;
    }
    return more;
  });
}

/** The answers of all these groups to one thing, shown or not. */
function answersOf(wave: Wave, names: readonly string[], subject: string): number {
  const own = wave.groups.filter(({ for: { resolved } }) => resolved !== null && names.includes(resolved));
  return own
    .flatMap(({ values }) => values.filter((value) => value.subject.resolved === subject))
    .reduce((sum, value) => sum + (answersTo(value) ?? 0), 0);
}

/** Answers that were counted; null of what was typed. */
function answersTo(value: WaveValue | undefined): number | null {
  return (value && measuredIn(value)?.answers) ?? null;
}

/** The one group that a KPI is for; null where it is for everybody, or for several. */
export function onlyGroupOf(kpi: Kpi | undefined): string | null {
  return kpi?.for.length === 1 ? (kpi.for[0]?.resolved ?? null) : null;
}

function keep(values: Map<string, WaveValue>, value: WaveValue): void {
  const name = value.subject.resolved;
  // Of two the first counts (a finding says so).
  if (name !== null && !values.has(name)) values.set(name, value);
}
