/** Finding the `.cx` files of a folder. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Argument } from '@touchstone/language/findings/finding.ts';
import { isSourceFolder } from '@touchstone/language/program/folders.ts';
import { byCode } from '@touchstone/language/program/order.ts';
import { codeOf, type Message } from '../messages.ts';
import { type Disk, type Entry, thisDisk } from './disk.ts';

/** Something worth telling that stops nothing; `code` is that of a system error. */
export interface Note {
  readonly message: Message;
  readonly args: Readonly<Record<string, Argument>>;
}

export interface Found {
  /** Absolute paths of `.cx` files, or of what is named like one. */
  readonly files: string[];
  readonly notes: Note[];
}

/** Whether `path` is `folder` or lies in it. Both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** `path` as seen from `from`, with `/`; `.` for the same folder. */
export function pathFrom(from: string, path: string): string {
  const way = relative(from, path);
  return way === '' ? '.' : way.split(sep).join('/');
}

/** The nearest folder from `folder` upward that holds `.git`; else `cwd` where `folder` lies in it; else `folder` itself. */
export function workspaceRoot(folder: string, cwd: string, disk: Disk = thisDisk): string {
  for (let at = folder; ; at = dirname(at)) {
    if (disk.isRepository(at)) return at;
    if (dirname(at) === at) break;
  }
  return isInside(folder, cwd) ? cwd : folder;
}

/**
 * Every `.cx` file at or below a folder (`deep`) or directly in it, in code-point order. Symbolic links are followed inside the workspace
 * only, and never twice to the same place; what is not followed is noted. Throws only where the folder itself cannot be listed.
 */
export function filesOf(folder: string, workspace: string, deep: boolean, shown: (path: string) => string, disk: Disk = thisDisk): Found {
  const found: Found = { files: [], notes: [] };
  const real = (path: string): string | null => {
    try {
      return disk.real(resolve(path));
    } catch {
      return null;
    }
  };
  const realWorkspace = real(workspace) ?? workspace;
  const links: string[] = [];
  const seen = new Set<string>();
  list(folder, true);
  // Links last: what can be reached without one is read where it lies.
  for (let next = links.shift(); next !== undefined; next = links.shift()) follow(next);
  found.files.sort(byCode);
  return found;

  function list(at: string, first: boolean): void {
    const here = real(at) ?? at;
    if (seen.has(here)) return;
    seen.add(here);
    let entries: readonly Entry[];
    try {
      entries = entriesOf(at, disk);
    } catch (error) {
      if (first) throw error;
      found.notes.push({ message: 'skippedUnreadable', args: { path: shown(at), code: codeOf(error) } });
      return;
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.is === 'link') {
        if (isSource(entry.name) || (deep && isSourceFolder(entry.name))) links.push(path);
      } else if (entry.is === 'folder') {
        if (deep && isSourceFolder(entry.name)) list(path, false);
      } else if (isSource(entry.name)) {
        seen.add(join(here, entry.name));
        found.files.push(path);
      }
    }
  }

  function follow(link: string): void {
    const target = real(link);
    if (target === null) {
      // Whoever reads it says what is wrong; a link that is not called `.cx` is nobody's business.
      if (isSource(basename(link))) found.files.push(link);
      return;
    }
    const folderLink = disk.stat(target).is === 'folder';
    if (!folderLink && !isSource(basename(link))) return;
    if (!isInside(target, realWorkspace)) {
      found.notes.push({ message: 'skippedLinkOut', args: { path: shown(link), root: workspace } });
    } else if (folderLink) {
      if (isInside(real(dirname(link)) ?? dirname(link), target))
        found.notes.push({ message: 'skippedLinkBack', args: { path: shown(link) } });
      else if (!seen.has(target)) list(link, false);
    } else if (!seen.has(target)) {
      seen.add(target);
      found.files.push(link);
    }
  }
}

/** Whether the name is that of a `.cx` file. */
export function isSource(name: string): boolean {
  return extname(name).toLowerCase() === '.cx' || name.toLowerCase() === '.cx';
}

/** Whether there is a folder of that name, itself or behind a symbolic link. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folder and those below it that may hold sources; symbolic links are not followed. What cannot be listed is left out. */
export function foldersOf(folder: string): string[] {
  const found = [folder];
  for (const at of found) {
    try {
      for (const entry of entriesOf(at, thisDisk))
        if (entry.is === 'folder' && isSourceFolder(entry.name)) found.push(join(at, entry.name));
    } catch {
      // See above.
    }
  }
  return found;
}

function entriesOf(folder: string, disk: Disk): readonly Entry[] {
  return disk.entries(folder).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
