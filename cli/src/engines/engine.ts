/** Asking an engine that speaks SQL what a wave's answers amount to. */
import type { MeasuredWave } from '@touchstone/language/measurement/measurements.ts';
import { measuring } from '@touchstone/language/measurement/measuring.ts';
import { type ColumnKind, type Plan, planOf } from '@touchstone/language/measurement/naming.ts';
import type { Query, Result } from '@touchstone/language/measurement/query.ts';
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
export interface NamedSource extends EngineSource {
  readonly shown: string;
  readonly line: number;
  readonly digest: string | null;
}

/** What runs SELECTs. */
export interface SqlEngine {
  readonly dialect: Dialect;
  rows(sql: string): Promise<SqlRows>;
  /** Of an engine within this process: rows of doubles, piece by piece. */
  readonly doubles?: (sql: string, columns: number, show: (piece: readonly Float64Array[], rows: number) => void) => Promise<void>;
}

/** More sums than this at once take engines longer to plan than to compute. */
const MOST_MEASURES = 200;

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
  while (step.done !== true) step = steps.next(await answerTo(step.value, engine, `(${select})`, columns));
  return step.value;
}

async function answerTo(query: Query, engine: SqlEngine, relation: string, columns: SqlColumns): Promise<Result> {
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
  if (query.ask !== 'sums' || query.measures.length <= MOST_MEASURES) return await ask(query);
  const parts: Result[] = [];
  for (let from = 0; from < query.measures.length; from += MOST_MEASURES) {
    parts.push(await ask({ ...query, measures: query.measures.slice(from, from + MOST_MEASURES) }));
  }
  // Every part asks for the same groups.
  const groups = parts.map((part) => (part.of === 'sums' ? part.groups : []));
  return {
    of: 'sums',
    groups: (groups[0] ?? []).map((group, index) => ({ ...group, values: groups.flatMap((part) => part[index]?.values ?? []) })),
  };

  async function ask(one: Query): Promise<Result> {
    return readResult(one, await engine.rows(printSql(one, engine.dialect, relation, columns)));
  }
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
