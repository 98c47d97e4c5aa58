/** Rows: one for every expectation and persona that its touchpoint concerns, and their averages over personas. */
import type { Expectation, ExpectationKind, Initiative, Program, Touchpoint, WaveValue } from '../program/program.ts';
import type { Reference, Span } from '../program/values.ts';
import type { ActualOrigin, Bounds, Change, Row } from './analysis.ts';
import { countsOf, hull, isKnown, middle, ONE, settle, weightedMean } from './bounds.ts';
import { changeBetween, changeOf, marginOf } from './change.ts';
import type { GivenLevels } from './given-levels.ts';
import type { Population } from './population.ts';
import { rowFiguresOf } from './row-figures.ts';
import type { WaveValues } from './waves.ts';

/** Rows here are not yet ranked: their standing is open. */
const UNRANKED = { rank: null, key: null, rankAmongKnown: null, keyAmongKnown: null, shareOfShortfall: null };

/** Not yet ranked. */
export interface Rows {
  /** In the order of the program. */
  readonly rows: readonly Row[];
  readonly averages: readonly Row[];
}

interface Levels {
  readonly expected: Span | null;
  readonly weight: Span | null;
  readonly ideal: Span | null;
  readonly actual: Span | null;
  readonly kind: ExpectationKind | null;
}

interface Actual {
  readonly value: Bounds;
  readonly origin: ActualOrigin;
  readonly n: number | null;
  readonly sd: number | null;
  readonly wave: string | null;
  readonly change: Change | null;
}

type InputName = Row['unknown'][number];
const INPUTS: readonly InputName[] = ['actual', 'expected', 'ideal', 'weight'];
const NONE: readonly never[] = [];

/** All rows as the given waves (newest first) leave them; changes are since the newest of those that `isBefore` lets through, all unless said otherwise. An expectation that concerns only personas outside averages has no average. */
export function rowsOf(
  program: Program,
  population: Population,
  waves: readonly WaveValues[],
  isBefore: (wave: string) => boolean = () => true,
  given: GivenLevels | null = null,
): Rows {
  const improvers = improversOf(program);
  const anywhere = program.head?.owner ?? null;
  const rows: Row[] = [];
  const averages: Row[] = [];
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      const owner = nameOf(expectation.owner ?? touchpoint.owner ?? anywhere);
      const initiatives = improvers.get(name) ?? [];
      const row = (persona: string | null): Row =>
        rowOf(program, touchpoint, expectation, { name, persona, owner, initiatives, waves, isBefore, population, given });
      if (population.personas.length === 0) {
        if (expectation.onlyFor === null) rows.push(row(null));
        continue;
      }
      const own = population.concerned(touchpoint, expectation).map(row);
      rows.push(...own);
      const average = averageOf(own, expectation.kind, initiatives);
      if (average) averages.push(average);
    }
  }
  return { rows, averages };
}

interface Place {
  readonly name: string;
  readonly persona: string | null;
  readonly owner: string | null;
  readonly initiatives: readonly Improver[];
  readonly waves: readonly WaveValues[];
  readonly isBefore: (wave: string) => boolean;
  readonly population: Population;
  readonly given: GivenLevels | null;
}

function rowOf(program: Program, touchpoint: Touchpoint, expectation: Expectation, place: Place): Row {
  const levels = levelsFor(expectation, place.persona);
  const actual = actualOf(place, levels.actual, program.scale);
  // What is not said could be anything on its scale; an ideal not said is what this persona expects.
  const ideal = levels.ideal ?? levels.expected;
  const said = { actual: actual.origin !== 'unknown', expected: levels.expected, ideal, weight: levels.weight };
  const unknown = said.actual && said.expected && said.ideal && said.weight ? NONE : INPUTS.filter((input) => !said[input]);
  const expectedBounds = boundsOf(levels.expected ?? program.scale);
  const idealBounds = boundsOf(ideal ?? program.scale);
  const weight = boundsOf(levels.weight ?? program.weight);
  const figures = rowFiguresOf({ actual: actual.value, expected: expectedBounds, ideal: idealBounds, weight });
  return {
    expectation: place.name,
    touchpoint: touchpoint.name,
    factor: nameOf(expectation.factor),
    persona: place.persona,
    average: false,
    kind: levels.kind,
    actual: actual.value,
    actualOrigin: actual.origin,
    containsAssumed: actual.origin === 'assumed',
    n: actual.n,
    sd: actual.sd,
    margin: marginOf(actual.n, actual.sd),
    wave: actual.wave,
    expected: expectedBounds,
    ideal: idealBounds,
    weight,
    satisfaction: figures.satisfaction,
    weighted: figures.weighted,
    weightedGap: figures.weightedGap,
    gap: figures.gap,
    unknown,
    ...UNRANKED,
    outside: levels.expected === null,
    ...judged(figures.satisfaction, figures.gap),
    knownShare: null,
    change: actual.change,
    owner: place.owner,
    initiatives: namesOf(place.initiatives, (improver) => improver.reaches(place.persona, place.population)),
    evidence: expectation.evidence.length === 0 ? NONE : expectation.evidence.flatMap(({ resolved }) => resolved ?? NONE),
    count: place.persona === null ? { low: 1, high: 1 } : (place.population.counts.get(place.persona) ?? null),
  };
}

