import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cut, width } from '../output/width.ts';
import { programIn } from '../workspace/one-program.ts';
import { compiledWithAnswers } from './compiled.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What is said on standard error while the answers of two files are counted; `pace`: milliseconds between two looks at the clock. */
async function said(given: { live: boolean; pace: number; columns?: number; asked?: 'en' | 'zh' }): Promise<string> {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'cx-counting-')));
  made.push(cwd);
  const rows = Array.from({ length: 20 }, (_, at) => `${at % 10}`).join('\n');
  writeFileSync(join(cwd, 'shop.cx'), 'program Shop {}\nkpi Nps nps\nwave 2026-Q1 { responses "a.csv"  responses "b.csv" }\n');
  for (const name of ['a.csv', 'b.csv']) writeFileSync(join(cwd, name), `Nps\n${rows}\n`);
  const { workspace, loaded } = programIn('.', { cwd }, () => {});
  let now = 0;
  let err = '';
  const io = {
    cwd,
    env: {},
    asked: given.asked ?? ('en' as const),
    columns: given.columns ?? 100,
    live: given.live,
    now: () => (now += given.pace),
    err: (text: string) => {
      err += text;
    },
  };
  const { measurements } = await compiledWithAnswers(loaded, workspace, io, { date: '2026-04-01' });
  expect(measurements?.waves[0]?.answers).toBe(40);
  return err;
}

describe('counting answers', () => {
  it('says on a terminal how far it is, once it lasts over half a second, and takes the line back', async () => {
    const clear = '\r\u001b[K';
    const shown = await said({ live: true, pace: 400 });
    expect(shown.split(clear).filter((line) => line !== '')).toEqual(['counting the answers of 2026-Q1: b.csv, 2 of 2 ...']);
    expect(shown.endsWith(clear)).toBe(true);
  });

  it('says so in Chinese, and in no more than a line', async () => {
    const shown = await said({ live: true, pace: 600, columns: 24, asked: 'zh' });
    const lines = shown.split('\r\u001b[K').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/^正在统计 2026-Q1 .*…$/);
      expect(width(line)).toBeLessThan(24);
    }
  });

  it('says nothing where nobody looks, or where it is quick', async () => {
    expect(await said({ live: false, pace: 5000 })).toBe('');
    expect(await said({ live: true, pace: 1 })).toBe('');
  });
});

describe('a text that is cut', () => {
  it('stays as it is where it fits, and ends in a sign where it does not', () => {
    expect([cut('four', 4), cut('fours', 4), cut('门店街坊', 5), cut('', 0)]).toEqual(['four', 'fou…', '门店…', '']);
  });
});
