import { accessSync, constants } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { newestFirst } from '@touchstone/language/analysis/waves.ts';
import { compile } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { programLanguage } from '@touchstone/language/program/output-language.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { keywordBySpelling } from '@touchstone/language/syntax/keywords.ts';
import type { Arguments } from '../arguments.ts';
import { type Io, today } from '../io.ts';
import { codeOf, Refusal, say } from '../messages.ts';
import { outcome } from '../output/pretty.ts';
import type { Preview } from '../previewing.ts';
import type { Round } from '../watch.ts';
import { isInside, pathFrom, workspaceRoot } from '../workspace/folder.ts';
import { programIn } from '../workspace/one-program.ts';
import { there } from '../workspace/there.ts';
import { askedFor, foldersRead, type LoadedProgram, type Workspace } from '../workspace/workspace.ts';
import { chosen, openingLanguage, unread } from './survey.ts';

/** Test answers go here, in the folder `cx` was started in, unless `--answers` says where. */
const ANSWERS_FILE = 'test-answers.csv';

const LARGEST_PORT = 65_535;

interface Asked {
  readonly folder: string;
  readonly name: string | undefined;
}

/** The program as it stands. */
interface Look {
  readonly workspace: Workspace;
  readonly loaded: LoadedProgram;
  readonly program: Program;
  readonly findings: readonly Finding[];
  readonly questionnaires: readonly Questionnaire[];
  readonly language: MessageLanguage;
}

/** `cx survey --preview`: serves the surveys until the user stops it; 0 then. */
export async function surveyPreview(asked: Asked, args: Arguments, io: Io): Promise<number> {
  for (const other of ['target', 'output', 'lock', 'wave']) {
    if (args.has(other)) throw new Refusal(['optionsDisagree', { first: '--preview', second: `--${other}` }]);
  }
  const port = portOf(args.value('port'));
  const surveying = await import('../surveying.ts');
  const look = (): Look => {
    const { workspace, loaded } = programIn(asked.folder, io, () => {});
    const { own, shared, settings, locked, findings: folderFindings } = loaded;
    const { program, findings } = compile({ own, shared, folderFindings, settings, locked });
    const made = surveying.questionnairesOf(program, openingLanguage(surveying.languagesOf(program), args.value('lang')));
    const questionnaires = chosen(made, asked.name, asked.folder).map(({ questionnaire }) => questionnaire);
    const language = io.asked ?? programLanguage(program, loaded.own[0]?.keywords ?? 'en');
    return { workspace, loaded, program, findings, questionnaires, language };
  };
  let latest = look();
  const previewing = await import('../previewing.ts');
  const place = placeOf(args.value('answers'), previewing.standing, io);
  let preview: Preview;
  try {
    preview = await previewing.servePreview({
      port,
      assets: assets(),
      language: latest.language,
      place: {
        ...place,
        saving: (path) => ({ file: pathFrom(io.cwd, path), line: lineFor(path, latest, io) }),
      },
      today: () => today(io),
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') throw new Refusal(['portTaken', { port: String(port) }]);
    if (code === 'EACCES' || code === 'EPERM') throw new Refusal(['portRefused', { port: String(port), code }]);
    throw error;
  }

  const publish = (isFirst: boolean): void => {
    // What cannot be read may leave a question out: the surveys of before are then nearer to what is meant.
    const broken = unread(latest.findings);
    const trouble =
      broken === 0
        ? null
        : say(isFirst ? 'surveyWithErrors' : 'previewBroken', latest.language, { n: broken, path: pathFrom(io.cwd, latest.loaded.root) });
    preview.show(broken === 0 || isFirst ? latest.questionnaires : null, trouble);
  };
  publish(true);
  io.out(`${preview.address}\n`);
  const { file } = preview.answers().now();
  for (const line of [say('previewServing', latest.language), say('previewAnswers', latest.language, { path: file })]) io.err(`${line}\n`);
  if (io.live || args.has('open')) void open(preview.address, io, latest.language);

  let isFirst = true;
  const round = (): Round => {
    // What stood there at first is shown already.
    if (!isFirst) {
      try {
        latest = look();
      } catch (error) {
        if (error instanceof Refusal) preview.show(null, error.in(latest.language));
        throw error;
      }
      publish(false);
    }
    isFirst = false;
    return {
      language: latest.language,
      outcome: outcome(
        latest.findings.map((finding) => ({ finding })),
        latest.language,
      ),
      folders: [latest.loaded.root, ...foldersRead(latest.workspace)],
    };
  };
  try {
    const { watching } = await import('../watch.ts');
    return await watching(io, [askedFor(asked.folder, io.cwd).folder], round);
  } finally {
    await preview.close();
  }
}

/** A browser that does not open is no trouble: the address stands in the terminal. */
async function open(address: string, io: Io, language: MessageLanguage): Promise<void> {
  try {
    const { openAddress } = await import('../open.ts');
    await openAddress(address, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.in(language)}\n`);
  }
}

function portOf(typed: string | undefined): number {
  if (typed === undefined) return 0;
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(port <= LARGEST_PORT)) throw new Refusal(['badPort', { value: typed }]);
  return port;
}

/** Where the page's files lie: beside the bundle, or where the build puts them. */
function assets(): string {
  const places = [join(__dirname, 'preview'), join(__dirname, '../../dist/preview')];
  const found = places.find((place) => there(join(place, 'page.js')) !== undefined);
  if (found === undefined) throw new Error('the page of the preview is not built');
  return found;
}

/** Where test answers go. A file that was named must be one of ours, or one that can be made. */
function placeOf(
  typed: string | undefined,
  standing: typeof import('../previewing.ts').standing,
  io: Io,
): { readonly path: string; readonly movable: boolean } {
  if (typed === undefined) return { path: join(io.cwd, ANSWERS_FILE), movable: true };
  const path = resolve(io.cwd, typed);
  if (there(path)?.isDirectory() === true || /[\\/]$/.test(typed)) {
    throw new Refusal(['outputIsFolder', { path: typed, example: `${typed.replace(/[\\/]+$/, '')}/${ANSWERS_FILE}` }]);
  }
  if (!/\.csv$/i.test(basename(path))) throw new Refusal(['answersNotCsv', { path: typed }]);
  const writable = (what: string): void => accessSync(what, constants.W_OK);
  try {
    const stands = standing(path);
    if (stands === 'foreign') throw new Refusal(['answersForeign', { path: typed }]);
    if (there(dirname(path))?.isDirectory() === false) throw new Refusal(['outputRefused', { path: typed, code: 'ENOTDIR' }]);
    writable(stands === 'none' ? dirname(path) : path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(['outputRefused', { path: typed, code: codeOf(error) }]);
  }
  return { path, movable: false };
}

/** `responses "…"` as a wave of the program would say it: seen from the file that holds the newest wave; null where the file lies outside the workspace. */
function lineFor(path: string, { workspace, loaded, program }: Look, io: Io): string | null {
  if (!isInside(path, workspaceRoot(loaded.root, io.cwd))) return null;
  const wave = program.waves.toSorted(newestFirst)[0];
  const holder = wave === undefined ? undefined : workspace.files.get(wave.origin.file)?.path;
  const seen = relative(holder === undefined ? loaded.root : dirname(holder), path)
    .split(sep)
    .join('/');
  const word = keywordBySpelling.get('responses')?.[loaded.own[0]?.keywords ?? 'en'] ?? 'responses';
  return `${word} "${seen.replace(/[\\"]/g, '\\$&')}"`;
}
