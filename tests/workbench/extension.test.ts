// biome-ignore-all lint/performance/useDomNodeTextContent: what is on the screen is what is looked for, with its lines.
/**
 * What a strategist does with the packed extension in a real VS Code: once where the server is a process beside the files (as on a desktop),
 * in English, and once where it is a worker of the browser (as in VS Code for the Web), in Chinese. Pictures of the main views are kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../end-to-end/pages.ts';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { reload } from './reload.ts';
import { type Problem, until, type Window } from './window.ts';

const root = join(import.meta.dirname, '../..');
const own = (path: string): string => readFileSync(join(root, 'examples', path), 'utf8');

/** The processes of the language server; those of windows that were closed may last for a while. */
function serversOf(editor: Editor): number[] {
  return editor.server
    .running()
    .flatMap(({ pid, command }) => (command.some((word) => /touchstone.*server\.cjs$/.test(word)) ? [pid] : []));
}

/** Waits until the figures above and behind the lines are there: the server has answered. */
async function isRead(window: Window): Promise<void> {
  await window.page.locator('.editor-instance .codelens-decoration:not(:empty)').first().waitFor();
}

/** The retail example as the case has it: without the round of answers that was added to it. */
function retailCase(editor: Editor): string {
  const folder = editor.folder('examples/retail');
  const rounds = join(folder, 'rounds.cx');
  writeFileSync(rounds, readFileSync(rounds, 'utf8').replace(/\/\/ The round after the case.*\nwave 2026-Q3 [\s\S]*?\n}\n\n/, ''));
  return folder;
}

/** A text without blanks: where long lines are broken, they are others. */
const bare = (text: string): string => text.replace(/\s/g, '');

/** The lines of the text in sight, with the figures behind them, without blanks. In the page they stand in any order. */
async function linesOf(window: Window): Promise<string> {
  const lines = await window.page.locator('.editor-group-container .editor-instance .view-line').evaluateAll((all) =>
    all.map((line) => ({
      top: Number(/top: ?(\d+)/.exec(line.getAttribute('style') ?? '')?.[1] ?? 0),
      text: line.textContent ?? '',
    })),
  );
  return bare(
    lines
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text)
      .join(''),
  );
}

/** What stands above the lines in sight. */
async function lensesOf(window: Window): Promise<string[]> {
  const lenses = await window.page.locator('.editor-instance .codelens-decoration').allTextContents();
  return lenses.map((lens) => lens.replaceAll('\u00a0', ' ').trim());
}

/** Types what begins a word, and asks for what it may become once the list has come up by itself. */
async function suggestedFor(window: Window, typed: string): Promise<string[]> {
  await window.focus();
  if (/^[ -~\n]*$/.test(typed)) await window.type(typed, 40);
  else await window.page.keyboard.insertText(typed);
  await window.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  return await window.suggest();
}

/** The rows of the open list of suggestions, with what is said of them. */
async function suggestionsOf(window: Window): Promise<string[]> {
  const rows = await window.page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replaceAll('\u00a0', ' ').split('\n').join(' | '));
}

/** The colours by meaning at the cursor: the kind of token that the server says. */
async function meaningAt(window: Window): Promise<string> {
  await window.run('Developer: Inspect Editor Tokens and Scopes');
  const told = window.page.locator('.token-inspect-widget');
  await until('the meaning of a word', async () => (await told.innerText()).includes('semantic token type'), { seconds: 10 });
  const [, kind = ''] = /semantic token type\s+(\S+)/.exec(await told.innerText()) ?? [];
  await window.press('Escape');
  return kind;
}

/** The names that the list of Ctrl+Shift+O shows. */
async function outlineOf(window: Window): Promise<string[]> {
  await window.focus();
  await window.press('Control+Shift+O');
  const rows = window.page.locator('.quick-input-widget:visible .monaco-list-row .label-name');
  await until('an outline', async () => (await rows.count()) > 1);
  const names = await rows.allTextContents();
  await window.press('Escape');
  return names.map((name) => name.trim());
}

