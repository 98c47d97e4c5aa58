/** Satisfaction where personas and places meet: one number for each persona at each touchpoint and stage. */
import type { Program } from '../program/program.ts';
import { visitorsOf } from '../program/visitors.ts';
import type { Bounds, Row } from './analysis.ts';
import { countsOf, hull, ONE, weightedMean } from './bounds.ts';

/**
 * The rows of one persona, or of everybody who counts in averages, at one place. What is not known is left out of the mean and counted: a
 * place of which one thing is unknown still has a satisfaction with the rest.
 */
export interface Cell {
  /** Null: everybody, by share. */
  readonly persona: string | null;
  /** Touchpoint or `Journey.Stage`. */
  readonly place: string;
  /** Mean of S = A − E over the rows that have both, by weight (and share); null where none has. */
  readonly satisfaction: Bounds | null;
  readonly rows: readonly Row[];
  /** Rows without an actual or an expectation. */
  readonly unknown: readonly Row[];
  /** Of what is missing where nothing is known: nobody was asked, or nobody said what is expected. */
  readonly missing: 'actual' | 'expected' | null;
  readonly containsAssumed: boolean;
}

export interface Cells {
  /** Of the persona (null: everybody) at the touchpoint; undefined where it meets nothing there. */
  touchpoint(persona: string | null, touchpoint: string): Cell | undefined;
  /** Of the persona at the stage `Journey.Stage`. Everybody: those whose journey it is. */
  stage(persona: string | null, stage: string): Cell | undefined;
}

/** The cells of the persona rows of an analysis. */
export function cellsOf(program: Program, rows: readonly Row[]): Cells {
  const visitors = visitorsOf(program);
  const stagesOf = new Map(
    program.touchpoints.map((touchpoint) => [
      touchpoint.name,
      [...new Set(touchpoint.stages.flatMap(({ resolved }) => (resolved === null ? [] : [resolved])))],
    ]),
  );
  const walkers = new Map<string, ReadonlySet<string>>();
  const walks = (stage: string, persona: string | null): boolean => {
    if (persona === null) return true;
    const known = walkers.get(stage) ?? new Set(visitors.stage(stage));
    walkers.set(stage, known);
    return known.has(persona);
  };
  const atTouchpoint = new Map<string, Row[]>();
  const atStage = new Map<string, Row[]>();
  for (const row of rows) {
    keep(atTouchpoint, keyOf(row.persona, row.touchpoint), row);
    if (row.count !== null && row.persona !== null) keep(atTouchpoint, keyOf(null, row.touchpoint), row);
    for (const stage of stagesOf.get(row.touchpoint) ?? []) {
      if (!walks(stage, row.persona)) continue;
      keep(atStage, keyOf(row.persona, stage), row);
      if (row.count !== null && row.persona !== null) keep(atStage, keyOf(null, stage), row);
    }
  }
  // A mean over many rows is asked for by several drawings and tables: it is made once.
  const look = (places: ReadonlyMap<string, readonly Row[]>) => {
    const made = new Map<string, Cell>();
    return (persona: string | null, place: string): Cell | undefined => {
      const key = keyOf(persona, place);
      const found = places.get(key);
      if (found === undefined) return undefined;
      const cell = made.get(key) ?? cellOf(persona, place, found);
      made.set(key, cell);
      return cell;
    };
  };
  return { touchpoint: look(atTouchpoint), stage: look(atStage) };
}

function cellOf(persona: string | null, place: string, rows: readonly Row[]): Cell {
  const isUnknown = (row: Row): boolean => row.unknown.includes('actual') || row.unknown.includes('expected');
  const known = rows.filter((row) => !isUnknown(row));
  const unknown = rows.filter(isUnknown);
  const missing = known.length > 0 ? null : unknown.some((row) => !row.unknown.includes('actual')) ? 'expected' : 'actual';
  return {
    persona,
    place,
    satisfaction: meanSatisfaction(known),
    rows,
    unknown,
    missing,
    containsAssumed: known.some((row) => row.containsAssumed),
  };
}

/** The mean of S over rows, each by its weight and its persona's share; null of none. */
export function meanSatisfaction(rows: readonly Row[]): Bounds | null {
  const values = rows.map((row) => row.satisfaction);
  const counts = countsOf(rows.map((row) => ({ weight: row.weight, group: row.persona, share: row.count ?? ONE })));
  return weightedMean(values, counts) ?? hull(values);
}

function keyOf(persona: string | null, place: string): string {
  return `${persona ?? ''}\n${place}`;
}

function keep(places: Map<string, Row[]>, key: string, row: Row): void {
  const found = places.get(key);
  if (found) found.push(row);
  else places.set(key, [row]);
}
