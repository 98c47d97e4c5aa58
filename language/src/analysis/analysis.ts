/**
 * The Analysis: what the seven-step method computes from a Program and its waves. Plain data, JSON through and through.
 * Levels are on the program's scale, weights on its weight scale, shares and returns are fractions, money is in units of the program's currency.
 */
import type { ExpectationKind, KpiKind } from '../program/program.ts';
import type { Period, Quantity, Text } from '../program/values.ts';
import type { Economics } from './economics/economics.ts';
import type { Plan } from './portfolio/plan.ts';
import type { BrokenTrend } from './trend-breaks.ts';

/**
 * A number that may be known only within bounds. `low === high`: known. An unknown input stands for the whole range it could
 * take, so every formula carries bounds and nothing unknown ever becomes zero.
 */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Where an actual came from. `wave`: rated for this persona; `overall`: the wave's value for everybody ("not split"); `assumed`: typed on the expectation. */
export type ActualOrigin = 'wave' | 'overall' | 'assumed' | 'unknown';

/** One expectation of one persona (or, with persona null, the average over personas, or the only row of a program without personas). */
export interface Row {
  /** `Touchpoint.expectation`. */
  readonly expectation: string;
  readonly touchpoint: string;
  readonly factor: string | null;
  readonly persona: string | null;
  /** True for the average over personas. */
  readonly average: boolean;
  readonly kind: ExpectationKind | null;
  readonly actual: Bounds;
  readonly actualOrigin: ActualOrigin;
  /** For averages: some persona's actual is assumed. */
  readonly containsAssumed: boolean;
  /** Valid answers behind the actual; null where none were counted. */
  readonly n: number | null;
  readonly sd: number | null;
  /** 95 % margin of the actual where n and sd are known. */
  readonly margin: number | null;
  readonly wave: string | null;
  readonly expected: Bounds;
  readonly ideal: Bounds;
  readonly weight: Bounds;
  /** S = A − E. */
  readonly satisfaction: Bounds;
  /** W·S. For averages the average of W·S. */
  readonly weighted: Bounds;
  /** G = A − I. */
  readonly gap: Bounds;
  /** W·G, which breaks ties of W·S. For averages the average of W·G. */
  readonly weightedGap: Bounds;
  /** Which inputs are unknown (said nowhere, as against a range that was said). */
  readonly unknown: readonly ('actual' | 'expected' | 'ideal' | 'weight')[];
  /** 1 is the worst W·S; among persona rows, and apart among averages. Null where not the same for every value in the bounds. */
  readonly rank: number | null;
  /** One of the fewest rows that carry half of all negative W·S. Null where it cannot be decided. */
  readonly key: boolean | null;
  /**
   * The same two among the rows whose W·S is a known number, as if there were no others: what can be said of what was measured, where
   * something unknown keeps `rank` and `key` open. Null for rows that are not known.
   */
  readonly rankAmongKnown: number | null;
  readonly keyAmongKnown: boolean | null;
  /** The expectation is unknown: the row stands outside ranking, key and sum. */
  readonly outside: boolean;
  /** The row's fraction of all negative W·S, where known. */
  readonly shareOfShortfall: number | null;
  /** S < 0 and G = 0: knowingly left below expectation. */
  readonly conceded: boolean | null;
  /** G < 0: step 5. */
  readonly required: boolean | null;
  /** How much the row counts in averages, before rescaling: its persona's share (times worth). Null: the persona stands outside averages. */
  readonly count: Bounds | null;
  /** For averages: the fraction of customers (by share) whose row is known. */
  readonly knownShare: number | null;
  /** Change of the actual since the previous wave that rates it. */
  readonly change: Change | null;
  readonly owner: string | null;
  /** Names of initiatives that improve it. */
  readonly initiatives: readonly string[];
  /** Names of KPIs that stand beside it, as its evidence. */
  readonly evidence: readonly string[];
}

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  /** 95 % margin of the difference; null where n or sd is missing. */
  readonly margin: number | null;
  /** |difference| > margin; null without a margin. */
  readonly significant: boolean | null;
  /**
   * False where one value is the persona's own and the other everybody's (the difference may be one of people), or where it was asked otherwise then
   * (see `brokenTrends`): it is not judged.
   */
  readonly likeForLike: boolean;
  readonly sinceWave: string;
}

