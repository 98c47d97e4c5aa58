/**
 * What there is to compare of each thing in a Program, field by field: whether order matters, what tells one of several from another, which names
 * point at what. A test holds these tables against the schema of a Program, so that no field is left out.
 */
import type { Kind } from '../program/names.ts';
import { wanted } from '../program/wanted.ts';

/** What a change is about: a declaration of this kind, or the program itself. */
export type ElementKind = Kind | 'program';

export type Shape =
  /** Where it stands or what it is called: no change of the strategy. */
  | { readonly is: 'nothing' }
  /** One value, equal by what it means: `85%` is `0.85`, a quarter is three months. */
  | { readonly is: 'value' }
  /** One name of something. */
  | { readonly is: 'name'; readonly kinds: readonly Kind[] }
  /** Names of things, in any order. */
  | { readonly is: 'names'; readonly kinds: readonly Kind[] }
  /** Sentences that stand beside one another, in any order. */
  | { readonly is: 'texts' }
  /** Words, in any order. */
  | { readonly is: 'words' }
  /** Things without a name of their own, in any order; `by` are the fields that tell one from another. */
  | { readonly is: 'list'; readonly by: readonly string[]; readonly of: Fields }
  /** A thing of several fields, or none. */
  | { readonly is: 'part'; readonly of: Fields }
  /** Declarations; `ordered` where their order means something. */
  | { readonly is: 'elements'; readonly kind: Kind; readonly ordered?: true };

export type Fields = Readonly<Record<string, Shape>>;

const nothing: Shape = { is: 'nothing' };
const value: Shape = { is: 'value' };
const texts: Shape = { is: 'texts' };
const words: Shape = { is: 'words' };
const name = (kinds: readonly Kind[]): Shape => ({ is: 'name', kinds });
const names = (kinds: readonly Kind[]): Shape => ({ is: 'names', kinds });
const list = (by: readonly string[], of: Fields): Shape => ({ is: 'list', by, of: { ...of, origin: nothing } });

const allows = list(['rule'], { rule: value, reason: value, until: value });

/** What every declaration has. */
const declared: Fields = {
  name: nothing,
  label: value,
  was: list(['name'], { name: value }),
  owner: name(wanted.everywhere.owner),
  notes: texts,
  allows,
  origin: nothing,
  nameOrigin: nothing,
  places: nothing,
  shared: nothing,
};

const moods: Fields = { goals: texts, pains: texts, feels: texts };
const benchmarks = list(['label'], { label: value, value });
const worth: Shape = {
  is: 'part',
  of: { revenue: value, lifetime: value, margin: value, customers: value, reach: value, retention: value, origin: nothing },
};
const levels: Fields = { expected: value, weight: value, ideal: value, actual: value, kind: value };
const gains = (kinds: readonly Kind[]): Shape => list(['persona'], { persona: name(kinds), count: value, over: value });
const measured: Shape = list(['subject'], { subject: name(wanted.wave.value), value, n: value, sd: value });

/** How a survey puts what it asks. */
const manners: Fields = { shuffled: value, required: value, page: value, when: value };

/** The fields of each declaration. Of the program itself: those of its head, and the scales that hold whether or not the head says them. */
export const fieldsOf: Readonly<Record<ElementKind, Fields>> = {
  program: {
    ...declared,
    scale: value,
    weight: value,
    currency: value,
    languages: value,
    promises: list(['factor'], { factor: name(wanted.program.promise), text: value }),
    strategies: texts,
    budget: value,
    cycle: value,
    discount: value,
    ends: value,
  },
  team: { ...declared, capacity: value },
  factor: { ...declared, parent: name(wanted.factor.in), topics: words, builtIn: nothing },
  channel: { ...declared, medium: value },
  breakdown: { ...declared, parent: name(wanted.breakdown.in), members: { is: 'elements', kind: 'member' } },
  member: { ...declared, worth },
  persona: { ...declared, share: value, ...moods, worth },
  journey: { ...declared, personas: names(wanted.journey.for), stages: { is: 'elements', kind: 'stage', ordered: true }, ...moods },
  stage: { ...declared, ...moods },
  touchpoint: {
    ...declared,
    stages: names(wanted.touchpoint.at),
    channels: names(wanted.touchpoint.via),
    personas: names(wanted.touchpoint.for),
    momentOfTruth: value,
    ...moods,
    topics: words,
    expectations: { is: 'elements', kind: 'expectation' },
  },
  expectation: {
    ...declared,
    factor: name(wanted.expect.in),
    ...levels,
    evidence: names(wanted.expect.evidence),
    ask: value,
    ends: value,
    benchmarks,
    topics: words,
    overrides: list(['persona'], { persona: name(wanted.journey.for), ...levels, nameOrigin: nothing, places: nothing }),
    onlyFor: names(wanted.journey.for),
  },
  source: { ...declared, kind: value, covers: names(wanted.source.covers), refresh: value, table: value },
  kpi: {
    ...declared,
    kind: value,
    agree: value,
    formula: value,
    at: names(wanted.kpi.at),
    for: names(wanted.kpi.for),
    from: names(wanted.kpi.from),
    each: names(wanted.kpi.each),
    scale: value,
    targets: list(['by'], { by: value, value }),
    alarm: value,
    promise: value,
    baseline: value,
    benchmarks,
    drives: names(wanted.kpi.drives),
    lowerIsBetter: value,
    ask: value,
    ends: value,
  },
  survey: {
    ...declared,
    for: names(wanted.survey.for),
    after: { is: 'part', of: { at: name(wanted.survey.after), within: value } },
    cycle: value,
    via: names(wanted.survey.via),
    rest: value,
    limit: value,
    quotas: list(['persona'], { persona: name(wanted.survey.quota), count: value }),
    consent: value,
    screen: value,
    // Split by `elements.ts`: what is asked of the program, and questions of the survey's own.
    asks: nothing,
    asked: list(['subject'], { subject: name(wanted.survey.ask), kano: value, ...manners }),
    questions: { is: 'elements', kind: 'question' },
    responds: list(['team'], { team: name(wanted.survey.respond), within: value, when: value }),
  },
  question: { ...declared, form: value, many: value, options: { is: 'elements', kind: 'option' }, ...manners },
  option: { ...declared, factor: name(wanted.option.in), open: value, alone: value },
  wave: {
    ...declared,
    period: value,
    responses: list(['file', 'from'], { file: value, from: name(wanted.wave.from) }),
    maps: list(['column'], { column: value, as: name(wanted.wave.as) }),
    values: measured,
    groups: list(['for'], { for: name(wanted.wave.for), values: measured }),
  },
  initiative: {
    ...declared,
    period: value,
    improves: list(['subject'], { subject: name(wanted.initiative.improves), mode: value, value, confidence: value }),
    costs: list(['per'], { amount: value, per: value }),
    keeps: gains(wanted.initiative.keeps),
    wins: gains(wanted.initiative.wins),
    adds: list(['per'], { money: value, per: value, over: value }),
    needs: names(wanted.initiative.needs),
    excludes: names(wanted.initiative.excludes),
    effort: value,
    for: names(wanted.initiative.for),
    against: names(wanted.initiative.against),
  },
};
