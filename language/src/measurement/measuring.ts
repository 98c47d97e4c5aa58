/** A wave's answers as numbers: which questions to ask of them, in turn, and what the answers amount to. */
import type { Program, Wave } from '../program/program.ts';
import { systemNames } from '../survey/names.ts';
import { type Asking, both, sums, texts } from './asking.ts';
import { crossProductsOf } from './cross-products.ts';
import { byCodePoints, evaluate } from './evaluate.ts';
import { endedIn } from './exports/ended.ts';
import { type Returned, returned } from './exports/returned.ts';
import { isConstant } from './figures.ts';
import { type Grouping, groupingsOf, groupsOf } from './groups.ts';
import { kanoOf } from './kano.ts';
import type { DataProblem, Figure, MeasuredWave, OpenAnswers, ProblemKind, SetAside } from './measurements.ts';
import { type AnswerColumns, AT, meantBy, PERSONA, type Plan, planOf, RESPONDENT, SURVEY } from './naming.ts';
import { openAnswersOf, wordsIn } from './open.ts';
import { type Condition, type Measure, OCCURRENCE_COLUMN, SOURCE_COLUMN, type SumsOfGroup, UNNAMED_COLUMN } from './query.ts';
import { NOT_CHOSEN, type Subjects, subjectsOf } from './subjects.ts';
import type { Table } from './table.ts';
import { examplesOf, firstLineOf, inSource, placeOf, placeOfColumn } from './trouble.ts';
import { unionOf } from './union.ts';

/** Fewer ratings that are all the same say nothing about how somebody answers. */
const STRAIGHT_LINE = 5;

/** So many answers that are all the same make a column that tells nothing. */
const CONSTANT = 10;

/** So many unknown names of a long form are told. */
const UNKNOWN_NAMES = 50;

/**
 * Asks whatever has the answers one query after the other, and makes numbers of what comes back. The relation it asks has the columns of the plan by the
 * names they get there, `#source`, and where it is known `#line`.
 */
export function* measuring(program: Program, wave: Wave, plan: Plan): Asking<MeasuredWave> {
  const subjects = subjectsOf(program, wave, plan);
  const groupings = groupingsOf(program, plan);
  const problems: DataProblem[] = [...plan.problems];
  const rows = yield* countingRows(program, wave, plan, groupings, problems);
  const { good } = rows;
  const groups = yield* groupsOf(subjects.all, plan, rows.groupings, good, problems);
  yield* unnamedIn(program, plan, good, problems);
  const sources = yield* inSources(subjects, plan, good, problems);
  const kano = yield* kanoOf(subjects, good, plan, problems);
  const figures = new Map(groups[0]?.figures.map((figure) => [figure.subject, figure]));
  problems.push(...constantColumns(subjects, plan, figures));
  const drivers = yield* crossProductsOf(program, subjects, good, figures);
  const open: OpenAnswers[] = [];
  for (const { question, n } of sources.open) if (n > 0) open.push(yield* openAnswersOf(question, n, groupings, good));
  return {
    wave: wave.name,
    answers: groups[0]?.answers ?? 0,
    sources: plan.sources.map(({ shown, line, digest, system }, index) => ({
      ...{ shown, line, answers: sources.answers[index] ?? 0, digest },
      ...(system === undefined ? {} : { system }),
    })),
    groups,
    drivers,
    kano,
    open,
    problems,
  };
}

interface CountingRows {
  /** Where it holds a row counts; null: everywhere. */
  readonly good: Condition | null;
  readonly groupings: readonly { readonly grouping: Grouping; readonly distinct: number }[];
}

