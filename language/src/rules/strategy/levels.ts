/** What is said of an expectation for everybody, and what is said otherwise for a persona. */
import type { Origin } from '../../findings/origin.ts';
import type { Expectation, ExpectationKind, Override, Program, Touchpoint } from '../../program/program.ts';
import type { Span } from '../../program/values.ts';

export interface Levels {
  /** `Touchpoint.expectation`. */
  readonly name: string;
  readonly touchpoint: Touchpoint;
  readonly expectation: Expectation;
  /** Null: what holds for everybody. */
  readonly override: Override | null;
  readonly expected: Span | null;
  readonly weight: Span | null;
  /** As it was said: null where it is left out and so the level that is expected. */
  readonly ideal: Span | null;
  readonly kind: ExpectationKind | null;
}

type Field = 'expected' | 'weight' | 'ideal';

/** Every expectation once for everybody, and once more for each persona of which something else is said. */
export function* levelsOf(program: Program): Iterable<Levels> {
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      const { expected, weight, ideal, kind } = expectation;
      yield { name, touchpoint, expectation, override: null, expected, weight, ideal, kind };
      for (const override of expectation.overrides) {
        yield {
          name,
          touchpoint,
          expectation,
          override,
          expected: override.expected ?? expected,
          weight: override.weight ?? weight,
          ideal: override.ideal ?? ideal,
          kind: override.kind ?? kind,
        };
      }
    }
  }
}

/** Whether we mean to stay below what is expected: the whole ideal lies under the whole expected level. */
export function isConceded({ expected, ideal }: Pick<Levels, 'expected' | 'ideal'>): boolean {
  return expected !== null && ideal !== null && ideal.high < expected.low;
}

/** Where a level is said: for the persona, else for everybody; where it is not said, the place that makes it differ, or the name of the expectation. */
export function placeOf({ override, expectation }: Levels, field: Field): Origin {
  if (override !== null) return override.places[field] ?? override.places.expected ?? override.origin;
  return expectation.places[field] ?? expectation.nameOrigin;
}
