import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, sourcesOf } from '../programs.ts';
import { launch } from './chromium.ts';
import { violations } from './pages.ts';
import { bundled, type Server, type Stage, serverOf, stage, type Theme, themes, wordsIn } from './preview.ts';

/** Screenshots of the last run, for looking at. */
const pictures = join(root, 'dist', 'pictures', 'editor');

const sources = sourcesOf('examples/auto-service');
const points = sources.find(({ file }) => file.endsWith('旅程.cx'))?.file ?? '';
const lounge = textOf(points);

function textOf(file: string): string {
  return sources.find((one) => one.file === file)?.text ?? '';
}

let browser: Browser;
let files: Awaited<ReturnType<typeof bundled>>;
let server: Server;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, files, server] = await Promise.all([launch(), bundled(), serverOf(sources)]);
});

afterAll(async () => {
  await browser?.close();
});

async function opened(how: Parameters<typeof stage>[2], of: Server = server): Promise<Stage> {
  const on = await stage(browser, files, how);
  await on.tell(wordsIn('zh'));
  await on.show(of.whole());
  return on;
}

/** Where something stands in the window. */
async function topOf(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top`);
}

describe.each(Object.keys(themes) as Theme[])('in %s', (theme) => {
  it.each([320, 1600])('at %i pixels: accessible, quiet, within the window', async (width) => {
    const on = await opened({ width, theme });
    const { page, said, asked } = on;
    await on.tell({ type: 'mark', name: 'expectation 休息区.进度', persona: null, scroll: false });
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hans');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // A narrow panel shows the drawings of a phone, whatever the window is.
    const drawing = width < 900 ? 'phone' : 'wide';
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.chart')].filter((one) => one.checkVisibility()).every((one) => one.classList.contains('${drawing}') || one.closest('.trends'))`,
      ),
    ).toBe(true);
    await page.screenshot({ path: join(pictures, `preview.${theme}.${width}.png`), fullPage: true });
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  });

  it('has the palette of its theme, whatever the system prefers', async () => {
    const { page } = await opened({ width: 1000, theme });
    const colours: Record<Theme, string> = {
      light: 'rgb(255, 255, 255)',
      dark: 'rgb(20, 23, 27)',
      'high-contrast': 'rgb(0, 0, 0)',
      'high-contrast-light': 'rgb(255, 255, 255)',
    };
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(colours[theme]);
    const edged = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('#who .chart :is(.ha1,.ha2,.ha3,.hb1,.hb2,.hb3)')).stroke`,
    );
    if (theme.startsWith('high')) expect(edged).not.toBe('none');
    else expect(edged).toBe('none');
    await page.close();
  });
});

describe('while the text changes', () => {
  it('a reader’s place, focus, opened tables, marked words and the page itself stay', async () => {
    const own = await serverOf(sources);
    const on = await opened({ width: 1200 }, own);
    const { page } = on;
    await page.evaluate(`
      for (const one of document.querySelectorAll('header, section, footer, table.ranked tr')) one.mine = true;
      document.querySelector('#gaps details').open = true;
      document.querySelector('#kpis').scrollIntoView();
      const row = [...document.querySelectorAll('#key-experiences tr[data-cx]')].find((one) => one.dataset.cx === 'expectation 休息区.进度');
      row.querySelector('.cx-word').focus({ preventScroll: true });
      const words = document.querySelector('#kpis h2').firstChild;
      getSelection().setBaseAndExtent(words, 0, words, 3);
    `);
    // Sliders count with the figures they were made with: they begin anew.
    const state = `({
      top: document.querySelector('#kpis').getBoundingClientRect().top,
      focus: document.activeElement.closest('[data-cx]')?.dataset.cx,
      selected: String(getSelection()),
      open: document.querySelector('#gaps details').open,
      mine: [...document.querySelectorAll('header, section:not(#sliders), footer')].every((one) => one.mine),
      scrolled: scrollY > 1000,
    })`;
    const before = await page.evaluate<Record<string, unknown>>(state);
    expect(before).toMatchObject({ focus: 'expectation 休息区.进度', open: true, mine: true, scrolled: true });
    // The worst row becomes one of many, the table is ordered anew, and a new touchpoint makes everything longer.
    const changed = `${lounge.replace(/(期望 进度 "随.*?预期 )[\d.]+/, '$15')}\n触点 新触点 "新触点" 位于 保养.等待 { 期望 新期望 "新的期望" 属于 服务 预期 9 权重 9 实际 3 }\n`;
    expect(changed).not.toBe(lounge);
    const { update } = await own.edit(points, changed);
    expect(update?.banner).toBeNull();
    await on.show(update);
    expect(await page.evaluate('document.body.textContent')).toContain('新的期望');
    const after = await page.evaluate<typeof before>(state);
    expect(Math.abs(Number(after.top) - Number(before.top))).toBeLessThan(1.5);
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 });
    await page.close();
  });

  it('the last page stays under a banner, which leads to the first error', async () => {
    const own = await serverOf(sources);
    const on = await opened({ width: 800 }, own);
    const { page } = on;
    const text = await page.evaluate<string>('document.querySelector(".page").textContent');
    await page.evaluate('document.querySelector("#kpis").scrollIntoView()');
    const top = await topOf(page, '#kpis');
    const broken = await own.edit(points, lounge.replace(/预期 8/, '预期 预期'));
    expect(broken.update?.parts).toBeNull();
    await on.show(broken.update);
    expect(await page.evaluate('document.querySelector(".page").textContent')).toBe(text);
    const banner = page.locator('#cx-banner');
    expect(await banner.textContent()).toMatch(/^文本有 \d+ 处错误，第一处在 旅程\.cx 第 \d+ 行。下面仍是出错之前的报告。$/);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, 'preview.banner.png') });
    await on.heard();
    await banner.locator('button').click();
    expect(await on.heard()).toEqual([{ type: 'reveal', name: expect.stringMatching(/^place 旅程\.cx:\d+$/), persona: null }]);
    const whole = await own.edit(points, lounge);
    expect(whole.update).toMatchObject({ banner: null, parts: null });
    await on.show(whole.update);
    expect(await banner.textContent()).toBe('');
    expect(Math.abs((await topOf(page, '#kpis')) - top)).toBeLessThan(1.5);
    await page.close();
  });

  it('another language changes every word and no place', async () => {
    const own = await serverOf(sources);
    const on = await opened({ width: 1200 }, own);
    const { page } = on;
    await on.heard();
    await page.locator('#cx-languages button', { hasText: 'English' }).click();
    expect(await on.heard()).toEqual([{ type: 'language', language: 'en' }]);
    await page.evaluate('document.querySelector("#who").scrollIntoView()');
    await on.show(await own.inLanguage('en'));
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.locator('#cx-languages [aria-pressed="true"]').textContent()).toBe('English');
    expect(
      await page.evaluate('[...document.querySelector("#who").getClientRects()].some(({ top, bottom }) => top < 200 && bottom > 100)'),
    ).toBe(true);
    await page.close();
  });
});

