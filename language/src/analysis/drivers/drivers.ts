/** What drives the overall score, and Kano pairs, from the answers of waves. */
import type { CrossProducts, MeasuredWave } from '../../measurement/measurements.ts';
import type { ExpectationKind, Program } from '../../program/program.ts';
import type { Bounds, Driver, DriverClass, Drivers, Effects, Kano, Reliability, Row } from '../analysis.ts';
import { cronbachsAlpha } from './alpha.ts';
import { kanoResult } from './kano.ts';
import { centred, columnOfDriver, correlation, OUTCOME } from './moments.ts';
import { opportunity } from './opportunity.ts';
import { penaltiesAndRewards } from './penalties.ts';
import { relativeWeights } from './relative-weights.ts';
import { shapleyValues } from './shapley.ts';

/** Fewer answers than this for each driver leave its importance to chance. */
const ANSWERS_PER_DRIVER = 10;

/** Of fewer drivers there is no ranking to disagree with. */
const FEWEST_RANKED = 3;

/** Places further apart than this part of the list disagree. */
const FAR_APART = 1 / 3;

const KINDS: Readonly<Record<ExpectationKind, DriverClass>> = { 'must-be': 'basic', performance: 'performance', delighter: 'exciting' };

/**
 * The drivers of the newest of `waves` (newest first) whose answers can tell; null where none can. `rows` hold weight and actual of each expectation: the
 * averages over personas, or the rows of a program without personas.
 */
export function driversOf(program: Program, rows: readonly Row[], waves: readonly MeasuredWave[]): Drivers | null {
  for (const { wave, drivers: products } of waves) {
    if (products === null || products.drivers.length === 0 || products.n === 0) continue;
    return driversIn(products, wave, program, rows);
  }
  return null;
}

/** The Kano pairs of the newest of `waves` (newest first) that has some; null where none has. */
export function kanoOf(program: Program, waves: readonly MeasuredWave[]): Kano | null {
  const wave = waves.find(({ kano }) => kano.length > 0);
  if (wave === undefined) return null;
  const kinds = kindsOf(program);
  return { wave: wave.wave, results: wave.kano.map(({ subject, cells }) => kanoResult(subject, cells, kinds.get(subject) ?? null)) };
}

function driversIn(products: CrossProducts, wave: string, program: Program, rows: readonly Row[]): Drivers {
  const { drivers, n, bands } = products;
  const kinds = kindsOf(program);
  const rowOf = new Map(rows.map((row) => [row.expectation, row]));
  const { derived, effects } = estimatesOf(products);
  const fewAnswers = n < ANSWERS_PER_DRIVER * drivers.length;
  const unranked = drivers.map((expectation, index): Omit<Driver, Ranks> => {
    const row = rowOf.get(expectation);
    const kind = kinds.get(expectation) ?? null;
    const own = effects[index] ?? NOT_ESTIMATED;
    const weight = row?.weight ?? program.weight;
    return {
      expectation,
      correlation: correlation(products, OUTCOME, columnOfDriver(index)),
      importance: derived.johnson[index] ?? null,
      shareOfImportance: partOf(derived.johnson[index] ?? null, derived.rSquared),
      shapley: derived.shapley[index] ?? null,
      low: bands[index]?.low ?? 0,
      high: bands[index]?.high ?? 0,
      ...own,
      kind,
      kindAgrees: kind === null || own.class === null ? null : KINDS[kind] === own.class,
      weight: { low: weight.low, high: weight.high },
      opportunity: opportunity(weight, row?.actual ?? program.scale, { weight: program.weight, scale: program.scale }),
    };
  });
  const ranked = withRanks(unranked, fewAnswers);
  return {
    wave,
    outcome: products.outcome,
    n,
    rSquared: derived.rSquared,
    fewAnswers,
    drivers: ranked
      .map((driver, index) => ({ driver, index }))
      .sort((a, b) => (b.driver.importance ?? -1) - (a.driver.importance ?? -1) || a.index - b.index)
      .map(({ driver }) => driver),
    constant: products.constant,
    reliability: reliabilityOf(products, program),
  };
}

function kindsOf(program: Program): ReadonlyMap<string, ExpectationKind | null> {
  return new Map(program.touchpoints.flatMap(({ name, expectations }) => expectations.map((one) => [`${name}.${one.name}`, one.kind])));
}

type Ranks = 'statedRank' | 'derivedRank' | 'ranksDisagree';

