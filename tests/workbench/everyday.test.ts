// biome-ignore-all lint/performance/useDomNodeTextContent: what is on the screen is what is looked for, with its lines.
/** From an empty folder to a program, the program at a glance, typing in Chinese, and tables that come from elsewhere and go there. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { openTree, treeOf } from './tree.ts';
import { until, type Window } from './window.ts';

const shop = `program Shop "Our shop" { languages en, zh-Hans  scale 0 to 10  weight 1 to 9 }
persona Visitor "Visitor" zh-Hans "访客" { share 100% }
touchpoint Counter "Counter" zh-Hans "柜台" {
  expect quick "We are served at once" zh-Hans "马上有人接待" in Convenience expected 8 weight 5
  expect kind "Staff are friendly" zh-Hans "店员和气" in Service expected 7 weight 3
}
kpi Recommend "Would you recommend us?" nps { target 30 by 2099 }
wave 2026-Q1 {
  Counter.quick 5 n 200
  Counter.kind 8 n 200
}
`;

const chinese = `方案 小店 "街角小店" { 量表 0 至 10  权重 1 至 9 }
画像 街坊 "附近居民" { 占比 100% }
触点 旗舰店 "市中心最大的店" { 期望 明码标价 "标多少付多少" 属于 价格 预期 8 权重 9 }
触点 社区店 "小区门口的店" { 期望 不排队 "不用排队" 属于 便利 预期 7 权重 6 }
轮次 2026-Q1 { 旗舰店.明码标价 6 n 80  社区店.不排队 8 n 80 }
`;

/** Takes a row of a list that another one takes the place of. */
async function pick(window: Window, label: string): Promise<void> {
  await window.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first().click();
}

/** The line that holds a text. */
async function lineAt(window: Window, holding: string): Promise<string> {
  return await until(`a line with ${holding}`, async () => {
    const lines = await window.page.locator('.editor-instance .view-line').allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).find((line) => line.includes(holding));
  });
}

