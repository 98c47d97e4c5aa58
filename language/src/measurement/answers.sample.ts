/** Programs and small tables of answers for tests. */
import { link } from '../program/link.ts';
import type { Program, Wave } from '../program/program.ts';
import { readFragment } from '../syntax/read.ts';
import type { MeasuredWave } from './measurements.ts';
import { measureInMemory } from './measuring.ts';
import type { Table } from './table.ts';

/** A line is a row, the first the names; cells are parted by bars, and an empty one holds nothing. */
export function tableOf(text: string): Table {
  const [names = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    rows: rows.length,
    columns: names.map((name, at) => ({ name, cells: rows.map((row) => row[at] || null) })),
    lines: rows.map((_, at) => at + 2),
  };
}

export function programOf(text: string): Program {
  return link([readFragment('a.cx', text)], []).program;
}

/** The first wave of the program, measured from files in that order. */
export function measured(program: Program, ...tables: readonly Table[]): MeasuredWave {
  const [wave] = program.waves;
  return measureInMemory(
    program,
    wave as Wave,
    tables.map((table, at) => ({ shown: `${'abc'[at]}.csv`, line: 0, digest: null, table })),
  );
}
