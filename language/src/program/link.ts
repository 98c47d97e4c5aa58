/**
 * From Fragments to the Program: names are looked up, what is referenced of used folders comes in, and what only the whole can tell
 * (two of one name, circles, a name of nothing) is reported. Fragments are never changed; what holds references is copied.
 */
import type { Argument, Finding, Fix } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import { answerColumnNamed, kanoExpectation } from './answer-columns.ts';
import { circles } from './circles.ts';
import type { Fragment } from './fragment.ts';
import { type Kind, type Names, namesOf, type Resolved, resolve } from './names.ts';
import { byCode } from './order.ts';
import {
  type Ask,
  type Breakdown,
  type Condition,
  type Declared,
  type Expectation,
  type Factor,
  type Formula,
  type Gain,
  type Head,
  type Initiative,
  type Journey,
  type Kpi,
  type Member,
  type Override,
  type Persona,
  PROGRAM_FORMAT_VERSION,
  type Program,
  type Question,
  type Screen,
  type Source,
  type Survey,
  type Target,
  type Touchpoint,
  type Wave,
  type WaveValue,
  type Worth,
} from './program.ts';
import type { Quantity, Reference } from './values.ts';
import { wanted } from './wanted.ts';

/** A name in the text, and what it points at: whatever follows names through a program (going to a declaration, renaming) reads these. */
export interface Mention {
  /** The name as written, dotted or not, and its place. */
  readonly reference: Pick<Reference, 'name' | 'origin'>;
  readonly kind: Kind;
  /** The full stable name of what it means. */
  readonly name: string;
  /** As its file declares it; null for a factor that is built in. */
  readonly declared: Declared | null;
}

