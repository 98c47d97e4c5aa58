/** Who has which name: hashed tables by kind, and the search for what a reference means. */
import type { Argument, Finding, Fix } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import { nearest } from '../messages/nearest.ts';
import { anyName } from './differences.ts';
import { builtInFactorNames } from './factors.ts';
import type { Fragment } from './fragment.ts';
import type { Declared, Factor } from './program.ts';
import type { Reference } from './values.ts';

export type Kind =
  | 'team'
  | 'factor'
  | 'channel'
  | 'breakdown'
  | 'member'
  | 'persona'
  | 'journey'
  | 'stage'
  | 'touchpoint'
  | 'expectation'
  | 'source'
  | 'kpi'
  | 'survey'
  | 'question'
  | 'option'
  | 'wave'
  | 'initiative';

const kinds: readonly Kind[] = [
  'persona',
  'member',
  'channel',
  'kpi',
  'touchpoint',
  'survey',
  'journey',
  'factor',
  'team',
  'breakdown',
  'source',
  'initiative',
  'wave',
  'stage',
  'expectation',
  'question',
  'option',
];

/** Kinds whose names stand in one space, so that a place that takes several of them is never in doubt. */
export const spaces: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  persona: ['member', 'channel'],
  member: ['persona', 'channel'],
  channel: ['persona', 'member'],
  kpi: ['touchpoint', 'survey'],
  touchpoint: ['kpi', 'survey'],
  survey: ['kpi', 'touchpoint'],
};

const parents: Readonly<Partial<Record<Kind, Kind>>> = {
  stage: 'journey',
  expectation: 'touchpoint',
  question: 'survey',
  option: 'question',
  member: 'breakdown',
};

interface Entry {
  readonly kind: Kind;
  /** The full stable name. */
  readonly name: string;
  readonly declared: Declared;
  /** The declaration of a used folder that holds it; null for the program's own. */
  readonly top: Declared | null;
  /** Stands in a declaration that was dropped for its name: known, but not in the Program. */
  readonly ghost: boolean;
  /** For a member: its breakdown. */
  readonly parent: string | null;
  /** A declaration of the same name in another used folder. */
  rival: Origin | null;
}

/** What a reference means: the full stable name (null: a thing that is known but not in the Program), and the shared declaration it brings in. */
export interface Resolved {
  readonly name: string | null;
  readonly top: Declared | null;
  readonly kind: Kind;
  /** Null for a factor that is built in. */
  readonly declared: Declared | null;
}

export interface Names {
  /** Declarations whose name another one of the kind has had before. */
  readonly dropped: ReadonlySet<Declared>;
  kindOf(declaration: Declared): Kind | null;
  isBuiltIn(factor: string): boolean;
  /** The built-in factors that were referenced so far, in their own order. */
  builtIn(): Factor[];
  /** The option of a question; null, reported, where it has none of the name. */
  optionOf(question: string, option: string, origin: Origin, findings: Finding[] | null): Declared | null;
  readonly lookup: Lookup;
}

interface Lookup {
  readonly tables: Readonly<Record<Kind, Map<string, Entry>>>;
  readonly former: Readonly<Record<Kind, Map<string, Entry>>>;
  readonly builtIn: Map<string, Factor>;
  readonly candidates: Map<readonly Kind[], Candidates>;
  readonly language: string;
  /** Comparisons left for guessing what was meant; what a hostile file can cost is bounded by it. */
  guesses: number;
  /** Where to note every name that was looked up, found or not; null where nobody asks. */
  readonly asked: Set<string> | null;
}

interface Candidates {
  readonly names: readonly string[];
  /** Last parts of dotted names, and labels, to the full name. */
  readonly others: ReadonlyMap<string, string>;
}

function tablesOf(): Record<Kind, Map<string, Entry>> {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Entry>()])) as Record<Kind, Map<string, Entry>>;
}

/**
 * The names of a program's own files and of those it uses. Own names come before used ones. Reports two of one name. `asked` is filled with every
 * name that is looked up afterwards.
 */
