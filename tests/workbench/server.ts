/** A server of the workbench for one test file: a profile that is thrown away, one extension, one language, one kind of extension host. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { install, type Programs } from './install.ts';

/** The languages a person may read the workbench in. */
export type Locale = 'en' | 'zh-cn';

/** Where the extension runs: in Node beside the files (as on a desktop), or in a web worker of the browser (as in VS Code for the Web). */
export type Host = 'node' | 'worker';

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** The packed extensions to install: absolute paths. */
  readonly vsix: string | readonly string[];
  /** Default: `node`. Holds for our own extension alone. */
  readonly host?: Host;
  /** Default: `en`. The workbench's own words stay English; `vscode.env.language`, our manifest and our messages follow. */
  readonly locale?: Locale;
  /** User settings beside those of a quiet window. */
  readonly settings?: Settings;
  /** Default: true. Where false, every folder is one whose authors are not trusted. */
  readonly trusted?: boolean;
  /** More for the environment of the server, its extension host and its terminals: nothing of ours is there but PATH. */
  readonly env?: Readonly<Record<string, string>>;
}

/** One process below a server. */
export interface Running {
  readonly pid: number;
  /** The words of its command line. */
  readonly command: readonly string[];
}

export interface Server {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The folder that holds all it keeps; gone after `close`. */
  readonly profile: string;
  readonly locale: Locale;
  /** Changes user settings for windows that are opened later; undefined takes one back. An open window does not look at the file. */
  change(settings: Settings): void;
  /** The text of the settings file with these changes; nothing is written. */
  changed(settings: Settings): string;
  /** What runs for this server now, the extension's own processes among it. */
  running(): readonly Running[];
  /** What the server itself has said. */
  said(): string;
  /** What an extension host or an output channel wrote into log files, all of it, each part under the file's name. */
  logs(): string;
  /** Ends the server and all it started, and removes its profile. Throws where something did not end by itself with it. */
  close(): Promise<void>;
}

/** The extension under test. */
export const extension = 'touchstone.touchstone-vscode';

/** A window without greetings, suggestions, experiments and things that move; files are saved when a person saves them. */
const quiet: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.enablePreview': false,
  'workbench.editor.useModal': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Light Modern',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'terminal.integrated.gpuAcceleration': 'off',
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts what follows it on the command line, and ends the whole process group, itself included, and the profile with it, when the pipe to
 * it is closed: by `close`, or because the process of the test is gone, however it went.
 */
const guard = `
profile=$1; shift
( trap : TERM; "$@"; echo "$0: ended with $?" ) </dev/null &
server=$!
cat >/dev/null
trap '' TERM HUP INT
kill -TERM 0
( sleep 5; kill -KILL 0 ) &
wait "$server"
rm -rf -- "$profile"
kill -KILL 0
`;

/** Sockets live in the profile, and the path of one may be about 100 characters long. */
function newProfile(): string {
  const folder = realpathSync(tmpdir());
  return realpathSync(mkdtempSync(join(folder.length > 30 ? '/tmp' : folder, 'cx-vs-')));
}

