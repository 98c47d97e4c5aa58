/** Asking git. Nothing here writes: no object, no reference, no index, no file of a work tree; and nothing is fetched. */
import { spawnSync } from 'node:child_process';
import { codeOf, Refusal } from '../messages.ts';

export interface Answer {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git with these words. Throws a Refusal where there is no git or its answer is too long to hold. */
export type Git = (words: readonly string[], input?: string) => Answer;

/** The longest answer, in bytes: names of a few million files. */
const LONGEST = 1 << 30;

/** What keeps git from writing (an index it has looked at), from the network (a clone that fetches what it lacks), from asking, and from other words than English. */
const quiet: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  LANGUAGE: '',
};

/** Git in this folder, or on this repository where `repository` names one. */
export function gitIn(folder: string, env: Readonly<Record<string, string | undefined>>, repository?: string): Git {
  const before = ['-c', 'core.fsmonitor=false', ...(repository === undefined ? [] : [`--git-dir=${repository}`])];
  return (words, input) => {
    const done = spawnSync('git', [...before, ...words], {
      cwd: folder,
      env: { ...env, ...quiet },
      maxBuffer: LONGEST,
      windowsHide: true,
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    });
    if (done.error !== undefined) {
      const code = codeOf(done.error);
      throw code === 'ENOENT' ? new Refusal(['gitMissing']) : new Refusal(['gitSays', { text: code }]);
    }
    return { code: done.status ?? -1, out: done.stdout, err: done.stderr.toString('utf8') };
  };
}

/** The answer as text without its last line break; null where git could not give it. */
export function lineOf({ code, out }: Answer): string | null {
  return code === 0 ? out.toString('utf8').replace(/\r?\n$/, '') : null;
}

/** What git says is wrong, without the word before it. */
export function complaintOf({ err }: Answer): string {
  const [first = ''] = err.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('warning:'));
  return first.replace(/^(fatal|error): /, '').trim();
}
