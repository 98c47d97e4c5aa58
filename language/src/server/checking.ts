/**
 * Findings, kept true while texts change. After a change the edited program is checked first, then those with open files, then the rest; a
 * newer change ends what is under way. Whatever lasts lets the editor be heard in between. What is told of a file is told once: here everything
 * that programs say of it comes together.
 */
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import type { Fragment } from '../program/fragment.ts';
import { settled, tidy } from '../rules/check.ts';
import { rules } from '../rules/registry.ts';
import type { Host } from './host.ts';
import { moving } from './moving.ts';
import { keyOf, type ProgramState } from './programs.ts';
import type { Realm, Workspace } from './workspace.ts';

/** Milliseconds of work after which the editor is heard. */
const SLICE = 8;

/** Milliseconds in which an editor asks what may stand behind a letter it has just sent: reading the letter would hold up the answer. */
const ASKED = 4;

/** Milliseconds that the rules wait for what somebody looks at. */
const FIRST = 300;

/** A clock that stands still holds nothing up. */
const TURNS = 2_000;

/** Where checks last longer than this together (milliseconds), what is known at once is told before the rest. */
const LONG = 12;

export interface Told {
  readonly realm: Realm;
  readonly findings: readonly Finding[];
}

export interface Checking {
  /** Something has changed. */
  onChange(): void;
  /** Resolves once the findings told are those of the texts as they are. */
  settled(): Promise<void>;
  /** Whether something is still to be told. */
  isBusy(): boolean;
  /** Resolves once what an editor asks along with a change is likely to be answered. */
  heard(): Promise<void>;
  /** Something was answered that somebody waits for with every letter: it goes out before the letter is read. */
  giveWay(): void;
  /** What was last told of a file. */
  findingsOf(uri: string): Told | undefined;
  /** Tells everything once more: the reader's language is another one. */
  tellAgain(): void;
}

interface Current {
  readonly state: ProgramState;
  readonly realm: Realm;
}

interface Standing extends Current {
  /** By the name of the file; null until the first check is done. */
  byFile: ReadonlyMap<string, readonly Finding[]>;
  /** The fragments `byFile` was made of. */
  fragments: ReadonlyMap<string, Fragment>;
  /** Texts of those, for finding again what moved. */
  texts: ReadonlyMap<string, string>;
  /** Milliseconds the last whole check took. */
  cost: number;
}

/** Rules that look at the whole program; what the others say is known when names are looked up. */
const asking: ReadonlySet<string> = new Set(rules.flatMap(({ id, check }) => (check === undefined ? [] : [id])));

