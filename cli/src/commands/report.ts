import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { newestFirst } from '@touchstone/language/analysis/waves.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program, Wave } from '@touchstone/language/program/program.ts';
import { newestEnd } from '@touchstone/language/program/waves.ts';
import type { Report } from '@touchstone/language/report/document.ts';
import type { ReportInput } from '@touchstone/language/report/figures.ts';
import { answersUnread, compiledWithAnswers } from '../answers/compiled.ts';
import { type Arguments, dayOption } from '../arguments.ts';
import { reportEndings } from '../commands.ts';
import { type Io, progress } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { outcome } from '../output/pretty.ts';
import type { Round } from '../watch.ts';
import { whatIfOf } from '../what-if.ts';
import { pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { there } from '../workspace/there.ts';
import { askedFor, foldersRead, type LoadedProgram, type Workspace } from '../workspace/workspace.ts';
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
  const outputs = outputsOf([...args.values('output'), ...more], io, args.has('open'));
  const page = outputs.find(({ ending }) => ending === '.html')?.path ?? null;
  if (args.has('open') && page === null) throw new Refusal(['openNeedsHtml']);
  let toOpen = args.has('open') ? page : null;
  const once = async (): Promise<Done> => {
    let done: Done;
    try {
      done = await reportOnce(args, io, folder, outputs);
    } catch (error) {
      // The folder made for a page that is only looked at goes with it; writing would make it again.
      if (args.values('output').length === 0 && page !== null) rmSync(dirname(page), { recursive: true, force: true });
      throw error;
    }
    if (toOpen !== null) {
      const path = toOpen;
      toOpen = null;
      await openPage(path, io, done.language);
    }
    return done;
  };
  dayOption(args, 'as-of');
  if (!args.has('watch')) return (await once()).code;
  const { watching } = await import('../watch.ts');
  return await watching(io, [askedFor(folder, io.cwd).folder], once);
}

interface Done extends Round {
  readonly code: number;
}

