import { withMeasurements } from '../../../analysis/measured.ts';
import type { Program } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay } from '../ground.ts';
import { concernedIn } from '../personas.ts';

/** How many personas the sentence names. */
const NAMED = 4;

export const rule: Rule = {
  id: 'strategy/persona-unmeasured',
  severity: 'information',
  whole: true,
  sentences: {
    unmeasured: {
      en: 'What {names} {names#experiences|experience} is known from everybody’s average only. Give a wave values `for` {names#this persona|each persona}, with a `quota` in the survey where few answer.',
      zh: '「{names}」的体验只能从总体平均推知。请在轮次里{names#用「面向」单独|「面向」它们分别}给出数值；人少的画像可在问卷里写「配额」。',
    },
    'unmeasured-many': {
      en: 'What {count} personas experience, such as {names}, is known from everybody’s average only. Give a wave values `for` each persona, with a `quota` in the survey where few answer.',
      zh: '有 {count} 个画像的体验只能从总体平均推知，如{names}。请在轮次里「面向」它们分别给出数值；人少的画像可在问卷里写「配额」。',
    },
  },
  *check({ program: written, measurements }) {
    const program = withMeasurements(written, measurements);
    if (program.personas.length < 2 || program.waves.length === 0 || !isUnderWay(program)) return;
    // Answers in files say who gave them: while nobody has read them, what they hold is not known.
    const read = new Set(measurements?.waves.flatMap(({ wave, answers }) => (answers > 0 ? [wave] : [])));
    if (program.waves.some(({ name, responses, maps }) => !read.has(name) && (responses.length > 0 || maps.length > 0))) return;
    if (!program.waves.some(({ values, groups }) => values.length > 0 || groups.length > 0)) return;
    const measured = measuredApart(program);
    const silent = program.personas.filter(({ name, share, shared }) => share !== null && !shared && !measured.has(name));
    if (silent.length === 0) return;
    const concerned = concernedIn(program);
    const left = silent.filter(({ name }) => concerned.has(name));
    const [first] = left;
    if (first === undefined) return;
    yield {
      rule: rule.id,
      severity: 'information',
      messageId: left.length > NAMED ? 'unmeasured-many' : 'unmeasured',
      arguments: { count: left.length, names: left.slice(0, NAMED).map(({ name }) => name) },
      origin: first.nameOrigin,
    };
  },
};

/** Groups with values of their own, and personas that alone hold an expectation or KPI that is rated. */
function measuredApart({ waves, touchpoints, kpis }: Program): ReadonlySet<string> {
  const measured = new Set<string>();
  const overall = new Set<string>();
  for (const { values, groups } of waves) {
    for (const { subject } of values) if (subject.resolved !== null) overall.add(subject.resolved);
    for (const group of groups) if (group.for.resolved !== null && group.values.length > 0) measured.add(group.for.resolved);
  }
  for (const touchpoint of touchpoints) {
    for (const { name, onlyFor } of touchpoint.expectations) {
      const only = onlyFor ?? touchpoint.personas;
      const [persona, ...others] = only;
      if (persona?.resolved && others.length === 0 && overall.has(`${touchpoint.name}.${name}`)) measured.add(persona.resolved);
    }
  }
  for (const kpi of kpis) {
    const [persona, ...others] = kpi.for;
    if (persona?.resolved && others.length === 0 && overall.has(kpi.name)) measured.add(persona.resolved);
  }
  return measured;
}
