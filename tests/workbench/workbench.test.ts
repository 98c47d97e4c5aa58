/** The steps of a window, each on a tiny extension, so that a test of ours that fails says something about ours. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor } from './editor.ts';
import { until } from './window.ts';

const made = mkdtempSync(join(tmpdir(), 'cx-tiny-'));
const vsix = join(made, 'tiny.vsix');

beforeAll(async () => {
  const source = join(made, 'source');
  cpSync(join(import.meta.dirname, 'tiny'), source, { recursive: true });
  for (const name of ['LICENSE', 'README.md']) writeFileSync(join(source, name), 'Tiny\n');
  await createVSIX({ cwd: source, packagePath: vsix, dependencies: false });
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

const files = { 'a.cx': 'program Shop\nbad word\n', 'group/乙.cx': 'program Second\n' };

describe('in Node, in English', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor({ vsix });
  });

  afterAll(async () => {
    await editor?.close();
    if (editor) expect(existsSync(editor.server.profile)).toBe(false);
  });

  it('reads, writes and fixes a text', async () => {
    const folder = editor.folder(files);
    const window = await editor.open(folder, 'a.cx');
    await window.squiggle('error');
    expect(await window.problems()).toEqual([
      {
        file: 'a.cx',
        severity: 'error',
        message: 'A bad word, seen in node.',
        source: 'tiny',
        code: 'bad-word',
        line: 2,
        column: 1,
        related: ['Here.'],
      },
    ]);

    await window.goTo(2, 3);
    expect(await window.position()).toEqual({ line: 2, column: 3 });
    await window.fix('Make it good');
    await window.squiggle('error', false);
    expect(await window.problems((rows) => rows.length === 0)).toEqual([]);
    expect(await window.text()).toBe('program Shop\ngood word\n');
    await window.undo();
    await window.squiggle('error');

    await window.replaceAll(`program Shop\n${'bad\n'.repeat(60)}  持有\n`);
    const rows = await window.problems((found) => found.length > 1);
    expect(rows.map((row) => row.line)).toEqual([...Array(60).keys()].map((index) => index + 2));
    expect(await window.text()).toBe(`program Shop\n${'bad\n'.repeat(60)}  持有\n`);
    await window.replaceAll('program Shop\nShop\n');

    await window.find('Shop', 'after');
    expect(await window.position()).toEqual({ line: 1, column: 13 });
    await window.rename('Store');
    expect(await window.text()).toBe('program Store\nStore\n');
    await window.find('program');
    await expect(window.rename('Other')).rejects.toThrow('A keyword has no other name.');
    await window.find('Store', 'selected');
    await window.type('Shop // 商店\nx');
    expect(await window.text()).toBe('program Shop // 商店\nx\nStore\n');
    await expect(window.find('nowhere')).rejects.toThrow('find nowhere');

    await window.goTo(3);
    expect(await window.hover('This is')).toBe('This is Store.');
    await window.press('End');
    await window.type('\n');
    const labels = await window.suggest();
    expect(labels).toHaveLength(40);
    expect(labels.at(-1)).toBe('word39');
    await window.accept('word25');
    expect(await window.text()).toBe('program Shop // 商店\nx\nStore\nword25\n');

    await window.openFile('group/乙.cx');
    expect(await window.file()).toBe('group/乙.cx');
    expect(await window.tabs()).toEqual(['a.cx', '乙.cx']);
    await window.renameFile('乙.cx', '丙.cx');
    await window.openFile('a.cx');
    await window.openFile('丙.cx');
    expect(readFileSync(join(folder, 'group/丙.cx'), 'utf8')).toBe('program Second\n');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
    await window.close();
  });

  it('speaks with a webview, in every theme', async () => {
    const window = await editor.open(editor.folder(files), 'a.cx');
    await window.run('Open the Panel');
    const panel = await window.frame('#ask');
    await panel.locator('#ask').click();
    await panel.locator('#answer', { hasText: '42' }).waitFor();
    expect(await window.notification('Asked', 'Thanks')).toBe('Asked 41.');
    await panel.locator('#answer', { hasText: 'Thanks' }).waitFor();
    const kinds = {
      dark: 'vscode-dark',
      'high-contrast': 'vscode-high-contrast',
      'high-contrast-light': 'vscode-high-contrast-light',
      light: 'vscode-light',
    } as const;
    for (const theme of ['dark', 'high-contrast', 'high-contrast-light', 'light'] as const) {
      await window.theme(theme);
      await panel.locator(`body[data-vscode-theme-kind="${kinds[theme]}"]`).waitFor();
      await window.picture(`tiny.${theme}`);
    }
    expect(await window.tabs()).toEqual(['a.cx', 'Tiny']);
    await window.change({ 'editor.fontSize': 20 });
    await until('larger text', async () => (await window.page.locator('.view-line').first().boundingBox())?.height === 27);
    await window.run('Show the Log');
    expect(await window.output()).toContain('Started in node.');
    await window.find('word', 'after');
    await window.paste('s');
    expect(await window.text()).toBe('program Shop\nbad words\n');
    await window.reload();
    await window.squiggle('error');
    expect(window.outside).toEqual([]);
    await window.close();
  });
});

it('runs in a web worker, in Chinese', async () => {
  const editor = await openEditor({ vsix, host: 'worker', locale: 'zh-cn' });
  try {
    const window = await editor.open(editor.folder(files), 'a.cx');
    expect(await window.problems((rows) => rows.length > 0)).toMatchObject([{ message: '在 worker 中看到不好的词。' }]);
    await window.run('打开面板');
    const panel = await window.frame('#ask');
    await panel.locator('#ask').click();
    await panel.locator('#answer', { hasText: '42' }).waitFor();
    await window.goTo(3);
    expect(await window.suggest()).toContain('word07');
    await window.accept('word07');
    await window.picture('tiny.worker');
    expect(await window.text()).toBe('program Shop\nbad word\nword07');
    await window.run('显示日志');
    expect(await window.output()).toContain('Started in worker.');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
  } finally {
    await editor.close();
  }
});
