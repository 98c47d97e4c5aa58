/**
 * Which files make which program. Pure: it is given what files say and how they are called, and never looks at a disk.
 *
 * Names of files are paths with `/`, relative to one common base; `..` at their start is fine. A `use` path is relative to the folder
 * of the file it stands in.
 */
import type { Argument, Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Fragment, Use } from './fragment.ts';
import { byCode } from './order.ts';

/** Folders that hold no sources. Those whose name begins with a dot are left out too. */
const leftOut = new Set(['node_modules', 'dist', 'out']);

/** Whether a folder of that name may hold sources. */
export function isSourceFolder(name: string): boolean {
  return !name.startsWith('.') && !leftOut.has(name);
}

export interface FolderOptions {
  /** The workspace's root, as a path from the base: what `use` may reach lies at or below it. The base itself unless given. */
  readonly workspace?: string;
}

/** The files of one program, or of one folder without any. */
export interface ProgramFiles {
  /** The folder that holds the `program` declaration; for files under none, their topmost folder. Empty for the base. */
  readonly root: string;
  readonly hasProgram: boolean;
  /** By code-point order of their names. */
  readonly own: readonly Fragment[];
  /** Files of the folders it uses, and of those that they use; in the same order, none of them its own. */
  readonly shared: readonly Fragment[];
  /** What the search has to say: of a `use` that leads nowhere, out, or in a circle, or of a missing program. */
  readonly findings: readonly Finding[];
}

/** A path without `.`, `..` inside, doubled or closing `/`; null for one that starts at the root of a disk. */
function plainPath(path: string): string | null {
  const slashed = path.replace(/\\/g, '/');
  if (slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed)) return null;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

function isBelow(path: string, folder: string): boolean {
  if (/^(\.\.(\/\.\.)*)?$/.test(folder)) return climb(path) <= climb(folder);
  return path === folder || path.startsWith(`${folder}/`);
}

/** How many folders a path goes up before it goes down. */
function climb(path: string): number {
  let count = 0;
  for (const part of path.split('/')) {
    if (part !== '..') break;
    count++;
  }
  return count;
}

/** The folder above, or null where names say no more. */
function above(folder: string): string | null {
  if (folder === '' || folder === '..' || folder.endsWith('/..')) return null;
  return folderOf(folder);
}

type Target = { readonly folder: string } | { readonly outside: true };

