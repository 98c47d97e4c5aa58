/** Queries as SQL that DuckDB and PostgreSQL both understand but for a few words, and their answers read back. */
import { type Dialect, sqlNumber, sqlText } from '../writers/sql.ts';
import { byCodePoints } from './evaluate.ts';
import type { ColumnKind } from './naming.ts';
import {
  type Condition,
  DATE_PATTERN,
  exactnessOf,
  LINE_COLUMN,
  LIST_MARKS,
  type Measure,
  NARROW,
  NO_WORDS,
  NUMBER_PATTERN,
  type NumberTerm,
  type Query,
  type Result,
  SOURCE_COLUMN,
  WHITE_SPACE,
  WIDE,
  YES_WORDS,
} from './query.ts';

/** A column of the relation: its identifier as SQL (quoted), and what it holds. */
export interface SqlColumn {
  readonly sql: string;
  readonly kind: ColumnKind;
  /** Of whole numbers, the least and the largest where that is known: what lies within the bounds of a term need not be looked at row by row. */
  readonly span?: { readonly low: number; readonly high: number };
}

/** What the columns that queries speak of are in the relation. */
export type SqlColumns = ReadonlyMap<string, SqlColumn>;

/**
 * One SELECT. `relation` is what stands after FROM: a name, or a SELECT in parentheses. It gives the columns that `readResult` reads, all as text but
 * for whole numbers. What a query names and the relation does not have is empty.
 */
export function printSql(query: Query, dialect: Dialect, relation: string, columns: SqlColumns): string {
  const print = printer(dialect, columns);
  const { where } = query;
  const held = where === null ? null : print.holds(where);
  switch (query.ask) {
    case 'sums': {
      const keys = keysOf(query.by, print);
      const values = query.measures.map((measure) => `CAST(COALESCE(${aggregate(measure, print)}, 0) AS ${print.text})`);
      const all = `array_to_string(${print.list(values)}, ',')`;
      return `SELECT ${[keys.grouping, ...keys.columns, `${all} AS v`].join(', ')} FROM ${print.from(relation)}${whereOf(held)}${keys.groupBy([])}`;
    }
    case 'values': {
      const keys = keysOf(query.by, print);
      const terms = query.terms.map((term, index) => {
        const value = print.number(term);
        return {
          value,
          select: `SELECT ${index} AS t, ${[keys.grouping, ...keys.columns].join(', ')}, CAST(${value} AS ${print.text}) AS x, CAST(COUNT(*) AS ${print.text}) AS n`,
        };
      });
      // Every term is printed before the inner SELECT is, which has to hold them all.
      const from = print.from(relation);
      return terms
        .map(({ value, select }) => `${select} FROM ${from}${whereOf(held, `${value} IS NOT NULL`)}${keys.groupBy([value])}`)
        .join(' UNION ALL ');
    }
    case 'texts': {
      const text = print.cell(query.column);
      return `SELECT ${text} AS x, COUNT(*) AS n FROM ${print.from(relation)}${whereOf(held, `${text} IS NOT NULL`)} GROUP BY ${text} ORDER BY n DESC, ${print.ordered(text)} LIMIT ${query.limit + 1}`;
    }
    case 'answers': {
      const cells = [query.column, ...query.beside].map((column) => print.cell(column));
      const places = query.sample
        ? [`md5(${cells[0]})`]
        : [SOURCE_COLUMN, LINE_COLUMN].filter((column) => columns.has(column)).map((column) => `CAST(${print.cell(column)} AS BIGINT)`);
      const order = [
        ...places.map((place) => `${place}${query.sample && dialect === 'postgres' ? ' COLLATE "C"' : ''}`),
        ...cells.map((cell) => print.ordered(cell)),
      ];
      return `SELECT ${cells.map((cell, index) => `${cell} AS a${index}`).join(', ')} FROM ${print.from(relation)}${whereOf(held, `${cells[0]} IS NOT NULL`)} ORDER BY ${order.join(', ')} LIMIT ${query.limit + 1}`;
    }
  }
}

