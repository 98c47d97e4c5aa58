/** The files and tables of a wave as one relation in SQL, their columns by the names of the plan. */
import type { Program } from '../program/program.ts';
import { type Dialect, sqlName, sqlText } from '../writers/sql.ts';
import { type ColumnKind, isLine, NAME, type Plan, type PlannedSource, RESPONDENT, SURVEY, VALUE } from './naming.ts';
import { LINE_COLUMN, OCCURRENCE_COLUMN, SOURCE_COLUMN, UNNAMED_COLUMN } from './query.ts';
import { printText, type SqlColumn, type SqlColumns } from './sql.ts';
import { manyOf } from './union.ts';

/** A SELECT that puts the sources together, and what its columns stand for. */
export interface Relation {
  readonly select: string;
  readonly columns: SqlColumns;
}

/**
 * `relations` are what stands after FROM for each source of the plan, in its order; their columns have the names that `AnswerColumns` gave. A source whose
 * columns include `#line` (a whole number) tells lines.
 */
export function printRelation(program: Program, plan: Plan, dialect: Dialect, relations: readonly string[]): Relation {
  const parts = plan.sources.map((source, index) => {
    const relation = relations[index] ?? '';
    return source.long ? longPart(program, source, relation, dialect) : widePart(source, relation);
  });
  const kinds = new Map<string, ColumnKind>();
  for (const { columns } of parts) {
    for (const [name, { kind }] of columns) kinds.set(name, (kinds.get(name) ?? kind) === kind ? kind : 'text');
  }
  // Names of columns may be longer than a database takes, so they are numbered.
  const names = [...kinds.keys()];
  const selects = parts.map(({ columns, from }, index) => {
    const cells = names.map((name, at) => {
      const kind = kinds.get(name) ?? 'text';
      const own = columns.get(name);
      const sql = own === undefined ? `CAST(NULL AS ${typeOf(kind, dialect)})` : own.kind === kind ? own.sql : printText(own, dialect);
      return `${sql} AS c${at}`;
    });
    return `SELECT ${[...cells, `${sqlText(String(index), dialect)} AS s`].join(', ')} FROM ${from}`;
  });
  const columns = new Map<string, SqlColumn>(names.map((name, at) => [name, { sql: `c${at}`, kind: kinds.get(name) ?? 'text' }]));
  columns.set(SOURCE_COLUMN, { sql: 's', kind: 'text' });
  return { select: selects.join(' UNION ALL '), columns };
}

function typeOf(kind: ColumnKind, dialect: Dialect): string {
  switch (kind) {
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return dialect === 'postgres' ? 'numeric' : 'DECIMAL(18, 4)';
    case 'float':
      return dialect === 'postgres' ? 'double precision' : 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'timestamp':
      return 'TIMESTAMP';
    default:
      return dialect === 'postgres' ? 'text' : 'VARCHAR';
  }
}

interface Part {
  readonly columns: ReadonlyMap<string, SqlColumn>;
  readonly from: string;
}

function widePart(source: PlannedSource, relation: string): Part {
  const columns = new Map<string, SqlColumn>(source.selection.map(({ from, as, kind }) => [as, { sql: sqlName(from), kind }]));
  if (source.columns.some(isLine)) columns.set(LINE_COLUMN, { sql: sqlName(LINE_COLUMN), kind: 'integer' });
  return { columns, from: `${relation} AS t` };
}

/** As `unionOf` makes a wide table of a long one. */
function longPart(program: Program, source: PlannedSource, relation: string, dialect: Dialect): Part {
  const isPostgres = dialect === 'postgres';
  const textType = isPostgres ? 'text' : 'VARCHAR';
  const many = manyOf(program);
  const literal = (text: string): string => sqlText(text, dialect);
  const collated = (sql: string): string => (isPostgres ? `${sql} COLLATE "C"` : sql);
  const cell = (column: string): string => {
    const found = source.selection.find(({ as }) => as === column);
    return found === undefined ? `CAST(NULL AS ${textType})` : printText({ sql: sqlName(found.from), kind: found.kind }, dialect);
  };
  const hasLine = source.columns.some(isLine);
  const about = source.selection.filter(({ as }) => as !== NAME && as !== VALUE).map(({ as }) => as);
  const known = [...new Set(source.names.values())];
  // Which thing a row speaks of, as a number: its name may be written in several ways.
  const spelled = [...source.names].map(([name, as]) => `WHEN ${literal(name)} THEN ${known.indexOf(as)}`);
  const thing =
    spelled.length === 0
      ? 'CASE WHEN n IS NOT NULL THEN -1 END'
      : `CASE n ${spelled.join(' ')} ELSE CASE WHEN n IS NOT NULL THEN -1 END END`;
  const several = known.flatMap((name, at) => (many.has(name) ? [at] : []));
  const listed = [-1, ...several].join(', ');
  const base = `SELECT ${[
    `${cell(NAME)} AS n`,
    `${cell(VALUE)} AS v`,
    `${cell(RESPONDENT)} AS p`,
    `${cell(SURVEY)} AS q`,
    ...about.map((name, at) => `${cell(name)} AS b${at}`),
    `${hasLine ? sqlName(LINE_COLUMN) : '0'} AS l`,
    'row_number() OVER () AS w',
  ].join(', ')} FROM ${relation} AS t`;
  const told = `SELECT *, ${thing} AS k FROM (${base}) AS r0`;
  const person = "CASE WHEN p IS NULL THEN w ELSE 0 END, COALESCE(p, ''), COALESCE(q, '')";
  const counted = `SELECT *, CASE WHEN k IS NULL OR k IN (${listed}) OR v IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY ${person}, k ORDER BY ${['v', ...about.map((_, at) => `b${at}`)].map((one) => `${collated(one)} NULLS LAST`).join(', ')}) END AS o FROM (${told}) AS r1`;
  const cells = [
    ...about.map((_, at) => `MIN(${collated(`b${at}`)}) AS b${at}`),
    ...known.map((name, at) =>
      many.has(name)
        ? `string_agg(v, ';' ORDER BY ${collated('v')}) FILTER (WHERE k = ${at}) AS m${at}`
        : `MIN(${collated('v')}) FILTER (WHERE k = ${at}) AS m${at}`,
    ),
    `MIN(${collated('n')}) FILTER (WHERE k = -1) AS u`,
    'MIN(l) AS l',
    `CAST(o AS ${textType}) AS o`,
  ];
  const columns = new Map<string, SqlColumn>([
    ...about.map((name, at) => [name, { sql: `b${at}`, kind: 'text' }] as const),
    ...known.map((name, at) => [name, { sql: `m${at}`, kind: 'text' }] as const),
    [UNNAMED_COLUMN, { sql: 'u', kind: 'text' }],
    [OCCURRENCE_COLUMN, { sql: 'o', kind: 'text' }],
    ...(hasLine ? [[LINE_COLUMN, { sql: 'l', kind: 'integer' }] as const] : []),
  ]);
  return { columns, from: `(SELECT ${cells.join(', ')} FROM (${counted}) AS r2 GROUP BY ${person}, r2.o) AS t` };
}