/** Drops a file of the explorer where the cursor is. */
async function drop({ page }: Window, file: string): Promise<void> {
  const from = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
  await from.waitFor();
  const cursor = await page.locator('.editor-instance .cursor').first().boundingBox();
  const box = await from.boundingBox();
  if (cursor === null || box === null) throw new Error('nothing to drag, or nowhere');
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  await page.keyboard.down('Shift');
  for (const step of [0.3, 0.6, 0.9, 1]) {
    await page.mouse.move(box.x + 30 + (cursor.x + 2 - box.x - 30) * step, box.y + (cursor.y + 8 - box.y) * step);
  }
  await page.mouse.move(cursor.x + 3, cursor.y + 8);
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

describe('on a desktop, in English', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ vsix: packed });
  });
  afterAll(async () => {
    await editor?.close();
  });

  it('begins with an empty folder, and comes to a report by the walkthrough', async () => {
    const folder = editor.folder({ 'notes.md': '# Notes\n' });
    const window = await editor.open(folder);
    const { page } = window;
    await openTree(window, 'CX Program');
    await page.locator('.welcome-view-content', { hasText: 'There is no CX program here yet' }).waitFor();
    await window.picture('en.everyday.empty');

    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Get Started' }).click();
    await page.locator('.gettingStartedContainer', { hasText: 'Begin a program' }).waitFor();
    const steps = page.locator('.gettingStartedContainer .getting-started-step .step-title');
    await until('six steps', async () => (await steps.count()) === 6);
    await page.locator('.gettingStartedContainer .getting-started-step', { hasText: 'Begin a program' }).first().click();
    await window.picture('en.everyday.walkthrough');

    await page.locator('.gettingStartedContainer .getting-started-step .monaco-button', { hasText: 'New CX Program' }).first().click();
    await pick(window, 'Retail');
    await pick(window, 'English');
    const name = page.locator('.quick-input-widget:visible input').first();
    await until('a name for the folder', async () => (await name.inputValue()) === 'program');
    await name.fill('shop');
    await window.press('Enter');
    await until('the program', async () => (await window.tabs()).includes('program.cx'));
    expect(readdirSync(join(folder, 'shop'))).toContain('program.cx');
    await until('gaps', async () => (await treeOf(window)).some((row) => row.startsWith('Gaps by rank')));
    expect(await window.problems((rows) => rows.every(({ severity }) => severity !== 'error'))).toBeDefined();
    await window.run('CX: Open Report Preview to the Side'.replace('CX: ', ''));
    const frame = await window.frame('.page table.ranked');
    expect(await frame.locator('table.ranked tr[data-cx]').count()).toBeGreaterThan(2);
    await window.picture('en.everyday.begun');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('shows the program at a glance, follows edits, and leads to the text', async () => {
    const window = await editor.open(editor.folder({ 'shop.cx': shop }), 'shop.cx');
    const { page } = window;
    await openTree(window, 'CX Program');
    await until('the worst gap', async () => (await treeOf(window)).some((row) => row.startsWith('1. We are served at once S −3.0')), {
      instead: async () => (await treeOf(window)).join(' | '),
    });
    const rows = await treeOf(window);
    expect(rows.slice(0, 3)).toEqual([
      'Gaps by rank 2',
      expect.stringMatching(/^1\. We are served/),
      expect.stringMatching(/^2\. Staff are friendly/),
    ]);
    expect(rows).toContain('Visitor 100% of customers');
    const status = page.locator('.statusbar-item[id$="cx.key"]');
    expect(await status.innerText()).toContain('1. We are served at once');
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Staff are friendly' }).first().click();
    await until('the text', async () => (await window.position()).line === 5);
    await window.find('Counter.kind 8', 'after');
    await window.press('Backspace');
    await window.type('1');
    await until('another worst gap', async () => (await status.innerText()).includes('1. Staff are friendly'));
    await window.theme('dark');
    await window.picture('en.everyday.glance.dark');
    await window.theme('light');
    expect(window.errors).toEqual([]);
    await window.close();
  });

  it('says what may still be said, takes rows of a spreadsheet, gives tables, and names dropped answers', async () => {
    const folder = editor.folder({ 'shop.cx': shop });
    writeFileSync(join(folder, 'answers.csv'), 'respondent,Counter.quick,Would you recommend us?\n1,7,9\n2,8,10\n');
    const window = await editor.open(folder, 'shop.cx');
    const { page } = window;
    await window.find('in Service expected 7 weight 3', 'after');
    await window.press('Enter');
    await window.run('Trigger Parameter Hints');
    const hints = page.locator('.parameter-hints-widget.visible');
    await hints.waitFor();
    await until('what may be said', async () => (await hints.innerText()).replaceAll('\u00a0', ' ').includes('moment-of-truth'));
    await window.picture('en.everyday.signature');
    await window.press('Escape', 'Escape');

    await window.paste('Expectation\tFactor\tExpected\tWeight\nMarked prices\tPrice\t8\t9\nWide choice\tRange\t6\t4\n');
    await lineAt(window, 'expect MarkedPrices "Marked prices" in Price expected 8 weight 9');
    await lineAt(window, 'expect WideChoice "Wide choice"');
    await window.picture('en.everyday.pasted');

    await window.find('expect quick', 'selected');
    await window.run('Copy Expectations as a Table…');
    await window.choose('Markdown');
    const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
    const copied = await until(
      'a copy',
      async () => {
        const text = await clipboard();
        return text.includes('| We are served at once |') && text;
      },
      {
        instead: async () => {
          await window.picture('failed copy');
          return `${await clipboard()} ${(await window.notifications()).join(' ')}`;
        },
      },
    );
    expect(copied).not.toContain('friendly');

    await window.find('Counter.kind 8 n 200', 'after');
    await window.press('Enter');
    await drop(window, 'answers.csv');
    await lineAt(window, 'responses "answers.csv"');
    await lineAt(window, '"Would you recommend us?" as Recommend');
    await window.picture('en.everyday.dropped');
    expect(window.errors).toEqual([]);
    await window.close();
  });
});

