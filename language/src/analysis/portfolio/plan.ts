/** The best set of initiatives under the budget, the teams' capacity, and what needs and excludes what. Plain data; units as in `economics/economics.ts`. */
import type { Period } from '../../program/values.ts';
import type { Bounds } from '../analysis.ts';
import type { Spread } from '../economics/economics.ts';

/** `gap`: the most weighted gap closed. `money`: the most left of what is earned. */
export type Objective = 'gap' | 'money';

export interface PlanOptions {
  /** `gap` unless said otherwise. */
  readonly objective?: Objective;
  /** Money in the program's currency; left out: the program's budget. Null: no budget. */
  readonly budget?: number | null;
  /** Initiatives that are in, whatever they bring, and those that are out. */
  readonly committed?: readonly string[];
  readonly without?: readonly string[];
  /** Points of the frontier, both ends counted; 11 unless said otherwise, 0 for none. */
  readonly frontierPoints?: number;
  /** Say what every rejected initiative would need; true unless said otherwise. */
  readonly rejected?: boolean;
}

/** What a set of initiatives comes to, on expected values: the middles of ranges times the chance that each works. */
export interface SetFigures {
  /** Code-point order. */
  readonly names: readonly string[];
  readonly cost: number;
  /** Weighted points; what several raise is counted once, and never past the ideal. */
  readonly gap: number;
  /** Fraction of what is open with every level and weight at its middle; null where nothing is. */
  readonly gapShare: number | null;
  /** In the `measure` of the plan. */
  readonly money: number;
}

/** The same set drawn, with what its initiatives are known to earn (see `untold`). Null where a cost is unknown. */
export interface SetChances {
  readonly gap: Spread | null;
  /** Fraction of what is open in the same draw. */
  readonly gapShare: Spread | null;
  readonly cost: Spread | null;
  readonly benefit: Spread | null;
  /** (benefit − cost)/cost; null where nothing of the set is known to be earned. */
  readonly return: Spread | null;
  readonly net: Spread | null;
  readonly netPresentValue: Spread | null;
  /** Fraction of draws in which the set does not earn its cost; null where nothing of it is known to be earned. */
  readonly loss: number | null;
  /** Fraction of draws in which its cost is above the budget; null without one. */
  readonly overBudget: number | null;
}

/** Why an initiative is not looked at: nobody knows what it costs (under a budget), its period is over by the report's date, or the options leave it out. */
export type OutsideWhy = 'cost' | 'ended' | 'left-out' | 'needs-outside';

/** What would have the initiative in a set as good as the plan's. Each alone is enough; null where no such change is, or none was found. */
export interface Wanting {
  /** Money it would have to be cheaper by. */
  readonly cheaperBy: number | null;
  /** Weighted points it would have to close more, or money it would have to earn more, by the objective. */
  readonly moreBy: number | null;
  /** It cannot be in at all, were it free: its team has not the days, or what it needs or excludes stands against it or what is committed. */
  readonly impossible: boolean;
  /** Surely no less would do; else what was found is enough, and a little less may be. */
  readonly exact: boolean;
}

export interface PlanItem {
  readonly name: string;
  readonly chosen: boolean;
  readonly committed: boolean;
  /** Its period has begun by the report's date. */
  readonly running: boolean;
  readonly outside: OutsideWhy | null;
  /** Expected values, alone; null where unknown. */
  readonly cost: number | null;
  readonly gap: number;
  readonly money: number | null;
  /** Days of work of the owner's team; null where no effort is said. */
  readonly effort: number | null;
  readonly owner: string | null;
  readonly period: Period | null;
  /** What the chosen set would lose without it (it and what needs it), or gain in gap and money with it, however dear. */
  readonly marginalGap: number;
  readonly marginalMoney: number;
  /** For the rejected; null for the others. */
  readonly wanting: Wanting | null;
}

/** A team's days in one of its periods. */
export interface TeamLoad {
  readonly team: string;
  /** Null where no initiative of the team says when it is. */
  readonly period: Period | null;
  /** Days of work there are, and that the chosen ones take. */
  readonly capacity: number;
  readonly load: number;
  readonly by: readonly { readonly initiative: string; readonly days: number }[];
}

/** A set than which none closes more without earning less. */
export interface FrontierPoint extends SetFigures {
  /** It is the set of the plan. */
  readonly chosen: boolean;
  /** Surely none earns more for so much of the gap. */
  readonly proven: boolean;
}

export interface Plan {
  readonly objective: Objective;
  /** What `money` is: net present value where the program says a discount rate, else benefit less cost. */
  readonly measure: 'net-present-value' | 'net';
  readonly currency: string | null;
  readonly budget: number | null;
  /** The budget is less than the cheapest of the initiatives. */
  readonly budgetBelowAll: boolean;
  /** No set holds what is committed. */
  readonly infeasible: boolean;
  /** The set is surely the best on expected values. */
  readonly proven: boolean;
  /** No set can reach more than this of the objective; equal to what was reached where `proven`. */
  readonly atMost: number;
  readonly set: SetFigures;
  /** Of the set, those that do not say what they earn, or of which it cannot be known: their cost counts, and no earning of theirs. */
  readonly untold: readonly string[];
  readonly chances: SetChances;
  /** In the order of the program. */
  readonly items: readonly PlanItem[];
  readonly teams: readonly TeamLoad[];
  /**
   * From the most money to the most gap: by equal steps of the gap, for each the set that earns most while it closes at least so much (the epsilon-constraint
   * method, Haimes, Lasdon & Wismer 1971), so sets that no fixed price of a point would choose are found too. Sets that another beats in both are left out.
   */
  readonly frontier: readonly FrontierPoint[];
  /** With a tenth more budget, by the same objective; null without a budget, or with one of nothing. */
  readonly next: {
    readonly budget: number;
    readonly set: SetFigures;
    readonly added: readonly string[];
    readonly dropped: readonly string[];
  } | null;
  readonly openGap: Bounds;
  /** The open gap with every level and weight at its middle; what shares of the gap are of. */
  readonly openMiddle: number;
}
