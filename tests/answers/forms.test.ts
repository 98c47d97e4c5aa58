/** Every form of file gives the same table. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formOf } from '@touchstone/language/measurement/readers/forms.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { enginesFor } from '../../cli/src/answers/engines.ts';
import { readAnswers } from '../../cli/src/answers/read.ts';
import { openDuckdb } from '../../cli/src/engines/duckdb.ts';
import { workbook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tableOf(name: string, data: string | Uint8Array): Promise<unknown> {
  const path = join(folder, name);
  writeFileSync(path, data);
  const form = formOf(path);
  if (form === null) throw new Error(name);
  const { table } = await readAnswers({ real: path, ...form });
  return Object.fromEntries(table.columns.map((column) => [column.name, column.cells]));
}

const gbk = (text: string): Buffer =>
  Buffer.from(
    text
      .replace('画像', '\x01')
      .replace('旅客', '\x02')
      .split('')
      .flatMap((sign) => (sign === '\x01' ? [0xbb, 0xad, 0xcf, 0xf1] : sign === '\x02' ? [0xc2, 0xc3, 0xbf, 0xcd] : [sign.charCodeAt(0)])),
  );
const csv = '画像,Shop.near,at\n旅客,7,2026-01-05\n"a, b",,2026-01-06\n';
const texts = { 画像: ['旅客', 'a, b'], 'Shop.near': ['7', null], at: ['2026-01-05', '2026-01-06'] };

describe('a file of answers', () => {
  it.each([
    ['a.csv', csv],
    ['b.csv', `\ufeff${csv}`],
    ['c.CSV', csv.replaceAll(/,(?! )/g, ';').replaceAll('\n', '\r\n')],
    ['d.tsv', csv.replaceAll(/,(?! )/g, '\t')],
    ['e.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['f.csv', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
    ['g.csv', gbk(csv)],
    ['h.csv.gz', gzipSync(csv)],
    ['i.txt.gz', gzipSync(gbk(csv))],
    [
      'j.json',
      JSON.stringify([
        { 画像: '旅客', 'Shop.near': '7', at: '2026-01-05' },
        { 画像: 'a, b', at: '2026-01-06' },
      ]),
    ],
    ['k.jsonl', '{"画像":"旅客","Shop.near":"7","at":"2026-01-05"}\n{"画像":"a, b","Shop":{"near":null},"at":"2026-01-06"}\n'],
    ['l.ndjson.gz', gzipSync('{"画像":"旅客","Shop.near":"7","at":"2026-01-05"}\n{"画像":"a, b","at":"2026-01-06"}\n')],
    [
      'm.xlsx',
      workbook([
        ['画像', 'Shop.near', 'at'],
        ['旅客', '7', { day: 46027 }],
        ['a, b', null, '2026-01-06'],
      ]),
    ],
  ])('%s', async (name, data) => {
    expect(await tableOf(name, data)).toEqual(texts);
  });

  it('keeps numbers, truths and times of a workbook, and the line of each row', async () => {
    const path = join(folder, 'n.xlsx');
    writeFileSync(
      path,
      workbook([
        [' Shop.near ', 'b', 'at', null],
        [7.5, true, { day: 46027.5 }, null],
        [null, null, null, null],
        [8, false, null, 'x'],
      ]),
    );
    const { table } = await readAnswers({ real: path, form: 'workbook', packed: false });
    expect(table).toEqual({
      rows: 2,
      columns: [
        { name: 'Shop.near', cells: [7.5, 8] },
        { name: 'b', cells: [true, false] },
        { name: 'at', cells: ['2026-01-05T12:00:00', null] },
        { name: '#4', cells: [null, 'x'] },
      ],
      lines: [2, 4],
    });
  });

  it('as Parquet keeps types; numbers too long to be held exactly are texts', async () => {
    const duckdb = await openDuckdb([], folder);
    if (duckdb === null) throw new Error('DuckDB is not installed');
    const target = join(folder, 'o.parquet');
    for (const packing of ['snappy', 'zstd', 'gzip', 'uncompressed', 'lz4_raw', 'brotli']) {
      await duckdb.rows(
        `COPY (SELECT 7::TINYINT AS "Shop.near", 9007199254740993::BIGINT AS respondent, DATE '2026-01-05' AS at, TIMESTAMP '2026-01-05 12:00:00' AS later, 1.25::DECIMAL(9,2) AS paid, true AS yes, '旅客' AS 画像, NULL::DOUBLE AS nothing) TO '${target}' (FORMAT parquet, COMPRESSION ${packing})`,
      );
      const { table } = await readAnswers({ real: target, form: 'parquet', packed: false });
      expect(Object.fromEntries(table.columns.map(({ name, cells }) => [name, cells[0]]))).toEqual({
        'Shop.near': 7,
        respondent: '9007199254740993',
        at: '2026-01-05',
        later: '2026-01-05T12:00:00',
        paid: 1.25,
        yes: true,
        画像: '旅客',
        nothing: null,
      });
    }
    duckdb.close();
  });

  it.each([
    ['p.csv', csv],
    ['q.csv', gbk(csv)],
    ['r.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['s.csv.gz', gzipSync(csv)],
    ['t[1].csv', csv],
    ['u.csv', `sep=;\n${csv.replaceAll(/,(?! )/g, ';')}`],
    // The first Chinese stands behind what is looked at to tell the encoding.
    ['v.csv', Buffer.concat([Buffer.from(`x,Shop.near,at\n${'a,7,2026-01-05\n'.repeat(100_000)}`), gbk('旅客,7,2026-01-05\n')])],
    ['w.json', JSON.stringify([{ 画像: '旅客', 'Shop.near': 7, at: '2026-01-05' }])],
  ])('%s is read by DuckDB too', async (name, data) => {
    const path = join(folder, name);
    writeFileSync(path, data);
    const form = formOf(path);
    if (form === null) throw new Error(name);
    const file = { path, real: path, shown: name, line: 0, ...form };
    const engines = enginesFor([file], { base: folder, root: folder, workspace: folder, env: {}, database: 'CX_DATABASE' });
    try {
      const opened = await (await engines.duckdb())?.open(file, (column) => column.includes('.'));
      expect(opened?.source.columns.map(({ name: column, kind }) => [column, kind])).toEqual([
        [name === 'v.csv' ? 'x' : '画像', 'text'],
        ['Shop.near', 'integer'],
        ['at', 'date'],
      ]);
      await opened?.settle();
      await opened?.close();
    } finally {
      await engines.close();
    }
  });
});
