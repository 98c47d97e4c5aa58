/** The language server's client, as far as it is the same on a desktop and in a browser. */
import {
  type ClientOptions,
  type ClientSettings,
  rulePageRequest,
  rulePageScheme,
  settingsSection,
} from '@touchstone/language/server/protocol.ts';
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { restarts } from './client-restarts.ts';
import { answerForFiles } from './files.ts';
import { tell } from './language.ts';

/** A second death within this many milliseconds of the first is told. */
const DEATHS = 5 * 60_000;

/** So many milliseconds after a connection has closed, everything that waited for it has failed too. */
const SETTLED = 250;

/** A client that can be taken back from a start that failed. */
export interface Recoverable extends BaseLanguageClient {
  /** What follows when the connection is lost: it is started again, or a person is told. */
  lost(): Promise<void>;
}

export interface Server {
  readonly client: BaseLanguageClient;
  readonly log: vscode.LogOutputChannel;
  /** Ends the server, if there is one, and starts another. Resolves when it answers or has failed to. */
  restart(): Promise<void>;
  /** Says that there is no server now, and offers to start one. */
  offer(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the server and all that belongs to it; `create` makes the client of the desktop or of the browser. `counts`: somebody answers `countRequest`. Does
 * not wait for it.
 */
export function startServer(
  { subscriptions }: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => Recoverable,
  filesFromClient: () => boolean,
  counts = false,
): Server {
  const log = vscode.window.createOutputChannel('CX', { log: true });
  const deaths = restarts(DEATHS);
  let stopped = false;
  /** The last connection has closed, and it is not yet settled what follows. */
  let closing: Promise<void> = Promise.resolve();

  const client = create({
    documentSelector: [{ language: 'cx' }],
    initializationOptions: (): ClientOptions => ({
      language: settings().get('language', 'auto') as NonNullable<ClientSettings['language']>,
      filesFromClient: filesFromClient(),
      previews: true,
      surveys: true,
      overviews: true,
      counts,
      rulePages: true,
    }),
    outputChannel: log,
    traceOutputChannel: traced(log, subscriptions),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'cx',
    middleware: {
      didOpen: async (document, next) => {
        if (isEdited(document)) await next(document);
      },
      didChange: async (event, next) => {
        if (isEdited(event.document)) await next(event);
      },
      didClose: async (document, next) => {
        if (isEdited(document)) await next(document);
      },
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => {
        // A person who asks for another server meanwhile waits until the client knows that the last one is gone.
        closing = pause(2 * SETTLED);
        await pause(SETTLED);
        if (stopped) return { action: CloseAction.DoNotRestart, handled: true };
        if (deaths.died(Date.now())) return { action: CloseAction.Restart, handled: true, message: tell('serverAgain') };
        void server.offer();
        return { action: CloseAction.DoNotRestart, handled: true, message: tell('serverEnded') };
      },
    },
  });

  // A start may fail without a connection that could close: there was none, or the server lives and refuses.
  const watching = client.onDidChangeState(({ newState }) => {
    if (newState !== State.StartFailed) return;
    setTimeout(() => {
      if (client.state === State.StartFailed) void client.lost();
    }, 2 * SETTLED);
  });

  let offered: Promise<void> | undefined;
  async function offer(): Promise<void> {
    const again = tell('restart');
    const show = tell('showLog');
    const chosen = await vscode.window.showErrorMessage(tell('serverEnded'), again, show);
    if (chosen === again) await server.restart();
    if (chosen === show) log.show();
  }

  const server: Server = {
    client,
    log,
    async restart() {
      await closing;
      deaths.forgive();
      if (client.state === State.StartFailed) return await client.lost();
      // What hinders an orderly end stands in the log, and the next server does not mind it.
      if (client.state === State.Running) await client.stop().catch(() => {});
      await client.start().catch(() => {});
    },
    offer() {
      // One message at a time, however many ask.
      offered ??= offer().finally(() => {
        offered = undefined;
      });
      return offered;
    },
    async stop() {
      stopped = true;
      if (client.state === State.Running) await client.stop().catch(() => {});
    },
  };

  subscriptions.push(log, watching, ...answerForFiles(client), showRulePages(client));
  void client.start().catch(() => {});
  return server;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(settingsSection);
}

/** Whether a document is one that somebody writes: not the old text that a comparison shows beside it. */
function isEdited({ uri }: vscode.TextDocument): boolean {
  return (
    uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) === true
  );
}

/** The log, for the talk with the server: the library writes it only where the log's own level is the finest, and the setting is to be enough. */
function traced(log: vscode.LogOutputChannel, subscriptions: vscode.Disposable[]): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = (): vscode.LogLevel => (settings().get('trace.server', 'off') === 'off' ? log.logLevel : vscode.LogLevel.Trace);
  subscriptions.push(
    changed,
    log.onDidChangeLogLevel(() => changed.fire(level())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.trace.server`)) changed.fire(level());
    }),
  );
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => log.info(message) },
  });
}

function showRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent(uri) {
      const { text } = await client.sendRequest<{ text: string }>(rulePageRequest, { uri: uri.toString() });
      return text === '' ? tell('noRulePage') : text;
    },
  });
}
