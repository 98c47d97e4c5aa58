/** The engines that count what does not fit into memory, or lies in a database: opened when first needed, once for all waves. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isExport, type Returned, returned } from '@touchstone/language/measurement/exports/returned.ts';
import type { MeasuredWave } from '@touchstone/language/measurement/measurements.ts';
import { toldBy } from '@touchstone/language/measurement/measuring.ts';
import { encodingOf } from '@touchstone/language/measurement/readers/text.ts';
import type { Table } from '@touchstone/language/measurement/table.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import type { Duckdb } from '../engines/duckdb.ts';
import { type EngineSource, measureInSql, type NamedSource } from '../engines/engine.ts';
import type { Postgres } from '../engines/postgres.ts';
import { megabytes, plainTextOnly, type Watched, watched } from './bytes.ts';
import type { Surroundings, WaveFile } from './measure.ts';
import { csvOfTable, csvTroubleIn, type PreparedCsv, plainlyNamed, prepareCsv } from './prepare.ts';
import { LARGEST_IN_MEMORY, readAnswers, stopped, tableOf } from './read.ts';
import { Stopped, unreadable } from './troubles.ts';

/** A file that an engine can be asked about. */
export interface OpenedFile {
  readonly source: NamedSource;
  /** What became of an export of a survey system; null where it is none. */
  readonly back: Returned | null;
  /** To be asked when everything was asked of it: its bytes, or a Stopped where it is not what it was. */
  settle(): Promise<{ readonly sha256: string; readonly bytes: number }>;
  close(): Promise<void>;
}

/** What a file is read for: without it, no export is looked for. */
export interface WaveOfProgram {
  readonly program: Program;
  readonly wave: Wave;
}

export interface LocalEngine {
  /** Throws a Stopped with what is wrong. `rated` says of a column whether it is likely to hold ratings. Exports of survey systems are read as a whole first. */
  open(file: WaveFile, rated: (name: string) => boolean, of?: WaveOfProgram): Promise<OpenedFile>;
  measure(program: Program, wave: Wave, sources: readonly NamedSource[]): Promise<MeasuredWave>;
}

export interface Database {
  table(name: string, source: string): Promise<EngineSource>;
  measure(program: Program, wave: Wave, sources: readonly NamedSource[]): Promise<MeasuredWave>;
}

export interface Engines {
  /** Null where DuckDB is not installed. */
  duckdb(): Promise<LocalEngine | null>;
  /** Throws a Stopped with what is wrong. */
  database(source: string): Promise<Database>;
  close(): Promise<void>;
}

/** `files` are all that may be read. */
export function enginesFor(files: readonly WaveFile[], { env, database: variable }: Surroundings): Engines {
  let folder: string | null = null;
  let local: Promise<{ readonly engine: LocalEngine; readonly duckdb: Duckdb } | null> | null = null;
  let remote: Promise<Postgres> | null = null;
  return {
    duckdb: async () => {
      local ??= openLocal();
      return (await local)?.engine ?? null;
    },
    database: async (source) => {
      remote ??= import('../engines/postgres.ts').then(({ openPostgres }) => openPostgres(env[variable], variable, source));
      const postgres = await remote;
      return {
        table: (name, of) => postgres.table(name, of),
        measure: (program, wave, sources) =>
          measureInSql(program, wave, sources, { dialect: 'postgres', rows: (sql) => postgres.rows(sql, source) }),
      };
    },
    close: async () => {
      // What could not be opened was told where it was asked for.
      (await local?.catch(() => null))?.duckdb.close();
      await (await remote?.catch(() => null))?.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };

  async function openLocal(): Promise<{ readonly engine: LocalEngine; readonly duckdb: Duckdb } | null> {
    const { openDuckdb } = await import('../engines/duckdb.ts');
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'cx-answers-')));
    folder = made;
    const duckdb = await openDuckdb(
      files.map(({ real }) => real),
      made,
    );
    return duckdb === null ? null : { duckdb, engine: localEngine(duckdb, made) };
  }
}

interface Reading {
  readonly rated: (name: string) => boolean;
  readonly of: WaveOfProgram | undefined;
}

