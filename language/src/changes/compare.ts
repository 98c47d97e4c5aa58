/** What is different between two Programs: everything, and nothing but what means something. */
import type { Kind } from '../program/names.ts';
import type { Origin } from '../program/origin.ts';
import type { Program } from '../program/program.ts';
import type { Text } from '../program/values.ts';
import { type Element, elementsOf, saysNoMore } from './elements.ts';
import { type How, likenessOf, type MatchOptions, match, type Pair } from './matching.ts';
import { isEmpty, isWrittenAlike, keyOf, normal, type Renaming, same } from './normal.ts';
import { type ElementKind, type Fields, fieldsOf, type Shape } from './shapes.ts';

export type What = 'added' | 'removed' | 'renamed' | 'moved' | 'reordered' | 'changed';

/** One difference. */
export interface Change {
  readonly what: What;
  /** What it is about. */
  readonly kind: ElementKind;
  /** The full stable name in the newer program; of what is removed, in the older. */
  readonly path: string;
  readonly label: Text | null;
  /**
   * What of it: a field (`weight`), one of a part (`worth.revenue`), of one of several (`overrides.weight`, `targets.value`), or these themselves
   * (`targets` added). Null where the whole thing is added, removed, renamed or moved.
   */
  readonly field: string | null;
  /** Of one of several: which (the persona, the date, the subject), in the words of the newer program. */
  readonly key: string | null;
  /** In normal form (see `normal`); null: nothing said. */
  readonly before: unknown;
  readonly after: unknown;
  readonly places: { readonly before: Origin | null; readonly after: Origin | null };
  /** Of what is renamed: how that is known. */
  readonly how: Exclude<How, 'name'> | null;
  readonly likeness: number | null;
}

export interface CompareOptions extends MatchOptions {}

export const usual: CompareOptions = { renames: true, threshold: 0.6 };

/** Things by the kind they belong to, in the order in which changes are told. */
const order: readonly ElementKind[] = [
  'program',
  'persona',
  'journey',
  'stage',
  'touchpoint',
  'expectation',
  'kpi',
  'survey',
  'question',
  'option',
  'initiative',
  'wave',
  'source',
  'factor',
  'channel',
  'breakdown',
  'member',
  'team',
];

/**
 * Every difference of two Programs. Formatting, files, keyword language, order (but for stages) and how an amount is written are none.
 * `compare(a, b)` mirrors `compare(b, a)`: added for removed, before for after.
 */
export function compare(before: Program, after: Program, options: CompareOptions = usual): readonly Change[] {
  return compared(before, after, options).changes;
}

/** The changes, and what they were found in. */
export interface Compared {
  /** Things by kind, then path, field and key. */
  readonly changes: readonly Change[];
  readonly before: Element;
  readonly after: Element;
  /** Everything that is on both sides. */
  readonly pairs: readonly Pair[];
  /** What a name of the older program is called now. */
  readonly renaming: Renaming;
  /** How each change is made (see `apply`). */
  readonly edits: ReadonlyMap<Change, Edit>;
}

/** One step to the place of a change: a field, or the item of a list that is this one in the older program. */
export type Step = string | { readonly item: unknown };

/** What is to be done to the older program, with the values of the newer as they stand there. */
export type Edit =
  /** At the end of `path`, which begins at a field of the element. */
  | {
      readonly element: Element;
      readonly path: readonly Step[];
      readonly make:
        | { readonly set: unknown }
        | { readonly insert: unknown }
        | { readonly remove: unknown }
        | { readonly remove: unknown; readonly insert: unknown };
    }
  | { readonly add: Element }
  | { readonly drop: Element }
  /** Renamed, moved, or its children in another order. */
  | { readonly from: Element; readonly to: Element; readonly order: string | null };

