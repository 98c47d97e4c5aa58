/** `cx survey --preview`: what it serves to whom, what it saves, how it follows the program, and how it stops. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './chromium.ts';
import { cx, folderWith, remove, root } from './cx.ts';
import { answerSurvey, type Running, startPreview } from './survey-form.ts';

const program = `program Shop "店" en "Shop" { scale 1 to 5  languages en, zh-Hans }
persona Visitor "Visitors" zh-Hans "游客" { share 60% }
persona Local "Locals" zh-Hans "街坊" { share 40% }
channel Counter "At the counter" zh-Hans "柜台"
breakdown Branch "Branch" zh-Hans "分店" { member North "North" zh-Hans "北店" }
touchpoint Street "The shop" zh-Hans "门店" {
  expect near "A few steps away" zh-Hans "走几步就到" in Convenience expected 4 weight 9
  expect price "Marked prices" zh-Hans "明码标价" in Price expected 4 weight 7
}
kpi Recommend "Recommendation" zh-Hans "推荐意愿" nps
survey AfterVisit "After the visit" zh-Hans "离店回访" {
  ask Recommend
  ask why open "What went wrong?" zh-Hans "哪里不满意？" when Recommend <= 6
  ask Street
  ask reason choose many "What brought you?" zh-Hans "您为什么来？" {
    price "The price" zh-Hans "价格" in Price
    other "Something else" zh-Hans "其他" open
  }
}
survey Yearly "Every year" zh-Hans "年度调查" { cycle year  ask Recommend }
`;

const made: string[] = [];
const running: Running[] = [];
function folder(files: Readonly<Record<string, string>> = { 'shop.cx': program }): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
async function start(cwd: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const run = await startPreview(cwd, [...words, '--lang', 'en'], env);
  running.push(run);
  return run;
}
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const run of running.splice(0)) {
    run.child.kill('SIGKILL');
    await run.ended;
  }
  for (const path of made.splice(0)) remove(path);
});
afterAll(async () => {
  await browser.close();
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request as anybody could send it. */
async function ask(
  address: string,
  { method = 'GET', headers = {}, body, path }: { method?: string; headers?: Record<string, string>; body?: string; path?: string } = {},
): Promise<Got> {
  const url = new URL(address);
  return await new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: url.port, path: path ?? url.pathname, method, headers }, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8');
      response.on('data', (part: string) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parts.join('') }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  await page.waitForSelector('#form .sd-root-modern');
  return { page, said };
}

/** The rows of the test answers in a folder, without their empty cells. */
function rowsOf(path: string): Record<string, unknown>[] {
  const read = readCsv(readFileSync(join(path, 'test-answers.csv'), 'utf8').slice(1));
  if ('trouble' in read) throw new Error(read.trouble);
  const { columns } = read.table;
  return (columns[0]?.cells ?? []).map((_, at) =>
    Object.fromEntries(columns.map(({ name, cells }) => [name, cells[at]] as const).filter(([, cell]) => cell !== null)),
  );
}

const answer = JSON.stringify({ survey: 'AfterVisit', data: { Recommend: 9, Street: { near: 4 }, at: '2031-02-03' } });

