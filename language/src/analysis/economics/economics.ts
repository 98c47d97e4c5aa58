/**
 * What initiatives cost and earn, and how sure that is. Plain data. Money is in units of `currency`, shares and returns are fractions, times are years, gaps
 * are weighted points (W × points of the scale, averaged over personas by share, summed over expectations).
 */
import type { Origin } from '../../program/origin.ts';
import type { TimeUnit } from '../../program/values.ts';
import type { Bounds, Missing } from '../analysis.ts';

/** What a figure counts. `count`: people or things; `number`: a level, a KPI's value, or a plain factor. */
export type TracedUnit = 'money' | 'money-per-year' | 'share' | 'count' | 'years' | 'number';

/** Where an input stands in the program. `improves`: the level aimed at, `improves-by`: a change; `kpi`: the value of a KPI in a wave. */
export type InputField =
  | 'revenue'
  | 'margin'
  | 'customers'
  | 'reach'
  | 'discount'
  | 'cost'
  | 'keeps'
  | 'wins'
  | 'adds'
  | 'over'
  | 'period'
  | 'improves'
  | 'improves-by'
  | 'confidence'
  | 'actual'
  | 'ideal'
  | 'weight'
  | 'kpi';

/** A number that somebody wrote down or measured, on which figures rest. */
export interface Input {
  /** Unique; the way to say it: `Visitor.worth.margin`, `FourthShop.cost`, `FourthShop.cost.2` for the second. */
  readonly key: string;
  readonly field: InputField;
  /** Which of several in one declaration, 1 the first. */
  readonly number: number;
  /** The declaration that it stands in: persona, member, initiative, `Touchpoint.expectation`, KPI; the program's name for what its head says. */
  readonly of: string;
  /** The persona it is said of, where it is of one row of an expectation, or whom `keeps` and `wins` count. */
  readonly persona: string | null;
  /** In `unit`; `low === high` where it is one number. */
  readonly value: Bounds;
  readonly unit: TracedUnit;
  /** The time that revenue, a recurring cost or an addition is said for; null for all else. */
  readonly per: TimeUnit | null;
  /** Where it stands in the text; null for one that was measured or worked out of a period. */
  readonly origin: Origin | null;
}

/** What a figure is, for the word beside it. */
export type TracedWhat =
  | 'input'
  /** A number that no one chose: months in a year, say. */
  | 'constant'
  | 'kept'
  | 'won'
  | 'added'
  | 'kpi-gain'
  | 'kpi-now'
  | 'kpi-then'
  | 'defence'
  | 'offence'
  | 'benefit'
  | 'benefit-on-revenue'
  | 'cost-once'
  | 'cost-recurring'
  | 'cost'
  | 'years'
  | 'yearly'
  | 'net'
  | 'present-benefit'
  | 'present-cost'
  | 'net-present-value'
  | 'return'
  | 'return-on-revenue'
  | 'influenced'
  | 'part';

/**
 * How a figure comes of the figures it is made `of`. `difference`: the first less the others. `ratio`: the first over the second. `longest`: the largest. `return`:
 * (first − second)/second. `present`: what a yearly amount (first) over so many years (second) is worth at the start, at a yearly rate (third): each year's amount
 * at the year's end, Σ y/(1+i)^t for t = 1 … T, of a broken last year its part at that year's end; so it is NPV(i; y, y, …) of a spreadsheet (Brealey, Myers & Allen).
 */
export type TracedHow = 'input' | 'constant' | 'sum' | 'product' | 'difference' | 'ratio' | 'longest' | 'return' | 'present';

/** A figure with what it is made of, down to the inputs: worked out again from them (`evaluate`) it is the same. */
export interface Traced {
  readonly what: TracedWhat;
  /** Persona, member, KPI or initiative that it is about, where it is about one. */
  readonly about: string | null;
  /** Null: it cannot be known; what is missing is said beside. */
  readonly amount: Bounds | null;
  readonly unit: TracedUnit;
  readonly how: TracedHow;
  /** None for inputs and constants. */
  readonly of: readonly Traced[];
  /** The key of the input; null for all others. */
  readonly input: string | null;
}

/** From many draws: the middle one, and the two that hold 80 % of them between them (the 10th and the 90th percentile). */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** In years from the start until what came in has covered what went out, undiscounted. Null: never. */
export interface Payback {
  readonly soonest: number | null;
  readonly latest: number | null;
}

/** Money of one year from the start; year 0 is the start itself. The last year may be a part of one. */
export interface Flow {
  readonly year: number;
  readonly benefit: Bounds;
  readonly cost: Bounds;
  readonly net: Bounds;
  /** Net over (1 + discount)^year; null without a discount rate. */
  readonly present: Bounds | null;
}

