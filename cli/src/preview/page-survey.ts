/** The page of a survey preview, in a browser or in an editor: the survey as SurveyJS shows it, and what stands around it. */
import 'survey-core/i18n';
import 'survey-js-ui';
import type { Given, ShownSurvey } from '@touchstone/language/survey/shown.ts';
import { Model, settings } from 'survey-core';
import type { SurveyWords } from './talk.ts';

// Who asked the system for less motion gets pages that change at once.
if (matchMedia('(prefers-reduced-motion: reduce)').matches) settings.animationEnabled = false;

/** What is shown. */
export interface Shown {
  readonly surveys: readonly ShownSurvey[];
  /** What is wrong with the program; the surveys are then those of before, where there were any. */
  readonly trouble: string | null;
  readonly words: SurveyWords;
}

/** What whoever shows the page adds to it. */
export interface Around {
  /** Stands below the tools; null: nothing. */
  readonly section: HTMLElement | null;
  /** Another form is shown than before, from its beginning. */
  begun(): void;
  /** What is answered, or shown, may be different. */
  changed(): void;
  /** The trouble over the page was clicked; null: it is no button. */
  readonly mend: (() => void) | null;
}

type Width = 'phone' | 'desktop';

/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/i;

/** What the person at the page has chosen; it outlives changes of the program. */
const chosen: {
  survey: string;
  language: string;
  width: Width;
  /** By the field's name. */
  readonly given: Map<string, string>;
} = { survey: '', language: '', width: innerWidth < 700 ? 'phone' : 'desktop', given: new Map() };

let state: Shown | null = null;
let around: Around = { section: null, begun() {}, changed() {}, mend: null };
let model: Model | null = null;
/** The survey that the model was made of, as text. */
let shownAs = '';

// ---- the frame

const banner = element('div', { id: 'banner', role: 'status' });
const heading = element('h1', {});
const surveyChoice = element('select', { id: 'survey' });
const languageChoice = element('select', { id: 'language' });
const surveyField = element('div', { class: 'field' });
const languageField = element('div', { class: 'field' });
const widths = element('fieldset', { class: 'field widths' });
const invitation = element('fieldset', { class: 'field invitation' });
const restart = element('button', { type: 'button', id: 'restart' });
const tools = element('aside', { id: 'tools' });
const estimate = element('p', { id: 'estimate', class: 'note' });
const stage = element('main', { id: 'stage' });
const frame = element('div', { id: 'frame' });

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Text with what stands between backticks as code. */
export function coded(text: string): (Node | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part));
}

function build(words: SurveyWords): void {
  document.documentElement.lang = words.lang;
  heading.textContent = words.preview;
  surveyField.append(element('label', { for: 'survey' }, words.survey), surveyChoice);
  languageField.append(element('label', { for: 'language' }, words.language), languageChoice);
  widths.append(element('legend', {}, words.width));
  for (const width of ['phone', 'desktop'] as const) {
    const input = element('input', { type: 'radio', name: 'width', value: width });
    input.checked = width === chosen.width;
    input.addEventListener('change', () => {
      chosen.width = width;
      frame.className = width;
      fit();
    });
    widths.append(element('label', {}, input, words[width]));
  }
  frame.className = chosen.width;
  restart.textContent = words.restart;
  tools.append(heading, surveyField, estimate, languageField, widths, invitation, restart);
  if (around.section !== null) tools.append(around.section);
  stage.append(frame);
  document.body.append(banner, stage, tools);

  surveyChoice.addEventListener('change', () => {
    chosen.survey = surveyChoice.value;
    begin({});
  });
  languageChoice.addEventListener('change', () => {
    chosen.language = languageChoice.value;
    speak();
  });
  restart.addEventListener('click', () => {
    begin({});
    frame.scrollIntoView({ block: 'nearest' });
  });
}

// ---- the survey

