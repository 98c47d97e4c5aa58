/** A Program with some of the changes to another made. */
import type { Kind } from '../program/names.ts';
import type { Ask, Factor, Head, Program } from '../program/program.ts';
import type { Change, Compared, Edit, Step } from './compare.ts';
import type { Element } from './elements.ts';
import { type ElementKind, type Fields, fieldsOf, type Shape } from './shapes.ts';

/** A thing while it is being changed. */
interface Node {
  readonly element: Element;
  readonly kind: ElementKind;
  name: string;
  fields: Record<string, unknown>;
  readonly children: Record<string, Node[]>;
}

interface Work {
  readonly found: Compared;
  readonly root: Node;
  /** By the element it was made from, of either program. */
  readonly nodes: Map<Element, Node>;
  readonly holders: Map<Node, { readonly parent: Node; readonly field: string }>;
  /** What an item of a list has become. */
  readonly current: Map<unknown, unknown>;
}

/**
 * `before` with these changes of `found` (which compared it with `after`) made: with all of them there is no difference to `after` left, with none the
 * Program means what it did. Where a change stands in something that another would bring (a stage moved into a journey that is not added), it is left out. Names
 * are those of the newer program as far as the renames are among the changes.
 */
export function apply(before: Program, after: Program, found: Compared, changes: Iterable<Change>): Program {
  const edits = [...changes].flatMap((change) => {
    const edit = found.edits.get(change);
    return edit === undefined ? [] : [{ change, edit }];
  });
  const work: Work = { found, root: build(found.before), nodes: new Map(), holders: new Map(), current: new Map() };
  enter(work, work.root);

  const added = edits.flatMap(({ edit }) => ('add' in edit ? [edit.add] : []));
  for (const element of added) if (element.kind !== 'program') enter(work, build(element));
  const gone: Relocated[] = [];
  let presence: 'kept' | 'added' | 'removed' = 'kept';
  for (const { change, edit } of edits) {
    if (change.kind === 'program' && change.field === null) {
      if ('add' in edit) presence = 'added';
      if ('drop' in edit) presence = 'removed';
    }
    if ('from' in edit && edit.order === null) relocate(work, change, edit, gone);
  }
  rename(work, gone);
  for (const { edit } of edits) if ('path' in edit) change(work, edit);
  for (const { edit } of edits) if ('drop' in edit && edit.drop.kind !== 'program') detach(work, work.nodes.get(edit.drop));
  for (const { edit } of edits) if ('from' in edit && edit.order !== null) reorder(work, edit.from, edit.to, edit.order);
  const parents = parentsIn(found.after);
  for (const element of inOrderOf(found.after, new Set(added))) {
    const node = work.nodes.get(element);
    if (node !== undefined) attach(work, node, element, parents);
  }
  if (presence !== 'kept') work.root.fields = { ...found.after.fields };
  if (presence === 'added') work.root.name = found.after.name;
  const hasHead = presence === 'added' || (presence === 'kept' && before.head !== null);
  return programOf(work.root, before, after, hasHead);
}

function build(element: Element): Node {
  const children: Record<string, Node[]> = {};
  for (const [field, list] of Object.entries(element.children)) children[field] = list.map(build);
  return { element, kind: element.kind, name: element.name, fields: { ...element.fields }, children };
}

function enter(work: Work, node: Node): void {
  work.nodes.set(node.element, node);
  for (const [field, list] of Object.entries(node.children)) {
    for (const child of list) {
      work.holders.set(child, { parent: node, field });
      enter(work, child);
    }
  }
}

interface Holder {
  readonly parent: Element;
  readonly field: string;
}

function parentsIn(root: Element): ReadonlyMap<Element, Holder> {
  const parents = new Map<Element, Holder>();
  const visit = (parent: Element): void => {
    for (const [field, list] of Object.entries(parent.children)) {
      for (const child of list) {
        parents.set(child, { parent, field });
        visit(child);
      }
    }
  };
  visit(root);
  return parents;
}

/** Those of the elements, in the order of the program. */
function inOrderOf(root: Element, wanted: ReadonlySet<Element>): readonly Element[] {
  if (wanted.size === 0) return [];
  const found: Element[] = [];
  const visit = (one: Element): void => {
    if (wanted.has(one)) found.push(one);
    else for (const list of Object.values(one.children)) for (const child of list) visit(child);
  };
  visit(root);
  return found;
}

function detach(work: Work, node: Node | undefined): void {
  const holder = node && work.holders.get(node);
  if (node === undefined || holder === undefined) return;
  holder.parent.children[holder.field] = (holder.parent.children[holder.field] ?? []).filter((one) => one !== node);
  work.holders.delete(node);
}

/** The node of an element of the newer program: the one that is the same thing, or one that was added. */
function nodeOf(work: Work, element: Element): Node | undefined {
  return work.nodes.get(element) ?? work.nodes.get(olderOf(work.found).get(element) ?? element);
}

const olders = new WeakMap<Compared, ReadonlyMap<Element, Element>>();

