/**
 * What `surveys.lock.json` has to say of a change: which questions a wave asked are asked otherwise now, or no more, and what was edited of the record
 * itself.
 */
import type { Origin } from '../program/origin.ts';
import type { Program } from '../program/program.ts';
import { breaksBetween, LOCK_FILE, type LockedSurvey, lockedOf, renamedAs, type SurveyLock, toldOf } from '../survey/lock.ts';
import { madeOf } from '../survey/made.ts';
import { sha256 } from '../writers/digest.ts';
import type { Change, Compared } from './compare.ts';
import type { Element } from './elements.ts';
import type { ElementKind } from './shapes.ts';
import type { Arguments, Verdict } from './verdict.ts';
import { bare } from './wordings.ts';

/** What either side's record says; null: nobody could read it. */
export interface Locks {
  readonly before: SurveyLock | null;
  readonly after: SurveyLock | null;
}

/** A change, and a sentence on it or on a part of it. */
export interface Told {
  readonly source: Change;
  readonly verdict: Verdict;
}

type Kind = 'wording' | 'scale' | 'order' | 'channel' | 'asked';

/** Something that a wave asked, and what becomes of it. */
interface Fact {
  /** `broken`: it is asked otherwise than the wave did, or no more. `restored`: it was, and is again as the wave asked. */
  readonly what: 'broken' | 'restored';
  readonly kind: Kind;
  /** In the newer program; of what is gone, in the older. */
  readonly survey: string;
  /** The question; null for what concerns the survey as a whole. */
  readonly name: string | null;
  readonly wave: string;
  readonly before: string;
  readonly after: string;
}

/** So many questions are named, where a sentence speaks of several. */
const MOST_NAMES = 5;

/**
 * What is told, with what the record adds to it: a change of a question that a wave asked is told by its trend, once; one that no other change tells (words
 * that are generated, the order) is added, and so is what was edited of the record itself. `isTold` says whether a rule of changes is.
 */
export function withLocks(
  told: readonly Told[],
  found: Compared,
  programs: { readonly before: Program; readonly after: Program },
  locks: Locks,
  isTold: (rule: string) => boolean,
): readonly Told[] {
  if ((locks.before?.size ?? 0) === 0 && (locks.after?.size ?? 0) === 0) return told;
  const names = namesIn(found);
  const facts = factsOf(programs, locks, names).filter((fact) => isTold(`changes/${ruleOf(fact)}`));
  const used = new Set<Fact>();
  // What is said of one thing knows better than what is said of the whole program.
  const order = [...told.keys()].sort((a, b) => Number(isOfAll(told[a])) - Number(isOfAll(told[b])) || a - b);
  const said = new Map<number, Told | null>();
  for (const at of order) {
    const one = told[at];
    const matching = one === undefined ? [] : facts.filter((fact) => isToldBy(fact, one));
    if (one === undefined || matching.length === 0) continue;
    const fresh = matching.filter((fact) => !used.has(fact));
    const what = fresh.some((fact) => fact.what === 'broken') ? 'broken' : 'restored';
    const own = fresh.filter((fact) => fact.what === what);
    for (const fact of own) used.add(fact);
    said.set(at, own.length === 0 ? null : { source: one.source, verdict: verdictOn(own) });
  }
  return [
    ...told.flatMap((one, at) => {
      const other = said.get(at);
      return other === undefined ? [one] : other === null ? [] : [other];
    }),
    ...together(facts.filter((fact) => !used.has(fact))).map((group) => ({ source: changeOf(group, names), verdict: verdictOn(group) })),
    ...recordChanges(locks, names),
  ];
}

const isOfAll = (one: Told | undefined): boolean => one?.source.kind === 'program';

// ---- names

interface Names {
  /** What a question, or a survey, of the older program is called in the newer. */
  readonly now: (name: string) => string;
  /** The same of a name in the newer record, which may have been written before it was renamed. */
  readonly kept: (name: string) => string;
  readonly before: ReadonlyMap<string, Element>;
  readonly after: ReadonlyMap<string, Element>;
}

