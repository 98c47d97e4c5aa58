import { resolve } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import type { Finding, TextEdit } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { countedProgram } from '@touchstone/language/measurement/counted.ts';
import type { Measurements } from '@touchstone/language/measurement/measurements.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { applyTextEdits, type FilesRead, toTextEdits } from '@touchstone/language/syntax/edit.ts';
import { compiledWithAnswers, takesAnswers } from '../answers/compiled.ts';
import { type Arguments, countOption, dayOption } from '../arguments.ts';
import { type Io, progress, today } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import { checkResult } from '../output/check-result.ts';
import type { Paint } from '../output/colour.ts';
import { compact } from '../output/compact.ts';
import { difference } from '../output/difference.ts';
import { github } from '../output/github.ts';
import { gitlab } from '../output/gitlab.ts';
import { junit } from '../output/junit.ts';
import { count, type PlacedFinding } from '../output/placed.ts';
import { outcome, pretty, summary } from '../output/pretty.ts';
import { type RuleWords, sarif } from '../output/sarif.ts';
import type { Round } from '../watch.ts';
import { isInside, type Note, pathFrom, workspaceRoot } from '../workspace/folder.ts';
import { askedFor, foldersRead, groupPaths, type LoadedProgram, load, type Workspace } from '../workspace/workspace.ts';
import { writeWhole } from '../workspace/write.ts';
import { place } from './place.ts';
import { ruleWords } from './rule-words.ts';

/** A fix may uncover the next; a program that is not mended after this many rounds is left as it is then. */
const ROUNDS = 10;

interface Checked {
  readonly workspace: Workspace;
  readonly programs: readonly {
    readonly loaded: LoadedProgram;
    readonly program: Program;
    readonly findings: readonly Finding[];
    /** What its answers were counted to; null where they were not. */
    readonly measurements: Measurements | null;
  }[];
}

/** `cx check`: 0 fine, 1 an error or too many warnings, 2 a file could not be read. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const format = args.has('json') ? 'json' : (args.value('format') ?? ((io.env.GITHUB_ACTIONS ?? '') === '' ? 'pretty' : 'github'));
  if (args.has('json') && args.value('format') !== undefined && args.value('format') !== 'json') {
    throw new Refusal(['optionsDisagree', { first: '--json', second: `--format ${args.value('format') ?? ''}` }]);
  }
  const mostWarnings = countOption(args, 'max-warnings');
  const asOf = dayOption(args, 'as-of');
  const rules = format === 'sarif' ? await ruleWords() : null;
  const once = () => checkOnce(args, io, { format, mostWarnings, date: asOf ?? today(io), rules });
  if (!args.has('watch')) return (await once()).code;
  for (const other of ['fix', 'dry-run', 'emit']) {
    if (args.has(other)) throw new Refusal(['optionsDisagree', { first: '--watch', second: `--${other}` }]);
  }
  const folders = pathsOf(args).map((path) => askedFor(path, io.cwd).folder);
  const { watching } = await import('../watch.ts');
  return await watching(io, folders, once);
}

interface Request {
  readonly format: string;
  readonly mostWarnings: number | undefined;
  readonly date: string;
  /** What is told of a rule; null where the form needs none of it. */
  readonly rules: ((id: string, language: MessageLanguage) => RuleWords) | null;
}

interface Done extends Round {
  readonly code: number;
}

function pathsOf(args: Arguments): readonly string[] {
  return args.operands.length === 0 ? ['.'] : args.operands;
}