export function current(): ShownSurvey | undefined {
  return state?.surveys.find(({ name }) => name === chosen.survey) ?? state?.surveys[0];
}

/** Shows the chosen survey from its beginning, or with these answers on this page. */
function begin({ data = {}, page = 0 }: { readonly data?: Readonly<Record<string, unknown>>; readonly page?: number }): void {
  const survey = current();
  model?.dispose();
  model = null;
  around.begun();
  const root = element('div', { id: 'form' });
  frame.replaceChildren(root);
  if (survey === undefined) {
    root.append(element('p', { class: 'empty' }, state?.words.empty ?? ''));
    shownAs = '';
    furnish();
    return;
  }
  chosen.survey = survey.name;
  shownAs = JSON.stringify(survey);
  try {
    const made = new Model(survey.definition);
    made.fitToContainer = false;
    // Closing the page of a preview loses nothing.
    made.showCompletePage = true;
    made.mergeData({ ...data });
    furnish();
    for (const given of survey.given) hand(made, given);
    made.currentPageNo = page;
    made.onComplete.add(() => around.changed());
    made.onValueChanged.add((_, { name }: { name: string }) => reflect(survey, made, name));
    model = made;
    speak();
    made.render(root);
  } catch (error) {
    root.append(
      element(
        'p',
        { class: 'empty' },
        (state?.words.failed ?? '{reason}').replace('{reason}', () => String(error)),
      ),
    );
  }
  around.changed();
}

/** Puts what comes with the invitation into the answers. */
function hand(made: Model, { name, form, first }: Given): void {
  const value = chosen.given.get(name) ?? first;
  made.setValue(name, value === '' ? null : form === 'number' ? Number(value) : value);
}