/** As `compare`, with the two trees and which thing of one is which of the other. */
export function compared(before: Program, after: Program, options: CompareOptions = usual): Compared {
  const old = elementsOf(before);
  const now = elementsOf(after);
  const found: Found = { changes: [], pairs: [], removed: [], added: [], names: new Map(), renamed: new Set(), edits: new Map(), options };
  const whole = before.head === null && after.head === null ? null : presence(old, now, before, after);
  if (whole !== null)
    note(
      found,
      whole,
      whole.what === 'renamed' ? { from: old, to: now, order: null } : whole.what === 'added' ? { add: now } : { drop: old },
    );
  pairUp(found, { before: old, after: now, how: 'name', likeness: null });
  moves(found);
  const renaming = renamingOf(found);
  // Of a program that begins or ends to be one, nothing is said that has changed.
  const isOneSided = (before.head === null) !== (after.head === null);
  for (const pair of found.pairs) if (!isOneSided || pair.after.kind !== 'program') compareFields(found, pair, renaming);
  return { changes: found.changes.sort(inOrder), before: old, after: now, pairs: found.pairs, renaming, edits: found.edits };
}

interface Found {
  readonly changes: Change[];
  readonly pairs: Pair[];
  /** What has no counterpart where it stands. */
  readonly removed: Element[];
  readonly added: Element[];
  /** Names of the older program that are others now, by kind. */
  readonly names: Map<string, string>;
  /** The older of those names, whatever the kind. */
  readonly renamed: Set<string>;
  readonly edits: Map<Change, Edit>;
  readonly options: CompareOptions;
}

/** A program that begins or ends to be one, or is called otherwise. */
function presence(old: Element, now: Element, before: Program, after: Program): Change | null {
  if (before.head === null) return wholeChange('added', now, null, now);
  if (after.head === null) return wholeChange('removed', old, old, null);
  if (old.name === now.name) return null;
  return { ...wholeChange('renamed', now, old, now), before: old.name, after: now.name, how: 'declared' };
}

function note(found: Found, change: Change, edit: Edit): void {
  found.changes.push(change);
  found.edits.set(change, edit);
}

function wholeChange(what: What, of: Element, before: Element | null, after: Element | null): Change {
  return {
    what,
    kind: of.kind,
    path: of.path,
    label: of.label,
    field: null,
    key: null,
    before: null,
    after: null,
    places: { before: before?.nameOrigin ?? null, after: after?.nameOrigin ?? null },
    how: null,
    likeness: null,
  };
}

/** Pairs everything in a pair, all the way down; notes what was renamed. */
function pairUp(found: Found, pair: Pair): void {
  found.pairs.push(pair);
  const { before, after } = pair;
  if (before.kind !== 'program' && before.path !== after.path) {
    found.names.set(`${before.kind} ${before.path}`, after.path);
    found.renamed.add(before.path).add(before.name);
  }
  if (before.kind !== 'program' && before.name !== after.name) {
    const { how, likeness } = pair;
    const change = wholeChange('renamed', after, before, after);
    note(
      found,
      { ...change, before: before.path, after: after.path, how: how === 'name' ? null : how, likeness },
      { from: before, to: after, order: null },
    );
  }
  for (const field of Object.keys(after.children)) {
    const { pairs, removed, added } = match(before.children[field] ?? [], after.children[field] ?? [], found.options);
    found.removed.push(...removed);
    found.added.push(...added);
    for (const one of pairs) pairUp(found, one);
    const shape = fieldsOf[after.kind][field];
    if (shape?.is === 'elements' && shape.ordered === true) reordered(found, pair, field, pairs);
  }
}

/** The order of those that are on both sides. */
function reordered(found: Found, { before, after }: Pair, field: string, pairs: readonly Pair[]): void {
  const placed = (list: readonly Element[] | undefined, side: (pair: Pair) => Element): string[] =>
    (list ?? []).flatMap((one) => pairs.find((pair) => side(pair) === one)?.after.name ?? []);
  const old = placed(before.children[field], (pair) => pair.before);
  const now = placed(after.children[field], (pair) => pair.after);
  if (keyOf(old) === keyOf(now)) return;
  const change = { ...wholeChange('reordered', after, before, after), field, before: old, after: now };
  note(found, change, { from: before, to: after, order: field });
}

