/** The files of a wave in one table, their columns by the names of the plan. */
import type { Program } from '../program/program.ts';
import { textOf } from './evaluate.ts';
import { AT, NAME, type Plan, type PlannedSource, RESPONDENT, SURVEY, VALUE } from './naming.ts';
import { LINE_COLUMN, SOURCE_COLUMN } from './query.ts';
import type { Cell, Column, Table } from './table.ts';

/** What is empty in a file that lacks a column. The tables are those of the plan's sources, in their order. */
export function unionOf(program: Program, plan: Plan, tables: readonly Table[]): Table {
  const many = manyOf(program);
  const parts = plan.sources.map((source, index) => {
    const table = selected(source, tables[index]);
    return source.long ? widened(table, many) : table;
  });
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const names = new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const columns = [...names].map((name): Column => {
    const [only] = parts;
    const single = parts.length === 1 ? only?.columns.find((column) => column.name === name) : undefined;
    return (
      single ?? { name, cells: parts.flatMap((part) => part.columns.find((column) => column.name === name)?.cells ?? empty(part.rows)) }
    );
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

function empty(rows: number): Cell[] {
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

/**
 * One row for each respondent (and survey) of a table in long form; without respondents each row stands alone. A second answer of a respondent to the same
 * question makes a second row, which is then one too many.
 */
function widened(table: Table, many: ReadonlySet<string>): Table {
  const cellsOf = (name: string): readonly Cell[] => table.columns.find((column) => column.name === name)?.cells ?? empty(table.rows);
  const [names, values, respondents, surveys, dates] = [NAME, VALUE, RESPONDENT, SURVEY, AT].map(cellsOf);
  const about = table.columns.filter(({ name }) => name !== NAME && name !== VALUE);
  const texts = (cells: readonly Cell[] | undefined, row: number): string => textOf(cells?.[row] ?? null) ?? '';
  const order = Array.from({ length: table.rows }, (_, row) => row);
  void dates;
  const wide = new Map<string, { first: number; answers: Map<string, Cell> }>();
  for (const row of order) {
    const name = texts(names, row).normalize('NFC');
    const respondent = texts(respondents, row);
    const key = respondent === '' ? `row ${row}` : JSON.stringify([respondent, texts(surveys, row)]);
    const value = values?.[row] ?? null;
    for (let time = 0; ; time++) {
      const place = `${key} ${time}`;
      const own = wide.get(place) ?? { first: row, answers: new Map<string, Cell>() };
      const before = own.answers.get(name);
      if (before !== undefined && !many.has(name)) continue;
      own.answers.set(name, before === undefined ? value : `${texts([before], 0)};${texts([value], 0)}`);
      wide.set(place, own);
      break;
    }
  }
  const answers = [...wide.values()];
  const measured = new Set(answers.flatMap((answer) => [...answer.answers.keys()]));
  return {
    rows: answers.length,
    columns: [
      ...about.map(({ name, cells }) => ({ name, cells: answers.map(({ first }) => cells[first] ?? null) })),
      ...[...measured].map((name) => ({ name, cells: answers.map((answer) => answer.answers.get(name) ?? null) })),
    ],
    ...(table.lines ? { lines: answers.map(({ first }) => table.lines?.[first] ?? 0) } : {}),
  };
}