function olderOf(found: Compared): ReadonlyMap<Element, Element> {
  const known = olders.get(found) ?? new Map(found.pairs.map((pair) => [pair.after, pair.before]));
  olders.set(found, known);
  return known;
}

/** Puts it where it stands in the newer program: behind the nearest of its neighbours there that is here. */
function attach(work: Work, node: Node, element: Element, parents: ReadonlyMap<Element, Holder>): void {
  const holder = parents.get(element);
  const parent = holder && nodeOf(work, holder.parent);
  if (holder === undefined || parent === undefined || work.holders.get(node)?.parent === parent) return;
  const list = parent.children[holder.field] ?? [];
  const siblings = holder.parent.children[holder.field] ?? [];
  let at = 0;
  for (let index = siblings.indexOf(element) - 1; index >= 0; index--) {
    const sibling = siblings[index];
    const there = sibling && nodeOf(work, sibling);
    const place = there === undefined ? -1 : list.indexOf(there);
    if (place >= 0) {
      at = place + 1;
      break;
    }
  }
  parent.children[holder.field] = [...list.slice(0, at), node, ...list.slice(at)];
  work.holders.set(node, { parent, field: holder.field });
}

function relocate(work: Work, { what }: Change, { from, to }: Extract<Edit, { readonly from: unknown }>, gone: Relocated[]): void {
  const node = work.nodes.get(from);
  if (node === undefined) return;
  if (what === 'renamed') {
    node.name = to.name;
    return;
  }
  const parents = parentsIn(work.found.after);
  const holder = parents.get(to);
  const parent = holder && nodeOf(work, holder.parent);
  if (parent === undefined) return;
  detach(work, node);
  // Into something that comes with it in its new place, it need not be put.
  if (work.nodes.has(to)) gone.push({ from, to });
  else attach(work, node, to, parents);
}

function reorder(work: Work, from: Element, to: Element, field: string): void {
  const node = work.nodes.get(from);
  if (node === undefined) return;
  const wanted = (to.children[field] ?? []).flatMap((element) => nodeOf(work, element) ?? []);
  const place = (child: Node): number => (wanted.includes(child) ? wanted.indexOf(child) : wanted.length);
  node.children[field] = (node.children[field] ?? []).toSorted((a, b) => place(a) - place(b));
}

// ---- names

type Renamed = ReadonlyMap<string, string>;

interface Relocated {
  readonly from: Element;
  readonly to: Element;
}

/** Of what came to a place that was added as a whole: everything in it is called otherwise. */
function noteInside(from: Element, to: Element, renamed: Map<string, string>): void {
  renamed.set(`${from.kind} ${from.path}`, to.path);
  for (const [field, list] of Object.entries(from.children)) {
    for (const child of list) {
      const now = to.children[field]?.find(({ name }) => name === child.name);
      if (now !== undefined) noteInside(child, now, renamed);
    }
  }
}

/** Lets everything that names a thing of another name or place now name it so. */
function rename(work: Work, gone: readonly Relocated[]): void {
  const renamed = new Map<string, string>();
  const visit = (node: Node, inside: string | null): void => {
    const path = inside === null || node.kind === 'member' ? node.name : `${inside}.${node.name}`;
    if (path !== node.element.path) renamed.set(`${node.kind} ${node.element.path}`, path);
    for (const list of Object.values(node.children)) for (const child of list) visit(child, path);
  };
  for (const list of Object.values(work.root.children)) for (const child of list) visit(child, null);
  for (const { from, to } of gone) noteInside(from, to, renamed);
  if (renamed.size === 0) return;
  const everywhere = (node: Node): void => {
    for (const [field, shape] of Object.entries(fieldsOf[node.kind])) {
      if (shape.is === 'nothing' || shape.is === 'elements') continue;
      node.fields[field] = renamedIn(node.fields[field] ?? null, kindsOf(shape), ofShape(shape), renamed, work.current);
    }
    for (const list of Object.values(node.children)) for (const child of list) everywhere(child);
  };
  everywhere(work.root);
}

function kindsOf(shape: Shape | undefined): readonly Kind[] | null {
  return shape?.is === 'name' || shape?.is === 'names' ? shape.kinds : null;
}

function ofShape(shape: Shape | undefined): Fields | null {
  return shape?.is === 'list' || shape?.is === 'part' ? shape.of : null;
}

function renamedIn(
  value: unknown,
  kinds: readonly Kind[] | null,
  of: Fields | null,
  renamed: Renamed,
  current: Map<unknown, unknown>,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const made = value.map((item) => renamedIn(item, kinds, of, renamed, current));
    return made.some((item, index) => item !== value[index]) ? made : value;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const made: Record<string, unknown> = {};
  let isOther = false;
  const isReference = 'resolved' in given;
  if (isReference || given.kpi === true) {
    const name = nameNow(String(isReference ? given.resolved : given.name), isReference ? kinds : ['kpi'], renamed);
    if (name === null) return value;
    const now = isReference ? { ...given, name, resolved: name } : { ...given, name };
    current.set(value, now);
    return now;
  }
  for (const [field, inner] of Object.entries(given)) {
    const shape = of?.[field];
    made[field] = renamedIn(inner, kindsOf(shape), ofShape(shape), renamed, current);
    isOther ||= made[field] !== inner;
  }
  if (!isOther) return value;
  current.set(value, made);
  return made;
}

