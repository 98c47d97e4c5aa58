import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const code = vi.hoisted(() => ({
  isTrusted: true,
  path: 'cx',
  home: '',
  documents: [] as { isDirty: boolean; isUntitled: boolean; languageId: string }[],
  onTrust: () => {},
  onEdit: () => {},
  onSetting: (_: { affectsConfiguration(name: string): boolean }) => {},
}));

vi.mock('vscode', () => ({
  env: { language: 'en' },
  Uri: {
    parse: (uri: string) => {
      const { protocol, pathname } = new URL(uri);
      return { scheme: protocol.slice(0, -1), fsPath: decodeURIComponent(pathname) };
    },
  },
  workspace: {
    get isTrusted() {
      return code.isTrusted;
    },
    get textDocuments() {
      return code.documents;
    },
    getConfiguration: () => ({ get: (name: string) => (name === 'path' ? code.path : undefined) }),
    getWorkspaceFolder: () => ({ uri: { fsPath: code.home } }),
    onDidGrantWorkspaceTrust: (heard: () => void) => {
      code.onTrust = heard;
      return { dispose: () => {} };
    },
    onDidChangeTextDocument: (heard: () => void) => {
      code.onEdit = heard;
      return { dispose: () => {} };
    },
    onDidCloseTextDocument: () => ({ dispose: () => {} }),
    onDidChangeConfiguration: (heard: typeof code.onSetting) => {
      code.onSetting = heard;
      return { dispose: () => {} };
    },
  },
}));

const { registerCounting } = await import('./counting.ts');

function begin() {
  let answer: (params: { uri: string }) => Promise<unknown> = () => Promise.reject(new Error('nobody answers'));
  const subscriptions: { dispose(): unknown }[] = [];
  const told: string[] = [];
  const sent: unknown[] = [];
  const client = {
    onRequest: (_: string, given: typeof answer) => {
      answer = given;
      return { dispose: () => {} };
    },
    sendNotification: (name: string) => {
      sent.push(name);
      return Promise.resolve();
    },
  };
  registerCounting({ subscriptions } as never, { client, log: { info: (text: string) => told.push(text) } } as never);
  const file = join(code.home, 'shop & co', 'shop.cx');
  return { count: () => answer({ uri: pathToFileURL(file).href }), told, sent, subscriptions };
}

/** A `cx` that says how it was started, and ends with 1 as one that has found something does. */
const says = `console.log(JSON.stringify({ words: process.argv.slice(2), at: process.cwd(), program: __filename }));
process.exitCode = 1;`;

function put(path: string, text: string): string {
  const file = join(code.home, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

const installed = 'node_modules/touchstone-cx/bin/cx.js';

beforeEach(() => {
  Object.assign(code, { isTrusted: true, path: 'cx', documents: [], home: mkdtempSync(join(tmpdir(), 'cx counting-')) });
  put('shop & co/shop.cx', '');
  vi.stubEnv('PATH', '/nowhere');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(code.home, { recursive: true });
});

it('runs the cx of the workspace in the folder of the program, and takes what it prints whatever it found', async () => {
  const program = put(installed, says);
  const { count } = begin();
  expect(await count()).toEqual({
    words: ['check', '--emit', 'measurements', '--', 'shop.cx'],
    at: join(code.home, 'shop & co'),
    program,
  });
});

it('runs the one that the setting names before that of the workspace, without a shell', async () => {
  put(installed, says);
  code.path = put('my cx/cx.js', says);
  const { count } = begin();
  expect(await count()).toMatchObject({ program: code.path });
  code.path = `${put('other', `#!${process.execPath}\n${says}`)}; touch ${code.home}/made`;
  expect(await count()).toBeNull();
  expect(() => readFileSync(join(code.home, 'made'))).toThrow();
});

it('runs nothing where the authors are not trusted, or not all is saved', async () => {
  put(installed, `require('node:fs').writeFileSync(${JSON.stringify(join(code.home, 'ran'))}, '')`);
  const { count, sent } = begin();
  code.isTrusted = false;
  expect(await count()).toBeNull();
  code.isTrusted = true;
  code.documents = [{ isDirty: true, isUntitled: false, languageId: 'cx' }];
  expect(await count()).toBeNull();
  expect(() => readFileSync(join(code.home, 'ran'))).toThrow();
  code.onEdit();
  expect(sent).toEqual([]);
  code.documents = [];
  code.onEdit();
  code.onEdit();
  expect(sent).toEqual(['cx/count/again']);
});

it('says in the log how to get a cx that is not there, and what one says that fails', async () => {
  const { count, told } = begin();
  expect(await count()).toBeNull();
  expect(told.at(-1)).toContain('install `touchstone-cx`');
  put(installed, `console.error('no such option'); process.exitCode = 2;`);
  expect(await count()).toBeNull();
  expect(told.at(-1)).toContain('no such option');
});

it('is asked again once the authors are trusted, or the setting is another one', () => {
  const { sent } = begin();
  code.onTrust();
  code.onSetting({ affectsConfiguration: (name) => name === 'cx.language' });
  code.onSetting({ affectsConfiguration: (name) => name === 'cx.path' });
  expect(sent).toEqual(['cx/count/again', 'cx/count/again']);
});

it('ends what is running with the extension', async () => {
  put(
    installed,
    `require('node:fs').writeFileSync(${JSON.stringify(join(code.home, 'ran'))}, String(process.pid)); setInterval(() => {}, 1000)`,
  );
  const { count, subscriptions } = begin();
  const counted = count();
  await vi.waitFor(() => expect(Number(readFileSync(join(code.home, 'ran'), 'utf8'))).toBeGreaterThan(0), { timeout: 10_000 });
  for (const one of subscriptions) one.dispose();
  expect(await counted).toBeNull();
  const pid = Number(readFileSync(join(code.home, 'ran'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 10_000 });
});
