/** The language server: wires an editor's requests to the features. Everything that knows the wire stands here. */

import {
  type CancellationToken,
  CodeActionKind,
  type CodeLens,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentOnTypeFormattingParams,
  type DocumentSymbol,
  type FileOperationRegistrationOptions,
  type FoldingRange,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  type InlayHintParams,
  type LinkedEditingRanges,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Position,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type SelectionRange,
  type SelectionRangeParams,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensRangeParams,
  type SignatureHelp,
  TextDocumentSyncKind,
  type TextEdit,
  WatchKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../findings/rule.ts';
import { answerEndings } from '../measurement/readers/forms.ts';
import { languageOf } from '../messages/language.ts';
import { besideNames } from '../program/beside.ts';
import { createChecking } from './checking.ts';
import { runCommand } from './commands.ts';
import { createCounting } from './counting.ts';
import { codeActionsAt, fixAllKind } from './features/code-actions.ts';
import { codeLensesOf } from './features/code-lenses.ts';
import { completionsAt, completionTriggers } from './features/completion.ts';
import { definitionAt } from './features/definition.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { workspaceEdit } from './features/edits.ts';
import { foldingRanges } from './features/folding.ts';
import { formattingOf } from './features/formatting.ts';
import { gatesOf } from './features/gates.ts';
import { highlightsAt } from './features/highlights.ts';
import { hoverAt } from './features/hover.ts';
import { inlayHintsIn } from './features/inlay-hints.ts';
import { linkedEditingAt } from './features/linked-editing.ts';
import { documentLinks } from './features/links.ts';
import { editsForMoves } from './features/moved-files.ts';
import { overviewOf } from './features/overview.ts';
import { referencesTo } from './features/references.ts';
import { type Problem, prepareRename, rename } from './features/rename.ts';
import { rulePageAt, ruleTitles } from './features/rule-pages.ts';
import { selectionRanges } from './features/selection.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensLegend } from './features/semantic-tokens.ts';
import { signatureAt, signatureTriggers } from './features/signature.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import { copiedTable, droppedAnswers, pastedRows, type TableForm, tableForms } from './features/tables.ts';
import { typedAt, typingTriggers } from './features/typing.ts';
import type { Host } from './host.ts';
import { say } from './messages.ts';
import { type Opened, openedAt } from './opened.ts';
import { loadPinyin, speaksChinese, spellAhead } from './pinyin.ts';
import { offsetAt, plainUri } from './places.ts';
import { createPreviews } from './previews.ts';
import {
  type ClientOptions,
  type ClientSettings,
  type CountParams,
  countAgain,
  countRequest,
  droppedRequest,
  gatesRequest,
  type Overview,
  overviewChanged,
  overviewRequest,
  type PreviewOpen,
  type PreviewSource,
  type PreviewWrite,
  type PreviewWritten,
  pastedRequest,
  previewClose,
  previewOpen,
  previewProgram,
  previewSource,
  previewTarget,
  previewUpdate,
  previewWrite,
  programFilesRequest,
  type RuleTitle,
  rulePageRequest,
  rulesRequest,
  type SurveysOpen,
  serverCommands,
  settingsSection,
  surveysClose,
  surveysOpen,
  surveysUpdate,
  tableRequest,
} from './protocol.ts';
import { createSurveyViews } from './survey-views.ts';
import { createWorkspace } from './workspace.ts';

/** A load that lasts longer than this (milliseconds) shows how far it is. */
const LONG_LOAD = 500;

/** Work that nobody waits for lasts no longer at a time, in milliseconds. */
const SLICE = 8;

/** What the client's own requests about a place say first. */
interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A text to put in. */
interface Inserted {
  readonly text: string;
}

const anyFile: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/**
 * Answers an editor over a connection until it closes. `hostFor` gives the disk and the clock once the editor has said whether it reads the files
 * itself. `made.version` is that of this cx; `made.language` is spoken whatever the editor asks for.
 */
export function serve(
  connection: Connection,
  hostFor: (options: ClientOptions) => Host,
  made: { readonly version: string; readonly language?: MessageLanguage | null },
): void {
  let params: InitializeParams | undefined;
  let options: ClientOptions = {};
  let settings: ClientSettings = {};
  let server: ReturnType<typeof start> | undefined;

  const language = (): MessageLanguage => {
    if (made.language) return made.language;
    const asked = settings.language ?? options.language ?? 'auto';
    return asked === 'auto' ? (languageOf(params?.locale) ?? 'en') : asked;
  };

  connection.onInitialize((given): InitializeResult => {
    params = given;
    options = (given.initializationOptions as ClientOptions | undefined | null) ?? {};
    server = start(hostFor(options));
    return {
      serverInfo: { name: 'cx', version: made.version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        completionProvider: { triggerCharacters: [...completionTriggers] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        linkedEditingRangeProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
        inlayHintProvider: true,
        codeLensProvider: {},
        documentLinkProvider: {},
        signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
        documentFormattingProvider: true,
        documentOnTypeFormattingProvider: {
          firstTriggerCharacter: typingTriggers[0] ?? '｛',
          moreTriggerCharacter: typingTriggers.slice(1),
        },
        executeCommandProvider: { commands: Object.values(serverCommands), workDoneProgress: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile, willRename: anyFile },
        },
      },
    };
  });

  connection.onInitialized(async () => {
    await server?.begin();
  });

  function start(host: Host) {
    const documents = new Map<string, TextDocument>();
    /** The colours last sent of each file, by the number they were sent under. */
    const coloured = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
    /** Something has changed that is not the editor's doing. */
    let fromDisk = false;
    const failed = (error: unknown): void =>
      connection.console.error(
        say('failed', language(), { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
    let progress: { report(done: number, found: number): void } | null = null;

    const workspace = createWorkspace(host, {
      onChange: () => {
        previews.onChange();
        surveys.onChange();
        checking.onChange();
      },
      onRead: (done, found) => progress?.report(done, found),
      isBusy: () => checking.isBusy(),
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
      () => {
        // An editor asks again for the file it changed; of the others it does not know.
        if (documents.size > 1 || fromDisk) refresh();
        fromDisk = false;
        spellNames().catch(failed);
        counting?.look();
        if (options.overviews === true) void connection.sendNotification(overviewChanged).catch(failed);
        host.rest?.();
      },
      () => previews.isBusy(),
    );

    const previews = createPreviews({
      workspace,
      host,
      send: (update) => void connection.sendNotification(previewUpdate, update),
      language,
      version: made.version,
      failed,
      heard: () => checking.heard(),
    });

    const surveys = createSurveyViews({
      workspace,
      host,
      send: (update) => void connection.sendNotification(surveysUpdate, update),
      language,
      failed,
      heard: () => checking.heard(),
    });

    const counting =
      options.counts === true
        ? createCounting(
            workspace,
            async (uri) => {
              const printed = await connection.sendRequest<unknown>(countRequest, { uri } satisfies CountParams);
              fromDisk = true;
              return printed;
            },
            failed,
          )
        : null;
    connection.onNotification(countAgain, () => counting?.again());

    /** The editor's own spelling of a URI it opened. */
    const editorUri = (uri: string): string => documents.get(uri)?.uri ?? uri;

    /** The file an editor asks about, once all of its program is read; `everything`: and all the others that may name what it declares. */
    async function opened(uri: string, token?: CancellationToken, everything = false): Promise<Opened | undefined> {
      await workspace.ready(everything ? undefined : uri);
      if (token?.isCancellationRequested === true) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return openedAt(workspace, plainUri(uri), language());
    }

    /** The first program of the workspace, by one of its files. */
    function anyProgram(): Opened | undefined {
      for (const realm of workspace.realms()) {
        for (const program of workspace.programs(realm)) {
          const [file] = program.own;
          if (program.hasProgram && file !== undefined) return openedAt(workspace, workspace.uriOf(realm, file.file), language(), program);
        }
      }
      return undefined;
    }

    let spelling = false;
    /** Spells the Chinese names of the programs that are open, a few milliseconds at a time, so that they are found by their letters. */
    async function spellNames(): Promise<void> {
      if (spelling) return;
      spelling = true;
      try {
        const programs = new Set([...documents.keys()].flatMap((uri) => workspace.programOf(uri) ?? []));
        for (const program of programs) {
          if (!speaksChinese(program)) continue;
          await loadPinyin();
          let began = host.clock();
          for (const _ of spellAhead(program)) {
            if (host.clock() - began < SLICE) continue;
            await host.pause();
            began = host.clock();
          }
        }
      } finally {
        spelling = false;
      }
    }

    /** What an editor drew of a file it has not changed itself may be out of date. */
    function refresh(): void {
      const can = params?.capabilities.workspace;
      if (can?.inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh().catch(failed);
      if (can?.codeLens?.refreshSupport === true) void connection.sendRequest('workspace/codeLens/refresh').catch(failed);
    }

    async function readSettings(): Promise<void> {
      if (params?.capabilities.workspace?.configuration !== true) return;
      const before = language();
      settings = ((await connection.workspace.getConfiguration(settingsSection)) as ClientSettings | null) ?? {};
      if (language() === before) return;
      checking.tellAgain();
      previews.onChange();
      surveys.onChange();
      refresh();
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
      coloured.delete(plainUri(uri));
      workspace.close(uri).catch(failed);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      fromDisk = true;
      const taken = workspace.onDisk(changes.map(({ uri, type }) => ({ uri, gone: type === 3 })));
      // What an editor holds is no news to the server when it is saved, and yet is what another will read now.
      taken.then(() => counting?.again()).catch(failed);
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
    /** Answers about a file; `none` where the server does not know it. */
    const about =
      <P extends { readonly textDocument: { readonly uri: string } }, R>(
        none: R,
        answer: (at: Opened, params: P) => R,
        everything = false,
      ) =>
      async (given: P, token: CancellationToken): Promise<R> => {
        const at = await opened(given.textDocument.uri, token, everything);
        return at === undefined ? none : answer(at, given);
      };
    /** The same about a place in it. */
    const aboutPlace = <P extends { readonly textDocument: { readonly uri: string }; readonly position: Position }, R>(
      none: R,
      answer: (at: Opened, offset: number, params: P) => R,
      everything = false,
    ) =>
      about<P, R>(none, (at, given) => answer(at, offsetAt(at.source.content.text, at.source.lines(), given.position), given), everything);

    connection.onDocumentFormatting(about([] as TextEdit[], (at) => formattingOf(at.source)));
    connection.onSignatureHelp(aboutPlace(null as SignatureHelp | null, signatureAt));
    connection.onDocumentOnTypeFormatting(
      aboutPlace([] as TextEdit[], (at, offset, { ch }: DocumentOnTypeFormattingParams) => typedAt(at, offset, ch)),
    );
    const snippets = params?.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    connection.onCompletion(async ({ textDocument, position, context }: CompletionParams, token) => {
      // Nobody waits for a list while the letter just typed is read: the names that there are were there a moment ago.
      const before = workspace.momentAgo(textDocument.uri);
      const at =
        before === undefined
          ? await opened(textDocument.uri, token)
          : openedAt(workspace, plainUri(textDocument.uri), language(), before.program);
      if (at === undefined) return null;
      const told = checking.findingsOf(at.source.uri)?.findings;
      const trigger = context?.triggerCharacter;
      const list = completionsAt(at, offsetAt(at.source.content.text, at.source.lines(), position), {
        snippets,
        ...(told === undefined ? {} : { findings: told }),
        ...(before === undefined ? {} : { fragment: before.fragment }),
        ...(trigger === undefined ? {} : { trigger }),
      });
      checking.giveWay();
      return list;
    });
    connection.onHover(aboutPlace(null as Hover | null, hoverAt));
    connection.onDefinition(aboutPlace([] as LocationLink[], definitionAt));
    connection.onReferences(
      aboutPlace(
        [] as Location[],
        (at, offset, { context }: ReferenceParams) => referencesTo(at, offset, context.includeDeclaration),
        true,
      ),
    );
    connection.onDocumentHighlight(aboutPlace([] as DocumentHighlight[], highlightsAt));
    connection.onDocumentSymbol(about([] as DocumentSymbol[], documentSymbols));
    connection.onWorkspaceSymbol(async ({ query }) => {
      await workspace.ready();
      return workspaceSymbols(workspace, query);
    });
    connection.onPrepareRename(
      aboutPlace(null as { range: Range; placeholder: string } | null, (at, offset) => orProblem(prepareRename(at, offset)), true),
    );
    connection.onRenameRequest(
      aboutPlace(null as WorkspaceEdit | null, (at, offset, { newName }: RenameParams) => orProblem(rename(at, offset, newName)), true),
    );
    connection.languages.onLinkedEditingRange(aboutPlace(null as LinkedEditingRanges | null, linkedEditingAt, true));
    connection.onFoldingRanges(about([] as FoldingRange[], foldingRanges));
    connection.onSelectionRanges(
      about([] as SelectionRange[], (at, { positions }: SelectionRangeParams) =>
        selectionRanges(
          at,
          positions.map((position) => offsetAt(at.source.content.text, at.source.lines(), position)),
        ),
      ),
    );
    connection.onDocumentLinks(about([] as DocumentLink[], documentLinks));
    connection.onCodeLens(
      about([] as CodeLens[], (at) =>
        settings.codeLens?.enabled === false
          ? []
          : codeLensesOf(at, { previews: options.previews === true, surveys: options.surveys === true }),
      ),
    );
    connection.languages.inlayHint.on(
      about([] as InlayHint[], (at, { range }: InlayHintParams) => {
        if (settings.inlayHints?.enabled === false) return [];
        const { text } = at.source.content;
        return inlayHintsIn(at, offsetAt(text, at.source.lines(), range.start), offsetAt(text, at.source.lines(), range.end));
      }),
    );

    let colours = 0;
    const colouring = (at: Opened): SemanticTokens => {
      const { data } = semanticTokens(at);
      const id = String(++colours);
      coloured.set(at.source.uri, { id, data });
      return { resultId: id, data };
    };
    connection.languages.semanticTokens.on(about({ data: [] } as SemanticTokens, colouring));
    connection.languages.semanticTokens.onRange(
      about({ data: [] } as SemanticTokens, (at, { range }: SemanticTokensRangeParams) => semanticTokens(at, range)),
    );
    connection.languages.semanticTokens.onDelta(
      about({ data: [] } as SemanticTokens | SemanticTokensDelta, (at, { previousResultId }: SemanticTokensDeltaParams) => {
        const before = coloured.get(at.source.uri);
        const now = colouring(at);
        if (before?.id !== previousResultId || now.resultId === undefined) return now;
        return { resultId: now.resultId, edits: semanticTokensDelta(before.data, now.data) };
      }),
    );
    connection.workspace.onWillRenameFiles(async ({ files }) => {
      await workspace.ready();
      return editsForMoves(
        workspace,
        files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })),
      );
    });

    connection.onNotification(previewOpen, (given: PreviewOpen) => previews.open(given));
    connection.onNotification(previewClose, ({ id }: { id: string }) => previews.close(id));
    connection.onNotification(surveysOpen, (given: SurveysOpen) => surveys.open(given));
    connection.onNotification(surveysClose, ({ id }: { id: string }) => surveys.close(id));
    connection.onRequest(previewSource, async (given: PreviewSource) => {
      await workspace.ready();
      return previews.sourceOf(given);
    });
    connection.onRequest(previewTarget, async (given: { id: string; uri: string; position: Position }) => {
      await workspace.ready();
      return previews.targetAt(given);
    });
    connection.onRequest(previewWrite, async (given: PreviewWrite): Promise<PreviewWritten> => {
      await workspace.ready();
      const made = previews.written(given);
      const edit = made === null || made.edits.length === 0 ? null : workspaceEdit(made.edits, made.realm);
      const done = edit !== null && (await connection.workspace.applyEdit(edit)).applied;
      return { done, problems: made?.problems ?? [] };
    });
    connection.onRequest(programFilesRequest, async ({ uri }: { uri: string }) => {
      await workspace.ready();
      return previews.filesOf(uri);
    });
    connection.onRequest(previewProgram, async ({ uri }: { uri: string }) => {
      await workspace.ready();
      return { uri: previews.programAt(uri) };
    });

    connection.onExecuteCommand(async ({ command, arguments: args }) => {
      await workspace.ready();
      return await runCommand(command, args?.[0], { connection, workspace, host, language: language(), version: made.version });
    });
    connection.onRequest(
      pastedRequest,
      aboutPlace(null as Inserted | null, (at, offset, { text }: Asked & { readonly text: string }) => pastedRows(at, offset, text)),
    );
    connection.onRequest(
      droppedRequest,
      aboutPlace(null as Inserted | null, (at, offset, { file, head }: Asked & { readonly file: string; readonly head: string | null }) =>
        droppedAnswers(at, offset, plainUri(file), head === null ? null : Uint8Array.from(atob(head), (sign) => sign.charCodeAt(0))),
      ),
    );
    connection.onRequest(
      tableRequest,
      about(null as Inserted | null, (at, { range, form }: Asked & { readonly range: Range; readonly form: TableForm }) => {
        const { text } = at.source.content;
        const offset = (position: Position): number => offsetAt(text, at.source.lines(), position);
        return tableForms.includes(form) ? copiedTable(at, offset(range.start), offset(range.end), form) : null;
      }),
    );
    connection.onRequest(overviewRequest, async ({ uri }: { uri?: string }): Promise<Overview | null> => {
      await workspace.ready(uri);
      const known = uri === undefined ? undefined : openedAt(workspace, plainUri(uri), language());
      const at = known?.program.hasProgram === true ? known : anyProgram();
      return at === undefined ? null : overviewOf(at);
    });
    connection.onRequest(gatesRequest, async () => {
      await workspace.ready();
      return gatesOf(workspace, language());
    });
    connection.onRequest(rulePageRequest, ({ uri }: { uri: string }) => ({ text: rulePageAt(uri) ?? '' }));
    connection.onRequest(rulesRequest, ({ uri }: { uri?: string }) => {
      const found = new Set(uri === undefined ? [] : (checking.findingsOf(plainUri(uri))?.findings ?? []).map(({ rule }) => rule));
      return ruleTitles(language()).map((rule): RuleTitle => ({ ...rule, found: found.has(rule.id) }));
    });

    return {
      async begin() {
        const { capabilities } = params ?? {};
        const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? (params?.rootUri == null ? [] : [params.rootUri]);
        // Before any file is opened: what a file says is told once all that it names is read.
        const loaded = load(folders).catch(failed);
        await readSettings();
        if (capabilities?.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
        }
        if (capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
          await connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [
              { globPattern: '**/*.cx' },
              { globPattern: `**/{${besideNames.join(',')}}` },
              { globPattern: `**/*.{${answerEndings.join(',')}}`, kind: WatchKind.Change },
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
        await loaded;
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

/** What a feature answers, or an error with the sentence of what is in the way. */
function orProblem<T extends object>(answer: T | Problem | null): T | null {
  if (answer !== null && 'problem' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.problem);
  return answer as T | null;
}
