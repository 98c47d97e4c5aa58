import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPlanHtml } from '@touchstone/language/report/plan/html.ts';
import { buildPlan } from '@touchstone/language/report/plan/plan.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, root, type SourceText, sourcesOf } from '../programs.ts';
import { launch } from './chromium.ts';
import { type OpenedPage, openPage, violations } from './pages.ts';

/** Screenshots of the last run, for looking at. */
const pictures = join(root, 'dist', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'cx-plan-page-'));

const long = '没有空格的很长的名字'.repeat(9);
const many: SourceText[] = [
  {
    file: 'a.cx',
    text: `program Many "${long}" { currency CNY budget 900万 discount 8% }
${[0, 1, 2].map((at) => `team T${at} "${at === 0 ? long : `Team ${at}`}" { capacity ${20 + at * 20} days per quarter }`).join('\n')}
touchpoint Till "Till" {
${Array.from({ length: 24 }, (_, at) => `  expect e${at} "Expectation ${at}" expected 8 weight ${1 + (at % 9)} ideal 9 actual ${3 + (at % 5)}`).join('\n')}
}
${Array.from(
  { length: 24 },
  (_, at) =>
    `initiative I${at} "${at % 5 === 0 ? long : `Initiative with a rather long name, number ${at}`}" { owner T${at % 3} period 202${6 + (at % 2)}-0${1 + (at % 6)} to 202${6 + (at % 2)}-12 cost ${10 + at}万~${30 + 2 * at}万 CNY improves Till.e${at} to 8~9 confidence ${50 + at}% adds ${8 + at}万~${12 + 3 * at}万 CNY per year over 3 years effort ${5 + at} days }`,
).join('\n')}`,
  },
];

const programs: Record<string, readonly SourceText[]> = {
  retail: sourcesOf('examples/retail'),
  'auto-service': sourcesOf('examples/auto-service'),
  many,
  empty: [{ file: 'a.cx', text: 'program Empty' }],
};

const views = [
  { name: 'light', width: 1200, colorScheme: 'light' },
  { name: 'dark', width: 1200, colorScheme: 'dark' },
  { name: 'phone', width: 390, colorScheme: 'light' },
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
  if (!existsSync(file)) {
    const { program, analysis, findings } = build(programs[name] ?? []);
    writeFileSync(
      file,
      toPlanHtml(buildPlan({ program, analysis, plan: analysis.plan, findings, language, version: '0.0.0', revenue: true })),
    );
  }
  return await openPage(browser, file, view);
}

const shown = [
  ['retail', 'en'],
  ['auto-service', 'en'],
  ['auto-service', 'zh'],
  ['many', 'zh'],
  ['empty', 'en'],
] as const;

describe('a plan', () => {
  describe.each(shown)('of %s in %s', (name, language) => {
    it.each(views)('$name: accessible, quiet, within the window', async (view) => {
      const { page, said, asked } = await open(name, language, view);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
      expect(await page.evaluate('document.querySelectorAll("script").length')).toBe(0);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width);
      await page.screenshot({ path: join(pictures, `plan.${name}.${language}.${view.name}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked).toHaveLength(1);
      await page.close();
    });

    it('prints on A4 landscape in light colours', async () => {
      const { page } = await open(name, language, views[1]);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(pictures, `plan.${name}.${language}.pdf`), pdf);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[4-6](\.\d+)?\]/);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
      await page.close();
    });
  });
});