interface Linking {
  readonly names: Names;
  /** Where to note what each name of the program's own files means; null where nobody asks. */
  readonly mentions: Mention[] | null;
  readonly findings: Finding[];
  readonly currency: string | null;
  /** A currency was said, but not one that there is: that was reported, and is the only thing wrong with plain amounts. */
  readonly currencyBroken: boolean;
  /** Those the program speaks; empty where it does not say. */
  readonly languages: readonly string[];
  /** While a declaration of a used folder is linked: its own folder's check speaks of it. */
  quiet: boolean;
  /** Columns of data that formulas name. */
  readonly columns: Set<string>;
  readonly waiting: Declared[];
  readonly taken: Set<Declared>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What whoever follows names through a program wants to know beside the program. */
export interface Notes {
  /** Filled with what each name in the program's own files means. */
  readonly mentions?: Mention[];
  /**
   * Filled with every name that was looked up, found or not, and that of every declaration of a used folder that came in; with `anyName` where one
   * was not found and all were looked through for what was meant. A used folder that differs in other names only makes no difference to the program.
   */
  readonly asked?: Set<string>;
}

/**
 * The Program of these files, and what linking has to say. `own` are the program's files, `shared` those of the folders it uses; in any order.
 */
export function link(
  own: readonly Fragment[],
  shared: readonly Fragment[],
  notes: Notes | null = null,
): { program: Program; findings: readonly Finding[] } {
  const mine = inOrder(own);
  const theirs = inOrder(shared);
  const findings: Finding[] = [];
  const heads = mine.flatMap((fragment) => fragment.heads);
  const head = heads[0] ?? null;
  for (const other of heads.slice(1)) {
    findings.push({
      rule: 'program/several-programs-in-folder',
      severity: 'error',
      messageId: 'several',
      arguments: { name: other.name, first: head?.name ?? '' },
      origin: other.nameOrigin,
      ...(head ? { related: [{ origin: head.nameOrigin, messageId: 'first', arguments: { name: head.name } }] } : {}),
    });
  }
  const names = namesOf(mine, theirs, head?.languages[0] ?? (mine[0]?.keywords === 'zh' ? 'zh-Hans' : 'en'), findings, notes?.asked);
  const l: Linking = {
    names,
    mentions: notes?.mentions ?? null,
    findings,
    currency: head?.currency ?? null,
    languages: head?.languages ?? [],
    currencyBroken: head !== null && head.currency === null && Object.hasOwn(head.places, 'currency'),
    quiet: false,
    columns: new Set(),
    waiting: [],
    taken: new Set(),
  };

  const made = {
    teams: [] as Program['teams'][number][],
    factors: [] as Factor[],
    channels: [] as Program['channels'][number][],
    breakdowns: [] as Breakdown[],
    personas: [] as Persona[],
    journeys: [] as Journey[],
    touchpoints: [] as Touchpoint[],
    sources: [] as Source[],
    kpis: [] as Kpi[],
    surveys: [] as Survey[],
    waves: [] as Wave[],
    initiatives: [] as Initiative[],
  };
  type Made = typeof made;

  const linkedHead = head && linkHead(l, head);
  for (const other of heads.slice(1)) linkHead(l, other);
  const each = <K extends keyof Made>(kind: K, one: (l: Linking, declaration: Made[K][number]) => Made[K][number]): void => {
    const into = made[kind] as Made[K][number][];
    for (const fragment of mine) {
      for (const declaration of fragment[kind] as readonly Made[K][number][]) {
        const linked = one(l, declaration);
        if (!names.dropped.has(declaration)) into.push(linked);
      }
    }
  };
  each('teams', withOwner);
  each('factors', linkFactor);
  each('channels', withOwner);
  each('breakdowns', linkBreakdown);
  each('personas', linkPersona);
  each('journeys', linkJourney);
  each('touchpoints', linkTouchpoint);
  each('sources', linkSource);
  each('kpis', linkKpi);
  each('surveys', linkSurvey);
  each('waves', linkWave);
  each('initiatives', linkInitiative);

  // What is referenced of used folders, and what that references in turn.
  l.quiet = true;
  const files = new Set(mine.map((fragment) => fragment.file));
  for (let next = l.waiting.pop(); next; next = l.waiting.pop()) {
    const kind = names.kindOf(next);
    files.add(next.origin.file);
    notes?.asked?.add(next.name);
    switch (kind) {
      case 'team':
        made.teams.push(brought(withOwner(l, next as Program['teams'][number])));
        break;
      case 'factor':
        made.factors.push(brought(linkFactor(l, next as Factor)));
        break;
      case 'channel':
        made.channels.push(brought(withOwner(l, next as Program['channels'][number])));
        break;
      case 'breakdown':
        made.breakdowns.push(brought(linkBreakdown(l, next as Breakdown)));
        break;
      case 'persona':
        made.personas.push(brought(linkPersona(l, next as Persona)));
        break;
      case 'journey':
        made.journeys.push(brought(linkJourney(l, next as Journey)));
        break;
      case 'touchpoint':
        made.touchpoints.push(brought(linkTouchpoint(l, next as Touchpoint)));
        break;
      case 'source':
        made.sources.push(brought(linkSource(l, next as Source)));
        break;
      case 'kpi':
        made.kpis.push(brought(linkKpi(l, next as Kpi)));
        break;
      case 'survey':
        made.surveys.push(brought(linkSurvey(l, next as Survey)));
        break;
      case 'initiative':
        made.initiatives.push(brought(linkInitiative(l, next as Initiative)));
        break;
      default:
        break;
    }
  }
  if (l.taken.size > 0) for (const list of Object.values(made)) (list as Declared[]).sort(byPlace);
  l.quiet = false;
  made.factors.unshift(...names.builtIn());

  breakCircles(l, made);
  keepFirstValues(l, made);
  const program: Program = {
    formatVersion: PROGRAM_FORMAT_VERSION,
    head: linkedHead,
    scale: head?.scale ?? { low: 0, high: 10 },
    weight: head?.weight ?? { low: 1, high: 10 },
    files: [...files].sort(byCode),
    ...made,
    allows: mine.flatMap((fragment) => fragment.allows),
  };
  return { program, findings };
}

function byPlace(a: Declared, b: Declared): number {
  return byCode(a.origin.file, b.origin.file) || a.origin.offset - b.origin.offset;
}

function inOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  return [...fragments].sort((a, b) => byCode(a.file, b.file));
}

function brought<T extends Declared>(declaration: T): T {
  return { ...declaration, shared: true };
}

