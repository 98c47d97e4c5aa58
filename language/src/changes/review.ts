/** What a change does to a strategy, judged: plain data that the comment, the page, the terminal and JSON are all made from. */
import type { Argument, Fix } from '../findings/finding.ts';
import type { Category, Level } from '../findings/levels.ts';
import type { Both } from '../findings/rule.ts';
import type { Origin } from '../program/origin.ts';
import type { Text } from '../program/values.ts';
import type { What } from './compare.ts';
import type { How } from './matching.ts';
import type { ElementKind } from './shapes.ts';

export { type Category, categories, type Level, levels } from '../findings/levels.ts';

export const REVIEW_FORMAT_VERSION = '1.0';

/** One change with what the policy says of it. */
export interface JudgedChange {
  /** `changes/target-lowered`. */
  readonly rule: string;
  readonly level: Level;
  readonly category: Category;
  readonly what: What;
  readonly kind: ElementKind;
  /** The full stable name in the newer program; of what is removed, in the older. */
  readonly path: string;
  readonly label: Text | null;
  readonly field: string | null;
  /** Of one of several: which (the persona, the date, the subject). */
  readonly key: string | null;
  /** In normal form (see `normal`); null: nothing said. Of what is renamed or moved the old and the new stable name. */
  readonly before: unknown;
  readonly after: unknown;
  readonly places: { readonly before: Origin | null; readonly after: Origin | null };
  /** Of what is renamed: how that is known. */
  readonly how: Exclude<How, 'name'> | null;
  /** Of `similar`: 0 to 1. */
  readonly likeness: number | null;
  /** Which of the rule's sentences says it, and what fills its blanks (see `sayingOf`). */
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** The same for the same rule, thing, field and values, whatever the lines, the language and the time. */
  readonly fingerprint: string;
  /** Why it is not held against the change; null where it is. */
  readonly accepted: { readonly reason: string; readonly until: string | null } | null;
  /** A way to make it safe that an editor can take: a rename that writes `was`. */
  readonly fixes: readonly Fix[];
}

/** Something that moved because of the changes. */
export interface Impact {
  /** `changes/rank-moved`, `changes/key-gained`, `changes/index-moved`, `changes/return-moved` … */
  readonly rule: string;
  readonly level: Level;
  /** What moved: an expectation, KPI, initiative; the program's name for the index. */
  readonly path: string;
  readonly persona: string | null;
  readonly label: Text | null;
  /** In the unit of the measure; null: unknown or not there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: 'rank' | 'weighted' | 'index' | 'return' | 'flag' | 'status';
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /**
   * Which changes moved it, the strongest first: exact Shapley values where at most six changes can have, else each change by itself. `changes` are
   * fingerprints; `share` is in the unit of the measure.
   */
  readonly causes: readonly { readonly fingerprint: string; readonly share: number }[];
  /** What changes move that are not told here (their rule is off, or was not asked for); null where none does. */
  readonly untold: number | null;
  /** What no single change explains; null where nothing is left. */
  readonly interaction: number | null;
  readonly exact: boolean;
  readonly fingerprint: string;
  readonly accepted: { readonly reason: string; readonly until: string | null } | null;
}

export interface ReviewSide {
  /** As a reader knows it: `main@a1b2c3d`, a folder, a file. */
  readonly name: string;
  /** The program's name; null where there is no program. */
  readonly program: string | null;
  readonly label: Text | null;
}

/** One line of `cx.accepted.json`: a change that somebody has agreed to. */
export interface Acceptance {
  readonly fingerprint: string;
  /** For whoever reads the file; the fingerprint decides. */
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`; null: for good. */
  readonly until: string | null;
}

export interface Review {
  readonly formatVersion: typeof REVIEW_FORMAT_VERSION;
  /** Of this cx. */
  readonly version: string;
  readonly base: ReviewSide;
  readonly head: ReviewSide;
  /** The day both sides are judged by; null: none. */
  readonly asOf: string | null;
  /** The newest wave of the newer side; null: none. */
  readonly wave: string | null;
  /** Whose results the sides are judged by: `head`, both by those of the newer, so that only the strategy moves; `own`, each by its own. */
  readonly measurements: 'head' | 'own';
  readonly summary: {
    /** Whether anything of the strategy changed. */
    readonly changed: boolean;
    /** Changes and impacts of each level, without what is accepted. */
    readonly breaking: number;
    readonly review: number;
    readonly information: number;
    readonly accepted: number;
    /** Files whose text changed and whose meaning did not. */
    readonly formattingOnly: number;
  };
  /** Breaking first, then review, then information; in each by category, path and field. */
  readonly changes: readonly JudgedChange[];
  /** The heaviest first. */
  readonly impact: readonly Impact[];
  /** Impacts there are beside those shown (`top`). */
  readonly moreImpact: number;
  /** Impacts that nobody is told of: their rule is off, or was not asked for. */
  readonly untoldImpact: number;
  /** Acceptances that ran out although their change is still here: it counts again. */
  readonly expired: readonly Acceptance[];
  /**
   * What the reader may call the things that the sentences name: labels by stable name, of every thing that a change or an impact speaks of and that has
   * one.
   */
  readonly labels: Readonly<Record<string, Both>>;
}
