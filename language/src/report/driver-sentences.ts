/** What the section on drivers says. */
import type { DriverClass, KanoCategory, NotEstimable } from '../analysis/analysis.ts';
import type { Pair } from './sentences.ts';

export interface DriverWords {
  readonly topic: Pair;
  /** The strongest driver, whose weight ranks it elsewhere. */
  readonly titleUnstated: (name: string, place: string) => readonly string[];
  readonly titleStrongest: (name: string, share: string) => readonly string[];
  /** The strongest surely costs when it is poor, and does not surely earn when it is good. */
  readonly titleBasic: (name: string, penalty: string) => readonly string[];
  readonly titleUnknown: (n: string) => readonly string[];
  readonly titleKano: (name: string, category: string, count: number) => readonly string[];
  /** What the score is, and how much of it the ratings explain. */
  readonly explained: (outcome: string, wave: string, n: string, share: string | null) => string;
  /** How to read the drawing. */
  readonly reading: string;
  readonly share: string;
  readonly penalty: string;
  readonly reward: string;
  readonly class: string;
  readonly declared: string;
  readonly classes: Readonly<Record<DriverClass, string>>;
  readonly missing: Readonly<Record<NotEstimable, string>>;
  /** A better rating goes with a lower score. */
  readonly against: string;
  readonly fact: (name: string, share: string, penalty: string, reward: string, verdict: string) => string;
  readonly ranksTitle: (count: number, name: string) => readonly string[];
  readonly ranksAgree: string;
  readonly ranksNote: string;
  readonly stated: string;
  readonly derived: string;
  readonly rankFact: (name: string, stated: string, derived: string) => string;
  readonly kanoTitle: Pair;
  readonly kanoNote: string;
  readonly categories: Readonly<Record<KanoCategory, string>>;
  readonly drivesTitle: Pair;
  readonly drivesNote: string;
  readonly drivesHead: readonly [driver: string, driven: string, members: string, moves: string, verdict: string];
  readonly membersText: (correlation: string, low: string, high: string, n: string) => string;
  readonly movesText: (together: string, all: string) => string;
  readonly verdicts: Readonly<Record<'borne-out' | 'contradicted' | 'open', string>>;
  readonly item: string;
  readonly category: string;
  readonly better: string;
  readonly worse: string;
  readonly drawn: (shown: number, more: number) => string;
  readonly few: (n: string, needed: string) => string;
  readonly constant: (names: readonly string[], more: number) => string;
  readonly reliability: (parts: readonly { readonly name: string; readonly alpha: string; readonly items: number }[]) => string;
  readonly method: string;
  readonly columns: {
    readonly driver: string;
    readonly correlation: string;
    readonly johnson: string;
    readonly shapley: string;
    readonly asymmetry: string;
    readonly statedRank: string;
    readonly derivedRank: string;
    readonly opportunity: string;
  };
}
