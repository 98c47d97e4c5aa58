import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from '../arguments.ts';
import { lineOf } from '../git/git.ts';
import { defaultBranch, type Repository, repositoryAt } from '../git/repository.ts';
import type { Io } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { type CiFor, ciFile, ciFiles, gitlabInclude, gitlabMain, type Platform, platforms } from '../workspace/ci.ts';
import { isInside, pathFrom } from '../workspace/folder.ts';
import { there } from '../workspace/there.ts';
import { load } from '../workspace/workspace.ts';
import { writeWhole } from '../workspace/write.ts';
import { type SetupFolder, textOf } from './setup.ts';

export interface CiFile {
  readonly path: string;
  readonly text: string;
}

/** `cx setup ci`: what has a build server check the programs of a folder. A file that is there is never replaced. */
export function setupCi({ typed, path: folder }: SetupFolder, args: Arguments, io: Io): number {
  const language = io.asked ?? 'en';
  const repository = repositoryAt(folder, io.env);
  // As git names it: without the symbolic links on the way.
  const root = realpathSync(repository?.hasWorkTree === true ? repository.root : folder);
  const programs = programsIn(typed, folder, root, io);
  const said = platforms.find((one) => one === args.value('platform'));
  const found = said ?? platformOf(root, repository);
  const platform = found ?? 'github';

  let written = 0;
  for (const { path, text } of ciFilesFor(root, { platform, programs, version: io.version, branch: branchOf(repository), language })) {
    const shown = pathFrom(io.cwd, path);
    if (there(path) === undefined) {
      writeWhole(path, text);
      written++;
      io.err(`${say('wrote', language, { path: shown })}\n`);
      continue;
    }
    const before = textOf(path, shown);
    if (before === text || (path.endsWith(gitlabMain) && before.includes(ciFiles.gitlab))) continue;
    if (path.endsWith(gitlabMain)) io.err(`${say('setupCiInclude', language, { path: shown })}\n\n${gitlabInclude}\n`);
    else io.err(`${say('setupCiThere', language, { path: shown })}\n`);
  }
  if (found === null) io.err(`${say('setupCiGuess', language)}\n`);
  const done = platform === 'github' ? 'setupCiGithub' : 'setupCiGitlab';
  io.out(`${written > 0 ? say(done, language) : say('setupNothing', language, { path: typed })}\n`);
  return 0;
}

/** The files of a platform, below the root of the repository. */
export function ciFilesFor(root: string, wanted: CiFor): readonly CiFile[] {
  const file = { path: join(root, ciFiles[wanted.platform]), text: ciFile(wanted) };
  return wanted.platform === 'github' ? [file] : [file, { path: join(root, gitlabMain), text: gitlabInclude }];
}

/** Whose the repository is, by the remotes it has, else by the files in it; null where neither tells. */
export function platformOf(root: string, repository: Repository | null): Platform | null {
  const remotes = repository === null ? '' : (lineOf(repository.git(['config', '--get-regexp', '^remote\\..*\\.url$'])) ?? '');
  const hosts = [...remotes.matchAll(/^remote\.(\S+)\.url (?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([^/:\s]+)/gim)];
  // The one called origin first.
  hosts.sort(([, a = ''], [, b = '']) => Number(b === 'origin') - Number(a === 'origin'));
  for (const [, , host = ''] of hosts) for (const platform of platforms) if (host.toLowerCase().includes(platform)) return platform;
  if (existsSync(join(root, gitlabMain))) return 'gitlab';
  return existsSync(join(root, '.github')) ? 'github' : null;
}

/** The branch changes go into: the default one, else the one that is checked out, else `main`. */
export function branchOf(repository: Repository | null): string {
  if (repository === null) return 'main';
  const own = lineOf(repository.git(['symbolic-ref', '--quiet', '--short', 'HEAD']));
  return defaultBranch(repository)?.name ?? own ?? 'main';
}

/** The repository of a folder; null where there is none, no git, or no way to ask it: then the usual is taken for granted. */
export function quietRepository(folder: string, io: Io): Repository | null {
  try {
    return there(folder)?.isDirectory() === true ? repositoryAt(folder, io.env) : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The folders of the programs at or below a folder, else that of the program it lies in; as seen from the root of the repository. */
function programsIn(typed: string, path: string, root: string, io: Io): readonly string[] {
  const folder = realpathSync(path);
  const workspace = load({ cwd: io.cwd, paths: [typed] });
  const programs = workspace.programs.filter(({ hasProgram }) => hasProgram).map((program) => realpathSync(program.root));
  const below = programs.filter((at) => isInside(at, folder));
  const chosen = below.length > 0 ? below : programs.filter((at) => isInside(folder, at));
  if (chosen.length === 0) throw new Refusal(['noProgramToReport', { path: typed }]);
  return [...new Set(chosen.map((at) => pathFrom(root, at)))].sort((a, b) => (a < b ? -1 : 1));
}
