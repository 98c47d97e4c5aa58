// `npm test`: sets up, builds, and runs every check but the long ones; a table of times at the end.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { install, root, run } = require('./install.cjs');

const results = path.join(root, 'dist/tests.json');
const summary = path.join(root, 'dist/test-summary.json');
fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
for (const old of [results, summary]) fs.rmSync(old, { force: true });

/** Each step says whether it passed. Those marked `needed` stop the run: what follows would only repeat the failure. */
const steps = [
  { name: 'packages', needed: true, run: packages },
  {
    name: 'test machine',
    needed: true,
    run: () => spawnSync('bash', ['tests/setup'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0,
  },
  { name: 'build', needed: true, run: () => run('node', ['scripts/bundle.ts']) === 0 },
  { name: 'lint', run: () => run('biome', ['check', '--error-on-warnings', '.']) === 0 },
  { name: 'types', run: () => ['.', 'extension/src/preview', 'integrations'].every((project) => run('tsc', ['-p', project]) === 0) },
  { name: 'generated files', run: () => run('node', ['scripts/current.ts']) === 0 },
  { name: 'tests', run: tests },
];

function packages() {
  install();
  return true;
}

let counted = { passed: 0, failed: 0 };

function tests() {
  const projects = ['unit', 'thorough', 'cross', 'end-to-end', 'editor'].flatMap((name) => ['--project', name]);
  const code = run('vitest', [
    'run',
    ...projects,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ]);
  let report;
  try {
    report = JSON.parse(fs.readFileSync(results, 'utf8'));
  } catch {
    process.stderr.write('The tests left no result.\n');
    return false;
  }
  // A test file that cannot be loaded holds no test that failed, but nothing in it was tested.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  counted = { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  return code === 0 && counted.failed === 0 && counted.passed > 0;
}

const rows = [];
for (const step of steps) {
  const start = process.hrtime.bigint();
  const passed = step.run();
  rows.push({ name: step.name, passed, seconds: Number(process.hrtime.bigint() - start) / 1e9 });
  if (!passed && step.needed) break;
}

const width = Math.max(...rows.map((row) => row.name.length)) + 2;
process.stdout.write('\n');
for (const row of rows)
  process.stdout.write(`${row.name.padEnd(width)}${row.seconds.toFixed(1).padStart(7)} s  ${row.passed ? 'ok' : 'FAILED'}\n`);
const total = rows.reduce((sum, row) => sum + row.seconds, 0);
process.stdout.write(`${'all'.padEnd(width)}${total.toFixed(1).padStart(7)} s\n`);

// Steps count like tests, so that a lint error alone still shows in the number of failures; the step "tests" is counted by its tests.
const others = rows.filter((row) => row.name !== 'tests');
const passed = counted.passed + others.filter((row) => row.passed).length;
const ranTests = rows.find((row) => row.name === 'tests');
const hidden = ranTests !== undefined && !ranTests.passed && counted.failed === 0 ? 1 : 0;
const failed = counted.failed + others.filter((row) => !row.passed).length + hidden;
fs.writeFileSync(summary, `${JSON.stringify({ passed, failed, ranTests: counted.passed + counted.failed > 0 })}\n`);
process.exitCode = failed === 0 && counted.passed > 0 ? 0 : 1;
