import type { Span } from '../program/values.ts';

/** Levels that stand in the place of whatever waves say, for a what-if. */
export interface GivenLevels {
  /** The level of an expectation (`Touchpoint.expectation`) for a persona; null where it is as it was measured. */
  of(expectation: string, persona: string | null): Span | null;
}
