/** Both sides of a review as they are compared: what is different, and what the method computes of either. */
import { type AnalyseOptions, analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { withMeasurements } from '../analysis/measured.ts';
import { once } from '../analysis/once.ts';
import { defaultSettings } from '../findings/settings.ts';
import type { Program } from '../program/program.ts';
import { newestEnd } from '../program/waves.ts';
import { type Compared, type CompareOptions, compared, usual } from './compare.ts';
import type { Side } from './judging.ts';
import { type SameMeasurements, sameMeasurements } from './measurements.ts';
import type { ReviewInput } from './reviewing.ts';

export interface BothSides {
  readonly found: Compared;
  readonly before: Side;
  readonly after: Side;
  readonly comparing: CompareOptions;
  readonly analysing: AnalyseOptions;
  /** Both programs by the same results, unless each keeps its own. */
  readonly measured: SameMeasurements;
  /** The day both are judged by; null: none. */
  readonly asOf: string | null;
}

/** Breakdowns that take their members from the answers have the same in both. */
function withMembersOf(program: Program, measured: Program): Program {
  const found = new Map(measured.breakdowns.map(({ name, members }) => [name, members]));
  const lacking = program.breakdowns.some(({ name, members }) => members.length === 0 && (found.get(name)?.length ?? 0) > 0);
  if (!lacking) return program;
  const breakdowns = program.breakdowns.map((one) => (one.members.length > 0 ? one : { ...one, members: found.get(one.name) ?? [] }));
  return { ...program, breakdowns };
}

/**
 * Both by the same date, settings and results (those of the head, under the names the base has for them), so that what moves is the strategy; `withData`
 * lets each keep its own results. Nothing is computed before it is asked for.
 */
export function bothSides({ base, head, options = {}, settings = defaultSettings, asOf: day }: ReviewInput): BothSides {
  const comparing = { renames: options.renames ?? usual.renames, threshold: options.threshold ?? usual.threshold };
  const found = compared(base.program, head.program, comparing);
  const asOf = day === undefined ? newestEnd(head.program.waves) : day;
  const analysing: AnalyseOptions = { asOf, reportingMinimum: settings.reportingMinimum, groupMinimum: settings.groupMinimum };
  const own = { before: withMeasurements(base.program, base.measurements), after: withMeasurements(head.program, head.measurements) };
  const measured = options.withData === true ? own : sameMeasurements(withMembersOf(base.program, own.after), own.after, found);
  return {
    found,
    before: { program: base.program, analysis: once((): Analysis => analyse(measured.before, analysing)) },
    after: { program: head.program, analysis: once((): Analysis => analyse(own.after, analysing)) },
    comparing,
    analysing,
    measured,
    asOf,
  };
}
