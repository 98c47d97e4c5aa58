/**
 * Every file the server knows, whether on disk or in an editor, and the programs they make.
 *
 * Files that may see one another form a realm: what lies in one repository. A realm's base is where names of files in findings start from,
 * so that the editor and the command line name a file alike.
 */
import { foldersToRead } from '../program/folders.ts';
import type { Fragment } from '../program/fragment.ts';
import { readSettings } from '../rules/settings.ts';
import type { Host } from './host.ts';
import { folderOf, isAtOrBelow, nameFrom, plainUri, uriFrom } from './places.ts';
import { type FolderSettings, keyOf, type ProgramState, programStates } from './programs.ts';
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
  /** The programs of a realm, as its files are now. */
  programs(realm: Realm): readonly ProgramState[];
  /** The program a file belongs to. */
  programOf(uri: string): ProgramState | undefined;
  realms(): readonly Realm[];
  /** Grows with each change of anything. */
  revision(): number;
  /** Reads folders that a `use` names since the last change; null where there is none to read. */
  follow(): Promise<void> | null;
  /** Everything opened so far has been read. */
  ready(): Promise<void>;
}

export interface Watcher {
  /** Something has changed. */
  onChange(): void;
  /** So many files have been read of those found so far. */
  onRead?(done: number, found: number): void;
}

interface Kingdom extends Realm {
  readonly sources: Map<string, Source>;
  /** By the folder's name. */
  readonly settings: Map<string, FolderSettings>;
  /** Folders of the workspace in it; none where its files were opened one by one. */
  readonly folders: Set<string>;
  states: readonly ProgramState[];
  /** The states are those of this revision of the realm. */
  statesOf: number;
  /** Folders that were read because a `use` names them, or that are not there. */
  readonly listed: Set<string>;
  /** The `use` of its files have been followed up to this revision. */
  followed: number;
  revision: number;
  homes: ReadonlyMap<string, ProgramState>;
}

/** Names of URIs that are no files of a tree: each is a realm of its own. */
function isLone(uri: string): boolean {
  return /^untitled:/.test(uri);
}

