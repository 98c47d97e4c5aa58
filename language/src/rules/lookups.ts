import { once } from '../analysis/once.ts';
import type { Declared, Expectation, Kpi, Program } from '../program/program.ts';

/** Names of one space may not meet; those of different spaces may. `within` is one journey, touchpoint, survey or question. */
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
  | 'within';

/** `inside` is the stable name of the declaration it stands in, null for those at the top: `Shop` for `Shop.near`. */
export type Visitor = (declared: Declared, space: Space, inside: string | null) => void;

/** Lookups that rules share, each built when first asked for. */
export interface ProgramIndex {
  readonly kpi: (name: string) => Kpi | undefined;
  /** By stable name: `Shop.near`. */
  readonly expectation: (name: string) => Expectation | undefined;
  /** Whether a survey's own question has this option: `AfterVisit.reason.price`. */
  readonly hasOption: (name: string) => boolean;
}

export function indexOf(program: Program): ProgramIndex {
  const kpis = once(() => new Map(program.kpis.map((kpi) => [kpi.name, kpi])));
  const touchpoints = once(() => new Map(program.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint])));
  // Only touchpoints that are asked about get a table of their own: most never are.
  const expectations = new Map<string, ReadonlyMap<string, Expectation>>();
  const options = once(() => {
    const names = new Set<string>();
    for (const survey of program.surveys) {
      for (const { question } of survey.asks) {
        if (question !== null) for (const { name } of question.options) names.add(`${survey.name}.${question.name}.${name}`);
      }
    }
    return names;
  });
  return {
    kpi: (name) => kpis().get(name),
    expectation(name) {
      const dot = name.indexOf('.');
      if (dot < 0) return undefined;
      const touchpoint = touchpoints().get(name.slice(0, dot));
      if (touchpoint === undefined) return undefined;
      let own = expectations.get(touchpoint.name);
      if (own === undefined) {
        own = new Map(touchpoint.expectations.map((expectation) => [expectation.name, expectation]));
        expectations.set(touchpoint.name, own);
      }
      return own.get(name.slice(dot + 1));
    },
    hasOption: (name) => options().has(name),
  };
}

/** Visits every declaration of a Program but the built-in factors; those of one space and `inside` come one after the other. */
export function visitDeclarations(program: Program, visit: Visitor): void {
  for (const team of program.teams) visit(team, 'team', null);
  for (const factor of program.factors) if (!factor.builtIn) visit(factor, 'factor', null);
  for (const channel of program.channels) visit(channel, 'channel or persona', null);
  for (const { members } of program.breakdowns) for (const member of members) visit(member, 'channel or persona', null);
  for (const persona of program.personas) visit(persona, 'channel or persona', null);
  for (const breakdown of program.breakdowns) visit(breakdown, 'breakdown', null);
  for (const journey of program.journeys) visit(journey, 'journey', null);
  for (const touchpoint of program.touchpoints) visit(touchpoint, 'subject', null);
  for (const kpi of program.kpis) visit(kpi, 'subject', null);
  for (const survey of program.surveys) visit(survey, 'subject', null);
  for (const source of program.sources) visit(source, 'source', null);
  for (const wave of program.waves) visit(wave, 'wave', null);
  for (const initiative of program.initiatives) visit(initiative, 'initiative', null);
  for (const { name, stages } of program.journeys) for (const stage of stages) visit(stage, 'within', name);
  for (const { name, expectations } of program.touchpoints) for (const expectation of expectations) visit(expectation, 'within', name);
  for (const survey of program.surveys) {
    for (const { question } of survey.asks) if (question !== null) visit(question, 'within', survey.name);
    for (const { question } of survey.asks) {
      if (question === null) continue;
      for (const option of question.options) visit(option, 'within', `${survey.name}.${question.name}`);
    }
  }
}

/** The stable name of a declaration. */
export function stableName(declared: Declared, inside: string | null): string {
  return inside === null ? declared.name : `${inside}.${declared.name}`;
}
