/** The page of a review in a browser: accessible, quiet, within the window, in light and dark, on a phone and on paper. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bothSides } from '@touchstone/language/changes/both-sides.ts';
import { pageHtml } from '@touchstone/language/changes/html.ts';
import { changePage } from '@touchstone/language/changes/page.ts';
import { reviewOf } from '@touchstone/language/changes/reviewing.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, reviewInput } from '../changed-programs.ts';
import { root } from '../programs.ts';
import { launch } from './chromium.ts';
import { type OpenedPage, openPage, violations } from './pages.ts';

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

async function open(name: (typeof shown)[number], language: 'en' | 'zh', view: (typeof views)[number]): Promise<OpenedPage> {
  const file = join(folder, `${name}.${language}.html`);
  // One page for all its views.
  if (!existsSync(file)) {
    const input = reviewInput(changed[name]);
    const { before, after, found } = bothSides(input);
    const { renaming } = found;
    writeFileSync(file, pageHtml(changePage({ review: reviewOf(input), before, after, renaming, language })));
  }
  return await openPage(browser, file, view);
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
