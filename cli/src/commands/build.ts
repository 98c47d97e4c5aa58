import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { languageOf } from '@touchstone/language/messages/language.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { newestEnd } from '@touchstone/language/program/waves.ts';
import { fileName, surveyEndings, surveyTargets, wordedTargets } from '@touchstone/language/survey/file-names.ts';
import { contentOf } from '@touchstone/language/syntax/decode.ts';
import { escapeMarkdown } from '@touchstone/language/writers/markdown.ts';
import { answersUnread, compiledWithAnswers } from '../answers/compiled.ts';
import { type Arguments, dayOption } from '../arguments.ts';
import { builtEndings } from '../commands.ts';
import { type Io, progress } from '../io.ts';
import { codeOf, Refusal, say } from '../messages.ts';
import { checkResult } from '../output/check-result.ts';
import { MANIFEST_FORMAT_VERSION, type ManifestInput, type ManifestOutput, manifestText } from '../output/manifest.ts';
import { count, type PlacedFinding } from '../output/placed.ts';
import { sarif } from '../output/sarif.ts';
import { pathFrom } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { keepOutputs, type OutputFile } from '../workspace/outputs.ts';
import { there } from '../workspace/there.ts';
import type { LoadedProgram, SourceFile, Workspace } from '../workspace/workspace.ts';
import { contentBytes } from '../workspace/write.ts';
import { place } from './place.ts';
import { hashesOf, writersOf } from './report.ts';
import { ruleWords } from './rule-words.ts';
import { openingLanguage, remarksOf, surveyContent } from './survey.ts';

interface Built extends OutputFile {
  readonly language: MessageLanguage | null;
}

/** `cx build`: 0 written, 1 written of a program with errors, 2 not written, or a file could not be read. */
export async function build(args: Arguments, io: Io): Promise<number> {
  const asOfOption = dayOption(args, 'as-of');
  const shownOut = args.value('out') ?? 'dist';
  const out = resolve(io.cwd, shownOut);
  if (there(out)?.isDirectory() === false) throw new Refusal(['buildNotFolder', { path: shownOut }]);
  const bar = progress(io, (done) => say('checking', io.asked ?? 'en', { done }));
  let found: ReturnType<typeof programIn>;
  try {
    found = programIn(args.operands[0] ?? '.', io, bar.step);
  } finally {
    bar.end();
  }
  const { workspace, loaded } = found;
  const inputs = inputsOf(loaded, workspace);
  const asOf = asOfOption ?? newestEnd(loaded.own.flatMap((fragment) => fragment.waves));
  const { program, findings, analysis, answers, notes } = await compiledWithAnswers(loaded, workspace, io, {
    date: asOf,
    analysing: { asOf },
  });

  const languages = languagesOf(program, loaded, io);
  const [first = 'en'] = languages;
  const spoken = io.asked ?? first;
  if (answersUnread(findings, (file) => workspace.files.get(file)?.shown ?? file, io, spoken)) return 2;
  const rendering = await import('../rendering.ts');
  const planning = program.initiatives.length > 0 ? await import('../planning.ts') : null;
  const surveying = await import('../surveying.ts');
  const rules = await ruleWords();
  const surveys = surveying.questionnairesOf(program, openingLanguage(surveying.languagesOf(program), args.value('lang')));
  const hashes = hashesOf(program, workspace);
  const writers = await writersOf(rendering, builtEndings, io);
  const files: Built[] = [{ path: 'program.json', language: null, content: `${JSON.stringify(program, null, 2)}\n` }];
  for (const language of languages) {
    // What is in a further language has a folder of its own, so that the first one's names are the same with and without it.
    const folder = language === first ? '' : `${language}/`;
    const input = { program, analysis: analysis(), findings, language, version: io.version, hashes };
    const report = rendering.buildReport(input);
    for (const ending of builtEndings) files.push({ path: `${folder}report${ending}`, language, content: writers[ending](report, input) });
    if (planning !== null) {
      const plan = planning.buildPlan({ ...input, plan: input.analysis.plan });
      files.push({ path: `${folder}plan.html`, language, content: planning.toPlanHtml(plan) });
      files.push({ path: `${folder}plan.json`, language, content: planning.toPlanJson(plan.figures) });
    }
    const placed = placedIn(findings, workspace, language);
    files.push({ path: `${folder}findings.json`, language, content: findingsJson(placed, loaded) });
    files.push({ path: `${folder}findings.sarif`, language, content: findingsSarif(placed, workspace, language, io.version, rules) });
    const taken = new Set<string>([LIMITS]);
    // What depends on no language of the reader is there once.
    const targets = language === first ? surveyTargets : wordedTargets;
    for (const target of targets) {
      for (const { questionnaire } of surveys) {
        const path = `${folder}surveys/${fileName(questionnaire.name, surveyEndings[target].inFolder, taken)}`;
        const content = await surveyContent(surveying, questionnaire, target, language);
        files.push({ path, language: wordedTargets.includes(target) ? language : null, content });
      }
    }
    const limits = remarksOf(surveying, program, surveys, surveyTargets, language);
    if (limits.length > 0) files.push({ path: `${folder}surveys/${LIMITS}`, language, content: limitsText(limits, language) });
  }

  const counts = count(findings.map((finding) => ({ finding })));
  const manifest = manifestText({
    formatVersion: MANIFEST_FORMAT_VERSION,
    version: io.version,
    program: program.head?.name ?? '',
    asOf,
    languages,
    findings: { errors: counts.error, warnings: counts.warning, information: counts.information, hints: counts.hint },
    inputs: byPath([...inputs, ...answers]),
    outputs: byPath(files.map(({ path, content, language }): ManifestOutput => ({ path, ...measured(contentBytes(content)), language }))),
  });
  const kept = keepOutputs(out, files, manifest);
  if ('inTheWay' in kept) {
    throw new Refusal(['buildInTheWay', { path: shownOut, names: kept.inTheWay, count: kept.inTheWay.length }]);
  }

  for (const note of [...workspace.notes, ...notes]) io.err(`${new Refusal([note.message, note.args]).in(spoken)}\n`);
  // What there is to say of the surveys themselves is said here, what single forms leave out in the file.
  for (const remark of remarksOf(surveying, program, surveys, [], spoken)) io.err(`${remark}\n`);
  const shown = (path: string) => `${shownOut.replace(/[\\/]+$/, '')}/${path}`;
  const limits = `surveys/${LIMITS}`;
  if (files.some(({ path }) => path === limits)) io.err(`${say('surveyLimits', spoken, { path: shown(limits) })}\n`);
  for (const path of kept.written) io.err(`${say('wrote', spoken, { path: shown(path) })}\n`);
  for (const path of kept.removed) io.err(`${say('buildRemoved', spoken, { path: shown(path) })}\n`);
  for (const path of kept.changedSince) io.err(`${say('buildLeft', spoken, { path: shown(path) })}\n`);
  const all = files.length + 1;
  const written = kept.written.length;
  io.out(`${say('built', spoken, { count: all, path: shownOut, written, same: all - written, removed: kept.removed.length })}\n`);
  if (counts.error > 0) io.err(`${say('buildWithErrors', spoken, { n: counts.error, path: pathFrom(io.cwd, loaded.root) })}\n`);
  if (findings.some((finding) => finding.rule === 'program/unreadable-file')) return 2;
  return counts.error > 0 ? 1 : 0;
}