/** All negative W·S of the rows inside the ranking. */
export interface Shortfall {
  /** Never above zero. */
  readonly total: Bounds;
  /** The part of the rows that are surely key. */
  readonly key: Bounds;
  /** key / total as a fraction; null where total may be zero. */
  readonly keyShare: Bounds | null;
  readonly keyRows: number;
  /** Ranked rows of which it cannot be decided whether they are key. */
  readonly undecided: number;
  /** Rows outside the ranking: their expectation is unknown. */
  readonly unranked: number;
}

/**
 * A roll-up of rows: means over the rows it holds, each row counted by its persona's share times its weight (`weight` and `weighted`: by
 * the share alone). Rows of a persona without share, where others have one, are counted in that persona's own roll-up only.
 */
export interface RollUp {
  /** Factor, touchpoint, `Journey.Stage`, journey, or persona. */
  readonly name: string;
  readonly rows: number;
  readonly actual: Bounds;
  readonly expected: Bounds;
  readonly ideal: Bounds;
  readonly weight: Bounds;
  readonly satisfaction: Bounds;
  readonly weighted: Bounds;
  readonly gap: Bounds;
  /** 0 to 1000. */
  readonly index: Bounds;
  /** Fraction of the rows whose actual is known. */
  readonly known: number;
  readonly containsAssumed: boolean;
  /** Sum of the negative W·S of its ranked rows, never above zero. */
  readonly shortfall: Bounds;
}

export type Quadrant = 'concentrate' | 'keep' | 'low' | 'overkill';
export type Crosshair = 'mean' | 'median' | 'scale' | 'given';

/**
 * Importance-performance analysis (Martilla & James 1977). The cross-hairs lie at the mean or median of the lines (see `lines.ts`: rows
 * of one expectation with the same numbers are one point), without those of personas outside averages.
 */
export interface PriorityMap {
  readonly crosshair: Crosshair;
  /** Null where no point is known. */
  readonly importance: number | null;
  readonly performance: number | null;
  /** False where importance spans less than a tenth of the weight scale. */
  readonly discriminates: boolean;
  /** By row: `expectation` and `persona` as in rows. Only rows with a known actual and weight have a quadrant. */
  readonly points: readonly {
    readonly expectation: string;
    readonly persona: string | null;
    readonly importance: Bounds;
    readonly performance: Bounds;
    readonly quadrant: Quadrant | null;
  }[];
}

export type KpiStatus = 'met' | 'surely-met' | 'on-the-way' | 'behind' | 'missed' | 'alarm' | 'broken-promise' | 'unknown';

/** Why a KPI has its status: the numbers a sentence needs, in the unit of the KPI. */
export interface StatusReason {
  /**
   * What decided. `target`, `promise`, `alarm`: the value against that bar. `line`: against the straight line to the target on a day.
   * `baseline`: against where it began, for a target without a date. The others leave the status unknown: `no-value` nothing measured; `too-few`
   * answers; `range` the ends of a typed range stand differently; `no-target` nothing to judge by; `other-unit` a target in a unit there is no
   * way from; `no-baseline` short of a target not yet due, with nothing to draw the line from; `no-date` with no day to begin the line on.
   */
  readonly why:
    | 'target'
    | 'promise'
    | 'alarm'
    | 'line'
    | 'baseline'
    | 'no-value'
    | 'too-few'
    | 'range'
    | 'no-target'
    | 'other-unit'
    | 'no-baseline'
    | 'no-date';
  /** The number it was judged against: for `line` where the line stands on day `on`, for an open status the target. */
  readonly bar: number | null;
  /** From that bar to the value, positive on the good side. Of a typed range at its worse end. */
  readonly distance: number | null;
  /** The whole 95 % interval lies on the side of the bar that the value is on; null without an interval. */
  readonly sure: boolean | null;
  /** Where the way to the target began: the baseline, or where none is said the first value that was measured. */
  readonly from: { readonly value: number; readonly on: string | null; readonly of: 'baseline' | 'first-value' } | null;
  /** For `line` the day it is read on (`YYYY-MM-DD`): the one that the value stands for. */
  readonly on: string | null;
  /** Every bar that the value is worse than. */
  readonly wrongSideOf: readonly ('target' | 'promise' | 'alarm')[];
}

