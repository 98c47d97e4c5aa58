/** What a what-if changes, as figures: each as the program has it and as it would be. Numbers are unrounded, null is unknown. */
import type { Analysis, Bounds, KpiStatus, Row } from '../../analysis/analysis.ts';
import { scale } from '../../analysis/bounds.ts';
import { timesIn } from '../../analysis/time.ts';
import type { Origin } from '../../program/origin.ts';
import type { Program, Worth } from '../../program/program.ts';
import type { Quantity, Span, TimeUnit } from '../../program/values.ts';
import { HEADS, LEVELS } from '../../what-if/fields.ts';
import type { SetFigure } from '../../what-if/what-if.ts';
import { currencyOf } from '../currency.ts';
import { type Line, rankedLines } from '../lines.ts';

/** A what-if beside what it departs from. */
export interface WhatIfInput {
  readonly set: readonly SetFigure[];
  readonly original: { readonly program: Program; readonly analysis: Analysis };
}

/** A figure in two worlds. */
export interface Compared {
  readonly original: Bounds | null;
  readonly whatIf: Bounds | null;
  /** What-if less original; null where either is not one known number. */
  readonly difference: number | null;
}

export interface ComparedRank {
  readonly original: number | null;
  readonly whatIf: number | null;
}

export interface ComparedFlag {
  readonly original: boolean | null;
  readonly whatIf: boolean | null;
}

/** One figure that was set. */
export interface SetFigures extends Compared {
  /** As it was asked for. */
  readonly written: string;
  readonly name: string;
  readonly persona: string | null;
  /** Keyword in English. */
  readonly field: string;
  /** Which of several in one declaration, 1 the first. */
  readonly number: number;
  readonly unit: Quantity['unit'];
  /** Time unit of a duration, currency of money. */
  readonly measure: string | null;
  /** The time that money is said for; null for all else. */
  readonly per: TimeUnit | null;
  /** Personas differ in it: `original` holds them all. */
  readonly varies: boolean;
  /** The wave that measured the original; null for what is typed. */
  readonly wave: string | null;
  /** Where the original is written; null where it is not. */
  readonly file: string | null;
  readonly line: number | null;
}

/** One expectation of one persona whose figures or whose place among the others change. */
export interface RowCompared {
  readonly expectation: string;
  readonly persona: string | null;
  readonly actual: Compared;
  readonly expected: Compared;
  readonly ideal: Compared;
  readonly weight: Compared;
  readonly satisfaction: Compared;
  readonly weighted: Compared;
  readonly gap: Compared;
  /** 1 is the worst W·S; where something unknown keeps it open, among the known rows. */
  readonly rank: ComparedRank;
  /** The same among the lines of the report, in which personas of whom the same is known are one. */
  readonly line: ComparedRank;
  readonly key: ComparedFlag;
}

export interface KpiCompared {
  readonly name: string;
  readonly value: Compared;
  readonly status: { readonly original: KpiStatus; readonly whatIf: KpiStatus };
}

export interface InitiativeCompared {
  readonly name: string;
  readonly cost: Compared;
  readonly benefit: Compared;
  /** Fractions: 1.825 is 182.5 %. */
  readonly returnOnMargin: Compared;
}

/** What was set and what that changes. Rows, KPIs and initiatives are those of which something changes. */
export interface WhatIfFigures {
  readonly set: readonly SetFigures[];
  /** 0 to 1000. */
  readonly index: Compared;
  /** All negative W·S. */
  readonly shortfall: Compared;
  /** The best set of initiatives under the budget, by name; empty where nothing is to be chosen. */
  readonly chosen: { readonly original: readonly string[]; readonly whatIf: readonly string[] };
  /** `Touchpoint.expectation`, a persona after a blank where it is of one. */
  readonly keyRows: { readonly original: readonly string[]; readonly whatIf: readonly string[] };
  /** Persona rows, in the order of the what-if. */
  readonly rows: readonly RowCompared[];
  readonly kpis: readonly KpiCompared[];
  readonly initiatives: readonly InitiativeCompared[];
}

export function compared(original: Bounds | null, whatIf: Bounds | null): Compared {
  const isKnown = original !== null && whatIf !== null && original.low === original.high && whatIf.low === whatIf.high;
  return { original, whatIf, difference: isKnown ? whatIf.low - original.low : null };
}

export function differs({ original, whatIf }: Compared): boolean {
  return original?.low !== whatIf?.low || original?.high !== whatIf?.high;
}

/** A row by what never changes of it. */
export function rowName({ expectation, persona }: Pick<Row, 'expectation' | 'persona'>): string {
  return persona === null ? expectation : `${expectation} ${persona}`;
}

/** The line of the report that each row stands in. */
function linesByRow(analysis: Analysis): ReadonlyMap<string, Line> {
  return new Map(rankedLines(analysis).flatMap((line) => line.rows.map((row) => [rowName(row), line] as const)));
}

