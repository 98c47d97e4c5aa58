/** The ears of a program: its surveys and sources. */
import { timesIn } from '../../analysis/time.ts';
import type { Origin } from '../../findings/origin.ts';
import type { Formula, Kpi, Program, SourceKind } from '../../program/program.ts';
import type { Duration } from '../../program/values.ts';

/** What customers say or do where the firm did not ask. */
const unstructured: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'reviews',
  'social',
  'complaints',
  'tickets',
  'staff',
  'interviews',
  'observation',
]);

/** What the firm's own systems record. */
const own: ReadonlySet<SourceKind> = new Set<SourceKind>(['operational', 'tickets', 'complaints']);

/** Ears that are slow by nature, whatever else is said of them. */
const slow: ReadonlySet<SourceKind> = new Set<SourceKind>(['interviews', 'survey']);

export function isUnstructured(kind: SourceKind): boolean {
  return unstructured.has(kind);
}

export function isOwnData(kind: SourceKind): boolean {
  return own.has(kind);
}

/** Whether some KPI can only come from the firm's own systems, though no source says so: it is counted from data columns, or in time or money. */
export function hasOwnFigures(program: Program): boolean {
  return program.kpis.some(
    (kpi) => kpi.kind === 'count' || kpi.kind === 'money' || kpi.kind === 'clv' || isTimed(kpi) || hasColumn(kpi.formula),
  );
}

function isTimed({ promise, alarm, baseline, targets }: Kpi): boolean {
  return [promise, alarm, baseline, ...targets.map(({ value }) => value)].some((quantity) => quantity?.unit === 'duration');
}

function hasColumn(formula: Formula | null): boolean {
  if (formula === null || 'number' in formula) return false;
  return 'name' in formula ? !formula.kpi : hasColumn(formula.left) || hasColumn(formula.right);
}

/** How long an ear waits before it hears. */
export interface Ear {
  readonly name: string;
  readonly origin: Origin;
  /** In hours, at the longest; null where it is not said. */
  readonly hours: number | null;
}

export function earsOf(program: Program): Ear[] {
  const surveys = program.surveys.map(({ name, nameOrigin, after, cycle }): Ear => {
    // A survey of every quarter reaches a customer whenever it is due.
    const wait = after === null ? cycle : after.within;
    return { name, origin: nameOrigin, hours: wait === null ? null : hoursIn(wait) };
  });
  const sources = program.sources.map(({ name, nameOrigin, kind, refresh }): Ear => {
    const hours = refresh !== null ? hoursIn(refresh) : kind !== null && slow.has(kind) ? Number.POSITIVE_INFINITY : null;
    return { name, origin: nameOrigin, hours };
  });
  return [...surveys, ...sources];
}

function hoursIn({ high, time }: Duration): number {
  return high * timesIn('h', time);
}
