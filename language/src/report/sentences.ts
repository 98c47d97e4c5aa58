/**
 * Every word a report says, in both languages. A title is a finding: subject, verdict, one number. Where several wordings are given, the
 * first that is short enough is taken, so that a long label never makes an endless title.
 */
import type { Quadrant } from '../analysis/analysis.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { ExpectationKind } from '../program/program.ts';
import type { DriverWords } from './driver-sentences.ts';
import type { JourneyWords } from './journey-sentences.ts';
import type { MeasureWords } from './measure-sentences.ts';
import { english } from './sentences.en.ts';
import { chinese } from './sentences.zh.ts';
import type { VoiceWords } from './voice-sentences.ts';

/** A word and, in a Chinese report, its English beside it (empty in an English one). */
export interface Pair {
  readonly main: string;
  readonly second: string;
}

/** What wordings of the key experiences are made from. */
export interface KeyFacts {
  /** Lines. */
  readonly count: number;
  /** Measured values: lines of one expectation that share everybody's actual are one thing to mend. */
  readonly things: number;
  /** "58%"; null where unknown weights leave it open. */
  readonly share: string | null;
  /** False: said of what was measured; something unknown may still change it. */
  readonly whole: boolean;
  /** Where all of them are: a touchpoint or a stage; null where they are apart. */
  readonly place: string | null;
  readonly worst: string;
  /** W·S of all key rows, and of all rows below expectation; null where not known. */
  readonly sum: string | null;
  readonly total: string | null;
  /** W·S of the worst. */
  readonly worstValue: string;
}

export interface Sentences {
  readonly quote: (text: string) => string;
  readonly list: (texts: readonly string[]) => string;
  /** Puts sentences after one another. */
  readonly join: (sentences: readonly string[]) => string;
  readonly dot: string;

  readonly untitled: string;
  readonly gapAnalysis: Pair;
  readonly asOf: (date: string) => string;
  readonly banner: (errors: number) => string;

  readonly everyone: string;
  readonly andOthers: (first: string, others: number) => string;
  readonly kinds: Readonly<Record<ExpectationKind, string>>;
  readonly assumed: string;
  /** Tag of a persona's line whose actual is everybody's; `ofEverybody` says it of the figure. */
  readonly notSplit: string;
  readonly ofEverybody: (actual: string) => string;
  readonly expectedUnknown: string;
  readonly actualUnknown: string;
  readonly weightUnknown: string;
  readonly unknown: string;
  readonly noInitiative: string;
  readonly conceded: string;
  readonly to: string;

  readonly verdictNone: string;
  readonly verdictUnmeasured: (total: number) => string;
  readonly verdictAllMet: string;
  readonly verdictMetButUnknown: (unknown: number) => string;
  readonly verdictUndecided: (unknown: number) => string;
  readonly verdictLead: (below: number, total: number) => string;
  readonly verdictKey: (facts: KeyFacts) => readonly string[];
  readonly deckFirst: (names: readonly string[]) => string;
  readonly deckOnly: (others: number) => string;
  readonly deckUncovered: (name: string, value: string) => string;
  readonly deckCovered: string;
  readonly deckUnknown: (count: number) => string;
  readonly deckWriteFirst: string;
  readonly deckMeasureFirst: string;

  readonly index: Pair;
  readonly indexUnit: string;
  readonly indexSince: (change: string, wave: string) => string;
  readonly indexAlone: string;
  readonly indexBounds: string;
  readonly indexUnknown: string;
  readonly keyGaps: Pair;
  readonly keyGapsUnit: (total: number) => string;
  readonly keyGapsSum: (sum: string, count: number) => string;
  readonly keyGapsWorst: (value: string) => string;
  readonly keyGapsShare: (share: string, total: string | null, whole: boolean) => string;
  readonly keyGapsNone: string;
  readonly keyGapsOpen: (count: number) => string;
  readonly kpisOnTarget: Pair;
  readonly kpisMeasured: Pair;
  readonly kpisUnit: (total: number) => string;
  readonly kpisNone: string;
  readonly kpisUnmeasured: (names: readonly string[], more: number) => string;
  readonly kpisAllMeasured: string;
  readonly statuses: Readonly<
    Record<'met' | 'surely-met' | 'on-the-way' | 'behind' | 'missed' | 'alarm' | 'broken-promise' | 'unknown', string>
  >;