describe('the way back to the text', () => {
  it('is a click on a row, on a mark of a drawing, on a cell; not marking words, and not opening a table', async () => {
    const on = await opened({ width: 1200 });
    const { page } = on;
    await on.heard();
    const row = page.locator('#key-experiences tr[data-cx="expectation 休息区.进度"]').first();
    await row.locator('td').nth(4).click();
    const [said] = await on.heard();
    expect(said).toMatchObject({ type: 'reveal', name: 'expectation 休息区.进度' });
    await page
      .locator('#gaps .chart.wide .cx-area[data-cx="expectation 休息区.进度"]')
      .first()
      .click({ position: { x: 900, y: 10 } });
    expect(await on.heard()).toMatchObject([{ type: 'reveal', name: 'expectation 休息区.进度' }]);
    await page.locator('#who .chart.wide .cx-area[data-cx="touchpoint 休息区"][data-cx-persona]').first().click();
    expect(await on.heard()).toMatchObject([{ type: 'reveal', name: 'touchpoint 休息区', persona: expect.any(String) }]);
    await page.locator('#key-experiences details summary, #gaps details summary').first().click();
    await row.locator('td.name').dblclick();
    const heard = await on.heard();
    // The first click of the two asks, the second marks a word.
    expect(heard.map(({ type }) => type)).toEqual(['reveal']);
    await page.close();
  });

  it('is a key: few stops, arrows along the rows, Enter', async () => {
    const on = await opened({ width: 1200 });
    const { page } = on;
    await on.heard();
    const focused = `(() => { const one = document.activeElement; return one.matches('.cx-word') ? one.closest('section')?.id ?? 'head' : null; })()`;
    const stops: string[] = [];
    for (let presses = 0; presses < 40 && stops.at(-1) !== 'key-experiences'; presses += 1) {
      await page.keyboard.press('Tab');
      stops.push((await page.evaluate<string | null>(focused)) ?? '-');
    }
    expect(stops.at(-1)).toBe('key-experiences');
    // Tools, the name of the program, the contents; then the first row.
    expect(stops.length).toBeLessThan(20);
    const names = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#key-experiences .ranked tr[data-cx]')].map((one) => one.dataset.cx)`,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await on.heard()).toMatchObject([{ type: 'reveal', name: names[2] }]);
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    expect(await on.heard()).toMatchObject([{ type: 'reveal', name: names.at(-1) }]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    // Where the reader was is where the tab key comes back to.
    expect(await page.evaluate('document.activeElement.closest("tr")?.dataset.cx')).toBe(names.at(-1));
    const ring = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(ring).toBe('solid');
    await page.close();
  });

  it('contents lead to their section and take the keyboard along', async () => {
    const on = await opened({ width: 1200, reduced: true });
    const { page } = on;
    await page.locator('nav a[href="#kpis"]').click();
    expect(await page.evaluate('location.hash')).toBe('');
    expect(await page.evaluate('document.activeElement.id')).toBe('h-kpis');
    const top = await topOf(page, '#kpis');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(120);
    await page.close();
  });
});

describe('the place of the cursor', () => {
  it('is marked in every part, and shown where it is out of sight and that is wanted', async () => {
    const on = await opened({ width: 1200, reduced: true });
    const { page } = on;
    const seen = `[...document.querySelectorAll('.cx-marked')].some((one) => { const { top, bottom, height } = one.getBoundingClientRect(); return height > 0 && bottom > 40 && top < innerHeight; })`;
    await on.tell({ type: 'mark', name: 'expectation 休息区.进度', persona: null, scroll: false });
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.cx-marked')].map((one) => one.closest('section')?.id ?? 'head').filter((id, at, all) => all.indexOf(id) === at)`,
      ),
    ).toEqual(expect.arrayContaining(['key-experiences', 'priority-map', 'gaps']));
    expect(
      await page.evaluate(`[...document.querySelectorAll('tr.cx-marked')].every((one) => one.getAttribute('aria-current') === 'true')`),
    ).toBe(true);
    await page.evaluate('document.querySelector("nav a").focus()');
    await on.tell({ type: 'mark', name: 'source 投诉单', persona: null, scroll: false });
    await on.tell({ type: 'mark', name: 'kpi 推荐意愿', persona: null, scroll: true });
    expect(await page.evaluate(seen)).toBe(true);
    expect(await page.evaluate('document.activeElement.matches("nav a")')).toBe(true);
    const at = await page.evaluate('scrollY');
    await on.tell({ type: 'mark', name: 'kpi 推荐意愿', persona: null, scroll: true });
    expect(await page.evaluate('scrollY')).toBe(at);
    await on.tell({ type: 'mark', name: null, persona: null, scroll: true });
    expect(await page.evaluate('document.querySelectorAll(".cx-marked, [aria-current]").length')).toBe(0);
    expect(await page.evaluate('scrollY')).toBe(at);
    await page.close();
  });

  it('stays marked when the page changes, of one persona where it is of one', async () => {
    const own = await serverOf(sources);
    const on = await opened({ width: 1200 }, own);
    const { page } = on;
    const rows = `[...document.querySelectorAll('#who .chart.wide .cx-marked')].map((one) => one.dataset.cxPersona)`;
    await on.tell({ type: 'mark', name: 'touchpoint 休息区', persona: '银发族', scroll: false });
    expect(await page.evaluate(rows)).toEqual(['银发族']);
    const { update } = await own.edit(points, lounge.replace(/预期 \d/, '预期 9'));
    await on.show(update);
    expect(await page.evaluate(rows)).toEqual(['银发族']);
    await page.close();
  });
});

