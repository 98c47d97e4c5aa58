/** What the sections on KPIs, trends, initiatives' effects and listening hold. */
import type { Bounds } from '../analysis/analysis.ts';
import type { Subject } from './anchors.ts';
import type { Phrase, SectionHead, Table, Tone } from './document.ts';
import type { Pair } from './sentences.ts';

/** A mark on the track of a bullet bar, with its words. */
export interface Marker {
  readonly at: number;
  readonly text: string;
  readonly kind: 'alarm' | 'target' | 'later' | 'promise' | 'baseline' | 'benchmark';
}

/** What is drawn of a KPI or of one of its members. */
export interface BulletView {
  /** The KPI; where it is of a member, of that. */
  readonly about: Subject;
  readonly name: string;
  /** n, and which way is better. */
  readonly small: string;
  /** Null where there is none, or where too few answered to say it. */
  readonly value: number | null;
  readonly valueText: string;
  readonly tone: Tone;
  /** The interval of the value, or the range that was typed. */
  readonly bounds: Bounds | null;
  /** The bounds stand for the value: a range, or an interval of too few answers. */
  readonly isOpen: boolean;
  readonly boundsText: string;
  readonly status: { readonly sign: string; readonly text: string; readonly tone: Tone };
  readonly reason: string;
  /** All of the figures in one sentence. */
  readonly fact: string;
}

/** The members of one breakdown, judged by the same bars. */
export interface MembersView {
  readonly heading: string;
  /** How they stand: "52 met", in the order good to bad. */
  readonly counts: readonly Phrase[];
  /** A tick for each member that has a value; empty where every member has a row. */
  readonly strip: readonly { readonly at: number; readonly tone: Tone }[];
  readonly stripFact: string;
  /** Those with a row: all, or the worst and the best. */
  readonly shown: readonly BulletView[];
  /** After how many of them some are left out; null where none is. */
  readonly cut: number | null;
  /** Every member, where not all have a row. */
  readonly all: Table | null;
  readonly allWords: string;
}

export interface KpiView extends BulletView {
  /** From and to which value the track goes. */
  readonly axis: Bounds;
  readonly lowerIsBetter: boolean;
  readonly alarm: number | null;
  readonly target: number | null;
  readonly above: readonly Marker[];
  readonly below: readonly Marker[];
  readonly members: readonly MembersView[];
}

export interface KpiSection extends SectionHead {
  readonly id: 'kpis';
  readonly kpis: readonly KpiView[];
  /** Every KPI, and the members that have a row. */
  readonly table: Table;
  /** Which rows are members, by index. */
  readonly isMember: readonly boolean[];
}

export interface TrendPoint {
  /** On the time axis: 0 is its beginning, 1 its end. */
  readonly x: number;
  /** Null: a wave without a value, where the line breaks. */
  readonly value: number | null;
  readonly bounds: Bounds | null;
  readonly text: string;
  /** Not to be joined with the one before. */
  readonly breaks: boolean;
  /** It was asked otherwise before: two strokes on the axis say that what is left of them does not compare. */
  readonly askedOtherwise: boolean;
}

export interface TrendView {
  /** Null for the index. */
  readonly about: Subject | null;
  readonly name: string;
  /** "+0.9 ±0.6". */
  readonly change: string;
  /** "better, surely". */
  readonly word: string;
  readonly tone: Tone;
  readonly points: readonly TrendPoint[];
  /** Where it began and where it is to go; null where no target with a date is said. */
  readonly way: {
    readonly from: { readonly x: number; readonly value: number } | null;
    readonly x: number;
    readonly value: number;
    readonly text: string;
  } | null;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly fact: string;
}

export interface TrendSection extends SectionHead {
  readonly id: 'trends';
  readonly panels: readonly TrendView[];
  readonly notes: readonly string[];
  readonly table: Table;
}

/** Did an initiative work: one thing it improves, before and after. */
export interface EffectView {
  /** The initiative. */
  readonly about: Subject;
  readonly number: number;
  readonly initiative: string;
  readonly subject: string;
  readonly tried: string;
  readonly others: string;
  readonly effect: string;
  readonly verdict: Phrase;
}

export interface EffectsView {
  readonly title: Pair;
  readonly head: readonly string[];
  readonly lines: readonly EffectView[];
  readonly notes: readonly string[];
}

export interface EarView {
  /** The source or survey. */
  readonly about: Subject;
  readonly name: string;
  /** Its kind and how soon it hears. */
  readonly small: string;
  /** 0 hears at once, 2 late; null where it is not said. */
  readonly speed: 0 | 1 | 2 | null;
  readonly speedText: string;
  readonly kind: string;
  /** Touchpoints it hears, by index. */
  readonly hears: readonly number[];
}

export interface ListeningSection extends SectionHead {
  readonly id: 'listening';
  readonly ears: readonly EarView[];
  readonly touchpoints: readonly { readonly about: Subject; readonly name: string; readonly count: number }[];
  readonly words: { readonly count: string; readonly blind: string; readonly touchpoint: string };
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}
