import type { Declared, Expectation, Kpi, Option, Program, Touchpoint } from '../program/program.ts';

/** Names that may not meet: two declarations of one space must differ, those of different spaces need not. */
export type Space =
  | 'team'
  | 'factor'
  | 'channel or persona'
  | 'breakdown'
  | 'journey'
  | 'subject'
  | 'source'
  | 'wave'
  | 'initiative'
  /** Within one journey, touchpoint, survey or question: the name of that declaration follows the colon. */
  | `stage:${string}`
  | `expectation:${string}`
  | `question:${string}`
  | `option:${string}`;

export interface PlacedDeclaration {
  readonly space: Space;
  /** The stable name: `Shop`, `Shop.near`, `Purchase.Find`, `AfterVisit.reason.price`. */
  readonly name: string;
  readonly declared: Declared;
}

export interface PlacedExpectation {
  readonly name: string;
  readonly touchpoint: Touchpoint;
  readonly expectation: Expectation;
}

export interface ProgramIndex {
  /** Every declaration with its space, in the order of the Program. */
  readonly declarations: () => readonly PlacedDeclaration[];
  readonly expectations: () => ReadonlyMap<string, PlacedExpectation>;
  readonly kpis: () => ReadonlyMap<string, Kpi>;
  /** Options of the surveys' own questions, by `Survey.question.option`. */
  readonly options: () => ReadonlyMap<string, Option>;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Lookups over a Program, each built when first asked for; every one is linear in the size of the Program. */
export function indexOf(program: Program): ProgramIndex {
  const expectations = once(() => {
    const map = new Map<string, PlacedExpectation>();
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        const name = `${touchpoint.name}.${expectation.name}`;
        if (!map.has(name)) map.set(name, { name, touchpoint, expectation });
      }
    }
    return map;
  });
  return {
    declarations: once(() => declarationsOf(program)),
    expectations,
    kpis: once(() => new Map(program.kpis.map((kpi) => [kpi.name, kpi]))),
    options: once(() => {
      const map = new Map<string, Option>();
      for (const survey of program.surveys) {
        for (const { question } of survey.asks) {
          for (const option of question?.options ?? []) map.set(`${survey.name}.${question?.name}.${option.name}`, option);
        }
      }
      return map;
    }),
  };
}

function declarationsOf(program: Program): readonly PlacedDeclaration[] {
  const list: PlacedDeclaration[] = [];
  function add(space: Space, declared: Declared, name = declared.name): void {
    list.push({ space, name, declared });
  }
  for (const team of program.teams) add('team', team);
  for (const factor of program.factors) if (!factor.builtIn) add('factor', factor);
  for (const channel of program.channels) add('channel or persona', channel);
  for (const breakdown of program.breakdowns) {
    add('breakdown', breakdown);
    for (const member of breakdown.members) add('channel or persona', member);
  }
  for (const persona of program.personas) add('channel or persona', persona);
  for (const journey of program.journeys) {
    add('journey', journey);
    for (const stage of journey.stages) add(`stage:${journey.name}`, stage, `${journey.name}.${stage.name}`);
  }
  for (const touchpoint of program.touchpoints) {
    add('subject', touchpoint);
    for (const expectation of touchpoint.expectations)
      add(`expectation:${touchpoint.name}`, expectation, `${touchpoint.name}.${expectation.name}`);
  }
  for (const source of program.sources) add('source', source);
  for (const kpi of program.kpis) add('subject', kpi);
  for (const survey of program.surveys) {
    add('subject', survey);
    for (const { question } of survey.asks) {
      if (question === null) continue;
      add(`question:${survey.name}`, question, `${survey.name}.${question.name}`);
      for (const option of question.options) {
        add(`option:${survey.name}.${question.name}`, option, `${survey.name}.${question.name}.${option.name}`);
      }
    }
  }
  for (const wave of program.waves) add('wave', wave);
  for (const initiative of program.initiatives) add('initiative', initiative);
  return list;
}
