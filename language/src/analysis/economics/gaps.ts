/** What initiatives do to rows, one by one and together. */
import type { Origin } from '../../program/origin.ts';
import type { Improvement, Initiative, Program } from '../../program/program.ts';
import type { Bounds, Closing, Row } from '../analysis.ts';
import { add, between, middle, multiply, ONE, scale, sum } from '../bounds.ts';
import type { Population } from '../population.ts';
import { reaches } from '../rows.ts';
import { type Book, keyOf } from './book.ts';
import type { GapClosed } from './economics.ts';

/** What one initiative does to one row when it works. */
export interface Rise {
  readonly initiative: string;
  readonly improvement: Improvement;
  /** Key of the input that says how far. */
  readonly input: string;
}

/** A row that some initiative raises. */
export interface RaisedRow {
  readonly row: Row;
  /** How much of its expectation's average it is, 0 to 1: its persona's share among those the expectation concerns. 0: the persona stands outside averages. */
  readonly part: number;
  /** Levels and weight are all said. */
  readonly known: boolean;
  /** Keys of the inputs of its level, ideal and weight. */
  readonly actual: string;
  readonly ideal: string;
  readonly weight: string;
  /** In the order of the program; at most one for each initiative. */
  readonly rises: readonly Rise[];
}

/** A row with the keys under which its level, ideal and weight are drawn, and what they are. */
export interface OpenRow {
  readonly part: number;
  readonly actual: Drawable;
  readonly ideal: Drawable;
  readonly weight: Drawable;
}

export interface Drawable {
  readonly key: string;
  readonly value: Bounds;
}

export interface Gaps {
  readonly raised: readonly RaisedRow[];
  /** By initiative, in the order of the program. */
  readonly closes: ReadonlyMap<string, readonly Closing[]>;
  readonly open: Bounds;
  /** The same with every level and weight at its middle. */
  readonly openMiddle: number;
  /** Every row that counts, for drawing what is open. */
  openRows(): readonly OpenRow[];
  closedBy(initiative: string): GapClosed;
}

/** `rows` are the persona rows, in the order of the program. */
export function gapsOf(program: Program, population: Population, rows: readonly Row[], book: Book): Gaps {
  const byExpectation = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byExpectation.get(row.expectation);
    if (own) own.push(row);
    else byExpectation.set(row.expectation, [row]);
  }
  const parts = partsOf(byExpectation);
  const rises = new Map<Row, Rise[]>();
  const closes = new Map<string, readonly Closing[]>();
  const unknownRows = new Map<string, number>();
  const closed = new Map<string, Bounds[]>();
  for (const initiative of program.initiatives) {
    const best = bestOf(initiative, population, byExpectation);
    closes.set(
      initiative.name,
      best.map(({ row, improvement }) => closingOf(row, improvement)),
    );
    const amounts: Bounds[] = [];
    let unknown = 0;
    for (const { row, improvement, number } of best) {
      const own = rises.get(row) ?? [];
      const input = keyOf(initiative.name, 'improves', number);
      own.push({ initiative: initiative.name, improvement, input });
      rises.set(row, own);
      book.figure(input, {
        field: improvement.mode === 'to' ? 'improves' : 'improves-by',
        of: initiative.name,
        number,
        value: improvement.value,
        unit: improvement.mode === 'relative' ? 'share' : 'number',
        origin: improvement.origin,
      });
      amounts.push(scale(closingOf(row, improvement).weighted, parts.get(row) ?? 0));
      if (!isKnownRow(row) && (parts.get(row) ?? 0) > 0) unknown += 1;
    }
    unknownRows.set(initiative.name, unknown);
    closed.set(initiative.name, amounts);
  }
  const open = sum(rows.map((row) => scale(openOf(row), parts.get(row) ?? 0)));
  const openMiddle = rows.reduce(
    (total, row) => total + (parts.get(row) ?? 0) * middle(row.weight) * Math.max(0, middle(row.ideal) - middle(row.actual)),
    0,
  );
  const expectations = new Map(
    program.touchpoints.flatMap(({ name, expectations: all }) => all.map((each) => [`${name}.${each.name}`, each] as const)),
  );
  const raised = rows.flatMap((row): RaisedRow[] => {
    const own = rises.get(row);
    if (!own) return [];
    return [{ row, part: parts.get(row) ?? 0, known: isKnownRow(row), ...inputsOfRow(expectations, row, book), rises: own }];
  });
  return {
    raised,
    closes,
    open,
    openMiddle,
    openRows: () =>
      rows.flatMap((row): OpenRow[] => {
        const part = parts.get(row) ?? 0;
        if (part === 0) return [];
        const drawable = (field: LevelField): Drawable => ({ key: keyOfLevel(expectations, row, field).key, value: row[field] });
        return [{ part, actual: drawable('actual'), ideal: drawable('ideal'), weight: drawable('weight') }];
      }),
    closedBy: (name) => {
      const bounds = sum(closed.get(name) ?? []);
      return { bounds, share: shareOf(bounds, open), unknown: unknownRows.get(name) ?? 0 };
    },
  };
}

/**
 * Points of the scale that rises close together: of new levels the `highest` (−∞ for none), on it what is added (`more`, at least 0), never past the ideal and
 * never below zero.
 */
export function closedPoints(actual: number, ideal: number, highest: number, more: number): number {
  return Math.max(0, Math.min(Math.max(actual, highest) + more, ideal) - actual);
}

/** What a rise that is no new level adds; one that lowers adds nothing. */
export function addedPoints(actual: number, mode: Improvement['mode'], value: number): number {
  return Math.max(0, mode === 'by' ? value : actual * value);
}

