/** Changes with what the policy says of them. */
import type { Argument } from '../findings/finding.ts';
import { categories, levels } from '../findings/levels.ts';
import type { DiffSettings } from '../findings/settings.ts';
import { definitionOf } from '../rules/registry.ts';
import { sha256 } from '../writers/digest.ts';
import type { Change, Compared } from './compare.ts';
import { judgingOf, type Side } from './judging.ts';
import { type Locks, withLocks } from './locked.ts';
import { keyOf } from './normal.ts';
import { verdictsOn } from './policy.ts';
import type { JudgedChange } from './review.ts';
import type { Verdict } from './verdict.ts';

/** A change that was judged, and the one that `compare` found. */
export interface Judged {
  readonly source: Change;
  readonly judged: JudgedChange;
}

/**
 * Every change judged, the breaking ones first, in each level by category, path and field; without those of rules that are `off` and of categories that
 * are not used. Nothing is accepted yet. The same for any order of the changes. `locks` is how surveys stood when a wave asked them, on either side.
 */
export function judge(found: Compared, before: Side, after: Side, settings: DiffSettings, locks?: Locks): readonly Judged[] {
  const judging = judgingOf(found, before, after);
  const seen = new Map<string, number>();
  const told = found.changes.flatMap((source) => verdictsOn(source, judging).map((verdict) => ({ source, verdict })));
  const programs = { before: before.program, after: after.program };
  const lasting = locks === undefined ? told : withLocks(told, found, programs, locks, (rule) => levelOf(rule, settings) !== null);
  const all = lasting.flatMap(({ source, verdict }): readonly Judged[] => {
    const judged = judgedBy(source, verdict, settings, seen);
    return judged === null ? [] : [{ source, judged }];
  });
  return all.sort((a, b) => inOrder(a.judged, b.judged));
}

/** What a rule weighs here; null where it is off or its category is not told. */
export function levelOf(rule: string, settings: DiffSettings): Pick<JudgedChange, 'level' | 'category'> | null {
  const policy = definitionOf(rule)?.change;
  if (policy === undefined) return null;
  const level = Object.hasOwn(settings.rules, rule) ? settings.rules[rule] : policy.level;
  if (level === undefined || level === 'off' || (settings.use !== null && !settings.use.includes(policy.category))) return null;
  return { level, category: policy.category };
}

function judgedBy(source: Change, verdict: Verdict, settings: DiffSettings, seen: Map<string, number>): JudgedChange | null {
  const rule = `changes/${verdict.rule}`;
  const weight = levelOf(rule, settings);
  if (weight === null) return null;
  const change = { ...source, ...verdict.part };
  const { what, kind, path, label, field, key, before, after, places, how, likeness } = change;
  return {
    rule,
    ...weight,
    what,
    kind,
    path,
    label,
    field,
    key,
    before,
    after,
    places,
    how,
    likeness,
    messageId: verdict.messageId,
    arguments: needed(rule, verdict),
    fingerprint: fingerprintOf([rule, what, kind, path, field, key, before, after], seen),
    accepted: null,
    fixes: verdict.fixes ?? [],
  };
}

/** Only what the sentence has blanks for. */
function needed(rule: string, verdict: Verdict): Readonly<Record<string, Argument>> {
  const sentence = definitionOf(rule)?.sentences[verdict.messageId];
  if (sentence === undefined) return verdict.arguments;
  const words = `${sentence.en}${sentence.zh}`;
  return Object.fromEntries(Object.entries(verdict.arguments).filter(([name]) => new RegExp(`\\{${name}[}:#]`).test(words)));
}

/** 16 hexadecimal digits of these values. Of several the same each later one has another. */
export function fingerprintOf(values: readonly unknown[], seen: Map<string, number>): string {
  const text = keyOf(values);
  const count = seen.get(text) ?? 0;
  seen.set(text, count + 1);
  return sha256(count === 0 ? text : `${text} ${count}`).slice(0, 16);
}

function inOrder(a: JudgedChange, b: JudgedChange): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    compareTexts(a.path, b.path) ||
    compareTexts(a.field ?? '', b.field ?? '') ||
    compareTexts(a.key ?? '', b.key ?? '') ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.fingerprint, b.fingerprint)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
