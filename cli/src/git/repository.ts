/** What `cx diff` asks of a repository: which commits its sides are. */
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { Refusal } from '../messages.ts';
import { complaintOf, type Git, gitIn, lineOf } from './git.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Repository {
  readonly git: Git;
  /** The root of its work tree; of a bare one, or where git works in no work tree, the folder of the repository itself. */
  readonly root: string;
  readonly hasWorkTree: boolean;
  /** Where it was asked, as seen from the root, with `/`; empty for the root. */
  readonly prefix: string;
  readonly shallow: boolean;
}

/** The repository that a folder is in, as git finds it (GIT_DIR counts); null where it is in none. Throws a Refusal where git cannot or will not look. */
export function repositoryAt(folder: string, env: Env): Repository | null {
  const git = gitIn(folder, env);
  const asked = git(['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--absolute-git-dir']);
  if (asked.code !== 0) {
    if (/not a git repository/i.test(asked.err) && !/ownership/.test(asked.err)) return null;
    throw new Refusal(['gitSays', { text: complaintOf(asked) }]);
  }
  const [inside, shallow, directory = ''] = asked.out.toString('utf8').split('\n');
  const isShallow = shallow === 'true';
  if (inside !== 'true') return { git, root: directory, hasWorkTree: false, prefix: '', shallow: isShallow };
  const root = lineOf(git(['rev-parse', '--show-toplevel'])) ?? folder;
  const prefix = (lineOf(git(['rev-parse', '--show-prefix'])) ?? '').replace(/\/$/, '');
  return { git, root, hasWorkTree: true, prefix, shallow: isShallow };
}

/** The commit a name means, as its full hash; null where git knows none. */
export function commitOf({ git }: Repository, ref: string): string | null {
  // What begins with a dash would be an option.
  if (ref.startsWith('-') || ref.trim() === '') return null;
  return lineOf(git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
}

/** The same, with a Refusal that says what to do where git knows none. */
export function commitNamed(repository: Repository, ref: string): string {
  const found = commitOf(repository, ref);
  if (found !== null) return found;
  const { git, shallow } = repository;
  if (ref === 'HEAD') throw new Refusal(['diffNoCommit']);
  if (shallow) throw new Refusal(['diffShallow', { ref }], ...fetching(ref));
  const names = (lineOf(git(['for-each-ref', '--count=5000', '--format=%(refname:short)'])) ?? '')
    .split('\n')
    .filter((name) => name !== '');
  if (names.length === 0 && commitOf(repository, 'HEAD') === null) throw new Refusal(['diffNoCommit']);
  const near = nearest(ref, names);
  throw new Refusal(['diffUnknownRef', { ref }], ...(near === null ? fetching(ref) : [['didYouMean', { name: `git:${near}` }] as const]));
}

/** That it can be fetched, of what may be a branch: `HEAD~2` and `main@{1}` are none. */
function fetching(ref: string): readonly (readonly ['diffFetch', { ref: string }])[] {
  return /[~^:@]/.test(ref) ? [] : [['diffFetch', { ref: ref.replace(/^origin\//, '') }]];
}

/** Where build servers say which branch a change is to go into. */
const targetVariables = [
  'GITHUB_BASE_REF',
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
  'BITBUCKET_PR_DESTINATION_BRANCH',
  'SYSTEM_PULLREQUEST_TARGETBRANCH',
  'CHANGE_TARGET',
  'BUILDKITE_PULL_REQUEST_BASE_BRANCH',
  'DRONE_TARGET_BRANCH',
] as const;

/** Where build servers say which branch they have checked out, when git itself does not know. */
const sourceVariables = [
  'GITHUB_HEAD_REF',
  'CI_MERGE_REQUEST_SOURCE_BRANCH_NAME',
  'BITBUCKET_BRANCH',
  'SYSTEM_PULLREQUEST_SOURCEBRANCH',
  'CHANGE_BRANCH',
  'BUILDKITE_BRANCH',
  'DRONE_SOURCE_BRANCH',
  'GITHUB_REF_NAME',
  'CI_COMMIT_REF_NAME',
] as const;

/** The branch a change is to go into: its name and what git calls it. Throws a Refusal where there is none. */
function targetBranch(repository: Repository, env: Env): { readonly name: string; readonly ref: string } {
  const said = targetVariables.map((name) => env[name] ?? '').find((value) => value !== '');
  if (said !== undefined) {
    const name = said.replace(/^refs\/heads\//, '');
    const ref = [`origin/${name}`, name].find((one) => commitOf(repository, one) !== null);
    if (ref !== undefined) return { name, ref };
    throw new Refusal(repository.shallow ? ['diffShallow', { ref: name }] : ['diffUnknownRef', { ref: name }], [
      'diffFetch',
      { ref: name },
    ]);
  }
  const usual = defaultBranch(repository);
  if (usual === null) throw new Refusal(['diffNoDefault']);
  return usual;
}

/** The branch that changes go into where nothing is said: the default one of the remote, else `main` or `master`; null where there is none of them. */
export function defaultBranch(repository: Repository): { readonly name: string; readonly ref: string } | null {
  const remote = lineOf(repository.git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']));
  const usual = [...(remote === null ? [] : [remote]), 'origin/main', 'main', 'origin/master', 'master'];
  const ref = usual.find((one) => commitOf(repository, one) !== null);
  return ref === undefined ? null : { name: ref.replace(/^origin\//, ''), ref };
}

export interface Base {
  readonly commit: string;
  /** The branch it is of. */
  readonly branch: string | null;
}

/**
 * What a change is compared with where nothing is said: the commit at which it left the default branch (of a build of a pull request: its target);
 * on that branch itself, its newest commit. Throws a Refusal that says the way out where there is none.
 */
export function usualBase(repository: Repository, env: Env): Base {
  const head = commitNamed(repository, 'HEAD');
  const target = targetBranch(repository, env);
  if (branchOf(repository) === target.name) return { commit: head, branch: target.name };
  const { git, shallow } = repository;
  const found = lineOf(git(['merge-base', 'HEAD', target.ref]));
  if (found === null) {
    throw new Refusal(shallow ? ['diffShallowBase', { ref: target.name }] : ['diffNoMergeBase', { ref: target.ref }]);
  }
  return { commit: found.split('\n')[0] ?? found, branch: target.name };
}

/** The branch that is checked out; null where none is (a detached HEAD). */
function branchOf({ git }: Repository): string | null {
  return lineOf(git(['symbolic-ref', '--quiet', '--short', 'HEAD']));
}

/** How a reader knows a commit: `main@a1b2c3d`; `a1b2c3d` where the name says no more. */
export function shownCommit(name: string | null, commit: string): string {
  const short = commit.slice(0, 7);
  const plain = name === null ? '' : name.replace(/^(refs\/(heads|tags|remotes)\/)?(origin\/)?/, '');
  return plain === '' || /^[0-9a-f]{4,64}$/i.test(plain) ? short : `${plain}@${short}`;
}

/** What is checked out: its commit, and whether any source file is not as it is there. Null before the first commit. */
export function checkedOut(repository: Repository, env: Env): { readonly shown: string; readonly changed: boolean } | null {
  const commit = commitOf(repository, 'HEAD');
  if (commit === null) return null;
  const branch = branchOf(repository) ?? sourceVariables.map((name) => env[name] ?? '').find((value) => value !== '') ?? null;
  const sources = [':(top,glob,icase)**/*.cx', ':(top,glob)**/cx.json'];
  const status = repository.git(['status', '--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=none', '--', ...sources]);
  return { shown: shownCommit(branch, commit), changed: status.code !== 0 || status.out.length > 0 };
}