/** What left one place and came to another: it says where it was, or has the same name and says much the same. What is neither is gone, or new. */
function moves(found: Found): void {
  const gone = found.removed.flatMap(withInner).filter(isInner);
  const come = found.added.flatMap(withInner).filter(isInner);
  const left = new Set(found.removed);
  const fresh = new Set(found.added);
  // Only what shares a name, or names the other as its former self, can be the same thing.
  const byName = groupBy(come, ({ kind, name }) => [`${kind} ${name}`]);
  const byPath = groupBy(come, ({ kind, path }) => [`${kind} ${path}`]);
  const byFormer = groupBy(come, ({ kind, was }) => was.map((name) => `${kind} ${name}`));
  const partners = new Map<Element, readonly Element[]>();
  const claims = new Map<Element, number>();
  for (const old of gone) {
    const near = [
      ...(byName.get(`${old.kind} ${old.name}`) ?? []),
      ...(byFormer.get(`${old.kind} ${old.path}`) ?? []),
      ...old.was.flatMap((name) => byPath.get(`${old.kind} ${name}`) ?? []),
    ];
    const same = [...new Set(near)].filter((one) => isMoved(old, one, found.options));
    partners.set(old, same);
    for (const one of same) claims.set(one, (claims.get(one) ?? 0) + 1);
  }
  for (const [old, [now, second]] of partners) {
    if (now === undefined || second !== undefined || claims.get(now) !== 1) continue;
    left.delete(old);
    fresh.delete(now);
    note(found, { ...wholeChange('moved', now, old, now), before: old.path, after: now.path }, { from: old, to: now, order: null });
    pairUp(found, { before: old, after: now, how: 'name', likeness: null });
  }
  for (const one of left) note(found, wholeChange('removed', one, one, null), { drop: one });
  for (const one of fresh) note(found, wholeChange('added', one, null, one), { add: one });
}

/** Whether it stands in another declaration. */
function isInner({ path, name }: Element): boolean {
  return path !== name;
}

