/** Who is called what and where: declarations and mentions, for everything in an editor that follows names. */
import type { Origin } from '../findings/origin.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Mention } from '../program/link.ts';
import type { Kind } from '../program/names.ts';
import type { Declared } from '../program/program.ts';
import { nameOf } from '../syntax/names.ts';
import { scan } from '../syntax/scan.ts';
import type { Opened } from './opened.ts';
import type { ProgramState } from './programs.ts';
import { textOf } from './sources.ts';
import type { Realm, Workspace } from './workspace.ts';

/** A declaration with its full stable name: `Shop`, `Shop.near`, `Purchase.Find`, `AfterVisit.reason.price`; a member has its own name alone. */
export interface Declaration {
  readonly kind: Kind;
  readonly name: string;
  readonly declared: Declared;
  /** The full name of what it stands in; null at the top. */
  readonly inside: string | null;
  /** What it stands in. */
  readonly parent: Declaration | null;
}

const declarations = new WeakMap<Fragment, readonly Declaration[]>();
const byDeclared = new WeakMap<Declared, Declaration>();

/** Everything a file declares, a declaration before what stands in it. */
export function declarationsOf(fragment: Fragment): readonly Declaration[] {
  let list = declarations.get(fragment);
  if (list === undefined) {
    list = [...listed(fragment)];
    declarations.set(fragment, list);
    for (const one of list) byDeclared.set(one.declared, one);
  }
  return list;
}

function* listed(fragment: Fragment): Iterable<Declaration> {
  const top = (kind: Kind, declared: Declared): Declaration => ({ kind, name: declared.name, declared, inside: null, parent: null });
  const within = (kind: Kind, declared: Declared, parent: Declaration): Declaration => {
    const name = kind === 'member' ? declared.name : `${parent.name}.${declared.name}`;
    return { kind, name, declared, inside: parent.name, parent };
  };
  for (const one of fragment.teams) yield top('team', one);
  for (const one of fragment.factors) yield top('factor', one);
  for (const one of fragment.channels) yield top('channel', one);
  for (const one of fragment.breakdowns) {
    const breakdown = top('breakdown', one);
    yield breakdown;
    for (const member of one.members) yield within('member', member, breakdown);
  }
  for (const one of fragment.personas) yield top('persona', one);
  for (const one of fragment.journeys) {
    const journey = top('journey', one);
    yield journey;
    for (const stage of one.stages) yield within('stage', stage, journey);
  }
  for (const one of fragment.touchpoints) {
    const touchpoint = top('touchpoint', one);
    yield touchpoint;
    for (const expectation of one.expectations) yield within('expectation', expectation, touchpoint);
  }
  for (const one of fragment.sources) yield top('source', one);
  for (const one of fragment.kpis) yield top('kpi', one);
  for (const one of fragment.surveys) {
    const survey = top('survey', one);
    yield survey;
    for (const { question } of one.asks) {
      if (question === null) continue;
      const asked = within('question', question, survey);
      yield asked;
      for (const option of question.options) yield within('option', option, asked);
    }
  }
  for (const one of fragment.waves) yield top('wave', one);
  for (const one of fragment.initiatives) yield top('initiative', one);
}

/** A name that stands in a text, whether where it is declared or where it is mentioned. */
export interface Named {
  readonly kind: Kind;
  /** The full stable name of what it means. */
  readonly name: string;
  /** Null for a factor that is built in. */
  readonly declared: Declared | null;
  /**
   * Just this name: of `Shop.near`, `Shop` where the touchpoint is meant and `near` where the expectation is. A path that is a former name as a
   * whole (`Desk.near` for what stands in `Shop` now) is one name.
   */
  readonly origin: Origin;
  /** As it is written there, in the form in which names are compared. */
  readonly written: string;
  readonly isDeclaration: boolean;
}

/** What names are followed in: a program, or what one would be. */
export type Naming = Pick<ProgramState, 'own' | 'shared' | 'mentions'>;

const namedByFile = new WeakMap<Naming, ReadonlyMap<string, readonly Named[]>>();

/** Every name in a program's own files that means something, by file, in the order of the text. Each part of a dotted name is one. */
export function namedIn(program: Naming): ReadonlyMap<string, readonly Named[]> {
  let made = namedByFile.get(program);
  if (made !== undefined) return made;
  const files = new Map<string, Named[]>(program.own.map(({ file }) => [file, []]));
  const texts = new Map(program.own.map((fragment) => [fragment.file, textOf(fragment)]));
  const seen = new Map<string, Set<number>>(program.own.map(({ file }) => [file, new Set()]));
  const add = (named: Named): void => {
    const { file, offset } = named.origin;
    const places = seen.get(file);
    if (places === undefined || places.has(offset)) return;
    places.add(offset);
    files.get(file)?.push(named);
  };
  // Of what used folders declare the parents must be known as well.
  for (const fragment of program.shared) declarationsOf(fragment);
  for (const fragment of program.own) {
    for (const { kind, name, declared } of declarationsOf(fragment))
      add({ kind, name, declared, origin: declared.nameOrigin, written: declared.name, isDeclaration: true });
  }
  for (const mention of program.mentions()) for (const named of partsOf(mention, texts.get(mention.reference.origin.file))) add(named);
  for (const list of files.values()) list.sort((a, b) => a.origin.offset - b.origin.offset);
  made = files;
  namedByFile.set(program, made);
  return made;
}

interface Part {
  readonly written: string;
  readonly origin: Origin;
}

