/** Every word a plan says, in both languages. A title is a finding. Of several wordings the first that is short enough is taken. */
import type { Missing } from '../../analysis/analysis.ts';
import type { InputField, TracedWhat } from '../../analysis/economics/economics.ts';
import type { OutsideWhy } from '../../analysis/portfolio/plan.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Pair } from '../sentences.ts';
import { englishPlan } from './sentences.en.ts';
import { chinesePlan } from './sentences.zh.ts';

export interface PlanWords {
  readonly form: Pair;
  readonly contents: Pair;
  readonly foot: string;
  readonly reading: Pair;
  readonly marks: Readonly<Record<'above' | 'below' | 'interval' | 'rejected', string>>;

  readonly banner: (errors: number) => string;
  readonly nothing: string;
  readonly nothingDeck: string;
  /** `chosen` of `count`; `budget` null where there is none; `share` of the gap, `money` as printed, null where unknown. */
  readonly verdict: (facts: VerdictFacts) => readonly string[];
  readonly verdictInfeasible: (budget: string | null) => string;
  readonly verdictBelowAll: (budget: string) => string;
  readonly verdictNone: (budget: string | null) => string;
  /** No initiative took part in the choice. */
  readonly verdictOutside: string;
  readonly deckChosen: (names: readonly string[], more: number) => string;
  readonly deckOdds: (loss: string, objective: 'gap' | 'money') => string;
  readonly deckBound: (reached: string, most: string) => string;

  readonly numbers: {
    readonly gap: Pair;
    readonly gapUnit: string;
    readonly money: (measure: 'net-present-value' | 'net') => Pair;
    readonly chance: Pair;
    readonly range: (low: string, high: string) => string;
    readonly costs: (cost: string, budget: string | null) => string;
    readonly costsAndUnknown: (cost: string) => string;
    readonly expected: string;
    readonly lossOf: string;
    readonly returns: (spread: string) => string;
    readonly overBudget: (chance: string) => string;
    readonly points: (gap: string) => string;
  };

  readonly remarkNoBudget: string;
  readonly remarkNoMoney: string;
  readonly remarkNoGap: string;
  readonly remarkUntold: (names: readonly string[], more: number) => string;
  readonly remarkNoDiscount: string;
  readonly remarkBound: (reached: string, most: string) => string;
  /** More are to be kept than there are. */
  readonly remarkTooMany: (name: string, persona: string, kept: string, customers: string) => string;
  readonly remarkMissing: (name: string, lacking: readonly string[]) => string;
  readonly lacking: Readonly<Record<Missing['what'] | 'cost', (whose: string) => string>>;
  readonly rangeBudget: (range: string, used: string) => string;

  readonly whatIf: Pair;
  readonly whatIfHeads: readonly [what: string, original: string, changed: string];
  readonly whatIfRows: { readonly set: string; readonly cost: string; readonly gap: string; readonly money: string; readonly loss: string };

  readonly choiceTopic: Pair;
  readonly choiceTitle: (facts: VerdictFacts) => readonly string[];
  readonly choiceNote: (objective: 'gap' | 'money', hasBudget: boolean) => string;
  readonly heads: {
    readonly initiative: string;
    readonly standing: string;
    readonly cost: string;
    readonly gap: string;
    readonly money: (measure: 'net-present-value' | 'net') => string;
    readonly reason: string;
    readonly owner: string;
    readonly defence: string;
    readonly offence: string;
    readonly strategic: string;
    readonly benefit: string;
    readonly return: string;
    readonly returnOnRevenue: string;
    readonly netPresentValue: string;
    readonly payback: string;
    readonly loss: string;
    readonly influenced: string;
  };
  readonly standing: Readonly<Record<'chosen' | 'rejected' | 'outside' | 'committed' | 'running', string>>;
  readonly brings: (gap: string | null, money: string | null) => string;
  readonly needs: (cheaper: string | null, more: string | null, objective: 'gap' | 'money') => string;
  readonly impossible: string;
  readonly notWorth: (objective: 'gap' | 'money') => string;
  readonly outside: Readonly<Record<OutsideWhy, string>>;
  readonly next: (budget: string, added: readonly string[], dropped: readonly string[], gap: string | null, money: string | null) => string;
  readonly nextNothing: (budget: string) => string;
  readonly points: (gap: string) => string;

