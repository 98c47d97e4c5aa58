/** Previews of reports in VS Code: one beside the text for each program, which follows the text and the cursor and leads back to the text. */
import {
  type FilePlace,
  type PreviewBase,
  type PreviewOpen,
  type PreviewTarget,
  type PreviewUpdate,
  type PreviewWrite,
  type PreviewWritten,
  previewClose,
  previewOpen,
  previewSource,
  previewTarget,
  previewUpdate,
  previewWrite,
  settingsSection,
  type TextPlace,
} from '@touchstone/language/server/protocol.ts';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import { type Version, versionOf } from '../changes.ts';
import { readersLanguage } from '../language.ts';
import { beginPage, fileAsked, furnish, nameOf, type PreviewClient, programOf, rangeOf, type Tell } from '../panels.ts';
import { fromPage, type Kept, keptOf, type ReportLanguage, type ToPage } from './talk.ts';

const viewType = 'cx.preview';
/** Shows what is different from an earlier version, instead of the report. */
const changesType = 'cx.previewChanges';

/** Milliseconds that a cursor stands still before it is looked for in the page. */
const STILL = 60;
/** Milliseconds that a sentence stands in the status bar. */
const SAID = 5_000;

interface Preview {
  /** The server's name for it. */
  readonly id: string;
  readonly panel: WebviewPanel;
  /** The file that names the program. */
  readonly uri: string;
  /** Null: the program's own. */
  language: ReportLanguage | null;
  /** What the program is compared with; null: the page is its report. */
  against: Against | null;
  /** All that was sent so far, for a page that begins anew. */
  last: Omit<PreviewUpdate, 'id'> | null;
  /** The page listens. */
  isReady: boolean;
  mark: PreviewTarget | null;
}

/** A version, and its files as they were last read. */
interface Against {
  readonly version: Version;
  readonly base: PreviewBase;
  /** The commit that `HEAD` was then. */
  readonly commit: string | undefined;
  readonly watching: Disposable;
}

/**
 * Registers the command, the way back after a reload, and all that a preview answers. The client may not have started yet, and may start again.
 * Returns what says which file's program the preview in front is of, if one is in front.
 */
