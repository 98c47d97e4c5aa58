/** Which personas meet what: the personas of journeys, stages, touchpoints and expectations. */
import type { Expectation, Program, Touchpoint } from './program.ts';
import type { Reference } from './values.ts';

export interface Visitors {
  /** The personas with a share; all of them where none has one. */
  readonly everybody: readonly string[];
  /** Personas whose journey holds the stage `Journey.Stage`; none for a stage that is not there. */
  stage(path: string): readonly string[];
  /** Personas a touchpoint concerns, in the order of the program; none where the program has no personas. */
  touchpoint(touchpoint: Touchpoint): readonly string[];
  /** Personas an expectation of the touchpoint concerns, in the order of the program. */
  expectation(touchpoint: Touchpoint, expectation: Expectation): readonly string[];
  /** Whether the journey is one of that persona. */
  walks(journey: string, persona: string): boolean;
}

/** The visitors of a program. A touchpoint's own `for` comes first, then the journeys it stands in, then everybody. */
export function visitorsOf(program: Program): Visitors {
  const names = program.personas.map(({ name }) => name);
  const known = new Set(names);
  const shared = program.personas.filter(({ share }) => share !== null);
  const everybody = (shared.length > 0 ? shared : program.personas).map(({ name }) => name);
  const resolvedIn = (references: readonly Reference[]): string[] =>
    references.flatMap(({ resolved }) => (resolved !== null && known.has(resolved) ? [resolved] : []));

  const walkers = new Map<string, ReadonlySet<string>>();
  const journeyOf = new Map<string, string>();
  for (const journey of program.journeys) {
    const said = resolvedIn(journey.personas);
    walkers.set(journey.name, new Set(said.length > 0 ? said : everybody));
    for (const stage of journey.stages) journeyOf.set(`${journey.name}.${stage.name}`, journey.name);
  }
  const stage = (path: string): readonly string[] => {
    const walking = walkers.get(journeyOf.get(path) ?? '');
    return walking === undefined ? [] : names.filter((name) => walking.has(name));
  };

  const ofTouchpoint = new Map<Touchpoint, readonly string[]>();
  const visit = (touchpoint: Touchpoint): readonly string[] => {
    const before = ofTouchpoint.get(touchpoint);
    if (before) return before;
    const own = new Set(resolvedIn(touchpoint.personas));
    if (own.size === 0) for (const { resolved } of touchpoint.stages) for (const name of stage(resolved ?? '')) own.add(name);
    const found = own.size > 0 ? names.filter((name) => own.has(name)) : everybody;
    ofTouchpoint.set(touchpoint, found);
    return found;
  };

  return {
    everybody,
    stage,
    touchpoint: visit,
    expectation(touchpoint, expectation) {
      const all = visit(touchpoint);
      if (expectation.onlyFor === null) return all;
      const only = new Set(resolvedIn(expectation.onlyFor));
      return all.filter((name) => only.has(name));
    },
    walks: (journey, persona) => walkers.get(journey)?.has(persona) ?? false,
  };
}