  readonly returnsTopic: Pair;
  readonly returnsTitle: (facts: {
    readonly known: number;
    readonly earning: number;
    readonly worst: string | null;
    readonly loss: string;
  }) => readonly string[];
  readonly returnsTitleNone: string;
  readonly returnsNote: (draws: string) => string;
  readonly revenueNote: string;
  readonly strategicNote: (parts: readonly { readonly name: string; readonly expectations: readonly string[] }[]) => string;
  readonly influencedNote: string;
  readonly lossText: (chance: string) => string;
  readonly spread: (median: string, low: string, high: string) => string;
  readonly years: (low: string, high: string | null) => string;
  readonly never: string;
  readonly orNever: (years: string) => string;
  readonly atOnce: string;

  readonly mattersTopic: Pair;
  readonly mattersTitle: (initiative: string, input: string, low: string, high: string) => readonly string[];
  readonly mattersTitleNone: string;
  readonly mattersNote: string;
  readonly mattersMore: (more: number) => string;
  readonly mattersHeads: {
    readonly initiative: string;
    readonly input: string;
    readonly range: string;
    readonly atLow: string;
    readonly atHigh: string;
  };
  readonly fails: string;
  readonly works: string;

  readonly frontierTopic: Pair;
  readonly frontierTitle: (facts: {
    readonly lowGap: string;
    readonly highMoney: string;
    readonly highGap: string;
    readonly lowMoney: string;
  }) => readonly string[];
  readonly frontierTitleOne: string;
  readonly frontierNote: string;
  readonly frontierAxes: {
    readonly gap: string;
    readonly gapPoints: string;
    readonly money: (measure: 'net-present-value' | 'net', unit: string) => string;
  };
  readonly frontierChosen: string;
  readonly frontierHeads: {
    readonly set: string;
    readonly gap: string;
    readonly money: string;
    readonly cost: string;
    readonly names: string;
  };
  readonly frontierUnproven: string;

  readonly timeTopic: Pair;
  readonly timeTitle: (team: string, period: string, load: string) => readonly string[];
  readonly timeTitleNone: string;
  readonly timeTitleOver: (team: string, period: string) => readonly string[];
  readonly timeNote: string;
  readonly timeLoad: string;
  readonly timeNobody: string;
  readonly timeToday: string;
  readonly timeUnscheduled: (names: readonly string[]) => string;
  readonly timeWholeTime: string;
  readonly days: (load: string, capacity: string) => string;
  readonly timeHeads: {
    readonly team: string;
    readonly period: string;
    readonly load: string;
    readonly capacity: string;
    readonly share: string;
    readonly by: string;
  };

  readonly traceTopic: Pair;
  readonly traceTitle: string;
  readonly traceNote: string;
  readonly traceHeads: { readonly figure: string; readonly value: string; readonly how: string };
  readonly traceSummary: (figures: number, inputs: number) => string;
  readonly what: Readonly<Record<TracedWhat, string>>;
  readonly field: Readonly<Record<InputField, string>>;
  readonly written: (place: string) => string;
  readonly measured: string;
  readonly unmeasured: string;
  readonly about: (what: string, about: string) => string;
  readonly longestOf: (parts: string) => string;
  readonly presentOf: (yearly: string, years: string, rate: string) => string;
  readonly perYear: (money: string) => string;
  readonly inYears: (years: string) => string;

  readonly methodTopic: Pair;
  readonly methodTitle: (draws: string, seed: string) => string;
  readonly method: readonly { readonly heading: Pair; readonly paragraphs: readonly string[] }[];
}

export interface VerdictFacts {
  readonly chosen: number;
  readonly count: number;
  readonly budget: string | null;
  /** "55%", or weighted points; null where there is no gap to close. */
  readonly share: string | null;
  readonly money: string | null;
  readonly objective: 'gap' | 'money';
}

export function planWordsOf(language: MessageLanguage): PlanWords {
  return language === 'zh' ? chinesePlan : englishPlan;
}
