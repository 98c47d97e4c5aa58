/**
 * From the tree of one file to its Fragment: what the file says, in the words of the Program. This is the only room that knows that
 * any property of a tree may be missing. What is broken is left out with a finding; a declaration that has a name stays.
 */
import type { CstNode } from 'langium';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import { nearest } from '../messages/nearest.ts';
import type { Fragment, Use } from '../program/fragment.ts';
import type {
  Ask,
  Benchmark,
  BrandPromise,
  Breakdown,
  Channel,
  Condition,
  Ends,
  Expectation,
  Factor,
  Formula,
  Gain,
  Head,
  Improvement,
  Initiative,
  Journey,
  Kpi,
  Member,
  Option,
  Override,
  PageBreak,
  Persona,
  Question,
  Screen,
  Source,
  Stage,
  Survey,
  Target,
  Team,
  Touchpoint,
  Wave,
  WaveValue,
  Worth,
} from '../program/program.ts';
import type { Allowance, Comparison, Quantity, Reference, Span, Text } from '../program/values.ts';
import { keywordLanguageOf } from './format-spelling.ts';
import type * as ast from './generated/ast.ts';
import { lineAt, linesOf, originAt } from './lines.ts';
import { currencies, currencySlips, englishKeyword, isLanguageTag, languageSlips, readAmount, readMoment } from './literals.ts';
import { allowance, type Base, baseOf, type Common, formerNames, itemsOf, propertyOf } from './lower-blocks.ts';
import {
  addReferences,
  count,
  duration,
  figure,
  type Loose,
  type Lowering,
  lastSpelled,
  moment,
  nameOrigin,
  per,
  period,
  place,
  reference,
  report,
  rewrite,
  rhythm,
  single,
  span,
  string,
  strings,
  value,
  wait,
  words,
} from './lower-context.ts';
import { halfWidth, nameOf } from './names.ts';
import type { Parsed, Problem } from './parse.ts';
import { amounts, type BlockKind, overridable } from './places.ts';
import { kpiKinds, media, sourceKinds, type Word, wordOf } from './vocabulary.ts';

/** What a file says. Never throws: the tree of any text has a Fragment. */
export function lower(file: string, parsed: Parsed): Fragment {
  const c: Lowering = { file, text: parsed.text, lines: linesOf(parsed.text), findings: [] };
  for (const problem of parsed.problems) c.findings.push(findingOf(c, problem));
  const made = {
    file,
    heads: [] as Head[],
    uses: [] as Use[],
    teams: [] as Team[],
    factors: [] as Factor[],
    channels: [] as Channel[],
    breakdowns: [] as Breakdown[],
    personas: [] as Persona[],
    journeys: [] as Journey[],
    touchpoints: [] as Touchpoint[],
    sources: [] as Source[],
    kpis: [] as Kpi[],
    surveys: [] as Survey[],
    waves: [] as Wave[],
    initiatives: [] as Initiative[],
    allows: [] as Allowance[],
    findings: c.findings,
    keywords: keywordLanguageOf(parsed.tokens),
  };
  for (const node of (parsed.model as Loose<ast.Model>).declarations ?? []) {
    switch (node.$type) {
      case 'Use': {
        const path = string(c, node);
        if (path !== null) made.uses.push({ path, origin: place(c, node) });
        break;
      }
      case 'Allow': {
        const allowed = allowance(c, node);
        if (allowed) made.allows.push(allowed);
        break;
      }
      case 'ProgramHead':
        keep(made.heads, asBefore(c, node, lowerHead));
        break;
      case 'Team':
        keep(made.teams, asBefore(c, node, lowerTeam));
        break;
      case 'Factor':
        keep(made.factors, asBefore(c, node, lowerFactor));
        break;
      case 'Channel':
        keep(made.channels, asBefore(c, node, lowerChannel));
        break;
      case 'Breakdown':
        keep(made.breakdowns, asBefore(c, node, lowerBreakdown));
        break;
      case 'Persona':
        keep(made.personas, asBefore(c, node, lowerPersona));
        break;
      case 'Journey':
        keep(made.journeys, asBefore(c, node, lowerJourney));
        break;
      case 'Touchpoint':
        keep(made.touchpoints, asBefore(c, node, lowerTouchpoint));
        break;
      case 'Source':
        keep(made.sources, asBefore(c, node, lowerSource));
        break;
      case 'Kpi':
        keep(made.kpis, asBefore(c, node, lowerKpi));
        break;
      case 'Survey':
        keep(made.surveys, asBefore(c, node, lowerSurvey));
        break;
      case 'Wave':
        keep(made.waves, asBefore(c, node, lowerWave));
        break;
      case 'Initiative':
        keep(made.initiatives, asBefore(c, node, lowerInitiative));
        break;
    }
  }
  return made;
}

/** What a declaration came to, and what there was to say of it. */
interface Lowered {
  readonly file: string;
  readonly offset: number;
  readonly line: number;
  readonly made: unknown;
  readonly findings: readonly Finding[];
}

/** By the node of the tree: an edit leaves those of declarations before it where they were. */
const known = new WeakMap<object, Lowered>();

/** As `make(c, node)`, which is not called where the same node was lowered before and has not moved. */
function asBefore<N extends { readonly $cstNode?: CstNode | undefined }, T>(
  c: Lowering,
  node: N,
  make: (c: Lowering, node: N) => T | null,
): T | null {
  const tree = node.$cstNode;
  if (tree === undefined) return make(c, node);
  const { offset } = tree;
  const line = lineAt(c.lines, offset);
  const before = known.get(node);
  if (before !== undefined && before.offset === offset && before.line === line && before.file === c.file) {
    c.findings.push(...before.findings);
    return before.made as T | null;
  }
  const from = c.findings.length;
  const made = make(c, node);
  known.set(node, { file: c.file, offset, line, made, findings: c.findings.slice(from) });
  return made;
}

