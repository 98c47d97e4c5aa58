/** Builds `cli/dist`: the CommonJS bundles for Node 20, the schemas, and the notices of what they hold. */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { asciiOnly, inputsOf, quick, root, unstyled, versionOf } from './bundling.ts';
import { notices } from './notices.ts';

const out = join(root, 'cli/dist');

/** What is loaded only when asked for stays out of the bundle that every command loads. */
const lazy: Plugin = {
  name: 'lazy bundles',
  setup(plugin) {
    plugin.onResolve(
      {
        filter: /^\.\.\/(rendering|planning|workbooks|presenting|gating|explaining|measuring|surveying|reviewing|documenting|serving)\.ts$/,
      },
      (found) => (found.kind === 'dynamic-import' ? { path: `./${found.path.slice(3, -3)}.cjs`, external: true } : null),
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
    define: { CX_VERSION: JSON.stringify(versionOf('cli')) },
    mainFields: ['module', 'main'],
    // Native code is installed beside, or not at all.
    external: ['@duckdb/node-api', 'pg-native'],
    // The server is the one that speaks the protocol.
    plugins: [lazy, ...(name === 'serving.cjs' ? [] : [slim]), quick],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const text = asciiOnly(result.outputFiles[0]?.text ?? '');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  writeFileSync(join(out, name), `// cx ${hash}\n${text}`);
  return result.metafile;
}

/** What a browser loads: the page of `cx survey --preview` and its style sheet. */
async function page(): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['cli/src/preview/page.ts', 'cli/src/preview/page.css'],
    outdir: join(out, 'preview'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // As old as what SurveyJS itself shows well.
    target: ['chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    plugins: [unstyled],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'schemas'), { recursive: true });
const metafiles: Metafile[] = [];
for (const [entry, name] of [
  ['cli/src/entry.ts', 'cx.cjs'],
  ['cli/src/explaining.ts', 'explaining.cjs'],
  ['cli/src/measuring.ts', 'measuring.cjs'],
  ['cli/src/rendering.ts', 'rendering.cjs'],
  ['cli/src/planning.ts', 'planning.cjs'],
  ['cli/src/workbooks.ts', 'workbooks.cjs'],
  ['cli/src/presenting.ts', 'presenting.cjs'],
  ['cli/src/gating.ts', 'gating.cjs'],
  ['cli/src/surveying.ts', 'surveying.cjs'],
  ['cli/src/previewing.ts', 'previewing.cjs'],
  ['cli/src/reviewing.ts', 'reviewing.cjs'],
  ['cli/src/documenting.ts', 'documenting.cjs'],
  ['cli/src/serving.ts', 'serving.cjs'],
] as const) {
  metafiles.push(await bundle(entry, name));
}
metafiles.push(await page());
for (const folder of ['language/schemas', 'cli/schemas']) {
  if (!existsSync(join(root, folder))) continue;
  for (const file of readdirSync(join(root, folder))) {
    if (file.endsWith('.schema.json')) copyFileSync(join(root, folder, file), join(out, 'schemas', file));
  }
}
cpSync(join(root, 'cli/templates'), join(out, 'templates'), { recursive: true });
// What build servers run, so that whoever installs the command line has it.
cpSync(join(root, 'integrations'), join(out, 'integrations'), { recursive: true, filter: (path) => !path.endsWith('tsconfig.json') });
// `dist` is CommonJS whatever the package around it says.
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(join(root, 'cli/THIRD-PARTY-NOTICES.md'), notices(root, inputsOf(metafiles), 'the command line `cx`'));
copyFileSync(join(root, 'LICENSE'), join(root, 'cli/LICENSE'));
if (process.argv.includes('--meta')) writeFileSync(join(root, 'dist/cx.meta.json'), JSON.stringify(metafiles[0]));
