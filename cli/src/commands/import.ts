/** `cx import`: what was changed in a workbook of the report comes back as an edit of the program's text. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { linked } from '@touchstone/language/compile.ts';
import type { ModelEdit } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { byCode } from '@touchstone/language/program/order.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { namesOf } from '@touchstone/language/report/names.ts';
import { contentOf } from '@touchstone/language/syntax/decode.ts';
import { applyTextEdits, toTextEdits } from '@touchstone/language/syntax/edit.ts';
import { keywordIn } from '@touchstone/language/syntax/keywords.ts';
import { Stopped } from '../answers/troubles.ts';
import type { Arguments } from '../arguments.ts';
import { type Io, progress } from '../io.ts';
import { codeOf, Refusal, say } from '../messages.ts';
import { difference } from '../output/difference.ts';
import { programIn } from '../workspace/one-program.ts';
import { there } from '../workspace/there.ts';
import type { SourceFile, Workspace } from '../workspace/workspace.ts';
import { writeWhole } from '../workspace/write.ts';
import { hashesOf } from './report.ts';

type Workbooks = typeof import('../workbooks.ts');
type Change = import('../workbooks.ts').Change;

/** `cx import`: 0 taken over or nothing to do, 1 something was left for a person, 2 could not be read. */
export async function importing(args: Arguments, io: Io): Promise<number> {
  const [file, folder = '.'] = args.operands;
  if (file === undefined)
    throw new Refusal(['missingOperand', { command: 'import', operand: 'FILE.xlsx' }], ['seeHelp', { command: 'import' }]);
  if (args.has('dry-run') && args.has('yes')) throw new Refusal(['optionsDisagree', { first: '--dry-run', second: '--yes' }]);
  const bytes = bytesOf(file, io);
  const bar = progress(io, (done) => say('checking', io.asked ?? 'en', { done }));
  let found: ReturnType<typeof programIn>;
  try {
    found = programIn(folder, io, bar.step);
  } finally {
    bar.end();
  }
  const { workspace, loaded } = found;
  const workbooks = await import('../workbooks.ts');
  const { own, shared, settings } = loaded;
  const { program } = linked({ own, shared, settings, folderFindings: loaded.findings });
  const language = io.asked ?? programLanguage(program, own[0]?.keywords ?? 'en');

  const sheets = await sheetsIn(bytes, file, workbooks);
  const reading = workbooks.readWorkbook(sheets, program);
  if ('message' in reading) {
    io.err(
      `${io.paint.err('red', say('severityError', language))} ${visible(file)}: ${workbooks.sayImport(reading.message, reading.args, language)}\n`,
    );
    return 2;
  }
  const texts = (name: string): string => workspace.files.get(name)?.text ?? '';
  const ownFiles = new Set(own.map((fragment) => fragment.file));
  const shown = (name: string): string => workspace.files.get(name)?.shown ?? name;
  const plan = workbooks.planned(reading, { program, text: texts, isOwn: (name) => ownFiles.has(name), shown });
  const edited = filesAfter(plan.edits, texts, workspace);

  for (const change of plan.changes) io.out(`${changeWords(change, program, shown, language, io)}\n`);
  if (plan.changes.length > 0) io.out('\n');
  for (const { source, after } of edited) io.out(difference(source.shown, source.text, after, io.paint.out));
  const hurting = plan.problems.filter(({ harmless }) => harmless !== true);
  for (const { message, args: of, harmless } of plan.problems) {
    const [colour, word] = harmless === true ? (['blue', 'severityInformation'] as const) : (['yellow', 'severityWarning'] as const);
    io.err(`${io.paint.err(colour, say(word, language))} ${workbooks.sayImport(message, of, language)}\n`);
  }
  const since = changedSince(reading.hashes, hashesOf(program, workspace));
  if (since.length > 0 && hurting.length + plan.changes.length > 0)
    io.err(
      `${io.paint.err('blue', say('severityInformation', language))} ${workbooks.sayImport('changedSince', { files: since.map(shown) }, language)}\n`,
    );

  const left = hurting.length > 0 ? 1 : 0;
  const count = plan.changes.length;
  if (count === 0) {
    io.err(`${say(left === 0 ? 'importNothing' : 'importNothingTaken', language)}\n`);
    return left;
  }
  if (args.has('dry-run')) {
    io.err(`${say('importWould', language, { n: count })}\n`);
    return left;
  }
  if (!args.has('yes') && !(await agreed(count, io, language))) return 1;
  stillSame(edited);
  for (const { source, after } of edited) {
    writeWhole(source.path, after);
    io.err(`${say('wrote', language, { path: source.shown })}\n`);
  }
  io.err(`${say('imported', language, { n: count })}\n`);
  return left;
}

