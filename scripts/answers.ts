/** `npm run answers`: writes the answers of the examples; the same bytes on every run. `--check` compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerFiles, examples } from './answers/studies.ts';

for (const { path, bytes } of answerFiles()) {
  const file = join(examples, path);
  let before: Uint8Array | null = null;
  try {
    before = readFileSync(file);
  } catch {
    // It is not there yet.
  }
  if (before !== null && Buffer.compare(before, bytes) === 0) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`examples/${path} is not what the generator makes: run npm run answers.\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`Wrote examples/${path}\n`);
  }
}
