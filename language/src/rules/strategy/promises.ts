/** What the brand promises, and what keeps it. */
import { ancestorsOf } from '../../analysis/rollup.ts';
import type { Origin } from '../../findings/origin.ts';
import type { Expectation, Program } from '../../program/program.ts';

export interface Promised {
  /** As the promise names it. */
  readonly factor: string;
  readonly origin: Origin;
  /** The factor, and all that refine it. */
  readonly within: ReadonlySet<string>;
}

/** One for each factor that is promised, at its first promise. */
export function promisesOf(program: Program): Promised[] {
  const lines = [...ancestorsOf(program)];
  const seen = new Set<string>();
  return (program.head?.promises ?? []).flatMap(({ factor: { name, resolved }, origin }) => {
    if (resolved === null || seen.has(resolved)) return [];
    seen.add(resolved);
    return { factor: name, origin, within: new Set(lines.flatMap(([refined, line]) => (line.includes(resolved) ? refined : []))) };
  });
}

export function isWithin({ factor }: Expectation, factors: ReadonlySet<string>): boolean {
  return factor !== null && factor.resolved !== null && factors.has(factor.resolved);
}
