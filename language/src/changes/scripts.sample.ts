/** Programs to try laws on, and scripts of edits that know nothing of how changes are looked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { compile } from '../compile.ts';
import { programsOf } from '../program/folders.ts';
import type { Program } from '../program/program.ts';
import { readFragment } from '../syntax/read.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function sourcesBelow(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: path
        .slice(join(root, folder).length + 1)
        .split(sep)
        .join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

export interface Sample {
  readonly name: string;
  readonly program: Program;
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

function samplesOf(folder: string): readonly Sample[] {
  const sources = sourcesBelow(folder);
  return programsOf(sources.map(({ file, text }) => readFragment(file, text)))
    .filter(({ hasProgram }) => hasProgram)
    .map(({ root: name, own, shared }) => ({
      name: `${folder}/${name}`,
      program: compile({ own, shared }).program,
      texts: sources.filter(({ file }) => own.some((fragment) => fragment.file === file)),
    }));
}

/** The programs of the examples and of the templates. */
export const samples: readonly Sample[] = [...samplesOf('examples'), ...samplesOf('cli/templates')];

type Thing = Record<string, unknown>;
type Draft = Record<string, unknown> & { head: Thing | null };

const lists = [
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
  'waves',
  'initiatives',
] as const;
const inner: Readonly<Record<string, string>> = { breakdowns: 'members', journeys: 'stages', touchpoints: 'expectations' };
const untouched: ReadonlySet<string> = new Set([
  'name',
  'origin',
  'nameOrigin',
  'places',
  'shared',
  'builtIn',
  'resolved',
  'written',
  'members',
  'stages',
  'expectations',
  'asks',
  'options',
  'question',
  'unit',
  'time',
  'currency',
]);

/** Picks by a number; the same number picks the same. */
function pick<T>(list: readonly T[], by: number): T | undefined {
  return list.length === 0 ? undefined : list[by % list.length];
}

function things(draft: Draft, list: string): Thing[] {
  return (draft[list] ?? []) as Thing[];
}

/** Everything declared, by kind. */
function declaredIn(draft: Draft): readonly { readonly kind: string; readonly thing: Thing }[] {
  const found: { kind: string; thing: Thing }[] = draft.head === null ? [] : [{ kind: 'head', thing: draft.head }];
  for (const list of lists) {
    for (const thing of things(draft, list)) {
      if (thing.builtIn === true) continue;
      found.push({ kind: list, thing });
      const field = inner[list];
      if (field !== undefined) for (const child of thing[field] as Thing[]) found.push({ kind: field, thing: child });
      if (list !== 'surveys') continue;
      for (const ask of thing.asks as Thing[]) {
        if (ask.question === null) {
          found.push({ kind: 'asks', thing: ask });
          continue;
        }
        const question = ask.question as Thing;
        found.push({ kind: 'questions', thing: question });
        for (const option of question.options as Thing[]) found.push({ kind: 'options', thing: option });
      }
    }
  }
  return found;
}

/** One edit: which, of what, how. */
export type Step = readonly [what: number, where: number, how: number, more: number];

export const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(), fc.nat(), fc.nat());

/** The program after the edits. What is named may be gone. */
export function edited(program: Program, script: readonly Step[]): Program {
  const draft = JSON.parse(JSON.stringify(program)) as Draft;
  for (const one of script) edit(draft, one);
  const known = new Set<string>();
  for (const list of lists) for (const thing of things(draft, list)) namesOf(thing, '', known);
  lose(draft, known);
  return draft as unknown as Program;
}

function namesOf(value: unknown, inside: string, known: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) namesOf(one, inside, known);
  else if (isThing(value)) {
    const isDeclared = 'nameOrigin' in value && 'was' in value;
    const path = isDeclared ? `${inside}${String(value.name)}` : inside;
    if (isDeclared) known.add(path).add(String(value.name));
    for (const one of Object.values(value)) if (typeof one === 'object') namesOf(one, isDeclared ? `${path}.` : path, known);
  }
}

/** What is named and nowhere declared is named in vain, as linking would say. */
function lose(value: unknown, known: ReadonlySet<string>): void {
  if (Array.isArray(value)) for (const one of value) lose(one, known);
  else if (isThing(value)) {
    if (typeof value.resolved === 'string' && !known.has(value.resolved)) value.resolved = null;
    for (const one of Object.values(value)) lose(one, known);
  }
}

