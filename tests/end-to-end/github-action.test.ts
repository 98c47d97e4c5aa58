/** The action's scripts as the runner runs them, with a stand-in for GitHub: event file, outputs, summary, and the API on this machine. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, checkOut, git, gitEnvironment, repositoryWith } from './changed-repository.ts';
import { folderWith, remove, root } from './cx.ts';
import { type Forge, forge } from './forge.ts';

const scripts = join(root, 'integrations/github');
const before =
  'program Shop "店" en "Shop" { languages en, zh-Hans  owner T }\nteam T "Store"\nkpi Recommend "Recommendation" nps { target 40 by 2026-Q4 }\n';

let folder = '';
let api: Forge;
let change: Change;
beforeEach(async () => {
  folder = folderWith({ 'temp/.keep': '' });
  change = repositoryWith(join(folder, 'origin'), { 'shop/shop.cx': before }, { 'shop/shop.cx': before.replace('target 40', 'target 30') });
  checkOut(join(folder, 'work'), change.origin, change.merge);
  api = await forge('github');
});
afterEach(async () => {
  await api.close();
  remove(folder);
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function node(script: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(scripts, script)], { cwd: join(folder, 'work'), env: { ...gitEnvironment, ...env } });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
}

/** What `cx diff` does in a test. */
interface Scripted {
  readonly code?: number;
  readonly markdown?: string;
  readonly changed?: boolean;
  readonly err?: string;
  /** The rest of cx is the built one. */
  readonly real?: boolean;
}

interface Run {
  readonly review: Ran;
  readonly publish: Ran | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Both steps of the action, one after the other. */
async function action(
  scripted: Scripted | 'real',
  options: { event?: object; name?: string; inputs?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const event = options.event ?? { pull_request: { number: 5, base: { sha: change.target, ref: 'main' } } };
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  const inputs = { CX_PROGRAM: 'shop', CX_NAME: '', CX_LANGUAGE: 'en', CX_TOKEN: 'secret', CX_COMMENT: 'true', ...options.inputs };
  const json =
    scripted === 'real' || scripted.changed === undefined
      ? undefined
      : { summary: { changed: scripted.changed, breaking: 1, review: 2, information: 3 } };
  const env = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: join(folder, 'work'),
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_EVENT_NAME: options.name ?? 'pull_request',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_API_URL: api.url,
    GITHUB_REPOSITORY: 'acme/shop',
    RUNNER_TEMP: join(folder, 'temp'),
    SOURCE_DATE_EPOCH: '1780272000',
    CX_NO_CACHE: '1',
    CX_SECOND: '1',
    ...(scripted === 'real'
      ? { CX_COMMAND: join(root, 'cli/bin/cx.js') }
      : {
          CX_COMMAND: join(import.meta.dirname, 'scripted-cx.cjs'),
          SCRIPTED_DIFF: join(folder, 'scripted.json'),
          SCRIPTED_LOG: join(folder, 'calls'),
        }),
    ...inputs,
  };
  // By file: an environment holds no more than a megabyte or two.
  writeFileSync(join(folder, 'scripted.json'), JSON.stringify(scripted === 'real' ? {} : { ...scripted, json }));
  const review = await node('review.mjs', env);
  const outputs = () =>
    Object.fromEntries(
      readFileSync(join(folder, 'output'), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const cut = line.indexOf('=');
          return cut < 0 ? [] : [[line.slice(0, cut), line.slice(cut + 1)]];
        }),
    );
  const made = outputs().folder ?? '';
  const publish =
    made === '' ? null : await node('publish.mjs', { ...env, CX_FOLDER: made, CX_ARTIFACT_URL: 'https://forge.example/artifacts/9' });
  return { review, publish, outputs: outputs(), summary: readFileSync(join(folder, 'summary'), 'utf8') };
}