function keep<T>(list: T[], made: T | null): void {
  if (made) list.push(made);
}

function findingOf(c: Lowering, problem: Problem): Finding {
  return {
    rule: problem.rule,
    severity: problem.rule === 'program/full-width' ? 'hint' : 'error',
    messageId: problem.messageId,
    arguments: problem.arguments,
    origin: originAt(c.file, c.lines, problem.offset, problem.end),
    ...(problem.fixes && problem.fixes.length > 0
      ? {
          fixes: problem.fixes.map((fix) => ({
            messageId: fix.messageId,
            arguments: fix.arguments,
            safe: fix.safe,
            edits: fix.edits.map((edit) => ({
              kind: 'replace' as const,
              origin: originAt(c.file, c.lines, edit.offset, edit.end),
              text: edit.text,
            })),
          })),
        }
      : {}),
  };
}

const none: readonly never[] = [];

function itemsIn(block: ast.Block | undefined): readonly ast.Item[] {
  return (block as Loose<ast.Block> | undefined)?.items ?? none;
}

/** A word of a closed list; null, with a finding, where it is none. */
function closed<T extends string>(
  c: Lowering,
  node: ast.Channel | ast.Source | ast.Kpi,
  list: readonly Word<T>[],
  place_: string,
): T | null {
  const { medium } = node as Loose<ast.Channel>;
  if (medium === undefined) return null;
  const text = nameOf(medium);
  const word = wordOf(list, text) ?? wordOf(list, englishKeyword(text)) ?? wordOf(list, text.toLowerCase());
  if (word) return word.id;
  const known = list.map(({ id, zh }) => (id === zh ? id : `${id} ${zh}`));
  const meant = nearest(
    text,
    list.flatMap(({ id, zh }) => [id, zh]),
  );
  const origin = lastSpelled(c, node, medium);
  if (meant === null) report(c, 'program/unknown-word', 'unknown', { word: text, place: place_, known }, origin);
  else
    report(c, 'program/unknown-word', 'nearest', { word: text, place: place_, nearest: meant, known }, origin, {
      fix: rewrite(origin, meant, false),
    });
  return null;
}

// ---- the program and what stands beside it

/** The tags of `languages`; what is none is reported, and stands for the language it means where that is known. */
function languageTags(c: Lowering, node: ast.LanguagesItem): string[] {
  return ((node as Loose<ast.LanguagesItem>).tags ?? none).flatMap((tag) => {
    if (isLanguageTag(tag)) return [tag];
    const origin = nameOrigin(c, node, tag);
    const meant = languageSlips.get(halfWidth(tag).toLowerCase());
    if (meant === undefined) {
      report(c, 'program/unknown-language', 'unknown', { written: tag }, origin);
      return [];
    }
    report(c, 'program/unknown-language', 'nearest', { written: tag, nearest: meant }, origin, { fix: rewrite(origin, meant, true) });
    return [meant];
  });
}

function lowerHead(c: Lowering, node: ast.ProgramHead): Head | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let scale: Span | null = null;
  let weight: Span | null = null;
  let currency: string | null = null;
  let languages: string[] = [];
  const promises: BrandPromise[] = [];
  const strategies: Text[] = [];
  let budget: Quantity | null = null;
  let cycle: Head['cycle'] = null;
  let discount: Span | null = null;
  let ends: Ends | null = null;
  for (const item of itemsOf(c, base, 'program', itemsIn(node.block))) {
    switch (item.$type) {
      case 'ScaleItem':
        scale = range(c, item, 'scale');
        break;
      case 'WeightItem':
        weight = range(c, item, 'weight');
        break;
      case 'CurrencyItem':
        currency = currencyCode(c, item);
        break;
      case 'LanguagesItem':
        languages = languageTags(c, item);
        break;
      case 'PromiseItem': {
        const { factor, text, value: amount } = item as Loose<ast.PromiseItem>;
        const made = reference(c, factor);
        if (made) promises.push({ factor: made, text: words(c, text), origin: place(c, item) });
        else if (amount) report(c, 'program/incomplete-property', 'promise-factor', {}, place(c, item));
        break;
      }
      case 'StrategyItem': {
        const text = words(c, (item as Loose<ast.StrategyItem>).text);
        if (text) strategies.push(text);
        break;
      }
      case 'BudgetItem':
        budget = value(c, item.value, 'budget', amounts.program.budget);
        break;
      case 'CycleItem':
        cycle = rhythm(c, item.value, item.unit, 'cycle');
        break;
      case 'DiscountItem':
        discount = span(c, item.value, 'discount', amounts.program.discount);
        break;
      case 'EndsItem':
        ends = endsOf(c, item);
        break;
    }
  }
  return { ...base, scale, weight, currency, languages, promises, strategies, budget, cycle, discount, ends };
}

/** A scale: two ends, the lower one first. */
function range(c: Lowering, item: ast.ScaleItem | ast.WeightItem, property: string): Span | null {
  const made = span(c, item.value, property, 'number');
  if (!made || made.low < made.high) return made;
  report(c, 'program/incomplete-property', 'range', { property }, place(c, item));
  return null;
}

function currencyCode(c: Lowering, item: ast.CurrencyItem): string | null {
  const { code } = item as Loose<ast.CurrencyItem>;
  if (code === undefined) return null;
  const reading = currencies.has(code) ? code : null;
  if (reading) return reading;
  const spelled = readAmount({ number: '1', currency: code });
  if ('amount' in spelled && spelled.amount.currency) return spelled.amount.currency;
  const origin = place(c, item);
  const start = c.text.indexOf(code, origin.offset);
  const at = start >= 0 && start < origin.end ? originAt(c.file, c.lines, start, start + code.length) : origin;
  const upper = code.toUpperCase();
  const meant = currencySlips.get(upper) ?? nearest(upper, currencies);
  if (meant === null) report(c, 'program/unknown-currency', 'unknown', { currency: code }, at);
  else {
    const sure = currencySlips.has(upper) || upper === meant;
    report(c, 'program/unknown-currency', 'nearest', { currency: code, nearest: meant }, at, { fix: rewrite(at, meant, sure) });
  }
  return null;
}