/** A question may answer what would have come with the invitation. */
function reflect(survey: ShownSurvey, made: Model, name: string): void {
  if (!survey.given.some((given) => given.name === name)) return;
  const field = [...invitation.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')].find((one) => one.name === name);
  const value = made.getValue(name);
  if (field !== undefined) field.value = value === undefined || value === null ? '' : String(value);
}

function speak(): void {
  const survey = current();
  if (survey === undefined) return;
  const language = survey.languages.find(({ tag }) => tag === chosen.language) ?? survey.languages[0];
  if (language === undefined) return;
  chosen.language = language.tag;
  languageChoice.value = language.tag;
  frame.lang = language.tag;
  frame.dir = RIGHT_TO_LEFT.test(language.tag) ? 'rtl' : 'ltr';
  if (model !== null) {
    model.locale = language.locale;
    if (survey.languageField !== null) model.setValue(survey.languageField, language.tag);
  }
  label();
}

// ---- what stands around it

function furnish(): void {
  const survey = current();
  offerSurveys();
  estimate.textContent = survey === undefined ? '' : (state?.words.estimate ?? '').replace('{minutes}', String(survey.minutes));
  languageField.hidden = (survey?.languages.length ?? 0) < 2;
  languageChoice.replaceChildren(
    ...(survey?.languages ?? []).map(({ tag }) => element('option', { value: tag, lang: tag }, nameOfLanguage(tag))),
  );
  invitation.hidden = (survey?.given.length ?? 0) === 0;
  invitation.replaceChildren(
    element('legend', {}, state?.words.invitation ?? ''),
    element('p', {}, state?.words.invitationNote ?? ''),
    ...(survey?.given ?? []).map(field),
  );
  label();
}

function offerSurveys(): void {
  surveyField.hidden = (state?.surveys.length ?? 0) < 2;
  surveyChoice.replaceChildren(...(state?.surveys ?? []).map(({ name }) => element('option', { value: name })));
}

function field(given: Given): HTMLElement {
  const id = `given-${given.name}`;
  const value = chosen.given.get(given.name) ?? given.first;
  const input =
    given.form === 'choice'
      ? element(
          'select',
          { id, name: given.name },
          ...[{ value: '' }, ...given.values].map((one) => element('option', { value: one.value })),
        )
      : element('input', { id, name: given.name, type: { text: 'text', number: 'number', day: 'date' }[given.form] });
  if (given.form === 'number') input.setAttribute('step', 'any');
  input.value = value;
  input.addEventListener('change', () => {
    chosen.given.set(given.name, input.value);
    if (model !== null) hand(model, given);
  });
  return element('div', { class: 'field' }, element('label', { for: id }), input);
}

/** Fills labels in: in the language of the page where the survey has it, else in that of the survey. */
function label(): void {
  const survey = current();
  const own = (state?.words.lang ?? '').split('-')[0] ?? '';
  const said = (words: Readonly<Record<string, string>>): string => {
    const language = Object.keys(words).find((tag) => tag.toLowerCase().split('-')[0] === own) ?? chosen.language;
    return words[language] ?? Object.values(words)[0] ?? '';
  };
  for (const option of surveyChoice.options) {
    const one = state?.surveys.find(({ name }) => name === option.value);
    option.textContent = one === undefined ? option.value : said(one.title) || one.name;
  }
  surveyChoice.value = survey?.name ?? '';
  languageChoice.value = chosen.language;
  for (const given of survey?.given ?? []) {
    const input = document.getElementById(`given-${given.name}`);
    const text = said(given.label) || given.name;
    const its = input?.previousElementSibling;
    if (its) its.textContent = text;
    if (!(input instanceof HTMLSelectElement)) continue;
    for (const option of input.options) {
      const value = given.values.find((one) => one.value === option.value);
      option.textContent = value === undefined ? (state?.words.nobody ?? '') : said(value.label) || value.value;
    }
  }
}

function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// ---- following the program

/** Sets what stands around the page; before it is first shown. */
export function surround(given: Around): void {
  around = given;
}

/** Shows this. What was answered stays where its question is still asked. */
export function show(next: Shown): void {
  const isFirst = state === null;
  if (state === null) build(next.words);
  state = next;
  tell(next.trouble ?? '', 'trouble');
  const survey = current();
  if (isFirst || (survey === undefined ? '' : JSON.stringify(survey)) !== shownAs) {
    const data: Record<string, unknown> = { ...model?.data };
    begin({ data, page: Math.max(0, model?.currentPageNo ?? 0) });
    if (!isFirst && next.trouble === null) tell(next.words.changed, 'news');
  } else {
    furnishOthers();
    around.changed();
  }
}

/** Shows this survey, where there is one of that name. */
export function choose(survey: string): void {
  if (chosen.survey === survey || state?.surveys.some(({ name }) => name === survey) === false) return;
  chosen.survey = survey;
  if (state !== null) begin({});
}

/** Whether it is answered to its end, and what was answered, as SurveyJS has it. */
export function answered(): { readonly done: boolean; readonly data: Readonly<Record<string, unknown>> } | null {
  return model === null ? null : { done: model.state === 'completed', data: model.data };
}

/** Makes a computer's width small enough for a stage that is narrower, where the page gives the frame a width of its own. */
export function fit(): void {
  const { paddingLeft, paddingRight } = getComputedStyle(stage);
  const room = stage.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  frame.style.setProperty('zoom', '1');
  const wanted = frame.offsetWidth;
  if (room > 0 && wanted > room) frame.style.setProperty('zoom', String(Math.floor((1000 * room) / wanted) / 1000));
}

/** The survey that is shown stays as it is, also where others came or went. */
function furnishOthers(): void {
  offerSurveys();
  label();
}

export function tell(text: string, kind: 'trouble' | 'news'): void {
  const { mend } = around;
  if (kind === 'trouble' && text !== '' && mend !== null) {
    const button = element('button', { type: 'button' }, ...coded(text));
    button.addEventListener('click', mend);
    banner.replaceChildren(button);
  } else banner.replaceChildren(...coded(text));
  banner.className = text === '' ? '' : kind;
}
