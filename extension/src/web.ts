/** The extension in a browser: the server in a worker, all files through VS Code. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { type Server, startServer } from './client.ts';
import { registerEverywhere } from './everywhere.ts';

/** What is used of a browser's worker. */
interface BrowserWorker {
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: () => void, options?: { readonly once: boolean }): void;
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => BrowserWorker;

class Client extends LanguageClient {
  /** The library would also tell it to a person, in English and often: it belongs into the log. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  lost(): Promise<void> {
    return this.handleConnectionClosed();
  }
}

/** A worker that throws what nobody catches is taken for dead, as a process would be. */
class Reader extends BrowserMessageReader {
  constructor(worker: BrowserWorker) {
    super(worker as ConstructorParameters<typeof BrowserMessageReader>[0]);
    worker.addEventListener('error', () => this.fireClose());
  }
}

let server: Server | undefined;
let worker: BrowserWorker | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const place = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  server = startServer(
    context,
    (options) => new Client('cx', 'CX', () => open(place), options),
    () => true,
  );
  registerEverywhere(context, server);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  worker?.terminate();
}

/** A new server in the place of the last. Its text is read first: not every host lets a worker be started from where an extension lies. */
async function open(place: vscode.Uri): Promise<MessageTransports> {
  worker?.terminate();
  const address = URL.createObjectURL(new Blob([await vscode.workspace.fs.readFile(place)], { type: 'text/javascript' }));
  const made = new Worker(address, { name: 'CX' });
  made.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  worker = made;
  return {
    reader: new Reader(made),
    writer: new BrowserMessageWriter(made as ConstructorParameters<typeof BrowserMessageWriter>[0]),
  };
}
