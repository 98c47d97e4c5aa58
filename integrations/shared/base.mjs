/** Getting the commit that a change is to be compared with, in a checkout that may hold the newest commit only. */
import { spawnSync } from 'node:child_process';

/** So many commits more are fetched, step by step, before all of them are. */
const STEPS = [50, 500];

/**
 * `side`: what `cx diff` is to read, by a name its reader knows where there is one.
 * @typedef {{ commit: string, side: string } | { trouble: 'baseUnreachable', commit: string, reason: string } | { trouble: 'noCommonCommit' }} Base
 */

/**
 * The commit where the change began: the newest that the target branch (`tip`, or the branch `ref` where that commit is gone) and HEAD
 * have in common. `newest`: `tip` is the newest of that branch, and may be told by its name. Fetches what is missing from `origin`. Where
 * the two have no history in common it is the tip itself.
 * @param {{ cwd: string, tip: string, ref: string | null, newest: boolean, env: NodeJS.ProcessEnv }} wanted @returns {Base}
 */
export function fetchBase({ cwd, tip: wanted, ref, newest: isNewest, env }) {
  /** @param {readonly string[]} words */
  const git = (words) => {
    const done = spawnSync('git', words, { cwd, encoding: 'utf8', env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } });
    return { ok: done.status === 0, out: (done.stdout ?? '').trim(), err: done.error?.message ?? (done.stderr ?? '').trim() };
  };
  const fetch = (/** @type {readonly string[]} */ ...words) => git(['fetch', '--no-tags', '--quiet', '--no-recurse-submodules', ...words]);
  const isThere = (/** @type {string} */ commit) => git(['cat-file', '-e', `${commit}^{commit}`]).ok;
  const isShallow = () => git(['rev-parse', '--is-shallow-repository']).out === 'true';

  /** @param {string} commit @returns {Base} */
  const found = (commit) => {
    const name = `refs/remotes/origin/${ref}`;
    const there = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    // As fetching the branch would have named it.
    const named = isNewest && ref !== null && commit === tip && (there.ok ? there.out === commit : git(['update-ref', name, commit]).ok);
    return { commit, side: named ? `git:origin/${ref}` : `git:${commit}` };
  };

  let tip = wanted;
  if (!isCommit(tip)) return { trouble: 'baseUnreachable', commit: tip.slice(0, 12), reason: 'no commit' };
  if (!isThere(tip)) {
    const depth = isShallow() ? ['--depth=1'] : [];
    const fetched = fetch(...depth, 'origin', tip);
    if (!fetched.ok || !isThere(tip)) {
      // Rewritten since, or a server that gives branches only.
      const branch = ref === null ? fetched : fetch(...depth, 'origin', `+refs/heads/${ref}:refs/remotes/origin/${ref}`);
      const newest =
        ref === null ? '' : git(['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/remotes/origin/${ref}^{commit}`]).out;
      if (!branch.ok || newest === '') return { trouble: 'baseUnreachable', commit: tip.slice(0, 12), reason: fetched.err || branch.err };
      tip = newest;
    }
  }
  // The commit that a forge makes of a change and its target: its parents are written in it even where they were not fetched.
  const head = git(['cat-file', 'commit', 'HEAD']).out;
  if (head.split('\n\n')[0]?.split('\n').includes(`parent ${tip}`)) return found(tip);
  for (const step of [0, ...STEPS, Number.POSITIVE_INFINITY]) {
    if (step > 0) {
      if (!isShallow()) return found(tip);
      fetch(...(Number.isFinite(step) ? [`--deepen=${step}`] : ['--unshallow']), 'origin');
    }
    const common = git(['merge-base', tip, 'HEAD']);
    if (common.ok && common.out !== '') return found(common.out);
  }
  return isShallow() ? { trouble: 'noCommonCommit' } : found(tip);
}

/** @param {string} text */
function isCommit(text) {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text) && !/^0+$/.test(text);
}
