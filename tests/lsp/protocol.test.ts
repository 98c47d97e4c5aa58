/** The server as an editor meets it: over the wire. What each feature answers is tested beside it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { type Editor, edited, openEditor, root } from './editor.ts';

let folder = '';
let editor: Editor;
const shop = (): string => join(folder, 'experience.cx');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cx-lsp-'));
  cpSync(join(root, 'examples/retail'), folder, { recursive: true });
  editor = await openEditor({ folders: [folder], today: '2026-05-01' });
});
afterAll(async () => {
  await editor.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('an editor', () => {
  it('is told of a typing mistake, with a link to its page and a fix, and that it is gone again', async () => {
    editor.open(shop());
    const text = editor.text(shop());
    const at = text.indexOf('expected');
    editor.edit(shop(), at, at + 8, 'expectd');
    const diagnostics = await editor.until(shop(), (list) => list.some(({ code }) => code === 'syntax/unknown-property'));
    const mistake = diagnostics.find(({ code }) => code === 'syntax/unknown-property');
    expect(mistake).toMatchObject({ source: 'cx', severity: 1, codeDescription: { href: 'cx-rule:/syntax/unknown-property.en.md' } });
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri(shop()) },
      range: mistake?.range,
      context: { diagnostics: mistake === undefined ? [] : [mistake] },
    });
    const fix = actions.find(({ kind, edit }) => kind === 'quickfix' && edit !== undefined);
    expect(fix?.diagnostics?.[0]?.code).toBe('syntax/unknown-property');
    editor.apply(fix?.edit ?? {});
    await editor.until(shop(), (list) => list.every(({ code }) => code !== 'syntax/unknown-property'));
    expect(editor.text(shop())).toBe(text);
  });

  it('reads the page of a rule in the language its link names', async () => {
    const { text } = await editor.request<{ text: string }>('cx/rulePage', { uri: 'cx-rule:/strategy/overkill.zh.md' });
    expect(text).toMatch(/^# .+\n\n`strategy\/overkill`\n/);
    expect(await editor.request('cx/rulePage', { uri: 'cx-rule:/no/such.zh.md' })).toEqual({ text: '' });
  });

  it('formats a file, broken lines and all', async () => {
    const text = editor.text(shop());
    editor.edit(shop(), 0, 0, 'persona    Wide "w"   {share 1%}\npersona ???\n');
    const edits = await editor.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: editor.uri(shop()) },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edited(editor.text(shop()), edits)).toContain('persona Wide "w" { share 1% }\npersona ???\n');
    editor.edit(shop(), 0, editor.text(shop()).length, text);
  });

  it('compiles the same bytes as the command line', async () => {
    const report = await editor.request<{ name: string; text: string }>('workspace/executeCommand', {
      command: 'cx.server.report',
      arguments: [{ uri: editor.uri(shop()), format: 'md', language: 'en' }],
    });
    const { cx } = await import('../end-to-end/cx.ts');
    const said = cx(folder, ['report', '.', '--lang', 'en']);
    expect(report.text).toBe(said.out);
  });

  it('says what a command needs', async () => {
    await expect(editor.request('workspace/executeCommand', { command: 'cx.server.report', arguments: [{}] })).rejects.toThrow(
      '`cx.server.report` needs { uri }',
    );
  });
});