export function registerPreviews(
  { extensionUri, subscriptions }: ExtensionContext,
  client: PreviewClient,
  tell: Tell,
): () => Uri | undefined {
  const previews = new Set<Preview>();
  let count = 0;

  // ---- opening

  async function open(given: unknown): Promise<void> {
    const uri = fileAsked(given, tell);
    if (uri === undefined) return;
    const program = await programOf(client, uri);
    const known = [...previews].find((preview) => preview.uri === program && preview.against === null);
    if (known !== undefined) {
      known.panel.reveal(undefined, true);
      return;
    }
    const title = tell('previewTitle', { name: nameOf(program) });
    const panel = window.createWebviewPanel(
      viewType,
      title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    show(panel, { uri: program, language: null, ref: null });
  }

  /** Compares with the last commit; where that is shown already, brings it to the front. */
  async function openChanges(given: unknown): Promise<void> {
    const uri = fileAsked(given, tell);
    if (uri === undefined) return;
    const program = await programOf(client, uri);
    const known = [...previews].find((preview) => preview.uri === program && preview.against !== null);
    if (known !== undefined) {
      known.panel.reveal(undefined, true);
      return;
    }
    const version = await versionOf(Uri.parse(program), client, tell);
    if (version === undefined) return;
    const base = await read(version);
    if (base === undefined) return;
    const title = tell('changesTitle', { name: nameOf(program) });
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    show(
      window.createWebviewPanel(changesType, title, where, { enableFindWidget: true }),
      { uri: program, language: null, ref: version.ref },
      { version, base },
    );
  }

  /** After a reload: with the same version, as it is now. Where it is there no more, its reader is told why, and the view goes. */
  async function openChangesAgain(panel: WebviewPanel, kept: Kept): Promise<void> {
    let isGone = false;
    const going = panel.onDidDispose(() => {
      isGone = true;
    });
    const version = kept.ref === null ? undefined : await versionOf(Uri.parse(kept.uri), client, tell, kept.ref);
    const base = version === undefined ? undefined : await read(version);
    going.dispose();
    if (isGone) return;
    if (version === undefined || base === undefined) panel.dispose();
    else show(panel, kept, { version, base });
  }

  async function chooseVersion(preview: Preview): Promise<void> {
    const version = await versionOf(Uri.parse(preview.uri), client, tell);
    const base = version === undefined ? undefined : await read(version);
    if (version === undefined || base === undefined) return;
    compare(preview, { version, base });
    name(preview);
    subscribe(preview);
  }

  async function read(version: Version): Promise<PreviewBase | undefined> {
    try {
      return await version.read();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(tell('changesNotRead', { name: version.ref, reason }));
      return undefined;
    }
  }

  function compare(preview: Preview, { version, base }: Pick<Against, 'version' | 'base'>): void {
    preview.against?.watching.dispose();
    const { state } = version.repository;
    const commit = state.HEAD?.commit;
    const watching = state.onDidChange(() => {
      if (state.HEAD?.commit === preview.against?.commit) return;
      // What was compared with is another version now.
      void read(version).then((anew) => {
        if (anew === undefined || preview.against?.version !== version || !previews.has(preview)) return;
        compare(preview, { version, base: anew });
        if (preview.panel.visible) subscribe(preview);
      });
    });
    preview.against = { version, base, commit, watching };
  }

  function show(panel: WebviewPanel, { uri, language }: Kept, against: Pick<Against, 'version' | 'base'> | null = null): void {
    count += 1;
    const preview: Preview = { id: `${count}`, panel, uri, language, against: null, last: null, isReady: false, mark: null };
    if (against !== null) compare(preview, against);
    previews.add(preview);
    furnish(panel, extensionUri, 'preview');
    panel.webview.onDidReceiveMessage((message: unknown) => receive(preview, message));
    let wasVisible = panel.visible;
    panel.onDidChangeViewState(() => {
      if (panel.visible === wasVisible) return;
      wasVisible = panel.visible;
      // A page that is hidden is thrown away, and nothing needs to be made for it.
      if (!panel.visible) preview.isReady = false;
      if (panel.visible) subscribe(preview);
      else notify(previewClose, { id: preview.id });
    });
    panel.onDidDispose(() => {
      previews.delete(preview);
      preview.against?.watching.dispose();
      notify(previewClose, { id: preview.id });
    });
    beginPage(panel, extensionUri, 'preview', true);
    subscribe(preview);
  }

  function subscribe({ id, uri, language, against }: Preview): void {
    const params: PreviewOpen = {
      id,
      uri,
      ...(language === null ? {} : { language }),
      ...(against === null ? {} : { against: against.base }),
    };
    notify(previewOpen, params);
  }

  // ---- the server

  /** Where there is no server now, previews are opened again once there is. */
  function notify(method: string, params: object): void {
    client.sendNotification(method, params).catch(() => {});
  }

  async function ask<Answer>(method: string, params: object): Promise<Answer | null> {
    return await client.sendRequest<Answer | null>(method, params).catch(() => null);
  }

  function take(update: PreviewUpdate): void {
    const preview = [...previews].find(({ id }) => id === update.id);
    if (preview === undefined) return;
    const { id: _, ...own } = update;
    const { last } = preview;
    const had = new Map(last?.parts?.map((part) => [part.id, part.html]));
    preview.last = {
      ...own,
      style: own.style ?? last?.style ?? null,
      parts: own.parts?.map(({ id, html }) => ({ id, html: html ?? had.get(id) ?? null })) ?? last?.parts ?? null,
    };
    preview.panel.title = tell(preview.against === null ? 'previewTitle' : 'changesTitle', { name: own.title });
    post(preview, { type: 'update', ...own });
    if (own.style !== null) lookFrom(preview, window.activeTextEditor);
  }

  // ---- the page

  function post({ panel, isReady }: Preview, message: ToPage): void {
    if (isReady) void panel.webview.postMessage(message);
  }

  function receive(preview: Preview, value: unknown): void {
    const message = fromPage(value);
    switch (message?.type) {
      case 'ready':
        preview.isReady = true;
        name(preview);
        if (preview.last !== null) post(preview, { type: 'update', ...preview.last });
        // Its reader's place is its own; only a cursor that moves leads elsewhere.
        mark(preview, preview.mark, false);
        break;
      case 'reveal':
        void reveal(preview, message.name, message.persona);
        break;
      case 'language':
        preview.language = message.language;
        name(preview);
        subscribe(preview);
        break;
      case 'write':
        void writeBack(preview, message.set);
        break;
      case 'export':
        if (preview.against === null) void commands.executeCommand('cx.exportReport', Uri.parse(preview.uri));
        else void chooseVersion(preview);
        break;
    }
  }

  /** Puts what was tried into the text. It can be undone there. */
  async function writeBack({ id }: Preview, set: readonly string[]): Promise<void> {
    const written = await ask<PreviewWritten>(previewWrite, { id, set } satisfies PreviewWrite);
    if (written === null) return;
    if (written.problems.length > 0) void window.showWarningMessage(written.problems.join(' '));
    if (written.done) window.setStatusBarMessage(tell('previewWrote'), SAID);
  }

  function name(preview: Preview): void {
    const words = {
      lang: readersLanguage() === 'zh' ? 'zh-Hans' : 'en',
      tools: tell('previewTools'),
      language: tell('previewLanguage'),
      export: tell(preview.against === null ? 'previewExport' : 'changesOther'),
      waiting: tell('previewWaiting'),
      write: tell('previewWrite'),
    };
    post(preview, {
      type: 'words',
      words,
      kept: { uri: preview.uri, language: preview.language, ref: preview.against?.version.ref ?? null },
    });
  }

  async function reveal({ id, panel }: Preview, source: string, persona: string | null): Promise<void> {
    const found = await ask<FilePlace>(previewSource, {
      id,
      name: source,
      persona,
    });
    if (found === null) {
      window.setStatusBarMessage(tell('previewNoSource'), SAID);
      return;
    }
    const uri = Uri.parse(found.uri);
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    await window.showTextDocument(uri, {
      viewColumn: shown?.viewColumn ?? columnBeside(panel),
      selection: rangeOf(found.range),
    });
  }

  /** A column with a text, else one that is not the page's. */
  function columnBeside({ viewColumn }: WebviewPanel): ViewColumn {
    const column = window.visibleTextEditors.find(
      (editor) => editor.viewColumn !== undefined && editor.viewColumn !== viewColumn,
    )?.viewColumn;
    return column ?? (viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  }

  // ---- the cursor

  let still: ReturnType<typeof setTimeout> | undefined;
  let rounds = 0;
  function followCursor(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'cx') return;
    clearTimeout(still);
    still = setTimeout(() => {
      const uri = editor.document.uri.toString();
      const { line, character } = editor.selection.active;
      rounds += 1;
      for (const preview of previews) if (preview.panel.visible) void look(preview, uri, { line, character }, rounds);
    }, STILL);
  }

  /** A page that was not there before is marked, but shown from its top. */
  function lookFrom(preview: Preview, editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'cx') return;
    const { line, character } = editor.selection.active;
    void look(preview, editor.document.uri.toString(), { line, character }, rounds, false);
  }

  async function look(preview: Preview, uri: string, position: TextPlace, round: number, mayScroll = true): Promise<void> {
    const found = await ask<PreviewTarget>(previewTarget, { id: preview.id, uri, position });
    // Where the cursor was before is of no interest any more.
    if (round === rounds) mark(preview, found, mayScroll);
  }

  function mark(preview: Preview, target: PreviewTarget | null, mayScroll: boolean): void {
    preview.mark = target;
    const scroll = mayScroll && workspace.getConfiguration(settingsSection).get('preview.followCursor', true);
    post(preview, { type: 'mark', name: target?.name ?? null, persona: target?.persona ?? null, scroll });
  }

  subscriptions.push(
    commands.registerCommand(viewType, open),
    commands.registerCommand(changesType, openChanges),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        const kept = keptOf(state);
        if (kept === null) panel.dispose();
        else show(panel, kept);
      },
    }),
    window.registerWebviewPanelSerializer(changesType, {
      async deserializeWebviewPanel(panel, state) {
        const kept = keptOf(state);
        if (kept === null) panel.dispose();
        else await openChangesAgain(panel, kept);
      },
    }),
    client.onNotification(previewUpdate, take),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const preview of previews) if (preview.panel.visible) subscribe(preview);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => followCursor(textEditor)),
    window.onDidChangeActiveTextEditor(followCursor),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.language`)) for (const preview of previews) name(preview);
    }),
    { dispose: () => clearTimeout(still) },
  );

  return () => {
    const front = [...previews].find(({ panel }) => panel.active);
    return front === undefined ? undefined : Uri.parse(front.uri);
  };
}
