/** What files and folders that move mean for the paths in programs. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../findings/finding.ts';
import { usedFolder } from '../../program/folders.ts';
import { folderOf, isAtOrBelow, nameFrom, plainUri, uriFrom } from '../places.ts';
import type { Source } from '../sources.ts';
import type { Realm, Workspace } from '../workspace.ts';
import { workspaceEdit } from './edits.ts';
import { insideQuotes, isAbsolute, pathsIn, patternOf, type WrittenPath } from './paths.ts';

export interface Move {
  /** URIs of a file or folder. */
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep every `use` and every file of `responses` pointing at what it points at now, once these have moved: in files that move
 * and in files that stay. They are for the texts as they are before the move. Of a pattern, the steps before its first joker are followed.
 */
export function editsForMoves(workspace: Workspace, moves: readonly Move[]): WorkspaceEdit {
  const plain = moves.map(({ from, to }) => ({ from: folderUri(from), to: folderUri(to) })).sort((a, b) => b.from.length - a.from.length);
  const moved = (uri: string): string => {
    const move = plain.find(({ from }) => isAtOrBelow(uri, from));
    return move === undefined ? uri : move.to + uri.slice(move.from.length);
  };
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const realm of workspace.realms()) {
    const edits: TextEdit[] = [];
    for (const source of realm.sources.values()) {
      if (!source.content.whole) continue;
      for (const written of pathsIn(source)) {
        const path = written.kind === 'use' ? usedAfter(realm, source, written.path, moved) : answersAfter(source, written.path, moved);
        if (path !== null) edits.push(rewritten(source, written, path));
      }
    }
    documentChanges.push(...(workspaceEdit(edits, realm)?.documentChanges ?? []));
  }
  return { documentChanges };
}

function folderUri(uri: string): string {
  return plainUri(uri).replace(/\/$/, '');
}

/** The path of a `use` after the moves; null where it stays as it is. */
function usedAfter(realm: Realm, source: Source, path: string, moved: (uri: string) => string): string | null {
  const folder = usedFolder(source.file, { path });
  if (folder === null) return null;
  const target = uriFrom(realm.base, folder);
  const files = [...realm.sources.values()].filter(({ uri }) => isAtOrBelow(uri, target));
  // What leads nowhere now may lead to something there: the move may be what mends it.
  if (files.length === 0) return null;
  let now = moved(target);
  if (now === target) now = togetherTo(target, files, moved) ?? target;
  return pathAfter(source, path, path, now, moved);
}

/** Where the files of a folder go one by one, all to the same other folder, that folder. */
function togetherTo(folder: string, files: readonly Source[], moved: (uri: string) => string): string | null {
  let to: string | null = null;
  for (const { uri } of files) {
    const now = moved(uri);
    const rest = uri.slice(folder.length);
    if (now === uri || !now.endsWith(rest)) return null;
    const home = now.slice(0, now.length - rest.length);
    if (to !== null && to !== home) return null;
    to = home;
  }
  return to;
}

function answersAfter(source: Source, path: string, moved: (uri: string) => string): string | null {
  if (isAbsolute(path)) return null;
  const { plain, rest } = patternOf(path);
  const after = pathAfter(source, path, plain, moved(uriFrom(folderOf(source.uri), plain)), moved);
  return after === null || rest === '' ? after : after === '.' ? rest : `${after}/${rest}`;
}

/** How a file names a target once both are where they will be; null where what it says now is right there too. */
function pathAfter(source: Source, path: string, plain: string, target: string, moved: (uri: string) => string): string | null {
  const home = folderOf(moved(source.uri));
  if (uriFrom(home, plain.replace(/\\/g, '/')) === target) return null;
  const name = nameFrom(home, target);
  if (name === '') return '.';
  const start = /^\.[\\/]/.test(path) && !name.startsWith('..') ? './' : '';
  return `${start}${name}${plain === path && /[\\/]$/.test(path) ? '/' : ''}`;
}

function rewritten(source: Source, written: WrittenPath, path: string): TextEdit {
  const { file } = source;
  if (!/[\\"“”「」『』＂'‘’]/.test(path)) return { file, ...insideQuotes(source.content.text, written), text: path };
  return { file, offset: written.offset, end: written.end, text: `"${path.replace(/[\\"]/g, '\\$&')}"` };
}