/** Sets rows aside that lie outside the wave, and answers of a respondent that has answered before. Counts cells of columns that nobody knows. */
function* countingRows(
  program: Program,
  wave: Wave,
  plan: Plan,
  groupings: readonly Grouping[],
  problems: DataProblem[],
): Asking<CountingRows> {
  const has = (column: string): boolean => plan.columns.has(column);
  const { period } = wave;
  const dates = has(AT) && period !== null ? { column: AT, from: period.from, to: period.to } : null;
  const outside: readonly (readonly [ProblemKind, Condition])[] = dates
    ? [
        ['outside-dates', { is: 'outside-dates', ...dates }],
        ['unparsable', { is: 'no-date', ...dates }],
      ]
    : [];
  const measures: Measure[] = [];
  /** The index of the measure. */
  const ask = (measure: Measure): number => measures.push(measure) - 1;
  const all = ask({ count: null });
  const set = outside.map(([kind, where]) => ({ kind, where, at: ask({ count: where }) }));
  const ends = endsOf(program, plan).map((end) => ({ ...end, at: ask({ count: end.where }) }));
  const unknown = plan.unknown.map((one) => ({ ...one, at: ask({ count: { is: 'filled', column: one.counted } }) }));
  const known = has(RESPONDENT) ? ask({ count: { is: 'filled', column: RESPONDENT } }) : null;
  const found = sums(yield { ask: 'sums', where: null, by: [[], [SOURCE_COLUMN]], measures });
  const bySource = found.filter(({ by }) => by === 1);
  const whole = found.find(({ by }) => by === 0)?.values ?? [];
  const rowsIn = (key: string): number => bySource.find((one) => one.key[0] === key)?.values[all] ?? 0;

  for (const { source, column, name, at } of unknown) {
    const values = bySource.find(({ key }) => key[0] === String(source))?.values ?? [];
    const { line = null, shown = null } = plan.sources[source] ?? {};
    const counts = { count: values[at] ?? 0, of: values[all] ?? 0 };
    problems.push({ kind: 'unknown-column', line, source: shown, column, name, ...counts, examples: [], at: null });
  }
  for (const one of bySource) {
    for (const { kind, where, at } of set) {
      const count = one.values[at] ?? 0;
      if (count === 0) continue;
      const shown = yield* examplesOf(both(where, inSource(one)), AT);
      problems.push({ kind, ...placeOf(plan, one, AT), name: AT, count, of: one.values[all] ?? 0, ...shown });
    }
  }

  for (const one of bySource) {
    for (const { reason, column, where, at } of ends) {
      const count = one.values[at] ?? 0;
      if (count === 0) continue;
      const first = yield* firstLineOf(both(where, inSource(one)), column);
      const counts = { count, of: one.values[all] ?? 0 };
      problems.push({ kind: 'set-aside', reason, ...placeOf(plan, one, column), name: column, ...counts, examples: [], at: first });
    }
  }

  const bad = [...outside.map(([, where]) => where), ...ends.map(({ where }) => where)];
  const inTime: Condition | null = bad.length === 0 ? null : { is: 'not', of: { is: 'any', of: bad } };
  const sized = yield* distinctIn([...groupings.map(({ column }) => column), ...(known === null ? [] : [RESPONDENT])]);
  const distinct = groupings.map((grouping, at) => ({ grouping, distinct: sized[at] ?? 0 }));
  if (known === null || (whole[known] ?? 0) <= (sized[groupings.length] ?? 0)) return { good: inTime, groupings: distinct };
  const first: Condition = { is: 'first', of: [RESPONDENT, SURVEY].filter(has), order: orderOf(plan), among: inTime };
  const doubled = both(inTime, { is: 'not', of: first });
  for (const one of sums(yield { ask: 'sums', where: doubled, by: [[SOURCE_COLUMN]], measures: [{ count: null }] })) {
    const at = yield* firstLineOf(both(doubled, inSource(one)), RESPONDENT);
    const counts = { count: one.values[0] ?? 0, of: rowsIn(one.key[0] ?? '') };
    // Respondents are never named.
    problems.push({ kind: 'duplicate-respondent', ...placeOf(plan, one, RESPONDENT), name: RESPONDENT, ...counts, examples: [], at });
  }
  return { good: both(inTime, first), groupings: distinct };
}