/** Makes the server take a language without its language pack. */
function speak(locale: Locale, folder: string): void {
  if (locale === 'en') return;
  const words = join(folder, 'words.json');
  writeFileSync(words, JSON.stringify({ contents: {} }));
  const pack = {
    hash: 'none',
    label: locale,
    extensions: [{ extensionIdentifier: { id: `touchstone.${locale}`, uuid: '00000000-0000-4000-8000-000000000000' }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** The processes that were started with this profile in their environment. */
function runningIn(profile: string): Running[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      if (!readFileSync(join('/proc', name, 'environ'), 'utf8').includes(`=${profile}/`)) return [];
      const command = readFileSync(join('/proc', name, 'cmdline'), 'utf8')
        .split('\0')
        .slice(0, -1);
      return command.length === 0 ? [] : [{ pid: Number(name), command }];
    } catch {
      return [];
    }
  });
}

function installExtensions(programs: Programs, words: readonly string[], files: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const all = [programs.entry, ...words, ...files.flatMap((file) => ['--install-extension', file]), '--force'];
  return new Promise((resolve, reject) => {
    execFile(programs.node, all, { env, encoding: 'utf8' }, (error, out, err) => {
      const installed = out.match(/was successfully installed/g)?.length ?? 0;
      if (error === null && installed === files.length) resolve();
      else reject(new Error(`The extension was not installed: ${files.join(', ')}\n${out}${err}`));
    });
  });
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.log'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `== ${file.slice(folder.length + 1)}\n${readFileSync(file, 'utf8')}`);
}

/** Starts a server on a free port, with the extension installed: about two seconds, and a minute more where the workbench is not there yet. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const programs = await install();
  const profile = newProfile();
  const locale = options.locale ?? 'en';
  const data = join(profile, 'u');
  const settingsFile = join(data, 'User', 'settings.json');
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    HOME: join(profile, 'h'),
    TMPDIR: join(profile, 't'),
    XDG_CONFIG_HOME: join(profile, 'h/config'),
    XDG_DATA_HOME: join(profile, 'h/data'),
    XDG_CACHE_HOME: join(profile, 'h/cache'),
    XDG_RUNTIME_DIR: join(profile, 't'),
    // An empty address: no gallery, and nothing asks the network.
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
    ...options.env,
  };
  const first: Settings = {
    ...quiet,
    // Which host an extension runs in follows from its manifest, and where it can run in both, from this.
    'remote.extensionKind': { [extension]: [options.host === 'worker' ? 'web' : 'workspace'] },
    ...options.settings,
  };
  const changed = (more: Settings): string => {
    // The workbench writes into the file too.
    const now: Settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
    const next = Object.entries({ ...now, ...more }).filter(([, value]) => value !== undefined);
    return `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`;
  };
  const words = ['--user-data-dir', data, '--extensions-dir', join(profile, 'e')];
  const flags = [
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--ignore-last-opened',
  ];
  let said = '';
  try {
    for (const folder of ['h', 't', 'u/User']) mkdirSync(join(profile, folder), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(first));
    speak(locale, data);
    const files = typeof options.vsix === 'string' ? [options.vsix] : options.vsix;
    if (files.length > 0) await installExtensions(programs, words, files, env);
  } catch (error) {
    rmSync(profile, { recursive: true, force: true });
    throw error;
  }

  const command = [programs.node, programs.entry, ...words, ...flags, '--bind-addr', '127.0.0.1:0', '--locale', locale];
  if (options.trusted !== false) command.push('--disable-workspace-trust');
  const child = spawn('/bin/sh', ['-c', guard, 'guard', profile, ...command], { detached: true, stdio: ['pipe', 'pipe', 'pipe'], env });
  // Where the guard is gone already, there is no pipe to close.
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const close = async (): Promise<void> => {
    child.stdin.end();
    await ended;
    // What is not of the group ends when it sees that its pipe is closed.
    let left = runningIn(profile);
    for (let tries = 0; left.length > 0 && tries < 50; tries++) {
      await delay(100);
      left = runningIn(profile);
    }
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    if (left.length > 0) throw new Error(`These did not end with the server:\n${left.map((one) => one.command.join(' ')).join('\n')}`);
  };

  const port = await new Promise<number>((resolve, reject) => {
    const listen = (data: Buffer): void => {
      said += data;
      const found = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
      if (/^guard: ended with/m.test(said)) reject(new Error(`The server of the workbench did not start.\n${said}`));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    const late = setTimeout(() => reject(new Error(`The server of the workbench did not start within 60 s.\n${said}`)), 60_000);
    late.unref();
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });

  return {
    port,
    address: `http://127.0.0.1:${port}`,
    profile,
    locale,
    change: (more) => writeFileSync(settingsFile, changed(more)),
    changed,
    running: () => runningIn(profile),
    said: () => said,
    logs: () => textsBelow(join(data, 'logs')).join('\n'),
    close,
  };
}
