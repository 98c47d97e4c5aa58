/** Both programs with the same results, so that what moves is the strategy and not the market. */
import type { Program, Wave, WaveValue } from '../program/program.ts';
import type { Reference } from '../program/values.ts';
import type { Compared } from './compare.ts';
import { isWrittenAlike, keyOf, normal } from './normal.ts';
import type { ElementKind } from './shapes.ts';

const measured: readonly ElementKind[] = ['kpi', 'expectation', 'option'];
const grouped: readonly ElementKind[] = ['persona', 'member', 'channel'];

export interface SameMeasurements {
  readonly before: Program;
  readonly after: Program;
}

/**
 * Both with the waves of the newer program, the older by the names it has for things. What the older does not know counts nowhere there. What the newer
 * does not know any more keeps the results it had, in both, and counts nowhere in the newer: else what is gone would look as if it had never been
 * measured. The same Programs where the results are the same.
 */
export function sameMeasurements(before: Program, after: Program, found: Compared): SameMeasurements {
  const older = new Map<string, string>();
  const left = new Set<string>();
  for (const pair of found.pairs) {
    left.add(`${pair.before.kind} ${pair.before.path}`);
    if (pair.before.path !== pair.after.path) older.set(`${pair.after.kind} ${pair.after.path}`, pair.before.path);
  }
  const isGone = ({ resolved }: Reference, kinds: readonly ElementKind[]): boolean =>
    resolved !== null && !kinds.some((kind) => left.has(`${kind} ${resolved}`));
  const old = new Map(before.waves.map((wave) => [wave.name, wave]));
  const kept = new Map(
    after.waves.flatMap((wave) => {
      const gone = goneOf(old.get(wave.name), isGone);
      return gone === null ? [] : [[wave, gone] as const];
    }),
  );
  const isSame = older.size === 0 && kept.size === 0 && areAlike(before.waves, after.waves);
  if (isSame) return { before, after };
  return {
    before: { ...before, waves: after.waves.map((wave) => withGone(renamedIn(wave, older), kept.get(wave))) },
    after: kept.size === 0 ? after : { ...after, waves: after.waves.map((wave) => withGone(wave, kept.get(wave))) },
  };
}

function areAlike(before: readonly Wave[], after: readonly Wave[]): boolean {
  return isWrittenAlike(before, after, new Set()) || keyOf(normal(before)) === keyOf(normal(after));
}

/** Results of what the newer program does not know, or of people it does not know. */
type Gone = Pick<Wave, 'values' | 'groups'>;

function goneOf(wave: Wave | undefined, isGone: (reference: Reference, kinds: readonly ElementKind[]) => boolean): Gone | null {
  if (wave === undefined) return null;
  const gone = (list: readonly WaveValue[]): readonly WaveValue[] => list.filter(({ subject }) => isGone(subject, measured));
  const values = gone(wave.values);
  const groups = wave.groups
    .map((group) => (isGone(group.for, grouped) ? group : { ...group, values: gone(group.values) }))
    .filter((group) => group.values.length > 0);
  return values.length === 0 && groups.length === 0 ? null : { values, groups };
}

function withGone(wave: Wave, gone: Gone | undefined): Wave {
  return gone === undefined ? wave : { ...wave, values: [...wave.values, ...gone.values], groups: [...wave.groups, ...gone.groups] };
}

function renamedIn(wave: Wave, older: ReadonlyMap<string, string>): Wave {
  if (older.size === 0) return wave;
  const back = (reference: Reference, kinds: readonly ElementKind[]): Reference => {
    const name = kinds.map((kind) => older.get(`${kind} ${reference.resolved}`)).find((found) => found !== undefined);
    return name === undefined ? reference : { ...reference, resolved: name };
  };
  const values = (list: Wave['values']): Wave['values'] => list.map((value) => ({ ...value, subject: back(value.subject, measured) }));
  return {
    ...wave,
    values: values(wave.values),
    groups: wave.groups.map((group) => ({ ...group, for: back(group.for, grouped), values: values(group.values) })),
  };
}