async function checkOnce(args: Arguments, io: Io, { format, mostWarnings, date, rules }: Request): Promise<Done> {
  const dryRun = args.has('dry-run');
  const emit = args.value('emit');
  const paths = pathsOf(args);

  const language0 = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', language0, { done }));
  const groups = groupPaths(paths, io.cwd);
  let checked: Checked[];
  const fixed = new Map<string, string>();
  const before = new Map<string, string>();
  const told: Note[] = [];
  const answers: string[] = [];
  try {
    checked = groups.map((group) => checkGroup(group, io, date, emit !== undefined, bar.step, undefined));
    if (args.has('fix') || dryRun) {
      checked = checked.map((one, index) => mend(one, groups[index] ?? [], io, date, fixed, before));
    }
    // Answers are read once, when the text is as it is going to be.
    const withAnswers: Checked[] = [];
    for (const one of checked) withAnswers.push(await answered(one, io, date, told, answers));
    checked = withAnswers;
  } finally {
    bar.end();
  }

  const language = io.asked ?? languageOfPrograms(checked);
  const placed = new Map<string, PlacedFinding>();
  let elsewhere = 0;
  let unreadable = false;
  const sources: string[] = [];
  const texts = new Map<string, string>();
  const notes = new Set(told.map((note) => new Refusal([note.message, note.args]).in(language)));
  for (const { workspace, programs } of checked) {
    for (const file of workspace.files.values()) {
      texts.set(file.shown, file.text);
      if (file.fragment !== null && workspace.asked(file)) sources.push(file.shown);
    }
    for (const note of workspace.notes) notes.add(new Refusal([note.message, note.args]).in(language));
    for (const { loaded, findings } of programs) {
      const inReach = loaded.own.some((fragment) => reached(workspace, fragment.file));
      if (!inReach) continue;
      const own = findings.filter((finding) => {
        const file = workspace.files.get(finding.origin.file);
        const shownHere = file === undefined || workspace.asked(file) || file.fragment === null;
        if (!shownHere) elsewhere++;
        return shownHere;
      });
      for (const one of place(own, workspace, language)) {
        if (one.finding.rule.endsWith('/unreadable-file')) unreadable = true;
        const { line, column, endLine, endColumn } = one.finding.origin;
        placed.set(JSON.stringify([one.file, line, column, endLine, endColumn, one.finding.rule, one.message]), one);
      }
    }
  }
  const all = [...placed.values()];
  const files = sources.length;
  const options = { language, paint: io.paint.out, columns: io.columns, files };
  const named = fromRoot(io);
  const words = (paint: Paint): string => {
    if (format === 'compact') return compact(all);
    if (format === 'gitlab') return gitlab(all, named);
    if (format === 'junit') return junit(all, sources, named);
    if (rules !== null) {
      const base = { id: '%SRCROOT%', text: say('sarifRoot', language) };
      const text = (file: string) => texts.get(file) ?? '';
      return sarif(all, { language, version: io.version, base, named, text, rule: (id) => rules(id, language), complete: !unreadable });
    }
    const log = pretty(all, { ...options, paint });
    return format === 'github' ? github(all, log, { language, cwd: io.cwd, checkout: checkoutOf(io) }) : log;
  };

  for (const note of notes) io.err(`${note}\n`);
  if (emit === 'program' || emit === 'measurements') {
    const emitted = checked.flatMap(({ workspace, programs }) =>
      programs.filter(({ loaded }) => loaded.own.some((fragment) => reached(workspace, fragment.file))),
    );
    const [only, second] = emitted;
    if (only === undefined || second !== undefined) {
      const programs = emitted.map(({ loaded }) => pathFrom(io.cwd, loaded.root));
      throw new Refusal(['emitOneProgram', { what: emit, count: emitted.length, programs }]);
    }
    io.out(
      `${JSON.stringify(emit === 'program' ? only.program : countedProgram(only.program, only.measurements, only.findings), null, 2)}\n`,
    );
    if (all.length > 0) io.err(words(io.paint.err));
  } else if (format === 'json') {
    const changed =
      args.has('fix') || dryRun
        ? [...fixed].map(([path, text]) => ({ file: pathFrom(io.cwd, path), ...(dryRun ? { text } : {}) }))
        : undefined;
    io.out(`${JSON.stringify(checkResult(all, files, changed), null, 2)}\n`);
  } else {
    if (dryRun) for (const [path, text] of fixed) io.out(difference(pathFrom(io.cwd, path), before.get(path) ?? '', text, io.paint.out));
    io.out(words(io.paint.out));
  }

  if (!dryRun) for (const [path, text] of fixed) writeWhole(path, text);
  if (fixed.size > 0) io.err(`${say(dryRun ? 'wouldMend' : 'mended', language, { files: fixed.size })}\n`);
  if (!['pretty', 'github', 'json'].includes(format)) io.err(`${summary(all, { ...options, paint: io.paint.err })}\n`);
  if (elsewhere > 0) {
    const folder = checked[0]?.programs[0]?.loaded.root ?? io.cwd;
    io.err(`${say('elsewhere', language, { n: elsewhere, path: pathFrom(io.cwd, folder) })}\n`);
  }
  const counts = count(all);
  const tooMany = mostWarnings !== undefined && counts.warning > mostWarnings;
  if (tooMany) io.err(`${say('tooManyWarnings', language, { n: counts.warning, limit: mostWarnings })}\n`);
  return {
    code: unreadable ? 2 : counts.error > 0 || tooMany ? 1 : 0,
    language,
    outcome: outcome(all, language),
    folders: checked.flatMap(({ workspace, programs }) => [...programs.map(({ loaded }) => loaded.root), ...foldersRead(workspace)]),
    files: answers,
  };
}

