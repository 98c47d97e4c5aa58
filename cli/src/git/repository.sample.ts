/** Repositories for tests: made with git, in a folder of their own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Sample {
  readonly folder: string;
  /** Runs git there and gives what it prints. */
  git(...words: string[]): string;
  /** Writes files; null removes one. */
  put(files: Readonly<Record<string, string | null>>): void;
  /** Commits everything there is; gives the full hash. */
  commit(message: string): string;
}

/** No configuration of whoever runs the tests, and a clock of its own. */
const env = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

const made: string[] = [];

/** A new folder whose path has no symbolic link in it. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-git-')));
  made.push(folder);
  return folder;
}

/** Removes every folder that was made. */
export function removeAll(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What git is given as its surroundings in these tests. */
export const sampleEnv: Readonly<Record<string, string>> = env;

/** A repository in a folder (a new one, unless said otherwise); `words` are those of `git init` or `git clone`. */
export function repository(words: readonly string[] = ['init', '-q', '-b', 'main'], folder = newFolder()): Sample {
  const git = (...given: string[]): string =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...given], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();
  const sample: Sample = {
    folder,
    git,
    put(files) {
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        if (text === null) rmSync(path, { recursive: true });
        else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      }
    },
    commit(message) {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
  git(...words);
  return sample;
}