function lowerTeam(c: Lowering, node: ast.Team): Team | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let capacity: Team['capacity'] = null;
  for (const item of itemsOf(c, base, 'team', itemsIn(node.block))) {
    if (item.$type !== 'CapacityItem') continue;
    const days = span(c, item.value, 'capacity', amounts.team.capacity);
    const unit = per(item.per);
    if (days && unit) capacity = { days, per: unit };
    else if (days) report(c, 'program/incomplete-property', 'per', { property: 'capacity' }, place(c, item));
  }
  return { ...base, capacity };
}

function lowerFactor(c: Lowering, node: ast.Factor): Factor | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let parent: Reference | null = null;
  const topics: string[] = [];
  for (const item of itemsOf(c, base, 'factor', node.clauses, itemsIn(node.block))) {
    if (item.$type === 'InClause') parent = single(c, item.refs, 'in');
    else if (item.$type === 'TopicsItem') topics.push(...strings(c, item));
  }
  return { ...base, parent, topics, builtIn: false };
}

function lowerChannel(c: Lowering, node: ast.Channel): Channel | null {
  const base = baseOf(c, node);
  if (!base) return null;
  itemsOf(c, base, 'channel', itemsIn(node.block));
  return { ...base, medium: closed(c, node, media, 'medium') };
}

function lowerBreakdown(c: Lowering, node: ast.Breakdown): Breakdown | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let parent: Reference | null = null;
  const members: Member[] = [];
  for (const item of itemsOf(c, base, 'breakdown', node.clauses, itemsIn(node.block))) {
    if (item.$type === 'InClause') parent = single(c, item.refs, 'in');
    else if (item.$type === 'Member') keep(members, lowerMember(c, item));
  }
  return { ...base, parent, members };
}

function lowerMember(c: Lowering, node: ast.Member): Member | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let worth: Worth | null = null;
  for (const item of itemsOf(c, base, 'member', itemsIn(node.block))) if (item.$type === 'WorthItem') worth = lowerWorth(c, base, item);
  return { ...base, worth };
}

function lowerWorth(c: Lowering, base: Base, node: ast.WorthItem): Worth {
  let revenue: Worth['revenue'] = null;
  let lifetime: Worth['lifetime'] = null;
  let margin: Span | null = null;
  let customers: Span | null = null;
  let reach: Span | null = null;
  let retention: Span | null = null;
  const own: Common = { owner: base.owner, notes: base.notes, allows: base.allows, places: {} };
  for (const item of itemsOf(c, own, 'worth', itemsIn(node.block))) {
    if (item.$type !== 'WorthFigure') continue;
    const property = englishKeyword(item.keyword);
    switch (property) {
      case 'revenue': {
        const money = value(c, item.value, property, amounts.worth.revenue);
        revenue = money && { ...money, per: per(item.per) ?? 'year' };
        break;
      }
      case 'lifetime':
        lifetime = duration(c, item.value, property);
        break;
      case 'margin':
        margin = span(c, item.value, property, amounts.worth.margin);
        break;
      case 'customers':
        customers = span(c, item.value, property, amounts.worth.customers);
        break;
      case 'reach':
        reach = span(c, item.value, property, amounts.worth.reach);
        break;
      case 'retention':
        retention = span(c, item.value, property, amounts.worth.retention);
        break;
    }
    const place_ = own.places[property];
    if (place_) base.places[property] = place_;
  }
  base.owner = own.owner;
  return { revenue, lifetime, margin, customers, reach, retention, origin: place(c, node) };
}

// ---- people and their ways

interface Moods {
  readonly goals: Text[];
  readonly pains: Text[];
  readonly feels: Text[];
}

function moodsOf(): Moods {
  return { goals: [], pains: [], feels: [] };
}

/** Reads a goal, pain or feeling; false for any other item. */
function mood(c: Lowering, moods: Moods, item: ast.Item | ast.ForClause): boolean {
  const list =
    item.$type === 'GoalItem' ? moods.goals : item.$type === 'PainItem' ? moods.pains : item.$type === 'FeelItem' ? moods.feels : null;
  if (!list) return false;
  keep(list, words(c, (item as Loose<ast.GoalItem>).text));
  return true;
}

function lowerPersona(c: Lowering, node: ast.Persona): Persona | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const moods = moodsOf();
  let share: Span | null = null;
  let worth: Worth | null = null;
  for (const item of itemsOf(c, base, 'persona', itemsIn(node.block))) {
    if (mood(c, moods, item)) continue;
    if (item.$type === 'ShareItem') share = span(c, item.value, 'share', amounts.persona.share);
    else if (item.$type === 'WorthItem') worth = lowerWorth(c, base, item);
  }
  return { ...base, share, ...moods, worth };
}

function lowerJourney(c: Lowering, node: ast.Journey): Journey | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const moods = moodsOf();
  const personas: Reference[] = [];
  const stages: Stage[] = [];
  for (const item of itemsOf<ast.Item | ast.ForClause>(c, base, 'journey', node.clauses, itemsIn(node.block))) {
    if (mood(c, moods, item)) continue;
    if (item.$type === 'ForClause' || item.$type === 'ForItem') addReferences(c, personas, item.refs);
    else if (item.$type === 'Stage') keep(stages, lowerStage(c, item));
  }
  return { ...base, personas, stages, ...moods };
}

function lowerStage(c: Lowering, node: ast.Stage): Stage | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const moods = moodsOf();
  for (const item of itemsOf(c, base, 'stage', itemsIn(node.block))) mood(c, moods, item);
  return { ...base, ...moods };
}

