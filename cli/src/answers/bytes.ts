/** The bytes of files, with the care that files of strangers need. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { gunzip } from 'node:zlib';
import { LONGEST_LINE } from '@touchstone/language/measurement/readers/trouble.ts';
import { Stopped, systemTrouble, unreadable } from './troubles.ts';

/** Above this, what a file unpacks to is measured against what it was packed in. */
export const UNPACKED_FREELY = 64 * 1024 * 1024;

/** Answers pack to a tenth or a thirtieth; what packs better than this is made to fill disks. */
export const MOST_PACKED = 100;

/** How much a packed file may unpack to, in bytes. */
export function unpackLimit(packed: number): number {
  return Math.max(UNPACKED_FREELY, packed * MOST_PACKED);
}

/** What tells a file that was written to from the one before. */
interface Stamp {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
}

async function stampOf(file: FileHandle): Promise<Stamp> {
  const { size, mtimeNs, ctimeNs, ino } = await file.stat({ bigint: true });
  return { size, mtimeNs, ctimeNs, ino };
}

function same(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs && a.ino === b.ino;
}

/** A file that stays open and must stay as it is from `watched` to `settle`. */
export interface Watched {
  readonly size: number;
  /** Its first bytes, at most that many. */
  start(most: number): Promise<Uint8Array>;
  /** All of its bytes. */
  all(): Promise<Uint8Array>;
  /** SHA-256 of its bytes, read piece by piece; `look` sees each piece and may throw. */
  digest(look?: (piece: Uint8Array) => void): Promise<string>;
  /** Throws a Stopped where the file is not what it was when it was opened: written to, or put in another's place. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for reading. Throws a Stopped where that cannot be done. */
export async function watched(path: string): Promise<Watched> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new Stopped(systemTrouble(error));
  });
  try {
    const before = await stampOf(file);
    const size = Number(before.size);
    const part = async (length: number): Promise<Uint8Array> => {
      const bytes = Buffer.alloc(length);
      let read = 0;
      while (read < length) {
        const { bytesRead } = await file.read(bytes, read, length - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    };
    return {
      size,
      start: (most) => part(Math.min(most, size)),
      all: () => part(size),
      digest: async (look) => {
        const hash = createHash('sha256');
        for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
          look?.(piece as Uint8Array);
          hash.update(piece as Uint8Array);
        }
        return hash.digest('hex');
      },
      settle: async () => {
        if (!same(before, await stampOf(file))) throw new Stopped(unreadable('changing'));
        const again = await open(path, 'r').catch(() => null);
        if (again === null) throw new Stopped(unreadable('changing'));
        try {
          if (!same(before, await stampOf(again))) throw new Stopped(unreadable('changing'));
        } finally {
          await again.close();
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error instanceof Stopped ? error : new Stopped(systemTrouble(error));
  }
}

/**
 * Looks through the pieces of a text in UTF-8 for what an engine may swallow: zero bytes, and lines without an end. Throws a Stopped.
 */
export function plainTextOnly(): (piece: Uint8Array) => void {
  let line = 1;
  let since = 0;
  return (piece) => {
    if (piece.includes(0)) throw new Stopped(unreadable('binary'));
    const first = piece.indexOf(10);
    since += first < 0 ? piece.length : first;
    // A character takes up to four bytes.
    if (since > LONGEST_LINE * 4) throw new Stopped(unreadable('long-line', { line, limit: LONGEST_LINE }));
    if (first < 0) return;
    for (let at = first; at >= 0; at = piece.indexOf(10, at + 1)) line++;
    since = piece.length - piece.lastIndexOf(10) - 1;
  };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What gzip packed, held in memory. Throws a Stopped where it is cut off or unpacks to more than `limit` bytes. */
export async function unpack(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limit }, (error, result) => {
      if (error === null) resolve(result);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
        reject(new Stopped(unreadable('unpacks-too-much', { megabytes: megabytes(limit) })));
      } else reject(new Stopped(unreadable('broken-gzip')));
    });
  });
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