/** What is said of the rank of a line: where something unknown keeps it open, its place among the known ones. */
export function placeOf(line: Line | undefined): number | null {
  return line?.rank ?? line?.rankAmongKnown ?? null;
}

function keyOf(line: Line | undefined): boolean | null {
  return line === undefined ? null : (line.key ?? line.keyAmongKnown);
}

export function whatIfFigures(program: Program, analysis: Analysis, { set, original }: WhatIfInput): WhatIfFigures {
  const before = new Map(original.analysis.rows.map((row) => [rowName(row), row]));
  const linesBefore = linesByRow(original.analysis);
  const linesAfter = linesByRow(analysis);
  const kpis = new Map(original.analysis.kpis.map((kpi) => [kpi.name, kpi]));
  const initiatives = new Map(original.analysis.initiatives.map((one) => [one.name, one]));
  const keyRows = (lines: ReadonlyMap<string, Line>): readonly string[] =>
    [...lines].flatMap(([name, line]) => (keyOf(line) === true ? [name] : []));
  return {
    set: set.map((one) => setFigures(one, { program, analysis }, original)),
    index: compared(original.analysis.index, analysis.index),
    shortfall: compared(original.analysis.shortfall.total, analysis.shortfall.total),
    chosen: { original: chosenOf(original.analysis), whatIf: chosenOf(analysis) },
    keyRows: { original: keyRows(linesBefore), whatIf: keyRows(linesAfter) },
    rows: analysis.rows.flatMap((row): RowCompared[] => {
      const name = rowName(row);
      const old = before.get(name);
      const field = (of: (one: Row) => Bounds): Compared => compared(old === undefined ? null : of(old), of(row));
      const one: RowCompared = {
        expectation: row.expectation,
        persona: row.persona,
        actual: field(({ actual }) => actual),
        expected: field(({ expected }) => expected),
        ideal: field(({ ideal }) => ideal),
        weight: field(({ weight }) => weight),
        satisfaction: field(({ satisfaction }) => satisfaction),
        weighted: field(({ weighted }) => weighted),
        gap: field(({ gap }) => gap),
        rank: { original: old === undefined ? null : (old.rank ?? old.rankAmongKnown), whatIf: row.rank ?? row.rankAmongKnown },
        line: { original: placeOf(linesBefore.get(name)), whatIf: placeOf(linesAfter.get(name)) },
        key: { original: keyOf(linesBefore.get(name)), whatIf: keyOf(linesAfter.get(name)) },
      };
      return hasOwnChange(one) ||
        one.rank.original !== one.rank.whatIf ||
        one.line.original !== one.line.whatIf ||
        one.key.original !== one.key.whatIf
        ? [one]
        : [];
    }),
    kpis: analysis.kpis.flatMap((kpi): KpiCompared[] => {
      const old = kpis.get(kpi.name);
      const value = compared(point(old?.value ?? null), point(kpi.value));
      const status = { original: old?.status ?? 'unknown', whatIf: kpi.status };
      return differs(value) || status.original !== status.whatIf ? [{ name: kpi.name, value, status }] : [];
    }),
    initiatives: analysis.initiatives.flatMap((initiative): InitiativeCompared[] => {
      const old = initiatives.get(initiative.name);
      const one: InitiativeCompared = {
        name: initiative.name,
        cost: compared(old?.cost ?? null, initiative.cost),
        benefit: compared(old?.benefit ?? null, initiative.benefit),
        returnOnMargin: compared(old?.returnOnMargin ?? null, initiative.returnOnMargin),
      };
      return differs(one.cost) || differs(one.benefit) || differs(one.returnOnMargin) ? [one] : [];
    }),
  };
}

function chosenOf({ initiatives, plan }: Analysis): readonly string[] {
  return initiatives.length === 0 ? [] : plan.set.names;
}

/** A level or weight of the row itself is another; not its place alone. */
export function hasOwnChange({ actual, expected, ideal, weight }: RowCompared): boolean {
  return differs(actual) || differs(expected) || differs(ideal) || differs(weight);
}

function point(value: number | null): Bounds | null {
  return value === null ? null : { low: value, high: value };
}

/** What one figure is in a program. */
interface Reading {
  readonly value: Bounds | null;
  readonly unit: Quantity['unit'];
  readonly measure: string | null;
  readonly per: TimeUnit | null;
  readonly varies: boolean;
  readonly wave: string | null;
  readonly origin: Origin | null;
}

type World = WhatIfInput['original'];

