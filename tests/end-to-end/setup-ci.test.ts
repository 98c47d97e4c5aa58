import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromRegistry } from '../registry.ts';
import { git } from './changed-repository.ts';
import { cx, folderWith, remove, root } from './cx.ts';

const parse: (text: string) => unknown = createRequire(import.meta.url)(join(fromRegistry('yaml@2.9.1'), 'dist/index.js')).parse;

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

function repository(files: Readonly<Record<string, string>>, remote?: string): string {
  const path = folder(files);
  git(path, 'init', '--quiet', '--initial-branch=trunk');
  if (remote !== undefined) git(path, 'remote', 'add', 'origin', remote);
  return path;
}

const shop = 'program Shop "店"\n';
const text = (path: string, file: string) => readFileSync(join(path, file), 'utf8');
const github = '.github/workflows/cx.yml';
const gitlab = '.gitlab/cx.gitlab-ci.yml';

interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } };
  readonly jobs: {
    readonly cx: {
      readonly strategy?: { readonly matrix: { readonly program: readonly string[] } };
      readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
    };
  };
}

interface Job {
  readonly cx: {
    readonly variables: Readonly<Record<string, string>>;
    readonly parallel?: { readonly matrix: readonly { readonly CX_PROGRAM: readonly string[] }[] };
  };
}

const workflowIn = (path: string) => parse(text(path, github)) as Workflow;
const jobIn = (path: string) => parse(text(path, gitlab)) as Job;
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8'));

