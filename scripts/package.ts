/**
 * `npm run package`: builds the extension and packs it as `dist/touchstone-vscode-VERSION.vsix`. Needs no network. Fails where the package is
 * larger than it may be, or where a bundle would need what is not in it.
 */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { type Bundle, bundleExtension } from './bundle-extension.ts';
import { root, versionOf } from './bundling.ts';
import { notices } from './notices.ts';

/** Of the package, in bytes. */
const LARGEST = 4_000_000;

/** What a bundle may ask the place it runs in for. */
const given: Readonly<Record<string, RegExp>> = {
  'extension.cjs': /^(vscode|node:.+|child_process|fs|path|readline|os|crypto|net|util|url)$/,
  'server.cjs': /^(node:.+|child_process|fs|path|os|crypto|net|util|url)$/,
  'web/extension.js': /^vscode$/,
};

/** Why a bundle must not be shipped. */
function wrongWith({ file, text, inputs }: Bundle): readonly string[] {
  const wanted = [...text.matchAll(/(?<![.\w$])require\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
  const strange = new Set(wanted.filter((name) => given[file]?.test(name) !== true));
  // Two versions of one protocol do not understand one another's types, and weigh twice as much.
  const doubled = ['vscode-jsonrpc', 'vscode-languageserver-protocol'].filter(
    (name) => new Set(inputs.flatMap((path) => new RegExp(`^(.*node_modules/${name})/`).exec(path)?.[1] ?? [])).size > 1,
  );
  return [
    ...[...strange].map((name) => `${file} requires ${name}, which is not there where it runs.`),
    ...doubled.map((name) => `${file} holds ${name} in two versions.`),
  ];
}

function sizeOf(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(6)} kB`;
}

const source = join(root, 'extension');
const name = `touchstone-vscode-${versionOf('extension')}.vsix`;
const packed = join(root, 'dist', name);
mkdirSync(join(root, 'dist'), { recursive: true });
// In a folder of its own, and renamed at the end: whoever packs or installs meantime is not disturbed.
const made = mkdtempSync(join(root, 'dist/.extension-'));
try {
  cpSync(source, made, {
    recursive: true,
    filter: (path) => !['src', 'dist', 'node_modules'].some((folder) => path === join(source, folder)),
  });
  const bundles = await bundleExtension(join(made, 'dist'));
  const inputs = [...new Set(bundles.flatMap((bundle) => bundle.inputs))];
  for (const folder of [source, made]) {
    writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.md'), notices(root, inputs, 'the extension for VS Code'));
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  }
  await createVSIX({ cwd: made, packagePath: join(made, name), dependencies: false });
  const wrong = bundles.flatMap(wrongWith);
  const { size } = statSync(join(made, name));
  if (size > LARGEST) wrong.push(`The package is larger than ${sizeOf(LARGEST).trim()}.`);
  for (const { file } of bundles) process.stdout.write(`${sizeOf(readFileSync(join(made, 'dist', file)).length)}  ${file}\n`);
  process.stdout.write(`${sizeOf(size)}  dist/${name}\n`);
  for (const words of wrong) process.stderr.write(`${words}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  else renameSync(join(made, name), packed);
} finally {
  rmSync(made, { recursive: true, force: true });
}
