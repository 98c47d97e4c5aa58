/** The extension as it is published: packed, looked at, and each of its servers asked a question where there is nothing but what it may have. */
import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../zip.ts';
import { folderWith, remove, root } from './cx.ts';

let size = 0;
let files: ReadonlyMap<string, Buffer> = new Map();
const text = (name: string): string => files.get(`extension/${name}`)?.toString('utf8') ?? '';
const bundles = ['dist/extension.cjs', 'dist/server.cjs', 'dist/web/extension.js', 'dist/web/server.js', 'dist/preview/page.js'] as const;
/** SurveyJS, which may ask a network for choices: the policy of the page it runs in lets it ask for nothing. */
const form = 'dist/survey/page.js';

/** The modules a bundle asks for by name. */
const required = (name: string): string[] => [
  ...new Set([...text(name).matchAll(/(?<![.\w$])require\(["']([^"']+)["']\)/g)].map(([, module = '']) => module)),
];

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/package.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const { version } = JSON.parse(readFileSync(join(root, 'extension/package.json'), 'utf8'));
  const bytes = readFileSync(join(root, 'dist', `touchstone-vscode-${version}.vsix`));
  size = bytes.length;
  files = unzip(bytes);
}, 120_000);

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        ...[
          ...bundles,
          form,
          'dist/preview/page.css',
          'dist/survey/page.css',
          'LICENSE.txt',
          'README.zh-CN.md',
          'THIRD-PARTY-NOTICES.md',
          'changelog.md',
          'dist/templates.json',
          'icons/cx-dark.svg',
          'icons/cx-light.svg',
          'icons/cx-view.svg',
          ...['around', 'begin', 'change', 'hand-on', 'mend', 'report'].flatMap((page) => [
            `media/${page}.md`,
            `media/${page}.nls.zh-cn.md`,
          ]),
          'icons/touchstone.png',
          'language-configuration.json',
          'package.json',
          'package.nls.json',
          'package.nls.zh-cn.json',
          'readme.md',
          'snippets/chinese.json',
          'snippets/english.json',
          'syntaxes/cx.tmLanguage.json',
        ].map((name) => `extension/${name}`),
      ].sort(),
    );
    expect([...files.values()].filter(({ length }) => length === 0)).toEqual([]);
  });

  it('is under four megabytes', () => {
    expect(size).toBeLessThan(4_000_000);
  });

  it('starts with .cx files and the previews of a window that is opened again, and with nothing else', () => {
    const { activationEvents, main, browser, capabilities } = JSON.parse(text('package.json'));
    expect(activationEvents).toEqual([
      'onLanguage:cx',
      'onWebviewPanel:cx.preview',
      'onWebviewPanel:cx.previewChanges',
      'onWebviewPanel:cx.previewSurvey',
    ]);
    expect(files.has(`extension/${main.slice(2)}`)).toBe(true);
    expect(files.has(`extension/${browser.slice(2)}`)).toBe(true);
    expect(capabilities).toMatchObject({ untrustedWorkspaces: { supported: 'limited' }, virtualWorkspaces: true });
  });

  it('has every file and every word its manifest names, in both languages', () => {
    const manifest = text('package.json');
    for (const [, path = ''] of manifest.matchAll(/"\.\/([^"]+)"/g)) expect(files.has(`extension/${path}`), path).toBe(true);
    for (const nls of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const words = JSON.parse(text(nls));
      for (const [, key = ''] of manifest.matchAll(/"%([^%]+)%"/g)) expect(words[key], `${nls}: ${key}`).toMatch(/\S/);
    }
  });

  it('brings the licences of all that is built into it', () => {
    const notices = text('THIRD-PARTY-NOTICES.md');
    for (const name of [
      'langium',
      'chevrotain',
      'd3-scale',
      'vscode-languageclient',
      'vscode-jsonrpc',
      'minimatch',
      'morphdom',
      'survey-core',
      'survey-js-ui',
    ]) {
      expect(notices).toContain(`## ${name} `);
    }
    expect(text('LICENSE.txt')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  });

  it('asks for no module of Node in a browser, and for none that speaks with a network anywhere', () => {
    expect(required('dist/web/extension.js')).toEqual(['vscode']);
    expect(required('dist/web/server.js')).toEqual([]);
    expect(required('dist/preview/page.js')).toEqual([]);
    expect(required(form)).toEqual([]);
    // The form is loaded when a survey is first shown: no other bundle holds it.
    for (const bundle of bundles) expect(text(bundle), bundle).not.toContain('sd-root-modern');
    for (const bundle of bundles) {
      expect(
        required(bundle).filter((name) => /^(node:)?(http|https|http2|tls|dgram|dns|inspector)(\/|$)/.test(name)),
        bundle,
      ).toEqual([]);
      expect(
        text(bundle).match(/(?<![.\w$])(fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|sendBeacon)\s*\(/g),
        bundle,
      ).toBeNull();
      expect(text(bundle), bundle).not.toContain(root);
    }
  });
});

/** What a server says, as it comes: each message once. */
interface Talk {
  send(message: object): void;
  /** The first message that is like this, now or later. */
  heard(wanted: (message: { id?: unknown; method?: string; params?: never; result?: never }) => boolean): Promise<unknown>;
}

