/** Surveys in VS Code as respondents see them: one panel for each program, which follows the text. */
import { type SurveysUpdate, settingsSection, surveysClose, surveysOpen, surveysUpdate } from '@touchstone/language/server/protocol.ts';
import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import { pageWords } from '../../../cli/src/preview/sentences.ts';
import { readersLanguage } from '../language.ts';
import { beginPage, fileAsked, furnish, nameOf, type PreviewClient, programOf, rangeOf, type Tell } from '../panels.ts';
import { fromPage, type Kept, keptOf, type ToPage } from './talk.ts';

const viewType = 'cx.previewSurvey';

interface View {
  /** The server's name for it. */
  readonly id: string;
  readonly panel: WebviewPanel;
  readonly uri: string;
  /** The survey that was asked for last; empty: the first. */
  survey: string;
  /** All that was sent so far, for a page that begins anew. */
  last: Omit<SurveysUpdate, 'id'> | null;
  /** The page listens. */
  isReady: boolean;
}

/** Registers the command, the way back after a reload, and all that a panel answers. */
export function registerSurveyPreviews({ extensionUri, subscriptions }: ExtensionContext, client: PreviewClient, tell: Tell): void {
  const views = new Set<View>();
  let count = 0;

  async function open(given: unknown, survey: unknown): Promise<void> {
    const uri = fileAsked(given, tell);
    if (uri === undefined) return;
    const program = await programOf(client, uri);
    const wanted = typeof survey === 'string' ? survey : '';
    const known = [...views].find((view) => view.uri === program);
    if (known === undefined) {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      // What was answered stays while another tab is in front.
      const panel = window.createWebviewPanel(viewType, tell('surveyTitle', { name: nameOf(program) }), where, {
        enableFindWidget: true,
        retainContextWhenHidden: true,
      });
      show(panel, { uri: program, survey: wanted });
      return;
    }
    known.panel.reveal(undefined, true);
    if (wanted === '') return;
    known.survey = wanted;
    post(known, { type: 'choose', survey: wanted });
    name(known);
  }

  function show(panel: WebviewPanel, { uri, survey }: Kept): void {
    count += 1;
    const view: View = { id: `${count}`, panel, uri, survey, last: null, isReady: false };
    views.add(view);
    furnish(panel, extensionUri, 'survey');
    panel.webview.onDidReceiveMessage((message: unknown) => receive(view, message));
    panel.onDidDispose(() => {
      views.delete(view);
      notify(surveysClose, { id: view.id });
    });
    begin(view);
    notify(surveysOpen, { id: view.id, uri });
  }

  /** A page that knows nothing yet. */
  function begin(view: View): void {
    view.isReady = false;
    beginPage(view.panel, extensionUri, 'survey', false);
  }

  /** Where there is no server now, views are opened again once there is. */
  function notify(method: string, params: object): void {
    client.sendNotification(method, params).catch(() => {});
  }

  function take({ id, ...own }: SurveysUpdate): void {
    const view = [...views].find((one) => one.id === id);
    if (view === undefined) return;
    view.last = { ...own, surveys: own.surveys ?? view.last?.surveys ?? null };
    view.panel.title = tell('surveyTitle', { name: own.title });
    post(view, messageOf(own));
  }

  function messageOf({ title, trouble, surveys }: Omit<SurveysUpdate, 'id'>): ToPage {
    return { type: 'surveys', title, trouble: trouble?.text ?? null, surveys };
  }

  function post({ panel, isReady }: View, message: ToPage): void {
    if (isReady) void panel.webview.postMessage(message);
  }

  function receive(view: View, value: unknown): void {
    const message = fromPage(value);
    if (message?.type === 'ready') {
      view.isReady = true;
      name(view);
      if (view.survey !== '') post(view, { type: 'choose', survey: view.survey });
      if (view.last !== null) post(view, messageOf(view.last));
    } else if (message?.type === 'mend') void mend(view);
  }

  function name(view: View): void {
    const { uri, survey } = view;
    post(view, { type: 'words', words: pageWords(readersLanguage()), waiting: tell('previewWaiting'), kept: { uri, survey } });
  }

  async function mend({ last, panel }: View): Promise<void> {
    const at = last?.trouble?.at ?? null;
    if (at === null) return;
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === Uri.parse(at.uri).toString());
    await window.showTextDocument(Uri.parse(at.uri), {
      viewColumn: shown?.viewColumn ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
      selection: rangeOf(at.range),
    });
  }

  subscriptions.push(
    commands.registerCommand(viewType, open),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        const kept = keptOf(state);
        if (kept === null) panel.dispose();
        else show(panel, kept);
      },
    }),
    client.onNotification(surveysUpdate, take),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const { id, uri } of views) notify(surveysOpen, { id, uri });
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.language`)) for (const view of views) begin(view);
    }),
  );
}
