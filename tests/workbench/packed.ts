/** The packed extension, as `npm run package` makes it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'extension/package.json'), 'utf8'));

/** An absolute path. */
export const packed = join(root, 'dist', `touchstone-vscode-${version}.vsix`);

/** Packs it before the tests that install it, once: two that pack at the same time write the same files. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/package.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