interface End {
  readonly reason: SetAside;
  readonly column: string;
  readonly where: Condition;
}

/** Rows of people who were thanked and asked nothing: they did not agree, or are none of those whom the survey wants. */
function endsOf(program: Program, plan: Plan): readonly End[] {
  const { consents, outs } = endedIn(program);
  const ends = consents.map((column): End => ({ reason: 'refused', column, where: { is: 'one-of', column, values: NOT_CHOSEN } }));
  if (outs.length > 0) ends.push({ reason: 'screened-out', column: PERSONA, where: { is: 'one-of', column: PERSONA, values: outs } });
  return ends.filter(({ column }) => plan.columns.has(column));
}

/** How many different texts each column holds: of everybody only, for telling texts apart takes room. */
function* distinctIn(columns: readonly string[]): Asking<readonly number[]> {
  if (columns.length === 0) return [];
  const [found] = sums(yield { ask: 'sums', where: null, by: [[]], measures: columns.map((column) => ({ distinct: column })) });
  return found?.values ?? [];
}

/** By what the first of several answers of a respondent is found: the day, then everything there is. */
function orderOf(plan: Plan): readonly string[] {
  const first = [OCCURRENCE_COLUMN, AT].filter((column) => plan.columns.has(column));
  return [...first, ...[...plan.columns].filter((column) => !first.includes(column)).sort(byCodePoints)];
}

/** Answers of a long form to what nobody knows. */
function* unnamedIn(program: Program, plan: Plan, good: Condition | null, problems: DataProblem[]): Asking<void> {
  const long = plan.sources.filter((source) => source.long);
  if (long.length === 0) return;
  const [only, ...others] = long;
  const place = { line: only?.line ?? null, source: others.length === 0 ? (only?.shown ?? null) : null };
  const filled: Condition = { is: 'filled', column: UNNAMED_COLUMN };
  const [found] = sums(yield { ask: 'sums', where: good, by: [[]], measures: [{ count: null }, { count: filled }] });
  const [of = 0, count = 0] = found?.values ?? [];
  if (count === 0) return;
  for (const { text, n } of texts(yield { ask: 'texts', where: good, column: UNNAMED_COLUMN, limit: UNKNOWN_NAMES })) {
    problems.push({ kind: 'unknown-column', ...place, column: text, name: meantBy(program, text), count: n, of, examples: [], at: null });
  }
}

interface InSources {
  /** Rows that count, of each source. */
  readonly answers: readonly number[];
  readonly open: readonly { readonly question: Subjects['open'][number]; readonly n: number }[];
}

/** What of each source counts, and which of its cells do not. */
function* inSources({ ratings, doubts, open }: Subjects, plan: Plan, good: Condition | null, problems: DataProblem[]): Asking<InSources> {
  const measures: Measure[] = [];
  const ask = (measure: Measure): number => measures.push(measure) - 1;
  const all = ask({ count: null });
  const terms = ratings.map(({ term }) => term);
  const rated = (is: 'alike' | 'rated'): number => ask({ count: { is, terms, least: STRAIGHT_LINE } });
  const straight = terms.length < STRAIGHT_LINE ? null : { alike: rated('alike'), rated: rated('rated') };
  const doubted = doubts.map((doubt) => ({
    ...doubt,
    bad: ask({ count: doubt.where }),
    filled: ask({ count: { is: 'filled', column: doubt.column } }),
  }));
  const asked = open.map((question) => ({ question, at: ask({ count: wordsIn(question) }) }));
  const found = sums(yield { ask: 'sums', where: good, by: [[], [SOURCE_COLUMN]], measures });
  const bySource = found.filter(({ by }) => by === 1);
  const valueIn = (one: SumsOfGroup | undefined, at: number): number => one?.values[at] ?? 0;
  for (const one of bySource) {
    const alike = straight ? valueIn(one, straight.alike) : 0;
    if (straight && alike > 0) {
      const counts = { count: alike, of: valueIn(one, straight.rated) };
      problems.push({ kind: 'straight-lining', ...placeOf(plan, one, null), name: null, ...counts, examples: [], at: null });
    }
    for (const { kind, column, name, where, bad, filled } of doubted) {
      const count = valueIn(one, bad);
      if (count === 0) continue;
      const shown = yield* examplesOf(both(good, where, inSource(one)), column);
      problems.push({ kind, ...placeOf(plan, one, column), name, count, of: valueIn(one, filled), ...shown });
    }
  }
  const whole = found.find(({ by }) => by === 0);
  return {
    answers: plan.sources.map((_, index) =>
      valueIn(
        bySource.find(({ key }) => key[0] === String(index)),
        all,
      ),
    ),
    open: asked.map(({ question, at }) => ({ question, n: valueIn(whole, at) })),
  };
}

