/** Where the values of a line come from in the text. */
import type { Row } from '../../analysis/analysis.ts';
import type { Expectation, Program, Wave, WaveValue } from '../../program/program.ts';
import type { ValueSource } from './identities.ts';

/** By the program: lines ask for the same again and again. */
const expectations = new WeakMap<Program, ReadonlyMap<string, Expectation>>();
const typedValues = new WeakMap<Wave, Map<string | null, ReadonlyMap<string | null, WaveValue>>>();

export function expectationNamed(program: Program, name: string): Expectation | null {
  let named = expectations.get(program);
  if (named === undefined) {
    named = new Map(
      program.touchpoints.flatMap((touchpoint) => touchpoint.expectations.map((one) => [`${touchpoint.name}.${one.name}`, one] as const)),
    );
    expectations.set(program, named);
  }
  return named.get(name) ?? null;
}

/** Whether nothing says an ideal, so that it is what is expected. */
export function idealIsExpected(expectation: Expectation | null, persona: string | null): boolean {
  if (expectation === null) return false;
  const own = expectation.overrides.some(({ persona: of, ideal }) => of.resolved === persona && persona !== null && ideal !== null);
  return expectation.ideal === null && !own;
}

/** What the text of the wave of that name says of something: for a group, or for everybody (null). */
export function typedIn(program: Program, wave: string | null, group: string | null, subject: string): WaveValue | null {
  const found = program.waves.find(({ name }) => name === wave);
  return found === undefined ? null : typedInWave(found, group, subject);
}

/** What a wave's text says of something: for a group, or for everybody (null). */
export function typedInWave(wave: Wave, group: string | null, subject: string): WaveValue | null {
  let groups = typedValues.get(wave);
  if (groups === undefined) {
    groups = new Map();
    typedValues.set(wave, groups);
  }
  let values = groups.get(group);
  if (values === undefined) {
    const said = group === null ? wave.values : wave.groups.flatMap((one) => (one.for.resolved === group ? one.values : []));
    // Of several of the same the first counts.
    values = new Map(said.toReversed().map((value) => [value.subject.resolved, value]));
    groups.set(group, values);
  }
  return values.get(subject) ?? null;
}

/** Of the actual of a row. What was counted wins over what is typed of the same, and says another number. */
export function actualSource(program: Program, row: Row, persona: string | null): ValueSource {
  if (row.actualOrigin === 'unknown') return 'none';
  if (row.actualOrigin === 'assumed') return 'assumed';
  const group = row.actualOrigin === 'overall' ? null : persona;
  const typed = typedIn(program, row.wave, group, row.expectation);
  const same = typed !== null && typed.value.low === row.actual.low && typed.value.high === row.actual.high;
  if (!same) return 'counted';
  return group === null ? 'overall' : 'group';
}
