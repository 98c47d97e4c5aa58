/** What is to be counted of a wave's answers: for everything that is measured and has a column, the numbers it takes. */
import { absentOf, presentOf } from '../program/answer-columns.ts';
import type { Kpi, Program, Question, Survey, Wave } from '../program/program.ts';
import type { Reference, Span } from '../program/values.ts';
import { CHANNEL, dataColumnsOf, operandOf, PERSONA, type Plan, spellingsOf } from './naming.ts';
import { type Condition, type Measure, NO_WORDS, type NumberTerm, SOURCE_COLUMN, YES_WORDS } from './query.ts';

/** One thing that is counted. */
export interface Subject {
  /** The stable name; see `operandOf` for a formula's operands. */
  readonly name: string;
  /** n, the sum, and the sum of squares where the sum alone does not tell it. */
  readonly n: Measure;
  readonly sum: Measure;
  readonly squares: Measure | null;
  readonly high: Measure | null;
  readonly low: Measure | null;
  /** Whose values are to be counted one by one, for a median. */
  readonly counts: NumberTerm | null;
}

/** Cells of a column that cannot be used, to be counted and set aside. */
export interface Doubt {
  readonly kind: 'off-scale' | 'unparsable';
  readonly column: string;
  readonly name: string;
  readonly where: Condition;
}

export interface Subjects {
  readonly all: readonly Subject[];
  readonly doubts: readonly Doubt[];
  /** Rated expectations that have a column, in the order of the program. */
  readonly ratings: readonly { readonly name: string; readonly term: NumberTerm }[];
  /** KPIs that can be an overall score, the most usual first. */
  readonly outcomes: readonly { readonly name: string; readonly term: NumberTerm }[];
  readonly kano: readonly { readonly name: string; readonly present: string; readonly absent: string }[];
  /** Columns with words of the respondents' own; `except` are cells of a flag, which are none. */
  readonly open: readonly { readonly name: string; readonly column: string; readonly except: readonly string[] }[];
}

/** Flags in the columns of single options, besides the words for yes. */
const CHOSEN: readonly string[] = [...YES_WORDS, 'TRUE', 'True', 'YES', 'Yes', 'Y', 'y', '1', '1.0', 'x', 'X', '✓', '✔', '√'];
export const NOT_CHOSEN: readonly string[] = [...NO_WORDS, 'FALSE', 'False', 'NO', 'No', 'N', 'n', '0', '0.0'];

/** What every kind is asked on where the KPI says no scale; null: any number. A csi is asked on the scale of the program. */
export function answerScaleOf(program: Program, { kind, scale, agree }: Pick<Kpi, 'kind' | 'scale' | 'agree'>): Span | null {
  switch (kind) {
    case 'nps':
      return { low: 0, high: 10 };
    case 'csat':
      return scale ?? { low: 1, high: 5 };
    case 'ces':
      return scale ?? { low: 1, high: agree ? 7 : 5 };
    case 'csi':
      return scale ?? program.scale;
    case 'rate':
      return { low: 0, high: 1 };
    default:
      return scale;
  }
}

/**
 * Low and high band of ratings; what lies between is the reference: 0–6 and 9–10 of ten, 1–2 and 4–5 of five, else what lies below 0.65 and from 0.85 of the
 * way up.
 */
export function bandsOf({ low, high }: Span): { readonly low: Span; readonly high: Span } {
  if (low === 0 && high === 10) return { low: { low: 0, high: 6 }, high: { low: 9, high: 10 } };
  if (low === 1 && high === 5) return { low: { low: 1, high: 2 }, high: { low: 4, high: 5 } };
  const at = (part: number): number => Number((low + part * (high - low)).toPrecision(12));
  return { low: { low, high: at(0.65) }, high: { low: at(0.85), high } };
}

/** The personas, members and channels that a KPI is for, as a condition; null where it is for everybody, or no column tells. */
function groupsCondition(program: Program, plan: Plan, references: readonly Reference[]): Condition | null {
  const any = references.flatMap(({ resolved }): Condition[] => {
    const persona = program.personas.find(({ name }) => name === resolved);
    if (persona) return plan.columns.has(PERSONA) ? [{ is: 'one-of', column: PERSONA, values: spellingsOf(persona) }] : [];
    const channel = program.channels.find(({ name }) => name === resolved);
    if (channel) return plan.columns.has(CHANNEL) ? [{ is: 'one-of', column: CHANNEL, values: spellingsOf(channel) }] : [];
    for (const { name: column, members } of program.breakdowns) {
      const member = members.find(({ name }) => name === resolved);
      if (member) return plan.columns.has(column) ? [{ is: 'one-of', column, values: spellingsOf(member) }] : [];
    }
    return [];
  });
  return any.length === 0 || any.length < references.length ? null : { is: 'any', of: any };
}

/** Where the wave has answers from the sources that a KPI is from, those alone count for it. */
function sourcesCondition(wave: Wave, plan: Plan, kpi: Kpi): Condition | null {
  const wanted = new Set(kpi.from.flatMap(({ resolved }) => resolved ?? []));
  const values = plan.sources.flatMap(({ line }, index) => (wanted.has(wave.responses[line]?.from?.resolved ?? '') ? [String(index)] : []));
  return values.length === 0 || values.length === plan.sources.length ? null : { is: 'one-of', column: SOURCE_COLUMN, values };
}

function both(...conditions: readonly (Condition | null)[]): Condition | null {
  const held = conditions.filter((condition) => condition !== null);
  return held.length < 2 ? (held[0] ?? null) : { is: 'all', of: held };
}

