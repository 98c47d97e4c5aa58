/**
 * The method once more, in the page of a report: what figures come to when some are moved. The formulas are those of the analysis, for they are the
 * same functions.
 */
import type { ActualOrigin, Bounds, Row } from '../../../analysis/analysis.ts';
import { exactly } from '../../../analysis/bounds.ts';
import type { Traced, TracedHow } from '../../../analysis/economics/economics.ts';
import {
  constantFigure,
  differenceOf,
  longestOf,
  presentOf,
  productOf,
  ratioOf,
  returnOf,
  sumOf,
  unknownFigure,
} from '../../../analysis/economics/traced.ts';
import { ranked } from '../../../analysis/ranking.ts';
import { indexOf } from '../../../analysis/rollup.ts';
import { rowFiguresOf } from '../../../analysis/row-figures.ts';
import { rankedLines } from '../../lines.ts';

/** One number, or the two ends of what it may be. */
export type Amount = number | readonly [number, number];

/** Expectation and persona by their places in the lists of names (−1: none); actual, expected, ideal, weight, count; marks (see below). */
export type PageRow = readonly [number, number, Amount, Amount, Amount, Amount, Amount | null, number];

/** No ideal is said: it is what is expected. */
export const IDEAL_FOLLOWS = 1;
/** What is expected is unknown. */
export const OUTSIDE = 2;
/** Twice shifted: where the actual came from. */
export const ORIGINS: readonly ActualOrigin[] = ['wave', 'overall', 'assumed', 'unknown'];

/** The working of a figure: an input by its key, a constant, or how (by its place in HOWS) it is made of others. */
export type PageFigure = string | number | readonly [number, ...PageFigure[]];
export const HOWS: readonly TracedHow[] = ['sum', 'product', 'difference', 'ratio', 'longest', 'return', 'present'];

export interface PageData {
  /** Of levels. */
  readonly scale: readonly [number, number];
  /** `Touchpoint.expectation`, and what each is called. */
  readonly expectations: readonly (readonly [string, string])[];
  readonly personas: readonly string[];
  /** Persona rows in the order of the program. */
  readonly rows: readonly PageRow[];
  readonly inputs: Readonly<Record<string, Amount>>;
  /** Returns on margin, by initiative. */
  readonly returns: readonly PageFigure[];
}

export type Level = 'actual' | 'expected' | 'weight';
export interface Moves {
  /** By the place of the row. */
  readonly levels: ReadonlyMap<number, Readonly<Partial<Record<Level, number>>>>;
  /** By the key of the input. */
  readonly inputs: ReadonlyMap<string, number>;
}

export interface RowNow {
  readonly expectation: string;
  readonly satisfaction: Bounds;
  readonly weighted: Bounds;
  readonly gap: Bounds;
  /** As the report ranks; null where it is open. */
  readonly rank: number | null;
  readonly key: boolean;
}

export interface Recounted {
  readonly index: Bounds;
  readonly shortfall: Bounds;
  /** In the order of the data. */
  readonly rows: readonly RowNow[];
  /** Names of the key expectations, worst first. */
  readonly keys: readonly string[];
  readonly returns: readonly (Bounds | null)[];
}

export function bounds(amount: Amount): Bounds {
  return typeof amount === 'number' ? { low: amount, high: amount } : { low: amount[0], high: amount[1] };
}

export function recounted(data: PageData, moves: Moves): Recounted {
  const [low, high] = data.scale;
  const rows = data.rows.map((row, place) => rowOf(data, row, moves.levels.get(place) ?? {}));
  const ranking = ranked(rows);
  const placed = ranking.order.map(({ row, standing }) => ({ ...row, ...standing }));
  const lines = rankedLines({ rows: placed });
  const isDecided = lines.every((line) => line.key !== null || line.row.outside);
  const standing = new Map<string, { readonly rank: number | null; readonly key: boolean }>();
  const keys = new Set<string>();
  for (const line of lines) {
    const key = line.key === true || (!isDecided && line.keyAmongKnown === true);
    if (key) keys.add(line.row.expectation);
    for (const row of line.rows) standing.set(nameOf(row), { rank: line.rank ?? line.rankAmongKnown, key });
  }
  return {
    index: indexOf(rows, { low, high }),
    shortfall: ranking.shortfall.total,
    rows: rows.map((row) => ({
      expectation: row.expectation,
      satisfaction: row.satisfaction,
      weighted: row.weighted,
      gap: row.gap,
      rank: standing.get(nameOf(row))?.rank ?? null,
      key: standing.get(nameOf(row))?.key ?? false,
    })),
    keys: [...keys],
    returns: data.returns.map((figure) => figureFrom(figure, data.inputs, moves.inputs).amount),
  };
}

function nameOf({ expectation, persona }: Pick<Row, 'expectation' | 'persona'>): string {
  return `${expectation} ${persona ?? ''}`;
}

function rowOf(data: PageData, row: PageRow, moved: Readonly<Partial<Record<Level, number>>>): Row {
  const [expectation, persona, actual, expected, ideal, weight, count, marks] = row;
  const now = (level: Level, was: Amount): Bounds => {
    const value = moved[level];
    return value === undefined ? bounds(was) : { low: value, high: value };
  };
  const levels = {
    actual: now('actual', actual),
    expected: now('expected', expected),
    ideal: (marks & IDEAL_FOLLOWS) === 0 ? bounds(ideal) : now('expected', expected),
    weight: now('weight', weight),
  };
  return {
    ...levels,
    ...rowFiguresOf(levels),
    expectation: data.expectations[expectation]?.[0] ?? '',
    touchpoint: '',
    factor: null,
    persona: data.personas[persona] ?? null,
    average: false,
    kind: null,
    actualOrigin: moved.actual === undefined ? (ORIGINS[marks >> 2] ?? 'unknown') : 'assumed',
    containsAssumed: false,
    n: null,
    sd: null,
    margin: null,
    wave: null,
    unknown: [],
    rank: null,
    key: null,
    rankAmongKnown: null,
    keyAmongKnown: null,
    outside: (marks & OUTSIDE) !== 0 && moved.expected === undefined,
    shareOfShortfall: null,
    conceded: null,
    required: null,
    count: count === null ? null : bounds(count),
    knownShare: null,
    change: null,
    owner: null,
    initiatives: [],
    evidence: [],
  };
}

const NAMED = { what: 'part', unit: 'number' } as const;

function figureFrom(figure: PageFigure, inputs: PageData['inputs'], moved: Moves['inputs']): Traced {
  if (typeof figure === 'number') return constantFigure(figure);
  if (typeof figure === 'string') {
    const value = moved.get(figure);
    const amount = inputs[figure];
    const now = value !== undefined ? exactly(value) : amount === undefined ? null : bounds(amount);
    return { ...unknownFigure(NAMED), amount: now };
  }
  const [how, ...parts] = figure;
  const of = parts.map((part) => figureFrom(part, inputs, moved));
  const [first = unknownFigure(NAMED), second = unknownFigure(NAMED), third = unknownFigure(NAMED)] = of;
  switch (HOWS[how]) {
    case 'sum':
      return sumOf(NAMED, of);
    case 'product':
      return productOf(NAMED, of);
    case 'difference':
      return differenceOf(NAMED, first, of.slice(1));
    case 'ratio':
      return ratioOf(NAMED, first, second);
    case 'longest':
      return longestOf(NAMED, of);
    case 'return':
      return returnOf(NAMED, first, second);
    case 'present':
      return presentOf(NAMED, first, second, third);
    default:
      return unknownFigure(NAMED);
  }
}
