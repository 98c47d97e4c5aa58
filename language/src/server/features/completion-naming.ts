/** Names and words of closed lists: which a place takes, and in which order. */
import { CompletionItemKind } from 'vscode-languageserver';
import { answerColumns } from '../../program/answer-columns.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared, Expectation, Formula, Kpi, Question, Touchpoint } from '../../program/program.ts';
import { wanted } from '../../program/wanted.ts';
import { nameOf } from '../../syntax/names.ts';
import { builtInFactors, kpiKinds, media, sourceKinds, type Word } from '../../syntax/vocabulary.ts';
import {
  type Asking,
  blockOf,
  type Group,
  inReaders,
  nameAt,
  namings,
  type Offer,
  pathAt,
  type Said,
  saidIn,
  say,
} from './completion-asking.ts';
import { entryOf, labelIn, type NameEntry, namesFor, wordsOf } from './completion-names.ts';
import { type Holder, type Opening, type Place, typeName } from './completion-place.ts';
import { findable } from './completion-search.ts';
import { wordSentences } from './keyword-sentences.ts';

/** How an editor pictures what a name names. */
const pictures: Readonly<Record<Kind, CompletionItemKind>> = {
  team: CompletionItemKind.Unit,
  factor: CompletionItemKind.Enum,
  channel: CompletionItemKind.Interface,
  breakdown: CompletionItemKind.Enum,
  member: CompletionItemKind.EnumMember,
  persona: CompletionItemKind.Class,
  journey: CompletionItemKind.Module,
  stage: CompletionItemKind.Field,
  touchpoint: CompletionItemKind.Module,
  expectation: CompletionItemKind.Field,
  source: CompletionItemKind.File,
  kpi: CompletionItemKind.Variable,
  survey: CompletionItemKind.Struct,
  question: CompletionItemKind.Method,
  option: CompletionItemKind.EnumMember,
  wave: CompletionItemKind.Event,
  initiative: CompletionItemKind.Event,
};

/** Rules in which the word before a name is not what the table of kinds goes by. */
const kindsOfRules: Readonly<Record<string, readonly Kind[]>> = {
  Condition: wanted.survey.when,
  Option: wanted.option.in,
  Quota: wanted.survey.quota,
  Profile: wanted.survey.screen,
  Primary: wanted.kpi.formula,
  MapPair: wanted.wave.as,
  ResponsesItem: wanted.wave.from,
  WaveValue: wanted.wave.value,
};

/** The kinds that a place takes; null where it takes no name that there is. */
function kindsFor({ holder, property }: Opening, { rule }: Said): readonly Kind[] | null {
  if (Object.hasOwn(kindsOfRules, rule)) return kindsOfRules[rule] ?? null;
  if (property === null) return null;
  const tables: Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>> = wanted;
  for (const block of [blockOf(holder) ?? '', 'everywhere']) {
    const table = Object.hasOwn(tables, block) ? tables[block] : undefined;
    if (table !== undefined && Object.hasOwn(table, property)) return table[property] ?? null;
  }
  return null;
}

/** A place that takes a word: a name that there is, a word of a closed list, or a new name, of which nothing is known. */
export function offerNames(asking: Asking, opening: Opening): void {
  const said = saidIn(opening, namings);
  const { rule, feature } = said;
  if (feature === 'medium') {
    if (rule === 'Channel') offerWords(asking, media, 'medium');
    else if (rule === 'Source') offerWords(asking, sourceKinds, 'source');
    else offerWords(asking, kpiKinds, 'kpi');
    return;
  }
  if (feature === 'name') {
    const above = opening.holder?.above ?? null;
    if (rule === 'Expectation' && above?.kind === 'for-block') offerOverrides(asking, above);
    return;
  }
  if (rule === 'Condition' && feature === 'option') {
    offerOptions(asking, opening);
    return;
  }
  const kinds = kindsFor(opening, said);
  if (kinds !== null) offerKinds(asking, opening, rule, kinds);
}