function report(l: Linking, rule: string, messageId: string, args: Readonly<Record<string, Argument>>, origin: Origin, fix?: Fix): void {
  if (l.quiet) return;
  l.findings.push({ rule, severity: 'error', messageId, arguments: args, origin, ...(fix ? { fixes: [fix] } : {}) });
}

function reportSecond(
  l: Linking,
  rule: string,
  messageId: string,
  args: Readonly<Record<string, Argument>>,
  origin: Origin,
  first: Origin,
  fixes: readonly Fix[] = [],
): void {
  if (l.quiet) return;
  const related = [{ origin: first, messageId: 'first', arguments: {} }];
  l.findings.push({ rule, severity: 'error', messageId, arguments: args, origin, related, ...(fixes.length > 0 ? { fixes } : {}) });
}

// ---- references

function take(l: Linking, found: Resolved): void {
  const { top } = found;
  if (!top || l.taken.has(top)) return;
  l.taken.add(top);
  l.waiting.push(top);
}

function point(l: Linking, reference: Reference, kinds: readonly Kind[], within?: string): Reference {
  const found = resolve(l.names, reference, kinds, l.quiet ? null : l.findings, within);
  if (!found) return reference;
  take(l, found);
  mention(l, reference, found);
  return { name: reference.name, resolved: found.name, origin: reference.origin };
}

function mention(l: Linking, reference: Mention['reference'], { kind, name, declared }: Resolved): void {
  if (l.mentions !== null && !l.quiet && name !== null) l.mentions.push({ reference, kind, name, declared });
}

function pointAll(l: Linking, references: readonly Reference[], kinds: readonly Kind[]): readonly Reference[] {
  return references.length === 0 ? references : references.map((reference) => point(l, reference, kinds));
}

function withOwner<T extends Declared>(l: Linking, declaration: T): T {
  return declaration.owner ? { ...declaration, owner: point(l, declaration.owner, wanted.everywhere.owner) } : declaration;
}

function ownerOf(l: Linking, declaration: Declared): Reference | null {
  return declaration.owner && point(l, declaration.owner, wanted.everywhere.owner);
}

// ---- money

/** A plain number where money is wanted is money of the program's own currency. Nothing is nothing in any. Null where no currency is known. */
function money<T extends Quantity>(l: Linking, quantity: T, property: string, origin: Origin): T | null {
  if (quantity.unit !== 'number') return quantity;
  if (l.currency !== null) return { ...quantity, unit: 'money', currency: l.currency };
  if (quantity.low === 0 && quantity.high === 0) return { ...quantity, unit: 'money' };
  const written = quantity.low === quantity.high ? quantity.low : `${quantity.low}~${quantity.high}`;
  if (!l.currencyBroken) report(l, 'program/unit-mismatch', 'no-currency', { property, written }, origin);
  return null;
}

function worthOf(l: Linking, declaration: Persona | Member): Worth | null {
  const { worth } = declaration;
  if (worth?.revenue?.unit !== 'number') return worth;
  return { ...worth, revenue: money(l, worth.revenue, 'revenue', declaration.places.revenue ?? worth.origin) };
}

// ---- declarations

function linkHead(l: Linking, head: Head): Head {
  return {
    ...head,
    owner: ownerOf(l, head),
    promises: head.promises.map((promise) => ({ ...promise, factor: point(l, promise.factor, wanted.program.promise) })),
    budget: head.budget && money(l, head.budget, 'budget', head.places.budget ?? head.origin),
  };
}

function linkFactor(l: Linking, factor: Factor): Factor {
  const builtIn = l.names.isBuiltIn(factor.name);
  if (!factor.owner && !factor.parent && !builtIn) return factor;
  return { ...factor, owner: ownerOf(l, factor), parent: factor.parent && point(l, factor.parent, wanted.factor.in), builtIn };
}

function linkBreakdown(l: Linking, breakdown: Breakdown): Breakdown {
  return {
    ...breakdown,
    owner: ownerOf(l, breakdown),
    parent: breakdown.parent && point(l, breakdown.parent, wanted.breakdown.in),
    members: kept(l, breakdown.members, (member) => ({ ...member, owner: ownerOf(l, member), worth: worthOf(l, member) })),
  };
}