const NOT_ESTIMATED: Effects = {
  penalty: null,
  penaltyMargin: null,
  reward: null,
  rewardMargin: null,
  asymmetry: null,
  class: null,
  sure: false,
  missing: 'few-answers',
};

interface Estimates {
  readonly derived: Derived;
  readonly effects: readonly Effects[];
}

/** What the answers alone say, kept as long as they are: an edit of the program does not change it. */
const estimates = new WeakMap<CrossProducts, Estimates>();

function estimatesOf(products: CrossProducts): Estimates {
  const before = estimates.get(products);
  if (before) return before;
  const made = { derived: importanceOf(products), effects: penaltiesAndRewards(products) };
  estimates.set(products, made);
  return made;
}

interface Derived {
  readonly johnson: readonly (number | null)[];
  readonly shapley: readonly (number | null)[];
  readonly rSquared: number | null;
}

/** Parts of R², in the order of the drivers; null for drivers that never vary, and for all where there are no more answers than coefficients. */
function importanceOf(products: CrossProducts): Derived {
  const { drivers, n } = products;
  const withOutcome = drivers.map((_, index) => correlation(products, OUTCOME, columnOfDriver(index)));
  const varying = drivers.flatMap((_, index) => (withOutcome[index] === null ? [] : [index]));
  const none = drivers.map(() => null);
  if (varying.length === 0 || n <= varying.length + 1) return { johnson: none, shapley: none, rSquared: null };
  const among = varying.map((a) => varying.map((b) => correlation(products, columnOfDriver(a), columnOfDriver(b)) ?? 0));
  const outcome = varying.map((index) => withOutcome[index] ?? 0);
  const johnson = relativeWeights(among, outcome);
  const shapley = shapleyValues(among, outcome);
  const spread = (values: readonly number[] | null): (number | null)[] =>
    drivers.map((_, index) => (varying.includes(index) ? (values?.[varying.indexOf(index)] ?? null) : null));
  return { johnson: spread(johnson), shapley: spread(shapley), rSquared: johnson.reduce((sum, value) => sum + value, 0) };
}

function partOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || !(whole > 0) ? null : part / whole;
}

function isKnown({ low, high }: Bounds): boolean {
  return low === high;
}

function withRanks(drivers: readonly Omit<Driver, Ranks>[], fewAnswers: boolean): readonly Driver[] {
  const both = drivers.filter(({ importance, weight }) => importance !== null && isKnown(weight));
  const stated = placesOf(both.map(({ weight }) => weight.low));
  const derived = placesOf(both.map(({ importance }) => importance ?? 0));
  // Where all weights are equal nothing was stated.
  const isComparable = both.length >= FEWEST_RANKED && !fewAnswers && new Set(stated).size > 1;
  return drivers.map((driver) => {
    const index = both.indexOf(driver);
    const statedRank = stated[index] ?? null;
    const derivedRank = derived[index] ?? null;
    return {
      ...driver,
      statedRank,
      derivedRank,
      ranksDisagree:
        !isComparable || statedRank === null || derivedRank === null ? null : Math.abs(statedRank - derivedRank) > FAR_APART * both.length,
    };
  });
}

/** Places in descending order, 1 the largest; equal values share the mean of their places. */
function placesOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const larger = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return larger + (equal + 1) / 2;
  });
}

/** The first of the places that equal ones share, of a rank that is the mean of them; `all` are the ranks of the list. */
export function firstPlace(rank: number, all: readonly (number | null)[]): number {
  return rank - (Math.max(1, all.filter((other) => other === rank).length) - 1) / 2;
}

function reliabilityOf(products: CrossProducts, program: Program): readonly Reliability[] {
  const factors = new Map<string, number[]>();
  const factorOf = new Map<string, string | null>(
    program.touchpoints.flatMap(({ name, expectations }) =>
      expectations.map((one) => [`${name}.${one.name}`, one.factor?.resolved ?? null] as const),
    ),
  );
  for (const [index, expectation] of products.drivers.entries()) {
    const factor = factorOf.get(expectation) ?? null;
    if (factor === null) continue;
    const own = factors.get(factor);
    if (own) own.push(index);
    else factors.set(factor, [index]);
  }
  return [...factors].flatMap(([factor, indexes]): readonly Reliability[] =>
    indexes.length < 2
      ? []
      : [
          {
            factor,
            expectations: indexes.map((index) => products.drivers[index] ?? ''),
            n: products.n,
            alpha: cronbachsAlpha(indexes.map((a) => indexes.map((b) => centred(products, columnOfDriver(a), columnOfDriver(b))))),
          },
        ],
  );
}
