/** The files that a `responses` line names. */
import { join, resolve } from 'node:path';
import { isAddress, isFromRoot } from '@touchstone/language/measurement/readers/paths.ts';
import type { Unreadable } from '@touchstone/language/measurement/readers/trouble.ts';
import { codeOf } from '../messages.ts';
import { type Disk, thisDisk } from '../workspace/disk.ts';
import { isInside } from '../workspace/folder.ts';
import { type Step, stepsOf } from './pattern.ts';
import { systemTrouble, unreadable } from './troubles.ts';

export interface AnswerFile {
  /** Absolute, as the pattern leads to it. */
  readonly path: string;
  /** Absolute, without symbolic links. */
  readonly real: string;
}

export type Found = AnswerFile | { readonly path: string; readonly why: Unreadable };

/** Nobody means more by a pattern. */
const MOST_FILES = 10_000;

/**
 * The files that a path or pattern names, seen from a folder, in code-point order. What lies outside the workspace once symbolic links are followed,
 * is a folder, or cannot be looked at comes back with what is wrong; a file that is not there does not come back. Folders behind
 * symbolic links are looked into where their names are written out, not by `**`.
 */
export function filesNamed(written: string, folder: string, workspace: string, disk: Disk = thisDisk): Found[] {
  if (isAddress(written)) return [{ path: written, why: unreadable('address') }];
  if (isFromRoot(written)) return [{ path: written, why: unreadable('outside') }];
  const root = disk.real(workspace);
  const steps = stepsOf(written.normalize('NFC'));
  const found = new Map<string, Found>();
  walk(folder, steps);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function walk(at: string, [step, ...rest]: readonly Step[]): void {
    if (found.size > MOST_FILES) return;
    if (step === undefined) {
      take(at);
      return;
    }
    if ('plain' in step) {
      // Beyond the workspace nothing is looked at, not even whether it is there.
      const next = step.plain === '..' ? resolve(at, '..') : join(at, nameAs(at, step.plain));
      walk(next, rest);
      return;
    }
    if (!isInside(resolve(at), resolve(workspace)) || !staysInside(at)) {
      found.set(at, { path: at, why: unreadable('outside') });
      return;
    }
    if ('deep' in step) {
      walk(at, rest);
      for (const entry of entries(at)) {
        if (entry.is === 'folder' && !/^\.|^node_modules$/.test(entry.name)) walk(join(at, entry.name), [step, ...rest]);
      }
      return;
    }
    for (const entry of entries(at)) {
      if (!step.match.test(entry.name.normalize('NFC'))) continue;
      if (rest.length === 0 || entry.is !== 'file') walk(join(at, entry.name), rest);
    }
  }

  /** The name as the disk has it, which may keep it in another form of the same signs. */
  function nameAs(at: string, name: string): string {
    try {
      disk.stat(join(at, name));
      return name;
    } catch {
      return entries(at).find((entry) => entry.name.normalize('NFC') === name)?.name ?? name;
    }
  }

  function entries(at: string): ReturnType<Disk['entries']> {
    try {
      return disk.entries(at);
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') found.set(at, { path: at, why: systemTrouble(error) });
      return [];
    }
  }

  function staysInside(at: string): boolean {
    try {
      return isInside(disk.real(at), root);
    } catch {
      return true;
    }
  }

  function take(path: string): void {
    if (found.has(path)) return;
    if (!isInside(resolve(path), resolve(workspace))) {
      found.set(path, { path, why: unreadable('outside') });
      return;
    }
    try {
      const real = disk.real(path);
      if (!isInside(real, root)) found.set(path, { path, why: unreadable('outside') });
      else {
        const { is } = disk.stat(real);
        if (is === 'file') found.set(path, { path, real });
        else found.set(path, { path, why: unreadable(is === 'folder' ? 'folder' : 'not-a-file') });
      }
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return;
      found.set(path, { path, why: systemTrouble(error) });
    }
  }
}