/** Null where it is called as it was. */
function nameNow(name: string, kinds: readonly Kind[] | null, renamed: Renamed): string | null {
  for (const kind of kinds ?? []) {
    const now = renamed.get(`${kind} ${name}`);
    if (now !== undefined) return now;
  }
  if (kinds !== null) return null;
  for (const [key, now] of renamed) if (key.slice(key.indexOf(' ') + 1) === name) return now;
  return null;
}

// ---- fields

function change(work: Work, { element, path, make }: Extract<Edit, { readonly path: unknown }>): void {
  const node = work.nodes.get(element);
  const [field] = path;
  if (node === undefined || typeof field !== 'string') return;
  const made = updated(node.fields[field] ?? null, path.slice(1), make, fieldsOf[node.kind][field], work.current);
  node.fields = { ...node.fields, [field]: made };
}

type Make = Extract<Edit, { readonly path: unknown }>['make'];

function updated(value: unknown, path: readonly Step[], make: Make, shape: Shape | undefined, current: Map<unknown, unknown>): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return made(value, make, current);
  if (typeof step === 'string') {
    const of = ofShape(shape);
    const given = (value ?? Object.fromEntries(Object.keys(of ?? {}).map((name) => [name, null]))) as Readonly<Record<string, unknown>>;
    const now = { ...given, [step]: updated(given[step] ?? null, rest, make, of?.[step], current) };
    // A part of which nothing is said any more is none.
    const isEmpty = shape?.is === 'part' && Object.entries(shape.of).every(([name, { is }]) => is === 'nothing' || now[name] === null);
    return isEmpty ? null : now;
  }
  const item = current.get(step.item) ?? step.item;
  return listOf(value).map((one) => {
    if (one !== item) return one;
    const now = updated(one, rest, make, shape, current);
    current.set(step.item, now);
    return now;
  });
}

function made(value: unknown, make: Make, current: Map<unknown, unknown>): unknown {
  if ('set' in make) return make.set ?? null;
  const list = [...listOf(value)];
  if (!('remove' in make)) return [...list, make.insert];
  const index = list.indexOf(current.get(make.remove) ?? make.remove);
  if (index < 0) return list;
  if ('insert' in make) list[index] = make.insert;
  else list.splice(index, 1);
  return list;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

// ---- back to a Program

function programOf(root: Node, before: Program, after: Program, hasHead: boolean): Program {
  const { fields } = root;
  const own = <T>(field: string): readonly T[] => (root.children[field] ?? []).map(declaredOf) as readonly T[];
  const builtIn = new Map<string, Factor>();
  for (const factor of [...before.factors, ...after.factors]) if (factor.origin.file === '') builtIn.set(factor.name, factor);
  const allows = (fields.allows ?? []) as Program['allows'];
  return {
    formatVersion: before.formatVersion,
    head: hasHead ? ({ ...fields, name: root.name } as unknown as Head) : null,
    scale: fields.scale as Program['scale'],
    weight: fields.weight as Program['weight'],
    files: before.files,
    teams: own('teams'),
    factors: [...builtIn.values(), ...own<Factor>('factors')],
    channels: own('channels'),
    breakdowns: own('breakdowns'),
    personas: own('personas'),
    journeys: own('journeys'),
    touchpoints: own('touchpoints'),
    sources: own('sources'),
    kpis: own('kpis'),
    surveys: own('surveys'),
    waves: own('waves'),
    initiatives: own('initiatives'),
    allows: hasHead ? [] : allows,
  };
}

/** The inverse of what `elements` makes of a declaration. */
function declaredOf(node: Node): unknown {
  const { kind, name, fields, children } = node;
  const inner = Object.fromEntries(Object.entries(children).map(([field, list]) => [field, list.map(declaredOf)]));
  const whole: Record<string, unknown> = { ...fields, ...inner, name };
  if (kind === 'initiative') {
    const costs = listOf(fields.costs) as readonly { readonly amount: object; readonly per: unknown; readonly origin: unknown }[];
    return { ...whole, costs: costs.map(({ amount, per, origin }) => ({ ...amount, per, origin })) };
  }
  // For nobody alone is for everybody.
  if (kind === 'expectation') return { ...whole, onlyFor: listOf(fields.onlyFor).length === 0 ? null : fields.onlyFor };
  if (kind !== 'survey') return whole;
  const { asked, questions, ...survey } = whole;
  const own = listOf(questions) as readonly (Ask['question'] & Pick<Ask, 'shuffled' | 'required' | 'page' | 'when'>)[];
  return {
    ...survey,
    asks: [
      ...listOf(asked),
      ...own.map(({ shuffled, required, page, when, ...question }) => ({
        subject: null,
        question,
        kano: false,
        shuffled,
        required,
        page,
        when,
        origin: question.origin,
      })),
    ],
  };
}
