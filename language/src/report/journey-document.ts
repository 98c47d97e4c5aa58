/** What the sections on the journey, the promise and the personas hold. */
import type { Bounds } from '../analysis/analysis.ts';
import type { Subject } from './anchors.ts';
import type { Phrase, SectionHead, Table, Tone } from './document.ts';
import type { Pair } from './sentences.ts';

/** Satisfaction of a persona at a stage. */
export interface PointView {
  readonly bounds: Bounds;
  readonly text: string;
  readonly tone: Tone;
  /** Some of it is assumed. */
  readonly assumed: boolean;
}

export interface PersonaLine {
  readonly name: string;
  /** "55%", or nothing. */
  readonly share: string;
  /** 0 the widest: that of the largest share. */
  readonly width: 0 | 1 | 2;
  /** Stage by stage; null where it is not known or there is nothing for the persona. */
  readonly points: readonly (PointView | null)[];
}

export interface StageView {
  readonly about: Subject;
  readonly name: string;
  readonly touchpoints: string;
  readonly moment: boolean;
  /** Who is unknown there, in words; `all` where nobody is known. */
  readonly unknown: { readonly all: boolean; readonly texts: readonly string[] } | null;
  readonly goals: readonly string[];
  readonly feels: readonly string[];
  readonly pains: readonly string[];
  /** The worst lines there with their place in the ranked table. */
  readonly below: readonly { readonly about: Subject; readonly rank: string; readonly name: string }[];
  readonly channels: readonly string[];
  readonly doing: Phrase;
}

export interface JourneyView {
  readonly name: string;
  readonly lines: readonly PersonaLine[];
  readonly stages: readonly StageView[];
  /** Least and greatest satisfaction to draw; zero lies within. */
  readonly domain: Bounds;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly table: Table;
}

export interface MomentView {
  readonly about: Subject;
  readonly name: string;
  readonly value: string;
  readonly tone: Tone;
  readonly tags: readonly string[];
  readonly texts: readonly string[];
}

/** The rows below a journey's drawing. */
export type StageRow = 'goals' | 'feels' | 'pains' | 'below' | 'channels' | 'doing';

export interface JourneySection extends SectionHead {
  readonly id: 'journey';
  readonly journeys: readonly JourneyView[];
  /** How many stand at once; the rest is folded. */
  readonly shown: number;
  readonly foldedText: string;
  readonly words: {
    readonly axis: readonly [string, string];
    readonly expectation: string;
    readonly moment: string;
    readonly rows: Readonly<Record<StageRow, string>>;
  };
  readonly moments: { readonly title: Pair; readonly list: readonly MomentView[]; readonly more: string } | null;
}

/** A cell of the heat map: satisfaction of a persona at a touchpoint. */
export interface CellView {
  /** The touchpoint, of the persona. */
  readonly about: Subject;
  readonly text: string;
  /** −3 to 3: how far from expectation; null where it is not known. */
  readonly step: number | null;
  readonly assumed: boolean;
  /** Nothing is expected there by that persona. */
  readonly empty: boolean;
}

export interface PlaceView {
  readonly about: Subject;
  readonly name: string;
  readonly stage: string;
  readonly cells: readonly CellView[];
}

export interface RankView {
  readonly about: Subject;
  readonly name: string;
  readonly byShare: string;
  readonly weightedByShare: string;
  readonly byWorth: string;
  readonly weightedByWorth: string;
  readonly move: Phrase;
}

export interface WhoSection extends SectionHead {
  readonly id: 'who';
  /** In the order of the cells; the last is everybody where `everyone` is true. */
  readonly people: readonly { readonly about: Subject | null; readonly name: string; readonly small: string }[];
  readonly everyone: boolean;
  /** Everybody in a narrow column. */
  readonly everyoneShort: string;
  readonly places: readonly PlaceView[];
  readonly notes: readonly string[];
  /** More personas than a phone has room for. */
  readonly phoneNote: string;
  readonly outside: {
    readonly title: Pair;
    readonly people: readonly {
      readonly about: Subject;
      readonly name: string;
      readonly places: readonly Phrase[];
      readonly more: string;
    }[];
  } | null;
  readonly rankings: {
    readonly title: string;
    readonly topic: Pair;
    readonly note: string;
    readonly head: readonly string[];
    readonly ranks: readonly RankView[];
  } | null;
  readonly description: string;
  readonly table: Table;
}

/** How a promise is kept at a touchpoint. */
export interface KeepingView {
  readonly value: string;
  readonly word: string;
  readonly tone: Tone;
  readonly step: number | null;
  readonly expectations: string;
  readonly kpis: readonly Phrase[];
  readonly doing: Phrase | null;
}

export interface PromiseSection extends SectionHead {
  readonly id: 'promise';
  readonly promises: readonly { readonly factor: string; readonly text: string; readonly state: Phrase }[];
  readonly places: readonly {
    readonly about: Subject;
    readonly name: string;
    readonly stage: string;
    readonly keepings: readonly (KeepingView | null)[];
  }[];
  readonly shown: number;
  readonly touchpoint: string;
  readonly folded: string;
  readonly notes: readonly string[];
}