/**
 * A SELECT of the numbers themselves, a column for each term as a double, of rows where a condition holds: for an engine within this process, whose rows
 * leave nothing.
 */
export function printNumbers(
  where: Condition | null,
  terms: readonly NumberTerm[],
  dialect: Dialect,
  relation: string,
  columns: SqlColumns,
): string {
  const print = printer(dialect, columns);
  const held = where === null ? null : print.holds(where);
  const values = terms.map((term, index) => `CAST(${print.number(term)} AS DOUBLE PRECISION) AS t${index}`);
  return `SELECT ${values.join(', ')} FROM ${print.from(relation)}${whereOf(held)}`;
}

/** The SELECT that tells the spans of columns of whole numbers; null where there are none. */
export function printSpans(relation: string, columns: SqlColumns): string | null {
  const whole = wholeColumns(columns);
  const cells = whole.map(([, { sql }], index) => `MIN(${sql}) AS l${index}, MAX(${sql}) AS h${index}`);
  return cells.length === 0 ? null : `SELECT ${cells.join(', ')} FROM ${relation} AS r`;
}

/** The columns with their spans, from the row of that SELECT. */
export function withSpans(columns: SqlColumns, row: readonly unknown[]): SqlColumns {
  const spanned = wholeColumns(columns).flatMap(([name, column], index): [string, SqlColumn][] => {
    const [low, high] = [row[2 * index], row[2 * index + 1]];
    return low == null || high == null ? [] : [[name, { ...column, span: { low: Number(low), high: Number(high) } }]];
  });
  return new Map([...columns, ...spanned]);
}

function wholeColumns(columns: SqlColumns): readonly (readonly [string, SqlColumn])[] {
  return [...columns].filter(([, { kind }]) => kind === 'integer');
}

/** Rows as the database gives them: cells in the order of the SELECT, numbers as text, number or bigint. */
export type SqlRows = readonly (readonly unknown[])[];

/** The answer to a query from the rows of its SELECT. */
export function readResult(query: Query, rows: SqlRows): Result {
  switch (query.ask) {
    case 'sums': {
      const width = widthOf(query.by);
      const groups = rows.map((row) => ({
        ...groupOf(query.by, row[0], row.slice(1, 1 + width)),
        values: String(row[1 + width])
          .split(',')
          .map(Number),
      }));
      return { of: 'sums', groups: groups.sort(byGroup) };
    }
    case 'values': {
      const width = widthOf(query.by);
      const groups = new Map<
        string,
        { by: number; key: readonly (string | null)[]; term: number; counts: { value: number; n: number }[] }
      >();
      for (const row of rows) {
        const term = Number(row[0]);
        const group = groupOf(query.by, row[1], row.slice(2, 2 + width));
        const place = JSON.stringify([group.by, group.key, term]);
        const own = groups.get(place) ?? { ...group, term, counts: [] };
        groups.set(place, own);
        own.counts.push({ value: Number(row[2 + width]), n: Number(row[3 + width]) });
      }
      const all = [...groups.values()];
      for (const { counts } of all) counts.sort((a, b) => a.value - b.value);
      return { of: 'values', groups: all.sort((a, b) => byGroup(a, b) || a.term - b.term) };
    }
    case 'texts': {
      const texts = rows.map((row) => ({ text: String(row[0]), n: Number(row[1]) }));
      return { of: 'texts', texts: texts.slice(0, query.limit), more: texts.length > query.limit };
    }
    case 'answers': {
      const answers = rows.map((row) => row.map(textOrNull));
      return { of: 'answers', answers: answers.slice(0, query.limit), more: answers.length > query.limit };
    }
  }
}

function textOrNull(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

// ---- groupings

/** All columns of the groupings, each once. */
function columnsOf(by: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(by.flat())];
}

function widthOf(by: readonly (readonly string[])[]): number {
  return columnsOf(by).length;
}

