/** From an empty folder to a report that is written, without a mouse: the walkthrough, an edit, a quick fix, both previews. And what our views are like for assistive technology. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../end-to-end/pages.ts';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { until, type Window } from './window.ts';

/** Presses of a mouse in the workbench, from now on. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`window.presses = 0; addEventListener('pointerdown', () => { window.presses += 1; }, true)`);
  return () => page.evaluate<number>('window.presses');
}

/** Takes a row of the list of choices that is open, by typing what it says. */
async function take({ page, press }: Window, label: string): Promise<void> {
  await page.locator('.quick-input-widget:visible input').first().waitFor();
  const focused = page.locator('.quick-input-widget:visible .monaco-list-row.focused .label-name').first();
  let typed = 0;
  await until(label, async () => {
    // The list of before may still be there, and take what is typed with it.
    if (Date.now() - typed > 3000) {
      typed = Date.now();
      await press('Control+A');
      await page.keyboard.insertText(label);
    }
    const said = await focused.textContent({ timeout: 500 }).catch(() => '');
    return said?.replaceAll('\u00a0', ' ').endsWith(label);
  });
  await press('Enter');
}

/** A command by its title, from the palette. A command comes with its extension, so it is looked for until it is there. */
async function command(window: Window, title: string): Promise<void> {
  await until(title, async () => {
    await window.press('F1');
    await window.page.locator('.quick-input-widget:visible input').first().waitFor();
    await window.page.keyboard.insertText(title);
    const focused = window.page.locator('.quick-input-widget:visible .monaco-list-row.focused .label-name').first();
    const isThere = await until(
      'it',
      async () => (await focused.textContent({ timeout: 500 }))?.replaceAll('\u00a0', ' ').endsWith(title),
      {
        seconds: 4,
      },
    ).catch(() => false);
    await window.press(isThere === true ? 'Enter' : 'Escape');
    return isThere === true;
  });
}

/** Presses Tab until what has the focus is as wanted. */
async function tabTo(window: Window, where: Frame | Page, what: string, wanted: string): Promise<void> {
  const isThere = (): Promise<boolean> => where.evaluate<boolean>(`(() => { const at = document.activeElement; return ${wanted}; })()`);
  for (let stops = 0; stops < 60 && !(await isThere()); stops++) await window.press('Tab');
  if (!(await isThere())) throw new Error(`${what} is not reached by Tab`);
}

