/** Tables that come from a spreadsheet and go there, and files of answers dropped on a wave. */
import { droppedRequest, pastedRequest, tableRequest } from '@touchstone/language/server/protocol.ts';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from './language.ts';

/** So much of a file is read for the heads of its columns, in bytes. */
const HEAD = 256 * 1024;

/** Files of answers as they are dropped: those whose heads are read, and those that only the command line reads. */
const answers = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|parquet)(?:\.gz)?$/i;
const readable = /\.(?:csv|tsv|tab|txt)$/i;

/** What VS Code has had since 1.97; the oldest that is supported knows nothing of it. */
interface Kind {
  append(...parts: readonly string[]): Kind;
}
interface NewerCode {
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: Kind; readonly Text: Kind };
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: Kind) => object;
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          transfer: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<object[] | undefined>;
      },
      metadata: { readonly providedPasteEditKinds: readonly Kind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

const selector: vscode.DocumentSelector = { language: 'cx' };

export function registerTables({ subscriptions }: vscode.ExtensionContext, client: BaseLanguageClient): void {
  // Places of VS Code's own reach a worker without what they say, and ranges another process as lists.
  const { asPosition, asRange } = client.code2ProtocolConverter;
  const ask = async <Answer>(method: string, document: vscode.TextDocument, params: object): Promise<Answer | null> => {
    try {
      return await client.sendRequest<Answer | null>(method, { textDocument: { uri: document.uri.toString() }, ...params });
    } catch {
      // Without a server a paste is a paste.
      return null;
    }
  };

  async function copyAsTable(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'cx') {
      void vscode.window.showInformationMessage(tell('openFirst'));
      return;
    }
    const forms = [
      { label: tell('copySpreadsheet'), detail: tell('copySpreadsheetAbout'), form: 'tsv' },
      { label: 'Markdown', detail: tell('copyMarkdownAbout'), form: 'md' },
      { label: 'HTML', detail: tell('copyHtmlAbout'), form: 'html' },
    ];
    const chosen = await vscode.window.showQuickPick(forms, { placeHolder: tell('chooseForm') });
    if (chosen === undefined) return;
    const { selection, document } = editor;
    const range = selection.isEmpty
      ? { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } }
      : asRange(selection);
    const table = await ask<{ text: string; count: number }>(tableRequest, document, { range, form: chosen.form });
    if (table === null) {
      void vscode.window.showInformationMessage(tell('nothingToCopy'));
      return;
    }
    await vscode.env.clipboard.writeText(table.text);
    vscode.window.setStatusBarMessage(tell('copied', { count: table.count }), 5000);
  }

  subscriptions.push(
    vscode.commands.registerCommand('cx.copyTable', copyAsTable),
    vscode.languages.registerDocumentDropEditProvider(selector, {
      async provideDocumentDropEdits(document, position, transfer, token) {
        const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
        const [file] = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
        if (file === undefined || token.isCancellationRequested || !answers.test(decodeURIComponent(file))) return undefined;
        const uri = vscode.Uri.parse(file);
        const head = readable.test(uri.path) ? await headOf(uri) : null;
        const found = await ask<{ text: string }>(droppedRequest, document, {
          position: asPosition(position),
          file: uri.toString(),
          head,
        });
        if (found === null) return undefined;
        const edit: vscode.DocumentDropEdit & { title?: string; kind?: Kind } = new vscode.DocumentDropEdit(plain(found.text));
        edit.title = tell('dropAnswers');
        const kind = (vscode as unknown as NewerCode).DocumentDropOrPasteEditKind?.Empty.append('cx', 'responses');
        if (kind !== undefined) edit.kind = kind;
        return edit;
      },
    }),
    ...pasting(ask, asPosition),
  );
}

/** Rows of a spreadsheet, pasted; nothing where VS Code is too old to be told. */
function pasting(
  ask: <Answer>(method: string, document: vscode.TextDocument, params: object) => Promise<Answer | null>,
  asPosition: (position: vscode.Position) => object,
): vscode.Disposable[] {
  const newer = vscode as unknown as NewerCode;
  const { DocumentPasteEdit: Edit, DocumentDropOrPasteEditKind: kinds } = newer;
  if (newer.languages.registerDocumentPasteEditProvider === undefined || Edit === undefined || kinds === undefined) return [];
  const kind = kinds.Empty.append('cx', 'expect');
  return [
    newer.languages.registerDocumentPasteEditProvider(
      selector,
      {
        async provideDocumentPasteEdits(document, [range], transfer, _, token) {
          const text = (await transfer.get('text/plain')?.asString()) ?? '';
          if (range === undefined || !text.includes('\t') || token.isCancellationRequested) return undefined;
          const found = await ask<{ text: string; count: number }>(pastedRequest, document, {
            position: asPosition(range.start),
            text: text.replace(/\r\n?/g, '\n'),
          });
          return found === null ? undefined : [new Edit(found.text, tell('pasteRows', { count: found.count }), kind)];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
    ),
  ];
}

/** The beginning of a file in base 64, up to the end of a line; null where it cannot be read. */
async function headOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const cut = bytes.length <= HEAD ? bytes.length : bytes.lastIndexOf(10, HEAD) + 1;
    let signs = '';
    for (const byte of bytes.subarray(0, cut)) signs += String.fromCharCode(byte);
    return btoa(signs);
  } catch {
    return null;
  }
}

/** A dropped text is a snippet: its signs must mean nothing. */
function plain(text: string): vscode.SnippetString {
  return new vscode.SnippetString().appendText(text);
}
