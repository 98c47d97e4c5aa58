/** What cannot be read is told in a sentence; the command ends with 2 and writes nothing. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdb } from '../../cli/src/engines/duckdb.ts';
import { cx, type Ran } from './command.ts';
import { freePort, type PostgresServer, startPostgres } from './postgres.ts';
import { sheetOf, workbook, workbookOf } from './workbook.ts';

const top = mkdtempSync(join(tmpdir(), 'cx-bad-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let made = 0;
function programWith(responses: string, more = ''): string {
  const folder = join(top, `p${made++}`);
  mkdirSync(join(folder, 'answers'), { recursive: true });
  writeFileSync(
    join(folder, 'shop.cx'),
    `program P "p" { scale 0 to 10 languages en }
touchpoint Shop "shop" { expect near "near" expected 7 weight 9 }
kpi Recommend nps
${more}
wave 2026-Q1 "q1" { ${responses} }
`,
  );
  return folder;
}

const good = 'Shop.near,Recommend\n7,9\n8,10\n5,3\n';

/** Of a report in both languages: that there is none, and the sentences. */
async function refused(folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const html = join(folder, 'report.html');
  const said: string[] = [];
  for (const language of ['en', 'zh']) {
    const ran: Ran = await cx(folder, ['report', '.', '-o', html, '--lang', language], env);
    expect(`${ran.code} ${ran.out}`).toBe('2 ');
    expect(existsSync(html)).toBe(false);
    expect(ran.err).not.toMatch(/\?`|「\?|undefined|data\/unreadable-file:|Internal|internal|Error:|\n {4}at /);
    if (language === 'zh') expect(ran.err).toMatch(/[\u4e00-\u9fff]{4}/);
    said.push(ran.err);
  }
  return said[0] ?? '';
}

describe('a file of answers that cannot be read', () => {
  it.each<readonly [string, string | Uint8Array, RegExp]>([
    [
      'ragged.csv',
      'Shop.near,Recommend\n7,9\n8\n5,3,1\n',
      /ragged\.csv`, line 3: there is 1 cell where the head has 2.* \(2 of 3 rows are like that\)/,
    ],
    ['open.csv', 'Shop.near,Recommend\n7,9\n"8,10\n', /open\.csv`, line 3: a quotation mark opens a text that is never closed/],
    ['empty.csv', '', /empty\.csv` holds no head of columns/],
    ['zeros.csv', new Uint8Array(500), /zeros\.csv` is no text/],
    ['odd.csv', Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x2c, 0x31), /odd\.csv` is neither UTF-8, UTF-16 nor GBK/],
    ['cut.json', '[{"Shop.near":7},\n{"Shop.ne', /cut\.json`, line 2: this is no JSON/],
    ['list.json', '[{"Shop.near":7}, 8]', /list\.json`: item 2 is not an object/],
    ['cut.parquet', 'PAR1 and no more', /cut\.parquet` is no whole Parquet file/],
    ['cut.xlsx', workbook([['Shop.near'], [7]]).subarray(0, 700), /cut\.xlsx` is no whole workbook/],
    ['old.xls', 'x', /old\.xls` is a workbook in the old form/],
    [
      'locked.xlsx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /locked\.xlsx` is a workbook in the old form or with a password/,
    ],
    ['data.sav', 'x', /Answers are not read from a file such as `answers\/data\.sav`/],
    ['cut.csv.gz', gzipSync(good.repeat(100)).subarray(0, 40), /cut\.csv\.gz` cannot be unpacked/],
    // Ninety megabytes of a letter in ninety kilobytes.
    ['bomb.csv.gz', gzipSync(Buffer.alloc(90 * 1024 * 1024, 'a')), /bomb\.csv\.gz` unpacks to far more than answers do \(over 64 MB\)/],
    ['bomb.xlsx', workbookOf(Buffer.alloc(90 * 1024 * 1024, ' ')), /bomb\.xlsx` unpacks to far more/],
    ['liar.xlsx', workbookOf(Buffer.alloc(90 * 1024 * 1024, ' '), { 'xl/worksheets/sheet1.xml': 100 }), /liar\.xlsx` unpacks to far more/],
    [
      'corner.xlsx',
      workbookOf(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      /corner\.xlsx` unpacks to far more/,
    ],
  ])('%s', async (name, data, sentence) => {
    const folder = programWith(`responses "answers/${name}"`);
    writeFileSync(join(folder, 'answers', name), data);
    expect(await refused(folder)).toMatch(sentence);
  });

  it('is a folder, an address, outside the workspace, or a loop', async () => {
    const folder = programWith('responses "answers/*.csv"');
    mkdirSync(join(folder, 'answers/x.csv'));
    expect(await refused(folder)).toMatch(/`answers\/x\.csv` is a folder, not a file/);
    expect(await refused(programWith('responses "https://example.org/a.csv"'))).toMatch(/`https:\/\/example\.org\/a\.csv` is an address/);
    expect(await refused(programWith('responses "s3://bucket/a.parquet"'))).toMatch(/is an address/);
    expect(await refused(programWith('responses "../../../etc/passwd"'))).toMatch(/lies outside the workspace/);
    const linked = programWith('responses "answers/*.csv"');
    symlinkSync('/etc/passwd', join(linked, 'answers/out.csv'));
    symlinkSync('loop.csv', join(linked, 'answers/loop.csv'));
    expect(await refused(linked)).toMatch(/loop\.csv` is a link that leads round in a circle[\s\S]*out\.csv` lies outside the workspace/);
  });

  it('has a line of a gigabyte', async () => {
    const folder = programWith('responses "answers/a.csv"');
    const sparse = (start: string, name: string): void => {
      const file = openSync(join(folder, 'answers', name), 'w');
      writeSync(file, start);
      ftruncateSync(file, 1 << 30);
      closeSync(file);
    };
    sparse(good, 'a.csv');
    expect(await refused(folder)).toMatch(/a\.csv` is no text: there are zero bytes in it/);
    // The hole begins behind what is looked at first.
    sparse(good + '7,9\n'.repeat(600_000), 'a.csv');
    expect(await refused(folder)).toMatch(/a\.csv` is no text: there are zero bytes in it/);
    writeFileSync(join(folder, 'answers/a.csv'), `${good}${'7,9\n'.repeat(600_000)}${'x'.repeat(20_000_000)},9\n`);
    expect(await refused(folder)).toMatch(/a\.csv`, line 600005: it is longer than 2000000 characters/);
  }, 120_000);

  it('is large, and broken far behind its start', async () => {
    const folder = programWith('responses "answers/*"');
    const file = (name: string): string => join(folder, 'answers', name);
    const only = (name: string, data: string | Uint8Array): void => {
      for (const other of readdirSync(join(folder, 'answers'))) rmSync(file(other));
      writeFileSync(file(name), data);
    };
    const many = '7,9\n'.repeat(1_500_000);
    only('a.csv', `Shop.near,Recommend\n${many}7\n`);
    expect(await refused(folder)).toMatch(/a\.csv`, line 1500002: there is 1 cell where the head has 2/);
    only('a.csv', `Shop.near,Recommend\n${many}"7,9\n`);
    expect(await refused(folder)).toMatch(/a\.csv`, line 1500002: a quotation mark opens a text that is never closed/);
    only('a.csv', Buffer.concat([Buffer.from(`Shop.near,Recommend\n${many}`), Uint8Array.of(0xff, 0xff, 0x2c, 0x39, 0x0a)]));
    expect(await refused(folder)).toMatch(/a\.csv` is neither UTF-8, UTF-16 nor GBK/);
    const duckdb = await openDuckdb([], top);
    await duckdb?.rows(
      `COPY (SELECT (hash(i) % 11)::TINYINT AS "Shop.near", md5(i::VARCHAR) AS respondent FROM range(100000) r(i)) TO '${join(top, 'whole.parquet')}' (FORMAT parquet)`,
    );
    duckdb?.close();
    const whole = readFileSync(join(top, 'whole.parquet'));
    only('a.parquet', whole.subarray(0, whole.length - 5000));
    expect(await refused(folder)).toMatch(/a\.parquet` is no whole Parquet file/);
    only('a.parquet', Buffer.concat([whole.subarray(0, 1000), Buffer.alloc(whole.length - 6000, 7), whole.subarray(whole.length - 5000)]));
    expect(await refused(folder)).toMatch(/a\.parquet` is no whole Parquet file|DuckDB could not read `answers\/a\.parquet`/);
  }, 120_000);

  it('changes while it is read', async () => {
    const folder = programWith('responses "answers/a.csv"');
    const path = join(folder, 'answers/a.csv');
    const writing = async (rows: number): Promise<void> => {
      writeFileSync(path, good + '7,9\n'.repeat(rows));
      // A row every few milliseconds, by another process.
      const writer = spawn(
        process.execPath,
        [
          '-e',
          `const fs = require('fs'); setInterval(() => fs.appendFileSync(${JSON.stringify(path)}, '7,9\\n'), 2); console.log('begun')`,
        ],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const ended = new Promise((resolve) => writer.once('exit', resolve));
      await new Promise((resolve) => writer.stdout.once('data', resolve));
      try {
        expect(await refused(folder)).toMatch(/a\.csv` changed while it was being read/);
      } finally {
        writer.kill();
        await ended;
      }
    };
    // In memory, and by DuckDB.
    await writing(500_000);
    await writing(2_500_000);
  }, 120_000);

  it('hides nothing about the others: cx check tells all, and the report is not written', async () => {
    const folder = programWith('responses "answers/*.csv"');
    writeFileSync(join(folder, 'answers/a.csv'), 'Shop.near\n7,8,9\n');
    writeFileSync(join(folder, 'answers/b.csv'), 'Shop.near,Recommend,Shop.nearr\n7,9,1\n77,9,1\n');
    writeFileSync(join(folder, 'answers/c.csv'), new Uint8Array(50));
    const checked = await cx(folder, ['check', '.', '--format', 'compact', '--lang', 'en']);
    expect(checked.code).toBe(2);
    expect(checked.out).toMatch(/a\.csv`, line 2: there are 3 cells where the head has 1/);
    expect(checked.out).toMatch(/c\.csv` is no text/);
    expect(checked.out).toMatch(/data\/unknown-column/);
    expect(checked.out).toMatch(/data\/off-scale/);
    const said = await refused(folder);
    expect(said).toMatch(/a\.csv`/);
    expect(said).toMatch(/c\.csv`/);
    const built = await cx(folder, ['build', '.', '--out', 'dist', '--lang', 'en']);
    expect(built.code).toBe(2);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('is no file at all: a pattern that matches nothing is a warning, and the report is written', async () => {
    const folder = programWith('responses "answers/none-*.csv"');
    const checked = await cx(folder, ['check', '.', '--format', 'compact', '--lang', 'en']);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/warning.*data\/no-file/);
    expect((await cx(folder, ['report', '.', '--lang', 'en'])).code).toBe(0);
  });
});

describe('a database that cannot be read', () => {
  let server: PostgresServer;
  let silent: Server;
  let silentPort = 0;
  beforeAll(async () => {
    server = await startPostgres();
    await server.run(`CREATE SCHEMA pos;
      CREATE TABLE pos.answers ("Shop.near" int, "Recommend" text);
      INSERT INTO pos.answers VALUES (7, '9'), (8, '10'), (5, '3');
      CREATE VIEW pos.slow AS SELECT *, pg_sleep(5)::text AS x FROM pos.answers;
      CREATE VIEW pos.lost AS SELECT "Shop.near", CASE WHEN pg_terminate_backend(pg_backend_pid()) THEN "Recommend" END AS "Recommend" FROM pos.answers;
      CREATE TABLE pos.secret (a int);
      CREATE ROLE reader LOGIN PASSWORD 'reader';
      GRANT USAGE ON SCHEMA pos TO reader;
      GRANT SELECT ON pos.answers TO reader;`);
    silent = createServer(() => {});
    silentPort = await freePort();
    await new Promise<void>((resolve) => silent.listen(silentPort, '127.0.0.1', resolve));
  }, 60_000);
  afterAll(async () => {
    silent?.close();
    await server?.stop();
  });

  const from = (table: string): string => programWith('responses from Till', `source Till "till" operational { table "${table}" }`);
  const at = (address: string): Record<string, string> => ({ CX_DATABASE: address });

  it('is read where it can be, by the address alone', async () => {
    const folder = from('pos.answers');
    const ran = await cx(folder, ['report', '.', '--lang', 'en'], {
      ...at(server.address),
      PGHOST: 'nowhere.invalid',
      PGUSER: 'nobody',
      PGPASSWORD: 'wrong',
      PGDATABASE: 'none',
    });
    expect(`${ran.code} ${ran.err}`).toBe('0 ');
    expect(ran.out).toMatch(/Recommend \| [+−]?33\.3/);
    writeFileSync(join(folder, 'cx.json'), '{ "database": "SHOP_DB" }');
    expect((await cx(folder, ['report', '.', '--lang', 'en'], { SHOP_DB: server.address })).code).toBe(0);
    expect(await refused(folder, at(server.address))).toMatch(/the environment variable SHOP_DB does not hold its address/);
  });

  it('has no address, or a wrong one', async () => {
    const folder = from('pos.answers');
    process.env.PGHOST = '127.0.0.1';
    process.env.PGPORT = String(server.port);
    process.env.PGUSER = 'tester';
    process.env.PGPASSWORD = 'p:w@rd';
    try {
      expect(await refused(folder)).toMatch(/the environment variable CX_DATABASE does not hold its address/);
      expect(await refused(folder, at('mysql://root@localhost/x'))).toMatch(/CX_DATABASE holds no address of a database/);
      expect(await refused(folder, at(`postgresql://127.0.0.1:${server.port}/postgres`))).toMatch(
        /CX_DATABASE holds no address of a database/,
      );
      expect(await refused(folder, at(`postgresql://tester@127.0.0.1:${server.port}/postgres`))).toMatch(/refuses the user or password/);
      expect(process.env.PGUSER).toBe('tester');
    } finally {
      for (const name of ['PGHOST', 'PGPORT', 'PGUSER', 'PGPASSWORD']) delete process.env[name];
    }
  });

  it('is down, silent, or refuses the password', async () => {
    const folder = from('pos.answers');
    expect(await refused(folder, at(`postgresql://tester:secret@127.0.0.1:${await freePort()}/postgres`))).toMatch(
      /cannot be reached \(ECONNREFUSED\)/,
    );
    expect(await refused(folder, at(`postgresql://tester:secret@127.0.0.1:${silentPort}/postgres?connect_timeout=1`))).toMatch(
      /cannot be reached \(timeout\)/,
    );
    const wrong = await refused(folder, at(`postgresql://tester:hunter2@127.0.0.1:${server.port}/postgres`));
    expect(wrong).toMatch(/refuses the user or password in CX_DATABASE/);
    expect(wrong).not.toMatch(/hunter2/);
    expect(await refused(folder, at(server.address.replace(/postgres$/, 'nothing')))).toMatch(/There is no such database for `Till`/);
  });

  it('is slow, or loses the connection half-way', async () => {
    expect(await refused(from('pos.slow'), at(`${server.address}?statement_timeout=400`))).toMatch(/did not answer within 1 seconds?/);
    expect(await refused(from('pos.lost'), at(server.address))).toMatch(/The connection to the database for `Till` was lost half-way/);
  });

  it('has no such table, or keeps it to itself', async () => {
    expect(await refused(from('pos.none'), at(server.address))).toMatch(/The database has no table `pos\.none` for `Till`/);
    expect(await refused(from('pos.answers; DROP TABLE pos.answers; --'), at(server.address))).toMatch(/The database has no table/);
    const reader = server.address.replace(/\/\/.*@/, '//reader:reader@');
    expect(await refused(from('pos.secret'), at(reader))).toMatch(/may not read the table `pos\.secret`/);
    expect((await cx(from('pos.answers'), ['report', '.'], at(reader))).code).toBe(0);
  });

  it('stands beside files in one wave, or is named without a table', async () => {
    const folder = programWith('responses from Till responses "answers/a.csv"', 'source Till "till" operational { table "pos.answers" }');
    appendFileSync(join(folder, 'answers/a.csv'), good);
    expect(await refused(folder, at(server.address))).toMatch(/takes answers from a database and from files/);
    expect(await refused(programWith('responses from Till', 'source Till "till" operational'), at(server.address))).toMatch(
      /The source `Till` names no table/,
    );
  });
});
