/** Answering a survey as a respondent does: in the form that `cx survey --preview` shows, by its labels and buttons. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';
import { bare, executable } from './cx.ts';

export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  err(): string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `cx survey … --preview` and waits for its address. */
export async function startPreview(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, [executable, 'survey', ...words, '--preview'], {
    cwd,
    env: { ...bare, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data) => {
      out += String(data);
      if (out.includes('\n')) resolve(out.trim());
    });
    void ended.then((code) => reject(new Error(`cx ended with ${code}: ${err}`)));
  });
  return { child, address, err: () => err, ended };
}

/** What a question offers, as the form shows it. */
export interface Offered {
  /** As SurveyJS calls it; of a row of a matrix `Shop.near`. */
  readonly name: string;
  readonly kind: 'one' | 'many' | 'text' | 'number' | 'switch';
  /** The values to choose from, in the order shown. */
  readonly values: readonly string[];
}

/** What to answer: a value, several of a choice of many, words; null leaves it empty. */
export type Chooser = (offered: Offered) => string | readonly string[] | null;

export interface Answered {
  /** By the name SurveyJS has for it. */
  readonly given: ReadonlyMap<string, string | readonly string[]>;
  /** The names that were on each page, in order. */
  readonly pages: readonly (readonly string[])[];
  /** How often the form did not go on, for a required answer was missing. */
  readonly heldBack: number;
}

const MOST_PAGES = 60;

/** Goes through the survey that the page shows, page by page, to its end; tries first to go on without what is required. */
export async function answerSurvey(page: Page, choose: Chooser): Promise<Answered> {
  const form = page.locator('#form');
  const given = new Map<string, string | readonly string[]>();
  const pages: string[][] = [];
  let heldBack = 0;
  await settled(form);
  for (let number = 0; number < MOST_PAGES; number++) {
    const names: string[] = [];
    pages.push(names);
    if ((await form.locator('.sd-question__required-text').count()) > 0 && (await unanswered(form, given)) > 0) {
      await goOn(form);
      const held = await form.locator('.sd-error').filter({ visible: true }).count();
      if (held === 0) throw new Error(`went on without what is required from page ${number + 1}`);
      heldBack += 1;
    }
    // An answer may bring another question.
    for (let again = true; again; ) {
      again = false;
      const shown = await form
        .locator('.sd-question[data-name]')
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-name') ?? ''));
      for (const name of shown) {
        const question = form.locator(`.sd-question[data-name="${name}"]`);
        if (names.includes(name) || !(await question.isVisible())) continue;
        names.push(name);
        again = true;
        await answer(question, name, choose, given);
      }
    }
    await goOn(form);
    if ((await form.locator('.sd-completedpage').count()) > 0) return { given, pages, heldBack };
    const errors = await form.locator('.sd-error').filter({ visible: true }).allInnerTexts();
    if (errors.length > 0) throw new Error(`does not go on from ${names.join(', ')}: ${errors.join(' ')}`);
  }
  throw new Error('there is no end to it');
}

/** How many required questions of the page have no answer yet. */
async function unanswered(form: Locator, given: ReadonlyMap<string, unknown>): Promise<number> {
  const names = await form
    .locator('.sd-question[data-name]')
    .filter({ has: form.page().locator('.sd-question__required-text') })
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-name') ?? ''));
  return names.filter((name) => !given.has(name)).length;
}

async function goOn(form: Locator): Promise<void> {
  await form.locator('.sd-navigation__next-btn, .sd-navigation__complete-btn').filter({ visible: true }).first().click();
  await settled(form);
}

/** Until nothing of the form has changed for a moment: another page, or the survey of another respondent, has then taken the place of this one. */
async function settled(form: Locator): Promise<void> {
  const element = await form.elementHandle();
  await form.page().evaluate(
    `(element) => new Promise((done) => {
      const finish = () => (watching.disconnect(), done());
      let timer = setTimeout(finish, 100);
      const watching = new MutationObserver(() => (clearTimeout(timer), (timer = setTimeout(finish, 100))));
      watching.observe(element, { subtree: true, childList: true, attributes: true });
    })`,
    element,
  );
}

async function answer(question: Locator, name: string, choose: Chooser, given: Map<string, string | readonly string[]>): Promise<void> {
  const rows = await question.locator('tr.sd-table__row:has(input[type="radio"])').all();
  if (rows.length > 0) {
    for (const row of rows) {
      const key = (await row.getAttribute('data-row-name')) ?? (await rowKey(row));
      await pick(row, `${name}.${key}`, 'one', choose, given);
    }
    return;
  }
  const inputs = await question
    .locator('input, textarea')
    .evaluateAll((found) => found.map((one) => (one.tagName === 'TEXTAREA' ? 'text' : (one.getAttribute('type') ?? 'text'))));
  const [first] = inputs;
  if (first === undefined) return;
  if (first === 'radio') return await pick(question, name, 'one', choose, given);
  if (first === 'checkbox' && (await question.locator('.sd-boolean').count()) === 0)
    return await pick(question, name, 'many', choose, given);
  if (first === 'checkbox') {
    const labels = question.locator('.sd-boolean__thumb-text, .sd-boolean__label');
    const wanted = choose({ name, kind: 'switch', values: ['1', '0'] });
    if (wanted === null) return;
    given.set(name, wanted);
    await labels.nth(wanted === '1' ? (await labels.count()) - 1 : 0).click();
    return;
  }
  const words = choose({ name, kind: first === 'number' ? 'number' : 'text', values: [] });
  if (words === null || typeof words !== 'string') return;
  given.set(name, words);
  await question.locator('input, textarea').first().fill(words);
  await question.locator('input, textarea').first().blur();
}

/** SurveyJS names the radio group of a row for the question's id and the row's value. */
async function rowKey(row: Locator): Promise<string> {
  const name = (await row.locator('input[type="radio"]').first().getAttribute('name')) ?? '';
  return name.replace(/^sq_\d+_/, '');
}

async function pick(
  where: Locator,
  name: string,
  kind: 'one' | 'many',
  choose: Chooser,
  given: Map<string, string | readonly string[]>,
): Promise<void> {
  const inputs = where.locator('input[type="radio"], input[type="checkbox"]');
  const values = await inputs.evaluateAll((found) => found.map((one) => one.getAttribute('value') ?? ''));
  const wanted = choose({ name, kind, values });
  if (wanted === null) return;
  given.set(name, wanted);
  for (const value of typeof wanted === 'string' ? [wanted] : wanted) {
    const at = values.indexOf(value);
    if (at < 0) throw new Error(`${name} does not offer ${value}, but ${values.join(', ')}`);
    await where.locator('label:has(input)').nth(at).click();
  }
  // SurveyJS's own last option takes words of one's own within the question.
  if (!(typeof wanted === 'string' ? [wanted] : wanted).includes('other')) return;
  const words = where.locator('textarea, input[type="text"]');
  if ((await words.count()) === 0) return;
  const own = choose({ name: `${name}-Comment`, kind: 'text', values: [] });
  if (typeof own !== 'string') return;
  given.set(`${name}-Comment`, own);
  await words.first().fill(own);
  await words.first().blur();
}
