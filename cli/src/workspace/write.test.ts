import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../messages.ts';
import { refuseFolder, WriteFailure, writeWhole } from './write.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cx-write-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('makes folders on the way and leaves nothing beside the file', () => {
    writeWhole(join(root, 'a/b/报告.html'), '数据');
    expect(readFileSync(join(root, 'a/b/报告.html'), 'utf8')).toBe('数据');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['报告.html']);
  });

  it('keeps the permissions of an old file', () => {
    const path = join(root, 'a.txt');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    writeWhole(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('writes where a link leads and keeps the link', () => {
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real/a.txt'), join(root, 'link.txt'));
    writeWhole(join(root, 'link.txt'), 'x');
    expect(lstatSync(join(root, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real/a.txt'), 'utf8')).toBe('x');
  });

  it.each([
    ['a folder', 'EISDIR', () => mkdirSync(join(root, 'x')), 'x'],
    ['a file on the way', /ENOTDIR|EEXIST/, () => writeFileSync(join(root, 'x'), ''), 'x/y.txt'],
    ['a link to itself', 'ELOOP', () => symlinkSync('x', join(root, 'x')), 'x'],
  ])('fails at %s with its code and changes nothing', (_, code, prepare, path) => {
    prepare();
    const before = readdirSync(root);
    let failure: unknown;
    try {
      writeWhole(join(root, path), 'text');
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(WriteFailure);
    if (failure instanceof WriteFailure) expect(failure.code).toMatch(code);
    expect(readdirSync(root)).toEqual(before);
  });
});

it('refuseFolder: a file on the way is left to the writing, which tells it', () => {
  writeFileSync(join(root, 'x'), '');
  expect(() => refuseFolder(join(root, 'x/y.html'), 'x/y.html', 'a.html')).not.toThrow();
  expect(() => refuseFolder(root, root, 'a.html')).toThrow(Refusal);
});
