/** The script of the GitLab job as the runner runs it, with a stand-in for GitLab: its variables, and the API on this machine. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, checkOut, git, gitEnvironment, repositoryWith } from './changed-repository.ts';
import { folderWith, remove, root } from './cx.ts';
import { type Forge, forge } from './forge.ts';

const before =
  'program Shop "店" en "Shop" { languages en, zh-Hans  owner T }\nteam T "Store"\nteam Idle "Idle"\nkpi Recommend "Recommendation" nps { target 40 by 2026-Q4 }\n';

let folder = '';
let api: Forge;
let change: Change;
beforeEach(async () => {
  folder = folderWith({});
  change = repositoryWith(join(folder, 'origin'), { 'shop/shop.cx': before }, { 'shop/shop.cx': before.replace('target 40', 'target 30') });
  checkOut(join(folder, 'work'), change.origin, change.change);
  api = await forge('gitlab', 'app');
});
afterEach(async () => {
  await api.close();
  remove(folder);
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function job(scripted: object, variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
  writeFileSync(join(folder, 'scripted.json'), JSON.stringify(scripted));
  const env = {
    CI: 'true',
    CI_PROJECT_DIR: join(folder, 'work'),
    CI_API_V4_URL: api.url,
    CI_PROJECT_ID: '42',
    CI_PROJECT_URL: 'https://forge.example/acme/shop',
    CI_JOB_URL: 'https://forge.example/acme/shop/-/jobs/3',
    CI_JOB_TOKEN: 'job secret',
    CI_MERGE_REQUEST_IID: '5',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git(change.origin, 'merge-base', change.target, change.change),
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CX_GITLAB_TOKEN: 'project secret',
    CX_PROGRAM: 'shop',
    CX_LANGUAGE: 'en',
    CX_COMMAND: join(import.meta.dirname, 'scripted-cx.cjs'),
    CX_NO_CACHE: '1',
    CX_SECOND: '1',
    SCRIPTED_DIFF: join(folder, 'scripted.json'),
    SCRIPTED_LOG: join(folder, 'calls'),
    SOURCE_DATE_EPOCH: '1780272000',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'integrations/gitlab/review.mjs')], {
      cwd: join(folder, 'work'),
      env: { ...gitEnvironment, ...env, ...variables },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        out += data;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
}

const summary = (changed: boolean) => ({ summary: { changed, breaking: 1, review: 2, information: 3 } });
const lowered = {
  code: 1,
  markdown: '<!-- cx-diff:Shop -->\n\n### The target of Recommendation is lower\n\n40 → 30\n',
  json: summary(true),
};
const nothing = { code: 0, markdown: 'Nothing changed.\n', json: summary(false) };
const mark = '<!-- cx-diff:shop -->';
const wrote = () => api.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
const outputs = () => readdirSync(join(folder, 'work/cx-review')).sort();

describe('the GitLab job', () => {
  it('leaves the reports GitLab reads, writes the note, and fails by the gate', async () => {
    const { code, out } = await job({ ...lowered, real: true });
    expect(code, out).toBe(1);
    expect(out).toContain('cx: The change is at or above the level that needs a decision');
    expect(out).toContain('Wrote the comment: https://forge.example/acme/shop/-/merge_requests/5#note_100');
    expect(outputs()).toEqual([
      'build',
      'gl-code-quality-report.json',
      'junit.xml',
      'result.json',
      'review.html',
      'review.json',
      'review.md',
      'summary.md',
    ]);
    const quality: { location: { path: string } }[] = JSON.parse(
      readFileSync(join(folder, 'work/cx-review/gl-code-quality-report.json'), 'utf8'),
    );
    expect(quality.length).toBeGreaterThan(0);
    for (const { location } of quality) expect(location.path).toBe('shop/shop.cx');
    expect(readFileSync(join(folder, 'work/cx-review/junit.xml'), 'utf8')).toContain('<testsuite name="shop/shop.cx"');
    expect(api.comments[0]?.body).toBe(
      `${mark}\n### The target of Recommendation is lower\n\n40 → 30\n\n[Report, surveys and the whole comparison](https://forge.example/acme/shop/-/jobs/3/artifacts/browse/cx-review/)\n`,
    );
    expect(api.requests.every(({ headers }) => headers['private-token'] === 'project secret')).toBe(true);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).not.toContain('secret');
  });

  it('keeps one note, on whatever page it is, and begins none where the strategy does not change', async () => {
    await job(nothing);
    expect(wrote()).toEqual([]);
    for (let index = 0; index < 3; index++) api.comments.push({ id: index, body: `words ${index}`, author: 'stranger' });
    api.comments.push({ id: 8, body: `${mark}\nnot mine`, author: 'stranger' });
    api.comments.push({ id: 9, body: `${mark}\nold`, author: 'app' });
    await job(lowered);
    await job(lowered);
    await job(nothing);
    expect(wrote()).toEqual(Array.from({ length: 2 }, () => 'PUT /projects/42/merge_requests/5/notes/9'));
    expect(api.comments).toHaveLength(5);
    expect(api.comments[3]?.body).toBe(`${mark}\nnot mine`);
    expect(api.comments[4]?.body).toContain('This change does not touch the strategy now');
  });

  it('goes by the gate where the job’s own token may not write, and says what to do', async () => {
    api.mayWrite = false;
    const { code, out } = await job({ ...lowered, code: 0 }, { CX_GITLAB_TOKEN: '' });
    expect(code).toBe(0);
    expect(out).toContain('Put a project access token with the scope `api` into the CI/CD variable CX_GITLAB_TOKEN');
    expect(api.requests.every(({ headers }) => headers['job-token'] === 'job secret')).toBe(true);
    expect(readFileSync(join(folder, 'work/cx-review/summary.md'), 'utf8')).toContain('40 → 30');
  });

  it('tries again, gives up in good time, and says so', async () => {
    api.instead.push({ status: 500 }, 'hang up');
    expect((await job(lowered)).out).toContain('Wrote the comment');
    for (let index = 0; index < 10; index++) api.instead.push({ status: 500 });
    const { code, out } = await job({ ...nothing, code: 0 });
    expect(code).toBe(0);
    expect(out).toContain('The comment could not be written: 500');
  });

  it('says "could not compare", never that nothing changed', async () => {
    const failed = await job({ code: 2, err: 'main cannot be read' });
    expect(failed.code).toBe(2);
    expect(api.comments[0]?.body).toContain('Could not compare the strategy with the target branch.');
    const gone = await job(nothing, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'f'.repeat(40), CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'gone' });
    expect(gone.code).toBe(2);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toContain('could not be fetched');
  });

  it('runs on a branch without a merge request, and in Chinese', async () => {
    const { code, out } = await job(lowered, {
      CI_MERGE_REQUEST_IID: '',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: '',
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
      CX_LANGUAGE: 'zh',
    });
    expect(code).toBe(0);
    expect(out).toContain('cx: 一切正常。');
    expect(api.requests).toEqual([]);
    expect(readFileSync(join(folder, 'work/cx-review/summary.md'), 'utf8')).toContain('没有可比较的对象');
  });

  it('fails in words for a program outside of the project', async () => {
    expect(await job(nothing, { CX_PROGRAM: '../origin' })).toMatchObject({ code: 2, out: expect.stringContaining('lies outside of') });
  });
});