/** `Shop.near` is a mention of the expectation in its last part, and of the touchpoint in the part before. */
function* partsOf({ reference, kind, name, declared }: Mention, text: string | undefined): Iterable<Named> {
  const parts = partsIn(reference, kind, text);
  let here: Pick<Declaration, 'kind' | 'name' | 'parent'> & { readonly declared: Declared | null } = (declared === null
    ? undefined
    : byDeclared.get(declared)) ?? { kind, name, declared, parent: null };
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at];
    const first = parts[0];
    if (part === undefined || first === undefined) return;
    const before = parts.slice(0, at).map(({ written }) => written);
    const named = { kind: here.kind, name: here.name, declared: here.declared, isDeclaration: false };
    const { parent } = here;
    if (at > 0 && (parent === null || !denotes(parent, before))) {
      const { offset, line, column } = first.origin;
      yield { ...named, origin: { ...part.origin, offset, line, column }, written: [...before, part.written].join('.') };
      return;
    }
    yield { ...named, origin: part.origin, written: part.written };
    if (parent !== null) here = parent;
  }
}

/** Whether a path is what a declaration is called, or was. */
function denotes({ declared, parent }: Declaration, path: readonly string[]): boolean {
  const last = path.at(-1);
  if (last !== declared.name && !declared.was.some(({ name }) => name === last)) return false;
  return path.length === 1 ? parent === null : parent !== null && denotes(parent, path.slice(0, -1));
}

/** The names that a path is made of, each with its place; the path as one where the text does not tell. */
function partsIn({ name, origin }: Mention['reference'], kind: Kind, text: string | undefined): readonly Part[] {
  const slice = text === undefined ? name : text.slice(origin.offset, origin.end);
  if (slice !== name) return partsScanned(name, kind === 'option' ? fromEnd(name, origin, text ?? '') : origin, text ?? '');
  if (!name.includes('.')) return [{ written: name, origin }];
  let from = 0;
  return name.split('.').map((written) => {
    const to = from + written.length;
    const column = origin.column + from;
    const place = { ...origin, offset: origin.offset + from, end: origin.offset + to, column, endColumn: origin.column + to };
    from = to + 1;
    return { written, origin: place };
  });
}

/** A path that is written in other characters than names are compared by, or with something between its parts. */
function partsScanned(name: string, origin: Origin, text: string): readonly Part[] {
  const names = name.split('.');
  const tokens = scan(text.slice(origin.offset, origin.end)).tokens.filter(({ tokenType }) => tokenType.name !== '.');
  if (tokens.length !== names.length) return [{ written: name, origin }];
  return tokens.map((token, index) => {
    const line = origin.line + (token.startLine ?? 1) - 1;
    const column = (token.startLine === 1 ? origin.column - 1 : 0) + (token.startColumn ?? 1);
    const offset = origin.offset + token.startOffset;
    const { length } = token.image;
    const place = { ...origin, offset, end: offset + length, line, column, endLine: line, endColumn: column + length };
    return { written: names[index] ?? '', origin: place };
  });
}

/** Of the option that a condition ends with only the end is told; as it is written there it may be longer or shorter. */
function fromEnd(name: string, origin: Origin, text: string): Origin {
  for (let length = 1; length <= 4 * name.length && length <= origin.endColumn - 1; length++) {
    const offset = origin.end - length;
    if (nameOf(text.slice(offset, origin.end)) === name) return { ...origin, offset, column: origin.endColumn - length };
  }
  return origin;
}

/** The name at an offset of the file (also right behind its last character), if it means something. */
export function namedAt({ program, source }: Pick<Opened, 'program' | 'source'>, offset: number): Named | undefined {
  const list = namedIn(program).get(source.file) ?? [];
  let best: Named | undefined;
  for (const named of list) {
    if (named.origin.offset > offset) break;
    if (named.origin.end >= offset && (best === undefined || named.origin.offset >= best.origin.offset)) best = named;
  }
  return best;
}

/** Names the declaration whatever program looks at it: where its name stands; for a built-in factor, its name. */
export function identityOf({ kind, name, declared }: Pick<Named, 'kind' | 'name' | 'declared'>): string {
  return declared === null ? `${kind} ${name}` : `${declared.nameOrigin.file} ${declared.nameOrigin.offset}`;
}

/** Whether two names of texts as they are now mean the same thing. */
export function isSameThing(a: Pick<Named, 'kind' | 'name' | 'declared'>, b: Pick<Named, 'kind' | 'name' | 'declared'>): boolean {
  return a.declared === b.declared && (a.declared !== null || (a.kind === b.kind && a.name === b.name));
}

/** The programs of a realm that see what a file declares. */
export function programsWith(workspace: Workspace, realm: Realm, file: string): readonly ProgramState[] {
  const holds = (fragment: Fragment): boolean => fragment.file === file;
  return workspace.programs(realm).filter(({ own, shared }) => own.some(holds) || shared.some(holds));
}

/** Every place in a realm where the same thing is named, declarations included, by file. A built-in factor is followed in one program only. */
export function everywhere(workspace: Workspace, realm: Realm, program: ProgramState, wanted: Named): readonly Named[] {
  const { declared } = wanted;
  const found: Named[] = [];
  // A file is one program's own, so nothing is found twice.
  for (const state of declared === null ? [program] : programsWith(workspace, realm, declared.nameOrigin.file))
    for (const list of namedIn(state).values()) for (const named of list) if (isSameThing(named, wanted)) found.push(named);
  return found.sort((a, b) => (a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : a.origin.offset - b.origin.offset));
}
