/** Programs for tests, written down without syntax. Every reference resolves to the name it is given. */
import type { Origin } from '../program/origin.ts';
import {
  type Declared,
  type Expectation,
  type Factor,
  type Head,
  type Improvement,
  type Initiative,
  type Journey,
  type Kpi,
  type Override,
  type Persona,
  PROGRAM_FORMAT_VERSION,
  type Program,
  type Target,
  type Touchpoint,
  type Wave,
  type WaveValue,
  type Worth,
} from '../program/program.ts';
import type { Duration, Period, Quantity, Reference, Span, TimeUnit } from '../program/values.ts';

export const nowhere: Origin = { file: 'sample.cx', offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

export function reference(name: string): Reference {
  return { name, resolved: name, origin: nowhere };
}

export function declared(name: string): Declared {
  return { name, label: null, was: [], owner: null, notes: [], allows: [], origin: nowhere, nameOrigin: nowhere, places: {} };
}

/** A number, or a range of two. */
export type Amount = number | readonly [number, number];

export function span(amount: Amount): Span {
  return typeof amount === 'number' ? { low: amount, high: amount } : { low: amount[0], high: amount[1] };
}

function maybe(amount: Amount | undefined): Span | null {
  return amount === undefined ? null : span(amount);
}

export function plain(amount: Amount): Quantity {
  return { ...span(amount), unit: 'number' };
}

export function share(amount: Amount): Quantity {
  return { ...span(amount), unit: 'share' };
}

export function money(amount: Amount, currency = 'CNY'): Quantity {
  return { ...span(amount), unit: 'money', currency };
}

export function lasting(amount: Amount, time: TimeUnit): Duration {
  return { ...span(amount), time };
}

export function time(amount: Amount, unit: TimeUnit): Quantity {
  return { ...span(amount), unit: 'duration', time: unit };
}

/** `2026-01-01..2026-03-31`. */
export function period(text: string): Period {
  const [from = '', to = ''] = text.split('..');
  return { from, to, written: text };
}

export interface Levels {
  readonly expected?: Amount;
  readonly weight?: Amount;
  readonly ideal?: Amount;
  readonly actual?: Amount;
}

export interface ExpectationSample extends Levels {
  readonly name: string;
  readonly factor?: string;
  readonly owner?: string;
  readonly for?: Readonly<Record<string, Levels>>;
  readonly onlyFor?: readonly string[];
}

export function expectation(sample: ExpectationSample): Expectation {
  return {
    ...declared(sample.name),
    owner: sample.owner === undefined ? null : reference(sample.owner),
    factor: sample.factor === undefined ? null : reference(sample.factor),
    kind: null,
    expected: maybe(sample.expected),
    weight: maybe(sample.weight),
    ideal: maybe(sample.ideal),
    actual: maybe(sample.actual),
    evidence: [],
    ask: null,
    ends: null,
    benchmarks: [],
    topics: [],
    overrides: Object.entries(sample.for ?? {}).map(
      ([persona, levels]): Override => ({
        persona: reference(persona),
        expected: maybe(levels.expected),
        weight: maybe(levels.weight),
        ideal: maybe(levels.ideal),
        actual: maybe(levels.actual),
        kind: null,
        origin: nowhere,
        nameOrigin: nowhere,
        places: {},
      }),
    ),
    onlyFor: sample.onlyFor?.map(reference) ?? null,
  };
}

export function touchpoint(
  name: string,
  expectations: readonly ExpectationSample[],
  more: { readonly at?: readonly string[]; readonly for?: readonly string[]; readonly owner?: string } = {},
): Touchpoint {
  return {
    ...declared(name),
    owner: more.owner === undefined ? null : reference(more.owner),
    stages: (more.at ?? []).map(reference),
    channels: [],
    personas: (more.for ?? []).map(reference),
    momentOfTruth: false,
    goals: [],
    pains: [],
    feels: [],
    topics: [],
    expectations: expectations.map(expectation),
  };
}

export function persona(name: string, part?: Amount, worth: Worth | null = null): Persona {
  return { ...declared(name), share: maybe(part), goals: [], pains: [], feels: [], worth };
}

export function worth(sample: {
  readonly revenue?: Amount;
  readonly per?: TimeUnit;
  readonly lifetime?: Amount;
  readonly margin?: Amount;
  readonly customers?: Amount;
  readonly retention?: Amount;
}): Worth {
  return {
    revenue: sample.revenue === undefined ? null : { ...money(sample.revenue), per: sample.per ?? 'year' },
    lifetime: sample.lifetime === undefined ? null : lasting(sample.lifetime, 'year'),
    margin: maybe(sample.margin),
    customers: maybe(sample.customers),
    reach: null,
    retention: maybe(sample.retention),
    origin: nowhere,
  };
}

export function journey(name: string, stages: readonly string[], personas: readonly string[] = []): Journey {
  const feelings = { goals: [], pains: [], feels: [] };
  return {
    ...declared(name),
    personas: personas.map(reference),
    stages: stages.map((stage) => ({ ...declared(stage), ...feelings })),
    ...feelings,
  };
}

export function factor(name: string, parent?: string): Factor {
  return { ...declared(name), parent: parent === undefined ? null : reference(parent), topics: [], builtIn: false };
}

export interface ValueSample {
  readonly value: number | Quantity;
  readonly n?: number;
  readonly sd?: number;
}

export type ValueSamples = Readonly<Record<string, number | ValueSample>>;

function waveValues(samples: ValueSamples): WaveValue[] {
  return Object.entries(samples).map(([name, sample]) => {
    const { value, n = null, sd = null } = typeof sample === 'number' ? { value: sample } : sample;
    return { subject: reference(name), value: typeof value === 'number' ? plain(value) : value, n, sd, origin: nowhere };
  });
}

export function wave(name: string, when: string | null, values: ValueSamples, groups: Readonly<Record<string, ValueSamples>> = {}): Wave {
  return {
    ...declared(name),
    period: when === null ? null : period(when),
    responses: [],
    maps: [],
    values: waveValues(values),
    groups: Object.entries(groups).map(([group, own]) => ({ for: reference(group), values: waveValues(own), origin: nowhere })),
  };
}

export function kpi(name: string, more: Partial<Kpi> = {}): Kpi {
  return {
    ...declared(name),
    kind: null,
    agree: false,
    formula: null,
    at: [],
    for: [],
    from: [],
    each: [],
    scale: null,
    targets: [],
    alarm: null,
    promise: null,
    baseline: null,
    benchmarks: [],
    drives: [],
    lowerIsBetter: false,
    ask: null,
    ends: null,
    ...more,
  };
}

export function target(value: Quantity, by?: string): Target {
  return { value, by: by === undefined ? null : period(by), origin: nowhere };
}

export function improves(subject: string, mode: Improvement['mode'], value: Quantity, confidence?: Amount): Improvement {
  return { subject: reference(subject), mode, value, confidence: maybe(confidence), origin: nowhere };
}

export function gain(count: Amount, of: string, over?: Duration): Initiative['keeps'][number] {
  return { count: span(count), persona: reference(of), over: over ?? null, origin: nowhere };
}

export function cost(value: Quantity, per: TimeUnit | null = null): Initiative['costs'][number] {
  return { ...value, per, origin: nowhere };
}

export function initiative(name: string, more: Partial<Initiative> = {}): Initiative {
  return {
    ...declared(name),
    period: null,
    improves: [],
    costs: [],
    keeps: [],
    wins: [],
    adds: [],
    needs: [],
    excludes: [],
    effort: null,
    for: [],
    against: [],
    ...more,
  };
}

export function head(more: Partial<Head> = {}): Head {
  return {
    ...declared('Sample'),
    scale: null,
    weight: null,
    currency: 'CNY',
    languages: [],
    promises: [],
    strategies: [],
    budget: null,
    cycle: null,
    discount: null,
    ends: null,
    ...more,
  };
}

export function program(more: Partial<Program> = {}): Program {
  return {
    formatVersion: PROGRAM_FORMAT_VERSION,
    head: head(),
    scale: span([0, 10]),
    weight: span([1, 10]),
    files: ['sample.cx'],
    teams: [],
    factors: [],
    channels: [],
    breakdowns: [],
    personas: [],
    journeys: [],
    touchpoints: [],
    sources: [],
    kpis: [],
    surveys: [],
    waves: [],
    initiatives: [],
    allows: [],
    ...more,
  };
}
