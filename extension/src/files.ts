/** Reads files for the server where it cannot: in a browser, and in workspaces that are on no disk of this machine. */

import { isAddress, isFromRoot } from '@touchstone/language/measurement/readers/paths.ts';
import { besideNames } from '@touchstone/language/program/beside.ts';
import { isSourceFolder } from '@touchstone/language/program/folders.ts';
import type { NamedFile } from '@touchstone/language/server/host.ts';
import {
  type ListParams,
  listRequest,
  type NamedParams,
  namedRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  rootRequest,
} from '@touchstone/language/server/protocol.ts';
import { type Disposable, type FileStat, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers what the server asks of files, as long as the client lives. */
export function answerForFiles(client: Pick<BaseLanguageClient, 'onRequest'>): Disposable[] {
  return [
    client.onRequest(listRequest, ({ folder, deep }: ListParams) => listSources(folder, deep)),
    client.onRequest<ReadResult, void>(readRequest, ({ uri, limit }: ReadParams) => readSource(uri, limit)),
    client.onRequest(namedRequest, ({ folder, pattern }: NamedParams) => namedIn(folder, pattern)),
    client.onRequest(rootRequest, ({ folder }: { readonly folder: string }) => rootOf(folder)),
  ];
}

/** The URIs of the `.cx` files and of those that stand beside a program, at or below a folder (`deep`), or directly in it. What cannot be listed has none. */
export async function listSources(folder: string, deep: boolean): Promise<string[]> {
  const found: string[] = [];
  async function list(at: Uri): Promise<void> {
    let entries: [string, FileType][];
    try {
      entries = await workspace.fs.readDirectory(at);
    } catch {
      return;
    }
    const folders: Uri[] = [];
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(at, name);
      // A link to a folder may lead back up, and there is no telling where it leads.
      if (type === FileType.Directory && deep && isSourceFolder(name)) folders.push(uri);
      if ((type & FileType.Directory) === 0 && (besideNames.includes(name) || name.toLowerCase().endsWith('.cx')))
        found.push(uri.toString());
    }
    await Promise.all(folders.map(list));
  }
  await list(Uri.parse(folder));
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** System errors by the names that VS Code gives them. */
const codes: Readonly<Record<string, string>> = { NoPermissions: 'EACCES', FileIsADirectory: 'EISDIR', FileNotADirectory: 'ENOTDIR' };

/** What a file holds, in base 64; see `readRequest`. */
export async function readSource(address: string, limit: number): Promise<ReadResult> {
  const uri = Uri.parse(address);
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) return { code: 'EISDIR' };
    if (size > limit) return { size };
    const bytes = await workspace.fs.readFile(uri);
    // Some file systems do not know a size before they have read.
    return bytes.length > limit ? { size: bytes.length } : { base64: base64(bytes) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : String(error);
    return code === 'FileNotFound' ? null : { code: codes[code] ?? code };
  }
}

/** The files that a `responses` line of a file in this folder names; see `namedRequest`. The workspace's own search knows patterns. */
export async function namedIn(folder: string, pattern: string): Promise<NamedFile[]> {
  const from = Uri.parse(folder);
  const shown = (messageId: string): NamedFile[] => [{ uri: Uri.joinPath(from, 'answers').toString(), why: { messageId, arguments: {} } }];
  if (isAddress(pattern)) return shown('address');
  if (isFromRoot(pattern)) return shown('outside');
  // What leads upward does so before the first joker.
  const steps = pattern.replaceAll('\\', '/').split('/');
  const joker = steps.findIndex((step) => /[*?[{]/.test(step));
  const plain = joker < 0 ? steps : steps.slice(0, joker);
  const at = Uri.joinPath(from, ...plain);
  if (workspace.getWorkspaceFolder(at) === undefined && workspace.getWorkspaceFolder(from) !== undefined) return shown('outside');
  if (joker < 0) {
    const found = await statOf(at);
    if (found === null) return [];
    return (found.type & FileType.Directory) !== 0
      ? [{ uri: at.toString(), why: { messageId: 'folder', arguments: {} } }]
      : [{ uri: at.toString() }];
  }
  const uris = await workspace.findFiles(new RelativePattern(at, steps.slice(joker).join('/')), null);
  return uris
    .map((uri) => uri.toString())
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((uri) => ({ uri }));
}

/** The nearest folder upward that holds `.git`, else the workspace folder it lies in, else itself. */
export async function rootOf(folder: string): Promise<string> {
  const from = Uri.parse(folder);
  const home = workspace.getWorkspaceFolder(from)?.uri;
  for (let at = from; ; at = Uri.joinPath(at, '..')) {
    if ((await statOf(Uri.joinPath(at, '.git'))) !== null) return at.toString();
    if (at.path === '/' || at.path === '' || Uri.joinPath(at, '..').path === at.path) break;
  }
  return (home ?? from).toString();
}

async function statOf(uri: Uri): Promise<FileStat | null> {
  try {
    return await workspace.fs.stat(uri);
  } catch {
    return null;
  }
}

/** Works in Node and in a browser; in pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