/** Step 5: required where surely G < 0; conceded where surely S < 0 and G = 0; null where the bounds leave it open. */
function judged(satisfaction: Bounds, gap: Bounds): Pick<Row, 'conceded' | 'required'> {
  const required = gap.high < 0 ? true : gap.low >= 0 ? false : null;
  const below = satisfaction.high < 0 ? true : satisfaction.low >= 0 ? false : null;
  const level = gap.low === 0 && gap.high === 0 ? true : gap.low > 0 || gap.high < 0 ? false : null;
  return { required, conceded: below === false || level === false ? false : below === true && level === true ? true : null };
}

/** The base values, with what is said otherwise for that persona; of several overrides the last counts. */
function levelsFor(expectation: Expectation, persona: string | null): Levels {
  const { expected, weight, ideal, actual, kind } = expectation;
  let levels: Levels = { expected, weight, ideal, actual, kind };
  for (const override of expectation.overrides) {
    if (persona === null || override.persona.resolved !== persona) continue;
    levels = {
      expected: override.expected ?? levels.expected,
      weight: override.weight ?? levels.weight,
      ideal: override.ideal ?? levels.ideal,
      actual: override.actual ?? levels.actual,
      kind: override.kind ?? levels.kind,
    };
  }
  return levels;
}

interface Rating {
  readonly wave: string;
  readonly value: WaveValue;
  /** The persona's own, or in a program without personas everybody's, which is the same. */
  readonly own: boolean;
}

/**
 * The newest wave that rates the row at all; in it the persona's value, else the overall one; else the typed level; else the whole
 * scale. Values in units other than the scale's are none (a finding says so).
 */
function actualOf({ waves, isBefore, name, persona, given }: Place, typed: Span | null, scale: Span): Actual {
  const level = given?.of(name, persona) ?? null;
  if (level) return { value: boundsOf(level), origin: 'assumed', n: null, sd: null, wave: null, change: null };
  let newest: Rating | null = null;
  for (const wave of waves) {
    const rating = ratingIn(wave, name, persona);
    if (!rating) continue;
    if (!newest) {
      newest = rating;
      continue;
    }
    if (isBefore(rating.wave)) return actualFrom(newest, rating);
  }
  if (newest) return actualFrom(newest, null);
  const nothing = { n: null, sd: null, wave: null, change: null };
  if (typed) return { value: boundsOf(typed), origin: 'assumed', ...nothing };
  return { value: boundsOf(scale), origin: 'unknown', ...nothing };
}

function ratingIn({ wave, overall, groups }: WaveValues, name: string, persona: string | null): Rating | null {
  const own = persona === null ? undefined : groups.get(persona)?.get(name);
  if (own?.value.unit === 'number') return { wave: wave.name, value: own, own: true };
  const all = overall.get(name);
  return all?.value.unit === 'number' ? { wave: wave.name, value: all, own: persona === null } : null;
}

function actualFrom(rating: Rating, earlier: Rating | null): Actual {
  const { value, n, sd } = rating.value;
  const comparable = earlier !== null && isKnown(value) && isKnown(earlier.value.value);
  return {
    value: boundsOf(value),
    origin: rating.own ? 'wave' : 'overall',
    n,
    sd,
    wave: rating.wave,
    change: comparable
      ? changeBetween(
          { value: earlier.value.value.low, n: earlier.value.n, sd: earlier.value.sd },
          { value: value.low, n, sd },
          earlier.wave,
          rating.own === earlier.own,
        )
      : null,
  };
}

