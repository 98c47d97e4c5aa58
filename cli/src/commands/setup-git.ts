import { join } from 'node:path';
import { complaintOf, type Git, lineOf } from '../git/git.ts';
import { repositoryAt } from '../git/repository.ts';
import type { Io } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { type AttributeLine, attributeLines, declarationPattern, withLines } from '../workspace/attributes.ts';
import { difftoolCommand } from '../workspace/difftool.ts';
import { pathFrom } from '../workspace/folder.ts';
import { writeWhole } from '../workspace/write.ts';
import { type SetupFolder, textOf } from './setup.ts';

/** What the repository's own configuration is to say; the user's own is never touched. */
function settings(): readonly (readonly [name: string, value: string])[] {
  return [
    ['diff.cx.xfuncname', declarationPattern()],
    // Git calls it with the name of a file. Where there is no cx, the text is shown as it is.
    ['diff.cx.textconv', 'f() { cx fmt - <"$1" 2>/dev/null || cat "$1"; }; f'],
    ['difftool.cx.cmd', difftoolCommand],
  ];
}

/** `cx setup git`: the attributes of the folder's files, and the drivers they name. */
export function setupGit({ typed, path: folder }: SetupFolder, io: Io): number {
  const language = io.asked ?? 'en';
  const repository = repositoryAt(folder, io.env);
  if (repository === null || !repository.hasWorkTree) throw new Refusal(['setupNoRepository', { path: typed }]);
  const { git } = repository;

  const file = join(folder, '.gitattributes');
  const shown = pathFrom(io.cwd, file);
  const text = textOf(file, shown);
  const missing = attributeLines.filter((line) => !isSaid(git, line)).map(({ line }) => line);
  const asked = settings().map(([name, value]) => ({ name, value, before: lineOf(git(['config', '--local', '--get', name])) }));
  const unset = asked.filter(({ value, before }) => before !== value);
  if (missing.length === 0 && unset.length === 0) {
    io.out(`${say('setupNothing', language, { path: typed })}\n`);
    return 0;
  }
  if (missing.length > 0) {
    writeWhole(file, withLines(text, missing));
    for (const line of missing) io.err(`${say('setupLine', language, { path: shown, line })}\n`);
  }
  for (const { name, value, before } of unset) {
    const done = git(['config', '--local', '--replace-all', name, value]);
    if (done.code !== 0) throw new Refusal(['gitSays', { text: complaintOf(done) }]);
    io.err(`${say(before === null ? 'setupConfigured' : 'setupReconfigured', language, { name, before: before ?? '' })}\n`);
  }
  io.out(`${say('setupGitDone', language)}\n`);
  return 0;
}

/** Whether git, asked in the folder, knows already what a line would tell it. */
function isSaid(git: Git, { path, says }: AttributeLine): boolean {
  const names = Object.keys(says);
  const fields = lineOf(git(['check-attr', '-z', ...names, '--', path]))?.split('\0') ?? [];
  return names.every((name, index) => says[name]?.includes(fields[index * 3 + 2] ?? '') === true);
}
