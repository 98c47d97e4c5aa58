/** What VS Code's own Git knows of a program as it was. Nothing here starts Git: the extension `vscode.git` has it, where there is one. */
import type { PreviewBase } from '@touchstone/language/server/protocol.ts';
import { type Event, extensions, Uri } from 'vscode';

/** What is used of the API of `vscode.git` (version 1). */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  getRepository(uri: Uri): Repository | null;
  openRepository?(root: Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly rootUri: Uri;
  /** Without `HEAD` until it was looked at once; a `HEAD` without a commit is one where nothing was committed yet. */
  readonly state: { readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined; readonly onDidChange: Event<void> };
  /** Looks at it anew. */
  status(): Promise<void>;
  getRefs(query: { readonly sort?: 'committerdate' }): Promise<readonly Ref[]>;
  show(ref: string, path: string): Promise<string>;
  diffWith(ref: string): Promise<readonly { readonly uri: Uri; readonly originalUri: Uri }[]>;
}

/** A branch (0), a branch of a remote (1) or a tag (2). */
export interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

/** How long VS Code may take to find its repositories, in milliseconds. */
const PATIENCE = 8_000;

/** The repository a file lies in. `no-git`: this VS Code has no Git; `none`: the file is in no repository it knows. */
export async function repositoryOf(uri: Uri): Promise<Repository | 'no-git' | 'none'> {
  const git = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (git === undefined) return 'no-git';
  let api: GitApi;
  try {
    api = (git.isActive ? git.exports : await git.activate()).getAPI(1);
  } catch {
    // It is switched off, or no Git is installed.
    return 'no-git';
  }
  const end = Date.now() + PATIENCE;
  for (let isAsked = false; ; ) {
    const found = api.getRepository(uri);
    if (found !== null) {
      // A repository that was found a moment ago, as after a reload, does not know its last commit yet.
      if (found.state.HEAD === undefined) await found.status().catch(() => {});
      return found;
    }
    if (Date.now() > end) return 'none';
    if (api.state === 'initialized') {
      if (isAsked) return 'none';
      isAsked = true;
      // It may still be on its way to the repository; asked for, it says when it has been there.
      if (api.openRepository !== undefined) await api.openRepository(Uri.joinPath(uri, '..')).catch(() => null);
      else await new Promise((resolve) => setTimeout(resolve, PATIENCE / 4));
    } else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The files of a program as they were at a commit, a branch or a tag. `files`: those it is made of now; what was there and is no more is added. */
export async function filesAt(repository: Repository, ref: string, name: string, files: readonly string[]): Promise<PreviewBase> {
  const changed = await repository.diffWith(ref);
  const isSource = ({ path }: Uri): boolean => path.endsWith('.cx');
  const former = changed.map(({ originalUri }) => originalUri).filter(isSource);
  const uris = new Map([...files.map((file) => Uri.parse(file)), ...former].map((uri) => [uri.toString(), uri]));
  const texts = await Promise.all(
    [...uris.values()].map(async (uri) => {
      // A file that was not there then has no text to show.
      const text = await repository.show(ref, uri.fsPath).catch(() => null);
      return text === null ? [] : [{ uri: uri.toString(), text }];
    }),
  );
  return { name, files: texts.flat() };
}
