/** The files of a commit, read from git's object store: nothing is checked out. */
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { LARGEST_FILE } from '@touchstone/language/syntax/decode.ts';
import { Refusal } from '../messages.ts';
import type { Disk, Entry, Standing } from '../workspace/disk.ts';
import { isSource, pathFrom } from '../workspace/folder.ts';
import { complaintOf, type Git, gitIn } from './git.ts';
import type { Repository } from './repository.ts';

export interface Tree extends Disk {
  /** Submodules whose commit is not on this machine, and files whose text is not (a partial clone): paths from the root, with `/`. */
  readonly missing: { readonly submodules: ReadonlySet<string>; readonly files: ReadonlySet<string> };
}

interface Item {
  readonly is: Entry['is'] | 'submodule';
  readonly hash: string;
  readonly git: Git;
}

/** More links than this after one another lead round in a circle, as for the systems' own disks. */
const MOST_LINKS = 40;

/** What a commit holds, as if it lay at `root`. */
export function treeOf(repository: Repository, commit: string, root: string, env: Readonly<Record<string, string | undefined>>): Tree {
  const folders = new Map<string, Map<string, Item>>();
  const sizes = new Map<string, number>();
  const contents = new Map<string, Buffer>();
  const links = new Map<string, string>();
  /** Sources that were seen and are not read yet, by the git that has them: read together. */
  const seen = new Map<Git, Set<string>>();
  const missing = { submodules: new Set<string>(), files: new Set<string>() };
  add('', repository.git, commit);
  return { stat, entries, real, bytes, isRepository: (folder) => resolve(folder) === root, missing };

  /** Puts what a commit holds below a path. False where the commit is not here. */
  function add(path: string, git: Git, hash: string): void {
    const answer = git(['ls-tree', '-r', '-t', '-z', '--full-tree', hash]);
    if (answer.code !== 0) throw new Refusal(['gitSays', { text: complaintOf(answer) }]);
    if (!folders.has(path)) folders.set(path, new Map());
    for (const line of answer.out.toString('utf8').split('\0')) {
      const tab = line.indexOf('\t');
      if (tab < 0) continue;
      const [mode = '', type = '', object = ''] = line.slice(0, tab).split(' ');
      const full = path === '' ? line.slice(tab + 1) : `${path}/${line.slice(tab + 1)}`;
      const is = type === 'tree' ? 'folder' : type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
      if (is === 'folder') folders.set(full, new Map());
      const slash = full.lastIndexOf('/');
      folders.get(slash < 0 ? '' : full.slice(0, slash))?.set(full.slice(slash + 1), { is, hash: object, git });
    }
  }

  /** The files of a submodule, from its own repository where that has the commit. */
  function mount(path: string, hash: string): void {
    if (folders.has(path)) return;
    folders.set(path, new Map());
    const homes = repository.hasWorkTree
      ? [gitIn(root, env, join(root, ...path.split('/'), '.git')), gitIn(root, env, join(commonFolder(), 'modules', ...path.split('/')))]
      : [];
    const git = homes.find((one) => one(['cat-file', '-e', `${hash}^{commit}`]).code === 0);
    if (git === undefined) missing.submodules.add(path);
    else add(path, git, hash);
  }

  function commonFolder(): string {
    const said = repository.git(['rev-parse', '--git-common-dir']).out.toString('utf8').trim();
    return isAbsolute(said) ? said : join(root, ...repository.prefix.split('/'), said);
  }

  /** The place of a path from the root, links followed; null where it leads out of the commit. Throws as a disk does. */
  function find(path: string, hops = 0): { readonly path: string; readonly item: Item | null } | null {
    if (hops > MOST_LINKS) throw failure('ELOOP');
    const way = pathFrom(root, resolve(path));
    if (way === '.') return { path: '', item: null };
    if (way === '..' || way.startsWith('../') || isAbsolute(relative(root, resolve(path)))) return null;
    const parts = way.split('/');
    let at = '';
    for (const [index, part] of parts.entries()) {
      const item = folders.get(at)?.get(part);
      const full = at === '' ? part : `${at}/${part}`;
      if (item === undefined) throw failure(folders.has(at) ? 'ENOENT' : 'ENOTDIR');
      if (item.is === 'link') {
        const target = resolve(dirname(join(root, full)), linkOf(item));
        return find(join(target, ...parts.slice(index + 1)), hops + 1);
      }
      if (item.is === 'submodule') mount(full, item.hash);
      if (index === parts.length - 1) return { path: full, item };
      at = full;
    }
    return null;
  }

  function stat(path: string): Standing {
    const found = find(path);
    if (found === null) return { is: 'other', size: 0 };
    const { item } = found;
    if (item === null || item.is !== 'file') return { is: 'folder', size: 0 };
    notice(item);
    return { is: 'file', size: sizeOf(item) };
  }

  function entries(folder: string): readonly Entry[] {
    const found = find(folder);
    const listed = found === null ? undefined : folders.get(found.path);
    if (listed === undefined) throw failure(found === null ? 'ENOENT' : 'ENOTDIR');
    return [...listed].map(([name, item]) => {
      if (item.is === 'file' && (isSource(name) || name === 'cx.json')) notice(item);
      return { name, is: item.is === 'submodule' ? 'folder' : item.is };
    });
  }

  function real(path: string): string {
    const found = find(path);
    if (found !== null) return found.path === '' ? root : join(root, ...found.path.split('/'));
    // It leads out; where to, only the machine it was made on knows.
    return resolve(root, '..');
  }

  function bytes(path: string): Uint8Array {
    const found = find(path);
    if (found?.item == null) throw failure('ENOENT');
    if (found.item.is !== 'file') throw failure('EISDIR');
    const { hash, git } = found.item;
    if (!contents.has(hash)) fetch(git, hash);
    const content = contents.get(hash);
    if (content !== undefined) return content;
    missing.files.add(found.path);
    throw failure('ENOENT');
  }

  function linkOf({ hash, git }: Item): string {
    const known = links.get(hash);
    if (known !== undefined) return known;
    const text = git(['cat-file', 'blob', hash]).out.toString('utf8');
    links.set(hash, text);
    return text;
  }

  function notice({ hash, git }: Item): void {
    if (sizes.has(hash)) return;
    const known = seen.get(git);
    if (known === undefined) seen.set(git, new Set([hash]));
    else known.add(hash);
  }

  function sizeOf({ hash, git }: Item): number {
    const known = sizes.get(hash);
    if (known !== undefined) return known;
    const wanted = [...(seen.get(git) ?? [])];
    for (const { hash: of, size } of batch(git, '--batch-check', wanted)) sizes.set(of, size ?? 0);
    return sizes.get(hash) ?? 0;
  }

  /** Reads this one, and with it everything that was seen and is not too large. */
  function fetch(git: Git, hash: string): void {
    const wanted = [...new Set([...(seen.get(git) ?? []), hash])].filter(
      (one) => !contents.has(one) && (sizes.get(one) ?? 0) <= LARGEST_FILE,
    );
    for (const { hash: of, content } of batch(git, '--batch', wanted)) if (content !== null) contents.set(of, content);
    seen.delete(git);
  }
}

interface Told {
  readonly hash: string;
  /** Null where the object is not here. */
  readonly size: number | null;
  readonly content: Buffer | null;
}

function batch(git: Git, how: '--batch' | '--batch-check', hashes: readonly string[]): Told[] {
  if (hashes.length === 0) return [];
  const answer = git(['cat-file', how], `${hashes.join('\n')}\n`);
  if (answer.code !== 0) throw new Refusal(['gitSays', { text: complaintOf(answer) }]);
  const { out } = answer;
  const told: Told[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [hash = '', kind = '', size = ''] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind === 'missing' || size === '') {
      told.push({ hash, size: null, content: null });
      continue;
    }
    const length = Number(size);
    told.push({ hash, size: length, content: how === '--batch' ? out.subarray(at, at + length) : null });
    if (how === '--batch') at += length + 1;
  }
  return told;
}

function failure(code: string): Error & { readonly code: string } {
  return Object.assign(new Error(code), { code });
}
