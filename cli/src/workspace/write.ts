/** Writing outputs so that a reader never meets half a file, and a failure leaves the old one whole. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, Refusal } from '../messages.ts';
import { there } from './there.ts';

/** Why a file could not be written. */
export class WriteFailure extends Error {
  readonly path: string;
  readonly code: string;

  constructor(path: string, code: string) {
    super(`${code}: ${path}`);
    this.path = path;
    this.code = code;
  }
}

/** Throws a Refusal where an output cannot be written because a folder has its name. `example` is a file name to suggest. */
export function refuseFolder(path: string, shown: string, example: string): void {
  if (there(path)?.isDirectory() === true || /[\\/]$/.test(shown)) {
    throw new Refusal(['outputIsFolder', { path: shown, example: `${shown.replace(/[\\/]+$/, '')}/${example}` }]);
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed. Folders on the way are made; a
 * symbolic link stays and its target is replaced; the permissions of an old file stay. Throws a WriteFailure; the old file is then as it was.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  let beside: string | undefined;
  try {
    const target = followed(path);
    mkdirSync(dirname(target), { recursive: true });
    const old = statSync(target, { throwIfNoEntry: false });
    // Renaming would replace a file its owner has locked, or a device such as /dev/stdout.
    if (old !== undefined && !old.isFile()) {
      if (old.isDirectory()) throw new WriteFailure(path, 'EISDIR');
      writeTo(openSync(target, 'w'), content);
      return;
    }
    if (old !== undefined) closeSync(openSync(target, 'r+'));
    for (let attempt = 0; ; attempt++) {
      const name = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}-${attempt}.tmp`);
      try {
        const file = openSync(name, 'wx', 0o666);
        beside = name;
        writeTo(file, content);
        break;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || attempt > 20) throw error;
      }
    }
    if (old !== undefined) chmodSync(beside, old.mode & 0o7777);
    renameSync(beside, target);
    beside = undefined;
  } catch (error) {
    if (error instanceof WriteFailure) throw error;
    const code = codeOf(error);
    // The folder was there or was made, and yet the system knows no such file: it lets none be made (as in /proc).
    throw new WriteFailure(path, code === 'ENOENT' ? 'EACCES' : code);
  } finally {
    if (beside !== undefined) {
      try {
        unlinkSync(beside);
      } catch {
        // Nothing better can be done about the left-over; the failure itself is told.
      }
    }
  }
}

/** Text as UTF-8; bytes as they are. */
export function contentBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function writeTo(file: number, content: string | Uint8Array): void {
  try {
    const bytes = contentBytes(content);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    try {
      fsyncSync(file);
    } catch {
      // Pipes and some network disks cannot flush.
    }
  } finally {
    closeSync(file);
  }
}

/** Where a chain of symbolic links ends, also where its end is not there yet. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return path;
  }
}