function targetOf(file: string, use: Pick<Use, 'path'>, workspace: string): Target {
  const path = plainPath(use.path);
  const joined = path === null ? null : plainPath(`${folderOf(file)}/./${path}`.replace(/^\//, ''));
  return joined === null || !isBelow(joined, workspace) ? { outside: true } : { folder: joined };
}

/** The folder that a `use` of a file names, as a path from the base; null where that leads out of the base. */
export function usedFolder(file: string, use: Pick<Use, 'path'>): string | null {
  const target = targetOf(file, use, '');
  return 'folder' in target ? target.folder : null;
}

/**
 * Folders that are used, lie inside the workspace, and of which no file is among these. Read them, and ask again with their files
 * added, until nothing is left that is there to be read.
 */
export function foldersToRead(fragments: readonly Fragment[], options: FolderOptions = {}): readonly string[] {
  const workspace = plainPath(options.workspace ?? '') ?? '';
  const wanted = new Set<string>();
  for (const fragment of fragments) {
    for (const use of fragment.uses) {
      const target = targetOf(fragment.file, use, workspace);
      if ('folder' in target) wanted.add(target.folder);
    }
  }
  if (wanted.size === 0) return [];
  // A folder that holds a file is found by its name; one that names say less of is compared with each.
  const folders = new Set(fragments.map(({ file }) => folderOf(file)));
  const held = new Set<string>();
  for (const folder of folders) for (let at: string | null = folder; at !== null && !held.has(at); at = above(at)) held.add(at);
  return [...wanted].filter((folder) => !held.has(folder) && ![...folders].some((at) => isBelow(at, folder))).sort(byCode);
}

interface Group {
  readonly root: string;
  readonly hasProgram: boolean;
  readonly files: Fragment[];
}

/** Every program of these files, in code-point order of their roots, each with the files it uses. */
export function programsOf(fragments: readonly Fragment[], options: FolderOptions = {}): readonly ProgramFiles[] {
  const workspace = plainPath(options.workspace ?? '') ?? '';
  const sorted = [...fragments].sort((a, b) => byCode(a.file, b.file));
  const roots = new Set(sorted.filter((fragment) => fragment.heads.length > 0).map((fragment) => folderOf(fragment.file)));
  const folders = new Set(sorted.map((fragment) => folderOf(fragment.file)));
  const groups = new Map<string, Group>();
  const groupOfFolder = new Map<string, string>();
  for (const folder of [...folders].sort(byCode)) {
    let root: string | null = null;
    let loose = folder;
    for (let at: string | null = folder; at !== null; at = above(at)) {
      if (roots.has(at)) {
        root = at;
        break;
      }
      if (folders.has(at)) loose = at;
    }
    groupOfFolder.set(folder, root === null ? `loose ${loose}` : `program ${root}`);
  }
  for (const fragment of sorted) {
    const key = groupOfFolder.get(folderOf(fragment.file)) ?? '';
    const hasProgram = key.startsWith('program ');
    const group = groups.get(key) ?? { root: key.slice(key.indexOf(' ') + 1), hasProgram, files: [] };
    group.files.push(fragment);
    groups.set(key, group);
  }

  /** Files at or below a folder that belong with it: not those of a program nested in it. */
  const filesOf = (folder: string): readonly Fragment[] => {
    const known = belonging.get(folder);
    if (known) return known;
    const home = homeOf(folder, roots);
    const files = sorted.filter((fragment) => {
      const at = folderOf(fragment.file);
      return isBelow(at, folder) && homeOf(at, roots) === home;
    });
    belonging.set(folder, files);
    return files;
  };
  const belonging = new Map<string, readonly Fragment[]>();

  const used = new Set<string>();
  const made: ProgramFiles[] = [];
  for (const group of groups.values()) {
    const own = new Set(group.files.map(({ file }) => file));
    const findings: Finding[] = [];
    const shared = new Set<string>();
    const seen = new Set<string>();
    const visit = (files: readonly Fragment[], path: readonly string[]): void => {
      const mine = path.length === 1;
      for (const fragment of files) {
        for (const use of fragment.uses) {
          const target = targetOf(fragment.file, use, workspace);
          if ('outside' in target) {
            if (mine) findings.push(finding('program/use-outside-workspace', 'outside', { path: use.path }, use.origin));
            continue;
          }
          const found = filesOf(target.folder);
          if (found.length === 0) {
            if (mine) findings.push(finding('program/unknown-folder', 'missing', { path: use.path }, use.origin));
            continue;
          }
          const home = found.every(({ file }) => own.has(file));
          if (home && mine) {
            findings.push(finding('program/circular-use', 'itself', { path: use.path }, use.origin));
            continue;
          }
          if (home) {
            findings.push(finding('program/circular-use', 'circle', { paths: [...path, shownFolder(target.folder)] }, use.origin));
            continue;
          }
          for (const { file } of found) {
            used.add(file);
            if (!own.has(file)) shared.add(file);
          }
          if (seen.has(target.folder)) continue;
          seen.add(target.folder);
          visit(
            found.filter(({ file }) => !own.has(file)),
            [...path, shownFolder(target.folder)],
          );
        }
      }
    };
    visit(group.files, [shownFolder(group.root)]);
    made.push({
      root: group.root,
      hasProgram: group.hasProgram,
      own: group.files,
      shared: sorted.filter(({ file }) => shared.has(file)),
      findings,
    });
  }
  return made
    .map((program) => (program.hasProgram || program.own.every(({ file }) => used.has(file)) ? program : withoutProgram(program)))
    .sort((a, b) => byCode(a.root, b.root) || Number(b.hasProgram) - Number(a.hasProgram));
}

function homeOf(folder: string, roots: ReadonlySet<string>): string | null {
  for (let at: string | null = folder; at !== null; at = above(at)) if (roots.has(at)) return at;
  return null;
}

function shownFolder(folder: string): string {
  return folder === '' ? '.' : folder;
}

function withoutProgram(program: ProgramFiles): ProgramFiles {
  const file = program.own[0]?.file ?? '';
  const origin: Origin = { file, offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    ...program,
    findings: [...program.findings, { ...finding('program/no-program', 'fragment', {}, origin), severity: 'information' }],
  };
}

function finding(rule: string, messageId: string, args: Readonly<Record<string, Argument>>, origin: Origin): Finding {
  return { rule, severity: 'error', messageId, arguments: args, origin };
}
