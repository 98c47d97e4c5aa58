/** Every survey of every example, and one of each kind of question, answered in the real form; what `cx report` then says is what was typed. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { programsOf } from '@touchstone/language/program/folders.ts';
import { columnsOf } from '@touchstone/language/survey/columns.ts';
import { questionnairesOf } from '@touchstone/language/survey/make.ts';
import { type Item, itemsOf, type Questionnaire, type Test } from '@touchstone/language/survey/questionnaire.ts';
import { surveyJsNames } from '@touchstone/language/survey/surveyjs.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from '../programs.ts';
import { launch } from './chromium.ts';
import { cx, folderWith, remove, root } from './cx.ts';
import { type Answered, answerSurvey, type Chooser, type Offered, type Running, startPreview } from './survey-form.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** What two respondents do: the first makes every condition hold, the second none. */
function chooserFor(questionnaire: Questionnaire, respondent: 0 | 1): Chooser {
  const names = surveyJsNames(questionnaire);
  const items = itemsOf(questionnaire);
  const tests = items.flatMap(({ when }) => (when === null ? [] : [when]));
  const itemOf = (name: string): Item | undefined => items.find((item) => (names.get(item.name) ?? item.name) === name);
  return ({ name, kind, values }: Offered) => {
    const item = itemOf(name);
    if (item?.form === 'consent') return '1';
    if (item?.form === 'screening') return item.options.filter(({ persona }) => persona !== null)[respondent]?.key ?? values[0] ?? null;
    const test = tests.find((one) => names.get(one.name) === name);
    if (test !== undefined && values.length > 0) {
      const fitting = values.filter((value) => holds(test, value) === (respondent === 0));
      if (fitting.length === 0) throw new Error(`no value of ${name} decides ${test.comparison} ${test.value}`);
      return kind === 'many' ? fitting.slice(0, 2) : (fitting[sum(name) % fitting.length] ?? null);
    }
    switch (kind) {
      case 'one':
      case 'switch':
        return values[(sum(name) + 3 * respondent) % values.length] ?? null;
      case 'many': {
        const options = item?.form === 'choice' ? item.options : [];
        const together = values.filter((value) => !options.some(({ key, alone }) => alone && key === value));
        const alone = values.filter((value) => !together.includes(value));
        // Also one that brings a box for words of one's own, and one that stands alone, after another that it takes away.
        if (respondent === 0) return [together[0] ?? '', together.at(-1) ?? ''];
        return [together[1] ?? together[0] ?? '', ...alone.slice(0, 1)];
      }
      case 'number':
        return String(2 + respondent);
      case 'text':
        return respondent === 0 ? `=1+1, "${name}"` : '很好，谢谢';
    }
  };
}

function sum(text: string): number {
  return Array.from(text).reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
}

function holds({ comparison, value, many }: Test, given: string): boolean {
  if (many || typeof value === 'string') return given === value;
  const number = Number(given);
  switch (comparison) {
    case '=':
      return number === value;
    case '<':
      return number < value;
    case '<=':
      return number <= value;
    case '>':
      return number > value;
    case '>=':
      return number >= value;
  }
}

/** Everything the page has to complain about. */
async function opened(address: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(address);
  await page.waitForSelector('#form .sd-root-modern');
  return { page, said };
}

interface Kept {
  readonly questionnaire: Questionnaire;
  readonly persona: string | null;
  readonly answered: Answered;
}

/** Answers the survey as one of the two respondents and saves it. */
async function respond(page: Page, questionnaire: Questionnaire, respondent: 0 | 1): Promise<Kept> {
  await page.getByRole('button', { name: 'Start again' }).click();
  const select = page.locator('#given-persona');
  let persona: string | null = null;
  if ((await select.count()) > 0) {
    const values = await select.locator('option').evaluateAll((found) => found.map((one) => one.getAttribute('value') ?? ''));
    persona = (respondent === 0 ? values[1] : values.at(-1)) ?? null;
    await select.selectOption(persona);
  }
  await page.locator('#given-at').fill('2031-02-03');
  expect(await page.locator('#save').isDisabled()).toBe(true);
  const answered = await answerSurvey(page, chooserFor(questionnaire, respondent));
  const screening = itemsOf(questionnaire).find(({ form }) => form === 'screening');
  const screened = screening === undefined ? undefined : answered.given.get(screening.name);
  await page.locator('#save').click();
  await page.locator('#told.good').waitFor({ timeout: 5000 });
  expect(await page.locator('#save').isDisabled()).toBe(true);
  return { questionnaire, persona: typeof screened === 'string' ? screened : persona, answered };
}

