/** "Bad input gets a clear sentence, and nothing is lost." */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, executable, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const clean = 'program Shop "店" { owner T }\nteam T "门店"\n';
/** A stack or a bare error code is not a sentence. */
const unclear = /\n\s+at |Error:|TypeError|RangeError|undefined|\[object|cx itself failed/;

/** Runs in both languages; what is said is a sentence in each. */
function both(path: string, words: readonly string[], code: number, en: RegExp, zh: RegExp): void {
  for (const [lang, expected] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    const ran = cx(path, [...words, '--lang', lang]);
    const said = ran.out + ran.err;
    expect(said).toMatch(expected);
    expect(said).not.toMatch(unclear);
    expect(ran.code, said).toBe(code);
  }
}

describe('paths', () => {
  it('that are not there', () => {
    both(folder(), ['check', 'nowhere'], 2, /`nowhere` is not there\. Check the spelling/, /找不到「nowhere」/);
    both(folder(), ['report', 'nowhere'], 2, /`nowhere` is not there/, /找不到「nowhere」/);
    both(folder(), ['fmt', 'nowhere.cx'], 2, /`nowhere\.cx` is not there/, /找不到「nowhere\.cx」/);
  });
  it('of a folder without sources', () => {
    both(folder({ 'a.txt': '' }), ['check'], 2, /There is no `\.cx` file in `\.`/, /没有 \.cx 文件/);
  });
  it('of another kind of file', () => {
    both(folder({ 'a.txt': 'x' }), ['check', 'a.txt'], 2, /`a\.txt` is not a `\.cx` file/, /「a\.txt」不是 \.cx 文件/);
    both(folder({ 'a.txt': 'x' }), ['fmt', 'a.txt'], 2, /`a\.txt` is not a `\.cx` file/, /「a\.txt」不是 \.cx 文件/);
  });
  it('of symbolic links that lead in a circle', () => {
    const path = folder({ 'a.cx': clean });
    symlinkSync('b', join(path, 'b'));
    both(path, ['check', 'b'], 2, /`b` is a symbolic link that leads back to itself/, /绕回自身的符号链接/);
    mkdirSync(join(path, 'sub'));
    symlinkSync('..', join(path, 'sub/up'));
    both(path, ['check'], 0, /`sub\/up` is a symbolic link that leads back/, /绕回上级文件夹/);
    symlinkSync('c.cx', join(path, 'c.cx'));
    both(path, ['check'], 2, /`c\.cx` is a link that leads round in a circle/, /「c\.cx」是一个循环的链接/);
  });
  it('of an output that leads through a file', () => {
    const path = folder({ 'a.cx': clean, 'f.txt': 'kept' });
    for (const words of [
      ['report', '-o', 'f.txt/x.html'],
      ['init', 'f.txt/x'],
    ])
      both(path, words, 2, /f\.txt\/x.*a part of the path is a file, not a folder/s, /f\.txt\/x.*路径中有一段是文件而不是文件夹/s);
    expect(readFileSync(join(path, 'f.txt'), 'utf8')).toBe('kept');
  });
  it('of a dangling link', () => {
    const path = folder({ 'a.cx': clean });
    symlinkSync('gone.cx', join(path, 'b.cx'));
    both(path, ['check'], 2, /`b\.cx` cannot be read/, /无法读取「b\.cx」/);
  });
  it.skipIf(process.getuid?.() !== 0)('that may not be read', () => {
    const path = folder({ 'bin/cx.js': readFileSync(executable), 'p/a.cx': clean, 'p/secret.cx': clean, 'closed/a.cx': clean });
    // Another user sees the copy, not the checkout.
    writeFileSync(join(path, 'bin/run.js'), readFileSync(join(root, 'cli/bin/run.js')));
    writeFileSync(join(path, 'bin/package.json'), '{}');
    mkdirSync(join(path, 'dist'));
    writeFileSync(join(path, 'dist/cx.cjs'), readFileSync(join(root, 'cli/dist/cx.cjs')));
    chmodSync(path, 0o755);
    chmodSync(join(path, 'p/secret.cx'), 0o000);
    chmodSync(join(path, 'closed'), 0o000);
    const run = (words: string[]) => cx(path, words, { uid: 65534, executable: join(path, 'bin/cx.js') });
    const folderRan = run(['check', 'closed', '--lang', 'en']);
    expect(folderRan.err).toContain('`closed` cannot be read: you have no permission.');
    expect(folderRan.code).toBe(2);
    const fileRan = run(['check', 'p', '--lang', 'en']);
    expect(fileRan.out).toMatch(/`secret\.cx` cannot be read/);
    expect(fileRan.code).toBe(2);
    chmodSync(join(path, 'closed'), 0o755);
  });
});

describe('files', () => {
  it('that are empty are checked, with the way to make them a program', () => {
    both(folder({ 'a.cx': '' }), ['check'], 0, /program\/no-program/, /program\/no-program/);
    both(folder({ 'a.cx': '\uFEFF' }), ['check'], 0, /program\/no-program/, /program\/no-program/);
  });
  it('that are binary', () => {
    const path = folder({ 'a.cx': clean, 'b.cx': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]) });
    both(path, ['check'], 2, /`b\.cx` is no text/, /「b\.cx」不是文本文件/);
    both(path, ['fmt'], 2, /`b\.cx` is no text/, /「b\.cx」不是文本文件/);
  });
  it('that are not UTF-8, at the line; the rest is checked, and nothing is written over them', () => {
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('program A "a"\nteam T "'),
      0xc3,
      0xc5,
      0xb5,
      0xea,
      ...new TextEncoder().encode('"\nteam T "twice"\n'),
    ]);
    const path = folder({ 'a.cx': gbk });
    both(path, ['check'], 2, /a\.cx:2:9 {2}error {2}program\/unreadable-file/, /a\.cx:2:9 {2}错误 {2}program\/unreadable-file/);
    expect(cx(path, ['check', '--lang', 'en']).out).toContain('program/duplicate-name');
    expect(JSON.parse(cx(path, ['check', '--json']).out).findings.map((one: { rule: string }) => one.rule)).toContain(
      'program/unreadable-file',
    );
    cx(path, ['check', '--fix']);
    expect(cx(path, ['fmt']).code).toBe(2);
    expect(new Uint8Array(readFileSync(join(path, 'a.cx')))).toEqual(gbk);
    const piped = cx(path, ['fmt', '-', '--lang', 'en'], { input: gbk });
    expect(piped.err).toMatch(/^-:2: /);
    expect(piped.out).toBe('');
    expect(piped.code).toBe(2);
  });
  it('that are UTF-16', () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(clean, 'utf16le')]);
    both(folder({ 'a.cx': text }), ['check'], 2, /Save it again with the encoding UTF-8/, /请用 UTF-8 编码重新保存/);
  });
  it('of 50 MB', () => {
    const path = folder({ 'a.cx': Buffer.alloc(50 * 1024 * 1024, 'persona A\n') });
    both(path, ['check'], 2, /`a\.cx` has 50 MB and is not read/, /有 50 MB，不会读取/);
    both(path, ['fmt', '--check'], 2, /`a\.cx` has 50 MB/, /有 50 MB/);
  });
  it('with ten thousand bad lines do not spoil the next', () => {
    const bad = `program A "a"\n${'persona { weight } ) ( "x\n'.repeat(10_000)}`;
    const path = folder({ 'a/a.cx': bad, 'b/b.cx': `${clean}touchpoint D "d" at No.Where\n` });
    const data = JSON.parse(cx(path, ['check', '--json']).out);
    expect(data.findings.filter((one: { file: string }) => one.file === 'a/a.cx').length).toBeGreaterThan(100);
    expect(
      data.findings.filter((one: { file: string; severity: string }) => one.file === 'b/b.cx' && one.severity === 'error'),
    ).toHaveLength(1);
  });
  it('with names that try to steer the terminal', () => {
    const name = 'a\u001b[31m\u202e`$(x)\n.cx';
    const path = folder({ [name]: 'program A "a" { owner \u202eB }\n' });
    for (const format of ['pretty', 'compact']) {
      const ran = cx(path, ['check', '--format', format]);
      expect(ran.out + ran.err).not.toMatch(/[\u001b\u202e]/);
      if (format === 'compact')
        expect(
          ran.out
            .trimEnd()
            .split('\n')
            .every((line) => /: (error|warning|information|hint) /.test(line)),
        ).toBe(true);
    }
    expect(JSON.parse(cx(path, ['check', '--json']).out).findings[0].file).toBe(name);
  });
});

