import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipped } from '@touchstone/language/writers/zip.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../main.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const text = 'program P { languages en }\ntouchpoint Shop { expect near "Near" expected 7 weight 9 actual 5 }\n';

interface Ran {
  readonly code: number;
  readonly err: string;
}

/** Runs `cx` in a terminal in which somebody types this, or closes it. */
async function typing(folder: string, words: readonly string[], typed: readonly string[], meanwhile: () => void = () => {}): Promise<Ran> {
  let err = '';
  let read = 0;
  const stdin = {
    isTTY: true,
    async *[Symbol.asyncIterator]() {
      for (const part of typed) {
        read += 1;
        meanwhile();
        yield Buffer.from(part);
      }
    },
  };
  const code = await main({
    words,
    cwd: folder,
    env: {},
    platform: 'linux',
    version: '0.0.0',
    stdout: { isTTY: true, columns: 100, write: () => true },
    stderr: {
      isTTY: true,
      write: (said) => {
        err += said;
      },
    },
    stdin,
    onStop: () => {},
    now: () => 0,
  });
  expect(read).toBeLessThanOrEqual(2);
  return { code, err };
}

/** A program, and its workbook in which the expected level of its one row says 8. */
async function changed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cx-import-'));
  made.push(folder);
  writeFileSync(join(folder, 'shop.cx'), text);
  await typing(folder, ['report', '-o', 'a.xlsx', '--lang', 'en'], []);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(readFileSync(join(folder, 'a.xlsx')))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const sheet = 'xl/worksheets/sheet2.xml';
  const edited = (parts[sheet] ?? '').replace(/(<c r="G5" s="\d+"><v>)7(<\/v>)/, '$18$2');
  expect(edited).not.toBe(parts[sheet]);
  writeFileSync(join(folder, 'a.xlsx'), zipped({ ...parts, [sheet]: edited }));
  return folder;
}

describe('cx import in a terminal', () => {
  it.each([
    ['yes', ['y\n'], 0, '8'],
    ['yes, in pieces', ['ye', 's\nmore\n'], 0, '8'],
    ['yes, in Chinese', ['是\n'], 0, '8'],
    ['no', ['n\n'], 1, '7'],
    ['nothing', ['\n'], 1, '7'],
    ['the end of the input', [], 1, '7'],
  ])('asks, and does what %s says', async (_, typed, code, level) => {
    const folder = await changed();
    const ran = await typing(folder, ['import', 'a.xlsx', '--lang', 'en'], typed);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain('Write this change (1) into the program? [y/N]');
    expect(readFileSync(join(folder, 'shop.cx'), 'utf8')).toBe(text.replace('expected 7', `expected ${level}`));
  });

  it('does not ask where nothing is to be written', async () => {
    const folder = await changed();
    const ran = await typing(folder, ['import', 'a.xlsx', '--dry-run', '--lang', 'en'], []);
    expect([ran.code, ran.err]).toEqual([0, expect.stringMatching(/1 change would be made; nothing was written\.\n$/)]);
  });

  it('does not take a what-if for the program', async () => {
    const folder = await changed();
    await typing(folder, ['report', '-o', 'what.xlsx', '--set', 'Shop.near.expected=9', '--lang', 'en'], []);
    const ran = await typing(folder, ['import', 'what.xlsx', '--lang', 'en'], []);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('This workbook is of a what-if (`--set Shop.near.expected=9`)');
    expect(readFileSync(join(folder, 'shop.cx'), 'utf8')).toBe(text);
  });

  it('writes nothing over a file that was saved while the question stood there', async () => {
    const folder = await changed();
    const later = `${text}// saved meanwhile\n`;
    const ran = await typing(folder, ['import', 'a.xlsx', '--lang', 'en'], ['y\n'], () => writeFileSync(join(folder, 'shop.cx'), later));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('`shop.cx` was changed while the changes were being looked at. Nothing was written; import again.');
    expect(readFileSync(join(folder, 'shop.cx'), 'utf8')).toBe(later);
  });
});