interface Keys {
  /** Which of the groupings a row is of: a digit for each column, 1 where it is not grouped by. */
  readonly grouping: string;
  readonly columns: readonly string[];
  groupBy(more: readonly string[]): string;
}

function keysOf(by: readonly (readonly string[])[], print: Printer): Keys {
  const columns = columnsOf(by).map((column) => print.cell(column));
  const parts = columns.map((column) => `CAST(GROUPING(${column}) AS ${print.text})`);
  return {
    grouping: `${parts.length === 0 ? "''" : parts.join(' || ')} AS g`,
    columns: columns.map((column, index) => `${column} AS k${index}`),
    groupBy: (more) => {
      if (columns.length === 0) return more.length === 0 ? '' : ` GROUP BY ${more.join(', ')}`;
      const sets = by.map((names) => `(${[...names.map((name) => print.cell(name)), ...more].join(', ')})`);
      return ` GROUP BY GROUPING SETS (${sets.join(', ')})`;
    },
  };
}

function groupOf(
  by: readonly (readonly string[])[],
  mask: unknown,
  cells: readonly unknown[],
): { readonly by: number; readonly key: readonly (string | null)[] } {
  const columns = columnsOf(by);
  const of = columns.filter((_, index) => String(mask)[index] === '0');
  const index = by.findIndex((names) => names.length === of.length && names.every((name) => of.includes(name)));
  return { by: index, key: (by[index] ?? []).map((name) => textOrNull(cells[columns.indexOf(name)])) };
}

interface Group {
  readonly by: number;
  readonly key: readonly (string | null)[];
}