/** Those that linking keeps: of two of one name, the first. The other is linked all the same, for what its references have to say. */
function kept<T extends Declared>(l: Linking, list: readonly T[], one: (declaration: T) => T): readonly T[] {
  if (list.length === 0) return list;
  const into: T[] = [];
  for (const declaration of list) {
    const linked = one(declaration);
    if (!l.names.dropped.has(declaration)) into.push(linked);
  }
  return into;
}

function linkPersona(l: Linking, persona: Persona): Persona {
  return { ...persona, owner: ownerOf(l, persona), worth: worthOf(l, persona) };
}

function linkJourney(l: Linking, journey: Journey): Journey {
  return {
    ...journey,
    owner: ownerOf(l, journey),
    personas: pointAll(l, journey.personas, wanted.journey.for),
    stages: kept(l, journey.stages, (stage) => withOwner(l, stage)),
  };
}

function linkTouchpoint(l: Linking, touchpoint: Touchpoint): Touchpoint {
  return {
    ...touchpoint,
    owner: ownerOf(l, touchpoint),
    stages: pointAll(l, touchpoint.stages, wanted.touchpoint.at),
    channels: pointAll(l, touchpoint.channels, wanted.touchpoint.via),
    personas: pointAll(l, touchpoint.personas, wanted.touchpoint.for),
    expectations: kept(l, touchpoint.expectations, (expectation) => linkExpectation(l, expectation, touchpoint.name)),
  };
}

function linkExpectation(l: Linking, expectation: Expectation, touchpoint: string): Expectation {
  const { owner, factor, evidence, overrides, onlyFor } = expectation;
  const name = `${touchpoint}.${expectation.name}`;
  for (const { nameOrigin } of overrides)
    mention(l, { name: expectation.name, origin: nameOrigin }, { kind: 'expectation', name, declared: expectation, top: null });
  if (!owner && !factor && evidence.length === 0 && overrides.length === 0 && !onlyFor) return expectation;
  return {
    ...expectation,
    owner: ownerOf(l, expectation),
    factor: factor && point(l, factor, wanted.expect.in),
    evidence: pointAll(l, evidence, wanted.expect.evidence),
    onlyFor: onlyFor && pointAll(l, onlyFor, wanted.touchpoint.for),
    overrides:
      overrides.length === 0
        ? overrides
        : firstOverrides(
            l,
            expectation.name,
            overrides.map((override) => ({ ...override, persona: overriding(l, expectation, override.persona) })),
          ),
  };
}

/** Of two for one persona, which two of its names may hide, the first. */
function firstOverrides(l: Linking, expectation: string, overrides: readonly Override[]): readonly Override[] {
  const first = new Map<string, Override>();
  return overrides.filter((override) => {
    const persona = override.persona.resolved;
    const before = persona === null ? undefined : first.get(persona);
    if (persona !== null && !before) first.set(persona, override);
    if (!before) return true;
    reportSecond(l, 'program/duplicate-property', 'override', { expectation, persona: persona ?? '' }, override.origin, before.origin);
    return false;
  });
}

/** The personas of `for A { }` that also hold the expectation alone are reported once, as holders. */
function overriding(l: Linking, expectation: Expectation, persona: Reference): Reference {
  if (!expectation.onlyFor?.some((holder) => holder.origin === persona.origin)) return point(l, persona, wanted.touchpoint.for);
  const quiet = l.quiet;
  l.quiet = true;
  const pointed = point(l, persona, wanted.touchpoint.for);
  l.quiet = quiet;
  return pointed;
}

function linkSource(l: Linking, source: Source): Source {
  return { ...source, owner: ownerOf(l, source), covers: pointAll(l, source.covers, wanted.source.covers) };
}

function linkKpi(l: Linking, kpi: Kpi): Kpi {
  return {
    ...kpi,
    owner: ownerOf(l, kpi),
    formula: kpi.formula && linkFormula(l, kpi.formula, kpi.name),
    at: pointAll(l, kpi.at, wanted.kpi.at),
    for: pointAll(l, kpi.for, wanted.kpi.for),
    from: pointAll(l, kpi.from, wanted.kpi.from),
    each: pointAll(l, kpi.each, wanted.kpi.each),
    drives: pointAll(l, kpi.drives, wanted.kpi.drives),
  };
}

