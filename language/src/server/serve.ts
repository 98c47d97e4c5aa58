/** The language server: wires an editor's requests to the features. Everything that knows the wire stands here. */
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../findings/rule.ts';
import { languageOf } from '../messages/language.ts';
import { createChecking } from './checking.ts';
import { runCommand } from './commands.ts';
import { codeActionsAt, fixAllKind, quickFix } from './features/code-actions.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { formattingOf } from './features/formatting.ts';
import { rulePageAt, ruleTitles } from './features/rule-pages.ts';
import type { Host } from './host.ts';
import { say } from './messages.ts';
import { type Opened, openedAt } from './opened.ts';
import { offsetAt, plainUri } from './places.ts';
import { type ClientOptions, type ClientSettings, rulePageRequest, rulesRequest, serverCommands, settingsSection } from './protocol.ts';
import { createWorkspace } from './workspace.ts';

/** A load that lasts longer than this (milliseconds) shows how far it is. */
const LONG_LOAD = 500;

const anyFile: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/**
 * Answers an editor over a connection until it closes. `hostFor` gives the disk and the clock once the editor has said whether it reads the files
 * itself. `version` is that of this cx.
 */
export function serve(connection: Connection, hostFor: (options: ClientOptions) => Host, about: { readonly version: string }): void {
  let params: InitializeParams | undefined;
  let options: ClientOptions = {};
  let settings: ClientSettings = {};
  let server: ReturnType<typeof start> | undefined;

  const language = (): MessageLanguage => {
    const asked = settings.language ?? options.language ?? 'auto';
    return asked === 'auto' ? (languageOf(params?.locale) ?? 'en') : asked;
  };

  connection.onInitialize((given): InitializeResult => {
    params = given;
    options = (given.initializationOptions as ClientOptions | undefined | null) ?? {};
    server = start(hostFor(options));
    return {
      serverInfo: { name: 'cx', version: about.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        documentFormattingProvider: true,
        executeCommandProvider: { commands: Object.values(serverCommands), workDoneProgress: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile },
        },
      },
    };
  });

  connection.onInitialized(async () => {
    await server?.begin();
  });

  function start(host: Host) {
    const documents = new Map<string, TextDocument>();
    const failed = (error: unknown): void =>
      connection.console.error(
        say('failed', language(), { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
    let progress: { report(done: number, found: number): void } | null = null;

    const workspace = createWorkspace(host, {
      onChange: () => checking.onChange(),
      onRead: (done, found) => progress?.report(done, found),
    });
    const checking = createChecking(
      workspace,
      host,
      (uri, { realm, findings }) => {
        const version = documents.get(uri)?.version;
        void connection.sendDiagnostics({
          uri: editorUri(uri),
          ...(version === undefined ? {} : { version }),
          diagnostics: diagnosticsOf(findings, workspace, realm, language(), options.rulePages === true),
        });
      },
      (uri) => documents.has(uri),
      failed,
    );

    /** The editor's own spelling of a URI it opened. */
    const editorUri = (uri: string): string => documents.get(uri)?.uri ?? uri;

    /** The file an editor asks about, once everything it was opened with is read. */
    async function opened(uri: string, token?: CancellationToken): Promise<Opened | undefined> {
      await workspace.ready();
      if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return openedAt(workspace, plainUri(uri), language());
    }

    async function readSettings(): Promise<void> {
      if (params?.capabilities.workspace?.configuration !== true) return;
      const before = language();
      settings = ((await connection.workspace.getConfiguration(settingsSection)) as ClientSettings | null) ?? {};
      if (language() !== before) checking.tellAgain();
    }

    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      documents.set(plainUri(uri), TextDocument.create(uri, languageId, version, text));
      workspace.open(uri, version, text).catch(failed);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(plainUri(uri));
      if (document === undefined) return;
      TextDocument.update(document, contentChanges, version);
      workspace.open(uri, version, document.getText()).catch(failed);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      documents.delete(plainUri(uri));
      workspace.close(uri).catch(failed);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      workspace.onDisk(changes.map(({ uri, type }) => ({ uri, gone: type === 3 }))).catch(failed);
    });
    connection.onDidChangeConfiguration(() => {
      readSettings().catch(failed);
    });

    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const at = await opened(textDocument.uri, token);
      if (at === undefined) return [];
      const { text } = at.source.content;
      return codeActionsAt(at, {
        from: offsetAt(text, at.source.lines(), range.start),
        to: offsetAt(text, at.source.lines(), range.end),
        only: context.only ?? null,
        diagnostics: context.diagnostics,
        snippets: params?.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      });
    });
    connection.onDocumentFormatting(async ({ textDocument }, token) => {
      const at = await opened(textDocument.uri, token);
      return at === undefined ? [] : formattingOf(at.source);
    });
    connection.onExecuteCommand(async ({ command, arguments: args }) => {
      await workspace.ready();
      return await runCommand(command, args?.[0], { connection, workspace, host, language: language(), version: about.version });
    });
    connection.onRequest(rulePageRequest, ({ uri }: { uri: string }) => ({ text: rulePageAt(uri) ?? '' }));
    connection.onRequest(rulesRequest, ({ uri }: { uri?: string }) => {
      const found = new Set(uri === undefined ? [] : (checking.findingsOf(plainUri(uri))?.findings ?? []).map(({ rule }) => rule));
      return ruleTitles(language()).map((rule) => ({ ...rule, found: found.has(rule.id) }));
    });

    return {
      async begin() {
        const { capabilities } = params ?? {};
        await readSettings();
        if (capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
        }
        if (capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
          await connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [
              { globPattern: '**/*.cx' },
              { globPattern: '**/cx.json' },
              // Folders come and go without a word about what is in them.
              { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
            ],
          });
        }
        if (capabilities?.workspace?.workspaceFolders === true) {
          connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
            for (const { uri } of removed) workspace.removeFolder(uri);
            load(added.map(({ uri }) => uri)).catch(failed);
          });
        }
        connection.workspace.onDidCreateFiles(({ files }) => {
          workspace.onDisk(files.map(({ uri }) => ({ uri, gone: false }))).catch(failed);
        });
        connection.workspace.onDidDeleteFiles(({ files }) => {
          workspace.onDisk(files.map(({ uri }) => ({ uri, gone: true }))).catch(failed);
        });
        connection.workspace.onDidRenameFiles(({ files }) => {
          workspace
            .onDisk(
              files.flatMap(({ oldUri, newUri }) => [
                { uri: oldUri, gone: true },
                { uri: newUri, gone: false },
              ]),
            )
            .catch(failed);
        });
        const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? (params?.rootUri == null ? [] : [params.rootUri]);
        await load(folders).catch(failed);
      },
    };

    /** Reads folders of the workspace; where that lasts, the editor shows how far it is. */
    async function load(folders: readonly string[]): Promise<void> {
      const began = host.clock();
      let shown: Promise<{ report(percentage: number, message: string): void; done(): void }> | null = null;
      if (params?.capabilities.window?.workDoneProgress === true) {
        progress = {
          report(done, found) {
            if (shown === null && host.clock() - began > LONG_LOAD) {
              shown = connection.window.createWorkDoneProgress().then((bar) => {
                bar.begin(say('reading', language()), 0);
                return bar;
              });
            }
            const words = say('readSoFar', language(), { done, found });
            shown?.then((bar) => bar.report(Math.floor((100 * done) / Math.max(1, found)), words)).catch(failed);
          },
        };
      }
      try {
        for (const folder of folders) await workspace.addFolder(folder);
      } finally {
        progress = null;
        const bar = shown as Promise<{ done(): void }> | null;
        if (bar !== null) (await bar).done();
      }
    }
  }

  connection.listen();
}

export { quickFix };
