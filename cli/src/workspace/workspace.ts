/** From the paths on a command line to folder programs, with everything that could not be read said as findings. */
import { basename, dirname, join, resolve } from 'node:path';
import { ACCEPTED_FILE, readAccepted } from '@touchstone/language/changes/accepted.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import { defaultSettings, type Settings } from '@touchstone/language/findings/settings.ts';
import { foldersToRead, programsOf } from '@touchstone/language/program/folders.ts';
import type { Fragment } from '@touchstone/language/program/fragment.ts';
import { readSettings } from '@touchstone/language/rules/settings.ts';
import { LOCK_FILE, readLock, type SurveyLock } from '@touchstone/language/survey/lock.ts';
import { type Content, contentOf, LARGEST_FILE, tooLarge, unreadable } from '@touchstone/language/syntax/decode.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import { codeOf, Refusal } from '../messages.ts';
import { type Disk, type Standing, thisDisk } from './disk.ts';
import { filesOf, isInside, isSource, type Note, pathFrom, workspaceRoot } from './folder.ts';

export interface SourceFile {
  readonly path: string;
  /** As seen from the base of the workspace, with `/`: the name its findings carry. */
  readonly file: string;
  /** As seen from the current folder, with `/`: the name people read. */
  readonly shown: string;
  readonly text: string;
  /** False where the text is not all that the file holds; such a file is never written back. */
  readonly whole: boolean;
  readonly fragment: Fragment | null;
  readonly trouble: Finding | null;
}

export interface LoadedProgram {
  /** The program's folder, absolute. */
  readonly root: string;
  /** False for files under no `program`. */
  readonly hasProgram: boolean;
  readonly own: readonly Fragment[];
  readonly shared: readonly Fragment[];
  readonly settings: Settings;
  /** Of the folders, of `cx.json`, of `cx.accepted.json` where it was asked for, and of files that could not be read. */
  readonly findings: readonly Finding[];
  /** What `surveys.lock.json` beside the program says; empty where there is none. */
  readonly locked: SurveyLock;
}

export interface Workspace {
  /** Absolute; names in findings are relative to it. */
  readonly base: string;
  readonly programs: readonly LoadedProgram[];
  /** By the name that findings carry; `cx.json` files are among them, and `cx.accepted.json` files where they were asked for. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Whether a file lies in what was asked for. */
  asked(file: SourceFile): boolean;
  readonly notes: readonly Note[];
}

export interface LoadOptions {
  readonly cwd: string;
  /** As typed. All of them must lie in one workspace; `groupPaths` sees to that. */
  readonly paths: readonly string[];
  /** Where names in findings start from: the workspace's root, when left out. Programs with files above it are not put together. */
  readonly base?: string;
  /** Texts to take in the place of what files hold, by absolute path. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Whether mistakes in the changes that were accepted beside a program are findings; no when left out. */
  readonly accepted?: boolean;
  /** Called before each file is read. */
  readonly onFile?: (done: number) => void;
  /** This machine's disk, when left out. */
  readonly disk?: Disk;
}

export interface Asked {
  readonly path: string;
  readonly folder: string;
  readonly isFile: boolean;
}

/**
 * Reads the programs that hold the given files and folders: their folders whole, the folders above up to a `program` declaration, and the
 * folders they use. Throws a Refusal for a path that is not there, cannot be read, is no `.cx` file, or holds none.
 */
