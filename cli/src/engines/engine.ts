/** Asking an engine that speaks SQL what a wave's answers amount to. */
import type { MeasuredWave } from '@touchstone/language/measurement/measurements.ts';
import { measuring } from '@touchstone/language/measurement/measuring.ts';
import { type AnswerColumns, type ColumnKind, type Plan, planOf } from '@touchstone/language/measurement/naming.ts';
import { type Query, type Result, SOURCE_COLUMN, type SumsOfGroup } from '@touchstone/language/measurement/query.ts';
import { printRelation } from '@touchstone/language/measurement/relation.ts';
import {
  printNumbers,
  printSpans,
  printSql,
  readResult,
  type SqlColumns,
  type SqlRows,
  withSpans,
} from '@touchstone/language/measurement/sql.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import type { Dialect } from '@touchstone/language/writers/sql.ts';
import { jointIn, jointOf } from './joint.ts';

/** A file or table as something that can stand after FROM. */
export interface EngineSource {
  readonly relation: string;
  /** In its order. `sql` is the plain name that the relation has for it, since engines differ in what names they take. */
  readonly columns: readonly { readonly name: string; readonly sql: string; readonly kind: ColumnKind }[];
}

/** With how the wave names it. */
export interface NamedSource extends EngineSource, Omit<AnswerColumns, 'columns'> {}

/** What runs SELECTs. */
export interface SqlEngine {
  readonly dialect: Dialect;
  rows(sql: string): Promise<SqlRows>;
  /** Of an engine within this process: rows of doubles, piece by piece. */
  readonly doubles?: (sql: string, columns: number, show: (piece: readonly Float64Array[], rows: number) => void) => Promise<void>;
}

/** More sums than this at once take engines longer to plan than to compute; PostgreSQL takes 1 664 columns at most. */
const MOST_MEASURES: Readonly<Record<Dialect, number>> = { duckdb: 1000, postgres: 200 };

/** Throws what the engine throws. */
export async function measureInSql(
  program: Program,
  wave: Wave,
  sources: readonly NamedSource[],
  engine: SqlEngine,
): Promise<MeasuredWave> {
  const plan = planOf(program, wave, sources);
  const relations = sources.map(({ relation }) => relation);
  const { select, columns: plain } = printRelation(program, plainly(plan, sources), engine.dialect, relations);
  // Files say the spans of their columns at no cost, and no bound within them need be looked at row by row; a database would have to read its tables for it.
  const spans = engine.doubles === undefined ? null : printSpans(`(${select})`, plain);
  const [span = []] = spans === null ? [] : await engine.rows(spans);
  const columns = withSpans(plain, span);
  const steps = measuring(program, wave, plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await answerTo(step.value, sources.length === 1, engine, `(${select})`, columns));
  return step.value;
}

async function answerTo(query: Query, single: boolean, engine: SqlEngine, relation: string, columns: SqlColumns): Promise<Result> {
  const question = engine.doubles === undefined ? null : jointIn(query);
  if (question !== null && engine.doubles !== undefined) {
    const joint = jointOf(question);
    const sql = printNumbers(question.where, question.terms, engine.dialect, relation, columns);
    let fits = true;
    await engine.doubles(sql, question.terms.length, (piece, rows) => {
      fits &&= joint.take(piece, rows);
    });
    if (fits) return joint.result();
  }
  if (query.ask !== 'sums') return await ask(query);
  return (single ? await wholeForSource(query, askSums) : null) ?? (await groupsForWhole(query, askSums)) ?? (await askSums(query));

  async function ask(one: Query): Promise<Result> {
    return readResult(one, await engine.rows(printSql(one, engine.dialect, relation, columns)));
  }

  async function askSums(one: SumsQuery): Promise<SumsResult> {
    const parts: (readonly SumsOfGroup[])[] = [];
    const most = MOST_MEASURES[engine.dialect];
    for (let from = 0; from < one.measures.length; from += most) {
      const part = await ask({ ...one, measures: one.measures.slice(from, from + most) });
      parts.push(part.of === 'sums' ? part.groups : []);
    }
    // Every part asks for the same groups.
    const [first = []] = parts;
    return { of: 'sums', groups: first.map((group, index) => ({ ...group, values: parts.flatMap((part) => part[index]?.values ?? []) })) };
  }
}

type SumsQuery = Extract<Query, { ask: 'sums' }>;
type SumsResult = Extract<Result, { of: 'sums' }>;

/** Where there is one file alone, the whole and what it is of that file are the same, and counted once. Null where nothing is to be had from that. */
async function wholeForSource(query: SumsQuery, ask: (one: SumsQuery) => Promise<SumsResult>): Promise<SumsResult | null> {
  const [whole, source] = query.by;
  const [first] = query.measures;
  const isCounted = first !== undefined && 'count' in first && first.count === null;
  if (query.by.length !== 2 || whole?.length !== 0 || source?.length !== 1 || source[0] !== SOURCE_COLUMN || !isCounted) return null;
  const { groups } = await ask({ ...query, by: [[]] });
  const [all] = groups;
  if (all === undefined || (all.values[0] ?? 0) === 0) return { of: 'sums', groups };
  return { of: 'sums', groups: [...groups, { by: 1, key: ['0'], values: all.values }] };
}

/** The whole is the sum of any groups that every row is in one of. Null where that says nothing: different texts do not add up, and decimals not exactly. */
async function groupsForWhole(query: SumsQuery, ask: (one: SumsQuery) => Promise<SumsResult>): Promise<SumsResult | null> {
  if (query.by.length < 2 || query.by[0]?.length !== 0 || query.measures.some((measure) => 'distinct' in measure)) return null;
  const { groups } = await ask({ ...query, by: query.by.slice(1) });
  const first = groups.filter(({ by }) => by === 0);
  const values = query.measures.map((_, at) => first.reduce((sum, group) => sum + (group.values[at] ?? 0), 0));
  const isExact = first.length > 0 && first.every((group) => group.values.every(Number.isInteger)) && values.every(Number.isSafeInteger);
  if (!isExact) return null;
  return { of: 'sums', groups: [{ by: 0, key: [], values }, ...groups.map((group) => ({ ...group, by: group.by + 1 }))] };
}

/** The plan with the relation's names of columns for those of the file. */
function plainly(plan: Plan, sources: readonly NamedSource[]): Plan {
  return {
    ...plan,
    sources: plan.sources.map((source, index) => ({
      ...source,
      selection: source.selection.map((one) => ({
        ...one,
        from: sources[index]?.columns.find(({ name }) => name === one.from)?.sql ?? one.from,
      })),
    })),
  };
}
