import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepOutputs, type OutputFile } from './outputs.ts';
import { WriteFailure } from './write.ts';

let root = '';
let out = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'cx-outputs-')));
  out = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a build would say of its files. */
function manifest(files: readonly OutputFile[]): string {
  const outputs = files.map(({ path, content }) => ({ path, sha256: sha(String(content)), bytes: content.length, language: null }));
  return `${JSON.stringify({ formatVersion: '1.0', inputs: [], outputs })}\n`;
}

function keep(files: Readonly<Record<string, string>>): ReturnType<typeof keepOutputs> {
  const list = Object.entries(files).map(([path, content]) => ({ path, content }));
  return keepOutputs(out, list, manifest(list));
}

/** Every file below the folder of outputs. */
function there(folder = out): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('keepOutputs', () => {
  it('writes what is new or different, and removes what is made no more', () => {
    expect(keep({ 'a.md': 'a', 'surveys/问卷.json': '{}' })).toEqual({
      written: ['a.md', 'manifest.json', 'surveys/问卷.json'],
      removed: [],
      changedSince: [],
    });
    expect(keep({ 'a.md': 'a', 'surveys/问卷.json': '{}' })).toEqual({ written: [], removed: [], changedSince: [] });
    expect(keep({ 'a.md': 'b' })).toEqual({ written: ['a.md', 'manifest.json'], removed: ['surveys/问卷.json'], changedSince: [] });
    expect(there()).toEqual(['a.md', 'manifest.json']);
    expect(readdirSync(out)).toEqual(['a.md', 'manifest.json']);
    expect(readFileSync(join(out, 'a.md'), 'utf8')).toBe('b');
  });

  it('leaves what others put there', () => {
    keep({ 'a.md': 'a', 'surveys/x.json': '{}' });
    writeFileSync(join(out, 'notes.txt'), 'mine');
    writeFileSync(join(out, 'surveys/mine.json'), 'mine');
    keep({ 'a.md': 'a' });
    expect(there()).toEqual(['a.md', 'manifest.json', 'notes.txt', 'surveys/mine.json']);
  });

  it('keeps an output that is made no more and that somebody has changed', () => {
    keep({ 'a.md': 'a', 'b.md': 'b' });
    writeFileSync(join(out, 'b.md'), 'edited');
    expect(keep({ 'a.md': 'a' })).toEqual({ written: ['manifest.json'], removed: [], changedSince: ['b.md'] });
    expect(readFileSync(join(out, 'b.md'), 'utf8')).toBe('edited');
  });

  it('writes nothing where a file that no build made is in the way, and takes one with the same bytes as its own', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'a.md'), 'mine');
    writeFileSync(join(out, 'b.md'), 'b');
    mkdirSync(join(out, 'c.md'));
    expect(keep({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', 'd.md': 'd' })).toEqual({ inTheWay: ['a.md', 'c.md'] });
    expect(there()).toEqual(['a.md', 'b.md']);
    expect(readFileSync(join(out, 'a.md'), 'utf8')).toBe('mine');
  });

  it.each([
    ['of something else', '{ "name": "web app", "icons": [] }'],
    ['that is no JSON', 'hello'],
    ['that is a list', '[]'],
  ])('takes no manifest %s for its own', (_, text) => {
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), text);
    writeFileSync(join(out, 'a.md'), 'a');
    expect(keep({ 'b.md': 'b' })).toEqual({ inTheWay: ['manifest.json'] });
    expect(there()).toEqual(['a.md', 'manifest.json']);
  });

  it('goes by no manifest out of the folder', () => {
    mkdirSync(join(out, 'real'), { recursive: true });
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'precious'), 'x');
    writeFileSync(join(root, 'elsewhere/precious'), 'x');
    symlinkSync(join(root, 'elsewhere'), join(out, 'link'));
    symlinkSync(join(root, 'precious'), join(out, 'direct'));
    const paths = [
      '../precious',
      join(root, 'precious'),
      'link/precious',
      'direct',
      'real/../../precious',
      'real\\..\\..\\precious',
      'C:/x',
      '',
      '.',
    ];
    writeFileSync(
      join(out, 'manifest.json'),
      JSON.stringify({ formatVersion: '1.0', inputs: [], outputs: paths.map((path) => ({ path, sha256: sha('x') })) }),
    );
    expect(keep({ 'a.md': 'a' })).toEqual({ written: ['a.md', 'manifest.json'], removed: [], changedSince: ['direct', 'link/precious'] });
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('x');
    expect(readFileSync(join(root, 'elsewhere/precious'), 'utf8')).toBe('x');
  });

  it('writes through no link that leads out of the folder', () => {
    mkdirSync(out);
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(out, 'surveys'));
    symlinkSync(join(root, 'elsewhere/new'), join(out, 'a.md'));
    expect(keep({ 'surveys/x.json': '{}', 'a.md': 'a' })).toEqual({ inTheWay: ['a.md', 'surveys/x.json'] });
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  it('follows a link that is the folder itself', () => {
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), out);
    keep({ 'a.md': 'a' });
    expect(there(join(root, 'real'))).toEqual(['a.md', 'manifest.json']);
  });

  it.skipIf(process.getuid?.() === 0)('changes nothing where it may not write', () => {
    keep({ 'a.md': 'a' });
    chmodSync(out, 0o555);
    expect(() => keep({ 'a.md': 'b', 'b.md': 'b' })).toThrow(WriteFailure);
    chmodSync(out, 0o755);
    expect(there()).toEqual(['a.md', 'manifest.json']);
    expect(readFileSync(join(out, 'a.md'), 'utf8')).toBe('a');
  });

  it('tells where a file is on the way, and makes no folder then', () => {
    writeFileSync(join(root, 'file'), '');
    out = join(root, 'file/dist');
    expect(() => keep({ 'a.md': 'a' })).toThrow(WriteFailure);
    expect(existsSync(join(root, 'file/dist'))).toBe(false);
    expect(readdirSync(root)).toEqual(['file']);
  });
});
