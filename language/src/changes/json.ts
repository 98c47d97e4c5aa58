/** What `cx diff --format json` prints. */
import type { Argument } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { Origin } from '../program/origin.ts';
import type { Text } from '../program/values.ts';
import { sentenceOf } from '../rules/registry.ts';
import type { Acceptance, Category, Impact, JudgedChange, Level, REVIEW_FORMAT_VERSION, Review, ReviewSide } from './review.ts';
import { reviewView, type ViewOptions } from './view.ts';

/**
 * Values are those of the program, whatever the language; `message` alone is in the language of the output. Lines and columns are one-based and count UTF-16
 * code units; ends are exclusive. Files are named as seen from the folder the command ran in, with `/`.
 */
export interface ReviewFile {
  readonly formatVersion: typeof REVIEW_FORMAT_VERSION;
  /** Of the cx that wrote it. */
  readonly version: string;
  readonly base: ReviewSide;
  readonly head: ReviewSide;
  /** The day both sides are judged by; null: none. */
  readonly asOf: string | null;
  /** The newest wave of the newer side; null: none. */
  readonly wave: string | null;
  /** Whose results the sides are judged by: `head`, both by those of the newer, so that only the strategy moves; `own`, each by its own. */
  readonly measurements: Review['measurements'];
  readonly summary: Review['summary'] & {
    /** In business words, in the language of the output. */
    readonly message: string;
  };
  /** Breaking first, then review, then information. */
  readonly changes: readonly ChangeEntry[];
  /** The heaviest first. */
  readonly impact: readonly ImpactEntry[];
  /** Impacts there are beside those told. */
  readonly moreImpact: number;
  /** Impacts that nobody is told of: their rule is off, or was not asked for. */
  readonly untoldImpact: number;
  /** Acceptances that ran out although their change is still here. */
  readonly expired: readonly Acceptance[];
  /** Labels by stable name, of what is spoken of and has one. */
  readonly labels: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
}

export interface ChangeEntry {
  /** `cx explain` shows its page. */
  readonly rule: string;
  readonly level: Level;
  readonly category: Category;
  readonly what: JudgedChange['what'];
  readonly kind: JudgedChange['kind'];
  /** The full stable name in the newer program; of what is removed, in the older. */
  readonly path: string;
  readonly label: Text | null;
  readonly field: string | null;
  /** Of one of several: which. */
  readonly key: string | null;
  /** In the shape of `cx schema program`, without places; null: nothing said. */
  readonly before: unknown;
  readonly after: unknown;
  readonly places: { readonly before: Origin | null; readonly after: Origin | null };
  /** Of what is renamed: how that is known. */
  readonly how: JudgedChange['how'];
  /** Of `similar`: 0 to 1. */
  readonly likeness: number | null;
  readonly message: string;
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** The same for the same rule, thing, field and values, whatever the lines, the language and the time. */
  readonly fingerprint: string;
  readonly accepted: JudgedChange['accepted'];
  /** Ways to make it safe that an editor can take. */
  readonly fixes: readonly string[];
}

export interface ImpactEntry {
  readonly rule: string;
  readonly level: Level;
  readonly path: string;
  readonly persona: string | null;
  readonly label: Text | null;
  /** In the unit of the measure; null: unknown or not there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: Impact['unit'];
  readonly message: string;
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /** Which changes moved it, by fingerprint, the strongest first; `share` is in the unit of the measure. */
  readonly causes: Impact['causes'];
  /** What changes move that are not told here (their rule is off, or was not asked for); null where none does. */
  readonly untold: number | null;
  /** What no single change explains; null where nothing is left. */
  readonly interaction: number | null;
  /** Whether the shares are exact Shapley values, as against each change by itself. */
  readonly exact: boolean;
  readonly fingerprint: string;
  readonly accepted: Impact['accepted'];
}

/** The review as plain data. */
export function reviewFile(review: Review, language: MessageLanguage, options: ViewOptions = {}): ReviewFile {
  const view = reviewView(review, language, options);
  const says = new Map([...Object.values(view.changes).flat(), ...view.accepted].map((one) => [one.fingerprint, one.says]));
  const place = (origin: Origin | null, side: 'before' | 'after'): Origin | null =>
    origin === null ? null : { ...origin, file: options.pathOf?.(origin.file, side) ?? origin.file };
  return {
    formatVersion: review.formatVersion,
    version: review.version,
    base: review.base,
    head: review.head,
    asOf: review.asOf,
    wave: review.wave,
    measurements: review.measurements,
    summary: { ...review.summary, message: view.verdict },
    changes: review.changes.map((one) => ({
      rule: one.rule,
      level: one.level,
      category: one.category,
      what: one.what,
      kind: one.kind,
      path: one.path,
      label: one.label,
      field: one.field,
      key: one.key,
      before: one.before ?? null,
      after: one.after ?? null,
      places: { before: place(one.places.before, 'before'), after: place(one.places.after, 'after') },
      how: one.how,
      likeness: one.likeness,
      message: says.get(one.fingerprint) ?? sentenceOf(one.rule, one.messageId, one.arguments, language),
      messageId: one.messageId,
      arguments: one.arguments,
      fingerprint: one.fingerprint,
      accepted: one.accepted,
      fixes: one.fixes.map((fix) => sentenceOf(one.rule, fix.messageId, fix.arguments, language)),
    })),
    impact: review.impact.map((one, index) => ({
      rule: one.rule,
      level: one.level,
      path: one.path,
      persona: one.persona,
      label: one.label,
      before: one.before,
      after: one.after,
      unit: one.unit,
      message: view.impact[index]?.says ?? '',
      messageId: one.messageId,
      arguments: one.arguments,
      causes: one.causes,
      untold: one.untold,
      interaction: one.interaction,
      exact: one.exact,
      fingerprint: one.fingerprint,
      accepted: one.accepted,
    })),
    moreImpact: review.moreImpact,
    untoldImpact: review.untoldImpact,
    expired: review.expired,
    labels: review.labels,
  };
}

export function reviewJson(review: Review, language: MessageLanguage, options: ViewOptions = {}): string {
  return `${JSON.stringify(reviewFile(review, language, options), null, 2)}\n`;
}
