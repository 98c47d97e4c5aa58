/** Which waves a report looks at, and what they say of a name. */
import type { Program, Wave, WaveValue } from '../program/program.ts';

/** A wave with its typed values by name. */
export interface WaveValues {
  readonly wave: Wave;
  readonly overall: ReadonlyMap<string, WaveValue>;
  /** By persona, member or channel. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, WaveValue>>;
}

/** Code-point order, which is the same on every system. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first: by the end of its period, then the start, then the name. One without a period is older than all that have one. */
function newestFirst(a: Wave, b: Wave): number {
  return byName(b.period?.to ?? '', a.period?.to ?? '') || byName(b.period?.from ?? '', a.period?.from ?? '') || byName(b.name, a.name);
}

/**
 * The waves a report of that date looks at, newest first: those that had begun by `asOf` (null: all), and none newer than the wave
 * named `upTo`. Throws a RangeError where no wave has that name.
 */
export function wavesOf(program: Program, asOf: string | null, upTo: string | undefined): readonly WaveValues[] {
  const sorted = [...program.waves].sort(newestFirst);
  let first = 0;
  if (upTo !== undefined) {
    first = sorted.findIndex((wave) => wave.name === upTo);
    if (first < 0) throw new RangeError(`no wave is named ${upTo}`);
  }
  return sorted
    .slice(first)
    .filter((wave) => asOf === null || wave.period === null || wave.period.from <= asOf)
    .map(valuesOf);
}

function valuesOf(wave: Wave): WaveValues {
  const groups = new Map<string, Map<string, WaveValue>>();
  for (const group of wave.groups) {
    const name = group.for.resolved;
    if (name === null) continue;
    const values = groups.get(name) ?? new Map<string, WaveValue>();
    groups.set(name, values);
    for (const value of group.values) keep(values, value);
  }
  const overall = new Map<string, WaveValue>();
  for (const value of wave.values) keep(overall, value);
  return { wave, overall, groups };
}

function keep(values: Map<string, WaveValue>, value: WaveValue): void {
  if (value.subject.resolved !== null) values.set(value.subject.resolved, value);
}
