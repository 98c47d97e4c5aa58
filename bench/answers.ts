/** Answers by the million: what a report asks of them, beside DuckDB's own queries of the same aggregates. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Sample } from './samples.ts';

const RATED = 30;

type Add = (name: string, ours: number | Sample, yardstick: string, other: number | Sample, unit: 'ms' | 'MB', goal: number | null) => void;

interface Counted {
  readonly time: number;
  readonly peak: number;
  readonly result: number;
}

function count(what: string, folder: string, file: string): Counted {
  const words = [join(import.meta.dirname, 'counting.ts'), what, folder, file];
  const done = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${what} ${file}\n${done.stderr}`);
  return JSON.parse(done.stdout);
}

/** A program that rates thirty things, and is recommended. */
function programOf(file: string): string {
  const personas = [1, 2, 3, 4, 5].map((one) => `persona P${one} "P${one}" { share 20% }`);
  const touchpoints = Array.from(
    { length: RATED },
    (_, one) => `touchpoint T${one} "T${one}" { expect e "e" expected 7 weight ${1 + (one % 9)} ideal 9 }`,
  );
  return `program Many "Many" { scale 0 to 10 languages en }
${[...personas, ...touchpoints].join('\n')}
kpi Recommend "Recommend" nps
wave 2026-Q1 "Q1" { responses "${file}" }
`;
}

/** Answers that hang together a little, a twentieth of them missing; always the same. */
async function make(folder: string, rows: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const duckdb = await DuckDBInstance.create(':memory:', { memory_limit: '600MB' });
  const connection = await duckdb.connect();
  const mood = '(hash(i * 7) % 5)';
  const rated = Array.from({ length: RATED }, (_, one) => {
    const value = `(${mood} + hash(i * 57 + ${one * 7}) % 7)::UTINYINT`;
    return `CASE WHEN hash(i * 31 + ${one}) % 20 = 0 THEN NULL ELSE ${value} END AS "T${one}.e"`;
  });
  const select = `SELECT 'r' || i AS respondent, DATE '2026-01-01' + (i % 90)::INTEGER AS "at", 'P' || (1 + hash(i) % 5) AS persona, (${mood} + hash(i * 3) % 7)::UTINYINT AS "Recommend", ${rated.join(', ')} FROM range(${rows}) t(i)`;
  await connection.run(`COPY (${select}) TO '${join(folder, 'answers.parquet')}' (FORMAT parquet)`);
  await connection.run(`COPY (SELECT * FROM '${join(folder, 'answers.parquet')}') TO '${join(folder, 'answers.csv')}' (HEADER)`);
  duckdb.closeSync();
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** `work` is a folder for the files, of up to two gigabytes, which are gone afterwards. */
export async function benchAnswers({
  quick,
  work,
  add,
}: {
  readonly quick: boolean;
  readonly work: string;
  readonly add: Add;
}): Promise<void> {
  const small = join(work, 'answers-200');
  await make(small, 200);
  writeFileSync(join(small, 'shop.cx'), programOf('answers.csv'));
  const memory: number[] = [];
  const engine: number[] = [];
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    const [ours, theirs] = [count('cx', small, 'answers.csv'), count('duckdb', small, 'answers.csv')];
    if (ours.result !== 200 || theirs.result !== 200) throw new Error(`200 answers: ${ours.result}, ${theirs.result}`);
    memory.push(ours.time);
    engine.push(theirs.time);
  }
  add('answers of 200 rows, CSV', middle(memory), 'the same by DuckDB', middle(engine), 'ms', 1);

  for (const rows of quick ? [100_000] : [1_000_000, 10_000_000]) {
    const folder = join(work, `answers-${rows}`);
    await make(folder, rows);
    for (const file of ['answers.parquet', 'answers.csv']) {
      writeFileSync(join(folder, 'shop.cx'), programOf(file));
      const name = `${rows / 1_000_000} million answers, ${file.endsWith('csv') ? 'CSV' : 'Parquet'}`;
      const ours: Counted[] = [];
      const raw: Counted[] = [];
      for (let round = 0; round < (rows > 1_000_000 ? 1 : 3); round++) {
        raw.push(count('raw', folder, file));
        ours.push(count('cx', folder, file));
      }
      for (const { result } of ours) if (result !== rows) throw new Error(`${name}: ${result}`);
      const timeOf = (all: readonly Counted[]): number => middle(all.map(({ time }) => time));
      const peakOf = (all: readonly Counted[]): number => Math.max(...all.map(({ peak }) => peak)) / 1024 / 1024;
      add(`${name}, time`, timeOf(ours), "DuckDB's own queries", timeOf(raw), 'ms', 1.3);
      add(`${name}, peak memory`, peakOf(ours), 'a gigabyte', 1024, 'MB', 1);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