// ---- touchpoints

type Drafted = { -readonly [K in keyof Expectation]: Expectation[K] } & { overrides: Override[]; onlyFor: Reference[] | null };

function lowerTouchpoint(c: Lowering, node: ast.Touchpoint): Touchpoint | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const moods = moodsOf();
  const stages: Reference[] = [];
  const channels: Reference[] = [];
  const personas: Reference[] = [];
  const topics: string[] = [];
  const expectations: Drafted[] = [];
  const groups: ast.ForItem[] = [];
  let momentOfTruth = false;
  for (const item of itemsOf<ast.Item | ast.ForClause>(c, base, 'touchpoint', node.clauses, itemsIn(node.block))) {
    if (mood(c, moods, item)) continue;
    switch (item.$type) {
      case 'AtClause':
        addReferences(c, stages, item.refs);
        break;
      case 'ViaClause':
        addReferences(c, channels, item.refs);
        break;
      case 'ForClause':
        addReferences(c, personas, item.refs);
        break;
      case 'ForItem':
        if (item.block) groups.push(item);
        else addReferences(c, personas, item.refs);
        break;
      case 'MomentItem':
        momentOfTruth = true;
        break;
      case 'TopicsItem':
        topics.push(...strings(c, item));
        break;
      case 'Expectation':
        keep(expectations, lowerExpectation(c, item));
        break;
    }
  }
  // Overrides come after all that they may override, wherever they stand in the block.
  if (groups.length > 0) {
    const known = new Map<string, Drafted>();
    for (const expectation of expectations) if (!known.has(expectation.name)) known.set(expectation.name, expectation);
    const overridden = new Map<string, Origin>();
    for (const group of groups) lowerGroup(c, base, expectations, known, overridden, group);
  }
  return { ...base, stages, channels, personas, momentOfTruth, ...moods, topics, expectations };
}

function lowerExpectation(c: Lowering, node: ast.Expectation): Drafted | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let factor: Reference | null = null;
  const figures = figuresOf();
  const evidence: Reference[] = [];
  let ask: Text | null = null;
  let ends: Ends | null = null;
  const benchmarks: Benchmark[] = [];
  const topics: string[] = [];
  for (const item of itemsOf<ast.Item>(c, base, 'expect', node.clauses, itemsIn(node.block))) {
    switch (item.$type) {
      case 'InClause':
        factor = single(c, item.refs, 'in');
        break;
      case 'EvidenceItem':
        addReferences(c, evidence, item.refs);
        break;
      case 'AskItem':
        ask = wording(c, item);
        break;
      case 'EndsItem':
        ends = endsOf(c, item);
        break;
      case 'BenchmarkItem':
        keep(benchmarks, benchmark(c, item, amounts.expect.benchmark));
        break;
      case 'TopicsItem':
        topics.push(...strings(c, item));
        break;
      default:
        level(c, figures, item);
    }
  }
  return { ...base, factor, ...figures, evidence, ask, ends, benchmarks, topics, overrides: [], onlyFor: null };
}

/** The words at the ends of a scale. */
function endsOf(c: Lowering, item: ast.EndsItem): Ends | null {
  const { low, high } = item as Loose<ast.EndsItem>;
  const lowest = words(c, low);
  const highest = words(c, high);
  return lowest && highest && { low: lowest, high: highest };
}

type Figures = { -readonly [K in 'kind' | 'expected' | 'weight' | 'ideal' | 'actual']: Expectation[K] };

function figuresOf(): Figures {
  return { kind: null, expected: null, weight: null, ideal: null, actual: null };
}

function level(c: Lowering, figures: Figures, item: ast.Item): void {
  if (item.$type === 'WeightItem') figures.weight = span(c, item.value, 'weight', amounts.expect.weight);
  else if (item.$type === 'LevelItem') {
    const property = englishKeyword(item.keyword);
    if (property === 'expected' || property === 'ideal' || property === 'actual')
      figures[property] = span(c, item.value, property, amounts.expect[property]);
  } else if (item.$type === 'KindItem') {
    const kind = englishKeyword(item.keyword);
    if (kind === 'must-be' || kind === 'performance' || kind === 'delighter') figures.kind = kind;
  }
}

/** `for P, Q { … }`: a known name overrides, a new one is an expectation that only they hold. */
function lowerGroup(
  c: Lowering,
  base: Base,
  expectations: Drafted[],
  known: Map<string, Drafted>,
  overridden: Map<string, Origin>,
  node: ast.ForItem,
): void {
  const personas: Reference[] = [];
  addReferences(c, personas, node.refs);
  const own: Common = { owner: base.owner, notes: base.notes, allows: base.allows, places: {} };
  for (const item of itemsOf(c, own, 'for-block', itemsIn(node.block))) {
    if (item.$type !== 'Expectation') continue;
    const { name } = item as Loose<ast.Expectation>;
    const before = name === undefined ? undefined : known.get(nameOf(name));
    if (!before) {
      const made = lowerExpectation(c, item);
      if (!made) continue;
      made.onlyFor = [...personas];
      expectations.push(made);
      known.set(made.name, made);
      continue;
    }
    const made = lowerOverride(c, before, item);
    for (const persona of personas) {
      if (before.onlyFor && !before.onlyFor.some((holder) => holder.name === persona.name)) before.onlyFor.push(persona);
      const key = `${before.name}.${persona.name}`;
      const first = overridden.get(key);
      if (first)
        report(c, 'program/duplicate-property', 'override', { expectation: before.name, persona: persona.name }, made.origin, { first });
      else {
        overridden.set(key, made.origin);
        before.overrides.push({ persona, ...made });
      }
    }
  }
  base.owner ??= own.owner;
}