/** A name in a formula is a KPI where one has it (but for the KPI itself: its column may have its name), else a column of data. */
function linkFormula(l: Linking, formula: Formula, self: string): Formula {
  if ('op' in formula) return { op: formula.op, left: linkFormula(l, formula.left, self), right: linkFormula(l, formula.right, self) };
  if ('number' in formula) return formula;
  const found =
    formula.name === self
      ? null
      : resolve(l.names, { name: formula.name, resolved: null, origin: formula.origin }, wanted.kpi.formula, null);
  if (found?.name == null || found.name === self) {
    l.columns.add(formula.name);
    return formula;
  }
  take(l, found);
  mention(l, formula, found);
  return { name: found.name, kpi: true, origin: formula.origin };
}

function linkSurvey(l: Linking, survey: Survey): Survey {
  const asks = survey.asks.filter((ask) => !ask.question || !l.names.dropped.has(ask.question));
  for (const ask of survey.asks) if (ask.question && l.names.dropped.has(ask.question)) linkAsk(l, survey, ask);
  return {
    ...survey,
    owner: ownerOf(l, survey),
    for: pointAll(l, survey.for, wanted.survey.for),
    after: survey.after && { ...survey.after, at: point(l, survey.after.at, wanted.survey.after) },
    via: pointAll(l, survey.via, wanted.survey.via),
    quotas: survey.quotas.map((quota) => ({ ...quota, persona: point(l, quota.persona, wanted.survey.quota) })),
    screen: survey.screen && linkScreen(l, survey.screen),
    asks: asks.map((ask) => linkAsk(l, survey, ask)),
    responds: survey.responds.map((respond) => ({
      ...respond,
      team: point(l, respond.team, wanted.survey.respond),
      when: respond.when && linkCondition(l, survey, respond.when),
    })),
  };
}

function linkScreen(l: Linking, screen: Screen): Screen {
  return {
    ...screen,
    profiles: screen.profiles.map((profile) => ({ ...profile, persona: point(l, profile.persona, wanted.survey.screen) })),
  };
}

function linkAsk(l: Linking, survey: Survey, ask: Ask): Ask {
  return {
    ...ask,
    subject: ask.subject && point(l, ask.subject, wanted.survey.ask),
    question: ask.question && linkQuestion(l, ask.question),
    when: ask.when && linkCondition(l, survey, ask.when),
  };
}

/** Between options a two-letter word before a text is read as a language: where the program speaks it not, an option may have been meant. */
function reportUnspoken(l: Linking, { name, options }: Question): void {
  if (l.languages.length === 0 || l.quiet) return;
  const speaks = (tag: string): boolean =>
    l.languages.some((language) => language.toLowerCase().split('-')[0] === tag.toLowerCase().split('-')[0]);
  for (const option of options) {
    const tag = Object.keys(option.label?.translations ?? {}).find((language) => !speaks(language));
    if (tag === undefined) continue;
    l.findings.push({
      rule: 'program/unknown-language',
      severity: 'error',
      messageId: 'option',
      arguments: { written: tag, name, option: option.name },
      origin: option.origin,
    });
  }
}

function linkQuestion(l: Linking, question: Question): Question {
  reportUnspoken(l, question);
  if (question.options.length === 0) return question;
  return {
    ...question,
    options: kept(l, question.options, (option) =>
      option.factor ? { ...option, factor: point(l, option.factor, wanted.option.in) } : option,
    ),
  };
}

/** What is known of a respondent, and what it can be. */
const known: Readonly<Record<string, readonly Kind[]>> = { persona: wanted.survey.screen, channel: wanted.survey.via };

