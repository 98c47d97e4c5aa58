/** `npm run docs`: writes `docs/rules/` anew from the registry of rules; what no rule has any more is deleted. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents } from '../language/src/rules/documents.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'rules');
const made = documents();
rmSync(folder, { recursive: true, force: true });
for (const { path, text } of made) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${made.length} pages in docs/rules\n`);
