/**
 * A VS Code with our extension in it, in a browser, for the tests of one file: one server and one browser, and as many windows as there are tests.
 *
 * ```ts
 * const editor = await openEditor({ vsix, host: 'worker', locale: 'zh-cn' });      // beforeAll; editor.close() in afterAll
 * const window = await editor.open(editor.folder('examples/retail'), 'retail.cx');
 * await window.find('weight 8', 'after');
 * await window.type(' actal 6');
 * await window.squiggle('error');
 * expect(await window.problems((rows) => rows.length === 1)).toMatchObject([{ file: 'retail.cx', severity: 'error' }]);
 * await window.fix('Change to `actual`');
 * expect(await window.text()).toContain('weight 8 actual 6');
 * await window.close();
 * ```
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../end-to-end/chromium.ts';
import { type Server, type ServerOptions, startServer } from './server.ts';
import { openWindow, type Window, type WindowOptions } from './window.ts';

const root = join(import.meta.dirname, '../..');

export interface Editor {
  readonly server: Server;
  readonly browser: Browser;
  /** A new folder to work in: a copy of one (a path from the root of the project), or one with these files. It goes when the editor is closed. */
  folder(from: string | Readonly<Record<string, string>>): string;
  /** Opens a window of its own (nothing of another window is remembered in it) on a folder, and a file of it. */
  open(folder: string, file?: string, options?: Pick<WindowOptions, 'size'>): Promise<Window>;
  /** Ends all of it. Throws where a process of the extension did not end with the server. */
  close(): Promise<void>;
}

/** Starts a workbench with an extension: some two seconds; a window takes about five more. */
export async function openEditor(options: ServerOptions): Promise<Editor> {
  const server = await startServer(options);
  const browser = await launch().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  let folders = 0;
  return {
    server,
    browser,
    folder(from) {
      folders += 1;
      const folder = join(server.profile, 'w', String(folders), typeof from === 'string' ? basename(from) : 'program');
      mkdirSync(folder, { recursive: true });
      if (typeof from === 'string') cpSync(resolve(root, from), folder, { recursive: true });
      else
        for (const [name, text] of Object.entries(from)) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        }
      return folder;
    },
    open: (folder, file, more = {}) => openWindow(server, browser, { folder, ...(file === undefined ? {} : { file }), ...more }),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