/** A KPI that the initiative improves, and the way from it to money. */
export interface KpiRoute {
  /** From the improved KPI to one that is counted in money. */
  readonly path: readonly string[];
  /** Each step of the path: through the formula of the next, or because it is said to drive it. Of what drives nobody knows how strongly, so it has no amount. */
  readonly steps: readonly ('formula' | 'drives')[];
  /** Money in all; null where a step has no amount, or a value is missing. */
  readonly gain: Traced | null;
  /** True where it is part of the benefit. An initiative that says what it keeps, wins or adds has told its benefit already: the same money is not counted twice. */
  readonly counted: boolean;
}

/** How much of the weighted gap is closed. */
export interface GapClosed {
  /** When every rise happens, over all rows; weighted points, never below zero. */
  readonly bounds: Bounds;
  /** Fraction of the whole open gap of the program; null where that may be zero. */
  readonly share: Bounds | null;
  /** Rows it raises of which a level or weight is unknown: they are in `bounds`, and left out of draws. */
  readonly unknown: number;
}

/** What the draws say. Null where something it needs is unknown. */
export interface Chances {
  readonly gap: Spread | null;
  readonly cost: Spread | null;
  readonly benefit: Spread | null;
  readonly return: Spread | null;
  readonly net: Spread | null;
  readonly netPresentValue: Spread | null;
  /** Years; of the draws that pay back. */
  readonly payback: Spread | null;
  /** Fraction of the draws, 0 to 1, in which it does not earn its cost: the benefit is less than the cost. */
  readonly loss: number | null;
  /** The same with money discounted. */
  readonly presentLoss: number | null;
}

/** How far one input moves a figure while the others stay at their middles. */
export interface Swing {
  /** Key of the input; `confidence` inputs move it between failing and succeeding. */
  readonly input: string;
  /** The figure at the input's low and at its high end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The input at those ends. */
  readonly low: number;
  readonly high: number;
  /** |atHigh − atLow|. */
  readonly swing: number;
}

/** What matters most: one bar for each input that moves the figure, the widest first. */
export interface Tornado {
  /** The return where there is one, else what is left (benefit less cost). */
  readonly of: 'return' | 'net';
  /** With every input at its middle. */
  readonly middle: number;
  readonly bars: readonly Swing[];
}

export interface InitiativeEconomics {
  readonly name: string;
  readonly cost: Traced | null;
  readonly costOnce: Traced | null;
  readonly costRecurring: Traced | null;
  /** On margin. Null: nothing is said to be earned. An `amount` of null: it cannot be known. */
  readonly benefit: Traced | null;
  readonly benefitOnRevenue: Traced | null;
  /** What `keeps` earns, on margin. */
  readonly defence: Traced | null;
  /** What `wins` and `adds` earn, on margin, and what comes through KPIs. */
  readonly offence: Traced | null;
  /** Expectations of promised factors that it raises. */
  readonly strategic: readonly string[];
  readonly returnOnMargin: Traced | null;
  readonly returnOnRevenue: Traced | null;
  /** Benefit less cost. */
  readonly net: Traced | null;
  /** At its own start, yearly. Null without a discount rate. */
  readonly netPresentValue: Traced | null;
  readonly payback: Payback | null;
  /** People whom those it keeps would have talked to, had they been lost: kept × `reach`; an assumption, and in no sum of money. */
  readonly influenced: Traced | null;
  readonly routes: readonly KpiRoute[];
  readonly flows: readonly Flow[];
  readonly gap: GapClosed;
  /**
   * The chance that it works at all: the highest confidence of its rises; null: certain. An initiative works or it does not: in one draw all its rises rest on
   * one throw, and what it keeps, wins and adds comes only where at least one rise does.
   */
  readonly confidence: Bounds | null;
  readonly missing: readonly Missing[];
  readonly chances: Chances;
  readonly tornado: Tornado | null;
}

export interface Economics {
  /** Of all money; null where nothing says one. */
  readonly currency: string | null;
  /** Per year, as a fraction. */
  readonly discount: Bounds | null;
  /** Every input that any figure rests on, by code-point order of the key. */
  readonly inputs: readonly Input[];
  /** The whole open weighted gap: what would be closed if every row reached its ideal. */
  readonly openGap: Bounds;
  readonly draws: number;
  readonly seed: number;
  readonly distribution: Distribution;
  /** In the order of the program. */
  readonly initiatives: readonly InitiativeEconomics[];
}

/** How a range `a~b` is drawn: the middle most likely, or all alike. */
export type Distribution = 'triangular' | 'uniform';

export interface EconomicsOptions {
  /** 10 000 unless said otherwise. */
  readonly draws?: number;
  readonly seed?: number;
  readonly distribution?: Distribution;
}
