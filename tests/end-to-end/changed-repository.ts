/** A repository with a change in it, as a build server checks it out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of nobody's settings: what a test does not set does not matter. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@shop.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@shop.example',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** Runs git in a folder; throws where it fails. Resolves to what it prints, without the last line break. */
export function git(cwd: string, ...words: string[]): string {
  const done = spawnSync('git', ['-c', 'protocol.file.allow=always', ...words], { cwd, env: gitEnvironment, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`git ${words.join(' ')}\n${done.stderr}`);
  return done.stdout.replace(/\n$/, '');
}

type Files = Readonly<Record<string, string>>;

/** Writes files below a folder. */
export function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export interface Change {
  /** The repository that others fetch from. */
  readonly origin: string;
  /** The newest commit of the target branch, the newest of the change, and the merge of both that a forge makes. */
  readonly target: string;
  readonly change: string;
  readonly merge: string;
}

/** A repository at `origin`: `main` with `before` (and a few commits more), and a branch `change` from it with `after`. */
export function repositoryWith(origin: string, before: Files, after: Files, commits = 3): Change {
  mkdirSync(origin, { recursive: true });
  git(origin, 'init', '--quiet', '--initial-branch=main');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const commit = (message: string): string => {
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '--allow-empty', '--message', message);
    return git(origin, 'rev-parse', 'HEAD');
  };
  write(origin, before);
  commit('begin');
  git(origin, 'checkout', '--quiet', '-b', 'change');
  write(origin, after);
  const change = commit('change');
  git(origin, 'checkout', '--quiet', 'main');
  let target = '';
  for (let index = 0; index < commits; index++) {
    write(origin, { 'README.md': `${index}\n` });
    target = commit(`main ${index}`);
  }
  git(origin, 'checkout', '--quiet', '--detach', 'main');
  git(origin, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/5/merge', merge);
  git(origin, 'checkout', '--quiet', 'main');
  return { origin, target, change, merge };
}

/** The one commit checked out at `folder`, with so many before it. */
export function checkOut(folder: string, origin: string, commit: string, depth = 1): void {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'remote', 'add', 'origin', `file://${origin}`);
  git(folder, 'fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', commit);
  git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
}
