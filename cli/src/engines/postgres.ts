/** A database that speaks PostgreSQL's protocol. It does the counting; only what was counted, and open answers, leave it. */
import type { ColumnKind } from '@touchstone/language/measurement/naming.ts';
import type { Unreadable } from '@touchstone/language/measurement/readers/trouble.ts';
import type { SqlRows } from '@touchstone/language/measurement/sql.ts';
import { sqlName } from '@touchstone/language/writers/sql.ts';
import pg from 'pg';
import { parse } from 'pg-connection-string';
import { Stopped, unreadable } from '../answers/troubles.ts';
import type { EngineSource } from './engine.ts';

/** How long to wait, in milliseconds, where the address does not say `connect_timeout` (in seconds) or `statement_timeout` (in milliseconds). */
const CONNECT_WITHIN = 10_000;
const ANSWER_WITHIN = 300_000;
/** The server is asked to give up; if it does not even do that, so long after. */
const GRACE = 2_000;

export interface Postgres {
  /** A table or view by the name the program has for it, `schema.table`. Throws a Stopped where there is none or it may not be read. */
  table(name: string, source: string): Promise<EngineSource>;
  /** `source` is the name of the source that is asked about, for what there is to say. */
  rows(sql: string, source: string): Promise<SqlRows>;
  close(): Promise<void>;
}

/**
 * Connects to the address in an environment variable, and sees one state of the data until it is closed. `source` is the name of the source in the program.
 * Throws a Stopped with what is wrong; no sentence holds a password.
 */