/** Of open weighted points; null where there may be none. */
export function shareOf(closed: Bounds, open: Bounds): Bounds | null {
  if (open.low <= 0) return null;
  const least = closed.low / open.high;
  return between(least, Math.max(least, Math.min(1, closed.high / open.low)));
}

/** Within their expectation, by the middles of the counts; 1 for the only row of a program without personas. */
function partsOf(byExpectation: ReadonlyMap<string, readonly Row[]>): ReadonlyMap<Row, number> {
  const parts = new Map<Row, number>();
  for (const rows of byExpectation.values()) {
    const counting = rows.filter(({ count }) => count !== null);
    const all = counting.reduce((total, { count }) => total + middle(count ?? ONE), 0);
    for (const row of counting) parts.set(row, all > 0 ? middle(row.count ?? ONE) / all : 1 / counting.length);
  }
  return parts;
}

function isKnownRow({ unknown }: Row): boolean {
  return !unknown.some((input) => input !== 'expected');
}

/** W × what is missing to the ideal. */
function openOf({ actual, ideal, weight }: Row): Bounds {
  return multiply(weight, between(Math.max(0, ideal.low - actual.high), Math.max(0, ideal.high - actual.low)));
}

type LevelField = 'actual' | 'ideal' | 'weight';

type Expectations = ReadonlyMap<string, Program['touchpoints'][number]['expectations'][number]>;

/** The key of a level or weight, whose it is, and where it stands in the text. */
function keyOfLevel(
  expectations: Expectations,
  row: Row,
  field: LevelField,
): { readonly key: string; readonly persona: string | null; readonly origin: Origin | null } {
  const expectation = expectations.get(row.expectation);
  // An ideal that is said nowhere is what this persona expects.
  const said = field === 'ideal' && expectation?.ideal === null ? (['ideal', 'expected'] as const) : ([field] as const);
  const override = expectation?.overrides.findLast(
    (other) => other.persona.resolved === row.persona && said.some((each) => other[each] !== null),
  );
  // What is said of everybody is one input, whoever it is said for.
  const isOwn = override !== undefined || (field === 'actual' && row.actualOrigin === 'wave' && row.persona !== null);
  const persona = isOwn ? row.persona : null;
  const key = persona === null ? `${row.expectation}.${field}` : `${row.expectation}.${persona}.${field}`;
  const isTyped = field !== 'actual' || row.actualOrigin === 'assumed';
  const places = override?.places ?? expectation?.places;
  const origin = isTyped ? (places?.[field] ?? places?.expected ?? expectation?.nameOrigin ?? null) : null;
  return { key, persona, origin };
}

function inputsOfRow(expectations: Expectations, row: Row, book: Book): Pick<RaisedRow, LevelField> {
  const input = (field: LevelField): string => {
    const { key, persona, origin } = keyOfLevel(expectations, row, field);
    book.figure(key, { field, of: row.expectation, persona, value: row[field], unit: 'number', origin });
    return key;
  };
  return { actual: input('actual'), ideal: input('ideal'), weight: input('weight') };
}

interface Best {
  readonly row: Row;
  readonly improvement: Improvement;
  /** 1 is the first improvement of the initiative. */
  readonly number: number;
}

/** On one row the highest new level of an initiative wins. */
function bestOf(initiative: Initiative, population: Population, rows: ReadonlyMap<string, readonly Row[]>): readonly Best[] {
  const best = new Map<Row, Best & { readonly level: Bounds }>();
  for (const [index, improvement] of initiative.improves.entries()) {
    for (const row of rows.get(improvement.subject.resolved ?? '') ?? []) {
      if (!reaches(initiative, row.persona, population)) continue;
      const level = newLevel(row.actual, improvement);
      if (!level) continue;
      const before = best.get(row);
      if (!before || middle(level) > middle(before.level)) best.set(row, { level, row, improvement, number: index + 1 });
    }
  }
  return [...best.values()];
}

function closingOf(row: Row, improvement: Improvement): Closing {
  const points = pointsOf(row, improvement);
  const confidence = improvement.confidence && { low: improvement.confidence.low, high: improvement.confidence.high };
  return {
    expectation: row.expectation,
    persona: row.persona,
    points,
    weighted: multiply(row.weight, points),
    confidence,
    expectedPoints: confidence ? multiply(points, confidence) : points,
  };
}

/** The level it lifts a row to; null where it is said in a unit that levels do not have. */
function newLevel(actual: Bounds, { mode, value }: Improvement): Bounds | null {
  if (mode === 'relative') return value.unit === 'share' ? add(actual, multiply(actual, value)) : null;
  if (value.unit !== 'number') return null;
  return mode === 'to' ? { low: value.low, high: value.high } : add(actual, value);
}

/** Both ends of the rise move with the actual, so each bound is taken at the actual that makes it so. */
function pointsOf(row: Row, { mode, value }: Improvement): Bounds {
  const closed = (actual: number, amount: number, ideal: number): number =>
    mode === 'to'
      ? closedPoints(actual, ideal, amount, 0)
      : closedPoints(actual, ideal, Number.NEGATIVE_INFINITY, addedPoints(actual, mode, amount));
  const { actual, ideal } = row;
  // A relative rise grows with the actual until it reaches the ideal, and shrinks from there: its peak may lie between the ends.
  const peak = mode === 'relative' && value.high > -1 ? ideal.high / (1 + value.high) : actual.low;
  const at = Math.min(Math.max(peak, actual.low), actual.high);
  const low = Math.min(closed(actual.low, value.low, ideal.low), closed(actual.high, value.low, ideal.low));
  const high = Math.max(
    closed(actual.low, value.high, ideal.high),
    closed(actual.high, value.high, ideal.high),
    closed(at, value.high, ideal.high),
  );
  return between(low, high);
}
