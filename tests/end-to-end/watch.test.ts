import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, executable, folderWith, remove } from './cx.ts';

const clean = 'program Shop "s" { cycle quarter }\n';
const broken = 'program Shop "s" { cycle quarter }\npersona A "a" { share 130% }\n';
const made: string[] = [];
const started: ChildProcess[] = [];

function folder(files: Readonly<Record<string, string>>): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const path of made.splice(0)) remove(path);
});

interface Watching {
  readonly child: ChildProcess;
  err(): string;
  out(): string;
  /** The outcome of the next round that has not been waited for. */
  next(): Promise<string>;
  /** How many rounds have ended. */
  rounds(): number;
  ended: Promise<number | null>;
}

/** Starts `cx … --watch` in this folder. */
function start(cwd: string, words: readonly string[]): Watching {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CX_NO_CACHE: '1', SOURCE_DATE_EPOCH: '1780272000' };
  const child = spawn(process.execPath, [executable, ...words, '--watch', '--lang', 'en'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let err = '';
  let out = '';
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  let waited = 0;
  const done = () => [...err.matchAll(/^\[cx\] done: (.*)$/gm)].map((match) => match[1] ?? '');
  return {
    child,
    err: () => err,
    out: () => out,
    rounds: () => done().length,
    async next() {
      const wanted = waited++;
      for (let tries = 0; tries < 600; tries++) {
        const outcome = done()[wanted];
        if (outcome !== undefined) return outcome;
        await pause(50);
      }
      throw new Error(`no round ${wanted + 1}: ${err}`);
    },
    ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
  };
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('cx check --watch', () => {
  it('checks again after every save, between lines an editor can look for, and stops on SIGINT', async () => {
    const path = folder({ 'shop.cx': clean });
    const run = start(path, ['check']);
    expect(await run.next()).toBe('no findings');
    expect(run.err()).toBe('[cx] checking…\n[cx] done: no findings\n');
    writeFileSync(join(path, 'shop.cx'), broken);
    expect(await run.next()).toMatch(/^1 error/);
    expect(run.out()).toContain('program/share-over-100');
    // As editors save: a new file, put in the place of the old one.
    writeFileSync(join(path, 'shop.cx~'), clean);
    renameSync(join(path, 'shop.cx~'), join(path, 'shop.cx'));
    expect(await run.next()).toBe('no findings');
    await pause(500);
    expect(run.rounds()).toBe(3);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });

  it('makes one round of several quick saves, and none of files that are no sources', async () => {
    const path = folder({ 'shop.cx': clean, 'notes.txt': '' });
    const run = start(path, ['check']);
    await run.next();
    for (let save = 0; save < 5; save++) writeFileSync(join(path, 'shop.cx'), `${clean}// ${save}\n`);
    await run.next();
    writeFileSync(join(path, 'notes.txt'), 'x');
    writeFileSync(join(path, 'report.html'), 'x');
    mkdirSync(join(path, 'node_modules'));
    await pause(700);
    expect(run.rounds()).toBe(2);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('sees settings, files in new folders, and goes on where the program is taken away and comes back', async () => {
    const path = folder({ 'top/shop/shop.cx': clean });
    const run = start(path, ['check', 'top/shop']);
    await run.next();
    writeFileSync(join(path, 'top/shop/cx.json'), '{');
    expect(await run.next()).toMatch(/error|warning/);
    rmSync(join(path, 'top/shop/cx.json'));
    expect(await run.next()).toBe('no findings');
    mkdirSync(join(path, 'top/shop/more'));
    await run.next();
    writeFileSync(join(path, 'top/shop/more/b.cx'), 'persona A "a" { share 130% }\n');
    expect(await run.next()).toMatch(/^1 error/);
    renameSync(join(path, 'top'), join(path, 'away'));
    expect(await run.next()).toBe('could not do it; waiting for a change');
    expect(run.err()).toContain('`top/shop` is not there.');
    renameSync(join(path, 'away'), join(path, 'top'));
    expect(await run.next()).toMatch(/^1 error/);
    writeFileSync(join(path, 'top/shop/more/b.cx'), '\0\0\0');
    expect(await run.next()).toMatch(/^1 error/);
    rmSync(join(path, 'top/shop/more'), { recursive: true });
    let last = await run.next();
    if (last !== 'no findings') last = await run.next();
    expect(last).toBe('no findings');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('follows the folders a program uses', async () => {
    const path = folder({ '.git/x': '', 'shop/shop.cx': `${clean}use "../group"\n`, 'group/g.cx': 'team T "t"\n' });
    const run = start(path, ['check', 'shop']);
    await run.next();
    writeFileSync(join(path, 'group/g.cx'), 'team T "t" {\n');
    await run.next();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('refuses what cannot be repeated, and a folder that is not there', () => {
    const path = folder({ 'shop.cx': clean });
    expect(cx(path, ['check', '--watch', '--fix', '--lang', 'en']).err).toContain('`--watch` and `--fix` cannot be used together.');
    expect(cx(path, ['check', 'nowhere', '--watch', '--lang', 'en']).code).toBe(2);
  });
});

describe('cx report --watch', () => {
  it('writes the report again, also in its own folder, and once only', async () => {
    const path = folder({ 'shop.cx': clean });
    const run = start(path, ['report', '-o', 'report.html']);
    expect(await run.next()).toBe('no findings');
    const before = readFileSync(join(path, 'report.html'), 'utf8');
    writeFileSync(join(path, 'shop.cx'), clean.replace('"s"', '"Another name"'));
    await run.next();
    expect(readFileSync(join(path, 'report.html'), 'utf8')).toContain('Another name');
    expect(before).not.toContain('Another name');
    await pause(700);
    expect(run.rounds()).toBe(2);
    rmSync(join(path, 'shop.cx'));
    expect(await run.next()).toBe('could not do it; waiting for a change');
    expect(existsSync(join(path, 'report.html'))).toBe(true);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });

  it('begins again when a file of answers changes, and not for what is written beside it', async () => {
    const cwd = folder({
      'shop.cx': 'program Shop "s" { cycle quarter }\nkpi Recommend nps\nwave 2026-Q1 "q1" { responses "answers/*.csv" }\n',
      'answers/a.csv': 'Recommend\n9\n10\n',
    });
    const watch = start(cwd, ['check', '.', '--format', 'compact']);
    await watch.next();
    writeFileSync(join(cwd, 'answers/a.csv'), 'Recommend\n9\n11\n');
    await watch.next();
    expect(watch.out()).toMatch(/data\/off-scale/);
    writeFileSync(join(cwd, 'answers/notes.txt'), 'nothing');
    await pause(500);
    expect(watch.rounds()).toBe(2);
    // What could not be read is waited for too.
    writeFileSync(join(cwd, 'answers/a.csv'), 'Recommend\n9,8\n');
    await watch.next();
    expect(watch.out()).toMatch(/data\/unreadable-file/);
    writeFileSync(join(cwd, 'answers/a.csv'), 'Recommend\n9\n10\n');
    await watch.next();
    expect(watch.rounds()).toBe(4);
  });
});
