/** The files of a wave in one table, their columns by the names of the plan. */
import type { Program } from '../program/program.ts';
import { byCodePoints, textOf } from './evaluate.ts';
import { NAME, type Plan, type PlannedSource, RESPONDENT, SURVEY, VALUE } from './naming.ts';
import { LINE_COLUMN, OCCURRENCE_COLUMN, SOURCE_COLUMN, UNNAMED_COLUMN } from './query.ts';
import type { Cell, Column, Table } from './table.ts';

/** What is empty in a file that lacks a column. The tables are those of the plan's sources, in their order. */
export function unionOf(program: Program, plan: Plan, tables: readonly Table[]): Table {
  const many = manyOf(program);
  const parts = plan.sources.map((source, index) => {
    const table = selected(source, tables[index]);
    return source.long ? widened(table, source.names, many) : table;
  });
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const names = new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const columns = [...names].map((name): Column => {
    const own = parts.map((part) => part.columns.find((column) => column.name === name)?.cells ?? empty(part.rows));
    return { name, cells: own.length === 1 ? (own[0] ?? []) : own.flat() };
  });
  const sources = parts.flatMap((part, index) => new Array<Cell>(part.rows).fill(String(index)));
  const lines = parts.some((part) => part.lines !== undefined)
    ? parts.flatMap((part): readonly Cell[] => part.lines ?? empty(part.rows))
    : null;
  return {
    rows,
    columns: [...columns, { name: SOURCE_COLUMN, cells: sources }, ...(lines ? [{ name: LINE_COLUMN, cells: lines }] : [])],
  };
}

function empty(rows: number): readonly Cell[] {
  return new Array<Cell>(rows).fill(null);
}

function selected(source: PlannedSource, table: Table | undefined): Table {
  const columns = source.selection.flatMap(({ from, as }): Column[] => {
    const column = table?.columns.find(({ name }) => name === from);
    return column ? [{ name: as, cells: column.cells }] : [];
  });
  return { rows: table?.rows ?? 0, columns, ...(table?.lines ? { lines: table.lines } : {}) };
}

/** Questions that take several options: in long form each of them has a row. */
export function manyOf(program: Program): ReadonlySet<string> {
  return new Set(
    program.surveys.flatMap(({ name, asks }) => asks.flatMap(({ question }) => (question?.many ? [`${name}.${question.name}`] : []))),
  );
}

interface Wide {
  line: number | null;
  readonly cells: Map<string, string>;
}

/**
 * One row for each respondent (and survey) of a table in long form; without respondents each row stands alone. A second answer of a respondent to the same
 * question makes a second row, which is then one too many. What several rows say of the respondent is the first of it by code points.
 */
function widened(table: Table, names: ReadonlyMap<string, string>, many: ReadonlySet<string>): Table {
  const textsOf = (column: string): readonly (string | null)[] => {
    const cells = table.columns.find(({ name }) => name === column)?.cells ?? empty(table.rows);
    return cells.map(textOf);
  };
  const [asked, values, respondents, surveys] = [NAME, VALUE, RESPONDENT, SURVEY].map(textsOf);
  const about = table.columns.flatMap(({ name }) => (name === NAME || name === VALUE ? [] : [{ name, texts: textsOf(name) }]));
  const order = [values ?? [], ...about.map(({ texts }) => texts)];
  const rows = Array.from({ length: table.rows }, (_, row) => row).sort((a, b) => {
    for (const texts of order) {
      const difference = byCodePoints(texts[a] ?? null, texts[b] ?? null);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const wide = new Map<string, Wide>();
  for (const row of rows) {
    const said = asked?.[row] ?? null;
    const value = values?.[row] ?? null;
    const name = said === null ? null : (names.get(said.normalize('NFC')) ?? UNNAMED_COLUMN);
    const respondent = respondents?.[row] ?? null;
    const person = JSON.stringify(respondent === null ? [row] : [respondent, surveys?.[row] ?? null]);
    let occurrence = 1;
    const placeOf = (): string => `${person} ${occurrence}`;
    if (name !== null && value !== null && name !== UNNAMED_COLUMN && !many.has(name))
      while (wide.get(placeOf())?.cells.has(name)) occurrence++;
    const own = wide.get(placeOf()) ?? { line: null, cells: new Map([[OCCURRENCE_COLUMN, String(occurrence)]]) };
    wide.set(placeOf(), own);
    if (name !== null) {
      const cell = name === UNNAMED_COLUMN ? said : value;
      const before = own.cells.get(name);
      if (cell !== null) own.cells.set(name, before === undefined || name === UNNAMED_COLUMN ? least(before, cell) : `${before};${cell}`);
    }
    for (const { name: column, texts } of about) {
      const text = texts[row] ?? null;
      if (text !== null) own.cells.set(column, least(own.cells.get(column), text));
    }
    const line = table.lines?.[row];
    if (line !== undefined) own.line = Math.min(own.line ?? line, line);
  }
  const answers = [...wide.values()];
  const columns = new Set(answers.flatMap(({ cells }) => [...cells.keys()]));
  return {
    rows: answers.length,
    columns: [...columns].map((name) => ({ name, cells: answers.map(({ cells }) => cells.get(name) ?? null) })),
    ...(table.lines ? { lines: answers.map(({ line }) => line ?? 0) } : {}),
  };
}

function least(before: string | undefined, text: string): string {
  return before !== undefined && byCodePoints(before, text) <= 0 ? before : text;
}
