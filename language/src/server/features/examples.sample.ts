/** The example programs of this repository, as workspaces in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Opened, openedAt } from '../opened.ts';
import { base, hostOf } from '../server.sample.ts';
import { createWorkspace, type Workspace } from '../workspace.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.name.endsWith('.cx') ? [path] : [];
  });
}

/** Texts by URI of the `.cx` files at or below a folder of this repository. */
export function textsOf(folder: string): Map<string, string> {
  const top = join(root, folder);
  const texts = new Map<string, string>();
  for (const path of filesBelow(top).sort())
    texts.set(`${base}/${encodeURI(relative(top, path).split(sep).join('/'))}`, readFileSync(path, 'utf8'));
  return texts;
}

export const exampleFolders: readonly string[] = [
  ...readdirSync(join(root, 'examples'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`examples/${entry.name}`] : [],
  ),
  'tests/fixtures/aftersales',
];

/** A workspace of these texts, with none of them open. */
export async function workspaceOf(texts: ReadonlyMap<string, string>): Promise<Workspace> {
  const workspace = createWorkspace(hostOf(new Map(texts)), { onChange: () => undefined });
  await workspace.addFolder(base);
  return workspace;
}

/** Every file of a workspace as an editor asks about it. */
export function everyFile(workspace: Workspace): Opened[] {
  return workspace.realms().flatMap((realm) =>
    [...realm.sources.values()].map(({ uri }) => {
      const opened = openedAt(workspace, uri, 'en');
      if (opened === undefined) throw new Error(`${uri} is not known`);
      return opened;
    }),
  );
}
