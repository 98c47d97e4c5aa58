/** Which names results and answers are kept under: a change of one must be remembered, or what was measured before is lost. */
import type { Kind } from '../../program/names.ts';
import type { ProgramState } from '../programs.ts';

/** Names of columns, and of what a column of groups may hold. Names of other kinds stand in the text alone. */
const measurable: ReadonlySet<Kind> = new Set<Kind>([
  'kpi',
  'expectation',
  'question',
  'option',
  'touchpoint',
  'survey',
  'breakdown',
  'member',
  'persona',
  'channel',
]);

/** Those that say whom an answer is of. Whatever a survey asks, its answers come with these. */
const ofWhom: ReadonlySet<Kind> = new Set<Kind>(['breakdown', 'member', 'persona', 'channel']);

interface Kept {
  /** Data come from elsewhere, and may hold any name. */
  readonly all: boolean;
  readonly asks: boolean;
  /** Full stable names of KPIs, expectations, options and questions, and of what these stand in. */
  readonly subjects: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

const kept = new WeakMap<ProgramState, Kept>();

export function isMeasurable(kind: Kind): boolean {
  return measurable.has(kind);
}

/** Whether a program keeps results or answers under a name, or may do so: it has a value in a wave, it is asked, or the program reads responses. */
export function isMeasured(program: ProgramState, kind: Kind, name: string): boolean {
  if (!measurable.has(kind)) return false;
  let known = kept.get(program);
  if (known === undefined) {
    known = keptIn(program);
    kept.set(program, known);
  }
  return known.all || (ofWhom.has(kind) ? known.asks || known.groups.has(name) : known.subjects.has(name));
}

function keptIn(state: ProgramState): Kept {
  const { waves, surveys, touchpoints, breakdowns } = state.program();
  const subjects = new Set<string>();
  const groups = new Set<string>();
  const add = (name: string | null): void => {
    for (let at = name ?? ''; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) subjects.add(at);
  };
  for (const wave of waves) {
    for (const { subject } of wave.values) add(subject.resolved);
    for (const group of wave.groups) {
      if (group.for.resolved !== null) groups.add(group.for.resolved);
      for (const { subject } of group.values) add(subject.resolved);
    }
  }
  for (const { name, members } of breakdowns) if (members.some((member) => groups.has(member.name))) groups.add(name);
  for (const survey of surveys) {
    if (survey.asks.length > 0) subjects.add(survey.name);
    for (const { subject, question } of survey.asks) {
      add(subject?.resolved ?? null);
      for (const { name, expectations } of touchpoints)
        if (name === subject?.resolved) for (const expectation of expectations) subjects.add(`${name}.${expectation.name}`);
      if (question === null) continue;
      subjects.add(`${survey.name}.${question.name}`);
      for (const option of question.options) subjects.add(`${survey.name}.${question.name}.${option.name}`);
    }
  }
  return {
    all: waves.some(({ responses, maps }) => responses.length > 0 || maps.length > 0),
    asks: surveys.some(({ asks }) => asks.length > 0),
    subjects,
    groups,
  };
}
