/** What a person does with a program from the command palette, a menu or a lens. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { type CompiledFile, type RuleTitle, rulePageUri, rulesRequest, serverCommands } from '@touchstone/language/server/protocol.ts';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  UIKind,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { Server } from './client.ts';
import { readersLanguage, tell } from './language.ts';

/** The forms of a report: what the server calls them, and what a person chooses from. */
const forms = [
  { format: 'html', label: 'HTML', detail: 'formHtml' },
  { format: 'md', label: 'Markdown', detail: 'formMarkdown' },
  { format: 'json', label: 'JSON', detail: 'formJson' },
  { format: 'csv', label: 'CSV', detail: 'formCsv' },
] as const;
type Form = (typeof forms)[number];

/** So many names of files are said; the rest is counted. */
const NAMED = 5;

/** `previewed` is the file whose program a preview shows that has the focus, if one has. */
export function registerCommands({ subscriptions }: ExtensionContext, server: Server, previewed: () => Uri | undefined): void {
  /** The `.cx` file that was edited last: a menu or a side bar may have the focus since. */
  let last: TextDocument | undefined;
  const note = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'cx') last = document;
  };
  note();

  /** The `.cx` file in front; where a panel or another file is, the one in sight, else the one that was edited last. */
  function edited(): TextDocument | null {
    const inFront = window.activeTextEditor?.document;
    if (inFront?.languageId === 'cx') return inFront;
    const seen = window.visibleTextEditors.find(({ document }) => document.languageId === 'cx')?.document ?? last;
    return seen === undefined || seen.isClosed ? null : seen;
  }

  /** The file whose program a command is about: the one it is given, else that of the preview or editor in front. */
  function subject(given: unknown): Uri | null {
    if (given instanceof Uri) return given;
    if (typeof given === 'string') return Uri.parse(given);
    const uri = previewed() ?? edited()?.uri;
    if (uri === undefined) void window.showInformationMessage(tell('openFirst'));
    return uri ?? null;
  }

  /** What the server answers; undefined where it does not, and a person has been told. */
  async function ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    try {
      return await window.withProgress({ location: ProgressLocation.Window, title: tell('compiling') }, () =>
        server.client.sendRequest<Answer>(method, params),
      );
    } catch (error) {
      if (server.client.state === State.Running) void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      else void server.offer();
      return undefined;
    }
  }

  function compile<Answer>(command: string, argument: object): Promise<Answer | undefined> {
    return ask('workspace/executeCommand', { command, arguments: [argument] });
  }

  async function exportReport(given: unknown): Promise<void> {
    const uri = subject(given);
    if (uri === null) return;
    const items = forms.map((form) => ({ label: form.label, detail: tell(form.detail), form }));
    const chosen = await window.showQuickPick(items, { placeHolder: tell('chooseForm') });
    if (chosen === undefined) return;
    const { form } = chosen;
    const file = await compile<CompiledFile>(serverCommands.report, { uri: uri.toString(), format: form.format });
    if (file === undefined) return;
    const folder = folderFor(uri);
    const to = await window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, file.name) }),
      filters: { [form.label]: [form.format] },
      title: tell('saveReport'),
    });
    if (to !== undefined && (await write([{ uri: to, text: file.text }]))) await show(to, form);
  }

  async function exportSurveys(given: unknown): Promise<void> {
    const uri = subject(given);
    if (uri === null) return;
    const files = await compile<readonly CompiledFile[]>(serverCommands.surveys, { uri: uri.toString() });
    if (files === undefined) return;
    const beside = folderFor(uri);
    const [folder] =
      (await window.showOpenDialog({
        ...(beside === undefined ? {} : { defaultUri: beside }),
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: tell('saveHere'),
        title: tell('saveSurveys'),
      })) ?? [];
    if (folder === undefined) return;
    const outputs = files.map(({ name, text }) => ({ uri: Uri.joinPath(folder, name), text }));
    if (!(await mayReplace(outputs.map(({ uri }) => uri))) || !(await write(outputs))) return;
    void window.showInformationMessage(tell('wrote', { count: files.length, names: named(files.map(({ name }) => name)) }));
    const [first] = outputs;
    if (first !== undefined) await window.showTextDocument(first.uri);
  }

  async function showProgram(given: unknown): Promise<void> {
    const uri = subject(given);
    if (uri === null) return;
    const file = await compile<CompiledFile>(serverCommands.program, { uri: uri.toString() });
    if (file === undefined) return;
    const document = await workspace.openTextDocument({ language: 'json', content: file.text });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
  }

  async function explainRule(given: unknown): Promise<void> {
    const rule = typeof given === 'string' ? given : await chooseRule();
    if (rule !== undefined) await showMarkdown(Uri.parse(rulePageUri(rule, readersLanguage())));
  }

  async function chooseRule(): Promise<string | undefined> {
    const here = edited();
    const rules = await ask<readonly RuleTitle[]>(rulesRequest, here === null ? {} : { uri: here.uri.toString() });
    if (rules === undefined) return undefined;
    const item = ({ id, title }: RuleTitle): QuickPickItem => ({ label: title, description: id });
    const heading = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });
    const found = rules.filter((one) => one.found);
    const others = rules.filter((one) => !one.found);
    const items = [
      ...(found.length === 0 ? [] : [heading(tell('rulesHere')), ...found.map(item)]),
      heading(tell('rulesAll')),
      ...others.map(item),
    ];
    const chosen = await window.showQuickPick(items, { placeHolder: tell('chooseRule'), matchOnDescription: true });
    return chosen?.description;
  }

  async function writeKeywords(keywords: MessageLanguage): Promise<void> {
    const document = edited();
    if (document === null) void window.showInformationMessage(tell('openFirst'));
    else await compile(serverCommands.keywords, { uri: document.uri.toString(), keywords });
  }

  async function restartServer(): Promise<void> {
    await window.withProgress({ location: ProgressLocation.Window, title: tell('restarting') }, () => server.restart());
    if (server.client.state === State.Running) window.setStatusBarMessage(tell('restarted'), 5000);
  }

  const made: Disposable[] = [
    commands.registerCommand('cx.exportReport', exportReport),
    commands.registerCommand('cx.exportSurveys', exportSurveys),
    commands.registerCommand('cx.showProgram', showProgram),
    commands.registerCommand('cx.explainRule', explainRule),
    commands.registerCommand('cx.keywordsChinese', () => writeKeywords('zh')),
    commands.registerCommand('cx.keywordsEnglish', () => writeKeywords('en')),
    commands.registerCommand('cx.restartServer', restartServer),
    commands.registerCommand('cx.showLog', () => server.log.show()),
    window.onDidChangeActiveTextEditor(note),
  ];
  subscriptions.push(...made);
}