function linkCondition(l: Linking, survey: Survey, condition: Condition): Condition {
  const column = answerColumnNamed(condition.subject.name);
  const kinds = column === null ? undefined : known[column];
  if (column !== null && kinds !== undefined) return linkKnown(l, condition, column, kinds);
  const subject = point(l, condition.subject, wanted.survey.when, survey.name);
  if ('option' in condition.value && subject.resolved !== null) {
    const { option } = condition.value;
    const { origin } = condition;
    const declared = l.names.optionOf(subject.resolved, option, origin, l.quiet ? null : l.findings);
    if (declared !== null) {
      // A condition ends with the name of the option.
      const { length } = option;
      const place = { ...origin, offset: origin.end - length, line: origin.endLine, column: origin.endColumn - length };
      const name = `${subject.resolved}.${option}`;
      mention(l, { name: option, origin: place }, { kind: 'option', name, declared, top: null });
    }
  }
  return { ...condition, subject };
}

/** A condition ends with the name of what is asked for. */
function linkKnown(l: Linking, condition: Condition, column: string, kinds: readonly Kind[]): Condition {
  const subject = { ...condition.subject, resolved: column };
  if (!('option' in condition.value) || condition.comparison !== '=') {
    const example = `${condition.subject.name} = ${'option' in condition.value ? condition.value.option : 'Shop'}`;
    if (!l.quiet) {
      l.findings.push({
        rule: 'program/incomplete-property',
        severity: 'error',
        messageId: 'known-is',
        arguments: { name: condition.subject.name, example },
        origin: condition.origin,
      });
    }
    return { ...condition, subject };
  }
  const { option } = condition.value;
  const { origin } = condition;
  const place = { ...origin, offset: origin.end - option.length, line: origin.endLine, column: origin.endColumn - option.length };
  const { resolved } = point(l, { name: option, resolved: null, origin: place }, kinds);
  return { ...condition, subject, value: { option: resolved ?? option } };
}

function linkWave(l: Linking, wave: Wave): Wave {
  return {
    ...wave,
    owner: ownerOf(l, wave),
    responses: wave.responses.map((response) =>
      response.from ? { ...response, from: point(l, response.from, wanted.wave.from) } : response,
    ),
    maps: wave.maps.map((map) => ({
      ...map,
      as: linkColumn(l, map.as),
    })),
    values: linkValues(l, wave.values),
    groups: linkGroups(l, wave.groups),
  };
}

/** What a column of a file holds. Declared names come before the Chinese ones that every file may have, as they do in the head of a file. */
function linkColumn(l: Linking, as: Reference): Reference {
  if (l.columns.has(as.name)) return { ...as, resolved: as.name };
  const column = answerColumnNamed(as.name);
  const isDeclared = column !== null && column !== as.name && resolve(l.names, as, wanted.wave.as, null) !== null;
  if (column !== null && !isDeclared) return { ...as, resolved: column };
  return (column === null ? kanoColumn(l, as) : null) ?? point(l, as, wanted.wave.as);
}

/** One of the two answers of a Kano pair: `Shop.near.present`. */
function kanoColumn(l: Linking, as: Reference): Reference | null {
  const name = kanoExpectation(as.name);
  if (name === null || resolve(l.names, as, wanted.wave.as, null) !== null) return null;
  const { origin } = as;
  const length = as.name.length - name.length;
  const expectation = { ...as, name, origin: { ...origin, end: origin.end - length, endColumn: origin.endColumn - length } };
  const found = resolve(l.names, expectation, ['expectation'], null);
  if (!found) return null;
  take(l, found);
  // Where something else stands between the parts, nobody can tell here where the name ends.
  if (origin.end - origin.offset === as.name.length) mention(l, expectation, found);
  return { ...as, resolved: `${found.name}${as.name.slice(name.length)}` };
}

function linkValues(l: Linking, values: readonly WaveValue[]): readonly WaveValue[] {
  return values.length === 0 ? values : values.map((value) => ({ ...value, subject: point(l, value.subject, wanted.wave.value) }));
}

/** `for A, B { … }` is two groups of the same values: linked, and reported, once. */
function linkGroups(l: Linking, groups: Wave['groups']): Wave['groups'] {
  let values: readonly WaveValue[] | undefined;
  let linked: readonly WaveValue[] = [];
  return groups.map((group) => {
    if (group.values !== values) {
      values = group.values;
      linked = linkValues(l, values);
    }
    return { for: point(l, group.for, wanted.wave.for), values: linked, origin: group.origin };
  });
}

