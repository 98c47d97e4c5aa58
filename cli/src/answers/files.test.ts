import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAddress } from '@touchstone/language/measurement/readers/paths.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesNamed } from './files.ts';

const top = mkdtempSync(join(tmpdir(), 'cx-files-'));
const root = join(top, 'work');
const folder = join(root, 'shop');

beforeAll(() => {
  for (const path of ['shop/answers/2026', 'shop/answers/x.csv', 'shared', 'shop/answers/.hidden'])
    mkdirSync(join(root, path), { recursive: true });
  for (const path of [
    'shop/answers/2026-q1.csv',
    'shop/answers/2026-q2.csv',
    'shop/answers/2026-q2.xlsx',
    'shop/answers/~$2026-q2.xlsx',
    'shop/answers/.a.csv',
    'shop/answers/.hidden/b.csv',
    'shop/answers/2026/deep.csv',
    'shop/answers/一季度.csv',
    'shared/all.csv',
    '../secret.csv',
  ]) {
    writeFileSync(join(root, path), 'a\n1\n');
  }
  symlinkSync(join(top, 'secret.csv'), join(folder, 'answers/out.csv'));
  symlinkSync(join(root, 'shared/all.csv'), join(folder, 'answers/within.csv'));
  symlinkSync('loop.csv', join(folder, 'answers/loop.csv'));
  symlinkSync(top, join(folder, 'away'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Paths as seen from the program, with what is wrong behind them. */
function named(written: string): string[] {
  return filesNamed(written, folder, root).map(
    (one) => `${one.path.replace(`${folder}/`, '').replace(root, 'ROOT')}${'why' in one ? ` (${one.why.messageId})` : ''}`,
  );
}

describe('the files that a line names', () => {
  it('are one, by its path', () => {
    expect(named('answers/2026-q1.csv')).toEqual(['answers/2026-q1.csv']);
    expect(named('./answers\\2026-q1.csv')).toEqual(['answers/2026-q1.csv']);
    expect(named('answers/none.csv')).toEqual([]);
    expect(named('../shared/all.csv')).toEqual(['ROOT/shared/all.csv']);
  });
  it('are those that a pattern matches, in order', () => {
    expect(named('answers/2026-q?.csv')).toEqual(['answers/2026-q1.csv', 'answers/2026-q2.csv']);
    expect(named('answers/2026-q[2-9].{csv,xlsx}')).toEqual(['answers/2026-q2.csv', 'answers/2026-q2.xlsx']);
    expect(named('answers/*.xlsx')).toEqual(['answers/2026-q2.xlsx']);
    expect(named('**/deep.csv')).toEqual(['answers/2026/deep.csv']);
    expect(named('answers/一*.csv')).toEqual(['answers/一季度.csv']);
    expect(named('answers/2026-q(1).csv')).toEqual([]);
    expect(named('answers/[z-a].csv')).toEqual([]);
  });
  it('say what is wrong with what they match', () => {
    expect(named('answers/*.csv')).toEqual([
      'answers/2026-q1.csv',
      'answers/2026-q2.csv',
      'answers/loop.csv (link-loop)',
      'answers/out.csv (outside)',
      'answers/within.csv',
      'answers/x.csv (folder)',
      'answers/一季度.csv',
    ]);
  });
  it('lie in the workspace, symbolic links followed', () => {
    expect(named('../../secret.csv')).toEqual([`${join(top, 'secret.csv')} (outside)`]);
    expect(named('../../*.csv')).toEqual([`${top} (outside)`]);
    expect(named('../../nothing.csv')).toEqual([`${join(top, 'nothing.csv')} (outside)`]);
    expect(named('away/secret.csv')).toEqual(['away/secret.csv (outside)']);
    expect(named('away/*.csv')).toEqual(['away (outside)']);
    expect(named(join(folder, 'answers/2026-q1.csv'))).toEqual(['answers/2026-q1.csv (outside)']);
  });
  it('are no addresses', () => {
    for (const address of [
      'http://a.b/c.csv',
      'https://a/b',
      's3://bucket/x.parquet',
      'file:///etc/passwd',
      '//host/share/x.csv',
      '\\\\host\\x.csv',
    ]) {
      expect(isAddress(address)).toBe(true);
      expect(filesNamed(address, folder, root)).toMatchObject([{ why: { messageId: 'address' } }]);
    }
    expect(isAddress('answers/a.csv')).toBe(false);
    expect(isAddress('C:/x.csv')).toBe(false);
  });
});
