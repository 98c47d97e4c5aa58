/** The same questions asked of memory, of DuckDB and of PostgreSQL: the same numbers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import type { MeasuredWave } from '@touchstone/language/measurement/measurements.ts';
import { type GivenTable, measureInMemory } from '@touchstone/language/measurement/measuring.ts';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { formOf } from '@touchstone/language/measurement/readers/forms.ts';
import type { Cell, Table } from '@touchstone/language/measurement/table.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesFor } from '../../cli/src/answers/engines.ts';
import { filesNamed } from '../../cli/src/answers/files.ts';
import type { WaveFile } from '../../cli/src/answers/measure.ts';
import { readAnswers } from '../../cli/src/answers/read.ts';
import { openDuckdb } from '../../cli/src/engines/duckdb.ts';
import { programIn } from '../../cli/src/workspace/one-program.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';

const program = compile({
  own: [
    {
      file: 'shop.cx',
      text: `program Shop "Shop" { scale 0 to 10 currency HKD languages en }
persona Visitor "旅客" en "Visitor" { share 60% } persona Local "本地客" en "Local" { share 40% }
channel Store "门店" physical channel App "应用" app
breakdown Region "大区" breakdown Dealer "门店" { member A "甲" member B "乙" }
touchpoint Street "Street" { expect near "near" expected 7 weight 9 must-be expect range "range" expected 6 weight 5 expect price "price" was cost expected 7 weight 7
  expect clean "clean" expected 5 weight 3 expect light "light" expected 5 weight 2 }
kpi Recommend nps each Dealer kpi Satisfied csat kpi Effort ces kpi Wait mean kpi Middle median kpi Spent money
kpi Returning rate = returning / customers kpi Visits count
survey After "after" { for Visitor ask Recommend ask why open "why" ask reason choose many "reasons" { range "range" price "price" other "other" open } ask Street }
wave 2026-Q1 "q1" { responses "a.csv" map { "Preis; \\"DROP TABLE x\\" --" as Street.price } }
wave 2026-Q2 "q2" { responses from Till }
source Till "till" operational { table "pos.Answers" }`,
    },
  ],
}).program;

function waveOf(name: string): Wave {
  const wave = program.waves.find((one) => one.name === name);
  if (wave === undefined) throw new Error(name);
  return wave;
}

/** Numbers as people and programs write them, and what is none. */
const cells = [
  '7',
  '8',
  '10',
  '0',
  '3',
  '9',
  '6',
  '5',
  '',
  '',
  ' 7 ',
  '7.0',
  '7.50',
  '11',
  '-1',
  '1_0',
  '0x5',
  '1e1',
  '十',
  '７',
  'NaN',
  'Infinity',
  '-0',
  '007',
  '+4',
  '.5',
  '5.',
  'true',
  '是',
  'n/a',
  "'; DROP TABLE x; --",
  '9.123456789123',
  '1e99',
  '"',
  '2;3',
  '\u3000',
  '\u00a08',
];
const texts = [
  '',
  '',
  'too far',
  '太远了',
  'it"s; a, mess',
  "Robert'); DROP TABLE Students;--",
  'two\nlines',
  ' \t',
  'ÅÄÖ',
  'A\u030a',
  '👍',
  '-',
  '\\',
  '\\n',
  '$1',
  '%',
];
const personas = ['Visitor', 'Local', '旅客', 'Local ', '', 'Stranger', 'visitor', 'é', 'e\u0301'];
const dates = [
  '2026-01-05',
  '2026-03-31',
  '2026-04-01',
  '2025-12-31',
  '2026/2/3',
  '2026年2月3日',
  '2026-02-30',
  '2026-01-05T23:59:00Z',
  '2026-01-05 08:00',
  'yesterday',
  '',
  '2026-2-9',
];
const sums = ['0', '1', '12.5', '4,200', '99999', '1000000000', '0.1', '0.2', '1e3', '-5', '', 'x'];