export function setFigures(one: SetFigure, world: World, original: World): SetFigures {
  const after = readingOf(one, world);
  const before = forTime(readingOf(one, original), after.per);
  const isMoney = MONEY.includes(one.field);
  return {
    ...compared(before.value, after.value),
    written: one.written,
    name: one.name,
    persona: one.persona,
    field: one.field,
    number: one.number,
    unit: isMoney ? 'money' : after.unit,
    measure: isMoney ? (after.measure ?? currencyOf(world.program)) : after.measure,
    per: before.per === after.per ? after.per : null,
    varies: before.varies,
    wave: before.wave,
    file: before.origin?.file ?? null,
    line: before.origin?.line ?? null,
  };
}

/** Money that is said for one time, for another. */
function forTime(reading: Reading, per: TimeUnit | null): Reading {
  if (reading.per === null || per === null || reading.per === per || reading.value === null) return reading;
  return { ...reading, value: scale(reading.value, timesIn(reading.per, 'year') / timesIn(per, 'year')), per };
}

/** A plain number in them is money in the program's currency. */
const MONEY: readonly string[] = ['budget', 'cost', 'adds', 'revenue'];

function readingOf(one: SetFigure, world: World): Reading {
  const level = LEVELS.find((field) => field === one.field);
  if (level !== undefined && one.name.includes('.')) return levelReading(one, level, world);
  const { program } = world;
  const ofHead = HEADS.find((field) => field === one.field);
  if (ofHead !== undefined) {
    const value = program.head?.[ofHead] ?? null;
    return reading(value, program.head?.places[ofHead] ?? null, ofHead === 'discount' ? 'share' : null);
  }
  const initiative = program.initiatives.find(({ name }) => name === one.name);
  if (initiative !== undefined) {
    const at = one.number - 1;
    const place = initiative.places[one.field] ?? null;
    switch (one.field) {
      case 'cost':
        return reading(initiative.costs[at] ?? null, initiative.costs[at]?.origin ?? null);
      case 'keeps':
      case 'wins':
        return reading(initiative[one.field][at]?.count ?? null, initiative[one.field][at]?.origin ?? null);
      case 'adds':
        return {
          ...reading(initiative.adds[at]?.money ?? null, initiative.adds[at]?.origin ?? null),
          per: initiative.adds[at]?.per ?? null,
        };
      case 'improves':
        return reading(initiative.improves[at]?.value ?? null, initiative.improves[at]?.origin ?? null);
      case 'confidence':
        return reading(initiative.improves[at]?.confidence ?? null, initiative.improves[at]?.origin ?? null, 'share');
      default:
        return { ...reading(initiative.effort, place, 'duration'), measure: 'day' };
    }
  }
  const persona = program.personas.find(({ name }) => name === one.name);
  if (one.field === 'share') return reading(persona?.share ?? null, persona?.places.share ?? null, 'share');
  const declared = persona ?? program.breakdowns.flatMap(({ members }) => members).find(({ name }) => name === one.name);
  const worth = declared?.worth ?? null;
  const value = worth?.[one.field as keyof Omit<Worth, 'origin'>] ?? null;
  const isShare = one.field === 'margin' || one.field === 'retention';
  return reading(value, value === null ? null : (worth?.origin ?? null), isShare ? 'share' : null);
}

function reading(
  value: (Span & Partial<Quantity> & { readonly per?: TimeUnit | null }) | null,
  origin: Origin | null,
  unit: Quantity['unit'] | null = null,
): Reading {
  return {
    value: value === null ? null : { low: value.low, high: value.high },
    unit: unit ?? value?.unit ?? (value?.time === undefined ? 'number' : 'duration'),
    measure: value?.currency ?? value?.time ?? null,
    per: value?.per ?? null,
    varies: false,
    wave: null,
    origin: value === null ? null : origin,
  };
}

function levelReading({ name, persona }: SetFigure, field: (typeof LEVELS)[number], { program, analysis }: World): Reading {
  const rows = analysis.rows.filter((row) => row.expectation === name && (persona === null || row.persona === persona));
  const known = rows.filter((row) => !row.unknown.includes(field)).map((row) => row[field]);
  const [first = null] = known;
  const value = first && { low: Math.min(...known.map(({ low }) => low)), high: Math.max(...known.map(({ high }) => high)) };
  const wave = field === 'actual' ? (rows.find((row) => row.wave !== null)?.wave ?? null) : null;
  const expectation = program.touchpoints
    .flatMap((touchpoint) => touchpoint.expectations.map((one) => ({ full: `${touchpoint.name}.${one.name}`, one })))
    .find(({ full }) => full === name)?.one;
  const own = expectation?.overrides.findLast((one) => one.persona.resolved === persona && one[field] !== null);
  const origin = wave !== null ? null : (own?.places[field] ?? (expectation?.[field] === null ? null : expectation?.places[field]) ?? null);
  return {
    value,
    unit: 'number',
    measure: null,
    per: null,
    varies: known.some(({ low, high }) => low !== first?.low || high !== first?.high),
    wave,
    origin,
  };
}
