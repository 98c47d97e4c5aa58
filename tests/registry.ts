/** Files of packages that only a test needs, fetched from the registry once and kept in `.cache/`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';

/** A file of a package at one version, whose SHA-256 is known; the packages it depends on are not fetched. */
export function fromRegistry(name: string, version: string, file: string, sha256: string): string {
  const kept = join(root, '.cache', `${name.replace(/[@/]+/g, '-').replace(/^-/, '')}-${version}`);
  if (!existsSync(join(kept, file))) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache', 'fetch-'));
    try {
      const tarball = run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder]).trim();
      run('tar', ['-xzf', join(folder, tarball), '-C', folder]);
      rmSync(kept, { recursive: true, force: true });
      renameSync(join(folder, 'package'), kept);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const text = readFileSync(join(kept, file), 'utf8');
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== sha256) throw new Error(`${file} of ${name}@${version} is not what it was: ${found}`);
  return text;
}

function run(program: string, words: readonly string[]): string {
  const done = spawnSync(program, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}
