/** Both sides of a review as they are compared: what is different, and what the method computes of either. */
import { type AnalyseOptions, analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { once } from '../analysis/once.ts';
import { defaultSettings } from '../findings/settings.ts';
import { newestEnd } from '../program/waves.ts';
import { type Compared, compared, usual } from './compare.ts';
import type { Side } from './judging.ts';
import { withMeasurementsOf } from './measurements.ts';
import type { ReviewInput } from './reviewing.ts';

export interface BothSides {
  readonly found: Compared;
  readonly before: Side;
  readonly after: Side;
  /** The day both are judged by; null: none. */
  readonly asOf: string | null;
}

/**
 * Both by the same date, settings and results (those of the head, under the names the base has for them), so that what moves is the strategy; `withData`
 * lets each keep its own. Nothing is computed before it is asked for.
 */
export function bothSides({ base, head, options = {}, settings = defaultSettings, asOf: day }: ReviewInput): BothSides {
  const found = compared(base.program, head.program, {
    renames: options.renames ?? usual.renames,
    threshold: options.threshold ?? usual.threshold,
  });
  const asOf = day === undefined ? newestEnd(head.program.waves) : day;
  const analysing: AnalyseOptions = { asOf, reportingMinimum: settings.reportingMinimum, groupMinimum: settings.groupMinimum };
  const measured = options.withData === true ? base.program : withMeasurementsOf(base.program, head.program, found);
  return {
    found,
    before: { program: base.program, analysis: once((): Analysis => analyse(measured, analysing)) },
    after: { program: head.program, analysis: once((): Analysis => analyse(head.program, analysing)) },
    asOf,
  };
}
