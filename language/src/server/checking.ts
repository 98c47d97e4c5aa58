/**
 * Findings, kept true while texts change. After a change the edited program is checked first, then those with open files, then the rest; a
 * newer change ends what is under way. Whatever lasts lets the editor be heard in between. What is told of a file is told once: here everything
 * that programs say of it comes together.
 */
import type { Finding } from '../findings/finding.ts';
import type { Fragment } from '../program/fragment.ts';
import { settled, tidy } from '../rules/check.ts';
import { rules } from '../rules/registry.ts';
import { type Lines, originAt } from '../syntax/lines.ts';
import type { Host } from './host.ts';
import { keyOf, type ProgramState } from './programs.ts';
import type { Realm, Workspace } from './workspace.ts';

/** Milliseconds of work after which the editor is heard. */
const SLICE = 8;

/** A program whose check lasts longer than this (milliseconds) has what is known at once told before the rest. */
const LONG = 40;

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
): Checking {
  /** By realm and program. */
  const standings = new Map<string, Standing>();
  const told = new Map<string, Told>();
  let running: Promise<void> | null = null;
  /** What is told is that of this revision. */
  let settledAt = -1;

  async function run(): Promise<void> {
    // Several changes that arrive together are one.
    await host.pause();
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
    for (const [key, { state, realm }] of inOrder(current)) {
      if (!(await checkOne(key, state, realm, standings.get(key), revision))) return false;
      if (!isLookedAt(state, realm)) state.rest();
    }
    for (const { state, realm } of current.values()) if (!isLookedAt(state, realm)) state.rest();
    return workspace.revision() === revision;
  }

  function isLookedAt(state: ProgramState, realm: Realm): boolean {
    return state.own.some(({ file }) => isOpen(workspace.uriOf(realm, file)));
  }

  /** The programs that changed, those somebody looks at first. */
  function inOrder(current: ReadonlyMap<string, Current>) {
    const weight = ({ state, realm }: Current): number => {
      const fragments = standings.get(`${realm.base} ${keyOf(state)}`)?.fragments;
      if (state.own.some((fragment) => isOpen(workspace.uriOf(realm, fragment.file)) && fragments?.get(fragment.file) !== fragment))
        return 0;
      return isLookedAt(state, realm) ? 1 : 2;
    };
    return [...current]
      .filter(([key, { state }]) => standings.get(key)?.state !== state)
      .map((entry) => ({ entry, weight: weight(entry[1]) }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ entry }) => entry);
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
    let cost = 0;
    if (before !== undefined && before.cost > LONG) tellAtOnce(state, realm, before);
    const steps = state.steps();
    while (state.findings === null) {
      const step = steps.next();
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

  /** Tells of the files that changed what reading them and looking up their names found, with what the rules said last, moved along. */
  function tellAtOnce(state: ProgramState, realm: Realm, before: Standing): void {
    const changed = state.own.filter((fragment) => before.fragments.get(fragment.file) !== fragment && before.texts.has(fragment.file));
    if (changed.length === 0) return;
    const found = settled({ program: state.program(), findings: state.found(), date: host.today(), settings: state.settings });
    for (const { file } of changed) {
      const uri = workspace.uriOf(realm, file);
      const now = workspace.source(uri);
      if (now === undefined) continue;
      const old = (before.byFile.get(file) ?? []).filter(({ rule }) => asking.has(rule));
      const kept = moved(old, before.texts.get(file) ?? '', now.content.text, now.lines());
      const fresh = found.filter((finding) => finding.origin.file === file && !asking.has(finding.rule));
      const findings = [...fresh, ...kept].sort((a, b) => a.origin.offset - b.origin.offset);
      told.set(uri, { realm, findings });
      tell(uri, { realm, findings });
    }
  }

  function tellAll(realm: Realm, files: Iterable<string>): void {
    for (const file of new Set(files)) {
      const uri = workspace.uriOf(realm, file);
      const lists: (readonly Finding[])[] = [];
      for (const standing of standings.values()) {
        const list = standing.realm === realm ? standing.byFile.get(file) : undefined;
        if (list !== undefined) lists.push(list);
      }
      // Several programs may say the same of a file they share.
      const findings = lists.length > 1 ? tidy(lists.flat()) : (lists[0] ?? []);
      const last = told.get(uri);
      if (last === undefined ? findings.length === 0 : isSame(last.findings, findings)) continue;
      if (findings.length === 0) told.delete(uri);
      else told.set(uri, { realm, findings });
      tell(uri, { realm, findings });
    }
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

/** Findings of a text, in the text it has become; those that touch what changed are left out. */
export function moved(findings: readonly Finding[], before: string, after: string, lines: Lines): readonly Finding[] {
  if (before === after) return findings;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const end = before.length - tail;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    const { origin } = finding;
    if (origin.end <= start) return [finding];
    if (origin.offset < end) return [];
    return [{ ...finding, origin: originAt(origin.file, lines, origin.offset + shift, origin.end + shift) }];
  });
}