const mark = '<!-- cx-diff:shop -->';
const lowered = { code: 1, changed: true, markdown: '<!-- cx-diff:Shop -->\n\n### The target of Recommendation is lower\n\n40 → 30\n' };
const nothing = { code: 0, changed: false, markdown: 'Nothing changed.\n' };
const wrote = () => api.requests.filter(({ method }) => method !== 'GET');
const calls = (): { words: string[]; token: string | null }[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the GitHub action', () => {
  it('checks, builds and compares with the commit the change starts from, writes the comment and the summary, and fails by the gate', async () => {
    const { review, publish, outputs, summary } = await action({ ...lowered, real: true });
    expect(review.code, review.out).toBe(0);
    expect(outputs).toMatchObject({
      code: '1',
      changed: 'true',
      breaking: '1',
      review: '2',
      comment: 'https://forge.example/pull/5#issuecomment-100',
    });
    expect(readdirSync(outputs.folder ?? '').sort()).toEqual([
      'build',
      'check.sarif',
      'result.json',
      'review.html',
      'review.json',
      'review.md',
    ]);
    expect(existsSync(join(outputs.folder ?? '', 'build/report.html'))).toBe(true);
    const [diff] = calls().filter(({ words }) => words[0] === 'diff');
    expect(diff?.words.slice(0, 3)).toEqual(['diff', 'git:origin/main', 'shop']);
    expect(git(join(folder, 'work'), 'rev-parse', 'origin/main')).toBe(change.target);
    expect(api.comments.map(({ body }) => body)).toEqual([
      `${mark}\n### The target of Recommendation is lower\n\n40 → 30\n\n[Report, surveys and the whole comparison](https://forge.example/artifacts/9)\n`,
    ]);
    expect(summary).toContain('40 → 30');
    expect(summary).toMatch(/\d+ errors?, \d+ warnings?/);
    expect(summary).toContain('https://forge.example/artifacts/9');
    expect(publish?.code).toBe(1);
    expect(publish?.out).toContain('::error title=cx::The change is at or above the level that needs a decision');
    expect(wrote().map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /repos/acme/shop/issues/5/comments']);
    expect(api.requests.every(({ headers }) => headers.authorization === 'Bearer secret')).toBe(true);
  });

  it('passes its inputs on, and its token to nobody', async () => {
    await action(nothing, { inputs: { CX_FAIL_ON: 'review', CX_MAX_WARNINGS: '7', CX_LANGUAGE: 'zh' } });
    const said = calls();
    expect(said.every(({ token }) => token === null)).toBe(true);
    expect(said.every(({ words }) => words.join(' ').endsWith('--lang zh'))).toBe(true);
    expect(said.find(({ words }) => words[0] === 'diff')?.words.join(' ')).toContain('--fail-on review');
    expect(said.find(({ words }) => words[0] === 'check')?.words.join(' ')).toContain('--max-warnings 7');
  });

  it('writes no comment where the strategy does not change, but the summary', async () => {
    const { publish, summary, outputs } = await action(nothing);
    expect(publish?.code).toBe(0);
    expect(api.comments).toEqual([]);
    expect(wrote()).toEqual([]);
    expect(summary).toContain('Nothing of the strategy changed.');
    expect(outputs).toMatchObject({ changed: 'false', comment: '' });
    expect(publish?.out).toContain('All is well.');
  });

  it('brings the comment that is there up to date, on whatever page it is, and does not touch it twice', async () => {
    for (let index = 0; index < 5; index++) api.comments.push({ id: index, body: `words ${index}`, author: 'stranger' });
    api.comments.push({ id: 70, body: `${mark}\nold\n`, author: 'ours' });
    await action(lowered);
    expect(wrote().map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /repos/acme/shop/issues/comments/70']);
    expect(api.comments[5]?.body).toContain('40 → 30');
    const { outputs, publish } = await action(lowered);
    expect(wrote()).toHaveLength(1);
    expect(publish?.out).toContain('The comment is up to date');
    expect(outputs.comment).toBe('https://forge.example/pull/5#issuecomment-70');
    await action(nothing);
    expect(api.comments).toHaveLength(6);
    expect(api.comments[5]?.body).toBe(
      `${mark}\nThis change does not touch the strategy now: whatever was said here before no longer holds.\n\n[Report, surveys and the whole comparison](https://forge.example/artifacts/9)\n`,
    );
  });

  it('never changes what somebody else wrote, nor a comment of another program', async () => {
    api.comments.push({ id: 1, body: `${mark}\nlook, I am the comment\n`, author: 'stranger' });
    api.comments.push({ id: 2, body: '<!-- cx-diff:other -->\nold\n', author: 'ours' });
    api.comments.push({ id: 3, body: `I quote:\n${mark}\nold\n`, author: 'ours' });
    await action(lowered);
    expect(api.comments.slice(0, 3).map(({ body }) => body)).toEqual([
      `${mark}\nlook, I am the comment\n`,
      '<!-- cx-diff:other -->\nold\n',
      `I quote:\n${mark}\nold\n`,
    ]);
    expect(api.comments).toHaveLength(4);
    expect(api.requests.some(({ path }) => path === '/user')).toBe(true);
  });

  it('knows its comment again where the token belongs to somebody', async () => {
    await api.close();
    api = await forge('github', 'app');
    api.comments.push({ id: 1, body: `${mark}\nnot mine\n`, author: 'stranger' });
    api.comments.push({ id: 2, body: `${mark}\nmine\n`, author: 'app' });
    await action(lowered);
    expect(wrote().map(({ path }) => path)).toEqual(['/repos/acme/shop/issues/comments/2']);
  });

  it('goes by the gate where it may not comment, and says what to do', async () => {
    api.mayWrite = false;
    const failing = await action(lowered);
    expect(failing.publish?.code).toBe(1);
    expect(failing.publish?.out).toContain('::warning title=cx::The comment could not be written: the token of this run may not (403).');
    expect(failing.summary).toContain('40 → 30');
    expect(failing.summary).toContain('pull-requests: write');
    expect(wrote()).toHaveLength(1);
    const fine = await action({ ...lowered, code: 0 });
    expect(fine.publish?.code).toBe(0);
  });

  it.each([
    ['a server that is down', [{ status: 502 }, { status: 503, text: 'down' }]],
    ['a connection that breaks', ['hang up' as const]],
    ['a limit on requests', [{ status: 403, headers: { 'retry-after': '2' } }, { status: 429 }]],
    ['a limit that is used up', [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }]],
  ])('tries again after %s', async (_, trouble) => {
    api.instead.push(...trouble);
    const { outputs } = await action(lowered);
    expect(api.comments).toHaveLength(1);
    expect(outputs.comment).toContain('#issuecomment-100');
  });

  it('writes one comment where an answer got lost', async () => {
    const post = api.instead;
    // The list is given; the comment is written, but its answer breaks off: next time it is there.
    post.push(null, 'hang up');
    api.comments.push({
      id: 50,
      body: `${mark}\n${'### The target of Recommendation is lower\n\n40 → 30'}\n\n[Report, surveys and the whole comparison](https://forge.example/artifacts/9)\n`,
      author: 'ours',
    });
    const list = api.comments.splice(0);
    const run = action(lowered);
    while (api.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    api.comments.push(...list);
    const { outputs } = await run;
    expect(api.comments).toHaveLength(1);
    expect(outputs.comment).toContain('#issuecomment-50');
  });

  it.each([
    ['stays down', { status: 500 }, 4],
    ['asks for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 1],
  ])('gives up in good time where the server %s, says so, and goes by the gate', async (_, trouble, tries) => {
    for (let index = 0; index < 10; index++) api.instead.push(trouble);
    const { publish, summary } = await action({ ...lowered, code: 0 });
    expect(api.requests).toHaveLength(tries);
    expect(publish?.code).toBe(0);
    expect(publish?.out).toContain(`::warning title=cx::The comment could not be written: ${trouble.status}`);
    expect(summary).toContain('The comment could not be written');
  });

  it('cuts a comment that is too long, between lines, and says where the rest is', async () => {
    const long = Array.from({ length: 9000 }, (_, index) => `- 第 ${index} 处修改：目标由「满意」改为「尚可」`).join('\n');
    const { publish, summary } = await action({
      ...lowered,
      markdown: `### Many\n\n<details><summary>all</summary>\n\n${long}\n\n</details>\n`,
    });
    expect(publish?.code).toBe(1);
    const body = api.comments[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(64_000);
    expect(body.length).toBeGreaterThan(60_000);
    expect(body).toContain('</details>\n\nThe rest does not fit here; it is in the summary of the run and among its files.');
    expect(body).toContain('https://forge.example/artifacts/9');
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    expect(summary).toContain('第 8999 处');
  });

  it('says "could not compare" where cx diff could not, never that nothing changed', async () => {
    const err = 'cx: error: `shop.cx` of main cannot be read.\n@everyone ```\n::error::made up\n\u001b[31mred\n';
    const { review, publish, summary, outputs } = await action({ code: 2, err });
    expect(outputs).toMatchObject({ code: '2', changed: 'false' });
    expect(publish?.code).toBe(2);
    const body = api.comments[0]?.body ?? '';
    expect(body).toContain('**Could not compare the strategy with the target branch. This does not mean that nothing changed.**');
    expect(body).toContain(
      '````text\n`cx diff` could not do its work (exit code 2).\ncx: error: `shop.cx` of main cannot be read.\n@everyone ```\n::error::made up\nred\n````',
    );
    expect(summary).toContain('Could not compare');
    expect(`${body}${summary}${publish?.out}`).not.toMatch(/Nothing of the strategy changed|does not touch/);
    // What a program says is no command to the runner.
    const fenced = /::stop-commands::([0-9a-f-]+)\n([\s\S]*?)\n::\1::/g;
    expect(review.out.replace(fenced, '')).not.toContain('::error::made up');
  });

  it.each([
    ['says nothing that can be read', { code: 0, markdown: 'x', err: '' }],
    ['does not end as it should', { code: 7, changed: false, markdown: 'x' }],
  ])('takes a cx diff that %s for a failure', async (_, scripted) => {
    const { publish } = await action(scripted);
    expect(publish?.code).toBe(2);
    expect(api.comments[0]?.body).toContain('Could not compare');
  });

  it('says "could not compare" where the base cannot be fetched', async () => {
    const gone = 'f'.repeat(40);
    const { publish, outputs, summary } = await action(nothing, {
      event: { pull_request: { number: 5, base: { sha: gone, ref: 'gone' } } },
    });
    expect(publish?.code).toBe(2);
    expect(outputs.code).toBe('2');
    expect(api.comments[0]?.body).toContain('Could not compare');
    expect(summary).toContain('The commit to compare with (ffffffffffff) could not be fetched');
    expect(calls().some(({ words }) => words[0] === 'diff')).toBe(false);
  });

  it('takes the branch where its commit is gone, and looks for the common commit in a checkout of the change itself', async () => {
    const event = { pull_request: { number: 5, base: { sha: 'e'.repeat(40), ref: 'main' } } };
    await action(nothing, { event });
    expect(calls().find(({ words }) => words[0] === 'diff')?.words[1]).toBe('git:origin/main');
    const work = join(folder, 'work 2');
    checkOut(work, change.origin, change.change);
    writeFileSync(join(folder, 'calls'), '');
    await action(nothing, { inputs: { GITHUB_WORKSPACE: work } });
    expect(calls().find(({ words }) => words[0] === 'diff')?.words[1]).toBe(
      `git:${git(change.origin, 'merge-base', change.target, change.change)}`,
    );
  });

  it('compares a push with the commit before it, in the summary only, and a new branch with nothing', async () => {
    const pushed = await action(lowered, { event: { before: change.target, ref: 'refs/heads/main' }, name: 'push' });
    expect(pushed.summary).toContain('40 → 30');
    expect(pushed.publish?.code).toBe(1);
    const fresh = await action(lowered, { event: { before: '0'.repeat(40) }, name: 'push' });
    expect(fresh.summary).toContain('There is nothing to compare with');
    expect(fresh.publish?.code).toBe(0);
    const nightly = await action(lowered, { event: { schedule: '0 0 * * *' }, name: 'schedule' });
    expect(nightly.publish?.code).toBe(0);
    expect(api.requests).toEqual([]);
  });

  it('fails for a program with errors, and tells them in the comment and as annotations', async () => {
    writeFileSync(join(folder, 'work/shop/bad.cx'), 'persona A { share 130% }\n');
    const { review, publish, outputs, summary } = await action({ ...lowered, code: 0, real: true });
    expect(outputs.code).toBe('1');
    expect(publish?.code).toBe(1);
    expect(publish?.out).toContain('The program has errors, or more warnings than allowed.');
    expect(review.out).toMatch(/::error file=shop\/bad\.cx,line=1/);
    expect(api.comments[0]?.body).toContain('**`cx check`: 1 error, ');
    expect(summary).toContain('1 error, ');
  });

  it('fails in words where there is nothing to work with', async () => {
    const outside = await action(nothing, { inputs: { CX_PROGRAM: '../origin' } });
    expect(outside.review.code).toBe(2);
    expect(outside.review.out).toContain('::error title=cx::../origin lies outside of');
    const missing = await action({ code: 2, err: 'not there', real: true }, { inputs: { CX_PROGRAM: 'nowhere' } });
    expect(missing.publish?.code).toBe(2);
    const alone = await node('publish.mjs', { CX_FOLDER: join(folder, 'nothing') });
    expect(alone.code).toBe(2);
    expect(alone.out).toContain('::error title=cx::');
  });

  it('speaks the language of the program where none is asked for', async () => {
    mkdirSync(join(folder, 'work/店'));
    writeFileSync(join(folder, 'work/店/店.cx'), '方案 店 "店" { 语言 zh-Hans }\n');
    const { summary } = await action({ ...nothing, real: true }, { inputs: { CX_PROGRAM: '店', CX_LANGUAGE: '' } });
    expect(summary).toContain('### 这次修改对策略的影响\n\n策略没有变化。');
    await action({ ...lowered, real: true }, { inputs: { CX_PROGRAM: '店', CX_LANGUAGE: '' } });
    expect(api.comments[0]?.body).toMatch(/^<!-- cx-diff:店 -->\n/);
  });
});

describe('the GitHub action with the real cx diff', () => {
  it('tells what the change does, and that it is undone', async () => {
    const { publish, summary, outputs } = await action('real');
    expect(outputs).toMatchObject({ changed: 'true' });
    const body = api.comments[0]?.body ?? '';
    expect(body).toMatch(/^<!-- cx-diff:shop -->\n/);
    expect(body.match(/<!-- cx-diff:/g)).toHaveLength(1);
    expect(body).toContain('from 40 to 30');
    expect(body).toContain(`main@\u2060${change.target.slice(0, 7)}`);
    expect(body).not.toContain('not committed');
    expect(summary).toContain('from 40 to 30');
    expect(publish?.code).toBe(outputs.code === '1' ? 1 : 0);
    expect(readdirSync(outputs.folder ?? '')).toEqual(
      expect.arrayContaining(['review.html', 'review.json', 'review.md', 'check.sarif', 'build']),
    );
    const strict = await action('real', { inputs: { CX_FAIL_ON: 'information' } });
    expect(strict.publish?.code).toBe(1);

    writeFileSync(join(folder, 'work/shop/shop.cx'), before);
    const undone = await action('real');
    expect(undone.outputs.changed).toBe('false');
    expect(undone.publish?.code).toBe(0);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toContain('does not touch the strategy now');
  });

  it('says "could not compare" where the target branch does not parse', async () => {
    remove(join(folder, 'origin'));
    remove(join(folder, 'work'));
    change = repositoryWith(join(folder, 'origin'), { 'shop/shop.cx': before.replace('nps {', 'nps {{ "') }, { 'shop/shop.cx': before });
    checkOut(join(folder, 'work'), change.origin, change.merge);
    const { publish, summary } = await action('real');
    expect(publish?.code).toBe(2);
    expect(api.comments[0]?.body).toContain('Could not compare the strategy with the target branch.');
    expect(summary).not.toContain('Nothing of the strategy changed');
  });

  it('takes a program that the target branch does not have for new', async () => {
    remove(join(folder, 'origin'));
    remove(join(folder, 'work'));
    change = repositoryWith(join(folder, 'origin'), { 'README.md': 'empty' }, { 'shop/shop.cx': before });
    checkOut(join(folder, 'work'), change.origin, change.merge);
    const { outputs } = await action('real');
    expect(outputs.changed).toBe('true');
    expect(api.comments).toHaveLength(1);
  });

  it('takes nothing that is installed into the checkout for a change', async () => {
    mkdirSync(join(folder, 'work/.cx-tools/templates'), { recursive: true });
    writeFileSync(join(folder, 'work/.cx-tools/templates/shop.cx'), before);
    await action('real');
    expect(api.comments[0]?.body).not.toContain('not committed');
  });
});
