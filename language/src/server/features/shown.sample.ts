/** How tests show what a feature answers: the text at a place, with its file. */
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { offsetAt } from '../places.ts';
import { base, type Sample } from '../server.sample.ts';
import type { Workspace } from '../workspace.ts';

/** The text in a stretch of a file. */
export function textAt(workspace: Workspace, uri: string, range: Range): string {
  const source = workspace.source(uri);
  if (source === undefined) return `no such file: ${uri}`;
  const { text } = source.content;
  return text.slice(offsetAt(text, source.lines(), range.start), offsetAt(text, source.lines(), range.end));
}

/** `a.cx:3 Shop`: the file, the line and the text of a place. */
export function placeAt(workspace: Workspace, uri: string, range: Range): string {
  return `${uri.replace(`${base}/`, '')}:${range.start.line + 1} ${textAt(workspace, uri, range)}`;
}

/** The first mark of the open file. */
export function markOf({ offsets }: Sample): number {
  const [offset] = offsets;
  if (offset === undefined) throw new Error('there is no mark');
  return offset;
}

/** The texts of the files that an edit changes, once it has been carried out, by the file's name. Throws where edits of a file overlap. */
export function carriedOut(workspace: Workspace, edit: WorkspaceEdit): Record<string, string> {
  const made: Record<string, string> = {};
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change)) throw new Error('no file is made or moved here');
    const { uri } = change.textDocument;
    made[uri.replace(`${base}/`, '')] = edited(workspace, uri, change.edits as TextEdit[]);
  }
  return made;
}

function edited(workspace: Workspace, uri: string, edits: readonly TextEdit[]): string {
  const source = workspace.source(uri);
  if (source === undefined) throw new Error(`no such file: ${uri}`);
  const { text } = source.content;
  const places = edits
    .map(({ range, newText }) => ({
      from: offsetAt(text, source.lines(), range.start),
      to: offsetAt(text, source.lines(), range.end),
      newText,
    }))
    .sort((a, b) => a.from - b.from);
  let made = '';
  let at = 0;
  for (const { from, to, newText } of places) {
    if (from < at) throw new Error(`edits of ${uri} overlap`);
    made += text.slice(at, from) + newText;
    at = to;
  }
  return made + text.slice(at);
}
