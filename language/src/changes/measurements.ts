/** The older program with the results of the newer, so that what moves is the strategy and not the market. */
import type { Program, Wave } from '../program/program.ts';
import type { Reference } from '../program/values.ts';
import type { Compared } from './compare.ts';
import { keyOf, normal } from './normal.ts';
import type { ElementKind } from './shapes.ts';

const measured: readonly ElementKind[] = ['kpi', 'expectation', 'option'];
const grouped: readonly ElementKind[] = ['persona', 'member', 'channel'];

/**
 * The older program as it would have been with the waves of the newer: a result of something that has another name now stands under the name it had. What
 * the older program does not know counts nowhere there. The same Program where the results are the same.
 */
export function withMeasurementsOf(before: Program, after: Program, found: Compared): Program {
  const older = new Map<string, string>();
  for (const pair of found.pairs) {
    if (pair.before.path !== pair.after.path) older.set(`${pair.after.kind} ${pair.after.path}`, pair.before.path);
  }
  if (older.size === 0 && keyOf(normal(before.waves)) === keyOf(normal(after.waves))) return before;
  return { ...before, waves: after.waves.map((wave) => renamedIn(wave, older)) };
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