describe('in a worker of the browser, in Chinese', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ vsix: packed, host: 'worker', locale: 'zh-cn' });
  });
  afterAll(async () => {
    await editor?.close();
  });

  it('finds names by pinyin, in full and by first letters', async () => {
    const window = await editor.open(editor.folder({ '方案.cx': chinese }), '方案.cx');
    const { page } = window;
    await page.locator('.editor-instance .codelens-decoration:not(:empty)').first().waitFor();
    for (const letters of ['qjd', 'qijiandian']) {
      await window.press('Control+End');
      await page.keyboard.insertText('指标 等位 均值 位于 ');
      await window.type(letters, 60);
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '旗舰店' }).first().waitFor();
      const [first] = await page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
      expect(first).toContain('旗舰店');
      await window.picture(`zh.everyday.pinyin.${letters}`);
      await window.press('Enter');
      await lineAt(window, '指标 等位 均值 位于 旗舰店');
      await window.press('Shift+Home', 'Backspace');
    }
    expect(window.errors).toEqual([]);
    await window.close();
  });

  it('puts right what a Chinese keyboard types in full width, takes names whole, and boxes nothing', async () => {
    const window = await editor.open(editor.folder({ '方案.cx': chinese }), '方案.cx');
    const { page } = window;
    await page.locator('.editor-instance .codelens-decoration:not(:empty)').first().waitFor();
    await window.press('Control+End');
    for (const sign of ['画像 游客 ', '“', '外地游客，第一次来', '”', ' ', '｛', '占比', '：', '２', '０', '％', '｝']) {
      await page.keyboard.insertText(sign);
      await page.waitForTimeout(400);
      await window.press('Escape');
    }
    expect((await lineAt(window, '画像 游客')).replaceAll(/\s+/g, ' ')).toBe('画像 游客 "外地游客，第一次来" {占比 20%}');
    expect(await page.locator('.editor-instance .unicode-highlight').count()).toBe(0);
    await window.picture('zh.everyday.full-width');

    await page
      .locator('.editor-instance .view-line span', { hasText: /^明码标价$/ })
      .first()
      .dblclick();
    await window.press('Control+c');
    await until('a name', async () => (await page.evaluate<string>('navigator.clipboard.readText()')) === '明码标价');

    await window.run('把关键字写成英文');
    await lineAt(window, 'persona 街坊 "附近居民"');
    expect(window.errors).toEqual([]);
    await window.close();
  });

  it('takes rows of a spreadsheet, gives tables of what is selected, and names dropped answers', async () => {
    const folder = editor.folder({ '方案.cx': chinese });
    writeFileSync(join(folder, '答卷.csv'), '序号,标多少付多少\n1,7\n2,8\n');
    const window = await editor.open(folder, '方案.cx');
    const { page } = window;
    await page.locator('.editor-instance .codelens-decoration:not(:empty)').first().waitFor();
    await window.find('预期 7 权重 6', 'after');
    await window.press('Enter');
    await window.paste('期望\t预期值\t权重\t现状\n杯子不漏\t8\t5\t7.5\n店里干净\t7\t3\t\n');
    await lineAt(window, '期望 杯子不漏 预期 8 权重 5 实际 7.5');
    await lineAt(window, '期望 店里干净 预期 7 权重 3');

    await window.find('期望 店里干净', 'selected');
    await window.run('把期望复制为表格…');
    await window.choose('Markdown');
    const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
    const copied = await until('a copy', async () => {
      const text = await clipboard();
      return text.includes('| 店里干净 |') && text;
    });
    expect(copied).not.toContain('杯子不漏');

    await window.find('社区店.不排队 8 n 80', 'after');
    await window.press('Enter');
    await drop(window, '答卷.csv');
    await lineAt(window, '答卷 "答卷.csv"');
    await lineAt(window, '"标多少付多少" 作为 旗舰店.明码标价');
    await window.picture('zh.everyday.dropped');
    expect(window.errors).toEqual([]);
    await window.close();
  });

  it('shows the walkthrough and the program at a glance in Chinese', async () => {
    const window = await editor.open(editor.folder({ '方案.cx': chinese }), '方案.cx');
    const { page } = window;
    await openTree(window, 'CX 方案');
    await until('the worst gap', async () => (await treeOf(window)).some((row) => row.startsWith('1. 标多少付多少')));
    await window.picture('zh.everyday.glance');
    await window.run('快速入门');
    await page.locator('.gettingStartedContainer', { hasText: '新建一个方案' }).waitFor();
    await page.locator('.gettingStartedContainer .getting-started-step', { hasText: '改一个数' }).first().click();
    await window.theme('dark');
    await window.picture('zh.everyday.walkthrough.dark');
    expect(window.errors).toEqual([]);
    await window.close();
  });
});
