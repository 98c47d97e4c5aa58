/** The two sides of `cx diff`: from words on the command line to Programs. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { linked } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { defaultSettings, type Settings } from '@touchstone/language/findings/settings.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { link } from '@touchstone/language/program/link.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { LOCK_FILE, readLock, type SurveyLock } from '@touchstone/language/survey/lock.ts';
import type { Io } from '../io.ts';
import { type Message, Refusal } from '../messages.ts';
import { type Disk, thisDisk } from '../workspace/disk.ts';
import { isInside, isSource, type Note, pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { there } from '../workspace/there.ts';
import { type LoadedProgram, load, readSource, type Workspace } from '../workspace/workspace.ts';
import { readProgram } from './program-file.ts';
import { checkedOut, commitNamed, commitOf, type Repository, repositoryAt, shownCommit, usualBase } from './repository.ts';
import { type Tree, treeOf } from './tree.ts';

export interface Side {
  /** As a reader knows it: `main@a1b2c3d`, a folder, a file. */
  readonly name: string;
  /** What it was read of has changes that are in no commit. */
  readonly changed: boolean;
  readonly program: Program;
  readonly settings: Settings;
  readonly keywords: 'en' | 'zh';
  /** Texts of its files by their path from the program's folder; null where only a built program is there. */
  readonly texts: ReadonlyMap<string, string> | null;
  /** The program's folder on this machine; null where it does not lie on it. */
  readonly folder: string | null;
  /** How a file of the program is called from the current folder; of a bare repository from its root, of a built program as it stands. */
  readonly pathOf: (file: string) => string;
  /** What its `surveys.lock.json` says, empty where there is none; null where that cannot be known. */
  readonly locked: SurveyLock | null;
  /** What is wrong with that file. */
  readonly lockTroubles: readonly Finding[];
  /** The text of a file beside the program, or null where there is none. */
  readonly beside: (name: string) => string | null;
  /** Errors that leave nothing out: names that are not there, and the like. */
  readonly errors: number;
  readonly notes: readonly Note[];
}

type Word =
  | {
      readonly is: 'commit';
      readonly ref: string /** From the root of the repository; null: where the other side is. */;
      readonly path: string | null;
    }
  | { readonly is: 'usual' }
  | { readonly is: 'folder'; readonly path: string }
  | { readonly is: 'file'; readonly path: string };

/** What a word on the command line means. `git:REF`, `git:REF:PATH` (a path that begins with `.` counts from the current folder), `….json`, or a folder. */
function wordOf(typed: string, prefix: () => string): Word {
  const git = /^git:([^:]*)(?::(.*))?$/s.exec(typed);
  if (git !== null) {
    const [, ref = '', path] = git;
    if (ref === '') throw new Refusal(['diffNoRef', { side: typed }]);
    if (path === undefined) return { is: 'commit', ref, path: null };
    const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
    return { is: 'commit', ref, path: /^\.{1,2}(\/|$)/.test(slashed) ? joined(prefix(), slashed) : slashed };
  }
  return /\.json$/i.test(typed) ? { is: 'file', path: typed } : { is: 'folder', path: typed };
}