/** Where a file's outputs are proposed: beside it; for one that is nowhere yet, in the workspace. */
function folderFor(uri: Uri): Uri | undefined {
  return uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
}

function named(names: readonly string[]): readonly string[] {
  return names.length <= NAMED + 1 ? names : [...names.slice(0, NAMED), tell('moreFiles', { count: names.length - NAMED })];
}

/** Asks before files are replaced. */
async function mayReplace(uris: readonly Uri[]): Promise<boolean> {
  const there: string[] = [];
  for (const uri of uris) {
    try {
      await workspace.fs.stat(uri);
      there.push(nameOf(uri));
    } catch {
      // What is not there is not replaced.
    }
  }
  if (there.length === 0) return true;
  const replace = tell('replace');
  const question = tell('replaceFiles', { names: named(there), count: there.length });
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** Writes files; false where one cannot be, and a person has been told. */
async function write(files: readonly { readonly uri: Uri; readonly text: string }[]): Promise<boolean> {
  for (const { uri, text } of files) {
    try {
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(tell('notWritten', { name: nameOf(uri), reason }));
      return false;
    }
  }
  return true;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Shows a report that was written: a page in the browser where the disk is the browser's too, else where it lies; Markdown as it is read, the
 * rest as text.
 */
async function show(uri: Uri, { format }: Form): Promise<void> {
  const isHere = uri.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (format === 'md') await showMarkdown(uri);
  else if (format === 'html' && !isHere) void offerPage(uri);
  else if (format !== 'html' || !(await env.openExternal(uri))) await window.showTextDocument(uri);
}

/** A page whose text says nothing to its reader, and which no browser can be sent to from here. */
async function offerPage(uri: Uri): Promise<void> {
  const reveal = tell('showInExplorer');
  const chosen = await window.showInformationMessage(tell('wrotePage', { name: nameOf(uri) }), reveal);
  if (chosen === reveal) await commands.executeCommand('revealInExplorer', uri);
}

async function showMarkdown(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // A person may have turned VS Code's own Markdown off.
    await window.showTextDocument(uri);
  }
}
