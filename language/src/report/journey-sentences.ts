/** What the sections on the journey, the promise and the personas say. */
import type { WorthRanking } from '../analysis/by-worth.ts';
import type { StageRow } from './journey-document.ts';
import type { Pair } from './sentences.ts';

export interface JourneyWords {
  readonly topic: Pair;
  /** All lines are lowest at one stage; `who` falls deepest there. */
  readonly titleAll: (personas: number, stage: string, who: string, value: string) => readonly string[];
  /** Stages that are as low as one another. */
  readonly titleOne: (stages: readonly string[], who: string, value: string) => readonly string[];
  /** Surely below by `value`, while another stage may or may not be lower. */
  readonly titleOpen: (stage: string, who: string, value: string) => readonly string[];
  readonly titleMet: string;
  readonly titleNoneSure: string;
  readonly titleUnknown: string;
  readonly note: (lines: number, shares: readonly string[], hasMoments: boolean) => string;
  readonly axis: readonly [string, string];
  readonly expectation: string;
  readonly moment: string;
  readonly noTouchpoint: string;
  readonly nothingExpected: string;
  readonly unknownFor: (name: string, reason: string) => string;
  readonly rows: Readonly<Record<StageRow, string>>;
  readonly stage: string;
  readonly momentsTitle: (count: number) => Pair;
  readonly momentWorst: (name: string, who: string, actual: string, expected: string, notSplit: boolean) => string;
  readonly momentMet: string;
  readonly momentsMore: (names: readonly string[]) => string;
  readonly leftOut: (names: readonly string[], more: number) => string;
  readonly starred: string;
  readonly notDrawn: (names: readonly string[]) => string;
  readonly elsewhere: (names: readonly string[]) => string;
  readonly moreJourneys: (count: number) => string;
  readonly some: (shown: readonly string[], more: number) => readonly string[];

  readonly who: {
    readonly topic: Pair;
    /** `who` null: several personas, not all of them; `place` null: several touchpoints. */
    readonly titleWorst: (who: string | null, place: string | null, value: string, unasked: string | null) => readonly string[];
    readonly titleMet: readonly string[];
    readonly titleUnknown: string;
    readonly note: string;
    readonly shareOf: (share: string) => string;
    readonly everyone: string;
    readonly everyoneShort: string;
    readonly byShare: string;
    readonly equally: string;
    readonly unasked: string;
    readonly unmeasured: string;
    readonly steps: (steps: readonly [string, string, string]) => string;
    readonly nothing: string;
    readonly offJourney: string;
    readonly folded: (count: number) => string;
    readonly peopleFolded: (names: readonly string[]) => string;
    readonly phone: (count: number) => string;
    readonly outside: Pair;
    readonly touchpoint: string;
    readonly morePlaces: (count: number) => string;
    readonly rankTopic: Pair;
    readonly rankMoves: (name: string, from: number, to: number) => readonly string[];
    readonly rankSame: string;
    readonly rankMissing: (names: readonly string[], more: number, all: boolean) => string;
    readonly rankNote: (measure: WorthRanking['measure'], values: readonly string[]) => string;
    readonly rankShown: (count: number) => string;
    readonly rankHead: readonly [expectation: string, byShare: string, byWorth: string, moves: string];
    readonly up: (places: number) => string;
    readonly down: (places: number) => string;
    readonly level: string;
  };

  readonly promise: {
    readonly topic: Pair;
    readonly titleBroken: (promise: string, place: string, value: string, isOpen: boolean) => readonly string[];
    readonly titleNobody: (promise: string) => readonly string[];
    readonly titleKept: (promises: number) => readonly string[];
    readonly titleUnknown: string;
    readonly note: string;
    readonly kept: string;
    readonly broken: string;
    readonly mixed: string;
    readonly notCarried: string;
    readonly places: (kept: number, broken: number, unknown: number) => string;
    readonly nowhere: (names: readonly string[], more: number) => string;
    readonly touchpoint: string;
  };
}
