/** Every figure a program states about something measured: of KPIs, of ratings, and of answers people choose. */
import type { Origin } from '../findings/origin.ts';
import type { Kpi } from '../program/program.ts';
import type { Quantity, Reference } from '../program/values.ts';
import type { RuleContext } from './rule.ts';

/** `name` is the stable name. */
export type Subject =
  | { readonly kind: 'measure'; readonly name: string; readonly kpi: Kpi }
  | { readonly kind: 'rating'; readonly name: string }
  | { readonly kind: 'answer'; readonly name: string };

export interface Figure {
  readonly subject: Subject;
  readonly quantity: Quantity;
  /** True for a rise or fall, false for a level. */
  readonly change: boolean;
  readonly origin: Origin;
}

export function* figuresOf({ program, index }: Pick<RuleContext, 'program' | 'index'>): Iterable<Figure> {
  for (const kpi of program.kpis) {
    const subject: Subject = { kind: 'measure', name: kpi.name, kpi };
    for (const { value, origin } of kpi.targets) yield { subject, quantity: value, change: false, origin };
    for (const { value, origin } of kpi.benchmarks) yield { subject, quantity: value, change: false, origin };
    for (const field of ['promise', 'alarm', 'baseline'] as const) {
      const quantity = kpi[field];
      if (quantity !== null) yield { subject, quantity, change: false, origin: kpi.places[field] ?? kpi.nameOrigin };
    }
  }
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      if (expectation.benchmarks.length === 0) continue;
      const subject: Subject = { kind: 'rating', name: `${touchpoint.name}.${expectation.name}` };
      for (const { value, origin } of expectation.benchmarks) yield { subject, quantity: value, change: false, origin };
    }
  }
  for (const wave of program.waves) {
    for (const values of [wave.values, ...wave.groups.map((group) => group.values)]) {
      for (const value of values) {
        const subject = subjectOf(value.subject, index);
        if (subject !== undefined) yield { subject, quantity: value.value, change: false, origin: value.origin };
      }
    }
  }
  for (const initiative of program.initiatives) {
    for (const { subject: reference, value, mode, origin } of initiative.improves) {
      const subject = subjectOf(reference, index);
      if (subject !== undefined) yield { subject, quantity: value, change: mode !== 'to', origin };
    }
  }
}

function subjectOf({ resolved }: Reference, index: RuleContext['index']): Subject | undefined {
  if (resolved === null) return undefined;
  const kpi = index.kpi(resolved);
  if (kpi !== undefined) return { kind: 'measure', name: resolved, kpi };
  if (index.expectation(resolved) !== undefined) return { kind: 'rating', name: resolved };
  return index.hasOption(resolved) ? { kind: 'answer', name: resolved } : undefined;
}

/** A span as an author would write it: `7`, `8~9`. */
export function writtenSpan(span: { readonly low: number; readonly high: number }, factor = 1): string {
  const [low, high] = [plain(span.low * factor), plain(span.high * factor)];
  return low === high ? low : `${low}~${high}`;
}

function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}
