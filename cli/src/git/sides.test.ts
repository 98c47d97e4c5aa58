import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';
import { plain } from '../output/colour.ts';
import { newFolder, removeAll, repository, sampleEnv } from './repository.sample.ts';
import { type Side, sidesOf } from './sides.ts';

afterEach(removeAll);

function ioIn(cwd: string, env: Readonly<Record<string, string>> = {}): Io {
  return {
    cwd,
    env: { ...sampleEnv, ...env },
    version: '1.2.3',
    asked: 'en',
    lang: null,
    paint: { out: plain, err: plain },
    columns: 100,
    live: false,
    out: () => {},
    err: () => {},
    readInput: () => Promise.resolve(new Uint8Array()),
    readLine: () => Promise.resolve(''),
    inputIsTerminal: false,
    platform: 'linux',
    onStop: () => {},
    now: () => 0,
  };
}

function sides(cwd: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): { base: Side; head: Side } {
  return sidesOf(words, ioIn(cwd, env), 'en');
}

/** What it says where it refuses. */
function refusal(
  cwd: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  language: MessageLanguage = 'en',
): string {
  try {
    sidesOf(words, ioIn(cwd, env), language);
  } catch (error) {
    if (error instanceof Refusal) return error.in(language);
    throw error;
  }
  return 'nothing is refused';
}

/** The weight that the program gives to `Door.near`: what the tests change. */
function weight({ program }: Side): number | null {
  return program.touchpoints[0]?.expectations[0]?.weight?.low ?? null;
}

function shop(of: number, more = ''): string {
  return `program Shop { owner T }\nteam T\ntouchpoint Door { expect near weight ${of} }\n${more}`;
}

describe('how surveys were asked', () => {
  const record = (wave: string): string =>
    JSON.stringify({ formatVersion: '1.0', surveys: { Visit: { wave, channels: [], questions: [] } } });
  const waves = ({ locked }: Side): readonly unknown[] | null => (locked === null ? null : [...locked].map(([, { wave }]) => wave));

  it('is read on either side as it stood there', () => {
    const { folder, put, commit } = repository();
    put({ 'sub/shop.cx': shop(3), 'sub/surveys.lock.json': record('2026-Q1') });
    commit('one');
    put({ 'sub/surveys.lock.json': record('2026-Q2') });
    const { base, head } = sides(join(folder, 'sub'));
    expect([waves(base), waves(head)]).toEqual([['2026-Q1'], ['2026-Q2']]);
    put({ 'sub/surveys.lock.json': null });
    expect(waves(sides(join(folder, 'sub')).head)).toEqual([]);
  });

  it('is unknown, and no empty record, where the file is broken', () => {
    const { folder, put, commit } = repository();
    put({ 'shop.cx': shop(3), 'surveys.lock.json': record('2026-Q1') });
    commit('one');
    put({ 'surveys.lock.json': '{ "formatVersion": ' });
    const { head } = sides(folder);
    expect([waves(head), head.lockTroubles.map(({ messageId }) => messageId)]).toEqual([null, ['unreadable']]);
  });
});

