import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { fileName, type SurveyTarget, surveyEndings, surveyTargets } from '@touchstone/language/survey/file-names.ts';
import type { Arguments } from '../arguments.ts';
import { type Io, progress } from '../io.ts';
import { Refusal, say } from '../messages.ts';
import type { Made } from '../surveying.ts';
import { pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { there } from '../workspace/there.ts';
import { refuseFolder, writeWhole } from '../workspace/write.ts';

/** `cx survey`: 0 written, 1 written of a program with errors, 2 not written, or a file could not be read. */
export async function survey(args: Arguments, io: Io): Promise<number> {
  const { folder, name } = asked(args.operands, io);
  if (args.has('preview')) return await (await import('./survey-preview.ts')).surveyPreview({ folder, name }, args, io);
  for (const one of ['port', 'answers', 'open']) if (args.has(one)) throw new Refusal(['needsPreview', { name: `--${one}` }]);
  const words = io.asked ?? 'en';
  const bar = progress(io, (done) => say('checking', words, { done }));
  let found: ReturnType<typeof programIn>;
  try {
    found = programIn(folder, io, bar.step);
  } finally {
    bar.end();
  }
  const { workspace, loaded } = found;
  const { program, findings } = compile({
    own: loaded.own,
    shared: loaded.shared,
    folderFindings: loaded.findings,
    settings: loaded.settings,
    locked: loaded.locked,
  });
  const surveying = await import('../surveying.ts');
  const all = surveying.questionnairesOf(program, openingLanguage(surveying.languagesOf(program), args.value('lang')));
  const made = chosen(all, name, folder);
  const language = io.lang ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
  const spoken = io.asked ?? language;
  if (args.has('lock')) {
    const done = lock(surveying, { program, made, findings, root: loaded.root, words: spoken }, args, io);
    if (done !== 0 || (args.value('output') === undefined && args.values('target').length === 0)) return done;
  } else if (args.value('wave') !== undefined) throw new Refusal(['waveNeedsLock']);
  const targets = targetsOf(args);
  const files: File[] = [];
  for (const one of made) {
    for (const target of targets) {
      files.push({ made: one, target, content: await surveyContent(surveying, one.questionnaire, target, language) });
    }
  }
  const outputs = pathsOf(files, args.value('output'), io);
  for (const note of workspace.notes) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
  for (const remark of remarksOf(surveying, program, made, targets, spoken)) io.err(`${remark}\n`);
  for (const output of outputs) {
    if (output.path === null) io.out(output.content);
    else {
      writeWhole(output.path, output.content);
      io.err(`${say('wrote', spoken, { path: output.shown })}\n`);
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (errors > 0) io.err(`${say('surveyWithErrors', spoken, { n: errors, path: pathFrom(io.cwd, loaded.root) })}\n`);
  if (findings.some((finding) => finding.rule === 'program/unreadable-file')) return 2;
  return errors > 0 ? 1 : 0;
}

type Surveying = typeof import('../surveying.ts');

/** A questionnaire in one form: a text, or the bytes of a document. */
export async function surveyContent(
  surveying: Surveying,
  questionnaire: Made['questionnaire'],
  target: SurveyTarget,
  language: MessageLanguage,
): Promise<string | Uint8Array> {
  if (target === 'docx') return (await import('../documenting.ts')).toDocument(questionnaire);
  return surveying.surveyText(questionnaire, target, language);
}

interface Locking {
  readonly program: Program;
  readonly made: readonly Made[];
  readonly findings: readonly Finding[];
  /** The program's folder. */
  readonly root: string;
  readonly words: MessageLanguage;
}

/** How many errors may leave a question out. What is false strategy is asked all the same. */
export function unread(findings: readonly Finding[]): number {
  return findings.filter(({ severity, rule }) => severity === 'error' && /^(syntax|program)\//.test(rule)).length;
}

/** Records how the surveys stand; those that were not asked for stay as they were recorded, and those the program has no more go. */
function lock(surveying: Surveying, { program, made, findings, root, words }: Locking, args: Arguments, io: Io): number {
  const errors = unread(findings);
  if (errors > 0) {
    io.err(`${say('lockWithErrors', words, { n: errors, path: pathFrom(io.cwd, root) })}\n`);
    return 1;
  }
  const asked = args.value('wave');
  const waves = program.waves.map(({ name }) => name);
  if (asked !== undefined && !waves.includes(asked)) {
    const near = nearest(asked, waves);
    throw new Refusal(
      ['unknownWave', { name: asked }],
      near !== null ? ['didYouMean', { name: near }] : waves.length === 0 ? ['noWaves'] : ['wavesAre', { names: waves }],
    );
  }
  const wave = asked ?? surveying.latestWave(program);
  const path = join(root, surveying.LOCK_FILE);
  const shown = pathFrom(io.cwd, path);
  const former = there(path) === undefined ? null : surveying.readLock(surveying.LOCK_FILE, readFileSync(path, 'utf8'));
  if (former !== null && former.findings.length > 0) throw new Refusal(['lockUnreadable', { path: shown }]);
  const recorded = surveying.inNamesOf(program, former?.lock ?? new Map());
  const kept = new Map([...recorded].filter(([name]) => program.surveys.some((one) => one.name === name)));
  for (const { questionnaire } of made) kept.set(questionnaire.name, surveying.lockedOf(questionnaire, wave));
  writeWhole(path, surveying.writtenLock(kept));
  const names = made.map(({ questionnaire }) => questionnaire.name);
  io.err(
    `${wave === null ? say('lockedWithoutWave', words, { names, path: shown }) : say('lockedSurveys', words, { names, wave, path: shown })}\n`,
  );
  return 0;
}

/** What there is to say of the surveys in these forms, each a line without its end. */
export function remarksOf(
  surveying: Surveying,
  program: Program,
  made: readonly Made[],
  targets: readonly SurveyTarget[],
  language: MessageLanguage,
): string[] {
  const origins = new Map(program.surveys.map((one) => [one.name, one.nameOrigin]));
  const remarks: string[] = [];
  for (const one of made) {
    const { name } = one.questionnaire;
    const origin = origins.get(name);
    const limits = origin === undefined ? [] : targets.flatMap((target) => surveying.limitsOf(one.questionnaire, target, origin));
    for (const remark of [...one.remarks, ...limits]) {
      remarks.push(`${name}${language === 'zh' ? '：' : ': '}${surveying.remarkText(remark, language)}`);
    }
  }
  for (const target of targets) {
    const left = new Set(made.flatMap(({ questionnaire }) => surveying.clausesWithout(questionnaire, target)));
    if (left.size > 0) remarks.push(surveying.clausesRemark(target, [...left], language));
  }
  // Forms that leave out the same say the same.
  return [...new Set(remarks)];
}

/** A single operand is a folder where it is there or looks like a path, else the name of a survey here. */
function asked([first, second]: readonly string[], io: Io): { readonly folder: string; readonly name: string | undefined } {
  if (first === undefined || second !== undefined) return { folder: first ?? '.', name: second };
  const isPath = /[\\/.]/.test(first) || there(resolve(io.cwd, first)) !== undefined;
  return isPath ? { folder: first, name: undefined } : { folder: '.', name: first };
}

/** The program's language that `--lang` asks the surveys to open in; null for none of them. */
export function openingLanguage(languages: readonly string[], wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  const tag = wanted.toLowerCase().replace(/_/g, '-');
  const [primary] = tag.split('-');
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => language.toLowerCase().split('-')[0] === primary) ??
    null
  );
}

/** The survey of that name, or all. Throws a Refusal where there is none. */
export function chosen(all: readonly Made[], name: string | undefined, folder: string): readonly Made[] {
  if (all.length === 0) throw new Refusal(['noSurveys', { path: folder }]);
  if (name === undefined) return all;
  const wanted = name.normalize('NFC');
  const one = all.find(({ questionnaire }) => questionnaire.name === wanted);
  if (one !== undefined) return [one];
  const names = all.map(({ questionnaire }) => questionnaire.name);
  const near = nearest(wanted, names);
  throw new Refusal(['unknownSurvey', { name }], near === null ? ['surveysAre', { names }] : ['didYouMean', { name: near }]);
}

/** What `--target` says; else what the ending of the output says (`.json` is SurveyJS); else SurveyJS. */
function targetsOf(args: Arguments): readonly SurveyTarget[] {
  const said = surveyTargets.filter((target) => args.values('target').includes(target));
  if (said.length > 0) return said;
  const output = args.value('output')?.toLowerCase() ?? '';
  return [endingsOfOne.find(([ending]) => output.endsWith(ending))?.[1] ?? 'surveyjs'];
}

/** Endings that only one form has. */
const endingsOfOne: readonly (readonly [string, SurveyTarget])[] = [
  ['.csv', 'codebook'],
  ['.qsf', 'qsf'],
  ['.md', 'markdown'],
  ['.docx', 'docx'],
  ['.xml', 'triple-s'],
];

interface File {
  readonly made: Made;
  readonly target: SurveyTarget;
  readonly content: string | Uint8Array;
}

type Output =
  /** To standard output, which takes text alone. */
  | { readonly path: null; readonly content: string }
  | { readonly path: string; readonly shown: string; readonly content: string | Uint8Array };

function pathsOf(files: readonly File[], output: string | undefined, io: Io): readonly Output[] {
  const [only] = files;
  if (output === undefined || output === '-') {
    if (files.length === 1 && only !== undefined) {
      if (typeof only.content === 'string') return [{ path: null, content: only.content }];
      throw new Refusal(['documentNeedsFile', { target: only.target, example: `survey${surveyEndings[only.target].file}` }]);
    }
    const names = [...new Set(files.map(({ made }) => made.questionnaire.name))];
    throw new Refusal(['severalSurveys', { count: files.length, names }]);
  }
  const path = resolve(io.cwd, output);
  if (isFolder(output, path)) {
    const taken = new Set<string>();
    return files.map(({ made, target, content }) => {
      const name = fileName(made.questionnaire.name, surveyEndings[target].inFolder, taken);
      return { path: join(path, name), shown: join(output, name), content };
    });
  }
  if (files.length > 1 || only === undefined) throw new Refusal(['surveysNeedFolder', { count: files.length, path: output }]);
  refuseFolder(path, output, `survey${surveyEndings[only.target].file}`);
  const ending = surveyEndings[only.target].file;
  if (!output.toLowerCase().endsWith(ending)) throw new Refusal(['surveyEnding', { target: only.target, ending, path: output }]);
  return [{ path, shown: output, content: only.content }];
}

/** One that is there, or that is written like one. */
function isFolder(output: string, path: string): boolean {
  if (/[\\/]$/.test(output)) return true;
  const found = there(path);
  return found === undefined ? !/\.[A-Za-z0-9]+$/.test(output) : found.isDirectory();
}
