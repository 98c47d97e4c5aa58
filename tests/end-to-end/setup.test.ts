import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const inside = (path: string, name: string): string => readFileSync(join(path, '.vscode', name), 'utf8');

describe('cx setup vscode', () => {
  it('writes what is needed, says so, and does nothing the second time', () => {
    const path = folder();
    const first = cx(path, ['setup', 'vscode', '--lang', 'en']);
    expect(first).toEqual({
      code: 0,
      err: 'Wrote .vscode/extensions.json\nWrote .vscode/tasks.json\n',
      out: 'Open the folder in VS Code: it offers the extension, and `cx: check` is among its tasks.\n',
    });
    expect(readdirSync(join(path, '.vscode')).sort()).toEqual(['extensions.json', 'tasks.json']);
    const texts = [inside(path, 'extensions.json'), inside(path, 'tasks.json')];
    const second = cx(path, ['setup', 'vscode', '--lang', 'zh']);
    expect(second).toEqual({ code: 0, err: '', out: '「.」里已经一应俱全，无需改动。\n' });
    expect([inside(path, 'extensions.json'), inside(path, 'tasks.json')]).toEqual(texts);
  });

  it('adds to what is there, and keeps every remark', () => {
    const path = folder({
      'shop/.vscode/extensions.json': '{\n  // what we all use\n  "recommendations": [\n    "a.b" // spelling\n  ]\n}\n',
      'shop/.vscode/settings.json': '{\n\t"files.encoding": "gbk", // old files\n}\n',
      'shop/.vscode/tasks.json':
        '{\n  "version": "2.0.0",\n  "tasks": [\n    { "label": "x", "type": "shell", "command": "x" },\n  ],\n}\n',
    });
    expect(cx(path, ['setup', 'vscode', 'shop', '--lang', 'zh']).err).toBe(
      '已写入 shop/.vscode/extensions.json\n已写入 shop/.vscode/settings.json\n已写入 shop/.vscode/tasks.json\n',
    );
    const shop = join(path, 'shop');
    expect(inside(shop, 'extensions.json')).toBe(
      '{\n  // what we all use\n  "recommendations": [\n    "a.b", // spelling\n    "touchstone.touchstone-vscode"\n  ]\n}\n',
    );
    expect(inside(shop, 'settings.json')).toBe(
      '{\n\t"files.encoding": "gbk", // old files\n\t"[cx]": {\n\t\t"files.encoding": "utf8"\n\t},\n}\n',
    );
    expect(inside(shop, 'tasks.json')).toContain(
      '{ "label": "x", "type": "shell", "command": "x" },\n    {\n      "label": "cx: check",\n',
    );
  });

  it('tells a broken file and leaves all as it is', () => {
    const broken = '{\n  "tasks": [\n    oops\n  ]\n}\n';
    const path = folder({ '.vscode/tasks.json': broken });
    const ran = cx(path, ['setup', 'vscode', '--lang', 'en']);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      'cx: error: `.vscode/tasks.json` is not in order (line 3): mend it or remove it, then try again. Nothing was written.\n',
    );
    expect(inside(path, 'tasks.json')).toBe(broken);
    expect(readdirSync(join(path, '.vscode'))).toEqual(['tasks.json']);
    writeFileSync(join(path, '.vscode/tasks.json'), Uint8Array.of(0xff, 0xfe, 0x7b));
    expect(cx(path, ['setup', 'vscode', '--lang', 'en']).err).toContain('`.vscode/tasks.json` is not in UTF-8');
  });

  it('respects that the extension is not wanted', () => {
    const text = '{ "unwantedRecommendations": ["touchstone.touchstone-vscode"] }';
    const path = folder({ '.vscode/extensions.json': text });
    const ran = cx(path, ['setup', 'vscode', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('says that the extension is not wanted here');
    expect(inside(path, 'extensions.json')).toBe(text);
  });

  it('refuses what it does not know, a file, and a folder that is not there', () => {
    const path = folder({ 'a.txt': '' });
    expect(cx(path, ['setup', '--lang', 'en'])).toMatchObject({ code: 2, err: 'cx: error: `cx setup` needs vscode | git | ci.\n' });
    expect(cx(path, ['setup', 'emacs', '--lang', 'en'])).toMatchObject({
      code: 2,
      err: 'cx: error: There is nothing to set up for `emacs`; there is for vscode, git, ci.\n',
    });
    expect(cx(path, ['setup', 'vscod', '--lang', 'zh']).err).toContain('您是不是想写「vscode」？');
    expect(cx(path, ['setup', 'vscode', 'a.txt', '--lang', 'en']).err).toContain('`a.txt` is a file.');
    expect(cx(path, ['setup', 'vscode', 'b', '--lang', 'en']).err).toContain('`b` is not there.');
    mkdirSync(join(path, 'c'));
    writeFileSync(join(path, 'c/.vscode'), '');
    expect(cx(path, ['setup', 'vscode', 'c', '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(path, 'b'))).toBe(false);
  });

  it('finds nothing to add where cx init and it have been', () => {
    const path = folder();
    cx(path, ['init', '--template', 'blank', '--lang', 'en']);
    expect(cx(path, ['setup', 'vscode', '--lang', 'en']).err).toBe('Wrote .vscode/tasks.json\n');
  });
});
