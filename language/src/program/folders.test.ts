import { describe, expect, it } from 'vitest';
import { type FolderOptions, foldersToRead, programsOf } from './folders.ts';
import { fragmentsOf } from './link.sample.ts';

function grouped(source: string, options?: FolderOptions): unknown {
  return programsOf(fragmentsOf(source), options).map(({ root, hasProgram, own, shared, findings }) => ({
    root: hasProgram ? root : `(${root})`,
    own: own.map(({ file }) => file).join(' '),
    ...(shared.length > 0 ? { shared: shared.map(({ file }) => file).join(' ') } : {}),
    ...(findings.length > 0
      ? {
          findings: findings.map(
            (one) => `${one.rule} ${one.messageId} ${JSON.stringify(one.arguments)} ${one.origin.file}:${one.origin.line}`,
          ),
        }
      : {}),
  }));
}

describe('a folder is a program', () => {
  it('takes every file at or below it, but for programs nested in it', () => {
    expect(
      grouped(`--- b/deep/er/x.cx
persona X
--- b/main.cx
program B
--- b/nested/n.cx
program N
--- b/nested/below/m.cx
persona M
--- b.cx
program Top
--- a/z.cx
persona Z
`),
    ).toEqual([
      { root: '', own: 'a/z.cx b.cx' },
      { root: 'b', own: 'b/deep/er/x.cx b/main.cx' },
      { root: 'b/nested', own: 'b/nested/below/m.cx b/nested/n.cx' },
    ]);
  });

  it('says once, for files under no program, how to make one', () => {
    expect(grouped('--- a/x.cx\npersona X\n--- a/deep/y.cx\npersona Y\n--- b/z.cx\npersona Z\n')).toEqual([
      { root: '(a)', own: 'a/deep/y.cx a/x.cx', findings: ['program/no-program fragment {} a/deep/y.cx:1'] },
      { root: '(b)', own: 'b/z.cx', findings: ['program/no-program fragment {} b/z.cx:1'] },
    ]);
  });
});

describe('use', () => {
  it('brings the files of a folder, and of the folders it uses, and asks no program of them', () => {
    expect(
      grouped(`--- shop/main.cx
program Shop
use "../group"
--- group/people.cx
persona P
use "./../common/"
--- group/nested/own.cx
program Other
--- common/c.cx
factor F
`),
    ).toEqual([
      { root: '(common)', own: 'common/c.cx' },
      { root: '(group)', own: 'group/people.cx', shared: 'common/c.cx' },
      { root: 'group/nested', own: 'group/nested/own.cx' },
      { root: 'shop', own: 'shop/main.cx', shared: 'common/c.cx group/people.cx' },
    ]);
  });

  it('is relative to the file it stands in', () => {
    expect(grouped('--- a/main.cx\nprogram A\n--- a/deep/x.cx\nuse "../../b"\n--- b/y.cx\npersona Y\n')).toMatchObject([
      { root: 'a', shared: 'b/y.cx' },
      { root: '(b)' },
    ]);
  });

  it('stays in the workspace', () => {
    const source = '--- a/main.cx\nprogram A\nuse "../../b"\nuse "/etc"\nuse "C:\\\\x"\nuse "../c"\n--- c/x.cx\npersona X\n';
    expect(grouped(source)).toMatchObject([
      {
        shared: 'c/x.cx',
        findings: [
          'program/use-outside-workspace outside {"path":"../../b"} a/main.cx:2',
          'program/use-outside-workspace outside {"path":"/etc"} a/main.cx:3',
          'program/use-outside-workspace outside {"path":"C:\\\\x"} a/main.cx:4',
        ],
      },
      {},
    ]);
    expect(foldersToRead(fragmentsOf(source))).toEqual([]);
    expect(foldersToRead(fragmentsOf(source), { workspace: '..' })).toEqual(['../b']);
    expect(foldersToRead(fragmentsOf(source), { workspace: 'a' })).toEqual([]);
  });

  it('may lead above the base, as far as the workspace goes', () => {
    const source = '--- main.cx\nprogram A\nuse "../group"\nuse "../../far"\n--- ../group/x.cx\npersona X\n';
    expect(grouped(source, { workspace: '..' })).toEqual([
      {
        root: '',
        own: 'main.cx',
        shared: '../group/x.cx',
        findings: ['program/use-outside-workspace outside {"path":"../../far"} main.cx:3'],
      },
      { root: '(../group)', own: '../group/x.cx' },
    ]);
  });

  it('of a folder that is not there or empty is said, after it was asked for', () => {
    const source = '--- a/main.cx\nprogram A\nuse "../gone"\nuse "parts"\n';
    expect(foldersToRead(fragmentsOf(source))).toEqual(['a/parts', 'gone']);
    expect(grouped(source)).toMatchObject([
      {
        findings: [
          'program/unknown-folder missing {"path":"../gone"} a/main.cx:2',
          'program/unknown-folder missing {"path":"parts"} a/main.cx:3',
        ],
      },
    ]);
  });

  it('in a circle is said at the use that closes it; of the folder itself too', () => {
    expect(grouped('--- a/a.cx\nprogram A\nuse "../b"\nuse "."\n--- b/b.cx\nprogram B\nuse "../c"\n--- c/c.cx\nuse "../a"\n')).toEqual([
      {
        root: 'a',
        own: 'a/a.cx',
        shared: 'b/b.cx c/c.cx',
        findings: ['program/circular-use circle {"paths":["a","b","c","a"]} c/c.cx:1', 'program/circular-use itself {"path":"."} a/a.cx:3'],
      },
      { root: 'b', own: 'b/b.cx', shared: 'a/a.cx c/c.cx', findings: ['program/circular-use circle {"paths":["b","c","a","b"]} a/a.cx:2'] },
      {
        root: '(c)',
        own: 'c/c.cx',
        shared: 'a/a.cx b/b.cx',
        findings: ['program/circular-use circle {"paths":["c","a","b","c"]} b/b.cx:2'],
      },
    ]);
  });
});