describe('words on the command line', () => {
  it.each([
    [['chek'], /There is no command `chek`\. Did you mean `cx check`\?/, /没有「chek」这个命令。您是不是想写「cx check」？/],
    [
      ['check', '--formt', 'json'],
      /has no option `--formt`\. Did you mean `--format`\?/,
      /没有「--formt」这个选项。您是不是想写「--format」？/,
    ],
    [['--versoin'], /`cx` has no option `--versoin`\. Did you mean `--version`\?/, /您是不是想写「--version」/],
    [['check', '--as-of', '2026-02-30'], /must be a day such as 2026-03-31, not `2026-02-30`/, /应写成 2026-03-31 这样的日期/],
    [
      ['explain', 'program/unknown-nam'],
      /There is no rule `program\/unknown-nam`\. Did you mean `program\/unknown-name`\?/,
      /没有「program\/unknown-nam」这条规则/,
    ],
    [
      ['schema', 'progam'],
      /There is no schema `progam`; there are program, report, .*check.*\. Did you mean `program`\?/,
      /没有「progam」/,
    ],
    [['schema'], /needs program \| report/, /还需要写明/],
    [['fmt', '-', 'a.cx'], /stands alone/, /单独使用/],
  ])('%j', (words, en, zh) => {
    both(folder({ 'a.cx': clean }), words, 2, en, zh);
  });
  it('an unknown language', () => {
    const ran = cx(folder({ 'a.cx': clean }), ['check', '--lang', 'fr']);
    expect(ran.err).toContain('`--lang` cannot be `fr`; it is one of en, zh.');
    expect(ran.code).toBe(2);
  });
});

describe('help', () => {
  it('is short, shows two examples first, and goes to standard output', () => {
    for (const words of [[], ['help'], ['--help'], ['-h']]) {
      const ran = cx(root, [...words, '--lang', 'en']);
      expect(ran.code).toBe(0);
      expect(ran.err).toBe('');
      expect(ran.out.split('\n').slice(2, 5)).toEqual([
        'Examples:',
        expect.stringMatching(/^ {2}cx check/),
        expect.stringMatching(/^ {2}cx report -o report\.html/),
      ]);
    }
    expect(cx(root, [], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('示例：');
  });
  it('of one command, however it is asked for', () => {
    const help = cx(root, ['check', '--help', '--lang', 'zh']).out;
    expect(help).toContain('用法：cx check [PATH...]');
    expect(cx(root, ['help', 'check', '--lang', 'zh']).out).toBe(help);
    expect(cx(root, ['check', '-h', '--lang', 'zh']).out).toBe(help);
  });
  it('says the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8'));
    expect(cx(root, ['--version']).out).toBe(`${version}\n`);
  });
});