/** The root of the checkout that GitHub Actions made. */
function checkoutOf({ env }: Io): string | undefined {
  const root = env.GITHUB_WORKSPACE ?? '';
  return root === '' ? undefined : root;
}

/** How a file named from the current folder is called from the root of the repository, which is where build servers count from. */
function fromRoot(io: Io): (file: string) => string {
  const said = checkoutOf(io) ?? io.env.CI_PROJECT_DIR ?? '';
  const root = said === '' ? workspaceRoot(io.cwd, io.cwd) : said;
  return (file) => {
    const path = resolve(io.cwd, file);
    return isInside(path, root) ? pathFrom(root, path) : file;
  };
}

function reached(workspace: Workspace, file: string): boolean {
  const source = workspace.files.get(file);
  return source !== undefined && workspace.asked(source);
}

function checkGroup(
  paths: readonly string[],
  io: Io,
  date: string,
  emit: boolean,
  onFile: (done: number) => void,
  replaced: ReadonlyMap<string, string> | undefined,
): Checked {
  const given = { cwd: io.cwd, paths, accepted: true, onFile, ...(replaced === undefined ? {} : { replaced }) };
  let workspace = load(given);
  const [only] = workspace.programs;
  // What is printed as the Program names its files from its own folder.
  if (emit && only !== undefined && workspace.programs.length === 1 && only.root !== workspace.base) {
    workspace = load({ ...given, base: only.root });
  }
  const programs = workspace.programs.map((loaded) => ({
    loaded,
    measurements: null,
    ...compile({
      own: loaded.own,
      shared: loaded.shared,
      folderFindings: loaded.findings,
      date,
      settings: loaded.settings,
      locked: loaded.locked,
    }),
  }));
  return { workspace, programs };
}

/** The same with the answers that programs name. */
async function answered({ workspace, programs }: Checked, io: Io, date: string, notes: Note[], answers: string[]): Promise<Checked> {
  const judged: Checked['programs'][number][] = [];
  for (const one of programs) {
    if (!takesAnswers(one.loaded)) {
      judged.push(one);
      continue;
    }
    const { program, findings, measurements, notes: more, named } = await compiledWithAnswers(one.loaded, workspace, io, { date });
    judged.push({ loaded: one.loaded, program, findings, measurements });
    notes.push(...more);
    answers.push(...named);
  }
  return { workspace, programs: judged };
}

/** Takes every safe fix in the files asked for, round by round, until none is left; `fixed` gets the new texts by path, `before` the old. */
function mend(
  start: Checked,
  paths: readonly string[],
  io: Io,
  date: string,
  fixed: Map<string, string>,
  before: Map<string, string>,
): Checked {
  let checked = start;
  for (let round = 0; round < ROUNDS; round++) {
    const { workspace, programs } = checked;
    const text = (file: string) => workspace.files.get(file)?.text ?? '';
    const read: FilesRead = new Map();
    const taken = new Map<string, TextEdit[]>();
    for (const { findings } of programs) {
      for (const finding of findings) {
        const fix = finding.fixes?.find((one) => one.safe);
        if (fix === undefined) continue;
        const edits = toTextEdits(fix.edits, text, read);
        const writable = edits.every((edit) => {
          const file = workspace.files.get(edit.file);
          return file?.whole === true && file.fragment !== null && workspace.asked(file);
        });
        const free = edits.every((edit) => !(taken.get(edit.file) ?? []).some((other) => overlaps(edit, other)));
        if (!writable || !free) continue;
        for (const edit of edits) {
          const others = taken.get(edit.file);
          if (others === undefined) taken.set(edit.file, [edit]);
          else others.push(edit);
        }
      }
    }
    let changed = false;
    for (const [name, edits] of taken) {
      const file = workspace.files.get(name);
      if (file === undefined) continue;
      const text = applyTextEdits(file.text, edits);
      if (text === file.text) continue;
      if (!before.has(file.path)) before.set(file.path, file.text);
      fixed.set(file.path, text);
      changed = true;
    }
    if (!changed) break;
    checked = checkGroup(paths, io, date, false, () => {}, fixed);
  }
  for (const [path, text] of fixed) if (before.get(path) === text) fixed.delete(path);
  return checked;
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.offset < b.end && b.offset < a.end ? true : a.offset === b.offset;
}

function languageOfPrograms(checked: readonly Checked[]): MessageLanguage {
  for (const { programs } of checked) {
    for (const { program, loaded } of programs) return programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  }
  return 'en';
}
