/** A Report: plain data in the reader's language. What it looks like is the business of html.ts, markdown.ts, csv.ts and json.ts. */
import type { Bounds, Quadrant } from '../analysis/analysis.ts';
import type { Spread } from '../analysis/economics/economics.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Place, Subject } from './anchors.ts';
import type { DriversSection } from './driver-document.ts';
import type { Figures } from './figures.ts';
import type { JourneySection, PromiseSection, WhoSection } from './journey-document.ts';
import type { EffectsView, KpiSection, ListeningSection, TrendSection } from './measure-document.ts';
import type { Decimals } from './numbers.ts';
import type { Pair } from './sentences.ts';
import type { VoiceSection } from './voice-document.ts';
import type { SlidersView } from './what-if/sliders.ts';
import type { WhatIfView } from './what-if/view.ts';

/** What colour and sign a figure has. */
export type Tone = 'above' | 'below' | 'neutral';

/** Words with a tone: "1 broken promise" in vermilion. */
export interface Phrase {
  readonly text: string;
  readonly tone: Tone | 'plain';
}

export interface Table {
  readonly caption: string;
  readonly head: readonly { readonly text: string; readonly right: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** What each row is about; left out where something else on the page says it. */
  readonly about?: readonly (Subject | null)[];
}

/** One line of the ranked table; the charts draw the same lines. */
export interface LineView {
  readonly about: Subject;
  /** `1`, `1*` among the known, `?`. */
  readonly rank: string;
  readonly name: string;
  /** For a chart: a few characters, with the persona where it is for one. */
  readonly short: string;
  /** Who it is for; empty in a program without personas. */
  readonly who: string;
  /** Who it is for, where it is not for everyone: empty otherwise. */
  readonly some: string;
  /** The same in a few characters. */
  readonly someShort: string;
  /** Touchpoint, who, kind. */
  readonly where: readonly string[];
  /** "assumed", "expectation unknown". */
  readonly tags: readonly string[];
  readonly key: boolean;
  readonly tone: Tone;
  readonly assumed: boolean;
  /** Within which W·S lies. */
  readonly weightedBounds: Bounds;
  readonly actualBounds: Bounds;
  readonly expectedBounds: Bounds;
  readonly idealBounds: Bounds;
  readonly weightBounds: Bounds;
  readonly actualUnknown: boolean;
  readonly expectedUnknown: boolean;
  readonly weightUnknown: boolean;
  readonly idealUnknown: boolean;
  readonly margin: number | null;
  readonly quadrant: Quadrant | null;
  /** As printed. */
  readonly actual: string;
  readonly expected: string;
  readonly ideal: string;
  readonly weight: string;
  readonly satisfaction: string;
  readonly satisfactionTone: Tone;
  readonly weighted: string;
  readonly gap: string;
  readonly n: string;
  readonly change: { readonly from: number; readonly to: number; readonly text: string; readonly tone: Tone } | null;
  readonly owner: string;
  readonly doing: Phrase;
  readonly conceded: boolean;
  readonly required: boolean;
  /** One full sentence of figures. */
  readonly fact: string;
}

export interface BigNumber {
  readonly label: Pair;
  readonly value: string;
  readonly unit: string;
  readonly notes: readonly Phrase[];
}

export interface Move {
  readonly about: Subject;
  readonly value: string;
  readonly word: string;
  readonly tone: Tone;
  readonly text: string;
}

export interface SectionHead {
  /** 1 for the first. */
  readonly number: number;
  readonly topic: Pair;
  /** The finding. */
  readonly title: string;
  /** How to read what follows. */
  readonly note: string;
}

export interface KeySection extends SectionHead {
  readonly id: 'key-experiences';
  readonly lines: readonly LineView[];
  /** How many of the lines stand in the table at once; the rest is folded into a plain one. */
  readonly shown: number;
  readonly folded: Table | null;
  /** After how many lines the rule stands that closes the key ones, and what it says; 0 for none. */
  readonly keyEnd: number;
  readonly keyRule: string;
  readonly sinceWave: string | null;
  /** Of the levels, for the slopes. */
  readonly scale: Bounds;
  readonly foot: string;
}

export interface MapSection extends SectionHead {
  readonly id: 'priority-map';
  /** Lines with a place. */
  readonly points: readonly LineView[];
  /** Lines of which the actual or the weight is unknown. */
  readonly bands: readonly LineView[];
  readonly importance: { readonly value: number; readonly text: string } | null;
  readonly performance: { readonly value: number; readonly text: string } | null;
  readonly quadrants: Readonly<Record<Quadrant, Pair>>;
  readonly strips: { readonly weightUnknown: string; readonly actualUnknown: string; readonly separator: string };
  readonly axisImportance: string;
  readonly axisPerformance: string;
  readonly weightScale: Bounds;
  readonly levelScale: Bounds;
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}

export interface GapsSection extends SectionHead {
  readonly id: 'gaps';
  readonly lines: readonly LineView[];
  /** After how many lines the key ones end. */
  readonly keyEnd: number;
  readonly scale: Bounds;
  readonly words: {
    readonly order: string;
    readonly actual: string;
    readonly expected: string;
    readonly ideal: string;
    readonly expectedUnknown: string;
    readonly actualUnknown: string;
  };
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}

export interface InitiativeView {
  readonly about: Subject;
  readonly number: number;
  readonly name: string;
  /** Owner and period. */
  readonly small: string;
  readonly cost: Bounds | null;
  readonly costText: string;
  readonly return: Bounds | null;
  readonly returnText: string;
  /** Why there is no return. */
  readonly returnWord: string;
  /** The 80 % interval and the median of the draws; null where nothing is drawn of it. */
  readonly returnSpread: Spread | null;
  /** The median, or where nothing is drawn all of the return, is below zero. */
  readonly isLoss: boolean;
  /** It is in the best set; null where none was sought. */
  readonly chosen: boolean | null;
  readonly effects: readonly string[];
}

export interface CoverageView {
  readonly about: Subject;
  readonly name: string;
  readonly some: string;
  readonly gap: string;
  readonly weighted: string;
  readonly by: string;
  /** What each initiative with a column raises it by; `size` is its part of the largest. */
  readonly cells: readonly ({ readonly text: string; readonly size: number } | null)[];
  /** Fraction of G closed; null where nobody works on it or it is not known. */
  readonly closed: Bounds | null;
  readonly closedText: string;
  readonly open: boolean;
}

/** What the chart of costs and returns draws. */
export interface InitiativesDrawing {
  readonly initiatives: readonly InitiativeView[];
  /** What a unit of the cost axis counts. */
  readonly costDivisor: number;
  readonly words: { readonly cost: string; readonly return: string };
  readonly title: string;
  readonly description: string;
}

/** The best set of initiatives, in a few lines; `cx plan` says more. */
export interface PortfolioView {
  readonly title: Pair;
  readonly lead: string;
  readonly rows: readonly {
    readonly about: Subject;
    readonly number: number;
    readonly name: string;
    readonly chosen: boolean;
    readonly word: string;
    readonly reason: string;
  }[];
  readonly notes: readonly string[];
}

export interface InitiativesSection extends SectionHead, InitiativesDrawing {
  readonly id: 'initiatives';
  /** Null where there is neither a budget nor money to weigh. */
  readonly portfolio: PortfolioView | null;
  readonly coverage: {
    readonly title: Pair;
    readonly note: string;
    readonly lines: readonly CoverageView[];
    readonly shown: number;
    /** The initiatives that have a column of their own; null where they are too many, and are named in the row. */
    readonly initiatives: readonly { readonly about: Subject; readonly number: number; readonly name: string }[] | null;
    readonly columns: { readonly requirement: string; readonly gap: string; readonly by: string; readonly closed: string };
  } | null;
  readonly effects: EffectsView | null;
  readonly conceded: string | null;
  readonly table: Table;
}

export interface MethodSection extends SectionHead {
  readonly id: 'method';
  readonly columns: readonly { readonly heading: Pair; readonly paragraphs: readonly string[]; readonly bullets: readonly string[] }[];
  readonly findings: {
    readonly heading: Pair;
    readonly summary: string;
    readonly rows: readonly {
      readonly about: Place;
      readonly severity: string;
      readonly message: string;
      readonly place: string;
      readonly rule: string;
    }[];
    readonly more: string | null;
  };
}

export type Section =
  | KeySection
  | MapSection
  | GapsSection
  | JourneySection
  | PromiseSection
  | WhoSection
  | KpiSection
  | TrendSection
  | DriversSection
  | VoiceSection
  | InitiativesSection
  | ListeningSection
  | MethodSection;

export interface Report {
  readonly language: MessageLanguage;
  /** For `lang`. */
  readonly tag: 'zh-Hans' | 'en';
  readonly programme: string;
  /** Null for files under no `program`. */
  readonly about: Subject | null;
  readonly form: Pair;
  /** Label of the newest wave, and the date. */
  readonly wave: string | null;
  readonly asOf: string | null;
  readonly banner: string | null;
  /** What was set to something else, and what that changes; null for a report of the program as it is. */
  readonly whatIf: WhatIfView | null;
  /** Figures that a page lets its reader move; made when first read. Null for a what-if, and where there is nothing to move. */
  readonly sliders: SlidersView | null;
  readonly verdict: { readonly lead: string | null; readonly strong: string; readonly tone: Tone; readonly deck: string };
  readonly numbers: readonly BigNumber[];
  readonly moved: { readonly heading: Pair; readonly moves: readonly Move[] } | null;
  readonly contents: Pair;
  readonly reading: Pair;
  readonly marks: Readonly<Record<'above' | 'below' | 'expected' | 'assumed' | 'interval' | 'unknown', string>>;
  readonly sections: readonly Section[];
  readonly data: Pair;
  readonly foot: readonly string[];
  readonly decimals: Decimals;
  /** For machines. */
  readonly figures: Figures;
}