describe('who is answered', () => {
  it('serves the page with its secret, and asks nothing of anybody else', async () => {
    const path = folder();
    const { address } = await start(path);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    const got = await ask(address);
    expect(got.status).toBe(200);
    expect(got.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(got.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const { page, said } = await open(address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.waitForSelector('#form .sd-root-modern');
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('refuses other hosts and origins, wrong secrets and paths, methods and bodies; writes nothing', async () => {
    const path = folder();
    const { address } = await start(path);
    const { host, port, pathname } = new URL(address);
    const origin = `http://${host}`;
    const json = { origin, 'content-type': 'application/json' };
    const answers = `${pathname}answers`;
    const cases: readonly (readonly [string, Parameters<typeof ask>[1], number])[] = [
      ['a name that resolves to this machine', { headers: { host: `evil.example:${port}` } }, 403],
      ['the same without a port', { headers: { host: '127.0.0.1' } }, 403],
      ['localhost is this machine', { headers: { host: `localhost:${port}` } }, 200],
      ['another origin', { headers: { origin: 'http://evil.example' } }, 403],
      ['another port', { headers: { origin: `http://127.0.0.1:${Number(port) + 1}` } }, 403],
      ['no origin but null', { headers: { origin: 'null' } }, 403],
      ['what another site caused', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
      ['another port of this machine', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
      ['no secret', { path: '/' }, 404],
      ['no secret', { path: '/state' }, 404],
      ['part of the secret', { path: `${pathname.slice(0, -2)}/` }, 404],
      ['a longer one', { path: `${pathname.slice(0, -1)}x/` }, 404],
      ['another file', { path: `${pathname}shop.cx` }, 404],
      ['up and away', { path: `${pathname}../../shop.cx` }, 404],
      ['up and away, escaped', { path: `${pathname}..%2f..%2fshop.cx` }, 404],
      ['up and away, backwards', { path: `${pathname}..\\..\\shop.cx` }, 404],
      ['an object’s own', { path: `${pathname}constructor` }, 404],
      ['an object’s own', { path: `${pathname}__proto__` }, 404],
      ['an address', { path: `http://evil.example${pathname}` }, 404],
      ['a method', { method: 'DELETE' }, 405],
      ['a method', { method: 'POST', headers: { origin } }, 405],
      ['a method', { path: answers }, 405],
      ['a method', { path: answers, method: 'PUT', headers: json, body: answer }, 405],
      ['an answer without origin', { path: answers, method: 'POST', headers: { 'content-type': 'application/json' }, body: answer }, 403],
      [
        'an answer of another origin',
        { path: answers, method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: answer },
        403,
      ],
      ['a form of another page', { path: answers, method: 'POST', headers: { origin, 'content-type': 'text/plain' }, body: answer }, 415],
      ['no JSON', { path: answers, method: 'POST', headers: json, body: '{' }, 400],
      ['no answer', { path: answers, method: 'POST', headers: json, body: '[1]' }, 400],
      ['no data', { path: answers, method: 'POST', headers: json, body: '{"survey":"AfterVisit","data":null}' }, 400],
      [
        'a huge body',
        { path: answers, method: 'POST', headers: json, body: `{"survey":"AfterVisit","data":{"a":"${'x'.repeat(1_000_001)}"}}` },
        413,
      ],
    ];
    for (const [what, how, status] of cases) {
      const got = await ask(address, how).catch((error: Error) => {
        // What is far too long may be cut off while it is still being sent.
        if (status === 413) return { status: 413, headers: {}, body: '' };
        throw error;
      });
      expect(got.status, what).toBe(status);
      if (status !== 200) expect(got.body, what).toBe('');
    }
    const chunked = await ask(address, {
      path: answers,
      method: 'POST',
      headers: { ...json, 'transfer-encoding': 'chunked' },
      body: 'x'.repeat(3_000_000),
    }).catch(() => null);
    expect(chunked?.status ?? 413).toBe(413);
    expect(readdirSync(path)).toEqual(['shop.cx']);
    // And is there still.
    expect((await ask(address, { path: answers, method: 'POST', headers: json, body: answer })).body).toContain('"saved":true');
  });
});

describe('test answers', () => {
  const post = async (address: string, data: unknown, survey = 'AfterVisit'): Promise<{ saved: boolean; said: string }> => {
    const { origin, pathname } = new URL(address);
    const headers = { origin, 'content-type': 'application/json' };
    return JSON.parse(
      (await ask(address, { path: `${pathname}answers`, method: 'POST', headers, body: JSON.stringify({ survey, data }) })).body,
    );
  };

  it('are rows that stay harmless; what does not fit its column is left out', async () => {
    const path = folder();
    const { address, err } = await start(path);
    await until(() => err().includes('Test answers are saved on request, into test-answers.csv.'));
    const data = {
      Recommend: 3,
      'AfterVisit.why': '=HYPERLINK("http://x")\r\n@ a, b',
      Street: { near: 6, price: '4' },
      'AfterVisit.reason': ['price', 'other', 'nonsense'],
      'AfterVisit.reason.other': '+1',
      persona: 'Visitor',
      at: '2031-02-03',
      respondent: 'me',
      survey: 'Yearly',
      nobody: 'knows',
      __proto__: { x: 1 },
    };
    expect(await post(address, data)).toMatchObject({ saved: true, said: 'Saved as test-1 in test-answers.csv.' });
    expect(await post(address, { Recommend: 10 }, 'Yearly')).toMatchObject({ saved: true, said: 'Saved as test-2 in test-answers.csv.' });
    const text = readFileSync(join(path, 'test-answers.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFFrespondent,at,survey,[^"]*\r\n/);
    expect(text).toMatch(/\r\n$/);
    expect(text).toContain(`,"'=HYPERLINK(""http://x"") @ a, b",`);
    expect(rowsOf(path)).toEqual([
      {
        respondent: 'test-1',
        at: '2031-02-03',
        survey: 'AfterVisit',
        persona: 'Visitor',
        Recommend: '3',
        'AfterVisit.why': `'=HYPERLINK("http://x") @ a, b`,
        'AfterVisit.reason': 'price;other',
        'AfterVisit.reason.other': "'+1",
      },
      // The day is that of the clock where the answer has none.
      { respondent: 'test-2', at: '2026-06-01', survey: 'Yearly', Recommend: '10' },
    ]);
    expect(await post(address, {})).toEqual({ saved: false, said: 'Nothing is answered yet, so nothing was saved.' });
    expect(await post(address, { Recommend: 11, persona: 'Visitor' })).toMatchObject({ saved: false });
    expect(await post(address, { Recommend: 1 }, 'Nobody')).toMatchObject({
      saved: false,
      said: 'The program has no survey `Nobody` any more.',
    });
    expect(readFileSync(join(path, 'test-answers.csv'), 'utf8')).toBe(text);
  });

  it('go on where a file of ours is, past any that is something else, and never into a foreign file', async () => {
    const foreign = 'name,value\r\nRecommend,9\r\n';
    const path = folder({
      'shop.cx': program,
      'test-answers.csv': foreign,
      'mine.csv': 'respondent,at,survey,Recommend\r\ntest-7,2031-01-01,Yearly,5',
    });
    const first = await start(path);
    expect(await post(first.address, { Recommend: 9 })).toMatchObject({ said: 'Saved as test-1 in test-answers-2.csv.' });
    expect(readFileSync(join(path, 'test-answers.csv'), 'utf8')).toBe(foreign);
    const second = await start(path, ['--answers', 'mine.csv']);
    expect(await post(second.address, { Recommend: 9 })).toMatchObject({ saved: true, said: 'Saved as test-8 in mine.csv.' });
    const before = 'respondent,at,survey,Recommend\r\ntest-7,2031-01-01,Yearly,5\r\ntest-8,2026-06-01,AfterVisit,9\r\n';
    expect(readFileSync(join(path, 'mine.csv'), 'utf8')).toBe(before);
    const refused = await post(second.address, { Recommend: 9, 'AfterVisit.why': 'x' });
    expect(refused.saved).toBe(false);
    expect(refused.said).toContain('it has no column AfterVisit.why. Nothing was saved');
    writeFileSync(join(path, 'mine.csv'), foreign);
    expect((await post(second.address, { Recommend: 9 })).said).toContain('was left alone');
    expect(readFileSync(join(path, 'mine.csv'), 'utf8')).toBe(foreign);
  });

  it('say so where they cannot be written', async () => {
    const path = folder({ 'shop.cx': program });
    mkdirSync(join(path, 'test-answers.csv'));
    const { address } = await start(path);
    // A folder of that name is something else, too.
    expect(await post(address, { Recommend: 9 })).toMatchObject({ said: 'Saved as test-1 in test-answers-2.csv.' });
  });
});

describe('the page', () => {
  it('shows what depends on an answer or on the invitation, by keyboard alone, and saves', async () => {
    const path = folder();
    const { address } = await start(path);
    const { page, said } = await open(address);
    expect(await page.locator('#estimate').textContent()).toMatch(/^Takes about \d+(\.5)? min: an estimate for whoever takes longest\.$/);
    await page.locator('#survey').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#form').textContent()).toContain('Every year');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#form').textContent()).toContain('After the visit');
    // Into the form, which stands before its tools.
    await page.locator('#form input[type="radio"]').first().focus();
    await page.keyboard.press('Space');
    await expectText(page, 'What went wrong?');
    for (let count = 0; count < 8; count++) await page.keyboard.press('ArrowRight');
    await page.locator('#form').getByText('What went wrong?').waitFor({ state: 'detached' });
    for (let stops = 0; stops < 40 && (await page.locator('.sd-completedpage').count()) === 0; stops++) {
      await page.keyboard.press('Tab');
      const on = await page.evaluate<string>('document.activeElement.className + " " + (document.activeElement.type ?? "")');
      if (/next-btn|complete-btn/.test(on)) await page.keyboard.press('Enter');
    }
    expect(await page.locator('.sd-completedpage').count()).toBe(1);
    await page.locator('#save').focus();
    await page.keyboard.press('Enter');
    await page.locator('#told.good').waitFor();
    expect(rowsOf(path)).toMatchObject([{ respondent: 'test-1', at: '2026-06-01', survey: 'AfterVisit', Recommend: '8' }]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('has every column of a matrix in sight, also in a window of a thousand pixels', async () => {
    const { address } = await start(folder());
    const { page } = await open(address);
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.locator('#form label:has(input[value="9"])').click();
    await page.locator('#form .sd-navigation__next-btn').click();
    const last = page.locator('#form .sd-matrix__table thead th').last();
    expect(await last.textContent()).toBe('5');
    const [column, frame] = [await last.boundingBox(), await page.locator('#frame').boundingBox()];
    expect((column?.x ?? 0) + (column?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
    await page.close();
  });

  it('follows the program, keeps the answers, and keeps the last good survey while the program is broken', async () => {
    const path = folder();
    const { address } = await start(path);
    const { page, said } = await open(address);
    await page.locator('#form label:has(input[value="9"])').click();
    writeFileSync(join(path, 'shop.cx'), program.replace('"After the visit"', '"After your visit"'));
    await expectText(page, 'After your visit');
    expect(await page.locator('#form input[value="9"]').isChecked()).toBe(true);
    expect(await page.locator('#banner').textContent()).toContain('The program has changed');
    writeFileSync(
      join(path, 'shop.cx'),
      program.replace('survey AfterVisit "After the visit"', 'survey AfterVisit "A new one" { ask ask } }'),
    );
    await page.waitForSelector('#banner.trouble');
    expect(await page.locator('#banner').textContent()).toMatch(/^The program has \d+ errors?, so the survey is as it was before/);
    await expectText(page, 'After your visit');
    writeFileSync(join(path, 'shop.cx'), 'program Shop "s" {}\n');
    await page.locator('#banner').filter({ hasText: 'has no survey' }).waitFor();
    await expectText(page, 'After your visit');
    writeFileSync(join(path, 'shop.cx'), program);
    await expectText(page, 'After the visit');
    await page.waitForSelector('#banner:not(.trouble)');
    expect(said).toEqual([]);
    await page.close();
  });

  it('speaks SurveyJS’s own words in each language, and follows the persona that is chosen', async () => {
    const some = `program Shop "Shop" { scale 1 to 5  languages en, zh-Hans, de }
persona Visitor "Visitors" { share 60% }
persona Local "Locals" { share 40% }
touchpoint Street "The shop" {
  for Local { expect known "They know me" in People expected 4 weight 5 }
  for Visitor { expect signs "Signs in my language" in Convenience expected 4 weight 5 }
}
survey AfterVisit "After the visit" { ask Street }
`;
    const { address } = await start(folder({ 'shop.cx': some }));
    const { page, said } = await open(address);
    for (const [language, words] of [
      ['en', "The survey doesn't contain any visible elements."],
      ['zh-Hans', '问卷中没有问题或页面'],
      ['de', 'Es sind keine Fragen vorhanden.'],
    ] as const) {
      await page.locator('#language').selectOption(language);
      await expectText(page, words);
      expect(await page.locator('#frame').getAttribute('lang')).toBe(language);
    }
    await page.locator('#language').selectOption('en');
    await page.locator('#given-persona').selectOption('Local');
    await expectText(page, 'They know me');
    expect(await page.locator('#form').textContent()).not.toContain('Signs in my language');
    await page.locator('#given-persona').selectOption('Visitor');
    await expectText(page, 'Signs in my language');
    expect(await page.locator('#form').textContent()).not.toContain('They know me');
    expect(said).toEqual([]);
    await page.close();
  });

  it('says so where cx has stopped', async () => {
    const { address, child, ended } = await start(folder());
    const { page } = await open(address);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await page.waitForSelector('#banner.trouble');
    expect(await page.locator('#banner').textContent()).toContain('cx has stopped');
    await page.close();
  });

  const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const pictures = join(root, 'dist/pictures');
  it.each([
    ['desktop', 'light', 'en'],
    ['phone', 'light', 'zh-Hans'],
    ['desktop', 'dark', 'zh-Hans'],
    ['phone', 'dark', 'en'],
  ] as const)('has no fault that axe finds: %s, %s, %s', async (width, colorScheme, language) => {
    mkdirSync(pictures, { recursive: true });
    const { address } = await start(folder(), ['AfterVisit']);
    const { page, said } = await open(address, { colorScheme });
    const look = async (name: string): Promise<void> => {
      await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))');
      const faults = await page.evaluate<string[]>(
        `${axe};axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' ')))`,
      );
      expect(faults, name).toEqual([]);
      // Nothing is wider than what holds it.
      expect(
        await page.evaluate(`document.querySelector('#frame').scrollWidth <= document.querySelector('#frame').clientWidth`),
        name,
      ).toBe(true);
      await page.screenshot({ path: join(pictures, `survey-preview-${width}-${colorScheme}-${name}.png`), fullPage: true });
    };
    await page.locator(`input[name="width"][value="${width}"]`).check();
    await page.locator('#language').selectOption(language);
    await look('first');
    await page.locator('.sd-navigation__next-btn').click();
    await page.locator('.sd-error').first().waitFor();
    expect(await page.locator('.sd-error').first().textContent()).toBe(
      language === 'en' ? 'Please answer this question.' : '请回答这个问题。',
    );
    await look('required');
    let pages = 0;
    await answerSurvey(page, ({ kind, values }) => {
      pages += 1;
      return kind === 'one' ? (values[2] ?? null) : kind === 'many' ? values : 'Too far to walk';
    });
    expect(pages).toBeGreaterThan(4);
    await look('done');
    await page.locator('#save').click();
    await page.locator('#told.good').waitFor();
    await look('saved');
    expect(said).toEqual([]);
    await page.close();
  });

  it('looks well in the middle of a survey', async () => {
    const { address } = await start(folder(), ['AfterVisit']);
    for (const width of ['phone', 'desktop'] as const) {
      const { page } = await open(address);
      await page.locator(`input[name="width"][value="${width}"]`).check();
      await page.locator('#form label:has(input[value="3"])').click();
      await page.screenshot({ path: join(pictures, `survey-preview-${width}-condition.png`), fullPage: true });
      for (let count = 0; count < 2; count++) {
        await page.locator('.sd-navigation__next-btn').click();
        await page.waitForTimeout(300);
        for (const label of await page.locator('#form label:has(input[value="4"]), #form label:has(input[value="other"])').all())
          await label.click();
        await page.screenshot({ path: join(pictures, `survey-preview-${width}-page-${count + 2}.png`), fullPage: true });
      }
      await page.close();
    }
  });
});

async function expectText(page: Page, text: string): Promise<void> {
  await page.locator('#form').filter({ hasText: text }).waitFor({ timeout: 10_000 });
}

describe('how it starts and stops', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 on %s, also while pages are open, and leaves nothing behind', async (signal) => {
    const path = folder();
    const run = await start(path);
    const { page } = await open(run.address);
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    await page.close();
    await expect(ask(run.address)).rejects.toThrow();
    expect(readdirSync(path)).toEqual(['shop.cx']);
  });

  it.runIf(process.platform === 'linux')('opens a browser where it is asked to, and goes on where that fails', async () => {
    const path = folder();
    const opener = (code: number): { PATH: string; asked: string } => {
      const at = folder({});
      writeFileSync(join(at, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${at}/asked'\nexit ${code}\n`);
      chmodSync(join(at, 'xdg-open'), 0o755);
      return { PATH: `${at}${delimiter}${process.env.PATH ?? ''}`, asked: join(at, 'asked') };
    };
    const good = opener(0);
    const first = await start(path, ['--open'], { PATH: good.PATH });
    await until(() => existsSync(good.asked) && readFileSync(good.asked, 'utf8') === `${first.address}\n`);
    const quiet = opener(0);
    await start(path, [], { PATH: quiet.PATH });
    const bad = opener(3);
    const second = await start(path, ['--open'], { PATH: bad.PATH });
    await until(() => second.err().includes(`could not open a browser here. Open the address yourself: ${second.address}`));
    expect((await ask(second.address)).status).toBe(200);
    expect(existsSync(quiet.asked)).toBe(false);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('takes the port it is given, and says so where it is taken', async () => {
    const path = folder();
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    for (const [lang, sentence] of [
      ['en', `Port ${port} is in use. Name another with \`--port\``],
      ['zh', `端口 ${port} 已被占用`],
    ] as const) {
      const ran = cx(path, ['survey', '--preview', '--port', String(port), '--lang', lang]);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(sentence);
      expect(ran.out).toBe('');
    }
    await new Promise((resolve) => holder.close(resolve));
    expect((await start(path, ['--port', String(port)])).address).toContain(`:${port}/`);
  });

  it.each([
    [['AfterVist'], 'The program has no survey `AfterVist`. Did you mean `AfterVisit`?', '方案里没有「AfterVist」这份问卷'],
    [['nowhere/'], '`nowhere/` is not there.', '找不到「nowhere/」'],
    [['empty'], 'The program in `empty` has no survey.', '没有问卷'],
    [['--port', '70000'], '`--port` must be a number from 0 to 65535, not `70000`.', '「--port」应为 0 到 65535 之间的整数'],
    [['--answers', 'foreign.csv'], '`foreign.csv` is there and does not hold answers of the preview', '「foreign.csv」已存在'],
    [['--answers', 'a.txt'], '`a.txt` does not end in .csv', '不以 .csv 结尾'],
    [['--answers', 'empty'], 'it is a folder', '它是一个文件夹'],
    [['--answers', 'nowhere/a.csv'], 'Cannot write `nowhere/a.csv`', '无法写入「nowhere/a.csv」'],
    [['--answers', 'shop.cx/a.csv'], 'Cannot write `shop.cx/a.csv`', '无法写入「shop.cx/a.csv」'],
    [['-o', 'x.json'], '`--preview` and `--output` cannot be used together.', '不能一起用'],
    [['--lock'], '`--preview` and `--lock` cannot be used together.', '不能一起用'],
  ] as const)('%j: a sentence, and nothing is begun', (words, en, zh) => {
    const path = folder({ 'shop.cx': program, 'empty/e.cx': 'program E "e" {}\n', 'foreign.csv': 'a,b\n1,2\n' });
    for (const [lang, sentence] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const ran = cx(path, ['survey', ...(words[0].startsWith('-') ? ['.'] : []), ...words, '--preview', '--lang', lang]);
      expect(ran.err).toContain(sentence);
      expect(ran.err).not.toMatch(/\n\s+at |undefined|\[object|cx itself/);
      expect(ran.out).toBe('');
      expect(ran.code).toBe(2);
    }
    expect(readdirSync(path).sort()).toEqual(['empty', 'foreign.csv', 'shop.cx']);
  });

  it('says which options go with it', () => {
    const path = folder();
    expect(cx(path, ['survey', 'Yearly', '--port', '1', '--lang', 'en']).err).toContain('`--port` goes with `--preview`.');
    expect(cx(path, ['survey', 'Yearly', '--open', '--lang', 'zh']).err).toContain('「--open」要与 `--preview` 一起用。');
  });

  it.runIf(process.getuid?.() === 0)('says so where the folder may not be written', () => {
    const path = folder();
    chmodSync(path, 0o755);
    const ran = cx(path, ['survey', '.', '--preview', '--answers', 'a.csv', '--lang', 'en'], { uid: 65534 });
    expect(ran.err).toContain('Cannot write `a.csv`');
    expect(ran.code).toBe(2);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}
