/** The page of a preview: takes the report part by part, and says what a reader asks for. Runs in a webview, whose extension it talks to. */
import './page.css';
import { followLinks, keepTabStops, moveByKey } from './page-keys.ts';
import { createMarks } from './page-marks.ts';
import { createReport } from './page-report.ts';
import { showSliders } from './page-sliders.ts';
import { type FromPage, type Kept, keptOf, type ReportLanguage, type ToPage, toPage } from './talk.ts';

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: State): void;
}
declare function acquireVsCodeApi(): VsCode;

interface State extends Kept {
  readonly top: number;
  /** Folded parts that stand open. */
  readonly open: readonly string[];
}

/** Milliseconds of quiet after which what a reader did to the page is kept. */
const QUIET = 150;

const vscode = acquireVsCodeApi();
const before = stateOf(vscode.getState());

const tools = make('div', 'cx-tools');
tools.setAttribute('role', 'region');
const languages = make('div', 'cx-languages');
languages.setAttribute('role', 'group');
const buttons = (
  [
    ['en', 'English'],
    ['zh', '中文'],
  ] as const
).map(([language, name]) => {
  const button = make('button', '');
  button.type = 'button';
  button.className = 'cx-tool';
  button.lang = language;
  button.textContent = name;
  button.addEventListener('click', () => say({ type: 'language', language }));
  languages.append(button);
  return { language, button };
});
const exporting = make('button', 'cx-export');
exporting.type = 'button';
exporting.className = 'cx-tool';
exporting.addEventListener('click', () => say({ type: 'export' }));
tools.append(languages, exporting);

// A live region speaks of what appears in it, so it is there from the beginning.
const banner = make('div', 'cx-banner');
banner.setAttribute('role', 'status');
const waiting = make('p', 'cx-waiting');
waiting.setAttribute('role', 'status');
const top = make('div', 'cx-top');
top.append(tools, banner);

const report = createReport(document);
const marks = createMarks(report.page, () => top.getBoundingClientRect().bottom);
document.body.prepend(top, waiting, report.page);

/** What the button says that writes figures into the text. */
let writing = '';
let kept: Kept | null = before;
let toRestore = before;

function say(message: FromPage): void {
  vscode.postMessage(message);
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, id: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (id !== '') element.id = id;
  return element;
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = toPage(data);
  if (message === null) return;
  if (message.type === 'words') name(message);
  else if (message.type === 'mark') marks.set(message);
  else update(message);
});

function name({ words, kept: given }: ToPage & { type: 'words' }): void {
  tools.lang = words.lang;
  banner.lang = words.lang;
  waiting.lang = words.lang;
  tools.setAttribute('aria-label', words.tools);
  languages.setAttribute('aria-label', words.language);
  exporting.textContent = words.export;
  waiting.textContent = words.waiting;
  writing = words.write;
  kept = given;
  keep();
}

function update({ title, tag, banner: over, style, parts }: ToPage & { type: 'update' }): void {
  document.title = title;
  waiting.hidden = true;
  report.keepingPlace(top, () => {
    document.documentElement.lang = tag;
    const language: ReportLanguage = tag === 'en' ? 'en' : 'zh';
    for (const one of buttons) one.button.setAttribute('aria-pressed', String(one.language === language));
    if (style !== null) report.setStyle(style);
    if (parts !== null) {
      marks.clear();
      report.patch(parts);
      showSliders(writing, (set) => say({ type: 'write', set }));
      keepTabStops(report.page);
      marks.again();
    }
    cover(over);
  });
  if (toRestore === null || parts === null || parts.length === 0) return;
  report.unfold(toRestore.open);
  window.scrollTo(0, toRestore.top);
  toRestore = null;
}

function cover(over: (ToPage & { type: 'update' })['banner']): void {
  const shown = banner.firstElementChild;
  if (over === null) {
    if (shown !== null && shown === document.activeElement)
      report.page.querySelector<HTMLElement>('.cx-word')?.focus({ preventScroll: true });
    shown?.remove();
    return;
  }
  const tag = over.name === null ? 'p' : 'button';
  let element = shown?.localName === tag ? (shown as HTMLElement) : null;
  if (element === null) {
    element = make(tag, '');
    element.className = 'cx-over';
    banner.replaceChildren(element);
  }
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (over.name === null) delete element.dataset.cx;
  else element.dataset.cx = over.name;
  if (element.textContent !== over.text) element.textContent = over.text;
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (followLinks(event, target)) return;
  const source = target.closest<HTMLElement | SVGElement>('[data-cx]');
  // Whoever marks words to copy them has not asked for anything; what opens and closes does that.
  if (source === null || target.closest('summary') !== null || document.getSelection()?.isCollapsed === false) return;
  reveal(source);
});

document.addEventListener('keydown', (event) => {
  const word = event.target instanceof Element ? event.target.closest<HTMLElement>('.cx-word') : null;
  if (word === null || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    const source = word.closest<HTMLElement>('[data-cx]');
    if (source !== null && !event.repeat) reveal(source);
  } else if (moveByKey(word, event.key)) event.preventDefault();
});

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.matches('.cx-word')) keepTabStops(report.page, target);
});

function reveal({ dataset: { cx, cxPersona } }: HTMLElement | SVGElement): void {
  if (cx === undefined) return;
  const one = cxPersona !== undefined && !cxPersona.includes(' ') ? cxPersona : null;
  say({ type: 'reveal', name: cx, persona: one });
}

let keeping: ReturnType<typeof setTimeout> | undefined;
function keep(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    if (kept === null) return;
    // Before the page is there, what is to be restored is what there is.
    vscode.setState(toRestore === null ? { ...kept, top: window.scrollY, open: report.unfolded() } : { ...toRestore, ...kept });
  }, QUIET);
}
window.addEventListener('scroll', keep, { passive: true });
document.addEventListener('toggle', keep, true);

function stateOf(value: unknown): State | null {
  const own = keptOf(value);
  if (own === null) return null;
  const { top: at, open } = value as { readonly top?: unknown; readonly open?: unknown };
  return {
    ...own,
    top: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    open: Array.isArray(open) ? open.filter((one): one is string => typeof one === 'string') : [],
  };
}

say({ type: 'ready' });
