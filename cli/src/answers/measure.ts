/** From the waves of a program to what their answers amount to. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Argument, Finding } from '@touchstone/language/findings/finding.ts';
import type { DataProblem, MeasuredWave, Measurements } from '@touchstone/language/measurement/measurements.ts';
import { type GivenTable, measureInMemory, problemsOf, withProblemsOf } from '@touchstone/language/measurement/measuring.ts';
import { type Form, formOf } from '@touchstone/language/measurement/readers/forms.ts';
import { type Unreadable, unreadableFinding } from '@touchstone/language/measurement/readers/trouble.ts';
import { noFile } from '@touchstone/language/measurement/trouble.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import type { NamedSource } from '../engines/engine.ts';
import type { Message } from '../messages.ts';
import { pathFrom } from '../workspace/folder.ts';
import { type Engines, enginesFor, type LocalEngine, type OpenedFile } from './engines.ts';
import { type AnswerFile, filesNamed } from './files.ts';
import { Stopped, unreadable } from './troubles.ts';

/** Where a program lies, and what of the world reading its answers may touch. */
export interface Surroundings {
  /** The folder that names of files in the Program start from; absolute. */
  readonly base: string;
  /** The program's folder, absolute. */
  readonly root: string;
  /** Answers lie in it, absolute. */
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The environment variable that holds the address of the database. */
  readonly database: string;
  /** Called before each file or table is read. */
  readonly onAnswers?: (at: Reached) => void;
}

/** How far the work is. */
export interface Reached {
  readonly wave: string;
  /** The file or table. */
  readonly shown: string;
  /** Of all files and tables, from 1. */
  readonly done: number;
  readonly total: number;
}

export interface Measured {
  readonly measurements: Measurements;
  /** What could not be read; the waves concerned are not measured. */
  readonly findings: readonly Finding[];
  /** The files of the waves that were measured, by their names from the program's folder. */
  readonly files: readonly FileRead[];
  /** All files that the waves name, absolute, whether they could be read or not. */
  readonly named: readonly string[];
  /** What is worth telling and stops nothing. */
  readonly notes: readonly { readonly message: Message; readonly args: Readonly<Record<string, Argument>> }[];
}

