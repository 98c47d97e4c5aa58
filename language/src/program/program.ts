/**
 * The Program: a customer-experience strategy as plain data. It knows no syntax: nothing here speaks of tokens or trees.
 * It is immutable and JSON through and through; `null` means "not said", never zero.
 * Arrays stand in the order of the text (files by code-point order of their path).
 */
import type { Origin } from './origin.ts';
import type {
  Allowance,
  Comparison,
  Duration,
  FormerName,
  LanguageTag,
  Period,
  Quantity,
  Reference,
  Span,
  Text,
  TimeUnit,
} from './values.ts';

export const PROGRAM_FORMAT_VERSION = '1.0';

/** What every declaration has. */
export interface Declared {
  /** NFC. Unique within its kind. */
  readonly name: string;
  readonly label: Text | null;
  readonly was: readonly FormerName[];
  readonly owner: Reference | null;
  readonly notes: readonly Text[];
  readonly allows: readonly Allowance[];
  /** The whole declaration. */
  readonly origin: Origin;
  /** The name alone. */
  readonly nameOrigin: Origin;
  /** Where single properties stand, by the name of the field here (`weight`, `expected`, `share`, `target` …). */
  readonly places: Readonly<Record<string, Origin>>;
  /** True for a declaration that came in by `use`. */
  readonly shared?: true;
}

export interface Program {
  readonly formatVersion: typeof PROGRAM_FORMAT_VERSION;
  /** What the `program` declaration says; null for files under no `program`. */
  readonly head: Head | null;
  /** Always present: what `head` says, or the defaults (0 to 10; 1 to 10). */
  readonly scale: Span;
  readonly weight: Span;
  /** Files the Program was made of, in code-point order, with those that came by `use`. */
  readonly files: readonly string[];
  readonly teams: readonly Team[];
  /** The built-in factors that are referenced, and the declared ones. */
  readonly factors: readonly Factor[];
  readonly channels: readonly Channel[];
  readonly breakdowns: readonly Breakdown[];
  readonly personas: readonly Persona[];
  readonly journeys: readonly Journey[];
  readonly touchpoints: readonly Touchpoint[];
  readonly sources: readonly Source[];
  readonly kpis: readonly Kpi[];
  readonly surveys: readonly Survey[];
  readonly waves: readonly Wave[];
  readonly initiatives: readonly Initiative[];
  /** `allow` at the top of a file: for the program as a whole (those in the `program` block stand in `head.allows`). */
  readonly allows: readonly Allowance[];
}

export interface Head extends Declared {
  readonly scale: Span | null;
  readonly weight: Span | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** The first is the language of the outputs. Empty when not said. */
  readonly languages: readonly LanguageTag[];
  readonly promises: readonly BrandPromise[];
  readonly strategies: readonly Text[];
  readonly budget: Quantity | null;
  /** How often the loop is run: `quarter` is `{ low: 1, high: 1, time: 'quarter' }`. */
  readonly cycle: Duration | null;
  /** Per year, as a fraction. */
  readonly discount: Span | null;
  /** Of the scale that levels lie on. */
  readonly ends: Ends | null;
}

/** The words at the two ends of a scale, those of its lowest value first. */
export interface Ends {
  readonly low: Text;
  readonly high: Text;
}

export interface BrandPromise {
  readonly factor: Reference;
  readonly text: Text | null;
  readonly origin: Origin;
}

export interface Team extends Declared {
  /** Days of work per period. */
  readonly capacity: { readonly days: Span; readonly per: TimeUnit } | null;
}

export interface Factor extends Declared {
  /** The factor it refines. */
  readonly parent: Reference | null;
  readonly topics: readonly string[];
  /** One of the six that need no declaration: Product, Service, Relationship, Convenience, Brand, Price. */
  readonly builtIn: boolean;
}

export type Medium = 'physical' | 'phone' | 'web' | 'app' | 'chat' | 'social' | 'mail' | 'partner';

export interface Channel extends Declared {
  readonly medium: Medium | null;
}

export interface Breakdown extends Declared {
  readonly parent: Reference | null;
  /** Empty: members come from the data. */
  readonly members: readonly Member[];
}

export interface Member extends Declared {
  readonly worth: Worth | null;
}

export interface Worth {
  /** Money per `per` (a year unless said otherwise). */
  readonly revenue: (Quantity & { readonly per: TimeUnit }) | null;
  readonly lifetime: Duration | null;
  /** A fraction of revenue. */
  readonly margin: Span | null;
  readonly customers: Span | null;
  /** People influenced by one lost customer. */
  readonly reach: Span | null;
  /** Fraction of customers kept per year. */
  readonly retention: Span | null;
  readonly origin: Origin;
}