/** The average over personas: each number is the mean of that number of its rows by share; W·S is the mean of W·S. */
function averageOf(own: readonly Row[], kind: ExpectationKind | null, initiatives: readonly Improver[]): Row | null {
  const rows = own.filter((row) => row.count !== null);
  const [first] = rows;
  if (!first) return null;
  const parts = rows.map((row) => row.count ?? ONE);
  const counts = countsOf(parts.map((weight) => ({ weight, group: null, share: ONE })));
  const mean = (field: (row: Row) => Bounds): Bounds => {
    const values = rows.map(field);
    return weightedMean(values, counts) ?? hull(values) ?? field(first);
  };
  const satisfaction = mean((row) => row.satisfaction);
  const gap = mean((row) => row.gap);
  const shares = sharesOf(parts);
  const knownShare = settle(rows.reduce((sum, row, index) => sum + (row.unknown.length === 0 ? (shares[index] ?? 0) : 0), 0));
  const samples = rows.map((row, index) => ({ row, share: shares[index] ?? 0 }));
  const unsplit = rows.filter((row) => row.actualOrigin === 'overall');
  return {
    expectation: first.expectation,
    touchpoint: first.touchpoint,
    factor: first.factor,
    persona: null,
    average: true,
    kind,
    actual: mean((row) => row.actual),
    actualOrigin: originOf(rows),
    containsAssumed: rows.some((row) => row.actualOrigin === 'assumed'),
    n: unsplit[0] ? unsplit[0].n : sumOf(rows.map((row) => row.n)),
    sd: rows.every((row) => row.actualOrigin === 'overall') ? first.sd : null,
    margin: marginOfMean(samples, (row) => row.margin),
    wave: same(rows.map((row) => row.wave)),
    expected: mean((row) => row.expected),
    ideal: mean((row) => row.ideal),
    weight: mean((row) => row.weight),
    satisfaction,
    weighted: mean((row) => row.weighted),
    weightedGap: mean((row) => row.weightedGap),
    gap,
    unknown: rows.every((row) => row.unknown.length === 0)
      ? NONE
      : INPUTS.filter((input) => rows.some((row) => row.unknown.includes(input))),
    ...UNRANKED,
    outside: rows.some((row) => row.outside),
    ...judged(satisfaction, gap),
    knownShare,
    change: changeOfMean(samples),
    owner: first.owner,
    initiatives: namesOf(initiatives, ({ name }) => rows.some((row) => row.initiatives.includes(name))),
    evidence: first.evidence,
    count: { low: 1, high: 1 },
  };
}

/** Fractions that sum to 1; of a range its middle. Equal where all are zero. */
function sharesOf(counts: readonly Bounds[]): readonly number[] {
  const all = counts.reduce((sum, count) => sum + middle(count), 0);
  return counts.map((count) => (all > 0 ? middle(count) / all : 1 / counts.length));
}

function originOf(rows: readonly Row[]): ActualOrigin {
  const origins = new Set(rows.map((row) => row.actualOrigin));
  if (origins.size === 1) return rows[0]?.actualOrigin ?? 'unknown';
  origins.delete('unknown');
  if (origins.size === 1) return [...origins][0] ?? 'unknown';
  return 'wave';
}

interface Sample {
  readonly row: Row;
  readonly share: number;
}

/** 95 % margin of the mean: personas' own values are samples of their own, everybody's value is one sample however often it stands in. */
function marginOfMean(samples: readonly Sample[], marginOfRow: (row: Row) => number | null): number | null {
  let squares = 0;
  let together = 0;
  for (const { row, share } of samples) {
    const margin = marginOfRow(row);
    if (margin === null) return null;
    if (row.actualOrigin === 'overall') together += share * margin;
    else squares += (share * margin) ** 2;
  }
  return settle(Math.hypot(Math.sqrt(squares), together));
}

/** The mean of the changes, where every row that counts has one since the same wave. */
function changeOfMean(samples: readonly Sample[]): Change | null {
  const since = same(samples.map(({ row }) => row.change?.sinceWave ?? null));
  if (since === null) return null;
  const mean = (field: (change: Change) => number): number =>
    samples.reduce((sum, { row, share }) => sum + (row.change ? share * field(row.change) : 0), 0);
  return changeOf(
    mean((change) => change.from),
    mean((change) => change.to),
    marginOfMean(samples, (row) => row.change?.margin ?? null),
    since,
    samples.every(({ row }) => row.change?.likeForLike === true),
  );
}

interface Improver {
  readonly name: string;
  reaches(persona: string | null, population: Population): boolean;
}

function namesOf(improvers: readonly Improver[], where: (improver: Improver) => boolean): readonly string[] {
  return improvers.length === 0 ? NONE : improvers.filter(where).map(({ name }) => name);
}

/** By expectation, the initiatives that improve it, in the order of the program. */
function improversOf(program: Program): ReadonlyMap<string, readonly Improver[]> {
  const found = new Map<string, Improver[]>();
  for (const initiative of program.initiatives) {
    const improver: Improver = { name: initiative.name, reaches: (persona, population) => reaches(initiative, persona, population) };
    for (const name of new Set(initiative.improves.flatMap(({ subject }) => subject.resolved ?? []))) {
      const improvers = found.get(name);
      if (improvers) improvers.push(improver);
      else found.set(name, [improver]);
    }
  }
  return found;
}

/** An initiative `for` some personas improves their rows only; one `for` a member or channel is tried there and meant for all. */
export function reaches(initiative: Initiative, persona: string | null, population: Population): boolean {
  const meant = initiative.for.flatMap(({ resolved }) => (resolved !== null && population.counts.has(resolved) ? [resolved] : []));
  return meant.length === 0 || persona === null || meant.includes(persona);
}

export function nameOf(reference: Reference | null): string | null {
  return reference && (reference.resolved ?? reference.name);
}

function boundsOf({ low, high }: Span): Bounds {
  return { low, high };
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const number of numbers) {
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** What all of them are, or null where they differ. */
function same(values: readonly (string | null)[]): string | null {
  const [first = null, ...rest] = values;
  return rest.every((value) => value === first) ? first : null;
}
