/** What the panels beside the text have in common: the report, what is different from an earlier version, the surveys. */
import { type FilePlace, previewProgram } from '@touchstone/language/server/protocol.ts';
import { Range, Uri, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Message } from './messages.ts';
import { shell } from './preview/shell.ts';

export type PreviewClient = Pick<BaseLanguageClient, 'sendRequest' | 'sendNotification' | 'onNotification' | 'onDidChangeState'>;

/** A sentence in the reader's language. */
export type Tell = (message: Message, args?: Readonly<Record<string, string | number>>) => string;

/** The `.cx` file in front. */
export function fileInFront(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'cx' ? document.uri : undefined;
}

/** The file that a command is about: the one it is given, else the one in front. Undefined where there is neither, and a person has been told. */
export function fileAsked(given: unknown, tell: Tell): Uri | undefined {
  const uri = given instanceof Uri ? given : typeof given === 'string' ? Uri.parse(given) : fileInFront();
  if (uri === undefined) void window.showInformationMessage(tell('openFirst'));
  return uri;
}

/** The file that names the program a file belongs to; the file itself where no server says. */
export async function programOf(client: PreviewClient, uri: Uri): Promise<string> {
  const found = await client.sendRequest<{ readonly uri: string } | null>(previewProgram, { uri: uri.toString() }).catch(() => null);
  return found?.uri ?? uri.toString();
}

export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The place in `dist` that holds the script and the style sheet of a panel's page. */
export type PageFolder = 'preview' | 'survey';

/** What a panel may load, and its icon. */
export function furnish(panel: WebviewPanel, extensionUri: Uri, page: PageFolder): void {
  panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist', page)] };
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, 'icons', 'cx-light.svg'),
    dark: Uri.joinPath(extensionUri, 'icons', 'cx-dark.svg'),
  };
}

/** A page that knows nothing yet. `styled` as for a shell. */
export function beginPage({ webview }: WebviewPanel, extensionUri: Uri, page: PageFolder, styled: boolean): void {
  const folder = Uri.joinPath(extensionUri, 'dist', page);
  webview.html = shell({
    script: webview.asWebviewUri(Uri.joinPath(folder, 'page.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(folder, 'page.css')).toString(),
    source: webview.cspSource,
    nonce: nonce(),
    styled,
  });
}

/** Letters that nobody can guess. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A stretch of a text, as the server says it. */
export function rangeOf({ start, end }: FilePlace['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