  readonly moved: (wave: string) => Pair;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly notSure: string;
  readonly movedLine: (name: string, who: string, from: string, to: string) => string;

  readonly contents: Pair;
  readonly reading: Pair;
  readonly marks: Readonly<Record<'above' | 'below' | 'expected' | 'assumed' | 'interval' | 'unknown', string>>;

  readonly data: Pair;
  readonly columns: {
    readonly expectation: string;
    readonly who: string;
    readonly product: string;
    readonly bar: string;
    readonly actual: string;
    readonly expected: string;
    readonly weight: string;
    readonly ideal: string;
    readonly since: (wave: string) => string;
    readonly doing: string;
    readonly owner: string;
    readonly importance: string;
    readonly performance: string;
    readonly quadrant: string;
    readonly remark: string;
    readonly initiative: string;
    readonly period: string;
    readonly cost: string;
    readonly benefit: string;
    readonly onMargin: string;
    readonly onRevenue: string;
    readonly requirement: string;
    readonly closed: string;
    readonly kpi: string;
    readonly value: string;
    readonly target: string;
    readonly alarm: string;
    readonly promise: string;
    readonly baseline: string;
    readonly status: string;
    readonly change: string;
  };

  readonly keyTopic: Pair;
  readonly keyTitle: (facts: KeyFacts) => readonly string[];
  readonly keyTitleNone: string;
  readonly keyTitleUnknown: (count: number) => string;
  readonly keyTitleEmpty: string;
  readonly keyNote: string;
  readonly keyRule: (facts: KeyFacts) => string;
  readonly keyFoot: string;
  readonly keyFootUnknown: string;
  readonly keyFootConceded: string;
  readonly keyFootMerged: string;
  readonly keyFootAmongKnown: string;
  readonly more: (count: number) => string;

  readonly mapTopic: Pair;
  readonly mapTitle: (count: number, top: string, place: string | null) => readonly string[];
  readonly mapTitleNone: (overkill: string | null) => readonly string[];
  readonly mapTitleFlat: (spread: string, isSame: boolean) => string;
  readonly mapTitleUnknown: string;
  readonly mapTitleFew: (placed: number, total: number) => string;
  readonly mapNote: (count: number, crosshair: 'mean' | 'median' | 'scale' | 'given') => string;
  readonly mapNoteFew: string;
  readonly mapNoteStrips: string;
  readonly mapFlat: (spread: string) => string;
  readonly quadrants: Readonly<Record<Quadrant, Pair>>;
  readonly axisImportance: string;
  readonly axisPerformance: string;
  readonly crosshairImportance: (value: string, crosshair: 'mean' | 'median' | 'scale' | 'given') => string;
  readonly crosshairPerformance: (value: string, crosshair: 'mean' | 'median' | 'scale' | 'given') => string;
  readonly mapUnplaced: (names: readonly string[], more: number) => string;
  readonly mapUnlabelled: (count: number) => string;
  readonly mapFolded: (count: number) => string;

  readonly gapsTopic: Pair;
  /** `notSplit`: the actual is everybody's, only the expectation is theirs. */
  readonly gapsTitle: (name: string, who: string, actual: string, expected: string, notSplit: boolean) => readonly string[];
  readonly gapsTitleMet: string;
  readonly gapsTitleUnknown: string;
  readonly gapsNote: string;
  readonly gapsOrder: string;
  readonly gapsFolded: (count: number, inData: boolean) => string;
  readonly fact: (name: string, who: string, actual: string, expected: string, weight: string, product: string) => string;

