import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { git, write } from './changed-repository.ts';
import { cx, folderWith, type Ran, remove } from './cx.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const before = `program Shop "Corner shop" en "Corner shop" {
  languages en
  owner Sales
}
team Sales "Sales"
touchpoint Door "Door" {
  expect near "A shop near by" in Convenience expected 7 weight 9 ideal 9
  expect open "Open when I come" in Service expected 8 weight 6 ideal 8
}
kpi Recommend "Recommendation" nps { target 40 by 2026-Q4 }
wave 2026-Q2 { Door.near 5 n 40  Door.open 7 n 40  Recommend 30 n 40 }
`;
/** One change to decide, one that breaks something. */
const lowered = before.replace('target 40', 'target 30');
const broken = lowered.replace('Recommend "Recommendation" nps', 'Recommend "Recommendation" csat');

/** A repository with `before` on main, and a branch with `after` in its work tree, committed. */
function repository(after: string, folder = ''): string {
  const path = folderWith({});
  made.push(path);
  git(path, 'init', '--quiet', '--initial-branch=main');
  const put = (text: string): void => write(join(path, folder), { 'shop.cx': text });
  put(before);
  git(path, 'add', '--all');
  git(path, 'commit', '--quiet', '--message', 'begin');
  git(path, 'checkout', '--quiet', '-b', 'change');
  put(after);
  git(path, 'commit', '--quiet', '--allow-empty', '--all', '--message', 'change');
  return path;
}

function diff(path: string, words: readonly string[] = [], env: Record<string, string> = {}): Ran {
  return cx(path, ['diff', ...words], { env });
}

/** A stack or a bare error code is not a sentence. */
const unclear = /\n\s+at |Error:|TypeError|RangeError|undefined|\[object|cx itself failed/;

/** It could not compare: exit code 2, and says so in both languages, with the way out. */
function refused(path: string, words: readonly string[], en: RegExp, zh: RegExp, env: Record<string, string> = {}): void {
  for (const [lang, head, expected] of [
    ['en', 'Could not compare.', en],
    ['zh', '无法比较。', zh],
  ] as const) {
    const ran = diff(path, [...words, '--lang', lang], env);
    expect(ran.err).toMatch(expected);
    expect(ran.err).toContain(head);
    expect(ran.err).not.toMatch(unclear);
    expect(ran.out).not.toMatch(/nothing in the strategy|没有变化/);
    expect(ran.code, ran.err).toBe(2);
  }
}

describe('what a wave asked', () => {
  it('is held to the record that was committed, and so is the record', () => {
    const asked = (words: string): string =>
      `${before}survey Visit "The visit" { ask Recommend }\n`.replace('nps {', `nps { ask "${words}"`);
    const path = repository(before);
    write(path, { 'shop.cx': asked('Would you recommend us?') });
    expect(cx(path, ['survey', '--lock']).code).toBe(0);
    git(path, 'add', '--all');
    git(path, 'commit', '--quiet', '--message', 'asked');
    write(path, { 'shop.cx': asked('Would you come again?') });
    const ran = diff(path, ['git:HEAD', '--lang', 'en', '--fail-on', 'breaking']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('Recommend was asked as “Would you recommend us?” in 2026-Q2 and is now asked as “Would you come again?”');
    expect(ran.out).not.toContain('changes/wording-changed');
    // Writing the record anew makes nothing right.
    expect(cx(path, ['survey', '--lock']).code).toBe(0);
    const again = diff(path, ['git:HEAD', '--lang', 'zh', '--fail-on', 'breaking']);
    expect(again.code).toBe(1);
    for (const rule of ['changes/trend-broken', 'changes/record-rewritten']) expect(again.out).toContain(rule);
    write(path, { 'surveys.lock.json': '{' });
    expect(diff(path, ['git:HEAD', '--lang', 'en']).err).toMatch(/surveys\.lock\.json:1: .*is not what `cx survey --lock` writes/);
  });
});

describe('cx diff', () => {
  it('says what the branch changes, the most important line last', () => {
    const ran = diff(repository(broken), ['--lang', 'en']);
    const lines = ran.out.trimEnd().split('\n');
    expect(ran.out).toContain('Breaking (');
    expect(ran.out).toContain('shop.cx:10');
    expect(lines.at(-1)).toMatch(/^Corner shop: .*breaks? what others rely on \(trend\)/);
    expect([ran.code, ran.err]).toEqual([0, '']);
  });

  it('is in the language asked for, in that of the environment, else in that of the program', () => {
    const path = repository(lowered);
    expect(diff(path, [], { LC_ALL: 'zh_CN.UTF-8' }).out).toContain('待确认');
    expect(diff(path, ['--lang', 'zh']).out).toContain('1 项改动需要确认');
    expect(diff(path).out).toContain('needs a decision');
    // What goes into a file depends on the program alone.
    diff(path, ['-o', 'out/a.md'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(readFileSync(join(path, 'out/a.md'), 'utf8')).toContain('needs a decision');
  });

  it('says that nothing changes', () => {
    const path = repository(before.replace('  languages en\n', '  // a remark\n  languages   en\n'));
    const ran = diff(path, ['--lang', 'en']);
    expect(ran.out).toContain('1 file is written otherwise and means the same.');
    expect(ran.out.trimEnd().split('\n').at(-1)).toBe('Corner shop: nothing in the strategy changes.');
    expect(diff(path, ['--fail-on', 'information']).code).toBe(0);
  });

  it('leaves the repository as it is', () => {
    const path = repository(lowered);
    write(path, { 'shop.cx': broken, 'new.cx': 'team More' });
    git(path, 'add', 'new.cx');
    const index = readFileSync(join(path, '.git/index'));
    const status = git(path, 'status', '--porcelain');
    const refs = git(path, 'for-each-ref');
    expect(diff(path).code).toBe(0);
    expect(readFileSync(join(path, '.git/index')).equals(index)).toBe(true);
    expect(git(path, 'status', '--porcelain')).toBe(status);
    expect(git(path, 'for-each-ref')).toBe(refs);
  });
});

describe('the gate', () => {
  const path = { lowered: '', broken: '' };
  beforeAll(() => {
    path.lowered = repository(lowered);
    path.broken = repository(broken);
    made.splice(0);
    return () => {
      remove(path.lowered);
      remove(path.broken);
    };
  });

  it.each([
    ['lowered', 'none', 0],
    ['lowered', 'breaking', 0],
    ['lowered', 'review', 1],
    ['lowered', 'information', 1],
    ['broken', 'breaking', 1],
    ['broken', 'none', 0],
  ] as const)('of a change that is %s at %s: %i', (what, level, code) => {
    const ran = diff(path[what], ['--fail-on', level, '--lang', 'en']);
    expect(ran.code).toBe(code);
    if (code === 1) expect(ran.err).toMatch(/(is|are) at or above `\w+` \(`--fail-on`\)/);
  });

  it('is breaking in CI, none at a terminal, and what cx.json says before either', () => {
    expect(diff(path.broken).code).toBe(0);
    expect(diff(path.broken, [], { CI: 'true' }).code).toBe(1);
    expect(diff(path.lowered, [], { CI: 'true' }).code).toBe(0);
    write(path.lowered, { 'cx.json': '{ "diff": { "failOn": "review" } }' });
    expect(diff(path.lowered).code).toBe(1);
    expect(diff(path.lowered, ['--fail-on', 'none']).code).toBe(0);
    write(path.lowered, { 'cx.json': '{ "diff": { "failOn": "none" } }' });
    expect(diff(path.lowered, ['--only', 'strategy'], { CI: 'true' }).code).toBe(0);
    rmSync(join(path.lowered, 'cx.json'));
  });

  it('passes over what is not asked for', () => {
    expect(diff(path.broken, ['--fail-on', 'breaking', '--skip', 'trend']).code).toBe(0);
    expect(diff(path.broken, ['--fail-on', 'breaking', '--only', 'strategy', '--only', 'structure']).code).toBe(0);
    expect(diff(path.lowered, ['--fail-on', 'review', '--skip', 'changes/target-lowered']).code).toBe(0);
    expect(diff(path.lowered, ['--fail-on', 'review', '--only', 'changes/target-lowered']).code).toBe(1);
    expect(diff(path.lowered, ['--fail-on', 'review', '--skip', 'target-lowered']).code).toBe(0);
    expect(diff(path.lowered, ['--only', 'trend', '--lang', 'en']).out).not.toContain('No rank');
    const unknown = diff(path.lowered, ['--skip', 'target-lowred', '--lang', 'en']);
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'cx: error: `target-lowred` is neither a rule of changes nor one of trend, survey, strategy, structure, impact. Did you mean `changes/target-lowered`?\n',
    ]);
  });
});

describe('outputs', () => {
  it('go to files by their endings, several at once, and nothing to standard output', () => {
    const path = repository(broken);
    const ran = diff(path, ['-o', 'out/comment.md', '-o', 'out/changes.html', '-o', 'out/diff.json', '--lang', 'en']);
    expect([ran.out, ran.code]).toEqual(['', 0]);
    expect(ran.err).toMatch(/^Wrote out\/comment\.md\nWrote out\/changes\.html\nWrote out\/diff\.json\nCorner shop: .+\.\n$/);
    expect(readFileSync(join(path, 'out/comment.md'), 'utf8')).toMatch(/^<!-- cx-diff:Shop -->\n\n### ✖ Corner shop: /);
    expect(readFileSync(join(path, 'out/changes.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(cx(path, ['schema', 'diff']).out));
    const data = JSON.parse(readFileSync(join(path, 'out/diff.json'), 'utf8'));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data).toMatchObject({ formatVersion: '1.0', base: { program: 'Shop' }, summary: { changed: true, review: 1 } });
    expect(data.changes[0].places.after.file).toBe('shop.cx');
  });

  it('print what --format says beside them, but no form twice', () => {
    const path = repository(broken);
    const lines = diff(path, ['-o', 'a.md', '--format', 'singleline']);
    expect(
      lines.out
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => line.split('\t').length === 6),
    ).toBe(true);
    expect(diff(path, ['-o', 'a.md', '--format', 'markdown']).out).toBe('');
    expect(diff(path, ['--format', 'markdown']).out).toBe(readFileSync(join(path, 'a.md'), 'utf8'));
    expect(JSON.parse(diff(path, ['--json']).out).formatVersion).toBe('1.0');
    expect(diff(path, ['--format', 'html']).out).toMatch(/^<!doctype html>/);
    expect(diff(path, ['-o', 'a.pdf', '--lang', 'en']).err).toContain('use one of .md, .html, .json');
    expect(diff(path, ['-o', 'a.md', '-o', './a.md', '--lang', 'en']).err).toContain('named twice');
  });

  it('has one line a change, with the same first columns in every language', () => {
    const path = repository(broken);
    const columns = (lang: string) =>
      diff(path, ['--format', 'singleline', '--lang', lang])
        .out.trimEnd()
        .split('\n')
        .map((line) => line.split('\t').slice(0, 5).join('\t'));
    expect(columns('zh')).toEqual(columns('en'));
    expect(columns('en')[0]).toMatch(/^breaking\ttrend\tchanges\/[a-z-]+\t[0-9a-f]{16}\tshop\.cx:\d+$/);
  });

  it('annotates a run of GitHub Actions, and lets no name give it a command', () => {
    const path = repository(broken.replace('"A shop near by"', '"::error::near\\" ::set-env"').replace('weight 9', 'weight 2'));
    const ran = diff(path, ['--lang', 'en'], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path });
    const [, word = ''] = /^::stop-commands::([0-9a-f]{64})\n/.exec(ran.out) ?? [];
    expect(word).not.toBe('');
    const [, after = ''] = ran.out.split(`\n::${word}::\n`);
    const lines = after.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=shop\.cx,line=10,col=\d+,endLine=10,title=changes\/[a-z-]+::/);
    expect(lines.every((line) => /^::(error|warning) [^:]*::[^\n]*$/.test(line.replace(/title=changes\/[a-z-]+/, 'title=x')))).toBe(true);
    expect(lines.some((line) => line.startsWith('::warning'))).toBe(true);
  });

  it('annotates at most nine of a kind, and counts the others', () => {
    const many = (weight: number) =>
      `program P\ntouchpoint T {\n${Array.from({ length: 30 }, (_, index) => `expect e${index} expected 8 weight ${weight} actual 5`).join('\n')}\n}\n`;
    const path = folderWith({ 'old/a.cx': many(9), 'new/a.cx': many(1) });
    made.push(path);
    const out = diff(path, ['old', 'new', '--format', 'github', '--lang', 'en']).out;
    const warnings = out.split('\n').filter((line) => line.startsWith('::warning'));
    expect(warnings.length).toBe(10);
    expect(warnings.at(-1)).toMatch(/^::warning title=cx::\d+ more are in the log of this step\.$/);
  });

  it('is the same bytes whatever the time zone, the locale, the clock and the colour', () => {
    const path = repository(broken);
    const forms = ['a.md', 'a.html', 'a.json'];
    const runs = [
      {},
      { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', SOURCE_DATE_EPOCH: '0' },
      { TZ: 'America/St_Johns', LC_ALL: 'zh_TW.UTF-8', FORCE_COLOR: '1' },
    ];
    const bytes = runs.map((env, index) => {
      const ran = diff(
        path,
        forms.flatMap((form) => ['-o', `${index}/${form}`]),
        env,
      );
      expect(ran.code, ran.err).toBe(0);
      return forms.map((form) => readFileSync(join(path, `${index}/${form}`), 'utf8'));
    });
    for (const run of bytes) expect(run).toEqual(bytes[0]);
    // Lines that end otherwise are no change.
    writeFileSync(join(path, 'shop.cx'), broken.replaceAll('\n', '\r\n'));
    const ran = diff(path, ['git:HEAD', '.', '--json']);
    expect(JSON.parse(ran.out).summary).toMatchObject({ changed: false, formattingOnly: 0 });
  });

  it('gives the page to the browser', () => {
    const path = repository(broken);
    const opener = folderWith({ 'xdg-open': '#!/bin/sh\necho "$1" > "$OPENED"\n' });
    made.push(opener);
    const env = { PATH: `${opener}:${process.env.PATH ?? ''}`, OPENED: join(opener, 'opened') };
    chmodSync(join(opener, 'xdg-open'), 0o755);
    expect(diff(path, ['--open'], env).code).toBe(0);
    const opened = readFileSync(env.OPENED, 'utf8').trim();
    expect(readFileSync(opened, 'utf8')).toMatch(/^<!doctype html>/);
    remove(join(opened, '..'));
  });
});

describe('accepting', () => {
  function fingerprint(path: string, rule: string): string {
    const { changes } = JSON.parse(diff(path, ['--json']).out) as { changes: { rule: string; fingerprint: string }[] };
    return changes.find((one) => one.rule === rule)?.fingerprint ?? '';
  }

  it('records a change with its reason, and counts it no more', () => {
    const path = repository(lowered);
    const print = fingerprint(path, 'changes/target-lowered');
    expect(diff(path, ['--fail-on', 'review']).code).toBe(1);
    const ran = diff(path, ['--accept', print.slice(0, 6), '--reason', 'Agreed with the board', '--until', '2026-12-31', '--lang', 'en']);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toBe('Accepted: The target of “Recommendation” for 2026-Q4 is lowered from 40 to 30.\nWrote cx.accepted.json\n');
    expect(JSON.parse(readFileSync(join(path, 'cx.accepted.json'), 'utf8'))).toMatchObject({
      accepted: [
        { fingerprint: print, rule: 'changes/target-lowered', path: 'Recommend', reason: 'Agreed with the board', until: '2026-12-31' },
      ],
    });
    expect(diff(path, ['--fail-on', 'review']).code).toBe(0);
    const told = diff(path, ['--lang', 'en']).out;
    expect(told).toContain('Accepted (1)');
    expect(told).toContain('accepted until 2026-12-31: Agreed with the board');
    // After its last day it counts again.
    const later = { SOURCE_DATE_EPOCH: String(Date.parse('2027-01-01T00:00:00Z') / 1000) };
    const over = diff(path, ['--fail-on', 'review', '--lang', 'en'], later);
    expect(over.code).toBe(1);
    expect(over.out).toContain('accepted until 2026-12-31 (Agreed with the board), and counted again since');
  });

  it('goes beside the program, wherever the command runs', () => {
    const path = repository(lowered, 'plans/shop');
    const folder = join(path, 'plans/shop');
    const ran = diff(path, ['plans/shop', '--accept', fingerprint(folder, 'changes/target-lowered'), '--reason', 'x', '--lang', 'en']);
    expect(ran.err).toContain('Wrote plans/shop/cx.accepted.json');
    expect(existsSync(join(folder, 'cx.accepted.json'))).toBe(true);
  });

  it('says what is wrong with it', () => {
    const path = repository(lowered);
    const print = fingerprint(path, 'changes/target-lowered');
    const said = (...words: string[]) => {
      const ran = diff(path, [...words, '--lang', 'en']);
      expect(ran.code).toBe(2);
      return ran.err;
    };
    expect(said('--accept', print)).toContain('`--accept` needs a reason');
    expect(said('--accept', print, '--reason', '  ')).toContain('`--accept` needs a reason');
    expect(said('--reason', 'x')).toContain('`--reason` goes with `--accept FINGERPRINT`');
    expect(said('--until', '2026-12-31')).toContain('`--until` goes with');
    expect(said('--accept', print, '--reason', 'x', '--until', '2020-01-01')).toContain('is over already');
    expect(said('--accept', 'ffffffff', '--reason', 'x')).toContain('No change has the fingerprint `ffffffff`');
    expect(said('git:main', 'git:change', '--accept', print, '--reason', 'x')).toContain('Run `cx diff` with the work tree');
    expect(existsSync(join(path, 'cx.accepted.json'))).toBe(false);
  });
});

describe('a comparison that fails', () => {
  it('is told with the way out', () => {
    const path = repository(lowered);
    refused(path, ['git:mian'], /git knows no branch, tag or commit `mian` here\. Did you mean `git:main`\?/, /您是不是想写「git:main」/);
    refused(path, ['git:main:nowhere', '.'], /`main@\w{7}` has no folder `nowhere`/, /里没有文件夹「nowhere」/);
    refused(path, ['git:main', 'nowhere'], /`nowhere` is not there/, /找不到「nowhere」/);
    refused(path, [], /There is no `git` here/, /这里没有 `git`/, { PATH: '/nonexistent' });
    const outside = folderWith({ 'shop.cx': before, 'old.json': '{"formatVersion":"9.0"}', 'bad.json': '{' });
    made.push(outside);
    refused(outside, [], /is in no git repository/, /不在任何 git 仓库里/);
    refused(outside, ['old.json'], /was built by a newer cx \(format 9\.0/, /由更新版本的 cx 生成/);
    refused(outside, ['bad.json'], /is not JSON/, /不是 JSON/);
  });

  it('is one whose base does not parse', () => {
    const path = repository(lowered);
    git(path, 'checkout', '--quiet', 'main');
    write(path, { 'shop.cx': before.replace('touchpoint Door', 'touchpoint') });
    git(path, 'commit', '--quiet', '--all', '--message', 'broken');
    refused(
      path,
      ['git:main', 'git:change'],
      /main@\w{7} cannot be read whole: \d+ errors?, the first in shop\.cx, line 6/,
      /无法完整读取/,
    );
    refused(path, ['git:change', 'git:main'], /main@\w{7} cannot be read whole/, /无法完整读取/);
  });

  it('is one in a shallow clone, or without anything in common', () => {
    const origin = repository(lowered);
    for (const text of [broken, lowered]) {
      write(origin, { 'shop.cx': text });
      git(origin, 'commit', '--quiet', '--all', '--message', 'more');
    }
    const path = folderWith({});
    made.push(path);
    git(path, 'clone', '--quiet', '--depth', '1', '--branch', 'change', `file://${origin}`, 'clone');
    const clone = join(path, 'clone');
    refused(clone, [], /`main` is not among them\. Fetch the rest: `git fetch --unshallow`/, /其中没有「main」/, {
      GITHUB_BASE_REF: 'main',
    });
    refused(clone, ['git:main'], /`fetch-depth: 0`/, /`fetch-depth: 0`/);
    git(origin, 'checkout', '--quiet', '--orphan', 'island');
    git(origin, 'commit', '--quiet', '--all', '--message', 'island');
    refused(origin, [], /`main` and what is checked out have no commit in common/, /没有共同的提交/);
  });

  it('writes a comment that says so, with the same mark, and no old one stays', () => {
    const path = repository(lowered);
    expect(diff(path, ['-o', 'comment.md']).code).toBe(0);
    const ran = diff(path, ['git:mian', '-o', 'comment.md', '-o', 'diff.json', '--lang', 'en']);
    expect(ran.code).toBe(2);
    const text = readFileSync(join(path, 'comment.md'), 'utf8');
    expect(text).toMatch(/^<!-- cx-diff:Shop -->\n\n### ✖ Could not compare\n\ngit knows no branch/);
    expect(text).toContain('This is not the same as “no changes”.');
    expect(existsSync(join(path, 'diff.json'))).toBe(false);
    expect(diff(path, ['git:mian', '--format', 'markdown', '--lang', 'zh']).out).toContain('### ✖ 无法比较');
  });
});

