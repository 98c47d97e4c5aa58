import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from '@touchstone/language/report/html.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, root, type SourceText, sourcesOf } from '../programs.ts';
import { launch } from './chromium.ts';
import { type OpenedPage, openPage, violations } from './pages.ts';

/** Screenshots of the last run, for looking at. */
const pictures = join(root, 'dist', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'cx-page-'));

const hostile: SourceText[] = [
  {
    file: 'a.cx',
    text: `program Hostile "<script>document.title='x'</script>" {}
touchpoint Shop "<img src=x onerror=alert(1)> & \\"quoted\\" [link](javascript:alert(1))" {
  expect near "</style><b>bold</b> \u202egnp.exe" expected 7 weight 9 actual 5
  expect empty "" expected 7 weight 9
  expect long "${'没有空格的很长的说法'.repeat(12)}" expected 8 weight 5 actual 7
}
initiative Do "<svg/onload=alert(1)>" { improves Shop.near to 8 cost 3万 CNY }`,
  },
];

const programs: Record<string, readonly SourceText[]> = {
  retail: sourcesOf('examples/retail'),
  'auto-service': sourcesOf('examples/auto-service'),
  hostile,
  empty: [{ file: 'a.cx', text: 'program Empty' }],
};

const views = [
  { name: 'light', width: 1200, colorScheme: 'light' },
  { name: 'dark', width: 1200, colorScheme: 'dark' },
  { name: 'phone', width: 390, colorScheme: 'light' },
  { name: 'wide', width: 1600, colorScheme: 'light' },
] as const;

let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, language: 'en' | 'zh', view: (typeof views)[number]): Promise<OpenedPage> {
  const file = join(folder, `${name}.${language}.html`);
  // One page for all its views.
  if (!existsSync(file)) writeFileSync(file, toHtml(buildReport({ ...build(programs[name] ?? []), language, version: '0.0.0' })));
  return await openPage(browser, file, view);
}

/** Lines of headings that begin with a sign that may not begin one, by the whole heading. */
const wrongLines = `[...document.querySelectorAll('h1, h2')].flatMap((heading) => {
  const found = [];
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let top = null;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    for (let at = 0; at < text.data.length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { width, bottom, height } = range.getBoundingClientRect();
      if (width === 0) continue;
      if (top !== null && bottom - top > height / 2 && /[，。、；：？！”’）》」]/.test(text.data[at])) found.push(heading.textContent);
      top = bottom;
    }
  }
  return found;
})`;

describe.each(Object.keys(programs))('the report of %s', (name) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    it.each(views)('$name: accessible, quiet, within the window', async (view) => {
      const { page, said, asked } = await open(name, language, view);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
      // The one that moves the sliders, and its figures.
      expect(await page.evaluate('document.querySelectorAll("script:not(#sliders > script)").length')).toBe(0);
      expect(await page.evaluate('document.querySelectorAll("script").length')).toBeLessThanOrEqual(2);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width);
      await page.screenshot({ path: join(pictures, `${name}.${language}.${view.name}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      expect(asked).toHaveLength(1);
      await page.close();
    });

    it('prints on A4 landscape in light colours', async () => {
      const { page } = await open(name, language, views[1]);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(pictures, `${name}.${language}.pdf`), pdf);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[4-6](\.\d+)?\]/);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
      await page.close();
    });
  });
});

it('begins no line of a Chinese heading on a phone with what closes', async () => {
  const { page } = await open('retail', 'zh', views[2]);
  // Before a comma that fits no more the line is broken a character earlier.
  await page.evaluate(`document.querySelector('h1').replaceChildren(...Array.from({ length: 30 }, (_, more) => {
    const line = document.createElement('div');
    line.textContent = '客'.repeat(5 + more) + '，不满意';
    return line;
  }))`);
  expect(await page.evaluate(wrongLines)).toEqual([]);
  await page.addStyleTag({ content: 'h1{word-break:keep-all !important}' });
  expect(await page.evaluate(wrongLines)).not.toEqual([]);
  await page.close();
});
