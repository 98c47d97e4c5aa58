/** The page of a review in a browser: accessible, quiet, within the window, in light and dark, on a phone and on paper. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bothSides } from '@touchstone/language/changes/both-sides.ts';
import { pageHtml } from '@touchstone/language/changes/html.ts';
import { changePage } from '@touchstone/language/changes/page.ts';
import { reviewOf } from '@touchstone/language/changes/reviewing.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, reviewInput } from '../changed-programs.ts';
import { root } from '../programs.ts';
import { launch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Screenshots of the last run, for looking at. */
const pictures = join(root, 'dist', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'cx-change-page-'));

const views = [
  { name: 'light', width: 1200, colorScheme: 'light' },
  { name: 'dark', width: 1200, colorScheme: 'dark' },
  { name: 'phone', width: 390, colorScheme: 'light' },
] as const;

const shown = ['mixed', 'chinese', 'scale-changed', 'no-change', 'hostile'] as const;

let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  name: (typeof shown)[number],
  language: 'en' | 'zh',
  view: (typeof views)[number],
): Promise<{ page: Page; said: string[]; asked: string[] }> {
  const input = reviewInput(changed[name]);
  const { before, after, found } = bothSides(input);
  const file = join(folder, `${name}.${language}.html`);
  const { renaming } = found;
  writeFileSync(file, pageHtml(changePage({ review: reviewOf(input), before, after, renaming, language })));
  const page = await browser.newPage({ viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked };
}

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ': ' + failureSummary));
  })()`);
}

describe.each(shown)('the page of %s', (name) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    it.each(views)('$name: accessible, quiet, within the window', async (view) => {
      const { page, said, asked } = await open(name, language, view);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
      expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width);
      await page.screenshot({ path: join(pictures, `diff.${name}.${language}.${view.name}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked).toHaveLength(1);
      await page.close();
    });
  });

  it('prints on A4 landscape in light colours', async () => {
    const { page } = await open(name, 'zh', views[1]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    writeFileSync(join(pictures, `diff.${name}.pdf`), pdf);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[4-6](\.\d+)?\]/);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
    await page.close();
  });
});
