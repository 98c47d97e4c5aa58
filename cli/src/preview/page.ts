/** The page of `cx survey --preview`: the survey, with what keeps its answers; it follows the server that it comes from. */
import { answered, coded, current, element, show, surround, tell } from './page-survey.ts';
import type { AnswerSaved, PreviewState } from './talk.ts';

let state: PreviewState | null = null;
/** The answers that are shown were saved. */
let saved = false;

const title = element('h2', { id: 'keeping-title' });
const note = element('p', {});
const save = element('button', { type: 'button', id: 'save' });
const told = element('p', { id: 'told', role: 'status' });
const waveNote = element('p', { id: 'wave-note' });
const waveLine = element('code', { id: 'wave-line' });
const section = element('section', { id: 'keeping', 'aria-labelledby': 'keeping-title' });
section.append(title, note, save, told, waveNote, waveLine);
save.addEventListener('click', () => void keep());

surround({
  section,
  begun() {
    saved = false;
  },
  changed: furnish,
  mend: null,
});

function furnish(): void {
  if (state === null) return;
  const { words, saving } = state;
  const done = answered()?.done === true;
  title.textContent = words.answers;
  save.textContent = words.save;
  note.replaceChildren(...coded(words.answersNote.replace('{file}', () => saving.file)));
  save.disabled = !done || saved;
  if (!saved) told.textContent = done ? '' : words.finishFirst;
  waveNote.textContent = saving.line === null ? words.outsideNote : words.waveNote;
  waveLine.textContent = saving.line ?? '';
  waveLine.hidden = saving.line === null;
}

async function keep(): Promise<void> {
  const survey = current();
  const given = answered();
  if (given === null || survey === undefined || state === null) return;
  save.disabled = true;
  try {
    const response = await fetch('answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ survey: survey.name, data: given.data }),
    });
    if (!response.ok) throw new Error(String(response.status));
    const answer: AnswerSaved = await response.json();
    told.className = answer.saved ? 'good' : 'bad';
    if (answer.saved) {
      saved = true;
      state = { ...state, saving: answer.saving };
    }
    furnish();
    told.replaceChildren(...coded(answer.said));
  } catch {
    save.disabled = false;
    told.className = 'bad';
    told.replaceChildren(...coded(state.words.stopped));
  }
}

// ---- following the program

async function follow(): Promise<void> {
  const response = await fetch('state');
  if (!response.ok) return stopped();
  state = (await response.json()) as PreviewState;
  show(state);
}

function stopped(): void {
  tell(state?.words.stopped ?? '', 'trouble');
}

const events = new EventSource('events');
let wasStopped = false;
events.addEventListener('message', () => {
  wasStopped = false;
  void follow().catch(stopped);
});
events.addEventListener('error', () => {
  if (!wasStopped) stopped();
  wasStopped = true;
});