function offerKinds(asking: Asking, opening: Opening, rule: string, kinds: readonly Kind[]): void {
  const { place, pool } = asking;
  const group: Group = opening.isNew ? 'property' : 'next';
  const isLater = laterIn(asking, opening, rule);
  const listed = new Set(opening.isNew || notLists.has(rule) ? [] : namesSince(place, opening.since));
  const self = selfIn(asking, opening, rule);
  const survey = rule === 'Condition' && opening.holder !== null ? nameAt(place, opening.holder) : null;
  const { entries, isCut } = namesFor(pool, kinds, place.typed, ({ name, declared }) => listed.has(name) || declared === self);
  asking.cut ||= isCut;
  entries.forEach((entry, at) => {
    const later = isLater(entry);
    asking.add(group, (later ? 8000 : 20) + at, nameOffer(asking, entry, survey));
  });
  if (kinds.includes('factor')) offerBuiltIn(asking, listed);
  if (rule === 'Primary' || rule === 'MapPair') offerColumns(asking, rule === 'MapPair');
}

/** Rules in which a name that was said may well be said again. */
const notLists: ReadonlySet<string> = new Set(['Primary', 'Condition']);

/** Full names in the list that the cursor stands at the end of. */
function namesSince(place: Place, since: number): readonly string[] {
  const names: string[] = [];
  for (let i = since + 1; i < place.before.length; i++) {
    if (typeName(place.before[i]) !== '.' && typeName(place.before[i - 1]) !== '.') names.push(pathAt(place, i));
  }
  return names;
}

const circular: Readonly<Record<string, readonly string[]>> = {
  factor: ['in'],
  breakdown: ['in'],
  kpi: ['drives'],
  initiative: ['needs', 'excludes'],
};

/** The declaration around the cursor, where to name it would only go in a circle. */
function selfIn({ place, pool }: Asking, { holder, property }: Opening, rule: string): Declared | null {
  if (holder === null || (rule !== 'Primary' && circular[holder.kind]?.includes(property ?? '') !== true)) return null;
  return entryOf(pool, nameAt(place, holder), [holder.kind as Kind])?.declared ?? null;
}

/** Tells which names come last: those rated or asked already, and KPIs measured elsewhere. */
function laterIn(asking: Asking, { holder }: Opening, rule: string): (entry: NameEntry) => boolean {
  const { place, pool, offset } = asking;
  if (rule === 'WaveValue') {
    const wave = pool.here.waves.findLast(({ origin }) => origin.offset <= offset);
    const group = wave?.groups.find(({ origin }) => origin.offset <= offset && offset <= origin.end);
    const values = (holder?.kind === 'for-block' ? group?.values : wave?.values) ?? [];
    const rated = new Set(values.flatMap(({ subject }) => (subject.origin.offset === place.from ? [] : [subject.name])));
    return ({ name }) => rated.has(name);
  }
  if (rule === 'AskItem') {
    const survey = pool.here.surveys.findLast(({ origin }) => origin.offset <= offset);
    const asks = new Set(
      survey?.asks.flatMap(({ subject }) => (subject === null || subject.origin.offset === place.from ? [] : [subject.name])),
    );
    return ({ name }) => asks.has(name);
  }
  if (rule === 'EvidenceItem' && holder !== null) {
    const touchpoint = holder.above?.kind === 'for-block' ? holder.above.above : holder.above;
    const name = touchpoint == null ? '' : nameAt(place, touchpoint);
    return ({ declared }) => 'at' in declared && !(declared as Kpi).at.some((one) => one.name === name);
  }
  // Most conditions are about a KPI, or a question of the survey itself.
  if (rule === 'Condition') return ({ kind }) => kind === 'expectation';
  return () => false;
}

/** A name as it is written here: a question of the survey around by its own name, a member behind its breakdown where that was begun. */
function nameOffer({ opened, pool, place }: Asking, { kind, name, inside, declared }: NameEntry, survey: string | null): Offer {
  const typed = nameOf(place.typed);
  let text = name;
  if (kind === 'question' && inside === survey && !typed.includes('.')) text = declared.name;
  else if (kind === 'member' && inside !== null && typed.startsWith(`${inside}.`)) text = `${inside}.${name}`;
  return {
    label: text,
    text,
    kind: pictures[kind],
    detail: labelIn(declared.label, opened.language, pool.head),
    found: findable(text, [...(text === name ? [] : [name]), ...wordsOf(declared.label)]),
  };
}