describe.each([
  {
    where: 'beside a process, in English',
    host: undefined,
    locale: undefined,
    says: {
      start: 'CX: Get Started',
      begin: 'New CX Program',
      template: 'Retail',
      language: 'English',
      file: 'program.cx',
      edited: 'journey.cx',
      find: 'weight 9 ideal 9',
      typed: 'wieght 8 ideal 9',
      mended: 'expected 7.5 weight 8 ideal 9',
      row: 'I see which shop has it',
      survey: 'CX: Open Survey Preview to the Side',
      export: 'CX: Export Report…',
      glance: 'CX Program',
    },
  },
  {
    where: 'with a worker, in Chinese',
    host: 'worker',
    locale: 'zh-cn',
    says: {
      start: 'CX: 快速入门',
      begin: '新建 CX 方案',
      template: '零售',
      language: '中文',
      file: '方案.cx',
      edited: '旅程.cx',
      find: '权重 9 理想 9',
      typed: '权种 8 理想 9',
      mended: '预期 7.5 权重 8 理想 9',
      row: '看得到哪家店有货',
      survey: 'CX: 在侧边打开问卷预览',
      export: 'CX: 导出报告…',
      glance: 'CX 方案',
    },
  },
] as const)('$where', ({ host, locale, says }) => {
  const name = locale === undefined ? 'en' : 'zh';
  let editor: Editor;
  let window: Window | undefined;

  beforeAll(async () => {
    editor = await openEditor({ vsix: packed, ...(host === undefined ? {} : { host }), ...(locale === undefined ? {} : { locale }) });
  });
  afterAll(() => editor?.close());
  afterEach(async () => {
    await window?.close();
    window = undefined;
  });

  it('leads from an empty folder to a written report without a mouse', async () => {
    const folder = editor.folder({});
    window = await editor.open(folder, undefined, { size: { width: 1500, height: 900 } });
    const { page } = window;
    const presses = await countPresses(page);

    // The walkthrough's first step begins a program.
    await command(window, says.start);
    await page.locator('.gettingStartedContainer .getting-started-step .monaco-button', { hasText: says.begin }).first().waitFor();
    await tabTo(window, page, 'the button of the first step', `at.matches('.monaco-button') && at.textContent.includes('${says.begin}')`);
    await window.picture(`keyboard.${name}.walkthrough`);
    await window.press('Enter');
    await take(window, says.template);
    await take(window, says.language);
    const named = page.locator('.quick-input-widget:visible input').first();
    await until('a name for the folder', async () => /^(program|方案)$/.test(await named.inputValue()));
    await page.keyboard.insertText('shop');
    await window.press('Enter');
    const tabs = window.tabs;
    await until('the program', async () => (await tabs()).includes(says.file), {
      instead: async () => {
        await window?.picture(`failed keyboard.${name}`);
        return (await tabs()).join(', ');
      },
    });
    await until('the keyboard in the text', async () => (await page.locator('.editor-instance :focus').count()) > 0);

    // The report beside the text; a file of the program, a number in it, a slip of the pen, and what mends it.
    await window.press('Control+K', 'v');
    const report = await window.frame('.page table.ranked');
    await window.press('Control+P');
    await take(window, says.edited);
    await until('the other file', async () => (await window?.file()) === `shop/${says.edited}`);
    const rows = async (): Promise<string> => (await report.locator('table.ranked').textContent()) ?? '';
    const before = await rows();
    await window.press('Control+F');
    await page.locator('.find-widget.visible').waitFor();
    await page.keyboard.insertText(says.find);
    const matches = page.locator('.find-widget.visible .matchesCount');
    await until('a match', async () => /1/.test((await matches.textContent()) ?? ''));
    await window.press('Escape');
    await page.keyboard.insertText(says.typed);
    await window.squiggle('error');
    await window.press('Escape', ...Array.from({ length: says.typed.length - 1 }, () => 'ArrowLeft'), 'Control+.');
    await page.locator('.action-widget:visible .monaco-list-row.action').first().waitFor();
    await window.press('Enter');
    await window.squiggle('error', false);
    await until('a report of it', async () => (await rows()) !== before);
    await window.press('Control+S');
    await until('the text', async () => readFileSync(join(folder, 'shop', says.edited), 'utf8').includes(says.mended));

    // Into the report, to a row of its table, and from there to its text.
    await window.press('Control+Home', 'Control+2');
    await tabTo(window, report, 'the table', `at?.closest('section')?.id === 'key-experiences'`);
    await window.picture(`keyboard.${name}.report`);
    await window.press('Enter');
    await until('the text of a row', async () => ((await window?.position())?.line ?? 0) > 1);
    await until('the keyboard in the text', async () => (await page.locator('.editor-instance :focus').count()) > 0);

    // The survey beside the text, and an answer in it.
    await command(window, says.survey);
    const survey = await window.frame('#form .sd-root-modern');
    await survey.locator('#form input[type=radio]').first().waitFor({ state: 'attached' });
    await window.press('Control+2');
    await tabTo(window, survey, 'a question', `at?.matches('#form input[type=radio]') === true`);
    await window.press('Space');
    expect(await survey.evaluate('document.querySelectorAll("#form input[type=radio]:checked").length')).toBe(1);
    await window.picture(`keyboard.${name}.survey`);
    expect(await violations(survey)).toEqual([]);

    // The report as a file.
    await window.press('Control+1');
    await until('the keyboard in the text', async () => (await page.locator('.editor-instance :focus').count()) > 0);
    await command(window, says.export);
    await take(window, 'HTML');
    const box = page.locator('.quick-input-widget:visible');
    await until(
      'a place to save',
      async () => (await box.count()) > 0 && (await box.locator('input').first().inputValue()).startsWith('/'),
    );
    await window.press('Enter');
    const written = await until('the report', async () => readdirSync(join(folder, 'shop')).find((file) => file.endsWith('.report.html')));
    await until('all of it', async () => /<\/html>\n$/.test(readFileSync(join(folder, 'shop', written), 'utf8')));
    expect(readFileSync(join(folder, 'shop', written), 'utf8')).toContain(says.row);
    await window.picture(`keyboard.${name}.written`);
    expect(await presses()).toBe(0);
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
  });

  it('has an accessible walkthrough and tree', async () => {
    window = await editor.open(editor.folder('examples/retail'), 'retail.cx');
    const { page } = window;
    await page.locator('.codelens-decoration:not(:empty)').first().waitFor();
    await command(window, says.start);
    await page.locator('.gettingStartedContainer .getting-started-step .monaco-button', { hasText: says.begin }).first().waitFor();
    // What a step is made of is VS Code's: a button with buttons in it that has a state no button has. Its words and buttons are ours.
    const theirs = /^(aria-allowed-attr|label-content-name-mismatch|nested-interactive): \.(expanded\.)?getting-started-step/;
    // VS Code's own frame around our views is not ours to mend.
    const steps = await violations(page, '.gettingStartedContainer .getting-started-step');
    expect(steps.filter((found) => !theirs.test(found))).toEqual([]);
    await page.locator(`.activitybar .action-label[aria-label^="${says.glance}"]`).first().focus();
    await window.press('Enter');
    await page.locator('.pane-body .monaco-list-row:visible').nth(3).waitFor();
    expect(await violations(page, '.pane-body .monaco-list')).toEqual([]);
    await window.picture(`keyboard.${name}.glance`);
    expect(window.errors).toEqual([]);
  });
});
