/** A PostgreSQL server for a test: started empty, in a folder of its own, gone when it is stopped. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  readonly port: number;
  /** Of a user with this password, who may do everything. */
  readonly address: string;
  readonly folder: string;
  run(sql: string): Promise<void>;
  /** Ends it at once, without letting anybody finish. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Where Debian keeps the programs of a server, else the search path. */
function programs(): string {
  const folders = ['/usr/lib/postgresql/15/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error('There is no PostgreSQL 15 here; tests/setup installs it.');
  return found;
}

/** A server refuses to run as root. */
function user(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (what: string): number => Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return { uid: ask('-u'), gid: ask('-g') };
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const who = user();
  const folder = mkdtempSync(join(tmpdir(), 'cx-postgres-'));
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'p:w@rd\n');
  if (who.uid !== undefined && who.gid !== undefined) for (const path of [folder, secret]) chownSync(path, who.uid, who.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tester', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--locale', 'C', '--no-sync'],
    {
      cwd: folder,
      encoding: 'utf8',
      ...who,
    },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'shared_buffers=32MB',
  ];
  const server: ChildProcess = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    cwd: folder,
    stdio: 'ignore',
    ...who,
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `postgresql://tester:${encodeURIComponent('p:w@rd')}@127.0.0.1:${port}/postgres`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  for (let tries = 0; ; tries++) {
    try {
      await run('SELECT 1');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    server.kill(signal);
    await ended;
  };
  return {
    port,
    address,
    folder,
    run,
    kill: () => end('SIGQUIT'),
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
