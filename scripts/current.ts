/** Whether every generated file is what its generator makes: runs the generators and names the files that changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const generated = [
  'language/src/syntax/generated',
  'language/schemas',
  'language/src/report/what-if/generated',
  'docs',
  'cli/THIRD-PARTY-NOTICES.md',
  'extension/syntaxes',
  'extension/snippets',
  'extension/language-configuration.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
];
const generators: readonly (readonly [program: string, ...words: string[]])[] = [
  ['langium', 'generate', '-f', 'language/langium-config.json'],
  [process.execPath, 'scripts/schemas.ts'],
  [process.execPath, 'scripts/docs.ts'],
  [process.execPath, 'scripts/cli-docs.ts'],
  [process.execPath, 'scripts/extension.ts'],
  [process.execPath, 'scripts/what-if-page.ts'],
];

function hashes(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (path: string): void => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else found.set(path, createHash('sha256').update(readFileSync(full)).digest('hex'));
  };
  for (const path of generated) add(path);
  return found;
}

const before = hashes();
for (const [program, ...words] of generators) {
  const done = spawnSync(program, words, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    process.stderr.write(`${[program, ...words].join(' ')} failed:\n${done.stdout}${done.stderr}\n`);
    process.exit(1);
  }
}
const after = hashes();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
for (const path of changed) process.stderr.write(`${path} was not current; it is now: look at it and commit it.\n`);
process.exitCode = changed.length > 0 ? 1 : 0;
