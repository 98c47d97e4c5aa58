/** DuckDB, an engine within this process: it reads files far larger than memory. It is no part of cx itself, and loaded only where it is there. */

import type { ColumnKind } from '@touchstone/language/measurement/naming.ts';
import { columnNames } from '@touchstone/language/measurement/readers/columns.ts';
import type { CsvForm } from '@touchstone/language/measurement/readers/csv.ts';
import { LONGEST_LINE } from '@touchstone/language/measurement/readers/trouble.ts';
import type { SqlRows } from '@touchstone/language/measurement/sql.ts';
import { sqlName, sqlText } from '@touchstone/language/writers/sql.ts';
import { Stopped, unreadable } from '../answers/troubles.ts';
import type { EngineSource } from './engine.ts';

/** More is left to the disk. */
const MEMORY = '600MB';

/** Nobody has more answers; a small file may claim any number. */
const MOST_ROWS = 500_000_000;

/** What DuckDB says when it cannot do something; its own words are English and for programmers. */
export class DuckdbFailure extends Error {
  /** The line of the file, where it says one. */
  readonly line: number | null;
  constructor(words: string) {
    super(words);
    const found = /CSV Error on Line: (\d+)/.exec(words)?.[1];
    this.line = found === undefined ? null : Number(found);
  }
}

export interface Duckdb {
  rows(sql: string): Promise<SqlRows>;
  /** Shows rows of doubles piece by piece, a list for each column; NaN where there is none. */
  doubles(sql: string, columns: number, show: (piece: readonly Float64Array[], rows: number) => void): Promise<void>;
  /** A CSV file in UTF-8 whose rows were found alike; columns that are `rated` hold whole numbers where all of their cells do. */
  csv(path: string, form: CsvForm, rated: (name: string) => boolean): Promise<EngineSource>;
  parquet(path: string): Promise<EngineSource>;
  close(): void;
}

/** Whether the package is installed beside cx. */
export async function duckdbThere(): Promise<boolean> {
  return (await bindings()) !== null;
}

async function bindings(): Promise<typeof import('@duckdb/node-api') | null> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    return null;
  }
}

/**
 * An empty database that may touch these files and what lies in this folder, and nothing else: no other file, no network, no extension. `folder` takes what
 * does not fit into memory.
 */