const columns: readonly (readonly [string, readonly string[]])[] = [
  ['persona', personas],
  ['at', dates],
  ['survey', ['After', '', 'Other']],
  ['channel', ['Store', 'App', '门店', 'Web', '']],
  ['Region', ['North', 'South', 'south', '', 'Nord"Ost', "O'Hara"]],
  ['Dealer', ['A', 'B', '乙', 'C', '']],
  ['Street.near', cells],
  ['Street.range', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '']],
  ['Preis; "DROP TABLE x" --', cells],
  ['Street.clean', ['5', '6', '7', '8', '5', '6', '9.5']],
  ['Street.light', ['5', '6', '7', '8', '']],
  ['Street.near.present', ['1', '2', '3', '4', '5', '']],
  ['Street.near.absent', ['1', '2', '3', '4', '5', '6', '']],
  ['Recommend', cells],
  ['Satisfied', ['1', '2', '3', '4', '5', '', '6']],
  ['Effort', ['1', '2', '3', '4', '5', '6', '7', '']],
  ['Wait', sums],
  ['Middle', sums],
  ['Spent', sums],
  ['returning', ['0', '1', '', '2']],
  ['customers', ['1', '1', '', '2']],
  ['Visits', sums],
  ['After.why', texts],
  ['After.reason', ['range', 'price', 'range;price', 'price、other', 'prices', '', 'range, price']],
  ['select * from x; --', ['1', '']],
];

/** The same rows every time (a linear congruential generator, after Lehmer). */
function rowsOf(count: number, seed: number): string[][] {
  let state = seed;
  const pick = (from: readonly string[]): string => {
    state = (state * 48271) % 2147483647;
    return from[state % from.length] ?? '';
  };
  return Array.from({ length: count }, (_, index) => [
    `r${index % 7 === 0 ? Math.floor(index / 2) : index}`,
    ...columns.map(([, from]) => pick(from)),
  ]);
}

const names = ['respondent', ...columns.map(([name]) => name)];