function byGroup(a: Group, b: Group): number {
  if (a.by !== b.by) return a.by - b.by;
  for (let at = 0; at < a.key.length; at++) {
    const difference = byCodePoints(a.key[at] ?? null, b.key[at] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

// ---- expressions

function whereOf(...conditions: readonly (string | null)[]): string {
  const held = conditions.filter((condition) => condition !== null);
  return held.length === 0 ? '' : ` WHERE ${held.join(' AND ')}`;
}

/** Products of ones and noughts, for DuckDB takes a hundred times as long for as many FILTERs. */
function aggregate(measure: Measure, print: Printer): string {
  if ('distinct' in measure) return `COUNT(DISTINCT ${print.cell(measure.distinct)})`;
  if ('count' in measure) {
    const { count } = measure;
    if (count === null) return 'COUNT(*)';
    if (count.is === 'valid') return `COUNT(${print.number(count.term)})`;
    if (count.is === 'filled') return `COUNT(${print.present(count.column)})`;
    const parts = count.is === 'all' && count.of.length === 2 ? count.of : [count];
    return `SUM(${parts.map((part) => print.flag(part)).join(' * ')})`;
  }
  const factors = measure.sum.map((term, index) => (index > 0 ? print.number(term) : print.factor(term, measure.sum.length)));
  const product = factors.join(' * ');
  if (!measure.when) return `SUM(${product})`;
  return print.isWhole(measure.sum)
    ? `SUM(${product} * ${print.flag(measure.when)})`
    : `SUM(CASE WHEN ${print.holds(measure.when)} THEN ${product} END)`;
}

/** A cell as text: trimmed, null where nothing is left; numbers without noughts at their ends. */
export function printText({ sql, kind }: SqlColumn, dialect: Dialect): string {
  const isPostgres = dialect === 'postgres';
  const text = `CAST(${sql} AS ${isPostgres ? 'text' : 'VARCHAR'})`;
  const same = sqlText('\\1', dialect);
  switch (kind) {
    case 'text':
      return `NULLIF(${isPostgres ? 'btrim' : 'trim'}(${text}, ${sqlText(WHITE_SPACE, dialect)}), '')`;
    case 'decimal':
    case 'float':
      return `regexp_replace(regexp_replace(${text}, '^(-?[0-9]+[.][0-9]*[1-9])0+$', ${same}), '^(-?[0-9]+)[.]0*$', ${same})`;
    default:
      return text;
  }
}

/** Prints what a row gives as columns of an inner SELECT, each once, and gives their names. */
interface Printer {
  /** The type of texts. */
  readonly text: string;
  cell(column: string): string;
  number(term: NumberTerm): string;
  /** The number as the first of so many factors. */
  factor(term: NumberTerm, factors: number): string;
  holds(condition: Condition): string;
  /** Null where the cell is empty, else anything. */
  present(column: string): string;
  /** 1 where it holds, else 0. */
  flag(condition: Condition): string;
  /** Whether all of them come from columns of whole numbers. */
  isWhole(terms: readonly NumberTerm[]): boolean;
  list(values: readonly string[]): string;
  ordered(expression: string): string;
  /** The inner SELECT, to be asked for when everything else is printed. */
  from(relation: string): string;
}

function printer(dialect: Dialect, columns: SqlColumns): Printer {
  const isPostgres = dialect === 'postgres';
  const textType = isPostgres ? 'text' : 'VARCHAR';
  const names = new Map<string, string>();
  const literal = (text: string): string => sqlText(text, dialect);
  const inner = (expression: string): string => {
    const known = names.get(expression);
    if (known !== undefined) return known;
    const name = `e${names.size}`;
    names.set(expression, name);
    return name;
  };
  const matches = (text: string, pattern: string): string =>
    isPostgres ? `(${text} ~ ${literal(pattern)})` : `regexp_matches(${text}, ${literal(pattern)}, 's')`;
  const part = (text: string, pattern: string, index: number): string =>
    isPostgres ? `(regexp_match(${text}, ${literal(pattern)}))[${index}]` : `regexp_extract(${text}, ${literal(pattern)}, ${index}, 's')`;
  const oneOf = (expression: string, values: readonly string[]): string =>
    values.length === 0 ? 'FALSE' : `${expression} IN (${values.map(literal).join(', ')})`;

  const cellText = (column: string): string => {
    const found = columns.get(column);
    return found ? printText(found, dialect) : `CAST(NULL AS ${textType})`;
  };

  /** As a number to its places, whatever its bounds; null where it is none or far too large. */
  const parsed = (term: NumberTerm): string => {
    const found = columns.get(term.column);
    const { places } = exactnessOf(term);
    const type = isPostgres ? 'numeric' : `DECIMAL(18, ${places})`;
    if (!found) return `CAST(NULL AS ${type})`;
    const { sql, kind } = found;
    const cast = (expression: string): string =>
      isPostgres ? `round(CAST(${expression} AS numeric), ${places})` : `TRY_CAST(${expression} AS ${type})`;
    switch (kind) {
      case 'integer':
        return isPostgres
          ? `CAST(${sql} AS ${places === NARROW.places ? 'bigint' : 'numeric'})`
          : `TRY_CAST(${sql} AS ${places === NARROW.places ? 'INTEGER' : 'HUGEINT'})`;
      case 'decimal':
        return cast(sql);
      case 'boolean':
        return term.yes ? `CASE WHEN ${sql} THEN 1 WHEN NOT ${sql} THEN 0 END` : 'CAST(NULL AS INTEGER)';
      case 'date':
      case 'timestamp':
        return `CAST(NULL AS ${type})`;
      case 'float':
        if (!isPostgres) return cast(sql);
        break;
      default:
        break;
    }
    const text = inner(cellText(term.column));
    const words = term.yes
      ? ` WHEN ${oneOf(`lower(${text})`, YES_WORDS)} THEN ${cast("'1'")} WHEN ${oneOf(`lower(${text})`, NO_WORDS)} THEN ${cast("'0'")}`
      : '';
    return `CASE WHEN ${matches(text, NUMBER_PATTERN)} THEN ${cast(text)}${words} END`;
  };

  const isNumber = (term: NumberTerm): string => {
    const kind = columns.get(term.column)?.kind;
    if (kind === 'integer' || kind === 'decimal' || (kind === 'boolean' && term.yes)) return `(${print.present(term.column)} IS NOT NULL)`;
    if (kind === 'boolean') return 'FALSE';
    if (kind === 'date' || kind === 'timestamp') return 'FALSE';
    const text = inner(cellText(term.column));
    const words = term.yes ? ` OR ${oneOf(`lower(${text})`, [...YES_WORDS, ...NO_WORDS])}` : '';
    return `COALESCE(${matches(text, NUMBER_PATTERN)}${words}, FALSE)`;
  };

  const isAlwaysNumber = ({ column, yes }: NumberTerm): boolean => {
    const kind = columns.get(column)?.kind;
    return kind === 'integer' || kind === 'decimal' || (kind === 'boolean' && yes === true);
  };

  const isWithin = ({ column, low, high }: NumberTerm): boolean => {
    const span = columns.get(column)?.span;
    return span !== undefined && span.low >= (low ?? -WIDE.most) && span.high <= (high ?? WIDE.most);
  };

  const number = (term: NumberTerm): string => {
    const value = inner(parsed(term));
    const { most } = exactnessOf(term);
    if (isWithin(term)) return value;
    return `CASE WHEN ${value} BETWEEN ${sqlNumber(term.low ?? -most)} AND ${sqlNumber(term.high ?? most)} THEN ${value} END`;
  };

  /** `YYYY-MM-DD` of a day of the calendar; null for what is none. */
  const dateOf = (column: string): string => {
    const kind = columns.get(column)?.kind ?? 'text';
    const sql = columns.get(column)?.sql ?? 'NULL';
    if (kind === 'date' || kind === 'timestamp') return `CAST(CAST(${sql} AS DATE) AS ${textType})`;
    const text = inner(cellText(column));
    const written = `${part(text, DATE_PATTERN, 1)} || '-' || lpad(${part(text, DATE_PATTERN, 2)}, 2, '0') || '-' || lpad(${part(text, DATE_PATTERN, 3)}, 2, '0')`;
    return `CASE WHEN ${matches(text, DATE_PATTERN)} AND ${matches(`(${written})`, CALENDAR_PATTERN)} THEN ${written} END`;
  };

  const plain = (condition: Condition): string => {
    switch (condition.is) {
      case 'between': {
        const value = print.number(condition.term);
        return `${value} BETWEEN ${sqlNumber(condition.low)} AND ${sqlNumber(condition.high)}`;
      }
      case 'valid':
        return `${print.number(condition.term)} IS NOT NULL`;
      case 'one-of':
        return oneOf(print.cell(condition.column), condition.values);
      case 'lists': {
        const values = condition.values.filter((value) => value !== '' && ![...LIST_MARKS].some((mark) => value.includes(mark)));
        const marks = classOf(LIST_MARKS);
        const white = `[${classOf(WHITE_SPACE)}]*`;
        return values.length === 0
          ? 'FALSE'
          : matches(print.cell(condition.column), `(^|[${marks}])${white}(${values.map(escaped).join('|')})${white}($|[${marks}])`);
      }
      case 'filled':
        return `${print.present(condition.column)} IS NOT NULL`;
      case 'unparsable':
        return isAlwaysNumber(condition.term)
          ? 'FALSE'
          : `${print.present(condition.term.column)} IS NOT NULL AND NOT ${isNumber(condition.term)}`;
      case 'off-scale':
        return isWithin(condition.term) ? 'FALSE' : `${isNumber(condition.term)} AND ${print.number(condition.term)} IS NULL`;
      case 'no-date':
        return `${print.cell(condition.column)} IS NOT NULL AND ${inner(dateOf(condition.column))} IS NULL`;
      case 'dated':
      case 'outside-dates': {
        const date = print.ordered(inner(dateOf(condition.column)));
        const within = `${date.replace(/ NULLS LAST$/, '')} BETWEEN ${literal(condition.from)} AND ${literal(condition.to)}`;
        return condition.is === 'dated' ? within : `NOT (${within})`;
      }
      case 'rated':
      case 'alike': {
        const values = condition.terms.map((term) => print.number(term));
        if (values.length === 0) return 'FALSE';
        const filled = values.map((value) => `(CASE WHEN ${value} IS NULL THEN 0 ELSE 1 END)`).join(' + ');
        const enough = `${filled} >= ${condition.least}`;
        return condition.is === 'rated' ? enough : `${enough} AND GREATEST(${values.join(', ')}) = LEAST(${values.join(', ')})`;
      }
      case 'first': {
        const keys = condition.of.map((column) => print.cell(column));
        const among = condition.among === null ? 'TRUE' : print.holds(condition.among);
        const order = [`CASE WHEN ${among} THEN 0 ELSE 1 END`, ...condition.order.map((column) => print.ordered(print.cell(column)))];
        const place = `row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY ${order.join(', ')})`;
        return `${among} AND (${keys[0] ?? 'NULL'} IS NULL OR ${inner(place)} = 1)`;
      }
      case 'all':
      case 'any': {
        const parts = condition.of.map((one) => print.holds(one));
        if (parts.length === 0) return condition.is === 'all' ? 'TRUE' : 'FALSE';
        return `(${parts.join(condition.is === 'all' ? ' AND ' : ' OR ')})`;
      }
      case 'not':
        return `NOT ${print.holds(condition.of)}`;
    }
  };

  const holding = new Map<string, string>();
  const print: Printer = {
    text: textType,
    cell: (column) => inner(cellText(column)),
    present: (column) => {
      const found = columns.get(column);
      return found === undefined || found.kind === 'text' ? print.cell(column) : inner(found.sql);
    },
    number: (term) => inner(number(term)),
    // DuckDB keeps products of decimals to 18 digits where each has no more.
    factor: (term, factors) => {
      const value = print.number(term);
      return factors < 2 || isPostgres || print.isWhole([term]) ? value : `CAST(${value} AS DECIMAL(38, ${exactnessOf(term).places}))`;
    },
    holds: (condition) => {
      const key = JSON.stringify(condition);
      const known = holding.get(key);
      if (known !== undefined) return known;
      const made = inner(`COALESCE(${plain(condition)}, FALSE)`);
      holding.set(key, made);
      return made;
    },
    flag: (condition) => inner(`CASE WHEN ${print.holds(condition)} THEN 1 ELSE 0 END`),
    isWhole: (terms) => terms.every(({ column }) => ['integer', 'boolean'].includes(columns.get(column)?.kind ?? '')),
    list: (values) => (isPostgres ? `ARRAY[${values.join(', ')}]::text[]` : `[${values.join(', ')}]`),
    ordered: (expression) => `${expression}${isPostgres ? ' COLLATE "C"' : ''} NULLS LAST`,
    from: (relation) => nested(names, relation, isPostgres),
  };
  return print;
}

/**
 * Expressions that use others stand in a SELECT around that of those. PostgreSQL would put them in one another again, and work each out as often as it is
 * used: OFFSET keeps it from that.
 */
function nested(names: ReadonlyMap<string, string>, relation: string, isPostgres: boolean): string {
  const depths = new Map<string, number>();
  const layers: string[][] = [];
  for (const [expression, name] of names) {
    const used = [...withoutTexts(expression).matchAll(/\be[0-9]+\b/g)].flatMap(([one]) => depths.get(one) ?? []);
    const depth = used.length === 0 ? 0 : Math.max(...used) + 1;
    depths.set(name, depth);
    layers[depth] ??= [];
    layers[depth].push(`${expression} AS ${name}`);
  }
  return layers.reduce(
    (from, layer, depth) => `(SELECT *, ${layer.join(', ')} FROM ${from}${isPostgres ? ' OFFSET 0' : ''}) AS r${depth}`,
    `${relation} AS r`,
  );
}

/** Names of columns and literals may look like the names of expressions. */
function withoutTexts(sql: string): string {
  return sql.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
}

/** Days of the calendar. */
const CALENDAR_PATTERN =
  '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$|^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29$';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Within brackets. */
function classOf(characters: string): string {
  return characters.replace(/[\]\\^-]/g, '\\$&');
}