export function namesOf(
  own: readonly Fragment[],
  shared: readonly Fragment[],
  language: string,
  findings: Finding[],
  asked: Set<string> | null = null,
): Names {
  const lookup: Lookup = {
    tables: tablesOf(),
    former: tablesOf(),
    builtIn: new Map(),
    candidates: new Map(),
    language,
    guesses: 150_000,
    asked,
  };
  const dropped = new Set<Declared>();
  const sharedKinds = new Map<Declared, Kind>();
  const { tables, former } = lookup;

  const declare = (kind: Kind, name: string, declared: Declared, top: Declared | null, ghost: boolean, parent: string | null): boolean => {
    const table = tables[kind];
    const before = table.get(name);
    if (before && !(before.ghost && !ghost)) {
      if (ghost) return false;
      if (top !== null) {
        if (before.top !== null && before.declared.origin.file !== declared.origin.file) before.rival ??= declared.nameOrigin;
        return false;
      }
      dropped.add(declared);
      duplicate(findings, declared, name, kind, before);
      return false;
    }
    if (top === null && !ghost) {
      for (const other of spaces[kind] ?? []) {
        const same = tables[other].get(name);
        if (!same || same.top !== null || same.ghost) continue;
        if (isBefore(declared, same.declared)) duplicate(findings, same.declared, name, same.kind, { kind, declared });
        else duplicate(findings, declared, name, kind, same);
      }
    }
    const entry: Entry = { kind, name, declared, top, ghost, parent, rival: null };
    table.set(name, entry);
    if (declared.was.length > 0 && !ghost) {
      const dot = name.lastIndexOf('.');
      for (const { name: old } of declared.was) {
        const full = dot < 0 || old.includes('.') ? old : name.slice(0, dot + 1) + old;
        if (!former[kind].has(full)) former[kind].set(full, entry);
      }
    }
    return true;
  };

  const read = (fragment: Fragment, foreign: boolean): void => {
    const all = (kind: Kind, list: readonly Declared[]): void => {
      for (const declared of list) {
        const top = foreign ? declared : null;
        const fresh = declare(kind, declared.name, declared, top, false, null);
        if (foreign && fresh) sharedKinds.set(declared, kind);
      }
    };
    all('team', fragment.teams);
    all('factor', fragment.factors);
    all('channel', fragment.channels);
    all('persona', fragment.personas);
    all('kpi', fragment.kpis);
    all('source', fragment.sources);
    all('wave', foreign ? [] : fragment.waves);
    all('initiative', fragment.initiatives);
    for (const breakdown of fragment.breakdowns) {
      const top = foreign ? breakdown : null;
      const fresh = declare('breakdown', breakdown.name, breakdown, top, false, null);
      if (foreign && fresh) sharedKinds.set(breakdown, 'breakdown');
      for (const member of breakdown.members) declare('member', member.name, member, top, !fresh, breakdown.name);
    }
    for (const journey of fragment.journeys) {
      const top = foreign ? journey : null;
      const fresh = declare('journey', journey.name, journey, top, false, null);
      if (foreign && fresh) sharedKinds.set(journey, 'journey');
      for (const stage of journey.stages) declare('stage', `${journey.name}.${stage.name}`, stage, top, !fresh, null);
    }
    for (const touchpoint of fragment.touchpoints) {
      const top = foreign ? touchpoint : null;
      const fresh = declare('touchpoint', touchpoint.name, touchpoint, top, false, null);
      if (foreign && fresh) sharedKinds.set(touchpoint, 'touchpoint');
      for (const one of touchpoint.expectations) declare('expectation', `${touchpoint.name}.${one.name}`, one, top, !fresh, null);
    }
    for (const survey of fragment.surveys) {
      const top = foreign ? survey : null;
      const fresh = declare('survey', survey.name, survey, top, false, null);
      if (foreign && fresh) sharedKinds.set(survey, 'survey');
      for (const { question } of survey.asks) {
        if (!question) continue;
        const path = `${survey.name}.${question.name}`;
        const first = declare('question', path, question, top, !fresh, null);
        for (const option of question.options) declare('option', `${path}.${option.name}`, option, top, !fresh || !first, null);
      }
    }
  };
  for (const fragment of own) read(fragment, false);
  for (const fragment of shared) read(fragment, true);

  return {
    dropped,
    lookup,
    kindOf: (declaration) => sharedKinds.get(declaration) ?? null,
    isBuiltIn: (factor) => builtInFactorNames.some(({ id, zh }) => id === factor || zh === factor),
    builtIn: () => builtInFactorNames.flatMap(({ id }) => lookup.builtIn.get(id) ?? []),
    optionOf: (path, option, origin, into) => {
      const question = tables.question.get(path);
      const known = tables.option.get(`${path}.${option}`);
      if (known) return known.declared;
      if (!into) return null;
      const options = question && 'options' in question.declared ? (question.declared.options as readonly Declared[]) : [];
      const meant = nearest(
        option,
        options.map(({ name }) => name),
      );
      const args = { name: option, question: path };
      if (meant === null) unknown(into, 'option', args, origin);
      else unknown(into, 'option-nearest', { ...args, nearest: meant }, origin);
      return null;
    },
  };
}

function isBefore(a: Declared, b: Declared): boolean {
  return a.origin.file === b.origin.file && a.origin.offset < b.origin.offset;
}

