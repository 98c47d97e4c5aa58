/** Keeping a folder of outputs: what was made before is replaced or removed, and nothing else in it is touched. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { byCode } from '@touchstone/language/program/order.ts';
import { codeOf } from '../messages.ts';
import { manifestName, outputsNamedIn } from '../output/manifest.ts';
import { isInside } from './folder.ts';
import { contentBytes, WriteFailure } from './write.ts';

export interface OutputFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type Kept =
  | {
      /** Paths from the folder, in code-point order. Files that hold these bytes already are in none of the lists. */
      readonly written: readonly string[];
      /** Outputs of the manifest before that are made no more. */
      readonly removed: readonly string[];
      /** The same, but somebody has changed them since: they stay. */
      readonly changedSince: readonly string[];
    }
  /** Files no earlier build made stand where outputs should: nothing was written. */
  | { readonly inTheWay: readonly string[] };

/**
 * Puts the files into the folder, and the manifest last. All are written beside before the first takes its place, so that a full disk
 * changes nothing. Throws a WriteFailure.
 */
export function keepOutputs(folder: string, files: readonly OutputFile[], manifest: string): Kept {
  let staging: string | undefined;
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true });
    const old = new Map((outputsThere(folder) ?? []).map(({ path, sha256 }) => [path, sha256]));
    const all = [...files, { path: manifestName, content: manifest }];
    const bytes = new Map(all.map(({ path, content }) => [path, contentBytes(content)]));
    const inTheWay: string[] = [];
    const toWrite: string[] = [];
    for (const [path, wanted] of bytes) {
      const found = standing(folder, path);
      if (found === 'nothing') toWrite.push(path);
      else if (found === 'strange') inTheWay.push(path);
      else if (!found.equals(wanted)) {
        const ours = path === manifestName ? outputsNamedIn(found.toString('utf8')) !== null : old.has(path);
        (ours ? toWrite : inTheWay).push(path);
      }
    }
    if (inTheWay.length > 0) return { inTheWay: sorted(inTheWay) };

    staging = mkdtempSync(join(folder, '.cx-build-'));
    for (const [index, path] of toWrite.entries()) writeFlushed(join(staging, `${index}`), bytes.get(path) ?? Buffer.alloc(0));
    const place = (path: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      renameSync(join(staging ?? '', `${toWrite.indexOf(path)}`), join(folder, path));
    };
    for (const path of toWrite) if (path !== manifestName) place(path);
    made = undefined;

    const removed: string[] = [];
    const changedSince: string[] = [];
    for (const [path, sha256] of old) {
      if (bytes.has(path)) continue;
      const found = standing(folder, path);
      if (found === 'nothing') continue;
      if (found === 'strange' || createHash('sha256').update(found).digest('hex') !== sha256) changedSince.push(path);
      else {
        unlinkSync(join(folder, path));
        removed.push(path);
        emptied(folder, dirname(join(folder, path)));
      }
    }
    // Until the new manifest stands, the old one names what is still to be removed.
    if (toWrite.includes(manifestName)) place(manifestName);
    return { written: sorted(toWrite), removed: sorted(removed), changedSince: sorted(changedSince) };
  } catch (error) {
    throw error instanceof WriteFailure ? error : new WriteFailure(folder, codeOf(error));
  } finally {
    if (staging !== undefined) quietly(() => rmSync(staging ?? '', { recursive: true, force: true }));
    if (made !== undefined) emptied(dirname(made), folder);
  }
}

function outputsThere(folder: string): ReturnType<typeof outputsNamedIn> {
  const found = standing(folder, manifestName);
  return typeof found === 'string' ? null : outputsNamedIn(found.toString('utf8'));
}

/** The bytes of a file of the folder; `strange` where something else stands there, or where the way leads out of the folder. */
function standing(folder: string, path: string): Buffer | 'nothing' | 'strange' {
  const whole = join(folder, path);
  try {
    if (!lstatSync(whole).isFile()) return 'strange';
    return isInside(realpathSync(dirname(whole)), realpathSync(folder)) ? readFileSync(whole) : 'strange';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') return 'strange';
    if (code !== 'ENOENT') throw error;
  }
  // Nothing is there; where it would come to stand must lie in the folder all the same.
  for (let at = dirname(whole); at !== folder; at = dirname(at)) {
    try {
      return isInside(realpathSync(at), realpathSync(folder)) ? 'nothing' : 'strange';
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return 'nothing';
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    // Some network disks cannot flush.
    quietly(() => fsyncSync(file));
  } finally {
    closeSync(file);
  }
}

/** Removes folders that the last output has left, up to the folder of all. */
function emptied(folder: string, from: string): void {
  for (let at = from; at !== folder && isInside(at, folder); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // What went wrong before, if anything did, is what is told.
  }
}

function sorted(paths: readonly string[]): string[] {
  return [...paths].sort(byCode);
}
