/** A preview in a browser without VS Code: the real server's updates, the real page, and a stand-in for what lies between. */
import { join } from 'node:path';
import { createPreviews } from '@touchstone/language/server/previews.ts';
import type { PreviewUpdate } from '@touchstone/language/server/protocol.ts';
import { hostOf } from '@touchstone/language/server/server.sample.ts';
import { createWorkspace } from '@touchstone/language/server/workspace.ts';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { shell } from '../../extension/src/preview/shell.ts';
import type { FromPage, Kept, ToPage } from '../../extension/src/preview/talk.ts';
import { root, type SourceText } from '../programs.ts';

const origin = 'https://preview.invalid';
const folder = 'file:///work';

/** The page's script and style sheet, as they are packed. */
export async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['extension/src/preview/page.ts'],
    outfile: join(root, 'page.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome128',
    write: false,
    logLevel: 'warning',
  });
  const ending = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
}

export interface Server {
  /** Everything a page that begins anew is told. */
  whole(): PreviewUpdate;
  /** The file says something else: what is sent of it, or null for nothing; and how long it took, in milliseconds. */
  edit(file: string, text: string): Promise<{ readonly update: PreviewUpdate | null; readonly took: number }>;
  /** Opens the preview again in a language. */
  inLanguage(language: 'en' | 'zh'): Promise<PreviewUpdate>;
}

/** A server that shows the program of these files. */
export async function serverOf(sources: readonly SourceText[], language: 'en' | 'zh' = 'zh'): Promise<Server> {
  const uri = (file: string): string => `${folder}/${file.split('/').map(encodeURIComponent).join('/')}`;
  const disk = new Map(sources.map(({ file, text }) => [uri(file), text]));
  const sent: PreviewUpdate[] = [];
  const host = {
    ...hostOf(disk),
    clock: () => performance.now(),
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
  const workspace = createWorkspace(host, { onChange: () => previews.onChange() });
  const previews = createPreviews({
    workspace,
    host,
    send: (update) => sent.push(update),
    language: () => language,
    version: '0.0.0',
    failed: (error) => {
      throw error;
    },
  });
  await workspace.addFolder(folder);
  for (const { file, text } of sources) await workspace.open(uri(file), 1, text);
  const inLanguage = async (own: 'en' | 'zh'): Promise<PreviewUpdate> => {
    previews.open({ id: 'p', uri: uri(sources[0]?.file ?? ''), language: own });
    await previews.settled();
    const last = sent.at(-1);
    if (last === undefined) throw new Error('nothing was sent');
    return last;
  };
  let version = 1;
  let first = await inLanguage(language);
  return {
    whole: () => first,
    async edit(file, text) {
      const before = sent.length;
      version += 1;
      const began = performance.now();
      await workspace.open(uri(file), version, text);
      await previews.settled();
      return { update: sent.length > before ? (sent.at(-1) ?? null) : null, took: performance.now() - began };
    },
    async inLanguage(own) {
      first = await inLanguage(own);
      return first;
    },
  };
}

export const themes = {
  light: ['vscode-light'],
  dark: ['vscode-dark'],
  'high-contrast': ['vscode-high-contrast'],
  'high-contrast-light': ['vscode-high-contrast-light', 'vscode-high-contrast'],
} as const;
export type Theme = keyof typeof themes;

/** Where VS Code would be. */
export interface Stage {
  readonly page: Page;
  /** What console, page and policy had to say. */
  readonly said: string[];
  /** What was asked for beside the page's own files. */
  readonly asked: string[];
  tell(message: ToPage): Promise<void>;
  /** Tells an update; resolves with the milliseconds the page took for it, layout included. */
  show(update: PreviewUpdate | null): Promise<number>;
  /** What the page has said since it was last asked. */
  heard(): Promise<FromPage[]>;
  /** The window is loaded anew, as when a hidden preview is shown again. */
  reload(): Promise<void>;
}

const words = {
  en: {
    lang: 'en',
    tools: 'Preview',
    language: 'Language of the report',
    export: 'Export…',
    waiting: 'Reading the program…',
    write: 'Write into the text',
  },
  zh: { lang: 'zh-Hans', tools: '预览', language: '报告的语言', export: '导出…', waiting: '正在读取方案……', write: '写进文本' },
} as const;

export const kept: Kept = { uri: `${folder}/a.cx`, language: null, ref: null };

export function wordsIn(language: 'en' | 'zh'): ToPage {
  return { type: 'words', words: words[language], kept };
}

/** Opens the page as VS Code does: its own default styles, its classes on the body, its policy. */
export async function stage(
  browser: Browser,
  files: { readonly script: string; readonly style: string },
  { width, height = 900, theme = 'light', reduced = false }: { width: number; height?: number; theme?: Theme; reduced?: boolean },
): Promise<Stage> {
  // Whatever the system is set to, VS Code's theme counts.
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'light' : 'dark',
    reducedMotion: reduced ? 'reduce' : 'no-preference',
  });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const nonce = 'b3f0a1';
  const html = shell({ script: `${origin}/page.js`, style: `${origin}/page.css`, source: origin, nonce });
  const answers: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    '/': { contentType: 'text/html', body: html },
    '/page.js': { contentType: 'text/javascript', body: files.script },
    '/page.css': { contentType: 'text/css', body: files.style },
  };
  await page.route('**/*', async (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    if (answer !== undefined) return await route.fulfill(answer);
    asked.push(route.request().url());
    await route.abort();
  });
  await page.addInitScript(`
    heard = [];
    acquireVsCodeApi = () => ({
      postMessage: (message) => heard.push(message),
      getState: () => JSON.parse(sessionStorage.kept ?? 'null'),
      setState: (state) => { sessionStorage.kept = JSON.stringify(state); },
    });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('policy: ' + violatedDirective + ' ' + blockedURI));
    new MutationObserver((_, self) => {
      if (document.body === null) return;
      self.disconnect();
      document.body.classList.add(${themes[theme].map((name) => `'${name}'`).join(', ')});
      const style = document.createElement('style');
      style.textContent = 'body{background-color:transparent;color:#ccc;font-family:monospace;font-size:13px;margin:0;padding:0 20px}a{color:#3794ff}a:focus{outline:1px solid red;outline-offset:-1px}';
      document.head.prepend(style);
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(`${origin}/`);
  const tell = async (message: ToPage): Promise<void> => {
    await page.evaluate(`new Promise((done) => {
      postMessage(${JSON.stringify(message)}, '*');
      setTimeout(() => requestAnimationFrame(() => setTimeout(done)));
    })`);
  };
  return {
    page,
    said,
    asked,
    tell,
    async show(update) {
      if (update === null) return 0;
      const { id: _, ...own } = update;
      return await page.evaluate<number>(`new Promise((done) => {
        const update = ${JSON.stringify({ type: 'update', ...own })};
        let began = 0;
        addEventListener('message', () => { document.body.getBoundingClientRect(); done(performance.now() - began); }, { once: true });
        setTimeout(() => { began = performance.now(); postMessage(update, '*'); });
      })`);
    },
    async heard() {
      return await page.evaluate<FromPage[]>('heard.splice(0)');
    },
    async reload() {
      await page.reload();
    },
  };
}