function talk(post: (message: object) => void): Talk & { hear(message: unknown): void } {
  const messages: never[] = [];
  const waiting: { readonly wanted: (message: never) => boolean; readonly resolve: (message: unknown) => void }[] = [];
  return {
    send: (message) => post({ jsonrpc: '2.0', ...message }),
    hear(message) {
      messages.push(message as never);
      for (const { wanted, resolve } of waiting) if (wanted(message as never)) resolve(message);
    },
    heard: (wanted) =>
      new Promise((resolve) => {
        const known = messages.find((message) => wanted(message));
        if (known === undefined) waiting.push({ wanted, resolve });
        else resolve(known);
      }),
  };
}

/** Opens a file with a misspelt word and returns what the server finds in it. */
async function findings(server: Talk, uri: string, folder: string | null, options: object): Promise<unknown> {
  server.send({
    id: 1,
    method: 'initialize',
    params: {
      processId: null,
      rootUri: folder,
      workspaceFolders: folder === null ? null : [{ uri: folder, name: 'w' }],
      capabilities: {},
      initializationOptions: options,
    },
  });
  const { version } = JSON.parse(text('package.json'));
  expect(await server.heard(({ id }) => id === 1)).toMatchObject({ result: { serverInfo: { name: 'cx', version } } });
  server.send({ method: 'initialized', params: {} });
  server.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'cx', version: 1, text: 'program Shop "商店"\ntouchpiont Till "t"\n' } },
  });
  return await server.heard(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri?: string } | undefined)?.uri === uri,
  );
}

const misspelt = { params: { diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'syntax/unknown-declaration' })]) } };

it('the server for a browser works where there is nothing of Node, and asks its client for files', async () => {
  const self: Record<string, unknown> = {
    addEventListener: () => {},
    postMessage: (message: { id?: number; method?: string }) => {
      server.hear(structuredClone(message));
      const asked = message.method;
      if (asked === 'cx/root') server.send({ id: message.id, result: 'memory://shop/w' });
      if (asked === 'cx/list') server.send({ id: message.id, result: [] });
      if (asked !== undefined) asks.add(asked);
    },
  };
  const asks = new Set<string>();
  const server = talk((message) => (self.onmessage as (event: { data: unknown }) => void)({ data: structuredClone(message) }));
  const channel = new MessageChannel();
  try {
    const world = createContext({
      self,
      postMessage: self.postMessage,
      MessageChannel: class {
        port1 = channel.port1;
        port2 = channel.port2;
      },
      ...{
        TextEncoder,
        TextDecoder,
        URL,
        atob,
        btoa,
        crypto,
        performance,
        setTimeout,
        clearTimeout,
        setInterval,
        clearInterval,
        queueMicrotask,
        console,
      },
    });
    runInContext(text('dist/web/server.js'), world, { filename: 'server.js' });
    const uri = 'memory://shop/w/shop.cx';
    const found = findings(server, uri, 'memory://shop/w', { filesFromClient: true });
    expect(await found).toMatchObject(misspelt);
    expect([...asks]).toEqual(expect.arrayContaining(['cx/root', 'cx/list']));
  } finally {
    channel.port1.close();
  }
});

describe('the server for a desktop', () => {
  let folder = '';
  beforeAll(() => {
    folder = folderWith({ 'w/other.cx': 'touchpoint Door "d"\n' });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/server.cjs'), text('dist/server.cjs'));
  });
  afterAll(() => remove(folder));

  it('works as a process of its own, with nothing beside it, and ends when it is told to', async () => {
    const child = fork(join(folder, 'dist/server.cjs'), ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
    const server = talk((message) => void child.send(message));
    child.on('message', (message) => server.hear(message));
    const ended = new Promise((resolve) => {
      child.on('exit', resolve);
    });
    try {
      const at = (name: string) => pathToFileURL(join(folder, name)).href;
      expect(await findings(server, at('w/shop.cx'), at('w'), {})).toMatchObject(misspelt);
      server.send({ id: 2, method: 'shutdown' });
      await server.heard(({ id }) => id === 2);
      server.send({ method: 'exit' });
      expect(await ended).toBe(0);
    } finally {
      child.kill();
    }
  });
});

it.each(['dist/extension.cjs', 'dist/web/extension.js'])('%s can be loaded, and has the two ends that VS Code calls', (name) => {
  const vscode = new Proxy({}, { get: (_, key) => (key === 'version' ? '1.95.0' : class {}) });
  const loaded: { exports: Record<string, unknown> } = { exports: {} };
  const require = (wanted: string): unknown => {
    if (wanted === 'vscode') return vscode;
    if (name.includes('web')) throw new Error(`There is no ${wanted} in a browser.`);
    return process.getBuiltinModule(wanted);
  };
  const world = name.includes('web')
    ? { self: {}, TextEncoder, TextDecoder, URL, performance, setTimeout, clearTimeout, setInterval, clearInterval, console, crypto }
    : {
        ...globalThis,
        process,
        Buffer,
        setTimeout,
        clearTimeout,
        setInterval,
        setImmediate,
        TextEncoder,
        TextDecoder,
        URL,
        performance,
        console,
      };
  runInContext(`(function (module, exports, require) {${text(name)}\n})`, createContext(world), { filename: name })(
    loaded,
    loaded.exports,
    require,
  );
  expect(Object.keys(loaded.exports).sort()).toEqual(['activate', 'deactivate']);
});
