/** Running the built `cx` as a user does. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const executable = join(root, 'cli/bin/cx.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** No locale, no colour, no clock of its own: what a test does not set does not matter. */
export const bare = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CX_NO_CACHE: '1', SOURCE_DATE_EPOCH: '1780272000' };

/** Runs `cx` with these words in this folder. */
export function cx(
  cwd: string,
  words: readonly string[],
  options: { env?: Record<string, string>; input?: string | Uint8Array; uid?: number; node?: string; executable?: string } = {},
): Ran {
  const given: SpawnSyncOptions = {
    cwd,
    env: { ...bare, ...options.env },
    maxBuffer: 1 << 28,
    // What waits for somebody is to fail, not to wait.
    timeout: 170_000,
    ...(options.input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input: options.input }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  };
  const done = spawnSync(options.node ?? process.execPath, [options.executable ?? executable, ...words], given);
  if (done.error) throw done.error;
  return { code: done.status, out: String(done.stdout), err: String(done.stderr) };
}

/** A new folder with these files; its path has no symbolic link in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-test-')));
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  return folder;
}

/** Removes what `folderWith` made. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
