/** What the sections on KPIs, trends, effects of initiatives and listening say. */
import type { StatusReason } from '../analysis/analysis.ts';
import type { SourceKind } from '../program/program.ts';
import type { TimeUnit } from '../program/values.ts';
import type { Pair } from './sentences.ts';

/** The amounts of a reason as text. */
export interface ReasonAmounts {
  readonly bar: string;
  readonly distance: string;
  /** The value lies exactly at the bar. */
  readonly isEqual: boolean;
}

export interface MeasureWords {
  readonly kpi: {
    readonly titleBroken: (name: string, promise: string, value: string) => readonly string[];
    readonly titleAlarm: (name: string, alarm: string, value: string) => readonly string[];
    readonly titleMissed: (name: string, target: string, value: string) => readonly string[];
    readonly titleBehind: (met: number, behind: number, total: number) => readonly string[];
    readonly titleMet: (met: number, total: number) => readonly string[];
    /** What the marks mean, of those that are drawn. */
    readonly note: (has: {
      readonly target: boolean;
      readonly later: boolean;
      readonly promise: boolean;
      readonly alarm: boolean;
      readonly interval: boolean;
    }) => string;
    readonly sample: (n: string) => string;
    readonly lowerIsBetter: string;
    readonly derived: string;
    readonly target: (value: string) => string;
    readonly later: (value: string, by: string | null) => string;
    readonly alarm: (value: string) => string;
    readonly promise: (value: string) => string;
    readonly baseline: (value: string) => string;
    readonly benchmark: string;
    readonly tooFew: string;
    /** Of a small group, or one that would tell a small one by subtraction. */
    readonly withheld: string;
    readonly reason: (
      reason: StatusReason,
      amounts: ReasonAmounts,
      status: { readonly met: boolean; readonly lowerIsBetter: boolean; readonly wasSure: boolean },
    ) => string;
    readonly tooFewReason: (n: string) => string;
    readonly interval: string;
    readonly membersHeading: (breakdown: string, count: number) => string;
    readonly statusCount: (count: number, status: string) => string;
    readonly leftOut: (count: number) => string;
    readonly allMembers: (kpi: string, members: string) => string;
    readonly fact: (name: string, value: string, status: string, reason: string) => string;
    readonly member: string;
    readonly movedPast: (line: string, bar: string) => string;
  };
  readonly trend: {
    readonly topic: Pair;
    readonly titleBoth: (better: string, betterBy: string, worse: string, worseBy: string) => readonly string[];
    readonly titleBetter: (name: string, by: string, count: number) => readonly string[];
    readonly titleWorse: (name: string, by: string, count: number) => readonly string[];
    readonly titleStill: string;
    readonly titleUnsure: string;
    readonly note: (hasWay: boolean, hasMargin: boolean) => string;
    readonly up: string;
    readonly down: string;
    readonly shorter: string;
    readonly longer: string;
    readonly surely: (word: string) => string;
    readonly unsure: string;
    readonly noMargin: (word: string) => string;
    readonly otherPeople: string;
    readonly askedOtherwise: string;
    /** Added to the note where a line has such a break. */
    readonly strokes: string;
    readonly same: string;
    readonly gap: string;
    readonly only: (shown: number, more: number) => string;
    readonly item: string;
    readonly judgement: string;
    readonly fact: (name: string, values: readonly string[], change: string, word: string) => string;
  };
  readonly effect: {
    readonly title: Pair;
    readonly head: readonly [initiative: string, subject: string, tried: string, others: string, effect: string, verdict: string];
    readonly note: (before: string, after: string) => string;
    readonly nobody: string;
    readonly coverageFolded: (count: number) => string;
    /** All initiatives together cost more than there is; `sure`: whatever the ranges turn out to be. */
    readonly overBudget: (budget: string, over: string, sure: boolean) => string;
    readonly freeEarns: (benefit: string) => string;
    readonly works: string;
    readonly harms: string;
    readonly unsure: string;
    readonly noMargin: string;
    readonly alone: string;
    readonly aloneNote: string;
    readonly pending: (names: readonly string[], more: number) => string;
  };
  readonly listening: {
    readonly topic: Pair;
    readonly titleBlind: (heard: number, total: number, blind: string) => readonly string[];
    readonly titleFull: (total: number, thin: number) => readonly string[];
    readonly titleNone: (total: number) => string;
    readonly note: string;
    readonly count: string;
    readonly blind: string;
    readonly touchpoint: string;
    readonly source: string;
    readonly kind: string;
    readonly soon: string;
    readonly hears: string;
    readonly nothing: string;
    readonly kinds: Readonly<Record<SourceKind, string>>;
    readonly within: (low: number, high: number, unit: TimeUnit) => string;
    readonly every: (low: number, high: number, unit: TimeUnit) => string;
    readonly unsaid: string;
    readonly deaf: (names: readonly string[], more: number) => string;
    readonly folded: (count: number) => string;
  };
  readonly moreNamed: (names: readonly string[], more: number) => string;
}