async function reportOnce(args: Arguments, io: Io, folder: string, outputs: readonly Output[]): Promise<Done> {
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

  const waves = loaded.own.flatMap((fragment) => fragment.waves);
  const wave = waveOf(waves, args.value('wave'), asOfOption);
  const asOf = asOfOption ?? wave?.period?.to ?? newestEnd(waves);
  const since = earlierOf(waves, args.value('compare'), wave, asOf);
  const analysing = {
    asOf,
    ...(wave === null ? {} : { wave: wave.name }),
    ...(since === null ? {} : { since: since.name }),
    ...(args.value('weighting') === 'shares' ? { strata: 'shares' as const } : {}),
    ...(args.has('quotes') ? { quotes: true } : {}),
  };
  const compiled = await compiledWithAnswers(loaded, workspace, io, { date: asOf, analysing });
  const { program, findings, analysis, notes, named } = compiled;

  const language = io.lang ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  const done = {
    language: io.asked ?? language,
    outcome: outcome(
      findings.map((finding) => ({ finding })),
      io.asked ?? language,
    ),
    folders: [loaded.root, ...foldersRead(workspace)],
    files: named,
  };
  if (answersUnread(findings, (file) => workspace.files.get(file)?.shown ?? file, io, done.language)) return { ...done, code: 2 };
  const rendering = await import('../rendering.ts');
  const hashes = hashesOf(program, workspace);
  const set = whatIfOf(args.values('set'), compiled, loaded, analysing, io.asked ?? language);
  const asked = { findings, language, version: io.version, hashes };
  const input: ReportInput =
    set === null
      ? { program, analysis: analysis(), ...asked }
      : {
          program: set.program,
          analysis: set.analysis,
          ...asked,
          whatIf: { set: set.set, original: { program, analysis: analysis() } },
        };
  const built = rendering.buildReport(input);
  const render = await writersOf(
    rendering,
    outputs.map(({ ending }) => ending),
    io,
  );
  // Made whole before the first is written, so that a failure changes no file.
  const contents: { output: Output; content: string | Uint8Array }[] = [];
  for (const output of outputs) contents.push({ output, content: await render[output.ending](built, input) });
  const spoken = io.asked ?? language;
  for (const note of [...workspace.notes, ...notes]) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
  for (const { output, content } of contents) {
    if (output.path === null) io.out(typeof content === 'string' ? content : '');
    else {
      writeWhole(output.path, content);
      io.err(`${say('wrote', spoken, { path: output.shown })}\n`);
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (errors > 0) io.err(`${say('withErrors', spoken, { n: errors, path: pathFrom(io.cwd, loaded.root) })}\n`);
  const unreadable = findings.some((finding) => finding.rule === 'program/unreadable-file');
  return { ...done, code: unreadable ? 2 : errors > 0 ? 1 : 0 };
}

/** SHA-256 of the text of each file of the program, by the file's name. */
export function hashesOf(program: Program, workspace: Workspace): Readonly<Record<string, string>> {
  const hash = (file: string) => createHash('sha256').update(workspace.files.get(file)?.text ?? '');
  return Object.fromEntries(program.files.map((file) => [file, hash(file).digest('hex')]));
}

type Writer = (report: Report, input: ReportInput) => string | Uint8Array;

/** A browser prints in its own time. */
type Printer = (report: Report, input: ReportInput) => Promise<Uint8Array>;

/** How a report is written, by the ending of its file. What makes a form of an office is loaded where one of `endings` wants it. */
export async function writersOf(
  rendering: typeof import('../rendering.ts'),
  endings: readonly Ending[],
  io: Io,
): Promise<Readonly<Record<Exclude<Ending, '.pdf'>, Writer>> & { readonly '.pdf': Printer }> {
  const workbooks = endings.includes('.xlsx') ? await import('../workbooks.ts') : null;
  const slides = endings.includes('.pptx') ? await import('../presenting.ts') : null;
  const printing = endings.includes('.pdf') ? await import('../printing.ts') : null;
  // Before anything is made: whoever has no browser is told at once.
  printing?.browserOf(io);
  return {
    '.html': rendering.toHtml,
    '.md': rendering.toMarkdown,
    '.json': rendering.toJson,
    '.csv': rendering.toCsv,
    '.xlsx': workbooks?.toXlsx ?? unasked,
    '.pptx': slides?.toPptx ?? unasked,
    '.pdf': printing === null ? unasked : (report) => printing.toPdf(rendering.toHtml(report), report.figures.asOf, io),
  };
}

function unasked(): never {
  throw new Error('A form is written that nobody asked for.');
}

/** The report is there whether or not it can be shown: a failure is told, and is none of the command. */
async function openPage(path: string, io: Io, language: MessageLanguage): Promise<void> {
  try {
    const { openFile } = await import('../open.ts');
    await openFile(path, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.in(language)}\n`);
  }
}

/** `-o a.html b.md` means both: no folder is called like a report. */
function isMoreOutput(operand: string, args: Arguments, io: Io): boolean {
  if (!args.has('output') || endingOf(operand) === undefined) return false;
  return there(resolve(io.cwd, operand))?.isDirectory() !== true;
}

function endingOf(path: string): Ending | undefined {
  return reportEndings.find((ending) => path.toLowerCase().endsWith(ending));
}

/** `open`: a report that is only to be looked at goes into a new folder among the temporary ones. */
function outputsOf(typed: readonly string[], io: Io, open: boolean): Output[] {
  if (typed.length === 0 && open) {
    const path = join(mkdtempSync(join(tmpdir(), 'cx-report-')), 'report.html');
    return [{ path, shown: path, ending: '.html' }];
  }
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

function waveOf(waves: readonly Wave[], name: string | undefined, asOf: string | undefined): Wave | null {
  if (name === undefined) return null;
  const wave = waveNamed(waves, name);
  const begin = wave.period?.from;
  if (asOf !== undefined && begin !== undefined && begin > asOf) throw new Refusal(['waveAfterDate', { name, begin, date: asOf }]);
  return wave;
}

/** The wave that changes are counted from; null where none is named. It must be older than the one reported. */
function earlierOf(waves: readonly Wave[], name: string | undefined, wave: Wave | null, asOf: string | null): Wave | null {
  if (name === undefined) return null;
  const since = waveNamed(waves, name);
  const sorted = [...waves].sort(newestFirst).filter(({ period }) => asOf === null || period === null || period.from <= asOf);
  const reported = wave ?? sorted[0] ?? since;
  const names = sorted.slice(sorted.indexOf(reported) + 1).map((one) => one.name);
  if (names.includes(since.name)) return since;
  throw new Refusal(
    ['compareNotEarlier', { name: since.name, wave: reported.name }],
    names.length === 0 ? ['noEarlierWave', { wave: reported.name }] : ['earlierWavesAre', { names }],
  );
}

function waveNamed(waves: readonly Wave[], name: string): Wave {
  const wave = waves.find((one) => one.name === name.normalize('NFC'));
  if (wave !== undefined) return wave;
  const names = waves.map((one) => one.name);
  const near = nearest(name, names);
  throw new Refusal(
    ['unknownWave', { name }],
    names.length === 0 ? ['noWaves'] : near === null ? ['wavesAre', { names }] : ['didYouMean', { name: near }],
  );
}
