/** Everybody, and each persona, member and channel: what their answers amount to. */
import type { Declared, Program } from '../program/program.ts';
import { type Asking, both, sums, texts } from './asking.ts';
import { byCodePoints } from './evaluate.ts';
import { added, figuresOf, measuresOf, mergedCounts } from './figures.ts';
import type { DataProblem, Figure, MeasuredGroup } from './measurements.ts';
import { CHANNEL, PERSONA, type Plan, spellingsOf } from './naming.ts';
import type { Condition, Measure, SumsOfGroup } from './query.ts';
import type { Subject } from './subjects.ts';
import { othersIn, strangersIn } from './trouble.ts';

/** So many members of a breakdown at most are told apart: those with the most answers. */
export const MEMBER_CAP = 2000;

/** A column that says to which group a row belongs. */
export interface Grouping {
  readonly of: 'persona' | 'member' | 'channel';
  readonly column: string;
  readonly breakdown: string | null;
  /** Empty: whatever the data has. */
  readonly declared: readonly Declared[];
  /** By what a cell may say, the declared name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Those that have a column, in code-point order of kind and column. */
export function groupingsOf(program: Program, plan: Plan): readonly Grouping[] {
  const grouping = (of: Grouping['of'], column: string, breakdown: string | null, declared: readonly Declared[]): Grouping => {
    const names = new Map<string, string>();
    for (const one of declared) names.set(one.name, one.name);
    for (const one of declared) for (const spelled of spellingsOf(one)) if (!names.has(spelled)) names.set(spelled, one.name);
    return { of, column, breakdown, declared, names };
  };
  return [
    grouping('channel', CHANNEL, null, program.channels),
    ...[...program.breakdowns]
      .sort((a, b) => byCodePoints(a.name, b.name))
      .map((breakdown) => grouping('member', breakdown.name, breakdown.name, breakdown.members)),
    grouping('persona', PERSONA, null, program.personas),
  ].filter(({ column }) => plan.columns.has(column));
}

/** The declared name that the text stands for; the text itself where a breakdown takes its members from the data; null for one that nobody declared. */
export function nameInGroup(grouping: Grouping | undefined, text: string | null): string | null {
  if (grouping === undefined || text === null) return null;
  const normal = text.normalize('NFC');
  return grouping.names.get(normal) ?? (grouping.of === 'member' && grouping.declared.length === 0 ? normal : null);
}

/** A grouping and the texts that are looked at, where there are too many to look at all. */
interface Limited extends Grouping {
  readonly only: readonly string[] | null;
}

function* limited(grouping: Grouping, distinct: number, where: Condition | null): Asking<Limited> {
  if (distinct <= MEMBER_CAP) return { ...grouping, only: null };
  if (grouping.declared.length > 0) return { ...grouping, only: grouping.declared.flatMap(spellingsOf) };
  const most = texts(yield { ask: 'texts', where, column: grouping.column, limit: MEMBER_CAP });
  return { ...grouping, only: most.map(({ text }) => text) };
}

/**
 * Everybody first, then the groups of each grouping by name. `distinct` says how many different texts the column of each grouping holds. What nobody
 * declared is added to `problems`.
 */
export function* groupsOf(
  subjects: readonly Subject[],
  plan: Plan,
  groupings: readonly { readonly grouping: Grouping; readonly distinct: number }[],
  where: Condition | null,
  problems: DataProblem[],
): Asking<readonly MeasuredGroup[]> {
  const kept: Limited[] = [];
  for (const { grouping, distinct } of groupings) kept.push(yield* limited(grouping, distinct, where));
  const measures: readonly Measure[] = [{ count: null }, ...subjects.flatMap(measuresOf)];
  const whole = kept.filter(({ only }) => only === null);
  const found = sums(yield { ask: 'sums', where, by: [[], ...whole.map(({ column }) => [column])], measures });
  const sumsOf = new Map<string, readonly SumsOfGroup[]>();
  for (const [index, { column }] of whole.entries()) {
    const own = found.filter(({ by }) => by === index + 1);
    sumsOf.set(column, own);
  }
  for (const { column, only } of kept) {
    if (only === null) continue;
    const among = both(where, { is: 'one-of', column, values: only });
    sumsOf.set(column, sums(yield { ask: 'sums', where: among, by: [[column]], measures }));
    const others = yield* othersIn(plan, column, only, where);
    if (others) problems.push(others);
  }
  const counts = yield* countsOf(subjects, kept, where);
  const group = (values: readonly number[], about: Pick<MeasuredGroup, 'of' | 'name' | 'breakdown'>, index: number): MeasuredGroup => {
    const [answers = 0, ...rest] = values;
    const figures = figuresOf(subjects, rest, (subject) => counts.get(placeOf(index, about.name, subject)) ?? null);
    return { ...about, answers, figures };
  };
  const everybody = found.find(({ by }) => by === 0)?.values ?? [];
  return [
    group(everybody, { of: 'whole', name: null, breakdown: null }, 0),
    ...kept.flatMap((grouping, index): readonly MeasuredGroup[] => {
      const merged = new Map<string, readonly number[]>();
      const strangers: { text: string; n: number }[] = [];
      let told = 0;
      for (const { key, values } of sumsOf.get(grouping.column) ?? []) {
        const [text = null] = key;
        const [n = 0] = values;
        if (text === null) continue;
        told += n;
        const name = nameInGroup(grouping, text);
        if (name === null) strangers.push({ text, n });
        else merged.set(name, added(merged.get(name), values));
      }
      if (strangers.length > 0) problems.push(strangersIn(plan, grouping.column, strangers, told));
      const { of, breakdown } = grouping;
      return [...merged].sort(([a], [b]) => byCodePoints(a, b)).map(([name, values]) => group(values, { of, name, breakdown }, index + 1));
    }),
  ];
}

/** How often each value of a median occurs, by grouping (0 is everybody), group and subject. */
function* countsOf(
  subjects: readonly Subject[],
  groupings: readonly Limited[],
  where: Condition | null,
): Asking<ReadonlyMap<string, NonNullable<Figure['counts']>>> {
  const counted = new Map<string, NonNullable<Figure['counts']>>();
  const medians = subjects.flatMap(({ name, counts }) => (counts ? [{ name, term: counts }] : []));
  if (medians.length === 0) return counted;
  const by = [[], ...groupings.map(({ column }) => [column])];
  const result = yield { ask: 'values', where, by, terms: medians.map(({ term }) => term) };
  for (const group of result.of === 'values' ? result.groups : []) {
    const name = group.by === 0 ? null : nameInGroup(groupings[group.by - 1], group.key[0] ?? null);
    if (group.by > 0 && name === null) continue;
    const place = placeOf(group.by, name, medians[group.term]?.name ?? '');
    counted.set(place, mergedCounts(counted.get(place) ?? [], group.counts));
  }
  return counted;
}

function placeOf(grouping: number, group: string | null, subject: string): string {
  return JSON.stringify([grouping, group, subject]);
}
