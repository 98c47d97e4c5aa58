/** A wave's answers as numbers: which questions to ask of them, in turn, and what the answers amount to. */
import type { Declared, Program, Wave } from '../program/program.ts';
import { byCodePoints, evaluate } from './evaluate.ts';
import type {
  CrossProducts,
  DataProblem,
  Figure,
  KanoPairs,
  MeasuredGroup,
  MeasuredWave,
  OpenAnswers,
  ProblemKind,
} from './measurements.ts';
import { type AnswerColumns, AT, CHANNEL, meantBy, PERSONA, type Plan, planOf, RESPONDENT, SURVEY, spellingsOf } from './naming.ts';
import {
  type Condition,
  LINE_COLUMN,
  type Measure,
  type NumberTerm,
  OCCURRENCE_COLUMN,
  type Query,
  type Result,
  SOURCE_COLUMN,
  type SumsOfGroup,
  UNNAMED_COLUMN,
} from './query.ts';
import { bandsOf, type Subject, type Subjects, subjectsOf } from './subjects.ts';
import type { Table } from './table.ts';
import { unionOf } from './union.ts';

/** So many open answers of a question at most leave the data. */
export const OPEN_CAP = 5000;

/** So many members of a breakdown at most are told apart: those with the most answers. */
export const MEMBER_CAP = 2000;

/** Fewer ratings that are all the same say nothing about how somebody answers. */
const STRAIGHT_LINE = 5;

/** So many drivers at most: those with the most answers. */
const DRIVER_CAP = 30;

const EXAMPLES = 3;

/** So many unknown names of a long form are told. */
const UNKNOWN_NAMES = 50;

/**
 * Asks whatever has the answers one query after the other, and makes numbers of what comes back. The relation it asks has the columns of the plan by the
 * names they get there, `#source`, and where it is known `#line`.
 */