function offerBuiltIn(asking: Asking, listed: ReadonlySet<string>): void {
  const { pool, keywords, opened } = asking;
  builtInFactors.forEach(({ id, zh }, at) => {
    // A program may declare one anew, with words of its own.
    if (listed.has(id) || listed.has(zh) || entryOf(pool, id, ['factor']) !== null || entryOf(pool, zh, ['factor']) !== null) return;
    const text = keywords === 'zh' ? zh : id;
    const detail = opened.language === keywords ? say('builtIn', asking) : opened.language === 'zh' ? zh : id;
    asking.add('next', 30_000 + at, { label: text, text, kind: CompletionItemKind.Constant, detail, found: findable(text, [id, zh]) });
  });
}

/** Columns of data that formulas name; for what a column of a file holds, also those that every file may have. */
function offerColumns(asking: Asking, ofFiles: boolean): void {
  const { pool } = asking;
  const columns = new Set<string>();
  const gather = (formula: Formula | null): void => {
    if (formula === null || 'number' in formula) return;
    if ('op' in formula) {
      gather(formula.left);
      gather(formula.right);
    } else if (entryOf(pool, formula.name, wanted.kpi.formula) === null) columns.add(formula.name);
  };
  for (const { kpis } of pool.own) for (const { formula } of kpis) gather(formula);
  if (ofFiles) for (const [name, [chinese = name]] of answerColumns) columns.add(asking.keywords === 'zh' ? chinese : name);
  [...columns].forEach((text, at) => {
    asking.add('next', 40_000 + at, {
      label: text,
      text,
      kind: CompletionItemKind.Field,
      detail: say('column', asking),
      found: findable(text, []),
    });
  });
}

/** The expectations of the touchpoint around a `for … { }` that everybody holds. */
export function heldExpectations({ place, pool }: Asking, { above }: Holder): readonly Expectation[] {
  const declared = above === null ? undefined : entryOf(pool, nameAt(place, above), ['touchpoint'])?.declared;
  return declared === undefined ? [] : (declared as Touchpoint).expectations.filter(({ onlyFor }) => onlyFor === null);
}

/** Where a persona's own levels are said: the touchpoint's expectations, those without any of the persona's first. */
function offerOverrides(asking: Asking, group: Holder): void {
  const { opened, pool, place } = asking;
  const persona = pathAt(place, group.start + 1);
  heldExpectations(asking, group).forEach(({ name, label, overrides }, at) => {
    const isSaid = overrides.some((one) => one.persona.name === persona && one.nameOrigin.offset !== place.from);
    const detail = labelIn(label, opened.language, pool.head);
    asking.add('next', (isSaid ? 1000 : 0) + at, {
      label: name,
      text: name,
      kind: pictures.expectation,
      detail,
      found: findable(name, wordsOf(label)),
    });
  });
}

function offerWords<T extends string>(asking: Asking, list: readonly Word<T>[], of: keyof typeof wordSentences): void {
  const { keywords, opened } = asking;
  list.forEach(({ id, zh }, at) => {
    const [text, other] = keywords === 'zh' ? [zh, id] : [id, zh];
    asking.add('next', at, {
      label: text,
      text,
      kind: CompletionItemKind.EnumMember,
      detail: other === text || opened.language === keywords ? null : other,
      documentation: inReaders(wordSentences[of][id], asking),
      found: findable(text, [other]),
    });
  });
}

/** What a condition speaks of: a question of the survey around, or what a name means anywhere. */
export function conditionSubject({ place, pool }: Asking, { rules, holder }: Opening): NameEntry | null {
  const condition = rules.find(({ rule }) => rule === 'Condition');
  if (condition === undefined) return null;
  const path = pathAt(place, condition.start);
  const own = holder === null ? null : entryOf(pool, `${nameAt(place, holder)}.${path}`, ['question']);
  return own ?? entryOf(pool, path, wanted.survey.when);
}

/** The answers of the question that a condition speaks of. */
function offerOptions(asking: Asking, opening: Opening): void {
  const subject = conditionSubject(asking, opening);
  if (subject?.kind !== 'question') return;
  (subject.declared as Question).options.forEach(({ name, label }, at) => {
    const detail = labelIn(label, asking.opened.language, asking.pool.head);
    asking.add('next', at, { label: name, text: name, kind: pictures.option, detail, found: findable(name, wordsOf(label)) });
  });
}
