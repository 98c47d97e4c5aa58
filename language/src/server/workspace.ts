/**
 * Every file the server knows, whether on disk or in an editor, and the programs they make.
 *
 * Files that may see one another form a realm: what lies in one repository. A realm's base is where names of files in findings start from,
 * so that the editor and the command line name a file alike.
 */

import type { CountedWave } from '../measurement/counted.ts';
import { besideNames } from '../program/beside.ts';
import { foldersToRead, usedFolder } from '../program/folders.ts';
import type { Fragment } from '../program/fragment.ts';
import { type Answers, type AwaitedWave, type CountedElsewhere, createAnswers, withCounted } from './answers.ts';
import { type BesideFile, besideFile, besideIn } from './beside.ts';
import type { Host } from './host.ts';
import { folderOf, isAtOrBelow, nameFrom, plainUri, uriFrom } from './places.ts';
import { keyOf, type ProgramState, programStates } from './programs.ts';
import { contentFrom, type Source, source, typed } from './sources.ts';

export interface Realm {
  /** URI of its base. */
  readonly base: string;
  /** By the name that findings carry. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Workspace {
  /** Opens a folder of the workspace and everything its programs are made of. */
  addFolder(uri: string): Promise<void>;
  /** Closes a folder: what is not open in an editor, and belongs to no other folder, is forgotten. */
  removeFolder(uri: string): void;
  /** An editor shows a file: from now on what it says counts. Also for every change of it. */
  open(uri: string, version: number, text: string): Promise<void>;
  /** An editor has put a file away: what is on disk counts again. */
  close(uri: string): Promise<void>;
  /** Files or folders appeared, changed or went away on disk. */
  onDisk(changes: readonly { readonly uri: string; readonly gone: boolean }[]): Promise<void>;
  source(uri: string): Source | undefined;
  realmOf(uri: string): Realm | undefined;
  /** The URI of a file in a realm. */
  uriOf(realm: Realm, file: string): string;
  /** A file as outputs name it: as seen from the folder of its program. */
  shownName(realm: Realm, state: ProgramState, file: string): string;
  /** The programs of a realm, as its files are now. */
  programs(realm: Realm): readonly ProgramState[];
  /** The program a file belongs to. */
  programOf(uri: string): ProgramState | undefined;
  realms(): readonly Realm[];
  /** Grows with each change of anything. */
  revision(): number;
  /** Reads folders that a `use` names since the last change; null where there is none to read. */
  follow(): Promise<void> | null;
  /** Everything opened so far has been read; of one file: all that its program is made of. */
  ready(uri?: string): Promise<void>;
  /**
   * The program of a file as it was when it was last asked for, with what the file said then; undefined where it is not known yet, or what it
   * says now is read already.
   */
  momentAgo(uri: string): { readonly program: ProgramState; readonly fragment: Fragment } | undefined;
  /** Whether all that a program is made of has been read: what can be said of it will stand. */
  isWhole(realm: Realm, state: ProgramState): boolean;
  /** Another has counted answers of a program for the waves that awaited it: what of that is of the text and the files of then is taken. */
  counted(realm: Realm, state: ProgramState, asked: readonly AwaitedWave[], printed: readonly CountedWave[]): void;
}

export interface Watcher {
  /** Something has changed. */
  onChange(): void;
  /** So many files have been read of those found so far. */
  onRead?(done: number, found: number): void;
  /** Whether what changed is still to be told. Reading a folder waits for it. */
  isBusy?(): boolean;
}

interface Kingdom extends Realm {
  readonly sources: Map<string, Source>;
  /** Read, but of no program yet: a part of one would be told of what it lacks. */
  readonly coming: Map<string, Source>;
  /** Folders that are being read. */
  loading: number;
  /** The programs that are whole while others are being read, by their keys; null where all are. */
  whole: Set<string> | null;
  /** Files beside programs, by the name that findings carry. */
  readonly beside: Map<string, BesideFile>;
  /** Folders of the workspace in it; none where its files were opened one by one. */
  readonly folders: Set<string>;
  states: readonly ProgramState[];
  /** The states are those of this revision of the realm. */
  statesOf: number;
  /** Folders that were read because a `use` names them, or that are not there. */
  readonly listed: Set<string>;
  /** What its waves name. */
  readonly answers: Answers;
  /** What was counted elsewhere, by the keys of programs. */
  readonly elsewhere: Map<string, CountedElsewhere>;
  /** The `use` of its files have been followed up to this revision. */
  followed: number;
  revision: number;
  homes: ReadonlyMap<string, ProgramState>;
}