function groupBy<T>(list: readonly T[], keys: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function isMoved(old: Element, now: Element, { renames, threshold }: CompareOptions): boolean {
  if (now.was.includes(old.path) || old.was.includes(now.path)) return true;
  return renames && old.name === now.name && likenessOf(old, now) >= threshold;
}

function withInner(one: Element): readonly Element[] {
  return [one, ...Object.values(one.children).flatMap((children) => children.flatMap(withInner))];
}

/** What a name of the older program is called now. */
function renamingOf({ names }: Found): Renaming {
  if (names.size === 0) return same;
  return (name: string, kinds: readonly Kind[] | null): string => {
    for (const kind of kinds ?? []) {
      const now = names.get(`${kind} ${name}`);
      if (now !== undefined) return now;
    }
    return kinds === null ? (([...names].find(([key]) => key.endsWith(` ${name}`)) ?? [])[1] ?? name) : name;
  };
}

function compareFields(found: Found, { before, after }: Pair, renaming: Renaming): void {
  const place = (element: Element, field: string): Origin | null => element.places[field] ?? element.nameOrigin;
  for (const [field, shape] of entriesOf[after.kind]) {
    if (isWrittenAlike(before.fields[field], after.fields[field], found.renamed)) continue;
    // Written out or left out is the same, as long as it is what is expected in both.
    if (saysNoMore(before, field) && saysNoMore(after, field) && sameLevel(before, after, 'expected')) continue;
    const { kind, path, label } = after;
    const add: Add = ({ name, key, places, at }, what, old, now, make) =>
      note(
        found,
        { what, kind, path, label, field: name, key, before: old, after: now, places, how: null, likeness: null },
        { element: before, path: at, make },
      );
    const spot: Spot = { name: field, key: null, places: { before: place(before, field), after: place(after, field) }, at: [field] };
    compareShape(shape, spot, before.fields[field] ?? null, after.fields[field] ?? null, renaming, add);
  }
}

function sameLevel(before: Element, after: Element, field: string): boolean {
  return keyOf(normal(before.fields[field] ?? null)) === keyOf(normal(after.fields[field] ?? null));
}

/** The fields that are compared, by kind. */
const entriesOf = Object.fromEntries(
  Object.entries(fieldsOf).map(([kind, fields]) => [
    kind,
    Object.entries(fields).filter(([, shape]) => shape.is !== 'nothing' && shape.is !== 'elements'),
  ]),
) as unknown as Readonly<Record<ElementKind, readonly (readonly [field: string, shape: Shape])[]>>;

/** Where in an element something is compared. */
interface Spot {
  /** As a change says it: `overrides.weight`. */
  readonly name: string;
  readonly key: string | null;
  readonly places: Change['places'];
  readonly at: readonly Step[];
}

type Make = Extract<Edit, { readonly path: unknown }>['make'];
type Add = (spot: Spot, what: What, before: unknown, after: unknown, make: Make) => void;

function compareShape(shape: Shape, spot: Spot, before: unknown, after: unknown, renaming: Renaming, add: Add): void {
  switch (shape.is) {
    case 'nothing':
    case 'elements':
      return;
    case 'value':
    case 'name': {
      const kinds = shape.is === 'name' ? shape.kinds : null;
      const old = normal(before, renaming, kinds);
      const now = normal(after, undefined, kinds);
      if (keyOf(old) !== keyOf(now)) add(spot, whatOf(old, now), old, now, { set: after });
      return;
    }
    case 'names':
    case 'words':
    case 'texts':
      compareSets(shape, spot, listOf(before), listOf(after), renaming, add);
      return;
    case 'part':
      comparePart(shape.of, spot, before, after, renaming, add);
      return;
    case 'list':
      compareList(shape, spot, listOf(before), listOf(after), renaming, add);
  }
}

function whatOf(before: unknown, after: unknown): What {
  if (isEmpty(before) && before !== false) return 'added';
  return isEmpty(after) && after !== false ? 'removed' : 'changed';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function originOf(value: unknown, otherwise: Origin | null): Origin | null {
  return typeof value === 'object' && value !== null && 'origin' in value ? (value.origin as Origin) : otherwise;
}

function compareSets(shape: Shape, spot: Spot, before: readonly unknown[], after: readonly unknown[], renaming: Renaming, add: Add): void {
  const { places } = spot;
  const kinds = shape.is === 'names' ? shape.kinds : null;
  const old = before.map((raw) => ({ raw, value: normal(raw, renaming, kinds) }));
  const now = after.map((raw) => ({ raw, value: normal(raw, undefined, kinds) }));
  const { left, right } = difference(old, now, ({ value }) => keyOf(value));
  // A sentence in the place of another is that one changed.
  const changed = shape.is === 'texts' ? Math.min(left.length, right.length) : 0;
  for (const [index, one] of left.entries()) {
    const other = index < changed ? right[index] : undefined;
    const at = { ...spot, places: { before: originOf(one.raw, places.before), after: originOf(other?.raw, places.after) } };
    if (other === undefined) add(at, 'removed', one.value, null, { remove: one.raw });
    else add(at, 'changed', one.value, other.value, { remove: one.raw, insert: other.raw });
  }
  for (const other of right.slice(changed)) {
    const at = { ...spot, places: { before: places.before, after: originOf(other.raw, places.after) } };
    add(at, 'added', null, other.value, { insert: other.raw });
  }
}

/** What is in one list only, each as often as it is there more. */
function difference<T>(
  old: readonly T[],
  now: readonly T[],
  key: (one: T) => string,
): { readonly left: readonly T[]; readonly right: readonly T[] } {
  const counts = new Map<string, number>();
  for (const one of now) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  const left = old.filter((one) => {
    const count = counts.get(key(one)) ?? 0;
    counts.set(key(one), count - 1);
    return count <= 0;
  });
  const back = new Map<string, number>();
  for (const one of old) back.set(key(one), (back.get(key(one)) ?? 0) + 1);
  const right = now.filter((one) => {
    const count = back.get(key(one)) ?? 0;
    back.set(key(one), count - 1);
    return count <= 0;
  });
  return { left, right };
}

function comparePart(of: Fields, spot: Spot, before: unknown, after: unknown, renaming: Renaming, add: Add): void {
  const old = (before ?? {}) as Readonly<Record<string, unknown>>;
  const now = (after ?? {}) as Readonly<Record<string, unknown>>;
  const places = { before: originOf(before, spot.places.before), after: originOf(after, spot.places.after) };
  for (const [name, shape] of Object.entries(of)) {
    const inner = { ...spot, name: `${spot.name}.${name}`, places, at: [...spot.at, name] };
    compareShape(shape, inner, old[name] ?? null, now[name] ?? null, renaming, add);
  }
}

interface Item {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly shown: string;
  readonly body: string;
}

function compareList(
  { by, of }: Extract<Shape, { readonly is: 'list' }>,
  spot: Spot,
  before: readonly unknown[],
  after: readonly unknown[],
  renaming: Renaming,
  add: Add,
): void {
  const { places, key: above } = spot;
  const items = (list: readonly unknown[], rename: Renaming | undefined): Item[] => {
    return list.map((one) => {
      const raw = one as Readonly<Record<string, unknown>>;
      const parts = by.map((name) => normal(raw[name] ?? null, rename, kindsOf(of[name])));
      const rest = Object.keys(of)
        .filter((name) => !by.includes(name))
        .map((name) => normal(raw[name] ?? null, rename, kindsOf(of[name])));
      return { raw, key: keyOf(parts), shown: parts.flatMap(shownKey).join(' '), body: keyOf(rest) };
    });
  };
  const old = items(before, renaming);
  const now = items(after, undefined);
  const pairs: (readonly [Item, Item])[] = [];
  const free = new Set(now);
  const pairBy = (left: readonly Item[], keyed: (one: Item) => string): Item[] => {
    const others = new Map<string, Item[]>();
    for (const other of free) {
      const key = keyed(other);
      const group = others.get(key);
      if (group) group.push(other);
      else others.set(key, [other]);
    }
    return left.filter((one) => {
      const other = others.get(keyed(one))?.shift();
      if (other === undefined) return true;
      free.delete(other);
      pairs.push([one, other]);
      return false;
    });
  };
  // Of several told apart by nothing, those that say the same are the same.
  let left = pairBy(old, ({ key, body }) => `${key} ${body}`);
  left = pairBy(left, ({ key }) => key);
  if (by.every((name) => isChangeable(of[name]))) {
    // The same said of another date or label; and where one is left on each side, that one has changed.
    left = pairBy(left, ({ body }) => body);
    if (left.length === 1 && free.size === 1 && by.length === 1) left = pairBy(left, () => '');
  }

  const within = (shown: string): string | null =>
    above === null ? (shown === '' ? null : shown) : shown === '' ? above : `${above} ${shown}`;
  for (const [one, other] of pairs) {
    const at = { before: originOf(one.raw, places.before), after: originOf(other.raw, places.after) };
    for (const [name, shape] of Object.entries(of)) {
      const steps = [...spot.at, { item: one.raw }, name];
      const inner = { name: `${spot.name}.${name}`, key: within(other.shown), places: at, at: steps };
      compareShape(shape, inner, one.raw[name] ?? null, other.raw[name] ?? null, renaming, add);
    }
  }
  for (const one of left) {
    const at = { ...spot, key: within(one.shown), places: { before: originOf(one.raw, places.before), after: places.after } };
    add(at, 'removed', bodyValue(one.raw, of, renaming), null, { remove: one.raw });
  }
  for (const other of free) {
    const at = { ...spot, key: within(other.shown), places: { before: places.before, after: originOf(other.raw, places.after) } };
    add(at, 'added', null, bodyValue(other.raw, of, undefined), { insert: other.raw });
  }
}

/** Whether what tells one of several from another may itself be changed: a date or label, not the thing spoken of. */
function isChangeable(shape: Shape | undefined): boolean {
  return shape?.is === 'value';
}

function bodyValue(raw: Readonly<Record<string, unknown>>, of: Fields, renaming: Renaming | undefined): unknown {
  const made: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(of))
    if (shape.is !== 'nothing') made[name] = normal(raw[name] ?? null, renaming, kindsOf(shape));
  return made;
}

function kindsOf(shape: Shape | undefined): readonly Kind[] | null {
  return shape?.is === 'name' || shape?.is === 'names' ? shape.kinds : null;
}

/** Which of several, for a reader. */
function shownKey(part: unknown): readonly string[] {
  if (part === null) return [];
  if (typeof part !== 'object') return [String(part)];
  const given = part as Readonly<Record<string, unknown>>;
  if (typeof given.text === 'string') return [given.text];
  if (typeof given.from === 'string') return [given.from === given.to ? given.from : `${given.from}/${String(given.to)}`];
  return [keyOf(part)];
}

function inOrder(a: Change, b: Change): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    compareTexts(a.path, b.path) ||
    compareTexts(a.field ?? '', b.field ?? '') ||
    compareTexts(a.key ?? '', b.key ?? '') ||
    compareTexts(a.what, b.what) ||
    compareTexts(keyOf([a.before, a.after]), keyOf([b.before, b.after]))
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