export interface FileRead {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of a wave, ready to be read. */
export interface WaveFile extends AnswerFile {
  readonly shown: string;
  readonly line: number;
  readonly form: Form;
  readonly packed: boolean;
}

/** A table of a database. */
export interface WaveTable {
  readonly shown: string;
  readonly line: number;
  readonly source: string;
  readonly table: string;
}

/** What a wave is to be measured by. */
interface Listed {
  readonly wave: Wave;
  readonly files: readonly WaveFile[];
  readonly tables: readonly WaveTable[];
  readonly problems: readonly DataProblem[];
  /** Whether these are all. */
  readonly whole: boolean;
}

/** Reads and counts. It throws nothing that has to do with files or databases: that becomes findings. */
export async function measurementsOf(program: Program, where: Surroundings): Promise<Measured> {
  const findings: Finding[] = [];
  const notes: Measured['notes'][number][] = [];
  const listed = program.waves.filter(({ responses }) => responses.length > 0).map((wave) => list(program, wave, where, findings));
  const waves: MeasuredWave[] = [];
  const read = new Map<string, FileRead>();
  const engines = enginesFor(
    listed.flatMap(({ files }) => files),
    where,
  );
  const total = listed.reduce((sum, { files, tables }) => sum + files.length + tables.length, 0);
  let done = 0;
  const begin = (wave: Wave, { shown }: WaveFile | WaveTable): void =>
    where.onAnswers?.({ wave: wave.name, shown, done: Math.min(++done, total), total });
  try {
    for (const one of listed) {
      const measured = await measure(one, { program, findings, notes, read, engines, begin });
      if (measured === null) continue;
      waves.push({
        ...(one.whole && measured.whole ? measured.wave : withoutFigures(measured.wave)),
        problems: [...one.problems, ...measured.wave.problems],
      });
    }
  } finally {
    await engines.close();
  }
  return {
    measurements: { waves },
    findings,
    files: [...read.values()],
    named: listed.flatMap(({ files }) => files.map(({ path }) => path)),
    notes,
  };
}

/** Of a wave that was read in part what is wrong with that part is worth telling, and its numbers are not. */
function withoutFigures(wave: MeasuredWave): MeasuredWave {
  return { ...wave, answers: 0, sources: [], groups: [], drivers: null, kano: [], open: [] };
}

/** The files and tables of a wave; what cannot be looked at is among the findings. */
function list(program: Program, wave: Wave, { base, root, workspace }: Surroundings, findings: Finding[]): Listed {
  const files: WaveFile[] = [];
  const tables: WaveTable[] = [];
  const problems: DataProblem[] = [];
  const seen = new Set<string>();
  let whole = true;
  for (const [line, { file, from, origin }] of wave.responses.entries()) {
    const stop = (why: Unreadable, shown: string): void => {
      whole = false;
      findings.push(unreadableFinding(why, shown, origin));
    };
    if (from !== null) {
      const source = program.sources.find(({ name }) => name === from.name);
      // A source that is not there is an error of its own.
      if (source === undefined) whole = false;
      else if (source.table === null) stop(unreadable('source-without-table', { source: source.name }), source.name);
      else tables.push({ shown: `source ${source.name}`, line, source: source.name, table: source.table });
    }
    if (file === null) continue;
    const found = filesNamed(file, dirname(resolve(base, origin.file)), workspace);
    if (found.length === 0) {
      problems.push(noFile(line, file));
    }
    for (const one of found) {
      const shown = 'why' in one && one.why.messageId === 'address' ? one.path : pathFrom(root, one.path);
      if ('why' in one) {
        stop(one.why, shown);
        continue;
      }
      // Named by two lines, it still holds each answer once.
      if (seen.has(one.real)) continue;
      seen.add(one.real);
      const form = formOf(one.path);
      if (form === null) stop(unreadable(/\.xls$/i.test(one.path) ? 'old-workbook' : 'unknown-form'), shown);
      else files.push({ ...one, ...form, shown, line });
    }
  }
  const [firstTable] = tables;
  if (files.length > 0 && firstTable !== undefined) {
    const { origin } = wave.responses[firstTable.line] ?? wave;
    findings.push(unreadableFinding(unreadable('mixed-sources', { wave: wave.name }), firstTable.shown, origin));
    return { wave, files, tables: [], problems, whole: false };
  }
  return { wave, files, tables, problems, whole };
}

/** Above this much text DuckDB is quicker, its start included. In bytes. */
const SMALL = 5 * 1024 * 1024;

/** How much text a file is likely to hold: packed forms hold several times their size. Workbooks and JSON are read in memory whatever their size. */
function textIn({ form, packed }: WaveFile, size: number): number {
  if (form === 'parquet') return size * 6;
  return form === 'csv' ? size * (packed ? 8 : 1) : 0;
}

interface Work {
  readonly program: Program;
  readonly findings: Finding[];
  readonly notes: Measured['notes'][number][];
  /** By their names, the files that were read whole. */
  readonly read: Map<string, FileRead>;
  readonly engines: Engines;
  /** A file or table is about to be read. */
  readonly begin: (wave: Wave, named: WaveFile | WaveTable) => void;
}

interface Counted {
  readonly wave: MeasuredWave;
  /** Whether every file was read. */
  readonly whole: boolean;
}

/** What could not be read is among the findings; null where nothing could. */
async function measure({ wave, files, tables }: Listed, work: Work): Promise<Counted | null> {
  if (tables.length > 0) return await measureInDatabase(wave, tables, work);
  const sizes = files.map((file) => sizeOf(file.real));
  const text = files.reduce((sum, file, index) => sum + textIn(file, sizes[index] ?? 0), 0);
  if (text > SMALL) {
    const duckdb = await work.engines.duckdb();
    if (duckdb !== null) return await measureInDuckdb(wave, files, duckdb, work);
    const [largest] = files.toSorted((a, b) => sizeOf(b.real) - sizeOf(a.real));
    if (largest !== undefined) work.notes.push({ message: 'answersWithoutDuckdb', args: { file: largest.shown } });
  }
  const given: (GivenTable | null)[] = [];
  for (const file of files) {
    work.begin(wave, file);
    given.push(
      await readable(file, wave, work, async () => {
        const { table, digest, bytes } = await (await import('./read.ts')).readAnswers(file, text > SMALL);
        work.read.set(file.shown, { path: file.shown, sha256: digest, bytes });
        return { shown: file.shown, line: file.line, digest, table };
      }),
    );
  }
  const whole = given.filter((one) => one !== null);
  return { wave: measureInMemory(work.program, wave, whole), whole: whole.length === files.length };
}

/** What `read` gives, or null and a finding where it is stopped. */
async function readable<T>(named: WaveFile | WaveTable, wave: Wave, { findings }: Work, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    findings.push(unreadableFinding(error.why, named.shown, wave.responses[named.line]?.origin ?? wave.origin));
    return null;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

async function measureInDuckdb(wave: Wave, files: readonly WaveFile[], duckdb: LocalEngine, work: Work): Promise<Counted | null> {
  const opened: (OpenedFile | null)[] = [];
  try {
    for (const file of files) {
      work.begin(wave, file);
      opened.push(await readable(file, wave, work, () => duckdb.open(file, ratedIn(work.program, wave), { program: work.program, wave })));
    }
    const whole = opened.filter((one) => one !== null);
    const [first] = files;
    if (first === undefined || whole.length === 0) return null;
    const measured = await readable(first, wave, work, () =>
      duckdb.measure(
        work.program,
        wave,
        whole.map(({ source }) => source),
      ),
    );
    let settled = whole.length === files.length;
    for (const [index, file] of files.entries()) {
      const one = opened[index];
      if (one === undefined || one === null) continue;
      const done = await readable(file, wave, work, () => one.settle());
      if (done === null) settled = false;
      else work.read.set(file.shown, { path: file.shown, ...done });
    }
    if (measured === null) return null;
    const problems = whole.flatMap(({ source, back }) => problemsOf(back, source.shown, source.line));
    return { wave: withProblemsOf(measured, problems), whole: settled };
  } finally {
    for (const one of opened) await one?.close();
  }
}

async function measureInDatabase(wave: Wave, tables: readonly WaveTable[], work: Work): Promise<Counted | null> {
  const [first] = tables;
  if (first === undefined) return null;
  return await readable(first, wave, work, async () => {
    const database = await work.engines.database(first.source);
    const sources: NamedSource[] = [];
    for (const one of tables) {
      const { table, source, shown, line } = one;
      work.begin(wave, one);
      sources.push({ ...(await database.table(table, source)), shown, line, digest: null });
    }
    return { wave: await database.measure(work.program, wave, sources), whole: true };
  });
}

/** Whether a column of this name is likely to hold ratings: an expectation's or a KPI's, whatever the wave calls it. */
function ratedIn(program: Program, wave: Wave): (name: string) => boolean {
  const names = new Set<string>();
  for (const touchpoint of program.touchpoints) {
    for (const { name } of touchpoint.expectations)
      for (const end of ['', '.present', '.absent']) names.add(`${touchpoint.name}.${name}${end}`);
  }
  for (const { name } of program.kpis) names.add(name);
  const maps = new Map(wave.maps.map(({ column, as }) => [column.normalize('NFC').trim(), as.name]));
  return (name) => names.has(maps.get(name) ?? name);
}
