/** What is wrong with the answers of a wave, made ready for the rules that tell it. */
import { masked } from '../../analysis/voice/masking.ts';
import type { Argument, Finding } from '../../findings/finding.ts';
import type { DataProblem, ProblemKind } from '../../measurement/measurements.ts';
import type { Origin } from '../../program/origin.ts';
import type { Wave } from '../../program/program.ts';
import type { RuleContext } from '../rule.ts';

export interface Told {
  readonly problem: DataProblem;
  readonly wave: Wave;
  /** The `responses` line that names the file, or the wave where it is no file's alone. */
  readonly origin: Origin;
  readonly arguments: Readonly<Record<string, Argument>>;
}

/** Signs of a cell that are shown: enough for a number, a date or a name. */
const LONGEST_CELL = 24;

/** A cell as a finding shows it. A column may be mapped to the wrong thing: then its cells are words or numbers of somebody, which findings must not carry about. */
function shownCell(cell: string, name: string | null): string {
  const signs = [...(name === 'at' ? cell : masked(cell))];
  return signs.length > LONGEST_CELL
    ? `${signs
        .slice(0, LONGEST_CELL - 1)
        .join('')
        .trimEnd()}…`
    : signs.join('');
}

/** The problems of a kind in every wave that was measured. */
export function* problemsOf({ program, measurements }: RuleContext, kind: ProblemKind): Generator<Told> {
  for (const measured of measurements?.waves ?? []) {
    const wave = program.waves.find(({ name }) => name === measured.wave);
    if (wave === undefined) continue;
    for (const problem of measured.problems) {
      if (problem.kind !== kind) continue;
      const { line, source, column, name, count, of, examples, at } = problem;
      const sources = [...new Set(measured.sources.map(({ shown }) => shown))];
      yield {
        problem,
        wave,
        origin: (line === null ? undefined : wave.responses[line])?.origin ?? wave.nameOrigin,
        arguments: {
          wave: wave.name,
          source: source ?? (sources.length === 1 ? (sources[0] ?? wave.name) : wave.name),
          column: column ?? '',
          name: name ?? '',
          count,
          of,
          examples: [...new Set(examples.map((text) => shownCell(text, name)))],
          ...(at === null ? {} : { at }),
        },
      };
    }
  }
}

/** A finding of the rule for each problem; `sentence` chooses its words, or null for none. */
export function* findingsOf(
  context: RuleContext,
  rule: string,
  kind: ProblemKind,
  severity: Finding['severity'],
  sentence: (told: Told) => string | null,
): Generator<Finding> {
  for (const told of problemsOf(context, kind)) {
    const messageId = sentence(told);
    if (messageId !== null) yield { rule, severity, messageId, arguments: told.arguments, origin: told.origin };
  }
}

/** `id`, or `id-at` where the first place in the file is known. */
export function withPlace(id: string): (told: Told) => string {
  return ({ problem }) => (problem.at === null ? id : `${id}-at`);
}
