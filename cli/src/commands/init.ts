import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import type { Arguments } from '../arguments.ts';
import { type Io, today } from '../io.ts';
import { codeOf, Refusal, say } from '../messages.ts';
import { pad, width } from '../output/width.ts';
import { forToday } from '../templates.ts';
import { newAttributesFile, sourceLine } from '../workspace/attributes.ts';
import { filesOf, isSource, pathFrom, workspaceRoot } from '../workspace/folder.ts';
import { there } from '../workspace/there.ts';
import { newExtensionsFile } from '../workspace/vscode.ts';
import { readSource } from '../workspace/workspace.ts';
import { WriteFailure, writeWhole } from '../workspace/write.ts';
import { branchOf, type CiFile, ciFilesFor, platformOf, quietRepository } from './setup-ci.ts';

/** So many of the files in the way are named. */
const NAMED = 10;

/** `cx init`: 0 written, 2 where something is in the way; nothing is written then, and no file is ever replaced. */
export function init(args: Arguments, io: Io): number {
  const language = io.asked ?? 'en';
  const typed = args.operands[0] ?? '.';
  const folder = resolve(io.cwd, typed);
  const shown = (path: string) => pathFrom(io.cwd, path);
  const found = there(folder);
  if (found !== undefined && !found.isDirectory()) throw new Refusal(['initNotFolder', { path: typed }]);

  const day = today(io);
  const template = templateFolder(args.value('template') ?? 'retail', language);
  const sources = readdirSync(template)
    .filter(isSource)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ path: join(folder, name), text: forToday(readFileSync(join(template, name), 'utf8'), day) }));

  const inTheWay = [...(found === undefined ? [] : strangers(folder)), ...sources.map(({ path }) => path).filter(isThere)];
  const names = [...new Set(inTheWay)].sort((a, b) => (a < b ? -1 : 1)).map(shown);
  if (names.length > 0) {
    const named = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
    throw new Refusal(
      ['initInTheWay', { path: typed, names: named, count: names.length }],
      ...(named.length < names.length ? [['initMoreInTheWay', { count: names.length - named.length }] as const] : []),
      ['initWayOut'],
    );
  }

  const above = programAbove(folder, io.cwd);
  const files = [...sources];
  const attributes = join(folder, '.gitattributes');
  const extensions = join(folder, '.vscode', 'extensions.json');
  const ci = ciFor(folder, io, language);
  if (!isThere(attributes)) files.push({ path: attributes, text: newAttributesFile });
  if (!isThere(extensions)) files.push({ path: extensions, text: newExtensionsFile });
  files.push(...(ci ?? []).filter(({ path }) => !isThere(path)));
  writeAll(files, folder);

  for (const { path } of files) io.err(`${say('wrote', language, { path: shown(path) })}\n`);
  if (above !== null) {
    io.err(`${say('initInside', language, { path: typed, program: above.name, folder: shown(above.folder) })}\n`);
  }
  if (!files.some(({ path }) => path === attributes) && !mentionsCx(attributes)) {
    io.err(`${say('initAttributes', language, { path: shown(attributes), line: sourceLine.line })}\n`);
  }
  if (ci === null) io.err(`${say('initCi', language, { path: typed })}\n`);
  io.out(next(typed, io.cwd, language));
  return 0;
}

/** The files for a build server; null where the folder is a part of a repository, at whose root they would have to stand. */
function ciFor(folder: string, io: Io, language: MessageLanguage): readonly CiFile[] | null {
  const root = there(folder) === undefined ? workspaceRoot(dirname(folder), io.cwd) : workspaceRoot(folder, io.cwd);
  if (root !== folder && existsSync(join(root, '.git'))) return null;
  const repository = quietRepository(folder, io);
  const platform = platformOf(folder, repository) ?? 'github';
  return ciFilesFor(folder, { platform, programs: ['.'], version: io.version, branch: branchOf(repository), language });
}

/** The folder of a template's files: beside the bundle when built, in the sources when run from them. */
function templateFolder(name: string, language: MessageLanguage): string {
  const places = [join(__dirname, 'templates', name, language), join(__dirname, '../../templates', name, language)];
  return places.find((place) => existsSync(place)) ?? places[0] ?? name;
}

/** The `.cx` files that would become part of the new program: those at or below its folder, but for programs of their own. */
function strangers(folder: string): string[] {
  let files: string[];
  try {
    files = filesOf(folder, folder, true, (path) => path).files;
  } catch (error) {
    throw new Refusal(['notReadable', { path: folder, code: codeOf(error) }]);
  }
  const known = new Map<string, boolean>();
  const isProgram = (at: string) => {
    const said = known.get(at) ?? programNameIn(at) !== null;
    known.set(at, said);
    return said;
  };
  return files.filter((file) => {
    for (let at = dirname(file); at !== folder && dirname(at) !== at; at = dirname(at)) if (isProgram(at)) return false;
    return true;
  });
}

/** The nearest program in a folder above, up to the workspace's root; null for none. */
function programAbove(folder: string, cwd: string): { readonly name: string; readonly folder: string } | null {
  const root = workspaceRoot(folder, cwd);
  if (folder === root) return null;
  for (let at = dirname(folder); ; at = dirname(at)) {
    const name = programNameIn(at);
    if (name !== null) return { name, folder: at };
    if (at === root || dirname(at) === at) return null;
  }
}

/** The name of the program that a `.cx` file directly in the folder declares; null where none does. */
function programNameIn(folder: string): string | null {
  let names: string[];
  try {
    names = readdirSync(folder).filter(isSource);
  } catch {
    return null;
  }
  for (const name of names) {
    const [head] = readFragment(name, readSource(join(folder, name), name).text).heads;
    if (head !== undefined) return head.name;
  }
  return null;
}

/** Whether anything has that name, a symbolic link that leads nowhere too. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

function mentionsCx(attributes: string): boolean {
  try {
    return /^\*\.cx\s/m.test(readFileSync(attributes, 'utf8'));
  } catch {
    return false;
  }
}

/** Writes all files or none: what was written before a failure is taken away again, with the folders made for it. */
function writeAll(files: readonly { readonly path: string; readonly text: string }[], folder: string): void {
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const { path, text } of files) {
      for (let at = dirname(path); !existsSync(at); at = dirname(at)) made.push(at);
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) quietly(() => unlinkSync(path));
    for (const path of made.sort((a, b) => b.length - a.length)) quietly(() => rmdirSync(path));
    throw error instanceof WriteFailure ? error : new Refusal(['initRefused', { path: folder, code: codeOf(error) }]);
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The failure before it is what is told.
  }
}

/** The three commands to go on with. */
function next(typed: string, cwd: string, language: MessageLanguage): string {
  const way = pathFrom(cwd, resolve(cwd, typed));
  const plain = way.startsWith('-') ? `./${way}` : way;
  const word = way === '.' ? '' : ` ${/^[\p{L}\p{N}_./:-]+$/u.test(plain) ? plain : `"${plain}"`}`;
  const commands = [
    [`cx check${word}`, say('nextCheck', language)],
    [`cx report${word} -o report.html --open`, say('nextReport', language)],
    [`cx check${word} --watch`, say('nextWatch', language)],
  ] as const;
  const left = Math.max(...commands.map(([line]) => width(line))) + 2;
  return `${say('next', language)}\n${commands.map(([line, text]) => `  ${pad(line, left)}${text}`).join('\n')}\n`;
}
