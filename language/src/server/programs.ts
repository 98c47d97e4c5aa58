/** The programs of a realm, each computed once for the fragments it is made of. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Acceptance } from '../changes/review.ts';
import { type Linked, linked } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Settings } from '../findings/settings.ts';
import type { Measurements } from '../measurement/measurements.ts';
import { changedNames } from '../program/differences.ts';
import { type ProgramFiles, programsOf } from '../program/folders.ts';
import type { Fragment } from '../program/fragment.ts';
import type { Mention } from '../program/link.ts';
import type { Program } from '../program/program.ts';
import { definitionOf } from '../rules/registry.ts';
import type { SurveyLock } from '../survey/lock.ts';
import { linesOf } from '../syntax/lines.ts';
import {
  type AwaitedWave,
  type Counted,
  type CountedElsewhere,
  type MeasuredHere,
  mayAwait,
  measuredHere,
  type PatternRead,
  unreadIn,
} from './answers.ts';
import type { Beside } from './beside.ts';
import { moving } from './moving.ts';
import { uriFrom } from './places.ts';
import { textOf } from './sources.ts';

/** A program as its files say it now. Everything is made when first asked for and kept; when a file changes there is a new one. */
export interface ProgramState {
  /** The program's folder as seen from the base of its realm; with `hasProgram` unique in it. */
  readonly root: string;
  /** False for files under no `program`. */
  readonly hasProgram: boolean;
  readonly own: readonly Fragment[];
  readonly shared: readonly Fragment[];
  readonly settings: Settings;
  /** How its surveys stood when a wave last asked them; empty where nothing is on record. */
  readonly locked: SurveyLock;
  /** Changes that somebody has agreed to. */
  readonly accepted: readonly Acceptance[];
  /** What its waves name, as far as it is read. */
  readonly answers: readonly PatternRead[];
  readonly program: () => Program;
  /** What the answers of its waves amount to, as far as an editor reads them; null where there are none. */
  readonly measurements: () => Measurements | null;
  /** Waves that an editor cannot count, and that nobody has counted for it yet. */
  readonly awaited: () => readonly AwaitedWave[];
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

/** Errors for which something that is written is no part of the program. */
export function firmErrors(state: Pick<ProgramState, 'found'>): readonly Finding[] {
  return state.found().filter(({ severity, rule }) => severity === 'error' && definitionOf(rule)?.firm === true);
}

interface Given {
  readonly fragments: readonly Fragment[];
  readonly date: string;
  /** What stands beside a program in a folder, as seen from the base. */
  readonly besideIn: (root: string) => Beside;
  /** What could not be read of a file. */
  readonly troubleOf: (file: string) => Finding | null;
  /** What the waves of files name, as far as it is read. */
  readonly answersOf: (fragments: readonly Fragment[]) => readonly PatternRead[];
  /** What was counted elsewhere of a program, by `keyOf`: the same object until something is different. */
  readonly elsewhereOf: (key: string) => CountedElsewhere;
  /** Where names of files start from, as a URI. */
  readonly base: string;
}

/** The programs of these fragments. Those of which nothing changed since `before` are the same objects. */
export function programStates(given: Given, before: readonly ProgramState[]): readonly ProgramState[] {
  const known = new Map(before.map((state) => [keyOf(state), state]));
  return programsOf(given.fragments).map((files) => {
    const folder = given.besideIn(files.root);
    const troubles = [...files.own, ...files.shared].flatMap(({ file }) => given.troubleOf(file) ?? []);
    const { settings, locked, accepted } = folder;
    const findings = [...files.findings, ...folder.findings, ...troubles];
    const old = known.get(keyOf(files)) as Made | undefined;
    const answers = given.answersOf([...files.own, ...files.shared]);
    const counted = old?.counted ?? new Map();
    const elsewhere = given.elsewhereOf(keyOf(files));
    const state = (bequeathed: Bequest | null): ProgramState =>
      stateOf(
        files,
        { settings, locked, accepted, folderFindings: findings, date: given.date, base: given.base, answers, counted, elsewhere },
        bequeathed,
      );
    if (old === undefined || old.elsewhere !== elsewhere) return state(null);
    if (!isMadeOf(old, files, folder, findings, given.date) || !sameItems(old.answers, answers)) return state(null);
    if (sameItems(old.shared, files.shared)) return old;
    return state(bequest(old, files.shared));
  });
}

/** Names a program within its realm. */
export function keyOf({ root, hasProgram }: Pick<ProgramState, 'root' | 'hasProgram'>): string {
  return `${hasProgram ? 'program' : 'loose'} ${root}`;
}

interface Made extends ProgramState {
  readonly folderFindings: readonly Finding[];
  readonly date: string;
  /** Every name that linking it looked up. */
  readonly asked: Set<string>;
  /** What its waves were last counted to, handed on from state to state. */
  readonly counted: Counted;
  readonly elsewhere: CountedElsewhere;
}

/** What is known of a program before it is made. */
type Bequest = Pick<Made, 'findings' | 'asked'>;

function stateOf(
  files: ProgramFiles,
  given: Pick<Made, 'settings' | 'locked' | 'accepted' | 'folderFindings' | 'date' | 'answers' | 'counted' | 'elsewhere'> &
    Pick<Given, 'base'>,
  bequeathed: Bequest | null,
): Made {
  const { settings, locked, accepted, folderFindings, date, base, answers, counted, elsewhere } = given;
  const mentions: Mention[] = [];
  const asked = bequeathed?.asked ?? new Set<string>();
  let kept: Linked | undefined;
  let steps: Generator<void, Finding[]> | undefined;
  const root = uriFrom(base, files.root);
  const awaits = mayAwait([...files.own, ...files.shared], answers);
  let here: MeasuredHere | undefined;
  const measured = (program: Program): MeasuredHere => {
    here ??=
      answers.length === 0 && !awaits
        ? { measurements: null, awaited: [] }
        : measuredHere(program, answers, base, root, counted, elsewhere);
    return here;
  };
  const made = (): Linked => {
    kept ??= linked(
      {
        own: files.own,
        shared: files.shared,
        folderFindings: [...folderFindings, ...unreadIn([...files.own, ...files.shared], answers, base, root, elsewhere)],
        date,
        settings,
        measurements: (program) => measured(program).measurements,
        locked,
      },
      { mentions, asked },
    );
    return kept;
  };
  return {
    root: files.root,
    hasProgram: files.hasProgram,
    own: files.own,
    shared: files.shared,
    settings,
    locked,
    accepted,
    folderFindings,
    date,
    asked,
    answers,
    counted,
    elsewhere,
    program: () => made().program,
    measurements: () => measured(made().program).measurements,
    awaited: () => (awaits ? measured(made().program).awaited : []),
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
    findings: bequeathed?.findings ?? null,
    rest: () => {
      steps = undefined;
      kept?.putAway();
    },
  };
}

/** Whether a state is made of these, but perhaps for the files it uses. */
function isMadeOf(
  old: Made,
  files: ProgramFiles,
  { settings, locked, accepted }: Beside,
  findings: readonly Finding[],
  date: string,
): boolean {
  return (
    old.date === date &&
    old.settings === settings &&
    old.locked === locked &&
    old.accepted === accepted &&
    sameItems(old.own, files.own) &&
    (old.folderFindings.length === 0 && findings.length === 0 ? true : JSON.stringify(old.folderFindings) === JSON.stringify(findings))
  );
}

/**
 * What a program says stands, with places moved along, where the files it uses changed in nothing that it asks for: a hundred programs may use
 * a file that somebody types in. Null where it has to be looked at again.
 */
function bequest({ findings, asked, shared }: Made, now: readonly Fragment[]): Bequest | null {
  if (findings === null || shared.length !== now.length) return null;
  const changed = new Map<string, Change>();
  for (const [at, after] of now.entries()) {
    const before = shared[at];
    if (before === after) continue;
    const change = before === undefined || before.file !== after.file ? null : changeBetween(before, after);
    if (change === null) return null;
    for (const name of change.names) if (asked.has(name)) return null;
    changed.set(after.file, change);
  }
  const moved = movedFindings(findings, (origin) => {
    const change = changed.get(origin.file);
    return change === undefined ? origin : change.move(origin);
  });
  return moved === null ? null : { findings: moved, asked };
}

interface Change {
  readonly names: ReadonlySet<string>;
  /** Where a place is now; null for one that the change touches. */
  readonly move: (origin: Origin) => Origin | null;
}

/** The last change of each file: many programs ask for it one after the other. */
const changes = new WeakMap<Fragment, { readonly before: Fragment; readonly change: Change | null }>();

function changeBetween(before: Fragment, after: Fragment): Change | null {
  const known = changes.get(after);
  if (known?.before === before) return known.change;
  const names = changedNames(before, after);
  const [old, text] = [textOf(before), textOf(after)];
  const change = names === null || old === undefined || text === undefined ? null : { names, move: moving(old, text, linesOf(text)) };
  changes.set(after, { before, change });
  return change;
}

/** Findings with every place in them moved; null where one has nowhere to go. */
function movedFindings(findings: readonly Finding[], move: (origin: Origin) => Origin | null): readonly Finding[] | null {
  let isLost = false;
  const at = (origin: Origin): Origin => {
    const moved = move(origin);
    if (moved === null) isLost = true;
    return moved ?? origin;
  };
  const made = findings.map((finding): Finding => {
    const { related, fixes } = finding;
    return {
      ...finding,
      origin: at(finding.origin),
      ...(related && { related: related.map((one) => ({ ...one, origin: at(one.origin) })) }),
      ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, origin: at(edit.origin) })) })) }),
    };
  });
  return isLost ? null : made;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
