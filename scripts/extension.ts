/** Writes what VS Code reads of the extension before its code runs: grammar, language configuration, snippets and the texts of the manifest. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { declaredFiles } from '../extension/src/declared/files.ts';

const folder = join(import.meta.dirname, '..', 'extension');
const files = declaredFiles();
for (const { path, text } of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${files.length} files of the extension\n`);