/** What can be asked, surveys, and channels they go by. */
const askable: ReadonlySet<ElementKind> = new Set(['channel', 'kpi', 'touchpoint', 'expectation', 'survey', 'question', 'option']);

function namesIn(found: Compared): Names {
  const byPath = (root: Element): ReadonlyMap<string, Element> => {
    const index = new Map<string, Element>();
    const visit = (one: Element): void => {
      if (askable.has(one.kind)) index.set(one.path, one);
      for (const children of Object.values(one.children)) for (const child of children) visit(child);
    };
    visit(root);
    return index;
  };
  const renamed = new Map(
    found.pairs.flatMap(({ before, after }) =>
      askable.has(after.kind) && before.path !== after.path ? [[before.path, after.path] as const] : [],
    ),
  );
  const after = byPath(found.after);
  const called = (name: string, isOther: (path: string) => boolean): string => {
    if (renamed.size === 0) return name;
    for (const part of prefixesOf(name)) {
      const other = renamed.get(part);
      if (other !== undefined && isOther(part)) return `${other}${name.slice(part.length)}`;
    }
    return name;
  };
  return {
    now: (name) => called(name, () => true),
    kept: (name) => called(name, (path) => !after.has(path)),
    before: byPath(found.before),
    after,
  };
}

/** `Shop.near.present`, `Shop.near`, `Shop`. */
function prefixesOf(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}

function elementOf(name: string, index: ReadonlyMap<string, Element>): Element | null {
  for (const part of prefixesOf(name)) {
    const one = index.get(part);
    if (one !== undefined) return one;
  }
  return null;
}

// ---- what becomes of what was asked

function surveysIn(program: Program, now: (name: string) => string): ReadonlyMap<string, LockedSurvey> {
  return new Map(
    madeOf(program).map(({ questionnaire }) => [now(questionnaire.name), renamedAs(lockedOf(questionnaire, null), now)] as const),
  );
}

function inNames(lock: SurveyLock | null, now: (name: string) => string): SurveyLock {
  return new Map([...(lock ?? [])].map(([name, survey]) => [now(name), renamedAs(survey, now)] as const));
}

function factsOf(programs: { readonly before: Program; readonly after: Program }, locks: Locks, { now, kept }: Names): readonly Fact[] {
  const same = (name: string): string => name;
  const recorded = new Map(inNames(locks.before, now));
  const later = locks.after === null ? null : inNames(locks.after, kept);
  const begun = new Set([...(later ?? [])].flatMap(([name]) => (recorded.has(name) ? [] : [name])));
  for (const [name, survey] of later ?? []) if (begun.has(name)) recorded.set(name, survey);
  const old = surveysIn(programs.before, now);
  const current = surveysIn(programs.after, same);
  const facts = new Map<string, Fact>();
  for (const [survey, then] of recorded) {
    const { wave } = then;
    // What no wave asked has no trend.
    if (wave === null) continue;
    const [was, is] = [old.get(survey), current.get(survey)];
    const note = (what: Fact['what'], kind: Kind, name: string | null, before: string, after: string): void => {
      // Asked by two surveys, it is told once.
      const key = JSON.stringify([what, kind, name ?? survey, before, after, wave]);
      if (!facts.has(key)) facts.set(key, { what, kind, survey, name, wave, before, after });
    };
    const broken = {
      before: was === undefined ? [] : breaksBetween(then, was),
      after: is === undefined ? [] : breaksBetween(then, is),
    };
    for (const one of broken.after) {
      if (broken.before.some(({ kind, name, after }) => kind === one.kind && name === one.name && after === one.after)) continue;
      if (one.kind === 'wording' && bare(one.before) === bare(one.after)) continue;
      note('broken', one.kind, one.name, one.before, one.after);
    }
    if (!begun.has(survey)) {
      for (const one of broken.before) {
        if (broken.after.some(({ kind, name }) => kind === one.kind && name === one.name)) continue;
        if (one.kind === 'wording' && bare(one.before) === bare(one.after)) continue;
        // What is asked no more is not asked as before, either.
        if (one.name === null ? is === undefined : !has(is, one.name)) continue;
        note('restored', one.kind, one.name, one.after, one.before);
      }
      const stays = later === null ? null : later.get(survey);
      for (const { name } of then.questions) {
        if (has(was, name) && !has(is, name)) note('broken', 'asked', name, '', '');
        else if (!has(was, name) && has(is, name) && stays !== null && has(stays, name)) note('restored', 'asked', name, '', '');
      }
    }
  }
  return [...facts.values()];
}