/** Each answer that was typed, by its column in the program's words. */
function typed(kept: readonly Kept[]): { readonly persona: string | null; readonly values: ReadonlyMap<string, number> }[] {
  return kept.map(({ questionnaire, persona, answered }) => {
    const names = surveyJsNames(questionnaire);
    const values = new Map<string, number>();
    for (const { name, kind } of columnsOf(questionnaire)) {
      const given = answered.given.get(names.get(name) ?? name);
      if (typeof given === 'string' && (kind === 'rating' || kind === 'yesNo' || kind === 'amount')) values.set(name, Number(given));
    }
    return { persona, values };
  });
}

interface ReportJson {
  readonly wave: string;
  readonly waves: readonly { readonly name: string; readonly n: number | null; readonly answers: { readonly setAside: number } | null }[];
  readonly kpis: readonly { readonly name: string; readonly kind: string; readonly value: number | null; readonly n: number | null }[];
  readonly rows: readonly {
    readonly expectation: string;
    readonly persona: string | null;
    readonly actual: number | null;
    readonly n: number | null;
  }[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

/** The report on the program with a wave that names the file. */
function reportOn(folder: string, line: string): ReportJson {
  writeFileSync(join(folder, 'wave-of-test-answers.cx'), `wave 2031-Q1 "Test" { ${line} }\n`);
  const path = join(folder, 'cx.json');
  const settings: object = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  writeFileSync(path, JSON.stringify({ ...settings, groupMinimum: 1, reportingMinimum: 1 }));
  const ran = cx(folder, ['report', '.', '-o', join(folder, 'out.json'), '--lang', 'en']);
  expect(ran.code, ran.err).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
}

/** What the report says is what was typed. */
function holdAgainst(report: ReportJson, kept: readonly Kept[]): void {
  const answers = typed(kept);
  expect(report.wave).toBe('2031-Q1');
  expect(report.waves.find(({ name }) => name === '2031-Q1')).toMatchObject({ n: kept.length, answers: { setAside: 0 } });
  expect(
    report.findings.filter(({ rule }) => /^data\/(unknown-column|unparsable|off-scale|undeclared|outside|duplicate)/.test(rule)),
  ).toEqual([]);
  let compared = 0;
  for (const { name, kind, value, n } of report.kpis) {
    const marks = answers.flatMap(({ values }) => values.get(name) ?? []);
    if (marks.length === 0) continue;
    expect(n, name).toBe(marks.length);
    if (kind !== 'nps' && kind !== 'mean') continue;
    const nps = (marks.filter((mark) => mark >= 9).length - marks.filter((mark) => mark <= 6).length) * (100 / marks.length);
    expect(value, name).toBeCloseTo(kind === 'nps' ? nps : mean(marks), 6);
    compared += 1;
  }
  for (const { expectation, persona, actual, n } of report.rows) {
    const marks = answers.filter((one) => one.persona === persona).flatMap(({ values }) => values.get(expectation) ?? []);
    if (persona === null || marks.length === 0) continue;
    expect(n, `${expectation} ${persona}`).toBe(marks.length);
    expect(actual, `${expectation} ${persona}`).toBeCloseTo(mean(marks), 6);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(3);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** What both respondents must have met. */
function holdForm(questionnaire: Questionnaire, [low, high]: readonly [Kept, Kept]): void {
  const names = surveyJsNames(questionnaire);
  const met = ({ answered }: Kept): readonly string[] => answered.pages.flat();
  for (const item of itemsOf(questionnaire)) {
    if (item.when === null || item.personas !== null || item.form === 'matrix' || item.form === 'kano') continue;
    const name = names.get(item.name) ?? item.name;
    expect(met(low), name).toContain(name);
    expect(met(high), name).not.toContain(name);
  }
  const demanded = questionnaire.pages.filter(({ items }) =>
    items.some((item) => item.required && item.when === null && item.personas === null),
  );
  expect(low.answered.heldBack).toBeGreaterThanOrEqual(demanded.length);
}

/** Each language of the form: its title and its first question, and nothing to complain about. */
async function seeLanguages(page: Page, questionnaire: Questionnaire): Promise<void> {
  const first = itemsOf(questionnaire).find(({ when, personas }) => when === null && personas === null);
  for (const language of questionnaire.languages) {
    if (questionnaire.languages.length > 1) await page.locator('#language').selectOption(language);
    const text = await page.locator('#form').textContent();
    expect(text).toContain(questionnaire.title[language]);
    if (first !== undefined && first.form !== 'kano' && first.pipes.length === 0) expect(text).toContain(first.text[language]);
    expect(await page.locator('#frame').getAttribute('lang')).toBe(language);
  }
  if (questionnaire.languages.length > 1) await page.locator('#language').selectOption(questionnaire.languages[0] ?? '');
}

/** A preview of a program in a folder of its own, for the tests of one block. */
function previewed(folder: () => string): { page(): Page; said(): readonly string[]; running(): Running } {
  let running: Running;
  let page: Page;
  let said: readonly string[];
  beforeAll(async () => {
    running = await startPreview(folder(), ['.', '--lang', 'en']);
    ({ page, said } = await opened(running.address));
  });
  afterAll(async () => {
    await page?.close();
    running?.child.kill('SIGINT');
    expect(await running?.ended).toBe(0);
  });
  return { page: () => page, said: () => said, running: () => running };
}

const kinds = `program Shop "Shop" { scale 1 to 5  languages en, zh-Hans  ends "very poor" zh-Hans "很差" to "very good" zh-Hans "很好" }
persona Visitor "Visitors" zh-Hans "游客" { share 60% }
persona Local "Locals" zh-Hans "街坊" { share 40% }
breakdown Branch "Branch" zh-Hans "分店" { member North "North" zh-Hans "北店"  member South "South" zh-Hans "南店" }
touchpoint Street "The shop" zh-Hans "门店" {
  expect near "A few steps away" zh-Hans "走几步就到" in Convenience expected 4 weight 9
  expect price "Marked prices" zh-Hans "明码标价" in Price expected 4 weight 7
  expect seat "A place to sit" zh-Hans "有座位" in Convenience expected 3 weight 5
}
kpi Recommend "Recommendation" zh-Hans "推荐意愿" nps
kpi Satisfied "Satisfaction" zh-Hans "满意度" csat
kpi Effort "Effort" zh-Hans "费力度" ces
kpi Returned "Returned goods" zh-Hans "退货" rate { ask "Have you ever returned anything?" zh-Hans "您退过货吗？" }
kpi Waiting "Waiting" zh-Hans "等候" mean { target 5 min by 2031-Q4 }
survey AfterVisit "After the visit" zh-Hans "离店回访" {
  consent
  screen { Visitor "I am on a visit" zh-Hans "我来旅游"  Local "I live here" zh-Hans "我住附近"  out "Neither" zh-Hans "都不是" }
  page "You and us" zh-Hans "您和我们"
  ask Recommend
  ask why open "What went wrong?" zh-Hans "哪里不满意？" when Recommend <= 6
  ask Satisfied required
  ask Effort
  ask Returned
  ask Waiting optional
  page "The shop" zh-Hans "门店"
  ask Street shuffled
  ask Street.seat kano
  ask reason choose many shuffled "What brought you?" zh-Hans "您为什么来？" {
    price "The price" zh-Hans "价格" in Price
    near "It is near" zh-Hans "近" in Convenience
    nothing "Nothing of this" zh-Hans "都没有" alone
    other "Something else" zh-Hans "其他" open
  }
  ask again choose "Would you come again?" zh-Hans "您还会来吗？" { yes "Yes" zh-Hans "会"  no "No" zh-Hans "不会"  perhaps "It depends" zh-Hans "看情况" open }
  ask last open "Anything else?" zh-Hans "还有什么？" required
}
`;

describe('one of each kind of question', () => {
  let here = '';
  beforeAll(() => {
    here = folderWith({ 'shop.cx': kinds });
  });
  const preview = previewed(() => here);
  const { program, findings } = compile({ own: [readFragment('shop.cx', kinds)] });
  const questionnaire = questionnairesOf(program, 'en')[0]?.questionnaire;
  const kept: Kept[] = [];
  afterAll(() => remove(here));

  it('is answered', async () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (questionnaire === undefined) throw new Error('there is no survey');
    const page = preview.page();
    await seeLanguages(page, questionnaire);
    const low = await respond(page, questionnaire, 0);
    const high = await respond(page, questionnaire, 1);
    holdForm(questionnaire, [low, high]);
    kept.push(low, high);
    expect(preview.said()).toEqual([]);
  });

  it('keeps nothing of who does not agree, nor of who is not asked', async () => {
    if (questionnaire === undefined) throw new Error('there is no survey');
    const page = preview.page();
    const before = readFileSync(join(here, 'test-answers.csv'), 'utf8');
    for (const [form, key, said] of [
      ['consent', '0', 'Who does not agree is not kept'],
      ['screening', 'out', 'not meant for this respondent'],
    ] as const) {
      await page.getByRole('button', { name: 'Start again' }).click();
      const choose = chooserFor(questionnaire, 0);
      const at = itemsOf(questionnaire).find((item) => item.form === form)?.name;
      const { pages } = await answerSurvey(page, (offered) => (offered.name === at ? key : choose(offered)));
      expect(pages.length).toBeLessThan(3);
      await page.locator('#save').click();
      await page.locator('#told.bad', { hasText: said }).waitFor();
    }
    expect(readFileSync(join(here, 'test-answers.csv'), 'utf8')).toBe(before);
  });

  it('is reported as it was typed', async () => {
    const report = reportOn(here, (await preview.page().locator('#wave-line').textContent()) ?? '');
    holdAgainst(report, kept);
    const [low, high] = typed(kept);
    expect(low?.persona).toBe('Visitor');
    expect(high?.persona).toBe('Local');
    expect(low?.values.get('Recommend')).toBeLessThanOrEqual(6);
    expect(high?.values.get('Recommend')).toBeGreaterThan(6);
    for (const name of [
      'Satisfied',
      'Effort',
      'Returned',
      'Waiting',
      'Street.near',
      'Street.price',
      'Street.seat.present',
      'Street.seat.absent',
    ]) {
      expect(low?.values.has(name), name).toBe(true);
    }
    expect(report.kpis.find(({ name }) => name === 'Waiting')?.value).toBe(2.5);
  });
});

const examples = programsOf(sourcesOf('examples').map(({ file, text }) => readFragment(file, text)))
  .filter(({ hasProgram }) => hasProgram)
  .map(({ root: folder, own, shared, findings }) => ({
    folder,
    questionnaires: questionnairesOf(compile({ own, shared, folderFindings: findings }).program, 'en').map(
      ({ questionnaire }) => questionnaire,
    ),
  }))
  .filter(({ questionnaires }) => questionnaires.length > 0);

it('has examples to answer', () => {
  expect(examples.flatMap(({ questionnaires }) => questionnaires).length).toBeGreaterThan(10);
});

describe.each(examples)('$folder', ({ folder, questionnaires }) => {
  let copy = '';
  let here = '';
  beforeAll(() => {
    copy = folderWith({ '.git/HEAD': 'ref: refs/heads/main\n' });
    // What a program shares with its neighbours lies beside it.
    const [top = ''] = folder.split('/');
    mkdirSync(join(copy, 'examples'), { recursive: true });
    cpSync(join(root, 'examples', top), join(copy, 'examples', top), { recursive: true });
    here = join(copy, 'examples', folder);
  });
  const preview = previewed(() => here);
  const kept: Kept[] = [];
  afterAll(() => remove(copy));

  it.each(questionnaires.map((questionnaire) => [questionnaire.name, questionnaire] as const))('%s', async (name, questionnaire) => {
    const page = preview.page();
    if (questionnaires.length > 1) await page.locator('#survey').selectOption(name);
    await seeLanguages(page, questionnaire);
    const low = await respond(page, questionnaire, 0);
    const high = await respond(page, questionnaire, 1);
    holdForm(questionnaire, [low, high]);
    kept.push(low, high);
    expect(preview.said()).toEqual([]);
  });

  it('reports what was typed', async () => {
    const line = await preview.page().locator('#wave-line').textContent();
    expect(line ?? '').toMatch(/^(responses|答卷) "test-answers\.csv"$/);
    holdAgainst(reportOn(here, line ?? ''), kept);
  });
});