const nothingCounted: CountedElsewhere = new Map();

/** Names of URIs that are no files of a tree: each is a realm of its own. */
function isLone(uri: string): boolean {
  return /^untitled:/.test(uri);
}

function isBeside(uri: string): boolean {
  return besideNames.some((name) => uri.endsWith(`/${name}`));
}

function isSource(uri: string): boolean {
  return uri.toLowerCase().endsWith('.cx');
}

export function createWorkspace(host: Host, watcher: Watcher): Workspace {
  const kingdoms: Kingdom[] = [];
  /** What editors hold, by URI. */
  const held = new Map<string, { readonly version: number; readonly text: string }>();
  const folders = new Set<string>();
  let revision = 0;
  let found = 0;
  let done = 0;
  let waiting: Promise<void> = Promise.resolve();
  /** What somebody looks at is read before the rest of a folder. */
  const urgent: (() => Promise<void>)[] = [];
  let isServing = false;
  /** Files that an editor opened and that are being read, by URI. */
  const opening = new Map<string, Promise<void>>();

  /** One after the other, so that a slow listing cannot undo what came after it. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    waiting = waiting.then(work, work);
    return waiting;
  }

  /** As soon as what is under way can be left for a moment. */
  function soon(work: () => Promise<void>): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      urgent.push(() => work().then(resolve, reject));
    });
    void inTurn(serveUrgent);
    return done;
  }

  async function serveUrgent(): Promise<void> {
    if (isServing) return;
    isServing = true;
    for (let next = urgent.shift(); next !== undefined; next = urgent.shift()) await next();
    isServing = false;
  }

  /** Lets others be heard, and what somebody looks at be read and told first. However fast somebody types, reading goes on in the end. */
  async function giveWay(): Promise<void> {
    await host.pause();
    if (isServing) return;
    await serveUrgent();
    for (let turn = 0; turn < 100 && watcher.isBusy?.() === true; turn++) {
      await host.pause();
      await serveUrgent();
    }
  }

  function changed(kingdom: Kingdom): void {
    kingdom.revision++;
    revision++;
    watcher.onChange();
  }

  function kingdomAt(base: string): Kingdom {
    const known = kingdoms.find((one) => one.base === base);
    if (known !== undefined) return known;
    const made: Kingdom = {
      base,
      sources: new Map(),
      coming: new Map(),
      loading: 0,
      whole: null,
      beside: new Map(),
      folders: new Set(),
      states: [],
      statesOf: -1,
      listed: new Set(),
      answers: createAnswers(host, (file) => uriFrom(base, file)),
      elsewhere: new Map(),
      followed: -1,
      revision: 0,
      homes: new Map(),
    };
    kingdoms.push(made);
    return made;
  }

  /** The realm a file lies in: that of the innermost folder of the workspace, else the innermost one there is. */
  function kingdomOf(uri: string): Kingdom | undefined {
    if (isLone(uri)) return kingdoms.find((one) => one.base === uri);
    const inner = (list: readonly { readonly at: string; readonly kingdom: Kingdom }[]): Kingdom | undefined => {
      let best: { readonly at: string; readonly kingdom: Kingdom } | undefined;
      for (const one of list) if (isAtOrBelow(uri, one.at) && (best === undefined || one.at.length > best.at.length)) best = one;
      return best?.kingdom;
    };
    return (
      inner(kingdoms.flatMap((kingdom) => [...kingdom.folders].map((at) => ({ at, kingdom })))) ??
      inner(kingdoms.map((kingdom) => ({ at: kingdom.base, kingdom })))
    );
  }

  function nameIn(kingdom: Kingdom, uri: string): string {
    return isLone(uri) ? uri.slice(uri.indexOf(':') + 1) : nameFrom(kingdom.base, uri);
  }

  function put(kingdom: Kingdom, made: Source): void {
    const into = kingdom.sources.has(made.file) ? kingdom.sources : kingdom.coming;
    into.set(made.file, made);
  }

  function known(kingdom: Kingdom, file: string): Source | undefined {
    return kingdom.sources.get(file) ?? kingdom.coming.get(file);
  }

  /** Everything that was read, whether it is of a program yet or not. */
  function everySource(kingdom: Kingdom): Source[] {
    return [...kingdom.sources.values(), ...kingdom.coming.values()];
  }

  /** What was read becomes part of its programs. */
  function bringIn(kingdom: Kingdom, sources: readonly Source[]): void {
    for (const { file } of sources) {
      const one = kingdom.coming.get(file);
      if (one === undefined) continue;
      kingdom.coming.delete(file);
      kingdom.sources.set(file, one);
    }
  }

  /** Everything that was read becomes part of its programs, unless a folder is still being read: that will bring it. */
  function bringAll(kingdom: Kingdom): void {
    if (kingdom.loading > 0) return;
    bringIn(kingdom, [...kingdom.coming.values()]);
    kingdom.whole = null;
  }

  /** Before some of what is coming is brought in: the programs that there are are whole, others may not be. */
  function beginParts(kingdom: Kingdom): Set<string> {
    kingdom.whole ??= new Set(statesOf(kingdom).map(keyOf));
    return kingdom.whole;
  }

  /** While folders are read, what lies there comes in at once when all of it is read. */
  async function loading(list: readonly Kingdom[], work: () => Promise<void>): Promise<void> {
    for (const kingdom of list) kingdom.loading++;
    try {
      await work();
    } finally {
      for (const kingdom of list) {
        kingdom.loading--;
        bringAll(kingdom);
      }
    }
  }

  /** Reads what is not held by an editor. Returns whether anything is different now. */
  async function readFile(kingdom: Kingdom, uri: string): Promise<boolean> {
    const file = nameIn(kingdom, uri);
    if (isBeside(uri)) return await readBeside(kingdom, uri, file);
    const before = known(kingdom, file);
    if (held.has(uri)) return hold(kingdom, uri);
    const bytes = await host.read(uri);
    if (held.has(uri)) return hold(kingdom, uri);
    if (bytes === null) {
      kingdom.coming.delete(file);
      return kingdom.sources.delete(file);
    }
    const content = contentFrom(file, bytes);
    const same =
      before !== undefined && before.content.text === content.text && before.content.trouble === null && content.trouble === null;
    if (same && before.version === null) return false;
    put(
      kingdom,
      same ? { ...source(uri, file, content, null), fragment: before.fragment, isRead: before.isRead } : source(uri, file, content, null),
    );
    return true;
  }

  async function readBeside(kingdom: Kingdom, uri: string, file: string): Promise<boolean> {
    const bytes = await host.read(uri);
    if (bytes === null) return kingdom.beside.delete(file);
    const { text, trouble } = contentFrom(file, bytes);
    const before = kingdom.beside.get(file);
    if (before?.text === text && before.trouble === null && trouble === null) return false;
    kingdom.beside.set(file, besideFile(file, text, trouble));
    return true;
  }

  /** Takes a file as an editor holds it. Returns whether what it says is new. */
  function hold(kingdom: Kingdom, uri: string): boolean {
    const now = held.get(uri);
    if (now === undefined) return false;
    const file = nameIn(kingdom, uri);
    const before = known(kingdom, file);
    if (before?.version === now.version && before.content.text === now.text) return false;
    const made = source(uri, file, typed(now.text), now.version, before);
    const same = before !== undefined && before.content.text === now.text && before.content.trouble === null;
    put(kingdom, same ? { ...made, fragment: before.fragment, isRead: before.isRead } : made);
    return true;
  }

  /** Reads the sources of a folder that are not known yet. */
  async function readFolder(kingdom: Kingdom, folder: string, deep: boolean): Promise<boolean> {
    const uris = (await host.list(folder, deep)).map(plainUri).filter((uri) => kingdomOf(uri) === kingdom);
    const fresh = uris.filter((uri) => isBeside(uri) || known(kingdom, nameIn(kingdom, uri)) === undefined);
    found += fresh.length;
    let different = false;
    // A few at a time: enough to keep a slow disk busy, few enough for the progress to move.
    for (let at = 0; at < fresh.length; at += 16) {
      const some = await Promise.all(fresh.slice(at, at + 16).map((uri) => readFile(kingdom, uri)));
      different = some.some(Boolean) || different;
      done += some.length;
      watcher.onRead?.(done, found);
      await serveUrgent();
    }
    return different;
  }

  /** Reads every fragment, letting others be heard in between. */
  async function readFragments(sources: readonly Source[]): Promise<void> {
    let began = host.clock();
    for (const one of sources) {
      if (one.isRead()) continue;
      one.fragment();
      if (host.clock() - began < 20) continue;
      await giveWay();
      began = host.clock();
    }
  }

  function fragmentsOf(kingdom: Kingdom): Fragment[] {
    return [...kingdom.sources.values()].map((one) => one.fragment());
  }

  /**
   * Where no file at a folder says `program`, the nearest folder above that does is the program's, and is read whole. Resolves to that folder; null
   * where there is none.
   */
  async function readAbove(kingdom: Kingdom, folder: string): Promise<string | null> {
    for (let at = folder; ; at = folderOf(at)) {
      if (at !== folder) await readFolder(kingdom, at, false);
      const here = everySource(kingdom).filter((one) => folderOf(one.uri) === at);
      await readFragments(here);
      if (here.some((one) => one.fragment().heads.length > 0)) {
        await readFolder(kingdom, at, true);
        return at;
      }
      if (!isAtOrBelow(at, kingdom.base) || at === kingdom.base || folderOf(at) === at) return null;
    }
  }

  /** Reads a folder, and those that it uses, and brings in what lies there, while the rest is still being read. */
  async function readPart(kingdom: Kingdom, folder: string): Promise<void> {
    const part = new Set<Source>();
    const folders = [folder];
    for (const at of folders) {
      await readFolder(kingdom, at, true);
      const here = everySource(kingdom).filter(({ uri }) => isAtOrBelow(uri, at));
      await readFragments(here);
      for (const one of here) {
        part.add(one);
        for (const use of one.fragment().uses) {
          const used = usedFolder(one.file, use);
          const next = used === null ? null : uriFrom(kingdom.base, used);
          if (next !== null && !folders.includes(next)) folders.push(next);
        }
      }
    }
    await kingdom.answers.read([...part].map((one) => one.fragment()));
    beginParts(kingdom);
    bringIn(kingdom, [...part]);
  }

  /** Reads the folders that are used, and those that they use. */
  async function readUsed(kingdom: Kingdom): Promise<boolean> {
    let different = false;
    for (;;) {
      const sources = everySource(kingdom);
      await readFragments(sources);
      kingdom.followed = kingdom.revision;
      const fresh = unlisted(kingdom, sources);
      if (fresh.length === 0) {
        if (!isLone(kingdom.base)) different = (await kingdom.answers.read(sources.map((one) => one.fragment()))) || different;
        return different;
      }
      for (const folder of fresh) {
        kingdom.listed.add(folder);
        different = (await readFolder(kingdom, uriFrom(kingdom.base, folder), true)) || different;
      }
    }
  }

  function unlisted(kingdom: Kingdom, sources: Iterable<Source>): readonly string[] {
    return foldersToRead([...sources].map((one) => one.fragment())).filter((folder) => !kingdom.listed.has(folder));
  }

  async function addFile(uri: string): Promise<void> {
    let kingdom = kingdomOf(uri);
    if (kingdom === undefined) kingdom = kingdomAt(isLone(uri) ? uri : plainUri(await host.root(folderOf(uri))));
    const file = nameIn(kingdom, uri);
    const isNew = !kingdom.sources.has(file);
    const isDifferent = await readFile(kingdom, uri);
    if (known(kingdom, file) === undefined || (!isNew && !isDifferent)) return;
    // What the files beside it declare is known before anything is told of it: else its names would be told as unknown for a moment.
    if (isNew && !isLone(uri)) {
      await readFolder(kingdom, folderOf(uri), false);
      const root = await readAbove(kingdom, folderOf(uri));
      if (kingdom.loading === 0) await readUsed(kingdom);
      else if (root === null) return;
      else {
        await readPart(kingdom, root);
        kingdom.whole?.add(keyOf({ root: nameFrom(kingdom.base, root), hasProgram: true }));
      }
    }
    bringAll(kingdom);
    changed(kingdom);
  }

  /** Takes over what happened to one file or folder on disk, and notes the realm it made a difference to. */
  async function takeOver({ uri: given, gone }: { readonly uri: string; readonly gone: boolean }, touched: Set<Kingdom>): Promise<void> {
    const uri = plainUri(given);
    for (const kingdom of kingdoms) if (!isSource(uri) && kingdom.answers.forget(uri)) touched.add(kingdom);
    if (gone) {
      for (const kingdom of kingdoms) if (forget(kingdom, (file) => isAtOrBelow(file, uri))) touched.add(kingdom);
      return;
    }
    const kingdom = kingdomOf(uri);
    if (kingdom === undefined) return;
    const inFolders = [...kingdom.folders].some((folder) => isAtOrBelow(uri, folder));
    if (isSource(uri) || isBeside(uri)) {
      const isKnown = isBeside(uri) || known(kingdom, nameIn(kingdom, uri)) !== undefined;
      if ((isKnown || inFolders || kingdom.folders.size === 0) && (await readFile(kingdom, uri))) touched.add(kingdom);
    } else if (inFolders && (await readFolder(kingdom, uri, true))) {
      // A folder that was moved here brings its files along, and nobody names them one by one.
      touched.add(kingdom);
    }
  }

  function forget(kingdom: Kingdom, isGone: (uri: string) => boolean): boolean {
    let different = false;
    for (const { file, uri } of everySource(kingdom)) {
      if (!isGone(uri) || held.has(uri)) continue;
      kingdom.coming.delete(file);
      different = kingdom.sources.delete(file) || different;
    }
    for (const file of [...kingdom.beside.keys()]) {
      if (isGone(uriFrom(kingdom.base, file))) different = kingdom.beside.delete(file) || different;
    }
    return different;
  }

  return {
    addFolder: (given) =>
      inTurn(async () => {
        const uri = plainUri(given);
        if (folders.has(uri)) return;
        folders.add(uri);
        const kingdom = kingdomAt(plainUri(await host.root(uri)));
        kingdom.folders.add(uri);
        // Files that were opened one by one before their folder was are now the folder's.
        for (const other of kingdoms) {
          if (other === kingdom || other.folders.size > 0 || isLone(other.base)) continue;
          const mine = [...other.sources.values()].filter((one) => kingdomOf(one.uri) === kingdom);
          for (const one of mine) {
            other.sources.delete(one.file);
            if (held.has(one.uri)) hold(kingdom, one.uri);
          }
          if (mine.length > 0) changed(other);
        }
        await loading([kingdom], async () => {
          await readFolder(kingdom, uri, true);
          await readAbove(kingdom, uri);
          await readUsed(kingdom);
        });
        changed(kingdom);
      }),

    removeFolder(given) {
      void inTurn(async () => {
        const uri = plainUri(given);
        folders.delete(uri);
        for (const kingdom of kingdoms) {
          if (!kingdom.folders.delete(uri)) continue;
          const stays = (file: string): boolean => [...kingdom.folders].some((folder) => isAtOrBelow(file, folder));
          if (forget(kingdom, (file) => isAtOrBelow(file, uri) && !stays(file))) changed(kingdom);
        }
      });
    },

    open(given, version, text) {
      const uri = plainUri(given);
      held.set(uri, { version, text });
      const kingdom = kingdomOf(uri);
      if (kingdom?.sources.has(nameIn(kingdom, uri)) === true) {
        // A file that is known already needs no reading, and typing waits for nobody.
        if (hold(kingdom, uri)) changed(kingdom);
        return Promise.resolve();
      }
      const read = soon(() => addFile(uri)).finally(() => {
        if (opening.get(uri) === read) opening.delete(uri);
      });
      opening.set(uri, read);
      return read;
    },

    close(given) {
      const uri = plainUri(given);
      held.delete(uri);
      return inTurn(async () => {
        const kingdom = kingdomOf(uri);
        if (kingdom === undefined) return;
        if (isLone(uri)) {
          kingdom.sources.clear();
          changed(kingdom);
          return;
        }
        const isDifferent = await readFile(kingdom, uri);
        bringAll(kingdom);
        if (isDifferent) changed(kingdom);
        // Of files that were opened one by one, nothing is kept once the last is closed.
        if (kingdom.folders.size > 0 || [...kingdom.sources.values()].some((one) => held.has(one.uri))) return;
        kingdom.sources.clear();
        kingdom.beside.clear();
        changed(kingdom);
      });
    },

    onDisk: (changes) =>
      inTurn(async () => {
        const touched = new Set<Kingdom>();
        const all = [...kingdoms];
        await loading(all, async () => {
          for (const change of changes) await takeOver(change, touched);
          for (const kingdom of touched) {
            // A folder that was not there may be there now.
            kingdom.listed.clear();
            await readUsed(kingdom);
          }
          for (const kingdom of all) if (kingdom.coming.size > 0) touched.add(kingdom);
        });
        for (const kingdom of touched) changed(kingdom);
      }),

    source(given) {
      const uri = plainUri(given);
      const kingdom = kingdomOf(uri);
      return kingdom?.sources.get(nameIn(kingdom, uri));
    },
    realmOf: (uri) => kingdomOf(plainUri(uri)),
    uriOf,
    shownName: (realm, { root }, file) => (root === '' ? file : nameFrom(uriFrom(realm.base, root), uriOf(realm, file))),
    programs: (realm) => statesOf(realm as Kingdom),
    programOf(given) {
      const uri = plainUri(given);
      const kingdom = kingdomOf(uri);
      return kingdom && homeIn(kingdom, uri);
    },
    realms: () => kingdoms,
    revision: () => revision,
    follow() {
      const behind = kingdoms.filter((kingdom) => kingdom.followed !== kingdom.revision && !isLone(kingdom.base));
      for (const kingdom of behind) kingdom.followed = kingdom.revision;
      const asking = behind.filter((kingdom) => unlisted(kingdom, kingdom.sources.values()).length > 0);
      const unread = behind.filter((kingdom) => kingdom.answers.isBehind(fragmentsOf(kingdom)));
      if (asking.length === 0 && unread.length === 0) return null;
      return soon(async () => {
        for (const kingdom of asking) {
          const before = kingdom.sources.size + kingdom.beside.size;
          if (kingdom.loading === 0) await readUsed(kingdom);
          else {
            for (const folder of unlisted(kingdom, kingdom.sources.values())) {
              kingdom.listed.add(folder);
              await readPart(kingdom, uriFrom(kingdom.base, folder));
            }
          }
          bringAll(kingdom);
          if (kingdom.sources.size + kingdom.beside.size !== before) changed(kingdom);
        }
        for (const kingdom of unread) if (await kingdom.answers.read(fragmentsOf(kingdom))) changed(kingdom);
      });
    },
    async ready(given) {
      if (given !== undefined) {
        const uri = plainUri(given);
        await opening.get(uri)?.catch(() => {});
        const kingdom = kingdomOf(uri);
        const home = kingdom && homeIn(kingdom, uri);
        if (kingdom !== undefined && home !== undefined && isWhole(kingdom, home)) return;
      }
      await inTurn(async () => {});
    },
    momentAgo(given) {
      const uri = plainUri(given);
      const kingdom = kingdomOf(uri);
      if (kingdom === undefined) return undefined;
      const file = nameIn(kingdom, uri);
      const program = kingdom.homes.get(file);
      if (program === undefined || !isWhole(kingdom, program) || kingdom.sources.get(file)?.isRead() !== false) return undefined;
      const fragment = program.own.find((one) => one.file === file);
      return fragment && { program, fragment };
    },
    isWhole: (realm, state) => isWhole(realm as Kingdom, state),
    counted(realm, state, asked, printed) {
      const kingdom = realm as Kingdom;
      const known = kingdom.elsewhere.get(keyOf(state)) ?? nothingCounted;
      const taken = withCounted(known, asked, printed);
      if (taken === null) return;
      kingdom.elsewhere.set(keyOf(state), taken);
      changed(kingdom);
    },
  };

  function uriOf(realm: Realm, file: string): string {
    return realm.sources.get(file)?.uri ?? (isLone(realm.base) ? realm.base : uriFrom(realm.base, file));
  }

  function isWhole(kingdom: Kingdom, state: ProgramState): boolean {
    return kingdom.whole === null || kingdom.whole.has(keyOf(state));
  }

  function homeIn(kingdom: Kingdom, uri: string): ProgramState | undefined {
    statesOf(kingdom);
    return kingdom.homes.get(nameIn(kingdom, uri));
  }

  function statesOf(kingdom: Kingdom): readonly ProgramState[] {
    if (kingdom.statesOf === kingdom.revision) return kingdom.states;
    const before = new Set(kingdom.states);
    kingdom.states = programStates(
      {
        fragments: fragmentsOf(kingdom),
        date: host.today(),
        besideIn: (root) => besideIn(root, kingdom.beside),
        troubleOf: (file) => kingdom.sources.get(file)?.content.trouble ?? null,
        answersOf: (fragments) => kingdom.answers.of(fragments),
        elsewhereOf: (key) => kingdom.elsewhere.get(key) ?? nothingCounted,
        base: kingdom.base,
      },
      kingdom.states,
    );
    kingdom.statesOf = kingdom.revision;
    if (kingdom.states.some((state) => !before.has(state)) || kingdom.states.length !== before.size) {
      const homes = new Map<string, ProgramState>();
      for (const state of kingdom.states) for (const { file } of state.own) homes.set(file, state);
      kingdom.homes = homes;
    }
    return kingdom.states;
  }
}

export { keyOf };
