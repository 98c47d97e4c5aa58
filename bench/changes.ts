/**
 * What the review of a change costs beside compiling both sides: two programs of 2 000 expectations, 200 edits apart. In a process of its own
 * (`changes.ts measure`) it prints one line of JSON.
 */
import { spawnSync } from 'node:child_process';
import { reviewOf } from '../language/src/changes/reviewing.ts';
import { compile } from '../language/src/compile.ts';
import { type BenchFile, manyExpectations } from './programs.ts';
import { median } from './samples.ts';

const EXPECTATIONS = 2000;
const EDITS = 200;
const PERSONAS = 5;

interface Taken {
  /** Milliseconds for both sides. */
  readonly compile: number;
  readonly review: number;
  readonly changes: number;
}

/** Every tenth expectation says something else: a weight, a level, or its words. */
function edited(files: readonly BenchFile[]): BenchFile[] {
  return files.map(({ name, text }) => {
    let index = 0;
    const changed = text.replace(
      /^ {2}expect (e\d+) "([^"]*)" in Service expected (\d+) {2}weight (\d+)/gm,
      (line, own, label, level, weight) => {
        const turn = index++ % (EXPECTATIONS / EDITS) === 0 ? (index / (EXPECTATIONS / EDITS)) | 0 : -1;
        if (turn < 0) return line;
        const [words, expected, heavy] = [
          turn % 10 === 9 ? `${label}!` : label,
          turn % 10 === 8 ? Number(level) - 1 : level,
          turn % 10 < 8 ? (Number(weight) % 10) + 1 : weight,
        ];
        return `  expect ${own} "${words}" in Service expected ${expected}  weight ${heavy}`;
      },
    );
    return { name, text: changed };
  });
}

function take(): Taken {
  const files = manyExpectations(EXPECTATIONS, PERSONAS, 2);
  const own = (list: readonly BenchFile[]) => list.map(({ name, text }) => ({ file: name, text }));
  const [older, newer] = [own(files), own(edited(files))];
  compile({ own: [{ file: 'a.cx', text: 'program A "a"\n' }] });
  const start = performance.now();
  const before = compile({ own: older, date: '2026-05-01' }).program;
  const after = compile({ own: newer, date: '2026-05-01' }).program;
  const compiled = performance.now();
  const review = reviewOf({
    version: '0',
    base: { name: 'before', program: before },
    head: { name: 'after', program: after },
    asOf: '2026-05-01',
  });
  return { compile: compiled - start, review: performance.now() - compiled, changes: review.changes.length };
}

/** One figure: the review, and compiling both sides. Throws where the edits are not found. */
export function benchChanges(
  rounds: number,
  add: (name: string, ours: number, yardstick: string, other: number, unit: 'ms', goal: number) => void,
): void {
  const taken = Array.from({ length: rounds }, (): Taken => {
    const done = spawnSync(process.execPath, [import.meta.filename, 'measure'], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`changes\n${done.stderr}`);
    return JSON.parse(done.stdout);
  });
  for (const { changes } of taken) if (changes !== EDITS) throw new Error(`changes: ${changes} of ${EDITS} edits`);
  add(
    `review of ${EDITS} edits of ${EXPECTATIONS} expectations`,
    median(taken.map(({ review }) => review)),
    'compiling both sides',
    median(taken.map(({ compile: time }) => time)),
    'ms',
    0.33,
  );
}

if (process.argv[2] === 'measure') process.stdout.write(`${JSON.stringify(take())}\n`);