function linkInitiative(l: Linking, initiative: Initiative): Initiative {
  const costs: Mutable<Initiative['costs'][number]>[] = [];
  for (const cost of initiative.costs) {
    const made = money(l, cost, 'cost', cost.origin);
    if (made) costs.push(made);
  }
  const adds: Mutable<Initiative['adds'][number]>[] = [];
  for (const add of initiative.adds) {
    const made = money(l, add.money, 'adds', add.origin);
    if (made) adds.push(made === add.money ? add : { ...add, money: made });
  }
  const gain = (one: Gain): Gain => ({ ...one, persona: point(l, one.persona, wanted.initiative.keeps) });
  return {
    ...initiative,
    owner: ownerOf(l, initiative),
    improves: initiative.improves.map((improvement) => ({
      ...improvement,
      subject: point(l, improvement.subject, wanted.initiative.improves),
    })),
    costs,
    keeps: initiative.keeps.map(gain),
    wins: initiative.wins.map(gain),
    adds,
    needs: pointAll(l, initiative.needs, wanted.initiative.needs),
    excludes: pointAll(l, initiative.excludes, wanted.initiative.excludes),
    for: pointAll(l, initiative.for, wanted.initiative.for),
    against: pointAll(l, initiative.against, wanted.initiative.against),
  };
}

// ---- values said twice

/** Two values of one thing in one wave for the same group, or two targets for one day, cannot both count: the first does, and the other is reported. */
function keepFirstValues(l: Linking, made: { kpis: Kpi[]; waves: Wave[] }): void {
  made.waves.forEach((wave, at) => {
    made.waves[at] = withFirstValues(l, wave, made.kpis);
  });
  made.kpis.forEach((kpi, at) => {
    if (kpi.targets.length < 2) return;
    const targets = firstTargets(l, kpi);
    if (targets.length < kpi.targets.length) made.kpis[at] = { ...kpi, targets };
  });
}

const removal = (origin: Origin): Fix => ({ messageId: 'remove', arguments: {}, safe: false, edits: [{ kind: 'remove', origin }] });

function withFirstValues(l: Linking, wave: Wave, kpis: readonly Kpi[]): Wave {
  // What stands at the top of a wave is said of everybody, of a KPI that is for one group of that group.
  const only = new Map(kpis.flatMap((kpi) => (kpi.for.length === 1 && kpi.for[0]?.resolved ? [[kpi.name, kpi.for[0].resolved]] : [])));
  const said = [{ group: null, values: wave.values }, ...wave.groups.map((group) => ({ group: group.for.resolved, values: group.values }))]
    .flatMap(({ group, values }, block) =>
      block > 0 && group === null
        ? []
        : values.flatMap((value) => {
            const name = value.subject.resolved;
            return name === null ? [] : [{ value, name, group: group ?? only.get(name) ?? null }];
          }),
    )
    .sort((a, b) => a.value.origin.offset - b.value.origin.offset);
  const first = new Map<string, WaveValue>();
  const second = new Set<WaveValue>();
  for (const { value, name, group } of said) {
    const key = JSON.stringify([name, group]);
    const before = first.get(key);
    if (!before) first.set(key, value);
    else if (before !== value && !second.has(value)) {
      second.add(value);
      const about = { name, wave: wave.name, ...(group === null ? {} : { group }) };
      const sentence = group === null ? 'value' : 'group';
      reportSecond(l, 'program/duplicate-value', sentence, about, value.origin, before.origin, [removal(value.origin)]);
    }
  }
  if (second.size === 0) return wave;
  const kept = (values: readonly WaveValue[]): readonly WaveValue[] => values.filter((value) => !second.has(value));
  return { ...wave, values: kept(wave.values), groups: wave.groups.map((group) => ({ ...group, values: kept(group.values) })) };
}

