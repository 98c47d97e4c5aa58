/** Doing the work again whenever a source changes, until the user stops it. */
import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { besideNames } from '@touchstone/language/program/beside.ts';
import { isSourceFolder } from '@touchstone/language/program/folders.ts';
import { tell } from './failure.ts';
import type { Io } from './io.ts';
import { codeOf, Refusal, say } from './messages.ts';
import { foldersOf, isFolder, isSource } from './workspace/folder.ts';

/** An editor saves in several steps; this long after the last of them the work begins. In milliseconds. */
const QUIET = 100;

export interface Round {
  readonly language: MessageLanguage;
  /** What there is to say at the end, such as `2 errors`. */
  readonly outcome: string;
  /** Absolute; a change of a source in or below them calls for another round. */
  readonly folders: readonly string[];
  /** Other files whose change calls for another round, absolute: those of answers. */
  readonly files?: readonly string[];
}

/**
 * Runs `work` now and after every change of a `.cx` file, a `cx.json` or a `cx.accepted.json` in or below the folders of its last round (`folders` before the
 * first), and of the files of answers it read. What goes wrong in a round is told, and the next change tried again. Resolves to 0 when the user stops it. Throws a Refusal where
 * folders cannot be watched.
 */
export async function watching(io: Io, folders: readonly string[], work: () => Round | Promise<Round>): Promise<number> {
  let language = io.asked ?? 'en';
  let watched = folders;
  let files: ReadonlySet<string> = new Set();
  const watchers = new Map<string, FSWatcher>();
  /** Folders that may hold sources. */
  const holding = new Set<string>();
  /** Those and the ones that are waited for, with what tells one folder from another of the same name; null for one that is not there. */
  const known = new Map<string, string | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;

  return await new Promise<number>((resolve, reject) => {
    let ended = false;
    const end = (): void => {
      ended = true;
      clearTimeout(timer);
      forget();
    };
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    io.onStop(() => {
      end();
      resolve(0);
    });

    const changed = (): void => {
      if (ended) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (running) again = true;
        else void round();
      }, QUIET);
    };

    const add = (folder: string): void => {
      if (watchers.has(folder)) return;
      try {
        const watcher = watchFolder(folder, (_, name) => {
          if (name === null || matters(folder, name)) changed();
        });
        // Windows says so where the folder itself is taken away.
        watcher.on('error', changed);
        watchers.set(folder, watcher);
      } catch (error) {
        const code = codeOf(error);
        // Gone since it was listed, which the folder above tells; or not ours to look into.
        if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(code)) throw new Refusal(['watchRefused', { path: folder, code }]);
      }
    };

    const matters = (folder: string, name: string): boolean => {
      const path = join(folder, name);
      if (files.has(path)) return true;
      // A folder counts where it came, went or was put in the place of another; some systems also report what is written inside it.
      if (known.has(path)) return known.get(path) !== identity(path);
      if (!holding.has(folder)) return false;
      if (name === basename(folder) && !isFolder(folder)) return true;
      return isSource(name) || besideNames.includes(name) || (isSourceFolder(name) && isFolder(path));
    };

    /**
     * Folders are watched one by one (the recursive watch of Node 20 on Linux loses folders that come back), and those above each root,
     * for the root may go away with any of them.
     */
    const follow = (): void => {
      for (const root of watched) {
        for (const folder of isFolder(root) ? foldersOf(root) : []) {
          holding.add(folder);
          known.set(folder, identity(folder));
          add(folder);
        }
        for (let at = root; dirname(at) !== at; at = dirname(at)) {
          known.set(at, identity(at));
          if (isFolder(dirname(at))) add(dirname(at));
        }
      }
      for (const file of files) if (isFolder(dirname(file))) add(dirname(file));
    };

    const forget = (): void => {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      known.clear();
      holding.clear();
    };

    const round = async (): Promise<void> => {
      running = true;
      again = false;
      try {
        // All anew before the sources are read: a change from here on is seen, one from before is read.
        forget();
        follow();
        io.err(`${say('watchBegin', language)}\n`);
        let outcome: string;
        try {
          const done = await work();
          language = done.language;
          outcome = done.outcome;
          watched = [...new Set([...folders, ...done.folders])];
          files = new Set(done.files);
          if (!ended) follow();
        } catch (error) {
          tell(error, io, language);
          outcome = say('watchNotDone', language);
        }
        if (!ended) io.err(`${say('watchEnd', language, { outcome })}\n`);
      } catch (error) {
        return fail(error);
      } finally {
        running = false;
      }
      if (again) changed();
    };
    void round();
  });
}

function identity(folder: string): string | null {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${dev}/${ino}/${birthtimeMs}`;
  } catch {
    return null;
  }
}
