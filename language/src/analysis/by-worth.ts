/** The ranking of expectations by share of customers beside the one by what those customers are worth. */
import type { Program } from '../program/program.ts';
import type { Bounds, Row } from './analysis.ts';
import { countsOf, hull, ONE, weightedMean } from './bounds.ts';
import { populationOf } from './population.ts';
import { ranked } from './ranking.ts';
import { lifetimeValue, revenuePerYear } from './worth.ts';

/** One expectation in both rankings. */
export interface WorthRank {
  readonly expectation: string;
  /** W·S averaged over personas by share, and by share times worth. */
  readonly weightedByShare: Bounds;
  readonly weightedByWorth: Bounds;
  /** 1 is the worst; among the expectations whose W·S is known either way. */
  readonly rankByShare: number | null;
  readonly rankByWorth: number | null;
  /** One of the fewest that carry half of all negative W·S, among the same. */
  readonly keyByShare: boolean | null;
  readonly keyByWorth: boolean | null;
}

export interface WorthRanking {
  /** What a customer's worth is measured by: the fullest that every persona in the averages states. */
  readonly measure: 'lifetime-value' | 'margin' | 'revenue';
  /** In the order of the ranking by worth. */
  readonly ranks: readonly WorthRank[];
}

/** Personas in the averages that do not say what they are worth; empty where a ranking by worth is possible. */
export function withoutWorth(program: Program): readonly string[] {
  const population = populationOf(program, 'shares');
  return program.personas
    .filter(({ name, worth }) => population.counts.get(name) != null && revenuePerYear(worth) === null)
    .map(({ name }) => name);
}

/** Both rankings of the averages of an analysis that counts by share; null where worth cannot be compared or fewer than two personas count. */
export function worthRankingOf(program: Program, rows: readonly Row[], averages: readonly Row[]): WorthRanking | null {
  const population = populationOf(program, 'value');
  const counting = program.personas.filter(({ name }) => population.counts.get(name) != null);
  if (population.weighting !== 'value' || counting.length < 2) return null;
  const byExpectation = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.persona === null || row.count === null) continue;
    const found = byExpectation.get(row.expectation);
    if (found) found.push(row);
    else byExpectation.set(row.expectation, [row]);
  }
  const byWorth = averages.map((average): Row => {
    const own = byExpectation.get(average.expectation) ?? [];
    const counts = countsOf(own.map((row) => ({ weight: population.counts.get(row.persona ?? '') ?? ONE, group: null, share: ONE })));
    const mean = (field: (row: Row) => Bounds): Bounds => {
      const values = own.map(field);
      return weightedMean(values, counts) ?? hull(values) ?? field(average);
    };
    return {
      ...average,
      weighted: mean((row) => row.weighted),
      weightedGap: mean((row) => row.weightedGap),
      weight: mean((row) => row.weight),
    };
  });
  const shareOf = new Map(averages.map((row) => [row.expectation, row]));
  const all = (has: (measure: NonNullable<(typeof counting)[number]['worth']>) => boolean): boolean =>
    counting.every(({ worth }) => worth !== null && has(worth));
  return {
    measure: all((worth) => lifetimeValue(worth) !== null)
      ? 'lifetime-value'
      : all((worth) => worth.margin !== null)
        ? 'margin'
        : 'revenue',
    ranks: ranked(byWorth).order.map(({ row, standing }) => {
      const share = shareOf.get(row.expectation) ?? row;
      return {
        expectation: row.expectation,
        weightedByShare: share.weighted,
        weightedByWorth: row.weighted,
        rankByShare: share.rankAmongKnown,
        rankByWorth: standing.rankAmongKnown,
        keyByShare: share.keyAmongKnown,
        keyByWorth: standing.keyAmongKnown,
      };
    }),
  };
}