function lowerOverride(c: Lowering, known: Drafted, node: ast.Expectation): Omit<Override, 'persona'> {
  const figures = figuresOf();
  const own: Common = { owner: null, notes: known.notes as Text[], allows: known.allows as Allowance[], places: {} };
  const misplaced = (property: string, at: ast.Item | ast.Text | ast.Former): void =>
    report(c, 'program/misplaced-property', 'in-override', { property, expectation: known.name }, place(c, at));
  const { label, was } = node as Loose<ast.Expectation>;
  if (label) misplaced('label', label);
  for (const former of was ?? none) misplaced('was', former);
  for (const item of itemsOf<ast.Item>(c, own, 'expect', node.clauses, itemsIn(node.block))) {
    const property = propertyOf(item) ?? '';
    if (Object.hasOwn(overridable, property)) level(c, figures, item);
    else misplaced(property, item);
  }
  if (own.owner) known.owner ??= own.owner;
  const { kind, expected, weight, ideal, actual } = figures;
  const spelled = (node as Loose<ast.Expectation>).name ?? '';
  return { expected, weight, ideal, actual, kind, origin: place(c, node), nameOrigin: nameOrigin(c, node, spelled), places: own.places };
}

/** The wording that `ask` gives to an expectation or KPI. */
function wording(c: Lowering, item: ast.AskItem): Text | null {
  const { ref, text } = item as Loose<ast.AskItem>;
  if (ref) report(c, 'program/incomplete-property', 'ask-wording', {}, place(c, item));
  return ref ? null : words(c, text);
}

function benchmark(c: Lowering, item: ast.BenchmarkItem, wanted: 'number' | 'any'): Benchmark | null {
  const { value: amount, label } = item as Loose<ast.BenchmarkItem>;
  const made = value(c, amount, 'benchmark', wanted);
  return made && { value: made, label: words(c, label), origin: place(c, item) };
}

// ---- listening

function lowerSource(c: Lowering, node: ast.Source): Source | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const covers: Reference[] = [];
  let refresh: Source['refresh'] = null;
  let table: string | null = null;
  for (const item of itemsOf(c, base, 'source', itemsIn(node.block))) {
    if (item.$type === 'CoversItem') addReferences(c, covers, item.refs);
    else if (item.$type === 'RefreshItem') refresh = rhythm(c, item.value, item.unit, 'refresh');
    else if (item.$type === 'TableItem') table = string(c, item);
  }
  return { ...base, kind: closed(c, node, sourceKinds, 'source'), covers, refresh, table };
}

function lowerKpi(c: Lowering, node: ast.Kpi): Kpi | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const kind = closed(c, node, kpiKinds, 'kpi');
  const agree = (node as Loose<ast.Kpi>).agree === true;
  let formula: Formula | null = null;
  const at: Reference[] = [];
  const for_: Reference[] = [];
  const from: Reference[] = [];
  const each: Reference[] = [];
  const drives: Reference[] = [];
  let scale: Span | null = null;
  const targets: Target[] = [];
  let alarm: Quantity | null = null;
  let promise: Quantity | null = null;
  let baseline: Kpi['baseline'] = null;
  const benchmarks: Benchmark[] = [];
  let lowerIsBetter = kind === 'ces' && !agree;
  let ask: Text | null = null;
  let ends: Ends | null = null;
  for (const item of itemsOf<ast.Item | ast.ForClause | ast.FormulaClause>(c, base, 'kpi', node.clauses, itemsIn(node.block))) {
    switch (item.$type) {
      case 'FormulaClause':
        formula = lowerFormula(c, item);
        break;
      case 'AtClause':
        addReferences(c, at, item.refs);
        break;
      case 'ForClause':
      case 'ForItem':
        addReferences(c, for_, item.refs);
        break;
      case 'FromClause':
        addReferences(c, from, item.refs);
        break;
      case 'EachClause':
        addReferences(c, each, item.refs);
        break;
      case 'DrivesItem':
        addReferences(c, drives, item.refs);
        break;
      case 'ScaleItem':
        scale = range(c, item, 'scale');
        break;
      case 'TargetItem': {
        const made = value(c, item.value, 'target', amounts.kpi.target);
        if (!made) break;
        const origin = place(c, item);
        base.places.target ??= origin;
        targets.push({ value: made, by: moment(c, item.by), origin });
        break;
      }
      case 'AlarmItem':
        alarm = value(c, item.value, 'alarm', amounts.kpi.alarm);
        break;
      case 'PromiseItem':
        if ((item as Loose<ast.PromiseItem>).factor) report(c, 'program/incomplete-property', 'promise-value', {}, place(c, item));
        else promise = value(c, item.value, 'promise', amounts.kpi.promise);
        break;
      case 'BaselineItem': {
        const made = value(c, item.value, 'baseline', amounts.kpi.baseline);
        baseline = made && { ...made, from: moment(c, item.from) };
        break;
      }
      case 'BenchmarkItem':
        keep(benchmarks, benchmark(c, item, amounts.kpi.benchmark));
        break;
      case 'LowerItem':
        lowerIsBetter = true;
        break;
      case 'AskItem':
        ask = wording(c, item);
        break;
      case 'EndsItem':
        ends = endsOf(c, item);
        break;
    }
  }
  return {
    ...base,
    kind,
    agree,
    formula,
    at,
    for: for_,
    from,
    each,
    scale,
    targets,
    alarm,
    promise,
    baseline,
    benchmarks,
    drives,
    lowerIsBetter,
    ask,
    ends,
  };
}

/** Operators in one formula; no rate needs as many, and deeper trees would overflow who walks them. */
const LONGEST_FORMULA = 100;

function lowerFormula(c: Lowering, node: ast.FormulaClause): Formula | null {
  const { formula } = node as Loose<ast.FormulaClause>;
  if (!formula) return null;
  const left = { operators: LONGEST_FORMULA };
  const made = formulaOf(c, formula, left);
  if (left.operators < 0) report(c, 'program/formula-too-long', 'formula', { limit: LONGEST_FORMULA }, place(c, node));
  return left.operators < 0 ? null : made;
}