/** Ratings that are the same from everybody. */
function constantColumns({ ratings }: Subjects, plan: Plan, figures: ReadonlyMap<string, Figure>): readonly DataProblem[] {
  return ratings.flatMap(({ name }): DataProblem[] => {
    const figure = figures.get(name);
    if (!figure || figure.n < CONSTANT || !isConstant(figure)) return [];
    const { n, sum } = figure;
    return [{ kind: 'constant-column', ...placeOfColumn(plan, name), name, count: n, of: n, examples: [String(sum / n)], at: null }];
  });
}

/** Files of a wave that are in memory. */
export interface GivenTable extends Pick<AnswerColumns, 'shown' | 'line' | 'digest'> {
  readonly table: Table;
}

/** The same from tables in memory, at once. What survey systems exported is read under the program's names. */
export function measureInMemory(program: Program, wave: Wave, given: readonly GivenTable[]): MeasuredWave {
  const back = given.map(({ table }) => returned(program, wave, table));
  const tables = given.map(({ table }, index) => back[index]?.table ?? table);
  const plan = planOf(
    program,
    wave,
    given.map(({ shown, line, digest }, index) => ({
      shown,
      line,
      digest,
      columns: (tables[index]?.columns ?? []).map(({ name }) => ({ name, kind: 'text' as const })),
      ...toldBy(back[index] ?? null),
    })),
  );
  const table = unionOf(program, plan, tables);
  const steps = measuring(program, wave, plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next(evaluate(table, step.value));
  return withProblemsOf(
    step.value,
    given.flatMap(({ shown, line }, index) => problemsOf(back[index] ?? null, shown, line)),
  );
}

/** With what is wrong with its exports; what these have and cannot tell is not missing. */
export function withProblemsOf(wave: MeasuredWave, found: readonly DataProblem[]): MeasuredWave {
  if (found.length === 0) return wave;
  const told = new Set(
    found.flatMap(({ reason, name, others }) =>
      reason === 'ambiguous-column' ? (others ?? []) : reason === 'ambiguous-values' && name !== null ? [name] : [],
    ),
  );
  return { ...wave, problems: [...found, ...wave.problems.filter(({ kind, name }) => kind !== 'missing-column' || !told.has(name ?? ''))] };
}

/** What is wrong with an export, at its place in the wave. */
export function problemsOf(back: Returned | null, shown: string, line: number): readonly DataProblem[] {
  return (back?.problems ?? []).map((problem) => ({ ...problem, source: shown, line }));
}

/** Which system an export is of, and what its unknown columns are probably meant for, as whoever plans wants it. */
export function toldBy(back: Returned | null): Pick<AnswerColumns, 'meant' | 'system'> {
  return {
    ...(back === null || back.meant.size === 0 ? {} : { meant: back.meant }),
    ...(back === null || back.system === null ? {} : { system: systemNames[back.system] }),
  };
}