export function* measuring(program: Program, wave: Wave, plan: Plan): Generator<Query, MeasuredWave, Result> {
  const subjects = subjectsOf(program, wave, plan);
  const problems: DataProblem[] = [...plan.problems];
  const has = (column: string): boolean => plan.columns.has(column);
  const groupings = groupingsOf(program, plan);

  // ---- which rows count
  const { period } = wave;
  const dates = has(AT) && period !== null ? { column: AT, from: period.from, to: period.to } : null;
  const inTime: Condition | null = dates && {
    is: 'not',
    of: {
      is: 'any',
      of: [
        { is: 'outside-dates', ...dates },
        { is: 'no-date', ...dates },
      ],
    },
  };
  const rows: Measure[] = [{ count: null }];
  if (dates) rows.push({ count: { is: 'outside-dates', ...dates } }, { count: { is: 'no-date', ...dates } });
  const firstKnown = rows.length;
  if (has(RESPONDENT)) rows.push({ count: { is: 'filled', column: RESPONDENT } }, { distinct: RESPONDENT });
  const firstGrouping = rows.length;
  rows.push(...groupings.map(({ column }): Measure => ({ distinct: column })));
  const firstUnknown = rows.length;
  rows.push(...plan.unknown.map(({ counted }): Measure => ({ count: { is: 'filled', column: counted } })));
  const before = sums(yield { ask: 'sums', where: null, by: [[], [SOURCE_COLUMN]], measures: rows });
  const whole = before.find(({ by }) => by === 0)?.values ?? [];
  const beforeIn = (source: number): readonly number[] => before.find(({ by, key }) => by === 1 && key[0] === String(source))?.values ?? [];
  for (const [index, { source, column, name }] of plan.unknown.entries()) {
    const [all = 0] = beforeIn(source);
    const { line = null, shown = null } = plan.sources[source] ?? {};
    const count = beforeIn(source)[firstUnknown + index] ?? 0;
    problems.push({ kind: 'unknown-column', line, source: shown, column, name, count, of: all, examples: [], at: null });
  }
  let good: Condition | null = inTime;
  let doubled: Condition | null = null;
  if (has(RESPONDENT) && (whole[firstKnown] ?? 0) > (whole[firstKnown + 1] ?? 0)) {
    const first: Condition = { is: 'first', of: [RESPONDENT, SURVEY].filter(has), order: orderOf(plan), among: inTime };
    good = both(inTime, first);
    doubled = both(inTime, { is: 'not', of: first });
  }

  // ---- the numbers
  const kept: Groupings = [];
  for (const [index, grouping] of groupings.entries()) {
    const distinct = whole[firstGrouping + index] ?? 0;
    if (distinct <= MEMBER_CAP) kept.push({ ...grouping, only: null });
    else if (grouping.declared.length > 0) kept.push({ ...grouping, only: grouping.declared.flatMap(spellingsOf) });
    else {
      const texts: Result = yield { ask: 'texts', where: good, column: grouping.column, limit: MEMBER_CAP };
      kept.push({ ...grouping, only: texts.of === 'texts' ? texts.texts.map(({ text }) => text) : [] });
    }
  }
  const ratingTerms = subjects.ratings.map(({ term }) => term);
  const straight: Condition | null = ratingTerms.length >= STRAIGHT_LINE ? { is: 'alike', terms: ratingTerms, least: STRAIGHT_LINE } : null;
  const figures = subjects.all.map(measuresOf);
  const counted: Measure[] = [{ count: null }, ...figures.flat()];
  const inSources: Measure[] = [
    { count: null },
    ...(straight ? [{ count: straight }, { count: { is: 'rated', terms: ratingTerms, least: STRAIGHT_LINE } as const }] : []),
    ...subjects.doubts.flatMap(({ where, column }): Measure[] => [{ count: where }, { count: { is: 'filled', column } }]),
    ...subjects.open.map((open): Measure => ({ count: wordsIn(open) })),
  ];
  const plain = kept.filter(({ only }) => only === null);
  const found = sums(yield { ask: 'sums', where: good, by: [[], ...plain.map(({ column }) => [column])], measures: counted });
  const groupSums = new Map<string, readonly SumsOfGroup[]>();
  for (const [index, { column }] of plain.entries())
    groupSums.set(
      column,
      found.filter(({ by }) => by === index + 1),
    );
  for (const { column, only } of kept) {
    if (only === null) continue;
    const where = both(good, { is: 'one-of', column, values: only });
    groupSums.set(column, sums(yield { ask: 'sums', where, by: [[column]], measures: counted }));
  }
  const bySource = sums(yield { ask: 'sums', where: good, by: [[], [SOURCE_COLUMN]], measures: inSources });

  const medians = subjects.all.flatMap(({ name, counts }) => (counts ? [{ name, term: counts }] : []));
  const medianCounts = new Map<string, Figure['counts']>();
  if (medians.length > 0) {
    const result: Result = yield {
      ask: 'values',
      where: good,
      by: [[], ...kept.map(({ column }) => [column])],
      terms: medians.map(({ term }) => term),
    };
    if (result.of === 'values') {
      for (const { by, key, term, counts } of result.groups) {
        const group = by === 0 ? '' : nameInGroup(kept[by - 1], key[0] ?? null);
        if (group === null) continue;
        const place = `${by} ${group} ${medians[term]?.name ?? ''}`;
        medianCounts.set(place, mergedCounts(medianCounts.get(place) ?? [], counts));
      }
    }
  }

  const everybody = found.find(({ by }) => by === 0)?.values ?? [];
  const figuresOf = (values: readonly number[], countsOf: (name: string) => Figure['counts']): readonly Figure[] => {
    let at = 1;
    return subjects.all.flatMap((subject): Figure[] => {
      const own = values.slice(at, at + measuresOf(subject).length);
      at += own.length;
      const figure = figureOf(subject, own, countsOf(subject.name));
      return figure.n > 0 ? [figure] : [];
    });
  };
  const groups: MeasuredGroup[] = [
    {
      of: 'whole',
      name: null,
      breakdown: null,
      answers: everybody[0] ?? 0,
      figures: figuresOf(everybody, (name) => medianCounts.get(`0  ${name}`) ?? null),
    },
  ];
  for (const [index, grouping] of kept.entries()) {
    const merged = new Map<string, readonly number[]>();
    const strangers: { text: string; n: number }[] = [];
    let told = 0;
    for (const { key, values } of groupSums.get(grouping.column) ?? []) {
      const text = key[0] ?? null;
      if (text === null) continue;
      told += values[0] ?? 0;
      const name = nameInGroup(grouping, text);
      if (name === null) strangers.push({ text, n: values[0] ?? 0 });
      else merged.set(name, added(merged.get(name), values));
    }
    for (const [name, values] of [...merged].sort(([a], [b]) => byCodePoints(a, b))) {
      groups.push({
        of: grouping.of,
        name,
        breakdown: grouping.breakdown,
        answers: values[0] ?? 0,
        figures: figuresOf(values, (subject) => medianCounts.get(`${index + 1} ${name} ${subject}`) ?? null),
      });
    }
    if (strangers.length > 0) problems.push(strangersIn(plan, grouping.column, strangers, told));
  }

  // ---- what is wrong with rows and cells
  const sourceSums = bySource.filter(({ by }) => by === 1);
  for (const one of before.filter(({ by }) => by === 1)) {
    const source = sourceOf(plan, one.key[0] ?? null);
    if (dates === null || source === null) continue;
    const reasons: readonly (readonly [ProblemKind, Condition, number])[] = [
      ['outside-dates', { is: 'outside-dates', ...dates }, one.values[1] ?? 0],
      ['unparsable', { is: 'no-date', ...dates }, one.values[2] ?? 0],
    ];
    for (const [kind, where, count] of reasons) {
      if (count === 0) continue;
      const shown = yield* examplesOf(both(where, inSource(one)), AT);
      problems.push({ kind, ...placeOf(plan, one, AT), name: AT, count, of: one.values[0] ?? 0, ...shown });
    }
  }
  if (has(UNNAMED_COLUMN)) {
    const texts: Result = yield { ask: 'texts', where: good, column: UNNAMED_COLUMN, limit: UNKNOWN_NAMES };
    for (const { text, n } of texts.of === 'texts' ? texts.texts : []) {
      const [only] = plan.sources.filter(({ long }) => long);
      const place = { line: only?.line ?? null, source: only?.shown ?? null, column: text, name: meantBy(program, text) };
      problems.push({ kind: 'unknown-column', ...place, count: n, of: everybody[0] ?? 0, examples: [], at: null });
    }
  }
  if (doubled !== null) {
    for (const one of sums(yield { ask: 'sums', where: doubled, by: [[SOURCE_COLUMN]], measures: [{ count: null }] })) {
      const [of = 0] = beforeIn(Number(one.key[0]));
      const { at } = yield* examplesOf(both(doubled, inSource(one)), RESPONDENT);
      // Respondents are never named.
      const place = { ...placeOf(plan, one, RESPONDENT), name: RESPONDENT, examples: [], at };
      problems.push({ kind: 'duplicate-respondent', ...place, count: one.values[0] ?? 0, of });
    }
  }
  const firstDoubt = straight ? 3 : 1;
  for (const one of sourceSums) {
    if (straight && (one.values[1] ?? 0) > 0) {
      problems.push({
        kind: 'straight-lining',
        ...placeOf(plan, one, null),
        name: null,
        count: one.values[1] ?? 0,
        of: one.values[2] ?? 0,
        examples: [],
        at: null,
      });
    }
    for (const [index, { kind, column, name, where }] of subjects.doubts.entries()) {
      const count = one.values[firstDoubt + 2 * index] ?? 0;
      if (count === 0) continue;
      const shown = yield* examplesOf(both(good, where, inSource(one)), column);
      problems.push({ kind, ...placeOf(plan, one, column), name, count, of: one.values[firstDoubt + 2 * index + 1] ?? 0, ...shown });
    }
  }

  // ---- pairs, drivers, words
  const kano = yield* kanoOf(subjects, good, plan, problems);
  const wholeFigures = new Map(groups[0]?.figures.map((figure) => [figure.subject, figure]));
  for (const { name } of subjects.ratings) {
    const figure = wholeFigures.get(name);
    if (figure && figure.n >= 10 && isConstant(figure)) {
      problems.push({
        kind: 'constant-column',
        ...nowhere(plan, name),
        name,
        count: figure.n,
        of: figure.n,
        examples: [String(figure.sum / figure.n)],
        at: null,
      });
    }
  }
  const drivers = yield* driversOf(program, subjects, good, wholeFigures);
  const open: OpenAnswers[] = [];
  const firstOpen = firstDoubt + 2 * subjects.doubts.length;
  for (const [index, one] of subjects.open.entries()) {
    const n = bySource.find(({ by }) => by === 0)?.values[firstOpen + index] ?? 0;
    if (n === 0) continue;
    const beside = [PERSONA, CHANNEL].filter(has);
    const result: Result = yield {
      ask: 'answers',
      where: both(good, wordsIn(one)),
      column: one.column,
      beside,
      limit: OPEN_CAP,
      ...(n > OPEN_CAP ? { sample: true as const } : {}),
    };
    if (result.of !== 'answers') continue;
    const declaredIn = (column: string, answer: readonly (string | null)[]): string | null => {
      const at = beside.indexOf(column);
      return at < 0
        ? null
        : nameInGroup(
            kept.find((grouping) => grouping.column === column),
            answer[at + 1] ?? null,
          );
    };
    const texts = result.answers.map((answer) => ({
      text: answer[0] ?? '',
      persona: declaredIn(PERSONA, answer),
      channel: declaredIn(CHANNEL, answer),
    }));
    open.push({ question: one.name, n, texts, more: result.more });
  }

  return {
    wave: wave.name,
    answers: everybody[0] ?? 0,
    sources: plan.sources.map(({ shown, line, digest }, index) => ({
      shown,
      line,
      answers: sourceSums.find(({ key }) => key[0] === String(index))?.values[0] ?? 0,
      digest,
    })),
    groups,
    drivers,
    kano,
    open,
    problems,
  };
}

