/** The page of a survey preview in a webview: the survey as respondents see it, as the extension sends it. */
import './page.css';
import { choose, element, fit, show, surround } from '../../../cli/src/preview/page-survey.ts';
import type { SurveyWords } from '../../../cli/src/preview/talk.ts';
import { type FromPage, keptOf, type ToPage, toPage } from './talk.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): unknown; setState(state: unknown): void };

const vscode = acquireVsCodeApi();
const before = keptOf(vscode.getState());

let words: SurveyWords | null = null;
let surveys: (ToPage & { type: 'surveys' })['surveys'] = null;

const waiting = element('p', { id: 'waiting', role: 'status' });
document.body.append(waiting);

surround({
  section: null,
  begun() {},
  changed() {},
  mend: () => vscode.postMessage({ type: 'mend' }),
});
if (before !== null) choose(before.survey);

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = toPage(data);
  if (message?.type === 'words') {
    words = message.words;
    document.documentElement.lang = words.lang;
    waiting.textContent = message.waiting;
    vscode.setState(message.kept);
  } else if (message?.type === 'choose') choose(message.survey);
  else if (message?.type === 'surveys' && words !== null) {
    surveys = message.surveys ?? surveys;
    document.title = message.title;
    waiting.remove();
    show({ surveys: surveys ?? [], trouble: message.trouble, words });
    fit();
  }
});

addEventListener('resize', fit);
vscode.postMessage({ type: 'ready' });
