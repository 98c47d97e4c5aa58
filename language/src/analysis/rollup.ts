/** Roll-ups of rows over factors, touchpoints, stages, journeys and personas, and the experience index. */
import type { Program } from '../program/program.ts';
import type { Span } from '../program/values.ts';
import type { Bounds, RollUp, Row } from './analysis.ts';
import { between, type Counts, countsOf, hull, negativePart, ONE, sum, weightedMean } from './bounds.ts';
import type { Population } from './population.ts';

export interface RollUps {
  readonly factors: readonly RollUp[];
  readonly touchpoints: readonly RollUp[];
  /** A touchpoint counts in each of its stages. */
  readonly stages: readonly RollUp[];
  /** And once in a journey, at however many of its stages it stands. */
  readonly journeys: readonly RollUp[];
  readonly personas: readonly RollUp[];
}

/** The roll-ups that hold any row, in the order of the program. */
export function rollUpsOf(program: Program, population: Population, rows: readonly Row[]): RollUps {
  const counted = rows.filter((row) => row.count !== null);
  const shareOf = (row: Row): Bounds => row.count ?? ONE;
  const all = (names: readonly string[], byName: ReadonlyMap<string, readonly Row[]>): readonly RollUp[] =>
    names.flatMap((name) => rollUp(name, byName.get(name) ?? [], shareOf, program.scale));

  const ancestors = ancestorsOf(program);
  const factors = grouped(counted, (row) => (row.factor === null ? [] : (ancestors.get(row.factor) ?? [row.factor])));
  const touchpoints = grouped(counted, (row) => [row.touchpoint]);
  const stagesOf = stagesByTouchpoint(program);
  const placesOf = (row: Row): readonly { readonly stage: string; readonly journey: string }[] => {
    const places = stagesOf.get(row.touchpoint) ?? [];
    const { persona } = row;
    const walked = persona === null ? places : places.filter(({ journey }) => population.walks(journey, persona));
    // A touchpoint with personas of its own may stand on journeys of none of them; it is not lost there.
    return walked.length > 0 ? walked : places;
  };
  const stages = grouped(counted, (row) => placesOf(row).map(({ stage }) => stage));
  const journeys = grouped(counted, (row) => placesOf(row).map(({ journey }) => journey));
  const personas = grouped(rows, (row) => (row.persona === null ? [] : [row.persona]));

  return {
    factors: all(
      program.factors.map(({ name }) => name),
      factors,
    ),
    touchpoints: all(
      program.touchpoints.map(({ name }) => name),
      touchpoints,
    ),
    stages: all(
      program.journeys.flatMap((journey) => journey.stages.map((stage) => `${journey.name}.${stage.name}`)),
      stages,
    ),
    journeys: all(
      program.journeys.map(({ name }) => name),
      journeys,
    ),
    personas: population.personas.flatMap(({ name }) => rollUp(name, personas.get(name) ?? [], () => ONE, program.scale)),
  };
}

function rollUp(name: string, rows: readonly Row[], shareOf: (row: Row) => Bounds, scale: Span): readonly RollUp[] {
  if (rows.length === 0) return [];
  const byWeight = countsOf(rows.map((row) => ({ weight: row.weight, group: row.persona, share: shareOf(row) })));
  const byShare = countsOf(rows.map((row) => ({ weight: ONE, group: row.persona, share: shareOf(row) })));
  const mean = (field: (row: Row) => Bounds, counts: Counts): Bounds => meanOf(rows.map(field), counts) ?? span(scale);
  const actual = mean((row) => row.actual, byWeight);
  return [
    {
      name,
      rows: rows.length,
      actual,
      expected: mean((row) => row.expected, byWeight),
      ideal: mean((row) => row.ideal, byWeight),
      weight: mean((row) => row.weight, byShare),
      satisfaction: mean((row) => row.satisfaction, byWeight),
      weighted: mean((row) => row.weighted, byShare),
      gap: mean((row) => row.gap, byWeight),
      index: indexFrom(actual, scale),
      known: rows.filter((row) => row.actualOrigin !== 'unknown').length / rows.length,
      containsAssumed: rows.some((row) => row.containsAssumed),
      shortfall: sum(rows.filter((row) => !row.outside).map((row) => negativePart(row.weighted))),
    },
  ];
}

/** Where nothing counts at all (weights or shares of zero), all that can be said is where the values lie. */
function meanOf(values: readonly Bounds[], counts: Counts): Bounds | null {
  return weightedMean(values, counts) ?? hull(values);
}

function span({ low, high }: Span): Bounds {
  return { low, high };
}

/** The experience index, 0 to 1000: 1000·Σ w(A − min)/(max − min)/Σ w, w the weight times the persona's share. */
export function indexOf(rows: readonly Row[], scale: Span): Bounds {
  const counted = rows.filter((row) => row.count !== null);
  const counts = countsOf(counted.map((row) => ({ weight: row.weight, group: row.persona, share: row.count ?? ONE })));
  const actual = meanOf(
    counted.map((row) => row.actual),
    counts,
  );
  return indexFrom(actual ?? scale, scale);
}

function indexFrom(actual: Bounds, scale: Span): Bounds {
  const length = scale.high - scale.low;
  const index = (level: number): number => (length > 0 ? (1000 * (level - scale.low)) / length : 0);
  return between(index(actual.low), index(actual.high));
}

function grouped(rows: readonly Row[], names: (row: Row) => readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = names(row);
    for (const [position, name] of own.entries()) {
      if (own.indexOf(name) < position) continue;
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
  }
  return groups;
}

/** A factor with all that it refines; a circle ends where it closes. */
export function ancestorsOf(program: Program): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(program.factors.map((factor) => [factor.name, factor.parent?.resolved ?? null]));
  return new Map(
    program.factors.map((factor) => {
      const line = new Set<string>();
      for (let name: string | null = factor.name; name !== null && !line.has(name); name = parents.get(name) ?? null) line.add(name);
      return [factor.name, [...line]];
    }),
  );
}

function stagesByTouchpoint(program: Program): ReadonlyMap<string, readonly { readonly stage: string; readonly journey: string }[]> {
  const journeyOf = new Map(
    program.journeys.flatMap((journey) => journey.stages.map((stage) => [`${journey.name}.${stage.name}`, journey.name])),
  );
  return new Map(
    program.touchpoints.map((touchpoint) => [
      touchpoint.name,
      touchpoint.stages.flatMap(({ resolved }) => {
        const journey = journeyOf.get(resolved ?? '');
        return resolved !== null && journey !== undefined ? [{ stage: resolved, journey }] : [];
      }),
    ]),
  );
}