describe('sides', () => {
  it('are a program on one side alone: all of it is new, or gone', () => {
    const path = repository(lowered);
    rmSync(join(path, 'shop.cx'));
    const gone = JSON.parse(diff(path, ['git:HEAD', '.', '--json']).out);
    expect(gone.changes.map((one: { what: string; kind: string }) => `${one.what} ${one.kind}`)).toContain('removed program');
    expect(gone.head.program).toBe(null);
    const added = JSON.parse(diff(path, ['.', 'git:HEAD', '--json']).out);
    expect(added.changes.map((one: { what: string; kind: string }) => `${one.what} ${one.kind}`)).toContain('added program');
    expect(added.changes.every((one: { what: string }) => one.what === 'added')).toBe(true);
  });

  it('are built programs', () => {
    const path = repository(broken);
    writeFileSync(join(path, 'old.json'), cx(path, ['check', '--emit', 'program']).out);
    write(path, { 'shop.cx': before });
    const ran = diff(path, ['old.json', '.', '--json']);
    expect(ran.code, ran.err).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ base: { name: 'old.json', program: 'Shop' }, summary: { changed: true } });
  });

  it('are named in the comment: the commits, and that something is not committed', () => {
    const path = repository(lowered);
    const [main, change] = ['main', 'change'].map((ref) => git(path, 'rev-parse', ref).slice(0, 7));
    const foot = () => diff(path, ['--format', 'markdown', '--lang', 'en']).out.split('\n').at(-2)?.replaceAll('\u2060', '');
    expect(foot()).toBe(`<sub>main@${main} → change@${change} · both by the data of 2026-Q2, as of 2026-06-30 · cx 0.1.0</sub>`);
    write(path, { 'shop.cx': broken });
    expect(foot()).toContain(`change@${change} with changes not committed`);
  });

  it('are judged by the day that is asked for', () => {
    const path = repository(lowered);
    expect(JSON.parse(diff(path, ['--json', '--as-of', '2026-05-31']).out).asOf).toBe('2026-05-31');
    expect(diff(path, ['--as-of', '2026-02-30', '--lang', 'en']).err).toContain('`--as-of` must be a day');
  });

  it('are measured by the results of the newer, or each by its own', () => {
    const path = repository(before.replace('Door.near 5', 'Door.near 9'));
    const impact = (...words: string[]) => JSON.parse(diff(path, ['--json', ...words]).out).impact as { rule: string; causes: unknown[] }[];
    // Another result is a change; it moves nothing of the strategy.
    expect(impact()).toEqual([]);
    expect(impact('--with-data').map(({ rule }) => rule)).toContain('changes/index-moved');
    const said = (...words: string[]) => diff(path, ['--lang', 'en', ...words]).out;
    expect(said()).toContain('| both by the data of ');
    expect(said('--with-data')).toContain('| each by its own data, as of ');
  });

  it('move so much, of which so many are told', () => {
    const path = repository(before.replace('weight 9', 'weight 2'));
    const told = (...words: string[]) => JSON.parse(diff(path, ['--json', ...words]).out) as { impact: unknown[]; moreImpact: number };
    const all = told('--top', '100');
    expect(all.impact.length).toBeGreaterThan(1);
    expect(told('--top', '1')).toMatchObject({ impact: [all.impact[0]], moreImpact: all.impact.length - 1 });
    expect(told('--top', '0').impact).toEqual([]);
    expect(diff(path, ['--top', 'few', '--lang', 'en']).err).toContain('`--top` must be a whole number');
  });

  it('are told as renamed, unless renames are not looked for', () => {
    const path = repository(before.replace('expect near', 'expect close').replace('Door.near 5', 'Door.close 5'));
    const kinds = (...words: string[]) =>
      (JSON.parse(diff(path, ['--json', ...words]).out).changes as { what: string; kind: string }[])
        .filter(({ kind }) => kind === 'expectation')
        .map(({ what }) => what);
    expect(kinds()).toEqual(['renamed']);
    expect(kinds('--no-renames').sort()).toEqual(['added', 'removed']);
  });
});