function formulaOf(c: Lowering, node: ast.Formula, left: { operators: number }): Formula | null {
  switch (node.$type) {
    case 'Literal': {
      const number = figure(c, (node as Loose<ast.Literal>).amount, 'formula');
      return number === null ? null : { number };
    }
    case 'Column': {
      const made = reference(c, (node as Loose<ast.Column>).ref);
      return made && { name: made.name, kpi: false, origin: made.origin };
    }
    case 'Binary': {
      left.operators--;
      if (left.operators < 0) return null;
      const { left: first, right: second, op } = node as Loose<ast.Binary>;
      const a = first ? formulaOf(c, first, left) : null;
      const b = second ? formulaOf(c, second, left) : null;
      const operator = op === undefined ? null : operatorOf(op);
      return a && b && operator ? { op: operator, left: a, right: b } : null;
    }
    default:
      return null;
  }
}

function operatorOf(written: string): '+' | '-' | '*' | '/' | null {
  const op = halfWidth(written).replace(/[−–—]/, '-');
  if (op === '×') return '*';
  if (op === '÷') return '/';
  return op === '+' || op === '-' || op === '*' || op === '/' ? op : null;
}

function lowerSurvey(c: Lowering, node: ast.Survey): Survey | null {
  const base = baseOf(c, node);
  if (!base) return null;
  const for_: Reference[] = [];
  const via: Reference[] = [];
  const quotas: { persona: Reference; count: number; origin: Origin }[] = [];
  const asks: Ask[] = [];
  const responds: { -readonly [K in keyof Survey['responds'][number]]: Survey['responds'][number][K] }[] = [];
  let after: Survey['after'] = null;
  let cycle: Survey['cycle'] = null;
  let rest: Survey['rest'] = null;
  let limit: Survey['limit'] = null;
  let consent: Survey['consent'] = null;
  let screen: Survey['screen'] = null;
  let page: PageBreak | null = null;
  for (const item of itemsOf(c, base, 'survey', itemsIn(node.block))) {
    switch (item.$type) {
      case 'ForItem':
        addReferences(c, for_, item.refs);
        break;
      case 'ViaClause':
        addReferences(c, via, item.refs);
        break;
      case 'AfterItem': {
        const at = reference(c, item.ref);
        after = at && { at, within: wait(c, item.within) };
        break;
      }
      case 'CycleItem':
        cycle = rhythm(c, item.value, item.unit, 'cycle');
        break;
      case 'RestItem':
        rest = duration(c, item.value, 'rest');
        break;
      case 'LimitItem':
        limit = duration(c, item.value, 'limit');
        break;
      case 'QuotaItem':
        for (const quota of (item as Loose<ast.QuotaItem>).quotas ?? none) {
          const persona = reference(c, quota.ref);
          const amount = (quota.count as Loose<ast.Value> | undefined)?.low;
          const n = count(c, amount, 'quota');
          if (persona && n !== null) quotas.push({ persona, count: n, origin: place(c, quota) });
        }
        break;
      case 'ConsentItem':
        consent = { text: words(c, (item as Loose<ast.ConsentItem>).text), origin: place(c, item) };
        break;
      case 'ScreenItem':
        screen = lowerScreen(c, item);
        break;
      case 'PageItem':
        if (page) report(c, 'program/incomplete-property', 'page-empty', {}, page.origin);
        page = { title: words(c, (item as Loose<ast.PageItem>).text), origin: place(c, item) };
        break;
      case 'AskItem': {
        const ask = lowerAsk(c, item);
        if (!ask) break;
        asks.push(page ? { ...ask, page } : ask);
        page = null;
        break;
      }
      case 'RespondItem': {
        const team = reference(c, item.ref);
        if (team) responds.push({ team, within: wait(c, item.within), when: condition(c, item.when), origin: place(c, item) });
        break;
      }
    }
  }
  if (page) report(c, 'program/incomplete-property', 'page-empty', {}, page.origin);
  return { ...base, for: for_, after, cycle, via, rest, limit, quotas, consent, screen, asks, responds };
}

/** `out` is everybody whom the survey does not want. */
function lowerScreen(c: Lowering, node: ast.ScreenItem): Screen {
  const { text, options } = node as Loose<ast.ScreenItem>;
  const profiles: { persona: Reference; label: Text | null; origin: Origin }[] = [];
  let out: Screen['out'] = null;
  for (const profile of (options as Loose<ast.Profiles> | undefined)?.profiles ?? none) {
    const { ref, out: isOut, label } = profile as Loose<ast.Profile>;
    const origin = place(c, profile);
    if (isOut) {
      if (out) report(c, 'program/duplicate-property', 'twice', { property: 'out', block: 'survey' }, origin, { first: out.origin });
      else out = { label: words(c, label), origin };
      continue;
    }
    const persona = reference(c, ref);
    if (persona) profiles.push({ persona, label: words(c, label), origin });
  }
  return { text: words(c, text), profiles, out, origin: place(c, node) };
}