export interface Persona extends Declared {
  /** A fraction of customers, or a range of it; null: outside averages where others have one. */
  readonly share: Span | null;
  readonly goals: readonly Text[];
  readonly pains: readonly Text[];
  readonly feels: readonly Text[];
  readonly worth: Worth | null;
}

export interface Journey extends Declared {
  readonly personas: readonly Reference[];
  readonly stages: readonly Stage[];
  readonly goals: readonly Text[];
  readonly pains: readonly Text[];
  readonly feels: readonly Text[];
}

/** `name` is the stage's own; its stable name is `Journey.Stage`. */
export interface Stage extends Declared {
  readonly goals: readonly Text[];
  readonly pains: readonly Text[];
  readonly feels: readonly Text[];
}

export interface Touchpoint extends Declared {
  /** Resolved to `Journey.Stage`. */
  readonly stages: readonly Reference[];
  readonly channels: readonly Reference[];
  /** Its own `for` in the header; empty: the personas of its journeys. */
  readonly personas: readonly Reference[];
  readonly momentOfTruth: boolean;
  readonly goals: readonly Text[];
  readonly pains: readonly Text[];
  readonly feels: readonly Text[];
  readonly topics: readonly string[];
  readonly expectations: readonly Expectation[];
}

export type ExpectationKind = 'must-be' | 'performance' | 'delighter';

/** `name` is its own; its stable name is `Touchpoint.expectation`. */
export interface Expectation extends Declared {
  readonly factor: Reference | null;
  readonly kind: ExpectationKind | null;
  /** Levels on the program's scale; `weight` on its weight scale. */
  readonly expected: Span | null;
  readonly weight: Span | null;
  readonly ideal: Span | null;
  /** A typed level: an assumption. */
  readonly actual: Span | null;
  /** KPIs that stand beside the rating. */
  readonly evidence: readonly Reference[];
  /** The wording to ask it with. */
  readonly ask: Text | null;
  readonly ends: Ends | null;
  readonly benchmarks: readonly Benchmark[];
  readonly topics: readonly string[];
  /** What differs for one persona. */
  readonly overrides: readonly Override[];
  /** Set where it was declared inside `for P { … }` only: the personas that alone hold it. */
  readonly onlyFor: readonly Reference[] | null;
}

export interface Override {
  readonly persona: Reference;
  readonly expected: Span | null;
  readonly weight: Span | null;
  readonly ideal: Span | null;
  readonly actual: Span | null;
  readonly kind: ExpectationKind | null;
  readonly origin: Origin;
  /** The name of the expectation, said again here. */
  readonly nameOrigin: Origin;
  readonly places: Readonly<Record<string, Origin>>;
}

export interface Benchmark {
  readonly value: Quantity;
  readonly label: Text | null;
  readonly origin: Origin;
}

export type SourceKind =
  | 'reviews'
  | 'social'
  | 'operational'
  | 'complaints'
  | 'tickets'
  | 'staff'
  | 'interviews'
  | 'observation'
  | 'survey';

export interface Source extends Declared {
  readonly kind: SourceKind | null;
  readonly covers: readonly Reference[];
  readonly refresh: Duration | null;
  /** A database table, `schema.table`. */
  readonly table: string | null;
}

export type KpiKind = 'nps' | 'csat' | 'ces' | 'csi' | 'mean' | 'median' | 'rate' | 'count' | 'money' | 'clv';

export interface Kpi extends Declared {
  readonly kind: KpiKind | null;
  /** `ces agree`: the form where higher is better. */
  readonly agree: boolean;
  readonly formula: Formula | null;
  /** Touchpoints or stages. */
  readonly at: readonly Reference[];
  /** Personas, members or channels. */
  readonly for: readonly Reference[];
  readonly from: readonly Reference[];
  /** Breakdowns whose every member is judged too. */
  readonly each: readonly Reference[];
  readonly scale: Span | null;
  readonly targets: readonly Target[];
  readonly alarm: Quantity | null;
  readonly promise: Quantity | null;
  readonly baseline: (Quantity & { readonly from: Period | null }) | null;
  readonly benchmarks: readonly Benchmark[];
  /** KPIs that rise when this one does. */
  readonly drives: readonly Reference[];
  /** As judged: what the text says, else the default of the kind (`ces` is lower-is-better). */
  readonly lowerIsBetter: boolean;
  readonly ask: Text | null;
  readonly ends: Ends | null;
}

export interface Target {
  readonly value: Quantity;
  readonly by: Period | null;
  readonly origin: Origin;
}

/** A KPI's formula. A name that is no KPI is a data column. */
export type Formula =
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula }
  | { readonly number: number }
  | { readonly name: string; readonly kpi: boolean; readonly origin: Origin };