function has(survey: LockedSurvey | undefined, name: string): boolean {
  return survey?.questions.some((one) => one.name === name) ?? false;
}

// ---- which change tells it

const wordings: ReadonlySet<string> = new Set(['wording-changed', 'wording-touched']);
const answers: ReadonlySet<string> = new Set(['option-added', 'option-removed', 'answer-form-changed']);
const comings: ReadonlySet<string> = new Set([
  ...['question-added', 'survey-added', 'added', 'question-removed', 'survey-removed', 'removed-used', 'removed-unused'],
]);

/** Whether the change is what makes it so. */
function isToldBy(fact: Fact, { source, verdict }: Told): boolean {
  const { path, kind, key } = source;
  const within = (outer: string, name: string): boolean => name === outer || name.startsWith(`${outer}.`);
  const isOfEnds = verdict.messageId.startsWith('ends-');
  if (fact.name === null) return fact.kind === 'channel' && verdict.rule === 'survey-channel-changed' && path === fact.survey;
  switch (fact.kind) {
    case 'wording':
      return wordings.has(verdict.rule) && !isOfEnds && kind !== 'option' && within(path, fact.name);
    case 'scale':
      if (isOfEnds) return kind === 'program' || within(path, fact.name);
      if (verdict.rule === 'scale-changed') return kind === 'program' || within(path, fact.name);
      return (answers.has(verdict.rule) || (kind === 'option' && wordings.has(verdict.rule))) && within(fact.name, path);
    case 'asked': {
      if (!comings.has(verdict.rule) || (source.what === 'added') !== (fact.what === 'restored') || !askable.has(kind)) return false;
      if (verdict.messageId === 'asked') return path === fact.survey && key !== null && within(key, fact.name);
      return kind === 'survey' ? path === fact.survey : within(path, fact.name);
    }
    default:
      return false;
  }
}

// ---- how it is told

function ruleOf({ what, kind }: Fact): string {
  if (what === 'restored') return 'trend-restored';
  return kind === 'asked' ? 'trend-ended' : 'trend-broken';
}

/** Facts of one kind, survey and wave, in their order. */
function together(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.what, fact.kind, fact.survey, fact.wave]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}

/** Facts that come and go alike; of several kinds the first is told. */
function verdictOn(facts: readonly Fact[]): Verdict {
  const [first] = facts;
  if (first === undefined) throw new Error('a verdict on nothing');
  const alike = facts.filter(({ kind }) => kind === first.kind);
  const names = [...new Set(alike.map(({ name }) => name ?? first.survey))];
  const shown: Arguments = {
    name: names[0] ?? '',
    names: firstOf(names),
    n: names.length,
    survey: first.survey,
    waves: [...new Set(alike.map(({ wave }) => wave))].sort(),
    before: toldOf(first, first.before),
    after: toldOf(first, first.after),
  };
  return { rule: ruleOf(first), messageId: names.length > 1 ? `${first.kind}-several` : first.kind, arguments: shown };
}

function firstOf(names: readonly string[]): readonly string[] {
  return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
}