function duplicate(findings: Finding[], declared: Declared, name: string, kind: Kind, first: Pick<Entry, 'kind' | 'declared'>): void {
  findings.push({
    rule: 'program/duplicate-name',
    severity: 'error',
    messageId: 'duplicate',
    arguments: { name, kind, is: first.kind },
    origin: declared.nameOrigin,
    related: [{ origin: first.declared.nameOrigin, messageId: 'first', arguments: { name } }],
  });
}

function unknown(findings: Finding[], messageId: string, args: Readonly<Record<string, Argument>>, origin: Origin, fix?: Fix): void {
  findings.push({ rule: 'program/unknown-name', severity: 'error', messageId, arguments: args, origin, ...(fix ? { fixes: [fix] } : {}) });
}

/**
 * What a reference means where one of `wanted` is expected; null, with a finding, where nothing has its name. `within` is a survey whose
 * own questions may be named without it. No finding is made where `findings` is null.
 */
export function resolve(
  names: Names,
  reference: Reference,
  wanted: readonly Kind[],
  findings: Finding[] | null,
  within?: string,
): Resolved | null {
  const { lookup } = names;
  const entry = (within !== undefined && search(lookup, `${within}.${reference.name}`, wanted)) || search(lookup, reference.name, wanted);
  if (entry) {
    if (entry.rival && findings) {
      findings.push({
        rule: 'program/duplicate-name',
        severity: 'error',
        messageId: 'shared',
        arguments: { name: reference.name, kind: entry.kind },
        origin: reference.origin,
        related: [entry.declared.nameOrigin, entry.rival].map((origin) => ({
          origin,
          messageId: 'first',
          arguments: { name: reference.name },
        })),
      });
    }
    return entry.ghost ? null : { name: entry.name, top: entry.top, kind: entry.kind, declared: entry.declared };
  }
  if (wanted.includes('factor')) {
    const builtIn = builtInFactor(lookup, reference.name);
    if (builtIn) return builtIn;
  }
  if (findings && !isGhost(lookup, reference.name, wanted)) explain(lookup, reference, wanted, findings);
  return null;
}

function isGhost(lookup: Lookup, name: string, wanted: readonly Kind[]): boolean {
  return wanted.some((kind) => lookup.tables[kind].get(name)?.ghost === true);
}

/** The entry of a name, in order of the kinds wanted; then by former names; then part by part, so that former names of what holds it count. */
function search(lookup: Lookup, name: string, wanted: readonly Kind[]): Entry | null {
  lookup.asked?.add(name);
  for (const kind of wanted) {
    const entry = lookup.tables[kind].get(name);
    if (entry) return entry;
  }
  for (const kind of wanted) {
    const entry = lookup.former[kind].get(name);
    if (entry) return entry;
  }
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return null;
  for (const kind of wanted) {
    const above = parents[kind];
    if (!above) continue;
    const parent = search(lookup, name.slice(0, dot), [above]);
    if (!parent) continue;
    const last = name.slice(dot + 1);
    if (kind === 'member') {
      lookup.asked?.add(last);
      const member = lookup.tables.member.get(last) ?? lookup.former.member.get(last);
      if (member && member.parent === parent.name) return member;
    } else if (parent.name !== name.slice(0, dot)) {
      const path = `${parent.name}.${last}`;
      lookup.asked?.add(path);
      const entry = lookup.tables[kind].get(path) ?? lookup.former[kind].get(path);
      if (entry) return entry;
    }
  }
  return null;
}

