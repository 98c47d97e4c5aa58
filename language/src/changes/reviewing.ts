/** From two Programs to the review of what changed between them. */
import type { Level } from '../findings/levels.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import type { Measurements } from '../measurement/measurements.ts';
import type { Program } from '../program/program.ts';
import type { SurveyLock } from '../survey/lock.ts';
import { accepting } from './accepted.ts';
import { attributed, changeKey } from './attribution.ts';
import { bothSides } from './both-sides.ts';
import { compared } from './compare.ts';
import { impactOf } from './impact.ts';
import { judge } from './judge.ts';
import { labelsOf } from './labels.ts';
import type { Acceptance, Impact, JudgedChange, Review, ReviewSide } from './review.ts';

/** One side of the comparison. */
export interface SideInput {
  /** As a reader knows it: `main@a1b2c3d`, a folder, a file. */
  readonly name: string;
  /** Without a program: a Program whose `head` is null. */
  readonly program: Program;
  /** What its answers amount to, where they were read. */
  readonly measurements?: Measurements | null;
  /** What its `surveys.lock.json` says, empty where there is none; left out or null: it could not be read. */
  readonly locked?: SurveyLock | null;
}

export interface ReviewOptions {
  /** Renames are looked for (default), else only those that `was` declares are. */
  readonly renames?: boolean;
  /** The least likeness of two that are told as possibly renamed; 0.6 unless said otherwise. */
  readonly threshold?: number;
  /** Rule ids or categories: nothing else is told or counted. Empty or left out: everything. */
  readonly only?: readonly string[];
  /** Rule ids or categories that are neither told nor counted. */
  readonly skip?: readonly string[];
  /** Each side by its own measurements, instead of both by those of the head. */
  readonly withData?: boolean;
  /** So many impacts are told; 10 unless said otherwise. */
  readonly top?: number;
}

export interface ReviewInput {
  /** Of this cx. */
  readonly version: string;
  readonly base: SideInput;
  readonly head: SideInput;
  /** The day both sides are judged by, `YYYY-MM-DD`. Null: no date. Left out: the end of the newest wave of the head. */
  readonly asOf?: string | null;
  /** The day of which acceptances are in force or have run out; left out or null: none has run out. */
  readonly today?: string | null;
  /** Of the head's `cx.json`. */
  readonly settings?: Settings;
  readonly accepted?: readonly Acceptance[];
  /** Files whose text is not the same on both sides (by their path in the newer side, of those that are gone in the older), where the caller knows. */
  readonly touchedFiles?: readonly string[];
  readonly options?: ReviewOptions;
}

/** How many impacts are told unless said otherwise. */
export const USUAL_TOP = 10;

/**
 * What changed in the strategy, judged by the policy, with what it moves. Both sides are computed by the same date, settings and results (those of the
 * head, under the names the base has for them), so that what moves is the strategy; `withData` lets each keep its own. The same input gives the same Review;
 * nothing is asked of a clock. It throws nothing for any two Programs.
 */
export function reviewOf(input: ReviewInput): Review {
  const { version, base, head, options = {}, settings = defaultSettings } = input;
  const { found, before, after, comparing, analysing, measured, asOf } = bothSides(input);
  const isTold = teller(options);
  const all = judge(found, before, after, settings.diff, { before: base.locked ?? null, after: head.locked ?? null });
  const judged = all.filter(({ judged: one }) => isTold(one));
  const top = options.top ?? USUAL_TOP;
  // Of answers that were read, each side may have its own: then results move though nothing that is written does.
  const inResults = measured.before === base.program ? found : compared(measured.before, measured.after, comparing);
  const isSame = found.changes.length === 0 && (options.withData !== true || inResults.changes.length === 0);
  const { moved, more, untold } = isSame
    ? { moved: [], more: 0, untold: 0 }
    : impactOf(found, before.analysis(), after.analysis(), settings.diff, {
        top,
        isTold: (rule) => isTold({ rule, category: 'impact' }),
      });
  const impact = attributed(moved, {
    before: measured.before,
    after: measured.after,
    found: inResults,
    rows: () => before.analysis().rows,
    analysing,
    fingerprints: new Map(judged.toReversed().map((one) => [changeKey(one.source), one.judged.fingerprint])),
  });
  const agreed = accepting(
    input.accepted ?? [],
    input.today ?? null,
    judged.map((one) => one.judged),
    impact,
  );
  const count = (level: Level): number =>
    [...agreed.changes, ...agreed.impact].filter((one) => one.accepted === null && one.level === level).length;
  const named = namesIn(agreed.changes, agreed.impact);
  return {
    formatVersion: '1.0',
    version,
    base: sideOf(base),
    head: sideOf(head),
    asOf,
    wave: isSame ? null : after.analysis().wave,
    measurements: options.withData === true ? 'own' : 'head',
    summary: {
      changed: found.changes.length > 0 || all.length > 0,
      breaking: count('breaking'),
      review: count('review'),
      information: count('information'),
      accepted: [...agreed.changes, ...agreed.impact].filter(({ accepted }) => accepted !== null).length,
      formattingOnly: formattingOnly(input.touchedFiles ?? [], found.changes),
    },
    changes: agreed.changes,
    impact: agreed.impact,
    moreImpact: more,
    untoldImpact: untold,
    expired: agreed.expired,
    labels: labelsOf(found.before, found.after, (path) => named.has(path)),
  };
}

/** Whether the gate trips: something not accepted stands at this level or above it. */
export function trips(review: Review, failOn: Level | 'none'): boolean {
  const { breaking, review: toReview, information } = review.summary;
  if (failOn === 'none') return false;
  if (failOn === 'breaking') return breaking > 0;
  return failOn === 'review' ? breaking + toReview > 0 : breaking + toReview + information > 0;
}

function sideOf({ name, program }: SideInput): ReviewSide {
  return { name, program: program.head?.name ?? null, label: program.head?.label ?? null };
}

/** By rule or category; a rule may be named without `changes/`. */
function teller({ only = [], skip = [] }: ReviewOptions): (one: { readonly rule: string; readonly category: string }) => boolean {
  const names = (list: readonly string[], { rule, category }: { readonly rule: string; readonly category: string }): boolean =>
    list.some((name) => name === rule || name === category || `changes/${name}` === rule);
  return (one) => (only.length === 0 || names(only, one)) && !names(skip, one);
}

/** Files that were touched and in which nothing that means something changed. */
function formattingOnly(touched: readonly string[], changes: readonly { readonly places: JudgedChange['places'] }[]): number {
  const meant = new Set(changes.flatMap(({ places }) => [places.before?.file, places.after?.file]));
  return new Set(touched.filter((file) => !meant.has(file))).size;
}

function namesIn(changes: readonly JudgedChange[], impact: readonly Impact[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path, arguments: args } of [...changes, ...impact]) {
    names.add(path);
    for (const value of Object.values(args)) if (typeof value === 'string') names.add(value);
  }
  return names;
}