describe('cx setup ci', () => {
  it('writes the workflow for GitHub, says so, and does nothing the second time', () => {
    const path = repository({ 'shop.cx': shop }, 'https://github.com/acme/shop.git');
    const ran = cx(path, ['setup', 'ci', '--lang', 'en']);
    expect(ran).toEqual({
      code: 0,
      err: `Wrote ${github}\n`,
      out: 'Commit it: from then on each pull request is checked, and its comment says what it does to the strategy.\n',
    });
    const workflow = workflowIn(path);
    expect(workflow.on.push.branches).toEqual(['trunk']);
    expect(workflow.jobs.cx.steps.at(-1)?.with).toEqual({ program: '.' });
    expect(workflow.jobs.cx.steps.find(({ run }) => run !== undefined)?.run).toMatch(new RegExp(` touchstone-cx@${version}$`));
    expect(cx(path, ['setup', 'ci', '--lang', 'zh'])).toMatchObject({ code: 0 });
    expect(workflowIn(path)).toEqual(workflow);
  });

  it('is for the branch that changes go into, whichever is checked out', () => {
    const path = repository({ 'shop.cx': shop }, 'https://github.com/acme/shop.git');
    git(path, 'add', '.');
    git(path, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message=one');
    git(path, 'branch', '--move', 'main');
    git(path, 'switch', '--quiet', '--create', 'feature');
    expect(cx(path, ['setup', 'ci', '--lang', 'en'])).toMatchObject({ code: 0 });
    expect(workflowIn(path).on.push.branches).toEqual(['main']);
  });

  it('writes the job for GitLab and what includes it', () => {
    const path = repository({ 'plans/店/店.cx': shop }, 'git@gitlab.example.com:acme/shop.git');
    const ran = cx(path, ['setup', 'ci', 'plans', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(`Wrote ${gitlab}\nWrote .gitlab-ci.yml\n`);
    expect(ran.out).toContain('CX_GITLAB_TOKEN');
    expect(jobIn(path).cx.variables).toEqual({ CX_PROGRAM: 'plans/店', CX_VERSION: version, GIT_DEPTH: '50' });
    expect(parse(text(path, '.gitlab-ci.yml'))).toEqual({ include: [{ local: gitlab }] });
    expect(cx(path, ['setup', 'ci', 'plans', '--lang', 'en'])).toMatchObject({ err: '', out: expect.stringContaining('nothing to do') });
  });

  it('leaves a pipeline that is there as it is, and says what to add', () => {
    const path = repository({ 'shop.cx': shop, '.gitlab-ci.yml': 'build:\n  script: make\n' });
    const ran = cx(path, ['setup', 'ci', '--lang', 'en']);
    expect(ran.err).toBe(
      `Wrote ${gitlab}\n\`.gitlab-ci.yml\` is unchanged; add to it what makes GitLab run the job:\n\ninclude:\n  - local: ${gitlab}\n\n`,
    );
    expect(text(path, '.gitlab-ci.yml')).toBe('build:\n  script: make\n');
  });

  it('never replaces a file, and tells', () => {
    const path = repository({ 'shop.cx': shop, [github]: 'name: mine\n' });
    const ran = cx(path, ['setup', 'ci', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(`\`${github}\` is there and says something else; it is left as it is. Remove it to have it made anew.\n`);
    expect(text(path, github)).toBe('name: mine\n');
  });

  it('goes by --platform, else by the remote called origin, else by what is there, else takes GitHub and says so', () => {
    const path = repository({ 'shop.cx': shop, '.gitlab-ci.yml': '' });
    cx(path, ['setup', 'ci', '--platform', 'github']);
    expect(existsSync(join(path, github))).toBe(true);
    git(path, 'remote', 'add', 'backup', 'ssh://git@github.com/acme/shop');
    git(path, 'remote', 'add', 'origin', 'https://token:secret@gitlab.com/acme/github-shop.git');
    cx(path, ['setup', 'ci']);
    expect(existsSync(join(path, gitlab))).toBe(true);
    const bare = repository({ 'shop.cx': shop }, '/srv/git/shop.git');
    expect(cx(bare, ['setup', 'ci', '--lang', 'en']).err).toContain('so it is for GitHub; `--platform gitlab` is for GitLab.');
    expect(cx(bare, ['setup', 'ci', '--platform', 'bitbucket', '--lang', 'en'])).toMatchObject({ code: 2 });
  });

  it('has each of several programs checked', () => {
    const path = repository({ 'a b/a.cx': 'program A "a"\n', '店/b.cx': 'program B "b"\n', 'shared/t.cx': 'team T\n' });
    cx(path, ['setup', 'ci', '--platform', 'github']);
    const { cx: job } = workflowIn(path).jobs;
    expect(job.strategy?.matrix.program).toEqual(['a b', '店']);
    const said = (name: string) => `\${{ ${name} }}`;
    expect(job.steps.at(-1)?.with).toEqual({ program: said('matrix.program'), artifact: `cx-${said('strategy.job-index')}` });
    cx(path, ['setup', 'ci', '--platform', 'gitlab']);
    expect(jobIn(path).cx.parallel?.matrix).toEqual([{ CX_PROGRAM: ['a b', '店'] }]);
    expect(jobIn(path).cx.variables).not.toHaveProperty('CX_PROGRAM');
  });

  it('knows the folder of the program from within it, and through a link', () => {
    const path = repository({ 'plans/shop/shop.cx': shop, 'plans/shop/deep/t.cx': 'team T\n' });
    cx(join(path, 'plans/shop/deep'), ['setup', 'ci', '--lang', 'en']);
    expect(workflowIn(path).jobs.cx.steps.at(-1)?.with).toEqual({ program: 'plans/shop' });
    const link = join(folder(), 'link');
    symlinkSync(path, link);
    expect(cx(join(link, 'plans/shop'), ['setup', 'ci', '--lang', 'en']).out).toContain('nothing to do');
  });

  it('speaks the reader’s language in the remarks', () => {
    const path = repository({ 'shop.cx': shop });
    cx(path, ['setup', 'ci', '--platform', 'github', '--lang', 'zh']);
    cx(path, ['setup', 'ci', '--platform', 'gitlab', '--lang', 'zh']);
    for (const file of [github, gitlab]) {
      const remarks = text(path, file).match(/^ *# .+$/gm) ?? [];
      expect(remarks.length).toBeGreaterThan(1);
      for (const remark of remarks) expect(remark).toMatch(/\p{Script=Han}/u);
    }
  });

  it('needs a program', () => {
    const path = repository({ 'a.cx': 'team T\n' });
    expect(cx(path, ['setup', 'ci', '--lang', 'en'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no program in `.`'),
    });
    expect(existsSync(join(path, '.github'))).toBe(false);
  });
});

describe('cx init and build servers', () => {
  it('writes the workflow, for the platform of the repository', () => {
    const path = folder();
    cx(path, ['init', 'mine']);
    expect(workflowIn(join(path, 'mine')).jobs.cx.steps.at(-1)?.with).toEqual({ program: '.' });
    const there = repository({}, 'https://gitlab.com/acme/shop.git');
    cx(there, ['init', '--template', 'blank']);
    expect(existsSync(join(there, gitlab))).toBe(true);
    expect(existsSync(join(there, '.gitlab-ci.yml'))).toBe(true);
    expect(existsSync(join(there, '.github'))).toBe(false);
  });

  it('writes none into a part of a repository, and says the way', () => {
    const path = repository({});
    const ran = cx(path, ['init', 'mine', '--lang', 'en']);
    expect(ran.err).toContain('`mine` is part of a repository: `cx setup ci mine` has it checked in each pull request.\n');
    expect(existsSync(join(path, 'mine/.github'))).toBe(false);
    expect(cx(path, ['setup', 'ci', 'mine', '--lang', 'en']).err).toContain(`Wrote ${github}`);
  });

  it('replaces no workflow that is there', () => {
    const path = folder({ [github]: 'name: mine\n' });
    expect(cx(path, ['init', '--lang', 'en']).code).toBe(0);
    expect(text(path, github)).toBe('name: mine\n');
  });

  it('needs no git', () => {
    const path = repository({});
    expect(cx(path, ['init', '--lang', 'en'], { env: { PATH: join(path, 'nowhere') } }).code).toBe(0);
    writeFileSync(join(path, 'x'), '');
    expect(existsSync(join(path, github))).toBe(true);
  });
});
