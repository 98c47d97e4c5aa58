/** A small editor that speaks the language server protocol: over standard input and output of a real process, or in memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '@touchstone/language/server/serve.ts';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { nodeHost } from '../../cli/src/workspace/host.ts';

export const root = join(import.meta.dirname, '../..');

export interface EditorOptions {
  /** Absolute paths of the folders it opens. */
  readonly folders: readonly string[];
  readonly locale?: string;
  /** A server to start; in memory where left out. */
  readonly command?: readonly string[];
  /** What the server writes to standard error goes here. */
  readonly onError?: (text: string) => void;
  readonly initializationOptions?: object;
  /** The id of the documents' language. */
  readonly languageId?: string;
  readonly capabilities?: ClientCapabilities;
  /** Answers `workspace/configuration`. */
  readonly settings?: object;
  /** The server's day; its own clock where left out. In memory only. */
  readonly today?: string;
}

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess | undefined;
  uri(path: string): string;
  /** Opens a file as it is on disk, or with a text of its own. */
  open(path: string, text?: string): string;
  /** The text an open file has now. */
  text(path: string): string;
  /** The number of its last change. */
  version(path: string): number;
  /** Puts text in the place of [`from`, `to`) of an open file. */
  edit(path: string, from: number, to: number, text: string): void;
  /** Carries out edits that a server sent, in the files that are open. */
  apply(edit: WorkspaceEdit): void;
  close(path: string): void;
  /** What was last told of a file. */
  diagnostics(path: string): readonly Diagnostic[];
  /** Everything told, by URI. */
  readonly told: ReadonlyMap<string, { readonly version: number | null; readonly diagnostics: readonly Diagnostic[] }>;
  /** Resolves with the findings told of a file once they satisfy the condition; also the next ones told. */
  until(path: string, condition: (diagnostics: readonly Diagnostic[], version: number | null) => boolean): Promise<readonly Diagnostic[]>;
  request<T>(method: string, params: object): Promise<T>;
  end(): Promise<void>;
}

const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8'));

/** What VS Code says it can do, as far as this server looks at it. */
export const capable: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], snippetEditSupport: true },
    configuration: true,
    workspaceFolders: true,
    fileOperations: { willRename: true, didRename: true, didCreate: true, didDelete: true },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: false } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

/** Where an offset of a text lies. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The offset of a place in a text. */
export function offsetIn(text: string, { line, character }: { line: number; character: number }): number {
  let at = 0;
  for (let n = 0; n < line; n++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return Math.min(at + character, text.length);
}

/** A text after edits that do not touch one another. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .map(({ range, newText }) => ({ from: offsetIn(text, range.start), to: offsetIn(text, range.end), newText }))
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to), text);
}

/** The command that starts our own server. */
export const ownServer: readonly string[] = [process.execPath, join(root, 'cli/bin/cx.js'), 'lsp', '--stdio'];

export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { command, folders, languageId = 'cx' } = options;
  let child: ChildProcess | undefined;
  let connection: ProtocolConnection;
  let disposeServer = (): void => {};
  if (command === undefined) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    serve(server, () => nodeHost(() => today), { version });
    disposeServer = () => server.dispose();
    connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  } else {
    const [program = '', ...words] = command;
    child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr?.on('data', (chunk) => options.onError?.(String(chunk)));
    if (child.stdout === null || child.stdin === null) throw new Error('no streams');
    connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  }

  const uriOf = (path: string): string => (path.includes('://') || path.startsWith('untitled:') ? path : pathToFileURL(path).href);
  const documents = new Map<string, { version: number; text: string }>();
  const told = new Map<string, { version: number | null; diagnostics: readonly Diagnostic[] }>();
  const waiting = new Set<() => void>();
  const seen: string[] = [];

  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics, version }) => {
    const plain = uri.startsWith('file:') ? pathToFileURL(fileURLToPath(uri)).href : uri;
    told.set(plain, { version: version ?? null, diagnostics });
    for (const look of [...waiting]) look();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => options.settings ?? null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    editor.apply(edit);
    return { applied: true };
  });
  connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
    seen.push(uri);
    return { success: true };
  });
  for (const method of ['window/logMessage', 'window/showMessage', '$/progress', 'telemetry/event'])
    connection.onNotification(method, () => {});
  connection.listen();

  const [first] = folders;
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: first === undefined ? null : uriOf(first),
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    capabilities: options.capabilities ?? capable,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    initializationOptions: options.initializationOptions ?? { previews: true, rulePages: true },
  });
  await connection.sendNotification('initialized', {});

  const editor: Editor = {
    connection,
    initialized,
    process: child,
    uri: uriOf,
    told,
    open(path, given) {
      const uri = uriOf(path);
      const text = given ?? readFileSync(path, 'utf8');
      documents.set(uri, { version: 1, text });
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    text: (path) => documents.get(uriOf(path))?.text ?? '',
    version: (path) => documents.get(uriOf(path))?.version ?? 0,
    edit(path, from, to, text) {
      const uri = uriOf(path);
      const document = documents.get(uri);
      if (document === undefined) throw new Error(`${path} is not open`);
      const range = { start: positionIn(document.text, from), end: positionIn(document.text, to) };
      document.text = document.text.slice(0, from) + text + document.text.slice(to);
      document.version++;
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: document.version },
        contentChanges: [{ range, text }],
      });
    },
    apply(edit) {
      for (const change of edit.documentChanges ?? []) {
        if (!('textDocument' in change)) {
          if (change.kind === 'create') documents.set(change.uri, { version: 0, text: '' });
          continue;
        }
        const { uri } = change.textDocument;
        const document = documents.get(uri) ?? { version: 0, text: readFileSync(fileURLToPath(uri), 'utf8') };
        const plain = change.edits.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value }));
        const text = edited(document.text, plain);
        const isOpen = documents.has(uri) && document.version > 0;
        documents.set(uri, { version: document.version + 1, text });
        if (!isOpen) continue;
        void connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: document.version + 1 },
          contentChanges: [{ text }],
        });
      }
    },
    close(path) {
      documents.delete(uriOf(path));
      void connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
    },
    diagnostics: (path) => told.get(uriOf(path))?.diagnostics ?? [],
    until: (path, condition) =>
      new Promise((resolve) => {
        const uri = uriOf(path);
        const look = (): void => {
          const now = told.get(uri);
          if (now === undefined || !condition(now.diagnostics, now.version)) return;
          waiting.delete(look);
          resolve(now.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    request: (method, params) => connection.sendRequest(method, params),
    async end() {
      await connection.sendRequest('shutdown');
      const exited = child === undefined ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
      if (child !== undefined) await connection.sendNotification('exit');
      await exited;
      connection.dispose();
      disposeServer();
    },
  };
  return editor;
}