/** Opens the preview by the button above the text. */
async function openPreview(window: Window): Promise<Frame> {
  await window.page.locator('.editor-actions .codicon-open-preview').first().click();
  return await window.frame('.page table.ranked');
}

/** The first row of what a preview shows as key experiences. */
function firstRow(frame: Frame): Promise<string> {
  return frame.locator('table.ranked tr[data-cx]').first().innerText();
}

/** Waits until a preview marks what shows these things, and nothing else. */
async function isMarked(frame: Frame, ...things: readonly string[]): Promise<void> {
  let marked: string[] = [];
  await until(
    `${things.join(', ')} to be marked`,
    async () => {
      const seen = await frame.locator('.cx-marked:visible').evaluateAll((all) => all.map((one) => one.getAttribute('data-cx') ?? ''));
      marked = [...new Set(seen)].sort();
      return marked.join() === [...things].sort().join();
    },
    { instead: async () => marked.join(', ') },
  );
}

/** Takes the file or folder that a dialog proposes. */
async function saveThere(window: Window): Promise<void> {
  const box = window.page.locator('.quick-input-widget:visible');
  await until('a place to save', async () => (await box.count()) > 0 && (await box.locator('input').first().inputValue()).startsWith('/'));
  await window.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** Types over a word and waits until the preview shows what follows from it. */
async function seen(frame: Frame, act: () => Promise<void>, text: string): Promise<void> {
  await act();
  await frame.locator('body', { hasText: text }).waitFor();
}

const isUnknown = ({ code }: Problem): boolean => code === 'syntax/unknown-property';

describe('on a desktop, in English', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor({ vsix: packed });
  });
  afterEach(() => editor.server.change({ 'cx.language': undefined, 'editor.linkedEditing': undefined }));
  afterAll(async () => {
    await editor?.close();
  });

  it('starts with a .cx file alone, finds, mends and excuses', async () => {
    const folder = retailCase(editor);
    writeFileSync(join(folder, 'notes.md'), '# Notes\n');
    const window = await editor.open(folder, 'notes.md');
    await until('the Markdown of the workbench', async () => /_doActivateExtension vscode\.markdown/.test(editor.server.logs()));
    expect(serversOf(editor)).toEqual([]);
    expect(editor.server.logs()).not.toContain('_doActivateExtension touchstone');

    await window.openFile('retail.cx');
    const rows = await window.problems((found) => found.length > 3);
    expect(serversOf(editor)).toHaveLength(1);
    expect(rows.map(({ file, severity, source, code, line }) => `${file}:${line} ${severity} ${source} ${code}`)).toEqual([
      'retail.cx:4 info cx strategy/one-channel',
      'retail.cx:4 info cx strategy/one-department',
      'retail.cx:9 info cx strategy/promise-in-one-place',
      'retail.cx:10 info cx strategy/promise-in-one-place',
    ]);
    expect(rows[0]?.message).toBe(
      'All 4 touchpoints are reached over one channel, `Store`. Name the other ways customers take, or say with `allow` why there are none.',
    );
    await window.picture('en.problems');
    // The code leads to the page of its rule, to be read as a page.
    await window.page.locator('.markers-panel .monaco-link', { hasText: 'strategy/one-channel' }).first().click();
    const page = await window.frame('h1:has-text("One channel only")');
    expect(await page.locator('body').innerText()).toContain('Why');
    await window.picture('en.rule');
    await window.press('Control+J');

    await window.openFile('retail.cx');
    await window.find('MeiSu');
    await window.fix('Allow strategy/one-channel here, with a reason');
    await window.squiggle('warning');
    await window.type('We sell in shops');
    expect(await window.text()).toContain('  allow strategy/one-channel because "We sell in shops"\n}');
    expect((await window.problems((found) => found.length === 3)).map(({ code }) => code)).not.toContain('strategy/one-channel');

    await window.openFile('experience.cx');
    await window.find('weight 9', 'after');
    await window.type(' actal 6');
    const error = (await window.problems((found) => found.some(isUnknown))).find(isUnknown);
    expect(error).toMatchObject({
      file: 'experience.cx',
      severity: 'error',
      message: '`actal` is not a word that `expect` knows. Did you mean `actual`?',
      line: 6,
    });
    await window.press('Control+J');
    await window.find('actal');
    await window.fix('Write `actual`');
    await window.squiggle('error', false);
    await window.find('weight 9', 'selected');
    await window.paste('weight ９');
    await window.find('９');
    await window.fix('Write `9`');
    const mended = own('retail/experience.cx').replace('weight 9', 'weight 9 actual 6');
    expect(await window.text()).toBe(mended);

    // All at once, and all lines as the formatter has them.
    await window.find('weight 9 actual 6', 'selected');
    await window.paste('weight　９　actual　６');
    await window.find('９');
    expect(await window.fixes()).toContain('Fix every finding of program/full-width in this file');
    await window.press('Escape');
    await window.run('Fix All');
    // A full-width space is as wide as two.
    const halfWidth = mended.replace('weight 9 actual 6', 'weight  9  actual  6');
    await until('the half-width text', async () => (await window.text()) === halfWidth, { instead: () => window.text() });
    await window.find('moment-of-truth', 'selected');
    await window.paste('        moment-of-truth');
    await window.run('Format Document');
    await until('the formatted text', async () => (await window.text()) === mended, { instead: () => window.text() });
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('completes what may stand at the cursor, explains it, and shows how it stands', async () => {
    const window = await editor.open(retailCase(editor), 'experience.cx');
    await isRead(window);
    const lines = await linesOf(window);
    for (const figures of ['ideal 10 S −2.0 · G −5.0 · #1', 'ideal 6 S unknown · G 0.0']) expect(lines).toContain(bare(figures));
    expect(await lensesOf(window)).toEqual([
      '1 of 1 expectation not met · 2 initiatives',
      '1 of 2 expectations not met, 1 unknown',
      '2 expectations met',
      '1 expectation, unknown',
    ]);
    await window.find('Convenience');
    expect(await meaningAt(window)).toBe('type');
    await window.find('near');
    const row = await window.hover('Rank');
    expect(row).toMatch(/^A shop within a few steps · 走几步就有店\n/);
    expect(row.replace(/\s+/g, ' ')).toContain(
      'Rank 1 of 4, key experience Expected E 7.0 Actual A 5.0 Satisfaction S −2.0 Weight W 9 W·S −18.0',
    );
    expect(row).toContain('Three more shops in the same street +5.0');
    await window.picture('en.hover');
    await window.press('Escape', 'Control+End');

    expect(await suggestedFor(window, '\ntouch')).toEqual(['touchpoint']);
    await window.accept('touchpoint');
    await window.type('Kiosk');
    await window.press('Tab');
    await window.type('Self-service kiosk');
    expect(await window.text()).toMatch(
      /\ntouchpoint Kiosk "Self-service kiosk" at Purchase\.Find via Store \{\n {2}owner Retail\n {2}\n\}$/,
    );
    await window.find('owner Retail', 'after');
    for (let left = 'Retail'.length; left > 0; left--) await window.press('Backspace');
    await window.suggest();
    expect(await suggestionsOf(window)).toEqual(['Retail | Shop operations']);
    await window.accept('Retail');
    const factors = await suggestedFor(window, '\nexpect fast "Quick" in ');
    expect(factors.slice().sort()).toEqual(['Brand', 'Convenience', 'Price', 'Product', 'Relationship', 'Service']);
    await window.accept('Convenience');
    const levels = await suggestedFor(window, ' expected ');
    expect(levels[0]).toBe('7');
    expect(levels.map(Number).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await window.accept('8');
    const rules = await suggestedFor(window, ' weight 9\nallow ');
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.filter((rule) => !/^(data|program|strategy|survey)\/[a-z0-9-]+$/.test(rule))).toEqual([]);
    await window.picture('en.completion');
    await window.press('Escape');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('keeps names and paths true across files', async () => {
    const folder = editor.folder('examples/bank');
    const window = await editor.open(folder, 'retail-bank/plan.cx');
    await isRead(window);
    await window.find('Counter.fees', 'after');
    await window.press('F12');
    await until('the declaration', async () => (await window.file()) === 'retail-bank/journey.cx');
    expect((await outlineOf(window)).slice(0, 8)).toEqual(['Banking', 'Open', 'Daily', 'Borrow', 'Trouble', 'Counter', 'queue', 'fees']);
    await window.rename('charges');
    const declared = await window.text();
    expect(declared).toMatch(/expect charges was fees "/);
    await window.openFile('plan.cx');
    expect(await window.text()).toContain('Counter.charges');
    await window.openFile('measures.cx');
    const measures = await window.text();
    expect(measures).toContain('Counter.charges');
    expect(measures).not.toContain('Counter.fees');

    await Promise.all([window.renameFile('group', 'shared'), window.answer('OK')]);
    await window.openFile('bank.cx');
    expect(await window.text()).toContain('\nuse "../shared"\n');
    expect(existsSync(join(folder, 'shared/customers.cx'))).toBe(true);
    // The paths of answers follow too: what they say of weights is still told.
    const left = await window.problems((rows) => rows.length > 0);
    expect([...new Set(left.map(({ code }) => code))]).toEqual(['data/stated-against-derived']);
    await window.press('Control+J');

    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('shows the report beside the text, and leads back to it', async () => {
    const folder = retailCase(editor);
    const window = await editor.open(folder, 'rounds.cx');
    await isRead(window);
    await window.press('Control+B');
    await window.find('Street.near', 'after');
    const frame = await openPreview(window);
    expect(await window.tabs()).toEqual(['rounds.cx', 'Preview: 美苏电器 · 西洋菜街']);
    // The report is in the program's language, what stands around it in the reader's.
    expect(await frame.locator('h1').innerText()).toContain('6 项期望，2 项没有达到');
    expect(await frame.locator('#cx-export').innerText()).toBe('Export…');
    await isMarked(frame, 'expectation Street.near');
    expect(await frame.evaluate('scrollY')).toBe(0);
    await window.picture('en.preview');
    expect(await violations(frame)).toEqual([]);

    // It follows every key.
    expect(await firstRow(frame)).toContain('−18.0');
    for (const [level, product] of [
      ['3', '−36.0'],
      ['4', '−27.0'],
      ['2', '−45.0'],
    ] as const) {
      await window.find('Street.near', 'after');
      await window.press('End', 'Backspace');
      await seen(frame, () => window.type(level), product);
    }
    expect(await firstRow(frame)).toContain('−45.0');

    // A row leads to where it is declared, and the cursor to its row.
    await frame.locator('tr[data-cx="expectation Contact.known"] .cx-word').first().click();
    await until('the text of a row', async () => (await window.file()) === 'experience.cx');
    expect(await window.position()).toMatchObject({ line: 20 });
    await isMarked(frame, 'expectation Contact.known');
    await window.find('moment-of-truth');
    await isMarked(frame, 'touchpoint Street');
    // This one has no place of its own in the report: its expectations stand for it.
    await window.find('Counter');
    await isMarked(frame, 'expectation Counter.range', 'expectation Counter.help');
    await window.find('expect range');
    await isMarked(frame, 'expectation Counter.range');

    // While the text is broken the last page stays, under a banner that leads to the error.
    await window.find('weight 9', 'after');
    await window.type(' weigt');
    await frame.locator('#cx-banner', { hasText: 'The text has 1 error in experience.cx, line 6.' }).waitFor();
    expect(await firstRow(frame)).toContain('−45.0');
    await window.picture('en.banner');
    expect(await violations(frame)).toEqual([]);
    await window.goTo(1);
    await frame.locator('.cx-over').click();
    await until('the line of the error', async () => (await window.position()).line === 6);
    await window.find(' weigt', 'selected');
    await window.press('Delete');
    await frame.locator('.cx-over').waitFor({ state: 'detached' });
    await window.save();

    await frame.locator('#cx-languages button', { hasText: 'English' }).click();
    await frame.locator('h1', { hasText: '2 of 6 expectations are not met' }).waitFor();

    // Reloaded, it is there again, in the language that was chosen.
    await reload(window);
    const again = await window.frame('.page table.ranked');
    await again.locator('h1', { hasText: '2 of 6 expectations are not met' }).waitFor();
    await isRead(window);
    for (const theme of ['dark', 'high-contrast', 'high-contrast-light', 'light'] as const) {
      await window.theme(theme);
      await until('its colours', async () =>
        (await again.evaluate<string>('document.body.className')).includes(
          theme === 'light' ? 'vscode-light' : theme === 'dark' ? 'vscode-dark' : theme,
        ),
      );
      await window.picture(`en.preview.${theme}`);
    }
    await window.page.setViewportSize({ width: 692, height: 900 });
    await until('a narrow preview', async () => Number(await again.evaluate('innerWidth')) <= 330);
    expect(await again.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(Number(await again.evaluate('innerWidth')));
    expect(await violations(again)).toEqual([]);
    await window.picture('en.preview.narrow');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('can be used by keyboard alone', async () => {
    const window = await editor.open(retailCase(editor), 'experience.cx');
    await isRead(window);
    await window.press('Control+Home', 'Control+K', 'v');
    const frame = await window.frame('.page table.ranked');
    // Into the preview, to its ranked table, down to the third row, and back to the text from there.
    await window.press('Control+2');
    const at = (): Promise<string> => frame.evaluate<string>(`document.activeElement?.closest('section')?.id ?? ''`);
    for (let stops = 0; stops < 12 && (await at()) !== 'key-experiences'; stops++) await window.press('Tab');
    expect(await at()).toBe('key-experiences');
    await window.press('ArrowDown', 'Enter');
    await until('the text of a row', async () => (await window.position()).line === 10);
    await until('the keyboard in the text', async () => (await window.page.locator('.editor-instance :focus').count()) > 0);
    // To the next problem, its way out, and the list of everything.
    // Once to the end of what is seen of a long line, once to its own.
    await window.press('End', 'End');
    await window.page.keyboard.type(' actal 6');
    await window.squiggle('error');
    await window.press('Control+Home', 'F8');
    await until('the problem', async () => (await window.position()).line === 10);
    await window.press('Escape', 'Control+.');
    await window.page.locator('.action-widget:visible .monaco-list-row.action').first().waitFor();
    await window.press('Enter');
    await window.squiggle('error', false);
    await window.press('Control+S');
    await frame.locator('body').waitFor();
    expect(await window.text()).toContain('expected 7 ideal 6 actual 6\n');
    expect(window.errors).toEqual([]);
    await window.close();
  });

  it('writes what a program yields, explains rules, and speaks the language that is wanted', async () => {
    const folder = retailCase(editor);
    const window = await editor.open(folder, 'retail.cx');
    await isRead(window);
    await window.run('Export Report…');
    await window.choose('Markdown');
    await saveThere(window);
    await until('the report', async () => existsSync(join(folder, 'MeiSu.report.md')));
    await window.frame('h1:has-text("美苏电器")');
    await window.picture('en.export');
    await window.openFile('retail.cx');
    await window.run('Export Report…');
    await window.choose('HTML');
    await saveThere(window);
    expect(await window.notification('MeiSu.report.html', 'Show in Explorer')).toBe(
      'Wrote MeiSu.report.html, a page for a browser. Download it from the Explorer to read it or send it on.',
    );
    expect(readFileSync(join(folder, 'MeiSu.report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    await window.openFile('retail.cx');
    await window.run('Export Surveys…');
    expect(await window.notification('This program has no survey.')).toBe('This program has no survey. Write one with `survey`.');
    await window.run('Show Compiled Program (JSON)');
    await until('the program', async () => /"formatVersion"/.test(await linesOf(window)));
    await window.openFile('retail.cx');
    await window.run('Explain a Rule');
    await window.choose('One channel only');
    await window.frame('h1:has-text("One channel only")');
    await window.openFile('retail.cx');
    await window.run('Write Keywords in Chinese');
    await until('Chinese keywords', async () => (await linesOf(window)).includes('方案MeiSu'));
    expect(await window.text()).toContain('  币种 HKD\n');
    await window.run('Write Keywords in English');
    await until('English keywords', async () => (await linesOf(window)).includes('programMeiSu'));
    expect(await window.text()).toBe(own('retail/retail.cx'));

    await window.change({ 'cx.language': 'zh', 'editor.linkedEditing': true });
    await window.openFile('retail.cx');
    // What nobody has measured also changes along while it is typed, where a person wants that.
    const team =
      own('retail/retail.cx')
        .split('\n')
        .findIndex((line) => line.startsWith('team Retail')) + 1;
    await window.goTo(team, 'team Retail'.length + 1);
    await window.page.locator('.linked-editing-decoration').first().waitFor();
    await window.type('s');
    await until('the other place of the name', async () => (await linesOf(window)).includes('ownerRetails'));
    await window.undo();
    await window.goTo(1, 1);
    await until('the other language', async () => (await lensesOf(window))[0]?.startsWith('打开报告预览') === true);
    expect((await window.problems((rows) => /[\u4e00-\u9fff]/.test(rows[0]?.message ?? '')))[0]?.message).toBe(
      '4 个触点都只通过一个渠道「Store」。请写上客户走的其他渠道，或用「豁免」说明为何没有。',
    );
    // What is told as an error, the workbench also says on the console.
    expect(window.errors).toEqual(['This program has no survey. Write one with `survey`.']);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('survives the death of its server once in silence, and then says so', async () => {
    const others = serversOf(editor);
    const window = await editor.open(retailCase(editor), 'retail.cx');
    await isRead(window);
    const frame = await openPreview(window);
    const next = (): Promise<number> =>
      until('a server', async () => {
        const found = serversOf(editor).find((pid) => !others.includes(pid));
        if (found !== undefined) others.push(found);
        return found;
      });
    process.kill(await next(), 'SIGKILL');
    const second = await next();
    await window.find('MeiSu');
    await window.hover('Mei Su Electronics');
    await window.press('Escape');
    await window.find('美苏电器', 'after');
    await seen(frame, () => window.type('公司'), '美苏电器公司');
    expect(await window.notifications()).toEqual([]);
    process.kill(second, 'SIGKILL');
    expect(await window.notification('The CX language server has ended', 'Show Log')).toContain('nothing is checked');
    await window.output();
    expect(editor.server.logs()).toContain('The language server ended unexpectedly; it is being started again.');
    await window.picture('en.log');
    await window.run('Restart Language Server');
    await next();
    await window.find('公司', 'selected');
    await seen(frame, () => window.type('商店'), '美苏电器商店');
    expect(window.outside).toEqual([]);
    await window.close();
  });
});

describe('in a browser, in Chinese', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor({ vsix: packed, host: 'worker', locale: 'zh-cn' });
  });
  afterAll(async () => {
    await editor?.close();
  });

  it('finds, completes, mends, explains and excuses', async () => {
    const folder = editor.folder('examples/auto-service');
    const window = await editor.open(folder, '旅程.cx');
    await isRead(window);
    expect(serversOf(editor)).toEqual([]);
    expect(await window.problems((rows) => rows.length > 3)).toMatchObject([
      {
        file: '旅程.cx',
        severity: 'info',
        code: 'program/typed-actual',
        message: '「休息区.儿童」的实际水平是手填的，属于假设，报告会照此标明；有一轮数据评到它之后才算实测。',
        line: 80,
      },
      // What the answers beside the program say, read by the worker.
      { severity: 'info', code: 'data/stated-against-derived', line: 92 },
      { severity: 'info', code: 'data/stated-against-derived', line: 107 },
      { severity: 'info', code: 'data/stated-against-derived', line: 111 },
    ]);
    await window.picture('zh.problems');
    await window.press('Control+J');
    await window.find('进度 "');
    const row = await window.hover('名次');
    expect(row.replace(/\s+/g, ' ')).toContain(
      '名次 1 / 52，关键体验 6 / 52，关键体验 7 / 52，关键体验 期望 E 7.7 7.7 7.7 实际 A 4.1 6.0 6.1 满意度 S −3.6 −1.7 −1.6',
    );
    expect(row).toContain('n = 279，±0.2');
    await window.picture('zh.hover');
    await window.press('Escape');
    expect(await linesOf(window)).toContain(bare('一维型 S −3.6 · G −4.9 · #1 · 3 类中最差：银发车主'));
    expect(await meaningAt(window)).toBe('property');

    await window.press('Control+End');
    await window.type('\n');
    expect(await suggestedFor(window, '触')).toEqual(['触点']);
    await window.accept('触点');
    await window.press('Escape');
    expect(await window.text()).toMatch(/\n触点 名称 "说明" 位于 保养\.预约 通过 授权店 \{\n {2}负责方 门店运营\n {2}\n\}\n?$/);
    await window.find('负责方 数字化', 'after');
    await window.press('Backspace', 'Backspace', 'Backspace');
    expect(await window.suggest()).toEqual(['门店运营', '技术支持', '数字化', '客户关怀']);
    await window.picture('zh.completion');
    await window.accept('数字化');
    // Keywords are found by their English too, for whoever does not want to change the input method.
    expect(await suggestedFor(window, '\nexp')).toEqual(['期望']);
    await window.press('Escape', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await window.find('权重 8 理想 9 必备型', 'selected');
    await window.paste('权种 8 理想 ９ 必备型');
    const error = (await window.problems((rows) => rows.some(isUnknown))).find(isUnknown);
    expect(error).toMatchObject({ severity: 'error', message: '「期望」里没有「权种」。是不是要写「权重」？' });
    await window.press('Control+J');
    await window.find('权种');
    await window.fix('改为「权重」');
    await window.squiggle('error', false);
    await window.find('９');
    await window.fix('改为「9」');
    expect(await window.text()).toContain('预期 8.5 权重 8 理想 9 必备型 {');
    await window.openFile('方案.cx');
    await window.find('豁免 strategy/no-cycle 因为 "示例的数据停在 2026 年第二季度"', 'selected');
    await window.press('Delete');
    await window.save();
    await window.openFile('轮次-2026-Q2.cx');
    await window.find('2026-Q2');
    await window.fix('在此豁免 strategy/no-cycle，并写明理由');
    await window.page.keyboard.insertText('三季度再测');
    expect(await window.text()).toContain('豁免 strategy/no-cycle 因为 "三季度再测"\n');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('shows the report, writes what a program yields, and changes its language', async () => {
    const folder = editor.folder('examples/auto-service');
    const window = await editor.open(folder, '旅程.cx');
    await isRead(window);
    await window.press('Control+B');
    await window.find('进度 "');
    const frame = await openPreview(window);
    expect(await window.tabs()).toEqual(['旅程.cx', '预览：航程汽车 · 售后体验计划']);
    expect(await frame.locator('h1').innerText()).toContain('55 项期望，37 项没有达到');
    await isMarked(frame, 'expectation 休息区.进度');
    await window.picture('zh.preview');
    expect(await violations(frame)).toEqual([]);
    await window.find('期望 进度 权重 10', 'after');
    await window.press('Backspace', 'Backspace');
    await seen(frame, () => window.type('9'), '−32.4');
    // What is said otherwise for one persona is marked as that persona's.
    await frame.locator('tr.cx-marked[data-cx-persona="银发族"]').first().waitFor();
    await window.type(' 权');
    await frame.locator('#cx-banner', { hasText: '文本有 1 处错误，第一处在 旅程.cx 第 76 行。下面仍是出错之前的报告。' }).waitFor();
    // A word that means nothing yet leads nobody away from the line.
    expect(await frame.locator('.cx-marked[data-cx="touchpoint 休息区"]').count()).toBe(0);
    await window.picture('zh.banner');
    await window.press('Backspace', 'Backspace');
    await frame.locator('.cx-over').waitFor({ state: 'detached' });
    await frame.locator('tr[data-cx="expectation 休息区.准时"] .cx-word:visible').first().click();
    await until('the text of a row', async () => (await window.position()).line === 70);
    for (const theme of ['dark', 'high-contrast', 'light'] as const) {
      await window.theme(theme);
      await window.picture(`zh.preview.${theme}`);
    }
    await window.page.setViewportSize({ width: 692, height: 900 });
    await until('a narrow preview', async () => Number(await frame.evaluate('innerWidth')) <= 330);
    await window.picture('zh.preview.narrow');
    expect(await violations(frame)).toEqual([]);
    await window.page.setViewportSize({ width: 1400, height: 900 });

    await window.focus();
    await window.run('导出报告…');
    await window.choose('CSV');
    await saveThere(window);
    await until('the report', async () => existsSync(join(folder, 'HangCheng.report.csv')));
    await window.openFile('旅程.cx');
    await window.run('导出问卷…');
    await saveThere(window);
    expect(await window.notification('已写入 10 个文件')).toContain('交车后.surveyjs.json、');
    expect(readdirSync(folder).filter((name) => name.endsWith('.surveyjs.json'))).toHaveLength(5);
    await window.openFile('旅程.cx');
    await window.run('把关键字写成英文');
    await until('English keywords', async () => (await linesOf(window)).includes('touchpoint休息区'));
    await window.run('把关键字写成中文');
    await until('Chinese keywords', async () => (await linesOf(window)).includes('触点休息区'));
    await window.run('查看规则说明');
    await window.choose('实际水平是手填的');
    await window.frame('h1:has-text("实际水平是手填的")');
    await window.picture('zh.rule');

    await window.change({ 'cx.language': 'en' });
    await window.openFile('旅程.cx');
    expect((await window.problems((rows) => /^The /.test(rows[0]?.message ?? '')))[0]?.code).toBe('program/typed-actual');
    await window.goTo(32);
    await until('the other language', async () => (await lensesOf(window)).includes('1 of 2 expectations not met · 1 initiative'));
    await frame.locator('#cx-export', { hasText: 'Export…' }).waitFor();
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });
});

it('works on a folder whose authors are not trusted', async () => {
  const editor = await openEditor({ vsix: packed, trusted: false });
  try {
    const window = await editor.open(retailCase(editor), 'experience.cx');
    await isRead(window);
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
    await window.find('weight 9', 'after');
    await window.type(' actal 6');
    await window.find('actal');
    await window.fix('Write `actual`');
    const frame = await openPreview(window);
    expect(await firstRow(frame)).toContain('−18.0');
    await window.picture('en.untrusted');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  } finally {
    await editor.close();
  }
});
