import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { createChecking, type Told } from './checking.ts';
import type { Host } from './host.ts';
import { base, hostOf } from './server.sample.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

const uri = (name: string): string => `${base}/${name}`;

const group = `team T "t"
persona P "p" { share 100% }
persona Q "q"
`;

/** A program that uses the group, and whose second file names what the first declares; or one broken name. */
function unit(name: string, broken = false): Record<string, string> {
  return {
    [`${name}/a.cx`]: `use "../group"\nprogram U "u" { owner T }\ntouchpoint Till "t" for P { owner T  expect quick "q" in Service expected 7 weight 5 }\n`,
    [`${name}/sub/b.cx`]: `kpi Wait "w" mean at Till { owner ${broken ? 'Nobody' : 'T'} }\n`,
  };
}

function files(units: number): Map<string, string> {
  const disk = new Map([[uri('group/g.cx'), group]]);
  for (let at = 0; at < units; at++) for (const [name, text] of Object.entries(unit(`u${at}`, at % 3 === 0))) disk.set(uri(name), text);
  return disk;
}

interface Server {
  readonly workspace: Workspace;
  /** Everything told, in order. */
  readonly log: { readonly uri: string; readonly findings: readonly Finding[] }[];
  readonly settled: () => Promise<void>;
  readonly reads: string[];
}

/** A server whose disk takes as many turns for a file as `slowness` says, and whose clock lets it pause after each file. */
function serverOn(disk: Map<string, string>, open: ReadonlySet<string>, slowness: () => number = () => 0): Server {
  const log: Server['log'] = [];
  const reads: string[] = [];
  let time = 0;
  const later = async (): Promise<void> => {
    for (let turn = slowness(); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
  };
  const plain = hostOf(disk);
  const host: Host = {
    ...plain,
    list: async (folder, deep) => {
      await later();
      return plain.list(folder, deep);
    },
    read: async (at) => {
      reads.push(at);
      await later();
      return plain.read(at);
    },
    clock: () => {
      time += 25;
      return time;
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const late: { checking?: ReturnType<typeof createChecking> } = {};
  const workspace = createWorkspace(host, {
    onChange: () => late.checking?.onChange(),
    isBusy: () => late.checking?.isBusy() === true,
  });
  late.checking = createChecking(
    workspace,
    host,
    (at: string, { findings }: Told) => log.push({ uri: at, findings }),
    (at) => open.has(at),
    (error) => {
      throw error;
    },
  );
  return { workspace, log, reads, settled: async () => late.checking?.settled() };
}

function lastTold({ log }: Server): Map<string, readonly Finding[]> {
  const last = new Map<string, readonly Finding[]>();
  for (const { uri: at, findings } of log) {
    if (findings.length === 0) last.delete(at);
    else last.set(at, findings);
  }
  return new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe('a folder that is being read', () => {
  it('has the program of an open file told before the rest, and only what stands', async () => {
    const disk = files(30);
    const mine = uri('u3/sub/b.cx');
    // A part of another program is used, which alone would lack what the rest of it declares.
    disk.set(uri('other/sub/s.cx'), 'team Owners "o" { owner Chief }\n');
    disk.set(uri('other/all.cx'), 'program Other "o" { owner Chief }\nteam Chief "c"\n');
    disk.set(uri('u3/c.cx'), 'use "../other/sub"\nkpi Count "c" mean { owner Owners }\n');
    const server = serverOn(disk, new Set([mine]));
    const loaded = server.workspace.addFolder(base);
    await server.workspace.open(mine, 1, disk.get(mine) ?? '');
    await server.workspace.ready(mine);
    expect(server.workspace.programOf(mine)?.root).toBe('u3');
    expect(server.workspace.source(uri('u29/a.cx'))).toBeUndefined();
    await loaded;
    await server.settled();
    expect(server.log[0]?.uri).toBe(mine);
    expect(server.log[0]?.findings.map(({ rule }) => rule)).toContain('program/unknown-name');
    const last = lastTold(server);
    for (const { uri: at, findings } of server.log) expect(findings, at).toEqual(last.get(at));
  });

  it.each([1, 2, 3, 4, 5, 6])('ends where a fresh start does, whatever is opened, typed and closed meanwhile (seed %i)', async (seed) => {
    const numbers = chance(seed);
    const next = (below: number): number => Math.floor(numbers.next().value * below);
    const disk = files(12);
    const open = new Set<string>();
    const texts = new Map<string, string>();
    const server = serverOn(disk, open, () => next(3));
    let isLoaded = false;
    const loaded = server.workspace.addFolder(base).then(() => {
      isLoaded = true;
    });
    const names = [...disk.keys()];
    const working: Promise<unknown>[] = [];
    for (let version = 2; !isLoaded || version < 40; version++) {
      for (let turn = next(4); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
      const at = names[next(names.length)] ?? '';
      const kind = next(4);
      if (kind === 0 && open.has(at)) {
        open.delete(at);
        texts.delete(at);
        working.push(server.workspace.close(at));
      } else {
        const text =
          open.has(at) && kind === 1 ? `${texts.get(at)}team Extra${version} "x" { owner Nobody${version} }\n` : (disk.get(at) ?? '');
        const more = kind === 2 ? `use "../u${next(12)}/sub"\n${text}` : text;
        open.add(at);
        texts.set(at, more);
        working.push(server.workspace.open(at, version, more));
      }
      if (kind === 3) {
        const onDisk = names[next(names.length)] ?? '';
        disk.set(onDisk, `${disk.get(onDisk)}team Disk${version} "d" { owner Missing }\n`);
        working.push(server.workspace.onDisk([{ uri: onDisk, gone: false }]));
      }
    }
    await Promise.all([loaded, ...working]);
    await server.settled();

    const fresh = serverOn(disk, open);
    await fresh.workspace.addFolder(base);
    for (const [at, text] of texts) await fresh.workspace.open(at, 1, text);
    await fresh.settled();
    expect(Object.fromEntries(lastTold(server))).toEqual(Object.fromEntries(lastTold(fresh)));
  });
});
