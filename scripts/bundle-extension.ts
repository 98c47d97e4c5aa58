/** The bundles of the extension: the client and the server for Node, both for a browser, and the page of the preview. By itself it builds `extension/dist`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { asciiOnly, quick, root, versionOf } from './bundling.ts';

/** What the oldest VS Code of the manifest brings (1.95: Electron 32). */
const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20.18' };
const browser: BuildOptions = { platform: 'browser', target: 'chrome128' };

/** The names in a server stay as they are: its stack traces stand in the log. */
const bundles: readonly { readonly entry: string; readonly file: string; readonly how: BuildOptions }[] = [
  { entry: 'extension.ts', file: 'extension.cjs', how: { ...node, minifyIdentifiers: true, external: ['vscode'] } },
  { entry: 'server-node.ts', file: 'server.cjs', how: node },
  { entry: 'web.ts', file: 'web/extension.js', how: { ...browser, minifyIdentifiers: true, format: 'cjs', external: ['vscode'] } },
  { entry: 'server-worker.ts', file: 'web/server.js', how: { ...browser, format: 'iife' } },
  { entry: 'preview/page.ts', file: 'preview/page.js', how: { ...browser, minifyIdentifiers: true, format: 'iife' } },
];

/** A bundle: what it is called, its text, and the files that went into it. */
export interface Bundle {
  readonly file: string;
  readonly text: string;
  readonly inputs: readonly string[];
}

/** Writes the bundles into a folder. */
export function bundleExtension(out: string): Promise<Bundle[]> {
  return Promise.all(bundles.map((one) => bundle(one, out)));
}

async function bundle({ entry, file, how }: (typeof bundles)[number], out: string): Promise<Bundle> {
  const result = await build({
    ...how,
    absWorkingDir: root,
    entryPoints: [`extension/src/${entry}`],
    outfile: join(out, file),
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    // ASCII only: V8 keeps it at half the size.
    charset: 'ascii',
    legalComments: 'none',
    define: { CX_VERSION: JSON.stringify(versionOf('extension')) },
    mainFields: ['module', 'main'],
    plugins: [quick],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  for (const { path, text } of result.outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.css') ? text : asciiOnly(text));
  }
  return {
    file,
    text: result.outputFiles.find(({ path }) => path.endsWith('js'))?.text ?? '',
    inputs: Object.keys(result.metafile.inputs),
  };
}

if (process.argv[1] === import.meta.filename) {
  const out = join(root, 'extension/dist');
  rmSync(out, { recursive: true, force: true });
  await bundleExtension(out);
}
