/** Where trends break: what was asked otherwise than before compares no longer. */
import type { Program } from '../program/program.ts';
import { breaksBetween, inNamesOf, lockedOf, type SurveyLock } from '../survey/lock.ts';
import { madeOf } from '../survey/made.ts';
import type { Analysis, Change } from './analysis.ts';

/** Something measured whose wording, scale or channel is another one since a wave. */
export interface BrokenTrend {
  /** `Touchpoint.expectation`, a KPI, or a survey's own question. */
  readonly name: string;
  /** The last wave that asked as before. */
  readonly after: string;
}

/** By what `cx survey --lock` recorded of the surveys. One whose record names no wave breaks nothing. Another order of questions is told by a rule and breaks no line. */
export function brokenTrendsOf(program: Program, lock: SurveyLock): readonly BrokenTrend[] {
  if (lock.size === 0 || program.surveys.length === 0) return [];
  const broken = new Map<string, BrokenTrend>();
  const recorded = inNamesOf(program, lock);
  for (const { questionnaire } of madeOf(program)) {
    const then = recorded.get(questionnaire.name);
    if (then === undefined || then.wave === null) continue;
    const now = lockedOf(questionnaire, then.wave);
    for (const { kind, name } of breaksBetween(then, now)) {
      const names = kind === 'order' ? [] : name === null ? then.questions.map((question) => question.name) : [name];
      for (const one of names) broken.set(one, { name: one, after: then.wave });
    }
  }
  return [...broken.values()];
}

type Broken = Pick<Analysis, 'waves' | 'brokenTrends'>;

/** Whether something was asked otherwise in the later of two waves than in the earlier. */
export function isBrokenBetween({ waves, brokenTrends }: Broken, name: string, earlier: string, later: string): boolean {
  if (brokenTrends.length === 0) return false;
  // Newest first.
  const age = (wave: string): number => waves.findIndex((one) => one.name === wave);
  return brokenTrends.some((one) => one.name === name && age(one.after) <= age(earlier) && age(one.after) > age(later));
}

/** Whether a change up to `wave` goes across a break. */
export function isAskedOtherwise(broken: Broken, name: string, change: Change | null, wave: string | null): boolean {
  return change !== null && wave !== null && isBrokenBetween(broken, name, change.sinceWave, wave);
}

/** The change, not judged where its two ends do not compare. */
export function changeAcross(broken: Broken, name: string, change: Change | null, wave: string | null): Change | null {
  return change !== null && isAskedOtherwise(broken, name, change, wave) ? { ...change, significant: null, likeForLike: false } : change;
}