export function load(options: LoadOptions): Workspace {
  const { cwd, disk = thisDisk } = options;
  const asked = options.paths.map((path) => askedFor(path, cwd, disk));
  const first = asked[0]?.folder ?? cwd;
  const root = workspaceRoot(first, cwd, disk);
  const base = options.base ?? root;
  const shown = (path: string) => pathFrom(cwd, path);
  const files = new Map<string, SourceFile>();
  const notes: Note[] = [];
  const listed = new Set<string>();

  for (const one of asked) {
    if (one.isFile) {
      // Its program is the folder's, whose other files may declare what it names.
      read(one.path);
      addFolder(one.folder, false);
    } else {
      try {
        addFolder(one.folder, true);
      } catch (error) {
        throw new Refusal(['notReadable', { path: shown(one.folder), code: codeOf(error) }]);
      }
      if (![...files.values()].some((file) => isInside(file.path, one.folder))) {
        throw new Refusal(['nothingToRead', { path: shown(one.folder) }]);
      }
    }
    addAbove(one.folder);
  }

  const workspace = pathFrom(base, root) === '.' ? '' : pathFrom(base, root);
  for (;;) {
    const wanted = foldersToRead(fragments(), { workspace }).map((folder) => resolve(base, folder));
    const fresh = wanted.filter((folder) => !listed.has(folder));
    if (fresh.length === 0) break;
    for (const folder of fresh) {
      listed.add(folder);
      try {
        addFolder(folder, true);
      } catch {
        // `use` of a folder that is not there is a finding of the language.
      }
    }
  }

  const programs: LoadedProgram[] = [];
  for (const found of programsOf(fragments(), { workspace })) {
    const folder = resolve(base, found.root);
    const settings = readSettingsOf(folder);
    const lock = lockIn(folder);

    const troubles = [...found.own, ...found.shared].flatMap(({ file }) => files.get(file)?.trouble ?? []);
    programs.push({
      root: folder,
      hasProgram: found.hasProgram,
      own: found.own,
      shared: found.shared,
      settings: settings.settings,
      findings: [
        ...found.findings,
        ...settings.findings,
        ...(options.accepted === true ? acceptedIn(folder) : []),
        ...lock.findings,
        ...troubles,
      ],
      locked: lock.lock,
    });
  }
  return {
    base,
    programs,
    files,
    notes,
    asked: (file) => asked.some((one) => (one.isFile ? file.path === one.path : isInside(file.path, one.folder))),
  };

  function fragments(): Fragment[] {
    return [...files.values()].flatMap((file) => (file.fragment === null ? [] : [file.fragment]));
  }

  function addFolder(folder: string, deep: boolean): void {
    if (deep) listed.add(folder);
    const found = filesOf(folder, root, deep, shown, disk);
    for (const path of found.files) read(path);
    for (const note of found.notes) {
      const same = notes.some((one) => one.message === note.message && one.args.path === note.args.path);
      if (!same) notes.push(note);
    }
  }

  /** Where no file beside the asked ones says `program`, the nearest folder above that does is the program's, and is read whole. */
  function addAbove(folder: string): void {
    for (let at = folder; ; at = dirname(at)) {
      if (at !== folder) {
        try {
          addFolder(at, false);
        } catch {
          return;
        }
      }
      const heads = [...files.values()].some((file) => dirname(file.path) === at && (file.fragment?.heads.length ?? 0) > 0);
      if (heads) {
        addFolder(at, true);
        return;
      }
      if (at === root || dirname(at) === at) return;
    }
  }

  function read(path: string): void {
    const file = pathFrom(base, path);
    if (files.has(file)) return;
    options.onFile?.(files.size);
    const replaced = options.replaced?.get(path);
    const { text, whole, trouble } = replaced === undefined ? readSource(path, file, disk) : { text: replaced, whole: true, trouble: null };
    files.set(file, { path, file, shown: shown(path), text, whole, trouble, fragment: readFragment(file, text) });
  }

  function readSettingsOf(folder: string): { settings: Settings; findings: readonly Finding[] } {
    const found = readBeside(folder, 'cx.json');
    if (found === null) return { settings: defaultSettings, findings: [] };
    if (found.trouble !== null) return { settings: defaultSettings, findings: [found.trouble] };
    return readSettings(found.file, found.text);
  }

  function acceptedIn(folder: string): readonly Finding[] {
    const found = readBeside(folder, ACCEPTED_FILE);
    if (found === null) return [];
    return found.trouble === null ? readAccepted(found.file, found.text).findings : [found.trouble];
  }

  function lockIn(folder: string): { readonly lock: SurveyLock; readonly findings: readonly Finding[] } {
    const found = readBeside(folder, LOCK_FILE);
    if (found === null) return { lock: new Map(), findings: [] };
    return found.trouble === null ? readLock(found.file, found.text) : { lock: new Map(), findings: [found.trouble] };
  }

  /** A file beside a program that is no source of it; null where there is none. */
  function readBeside(folder: string, name: string): SourceFile | null {
    const path = join(folder, name);
    const file = pathFrom(base, path);
    if (!isThere(path, disk)) return null;
    const { text, trouble } = readSource(path, file, disk);
    const found: SourceFile = { path, file, shown: shown(path), text, whole: false, trouble, fragment: null };
    files.set(file, found);
    return found;
  }
}

/** The folders of the files that were read, absolute, each once. */
export function foldersRead(workspace: Workspace): string[] {
  return [...new Set([...workspace.files.values()].map(({ path }) => dirname(path)))];
}

/** The paths, in groups that share a workspace, in the order of their first. */
export function groupPaths(paths: readonly string[], cwd: string): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const { folder } = askedFor(path, cwd);
    const root = workspaceRoot(folder, cwd);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [path]);
    else group.push(path);
  }
  return [...groups.values()];
}

/** What a typed path means. Throws a Refusal where it is not there, cannot be read, or is neither a folder nor a `.cx` file. */
export function askedFor(typed: string, cwd: string, disk: Disk = thisDisk): Asked {
  const path = resolve(cwd, typed);
  let there: Standing;
  try {
    there = disk.stat(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') throw new Refusal(['linkLoop', { path: typed }]);
    if (code === 'ENOENT') throw new Refusal(['notThere', { path: typed, folder: cwd }]);
    throw new Refusal(['notReadable', { path: typed, code }]);
  }
  if (there.is === 'folder') return { path, folder: path, isFile: false };
  if (there.is !== 'file') throw new Refusal(['notRegular', { path: typed }]);
  if (!isSource(basename(path))) throw new Refusal(['notCx', { path: typed }]);
  return { path, folder: dirname(path), isFile: true };
}

/** The text of a file, or of as much of it as can be read, with a finding where something is wrong. Throws nothing. */
export function readSource(path: string, file: string, disk: Disk = thisDisk): Content {
  try {
    const { size } = disk.stat(path);
    return size > LARGEST_FILE ? tooLarge(file, size) : contentOf(file, disk.bytes(path));
  } catch (error) {
    return unreadable(file, codeOf(error));
  }
}

/** Whether anything stands at a path. Throws where the system does not let one look. */
function isThere(path: string, disk: Disk): boolean {
  try {
    disk.stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The `.cx` files at or below the paths, each once, in the order of the paths. Throws a Refusal as `load` does. */
export function sourcesIn(paths: readonly string[], cwd: string): { readonly files: readonly string[]; readonly notes: readonly Note[] } {
  const files = new Set<string>();
  const notes: Note[] = [];
  const shown = (path: string) => pathFrom(cwd, path);
  for (const typed of paths) {
    const one = askedFor(typed, cwd);
    if (one.isFile) {
      files.add(one.path);
      continue;
    }
    try {
      const found = filesOf(one.folder, workspaceRoot(one.folder, cwd), true, shown);
      if (found.files.length === 0) throw new Refusal(['nothingToRead', { path: shown(one.folder) }]);
      for (const file of found.files) files.add(file);
      notes.push(...found.notes);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(['notReadable', { path: shown(one.folder), code: codeOf(error) }]);
    }
  }
  return { files: [...files], notes };
}