  readonly kpiTopic: Pair;
  readonly kpiTitle: (measured: number, total: number) => string;
  readonly kpiTitleStatus: (met: number, total: number) => string;
  readonly kpiNote: string;
  readonly by: (value: string, date: string) => string;

  readonly doingTopic: Pair;
  readonly doingTitle: (
    initiatives: number,
    cost: string | null,
    covered: number,
    requirements: number,
    open: { readonly name: string; readonly value: string } | null,
  ) => readonly string[];
  readonly doingTitleNoInitiative: (requirements: number) => string;
  readonly doingTitleNothing: string;
  readonly doingNote: string;
  /** The same where intervals of draws are shown. */
  readonly doingNoteDrawn: string;
  readonly doingInterval: string;
  readonly doingLoss: string;
  readonly doingAxisCost: (unit: string) => string;
  readonly doingAxisReturn: string;
  readonly noCost: string;
  readonly costUnknown: string;
  /** It recurs, and neither a benefit nor a period says how long. */
  readonly costEndless: string;
  readonly benefitUnknown: string;
  readonly free: string;
  readonly closesRows: (count: number) => string;
  readonly improvesKpis: (count: number) => string;
  readonly coverageTitle: (requirements: number) => Pair;
  readonly coverageNote: string;
  readonly concededSentence: (names: readonly string[], more: number) => string;
  readonly budget: (amount: string) => string;
  readonly pointsClosed: (name: string, points: string) => string;

  readonly methodTopic: Pair;
  readonly methodTitle: (total: number, measured: number, assumed: number, unknown: number) => readonly string[];
  readonly methodTitleEmpty: string;
  readonly methodNote: string;
  readonly formulas: Pair;
  readonly recurringCost: string;
  readonly formulaLines: (scale: string, weight: string) => readonly string[];
  readonly wavesHeading: Pair;
  readonly waveLine: (name: string, period: string | null, n: string | null) => string;
  readonly exportedBy: (file: string, system: string) => string;
  readonly answersLine: (n: string, sources: readonly string[], more: number, setAside: string | null) => string;
  readonly weightedLine: string;
  readonly noWave: string;
  readonly intervalsLine: string;
  readonly caveats: Pair;
  readonly caveatAssumed: (names: readonly string[], more: number) => string;
  readonly caveatUnknown: (names: readonly string[], more: number) => string;
  readonly caveatNotSplit: (count: number) => string;
  /** Groups some of whose values are withheld, the others beside them, and the minimum. */
  readonly caveatWithheld: (count: number, groups: readonly string[], rest: number, minimum: number) => string;
  readonly caveatEqualShares: string;
  readonly caveatNone: string;
  readonly caveatStated: string;
  readonly versions: Pair;
  readonly findingsHeading: Pair;
  readonly findingsCount: (errors: number, warnings: number, others: number) => string;
  readonly findingsNone: string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'information' | 'hint', string>>;
  readonly findingsMore: (count: number) => string;
  readonly made: (version: string) => string;
  readonly noScript: string;
  /** The journey, the promise, who. */
  readonly journey: JourneyWords;
  /** KPIs, trends, effects, listening. */
  readonly measures: MeasureWords;
  readonly drivers: DriverWords;
  readonly voice: VoiceWords;

  /** "programme", "data" … for the hashes. */
  readonly hashName: (name: string) => string;
}

/** The sentences of a language. */
export function sentencesOf(language: MessageLanguage): Sentences {
  return language === 'zh' ? chinese : english;
}

/** At most 30 Chinese characters, a Latin letter counting half, or 14 English words. */
export function isShort(title: string, language: MessageLanguage): boolean {
  return language === 'zh'
    ? [...title].reduce((length, character) => length + (/[A-Za-z ]/.test(character) ? 0.5 : 1), 0) <= 30
    : title.split(/\s+/).length <= 14;
}

/** The first wording that is short enough, else the shortest. */
export function fitting(titles: readonly string[], language: MessageLanguage): string {
  return titles.find((title) => isShort(title, language)) ?? titles.toSorted((a, b) => a.length - b.length)[0] ?? '';
}