/** A built-in factor by either of its names. Where the program declares the other one of the two, that is meant. */
function builtInFactor(lookup: Lookup, name: string): Resolved | null {
  const word = builtInFactorNames.find(({ id, zh }) => id === name || zh === name);
  if (!word) return null;
  lookup.asked?.add(word.id).add(word.zh);
  const declared = lookup.tables.factor.get(name === word.id ? word.zh : word.id);
  if (declared) return { name: declared.name, top: declared.top, kind: 'factor', declared: declared.declared };
  if (!lookup.builtIn.has(word.id)) {
    const origin: Origin = { file: '', offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const chinese = lookup.language.toLowerCase().startsWith('zh');
    lookup.builtIn.set(word.id, {
      name: word.id,
      label: { text: chinese ? word.zh : word.id, translations: chinese ? { en: word.id } : { 'zh-Hans': word.zh } },
      was: [],
      owner: null,
      notes: [],
      allows: [],
      origin,
      nameOrigin: origin,
      places: {},
      parent: null,
      topics: [],
      builtIn: true,
    });
  }
  return { name: word.id, top: null, kind: 'factor', declared: null };
}

// ---- saying what may have been meant

function explain(lookup: Lookup, reference: Reference, wanted: readonly Kind[], findings: Finding[]): void {
  const { name, origin } = reference;
  lookup.asked?.add(anyName);
  const fix = (text: string): Fix => ({ messageId: 'write', arguments: { text }, safe: false, edits: [{ kind: 'replace', origin, text }] });
  for (const kind of kinds) {
    if (wanted.includes(kind)) continue;
    const other = lookup.tables[kind].get(name);
    if (other && !other.ghost) {
      unknown(findings, 'other-kind', { name, is: kind, kinds: wanted }, origin);
      return;
    }
  }
  const dot = name.lastIndexOf('.');
  if (dot > 0) {
    for (const kind of wanted) {
      const above = parents[kind];
      const parent = above && search(lookup, name.slice(0, dot), [above]);
      if (!parent) continue;
      const child = name.slice(dot + 1);
      const meant = nearest(child, childrenOf(parent));
      const args = { name, child, kind, parent: parent.name, is: parent.kind };
      if (meant === null) unknown(findings, 'inside', args, origin);
      else
        unknown(
          findings,
          'inside-nearest',
          { ...args, nearest: meant },
          origin,
          fix(kind === 'member' ? meant : `${parent.name}.${meant}`),
        );
      return;
    }
  }
  const two = joinedNames(lookup, name, wanted);
  if (two !== null) {
    unknown(findings, 'joined', { name, first: two[0], second: two[1] }, origin, fix(two.join(', ')));
    return;
  }
  const meant = guess(lookup, name, wanted);
  if (meant === null) unknown(findings, 'unknown', { name, kinds: wanted }, origin);
  else unknown(findings, 'nearest', { name, kinds: wanted, nearest: meant }, origin, fix(meant));
}

/** `甲和乙`: Chinese sets no space around its "and", so two names look like one. */
function joinedNames(lookup: Lookup, name: string, wanted: readonly Kind[]): [string, string] | null {
  for (const found of name.slice(0, 100).matchAll(/[和与及跟]/g)) {
    const first = name.slice(0, found.index);
    const second = name.slice(found.index + 1);
    if (search(lookup, first, wanted) && search(lookup, second, wanted)) return [first, second];
  }
  return null;
}

function* childrenOf(parent: Entry): Iterable<string> {
  const holder = parent.declared as {
    readonly stages?: readonly (Declared | Reference)[];
    readonly expectations?: readonly Declared[];
    readonly asks?: readonly { readonly question: Declared | null }[];
    readonly options?: readonly Declared[];
    readonly members?: readonly Declared[];
  };
  if (parent.kind === 'journey') for (const { name } of holder.stages ?? []) yield name;
  for (const { name } of holder.expectations ?? holder.options ?? holder.members ?? []) yield name;
  for (const { question } of holder.asks ?? []) if (question) yield question.name;
}

/** No word that is meant differs in length by more; surrogate pairs count twice. */
const MOST_SLIPS = 8;

function guess(lookup: Lookup, name: string, wanted: readonly Kind[]): string | null {
  let candidates = lookup.candidates.get(wanted);
  if (!candidates) {
    candidates = candidatesOf(lookup, wanted);
    lookup.candidates.set(wanted, candidates);
  }
  const other = candidates.others.get(name);
  if (other !== undefined) return other;
  return lookup.guesses > 0 ? nearest(name, likely(lookup, name, candidates.names)) : null;
}

/** Those that are about as long, as far as the guesses left reach. */
function* likely(lookup: Lookup, name: string, candidates: readonly string[]): Iterable<string> {
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > MOST_SLIPS) continue;
    if (lookup.guesses-- <= 0) return;
    yield candidate;
  }
}

function candidatesOf(lookup: Lookup, wanted: readonly Kind[]): Candidates {
  const names: string[] = [];
  const others = new Map<string, string>();
  for (const kind of wanted) {
    for (const entry of lookup.tables[kind].values()) {
      if (entry.ghost) continue;
      names.push(entry.name);
      const dot = entry.name.lastIndexOf('.');
      if (dot > 0) others.set(entry.name.slice(dot + 1), others.get(entry.name.slice(dot + 1)) ?? entry.name);
      const label = entry.declared.label?.text;
      if (label !== undefined && !others.has(label)) others.set(label, entry.name);
    }
  }
  if (wanted.includes('factor')) {
    const chinese = lookup.language.toLowerCase().startsWith('zh');
    for (const { id, zh } of builtInFactorNames) names.push(...(chinese ? [zh, id] : [id, zh]));
  }
  return { names, others };
}
