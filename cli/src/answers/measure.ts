/** From the waves of a program to what their answers amount to. */
import { dirname, resolve } from 'node:path';
import type { Argument, Finding } from '@touchstone/language/findings/finding.ts';
import type { DataProblem, MeasuredWave, Measurements } from '@touchstone/language/measurement/measurements.ts';
import { type GivenTable, measureInMemory } from '@touchstone/language/measurement/measuring.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import type { Message } from '../messages.ts';
import { pathFrom } from '../workspace/folder.ts';
import { type AnswerFile, filesNamed } from './files.ts';
import { type Form, formOf } from './forms.ts';
import { findingOf, Stopped, type Unreadable, unreadable } from './troubles.ts';

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
}

export interface Measured {
  readonly measurements: Measurements;
  /** What could not be read; the waves concerned are not measured. */
  readonly findings: readonly Finding[];
  /** The files of the waves that were measured, by their names from the program's folder. */
  readonly files: readonly FileRead[];
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
}

/** Reads and counts. It throws nothing that has to do with files or databases: that becomes findings. */
export async function measurementsOf(program: Program, where: Surroundings): Promise<Measured> {
  const findings: Finding[] = [];
  const notes: Measured['notes'][number][] = [];
  const listed = program.waves.filter(({ responses }) => responses.length > 0).flatMap((wave) => list(program, wave, where, findings));
  const waves: MeasuredWave[] = [];
  const read = new Map<string, FileRead>();
  for (const one of listed) {
    const measured = await measure(program, one, where, findings, notes, read);
    if (measured !== null) waves.push({ ...measured, problems: [...one.problems, ...measured.problems] });
  }
  return { measurements: { waves }, findings, files: [...read.values()], notes };
}

/** The files and tables of a wave; nothing where one of them cannot be looked at, which is then among the findings. */
function list(program: Program, wave: Wave, { base, root, workspace }: Surroundings, findings: Finding[]): Listed[] {
  const files: WaveFile[] = [];
  const tables: WaveTable[] = [];
  const problems: DataProblem[] = [];
  const seen = new Set<string>();
  let whole = true;
  for (const [line, { file, from, origin }] of wave.responses.entries()) {
    const stop = (why: Unreadable, shown: string): void => {
      whole = false;
      findings.push(findingOf(why, shown, origin));
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
      problems.push({ kind: 'no-file', line, source: file, column: null, name: null, count: 0, of: 0, examples: [], at: null });
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
    findings.push(findingOf(unreadable('mixed-sources', { wave: wave.name }), firstTable.shown, origin));
    whole = false;
  }
  return whole ? [{ wave, files, tables, problems }] : [];
}

async function measure(
  program: Program,
  { wave, files }: Listed,
  _where: Surroundings,
  findings: Finding[],
  _notes: Measured['notes'][number][],
  read: Map<string, FileRead>,
): Promise<MeasuredWave | null> {
  const given: GivenTable[] = [];
  let whole = true;
  const { readAnswers } = await import('./read.ts');
  for (const file of files) {
    try {
      const { table, digest, bytes } = await readAnswers(file);
      read.set(file.shown, { path: file.shown, sha256: digest, bytes });
      given.push({ shown: file.shown, line: file.line, digest, table });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      whole = false;
      findings.push(findingOf(error.why, file.shown, wave.responses[file.line]?.origin ?? wave.origin));
    }
  }
  return whole ? measureInMemory(program, wave, given) : null;
}