/** Of the targets that fall due on the same day, or on none, the first. */
function firstTargets(l: Linking, kpi: Kpi): readonly Target[] {
  const first = new Map<string | null, Target>();
  return kpi.targets.filter((target) => {
    const by = target.by?.to ?? null;
    const before = first.get(by);
    if (!before) {
      first.set(by, target);
      return true;
    }
    if (!kpi.shared) {
      const about = by === null ? { name: kpi.name } : { name: kpi.name, by };
      const sentence = by === null ? 'target' : 'target-by';
      reportSecond(l, 'program/duplicate-value', sentence, about, target.origin, before.origin, [removal(target.origin)]);
    }
    return false;
  });
}

// ---- circles

/** Reports what goes in a circle. Where who follows the references would never come to an end (parents, formulas), the one that closes it is undone. */
function breakCircles(l: Linking, made: { factors: Factor[]; breakdowns: Breakdown[]; kpis: Kpi[]; initiatives: Initiative[] }): void {
  for (const [list, messageId] of [
    [made.factors, 'factor'],
    [made.breakdowns, 'breakdown'],
  ] as const) {
    const parents = circles(
      list,
      (one: Factor | Breakdown) => (one.parent?.resolved ? [one.parent] : []),
      (parent) => parent.resolved ?? '',
    );
    for (const { from, edge, names } of parents) {
      report(l, 'program/circular-definition', messageId, { names }, edge.origin);
      const at = (list as (Factor | Breakdown)[]).indexOf(from);
      (list as (Factor | Breakdown)[])[at] = { ...from, parent: { ...edge, resolved: null } };
    }
  }
  for (const { from, edge, names } of circles(
    made.kpis,
    (kpi) => columnsOf(kpi.formula),
    (column) => column.name,
  )) {
    report(l, 'program/circular-definition', 'formula', { names }, edge.origin);
    const at = made.kpis.findIndex((kpi) => kpi.name === from.name);
    const kpi = made.kpis[at];
    if (kpi) made.kpis[at] = { ...kpi, formula: null };
  }
  for (const { edge, names } of circles(
    made.initiatives,
    (one) => one.needs,
    (need) => need.resolved ?? '',
  )) {
    report(l, 'program/circular-needs', 'circle', { names }, edge.origin);
  }
  reportExcluded(l, made.initiatives);
}

/** Reports initiatives that need, themselves or through others, what excludes them or one another; of those that wait for such a one it says nothing. */
function reportExcluded(l: Linking, initiatives: readonly Initiative[]): void {
  const byName = new Map(initiatives.map((one) => [one.name, one]));
  const closures = new Map<string, ReadonlySet<string>>();
  /** It and all it needs. */
  const closureOf = (name: string): ReadonlySet<string> => {
    const known = closures.get(name);
    if (known) return known;
    const all = new Set([name]);
    for (const each of all) for (const { resolved } of byName.get(each)?.needs ?? []) if (resolved !== null) all.add(resolved);
    closures.set(name, all);
    return all;
  };
  const clashIn = (all: ReadonlySet<string>): readonly [string, string] | null => {
    for (const name of all)
      for (const { resolved } of byName.get(name)?.excludes ?? [])
        if (resolved !== null && resolved !== name && all.has(resolved)) return [name, resolved];
    return null;
  };
  for (const { name, needs } of initiatives) {
    if (needs.some(({ resolved }) => resolved !== null && resolved !== name && clashIn(closureOf(resolved)) !== null)) continue;
    const all = new Set([name]);
    for (const { resolved, origin } of needs) {
      if (resolved === null) continue;
      for (const each of closureOf(resolved)) all.add(each);
      const clash = clashIn(all);
      if (clash === null) continue;
      const [one, other] = clash;
      if (one === name || other === name)
        report(l, 'program/circular-needs', 'excluded', { name, other: one === name ? other : one }, origin);
      else report(l, 'program/circular-needs', 'exclusive', { name, names: [one, other] }, origin);
      break;
    }
  }
}

function columnsOf(formula: Formula | null): readonly { readonly name: string; readonly origin: Origin }[] {
  if (!formula || 'number' in formula) return [];
  if ('op' in formula) return [...columnsOf(formula.left), ...columnsOf(formula.right)];
  return formula.kpi ? [formula] : [];
}