/** The change of something that no other change tells. */
function changeOf(facts: readonly Fact[], { before, after, now }: Names): Change {
  const [first, second] = facts;
  const name = first === undefined || second !== undefined ? null : first.name;
  const survey = first?.survey ?? '';
  const older = new Map([...before].map(([path, one]) => [now(path), one]));
  const element = (index: ReadonlyMap<string, Element>): Element | null =>
    (name === null ? null : elementOf(name, index)) ?? index.get(survey) ?? null;
  const [was, is] = [element(older), element(after)];
  const shown = is ?? was;
  const value = (side: 'before' | 'after'): unknown => (facts.length === 1 ? first?.[side] : facts.map((fact) => [fact.name, fact[side]]));
  return {
    what: 'changed',
    kind: shown?.kind ?? 'survey',
    path: shown?.path ?? survey,
    label: shown?.label ?? null,
    field: first?.kind === 'order' || first?.kind === 'channel' ? first.kind : 'asked',
    key: shown?.kind === 'survey' ? null : survey,
    before: value('before'),
    after: value('after'),
    places: { before: was?.nameOrigin ?? null, after: is?.nameOrigin ?? null },
    how: null,
    likeness: null,
  };
}

// ---- the record itself

const atTop: Origin = { file: LOCK_FILE, offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

function recordChanges(locks: Locks, { now, kept, before: older, after: newer }: Names): readonly Told[] {
  if (locks.before === null || locks.after === null) return [];
  const [then, after] = [inNames(locks.before, now), inNames(locks.after, kept)];
  const surveys = [...new Set([...then.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return surveys.flatMap((survey): readonly Told[] => {
    const [old, current] = [then.get(survey), after.get(survey)];
    const verdict = verdictOnRecord(survey, old, current);
    if (verdict === null) return [];
    const wasThere = [...older].some(([path, { kind }]) => kind === 'survey' && now(path) === survey);
    // A survey that goes takes its record with it, and that it goes is told.
    if (current === undefined && !newer.has(survey) && wasThere) return [];
    const source: Change = {
      what: old === undefined ? 'added' : current === undefined ? 'removed' : 'changed',
      kind: 'survey',
      path: survey,
      label: newer.get(survey)?.label ?? null,
      field: 'record',
      key: null,
      before: summary(old),
      after: summary(current),
      places: { before: old === undefined ? null : atTop, after: current === undefined ? null : atTop },
      how: null,
      likeness: null,
    };
    return [{ source, verdict }];
  });
}

/** What a review keeps of a record: its wave, how many questions, and what tells it from another. */
function summary(survey: LockedSurvey | undefined): unknown {
  if (survey === undefined) return null;
  const { wave, questions } = survey;
  return { digest: sha256(JSON.stringify(survey)).slice(0, 16), questions: questions.length, wave };
}

function verdictOnRecord(survey: string, old: LockedSurvey | undefined, now: LockedSurvey | undefined): Verdict | null {
  const say = (rule: string, messageId: string, more: Arguments = {}): Verdict => ({
    rule,
    messageId,
    arguments: { name: survey, before: old?.wave ?? '–', after: now?.wave ?? '–', ...more },
  });
  if (old === undefined || now === undefined) {
    const wave = (old ?? now)?.wave ?? null;
    return say(old === undefined ? 'record-added' : 'record-removed', wave === null ? 'without-wave' : 'changed', { wave: wave ?? '–' });
  }
  if (old.wave !== now.wave) {
    return say('record-renewed', old.wave === null ? 'measured' : now.wave === null ? 'unmeasured' : 'changed');
  }
  if (JSON.stringify(old) === JSON.stringify(now)) return null;
  if (old.wave === null) return say('record-renewed', 'draft');
  const other = breaksBetween(old, now);
  const gone = old.questions.filter(({ name }) => !has(now, name)).map(({ name }) => name);
  const come = now.questions.filter(({ name }) => !has(old, name)).map(({ name }) => name);
  const names = [...new Set([...other.flatMap(({ name }) => name ?? []), ...gone, ...come])];
  return say('record-rewritten', names.length === 0 ? 'whole' : 'changed', { names: firstOf(names) });
}
