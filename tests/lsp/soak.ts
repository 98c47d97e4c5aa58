/** Hours of an editor's life in seconds: random changes of a workspace, after which the server must know just what a fresh one does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecking, type Told } from '@touchstone/language/server/checking.ts';
import { documentSymbols } from '@touchstone/language/server/features/symbols.ts';
import type { Host } from '@touchstone/language/server/host.ts';
import { openedAt } from '@touchstone/language/server/opened.ts';
import { createWorkspace, type Workspace } from '@touchstone/language/server/workspace.ts';
import { root } from './editor.ts';

const base = 'file:///work';

export interface SoakOptions {
  readonly seed: number;
  readonly edits: number;
  /** Compared with a fresh start after so many edits, and at the end. */
  readonly every: number;
  /** Changes come without a pause in between in runs of up to this many. */
  readonly burst?: number;
}

/** The `.cx` files of these examples, by URI. */
function filesOf(examples: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const example of examples) {
    const folder = join(root, 'examples', example);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.cx$|(^|[\\/])cx\.json$/.test(name))
        files.set(`${base}/${example}/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8'));
    }
  }
  return files;
}

function hostOf(disk: ReadonlyMap<string, string>): Host {
  return {
    list: (folder, deep) =>
      Promise.resolve(
        [...disk.keys()].filter((uri) => {
          const rest = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : null;
          return rest !== null && (deep || !rest.includes('/'));
        }),
      ),
    read: (uri) => {
      const text = disk.get(uri);
      return Promise.resolve(text === undefined ? null : { bytes: new TextEncoder().encode(text) });
    },
    named: () => Promise.resolve([]),
    root: () => Promise.resolve(base),
    today: () => '2026-05-01',
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    digest: (text) => Promise.resolve(String(text.length)),
  };
}

interface Server {
  readonly workspace: Workspace;
  readonly told: ReadonlyMap<string, Told>;
  settled(): Promise<void>;
}

function serverOn(disk: ReadonlyMap<string, string>, open: ReadonlyMap<string, unknown>): Server {
  const host = hostOf(disk);
  const told = new Map<string, Told>();
  const late: { checking?: ReturnType<typeof createChecking> } = {};
  const workspace = createWorkspace(host, { onChange: () => late.checking?.onChange() });
  const checking = createChecking(
    workspace,
    host,
    (uri, what) => {
      if (what.findings.length === 0) told.delete(uri);
      else told.set(uri, what);
    },
    (uri) => open.has(uri),
    (error) => {
      throw error;
    },
  );
  late.checking = checking;
  return { workspace, told, settled: () => checking.settled() };
}

/** Everything a server knows, as JSON: findings by file, symbols by file, Programs. */
function knowledge({ workspace, told }: Server): unknown {
  const realms = workspace.realms().map((realm) => ({
    base: realm.base,
    symbols: Object.fromEntries(
      [...realm.sources.values()]
        .map(({ uri }) => [uri, openedAt(workspace, uri, 'en')] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([uri, opened]) => [uri, opened === undefined ? null : documentSymbols(opened)]),
    ),
    programs: workspace.programs(realm).map((state) => ({ root: state.root, program: state.program() })),
  }));
  const findings = Object.fromEntries([...told].map(([uri, what]) => [uri, what.findings] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.parse(JSON.stringify({ realms: realms.filter(({ symbols }) => Object.keys(symbols).length > 0), findings }));
}

/** A source of numbers from 0 to below 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const typed = [
  '{',
  '}',
  '"',
  '“',
  '，',
  ' ',
  '\n',
  'expect ',
  'weight 7',
  '触点 ',
  'persona X "x" { share 10% }\n',
  '9',
  '.',
  'use "../group"\n',
  '，，',
  '//',
  'was Old ',
  'x',
  '\u{1F600}',
  '预期 ８',
];

/**
 * Makes random changes and compares. Calls `same(now, fresh, what)` at each comparison; `what` says how it came about.
 */
export async function soak(
  options: SoakOptions,
  same: (now: unknown, fresh: unknown, what: string) => void,
): Promise<{ readonly compared: number }> {
  const next = random(options.seed);
  const below = (n: number): number => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const disk = filesOf(['bank', 'retail']);
  /** What is open, with the texts to go back to. */
  const open = new Map<string, { version: number; text: string; before: string[] }>();
  const server = serverOn(disk, open);
  await server.workspace.addFolder(base);
  const log: string[] = [];
  let compared = 0;
  let version = 1;

  const change = async (uri: string, text: string): Promise<void> => {
    const document = open.get(uri);
    if (document === undefined) return;
    document.before.push(document.text);
    if (document.before.length > 20) document.before.shift();
    document.text = text;
    document.version = ++version;
    await server.workspace.open(uri, version, text);
  };
  const openOne = async (): Promise<string | undefined> => {
    const uri = one([...disk.keys()].filter((name) => name.endsWith('.cx')));
    if (uri === undefined || open.has(uri)) return uri;
    const text = disk.get(uri) ?? '';
    open.set(uri, { version: ++version, text, before: [] });
    await server.workspace.open(uri, version, text);
    return uri;
  };

  for (let edit = 1; edit <= options.edits; edit++) {
    const uri = (below(4) > 0 ? one([...open.keys()]) : undefined) ?? (await openOne());
    const document = uri === undefined ? undefined : open.get(uri);
    const action = below(20);
    if (uri !== undefined && document !== undefined && action < 14) {
      const { text } = document;
      const at = below(text.length + 1);
      if (action < 6) await change(uri, text.slice(0, at) + (one(typed) ?? '') + text.slice(at));
      else if (action < 8) await change(uri, text.slice(0, at) + text.slice(at + below(12)));
      else if (action < 9) await change(uri, text.slice(0, at) + text.slice(at + below(400)));
      else if (action < 11) {
        const from = one([...disk.values()]) ?? '';
        const start = below(from.length);
        await change(uri, text.slice(0, at) + from.slice(start, start + below(500)) + text.slice(at));
      } else await change(uri, document.before.pop() ?? disk.get(uri) ?? '');
      log.push(`${action < 11 ? 'type' : 'undo'} ${uri}`);
    } else if (action < 16 && uri !== undefined && document !== undefined) {
      // Put away, saved or not.
      if (below(2) === 0) disk.set(uri, document.text);
      open.delete(uri);
      await server.workspace.close(uri);
      log.push(`close ${uri}`);
    } else if (action === 16) {
      const gone = one([...disk.keys()].filter((name) => !open.has(name)));
      if (gone !== undefined && disk.size > 4) {
        disk.delete(gone);
        await server.workspace.onDisk([{ uri: gone, gone: true }]);
        log.push(`delete ${gone}`);
      }
    } else if (action === 17) {
      const from = one([...disk.keys()].filter((name) => !open.has(name) && name.endsWith('.cx')));
      if (from !== undefined) {
        const to = from.replace(/\/[^/]*$/, `/moved-${edit}.cx`);
        disk.set(to, disk.get(from) ?? '');
        disk.delete(from);
        await server.workspace.onDisk([
          { uri: from, gone: true },
          { uri: to, gone: false },
        ]);
        log.push(`move ${from}`);
      }
    } else if (action === 18) {
      const folder = one([...new Set([...disk.keys()].map((name) => name.slice(0, name.lastIndexOf('/'))))]) ?? base;
      if (folder !== base && ![...open.keys()].some((name) => name.startsWith(`${folder}/`))) {
        const to = `${folder}-${edit}`;
        for (const [name, text] of [...disk]) {
          if (!name.startsWith(`${folder}/`)) continue;
          disk.delete(name);
          disk.set(to + name.slice(folder.length), text);
        }
        await server.workspace.onDisk([
          { uri: folder, gone: true },
          { uri: to, gone: false },
        ]);
        log.push(`move folder ${folder}`);
      }
    } else if (action === 19) {
      const name = one([...disk.keys()].filter((file) => !open.has(file) && file.endsWith('.cx')));
      if (name !== undefined) {
        disk.set(name, `${disk.get(name) ?? ''}${one(typed) ?? ''}`);
        await server.workspace.onDisk([{ uri: name, gone: false }]);
        log.push(`change on disk ${name}`);
      }
    }
    if (below(options.burst ?? 4) === 0) await new Promise((resolve) => setImmediate(resolve));
    if (edit % options.every !== 0 && edit !== options.edits) continue;
    await server.settled();
    const fresh = serverOn(disk, open);
    await fresh.workspace.addFolder(base);
    for (const [name, { version: number, text }] of open) await fresh.workspace.open(name, number, text);
    await fresh.settled();
    same(knowledge(server), knowledge(fresh), `seed ${options.seed}, after ${edit} changes: ${log.slice(-8).join('; ')}`);
    compared++;
  }
  return { compared };
}
