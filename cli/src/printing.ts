/** A page printed as PDF by a browser that the user has, with nothing left behind: no process, no file, no request. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from './io.ts';
import { codeOf, Refusal } from './messages.ts';

type World = Pick<Io, 'env' | 'platform' | 'onStop'>;

/** The longest a browser may take. In milliseconds. */
const PATIENCE = 120_000;

/** Variables of the environment that name a browser, the first that is set wins. */
const variables = ['CX_CHROMIUM', 'CHROMIUM'] as const;

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
] as const;

/** The program of a Chromium-like browser. Throws a Refusal, with the way out, where there is none. */
export function browserOf({ env, platform }: Pick<World, 'env' | 'platform'>): string {
  for (const name of variables) {
    const path = env[name];
    if (path === undefined || path === '') continue;
    // A bare name is one on the path, as a shell has it.
    const places = /[\\/]/.test(path) ? [path] : pathOf(env).map((folder) => join(folder, path));
    const named = places.find((place) => isProgram(place, platform));
    if (named !== undefined) return named;
    throw new Refusal(['pdfNamedMissing', { name, path }]);
  }
  const found = placesOf(env, platform).find((path) => isProgram(path, platform));
  if (found === undefined) throw new Refusal(['pdfNoBrowser']);
  return found;
}

function pathOf(env: World['env']): readonly string[] {
  return (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
}

function placesOf(env: World['env'], platform: string): readonly string[] {
  const ending = platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => pathOf(env).map((folder) => join(folder, `${name}${ending}`)));
  if (platform === 'darwin') {
    const applications = ['/Applications', join(env.HOME ?? homedir(), 'Applications')];
    const inside = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return [...inside.flatMap((name) => applications.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name))), ...onPath];
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData ?? env.LOCALAPPDATA].flatMap((root) => root ?? []);
    const inside = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return [...inside.flatMap((path) => roots.map((root) => join(root, path))), ...onPath];
  }
  return onPath;
}

function isProgram(path: string, platform: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    if (platform !== 'win32') accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The bytes of the PDF that the browser prints of `html`. `day` (`YYYY-MM-DD`) is the day it says it was made; null for one long ago. Throws a Refusal
 * where there is no browser, or it fails, or takes longer than `patience`, or the user stops the process.
 */
export async function toPdf(html: string, day: string | null, world: World, patience = PATIENCE): Promise<Uint8Array> {
  const browser = browserOf(world);
  const folder = mkdtempSync(join(roomFor(browser, world.env), 'cx-print-'));
  try {
    const page = join(folder, 'report.html');
    const file = join(folder, 'report.pdf');
    writeFileSync(page, html, { mode: 0o600 });
    await printed(browser, argumentsFor(page, file, join(folder, 'profile'), world.platform), world, patience, folder);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      throw new Refusal(['pdfNothing', { program: browser }]);
    }
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || bytes.lastIndexOf('%%EOF') < 0)
      throw new Refusal(['pdfNothing', { program: browser }]);
    return dated(bytes, day);
  } finally {
    removed(folder);
  }
}

/** A browser in a snap sees neither the temporary folder nor hidden ones, but its own. */
function roomFor(browser: string, env: World['env']): string {
  const own = join(env.HOME ?? homedir(), 'snap', 'chromium', 'common');
  if (browser.startsWith('/snap/') && statSync(own, { throwIfNoEntry: false })?.isDirectory() === true) return own;
  return tmpdir();
}

function argumentsFor(page: string, file: string, profile: string, platform: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--mute-audio',
    // The page asks for nothing, and what the browser itself asks for finds no address.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(platform === 'linux' ? ['--disable-dev-shm-usage'] : []),
    // A browser run by root has no sandbox of its own; for anybody else it stays.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    `--print-to-pdf=${file}`,
    pathToFileURL(page).href,
  ];
}

/** What is going on now, so that one listener can end it: the process tells of a stop once. */
const going = new Set<() => void>();
let isListening = false;

async function printed(browser: string, words: readonly string[], world: World, patience: number, folder: string): Promise<void> {
  if (!isListening) {
    isListening = true;
    world.onStop(() => {
      isListening = false;
      for (const stop of going) stop();
    });
  }
  await new Promise<void>((resolve, reject) => {
    // A group of its own: a browser is many processes, and all of them end with it.
    const child = spawn(browser, words, {
      detached: world.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: world.env,
      windowsHide: true,
    });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000);
    });
    const leaving = (): void => {
      endAll(child, world.platform);
      removed(folder);
    };
    process.on('exit', leaving);
    const waiting = setTimeout(
      () => settle(new Refusal(['pdfSlow', { program: browser, seconds: Math.round(patience / 1000) }])),
      patience,
    );
    const stop = (): void => settle(new Refusal(['pdfStopped']));
    going.add(stop);
    let isSettled = false;
    function settle(failure: Error | null): void {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(waiting);
      going.delete(stop);
      process.off('exit', leaving);
      endAll(child, world.platform);
      child.stderr?.destroy();
      if (failure === null) resolve();
      else reject(failure);
    }
    child.on('error', (error) => settle(new Refusal(['pdfNotStarted', { program: browser, code: codeOf(error) }])));
    child.on('exit', (code, signal) => {
      if (code === 0) return settle(null);
      // What it last said may come a moment after its end.
      setTimeout(() => settle(new Refusal(['pdfFailed', { program: browser, how: signal ?? String(code), said: lastOf(said) }])), 50);
    });
  });
}

/** The last line a browser said, without its time and place in the code. */
function lastOf(said: string): string {
  const lines = said.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim());
  const last = lines.filter((line) => line !== '').at(-1) ?? '';
  return last === '' ? '—' : last.slice(0, 300);
}

function endAll(child: ChildProcess, platform: string): void {
  if (child.pid === undefined) return;
  try {
    if (platform === 'win32') {
      if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    } else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended already.
  }
}

function removed(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A file that the system still holds is in the temporary folder, which the system empties.
  }
}

/** The time of printing is overwritten, digit by digit, so that no place in the file moves. */
function dated(bytes: Buffer, day: string | null): Buffer {
  const digits = `${(day ?? '1980-01-01').replaceAll('-', '')}000000`;
  const text = bytes.toString('latin1');
  const changed = text.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
    (_, key: string, zone: string) => `/${key} (D:${digits}${zone.replace(/\d/g, '0')})`,
  );
  return Buffer.from(changed, 'latin1');
}