/** A value of a wave. */
export interface KpiPoint {
  readonly wave: string;
  /** The last day of the wave, or the report's date where that is earlier; null for a wave without a period. */
  readonly on: string | null;
  /** Null for a range, whose ends are `low` and `high`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
}

/** Where a KPI, or one member of it, stands. All amounts are in the unit of the KPI. */
export interface KpiStanding {
  /** Null where nothing is known, or only a range. */
  readonly value: number | null;
  readonly n: number | null;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What `low` and `high` are: the 95 % interval of the value, or a range that was typed. */
  readonly bounds: 'interval' | 'range' | null;
  /** It rests on fewer valid answers than the reporting minimum. Where they are of a group and fewer than its minimum, nothing else is told of them. */
  readonly tooFew: boolean;
  /** The value comes from the KPI's formula, or (with `wave` null) the lifetime value from what customers are said to be worth. */
  readonly derived: boolean;
  readonly wave: string | null;
  readonly change: Change | null;
  /** Oldest first. */
  readonly history: readonly KpiPoint[];
  readonly status: KpiStatus;
  readonly reason: StatusReason;
}

export interface KpiResult extends KpiStanding {
  readonly name: string;
  readonly kind: KpiKind | null;
  readonly unit: Quantity['unit'];
  /** Time unit of a duration, currency of money. */
  readonly measure: string | null;
  /** Of the answers behind it: as said, else the usual one of its kind. */
  readonly scale: Bounds | null;
  readonly lowerIsBetter: boolean;
  /** Touchpoints and stages. */
  readonly at: readonly string[];
  /** The bar: of several targets the next due, else the last. */
  readonly target: number | null;
  readonly targetBy: Period | null;
  /** All of them, in the order of their dates. */
  readonly targets: readonly {
    readonly value: number | null;
    readonly by: Period | null;
    /** The one that `target` says. */
    readonly isBar: boolean;
    /**
     * Where its last day has come: whether the newest value of then had reached it. Before: `reached` where the value is there already, else
     * `open`. Null where there was no value.
     */
    readonly outcome: 'reached' | 'missed' | 'open' | null;
  }[];
  readonly alarm: number | null;
  readonly promise: number | null;
  readonly baseline: number | null;
  /** The day the baseline stands for: the end of its period, else of the first wave. */
  readonly baselineOn: string | null;
  readonly benchmarks: readonly { readonly value: number | null; readonly label: Text | null }[];
  /** KPIs that rise when this one does. */
  readonly drives: readonly string[];
  readonly owner: string | null;
  /** One for each member of the breakdowns it is judged in, with the bars of the KPI; each goes its way from its own first value. */
  readonly members: readonly KpiMember[];
}

export interface KpiMember extends KpiStanding {
  readonly name: string;
  readonly breakdown: string;
}

/** Customer lifetime value of a persona or member. */
export interface WorthResult {
  readonly name: string;
  readonly of: 'persona' | 'member';
  /** Money a customer brings in a year, and what is left of it as margin. */
  readonly revenue: Bounds | null;
  readonly margin: Bounds | null;
  /** Revenue a year × lifetime × margin; unknown as null. */
  readonly clv: Bounds | null;
  /** Σ m·retention^t/(1+i)^t. */
  readonly discounted: Bounds | null;
  /** clv × customers. */
  readonly total: Bounds | null;
}

export interface InitiativeResult {
  readonly name: string;
  readonly owner: string | null;
  /** All costs over the whole time, in money; null where no cost is said, or where it cannot be known (`missing`). */
  readonly cost: Bounds | null;
  /** On margin; null where nothing is said to be earned, or where it cannot be known (`missing`). */
  readonly benefit: Bounds | null;
  readonly benefitOnRevenue: Bounds | null;
  /** (benefit − cost)/cost; null where either is unknown or the cost is 0. */
  readonly returnOnMargin: Bounds | null;
  readonly returnOnRevenue: Bounds | null;
  readonly defence: Bounds | null;
  readonly offence: Bounds | null;
  /** It improves an expectation of a promised factor. */
  readonly strategic: boolean;
  readonly missing: readonly Missing[];
  readonly closes: readonly Closing[];
  /** KPIs it improves. */
  readonly kpis: readonly string[];
  /** Whether it worked, for each expectation and KPI it improves. */
  readonly effects: readonly Effect[];
}

/**
 * What waves say of an initiative's effect on one thing it improves: the change where it was tried, less the change where it was not (the
 * difference of the differences). Numbers are in the unit of the thing.
 */
export interface Effect {
  /** `Touchpoint.expectation`, or a KPI. */
  readonly subject: string;
  readonly of: 'expectation' | 'kpi';
  readonly kind: KpiKind | null;
  readonly unit: Quantity['unit'];
  /** Time unit of a duration, currency of money. */
  readonly measure: string | null;
  readonly lowerIsBetter: boolean;
  /** The last wave that ended before the initiative began, and the newest since. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where it was tried: the groups of `for`, or where none are said everybody. */
  readonly treated: { readonly from: number; readonly to: number } | null;
  /** The groups of `against`. */
  readonly control: { readonly from: number; readonly to: number } | null;
  /** False: the effect is before and after only, and other things moved too. */
  readonly withControl: boolean;
  /** Null where `missing` leaves it unknown. */
  readonly effect: number | null;
  /** 95 % margin of the effect; null where n (and for means sd) is missing. */
  readonly margin: number | null;
  /** |effect| > margin; null without a margin. */
  readonly significant: boolean | null;
  /**
   * What keeps the effect unknown: the initiative says no `period`; no wave has a value `before` it began, or `after`; where it was tried
   * (`treated`) there is none in any wave. `control`: there is no value of the groups it is compared with, so the effect is before and after.
   */
  readonly missing: 'period' | 'before' | 'after' | 'treated' | 'control' | null;
}

/** What an initiative does to one row. */
export interface Closing {
  readonly expectation: string;
  readonly persona: string | null;
  /** Points of the scale it closes when it succeeds: the new level minus the actual, capped at the ideal, never below zero. */
  readonly points: Bounds;
  /** W × points. */
  readonly weighted: Bounds;
  /** The chance of the whole rise as a fraction; null: certain. */
  readonly confidence: Bounds | null;
  /** points × confidence: expected points, to be labelled so. */
  readonly expectedPoints: Bounds;
}

/** Where a benefit or cost stays unknown, what is missing to know it. */
export interface Missing {
  readonly what: 'revenue' | 'margin' | 'duration' | 'period' | 'currency' | 'persona';
  /** The persona whose worth it is, where it is about one. */
  readonly persona: string | null;
}

/** SERVQUAL (Parasuraman, Zeithaml & Berry 1988): gaps P − E per item and factor, factors weighted by points. */
export interface Servqual {
  readonly items: readonly { readonly name: string; readonly factor: string | null; readonly gap: Bounds }[];
  /** The plain mean of its items' gaps, and its points of 100. */
  readonly factors: readonly { readonly name: string; readonly items: number; readonly gap: Bounds; readonly points: Bounds }[];
  /** The plain mean over factors. */
  readonly mean: Bounds | null;
  /** Σ points·gap / Σ points. */
  readonly weighted: Bounds | null;
  /** True where the points said did not sum to 100 and were scaled so that they do. */
  readonly normalised: boolean;
}

/** What falling short in one thing costs the overall score, and what going beyond earns it; in points of that score. */
export interface Effects {
  /** Of an answer in the low band against one in the middle band, never above zero. */
  readonly penalty: number | null;
  /** 95 % margin. */
  readonly penaltyMargin: number | null;
  /** Of an answer in the high band against one in the middle band, never below zero. */
  readonly reward: number | null;
  readonly rewardMargin: number | null;
  /** (R − |P|)/(R + |P|), −1 to 1: below zero falling short costs more than going beyond earns. */
  readonly asymmetry: number | null;
  /** By the asymmetry; not one of Kano's categories. */
  readonly class: DriverClass | null;
  /** Chance alone would hardly give this class: for `performance` both lie beyond their margins, for the others their difference does. */
  readonly sure: boolean;
  /** Why there is no class. */
  readonly missing: NotEstimable | null;
}

export type DriverClass = 'basic' | 'performance' | 'exciting';

/**
 * `few-in-band`: fewer than five answers in the low, middle or high band. `few-answers`: fewer than ten for each coefficient. `collinear`: the
 * ratings say the same. `no-effect`: neither penalty nor reward.
 */
export type NotEstimable = 'few-in-band' | 'few-answers' | 'collinear' | 'no-effect';

/** An expectation as a driver of the overall score. */
export interface Driver extends Effects {
  /** `Touchpoint.expectation`. */
  readonly expectation: string;
  /** Correlation of its rating with the overall score, −1 to 1; null where one of them never varies. */
  readonly correlation: number | null;
  /** Relative weight (Johnson 2000): its part of R², in which all parts sum to R². Null where it cannot be told. */
  readonly importance: number | null;
  /** The same as a fraction of R². */
  readonly shareOfImportance: number | null;
  /** Shapley value of R² (Lindeman, Merenda & Gold 1980); null beyond 12 drivers. */
  readonly shapley: number | null;
  /** Complete answers in its low band and its high band. */
  readonly low: number;
  readonly high: number;
  readonly kind: ExpectationKind | null;
  /** Whether the class is that of the declared kind (must-be: basic, delighter: exciting); null without either. */
  readonly kindAgrees: boolean | null;
  /** The declared weight, over personas. */
  readonly weight: Bounds;
  /** Place by declared weight and by derived importance among the drivers that have both, 1 the most important; equal ones share the mean of their places. */
  readonly statedRank: number | null;
  readonly derivedRank: number | null;
  /** The two places are more than a third of the list apart; null where that cannot be told. */
  readonly ranksDisagree: boolean | null;
  /** Opportunity (Ulwick 2002): importance + max(0, importance − satisfaction), both brought to 0 to 10, so 0 to 20; by declared weight and actual. */
  readonly opportunity: Bounds;
}

/** What drives the overall score, from answers of persons. */
export interface Drivers {
  /** The newest wave looked at whose answers can tell. */
  readonly wave: string;
  /** The KPI whose score is explained. */
  readonly outcome: string;
  /** Answers that rate everything. */
  readonly n: number;
  /** The fraction of the outcome's variance that the ratings explain; null where it cannot be told. */
  readonly rSquared: number | null;
  /** Fewer than ten answers for each driver. */
  readonly fewAnswers: boolean;
  /** The most important first; those that cannot be told last, in the order of the program. */
  readonly drivers: readonly Driver[];
  /** Left out, for everybody gave the same rating. */
  readonly constant: readonly string[];
  /** Factors of which at least two expectations are rated. */
  readonly reliability: readonly Reliability[];
}

/** Whether the expectations of a factor measure one thing. */
export interface Reliability {
  readonly factor: string;
  readonly expectations: readonly string[];
  readonly n: number;
  /** Cronbach's alpha, at most 1; null where nobody's ratings vary. */
  readonly alpha: number | null;
}

export type KanoCategory = 'must-be' | 'one-dimensional' | 'attractive' | 'indifferent' | 'reverse' | 'questionable';

/** A pair of Kano questions, evaluated. */
export interface KanoResult {
  /** `Touchpoint.expectation`. */
  readonly subject: string;
  /** Answers to both halves. */
  readonly n: number;
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** The most frequent; null without answers. */
  readonly category: KanoCategory | null;
  /** It is ahead of the next by more than chance would put it (Fong 1996, 95 %). */
  readonly sure: boolean;
  readonly kind: ExpectationKind | null;
  /** Whether the category is that of the declared kind (performance: one-dimensional, delighter: attractive); null without either. */
  readonly kindAgrees: boolean | null;
  /** 0 to 1: satisfaction rises so far where it is there. */
  readonly better: number | null;
  /** −1 to 0: satisfaction falls so far where it is not. */
  readonly worse: number | null;
}

export interface Kano {
  readonly wave: string;
  readonly results: readonly KanoResult[];
}

/** A KPI that is said to drive another, held against what was measured. Better counts as rising. */
export interface DriveTest {
  readonly driver: string;
  readonly driven: string;
  /** Members of one breakdown that have both values in one wave: their correlation, −1 to 1, and its 95 % interval; null below five. */
  readonly members: {
    readonly breakdown: string;
    readonly n: number;
    readonly correlation: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** From wave to wave: how often both got better or both worse, and how often one did while the other did not. */
  readonly moves: { readonly together: number; readonly against: number };
  /** By the members, else by six moves that all go one way. Null where there is nothing to tell by. */
  readonly verdict: 'borne-out' | 'contradicted' | 'open' | null;
}

export type TopicOwner = 'touchpoint' | 'expectation' | 'factor';

/** Open answers of a wave: what they speak of, and what nobody asked about. */
export interface Voice {
  readonly wave: string;
  /** In the order in which they were read. */
  readonly questions: readonly {
    /** `Survey.question`, or the column. */
    readonly question: string;
    /** Filled answers, and how many of them were read. */
    readonly n: number;
    readonly read: number;
    /** There are more than were read. */
    readonly more: boolean;
    /** Of those read: say something at all, and speak of no topic. */
    readonly said: number;
    readonly unknown: number;
  }[];
  /** Filled answers to all questions. */
  readonly n: number;
  readonly read: number;
  /** Of those read, say only that there is nothing to say; they count no further. */
  readonly silent: number;
  readonly said: number;
  /** What declares topics, the most spoken of first. An answer may speak of several. */
  readonly topics: readonly {
    /** Touchpoint, `Touchpoint.expectation`, or factor. */
    readonly name: string;
    readonly of: TopicOwner;
    readonly words: readonly string[];
    readonly answers: number;
  }[];
  /** Answers that speak of no topic; `share` of those that say something, with its 95 % interval. */
  readonly unknown: {
    readonly answers: number;
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** What tells them from the others, the most telling first. */
  readonly phrases: readonly Phrase[];
  /** Some of them, masked; only where they were asked for. */
  readonly quotes: readonly Quote[];
}

export interface Phrase {
  /** In lower case. */
  readonly text: string;
  /** Answers with it that speak of no topic, and others with it. */
  readonly answers: number;
  readonly elsewhere: number;
  /** Log-likelihood ratio G²; null where there are no other answers. */
  readonly likelihood: number | null;
}

export interface Quote {
  readonly text: string;
  /** What it is quoted for. */
  readonly phrase: string;
  readonly question: string;
}

export interface WaveSummary {
  readonly name: string;
  readonly period: Period | null;
  /** The answers that were counted, else the largest n of a typed value; null where no n is said. */
  readonly n: number | null;
  /** What was counted; left out where all values are typed. */
  readonly answers?: AnsweredWave;
}

/** The answers of a wave. */
export interface AnsweredWave {
  readonly n: number;
  /** Rows that were not counted: outside the wave's dates, or another answer of the same respondent. */
  readonly setAside: number;
  /** Everybody's figures count answers by the shares of their personas; their n is the effective number. */
  readonly weighted: boolean;
  /** Files and tables, with the SHA-256 of files, and the survey system that exported them where one is known. */
  readonly sources: readonly {
    readonly shown: string;
    readonly answers: number;
    readonly digest: string | null;
    readonly system?: string;
  }[];
}

/** A value of a persona, member or channel that is not shown, and counts nowhere, for too few people stand behind it. */
export interface Withheld {
  readonly wave: string;
  readonly group: string;
  /** `Touchpoint.expectation`, or a KPI. */
  readonly subject: string;
}

export interface Analysis {
  /** `YYYY-MM-DD`: waves after it are not looked at; null: no wave, no date. */
  readonly asOf: string | null;
  /** How averages count personas: by share of customers, or by share times what a customer of the persona is worth. */
  readonly weighting: 'shares' | 'value';
  /** The newest wave that had begun by `asOf`. */
  readonly wave: string | null;
  readonly previousWave: string | null;
  readonly waves: readonly WaveSummary[];
  /** Values that rest on fewer answers are marked, and KPIs of fewer are not judged. */
  readonly reportingMinimum: number;
  /** Of a group, values that rest on fewer answers are `withheld`. */
  readonly groupMinimum: number;
  /** In the order of the waves, newest first. */
  readonly withheld: readonly Withheld[];
  /** What was asked otherwise up to a wave than it is now. */
  readonly brokenTrends: readonly BrokenTrend[];
  /** Persona rows in the order of step 3, rows outside the ranking after the negative ones. */
  readonly rows: readonly Row[];
  /** One per expectation; empty for a program without personas. Same order. */
  readonly averages: readonly Row[];
  /** Experience index over all rows, 0 to 1000. */
  readonly index: Bounds;
  /** Of the previous wave, computed the same way; null without one. */
  readonly previousIndex: Bounds | null;
  /** All negative W·S of the ranked persona rows. */
  readonly shortfall: Shortfall;
  /** The same of the averages. */
  readonly averageShortfall: Shortfall;
  readonly factors: readonly RollUp[];
  readonly touchpoints: readonly RollUp[];
  readonly stages: readonly RollUp[];
  readonly journeys: readonly RollUp[];
  readonly personas: readonly RollUp[];
  readonly priorityMap: PriorityMap;
  readonly servqual: Servqual;
  readonly kpis: readonly KpiResult[];
  readonly worth: readonly WorthResult[];
  readonly initiatives: readonly InitiativeResult[];
  /** What initiatives cost and earn, every figure with what it is made of, and how sure that is. */
  readonly economics: Economics;
  /** The set of initiatives under the program's budget that closes the most of the weighted gap; `planFor` makes others. */
  readonly plan: Plan;
  /** From answers of persons: null where no wave looked at has enough of them. */
  readonly drivers: Drivers | null;
  readonly kano: Kano | null;
  /** One for each KPI that another is said to drive. */
  readonly drives: readonly DriveTest[];
  readonly voice: Voice | null;
}
