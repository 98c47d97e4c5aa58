import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds `cx` before the tests that run it. */
export default function setup(): void {
  const root = join(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['scripts/bundle.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
