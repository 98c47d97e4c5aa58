/** A server's workspace in memory, for tests: files in one string, a mark where the cursor stands. */

import type { MessageLanguage } from '../findings/rule.ts';
import { besideNames } from '../program/beside.ts';
import { createChecking, type Told } from './checking.ts';
import type { Host } from './host.ts';
import { type Opened, openedAt } from './opened.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export const base = 'file:///work';

/** A disk in memory, by URI. Its day is 2026-05-01. */
export function hostOf(files: Map<string, string>): Host {
  return {
    list: (folder, deep) =>
      Promise.resolve(
        [...files.keys()].filter((uri) => {
          const rest = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : null;
          return (
            rest !== null &&
            (rest.endsWith('.cx') || besideNames.some((name) => `/${rest}`.endsWith(`/${name}`))) &&
            (deep || !rest.includes('/'))
          );
        }),
      ),
    read: (uri) => {
      const text = files.get(uri);
      return Promise.resolve(text === undefined ? null : { bytes: new TextEncoder().encode(text) });
    },
    named: (folder, pattern) => {
      const expression = new RegExp(`^${pattern.replace(/[.+^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
      const uris = [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`) && expression.test(uri.slice(folder.length + 1)));
      return Promise.resolve(uris.sort().map((uri) => ({ uri })));
    },
    root: () => Promise.resolve(base),
    digest: (content) => Promise.resolve(typeof content === 'string' ? String(content.length) : content.join(' ')),
    today: () => '2026-05-01',
    clock: () => 0,
    pause: () => Promise.resolve(),
  };
}

/** The marks `<|>` of a text, taken out of it: their offsets in the text without them. */
export function marks(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const parts = text.split('<|>');
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    offsets.push(length);
  }
  return { text: parts.join(''), offsets };
}

export interface Sample {
  readonly workspace: Workspace;
  readonly told: ReadonlyMap<string, Told>;
  readonly disk: Map<string, string>;
  /** The file with the first mark, opened; else the first one. */
  readonly opened: (language?: MessageLanguage) => Opened;
  /** Offsets of the marks in the file of `opened`. */
  readonly offsets: readonly number[];
  readonly settled: () => Promise<void>;
  readonly uri: (name: string) => string;
}

/**
 * A workspace of files: `--- name.cx` before each, or one text, which is `a.cx`. The file with a mark is open in an editor. Findings are settled
 * when it resolves.
 */
export async function sample(given: string): Promise<Sample> {
  const disk = new Map<string, string>();
  const uri = (name: string): string => `${base}/${name}`;
  let first = '';
  let marked: { readonly uri: string; readonly text: string; readonly offsets: readonly number[] } | undefined;
  const parts = given.startsWith('--- ') ? given.split(/^--- (.+)\n/m).slice(1) : ['a.cx', given];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const name = uri((parts[at] ?? '').trim());
    const { text, offsets } = marks(parts[at + 1] ?? '');
    disk.set(name, text);
    first ||= name;
    if (offsets.length > 0) marked ??= { uri: name, text, offsets };
  }
  const shown = marked ?? { uri: first, text: disk.get(first) ?? '', offsets: [] };
  const host = hostOf(disk);
  const told = new Map<string, Told>();
  const checking = { current: undefined as ReturnType<typeof createChecking> | undefined };
  const workspace = createWorkspace(host, { onChange: () => checking.current?.onChange() });
  checking.current = createChecking(
    workspace,
    host,
    (at, what) => told.set(at, what),
    (at) => (workspace.source(at)?.version ?? null) !== null,
    (error) => {
      throw error;
    },
  );
  await workspace.addFolder(base);
  await workspace.open(shown.uri, 1, shown.text);
  await checking.current.settled();
  return {
    workspace,
    told,
    disk,
    offsets: shown.offsets,
    opened: (language = 'en') => {
      const opened = openedAt(workspace, shown.uri, language);
      if (opened === undefined) throw new Error(`${shown.uri} is not open`);
      return opened;
    },
    settled: async () => checking.current?.settled(),
    uri,
  };
}
