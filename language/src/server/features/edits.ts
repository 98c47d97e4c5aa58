/** From text edits of files to what an editor carries out. */
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../findings/finding.ts';
import { rangeBetween } from '../places.ts';
import type { Realm } from '../workspace.ts';

/** The edits by file, each for the text as the server knows it; null where one of the files cannot be written back. */
export function workspaceEdit(edits: readonly TextEdit[], realm: Realm): WorkspaceEdit | null {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.file);
    if (list === undefined) byFile.set(edit.file, [edit]);
    else list.push(edit);
  }
  const documentChanges: TextDocumentEdit[] = [];
  for (const [file, list] of byFile) {
    const source = realm.sources.get(file);
    if (source === undefined || !source.content.whole) return null;
    documentChanges.push({
      textDocument: { uri: source.uri, version: source.version },
      edits: list.map(({ offset, end, text }) => ({ range: rangeBetween(source.lines(), offset, end), newText: text })),
    });
  }
  return { documentChanges };
}