export async function openPostgres(address: string | undefined, variable: string, source: string): Promise<Postgres> {
  if (address === undefined || address.trim() === '') throw new Stopped(unreadable('database-unset', { source, variable }));
  const { config, answerWithin } = configOf(address.trim(), variable);
  const client = withoutEnvironment(() => new pg.Client(config));
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  const seconds = Math.max(1, Math.round(answerWithin / 1000));
  const told = (error: unknown, of: string, connecting: boolean): Stopped =>
    error instanceof Stopped ? error : new Stopped(troubleOf(lost ?? error, { source: of, variable, seconds }, connecting));
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw told(error, source, true);
  }
  const rows = async (sql: string, of: string, values?: readonly string[]): Promise<SqlRows> => {
    try {
      const result = await client.query<unknown[]>({
        text: sql,
        rowMode: 'array',
        ...(values === undefined ? {} : { values: [...values] }),
      });
      return result.rows;
    } catch (error) {
      throw told(error, of, false);
    }
  };
  const postgres: Postgres = {
    rows: (sql, of) => rows(sql, of),
    table,
    close: async () => {
      await client.end().catch(() => {});
    },
  };
  try {
    await rows('SET standard_conforming_strings = on', source);
    await rows("SET TIME ZONE 'UTC'", source);
    await rows("SET DateStyle = 'ISO, YMD'", source);
    await rows('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', source);
  } catch (error) {
    await postgres.close();
    throw error;
  }
  return postgres;

  async function table(name: string, of: string): Promise<EngineSource> {
    const parts = name.split('.').map((part) => part.trim());
    const [schema, relation] = parts.length >= 2 ? [parts.slice(0, -1).join('.'), parts.at(-1) ?? ''] : [null, parts[0] ?? ''];
    const [found] = await rows(
      `SELECT c.oid::text, n.nspname, c.relname, has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND ${schema === null ? 'pg_catalog.pg_table_is_visible(c.oid)' : '(n.nspname = $2 OR n.nspname = lower($2))'}
         AND (c.relname = $1 OR c.relname = lower($1))
       ORDER BY (c.relname = $1) DESC LIMIT 1`,
      of,
      schema === null ? [relation] : [relation, schema],
    );
    if (found === undefined) throw new Stopped(unreadable('database-no-table', { source: of, table: name }));
    if (found[3] !== true) throw new Stopped(unreadable('database-denied', { source: of, table: name }));
    const columns = await rows(
      `SELECT a.attname, CASE WHEN t.typtype = 'd' THEN b.typname ELSE t.typname END
       FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
       WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
      of,
      [String(found[0])],
    );
    const cells = columns.map(([column, type], index) => {
      const cell = sqlName(String(column));
      return `${kindOf(String(type)) === 'text' && type !== 'text' ? `CAST(${cell} AS text)` : cell} AS c${index}`;
    });
    return {
      relation: `(SELECT ${cells.join(', ')} FROM ${sqlName(String(found[1]))}.${sqlName(String(found[2]))})`,
      columns: columns.map(([column, type], index) => ({
        name: String(column).normalize('NFC'),
        sql: `c${index}`,
        kind: kindOf(String(type)),
      })),
    };
  }
}

function kindOf(type: string): ColumnKind {
  switch (type) {
    case 'int2':
    case 'int4':
    case 'int8':
      return 'integer';
    case 'numeric':
      return 'decimal';
    case 'float4':
    case 'float8':
      return 'float';
    case 'bool':
      return 'boolean';
    case 'date':
      return 'date';
    case 'timestamp':
    case 'timestamptz':
      return 'timestamp';
    default:
      return 'text';
  }
}

/** The address in its parts: who is not named in it is nobody, wherever else a name or a password may stand. */
function configOf(address: string, variable: string): { readonly config: pg.ClientConfig; readonly answerWithin: number } {
  const wrong = () => new Stopped(unreadable('database-address', { variable }));
  if (!/^postgres(ql)?:\/\//i.test(address)) throw wrong();
  let parts: ReturnType<typeof parse> & { connect_timeout?: string; statement_timeout?: string };
  try {
    parts = parse(address);
  } catch {
    throw wrong();
  }
  const { host, port, user, password, database, ssl, connect_timeout: connect, statement_timeout: answer } = parts;
  if (!host || !user || !database) throw wrong();
  const connectWithin = connect !== undefined && Number(connect) > 0 ? Number(connect) * 1000 : CONNECT_WITHIN;
  const answerWithin = answer !== undefined && Number(answer) > 0 ? Number(answer) : ANSWER_WITHIN;
  return {
    answerWithin,
    config: {
      host,
      port: port ? Number(port) : 5432,
      user,
      // As a function, so that no file of passwords is looked into.
      password: () => password ?? '',
      database,
      ssl: (ssl as pg.ClientConfig['ssl'] | undefined) ?? false,
      application_name: 'cx',
      connectionTimeoutMillis: connectWithin,
      statement_timeout: answerWithin,
      query_timeout: answerWithin + GRACE,
      keepAlive: true,
    },
  };
}

/** Does something while the environment holds none of the variables that libpq's programs go by. */
function withoutEnvironment<T>(work: () => T): T {
  const kept = Object.entries(process.env).filter(([name]) => /^PG[A-Z]/.test(name));
  for (const [name] of kept) delete process.env[name];
  try {
    return work();
  } finally {
    for (const [name, value] of kept) process.env[name] = value;
  }
}

function troubleOf(
  error: unknown,
  { source, variable, seconds }: { source: string; variable: string; seconds: number },
  connecting: boolean,
): Unreadable {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const words = error instanceof Error ? error.message : String(error);
  const named = { source, variable };
  if (code === '28P01' || code === '28000' || /^SASL/.test(words)) return unreadable('database-password', named);
  if (code === '3D000') return unreadable('database-missing', named);
  if (code === '57014' || /Query read timeout/.test(words)) return unreadable('database-slow', { source, seconds });
  if (code === '42501') return unreadable('database-denied', { source, table: '' });
  if (connecting && /timeout/i.test(words)) return unreadable('database-down', { ...named, reason: 'timeout' });
  if (connecting && /^(E[A-Z]+|EAI_[A-Z]+)$/.test(code)) return unreadable('database-down', { ...named, reason: code });
  if (connecting && (code.startsWith('57P') || code === '53300')) return unreadable('database-down', { ...named, reason: words });
  if (/^(08|57P)/.test(code) || /^E[A-Z]+$/.test(code) || /terminated|not queryable|closed/i.test(words)) {
    return connecting ? unreadable('database-down', { ...named, reason: words }) : unreadable('database-lost', { source });
  }
  return unreadable('database-other', { source, reason: words });
}