function lowerAsk(c: Lowering, node: ast.AskItem): Ask | null {
  const { ref, was, form: written, many, text, options, when } = node as Loose<ast.AskItem>;
  const subject = reference(c, ref);
  if (!ref || !subject) {
    if (text) report(c, 'program/incomplete-property', 'ask-subject', {}, place(c, node));
    return null;
  }
  const origin = place(c, node);
  const kano = written !== undefined && englishKeyword(written) === 'kano';
  const form = kano ? undefined : written;
  const asked = { kano, ...manners(c, node, subject.name), page: null, when: condition(c, when), origin };
  if (kano) {
    if (text || options) report(c, 'program/incomplete-property', 'kano-words', { name: subject.name }, origin);
    for (const former of was ?? none) report(c, 'program/misplaced-property', 'in-ask', { name: subject.name }, place(c, former));
    return { subject, question: null, ...asked };
  }
  if (form === undefined && !options) {
    if (text) report(c, 'program/incomplete-property', 'ask-form', { name: subject.name }, origin);
    else for (const former of was ?? none) report(c, 'program/misplaced-property', 'in-ask', { name: subject.name }, place(c, former));
    return { subject: text ? null : subject, question: text ? question(c, node, subject, 'open') : null, ...asked };
  }
  const chosen = form === undefined || englishKeyword(form) === 'choose' ? 'choose' : 'open';
  if (form === undefined) report(c, 'program/incomplete-property', 'ask-form', { name: subject.name }, origin);
  if (subject.name.includes('.')) {
    report(c, 'program/incomplete-property', 'question-name', { name: subject.name }, subject.origin);
    return null;
  }
  const made = question(c, node, subject, chosen);
  if (chosen === 'choose' && made.options.length === 0) report(c, 'program/incomplete-property', 'choices', { name: subject.name }, origin);
  return { subject: null, question: { ...made, many: many === true }, ...asked };
}

/** How a question is put: each word once, and not both of two that contradict each other. */
function manners(c: Lowering, node: ast.AskItem, name: string): Pick<Ask, 'shuffled' | 'required'> {
  let shuffled = false;
  let required: boolean | null = null;
  for (const written of (node as Loose<ast.AskItem>).manners ?? none) {
    const manner = englishKeyword(written);
    if (manner === 'shuffled') shuffled = true;
    else if (required === null) required = manner === 'required';
    else if (required !== (manner === 'required')) {
      report(c, 'program/duplicate-property', 'required-and-optional', { name }, place(c, node));
    }
  }
  return { shuffled, required };
}

function question(c: Lowering, node: ast.AskItem, name: Reference, form: 'open' | 'choose'): Question {
  const { was, text, options } = node as Loose<ast.AskItem>;
  const made: Option[] = [];
  for (const option of (options as Loose<ast.Options> | undefined)?.options ?? none) {
    const base = baseOf(c, option);
    const marks = ((option as Loose<ast.Option>).marks ?? none).map(englishKeyword);
    if (base) made.push({ ...base, factor: reference(c, option.ref), open: marks.includes('open'), alone: marks.includes('alone') });
  }
  return {
    name: name.name,
    label: words(c, text),
    was: formerNames(c, was),
    owner: null,
    notes: [],
    allows: [],
    origin: place(c, node),
    nameOrigin: name.origin,
    places: {},
    form,
    many: false,
    options: made,
  };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '<': '<',
  '>': '>',
  '=': '=',
};

function condition(c: Lowering, node: ast.Condition | undefined): Condition | null {
  if (!node) return null;
  const { ref, comparison, value: amount, option } = node as Loose<ast.Condition>;
  const subject = reference(c, ref);
  const compared = comparison === undefined ? undefined : comparisons[halfWidth(comparison)];
  if (!subject || !compared) return null;
  const against = amount ? value(c, amount, 'when', amounts.survey.when) : option === undefined ? null : { option: nameOf(option) };
  return against && { subject, comparison: compared, value: against, origin: place(c, node) };
}

// ---- rounds

/** A value of its own that begins with `n` or `sd`: what was meant is a sample or a deviation below zero of the value before it on the same line. */
function negativeSample(c: Lowering, node: ast.WaveValue, before: ast.WaveItem | undefined): 'n' | 'sd' | null {
  const { ref, value: amount } = node as Loose<ast.WaveValue>;
  const path = (ref as Loose<ast.Ref> | undefined)?.path;
  const keyword = path === undefined ? null : englishKeyword(path);
  if ((keyword !== 'n' && keyword !== 'sd') || before?.$type !== 'WaveValue') return null;
  if ((amount as Loose<ast.Value> | undefined)?.sign === undefined || place(c, before).endLine !== place(c, node).line) return null;
  return keyword;
}

/** The values of a wave, or of a group in it, in their order. */
function waveValues(c: Lowering, items: readonly ast.WaveItem[]): WaveValue[] {
  const values: WaveValue[] = [];
  items.forEach((item, at) => {
    if (item.$type !== 'WaveValue') return;
    const property = negativeSample(c, item, items[at - 1]);
    if (property === null) {
      keep(values, waveValue(c, item));
      return;
    }
    const origin = place(c, item);
    const amount = place(c, (item as Loose<ast.WaveValue>).value ?? item);
    const written = c.text.slice(amount.offset, amount.end);
    report(c, 'program/impossible-number', 'negative', { property, written }, originAt(c.file, c.lines, origin.offset, amount.end));
    // What follows it (`n -5 sd 1`) still belongs to the value before.
    const last = values.at(-1);
    const rest = waveValue(c, item);
    if (last && rest) values[values.length - 1] = { ...last, n: last.n ?? rest.n, sd: last.sd ?? rest.sd };
  });
  return values;
}

