/** What two readings of a file say differently, by the names of what it declares: whoever asks for none of them sees no difference. */
import type { Fragment } from './fragment.ts';
import type { Declared } from './program.ts';

/** Stands for all names at once: for who looks among all there are, and for what concerns whoever does. */
export const anyName = '*';

/**
 * The names whose declarations differ in more than their place, with those of what they hold, and former ones; with `anyName` where there is one.
 * Null where the readings differ in what is not asked for by a name.
 */
export function changedNames(before: Fragment, after: Fragment): ReadonlySet<string> | null {
  if (before.heads.length > 0 || after.heads.length > 0) return null;
  if (before.uses.length !== after.uses.length || before.uses.some(({ path }, at) => path !== after.uses[at]?.path)) return null;
  if ([...before.findings, ...after.findings].some(({ severity }) => severity === 'error')) return null;
  const changed = new Set<string>();
  for (const kind of kinds) {
    const earlier = byName(before[kind]);
    const later = byName(after[kind]);
    if (earlier === null || later === null) return null;
    const common: string[] = [];
    for (const [name, one] of earlier) {
      const other = later.get(name);
      if (other !== undefined) common.push(name);
      if (other === undefined || !saysTheSame(one, other)) note(changed, one);
    }
    let at = 0;
    for (const [name, one] of later) {
      if (!earlier.has(name)) note(changed, one);
      // In another order they come in, and what is told of them, in another order too.
      else if (common[at++] !== name) return null;
      else if (changed.has(name)) note(changed, one);
    }
  }
  if (changed.size > 0) changed.add(anyName);
  return changed;
}

const kinds = [
  'teams',
  'factors',
  'channels',
  'breakdowns',
  'personas',
  'journeys',
  'touchpoints',
  'sources',
  'kpis',
  'surveys',
  'initiatives',
] as const satisfies readonly (keyof Fragment)[];

/** Null where two have one name: which of them counts depends on the other. */
function byName(list: readonly Declared[]): ReadonlyMap<string, Declared> | null {
  const named = new Map(list.map((one) => [one.name, one]));
  return named.size === list.length ? named : null;
}

/** All names that a declaration can be asked for by. */
function note(names: Set<string>, one: Declared): void {
  noteOne(names, '', one);
  const { stages, expectations, members, asks } = one as Partial<Holder>;
  // The stages of a touchpoint are no declarations: they are what it refers to.
  for (const list of [expectations ?? stages, members]) for (const child of list ?? []) noteOne(names, `${one.name}.`, child);
  for (const { question } of asks ?? []) {
    if (!question) continue;
    noteOne(names, `${one.name}.`, question);
    for (const option of question.options) noteOne(names, `${one.name}.${question.name}.`, option);
  }
}

interface Holder {
  readonly stages: readonly Declared[];
  readonly expectations: readonly Declared[];
  readonly members: readonly Declared[];
  readonly asks: readonly { readonly question: (Declared & { readonly options: readonly Declared[] }) | null }[];
}

function noteOne(names: Set<string>, path: string, { name, was }: Declared): void {
  for (const each of [name, ...was.map((former) => former.name)]) names.add(each).add(path + each);
}

interface Place {
  readonly offset: number;
  readonly line: number;
}

/** Whether two declarations say the same, wherever they stand. */
function saysTheSame(a: Declared, b: Declared): boolean {
  return isSame(a, b, { offset: b.origin.offset - a.origin.offset, line: b.origin.line - a.origin.line });
}

function isSame(a: unknown, b: unknown, shift: Place): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => isSame(item, b[at], shift));
  const one = a as Record<string, unknown>;
  const other = b as Record<string, unknown>;
  if (isPlace(one) && isPlace(other)) {
    return (
      other.offset - one.offset === shift.offset &&
      other.end - one.end === shift.offset &&
      other.line - one.line === shift.line &&
      other.endLine - one.endLine === shift.line &&
      one.column === other.column &&
      one.endColumn === other.endColumn
    );
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key], shift));
}

interface Stretch {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

function isPlace(value: object): value is Stretch {
  return 'endColumn' in value;
}
