/** Finding the one program a command is asked about. */
import { dirname, join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';
import { type Disk, thisDisk } from './disk.ts';
import { isInside, isSource, pathFrom } from './folder.ts';
import { type LoadedProgram, load, readSource, type Workspace } from './workspace.ts';

/** The one program of a folder (or of the folder a file lies in), with names of files as seen from its root. */
export function programIn(
  typed: string,
  io: Pick<Io, 'cwd'>,
  onFile: (done: number) => void,
  disk: Disk = thisDisk,
): { workspace: Workspace; loaded: LoadedProgram } {
  const path = resolve(io.cwd, typed);
  const folder = isFile(path, disk) ? dirname(path) : path;
  const request = { cwd: io.cwd, paths: [typed], onFile, disk };
  // Mostly the folder asked for is the program's; a wrong guess costs a second reading.
  const guess = load(saysProgram(folder, disk) ? { ...request, base: folder } : request);
  const right = guess.programs.find((program) => program.hasProgram && program.root === folder && guess.base === folder);
  if (right !== undefined) return { workspace: guess, loaded: right };

  const workspace = load(request);
  const programs = workspace.programs.filter((program) => program.hasProgram);
  const above = programs.filter((program) => isInside(folder, program.root)).sort((a, b) => b.root.length - a.root.length)[0];
  const below = programs.filter((program) => isInside(program.root, folder));
  const chosen = above ?? (below.length === 1 ? below[0] : undefined);
  if (chosen === undefined) {
    if (below.length === 0) throw new Refusal(['noProgramToReport', { path: typed }]);
    const names = below.map((program) => pathFrom(io.cwd, program.root));
    throw new Refusal(['severalPrograms', { path: typed, count: below.length, programs: names }]);
  }
  if (chosen.root === workspace.base) return { workspace, loaded: chosen };
  const again = load({ ...request, paths: [chosen.root], base: chosen.root });
  return { workspace: again, loaded: again.programs.find((program) => program.root === chosen.root) ?? chosen };
}

function isFile(path: string, disk: Disk): boolean {
  try {
    return disk.stat(path).is === 'file';
  } catch {
    return false;
  }
}

/** Whether a `.cx` file directly in the folder looks as if it declared a program. */
function saysProgram(folder: string, disk: Disk): boolean {
  try {
    return disk
      .entries(folder)
      .some(({ name }) => isSource(name) && /(^|[\s}])(program|方案)\s/.test(readSource(join(folder, name), name, disk).text));
  } catch {
    return false;
  }
}
