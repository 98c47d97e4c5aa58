/** `cx setup git`, and what git shows afterwards. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { git, gitEnvironment, write } from './changed-repository.ts';
import { cx, executable, folderWith, remove } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

function repository(files: Readonly<Record<string, string>> = {}): string {
  const path = folder(files);
  git(path, 'init', '--quiet', '--initial-branch=main');
  return path;
}

/** Git with the built `cx` first on its way, and its colours and pager off. */
function shown(path: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const bin = join(path, '.git/bin-of-cx');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'cx'), `#!/bin/sh\nexec "${process.execPath}" "${executable}" "$@"\n`, { mode: 0o755 });
  const done = spawnSync('git', ['--no-pager', ...words], {
    cwd: path,
    encoding: 'utf8',
    env: { ...gitEnvironment, PATH: `${bin}:${gitEnvironment.PATH}`, ...env },
  });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

const english = `program Shop "Shop" {
  owner Team
}
team Team "Team"
touchpoint Door "Door" {
  expect near "Near" {
    expected 7
    weight   9
    ideal    9
    note     "one"
    note     "two"
    note     "three"
    note     "four"
  }
}
`;
const chinese = `方案 店 "店"
画像 新客 "第一次来的客户" {
  占比 70%
  诉求 "一"
  诉求 "二"
  诉求 "三"
  诉求 "四"
  痛点 "五"
}
`;

describe('cx setup git', () => {
  it('writes the attributes and the configuration of the repository, says so, and does nothing the second time', () => {
    const path = repository();
    const first = cx(path, ['setup', 'git', '--lang', 'en']);
    expect(first.code, first.err).toBe(0);
    expect(first.err).toBe(
      [
        'Added to .gitattributes: *.cx text eol=lf diff=cx',
        'Added to .gitattributes: dist/** linguist-generated',
        ...['diff.cx.xfuncname', 'diff.cx.textconv', 'difftool.cx.cmd'].map(
          (name) => `Set in the configuration of this repository: ${name}`,
        ),
        '',
      ].join('\n'),
    );
    expect(first.out).toMatch(/^Hunk headers now name the declaration/);
    const before = [readFileSync(join(path, '.gitattributes'), 'utf8'), readFileSync(join(path, '.git/config'), 'utf8')];
    expect(before[0]).toBe('*.cx text eol=lf diff=cx\ndist/** linguist-generated\n');
    expect(cx(path, ['setup', 'git', '--lang', 'zh'])).toEqual({ code: 0, err: '', out: '「.」里已经一应俱全，无需改动。\n' });
    expect([readFileSync(join(path, '.gitattributes'), 'utf8'), readFileSync(join(path, '.git/config'), 'utf8')]).toEqual(before);
  });

  it('adds what is missing at the end, keeps the rest, and goes by what is said above', () => {
    const path = repository({ 'shop/.gitattributes': '# ours\r\n*.cx diff=other\r\n*.png binary' });
    cx(path, ['setup', 'git', 'shop', '--lang', 'en']);
    expect(readFileSync(join(path, 'shop/.gitattributes'), 'utf8')).toBe(
      '# ours\r\n*.cx diff=other\r\n*.png binary\r\n*.cx text eol=lf diff=cx\r\ndist/** linguist-generated\r\n',
    );
    const above = repository({ '.gitattributes': '*.cx text eol=lf diff=cx\n**/dist/** linguist-generated=true\n', 'shop/a.cx': '' });
    cx(above, ['setup', 'git', 'shop', '--lang', 'en']);
    expect(existsSync(join(above, 'shop/.gitattributes'))).toBe(false);
  });

  it('tells what it replaces, and touches no configuration but that of the repository', () => {
    const path = repository();
    const global = join(folder({ gitconfig: '[diff "cx"]\n\txfuncname = mine\n' }), 'gitconfig');
    git(path, 'config', 'difftool.cx.cmd', 'other');
    const ran = cx(path, ['setup', 'git', '--lang', 'en'], { env: { GIT_CONFIG_GLOBAL: global } });
    expect(ran.err).toContain('Changed in the configuration of this repository: difftool.cx.cmd (it was: other)\n');
    expect(ran.err).toContain('Set in the configuration of this repository: diff.cx.xfuncname\n');
    expect(readFileSync(global, 'utf8')).toBe('[diff "cx"]\n\txfuncname = mine\n');
  });

  it('says so where there is no repository, and writes nothing', () => {
    const path = folder({ 'a/a.cx': '' });
    const env = { GIT_CEILING_DIRECTORIES: path };
    expect(cx(path, ['setup', 'git', 'a', '--lang', 'en'], { env })).toEqual({
      code: 2,
      out: '',
      err: 'cx: error: `a` lies in no work tree of git. Run `git init` in it first, then `cx setup git` again.\n',
    });
    expect(existsSync(join(path, 'a/.gitattributes'))).toBe(false);
    git(path, 'init', '--quiet', '--bare', 'bare');
    expect(cx(join(path, 'bare'), ['setup', 'git', '--lang', 'zh']).code).toBe(2);
    expect(cx(path, ['setup', 'git', 'a', '--lang', 'en'], { env: { ...env, PATH: join(path, 'nowhere') } }).code).toBe(2);
    expect(cx(path, ['setup', 'git', '--platform', 'gitlab', '--lang', 'en']).err).toContain('`--platform` belongs to `cx setup ci`');
  });

  it('works in a work tree beside the repository, and in a folder of it', () => {
    const path = repository({ 'a.cx': english });
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'one');
    git(path, 'worktree', 'add', '--quiet', join(path, 'other'));
    expect(cx(join(path, 'other'), ['setup', 'git', '--lang', 'en']).code).toBe(0);
    expect(git(path, 'config', '--local', 'difftool.cx.cmd')).toContain('cx diff');
  });
});