function localEngine(duckdb: Duckdb, folder: string): LocalEngine {
  let count = 0;
  const parquets = new Set<string>();
  return {
    open: async (named, rated, of) => {
      const file = await watched(named.real);
      try {
        // A text is looked through before the engine has it, which may choke on it; the rest is hashed beside the engine's own work.
        const isText = named.form === 'csv' && !named.packed && (await isUtf8(file));
        const digest = file.digest(isText ? plainTextOnly() : undefined);
        digest.catch(() => {});
        if (isText) await digest;
        let opened: { readonly source: EngineSource; readonly back: Returned | null };
        try {
          opened = await sourceOf(file, named, { rated, of }, count++);
        } catch (error) {
          // What is wrong may be that somebody is still writing.
          await file.settle();
          throw error;
        }
        const sha256 = await digest;
        await file.settle();
        return {
          source: { ...opened.source, ...toldBy(opened.back), shown: named.shown, line: named.line, digest: sha256 },
          back: opened.back,
          settle: async () => {
            await file.settle();
            return { sha256, bytes: file.size };
          },
          close: () => file.close(),
        };
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    measure: async (program, wave, sources) => {
      try {
        return await measureInSql(program, wave, sources, { dialect: 'duckdb', rows: duckdb.rows, doubles: duckdb.doubles });
      } catch (error) {
        await refuseBroken(sources);
        throw failureOf(error);
      }
    },
  };

  /** Parts of a Parquet file are read when they are asked for; which file was broken is found by asking each for everything. */
  async function refuseBroken(sources: readonly NamedSource[]): Promise<void> {
    for (const { relation, shown } of sources) {
      if (!parquets.has(shown)) continue;
      await duckdb.rows(`SELECT bit_xor(hash(COLUMNS(*))) FROM ${relation}`).catch(() => {
        throw new Stopped(unreadable('broken-parquet', { file: shown }));
      });
    }
  }

  async function sourceOf(
    file: Watched,
    named: WaveFile,
    how: Reading,
    number: number,
  ): Promise<{ readonly source: EngineSource; readonly back: Returned | null }> {
    const { rated } = how;
    if (named.form === 'parquet') {
      parquets.add(named.shown);
      try {
        return { source: await duckdb.parquet(await plainlyNamed(named.real, folder, number)), back: null };
      } catch (error) {
        throw error instanceof Stopped ? error : new Stopped(unreadable('broken-parquet'));
      }
    }
    if (named.form !== 'csv') return await sourceOfTable((await readAnswers(named)).table, how, number);
    const prepared = await prepareCsv(file, named, folder, number);
    if (how.of !== undefined && isExport(how.of.program, how.of.wave, prepared.form.columns)) {
      if (file.size > LARGEST_IN_MEMORY) {
        const args = { megabytes: megabytes(file.size), limit: megabytes(LARGEST_IN_MEMORY) };
        throw new Stopped(unreadable('export-too-large', args));
      }
      return await sourceOfTable((await readAnswers(named)).table, how, number);
    }
    try {
      return { source: await staged(prepared, rated), back: null };
    } catch (error) {
      return { source: await secondTry(error, file, named, rated, number, prepared), back: null };
    }
  }

  async function sourceOfTable(
    table: Table,
    { rated, of }: Reading,
    number: number,
  ): Promise<{ readonly source: EngineSource; readonly back: Returned | null }> {
    const back = of === undefined ? null : returned(of.program, of.wave, table);
    return { source: await staged(await csvOfTable(back?.table ?? table, folder, number), rated), back };
  }

  function staged({ path, form }: PreparedCsv, rated: (name: string) => boolean): Promise<EngineSource> {
    return duckdb.csv(path, form, rated);
  }

  /** DuckDB refused a file: another encoding is tried, and what fits into memory is read there, to say exactly what is wrong. */
  async function secondTry(
    error: unknown,
    file: Watched,
    named: WaveFile,
    rated: (name: string) => boolean,
    number: number,
    { form }: PreparedCsv,
  ): Promise<EngineSource> {
    const words = error instanceof Error ? error.message : String(error);
    if (/unicode|utf-8 encoded/i.test(words)) {
      return await staged(await prepareCsv(file, named, folder, number, 'gb18030'), rated).catch((again: unknown) => {
        throw again instanceof Stopped ? again : new Stopped(unreadable('encoding'));
      });
    }
    if (file.size <= LARGEST_IN_MEMORY)
      return await staged(await csvOfTable(await tableOf(await file.all(), named), folder, number), rated);
    const line = /CSV Error on Line: (\d+)/.exec(words)?.[1];
    const trouble = csvTroubleIn(words, line === undefined ? null : Number(line), form.columns.length);
    if (trouble !== null) throw stopped(trouble);
    throw line === undefined ? failureOf(error) : new Stopped(unreadable('not-csv', { line: Number(line) }));
  }
}

/** Whether a file begins as a text in UTF-8. */
async function isUtf8(file: Watched): Promise<boolean> {
  const start = await file.start(64 * 1024);
  return encodingOf(start, start.length >= file.size) === 'utf-8';
}

/** What DuckDB says is told as it says it, its first line alone. */
function failureOf(error: unknown): Error {
  if (error instanceof Stopped) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new Stopped(unreadable('engine-failed', { reason: words.split('\n')[0] ?? '' }));
}
