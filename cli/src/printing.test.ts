import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from './messages.ts';
import { browserOf, toPdf } from './printing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cx-printing-'));
  vi.stubEnv('TMPDIR', folder);
  writeFileSync(join(folder, 'pids'), '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A stand-in for a browser. */
function standIn(script: string, name = 'browser'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho $$ >> '${join(folder, 'pids')}'\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function world(path: string): Parameters<typeof toPdf>[2] {
  return { env: { PATH: process.env.PATH, CX_CHROMIUM: path }, platform: 'linux', onStop: () => {} };
}

async function refused(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Processes that still run. */
function leftBehind(): readonly number[] {
  const pids = readFileSync(join(folder, 'pids'), 'utf8').split('\n').filter(Boolean).map(Number);
  expect(pids.length).toBeGreaterThan(0);
  return pids.filter(isRunning);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What has ended but was not yet waited for is still listed.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const out = `for one in "$@"; do case "$one" in --print-to-pdf=*) out="\${one#--print-to-pdf=}" ;; --user-data-dir=*) profile="\${one#--user-data-dir=}" ;; esac; done\nmkdir -p "$profile"; echo kept > "$profile/cache"`;

describe.runIf(process.platform === 'linux')('printing', () => {
  const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('cx-print-'));

  it('gives what was printed, with the day it is of, and leaves nothing behind', async () => {
    const path = standIn(
      `${out}\nprintf '%%PDF-1.4\\n/CreationDate (D:20991231235959+08'"'00'"')\\n/ModDate (D:20991231235959+08'"'00'"')\\n%%%%EOF\\n' > "$out"\nsleep 100 &\necho $! >> '${join(folder, 'pids')}'`,
    );
    const bytes = Buffer.from(await toPdf('<p>', '2026-06-30', world(path))).toString('latin1');
    expect(bytes).toBe("%PDF-1.4\n/CreationDate (D:20260630000000+00'00')\n/ModDate (D:20260630000000+00'00')\n%%EOF\n");
    expect(kept()).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  it('ends a browser that hangs, with what it started', async () => {
    const path = standIn(`${out}\nsleep 100 &\necho $! >> '${join(folder, 'pids')}'\nsleep 100`);
    const refusal = await refused(() => toPdf('<p>', null, world(path), 1000));
    expect(refusal.in('en')).toContain(`\`${path}\` had not printed the PDF after 1 second`);
    expect(refusal.in('zh')).toContain('过了 1 秒还没有打印出 PDF');
    expect(kept()).toEqual([]);
    await vi.waitFor(() => expect(leftBehind()).toEqual([]));
  });

  it('says how a browser ended that broke down, and what it last said', async () => {
    const path = standIn(`${out}\necho '[123:456:0101/ERROR:zygote.cc(1)] No usable sandbox!' >&2\nexit 21`);
    const refusal = await refused(() => toPdf('<p>', null, world(path)));
    expect(refusal.in('en')).toContain('ended with 21. It last said: No usable sandbox!');
    expect(refusal.in('en')).toContain('-o report.html');
    const killed = await refused(() => toPdf('<p>', null, world(standIn(`${out}\nkill -SEGV $$`))));
    expect(killed.in('zh')).toContain('中途退出（SIGSEGV）');
    expect(kept()).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  it('does not take for a PDF what is none', async () => {
    for (const script of [out, `${out}\necho '<html>' > "$out"`, `${out}\nprintf '%%PDF-1.4\\nhalf' > "$out"`]) {
      const refusal = await refused(() => toPdf('<p>', null, world(standIn(script))));
      expect(refusal.in('en')).toContain('ended without having printed a PDF');
    }
    expect(kept()).toEqual([]);
  });

  it('stops with the process', async () => {
    let stop = (): void => {};
    const path = standIn(`${out}\nsleep 100`);
    const { toPdf: fresh } = await import('./printing.ts?stopped' as './printing.ts');
    const printing = refused(() =>
      fresh('<p>', null, {
        ...world(path),
        onStop: (listener: () => void) => {
          stop = listener;
        },
      }),
    );
    await vi.waitFor(() => expect(readFileSync(join(folder, 'pids'), 'utf8')).not.toBe(''), 10_000);
    stop();
    expect((await printing).in('en')).toBe('Stopped: nothing was written.');
    expect(kept()).toEqual([]);
    await vi.waitFor(() => expect(leftBehind()).toEqual([]));
  });
});

describe('the browser', () => {
  it('is the one that is named, else one on the path', () => {
    const named = standIn('', 'my browser');
    const found = standIn('', 'chromium');
    expect(browserOf({ env: { PATH: folder, CHROMIUM: named }, platform: 'linux' })).toBe(named);
    expect(browserOf({ env: { PATH: folder, CX_CHROMIUM: found, CHROMIUM: named }, platform: 'linux' })).toBe(found);
    expect(browserOf({ env: { PATH: folder, CX_CHROMIUM: '' }, platform: 'linux' })).toBe(found);
    expect(browserOf({ env: { PATH: folder, CX_CHROMIUM: 'my browser' }, platform: 'linux' })).toBe(named);
  });

  it('is missed in clear words, with the way out', async () => {
    const none = await refused(() => browserOf({ env: { PATH: folder }, platform: 'linux' }));
    expect(none.in('en')).toContain(
      'none of Chrome, Chromium or Edge is found here. Install one, or name it in the environment variable CX_CHROMIUM',
    );
    expect(none.in('zh')).toContain('没有找到 Chrome、Chromium 或 Edge');
    const wrong = await refused(() => browserOf({ env: { PATH: folder, CHROMIUM: join(folder, 'gone') }, platform: 'linux' }));
    expect(wrong.in('en')).toContain(`The environment variable CHROMIUM names \`${join(folder, 'gone')}\``);
    // A folder, and a file that nobody may run, are no programs.
    const pids = join(folder, 'pids');
    for (const path of [folder, pids])
      expect((await refused(() => browserOf({ env: { CX_CHROMIUM: path }, platform: 'linux' }))).in('en')).toContain(
        'there is no such program',
      );
  });
});
