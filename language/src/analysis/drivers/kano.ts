/** Kano's pairs of questions: how one would feel if something were there, and if it were not. */
import type { ExpectationKind } from '../../program/program.ts';
import type { KanoCategory, KanoResult } from '../analysis.ts';
import { Z } from '../student.ts';

/** By present (row) and absent (column): like, must-be, neutral, live with, dislike. */
const EVALUATION: readonly (readonly KanoCategory[])[] = [
  ['questionable', 'attractive', 'attractive', 'attractive', 'one-dimensional'],
  ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
  ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
  ['reverse', 'indifferent', 'indifferent', 'indifferent', 'must-be'],
  ['reverse', 'reverse', 'reverse', 'reverse', 'questionable'],
];

/** Of categories chosen equally often, the first of these counts. */
const BEFORE: readonly KanoCategory[] = ['must-be', 'one-dimensional', 'attractive', 'indifferent', 'reverse', 'questionable'];

const CATEGORIES: Readonly<Record<ExpectationKind, KanoCategory>> = {
  'must-be': 'must-be',
  performance: 'one-dimensional',
  delighter: 'attractive',
};

/** The category of one answer, by the places of its two halves in the order above (0 to 4). */
export function kanoCategory(present: number, absent: number): KanoCategory | null {
  return EVALUATION[present]?.[absent] ?? null;
}

/**
 * The evaluation of a pair (Kano, Seraku, Takahashi & Tsuji 1984), with the coefficients of Berger et al. (1993): `better` 0 to 1, `worse` −1 to 0, both null where nobody
 * chose one of the four categories they are made of. `cells` is 5 × 5.
 */
export function kanoResult(subject: string, cells: readonly (readonly number[])[], kind: ExpectationKind | null = null): KanoResult {
  const counts: Record<KanoCategory, number> = {
    'must-be': 0,
    'one-dimensional': 0,
    attractive: 0,
    indifferent: 0,
    reverse: 0,
    questionable: 0,
  };
  for (const [present, row] of cells.entries())
    for (const [absent, count] of row.entries()) {
      const category = kanoCategory(present, absent);
      if (category !== null) counts[category] += count;
    }
  const n = BEFORE.reduce((sum, category) => sum + counts[category], 0);
  const base = counts.attractive + counts['one-dimensional'] + counts['must-be'] + counts.indifferent;
  const ordered = BEFORE.toSorted((a, b) => counts[b] - counts[a]);
  const [category = 'indifferent', next = 'indifferent'] = ordered;
  const ahead = counts[category] - counts[next];
  const both = counts[category] + counts[next];
  return {
    subject,
    n,
    counts,
    category: n === 0 ? null : category,
    sure: n > 0 && ahead >= Z * Math.sqrt((both * (2 * n - both)) / (2 * n)),
    kind,
    kindAgrees: n === 0 || kind === null ? null : CATEGORIES[kind] === category,
    better: base === 0 ? null : (counts.attractive + counts['one-dimensional']) / base,
    worse: base === 0 ? null : 0 - (counts['one-dimensional'] + counts['must-be']) / base,
  };
}
