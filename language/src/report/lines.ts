import type { Analysis, Bounds, Row } from '../analysis/analysis.ts';
import { linesOf } from '../analysis/lines.ts';

/**
 * A line of the report: the rows of one expectation whose figures are the same, whoever they are for. A line for everybody
 * reads "everyone"; one for some names them.
 */
export interface Line {
  /** The figures that all of its rows share. */
  readonly row: Row;
  readonly rows: readonly Row[];
  /** Empty for a program without personas. */
  readonly personas: readonly string[];
  /** True where it holds every row of its expectation. */
  readonly everyone: boolean;
  /** Its place among the lines, 1 the worst; null where the bounds leave it open or the line cannot be ranked at all. */
  readonly rank: number | null;
  /** Where `rank` is open: its place among the lines whose W·S is a known number. */
  readonly rankAmongKnown: number | null;
  readonly key: boolean | null;
  readonly keyAmongKnown: boolean | null;
  readonly initiatives: readonly string[];
}

const NOWHERE: Bounds = { low: 0, high: 0 };

/** The lines of an analysis in the order of its rows: worst first. */
export function rankedLines(analysis: Pick<Analysis, 'rows'>): readonly Line[] {
  const groups = linesOf(analysis.rows);
  const ranks = ranksOf(groups.map(({ rows: [row] }) => row));
  const some = (rows: readonly Row[], key: (row: Row) => boolean | null): boolean | null =>
    rows.some((one) => key(one) === true) ? true : rows.some((one) => key(one) === null) ? null : false;
  // A single row goes by what the ranking itself could tell: rows that tie down to an unknown weight have no order.
  const told = (rows: readonly Row[], rank: (row: Row) => number | null): boolean =>
    rows.length > 1
      ? rows.some((row) => row.rank !== null || row.rankAmongKnown !== null) || !isPoint(rows[0]?.weighted ?? NOWHERE)
      : rows.some((row) => rank(row) !== null);
  let known = 0;
  const amongKnown = (rows: readonly [Row, ...Row[]]): number | null => {
    if (!isPoint(rows[0].weighted) || rows[0].outside) return null;
    known += 1;
    return told(rows, (row) => row.rankAmongKnown) ? known : null;
  };
  return groups.map(({ rows, personas, everyone }, at) => ({
    row: shared(rows),
    rows,
    personas,
    everyone,
    rank: told(rows, (row) => row.rank) ? (ranks[at] ?? null) : null,
    rankAmongKnown: amongKnown(rows),
    key: some(rows, (one) => one.key),
    keyAmongKnown: some(rows, (one) => one.keyAmongKnown),
    initiatives: [...new Set(rows.flatMap((one) => one.initiatives))],
  }));
}

/** The first row, without what the others do not share: personas may be rated the same by different numbers of people. */
function shared(rows: readonly [Row, ...Row[]]): Row {
  const [first] = rows;
  const isCommon = (of: (row: Row) => unknown): boolean => rows.every((row) => of(row) === of(first));
  return {
    ...first,
    kind: isCommon((row) => row.kind) ? first.kind : null,
    n: isCommon((row) => row.n) ? first.n : rows.every((row) => row.n !== null) ? rows.reduce((sum, row) => sum + (row.n ?? 0), 0) : null,
    margin: isCommon((row) => row.margin) ? first.margin : null,
    change: isCommon((row) => row.change?.difference) ? first.change : null,
  };
}

/** The place of each row where every value within the bounds gives the same, else null; known rows of equal value stand in the order given. */
function ranksOf(rows: readonly Row[]): readonly (number | null)[] {
  const least: { readonly any: number; readonly spread: number }[] = [];
  let any = Number.POSITIVE_INFINITY;
  let spread = Number.POSITIVE_INFINITY;
  for (const row of rows.toReversed()) {
    least.push({ any, spread });
    if (row.outside) continue;
    any = Math.min(any, row.weighted.low);
    if (!isPoint(row.weighted)) spread = Math.min(spread, row.weighted.low);
  }
  least.reverse();
  let before = 0;
  let mostAny = Number.NEGATIVE_INFINITY;
  let mostSpread = Number.NEGATIVE_INFINITY;
  return rows.map((row, at) => {
    if (row.outside) return null;
    const point = isPoint(row.weighted);
    const above = point ? mostSpread : mostAny;
    const below = point ? least[at]?.spread : least[at]?.any;
    mostAny = Math.max(mostAny, row.weighted.high);
    if (!point) mostSpread = Math.max(mostSpread, row.weighted.high);
    before += 1;
    return above <= row.weighted.low && row.weighted.high <= (below ?? Number.POSITIVE_INFINITY) ? before : null;
  });
}

function isPoint(bounds: Bounds): boolean {
  return bounds.low === bounds.high;
}
