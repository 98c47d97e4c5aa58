/** This machine's disk and clock, as the language server asks for them. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { besideNames } from '@touchstone/language/program/beside.ts';
import type { Bytes, Host } from '@touchstone/language/server/host.ts';
import { LARGEST_FILE } from '@touchstone/language/syntax/decode.ts';
import { filesNamed } from '../answers/files.ts';
import { codeOf } from '../messages.ts';
import { filesOf, workspaceRoot } from './folder.ts';

/** What of a host has nothing to do with files. `today` is the day to judge by, `YYYY-MM-DD`. */
export function surroundings(today: () => string): Pick<Host, 'today' | 'clock' | 'pause' | 'digest' | 'rest'> {
  return {
    today,
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    digest: (content) => Promise.resolve(createHash('sha256').update(content).digest('hex')),
    rest: idleCollector(),
  };
}

/** Milliseconds without work after which memory is given back. */
const IDLE = 5_000;

/** So much more than what is needed (bytes) is worth the pause in which it is collected. */
const LOOSE = 200_000_000;

/** What gives memory back once nothing was done for a while: reading a workspace leaves far more behind than is kept, and V8 alone keeps it until it is needed. */
function idleCollector(): () => void {
  let timer: NodeJS.Timeout | undefined;
  let collect: ((how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void) | undefined;
  /** What the process weighed after the last time. */
  let least = 0;
  const now = (): void => {
    if (process.memoryUsage.rss() - least < LOOSE) return;
    if (collect === undefined) {
      setFlagsFromString('--expose-gc');
      collect = runInNewContext('gc') as NonNullable<typeof collect>;
    }
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    least = process.memoryUsage.rss();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(now, IDLE);
    timer.unref();
  };
}

/** A host that reads the disk. URIs that are no files are nowhere. */
export function nodeHost(today: () => string): Host {
  return {
    ...surroundings(today),
    list: (folder, deep) => {
      const path = pathOf(folder);
      if (path === null) return Promise.resolve([]);
      try {
        const { files } = filesOf(path, workspaceRoot(path, path), deep, (name) => name);
        const beside = [...new Set(files.map((file) => dirname(file)))]
          .flatMap((at) => besideNames.map((name) => join(at, name)))
          .filter((file) => existsSync(file));
        return Promise.resolve([...files, ...beside].map((file) => pathToFileURL(file).href));
      } catch {
        return Promise.resolve([]);
      }
    },
    read: async (uri): Promise<Bytes | null> => {
      const path = pathOf(uri);
      if (path === null) return null;
      try {
        const { size } = await stat(path);
        return size > LARGEST_FILE ? { size } : { bytes: await readFile(path) };
      } catch (error) {
        const code = codeOf(error);
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : { code };
      }
    },
    named: (folder, pattern) => {
      const path = pathOf(folder);
      if (path === null) return Promise.resolve([]);
      return Promise.resolve(
        filesNamed(pattern, path, workspaceRoot(path, path)).map((one) => {
          const uri = pathToFileURL(one.path).href;
          return 'why' in one ? { uri, why: one.why } : { uri };
        }),
      );
    },
    root: (folder) => {
      const path = pathOf(folder);
      return Promise.resolve(path === null ? folder : pathToFileURL(workspaceRoot(path, path)).href);
    },
  };
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
