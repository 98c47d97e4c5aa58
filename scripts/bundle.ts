/** Builds `cli/dist`: the CommonJS bundles for Node 20, the schemas, and the notices of what they hold. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { notices } from './notices.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'cli/dist');
const packageOf = (folder: string): { version: string } => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** What is loaded only when asked for stays out of the bundle that every command loads. */
const lazy: Plugin = {
  name: 'lazy bundles',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\.\/(rendering|explaining|surveying|serving)\.ts$/ }, (found) =>
      found.kind === 'dynamic-import' ? { path: `./${found.path.slice(3, -3)}.cjs`, external: true } : null,
    );
  },
};

/**
 * The parser takes a few plain types and helpers from the language server protocol; the protocol itself (JSON-RPC, sockets) is a third
 * of the start of a short command and is not needed on a command line.
 */
const slim: Plugin = {
  name: 'no language server protocol',
  setup(plugin) {
    plugin.onResolve({ filter: /^vscode-(languageserver|languageserver-protocol|jsonrpc)(\/.*)?$/ }, (found) => ({
      path: found.path,
      namespace: 'protocol-stand-in',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'protocol-stand-in' }, () => ({
      contents: readFileSync(join(root, 'scripts/protocol-stand-in.js'), 'utf8'),
      loader: 'js',
    }));
  },
};

/**
 * Work that libraries do at every start and that this grammar does not need. Each place must be found as it is known, so that a new
 * version of the library stops the build and not the user.
 */
const shortcuts: readonly { readonly file: RegExp; readonly known: string; readonly better: string; readonly times: number }[] = [
  {
    // Which rules can be reached from the first one: all of them (a test of the grammar says so), and asking walks the whole grammar.
    file: /langium\/lib\/utils\/grammar-utils\.js$/,
    known: 'export function getAllReachableRules(grammar, allTerminals) {',
    better: 'export function getAllReachableRules(grammar, allTerminals) {\n    if (!allTerminals) return new Set(grammar.rules);',
    times: 1,
  },
  {
    // While it records the grammar, the parser lays recorders over 80 methods with numbers in their names, and takes them away one by one.
    // Langium calls none of these, only the ones without numbers, which are laid over apart.
    file: /chevrotain\/lib\/src\/parse\/parser\/traits\/gast_recorder\.js$/,
    known: 'for (let i = 0; i < 10; i++) {',
    better: 'for (let i = 0; i < 0; i++) {',
    times: 2,
  },
];

const quick: Plugin = {
  name: 'less work at the start',
  setup(plugin) {
    for (const { file, known, better, times } of shortcuts) {
      plugin.onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (text.split(known).length !== times + 1) throw new Error(`${path} has changed; see to the shortcut in scripts/bundle.ts`);
        return { contents: text.replaceAll(known, () => better), loader: 'js' };
      });
    }
  },
};

async function bundle(entry: string, name: string): Promise<Metafile> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.10',
    // Names stay readable in a stack; only white space goes. Minifying names was measured to gain nothing at start.
    minifyWhitespace: true,
    minifySyntax: true,
    // ASCII only: V8 reads and keeps it at half the size.
    charset: 'ascii',
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    define: { CX_VERSION: JSON.stringify(packageOf('cli').version) },
    mainFields: ['module', 'main'],
    // The server is the one that speaks the protocol.
    plugins: [lazy, ...(name === 'serving.cjs' ? [] : [slim]), quick],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  // What esbuild leaves as it is stands in regular expressions, where an escape means the same.
  const text = (result.outputFiles[0]?.text ?? '').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  writeFileSync(join(out, name), `// cx ${hash}\n${text}`);
  return result.metafile;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'schemas'), { recursive: true });
const metafiles: Metafile[] = [];
for (const [entry, name] of [
  ['cli/src/entry.ts', 'cx.cjs'],
  ['cli/src/explaining.ts', 'explaining.cjs'],
  ['cli/src/rendering.ts', 'rendering.cjs'],
  ['cli/src/surveying.ts', 'surveying.cjs'],
  ['cli/src/serving.ts', 'serving.cjs'],
] as const) {
  metafiles.push(await bundle(entry, name));
}
for (const folder of ['language/schemas', 'cli/schemas']) {
  if (!existsSync(join(root, folder))) continue;
  for (const file of readdirSync(join(root, folder))) {
    if (file.endsWith('.schema.json')) copyFileSync(join(root, folder, file), join(out, 'schemas', file));
  }
}
cpSync(join(root, 'cli/templates'), join(out, 'templates'), { recursive: true });
// `dist` is CommonJS whatever the package around it says.
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
const found = new Set<string>();
for (const metafile of metafiles) for (const input of Object.keys(metafile.inputs)) found.add(input);
writeFileSync(join(root, 'cli/THIRD-PARTY-NOTICES.md'), notices(root, [...found], 'the command line `cx`'));
copyFileSync(join(root, 'LICENSE'), join(root, 'cli/LICENSE'));
if (process.argv.includes('--meta')) writeFileSync(join(root, 'dist/cx.meta.json'), JSON.stringify(metafiles[0]));
