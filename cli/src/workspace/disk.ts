/** Where programs are read from: this machine's disk, or what git keeps of a commit. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Standing {
  readonly is: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

export interface Entry {
  readonly name: string;
  readonly is: Standing['is'] | 'link';
}

/**
 * Paths are absolute. What cannot be done throws an error with the code of a system error (`ENOENT`, `ELOOP`, `ENOTDIR` …) in `code`.
 */
export interface Disk {
  /** What stands at a path, symbolic links followed. */
  stat(path: string): Standing;
  /** What stands in a folder, in any order. */
  entries(folder: string): readonly Entry[];
  /** The path without any symbolic link in it. */
  real(path: string): string;
  bytes(path: string): Uint8Array;
  /** Whether this folder is the root of a repository. */
  isRepository(folder: string): boolean;
}

export const thisDisk: Disk = {
  stat: (path) => {
    const found = statSync(path);
    return { is: kindOf(found), size: found.size };
  },
  entries: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      is: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    })),
  real: (path) => realpathSync(path),
  bytes: (path) => readFileSync(path),
  isRepository: (folder) => existsSync(join(folder, '.git')),
};

function kindOf(found: { isDirectory(): boolean; isFile(): boolean }): Standing['is'] {
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}
