/** The programs of a realm, each computed once for the fragments it is made of. */
import type { Analysis } from '../analysis/analysis.ts';
import { type Linked, linked } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { type ProgramFiles, programsOf } from '../program/folders.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Mention } from '../program/link.ts';
import type { Program } from '../program/program.ts';

/** A program as its files say it now. Everything is made when first asked for and kept; when a file changes there is a new one. */
export interface ProgramState {
  /** The program's folder as seen from the base of its realm; with `hasProgram` unique in it. */
  readonly root: string;
  /** False for files under no `program`. */
  readonly hasProgram: boolean;
  readonly own: readonly Fragment[];
  readonly shared: readonly Fragment[];
  readonly settings: Settings;
  readonly program: () => Program;
  /** What reading and linking had to say, before the rules were asked. */
  readonly found: () => readonly Finding[];
  /** What each name in its own files means. */
  readonly mentions: () => readonly Mention[];
  /** As of today. */
  readonly analysis: () => Analysis;
  /** Every finding, made step by step. The same steps go on wherever they were left. */
  readonly steps: () => Generator<void, Finding[]>;
  /** Every finding once the steps are done, else null. */
  findings: readonly Finding[] | null;
  /** Nobody looks at it for now: what takes much room and can be made again is let go of. */
  readonly rest: () => void;
}

export interface FolderSettings {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

interface Given {
  readonly fragments: readonly Fragment[];
  readonly date: string;
  /** Of the `cx.json` in a folder, as seen from the base; undefined where there is none. */
  readonly settingsIn: (root: string) => FolderSettings | undefined;
  /** What could not be read of a file. */
  readonly troubleOf: (file: string) => Finding | null;
}

/** The programs of these fragments. Those of which nothing changed since `before` are the same objects. */
export function programStates(given: Given, before: readonly ProgramState[]): readonly ProgramState[] {
  const known = new Map(before.map((state) => [keyOf(state), state]));
  return programsOf(given.fragments).map((files) => {
    const folder = given.settingsIn(files.root) ?? { settings: defaultSettings, findings: [] };
    const troubles = [...files.own, ...files.shared].flatMap(({ file }) => given.troubleOf(file) ?? []);
    const findings = [...files.findings, ...folder.findings, ...troubles];
    const old = known.get(keyOf(files));
    return old !== undefined && isSame(old, files, folder.settings, findings, given.date)
      ? old
      : stateOf(files, folder.settings, findings, given.date);
  });
}

/** Names a program within its realm. */
export function keyOf({ root, hasProgram }: Pick<ProgramState, 'root' | 'hasProgram'>): string {
  return `${hasProgram ? 'program' : 'loose'} ${root}`;
}

interface Made extends ProgramState {
  readonly folderFindings: readonly Finding[];
  readonly date: string;
}

function stateOf(files: ProgramFiles, settings: Settings, folderFindings: readonly Finding[], date: string): Made {
  const mentions: Mention[] = [];
  let kept: Linked | undefined;
  let steps: Generator<void, Finding[]> | undefined;
  const made = (): Linked => {
    kept ??= linked({ own: files.own, shared: files.shared, folderFindings, date, settings }, mentions);
    return kept;
  };
  return {
    root: files.root,
    hasProgram: files.hasProgram,
    own: files.own,
    shared: files.shared,
    settings,
    folderFindings,
    date,
    program: () => made().program,
    found: () => made().found,
    mentions: () => {
      made();
      return mentions;
    },
    analysis: () => made().analysis(),
    steps: () => {
      steps ??= made().checking();
      return steps;
    },
    findings: null,
    rest: () => {
      steps = undefined;
      kept?.putAway();
    },
  };
}

function isSame(old: ProgramState, files: ProgramFiles, settings: Settings, findings: readonly Finding[], date: string): boolean {
  const made = old as Made;
  return (
    made.date === date &&
    made.settings === settings &&
    sameItems(made.own, files.own) &&
    sameItems(made.shared, files.shared) &&
    (made.folderFindings.length === 0 && findings.length === 0 ? true : JSON.stringify(made.folderFindings) === JSON.stringify(findings))
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
