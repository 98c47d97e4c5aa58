/** What the section on drivers holds. */
import type { Bounds } from '../analysis/analysis.ts';
import type { Subject } from './anchors.ts';
import type { SectionHead, Table, Tone } from './document.ts';
import type { Pair } from './sentences.ts';

/** A penalty or a reward: a bar from zero with its whisker. */
export interface EffectBar {
  /** In points of the overall score; a penalty is below zero. */
  readonly value: number;
  readonly margin: number;
  readonly text: string;
}

export interface DriverView {
  readonly about: Subject;
  readonly name: string;
  /** Touchpoint, and where the rating goes against the score, that. */
  readonly small: string;
  /** Of what the ratings explain, 0 to 1; null where it cannot be told. */
  readonly share: number | null;
  readonly shareText: string;
  readonly penalty: EffectBar | null;
  readonly reward: EffectBar | null;
  /** The class, or why there is none. */
  readonly classText: string;
  readonly hasClass: boolean;
  /** What it was declared to be; empty where nothing was. */
  readonly declared: string;
  /** The class is another one, and chance alone would hardly give it. */
  readonly disagrees: boolean;
  /** All of the figures in one sentence. */
  readonly fact: string;
}

/** A driver in the two rankings. */
export interface RankView {
  readonly about: Subject;
  readonly name: string;
  /** From the top, 0 the first. */
  readonly statedAt: number;
  readonly derivedAt: number;
  /** As printed: "3", "3=" where it is shared. */
  readonly stated: string;
  readonly derived: string;
  readonly disagrees: boolean;
}

export interface RanksView {
  readonly title: string;
  readonly note: string;
  readonly lines: readonly RankView[];
  readonly stated: string;
  readonly derived: string;
  readonly description: string;
}

export interface DriversSection extends SectionHead {
  readonly id: 'drivers';
  /** What the score is, and how much of it the ratings explain; empty where no answers tell. */
  readonly explained: string;
  /** Those that are drawn. */
  readonly drivers: readonly DriverView[];
  /** From the largest penalty to the largest reward, with their margins. */
  readonly axis: Bounds;
  readonly words: {
    readonly share: string;
    readonly penalty: string;
    readonly reward: string;
    readonly class: string;
    readonly declared: string;
  };
  readonly ranks: RanksView | null;
  readonly kano: { readonly title: Pair; readonly note: string; readonly table: Table } | null;
  /** KPIs that are said to drive others. */
  readonly drives: { readonly title: Pair; readonly note: string; readonly table: Table } | null;
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table | null;
}

/** What colour a penalty or a reward has. */
export function effectTone(bar: EffectBar): Tone {
  return bar.value < 0 ? 'below' : bar.value > 0 ? 'above' : 'neutral';
}