/** Everything of the program that the plan has columns for. */
export function subjectsOf(program: Program, wave: Wave, plan: Plan): Subjects {
  const { columns } = plan;
  const all: Subject[] = [];
  const doubts: Doubt[] = [];
  const doubt = (term: NumberTerm, name: string): void => {
    for (const kind of ['unparsable', 'off-scale'] as const) doubts.push({ kind, column: term.column, name, where: { is: kind, term } });
  };
  const numbers = (name: string, term: NumberTerm, when: Condition | null): Subject => ({
    name,
    n: { count: both({ is: 'valid', term }, when) },
    sum: { sum: [term], ...(when === null ? {} : { when }) },
    squares: { sum: [term, term], ...(when === null ? {} : { when }) },
    high: null,
    low: null,
    counts: null,
  });

  const ratings: { name: string; term: NumberTerm }[] = [];
  const kano: Subjects['kano'][number][] = [];
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      if (columns.has(name)) {
        const term = { column: name, ...program.scale };
        ratings.push({ name, term });
        doubt(term, name);
        all.push(numbers(name, term, null));
      }
      const [present, absent] = [presentOf(name), absentOf(name)];
      if (columns.has(present) && columns.has(absent)) kano.push({ name, present, absent });
    }
  }

  const outcomes: { name: string; term: NumberTerm; order: number }[] = [];
  for (const kpi of program.kpis) {
    const when = both(groupsCondition(program, plan, kpi.for), sourcesCondition(wave, plan, kpi));
    if (columns.has(kpi.name)) {
      const span = answerScaleOf(program, kpi);
      const term: NumberTerm = {
        column: kpi.name,
        low: span?.low ?? null,
        high: span?.high ?? null,
        ...(kpi.kind === 'rate' ? { yes: true as const } : {}),
      };
      doubt(term, kpi.name);
      const within = (low: number, high: number): Measure => ({ count: both({ is: 'between', term, low, high }, when) });
      all.push({
        ...numbers(kpi.name, term, when),
        high: kpi.kind === 'nps' ? within(9, 10) : kpi.kind === 'csat' && span ? within(span.high - 1, span.high) : null,
        low: kpi.kind === 'nps' ? within(0, 6) : null,
        counts: kpi.kind === 'median' ? term : null,
      });
      const order = ['nps', 'csat', 'csi', 'mean', 'ces'].indexOf(kpi.kind ?? '');
      if (order >= 0 && span !== null && kpi.for.length === 0) outcomes.push({ name: kpi.name, term, order: Math.min(order, 2) });
      // In long form anything can stand there: whether it is the KPI or what its formula needs, only the answers tell.
      if (plan.sources.some(({ selection }) => selection.some(({ as }) => as === kpi.name))) continue;
    }
    const operands = dataColumnsOf(kpi.formula);
    if (operands.length === 0 || !operands.every((column) => columns.has(column))) continue;
    const terms = operands.map((column): NumberTerm => ({ column, low: null, high: null, yes: true }));
    // A row that lacks one of them would tilt a ratio.
    const complete = both(...terms.map((term): Condition => ({ is: 'valid', term })), when);
    for (const term of terms) {
      if (!doubts.some(({ column }) => column === term.column)) doubt(term, term.column);
      all.push(numbers(operandOf(kpi.name, term.column), term, complete));
    }
  }

  const open: Subjects['open'][number][] = [];
  for (const survey of program.surveys) {
    for (const { question } of survey.asks) {
      if (question) questionSubjects(survey, question, columns, { all, doubts, open });
    }
  }
  return { all, doubts, ratings, outcomes: outcomes.sort((a, b) => a.order - b.order), kano, open };
}

function questionSubjects(
  survey: Survey,
  question: Question,
  columns: ReadonlySet<string>,
  into: { all: Subject[]; doubts: Doubt[]; open: Subjects['open'][number][] },
): void {
  const name = `${survey.name}.${question.name}`;
  if (question.form === 'open') {
    if (columns.has(name)) into.open.push({ name, column: name, except: [] });
    return;
  }
  const has = columns.has(name);
  const says = (values: readonly string[]): Condition => ({ is: question.many ? 'lists' : 'one-of', column: name, values });
  const options = question.options.map((option) => ({ option, own: `${name}.${option.name}`, spelled: spellingsOf(option) }));
  const asked = options.filter(({ own }) => columns.has(own));
  if (!has && asked.length === 0) return;
  const known = says(options.flatMap(({ spelled }) => spelled));
  const openOptions = options.filter(({ option }) => option.open);
  // Whoever says something else in a question that takes words of one's own has chosen those.
  const other = openOptions.length === 1 && !question.many ? openOptions[0] : undefined;
  const filled = (column: string): Condition => ({ is: 'filled', column });
  const base: Condition = { is: 'any', of: [...(has ? [other ? filled(name) : known] : []), ...asked.map(({ own }) => filled(own))] };
  for (const { option, own, spelled } of options) {
    const ways: Condition[] = [];
    if (has) ways.push(says(spelled));
    if (has && other?.option === option) ways.push({ is: 'all', of: [filled(name), { is: 'not', of: known }] });
    if (columns.has(own)) {
      ways.push(
        option.open
          ? { is: 'all', of: [filled(own), { is: 'not', of: { is: 'one-of', column: own, values: NOT_CHOSEN } }] }
          : { is: 'one-of', column: own, values: [...CHOSEN, ...spelled] },
      );
      if (option.open) into.open.push({ name: own, column: own, except: [...CHOSEN, ...NOT_CHOSEN, ...spelled] });
    }
    if (ways.length === 0) continue;
    into.all.push({
      name: own,
      n: { count: base },
      sum: { count: { is: 'any', of: ways } },
      squares: null,
      high: null,
      low: null,
      counts: null,
    });
  }
  if (has && !other)
    into.doubts.push({ kind: 'unparsable', column: name, name, where: { is: 'all', of: [filled(name), { is: 'not', of: known }] } });
}
