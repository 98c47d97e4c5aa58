import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, isInside, isSource, pathFrom, workspaceRoot } from './folder.ts';

let root = '';
const shown = (path: string) => pathFrom(root, path);

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'cx-folder-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function list(folder = root, deep = true) {
  const { files, notes } = filesOf(folder, root, deep, shown);
  return { files: files.map(shown), notes: notes.map((note) => [note.message, note.args.path]) };
}

describe('filesOf', () => {
  it('finds sources at any depth in code-point order, but none of packages, outputs and hidden folders', () => {
    put('b.cx', 'a.cx', '店/网点.cx', 'Z.CX', 'notes.md', 'node_modules/x.cx', 'dist/x.cx', 'out/x.cx', '.git/x.cx', 'sub/deep/c.cx');
    expect(list()).toEqual({ files: ['Z.CX', 'a.cx', 'b.cx', 'sub/deep/c.cx', '店/网点.cx'], notes: [] });
    expect(list(root, false).files).toEqual(['Z.CX', 'a.cx', 'b.cx']);
  });

  it('reads a linked file or folder once, and says which links it leaves', () => {
    put('a.cx', 'sub/b.cx');
    const outside = mkdtempSync(join(tmpdir(), 'cx-outside-'));
    writeFileSync(join(outside, 'secret.cx'), '');
    symlinkSync(root, join(root, 'sub/back'));
    symlinkSync(join(root, 'a.cx'), join(root, 'again.cx'));
    symlinkSync(outside, join(root, 'away'));
    symlinkSync(join(outside, 'secret.cx'), join(root, 'secret.cx'));
    symlinkSync('round.cx', join(root, 'round.cx'));
    symlinkSync('around', join(root, 'around'));
    try {
      expect(list()).toEqual({
        files: ['a.cx', 'round.cx', 'sub/b.cx'],
        notes: [
          ['skippedLinkOut', 'away'],
          ['skippedLinkOut', 'secret.cx'],
          ['skippedLinkBack', 'sub/back'],
        ],
      });
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('follows a link to another folder of the workspace', () => {
    put('shared/group.cx', 'shop/a.cx');
    symlinkSync(join(root, 'shared'), join(root, 'shop/group'));
    expect(list(join(root, 'shop')).files).toEqual(['shop/a.cx', 'shop/group/group.cx']);
  });
});

describe('workspaceRoot', () => {
  it('is the nearest folder up with .git, else the current folder where that is above, else the folder itself', () => {
    put('repo/.git', 'repo/a/b/x.cx', 'loose/c/x.cx');
    expect(workspaceRoot(join(root, 'repo/a/b'), root)).toBe(join(root, 'repo'));
    expect(workspaceRoot(join(root, 'loose/c'), join(root, 'loose'))).toBe(join(root, 'loose'));
    expect(workspaceRoot(join(root, 'loose/c'), join(root, 'repo'))).toBe(join(root, 'loose/c'));
  });
});

describe('isInside, isSource', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/a/..b', '/a', true],
    ['/', '/a', false],
  ])('%s in %s: %s', (path, folder, expected) => {
    expect(isInside(path, folder)).toBe(expected);
  });
  it.each([
    ['a.cx', true],
    ['A.CX', true],
    ['.cx', true],
    ['a.cxx', false],
    ['cx', false],
  ])('%s: %s', (name, expected) => {
    expect(isSource(name)).toBe(expected);
  });
});
