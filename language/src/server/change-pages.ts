/** What is different between a program and what it was, as the parts of a page: what `cx diff` says, for an editor. */
import { bothSides } from '../changes/both-sides.ts';
import { type PagePart, pageParts } from '../changes/html.ts';
import { changePage } from '../changes/page.ts';
import { reviewOf } from '../changes/reviewing.ts';
import { linked } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { LOCK_FILE } from '../program/beside.ts';
import { programsOf } from '../program/folders.ts';
import type { Program } from '../program/program.ts';
import { readLock, type SurveyLock } from '../survey/lock.ts';
import { readFragment } from '../syntax/read.ts';
import { nameFrom, plainUri } from './places.ts';
import type { ProgramState } from './programs.ts';
import type { PreviewBase } from './protocol.ts';

/** A program as it was. */
export interface Former {
  /** As a reader knows it: `main`. */
  readonly name: string;
  /** Without a program: one whose `head` is null. */
  readonly program: Program;
  readonly locked: SurveyLock;
  /** What could not be read: it would be told as removed, so it is not compared. */
  readonly errors: readonly Finding[];
}

export interface ChangesGiven {
  readonly former: Former;
  readonly state: ProgramState;
  /** What the text of now is called. */
  readonly now: string;
  readonly language: MessageLanguage;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How the reader calls a file. */
  readonly pathOf: (file: string) => string;
}

/** The program of these files that stands where the other one stands, or has its name. `base` is the URI that names of files start from. */
export function formerOf({ name, files }: PreviewBase, base: string, { root, own }: Pick<ProgramState, 'root' | 'own'>): Former {
  const texts = files.map(({ uri, text }) => ({ file: nameFrom(base, plainUri(uri)), text }));
  const programs = programsOf(texts.flatMap(({ file, text }) => (file.endsWith('.cx') ? [readFragment(file, text)] : [])));
  const called = own.flatMap(({ heads }) => heads.map((head) => head.name));
  const found =
    programs.find((one) => one.hasProgram && one.root === root) ??
    programs.find((one) => one.hasProgram && one.own.some(({ heads }) => heads.some((head) => called.includes(head.name))));
  const fragments = { own: found?.own ?? [], shared: found?.shared ?? [] };
  const lock = texts.find(({ file }) => file === (root === '' ? LOCK_FILE : `${root}/${LOCK_FILE}`));
  return {
    name,
    program: linked(fragments).program,
    locked: lock === undefined ? new Map() : readLock(lock.file, lock.text).lock,
    errors: [...fragments.own, ...fragments.shared].flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error')),
  };
}

export interface ChangesPage {
  readonly title: string;
  readonly tag: 'en' | 'zh-Hans';
  readonly style: string;
  readonly parts: readonly PagePart[];
}

/** The page of the review, part by part, in steps between which others may work. Both sides are computed by the results of now. */
export function* changesInSteps(given: ChangesGiven): Generator<void, ChangesPage> {
  const { former, state, now, language, version, today, pathOf } = given;
  const input = {
    version,
    base: { name: former.name, program: former.program, locked: former.locked },
    head: { name: now, program: state.program(), measurements: state.measurements(), locked: state.locked },
    settings: state.settings,
    accepted: state.accepted,
    today,
  };
  yield;
  const review = reviewOf(input);
  yield;
  const { before, after, found } = bothSides(input);
  before.analysis();
  yield;
  after.analysis();
  yield;
  const page = changePage({ review, before, after, renaming: found.renaming, language, options: { pathOf } });
  return { title: page.view.programme, tag: page.view.tag, ...pageParts(page) };
}