describe('git after cx setup git', () => {
  it.each([
    ['English', 'a.cx', english, ['"four"', '"five"'], 'expect near'],
    ['Chinese', '客户.cx', chinese, ['痛点 "五"', '痛点 "六"'], '画像 新客'],
  ])('names the declaration in a hunk header, in %s', (_, file, text, [from = '', to = ''], declaration) => {
    const path = repository({ [file]: text });
    cx(path, ['setup', 'git', '--lang', 'en']);
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'one');
    write(path, { [file]: text.replace(from, to) });
    for (const env of [{ LC_ALL: 'C' }, { LC_ALL: 'C.UTF-8' }]) {
      const headers = shown(path, ['diff'], env).match(/^@@ .*$/gm) ?? [];
      expect(headers.map((header) => header.replace(/^@@.*@@ /, ''))).toEqual([declaration]);
    }
  });

  it('names every declaration that has a name, in both keyword languages', () => {
    const path = repository();
    cx(path, ['setup', 'git']);
    const pattern = git(path, 'config', '--local', 'diff.cx.xfuncname');
    for (const line of [
      'persona A',
      '  stage Look "看" {',
      '\ttouchpoint Door',
      'initiative X',
      '触点 门口',
      '  期望 near "近"',
      '轮次 2026-Q1 {',
    ]) {
      const done = spawnSync('grep', ['-cE', pattern], { input: `${line}\n`, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } });
      expect(done.stdout, line).toBe('1\n');
    }
    for (const line of ['  note "persona A"', '// persona A', 'personality A', '目标客户 甲', 'use "../group"', 'weight 9']) {
      const done = spawnSync('grep', ['-cE', pattern], { input: `${line}\n`, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } });
      expect(done.stdout, line).toBe('0\n');
    }
  });

  it('leaves out of `git diff`, `git show` and `git log -p` what is formatting only, and nothing else', () => {
    const path = repository({ 'a.cx': english, 'b.txt': 'b' });
    cx(path, ['setup', 'git']);
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'one');
    write(path, { 'a.cx': english.replaceAll('    note     ', '  note ') });
    expect(shown(path, ['diff'])).not.toContain('@@');
    write(path, { 'a.cx': english.replaceAll('    note     ', '  note ').replace('weight   9', 'weight 8') });
    const changed = shown(path, ['diff'])
      .split('\n')
      .filter((line) => /^[-+] /.test(line));
    expect(changed).toEqual(['-    weight 9', '+    weight 8']);
    git(path, 'commit', '--quiet', '--all', '--message', 'two');
    expect(shown(path, ['log', '-p', '-1'])).toContain('+    weight 8');
  });

  it('shows the text as it is where there is no cx', () => {
    const path = repository({ 'a.cx': english });
    cx(path, ['setup', 'git']);
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'one');
    write(path, { 'a.cx': english.replace('weight   9', 'weight 8') });
    const done = spawnSync('git', ['diff'], { cwd: path, encoding: 'utf8', env: gitEnvironment });
    expect(done.status, done.stderr).toBe(0);
    expect(done.stdout).toContain('+    weight 8');
  });

  it('keeps line ends of programs as they are on every system', () => {
    const path = repository({ 'a.cx': english.replaceAll('\n', '\r\n') });
    cx(path, ['setup', 'git']);
    git(path, 'add', '--all');
    expect(git(path, 'ls-files', '--eol', 'a.cx')).toMatch(/^i\/lf/);
    mkdirSync(join(path, 'dist'));
    expect(git(path, 'check-attr', 'linguist-generated', '--', 'dist/report.html')).toBe('dist/report.html: linguist-generated: set');
  });

  it.each([
    ['file by file', []],
    ['all at once', ['--dir-diff']],
  ])('tells in `git difftool` what a change does to the whole program, %s', (_, mode) => {
    const persona = 'persona Visitor "Visitor" { share 100% }\n';
    const path = repository({
      'plans/shop/a b.cx': english,
      'plans/shop/who.cx': persona,
      'plans/shop/gone.cx': 'team Idle\n',
      'plans/group/g.cx': 'team G\n',
    });
    cx(path, ['setup', 'git']);
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'one');
    write(path, { 'plans/shop/a b.cx': english.replace('expected 7', 'expected 8'), 'plans/shop/new.cx': 'team New\n' });
    git(path, 'rm', '--quiet', 'plans/shop/gone.cx');
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'two');
    const tool = (words: readonly string[], cwd = path) =>
      shown(cwd, ['difftool', '--no-prompt', '--tool=cx', ...mode, ...words], { LANG: 'en_US.UTF-8' });
    const told = tool(['HEAD~1', 'HEAD', '--', 'plans/shop/a b.cx']);
    expect(told).toContain('from 7 to 8');
    expect(told).not.toMatch(/removed|Could not compare/);
    const all = tool(['HEAD~1', 'HEAD']);
    for (const name of ['from 7 to 8', 'Idle', 'New']) expect(all).toContain(name);
    expect(all).not.toContain('Visitor');
    write(path, { 'plans/shop/who.cx': persona.replace('100', '90') });
    expect(tool([])).toMatch(/100 ?%.*90 ?%/);
  });
});
