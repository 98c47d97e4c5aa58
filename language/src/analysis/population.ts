/** Whom a row concerns, and how much each persona counts in an average. */
import type { Expectation, Persona, Program, Touchpoint } from '../program/program.ts';
import { visitorsOf } from '../program/visitors.ts';
import type { Bounds } from './analysis.ts';
import { multiply, ONE } from './bounds.ts';
import { comparableWorth } from './worth.ts';

export interface Population {
  readonly personas: readonly Persona[];
  /** How averages really count: `value` only where every persona that counts says what it is worth in a measure they share. */
  readonly weighting: 'shares' | 'value';
  /**
   * How much a persona counts in averages, to be rescaled to those an average is over: its share, or that times its worth. Null: it
   * stands outside averages. Equal for all where no persona has a share.
   */
  readonly counts: ReadonlyMap<string, Bounds | null>;
  /** Personas that an expectation of the touchpoint concerns, in the order of the program; none where the program has no personas. */
  concerned(touchpoint: Touchpoint, expectation: Expectation): readonly string[];
  /** Whether a stage of the journey is one for that persona. */
  walks(journey: string, persona: string): boolean;
}

export function populationOf(program: Program, weighting: 'shares' | 'value'): Population {
  const personas = program.personas;
  const names = personas.map((persona) => persona.name);
  const shared = personas.filter((persona) => persona.share !== null);
  const counting = shared.length > 0 ? shared : personas;
  const worth = weighting === 'value' && counting.length > 0 ? comparableWorth(counting) : null;

  const counts = new Map<string, Bounds | null>(names.map((name) => [name, null]));
  for (const persona of counting) {
    const share = persona.share ?? ONE;
    const value = worth?.get(persona.name);
    counts.set(persona.name, value ? multiply(share, value) : { low: share.low, high: share.high });
  }

  const visitors = visitorsOf(program);
  return {
    personas,
    weighting: worth ? 'value' : 'shares',
    counts,
    concerned: visitors.expectation,
    walks: visitors.walks,
  };
}
