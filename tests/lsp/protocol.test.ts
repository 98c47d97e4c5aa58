/** The server as an editor meets it: over the wire. What each feature answers is tested beside it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PreviewUpdate } from '@touchstone/language/server/protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, SemanticTokens, SemanticTokensDelta, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Editor, edited, openEditor, positionIn, root } from './editor.ts';

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

  it('is left with the findings of the last text, however fast it types', async () => {
    const before = editor.text(shop());
    const line = '\n期望 fast "快" 属于 便利 预期 7 权重 9 理想 99 实际 5\n';
    const at = before.lastIndexOf('}');
    for (const [index, letter] of [...line].entries()) editor.edit(shop(), at + index, at + index, letter);
    const fresh = await openEditor({ folders: [folder], today: '2026-05-01' });
    fresh.open(shop(), editor.text(shop()));
    const wanted = await fresh.until(shop(), (list) => list.some(({ code }) => code === 'program/level-off-scale'));
    await editor.until(shop(), (list) => isDeepStrictEqual(list, wanted));
    // What was under way when the last letter came says nothing more.
    await editor.request('cx/rulePage', { uri: 'cx-rule:/strategy/overkill.zh.md' });
    expect(editor.diagnostics(shop())).toEqual(wanted);
    await fresh.end();
    editor.edit(shop(), 0, editor.text(shop()).length, before);
  });
});

describe('every feature answers over the wire', () => {
  const place = (text: string, after: string, further = 0) => positionIn(text, text.indexOf(after) + after.length + further);
  let text = '';
  let textDocument = { uri: '' };
  beforeAll(async () => {
    editor.open(join(folder, 'rounds.cx'));
    textDocument = { uri: editor.uri(shop()) };
    text = editor.text(shop());
    await editor.until(shop(), (list) => list.every(({ severity }) => severity !== 1));
  });

  it.each<readonly [method: string, params: (at: { line: number; character: number }) => object]>([
    ['textDocument/hover', (position) => ({ position })],
    ['textDocument/completion', () => ({ position: place(text, ' in Conv') })],
    ['textDocument/definition', (position) => ({ position })],
    ['textDocument/references', (position) => ({ position, context: { includeDeclaration: true } })],
    ['textDocument/documentHighlight', (position) => ({ position })],
    ['textDocument/documentSymbol', () => ({})],
    ['textDocument/prepareRename', (position) => ({ position })],
    ['textDocument/foldingRange', () => ({})],
    ['textDocument/selectionRange', (position) => ({ positions: [position] })],
    ['textDocument/semanticTokens/full', () => ({})],
    ['textDocument/codeLens', () => ({})],
    ['textDocument/inlayHint', () => ({ range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } })],
  ])('%s', async (method, params) => {
    const answer = await editor.request<object | null>(method, { textDocument, ...params(place(text, 'expect n')) });
    expect(JSON.stringify(answer ?? null).length).toBeGreaterThan(40);
  });

  it('renames over files, and remembers the name that results stand under', async () => {
    const rounds = join(folder, 'rounds.cx');
    const before = editor.text(rounds);
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: place(text, 'expect n'),
      newName: 'close',
    });
    editor.apply(edit);
    expect(editor.text(shop())).toContain('expect close was near "走几步就有店"');
    expect(editor.text(rounds)).toContain('.close');
    await editor.until(shop(), (list) => list.every(({ severity }) => severity !== 1));
    editor.edit(shop(), 0, editor.text(shop()).length, text);
    editor.edit(rounds, 0, editor.text(rounds).length, before);
  });

  it('tells why a name cannot be taken', async () => {
    await expect(
      editor.request('textDocument/rename', { textDocument, position: place(text, 'expect n'), newName: 'range it' }),
    ).rejects.toThrow(/range it/);
  });

  it('sends only the colours that changed', async () => {
    const first = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const delta = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: first.resultId,
    });
    expect(delta.edits).toEqual([]);
  });

  it('finds declarations of the whole workspace by a part of their label', async () => {
    const found = await editor.request<{ name: string }[]>('workspace/symbol', { query: '走几步' });
    expect(found.length).toBe(1);
  });

  it('shows a preview and follows an edit', async () => {
    const updates: PreviewUpdate[] = [];
    editor.connection.onNotification('cx/preview/update', (update: PreviewUpdate) => void updates.push(update));
    const next = async (enough: () => boolean): Promise<void> => {
      while (!enough()) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await editor.connection.sendNotification('cx/preview/open', { id: 'one', uri: textDocument.uri, language: 'en' });
    await next(() => updates.length > 0);
    expect(updates[0]?.parts?.map(({ id }) => id)).toContain('key-experiences');
    const at = text.indexOf('weight 9');
    const count = updates.length;
    editor.edit(shop(), at, at + 8, 'weight 8');
    await next(() => updates.length > count);
    expect(updates.at(-1)?.parts?.find(({ id }) => id === 'key-experiences')?.html).toContain('−1.6');
    await editor.connection.sendNotification('cx/preview/close', { id: 'one' });
    editor.edit(shop(), at, at + 8, 'weight 9');
  });
});
