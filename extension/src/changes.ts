/** Which version a program is compared with: a choice among what VS Code's Git knows. */
import { type PreviewBase, programFilesRequest } from '@touchstone/language/server/protocol.ts';
import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { filesAt, type Ref, type Repository, repositoryOf } from './git.ts';
import type { PreviewClient, Tell } from './panels.ts';

/** A version that was chosen, and how it is read anew. */
export interface Version {
  /** `HEAD`, a branch, a tag. */
  readonly ref: string;
  readonly repository: Repository;
  read(): Promise<PreviewBase>;
}

/** Branches and tags that are offered at most. */
const OFFERED = 300;

/** The version of a program, by a file of it, that is named, or that a person chooses. Undefined: none, and they were told or changed their mind. */
export async function versionOf(uri: Uri, client: PreviewClient, tell: Tell, named?: string): Promise<Version | undefined> {
  const repository = await repositoryOf(uri);
  if (repository === 'no-git' || repository === 'none') {
    void window.showInformationMessage(tell(repository === 'no-git' ? 'changesNoGit' : 'changesNoRepository'));
    return undefined;
  }
  if (repository.state.HEAD?.commit === undefined) {
    void window.showInformationMessage(tell('changesNoCommit'));
    return undefined;
  }
  const ref = named ?? (await chosen(repository, tell));
  if (ref === undefined) return undefined;
  const name = ref === 'HEAD' ? tell('changesHead', { branch: repository.state.HEAD.name ?? 'HEAD' }) : ref;
  return {
    ref,
    repository,
    async read() {
      const files = await client.sendRequest<readonly string[]>(programFilesRequest, { uri: uri.toString() }).catch(() => [uri.toString()]);
      return await filesAt(repository, ref, name, files);
    },
  };
}

async function chosen(repository: Repository, tell: Tell): Promise<string | undefined> {
  const refs = (await repository.getRefs({ sort: 'committerdate' }).catch((): readonly Ref[] => [])).slice(0, OFFERED);
  const items = (type: number): QuickPickItem[] =>
    refs.flatMap((one) =>
      one.type === type && one.name !== undefined ? [{ label: one.name, description: one.commit?.slice(0, 8) ?? '' }] : [],
    );
  const group = (label: string, all: QuickPickItem[]): QuickPickItem[] =>
    all.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...all];
  const head = { label: 'HEAD', description: tell('changesHeadAbout') };
  const rows = [
    head,
    ...group(tell('changesBranches'), items(0)),
    ...group(tell('changesTags'), items(2)),
    ...group(tell('changesRemotes'), items(1)),
  ];
  return (await window.showQuickPick(rows, { placeHolder: tell('changesChoose') }))?.label;
}
