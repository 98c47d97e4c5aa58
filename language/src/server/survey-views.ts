/**
 * Surveys as respondents see them, for an editor that shows them, kept true while texts change. While a text cannot be read whole, the last surveys that
 * were stay.
 */
import type { Finding } from '../findings/finding.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';
import { madeOf } from '../survey/made.ts';
import { shownSurvey } from '../survey/shown.ts';
import type { Host } from './host.ts';
import { plainUri, rangeOf } from './places.ts';
import { previewSentences } from './preview-sentences.ts';
import { firmErrors, type ProgramState } from './programs.ts';
import type { SurveysOpen, SurveysUpdate } from './protocol.ts';
import { viewSentences } from './view-sentences.ts';
import type { Realm, Workspace } from './workspace.ts';

export interface SurveyViews {
  /** Shows the surveys of a program, or shows them anew to a client that has lost them. */
  open(params: SurveysOpen): void;
  close(id: string): void;
  /** Something has changed: a text, or the reader's language. */
  onChange(): void;
  /** Resolves once every view shows the texts as they are. */
  settled(): Promise<void>;
}

export interface SurveyViewsGiven {
  readonly workspace: Workspace;
  readonly host: Host;
  readonly send: (update: SurveysUpdate) => void;
  /** The reader's. */
  readonly language: () => MessageLanguage;
  /** Resolves once what is asked along with a change is answered. */
  readonly heard?: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

interface View {
  readonly id: string;
  readonly uri: string;
  /** What the client has was made of this, for this reader; null: nothing was sent. */
  shown: { readonly state: ProgramState | undefined; readonly reader: MessageLanguage } | null;
  /** The client has surveys that were whole. */
  hasWhole: boolean;
  /** As last sent, each as text. */
  sent: { readonly surveys: string; readonly rest: string } | null;
}

export function createSurveyViews({ workspace, host, send, language, failed, heard = host.pause }: SurveyViewsGiven): SurveyViews {
  const views = new Map<string, View>();
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Several changes that arrive together are one.
    await heard();
    for (;;) {
      const revision = workspace.revision();
      await workspace.follow();
      const stale = [...views.values()].find(
        ({ uri, shown }) => shown === null || shown.state !== workspace.programOf(uri) || shown.reader !== language(),
      );
      if (stale === undefined) {
        if (workspace.revision() === revision) return;
        continue;
      }
      // Perhaps its folder is still being read.
      if (workspace.programOf(stale.uri)?.hasProgram !== true) await workspace.ready();
      const state = workspace.programOf(stale.uri);
      stale.shown = { state, reader: language() };
      try {
        show(stale, state, workspace.realmOf(stale.uri));
      } catch (error) {
        failed(error);
        tell(stale, null, { title: nameOf(stale.uri), trouble: { text: sentence(viewSentences.failed, {}, language()), at: null } });
      }
    }
  }

  function show(view: View, state: ProgramState | undefined, realm: Realm | undefined): void {
    const { uri } = view;
    if (state === undefined || realm === undefined) {
      const text = sentence(previewSentences.gone, {}, language());
      tell(view, null, { title: nameOf(uri), trouble: { text, at: null } });
      return;
    }
    const errors = firmErrors(state);
    const [first] = errors;
    const { head } = state.program();
    const title = head?.label?.text ?? head?.name ?? nameOf(uri);
    if (!state.hasProgram && first === undefined) {
      tell(view, null, { title, trouble: { text: sentence(viewSentences.loose, {}, language()), at: null } });
      return;
    }
    const isKept = first !== undefined && view.hasWhole;
    const trouble = first === undefined ? null : troubleOf(first, errors.length, isKept, state, realm);
    const surveys = isKept ? null : madeOf(state.program()).map(({ questionnaire }) => shownSurvey(questionnaire, host.today()));
    if (first === undefined) view.hasWhole = true;
    tell(view, surveys, { title, trouble });
  }

  function troubleOf(first: Finding, n: number, isKept: boolean, state: ProgramState, realm: Realm): SurveysUpdate['trouble'] {
    const at = workspace.uriOf(realm, first.origin.file);
    const args = { n, file: workspace.shownName(realm, state, first.origin.file), line: first.origin.line };
    const text = sentence(viewSentences[isKept ? 'surveysKept' : 'surveysPartly'], args, language());
    return { text, at: { uri: at, range: rangeOf(first.origin) } };
  }

  /** Sends what is different from what the client has; `surveys` null: those of before. */
  function tell(view: View, surveys: SurveysUpdate['surveys'], rest: Pick<SurveysUpdate, 'title' | 'trouble'>): void {
    const before = view.sent;
    const text = surveys === null ? (before?.surveys ?? '') : JSON.stringify(surveys);
    const now = { surveys: text, rest: JSON.stringify(rest) };
    if (before !== null && now.surveys === before.surveys && now.rest === before.rest) return;
    view.sent = now;
    send({ id: view.id, ...rest, surveys: before?.surveys === text ? null : surveys });
  }

  function start(): void {
    if (views.size === 0) return;
    running ??= run()
      .catch(failed)
      .finally(() => {
        running = null;
      });
  }

  return {
    open({ id, uri: given }) {
      const uri = plainUri(given);
      views.set(id, { id, uri, shown: null, hasWhole: false, sent: null });
      start();
    },
    close(id) {
      views.delete(id);
    },
    onChange: start,
    async settled() {
      await workspace.ready();
      while (running !== null) await running;
    },
  };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
