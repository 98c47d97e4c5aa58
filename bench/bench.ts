/**
 * `npm run bench`: every figure beside its yardstick, both measured in turn in the same run. Prints a table, writes dist/bench.json.
 * `--quick` takes few rounds; `--only commands`, `--only surveys`, `--only editor` (`--only previews` a part of it) or `--only answers` measures one part. A figure over its goal makes the exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchAnswers } from './answers.ts';
import { benchChanges } from './changes.ts';
import { benchEditor, benchPreviews } from './editing.ts';
import type { Measured } from './measure.ts';
import { type BenchFile, fiftyLines, manyDealers, manyExpectations, manyFiles, manyInitiatives, oneFile } from './programs.ts';
import { median, type Sample, sampleOf } from './samples.ts';
import { benchSurveys } from './surveys.ts';

const root = join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
if (only !== undefined && !['commands', 'surveys', 'editor', 'previews', 'answers'].includes(only))
  throw new Error(`--only ${only}: commands, surveys, editor, previews or answers`);
const work = mkdtempSync(join(tmpdir(), 'cx-bench-'));

// Reading certificates at start takes longer on some machines than the whole check, and is not ours.
delete process.env.NODE_EXTRA_CA_CERTS;

function put(name: string, files: readonly BenchFile[]): string {
  const folder = join(work, name);
  // The root of a repository: nothing above it is looked at.
  mkdirSync(join(folder, '.git'), { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.name)), { recursive: true });
    writeFileSync(join(folder, file.name), file.text);
  }
  return folder;
}

/** Milliseconds a process takes from start to end. Throws where it fails. */
function run(words: readonly string[], env: Record<string, string> = {}): number {
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, words, { env: { ...process.env, ...env }, encoding: 'utf8' });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: ${done.status}\n${done.stdout}${done.stderr}`);
  return time;
}

function measure(what: string, folder: string): Measured {
  const done = spawnSync(process.execPath, ['--expose-gc', join(root, 'bench/measure.ts'), what, folder], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${what} ${folder}\n${done.stderr}`);
  return JSON.parse(done.stdout);
}

interface Figure {
  readonly name: string;
  /** The median. */
  readonly value: number;
  /** The 95th percentile; null where too little was measured for one. */
  readonly p95: number | null;
  readonly yardstick: string;
  readonly yardstickValue: number;
  readonly yardstickP95: number | null;
  readonly unit: 'ms' | 'MB';
  readonly ratio: number;
  /** The largest ratio that meets the goal; null where there is none. */
  readonly goal: number | null;
}

const figures: Figure[] = [];
function add(
  name: string,
  ours: number | Sample,
  yardstick: string,
  other: number | Sample,
  unit: Figure['unit'],
  goal: number | null,
): void {
  const { median: value, p95 } = typeof ours === 'number' ? { median: ours, p95: null } : ours;
  const { median: yardstickValue, p95: yardstickP95 } = typeof other === 'number' ? { median: other, p95: null } : other;
  figures.push({ name, value, p95, yardstick, yardstickValue, yardstickP95, unit, ratio: value / yardstickValue, goal });
}

/** What could not be measured, a sentence each. */
const skipped: string[] = [];

/** The check and Langium's parse of the same texts in turn; and what each keeps alive. */
function beside(name: string, folder: string, rounds: number): void {
  const check: Measured[] = [];
  const langium: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    langium.push(measure('langium', folder));
    check.push(measure('check', folder));
  }
  for (const { result } of [...check, ...langium]) if (result !== 0) throw new Error(`${name}: ${result} errors`);
  const of = (all: readonly Measured[], pick: (one: Measured) => number) => median(all.map(pick));
  add(
    `check of ${name}, time`,
    of(check, (one) => one.time),
    "Langium's parse",
    of(langium, (one) => one.time),
    'ms',
    1.6,
  );
  const megabytes = 1024 * 1024;
  add(
    `check of ${name}, heap kept`,
    of(check, (one) => one.heap) / megabytes,
    "Langium's trees",
    of(langium, (one) => one.heap) / megabytes,
    'MB',
    1.3,
  );
  add(
    `check of ${name}, peak memory`,
    of(check, (one) => one.peak) / megabytes,
    "Langium's peak",
    of(langium, (one) => one.peak) / megabytes,
    'MB',
    null,
  );
}

const cx = join(root, 'cli/bin/cx.js');
const cache = { XDG_CACHE_HOME: join(work, 'cache') };

