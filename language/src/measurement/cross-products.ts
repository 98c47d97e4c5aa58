/** Sums of products of what people rated together: what regressions and correlations come from. */
import type { Program } from '../program/program.ts';
import { type Asking, both, sums } from './asking.ts';
import { isConstant } from './figures.ts';
import type { CrossProducts, Figure } from './measurements.ts';
import type { Condition, Measure, NumberTerm } from './query.ts';
import { bandsOf, type Subjects } from './subjects.ts';

/** So many drivers at most: those with the most answers. */
const DRIVER_CAP = 30;

/** A column of the cross-products: the constant, a rating, or a dummy of one. */
type Factor =
  | { readonly is: 'one' }
  | { readonly is: 'term'; readonly term: NumberTerm }
  | { readonly is: 'band'; readonly holds: Condition };

function productOf(a: Factor, b: Factor): Measure {
  if (a.is === 'one') return b.is === 'one' ? { count: null } : b.is === 'term' ? { sum: [b.term] } : { count: b.holds };
  if (b.is === 'one') return productOf(b, a);
  if (a.is === 'term') return b.is === 'term' ? { sum: [a.term, b.term] } : { sum: [a.term], when: b.holds };
  return b.is === 'term' ? { sum: [b.term], when: a.holds } : { count: { is: 'all', of: [a.holds, b.holds] } };
}

export function* crossProductsOf(
  program: Program,
  { ratings, outcomes }: Subjects,
  good: Condition | null,
  figures: ReadonlyMap<string, Figure>,
): Asking<CrossProducts | null> {
  const outcome = outcomes.find(({ name }) => (figures.get(name)?.n ?? 0) > 0);
  const overall = outcome && figures.get(outcome.name);
  if (!outcome || !overall) return null;
  const answersTo = (name: string): number => figures.get(name)?.n ?? 0;
  const constant = ratings.filter(({ name }) => {
    const figure = figures.get(name);
    return figure !== undefined && isConstant(figure);
  });
  // What fewer than half were asked would leave hardly anybody who rated everything.
  const candidates = ratings.filter((rating) => !constant.includes(rating) && answersTo(rating.name) * 2 >= overall.n);
  const most = new Set(
    [...candidates]
      .sort((a, b) => answersTo(b.name) - answersTo(a.name))
      .slice(0, DRIVER_CAP)
      .map(({ name }) => name),
  );
  const rated = candidates.filter(({ name }) => most.has(name));
  if (rated.length < 2) return null;
  const bands = bandsOf(program.scale);
  const factors: Factor[] = [
    { is: 'one' },
    { is: 'term', term: outcome.term },
    ...rated.map(({ term }): Factor => ({ is: 'term', term })),
    ...rated.flatMap(({ term }): Factor[] => [
      { is: 'band', holds: { is: 'between', term, ...bands.low } },
      { is: 'band', holds: { is: 'between', term, ...bands.high } },
    ]),
  ];
  const complete = both(good, ...[outcome, ...rated].map(({ term }): Condition => ({ is: 'valid', term })));
  const pairs = factors.flatMap((a, i) => factors.slice(i).map((b) => productOf(a, b)));
  const [found] = sums(yield { ask: 'sums', where: complete, by: [[]], measures: pairs });
  let at = 0;
  const half = factors.map((_, i) => factors.slice(i).map(() => found?.values[at++] ?? 0));
  const product = (i: number, j: number): number => (i <= j ? half[i]?.[j - i] : half[j]?.[i - j]) ?? 0;
  const n = product(0, 0);
  if (n === 0) return null;
  // Among those who rated everything another column may be the same for all.
  const varied = rated.flatMap((_, k) => (isConstant({ n, sum: product(0, 2 + k), squares: product(2 + k, 2 + k) }) ? [] : [k]));
  if (varied.length < 2) return null;
  const firstBand = 2 + rated.length;
  const places = [0, 1, ...varied.map((k) => 2 + k), ...varied.flatMap((k) => [firstBand + 2 * k, firstBand + 2 * k + 1])];
  return {
    outcome: outcome.name,
    drivers: varied.map((k) => rated[k]?.name ?? ''),
    bands: varied.map((k) => ({ low: product(0, firstBand + 2 * k), high: product(0, firstBand + 2 * k + 1) })),
    n,
    sums: places.map((i) => places.map((j) => product(i, j))),
    constant: [...constant, ...rated.filter((_, k) => !varied.includes(k))].map(({ name }) => name),
  };
}
