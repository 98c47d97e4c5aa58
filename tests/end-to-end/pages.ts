/** Pages in the browser of a test: opened from a file, with all that they say and ask for, and held against axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenedPage {
  readonly page: Page;
  /** What it wrote into the console, threw, or asked in a dialog. */
  readonly said: string[];
  /** The addresses it asked for, its own the first. */
  readonly asked: string[];
}

/** Opens a file; `width` in pixels. */
export async function openPage(
  browser: Browser,
  file: string,
  { width, colorScheme }: { readonly width: number; readonly colorScheme: 'light' | 'dark' },
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
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

/** What axe-core finds, in words; of the whole document, or in what a selector names. It is put in from outside the page's policy. */
export async function violations(where: Frame | Page, within?: string): Promise<string[]> {
  return await where.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ': ' + failureSummary));
  })()`);
}