/** What no form of a survey says, in the folder of surveys. */
const LIMITS = 'limits.md';

function limitsText(remarks: readonly string[], language: MessageLanguage): string {
  return `# ${say('surveyLimitsTitle', language)}\n\n${remarks.map((remark) => `- ${escapeMarkdown(remark)}\n`).join('')}`;
}

/** What `--lang` says; else the languages of the program that reports are written in, its first one first. */
function languagesOf(program: Program, loaded: LoadedProgram, io: Io): readonly MessageLanguage[] {
  if (io.lang !== null) return [io.lang];
  const said = (program.head?.languages ?? []).flatMap((tag) => languageOf(tag) ?? []);
  return said.length > 0 ? [...new Set(said)] : [programLanguage(program, loaded.own[0]?.keywords ?? 'en')];
}

/** Every file the program is made of, with the hash of its bytes as they are now; they must still say what was compiled. */
function inputsOf(loaded: LoadedProgram, workspace: Workspace): ManifestInput[] {
  const names = [...loaded.own, ...loaded.shared].map(({ file }) => file);
  const sources = [...names, 'cx.json'].flatMap((name) => workspace.files.get(name) ?? []);
  return byPath(sources.map((source) => ({ path: source.file, ...measured(bytesOf(source)) })));
}

function bytesOf(source: SourceFile): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source.path);
  } catch (error) {
    throw new Refusal(['notReadable', { path: source.shown, code: codeOf(error) }]);
  }
  // Of what could not be read whole there is no text to compare.
  if (source.trouble === null && contentOf(source.file, bytes).text !== source.text)
    throw new Refusal(['buildChangedMeanwhile', { path: source.shown }]);
  return bytes;
}

function measured(bytes: Uint8Array): { readonly sha256: string; readonly bytes: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function byPath<T extends { readonly path: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Files are named from the program's folder: the outputs do not tell where they were built. */
function placedIn(findings: readonly Finding[], workspace: Workspace, language: MessageLanguage): PlacedFinding[] {
  return place(findings, workspace, language, (file) => file);
}

function findingsJson(placed: readonly PlacedFinding[], loaded: LoadedProgram): string {
  return `${JSON.stringify(checkResult(placed, loaded.own.length, undefined), null, 2)}\n`;
}

function findingsSarif(
  placed: readonly PlacedFinding[],
  workspace: Workspace,
  language: MessageLanguage,
  version: string,
  rules: Awaited<ReturnType<typeof ruleWords>>,
): string {
  return sarif(placed, {
    language,
    version,
    base: { id: 'PROGRAMROOT', text: say('programRoot', language) },
    named: (file) => file,
    text: (file) => workspace.files.get(file)?.text ?? '',
    rule: (id) => rules(id, language),
    complete: !placed.some(({ finding }) => finding.rule === 'program/unreadable-file'),
  });
}