describe('the usual sides', () => {
  it('are the newest commit and the work tree on the default branch', () => {
    const { folder, put, commit } = repository();
    put({ 'shop.cx': shop(3) });
    const hash = commit('one');
    put({ 'shop.cx': shop(5) });
    const { base, head } = sides(folder);
    expect([weight(base), weight(head)]).toEqual([3, 5]);
    expect([base.name, base.changed, head.name, head.changed]).toEqual([
      `main@${hash.slice(0, 7)}`,
      false,
      `main@${hash.slice(0, 7)}`,
      true,
    ]);
    expect(head.folder).toBe(folder);
    expect(base.folder).toBe(null);
  });

  it('are where the branch left the default branch, and the work tree', () => {
    const { folder, put, commit, git } = repository();
    put({ 'shop.cx': shop(3) });
    const left = commit('one');
    git('checkout', '-q', '-b', 'feature');
    put({ 'shop.cx': shop(5) });
    const own = commit('two');
    git('checkout', '-q', 'main');
    put({ 'shop.cx': shop(9) });
    commit('three');
    git('checkout', '-q', 'feature');
    const { base, head } = sides(folder);
    expect([weight(base), weight(head)]).toEqual([3, 5]);
    expect([base.name, head.name, head.changed]).toEqual([`main@${left.slice(0, 7)}`, `feature@${own.slice(0, 7)}`, false]);
  });

  it('go by what the server says is its default branch', () => {
    const server = repository(['init', '-q', '-b', 'trunk']);
    server.put({ 'shop.cx': shop(3) });
    const hash = server.commit('one');
    const { folder, put, git } = repository(['clone', '-q', server.folder, '.']);
    git('checkout', '-q', '-b', 'main');
    put({ 'shop.cx': shop(4) });
    expect(sides(folder).base.name).toBe(`trunk@${hash.slice(0, 7)}`);
  });

  it.each(['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'])('go by the branch a build server says (%s)', (name) => {
    const { folder, put, commit, git } = repository();
    put({ 'shop.cx': shop(3) });
    commit('one');
    git('checkout', '-q', '-b', 'release');
    put({ 'shop.cx': shop(4) });
    const hash = commit('two');
    git('checkout', '-q', '--detach');
    put({ 'shop.cx': shop(5) });
    const { base, head } = sides(folder, [], { [name]: 'release', GITHUB_HEAD_REF: 'feature/x' });
    expect([base.name, weight(base), head.name]).toEqual([`release@${hash.slice(0, 7)}`, 4, `feature/x@${hash.slice(0, 7)}`]);
  });

  it('are of the program in the current folder, and of one folder that is named alone', () => {
    const { folder, put, commit } = repository();
    put({ 'a/shop.cx': shop(3), 'a/parts/more.cx': 'team U', 'b/shop.cx': shop(7) });
    commit('one');
    for (const [cwd, words] of [
      ['a', []],
      ['a/parts', []],
      ['', ['a']],
      ['a/parts', ['..']],
      ['b', ['.']],
    ] as const) {
      const { base, head } = sides(join(folder, cwd), words);
      const wanted = cwd === 'b' ? 7 : 3;
      expect([weight(base), weight(head)], cwd).toEqual([wanted, wanted]);
      expect(base.program.files).toEqual(cwd === 'b' ? ['shop.cx'] : ['parts/more.cx', 'shop.cx']);
    }
  });
});

describe('a side that is named', () => {
  it('is a branch, a tag, a commit, or a place in one', () => {
    const { folder, put, commit, git } = repository();
    put({ 'a/shop.cx': shop(3) });
    const one = commit('one');
    git('tag', '-a', 'v1', '-m', 'v1');
    git('mv', 'a', 'b');
    put({ 'b/shop.cx': shop(5) });
    const two = commit('two');
    const short = (hash: string) => hash.slice(0, 7);
    expect([...['git:v1:a', 'git:HEAD:b'].map((word) => word)].map((word) => sides(folder, [word, 'b']).base.name)).toEqual([
      `v1@${short(one)}`,
      `HEAD@${short(two)}`,
    ]);
    expect(weight(sides(folder, [`git:${one}:a`, 'git:main:b']).base)).toBe(3);
    expect(sides(folder, [`git:${short(one)}:a`, 'b']).base.name).toBe(short(one));
    // From the current folder.
    expect(weight(sides(join(folder, 'b'), ['git:v1:../a']).base)).toBe(3);
    // Without a place: where the other side is.
    expect(weight(sides(folder, ['git:HEAD', 'b']).base)).toBe(5);
    expect(weight(sides(folder, ['git:v1:a', 'git:HEAD:b']).head)).toBe(5);
  });

  it('is a folder, and both are known by their paths then', () => {
    const { folder, put, commit } = repository();
    put({ 'old/shop.cx': shop(3), 'new/shop.cx': shop(4) });
    commit('one');
    const { base, head } = sides(folder, ['old', 'new']);
    expect([weight(base), weight(head), base.name, head.name]).toEqual([3, 4, 'old', 'new']);
    expect([weight(sides(join(folder, 'new'), ['../old']).base), sides(join(folder, 'new'), ['../old']).head.name]).toEqual([3, 'new']);
    expect(head.pathOf('shop.cx')).toBe('new/shop.cx');
  });

  it('is compared outside of any repository too', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'old'));
    mkdirSync(join(folder, 'new'));
    writeFileSync(join(folder, 'old/a.cx'), shop(1));
    writeFileSync(join(folder, 'new/a.cx'), shop(2));
    const { base, head } = sides(folder, ['old', 'new']);
    expect([weight(base), weight(head)]).toEqual([1, 2]);
  });

  it('is a folder without a program: everything is new there', () => {
    const { folder, put, commit } = repository();
    put({ 'readme.md': 'x' });
    commit('one');
    put({ 'shop.cx': shop(3) });
    const { base, head } = sides(folder);
    expect([base.program.head, base.program.touchpoints, head.program.head?.name]).toEqual([null, [], 'Shop']);
    expect(sides(folder, ['git:HEAD', 'git:HEAD:.'].slice(0, 1)).base.program.head).toBe(null);
  });

  it('is found where its folder was called otherwise', () => {
    const { folder, put, commit, git } = repository();
    put({ 'shop/shop.cx': shop(3), 'other/x.cx': 'program Other' });
    commit('one');
    git('mv', 'shop', 'store');
    put({ 'store/shop.cx': shop(4) });
    const { base, head } = sides(join(folder, 'store'));
    expect([weight(base), weight(head)]).toEqual([3, 4]);
    git('mv', 'store/shop.cx', 'shop.cx');
    expect(weight(sides(folder, ['git:HEAD', '.']).base)).toBe(3);
  });
});

