/** `--set`: a program with single figures set to something else for one run. */
import { type AnalyseOptions, analyse } from '@touchstone/language/analysis/analyse.ts';
import type { Analysis } from '@touchstone/language/analysis/analysis.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { problemText, type SetFigure, withOverrides } from '@touchstone/language/what-if/what-if.ts';
import type { WithAnswers } from './answers/compiled.ts';
import { Refusal } from './messages.ts';
import type { LoadedProgram } from './workspace/workspace.ts';

export interface Set {
  readonly program: Program;
  readonly analysis: Analysis;
  readonly set: readonly SetFigure[];
}

/**
 * The program and its analysis with `written` (`Shop.near.actual=8`) set, analysed as the original was (`analysing`); null where nothing is to be set.
 * Refuses the first that cannot be set.
 */
export function whatIfOf(
  written: readonly string[],
  { program, measurements }: Pick<WithAnswers, 'program' | 'measurements'>,
  { settings, locked }: Pick<LoadedProgram, 'settings' | 'locked'>,
  analysing: AnalyseOptions,
  language: MessageLanguage,
): Set | null {
  if (written.length === 0) return null;
  const changed = withOverrides(program, written);
  const [problem] = changed.problems;
  if (problem !== undefined) throw new Refusal(['cannotSet', { problem: problemText(problem, language) }]);
  const { reportingMinimum, groupMinimum } = settings;
  const analysis = analyse(changed.program, {
    reportingMinimum,
    groupMinimum,
    measurements,
    ...(locked === undefined ? {} : { locked }),
    ...analysing,
    levels: changed.levels,
  });
  return { program: changed.program, analysis, set: changed.set };
}