function joined(prefix: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${prefix}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What reading a side needs to know of the world. */
interface Reading {
  readonly io: Io;
  /** For a finding that a refusal quotes. */
  readonly language: MessageLanguage;
  /** The repository a folder is in; null where it is in none. */
  readonly repositoryOf: (folder: string) => Repository | null;
  readonly env: Io['env'];
  /** Called before each file is read. */
  readonly onFile: (done: number) => void;
}

/**
 * Both sides, read. `words` are the operands: none, the base, or base and head; a single folder at, below or above the current one is the head.
 * Throws a Refusal that says the way out where a side cannot be read, or where neither holds a program.
 */
export function sidesOf(
  words: readonly string[],
  io: Io,
  language: MessageLanguage,
  onFile: (done: number) => void = () => {},
): { readonly base: Side; readonly head: Side } {
  const reading = readingOf(io, language, onFile);
  const prefix = () => reading.repositoryOf(io.cwd)?.prefix ?? '';
  const [first, second] = words.map((word) => wordOf(word, prefix));
  const alone = first?.is === 'folder' && second === undefined && isAround(resolve(io.cwd, first.path), io.cwd);
  const headWord: Word = second ?? (alone && first !== undefined ? first : { is: 'folder', path: '.' });
  const baseWord: Word = alone || first === undefined ? { is: 'usual' } : first;

  const head = readSide(headWord, baseWord, null, reading);
  const base = readSide(baseWord, headWord, head, reading);
  if (base.side.program.head === null && head.side.program.head === null) throw head.none ?? base.none ?? new Refusal(['diffNoProgram']);
  for (const [one, other] of [
    [base, head],
    [head, base],
  ] as const) {
    // A submodule that is not here matters where the other side reads from it.
    for (const path of one.tree?.missing.submodules ?? []) {
      if (other.paths.some((file) => file.startsWith(`${path}/`))) throw new Refusal(['diffSubmodule', { side: one.side.name, path }]);
    }
  }
  return { base: base.side, head: head.side };
}

function readingOf(io: Io, language: MessageLanguage, onFile: Reading['onFile']): Reading {
  const known = new Map<string, Repository | null>();
  const named = io.env.GIT_DIR ?? '';
  const absolute = (name: string): Record<string, string> => {
    const said = io.env[name] ?? '';
    return said === '' ? {} : { [name]: resolve(io.cwd, said) };
  };
  const env = { ...io.env, ...absolute('GIT_DIR'), ...absolute('GIT_WORK_TREE') };
  return {
    io,
    language,
    onFile,
    env,
    repositoryOf: (folder) => {
      // With GIT_DIR, git takes the folder it runs in for the root of the work tree.
      const at = named === '' ? folder : io.cwd;
      const found = known.get(at);
      if (found !== undefined) return found;
      const repository = there(at)?.isDirectory() === true ? repositoryAt(at, env) : null;
      known.set(at, repository);
      return repository;
    },
  };
}

interface Read {
  readonly side: Side;
  /** The program's folder as seen from the root of the repository. */
  readonly place: string | null;
  readonly tree: Tree | null;
  /** Its files as seen from the root of the repository. */
  readonly paths: readonly string[];
  /** Why there is no program. */
  readonly none: Refusal | null;
}

function readSide(word: Word, other: Word, head: Read | null, reading: Reading): Read {
  if (word.is === 'file') return readFile(word.path, reading);
  if (word.is === 'folder') return readFolder(word.path, other, reading);
  return readCommit(word, other, head, reading);
}

function readFile(typed: string, { io }: Reading): Read {
  const program = readProgram(resolve(io.cwd, typed), typed, io.cwd);
  return { side: { ...bare(typed.replaceAll('\\', '/'), program), texts: null }, place: null, tree: null, paths: [], none: null };
}

function readFolder(typed: string, other: Word, reading: Reading): Read {
  const { io } = reading;
  const path = resolve(io.cwd, typed);
  if (there(path) === undefined) {
    const repository = reading.repositoryOf(io.cwd);
    const isRef = repository !== null && commitOf(repository, typed) !== null;
    throw new Refusal(['notThere', { path: typed, folder: io.cwd }], ...(isRef ? [['didYouMean', { name: `git:${typed}` }] as const] : []));
  }
  const { found, none } = programOr(() => programIn(typed, io, reading.onFile));
  if (none?.sentences.some(({ message }) => message === 'severalPrograms')) throw none;
  if (found === null) refuseBroken(pathFrom(io.cwd, path), path, io.cwd, thisDisk, reading.language);
  const folder = found?.loaded.root ?? (there(path)?.isFile() === true ? dirname(path) : path);
  const repository = reading.repositoryOf(folder);
  const root = repository?.hasWorkTree === true ? repository.root : null;
  // Beside another folder, a folder is known by its name; beside a commit, by what is checked out.
  const out = repository === null || root === null || other.is === 'folder' ? null : checkedOut(repository, reading.env);
  const shown = pathFrom(io.cwd, folder);
  const side = sideOf(out?.shown ?? (shown === '.' ? basename(folder) : shown), found, { disk: thisDisk, folder, from: io.cwd }, reading);
  return {
    side: { ...side, changed: out?.changed === true },
    place: root === null ? null : placeIn(root, folder),
    tree: null,
    paths: found === null || root === null ? [] : filesOf(found.workspace, real(root)),
    none,
  };
}

function readCommit(word: Word & { is: 'commit' | 'usual' }, other: Word, head: Read | null, reading: Reading): Read {
  const { io, env } = reading;
  const asked = head?.side.folder ?? io.cwd;
  const repository = reading.repositoryOf(asked) ?? reading.repositoryOf(io.cwd);
  if (repository === null) throw new Refusal(['diffNoRepository', { folder: asked }]);
  const base = word.is === 'usual' ? usualBase(repository, env) : { commit: commitNamed(repository, word.ref), branch: word.ref };
  const name = shownCommit(base.branch, base.commit);
  const root = real(repository.root);
  const tree = treeOf(repository, base.commit, root, env);
  const said = word.is === 'commit' ? word.path : null;
  const elsewhere = head?.place ?? placeOf(other, io, root);
  const place = said ?? elsewhere ?? repository.prefix;
  const path = place === '' ? root : join(root, ...place.split('/'));
  const { found: here, none } = programOr(() => programIn(path, { cwd: root }, reading.onFile, tree));
  const found = here ?? (said === null && head !== null ? movedFrom(tree, root, head) : null);
  if (found === null && none?.sentences.some(({ message }) => message === 'severalPrograms')) throw none;
  if (found === null) refuseBroken(name, path, root, tree, reading.language);
  // A folder that neither side has is a slip of the finger.
  if (found === null && said !== null && said !== elsewhere && !isThere(path, tree)) {
    throw new Refusal(['diffNoPath', { side: name, path: said }], ...nearPath(tree, root, said));
  }
  const [partial] = tree.missing.files;
  if (partial !== undefined) throw new Refusal(['diffPartial', { side: name, path: partial }]);
  return {
    side: sideOf(name, found, { disk: tree, folder: null, from: repository.hasWorkTree ? real(io.cwd) : root }, reading),
    place: found === null ? place : placeIn(root, found.loaded.root),
    tree,
    paths: found === null ? [] : filesOf(found.workspace, root),
    none,
  };
}

/** Where the other side says it lies in the repository. */
function placeOf(other: Word, io: Io, root: string): string | null {
  if (other.is === 'commit') return other.path;
  return other.is === 'folder' ? placeIn(root, resolve(io.cwd, other.path)) : null;
}

function placeIn(root: string, folder: string): string | null {
  const [top, path] = [real(root), real(folder)];
  if (!isInside(path, top)) return null;
  const way = pathFrom(top, path);
  return way === '.' ? '' : way;
}

interface Found {
  readonly workspace: Workspace;
  readonly loaded: LoadedProgram;
}

/** What says that there is no such program, as against one that cannot be read. */
const without: ReadonlySet<Message> = new Set(['notThere', 'nothingToRead', 'noProgramToReport', 'severalPrograms'] as const);

function programOr<T>(read: () => T): { readonly found: T | null; readonly none: Refusal | null } {
  try {
    return { found: read(), none: null };
  } catch (error) {
    if (error instanceof Refusal && error.sentences.every(({ message }) => without.has(message))) return { found: null, none: error };
    throw error;
  }
}

/** The head's program where it stood in another folder: the one of its name, whose folder holds no source of the head. */
function movedFrom(tree: Tree, root: string, head: Read): Found | null {
  const { program } = head.side;
  if (program.head === null) return null;
  const names = new Set([program.head.name, ...program.head.was.map(({ name }) => name)]);
  const disk = head.tree ?? thisDisk;
  const isGone = (folder: string): boolean => !isThere(folder, disk) || !disk.entries(folder).some(({ name }) => isSource(name));
  const { found } = programOr(() => {
    const workspace = load({ cwd: root, paths: [root], base: root, disk: tree });
    const [loaded, second] = workspace.programs.filter(
      (one) => one.hasProgram && one.own.some(({ heads }) => heads.some(({ name }) => names.has(name))) && isGone(one.root),
    );
    if (loaded === undefined || second !== undefined) throw new Refusal(['noProgramToReport', { path: root }]);
    return programIn(loaded.root, { cwd: root }, () => {}, tree);
  });
  return found;
}

/** A side of which nothing is known but its program. */
function bare(name: string, program: Program): Side {
  return {
    name,
    changed: false,
    program,
    settings: defaultSettings,
    keywords: 'en',
    texts: new Map(),
    folder: null,
    pathOf: (file) => file,
    locked: null,
    lockTroubles: [],
    beside: () => null,
    errors: 0,
    notes: [],
  };
}

interface Home {
  readonly disk: Disk;
  /** That of the program, or where it should be; null where it is not on this machine. */
  readonly folder: string | null;
  /** From where its files are named. */
  readonly from: string;
}

function sideOf(name: string, found: Found | null, { disk, folder, from }: Home, reading: Reading): Side {
  if (found === null) return { ...bare(name, link([], []).program), folder };
  const { workspace, loaded } = found;
  const { own, shared, settings } = loaded;
  const { program, found: findings } = linked({ own, shared, folderFindings: loaded.findings, settings });
  const textOf = (file: string): string => workspace.files.get(file)?.text ?? '';
  refuseHoles(name, findings, loaded, program.files, textOf, reading.language);
  const beside = (file: string): string | null => {
    const path = join(loaded.root, file);
    return isThere(path, disk) ? readSource(path, file, disk).text : null;
  };
  const lockText = beside(LOCK_FILE);
  const lock = lockText === null ? null : readLock(LOCK_FILE, lockText);
  return {
    name,
    changed: false,
    program,
    settings,
    keywords: own[0]?.keywords ?? 'en',
    texts: new Map(program.files.map((file) => [file, textOf(file)])),
    folder,
    pathOf: (file) => pathFrom(from, resolve(loaded.root, file)),
    // What is broken says nothing, which is not that there is nothing.
    locked: lock === null ? new Map() : lock.findings.length > 0 ? null : lock.lock,
    lockTroubles: lock?.findings ?? [],
    beside,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    notes: workspace.notes,
  };
}

/** What was read by halves cannot be compared: whatever is missing would be told as removed. */
function refuseHoles(
  side: string,
  findings: readonly Finding[],
  { own, shared }: LoadedProgram,
  files: readonly string[],
  textOf: (file: string) => string,
  language: MessageLanguage,
): void {
  const pointer = files.find((file) => /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/.test(textOf(file)));
  if (pointer !== undefined) throw new Refusal(['diffLfs', { side, file: pointer }]);
  const reading = new Set([...own, ...shared].flatMap((fragment) => fragment.findings));
  const holes = findings.filter(
    (one) => one.severity === 'error' && (reading.has(one) || one.rule === 'program/unreadable-file' || one.rule === 'program/settings'),
  );
  const [first] = holes;
  if (first === undefined) return;
  const { file, line } = first.origin;
  throw new Refusal(['diffHoles', { side, n: holes.length, file, line, finding: messageOf(first, language) }], ['diffMend']);
}

/** Where a folder seems to hold no program: the line that says `program` may be the one that cannot be read. */
function refuseBroken(side: string, path: string, cwd: string, disk: Disk, language: MessageLanguage): void {
  const { found } = programOr(() => load({ cwd, paths: [path], disk }));
  for (const loaded of found?.programs ?? []) {
    const files = loaded.own.map(({ file }) => file);
    const findings = [...loaded.own.flatMap((fragment) => fragment.findings), ...loaded.findings];
    refuseHoles(side, findings, loaded, files, (file) => found?.files.get(file)?.text ?? '', language);
  }
}

function filesOf(workspace: Workspace, root: string): string[] {
  return [...workspace.files.values()].map(({ path }) => pathFrom(root, path));
}

function nearPath(tree: Tree, root: string, said: string): readonly (readonly [Message, Readonly<Record<string, string>>])[] {
  const slash = said.lastIndexOf('/');
  const above = slash < 0 ? '' : said.slice(0, slash);
  const at = above === '' ? root : join(root, ...above.split('/'));
  if (!isThere(at, tree)) return [];
  const near = nearest(
    said.slice(slash + 1),
    tree.entries(at).flatMap(({ name, is }) => (is === 'folder' ? [name] : [])),
  );
  return near === null ? [] : [['didYouMean', { name: above === '' ? near : `${above}/${near}` }]];
}

function isThere(path: string, disk: Disk): boolean {
  try {
    disk.stat(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether one folder is the other, or lies in it. */
function isAround(folder: string, cwd: string): boolean {
  return isInside(folder, cwd) || isInside(cwd, folder);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
