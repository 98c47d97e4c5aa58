/** From two Programs to the review of what changed between them. */

import type { Level } from '../findings/levels.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import type { Program } from '../program/program.ts';
import { compare, usual } from './compare.ts';
import type { Acceptance, JudgedChange, Review, ReviewSide } from './review.ts';

/** One side of the comparison. */
export interface SideInput {
  /** As a reader knows it: `main@a1b2c3d`, a folder, a file. */
  readonly name: string;
  /** Without a program: a Program whose `head` is null. */
  readonly program: Program;
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
  /** Files whose text is not the same on both sides (by their path in the newer side), where the caller knows. */
  readonly touchedFiles?: readonly string[];
  readonly options?: ReviewOptions;
}

/**
 * What changed in the strategy, judged by the policy, with what it moves. The same input gives the same Review; nothing is asked of a clock. It throws
 * nothing for any two Programs.
 */
export function reviewOf(input: ReviewInput): Review {
  const { version, base, head, options = {}, settings = defaultSettings } = input;
  void settings;
  const found = compare(base.program, head.program, { ...usual, ...(options.renames === undefined ? {} : { renames: options.renames }) });
  const changes: readonly JudgedChange[] = found.map((change) => ({
    ...change,
    rule: 'changes/changed',
    level: 'information',
    category: 'structure',
    messageId: 'changed',
    arguments: { name: change.path },
    fingerprint: '0000000000000000',
    accepted: null,
    fixes: [],
  }));
  return {
    formatVersion: '1.0',
    version,
    base: sideOf(base),
    head: sideOf(head),
    asOf: input.asOf ?? null,
    wave: null,
    summary: { changed: found.length > 0, breaking: 0, review: 0, information: changes.length, accepted: 0, formattingOnly: 0 },
    changes,
    impact: [],
    moreImpact: 0,
    expired: [],
    labels: {},
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
