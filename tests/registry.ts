/** Packages of which only a test needs a file: fetched from the registry once, without what they depend on, and kept in `.cache/`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';

/** Each with what npm says of its bytes. */
const packages = {
  /** Brings the JSON Schema of SARIF. */
  '@microsoft/jest-sarif@1.0.0-beta.0': 'sha512-A1fOhPd6Ic5iDk4F9YPw1qNB4XF+7+IviR7xl8r2F6QzQkx5cpY9LsGk2rExiFIEcBbjpVnSmwWGBukASkiQ9A==',
  /** Reads YAML. */
  'yaml@2.9.1': 'sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==',
} as const;

/** The folder of a package. */
export function fromRegistry(name: keyof typeof packages): string {
  const cache = join(root, '.cache');
  const kept = join(cache, name.replace(/^@/, '').replace('/', '-'));
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'fetch-'));
  try {
    const [packed]: { filename: string; integrity: string }[] = JSON.parse(
      run('npm', ['pack', name, '--json', '--pack-destination', folder]),
    );
    if (packed?.integrity !== packages[name]) throw new Error(`${name} is not what it was: ${packed?.integrity ?? 'nothing'}`);
    run('tar', ['-xzf', join(folder, packed.filename.replace(/^@/, '').replace('/', '-')), '-C', folder]);
    if (!existsSync(kept)) renameSync(join(folder, 'package'), kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

function run(program: string, words: readonly string[]): string {
  const done = spawnSync(program, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}
