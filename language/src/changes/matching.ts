/** Which thing of the newer program is which of the older: by name, by `was`, by the same body, by likeness. */
import { bodyOf, type Element } from './elements.ts';
import { keyOf } from './normal.ts';

export type How = 'name' | 'declared' | 'identical' | 'similar';

export interface Pair {
  readonly before: Element;
  readonly after: Element;
  readonly how: How;
  /** Of `similar`: how much of what either says both say, 0 to 1. */
  readonly likeness: number | null;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Element[];
  readonly added: readonly Element[];
}

export interface MatchOptions {
  /** Renames are looked for; else what has another name is another thing, unless `was` says so. */
  readonly renames: boolean;
  /** The least likeness of two that are told as possibly renamed. */
  readonly threshold: number;
}

/** The best must be that much more alike than the next. */
const LEAD = 0.15;
/** More than these on a side are not compared each with each. */
const MOST = 50;

/** Pairs the things of one kind in one place. The same the other way round, with sides exchanged. */
export function match(before: readonly Element[], after: readonly Element[], options: MatchOptions): Matched {
  const pairs: Pair[] = [];
  const byName = new Map(after.map((one) => [one.name, one]));
  let removed: Element[] = [];
  const taken = new Set<Element>();
  for (const old of before) {
    const now = byName.get(old.name);
    if (now === undefined) removed.push(old);
    else {
      taken.add(now);
      pairs.push({ before: old, after: now, how: 'name', likeness: null });
    }
  }
  let added = after.filter((one) => !taken.has(one));
  const pair = (old: Element, now: Element, how: How, likeness: number | null): void => {
    pairs.push({ before: old, after: now, how, likeness });
    removed = removed.filter((one) => one !== old);
    added = added.filter((one) => one !== now);
  };
  for (const old of [...removed]) {
    const now = added.find((one) => isFormer(old, one) || isFormer(one, old));
    if (now !== undefined) pair(old, now, 'declared', null);
  }
  if (options.renames) {
    for (const [old, now] of identical(removed, added)) pair(old, now, 'identical', null);
    for (const { old, now, likeness } of alike(removed, added, options.threshold)) pair(old, now, 'similar', likeness);
  }
  return { pairs, removed, added };
}

/** Whether one says that it was called as the other is. */
function isFormer(other: Element, one: Element): boolean {
  return one.was.some((name) => name === other.name || name === other.path);
}

/** Those whose body no other on either side has. A body that says nothing tells nothing. */
function identical(removed: readonly Element[], added: readonly Element[]): (readonly [Element, Element])[] {
  const bodies = (list: readonly Element[]): Map<string, Element[]> => {
    const made = new Map<string, Element[]>();
    for (const one of list) {
      const body = bodyOf(one);
      if (body.length === 0) continue;
      const key = keyOf(body);
      made.set(key, [...(made.get(key) ?? []), one]);
    }
    return made;
  };
  const old = bodies(removed);
  const now = bodies(added);
  return [...old].flatMap(([key, [one, other]]) => {
    const [mate, second] = now.get(key) ?? [];
    return one !== undefined && other === undefined && mate !== undefined && second === undefined ? [[one, mate] as const] : [];
  });
}

interface Alike {
  readonly old: Element;
  readonly now: Element;
  readonly likeness: number;
}

/** Those much alike, each the other's clear best. */
function alike(removed: readonly Element[], added: readonly Element[], threshold: number): readonly Alike[] {
  if (removed.length > MOST || added.length > MOST) return [];
  const bodies = new Map([...removed, ...added].map((one) => [one, new Map(bodyOf(one))]));
  const bestOf = new Map<Element, { first: Alike; second: number }>();
  const note = (whose: Element, one: Alike): void => {
    const best = bestOf.get(whose);
    if (best === undefined) bestOf.set(whose, { first: one, second: 0 });
    else if (one.likeness > best.first.likeness) bestOf.set(whose, { first: one, second: best.first.likeness });
    else best.second = Math.max(best.second, one.likeness);
  };
  for (const old of removed) {
    for (const now of added) {
      const one = { old, now, likeness: likenessOfBodies(bodies.get(old), bodies.get(now)) };
      note(old, one);
      note(now, one);
    }
  }
  return removed.flatMap((old) => {
    const best = bestOf.get(old)?.first;
    if (best === undefined || best.likeness < threshold) return [];
    const isClear = [old, best.now].every((whose) => {
      const { first, second } = bestOf.get(whose) ?? { first: null, second: 0 };
      return first === best && best.likeness - second >= LEAD;
    });
    return isClear ? [best] : [];
  });
}

/** How much of what either says both say: fields that are equal, of those that one of them has. */
export function likenessOf(a: Element, b: Element): number {
  return likenessOfBodies(new Map(bodyOf(a)), new Map(bodyOf(b)));
}

type Body = ReadonlyMap<string, string>;

function likenessOfBodies(one: Body = new Map(), other: Body = new Map()): number {
  const all = new Set([...one.keys(), ...other.keys()]);
  if (all.size === 0) return 0;
  let equal = 0;
  for (const field of all) if (one.get(field) === other.get(field)) equal++;
  return equal / all.size;
}
