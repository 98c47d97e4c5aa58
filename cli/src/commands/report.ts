import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import { type Arguments, dayOption } from '../arguments.ts';
import { reportEndings } from '../commands.ts';
import { type Io, progress } from '../io.ts';
import { programLanguage } from '../language.ts';
import { Refusal, say } from '../messages.ts';
import { isInside, isSource, pathFrom } from '../workspace/folder.ts';
import { type LoadedProgram, load, readSource, type Workspace } from '../workspace/workspace.ts';
import { refuseFolder, writeWhole } from '../workspace/write.ts';

type Ending = (typeof reportEndings)[number];

interface Output {
  /** Null for standard output. */
  readonly path: string | null;
  readonly shown: string;
  readonly ending: Ending;
}

/** `cx report`: 0 written, 1 written of a program with errors, 2 not written, or a file could not be read. */
export async function report(args: Arguments, io: Io): Promise<number> {
  const folders = args.operands.filter((operand) => !isMoreOutput(operand, args, io));
  const more = args.operands.filter((operand) => isMoreOutput(operand, args, io));
  const [folder = '.', excess] = folders;
  if (excess !== undefined) throw new Refusal(['excessOperand', { command: 'report', value: excess }], ['seeHelp', { command: 'report' }]);
  const outputs = outputsOf([...args.values('output'), ...more], io);
  const asOfOption = dayOption(args, 'as-of');

  const words = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', words, { done }));
  let workspace: Workspace;
  let loaded: LoadedProgram;
  try {
    ({ workspace, loaded } = programIn(folder, io, bar.step));
  } finally {
    bar.end();
  }
  for (const output of outputs) {
    const source = [...workspace.files.values()].find((file) => output.path !== null && file.path === output.path);
    if (source !== undefined) throw new Refusal(['outputIsSource', { path: output.shown }]);
  }

  // Linking alone knows the waves; the date the rules judge by depends on them.
  const first = compile({ own: loaded.own, shared: loaded.shared, folderFindings: loaded.findings, settings: loaded.settings });
  const wave = waveOf(first.program, args.value('wave'), asOfOption);
  const asOf = asOfOption ?? wave?.period?.to ?? newestEnd(first.program);
  const { program, findings } =
    asOf === null
      ? first
      : compile({ own: loaded.own, shared: loaded.shared, folderFindings: loaded.findings, settings: loaded.settings, date: asOf });

  const language = io.lang ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  const rendering = await import('../rendering.ts');
  const analysis = rendering.analyse(program, { asOf, ...(wave === null ? {} : { wave: wave.name }) });
  const hashes: Record<string, string> = {};
  for (const file of program.files)
    hashes[file] = createHash('sha256')
      .update(workspace.files.get(file)?.text ?? '')
      .digest('hex');
  const built = rendering.buildReport({ program, analysis, findings, language, version: io.version, hashes });
  const render: Readonly<Record<Ending, () => string>> = {
    '.html': () => rendering.toHtml(built),
    '.md': () => rendering.toMarkdown(built),
    '.json': () => rendering.toJson(built),
    '.csv': () => rendering.toCsv(built),
  };
  // Made whole before the first is written, so that a failure changes no file.
  const texts = outputs.map((output) => ({ output, text: render[output.ending]() }));
  const spoken = io.asked ?? language;
  for (const note of workspace.notes) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
  for (const { output, text } of texts) {
    if (output.path === null) io.out(text);
    else {
      writeWhole(output.path, text);
      io.err(`${say('wrote', spoken, { path: output.shown })}\n`);
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (errors > 0) io.err(`${say('withErrors', spoken, { n: errors, path: pathFrom(io.cwd, loaded.root) })}\n`);
  if (findings.some((finding) => finding.rule === 'program/unreadable-file')) return 2;
  return errors > 0 ? 1 : 0;
}

/** `-o a.html b.md` means both: no folder is called like a report. */
function isMoreOutput(operand: string, args: Arguments, io: Io): boolean {
  if (!args.has('output') || endingOf(operand) === undefined) return false;
  return statSync(resolve(io.cwd, operand), { throwIfNoEntry: false })?.isDirectory() !== true;
}

function endingOf(path: string): Ending | undefined {
  return reportEndings.find((ending) => path.toLowerCase().endsWith(ending));
}

function outputsOf(typed: readonly string[], io: Io): Output[] {
  if (typed.length === 0) return [{ path: null, shown: '-', ending: '.md' }];
  const outputs: Output[] = [];
  for (const shown of typed) {
    if (shown === '-') {
      if (outputs.some((output) => output.path === null)) throw new Refusal(['outputTwice', { path: shown }]);
      outputs.push({ path: null, shown, ending: '.md' });
      continue;
    }
    const path = resolve(io.cwd, shown);
    refuseFolder(path, shown, 'report.html');
    const ending = endingOf(shown);
    if (ending === undefined) throw new Refusal(['outputEnding', { path: shown, endings: reportEndings }]);
    if (outputs.some((output) => output.path === path)) throw new Refusal(['outputTwice', { path: shown }]);
    outputs.push({ path, shown, ending });
  }
  return outputs;
}

/** The one program of a folder (or of the folder a file lies in), with names of files as seen from its root. */
function programIn(typed: string, io: Io, onFile: (done: number) => void): { workspace: Workspace; loaded: LoadedProgram } {
  const path = resolve(io.cwd, typed);
  const folder = statSync(path, { throwIfNoEntry: false })?.isFile() === true ? dirname(path) : path;
  const request = { cwd: io.cwd, paths: [typed], onFile };
  // Mostly the folder asked for is the program's; a wrong guess costs a second reading.
  const guess = load(saysProgram(folder) ? { ...request, base: folder } : request);
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

/** Whether a `.cx` file directly in the folder looks as if it declared a program. */
function saysProgram(folder: string): boolean {
  try {
    return readdirSync(folder).some(
      (name) => isSource(name) && /(^|[\s}])(program|方案)\s/.test(readSource(join(folder, name), name).text),
    );
  } catch {
    return false;
  }
}

function waveOf(program: Program, name: string | undefined, asOf: string | undefined): Wave | null {
  if (name === undefined) return null;
  const wave = program.waves.find((one) => one.name === name.normalize('NFC'));
  if (wave === undefined) {
    const names = program.waves.map((one) => one.name);
    const near = nearest(name, names);
    throw new Refusal(
      ['unknownWave', { name }],
      names.length === 0 ? ['noWaves'] : near === null ? ['wavesAre', { names }] : ['didYouMean', { name: near }],
    );
  }
  const begin = wave.period?.from;
  if (asOf !== undefined && begin !== undefined && begin > asOf) throw new Refusal(['waveAfterDate', { name, begin, date: asOf }]);
  return wave;
}

/** The last day of the newest wave; null where no wave has a period. */
function newestEnd(program: Program): string | null {
  let newest: string | null = null;
  for (const { period } of program.waves) if (period !== null && (newest === null || period.to > newest)) newest = period.to;
  return newest;
}
