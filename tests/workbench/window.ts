/** One window of the workbench, used as a person uses it: by keyboard and by what is on the screen. Every step waits for what it needs to see. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { Server, Settings } from './server.ts';

/** Pictures of the last run, for looking at. */
const pictures = join(import.meta.dirname, '../../dist/pictures/editor');

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A row of the Problems panel. Lines and columns start at 1. The panel shows no hints. */
export interface Problem {
  /** The path of the file from the folder that is open. */
  readonly file: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** The messages of related places. */
  readonly related: readonly string[];
}

/** The workbench's names of the themes, and the classes that tell which one is there. */
const themes = {
  light: { name: 'Light Modern', class: 'vs' },
  dark: { name: 'Dark Modern', class: 'vs-dark' },
  'high-contrast': { name: 'Dark High Contrast', class: 'hc-black' },
  'high-contrast-light': { name: 'Light High Contrast', class: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

export interface WindowOptions {
  /** A folder, or a `.code-workspace` file: an absolute path. */
  readonly folder: string;
  /** The file that is shown, as a path from the folder. */
  readonly file?: string;
  /** Pixels. Default: 1400 by 900. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Window {
  /** For what has no word here. */
  readonly page: Page;
  /** What the page, the workbench and the webviews said on the console as errors: script errors and violations of a security policy too. */
  readonly errors: readonly string[];
  /** Addresses that were asked for beyond the server of the test. */
  readonly outside: readonly string[];

  /** Opens a file by its name, or by the end of its path, as with Ctrl+P. */
  openFile(name: string): Promise<void>;
  /** The path of the file in front, from the folder. */
  file(): Promise<string>;
  /** Saves the file in front. Waits until it is saved. */
  save(): Promise<void>;
  /** Saves the file in front and returns its text as it is on the disk. */
  text(): Promise<string>;
  /** Titles of the open tabs, in all groups. */
  tabs(): Promise<string[]>;

  /** Puts the keyboard into the text. Every step that needs it does so itself. */
  focus(): Promise<void>;
  /** Puts the cursor at a line and a column, both from 1. */
  goTo(line: number, column?: number): Promise<void>;
  /** Finds the first place of a text in the file, and puts the cursor before it or after it, or selects it. Throws where it is not there. */
  find(text: string, where?: 'before' | 'after' | 'selected'): Promise<void>;
  /** Where the cursor is; lines and columns start at 1. */
  position(): Promise<{ line: number; column: number }>;
  /** Types key by key, so brackets close themselves, lines are indented and suggestions come up. `pause`: milliseconds between keys. */
  type(text: string, pause?: number): Promise<void>;
  /** Puts a text in as it is, all at once, in place of what is selected. */
  paste(text: string): Promise<void>;
  /** Presses keys one after another, as Playwright names them: `'Control+K', 'Control+I'`. */
  press(...keys: readonly string[]): Promise<void>;
  selectAll(): Promise<void>;
  undo(): Promise<void>;
  /** Puts this text in place of the whole file; it is not saved. */
  replaceAll(text: string): Promise<void>;

  /** Waits until a text on the screen shows a squiggle of this kind, or none does. */
  squiggle(kind: Severity, there?: boolean): Promise<void>;
  /** The rows of the Problems panel, all of them, in its order; waits until they are as wanted where a test of them is given. */
  problems(wanted?: (rows: readonly Problem[]) => boolean): Promise<Problem[]>;

  /** Asks for suggestions at the cursor and returns their labels in their order. The list stays open. */
  suggest(): Promise<string[]>;
  /** Takes a suggestion of the open list. */
  accept(label: string): Promise<void>;
  /** The text of the hover at the cursor; waits until it holds `wanted`. It stays on the screen until the next step. */
  hover(wanted?: string): Promise<string>;
  /** The titles of what Ctrl+. offers at the cursor; none where nothing is offered for ten seconds. */
  fixes(): Promise<string[]>;
  /** Chooses what Ctrl+. offers under this title; waits until it is offered. */
  fix(title: string): Promise<void>;
  /** Renames the name at the cursor. Throws with what the editor says where it cannot be renamed. */
  rename(name: string): Promise<void>;
  /** Renames a file or folder that the Explorer shows. */
  renameFile(from: string, to: string): Promise<void>;

  /** Runs a command by its title (without its category) as with F1; waits until it is there. */
  run(title: string): Promise<void>;
  /** Chooses a row of an open list of choices by its label. */
  choose(label: string): Promise<void>;
  /** Answers an open question with a text. */
  enter(text: string): Promise<void>;
  /** Presses a button of an open dialog. */
  answer(button: string): Promise<void>;
  /** The messages that are on the screen. */
  notifications(): Promise<string[]>;
  /** Waits for a message that holds this text, and presses a button of it where one is named. Returns the whole message. */
  notification(holding: string, button?: string): Promise<string>;
  /** What the Output panel shows of its channel. */
  output(): Promise<string>;
  /** What the terminal in front shows. */
  terminal(): Promise<string>;

  /** Waits for a webview: the frame that shows what a selector names, or for which a test holds. */
  frame(wanted: string | ((frame: Frame) => Promise<boolean>)): Promise<Frame>;
  /** Changes the colours; waits until they are there. */
  theme(theme: Theme): Promise<void>;
  /** Changes user settings, in the settings file as a person does; undefined takes one back. They hold for windows that are opened later too. */
  change(settings: Settings): Promise<void>;
  /** Keeps what is on the screen as `dist/pictures/editor/NAME.png`. */
  picture(name: string): Promise<void>;
  /** Loads the window again, as a person does with the browser. Waits until it is usable. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** What is used of an element on the page's side. */
interface Shown {
  readonly textContent: string | null;
  readonly className: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Shown | null;
  querySelectorAll(selector: string): Iterable<Shown>;
}

/** A row of a list, of which only the part on the screen is in the page. */
interface Row {
  readonly index: number;
  readonly last: boolean;
}

const patience = 45;

/** Waits until something is found, or throws with what was waited for, and with what `instead` says is there. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | false | undefined>,
  options: { readonly seconds?: number; readonly instead?: () => Promise<string> } = {},
): Promise<T> {
  const seconds = options.seconds ?? patience;
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) {
      const instead = options.instead === undefined ? '' : `\nInstead: ${await options.instead()}`;
      throw new Error(`Waited ${seconds} s for ${what}.${instead}`);
    }
    await delay(50);
  }
}

/** Texts of the editor show a no-break space for each space. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/**
 * Reads all rows of a list by scrolling through it; undefined where the list went away, or became another one, meanwhile. `read` gives the
 * rows that are in the page.
 */
async function allRows<T extends Row>(page: Page, list: Locator, read: () => Promise<T[]>): Promise<T[] | undefined> {
  const found = new Map<number, T>();
  const seen = (test: (rows: T[]) => boolean): Promise<T[]> =>
    until(
      'rows of a list',
      async () => {
        const rows = await read();
        return test(rows) && rows;
      },
      { seconds: 3 },
    );
  try {
    const box = await list.boundingBox({ timeout: 3000 });
    if (box === null) return undefined;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -1_000_000);
    let rows = await seen((some) => some.some((row) => row.index === 0));
    for (;;) {
      for (const row of rows) found.set(row.index, row);
      if (rows.some((row) => row.last)) break;
      const bottom = Math.max(...rows.map((row) => row.index));
      await page.mouse.wheel(0, Math.max(20, box.height - 50));
      rows = await seen((some) => some.some((row) => row.index > bottom));
    }
    await page.mouse.wheel(0, -1_000_000);
    await page.mouse.move(0, 0);
  } catch {
    return undefined;
  }
  return [...found.values()].sort((one, other) => one.index - other.index);
}

const readLabels = (rows: Shown[]): (Row & { label: string })[] =>
  rows.map((row) => ({
    index: Number(row.getAttribute('data-index')),
    last: row.getAttribute('data-last-element') === 'true',
    label: row.querySelector('.label-name')?.textContent ?? '',
  }));

const readProblems = (
  rows: Shown[],
): (Row & { level: number; path: string; icon: string; message: string; source: string; code: string; place: string })[] =>
  rows.map((row) => {
    const said = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
    return {
      index: Number(row.getAttribute('data-index')),
      last: row.getAttribute('data-last-element') === 'true',
      level: Number(row.getAttribute('aria-level')),
      path: row.querySelector('.monaco-icon-label')?.getAttribute('aria-label') ?? '',
      icon: row.querySelector('.marker-icon')?.className ?? '',
      message: [...row.querySelectorAll('.marker-message, .marker-description')].map((part) => part.textContent ?? '').join('\n'),
      source: said('.marker-source'),
      code: said('.marker-code'),
      place: said('.marker-line'),
    };
  });

const isActive = (element: unknown): boolean =>
  element === (globalThis as { readonly document?: { readonly activeElement: unknown } }).document?.activeElement;

/** Gives an element what it is given when a person pastes; through the real clipboard it would come some time later. */
const pasteInto = (element: { dispatchEvent(event: unknown): unknown }, text: string): void => {
  const browser = globalThis as unknown as {
    readonly DataTransfer: new () => { setData(type: string, data: string): void };
    readonly ClipboardEvent: new (type: string, options: object) => unknown;
  };
  const clipboardData = new browser.DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new browser.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

/** Lines of a text stand in the page in any order. */
const readLines = (lines: Shown[]): { top: number; text: string }[] =>
  lines.map((line) => ({ top: Number(/top: ?(\d+)/.exec(line.getAttribute('style') ?? '')?.[1] ?? 0), text: line.textContent ?? '' }));

/** Opens a window on a folder, and a file in it; returns when the file's text is there. */
export async function openWindow(server: Server, browser: Browser, options: WindowOptions): Promise<Window> {
  const isWorkspace = options.folder.endsWith('.code-workspace');
  const folder = isWorkspace ? dirname(options.folder) : options.folder;
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    locale: server.locale === 'en' ? 'en-US' : 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience * 1000);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => {
    // What holds a webview stumbles where its page is put away while its colours change.
    if (!/\/contrib\/webview\/browser\/pre\/index\.html/.test(error.stack ?? '')) errors.push(String(error));
  });
  page.on('console', (message) => {
    // The workbench asks for a part that is not open source, and notes in its log what it misses without a network and under load.
    const own = /vsda/.test(message.location().url) || (/^%c\s*ERR/.test(message.text()) && !/touchstone/.test(message.text()));
    if (message.type() === 'error' && !own) errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host, hostname } = new URL(request.url());
    // Webviews ask this address for local files; their service worker answers.
    const own = !/^(https?|wss?):$/.test(protocol) || host === `127.0.0.1:${server.port}` || hostname.endsWith('.vscode-cdn.net');
    if (!own) outside.push(request.url());
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));

  const picture = async (name: string): Promise<void> => {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  };

  /** Does a step; where it fails, says which one it was and keeps what was on the screen. */
  const step = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const name = `failed ${what.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}`.slice(0, 80);
      await picture(name).catch(() => {});
      throw new Error(`${what}: ${error instanceof Error ? error.message : error}\nOn the screen: dist/pictures/editor/${name}.png`, {
        cause: error,
      });
    }
  };

  const group = page.locator('.editor-group-container.active');
  const quickInput = page.locator('.quick-input-widget:visible');
  const suggestions = page.locator('.suggest-widget.visible');
  const actions = page.locator('.action-widget:visible');
  const hovering = page.locator('.monaco-hover:visible');
  const overlay = page.locator('.monaco-editor-overlaymessage:visible');
  const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const exactly = (text: string): RegExp => new RegExp(`^${literally(text)}$`);

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  const input = '.editor-instance .native-edit-context, .editor-instance textarea.inputarea';
  const focus = async (): Promise<void> => {
    const own = group.locator(input).first();
    const target = (await own.count()) > 0 ? own : page.locator(input).first();
    await until('the keyboard in the text', async () => {
      // What came up just before may take it once more.
      await target.focus();
      return target.evaluate(isActive);
    });
  };

  const tab = (name: string): Locator => group.locator(`.tab.active[data-resource-name="${name}"]`);

  /** The path of the text in front; undefined where something else is in front, or it is only coming. */
  const path = async (): Promise<string | undefined> => {
    const address = await group
      .locator('.editor-instance .monaco-editor[data-uri]')
      .first()
      .getAttribute('data-uri', { timeout: 1000 })
      .catch(() => null);
    const place = /^[a-z-]+:(?:\/\/[^/]*)?(\/.*)$/.exec(address ?? '')?.[1];
    return place === undefined ? undefined : decodeURIComponent(place);
  };

  /** Waits until a file is in front. Its tab comes first, while the keys still go into the text that was there. */
  const inFront = async (name: string, seconds = patience): Promise<void> => {
    await tab(name).waitFor({ timeout: seconds * 1000 });
    await until(`the text of ${name}`, async () => basename((await path()) ?? '') === name);
    await group.locator('.editor-instance .view-lines .view-line').first().waitFor();
  };

  const settled = async (): Promise<void> => {
    await page.locator('.part.statusbar').waitFor();
    if (options.file === undefined) return;
    await inFront(basename(options.file));
    await page.locator('[id="status.editor.selection"]').waitFor();
  };

  /** Takes the first row with this label (and this place beside it) of the list of choices that is open, within so many seconds. */
  const take = async (label: RegExp, place: string, seconds: number): Promise<void> => {
    const named = quickInput.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: label }) });
    const row = place === '' ? named : named.filter({ has: page.locator('.label-description', { hasText: place }) });
    await row
      .first()
      .click({ timeout: seconds * 1000 })
      .catch(async () => {
        throw new Error(`It is not among the choices: ${JSON.stringify(await quickInput.locator('.label-name').allTextContents())}`);
      });
  };

  const readPlace = async (): Promise<{ line: number; column: number } | undefined> => {
    const said = await page.locator('[id="status.editor.selection"]').textContent();
    const [, line, column] = /(\d+)\D+(\d+)/.exec(said ?? '') ?? [];
    return line === undefined || column === undefined ? undefined : { line: Number(line), column: Number(column) };
  };

  const paste = async (text: string): Promise<void> => {
    await focus();
    await page.locator('.editor-instance :focus').evaluate(pasteInto, text);
  };

  const save = async (): Promise<void> => {
    await focus();
    let asked = 0;
    await until('a saved file', async () => {
      // An edit may come while it is saved.
      if (Date.now() - asked > 5000) {
        asked = Date.now();
        await press('Control+S');
      }
      return (await group.locator('.tab.active:not(.dirty)').count()) > 0;
    });
  };

  /** The text in front, as much of it as is on the screen. */
  const visible = async (): Promise<string> =>
    (await group.locator('.editor-instance .view-line').evaluateAll(readLines))
      .sort((one, other) => one.top - other.top)
      .map((line) => plain(line.text))
      .join('\n');

  const readRows = async (): Promise<Problem[] | undefined> => {
    const panel = page.locator('.markers-panel');
    if (!(await panel.isVisible())) {
      await press('Control+Shift+M');
      await panel.waitFor();
    }
    const list = panel.locator('.monaco-list');
    if (await panel.locator('.message-box-container').isVisible()) return [];
    const rows = await allRows(page, list, () => list.locator('.monaco-list-rows > .monaco-list-row').evaluateAll(readProblems));
    if (rows === undefined) return undefined;
    const problems: (Problem & { related: string[] })[] = [];
    let file = '';
    for (const row of rows) {
      if (row.level === 1) file = relative(folder, row.path.replace(/ • .*$/, ''));
      else if (row.level === 3) problems.at(-1)?.related.push(row.message);
      else {
        const [, line = '0', column = '0'] = /(\d+)\D+(\d+)/.exec(row.place) ?? [];
        const severity = /error|warning|hint/.exec(row.icon)?.[0] ?? 'info';
        const { message, source, code } = row;
        problems.push({
          file,
          severity: severity as Severity,
          message: plain(message),
          source,
          code,
          line: Number(line),
          column: Number(column),
          related: [],
        });
      }
    }
    return problems;
  };

  /** Opens the menu of Ctrl+. until it holds a title, or anything where none is wanted. */
  const openFixes = async (title?: string): Promise<Locator> => {
    await focus();
    const rows = actions.locator('.monaco-list-row.action');
    let titles: string[] = [];
    return until(
      title === undefined ? 'quick fixes' : `the quick fix "${title}"`,
      async () => {
        await press('Control+.');
        const found = await until('a menu', async () => (await rows.count()) > 0 || (await overlay.isVisible()), { seconds: 3 }).catch(
          () => false,
        );
        if (!found) return false;
        titles = (await rows.locator('.title').allTextContents()).map(plain);
        if (title === undefined ? titles.length > 0 : titles.includes(title)) return rows;
        await press('Escape');
        return false;
      },
      { seconds: title === undefined ? 10 : patience, instead: async () => JSON.stringify(titles) },
    );
  };

  /** Opens a list of choices, and again until what is wanted is taken: commands come with their extension, files when they are seen. */
  const offered = async (key: string, typed: string, label: RegExp, place = ''): Promise<void> => {
    let instead = '';
    await until(
      typed,
      async () => {
        try {
          await press(key);
          await quickInput.locator('input').first().fill(typed, { timeout: 5000 });
          await take(label, place, 5);
          return true;
        } catch (error) {
          instead = String(error);
          await press('Escape');
          return false;
        }
      },
      { instead: async () => instead },
    );
  };

  const run = (title: string): Promise<void> => offered('F1', `>${title}`, new RegExp(`(^|: )${literally(title)}$`));

  const choose = async (label: string): Promise<void> => {
    await quickInput.locator('input').first().fill(label);
    await take(exactly(label), '', patience);
    await quickInput.waitFor({ state: 'hidden' });
  };

  const window: Window = {
    page,
    errors,
    outside,
    focus: () => step('focus', focus),
    press,
    save: () => step('save', save),
    picture,

    openFile: (name) =>
      step(`open ${name}`, async () => {
        // Else it would take the place of a preview that is in front.
        if ((await page.locator(input).count()) > 0) await focus();
        const inFolder = name.includes('/') ? dirname(name) : '';
        const choose = () => offered('Control+P', name, exactly(basename(name)), inFolder);
        await choose();
        // A list that is still filling may move under the click.
        const came = await inFront(basename(name), 15).then(
          () => true,
          () => false,
        );
        if (came) return;
        await choose();
        await inFront(basename(name));
      }),

    file: () => step('file', async () => relative(folder, await until('a text in front', path))),

    text: () =>
      step('text', async () => {
        await save();
        return readFileSync(await until('a text in front', path), 'utf8');
      }),

    tabs: () =>
      page
        .locator('.tab .monaco-icon-label-container')
        .evaluateAll((tabs: Shown[]) =>
          tabs.map((tab) => [...tab.querySelectorAll('.label-name, .label-suffix')].map((part) => part.textContent ?? '').join('')),
        ),

    goTo: (line, column = 1) =>
      step(`go to ${line}:${column}`, async () => {
        await focus();
        await press('Control+G');
        await quickInput.locator('input').first().fill(`:${line}:${column}`);
        await press('Enter');
        await quickInput.waitFor({ state: 'hidden' });
        await until(`line ${line}`, async () => (await readPlace())?.line === line);
      }),

    find: (text, where = 'before') =>
      step(`find ${text}`, async () => {
        await focus();
        await press('Control+Home', 'Control+F');
        const box = group.locator('.find-widget.visible');
        const wanted = box.locator('.find-part textarea, .find-part input').first();
        const count = box.locator('.matchesCount');
        const isFound = async (): Promise<boolean> => /^(1|\?) /.test(plain((await count.textContent()) ?? ''));
        // The same text as before is not searched for again.
        await wanted.fill('');
        await until('an empty search', async () => !(await isFound()), { seconds: 10 });
        await wanted.fill(text);
        await until('a match', isFound, { seconds: 10, instead: async () => (await count.textContent()) ?? '' });
        await until('the end of the search', async () => {
          // A key that comes while the list of matches is drawn may be lost.
          if ((await box.count()) === 0) return true;
          await wanted.press('Escape', { timeout: 2000 }).catch(() => {});
          await delay(100);
          return false;
        });
        await focus();
        if (where !== 'selected') await press(where === 'before' ? 'ArrowLeft' : 'ArrowRight');
      }),

    position: () => step('position', () => until('a place of the cursor', readPlace)),

    type: (text, pause = 0) =>
      step('type', async () => {
        await focus();
        await page.keyboard.type(text, { delay: pause });
      }),

    paste: (text) => step('paste', () => paste(text)),

    selectAll: () =>
      step('select all', async () => {
        await focus();
        await press('Control+A');
      }),

    undo: () =>
      step('undo', async () => {
        await focus();
        await press('Control+Z');
      }),

    replaceAll: (text) =>
      step('replace all', async () => {
        await focus();
        await press('Control+A');
        await paste(text);
      }),

    squiggle: (kind, there = true) =>
      step(`${there ? 'a' : 'no'} squiggle: ${kind}`, () =>
        until(`${there ? 'a' : 'no'} squiggle`, async () => {
          const count = await page.locator(`.editor-instance .squiggly-${kind}`).count();
          return count > 0 === there;
        }).then(() => {}),
      ),

    problems: (wanted) =>
      step('problems', async () => {
        let rows: Problem[] = [];
        return until(
          'the problems',
          async () => {
            const read = await readRows();
            rows = read ?? rows;
            return read !== undefined && (wanted === undefined || wanted(read)) && read;
          },
          { instead: async () => JSON.stringify(rows, null, 1) },
        );
      }),

    suggest: () =>
      step('suggest', async () => {
        await focus();
        if (await suggestions.isVisible()) await press('Escape');
        let asked = 0;
        const list = suggestions.locator('.monaco-list');
        const rows = await until('suggestions', async () => {
          if ((await suggestions.locator('.monaco-list-row').count()) > 0)
            return allRows(page, list, () => list.locator('.monaco-list-rows > .monaco-list-row').evaluateAll(readLabels));
          // Whoever is to suggest may only be starting.
          if (Date.now() - asked > 3000) {
            asked = Date.now();
            await press('Escape', 'Control+Space');
          }
          return undefined;
        });
        return rows.map((row) => row.label);
      }),

    accept: (label) =>
      step(`accept ${label}`, async () => {
        const focused = suggestions.locator('.monaco-list-row.focused');
        // It may have been scrolled out of sight. Where there is only one, the arrows move the cursor in the text.
        if ((await suggestions.locator('.monaco-list-row').count()) > 1) await press('ArrowDown', 'ArrowUp');
        await focused.waitFor();
        const count = Number(await focused.getAttribute('aria-setsize'));
        for (let left = count; (await focused.locator('.label-name').textContent()) !== label; left--) {
          if (left === 0) throw new Error('It is not among the suggestions.');
          const before = await focused.getAttribute('data-index');
          await press('ArrowDown');
          if (count > 1) await until('the next row', async () => (await focused.getAttribute('data-index')) !== before);
        }
        await press('Tab');
        await suggestions.waitFor({ state: 'hidden' });
      }),

    hover: (wanted = '') =>
      step('hover', async () => {
        await focus();
        let asked = 0;
        let said = '';
        return until(
          wanted === '' ? 'a hover' : `a hover with "${wanted}"`,
          async () => {
            if (!(await hovering.first().isVisible()) && Date.now() - asked > 3000) {
              asked = Date.now();
              await press('Control+K', 'Control+I');
            }
            said = plain((await hovering.allInnerTexts()).join('\n')).trim();
            return said !== '' && !/^Loading/m.test(said) && said.includes(wanted) && said;
          },
          { instead: async () => said },
        );
      }),

    fixes: () =>
      step('fixes', async () => {
        const rows = await openFixes().catch(() => undefined);
        if (rows === undefined) return [];
        const titles = (await rows.locator('.title').allTextContents()).map(plain);
        await press('Escape');
        return titles;
      }),

    fix: (title) =>
      step(`fix ${title}`, async () => {
        const rows = await openFixes(title);
        const before = await visible();
        const row = rows.filter({ has: page.locator('.title', { hasText: exactly(title) }) });
        await row.first().click();
        await actions.waitFor({ state: 'hidden' });
        // It may be one that changes another file, or only shows something.
        await until('a change', async () => (await visible()) !== before, { seconds: 5 }).catch(() => {});
      }),

    rename: (name) =>
      step(`rename to ${name}`, async () => {
        await focus();
        await press('F2');
        const box = page.locator('.rename-box input:visible');
        const refusal = async (): Promise<string | false> =>
          (await overlay.isVisible()) && plain((await overlay.textContent()) ?? '').trim();
        const before = await visible();
        const answer = await until('a box for the new name', async () => ((await box.isVisible()) ? 'box' : refusal()));
        if (answer !== 'box') throw new Error(answer);
        await box.fill(name);
        await press('Enter');
        await box.waitFor({ state: 'hidden' });
        const result = await until('a new name', async () => ((await visible()) !== before ? 'new' : refusal()));
        if (result !== 'new') throw new Error(result);
      }),

    renameFile: (from, to) =>
      step(`rename ${from} to ${to}`, async () => {
        const explorer = page.locator('.explorer-folders-view');
        if (!(await explorer.isVisible())) await press('Control+Shift+E');
        const named = (name: string): Locator =>
          explorer.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: exactly(name) }) });
        await named(from).first().click();
        await press('F2');
        const box = explorer.locator('.monaco-inputbox input');
        await box.fill(to);
        await press('Enter');
        await named(to).first().waitFor();
      }),

    run: (title) => step(`run ${title}`, () => run(title)),

    choose: (label) => step(`choose ${label}`, () => choose(label)),

    enter: (text) =>
      step(`enter ${text}`, async () => {
        await quickInput.locator('input').first().fill(text);
        await press('Enter');
      }),

    answer: (button) =>
      step(`answer ${button}`, () => page.locator('.monaco-dialog-box .monaco-button', { hasText: exactly(button) }).click()),

    notifications: async () => (await page.locator('.notification-toast .notification-list-item-message').allInnerTexts()).map(plain),

    notification: (holding, button) =>
      step(`a message with "${holding}"`, async () => {
        const toast = page
          .locator('.notification-toast')
          .filter({ has: page.locator('.notification-list-item-message', { hasText: holding }) })
          .first();
        await until(`a message with "${holding}"`, () => toast.isVisible(), {
          instead: async () => JSON.stringify(await window.notifications()),
        });
        const said = plain((await toast.locator('.notification-list-item-message').textContent()) ?? '');
        if (button !== undefined) await toast.locator('.monaco-button', { hasText: exactly(button) }).click();
        return said;
      }),

    output: () =>
      step('output', async () => {
        const lines = page.locator('.part.panel .monaco-editor .view-line');
        await lines.first().waitFor();
        return (await lines.evaluateAll(readLines))
          .sort((a, b) => a.top - b.top)
          .map((line) => plain(line.text))
          .join('\n');
      }),

    terminal: () =>
      step('terminal', async () =>
        (await page.locator('.terminal-wrapper.active .xterm-rows > div').allTextContents()).map(plain).join('\n'),
      ),

    frame: (wanted) =>
      step('a webview', () =>
        until('a webview', async () => {
          for (const frame of page.frames()) {
            // A frame may be gone before it is asked.
            const holds = await (typeof wanted === 'string' ? frame.locator(wanted).first().isVisible() : wanted(frame)).catch(() => false);
            if (holds) return frame;
          }
          return undefined;
        }),
      ),

    theme: (theme) =>
      step(`the theme ${theme}`, async () => {
        await run('Color Theme');
        await choose(themes[theme].name);
        await page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor();
      }),

    change: (settings) =>
      step('change settings', async () => {
        const text = server.changed(settings);
        await run('Open User Settings (JSON)');
        await inFront('settings.json');
        await focus();
        await press('Control+A');
        await paste(text);
        await save();
        await press('Control+W');
        await tab('settings.json').waitFor({ state: 'hidden' });
      }),

    reload: () =>
      step('reload', async () => {
        await page.reload();
        await settled();
      }),

    close: () => context.close(),
  };

  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path.split('/').map(encodeURIComponent).join('/')}`;
  const address = new URL(server.address);
  address.searchParams.set(isWorkspace ? 'workspace' : 'folder', options.folder);
  if (options.file !== undefined) address.searchParams.set('payload', JSON.stringify([['openFile', remote(join(folder, options.file))]]));
  try {
    await step(`open ${options.folder}`, async () => {
      await page.goto(address.href);
      await settled();
    });
  } catch (error) {
    await context.close();
    throw error;
  }
  return window;
}
