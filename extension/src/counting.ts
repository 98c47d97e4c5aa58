/** Has the command line `cx` count the answers that the server does not read, where the authors of a workspace are trusted. On a desktop alone. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type CountParams, countAgain, countRequest, settingsSection } from '@touchstone/language/server/protocol.ts';
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { Server } from './client.ts';
import { tell } from './language.ts';

/** Milliseconds of quiet before a run: what is saved together is counted once. */
const QUIET = 500;

/** A run that lasts longer, in milliseconds, is ended. */
const PATIENCE = 10 * 60_000;

/** More than this, in bytes, is not what `cx` prints. */
const MOST = 256 * 1024 * 1024;

/** The setting that says where `cx` is, and what it says where nobody has said anything. */
const section = 'path';
const usual = 'cx';

/** Counts for the server until the extension ends; what is running then is ended too. */
export function registerCounting({ subscriptions }: ExtensionContext, { client, log }: Pick<Server, 'client' | 'log'>): void {
  const ending = new AbortController();
  const again = (): void => void client.sendNotification(countAgain).catch(() => {});
  /** Something was not counted because not everything was saved. */
  let isWaiting = false;
  const onEdit = (): void => {
    if (!isWaiting || isBeingEdited()) return;
    isWaiting = false;
    again();
  };
  subscriptions.push(
    { dispose: () => ending.abort() },
    client.onRequest(countRequest, async ({ uri }: CountParams): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      const file = Uri.parse(uri);
      if (ending.signal.aborted || !workspace.isTrusted || file.scheme !== 'file') return null;
      isWaiting = isBeingEdited();
      if (isWaiting) return null;
      const counted = await run(commandFor(file), file.fsPath, ending.signal);
      if ('printed' in counted) return counted.printed;
      log.info(tell(counted.why === 'ENOENT' ? 'countingNeedsCx' : 'countingFailed', { reason: counted.why }));
      return null;
    }),
    workspace.onDidGrantWorkspaceTrust(again),
    // Saved, taken back, or closed without saving.
    workspace.onDidChangeTextDocument(onEdit),
    workspace.onDidCloseTextDocument(onEdit),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.${section}`)) again();
    }),
  );
}

/** `cx` reads what is saved: while there is more than that, what it counts is of another text. */
function isBeingEdited(): boolean {
  return workspace.textDocuments.some(({ isDirty, isUntitled, languageId }) => isDirty && !isUntitled && languageId === 'cx');
}

/** A program with the words that come first. */
type Command = readonly [string, ...string[]];

/** What the setting says, else the `cx` that the workspace has installed, else the one of this machine. */
function commandFor(file: Uri): Command {
  const set = workspace.getConfiguration(settingsSection, file).get<string>(section, usual);
  if (set !== usual) return set.endsWith('.js') ? [process.execPath, set] : [set];
  const home = workspace.getWorkspaceFolder(file)?.uri.fsPath;
  for (let at = dirname(file.fsPath); home !== undefined; at = dirname(at)) {
    const installed = join(at, 'node_modules', 'touchstone-cx', 'bin', 'cx.js');
    if (existsSync(installed)) return [process.execPath, installed];
    if (at === home || dirname(at) === at) break;
  }
  return [usual];
}

/** What `cx` prints of the program of a file, whatever it has found wrong with it; else why it printed nothing. */
function run(
  [program, ...words]: Command,
  path: string,
  signal: AbortSignal,
): Promise<{ readonly printed: unknown } | { readonly why: string }> {
  return new Promise((resolve) => {
    const asked = [...words, 'check', '--emit', 'measurements', '--', basename(path)];
    // VS Code's own runtime is Node once it is told to be.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const how = { cwd: dirname(path), env, signal, timeout: PATIENCE, maxBuffer: MOST, windowsHide: true, shell: false } as const;
    execFile(program, asked, how, (error, out, err) => {
      try {
        resolve({ printed: JSON.parse(out) });
      } catch {
        resolve({ why: error?.code === 'ENOENT' ? 'ENOENT' : err.trim() || (error?.message ?? '') });
      }
    });
  });
}
