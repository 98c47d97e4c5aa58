/** A program with its answers: read, counted, and then judged. */
import { type Compiled, type CompileInput, compile, linked } from '@touchstone/language/compile.ts';
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Settings } from '@touchstone/language/findings/settings.ts';
import type { Measurements } from '@touchstone/language/measurement/measurements.ts';
import type { Program } from '@touchstone/language/program/program.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { type Io, progress } from '../io.ts';
import { say } from '../messages.ts';
import { type Note, workspaceRoot } from '../workspace/folder.ts';
import type { LoadedProgram, Workspace } from '../workspace/workspace.ts';
import type { FileRead, Measured, Reached } from './measure.ts';

export interface WithAnswers extends Compiled {
  /** Null where no wave takes answers from anywhere. */
  readonly measurements: Measurements | null;
  /** The files the answers were read from, from the program's folder. */
  readonly answers: readonly FileRead[];
  /** All files that waves name, absolute. */
  readonly named: readonly string[];
  readonly notes: readonly Note[];
}

/** What counting needs to know of the world, and where it says how far it is. */
type Counting = Pick<Io, 'cwd' | 'env' | 'asked' | 'columns' | 'live' | 'now' | 'err'>;

/** Milliseconds after which what is shown of the progress is looked at again: one large file may take long. */
const GLANCE = 200;

/** The environment variable that holds the address of the database where `cx.json` names none. */
export const DATABASE_VARIABLE = 'CX_DATABASE';

/** `compile`, with the answers that the program's waves name. What could not be read is among the findings (`data/unreadable-file`). */
export async function compiledWithAnswers(
  loaded: LoadedProgram,
  workspace: Pick<Workspace, 'base'>,
  io: Counting,
  how: Pick<CompileInput, 'date' | 'analysing'>,
): Promise<WithAnswers> {
  const { own, shared, settings, locked } = loaded;
  const input: CompileInput = { own, shared, folderFindings: loaded.findings, settings, locked, ...how };
  if (!takesAnswers(loaded)) return { ...compile(input), measurements: null, answers: [], named: [], notes: [] };
  const { measurements, findings, files, named, notes } = await measuredAnswers(
    linked(input).program,
    loaded.root,
    workspace.base,
    settings,
    io,
  );
  return {
    ...compile({ ...input, folderFindings: [...loaded.findings, ...findings], measurements }),
    measurements,
    answers: files,
    named,
    notes,
  };
}

/** Reads and counts the answers of a program in the folder `root`, whose names of files start from `base`. */
export async function measuredAnswers(
  program: Program,
  root: string,
  base: string,
  { database }: Pick<Settings, 'database'>,
  io: Counting,
): Promise<Measured> {
  const { measurementsOf } = await import('../measuring.ts');
  let reached: Reached | null = null;
  const bar = progress(io, () => (reached === null ? '' : say('counting', io.asked ?? 'en', { ...reached })));
  const glance = (): void => {
    if (reached !== null) bar.step(reached.done);
  };
  const timer = io.live ? setInterval(glance, GLANCE) : undefined;
  try {
    return await measurementsOf(program, {
      base,
      root,
      workspace: workspaceRoot(root, io.cwd),
      env: io.env,
      database: database ?? DATABASE_VARIABLE,
      onAnswers: (at) => {
        reached = at;
        glance();
      },
    });
  } finally {
    clearInterval(timer);
    bar.end();
  }
}

/** Whether a wave of the program takes answers from somewhere. */
export function takesAnswers({ own, shared }: Pick<LoadedProgram, 'own' | 'shared'>): boolean {
  return [...own, ...shared].some(({ waves }) => waves.some(({ responses }) => responses.length > 0));
}

/** Says which answers could not be read, each with its place, where there are any; whoever asks then writes nothing. */
export function answersUnread(findings: readonly Finding[], shown: (file: string) => string, io: Io, language: MessageLanguage): boolean {
  const unread = findings.filter(({ rule }) => rule === 'data/unreadable-file');
  for (const finding of unread) {
    const { file, line } = finding.origin;
    io.err(`${io.paint.err('red', say('severityError', language))} ${shown(file)}:${line}: ${messageOf(finding, language)}\n`);
  }
  if (unread.length > 0) io.err(`${say('answersUnread', language)}\n`);
  return unread.length > 0;
}
