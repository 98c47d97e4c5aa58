/**
 * `npm run package`: builds the extension and packs it as `dist/touchstone-vscode-VERSION.vsix`. Needs no network. Fails where the package is
 * larger than it may be, or where a bundle would need what is not in it.
 */
import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundleExtension } from './bundle-extension.ts';
import { root, versionOf } from './bundling.ts';

/** Of the package, in bytes. */
const LARGEST = 2_000_000;

/** What a bundle may ask the place it runs in for. */
const given: Readonly<Record<string, RegExp>> = {
  'extension.cjs': /^(vscode|node:.+|child_process|fs|path|readline|os|crypto|net|util|url)$/,
  'server.cjs': /^(node:.+|child_process|fs|path|os|crypto|net|util|url)$/,
  'web/extension.js': /^vscode$/,
};

function complain(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

const dist = join(root, 'extension/dist');
for (const [file, inputs] of await bundleExtension()) {
  const text = readFileSync(join(dist, file), 'utf8');
  const wanted = [...text.matchAll(/(?<![.\w$])require\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
  const strange = wanted.filter((name) => given[file]?.test(name) !== true);
  if (strange.length > 0) complain(`${file} requires ${[...new Set(strange)].join(', ')}, which is not there where it runs.`);
  // Two versions of one protocol do not understand one another's types, and weigh twice as much.
  for (const name of ['vscode-jsonrpc', 'vscode-languageserver-protocol']) {
    const places = new Set(inputs.flatMap((path) => new RegExp(`^(.*node_modules/${name})/`).exec(path)?.[1] ?? []));
    if (places.size > 1) complain(`${file} holds ${name} more than once: ${[...places].join(', ')}.`);
  }
  process.stdout.write(`${sizeOf(text.length)}  extension/dist/${file}\n`);
}

const name = `touchstone-vscode-${versionOf('extension')}.vsix`;
const path = join(root, 'dist', name);
mkdirSync(join(root, 'dist'), { recursive: true });
// Made beside and renamed: whoever installs it meantime gets the old one whole.
const beside = join(root, 'dist', `.${process.pid}.vsix`);
await createVSIX({ cwd: join(root, 'extension'), packagePath: beside, dependencies: false });
renameSync(beside, path);
const { size } = statSync(path);
process.stdout.write(`${sizeOf(size)}  dist/${name}\n`);
if (size > LARGEST) complain(`The package is larger than ${sizeOf(LARGEST).trim()}.`);

function sizeOf(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
}