export async function openDuckdb(files: readonly string[], folder: string): Promise<Duckdb | null> {
  const duckdb = await bindings();
  if (duckdb === null) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: `${folder}/spilled`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  let staged = 0;

  const rows = async (sql: string): Promise<SqlRows> => {
    try {
      return (await connection.runAndReadAll(sql)).getRowsJson();
    } catch (error) {
      throw new DuckdbFailure(error instanceof Error ? error.message : String(error));
    }
  };

  const quoted = (text: string): string => sqlText(text, 'duckdb');
  await rows(`SET allowed_paths = [${files.map(quoted).join(', ')}]`);
  await rows(`SET allowed_directories = [${quoted(`${folder}/`)}]`);
  await rows("SET TimeZone = 'UTC'");
  await rows('SET enable_external_access = false');
  await rows('SET lock_configuration = true');
  return { rows, doubles, csv, parquet, close: () => instance.closeSync() };

  async function doubles(sql: string, columns: number, show: (piece: readonly Float64Array[], rows: number) => void): Promise<void> {
    try {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        const { rowCount } = chunk;
        const piece = Array.from({ length: columns }, (_, column) => {
          const values = new Float64Array(rowCount);
          chunk.visitColumnValues(column, (value, row) => {
            values[row] = typeof value === 'number' ? value : Number.NaN;
          });
          return values;
        });
        show(piece, rowCount);
      }
    } catch (error) {
      throw new DuckdbFailure(error instanceof Error ? error.message : String(error));
    }
  }

  async function csv(path: string, form: CsvForm, rated: (name: string) => boolean): Promise<EngineSource> {
    const { columns, separator, skipped } = form;
    const types = columns.map((_, index) => `${quoted(`c${index}`)}: 'VARCHAR'`).join(', ');
    const options = [
      'auto_detect = false',
      'header = true',
      `skip = ${skipped}`,
      `delim = ${quoted(separator)}`,
      `quote = '"'`,
      `escape = '"'`,
      'strict_mode = true',
      `max_line_size = ${LONGEST_LINE}`,
      `columns = {${types}}`,
    ];
    const read = `read_csv(${quoted(path)}, ${options.join(', ')})`;
    const typed = await typesOf(read, columns, rated);
    // Texts are read once and kept in columns, with numbers and days as such: every question after that costs a part of what it would.
    for (;;) {
      const target = `${folder}/staged${staged++}.parquet`;
      const cells = columns.map((_, index) => `${asTyped(`c${index}`, typed.get(index))} AS c${index}`);
      try {
        await rows(`COPY (SELECT ${cells.join(', ')} FROM ${read}) TO ${quoted(target)} (FORMAT parquet, COMPRESSION lz4_raw)`);
        return {
          relation: `read_parquet(${quoted(target)})`,
          columns: columns.map((name, index) => ({ name, sql: `c${index}`, kind: kindOf(typed.get(index) ?? 'VARCHAR') })),
        };
      } catch (error) {
        // A later cell of a column is not what its first ones are.
        const late = error instanceof DuckdbFailure ? /is otherwise: c(\d+)/.exec(error.message)?.[1] : undefined;
        if (late === undefined || !typed.delete(Number(late))) throw error;
      }
    }
  }

  /** Of the columns whose first cells all are whole numbers or days as a program writes them, what they are. */
  async function typesOf(read: string, columns: readonly string[], rated: (name: string) => boolean): Promise<Map<number, ExactType>> {
    const asked = columns.map((name): ExactType => (rated(name) ? 'SMALLINT' : 'DATE'));
    const tests = asked.map((type, index) => `bool_and(${isExactly(`c${index}`, type)})`);
    const [first = []] = await rows(`SELECT ${tests.join(', ')} FROM (SELECT * FROM ${read} LIMIT 2000)`);
    return new Map(asked.flatMap((type, index) => (first[index] === true ? [[index, type] as const] : [])));
  }

  async function parquet(path: string): Promise<EngineSource> {
    const read = `read_parquet(${quoted(path)})`;
    const [[count] = []] = await rows(`SELECT CAST(sum(num_rows) AS VARCHAR) FROM parquet_file_metadata(${quoted(path)})`);
    if (Number(count) > MOST_ROWS) throw new Stopped(unreadable('too-many-rows', { rows: Number(count), limit: MOST_ROWS }));
    const described = await rows(`DESCRIBE SELECT * FROM ${read}`);
    const names = columnNames(described.map(([name]) => String(name)));
    const cells = described.map(([name], index) => `${sqlName(String(name))} AS c${index}`);
    return {
      relation: `(SELECT ${described
        .map(
          ([, type], index) =>
            `${kindOf(String(type)) === 'text' && type !== 'VARCHAR' ? `CAST(c${index} AS VARCHAR)` : `c${index}`} AS c${index}`,
        )
        .join(', ')} FROM (SELECT ${cells.join(', ')} FROM ${read}))`,
      columns: described.map(([, type], index) => ({ name: names[index] ?? '', sql: `c${index}`, kind: kindOf(String(type)) })),
    };
  }
}

type ExactType = 'SMALLINT' | 'DATE';

/** Whether a text is the very one that the value is written as, so that nothing is lost; null where there is none. */
function isExactly(cell: string, type: ExactType): string {
  return `CASE WHEN ${cell} IS NOT NULL THEN COALESCE(CAST(TRY_CAST(${cell} AS ${type}) AS VARCHAR) = ${cell}, FALSE) END`;
}

/** A text as what it says; one that says something else stops the query, since nothing may be guessed. */
function asTyped(cell: string, type: ExactType | undefined): string {
  if (type === undefined) return cell;
  const quick =
    type === 'DATE'
      ? ''
      : ` WHEN strlen(${cell}) = 1 AND ${cell} BETWEEN '0' AND '9' THEN CAST(ascii(${cell}) - 48 AS SMALLINT) WHEN ${cell} = '10' THEN CAST(10 AS SMALLINT)`;
  return `CASE WHEN ${cell} IS NULL THEN NULL${quick} WHEN ${isExactly(cell, type)} THEN CAST(${cell} AS ${type}) ELSE CAST(error('is otherwise: ${cell} ' || ${cell}) AS ${type}) END`;
}

function kindOf(type: string): ColumnKind {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return 'integer';
  if (type.startsWith('DECIMAL')) return 'decimal';
  if (type === 'FLOAT' || type === 'DOUBLE') return 'float';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE') return 'date';
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'text';
}