describe('a page that is loaded anew', () => {
  it('comes back where it was, with what was open', async () => {
    const on = await opened({ width: 1200 });
    const { page } = on;
    await page.evaluate(`document.querySelector('#gaps details').open = true; document.querySelector('#kpis').scrollIntoView();`);
    const at = await page.evaluate<number>('scrollY');
    await expect.poll(() => page.evaluate(`JSON.parse(sessionStorage.kept ?? '{}').top`)).toBe(at);
    await on.reload();
    expect(await on.heard()).toEqual([{ type: 'ready' }]);
    await on.tell(wordsIn('zh'));
    expect(await page.locator('#cx-waiting').textContent()).toBe('正在读取方案……');
    expect(await page.evaluate<number>(`JSON.parse(sessionStorage.kept).top`)).toBe(at);
    await on.show(server.whole());
    expect(await page.locator('#cx-waiting').isVisible()).toBe(false);
    expect(await page.evaluate('scrollY')).toBe(at);
    expect(await page.evaluate(`document.querySelector('#gaps details').open`)).toBe(true);
    await page.close();
  });

  it('takes no message that is none', async () => {
    const on = await opened({ width: 800 });
    const { page } = on;
    const before = await page.evaluate('document.body.innerHTML');
    for (const message of [
      null,
      'x',
      { type: 'update' },
      { type: 'mark', name: 5 },
      { type: 'words', words: {} },
      { type: 'update', title: 't', tag: 'en', banner: 'x', style: null, parts: [] },
    ])
      await on.tell(message as never);
    expect(await page.evaluate('document.body.innerHTML')).toBe(before);
    expect(on.said).toEqual([]);
    await page.close();
  });
});