function bytesOf(file: string, io: Io): Uint8Array {
  const path = resolve(io.cwd, file);
  const found = there(path);
  if (found === undefined) throw new Refusal(['notThere', { path: file, folder: io.cwd }]);
  if (!found.isFile()) throw new Refusal(['importNotWorkbook', { path: file }]);
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(['notReadable', { path: file, code: codeOf(error) }]);
  }
}

async function sheetsIn(bytes: Uint8Array, file: string, { sheetsOf }: Workbooks): ReturnType<Workbooks['sheetsOf']> {
  // What programs of the old form and passwords leave: a compound file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal(['importOld', { path: file }]);
  try {
    return await sheetsOf(bytes);
  } catch (error) {
    const tooMuch = error instanceof Stopped && error.why.messageId === 'unpacks-too-much';
    throw new Refusal([tooMuch ? 'importTooMuch' : 'importNotWorkbook', { path: file }]);
  }
}

/** A file, and its text after the edits. */
interface Edited {
  readonly source: SourceFile;
  readonly after: string;
}

/** The files that the edits change, in code-point order. */
function filesAfter(edits: readonly ModelEdit[], text: (file: string) => string, { files }: Workspace): readonly Edited[] {
  const made = toTextEdits(edits, text);
  return [...new Set(made.map(({ file }) => file))].flatMap((name): Edited[] => {
    const source = files.get(name);
    if (source?.whole !== true) return [];
    const own = made.filter(({ file }) => file === name);
    const after = applyTextEdits(source.text, own);
    return after === source.text ? [] : [{ source, after }];
  });
}

/** Which files are not what they were when the workbook was made. */
function changedSince(then: ReadonlyMap<string, string>, now: Readonly<Record<string, string>>): string[] {
  const names = new Set([...then.keys(), ...Object.keys(now)]);
  return [...names].filter((name) => then.get(name) !== now[name]).sort(byCode);
}

/** Where, what, of whom; before and after. */
function changeWords(change: Change, program: Program, shown: (file: string) => string, language: MessageLanguage, io: Io): string {
  const names = namesOf(program, language);
  const paint = io.paint.out;
  const { origin, of, name, who, property, wave, before, after, cells } = change;
  const label = of === 'kpi' ? names.kpi(name) : names.expectation(name);
  const word = of === 'kpi' ? '' : keywordIn(property, language);
  const what = [label, who.map(names.group).join(language === 'zh' ? '、' : ', '), word, wave === null ? '' : names.wave(wave)];
  const head = `${paint('bold', `${visible(shown(origin.file))}:${origin.line}`)}  ${what.filter((part) => part !== '').join(' · ')}`;
  const was = before === null ? paint('dim', say('importUnsaid', language)) : paint('red', visible(before));
  return `${head}\n  ${was} → ${paint('green', visible(after))}  ${paint('dim', `(${visible(cells.join(', '))})`)}`;
}

/** Asks where a person can answer; elsewhere nothing is written without `--yes`, and nothing waits. */
async function agreed(count: number, io: Io, language: MessageLanguage): Promise<boolean> {
  if (!io.inputIsTerminal || !io.live) {
    io.err(`${say('importNotAsked', language, { n: count })}\n`);
    return false;
  }
  io.err(`${say('importAsk', language, { n: count })} `);
  const answer = (await io.readLine()).trim().toLowerCase();
  if (['y', 'yes', '是', '好'].includes(answer)) return true;
  io.err(`${say('importLeft', language)}\n`);
  return false;
}

/** Somebody may have saved a file while the question stood there. */
function stillSame(edited: readonly Edited[]): void {
  for (const { source } of edited) {
    let now: string;
    try {
      now = contentOf(source.file, readFileSync(source.path)).text;
    } catch (error) {
      throw new Refusal(['notReadable', { path: source.shown, code: codeOf(error) }]);
    }
    if (now !== source.text) throw new Refusal(['importChangedMeanwhile', { path: source.shown }]);
  }
}
