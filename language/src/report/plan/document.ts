/** A plan of initiatives in a reader's language: titles as findings, figures as printed, tables, and the values of the charts. Plain data. */
import type { Bounds } from '../../analysis/analysis.ts';
import type { Spread } from '../../analysis/economics/economics.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import type { Subject } from '../anchors.ts';
import type { BigNumber, InitiativesDrawing, SectionHead, Table, Tone } from '../document.ts';
import type { Pair } from '../sentences.ts';
import type { PlanFigures } from './figures.ts';

/** In the best set, not in it, or not looked at. */
export type Standing = 'chosen' | 'rejected' | 'outside';

/** One initiative in the table of the choice. */
export interface ChoiceView {
  readonly about: Subject;
  readonly number: number;
  readonly name: string;
  /** Owner, period. */
  readonly small: string;
  readonly standing: Standing;
  readonly standingText: string;
  readonly cost: string;
  /** Fraction of the open gap; null where that may be zero. */
  readonly share: number | null;
  readonly gap: string;
  readonly money: string;
  readonly tone: Tone;
  /** What it brings to the set, what it would need, or why it was not looked at. */
  readonly reason: string;
}

export interface ChoiceSection extends SectionHead {
  readonly id: 'choice';
  readonly rows: readonly ChoiceView[];
  readonly heads: {
    readonly initiative: string;
    readonly standing: string;
    readonly cost: string;
    readonly gap: string;
    readonly money: string;
    readonly reason: string;
  };
  readonly notes: readonly string[];
}

export interface ReturnsSection extends SectionHead, InitiativesDrawing {
  readonly id: 'returns';
  readonly notes: readonly string[];
  readonly table: Table;
}

/** One bar of a tornado, in the unit of its panel. */
export interface SwingView {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** The figure at the input's low and high end, and the input there. */
  readonly lowText: string;
  readonly highText: string;
  readonly lowInput: string;
  readonly highInput: string;
}

export interface TornadoView {
  readonly about: Subject;
  readonly number: number;
  readonly name: string;
  readonly middle: number;
  readonly middleText: string;
  readonly bars: readonly SwingView[];
}

export interface MattersSection extends SectionHead {
  readonly id: 'matters';
  /** Those that are drawn. Returns in percent, what is left in units of the axis. */
  readonly panels: readonly TornadoView[];
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}

export interface FrontierView {
  /** Percent of the open gap, or weighted points. */
  readonly gap: number;
  /** In units of the axis. */
  readonly money: number;
  readonly gapText: string;
  readonly moneyText: string;
  readonly costText: string;
  readonly chosen: boolean;
  readonly names: string;
  /** `A`, `B`, … from the most money to the most gap. */
  readonly letter: string;
}

export interface FrontierSection extends SectionHead {
  readonly id: 'frontier';
  readonly points: readonly FrontierView[];
  readonly words: { readonly gap: string; readonly money: string; readonly chosen: string };
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}

/** Days from the first day of the chart. */
export interface TimeBar {
  readonly about: Subject;
  readonly number: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface LoadView {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly load: number;
  readonly capacity: number;
  readonly text: string;
  readonly over: boolean;
}

export interface TeamView {
  /** Empty for those without an owner. */
  readonly name: string;
  readonly bars: readonly TimeBar[];
  readonly loads: readonly LoadView[];
}

export interface TimeSection extends SectionHead {
  readonly id: 'time';
  /** Days on the axis. */
  readonly days: number;
  readonly quarters: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  readonly today: number | null;
  readonly teams: readonly TeamView[];
  readonly words: { readonly load: string; readonly nobody: string; readonly today: string };
  readonly notes: readonly string[];
  readonly description: string;
  readonly table: Table;
}

/** A step of the working: figures are made of those that stand deeper below them. */
export interface TraceStep {
  readonly depth: number;
  readonly name: string;
  readonly value: string;
  /** In words with numbers; for what was written down, where. */
  readonly how: string;
  /** Null where it is no input. */
  readonly input: string | null;
}

export interface TraceView {
  readonly about: Subject;
  readonly number: number;
  readonly name: string;
  readonly summary: string;
  readonly steps: readonly TraceStep[];
}

export interface TraceSection extends SectionHead {
  readonly id: 'trace';
  readonly traces: readonly TraceView[];
  readonly heads: { readonly figure: string; readonly value: string; readonly how: string };
}

export interface MethodSection extends SectionHead {
  readonly id: 'method';
  readonly columns: readonly { readonly heading: Pair; readonly paragraphs: readonly string[] }[];
}

export type PlanSection = ChoiceSection | ReturnsSection | MattersSection | FrontierSection | TimeSection | TraceSection | MethodSection;

export interface PlanDocument {
  readonly language: MessageLanguage;
  /** For `lang`. */
  readonly tag: 'zh-Hans' | 'en';
  readonly programme: string;
  readonly form: Pair;
  readonly wave: string | null;
  readonly asOf: string | null;
  readonly banner: string | null;
  readonly verdict: { readonly strong: string; readonly tone: Tone; readonly deck: string };
  readonly numbers: readonly BigNumber[];
  /** What keeps the plan from saying more. */
  readonly remarks: readonly string[];
  /** What was asked to be otherwise, and the plan as it is written beside it. */
  readonly whatIf: { readonly heading: Pair; readonly changes: readonly string[]; readonly table: Table } | null;
  readonly contents: Pair;
  readonly reading: Pair;
  /** What the marks say. */
  readonly marks: Readonly<Record<'above' | 'below' | 'interval' | 'rejected', string>>;
  readonly data: Pair;
  readonly sections: readonly PlanSection[];
  readonly foot: readonly string[];
  /** For machines. */
  readonly figures: PlanFigures;
}

export type { Bounds, Spread };