function benchCommands(): void {
  const small = put('fifty', [{ name: 'shop.cx', text: fiftyLines }]);
  const words = [cx, 'check', small, '--as-of', '2026-05-01'];
  run(words, cache);
  const cold: number[] = [];
  const without: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < (quick ? 9 : 31); round++) {
    bare.push(run(['-e', '0']));
    cold.push(run(words, cache));
    without.push(run(words, { CX_NO_CACHE: '1' }));
  }
  add('cx check of 50 lines', sampleOf(cold), 'node -e 0', sampleOf(bare), 'ms', 4);
  add('the same, first run ever', sampleOf(without), 'node -e 0', sampleOf(bare), 'ms', null);

  const rounds = quick ? 1 : 5;
  beside('one file of 34 000 lines', put('one', oneFile(34_000)), rounds);
  beside('100 files of 1 000 lines', put('many', manyFiles(100, 1000)), rounds);

  const besideCheck = (what: string, name: string, folder: string, wanted: number, goal: number | null): void => {
    const times: number[] = [];
    const checks: number[] = [];
    for (let round = 0; round < (quick ? 3 : 9); round++) {
      checks.push(measure('check', folder).time);
      const made = measure(what, folder);
      if (made.result !== wanted) throw new Error(`${name}: ${made.result} of ${wanted}`);
      times.push(made.time);
    }
    add(name, median(times), 'its check', median(checks), 'ms', goal);
  };
  const wide = put('wide', manyExpectations(1000, 5, 1));
  besideCheck('report', 'report of 1 000 expectations by 5 personas', wide, 5000, null);
  besideCheck('report', 'report of the same by 8 waves', put('waves', manyExpectations(1000, 5, 8)), 5000, 0.5);
  besideCheck('report', 'report of 300 dealers', put('dealers', manyDealers(300)), 5, null);
  // The goal of each of these is two seconds; they have no yardstick in time.
  besideCheck('workbook', 'workbook of 1 000 expectations by 5 personas', wide, 5000, null);
  besideCheck('slides', 'slides of the same', wide, 5000, null);
  besideCheck('plan', 'plan of 40 initiatives, with draws and frontier', put('initiatives', manyInitiatives(40)), 40, null);
  benchChanges(quick ? 3 : 9, add);
}

try {
  const built = spawnSync(process.execPath, [join(root, 'scripts/bundle.ts')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  if (only === undefined || only === 'commands') benchCommands();
  if (only === undefined || only === 'surveys') benchSurveys(quick ? 3 : 9, add);
  if (only === undefined || only === 'answers') await benchAnswers({ quick, work, add });
  if (only === undefined || only === 'editor' || only === 'previews') {
    const check = (folder: string): number => run([cx, 'check', folder], cache);
    // What was measured before something failed is shown all the same.
    await (only === 'previews' ? benchPreviews : benchEditor)({ quick, put, check, add, skip: (sentence) => skipped.push(sentence) }).catch(
      (error: unknown) => {
        skipped.push(error instanceof Error ? error.message : String(error));
      },
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

const shown = (value: number | null, unit: string): string => (value === null ? '' : `${value.toFixed(0)} ${unit}`);
const cells = figures.map(({ name, value, p95, yardstick, yardstickValue, yardstickP95, unit, ratio, goal }) => [
  name,
  shown(value, unit),
  shown(p95, unit),
  yardstick,
  shown(yardstickValue, unit),
  shown(yardstickP95, unit),
  ratio.toFixed(2),
  goal === null ? '' : `at most ${goal}`,
  goal === null ? '' : ratio <= goal ? 'met' : 'MISSED',
]);
const head = ['', 'ours', 'p95', 'yardstick', '', 'p95', 'ratio', 'goal', ''];
const widths = head.map((_cell, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
const numeric = new Set([1, 2, 4, 5, 6]);
for (const row of [head, ...cells]) {
  const line = row.map((cell, column) => (numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)));
  process.stdout.write(`${line.join('  ').trimEnd()}\n`);
}
for (const sentence of skipped) process.stdout.write(`${sentence}\n`);
mkdirSync(join(root, 'dist'), { recursive: true });
const result = { formatVersion: '1.0', node: process.version, platform: process.platform, figures, skipped };
writeFileSync(join(root, 'dist/bench.json'), `${JSON.stringify(result, null, 2)}\n`);
process.exitCode = skipped.length > 0 || figures.some(({ ratio, goal }) => goal !== null && ratio > goal) ? 1 : 0;
