import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { executable as chromium } from './chromium.ts';
import { cx, executable, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const bank = join(root, 'examples/bank');

/** Processes whose command line names this. */
function running(word: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return line.includes(word) ? [line] : [];
      } catch {
        return [];
      }
    });
}

describe.runIf(process.platform === 'linux')('cx report -o x.pdf', () => {
  it('prints the page on A4 across, its Chinese as text, and leaves no process and no file', () => {
    const path = folder();
    const temporary = join(path, 'tmp');
    mkdirSync(temporary);
    const env = { CX_CHROMIUM: chromium(), TMPDIR: temporary };
    const ran = cx(path, ['report', bank, '-o', 'a.pdf', '-o', 'a.html', '--lang', 'zh'], { env });
    expect(ran.err).toBe('已写入 a.pdf\n已写入 a.html\n');
    expect(ran.code).toBe(0);
    const told = spawnSync('pdfinfo', ['a.pdf'], { cwd: path, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } }).stdout;
    expect(told).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+ pts \(A4\)/);
    const pages = Number(/Pages:\s+(\d+)/.exec(told)?.[1]);
    expect(pages).toBeGreaterThan(8);
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(readFileSync(join(path, 'a.html'), 'utf8'))?.[1]?.replace(/<[^>]*>/g, '') ?? '';
    const text = spawnSync('pdftotext', ['a.pdf', '-'], { cwd: path, encoding: 'utf8' }).stdout;
    const bare = (words: string): string => words.replace(/[^\p{Script=Han}\d]/gu, '');
    expect(bare(title).length).toBeGreaterThan(8);
    expect(bare(text)).toContain(bare(title));
    // The day of the report, not the clock's.
    const day = JSON.parse(cx(path, ['report', bank, '-o', 'a.json']).out || readFileSync(join(path, 'a.json'), 'utf8')).asOf;
    expect(
      spawnSync('pdfinfo', ['-isodates', 'a.pdf'], { cwd: path, encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } }).stdout,
    ).toContain(`CreationDate:    ${day}T00:00:00`);
    expect(readdirSync(temporary)).toEqual([]);
    expect(running(temporary)).toEqual([]);
  });

  it('says what to do where there is no browser, and writes nothing', () => {
    const path = folder();
    const en = cx(path, ['report', bank, '-o', 'a.html', '-o', 'a.pdf', '--lang', 'en'], { env: { PATH: folder() } });
    expect(en.code).toBe(2);
    expect(en.err).toContain('none of Chrome, Chromium or Edge is found here');
    const zh = cx(path, ['report', bank, '-o', 'a.pdf', '--lang', 'zh'], { env: { PATH: folder() } });
    expect(zh.code).toBe(2);
    expect(zh.err).toContain('PDF 由浏览器打印，但这里没有找到');
    expect(readdirSync(path)).toEqual([]);
  });

  it('is stopped by Ctrl-C, with the browser', async () => {
    const path = folder();
    const temporary = join(path, 'tmp');
    mkdirSync(temporary);
    const browser = join(path, 'browser');
    writeFileSync(browser, `#!/bin/sh\nsleep 1000 &\necho $$ $! > '${join(path, 'pids')}'\nsleep 1000\n`);
    chmodSync(browser, 0o755);
    const env = { PATH: process.env.PATH ?? '', HOME: path, TMPDIR: temporary, CX_CHROMIUM: browser, CX_NO_CACHE: '1' };
    const child = spawn(process.execPath, [executable, 'report', bank, '-o', 'a.pdf', '--lang', 'en'], {
      cwd: path,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await vi.waitFor(() => expect(existsSync(join(path, 'pids'))).toBe(true), 30_000);
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    expect(said).toContain('Stopped: nothing was written.');
    expect(existsSync(join(path, 'a.pdf'))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    const pids = readFileSync(join(path, 'pids'), 'utf8').trim().split(' ');
    await vi.waitFor(() => expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]), 5000);
  });
});

describe('cx report -o x.pptx', () => {
  it('writes the same bytes wherever and whenever it runs', () => {
    const path = folder();
    const one = cx(path, ['report', bank, '-o', 'a.pptx', '--lang', 'zh'], {
      env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', SOURCE_DATE_EPOCH: '1' },
    });
    expect(one.code).toBe(0);
    const two = cx(path, ['report', bank, '-o', 'b.pptx', '--lang', 'zh'], {
      env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(two.code).toBe(0);
    expect(readFileSync(join(path, 'a.pptx')).equals(readFileSync(join(path, 'b.pptx')))).toBe(true);
  });
});