function isSettings(uri: string): boolean {
  return uri.endsWith('/cx.json');
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

  /** One after the other, so that a slow listing cannot undo what came after it. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    waiting = waiting.then(work, work);
    return waiting;
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
      settings: new Map(),
      folders: new Set(),
      states: [],
      statesOf: -1,
      listed: new Set(),
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
    kingdom.sources.set(made.file, made);
  }

  /** Reads what is not held by an editor. Returns whether anything is different now. */
  async function readFile(kingdom: Kingdom, uri: string): Promise<boolean> {
    const file = nameIn(kingdom, uri);
    if (isSettings(uri)) return await readFolderSettings(kingdom, uri, file);
    const before = kingdom.sources.get(file);
    if (held.has(uri)) return hold(kingdom, uri);
    const bytes = await host.read(uri);
    if (held.has(uri)) return hold(kingdom, uri);
    if (bytes === null) return kingdom.sources.delete(file);
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

  async function readFolderSettings(kingdom: Kingdom, uri: string, file: string): Promise<boolean> {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const bytes = await host.read(uri);
    if (bytes === null) return kingdom.settings.delete(folder);
    const { text, trouble } = contentFrom(file, bytes);
    const read = readSettings(file, text);
    kingdom.settings.set(folder, trouble === null ? read : { settings: readSettings(file, '{}').settings, findings: [trouble] });
    return true;
  }

  /** Takes a file as an editor holds it. Returns whether what it says is new. */
  function hold(kingdom: Kingdom, uri: string): boolean {
    const now = held.get(uri);
    if (now === undefined) return false;
    const file = nameIn(kingdom, uri);
    const before = kingdom.sources.get(file);
    if (before?.version === now.version && before.content.text === now.text) return false;
    const made = source(uri, file, typed(now.text), now.version);
    const same = before !== undefined && before.content.text === now.text && before.content.trouble === null;
    put(kingdom, same ? { ...made, fragment: before.fragment, isRead: before.isRead } : made);
    return true;
  }

  /** Reads the sources of a folder that are not known yet. */
  async function readFolder(kingdom: Kingdom, folder: string, deep: boolean): Promise<boolean> {
    const uris = (await host.list(folder, deep)).map(plainUri).filter((uri) => kingdomOf(uri) === kingdom);
    const fresh = uris.filter((uri) => isSettings(uri) || !kingdom.sources.has(nameIn(kingdom, uri)));
    found += fresh.length;
    let different = false;
    // A few at a time: enough to keep a slow disk busy, few enough for the progress to move.
    for (let at = 0; at < fresh.length; at += 16) {
      const some = await Promise.all(fresh.slice(at, at + 16).map((uri) => readFile(kingdom, uri)));
      different = some.some(Boolean) || different;
      done += some.length;
      watcher.onRead?.(done, found);
    }
    return different;
  }

  /** Reads every fragment, letting others be heard in between. */
  async function readFragments(kingdom: Kingdom): Promise<void> {
    let began = host.clock();
    for (const one of [...kingdom.sources.values()]) {
      if (one.isRead()) continue;
      one.fragment();
      if (host.clock() - began < 20) continue;
      await host.pause();
      began = host.clock();
    }
  }

  function fragmentsOf(kingdom: Kingdom): Fragment[] {
    return [...kingdom.sources.values()].map((one) => one.fragment());
  }

  /** Where no file at a folder says `program`, the nearest folder above that does is the program's, and is read whole. */
  async function readAbove(kingdom: Kingdom, folder: string): Promise<boolean> {
    let different = false;
    for (let at = folder; ; at = folderOf(at)) {
      if (at !== folder) different = (await readFolder(kingdom, at, false)) || different;
      await readFragments(kingdom);
      const heads = [...kingdom.sources.values()].some((one) => folderOf(one.uri) === at && one.fragment().heads.length > 0);
      if (heads) return (await readFolder(kingdom, at, true)) || different;
      if (!isAtOrBelow(at, kingdom.base) || at === kingdom.base || folderOf(at) === at) return different;
    }
  }

  /** Reads the folders that are used, and those that they use. */
  async function readUsed(kingdom: Kingdom): Promise<boolean> {
    let different = false;
    for (;;) {
      await readFragments(kingdom);
      kingdom.followed = kingdom.revision;
      const fresh = unlisted(kingdom);
      if (fresh.length === 0) return different;
      for (const folder of fresh) {
        kingdom.listed.add(folder);
        different = (await readFolder(kingdom, uriFrom(kingdom.base, folder), true)) || different;
      }
    }
  }

  function unlisted(kingdom: Kingdom): readonly string[] {
    return foldersToRead(fragmentsOf(kingdom)).filter((folder) => !kingdom.listed.has(folder));
  }

  async function addFile(uri: string): Promise<void> {
    let kingdom = kingdomOf(uri);
    if (kingdom === undefined) kingdom = kingdomAt(isLone(uri) ? uri : plainUri(await host.root(folderOf(uri))));
    const known = kingdom.sources.get(nameIn(kingdom, uri));
    if (!(await readFile(kingdom, uri))) return;
    // What the files beside it declare is known before anything is told of it: else its names would be told as unknown for a moment.
    if (known === undefined && !isLone(uri)) {
      await readFolder(kingdom, folderOf(uri), false);
      await readAbove(kingdom, folderOf(uri));
      await readUsed(kingdom);
    }
    changed(kingdom);
  }

  function forget(kingdom: Kingdom, isGone: (uri: string) => boolean): boolean {
    let different = false;
    for (const [file, one] of [...kingdom.sources]) {
      if (!isGone(one.uri) || held.has(one.uri)) continue;
      kingdom.sources.delete(file);
      different = true;
    }
    for (const folder of [...kingdom.settings.keys()]) {
      if (!isGone(uriFrom(kingdom.base, folder === '' ? 'cx.json' : `${folder}/cx.json`))) continue;
      kingdom.settings.delete(folder);
      different = true;
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
        await readFolder(kingdom, uri, true);
        await readAbove(kingdom, uri);
        await readUsed(kingdom);
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
      const known = kingdom?.sources.get(nameIn(kingdom, uri));
      if (kingdom !== undefined && known !== undefined) {
        // A file that is known already needs no reading, and typing waits for nobody.
        if (hold(kingdom, uri)) changed(kingdom);
        return Promise.resolve();
      }
      return inTurn(() => addFile(uri));
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
        if (await readFile(kingdom, uri)) changed(kingdom);
        // Of files that were opened one by one, nothing is kept once the last is closed.
        if (kingdom.folders.size > 0 || [...kingdom.sources.values()].some((one) => held.has(one.uri))) return;
        kingdom.sources.clear();
        kingdom.settings.clear();
        changed(kingdom);
      });
    },

    onDisk: (changes) =>
      inTurn(async () => {
        const touched = new Set<Kingdom>();
        for (const { uri: given, gone } of changes) {
          const uri = plainUri(given);
          if (gone) {
            for (const kingdom of kingdoms) if (forget(kingdom, (file) => isAtOrBelow(file, uri))) touched.add(kingdom);
            continue;
          }
          const kingdom = kingdomOf(uri);
          if (kingdom === undefined) continue;
          const inFolders = [...kingdom.folders].some((folder) => isAtOrBelow(uri, folder));
          if (isSource(uri) || isSettings(uri)) {
            const known = isSettings(uri) || kingdom.sources.has(nameIn(kingdom, uri));
            if (!known && !inFolders && kingdom.folders.size > 0) continue;
            if (!(await readFile(kingdom, uri))) continue;
            touched.add(kingdom);
          } else if (inFolders && (await readFolder(kingdom, uri, true))) {
            // A folder that was moved here brings its files along, and nobody names them one by one.
            touched.add(kingdom);
          }
        }
        for (const kingdom of touched) {
          // A folder that was not there may be there now.
          kingdom.listed.clear();
          await readUsed(kingdom);
          changed(kingdom);
        }
      }),

    source(given) {
      const uri = plainUri(given);
      const kingdom = kingdomOf(uri);
      return kingdom?.sources.get(nameIn(kingdom, uri));
    },
    realmOf: (uri) => kingdomOf(plainUri(uri)),
    uriOf: (realm, file) => realm.sources.get(file)?.uri ?? (isLone(realm.base) ? realm.base : uriFrom(realm.base, file)),
    programs: (realm) => statesOf(realm as Kingdom),
    programOf(given) {
      const uri = plainUri(given);
      const kingdom = kingdomOf(uri);
      if (kingdom === undefined) return undefined;
      statesOf(kingdom);
      return kingdom.homes.get(nameIn(kingdom, uri));
    },
    realms: () => kingdoms,
    revision: () => revision,
    follow() {
      const behind = kingdoms.filter((kingdom) => kingdom.followed !== kingdom.revision && !isLone(kingdom.base));
      for (const kingdom of behind) kingdom.followed = kingdom.revision;
      const asking = behind.filter((kingdom) => unlisted(kingdom).length > 0);
      if (asking.length === 0) return null;
      return inTurn(async () => {
        for (const kingdom of asking) if (await readUsed(kingdom)) changed(kingdom);
      });
    },
    ready: () => inTurn(async () => {}),
  };

  function statesOf(kingdom: Kingdom): readonly ProgramState[] {
    if (kingdom.statesOf === kingdom.revision) return kingdom.states;
    const before = new Set(kingdom.states);
    kingdom.states = programStates(
      {
        fragments: fragmentsOf(kingdom),
        date: host.today(),
        settingsIn: (root) => kingdom.settings.get(root),
        troubleOf: (file) => kingdom.sources.get(file)?.content.trouble ?? null,
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