export interface Survey extends Declared {
  readonly for: readonly Reference[];
  /** A touchpoint or stage, and the wait: `{0, 2 h}` for `within 2 h`, `{14, 21 days}` for `within 14~21 days`. */
  readonly after: { readonly at: Reference; readonly within: Duration | null } | null;
  readonly cycle: Duration | null;
  readonly via: readonly Reference[];
  readonly rest: Duration | null;
  readonly limit: Duration | null;
  readonly quotas: readonly { readonly persona: Reference; readonly count: number; readonly origin: Origin }[];
  /** Asked before anything else; without words of its own they are generated. */
  readonly consent: { readonly text: Text | null; readonly origin: Origin } | null;
  /** Who the respondent is; asked after consent, before anything else. */
  readonly screen: Screen | null;
  readonly asks: readonly Ask[];
  readonly responds: readonly {
    readonly team: Reference;
    readonly within: Duration | null;
    readonly when: Condition | null;
    readonly origin: Origin;
  }[];
}

export interface Screen {
  readonly text: Text | null;
  /** Empty: one for each persona of the survey, by its label. */
  readonly profiles: readonly { readonly persona: Reference; readonly label: Text | null; readonly origin: Origin }[];
  /** Whoever is none of them; null where nobody is sent away. */
  readonly out: { readonly label: Text | null; readonly origin: Origin } | null;
  readonly origin: Origin;
}

/**
 * One `ask`. Either `subject` points at a KPI, touchpoint or expectation, or `question` is the survey's own,
 * whose stable name is `Survey.name`.
 */
export interface Ask {
  readonly subject: Reference | null;
  readonly question: Question | null;
  /** Asked as a pair: how it would be with it, and how without. */
  readonly kano: boolean;
  /** Options or rows in another order for each respondent. */
  readonly shuffled: boolean;
  /** Whether it must be answered; null: scores must. */
  readonly required: boolean | null;
  /** The page that begins with it, where one is said to. */
  readonly page: PageBreak | null;
  readonly when: Condition | null;
  readonly origin: Origin;
}

export interface PageBreak {
  readonly title: Text | null;
  readonly origin: Origin;
}

export interface Question extends Declared {
  readonly form: 'open' | 'choose';
  /** `choose many`. */
  readonly many: boolean;
  /** The wording stands in `label`. */
  readonly options: readonly Option[];
}

export interface Option extends Declared {
  readonly factor: Reference | null;
  /** Takes words of the respondent's own. */
  readonly open: boolean;
  /** Where several may be chosen: whoever chooses it chooses no other. */
  readonly alone: boolean;
}

export interface Condition {
  readonly subject: Reference;
  readonly comparison: Comparison;
  readonly value: Quantity | { readonly option: string };
  readonly origin: Origin;
}

/** A round of listening. `period` is its name's, unless the block says another. */
export interface Wave extends Declared {
  readonly period: Period | null;
  readonly responses: readonly { readonly file: string | null; readonly from: Reference | null; readonly origin: Origin }[];
  readonly maps: readonly { readonly column: string; readonly as: Reference; readonly origin: Origin }[];
  /** Typed values for everybody. */
  readonly values: readonly WaveValue[];
  /** Typed values for a persona, member or channel. */
  readonly groups: readonly { readonly for: Reference; readonly values: readonly WaveValue[]; readonly origin: Origin }[];
}

/** One typed result: a KPI, an expectation, or an option of a survey's question (`Survey.question.option`). */
export interface WaveValue {
  readonly subject: Reference;
  readonly value: Quantity;
  /** Valid answers. */
  readonly n: number | null;
  readonly sd: number | null;
  readonly origin: Origin;
}

export interface Initiative extends Declared {
  readonly period: Period | null;
  readonly improves: readonly Improvement[];
  readonly costs: readonly (Quantity & { /** null: once */ readonly per: TimeUnit | null; readonly origin: Origin })[];
  readonly keeps: readonly Gain[];
  readonly wins: readonly Gain[];
  readonly adds: readonly { readonly money: Quantity; readonly per: TimeUnit; readonly over: Duration | null; readonly origin: Origin }[];
  readonly needs: readonly Reference[];
  readonly excludes: readonly Reference[];
  /** Days of work of the owner's team. */
  readonly effort: Span | null;
  /** Where it is tried, and against whom it is compared. */
  readonly for: readonly Reference[];
  readonly against: readonly Reference[];
}

export interface Improvement {
  /** An expectation or KPI. */
  readonly subject: Reference;
  /** `to` a value; `by` a signed amount in the subject's unit or percentage points; `relative`: a signed fraction of the baseline. */
  readonly mode: 'to' | 'by' | 'relative';
  readonly value: Quantity;
  /** The chance of the whole rise, 0 to 1; null: certain. */
  readonly confidence: Span | null;
  readonly origin: Origin;
}

export interface Gain {
  readonly count: Span;
  readonly persona: Reference;
  readonly over: Duration | null;
  readonly origin: Origin;
}
