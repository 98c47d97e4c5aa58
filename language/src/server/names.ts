/** Who is called what and where: declarations and mentions, for everything in an editor that follows names. */
import type { Origin } from '../findings/origin.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Mention } from '../program/link.ts';
import type { Kind } from '../program/names.ts';
import type { Declared } from '../program/program.ts';
import type { Opened } from './opened.ts';
import type { ProgramState } from './programs.ts';
import type { Realm, Workspace } from './workspace.ts';

/** A declaration with its full stable name: `Shop`, `Shop.near`, `Purchase.Find`, `AfterVisit.reason.price`; a member has its own name alone. */
export interface Declaration {
  readonly kind: Kind;
  readonly name: string;
  readonly declared: Declared;
  /** The full name of what it stands in; null at the top. */
  readonly inside: string | null;
}

const declarations = new WeakMap<Fragment, readonly Declaration[]>();

/** Everything a file declares, a declaration before what stands in it. */
export function declarationsOf(fragment: Fragment): readonly Declaration[] {
  let list = declarations.get(fragment);
  if (list === undefined) {
    list = [...listed(fragment)];
    declarations.set(fragment, list);
  }
  return list;
}

function* listed(fragment: Fragment): Iterable<Declaration> {
  const top = function* (kind: Kind, list: readonly Declared[]): Iterable<Declaration> {
    for (const declared of list) yield { kind, name: declared.name, declared, inside: null };
  };
  yield* top('team', fragment.teams);
  yield* top('factor', fragment.factors);
  yield* top('channel', fragment.channels);
  for (const breakdown of fragment.breakdowns) {
    yield { kind: 'breakdown', name: breakdown.name, declared: breakdown, inside: null };
    for (const member of breakdown.members) yield { kind: 'member', name: member.name, declared: member, inside: breakdown.name };
  }
  yield* top('persona', fragment.personas);
  for (const journey of fragment.journeys) {
    yield { kind: 'journey', name: journey.name, declared: journey, inside: null };
    for (const stage of journey.stages)
      yield { kind: 'stage', name: `${journey.name}.${stage.name}`, declared: stage, inside: journey.name };
  }
  for (const touchpoint of fragment.touchpoints) {
    yield { kind: 'touchpoint', name: touchpoint.name, declared: touchpoint, inside: null };
    for (const one of touchpoint.expectations)
      yield { kind: 'expectation', name: `${touchpoint.name}.${one.name}`, declared: one, inside: touchpoint.name };
  }
  yield* top('source', fragment.sources);
  yield* top('kpi', fragment.kpis);
  for (const survey of fragment.surveys) {
    yield { kind: 'survey', name: survey.name, declared: survey, inside: null };
    for (const { question } of survey.asks) {
      if (question === null) continue;
      const name = `${survey.name}.${question.name}`;
      yield { kind: 'question', name, declared: question, inside: survey.name };
      for (const option of question.options) yield { kind: 'option', name: `${name}.${option.name}`, declared: option, inside: name };
    }
  }
  yield* top('wave', fragment.waves);
  yield* top('initiative', fragment.initiatives);
}

/** Kinds whose names are told in full: the last part is the declaration's own name, the rest that of what it stands in. */
const dotted: Readonly<Partial<Record<Kind, Kind>>> = {
  stage: 'journey',
  expectation: 'touchpoint',
  question: 'survey',
  option: 'question',
};

/** A name that stands in a text, whether where it is declared or where it is mentioned. */
export interface Named {
  readonly kind: Kind;
  /** The full stable name of what it means. */
  readonly name: string;
  /** Null for a factor that is built in. */
  readonly declared: Declared | null;
  /** Just this name: of `Shop.near`, `Shop` where the touchpoint is meant and `near` where the expectation is. */
  readonly origin: Origin;
  /** As it is written there. */
  readonly written: string;
  readonly isDeclaration: boolean;
}

const mentionsByFile = new WeakMap<ProgramState, ReadonlyMap<string, readonly Named[]>>();

/** Every name in a program's own files that means something, by file, in the order of the text. Each part of a dotted name is one. */
export function namedIn(program: ProgramState): ReadonlyMap<string, readonly Named[]> {
  let made = mentionsByFile.get(program);
  if (made !== undefined) return made;
  const files = new Map<string, Named[]>(program.own.map(({ file }) => [file, []]));
  const above = new Map<string, Declaration>();
  for (const fragment of [...program.shared, ...program.own]) {
    for (const one of declarationsOf(fragment)) above.set(`${one.kind} ${one.name}`, one);
  }
  const seen = new Set<string>();
  const add = (named: Named): void => {
    const key = `${named.origin.file} ${named.origin.offset} ${named.origin.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    files.get(named.origin.file)?.push(named);
  };
  for (const fragment of program.own) {
    for (const { kind, name, declared } of declarationsOf(fragment))
      add({ kind, name, declared, origin: declared.nameOrigin, written: declared.name, isDeclaration: true });
  }
  for (const mention of program.mentions()) for (const named of partsOf(mention, above)) add(named);
  for (const list of files.values()) list.sort((a, b) => a.origin.offset - b.origin.offset || a.origin.end - b.origin.end);
  made = files;
  mentionsByFile.set(program, made);
  return made;
}

/** `Shop.near` is a mention of the expectation in its last part, and of the touchpoint in the part before. */
function* partsOf({ reference, kind, name, declared }: Mention, above: ReadonlyMap<string, Declaration>): Iterable<Named> {
  const { origin } = reference;
  const parts = reference.name.split('.');
  let end = origin.end;
  let here: { kind: Kind; name: string; declared: Declared | null } | undefined = { kind, name, declared };
  // A name over several lines or with spaces around its points is followed as a whole only.
  const plain = origin.line === origin.endLine && origin.end - origin.offset === reference.name.length;
  for (let index = parts.length - 1; index >= 0 && here !== undefined; index--) {
    const written = parts[index] ?? '';
    const offset = plain ? end - written.length : origin.offset;
    const columns = { column: origin.column + (offset - origin.offset), endColumn: origin.column + (end - origin.offset) };
    yield {
      ...here,
      origin: plain ? { ...origin, offset, end, ...columns } : origin,
      written,
      isDeclaration: false,
    };
    if (!plain) return;
    end = offset - 1;
    const parent: Kind | undefined = here.kind === 'member' ? 'breakdown' : dotted[here.kind];
    if (parent === undefined) return;
    const inside: string = here.kind === 'member' ? (parts[index - 1] ?? '') : here.name.slice(0, here.name.lastIndexOf('.'));
    const found: Declaration | undefined = above.get(`${parent} ${inside}`);
    here = found === undefined ? undefined : { kind: parent, name: inside, declared: found.declared };
  }
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

/** Every place in a realm where the same thing is named, declarations included, by file. A built-in factor is followed in one program only. */
export function everywhere(workspace: Workspace, realm: Realm, program: ProgramState, wanted: Named): readonly Named[] {
  const identity = identityOf(wanted);
  const found: Named[] = [];
  const seen = new Set<string>();
  for (const state of wanted.declared === null ? [program] : workspace.programs(realm)) {
    const { declared } = wanted;
    if (declared !== null && ![...state.own, ...state.shared].some(({ file }) => file === declared.nameOrigin.file)) continue;
    for (const list of namedIn(state).values()) {
      for (const named of list) {
        if (identityOf(named) !== identity) continue;
        const key = `${named.origin.file} ${named.origin.offset}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(named);
      }
    }
  }
  return found.sort((a, b) => (a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : a.origin.offset - b.origin.offset));
}