function edit(draft: Draft, [what, where, how, more]: Step): void {
  if (what < 60) changeField(draft, where, how, more);
  else if (what < 70) remove(draft, where, how);
  else if (what < 80) add(draft, where, how);
  else if (what < 88) callOtherwise(draft, where, how);
  else if (what < 94) move(draft, where, how);
  else shuffle(draft, where, how);
}

function changeField(draft: Draft, where: number, how: number, more: number): void {
  const all = declaredIn(draft);
  const one = pick(all, where);
  if (one === undefined) return;
  const fields = Object.keys(one.thing).filter((field) => !untouched.has(field));
  const field = pick(fields, how);
  if (field === undefined) return;
  const others = all.filter(({ kind, thing }) => kind === one.kind && thing !== one.thing).map(({ thing }) => thing[field]);
  one.thing[field] = changed(one.thing[field], others, more);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(value: unknown, others: readonly unknown[], by: number): unknown {
  const other = pick(
    others.filter((one) => JSON.stringify(one) !== JSON.stringify(value)),
    by,
  );
  if (value === null || value === undefined) return other === undefined ? value : copy(other);
  if (others.some((one) => one === null) && by % 5 === 0) return null;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1 + (by % 3);
  if (typeof value === 'string') return typeof other === 'string' ? other : `${value} ${by % 7}`;
  if (Array.isArray(value)) return changedList(value, others, by);
  const given = value as Thing;
  if ('resolved' in given) return other === undefined ? value : copy(other);
  if ('low' in given) {
    const [low, high] = [Number(given.low), Number(given.high)];
    return by % 2 === 0 ? { ...given, low: low + 1, high: high + 1 } : { ...given, low, high: high + 2 };
  }
  if ('translations' in given) {
    if (by % 3 === 0) return { ...given, translations: { ...(given.translations as Thing), fr: `mot ${by % 11}` } };
    return { ...given, text: `${String(given.text)} ${by % 11}` };
  }
  if ('written' in given) return other === undefined ? { ...given, from: '2020-01-01' } : copy(other);
  const field = pick(
    Object.keys(given).filter((name) => !untouched.has(name)),
    by >> 3,
  );
  if (field === undefined) return other === undefined ? value : copy(other);
  const others2 = others.flatMap((one) => (isThing(one) ? [one[field]] : []));
  return { ...given, [field]: changed(given[field], others2, by >> 5) };
}

function changedList(value: readonly unknown[], others: readonly unknown[], by: number): unknown {
  const at = value.length === 0 ? 0 : (by >> 2) % value.length;
  const items = others.flatMap((one) => (Array.isArray(one) ? one : []));
  const fresh = pick(items, by >> 4);
  if (by % 3 === 0 || value.length === 0) return fresh === undefined ? value : [...value, copy(fresh)];
  if (by % 3 === 1) return value.filter((_, index) => index !== at);
  return value.map((one, index) => (index === at ? changed(one, items, by >> 4) : one));
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The list something stands in. */
function homesIn(draft: Draft): readonly { readonly list: Thing[]; readonly kind: string; readonly within: string | null }[] {
  const homes = lists.map((kind) => ({ list: things(draft, kind), kind: kind as string, within: null }));
  const inside = Object.entries(inner).flatMap(([outer, field]) =>
    things(draft, outer).map((thing) => ({ list: thing[field] as Thing[], kind: field, within: String(thing.name) })),
  );
  return [...homes, ...inside].filter(({ list }) => list.length > 0);
}

function remove(draft: Draft, where: number, how: number): void {
  const home = pick(homesIn(draft), where);
  if (home === undefined || home.kind === 'factors') return;
  home.list.splice(how % home.list.length, 1);
}

function add(draft: Draft, where: number, how: number): void {
  const home = pick(homesIn(draft), where);
  const one = home && pick(home.list, how);
  if (home === undefined || one === undefined || one.builtIn === true) return;
  const fresh = { ...copy(one), name: `${String(one.name)}_${how % 1000}`, was: [] };
  if (!home.list.some(({ name }) => name === fresh.name)) home.list.splice(how % (home.list.length + 1), 0, fresh);
}

/** Another name, and everybody who names it follows. */
function callOtherwise(draft: Draft, where: number, how: number): void {
  const home = pick(
    homesIn(draft).filter(({ kind }) => kind !== 'factors'),
    where,
  );
  const one = home && pick(home.list, how);
  if (home === undefined || one === undefined) return;
  const old = String(one.name);
  const now = `${old}_${how % 1000}`;
  const names = declaredIn(draft).map(({ thing }) => thing.name);
  // Who is meant must be beyond doubt for everybody to follow.
  if (names.includes(now) || names.filter((name) => name === old).length > 1) return;
  one.name = now;
  if (how % 3 === 0) (one as { was: unknown }).was = [{ name: old, origin: one.nameOrigin }];
  const inside = home.within === null || home.kind === 'members' ? '' : `${home.within}.`;
  follow(draft, `${inside}${old}`, `${inside}${now}`);
}

function follow(value: unknown, old: string, now: string): void {
  if (Array.isArray(value)) for (const one of value) follow(one, old, now);
  else if (isThing(value)) {
    const { resolved } = value;
    if (typeof resolved === 'string' && (resolved === old || resolved.startsWith(`${old}.`))) {
      value.resolved = `${now}${resolved.slice(old.length)}`;
    }
    if (value.kpi === true && value.name === old) value.name = now;
    for (const one of Object.values(value)) follow(one, old, now);
  }
}

function move(draft: Draft, where: number, how: number): void {
  const outer = where % 2 === 0 ? 'touchpoints' : 'journeys';
  const field = inner[outer] ?? '';
  const from = pick(things(draft, outer), where >> 1);
  const to = pick(things(draft, outer), how);
  const list = (from?.[field] ?? []) as Thing[];
  const one = pick(list, how >> 3);
  if (from === to || one === undefined || to === undefined) return;
  const there = to[field] as Thing[];
  if (there.some(({ name }) => name === one.name)) return;
  list.splice(list.indexOf(one), 1);
  there.push(one);
  follow(draft, `${String(from?.name)}.${String(one.name)}`, `${String(to.name)}.${String(one.name)}`);
}

/** In another order, which means something for stages only. */
function shuffle(draft: Draft, where: number, how: number): void {
  const home = pick(homesIn(draft), where);
  if (home === undefined) return;
  const [one] = home.list.splice(how % home.list.length, 1);
  if (one !== undefined) home.list.unshift(one);
}

// ---- what a Program says, without looking for changes

const silent: ReadonlySet<string> = new Set(['origin', 'nameOrigin', 'places', 'files', 'written', 'shared', 'builtIn', 'formatVersion']);

/** A Program as plain text that is the same where it says the same: no places, everything but stages and languages in order of itself. */
export function canonical(program: Program): string {
  const { allows, head, factors, kpis, touchpoints, ...rest } = program;
  const levels = (one: Thing): Thing => ({ ...one, ideal: said(one.ideal) === said(one.expected) ? null : one.ideal });
  return said({
    ...rest,
    head: head === null ? null : { ...head, scale: null, weight: null, allows: [] },
    allows: [...allows, ...(head?.allows ?? [])],
    factors: factors.filter(({ origin }) => origin.file !== ''),
    kpis: kpis.map((kpi) => ({ ...kpi, scale: scaleSaid(kpi) })),
    touchpoints: touchpoints.map((touchpoint) => ({
      ...touchpoint,
      expectations: touchpoint.expectations.map((one) => levels(one as unknown as Thing)),
    })),
  });
}

const usualScales: Readonly<Record<string, readonly [number, number]>> = { nps: [0, 10], csat: [1, 5], csi: [1, 10] };

function scaleSaid({ kind, scale, agree }: Program['kpis'][number]): unknown {
  if (scale !== null) return scale;
  const usual = kind === 'ces' ? [1, agree ? 7 : 5] : usualScales[kind ?? ''];
  return usual === undefined ? null : { low: usual[0], high: usual[1] };
}

function said(value: unknown, field = ''): string {
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((one) => said(one, field));
    const isOrdered = field === 'languages' || (field === 'stages' && value.some((one) => isThing(one) && 'was' in one));
    return `[${(isOrdered ? items : items.sort()).join()}]`;
  }
  const given = value as Thing;
  if ('resolved' in given && typeof given.resolved === 'string') return JSON.stringify(given.resolved);
  const fields = Object.keys(given)
    .filter((name) => !silent.has(name))
    .sort()
    .map((name) => `${name}:${said(given[name], name)}`);
  // A part of which nothing is said is none.
  return (field === 'worth' || field === 'after') && fields.every((one) => one.endsWith(':null')) ? 'null' : `{${fields.join()}}`;
}