function lowerWave(c: Lowering, node: ast.Wave): Wave | null {
  const { name } = node as Loose<ast.Wave>;
  const made = baseOf(c, node);
  if (!made || name === undefined) return null;
  const named = readMoment(name);
  const base = named ? { ...made, name: named.period.written } : made;
  let stretch = named?.period ?? null;
  const responses: { -readonly [K in keyof Wave['responses'][number]]: Wave['responses'][number][K] }[] = [];
  const maps: { -readonly [K in keyof Wave['maps'][number]]: Wave['maps'][number][K] }[] = [];
  const groups: { for: Reference; values: readonly WaveValue[]; origin: Origin }[] = [];
  const items = waveItems(c, base, 'wave', node.block);
  for (const item of items) {
    switch (item.$type) {
      case 'PeriodItem':
        stretch = period(c, item) ?? stretch;
        break;
      case 'ResponsesItem': {
        const file = string(c, item);
        const from = reference(c, (item as Loose<ast.ResponsesItem>).ref);
        if (file !== null || from) responses.push({ file, from, origin: place(c, item) });
        break;
      }
      case 'MapItem':
        for (const pair of (item as Loose<ast.MapItem>).pairs ?? none) {
          const column = string(c, pair);
          const as = reference(c, (pair as Loose<ast.MapPair>).ref);
          if (column !== null && as) maps.push({ column, as, origin: place(c, pair) });
        }
        break;
      case 'WaveGroup': {
        const whom: Reference[] = [];
        addReferences(c, whom, item.refs);
        const own: Common = { owner: base.owner, notes: base.notes, allows: base.allows, places: {} };
        const inner = waveValues(c, waveItems(c, own, 'for-block', item.block));
        base.owner ??= own.owner;
        const origin = place(c, item);
        for (const one of whom) groups.push({ for: one, values: inner, origin });
        break;
      }
    }
  }
  if (stretch === null && !Object.hasOwn(base.places, 'period') && looksLikePeriod(name)) {
    report(c, 'program/impossible-date', 'wave', { written: name }, base.nameOrigin);
  }
  return { ...base, period: stretch, responses, maps, values: waveValues(c, items), groups };
}

/** Digits of a year and more behind them; a name that begins with a digit and is none (`2026Q3`) is an error of syntax already. */
function looksLikePeriod(name: string): boolean {
  return /^[0-9]{4}(?![A-Za-z_])/.test(halfWidth(name));
}

function waveItems(c: Lowering, base: Common, block: BlockKind, node: ast.WaveBlock | undefined): ast.WaveItem[] {
  return itemsOf<ast.WaveItem>(c, base, block, (node as Loose<ast.WaveBlock> | undefined)?.items);
}

function waveValue(c: Lowering, node: ast.WaveValue): WaveValue | null {
  const { ref, value: amount, n, sd } = node as Loose<ast.WaveValue>;
  const subject = reference(c, ref);
  const made = value(c, amount, 'value', amounts.wave.value);
  if (!subject || !made) return null;
  const extra = n?.[1] ?? sd?.[1];
  if (extra) report(c, 'program/duplicate-property', 'twice', { property: n?.[1] ? 'n' : 'sd', block: 'wave' }, place(c, extra));
  return { subject, value: made, n: count(c, n?.[0], 'n'), sd: figure(c, sd?.[0], 'sd', made), origin: place(c, node) };
}

// ---- what is done

function lowerInitiative(c: Lowering, node: ast.Initiative): Initiative | null {
  const base = baseOf(c, node);
  if (!base) return null;
  let stretch: Initiative['period'] = null;
  const improves: Improvement[] = [];
  const costs: { -readonly [K in keyof Initiative['costs'][number]]: Initiative['costs'][number][K] }[] = [];
  const keeps: Gain[] = [];
  const wins: Gain[] = [];
  const adds: { -readonly [K in keyof Initiative['adds'][number]]: Initiative['adds'][number][K] }[] = [];
  const needs: Reference[] = [];
  const excludes: Reference[] = [];
  const for_: Reference[] = [];
  const against: Reference[] = [];
  let effort: Span | null = null;
  for (const item of itemsOf(c, base, 'initiative', itemsIn(node.block))) {
    switch (item.$type) {
      case 'PeriodItem':
        stretch = period(c, item);
        break;
      case 'ImprovesItem':
        keep(improves, improvement(c, item));
        break;
      case 'CostItem': {
        const money = value(c, item.value, 'cost', amounts.initiative.cost);
        if (money) costs.push({ ...money, per: per(item.per), origin: place(c, item) });
        break;
      }
      case 'GainItem': {
        const keyword = englishKeyword(item.keyword);
        const persona = reference(c, item.ref);
        const many = span(c, item.count, keyword, amounts.initiative.keeps);
        if (persona && many)
          (keyword === 'wins' ? wins : keeps).push({ count: many, persona, over: duration(c, item.over, 'over'), origin: place(c, item) });
        break;
      }
      case 'AddsItem': {
        const money = value(c, item.value, 'adds', amounts.initiative.adds);
        if (money) adds.push({ money, per: per(item.per) ?? 'year', over: duration(c, item.over, 'over'), origin: place(c, item) });
        break;
      }
      case 'NeedsItem':
        addReferences(c, needs, item.refs);
        break;
      case 'ExcludesItem':
        addReferences(c, excludes, item.refs);
        break;
      case 'ForItem':
        addReferences(c, for_, item.refs);
        break;
      case 'AgainstItem':
        addReferences(c, against, item.refs);
        break;
      case 'EffortItem':
        effort = span(c, item.value, 'effort', amounts.initiative.effort);
        break;
    }
  }
  return { ...base, period: stretch, improves, costs, keeps, wins, adds, needs, excludes, effort, for: for_, against };
}

function improvement(c: Lowering, node: ast.ImprovesItem): Improvement | null {
  const { ref, to, value: amount, confidence } = node as Loose<ast.ImprovesItem>;
  const subject = reference(c, ref);
  if (!subject || !amount) return null;
  const sign = (amount as Loose<ast.Value>).sign;
  const made = value(c, amount, 'improves', to ? amounts.initiative.to : amounts.initiative.improves);
  if (!made) return null;
  if (!to && sign === undefined) {
    const origin = place(c, amount);
    report(c, 'program/incomplete-property', 'change', { written: c.text.slice(origin.offset, origin.end) }, origin);
    return null;
  }
  const mode = to ? 'to' : made.unit === 'share' ? 'relative' : 'by';
  return {
    subject,
    mode,
    value: made,
    confidence: span(c, confidence, 'confidence', amounts.initiative.confidence),
    origin: place(c, node),
  };
}
