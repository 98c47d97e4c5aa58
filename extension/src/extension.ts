/** The extension on a desktop, and wherever it runs in Node: the server in a process of its own, on VS Code's own runtime. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Server, startServer } from './client.ts';
import { registerCounting } from './counting.ts';
import { registerEverywhere } from './everywhere.ts';
import { registerTasks } from './tasks.ts';

class Client extends LanguageClient {
  /** The library would also tell it to a person, in English and often: it belongs into the log. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  lost(): Promise<void> {
    return this.handleConnectionClosed();
  }
}

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
  server = startServer(
    context,
    (options) => new Client('cx', 'CX', { module, transport: TransportKind.ipc }, options),
    () => vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') === true,
    true,
  );
  registerCounting(context, server);
  registerEverywhere(context, server);
  registerTasks(context);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