describe('what git keeps', () => {
  it('is read with its folders that are used, and its cx.json', () => {
    const { folder, put, commit } = repository();
    put({
      'shop/shop.cx': `use "../group"\n${shop(3, 'kpi K mean for Young')}`,
      'shop/cx.json': '{ "reportingMinimum": 7 }',
      'shop/cx.accepted.json': '{}',
      'group/people.cx': 'persona Young { share 40% }',
    });
    commit('one');
    put({ 'group/people.cx': 'persona Young { share 10% }', 'shop/cx.json': '{ "reportingMinimum": 8 }' });
    const { base, head } = sides(join(folder, 'shop'));
    expect([base, head].map(({ program }) => program.personas[0]?.share?.low)).toEqual([0.4, 0.1]);
    expect([base, head].map(({ settings }) => settings.reportingMinimum)).toEqual([7, 8]);
    expect([base.beside('cx.accepted.json'), base.beside('nothing.json')]).toEqual(['{}', null]);
    expect([...(base.texts ?? [])].map(([file]) => file)).toEqual(['../group/people.cx', 'shop.cx']);
  });

  it('has names in any script, with quotation marks, blanks and line breaks in them', () => {
    const { folder, put, commit } = repository();
    const names = ['门店/方案.cx', '门店/a "b".cx', '门店/c\nd.cx', '门店/é\t.cx'];
    put({ [names[0] ?? '']: shop(3), [names[1] ?? '']: 'team A', [names[2] ?? '']: 'team B', [names[3] ?? '']: 'team C' });
    commit('一');
    const { base } = sides(join(folder, '门店'), ['git:HEAD']);
    expect(base.program.teams.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C', 'T']);
  });

  it('is read through symbolic links inside of it, and not out of it', () => {
    const { folder, put, commit } = repository();
    put({ 'shop/shop.cx': shop(3), 'words/more.cx': 'team U' });
    symlinkSync('../words', join(folder, 'shop/words'));
    symlinkSync('../../outside.cx', join(folder, 'shop/out.cx'));
    symlinkSync('round', join(folder, 'shop/round'));
    commit('one');
    const { base, head } = sides(join(folder, 'shop'), ['git:HEAD', 'git:HEAD:shop']);
    expect(base.program.teams.map(({ name }) => name)).toEqual(['T', 'U']);
    expect(base.program.files).toEqual(['shop.cx', 'words/more.cx']);
    expect(head.notes.map(({ message, args }) => [message, args.path])).toEqual([['skippedLinkOut', 'shop/out.cx']]);
  });

  it('holds submodules, which are read where their commit is here', () => {
    const group = repository();
    group.put({ 'people.cx': 'persona Young { share 40% }' });
    group.commit('one');
    const { folder, put, commit, git } = repository();
    git('submodule', '--quiet', 'add', group.folder, 'group');
    put({ 'shop/shop.cx': `use "../group"\n${shop(3, 'kpi K mean for Young')}` });
    commit('one');
    put({ 'group/people.cx': 'persona Young { share 10% }' });
    const { base, head } = sides(join(folder, 'shop'));
    expect([base, head].map(({ program }) => program.personas[0]?.share?.low)).toEqual([0.4, 0.1]);

    const clone = repository(['clone', '-q', folder, '.']);
    expect(sides(join(clone.folder, 'shop'), ['git:HEAD']).base.errors).toBeGreaterThan(0);
    clone.put({ 'group/people.cx': 'persona Young { share 10% }' });
    expect(refusal(join(clone.folder, 'shop'), ['git:HEAD'])).toContain('`group` is a submodule, and its commit of HEAD@');
  });

  it('is read from a bare repository, and with GIT_DIR', () => {
    const { folder, put, commit, git } = repository();
    put({ 'a/shop.cx': shop(3) });
    commit('one');
    git('checkout', '-q', '-b', 'feature');
    put({ 'a/shop.cx': shop(5) });
    commit('two');
    const bare = repository(['clone', '-q', '--bare', folder, '.']);
    for (const [cwd, env] of [
      [bare.folder, {}],
      [newFolder(), { GIT_DIR: bare.folder }],
    ] as const) {
      const { base, head } = sides(cwd, ['git:main:a', 'git:feature'], env);
      expect([weight(base), weight(head)]).toEqual([3, 5]);
    }
    const hook = sides(join(folder, 'a'), [], { GIT_DIR: '../.git', GIT_WORK_TREE: '..' });
    expect([weight(hook.base), weight(hook.head)]).toEqual([3, 5]);
  });

  it('is read in a second work tree', () => {
    const { folder, put, commit, git } = repository();
    put({ 'shop.cx': shop(3) });
    commit('one');
    const other = join(newFolder(), 'tree');
    git('worktree', 'add', '-q', '-b', 'feature', other);
    writeFileSync(join(other, 'shop.cx'), shop(4));
    const { base, head } = sides(other);
    expect([weight(base), weight(head), folder !== other]).toEqual([3, 4, true]);
  });

  it('leaves the index and the work tree as they are', () => {
    const { folder, put, commit, git } = repository();
    put({ 'shop.cx': shop(3) });
    commit('one');
    put({ 'shop.cx': shop(4), 'new.cx': 'team U' });
    git('add', 'new.cx');
    const index = readFileSync(join(folder, '.git/index'));
    const before = git('status', '--porcelain');
    // An index that a look at the files would write anew.
    const again = join(newFolder(), 'copy');
    cpSync(folder, again, { recursive: true });
    const copied = readFileSync(join(again, '.git/index'));
    sides(folder);
    sides(again);
    expect(readFileSync(join(folder, '.git/index')).equals(index)).toBe(true);
    expect(readFileSync(join(again, '.git/index')).equals(copied)).toBe(true);
    expect(git('status', '--porcelain')).toBe(before);
  });
});

describe('what is refused', () => {
  it('is a name that git does not know, with the one that was meant', () => {
    const { folder, put, commit } = repository();
    put({ 'shop.cx': shop(3) });
    commit('one');
    expect(refusal(folder, ['git:mian'])).toBe('git knows no branch, tag or commit `mian` here. Did you mean `git:main`?');
    expect(refusal(folder, ['git:elsewhere'])).toContain('`git fetch origin elsewhere`');
    expect(refusal(folder, ['git:mian'], {}, 'zh')).toBe('这里的 git 不认识分支、标签或提交「mian」。您是不是想写「git:main」？');
    expect(refusal(folder, ['main'])).toContain('Did you mean `git:main`?');
    expect(refusal(folder, ['git:'])).toContain('names no commit');
    expect(refusal(folder, ['git:--all'])).toContain('git knows no branch');
    expect(refusal(folder, ['git:HEAD:shpo'])).toContain('has no folder `shpo`');
  });

  it('is a folder that the commit does not have', () => {
    const { folder, put, commit } = repository();
    put({ 'plans/shop/shop.cx': shop(3) });
    commit('one');
    expect(refusal(folder, ['git:HEAD:plans/shpo', 'plans/shop'])).toMatch(
      /^`HEAD@\w{7}` has no folder `plans\/shpo`\. Did you mean `plans\/shop`\?$/,
    );
    expect(refusal(folder, ['plans/shpo'])).toContain('`plans/shpo` is not there');
  });

  it('is a clone without the commit', () => {
    const server = repository();
    server.put({ 'shop.cx': shop(3) });
    server.commit('one');
    server.git('checkout', '-q', '-b', 'feature');
    for (const of of [4, 5, 6]) {
      server.put({ 'shop.cx': shop(of) });
      server.commit(`${of}`);
    }
    const { folder } = repository(['clone', '-q', '--depth', '1', '--branch', 'feature', `file://${server.folder}`, '.']);
    expect(refusal(folder, ['git:main'])).toContain('`main` is not among them. Fetch the rest: `git fetch --unshallow`');
    expect(refusal(folder, ['git:main'])).toMatch(/fetch it first: `git fetch origin main`\.$/);
    expect(refusal(folder, ['git:HEAD~2'])).toMatch(/set `GIT_DEPTH: 0`\.$/);
    expect(refusal(folder, [], { GITHUB_BASE_REF: 'main' })).toContain('`fetch-depth: 0`');
    const both = repository(['clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'feature', `file://${server.folder}`, '.']);
    expect(refusal(both.folder, [], { GITHUB_BASE_REF: 'main' })).toContain('it cannot be told where the change left `main`');
    expect(refusal(both.folder, [], { GITHUB_BASE_REF: 'main' }, 'zh')).toContain('浅克隆');
  });

  it('is a history without anything in common, without a branch, or without a commit', () => {
    const { folder, put, commit, git } = repository();
    expect(refusal(folder)).toContain('The repository has no commit yet');
    put({ 'shop.cx': shop(3) });
    expect(refusal(folder)).toContain('The repository has no commit yet');
    commit('one');
    git('checkout', '-q', '--orphan', 'island');
    commit('two');
    expect(refusal(folder)).toBe('`main` and what is checked out have no commit in common. Say what to compare with: `cx diff git:main`.');
    git('branch', '-q', '-D', 'main');
    expect(refusal(folder)).toContain('neither origin/HEAD, main nor master');
  });

  it('is a folder in no repository, and a machine without git', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'shop.cx'), shop(3));
    expect(refusal(folder)).toContain('is in no git repository');
    expect(refusal(folder, [], { PATH: '/nonexistent' })).toContain('There is no `git` here');
  });

  it('is what does not parse, on either side', () => {
    const { folder, put, commit } = repository();
    put({ 'shop.cx': 'program Shop { owner }\nteam {' });
    const hash = commit('one');
    put({ 'shop.cx': shop(3) });
    expect(refusal(folder)).toMatch(
      new RegExp(`^main@${hash.slice(0, 7)} cannot be read whole: \\d+ errors, the first in shop\\.cx, line 1: .+ Mend it`),
    );
    expect(refusal(folder, [], {}, 'zh')).toContain('无法完整读取');
    commit('two');
    // It may be the line with `program` that cannot be read.
    for (const broken of ['touchpoint { ', 'progrm Shop { owner T }', 'program Shop { owner T\nteam T']) {
      put({ 'shop.cx': broken });
      expect(refusal(folder), broken).toContain('cannot be read whole');
    }
    put({ 'shop.cx': shop(3), 'cx.json': '{ "rules": 1 }' });
    expect(refusal(folder)).toContain('cx.json, line 1');
  });

  it('is a pointer of Git LFS', () => {
    const { folder, put, commit } = repository();
    put({ 'shop.cx': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`, 'a.cx': 'program A' });
    commit('one');
    put({ 'shop.cx': shop(3).replace('program Shop { owner T }', '') });
    expect(refusal(folder)).toContain('`shop.cx` of main@');
    expect(refusal(folder)).toContain('git lfs untrack');
  });

  it('is two sides without a program', () => {
    const { folder, put, commit } = repository();
    put({ 'a/x.md': '', 'b/x.md': '' });
    commit('one');
    expect(refusal(folder, ['a', 'b'])).toContain('There is no `.cx` file in `b`');
  });
});

describe('a built program', () => {
  const program = JSON.parse(readFileSync(join(import.meta.dirname, '../../../tests/golden/retail.program.json'), 'utf8'));

  function withFile(value: unknown): string {
    const folder = newFolder();
    writeFileSync(join(folder, 'old.json'), typeof value === 'string' ? value : JSON.stringify(value));
    writeFileSync(join(folder, 'shop.cx'), shop(3));
    return folder;
  }

  it('is a side', () => {
    const { base, head } = sides(withFile(program), ['old.json']);
    expect([base.name, base.program.head?.name, base.texts, head.program.head?.name]).toEqual(['old.json', 'MeiSu', null, 'Shop']);
    expect(sides(withFile({ ...program, formatVersion: '1.7', later: 1 }), ['old.json', '.']).base.program.head?.name).toBe('MeiSu');
  });

  it('is refused where it is none, or newer than this cx', () => {
    expect(refusal(withFile({ ...program, formatVersion: '2.0' }), ['old.json'])).toBe(
      '`old.json` was built by a newer cx (format 2.0; this one reads 1.0). Update cx.',
    );
    expect(refusal(withFile({ ...program, personas: [{}] }), ['old.json'])).toContain('`personas/0/');
    expect(refusal(withFile({}), ['old.json'])).toContain('is no built program');
    expect(refusal(withFile('['), ['old.json'])).toContain('is not JSON');
    expect(refusal(withFile('[]'), ['old.json'])).toContain('is no built program');
    expect(refusal(withFile('{}'), ['new.json'])).toContain('`new.json` is not there');
  });
});
