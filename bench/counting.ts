/**
 * One count of answers in a process of its own: `counting.ts WHAT FOLDER FILE`, printed as one line of JSON. `cx`: what a report asks of the answers of the
 * program in the folder; `raw`: the same aggregates by queries written for this very file; `memory` and `duckdb`: the answers of a small file by either engine.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { compile } from '../language/src/compile.ts';
import { measureInMemory } from '../language/src/measurement/measuring.ts';

const begun = performance.now();
const [what = '', folder = '', file = ''] = process.argv.slice(2);
const path = join(folder, file);
const { program } = compile({ own: [{ file: 'shop.cx', text: readFileSync(join(folder, 'shop.cx'), 'utf8') }] });
const ratings = program.touchpoints.flatMap(({ name, expectations }) => expectations.map((one) => `"${name}.${one.name}"`));

/** Everything of a report that three queries can say: DuckDB needs minutes to plan the four thousand products of all bands that drivers are found with, so these are products of ratings alone. */
async function raw(): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '600MB' });
  const connection = await instance.connect();
  const rows = async (sql: string): Promise<number> => (await connection.runAndReadAll(sql)).getRows().length;
  const from = file.endsWith('.parquet') ? `read_parquet('${path}')` : `read_csv('${path}')`;
  const all = ['"Recommend"', ...ratings];
  const figures = all.map((cell) => `count(${cell}), sum(${cell}::BIGINT), sum(${cell}::BIGINT * ${cell})`).join(', ');
  const bands = 'count(*) FILTER ("Recommend" >= 9), count(*) FILTER ("Recommend" <= 6)';
  const doubts = all.map((cell) => `count(*) FILTER (${cell} NOT BETWEEN 0 AND 10)`).join(', ');
  const lines = `count(*) FILTER (greatest(${ratings.join(', ')}) = least(${ratings.join(', ')}))`;
  let count = await rows(
    `SELECT count(*), count(DISTINCT respondent), count(DISTINCT persona), count(*) FILTER ("at" NOT BETWEEN DATE '2026-01-01' AND DATE '2026-03-31'), ${doubts}, ${lines} FROM ${from}`,
  );
  count += await rows(`SELECT persona, count(*), ${bands}, ${figures} FROM ${from} GROUP BY GROUPING SETS ((), (persona))`);
  const products = all.flatMap((a, i) => all.slice(i).map((b) => `sum(${a}::INTEGER * ${b}::INTEGER)`));
  const complete = all.map((cell) => `${cell} IS NOT NULL`).join(' AND ');
  count += await rows(
    `SELECT count(*), ${all.map((cell) => `sum(${cell})`).join(', ')}, ${products.join(', ')} FROM ${from} WHERE ${complete}`,
  );
  return count;
}

async function ours(): Promise<number> {
  const { measurementsOf } = await import('../cli/src/answers/measure.ts');
  const { measurements, findings } = await measurementsOf(program, {
    base: folder,
    root: folder,
    workspace: folder,
    env: {},
    database: 'CX_DATABASE',
  });
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return measurements.waves[0]?.answers ?? 0;
}

async function inMemory(): Promise<number> {
  const { readAnswers } = await import('../cli/src/answers/read.ts');
  const { table, digest } = await readAnswers({ real: path, form: 'csv', packed: false });
  const [wave] = program.waves;
  return wave === undefined ? 0 : measureInMemory(program, wave, [{ shown: file, line: 0, digest, table }]).answers;
}

async function inDuckdb(): Promise<number> {
  const { openDuckdb } = await import('../cli/src/engines/duckdb.ts');
  const { measureInSql } = await import('../cli/src/engines/engine.ts');
  const { csvForm } = await import('../language/src/measurement/readers/csv.ts');
  const work = mkdtempSync(join(tmpdir(), 'cx-bench-'));
  const duckdb = await openDuckdb([path], work);
  const form = csvForm(readFileSync(path, 'utf8'));
  const [wave] = program.waves;
  if (duckdb === null || 'trouble' in form || wave === undefined) return 0;
  const source = await duckdb.csv(path, form, (name) => ratings.includes(`"${name}"`));
  const measured = await measureInSql(program, wave, [{ ...source, shown: file, line: 0, digest: null }], { dialect: 'duckdb', ...duckdb });
  rmSync(work, { recursive: true, force: true });
  return measured.answers;
}

const ways: Readonly<Record<string, () => Promise<number>>> = { cx: ours, raw, memory: inMemory, duckdb: inDuckdb };
const result = await ways[what]?.();
process.stdout.write(JSON.stringify({ time: performance.now() - begun, peak: process.resourceUsage().maxRSS * 1024, result }));