export function createChecking(
  workspace: Workspace,
  host: Host,
  tell: (uri: string, told: Told) => void,
  isOpen: (uri: string) => boolean,
  failed: (error: unknown) => void,
  onSettled: () => void = () => {},
  /** Whether something is being made that somebody looks at: the rules wait for it a little, once reading and linking have been told. */
  goesFirst: () => boolean = () => false,
): Checking {
  /** By realm and program. */
  const standings = new Map<string, Standing>();
  const told = new Map<string, Told>();
  let running: Promise<void> | null = null;
  /** What is told is that of this revision. */
  let settledAt = -1;
  /** When something was last asked that goes before reading: its answer is still on its way out. */
  let answered = 0;

  async function heard(): Promise<void> {
    answered = host.clock();
    for (let turn = 0; turn < TURNS && (turn < 2 || host.clock() - answered < ASKED); turn++) await host.pause();
  }

  async function run(): Promise<void> {
    // Several changes that arrive together are one, and what is asked along with one (what may stand here?) is answered first.
    await heard();
    while (settledAt !== workspace.revision()) {
      const revision = workspace.revision();
      const follow = workspace.follow();
      if (follow !== null) await follow;
      if (await round(revision)) settledAt = revision;
    }
  }

  /** Checks what changed. False where a newer change came in between. */
  async function round(revision: number): Promise<boolean> {
    const current = new Map<string, Current>();
    for (const realm of workspace.realms()) {
      for (const state of workspace.programs(realm)) {
        if (workspace.isWhole(realm, state)) current.set(`${realm.base} ${keyOf(state)}`, { state, realm });
      }
    }
    for (const [key, standing] of [...standings]) {
      if (current.has(key)) continue;
      standings.delete(key);
      tellAll(standing.realm, standing.byFile.keys());
    }
    const { edited, others } = inOrder(current);
    for (const part of [edited, others]) {
      if (!(await tellPart(part, revision))) return false;
      if (!(await lookedAt(revision))) return false;
      for (const [key, { state, realm }] of part) {
        if (!(await checkOne(key, state, realm, standings.get(key), revision))) return false;
        if (!isLookedAt(state, realm)) state.rest();
      }
    }
    for (const { state, realm } of current.values()) if (!isLookedAt(state, realm)) state.rest();
    return workspace.revision() === revision;
  }

  /** Where the checks of some programs will take long, tells what is known at once of all of them. False where a newer change came in between. */
  async function tellPart(part: readonly (readonly [string, Current])[], revision: number): Promise<boolean> {
    const cost = part.reduce((sum, [key]) => sum + (standings.get(key)?.cost ?? 0), 0);
    if (cost <= LONG) return true;
    let began = host.clock();
    for (const [key, { state, realm }] of part) {
      const before = standings.get(key);
      if (before === undefined || state.findings !== null) continue;
      tellAtOnce(key, state, realm, before);
      if (host.clock() - began < SLICE) continue;
      await host.pause();
      if (workspace.revision() !== revision) return false;
      began = host.clock();
    }
    return true;
  }

  /** Waits until what goes first is done, or long enough. False where a newer change came in between. */
  async function lookedAt(revision: number): Promise<boolean> {
    const began = host.clock();
    for (let turn = 0; turn < TURNS && goesFirst() && host.clock() - began < FIRST; turn++) {
      await host.pause();
      if (workspace.revision() !== revision) return false;
    }
    return true;
  }

  function isLookedAt(state: ProgramState, realm: Realm): boolean {
    return state.own.some(({ file }) => isOpen(workspace.uriOf(realm, file)));
  }

  /** The programs that changed: those that somebody types in, and the others, of which those that somebody looks at come first. */
  function inOrder(current: ReadonlyMap<string, Current>) {
    const edited: [string, Current][] = [];
    const looked: [string, Current][] = [];
    const rest: [string, Current][] = [];
    for (const entry of current) {
      const [key, { state, realm }] = entry;
      const before = standings.get(key);
      if (before?.state === state) continue;
      const open = state.own.filter(({ file }) => isOpen(workspace.uriOf(realm, file)));
      if (open.some((fragment) => before?.fragments.get(fragment.file) !== fragment)) edited.push(entry);
      else if (open.length > 0) looked.push(entry);
      else rest.push(entry);
    }
    return { edited, others: [...looked, ...rest] };
  }

  /** Whether the check came to its end. */
  async function checkOne(
    key: string,
    state: ProgramState,
    realm: Realm,
    before: Standing | undefined,
    revision: number,
  ): Promise<boolean> {
    let began = host.clock();
    // What is known already costs nothing this time.
    let cost = state.findings === null ? 0 : (before?.cost ?? 0);
    while (state.findings === null) {
      const step = state.steps().next();
      if (step.done === true) {
        state.findings = step.value;
        break;
      }
      const spent = host.clock() - began;
      if (spent < SLICE) continue;
      cost += spent;
      await host.pause();
      if (workspace.revision() !== revision) return false;
      began = host.clock();
    }
    cost += host.clock() - began;
    const byFile = new Map<string, Finding[]>();
    for (const finding of state.findings) {
      const list = byFile.get(finding.origin.file);
      if (list === undefined) byFile.set(finding.origin.file, [finding]);
      else list.push(finding);
    }
    const fragments = new Map([...state.own, ...state.shared].map((fragment) => [fragment.file, fragment]));
    const texts = new Map<string, string>();
    for (const { file } of state.own) {
      const uri = workspace.uriOf(realm, file);
      if (isOpen(uri)) texts.set(file, workspace.source(uri)?.content.text ?? '');
    }
    standings.set(key, { state, realm, byFile, fragments, texts, cost });
    tellAll(realm, [...(before?.byFile.keys() ?? []), ...byFile.keys()]);
    return true;
  }

  /** Tells what reading a program and looking up its names found, with what the rules said last, moved along with the text. */
  function tellAtOnce(key: string, state: ProgramState, realm: Realm, before: Standing): void {
    const fresh = new Map<string, Finding[]>();
    for (const finding of settled({ program: state.program(), findings: state.found(), date: host.today(), settings: state.settings })) {
      if (asking.has(finding.rule)) continue;
      const list = fresh.get(finding.origin.file);
      if (list === undefined) fresh.set(finding.origin.file, [finding]);
      else list.push(finding);
    }
    for (const fragment of state.own) {
      const { file } = fragment;
      const was = before.fragments.get(file);
      const uri = workspace.uriOf(realm, file);
      const text = before.texts.get(file);
      const now = workspace.source(uri);
      if (now === undefined || (was !== fragment && text === undefined)) continue;
      const old: Finding[] = [];
      for (const [other, { byFile, fragments, realm: of }] of standings) {
        const list = other === key || (of === realm && fragments.get(file) === was) ? byFile.get(file) : undefined;
        for (const finding of list ?? []) if (asking.has(finding.rule)) old.push(finding);
      }
      const move = was === fragment ? (origin: Origin) => origin : moving(text ?? '', now.content.text, now.lines());
      const kept = old.flatMap((finding): Finding[] => {
        const origin = move(finding.origin);
        return origin === null ? [] : [{ ...finding, origin }];
      });
      tellOne(uri, realm, tidy([...(fresh.get(file) ?? []), ...kept]));
    }
  }

  function tellAll(realm: Realm, files: Iterable<string>): void {
    for (const file of new Set(files)) {
      const uri = workspace.uriOf(realm, file);
      const now = realm.sources.get(file)?.fragment();
      const lists: (readonly Finding[])[] = [];
      for (const standing of standings.values()) {
        const list = standing.realm === realm ? standing.byFile.get(file) : undefined;
        // What a program said of an older text waits for its turn.
        if (list !== undefined && standing.fragments.get(file) === now) lists.push(list);
      }
      // Several programs may say the same of a file they share.
      tellOne(uri, realm, lists.length > 1 ? tidy(lists.flat()) : (lists[0] ?? []));
    }
  }

  /** Tells of a file what is new. */
  function tellOne(uri: string, realm: Realm, findings: readonly Finding[]): void {
    const last = told.get(uri);
    if (last === undefined ? findings.length === 0 : isSame(last.findings, findings)) return;
    if (findings.length === 0) told.delete(uri);
    else told.set(uri, { realm, findings });
    tell(uri, { realm, findings });
  }

  function start(): void {
    if (running !== null) return;
    running = run()
      .catch((error: unknown) => {
        failed(error);
        // The same again would fail again; the next change is another matter.
        settledAt = workspace.revision();
      })
      .finally(() => {
        running = null;
        if (settledAt === workspace.revision()) onSettled();
        else start();
      });
  }

  return {
    onChange: start,
    async settled() {
      await workspace.ready();
      while (running !== null) await running;
    },
    isBusy: () => running !== null,
    heard,
    giveWay: () => {
      answered = host.clock();
    },
    findingsOf: (uri) => told.get(uri),
    tellAgain() {
      for (const [uri, what] of told) tell(uri, what);
    },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