/** Files of a wave that are in memory. */
export interface GivenTable extends Pick<AnswerColumns, 'shown' | 'line' | 'digest'> {
  readonly table: Table;
}

/** The same from tables in memory, at once. */
export function measureInMemory(program: Program, wave: Wave, given: readonly GivenTable[]): MeasuredWave {
  const plan = planOf(
    program,
    wave,
    given.map(({ shown, line, digest, table }) => ({
      shown,
      line,
      digest,
      columns: table.columns.map(({ name }) => ({ name, kind: 'text' as const })),
    })),
  );
  const table = unionOf(
    program,
    plan,
    given.map((one) => one.table),
  );
  const steps = measuring(program, wave, plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next(evaluate(table, step.value));
  return step.value;
}

// ---- groups

interface Grouping {
  readonly of: 'persona' | 'member' | 'channel';
  readonly column: string;
  readonly breakdown: string | null;
  /** Empty: whatever the data has. */
  readonly declared: readonly Declared[];
  readonly names: ReadonlyMap<string, string>;
}

type Groupings = (Grouping & { /** Where there are too many to look at all. */ readonly only: readonly string[] | null })[];

/** In code-point order of kind and column. */
function groupingsOf(program: Program, plan: Plan): readonly Grouping[] {
  const grouping = (of: Grouping['of'], column: string, breakdown: string | null, declared: readonly Declared[]): Grouping => {
    const names = new Map<string, string>();
    for (const one of declared) names.set(one.name, one.name);
    for (const one of declared) for (const spelled of spellingsOf(one)) if (!names.has(spelled)) names.set(spelled, one.name);
    return { of, column, breakdown, declared, names };
  };
  return [
    grouping('channel', CHANNEL, null, program.channels),
    ...[...program.breakdowns]
      .sort((a, b) => byCodePoints(a.name, b.name))
      .map((breakdown) => grouping('member', breakdown.name, breakdown.name, breakdown.members)),
    grouping('persona', PERSONA, null, program.personas),
  ].filter(({ column }) => plan.columns.has(column));
}

/** The declared name that the text stands for; the text itself where a breakdown takes its members from the data; null for one that nobody declared. */
function nameInGroup(grouping: Grouping | undefined, text: string | null): string | null {
  if (grouping === undefined || text === null) return null;
  const normal = text.normalize('NFC');
  return grouping.names.get(normal) ?? (grouping.of === 'member' && grouping.declared.length === 0 ? normal : null);
}

function strangersIn(plan: Plan, column: string, strangers: readonly { text: string; n: number }[], of: number): DataProblem {
  const most = [...strangers].sort((a, b) => b.n - a.n || byCodePoints(a.text, b.text));
  return {
    kind: 'undeclared-member',
    ...nowhere(plan, column),
    name: column,
    count: strangers.reduce((sum, { n }) => sum + n, 0),
    of,
    examples: most.slice(0, EXAMPLES).map(({ text }) => text),
    at: null,
  };
}

// ---- figures

function measuresOf({ n, sum, squares, high, low }: Subject): readonly Measure[] {
  return [n, sum, ...(squares ? [squares] : []), ...(high ? [high] : []), ...(low ? [low] : [])];
}

function figureOf(subject: Subject, values: readonly number[], counts: Figure['counts']): Figure {
  const [n = 0, sum = 0, ...rest] = values;
  const next = (measure: Measure | null): number | null => (measure ? (rest.shift() ?? 0) : null);
  const squares = next(subject.squares) ?? sum;
  return { subject: subject.name, n, sum, squares, high: next(subject.high), low: next(subject.low), counts };
}

function isConstant({ n, sum, squares }: Pick<Figure, 'n' | 'sum' | 'squares'>): boolean {
  return Math.abs(n * squares - sum * sum) <= 1e-9 * Math.abs(n * squares);
}

function added(before: readonly number[] | undefined, values: readonly number[]): readonly number[] {
  // Decimals: the digits beyond those that doubles keep are noise of the addition.
  return before ? values.map((value, at) => Number((value + (before[at] ?? 0)).toPrecision(15))) : values;
}

function mergedCounts(a: NonNullable<Figure['counts']>, b: NonNullable<Figure['counts']>): NonNullable<Figure['counts']> {
  const all = new Map<number, number>();
  for (const { value, n } of [...a, ...b]) all.set(value, (all.get(value) ?? 0) + n);
  return [...all].map(([value, n]) => ({ value, n })).sort((x, y) => x.value - y.value);
}

function sums(result: Result): readonly SumsOfGroup[] {
  return result.of === 'sums' ? result.groups : [];
}

function both(...conditions: readonly (Condition | null)[]): Condition | null {
  const held = conditions.filter((condition) => condition !== null);
  return held.length < 2 ? (held[0] ?? null) : { is: 'all', of: held };
}

// ---- problems

/** By what the first of several answers of a respondent is found: the day, then everything there is. */
function orderOf(plan: Plan): readonly string[] {
  const first = [OCCURRENCE_COLUMN, AT].filter((column) => plan.columns.has(column));
  return [...first, ...[...plan.columns].filter((column) => !first.includes(column)).sort(byCodePoints)];
}

function sourceOf(plan: Plan, key: string | null): Plan['sources'][number] | null {
  return key === null ? null : (plan.sources[Number(key)] ?? null);
}

function inSource({ key }: SumsOfGroup): Condition {
  return { is: 'one-of', column: SOURCE_COLUMN, values: [key[0] ?? ''] };
}

/** The place of a problem in one of the sources, with the column as that source has it. */
function placeOf(plan: Plan, { key }: SumsOfGroup, column: string | null): Pick<DataProblem, 'line' | 'source' | 'column'> {
  const source = sourceOf(plan, key[0] ?? null);
  return {
    line: source?.line ?? null,
    source: source?.shown ?? null,
    column: column === null ? null : source ? writtenIn(source, column) : column,
  };
}

/** The place of a problem of a column wherever it stands: the one source that has it, if it is one. */
function nowhere(plan: Plan, column: string): Pick<DataProblem, 'line' | 'source' | 'column'> {
  const having = plan.sources.filter(({ selection }) => selection.some(({ as }) => as === column));
  const [only] = having;
  if (only === undefined) return { line: null, source: null, column };
  return having.length > 1
    ? { line: having.every(({ line }) => line === only.line) ? only.line : null, source: null, column: writtenIn(only, column) }
    : { line: only.line, source: only.shown, column: writtenIn(only, column) };
}

function writtenIn({ selection }: Plan['sources'][number], column: string): string {
  return selection.find(({ as }) => as === column)?.from ?? column;
}

function* examplesOf(where: Condition | null, column: string): Generator<Query, Pick<DataProblem, 'examples' | 'at'>, Result> {
  const result = yield { ask: 'answers', where, column, beside: [LINE_COLUMN], limit: EXAMPLES };
  if (result.of !== 'answers') return { examples: [], at: null };
  const line = result.answers[0]?.[1] ?? null;
  return { examples: [...new Set(result.answers.map(([text]) => text ?? ''))], at: line === null ? null : Number(line) };
}

/** Words, not the flag of an option. */
function wordsIn({ column, except }: Subjects['open'][number]): Condition {
  const filled: Condition = { is: 'filled', column };
  return except.length === 0 ? filled : { is: 'all', of: [filled, { is: 'not', of: { is: 'one-of', column, values: except } }] };
}

// ---- Kano

/** The five answers, by number and in words of either language. */
const KANO_ANSWERS: readonly (readonly string[])[] = [
  ['1', 'like', 'i like it', '喜欢', '我很喜欢'],
  ['2', 'must-be', 'must be', 'expect', 'i expect it', '理所当然', '理应如此', '必须'],
  ['3', 'neutral', 'i am neutral', '无所谓'],
  ['4', 'live with', 'live-with', 'tolerate', 'i can live with it', '勉强接受', '能忍受', '可以忍受'],
  ['5', 'dislike', 'i dislike it', '不喜欢', '我很不喜欢'],
];

function kanoAnswer(text: string | null): number | null {
  if (text === null) return null;
  const folded = text.toLowerCase().replace(/\.0+$/, '');
  const at = KANO_ANSWERS.findIndex((words) => words.includes(folded));
  return at < 0 ? null : at;
}

function* kanoOf(
  subjects: Subjects,
  good: Condition | null,
  plan: Plan,
  problems: DataProblem[],
): Generator<Query, readonly KanoPairs[], Result> {
  if (subjects.kano.length === 0) return [];
  const by = subjects.kano.map(({ present, absent }) => [present, absent]);
  const groups = sums(yield { ask: 'sums', where: good, by, measures: [{ count: null }] });
  return subjects.kano.flatMap(({ name, present, absent }, index): KanoPairs[] => {
    const cells = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
    const strange = new Map<string, { n: number; examples: Set<string> }>();
    let answered = 0;
    for (const { by: of, key, values } of groups) {
      if (of !== index) continue;
      const n = values[0] ?? 0;
      const pair = key.map(kanoAnswer);
      for (const [at, column] of [present, absent].entries()) {
        if ((key[at] ?? null) === null || pair[at] !== null) continue;
        const own = strange.get(column) ?? { n: 0, examples: new Set() };
        strange.set(column, { n: own.n + n, examples: own.examples.add(key[at] ?? '') });
      }
      if (key.every((text) => text !== null)) answered += n;
      const [row, column] = pair;
      const cell = row == null || column == null ? undefined : cells[row];
      if (cell && column != null) cell[column] = (cell[column] ?? 0) + n;
    }
    for (const [column, { n, examples }] of strange) {
      problems.push({
        kind: 'unparsable',
        ...nowhere(plan, column),
        name,
        count: n,
        of: answered,
        examples: [...examples].slice(0, EXAMPLES),
        at: null,
      });
    }
    return cells.some((row) => row.some((n) => n > 0)) ? [{ subject: name, cells }] : [];
  });
}

// ---- drivers

/** A column of the cross-products: the constant, a rating, or a dummy of one. */
type Factor =
  | { readonly is: 'one' }
  | { readonly is: 'term'; readonly term: NumberTerm }
  | { readonly is: 'band'; readonly holds: Condition };

function productOf(a: Factor, b: Factor): Measure {
  if (a.is === 'one') return b.is === 'one' ? { count: null } : b.is === 'term' ? { sum: [b.term] } : { count: b.holds };
  if (b.is === 'one') return productOf(b, a);
  if (a.is === 'term') return b.is === 'term' ? { sum: [a.term, b.term] } : { sum: [a.term], when: b.holds };
  return b.is === 'term' ? { sum: [b.term], when: a.holds } : { count: { is: 'all', of: [a.holds, b.holds] } };
}

function* driversOf(
  program: Program,
  { ratings, outcomes }: Subjects,
  good: Condition | null,
  figures: ReadonlyMap<string, Figure>,
): Generator<Query, CrossProducts | null, Result> {
  const outcome = outcomes.find(({ name }) => (figures.get(name)?.n ?? 0) > 0);
  const overall = outcome && figures.get(outcome.name);
  if (!outcome || !overall) return null;
  const answersTo = (name: string): number => figures.get(name)?.n ?? 0;
  const constant = ratings.filter(({ name }) => {
    const figure = figures.get(name);
    return figure !== undefined && isConstant(figure);
  });
  // What fewer than half were asked would leave hardly anybody who rated everything.
  const candidates = ratings.filter((rating) => !constant.includes(rating) && answersTo(rating.name) * 2 >= overall.n);
  const most = new Set(
    [...candidates]
      .sort((a, b) => answersTo(b.name) - answersTo(a.name))
      .slice(0, DRIVER_CAP)
      .map(({ name }) => name),
  );
  const rated = candidates.filter(({ name }) => most.has(name));
  if (rated.length < 2) return null;
  const bands = bandsOf(program.scale);
  const factors: Factor[] = [
    { is: 'one' },
    { is: 'term', term: outcome.term },
    ...rated.map(({ term }): Factor => ({ is: 'term', term })),
    ...rated.flatMap(({ term }): Factor[] => [
      { is: 'band', holds: { is: 'between', term, ...bands.low } },
      { is: 'band', holds: { is: 'between', term, ...bands.high } },
    ]),
  ];
  const complete = both(good, ...[outcome, ...rated].map(({ term }): Condition => ({ is: 'valid', term })));
  const pairs = factors.flatMap((a, i) => factors.slice(i).map((b) => productOf(a, b)));
  const [found] = sums(yield { ask: 'sums', where: complete, by: [[]], measures: pairs });
  let at = 0;
  const half = factors.map((_, i) => factors.slice(i).map(() => found?.values[at++] ?? 0));
  const product = (i: number, j: number): number => (i <= j ? half[i]?.[j - i] : half[j]?.[i - j]) ?? 0;
  const n = product(0, 0);
  if (n === 0) return null;
  // Among those who rated everything another column may be the same for all.
  const varied = rated.flatMap((_, k) => (isConstant({ n, sum: product(0, 2 + k), squares: product(2 + k, 2 + k) }) ? [] : [k]));
  if (varied.length < 2) return null;
  const firstBand = 2 + rated.length;
  const places = [0, 1, ...varied.map((k) => 2 + k), ...varied.flatMap((k) => [firstBand + 2 * k, firstBand + 2 * k + 1])];
  return {
    outcome: outcome.name,
    drivers: varied.map((k) => rated[k]?.name ?? ''),
    bands: varied.map((k) => ({ low: product(0, firstBand + 2 * k), high: product(0, firstBand + 2 * k + 1) })),
    n,
    sums: places.map((i) => places.map((j) => product(i, j))),
    constant: [...constant, ...rated.filter((_, k) => !varied.includes(k))].map(({ name }) => name),
  };
}
