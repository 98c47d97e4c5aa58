/** The bundles of the extension: the client and the server for Node, both for a browser, and the pages of the previews. By itself it builds `extension/dist`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { templateNames } from '../cli/src/templates.ts';
import { byCode } from '../language/src/program/order.ts';
import { asciiOnly, quick, root, unstyled, versionOf } from './bundling.ts';

/** What the oldest VS Code of the manifest brings (1.95: Electron 32). */
const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20.18' };
const browser: BuildOptions = { platform: 'browser', target: 'chrome128' };

/** What is dark where the computer is, is dark in a webview where the editor's theme is. */
const themed: Plugin = {
  name: 'dark by the theme of the editor',
  setup(plugin) {
    plugin.onLoad({ filter: /cli\/src\/preview\/dark\.css$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const dark = ':root:has(body:is(.vscode-dark, .vscode-high-contrast):not(.vscode-high-contrast-light)) {';
      const better = text.replace(/^:root \{/m, dark);
      if (better === text) throw new Error(`${path} has no :root to change`);
      return { contents: better, loader: 'css' };
    });
  },
};

/** The names in a server stay as they are: its stack traces stand in the log. */
const bundles: readonly { readonly entry: string; readonly file: string; readonly how: BuildOptions }[] = [
  { entry: 'extension.ts', file: 'extension.cjs', how: { ...node, minifyIdentifiers: true, external: ['vscode'] } },
  { entry: 'server-node.ts', file: 'server.cjs', how: node },
  { entry: 'web.ts', file: 'web/extension.js', how: { ...browser, minifyIdentifiers: true, format: 'cjs', external: ['vscode'] } },
  { entry: 'server-worker.ts', file: 'web/server.js', how: { ...browser, format: 'iife' } },
  { entry: 'preview/page.ts', file: 'preview/page.js', how: { ...browser, minifyIdentifiers: true, format: 'iife' } },
  { entry: 'survey/page.ts', file: 'survey/page.js', how: { ...browser, minifyIdentifiers: true, format: 'iife' } },
];

/** A bundle: what it is called, its text, and the files that went into it. */
export interface Bundle {
  readonly file: string;
  readonly text: string;
  readonly inputs: readonly string[];
}

/** The programs a person may begin with, as one file: in a browser an extension cannot list its folders. */
function templates(): object {
  const folder = join(root, 'cli/templates');
  const textsIn = (path: string): object =>
    Object.fromEntries(
      readdirSync(path)
        .sort(byCode)
        .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
    );
  return Object.fromEntries(
    templateNames.map((name) => [name, { en: textsIn(join(folder, name, 'en')), zh: textsIn(join(folder, name, 'zh')) }]),
  );
}

/** Writes the bundles, and what they read, into a folder. */
export function bundleExtension(out: string): Promise<Bundle[]> {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'templates.json'), JSON.stringify(templates()));
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
    plugins: [quick, unstyled, themed],
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