function csvOf(rows: readonly (readonly string[])[], quoted = true): string {
  const cell = (text: string): string => (quoted ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[names, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

async function fillFrom(name: string, { rows, columns }: Table): Promise<void> {
  const literal = (cell: Cell): string => (cell === null ? 'NULL' : `'${String(cell).replaceAll("'", "''")}'`);
  const values = Array.from({ length: rows }, (_, row) => `(${columns.map(({ cells }) => literal(cells[row] ?? null)).join(', ')})`);
  await postgres.run(
    `DROP TABLE IF EXISTS pos.${name}; CREATE TABLE pos.${name} (${columns.map((one) => `${identifier(one.name)} text`).join(', ')}); INSERT INTO pos.${name} VALUES ${values.join(',')}`,
  );
}

/** A day is shown with its time where a column has that. */
function shownAlike(column: string | null, example: string): string {
  return column === 'at' ? example.slice(0, 10) : example;
}

/** Where each row stood, and how a source is called, is not the same everywhere. */
function comparable(wave: MeasuredWave): unknown {
  return {
    ...wave,
    sources: wave.sources.map(({ answers }) => answers),
    open: wave.open.map((one) => ({ ...one, texts: one.texts.map((text) => JSON.stringify(text)).sort() })),
    problems: wave.problems
      .map((problem) =>
        JSON.stringify({
          ...problem,
          at: null,
          source: null,
          examples: problem.examples.map((one) => shownAlike(problem.column, one)).sort(),
        }),
      )
      .sort(),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'cx-engines-'));
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
  await postgres.run('CREATE SCHEMA pos');
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function inMemory(wave: Wave, text: string): MeasuredWave {
  const read = readCsv(text);
  if ('trouble' in read) throw new Error(read.trouble);
  // Without lines, as where a database counts.
  return measureInMemory(program, wave, [
    { shown: 'x', line: 0, digest: null, table: { rows: read.table.rows, columns: read.table.columns } },
  ]);
}

const where = { base: folder, root: folder, workspace: folder, env: {}, database: 'CX_DATABASE' };

async function inDuckdb(wave: Wave, name: string, form: WaveFile['form']): Promise<MeasuredWave> {
  const path = join(folder, name);
  const file: WaveFile = { path, real: path, shown: 'x', line: 0, form, packed: false };
  const engines = enginesFor([file], where);
  try {
    const duckdb = await engines.duckdb();
    if (duckdb === null) throw new Error('DuckDB is not installed');
    const opened = await duckdb.open(file, (column) => /^(Street|Recommend|Satisfied|Effort)/.test(column));
    try {
      const measured = await duckdb.measure(program, wave, [opened.source]);
      await opened.settle();
      return measured;
    } finally {
      await opened.close();
    }
  } finally {
    await engines.close();
  }
}

async function inPostgres(of: Program, wave: Wave, table: string): Promise<MeasuredWave> {
  const engines = enginesFor([], { ...where, env: { CX_DATABASE: postgres.address } });
  try {
    const database = await engines.database('Till');
    return await database.measure(of, wave, [{ ...(await database.table(table, 'Till')), shown: 'x', line: 0, digest: null }]);
  } finally {
    await engines.close();
  }
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function fill(table: string, rows: readonly (readonly string[])[], typeOf: (name: string) => string = () => 'text'): Promise<void> {
  const literal = (text: string): string => (text === '' ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
  const all = rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n');
  const declared = names.map((name) => `${identifier(name)} ${typeOf(name)}`).join(', ');
  await postgres.run(
    `DROP TABLE IF EXISTS pos.${identifier(table)}; CREATE TABLE pos.${identifier(table)} (${declared}); INSERT INTO pos.${identifier(table)} VALUES ${all}`,
  );
}

interface Example {
  readonly program: Program;
  readonly wave: Wave;
  readonly files: readonly string[];
}

/** The waves of the examples that take their answers from files. */
function examples(): Example[] {
  const top = join(import.meta.dirname, '../../examples');
  const found: Example[] = [];
  for (const name of ['retail', 'auto-service', 'saas', 'bank/retail-bank']) {
    const { loaded, workspace } = programIn(name, { cwd: top }, () => {});
    const { program: own } = compile({ own: loaded.own, shared: loaded.shared });
    for (const wave of own.waves) {
      const files = wave.responses.flatMap(({ file, origin }) =>
        file === null ? [] : filesNamed(file, dirname(resolve(workspace.base, origin.file)), top).map(({ path }) => path),
      );
      if (files.length > 0) found.push({ program: own, wave, files });
    }
  }
  return found;
}

describe('answers counted in memory, by DuckDB and by PostgreSQL', () => {
  it.each([1, 2, 3])('are the same numbers, whatever stands in the cells (%s)', async (seed) => {
    const rows = rowsOf(400, 1000 + seed);
    const wave = waveOf('2026-Q1');
    const memory = comparable(inMemory(wave, csvOf(rows)));
    expect((memory as MeasuredWave).answers).toBeGreaterThan(100);
    writeFileSync(join(folder, `mess${seed}.csv`), csvOf(rows));
    expect(comparable(await inDuckdb(wave, `mess${seed}.csv`, 'csv'))).toEqual(memory);
    await fill('mess', rows);
    expect(comparable(await inPostgres(program, wave, 'pos.mess'))).toEqual(memory);
  });

  it('are the same where each row is the answer to one question', async () => {
    const about = new Set(['respondent', 'persona', 'at', 'survey', 'channel', 'Region', 'Dealer']);
    const wide = rowsOf(120, 4711);
    const head = [...about, '名称', '值'];
    const rows = wide.flatMap((row) => {
      const own = names.flatMap((name, index) => (about.has(name) ? [row[index] ?? ''] : []));
      return names.flatMap((name, index) => (about.has(name) || row[index] === '' ? [] : [[...own, name, row[index] ?? '']]));
    });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const text = `${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
    const wave = waveOf('2026-Q1');
    const memory = comparable(inMemory(wave, text));
    expect((memory as MeasuredWave).answers).toBeGreaterThan(30);
    writeFileSync(join(folder, 'long.csv'), text);
    expect(comparable(await inDuckdb(wave, 'long.csv', 'csv'))).toEqual(memory);
    const read = readCsv(text);
    if ('trouble' in read) throw new Error(read.trouble);
    await fillFrom('long', read.table);
    expect(comparable(await inPostgres(program, wave, 'pos.long'))).toEqual(memory);
  });

  it('are the same where the columns are numbers, dates and truths', async () => {
    const whole = new Set(['Street.near', 'Street.range', 'Street.light', 'Recommend', 'Satisfied', 'Effort']);
    const decimal = new Set(['Wait', 'Middle', 'Spent', 'Street.clean']);
    const rows = rowsOf(600, 77).map((row) =>
      row.map((cell, index) => {
        const name = names[index] ?? '';
        if (whole.has(name)) return /^([0-9]|10)$/.test(cell) ? cell : '';
        if (decimal.has(name)) return /^[0-9]{1,5}(\.[0-9])?$/.test(cell) ? cell : '';
        return name === 'at' ? (/^2026-0[1-4]-(0[1-9]|[12][0-9]|31)$/.test(cell) && cell !== '2026-02-30' ? cell : '2026-02-01') : cell;
      }),
    );
    const wave = waveOf('2026-Q1');
    const memory = comparable(inMemory(wave, csvOf(rows)));
    const typeOf = (name: string): string =>
      whole.has(name) ? 'smallint' : decimal.has(name) ? 'numeric' : name === 'at' ? 'date' : 'text';
    await fill('typed', rows, typeOf);
    expect(comparable(await inPostgres(program, wave, 'pos.typed'))).toEqual(memory);
    await fill('floats', rows, (name) => (decimal.has(name) ? 'double precision' : name === 'at' ? 'timestamptz' : typeOf(name)));
    expect(comparable(await inPostgres(program, wave, 'pos.floats'))).toEqual(memory);

    writeFileSync(join(folder, 'typed.csv'), csvOf(rows));
    expect(comparable(await inDuckdb(wave, 'typed.csv', 'csv'))).toEqual(memory);
    const duckdb = await openDuckdb([join(folder, 'typed.csv')], folder);
    if (duckdb === null) throw new Error('DuckDB is not installed');
    const cast = names.map((name) => {
      const type = whole.has(name) ? 'TINYINT' : decimal.has(name) ? 'DECIMAL(9, 2)' : name === 'at' ? 'TIMESTAMP' : 'VARCHAR';
      return `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`;
    });
    await duckdb.rows(
      `COPY (SELECT ${cast.join(', ')} FROM read_csv('${join(folder, 'typed.csv')}', all_varchar = true, header = true)) TO '${join(folder, 'typed.parquet')}' (FORMAT parquet)`,
    );
    duckdb.close();
    expect(comparable(await inDuckdb(wave, 'typed.parquet', 'parquet'))).toEqual(memory);
  });

  it('are the same of every example', async () => {
    const all = examples();
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const { program: own, wave, files } of all) {
      const named = files.map(
        (path): WaveFile => ({
          path,
          real: path,
          shown: path,
          line: 0,
          form: formOf(path)?.form ?? 'csv',
          packed: formOf(path)?.packed ?? false,
        }),
      );
      const tables: GivenTable[] = [];
      for (const file of named) {
        const { table } = await readAnswers(file);
        tables.push({ shown: file.shown, line: 0, digest: null, table: { rows: table.rows, columns: table.columns } });
      }
      const memory = comparable(measureInMemory(own, wave, tables));
      expect((memory as MeasuredWave).answers).toBeGreaterThan(50);
      const engines = enginesFor(named, { ...where, env: { CX_DATABASE: postgres.address } });
      try {
        const duckdb = await engines.duckdb();
        if (duckdb === null) throw new Error('DuckDB is not installed');
        const opened = [];
        for (const file of named) opened.push(await duckdb.open(file, (column) => column.includes('.') || /^[A-Z]/.test(column)));
        const sources = opened.map(({ source }) => source);
        expect(comparable(await duckdb.measure(own, wave, sources))).toEqual(memory);
        for (const one of opened) await one.close();
        for (const [index, { table }] of tables.entries()) await fillFrom(`example${index}`, table);
        const database = await engines.database('Till');
        const inTables = [];
        for (const index of tables.keys()) {
          inTables.push({ ...(await database.table(`pos.example${index}`, 'Till')), shown: 'x', line: 0, digest: null });
        }
        expect(comparable(await database.measure(own, wave, inTables))).toEqual(memory);
      } finally {
        await engines.close();
      }
    }
  }, 180_000);
});
