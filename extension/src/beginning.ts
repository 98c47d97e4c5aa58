/** How a program is begun: from one of the templates of `cx init`, in either language, in a folder that a person names. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { forToday, templateNames } from '../../cli/src/templates.ts';
import { readersLanguage, tell } from './language.ts';

export const walkthrough = 'touchstone.touchstone-vscode#begin';

/** `dist/templates.json`: by template and language, the texts of its files. */
export type Templates = Readonly<Record<string, Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>>>>;

const about = {
  retail: ['templateRetail', 'templateRetailAbout'],
  'auto-service': ['templateAutoService', 'templateAutoServiceAbout'],
  saas: ['templateSaas', 'templateSaasAbout'],
  blank: ['templateBlank', 'templateBlankAbout'],
} as const satisfies Readonly<Record<(typeof templateNames)[number], readonly [string, string]>>;

export function registerBeginning({ subscriptions, extensionUri }: ExtensionContext): void {
  async function newProgram(): Promise<void> {
    const templates = templateNames.map((name) => ({ label: tell(about[name][0]), detail: tell(about[name][1]), name }));
    const template = await window.showQuickPick(templates, {
      placeHolder: tell('chooseTemplate'),
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (template === undefined) return;
    const languages: { readonly label: string; readonly language: MessageLanguage }[] = [
      { label: tell('programEnglish'), language: 'en' },
      { label: tell('programChinese'), language: 'zh' },
    ];
    if (readersLanguage() === 'zh') languages.reverse();
    const chosen = await window.showQuickPick(languages, { placeHolder: tell('chooseProgramLanguage'), ignoreFocusOut: true });
    if (chosen === undefined) return;
    const folder = await folderFor(chosen.language);
    if (folder === undefined) return;

    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/templates.json'));
    const all: Templates = JSON.parse(new TextDecoder().decode(bytes));
    const texts = Object.entries(all[template.name]?.[chosen.language] ?? {});
    const there = await filesIn(folder);
    const inTheWay = there.filter((name) => name.endsWith('.cx'));
    if (inTheWay.length > 0) {
      void window.showErrorMessage(tell('newInTheWay', { folder: nameOf(folder), names: inTheWay }));
      return;
    }
    const day = new Date().toISOString().slice(0, 10);
    try {
      for (const [name, text] of texts) {
        await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(forToday(text, day)));
      }
    } catch (error) {
      void window.showErrorMessage(
        tell('notWritten', { name: nameOf(folder), reason: error instanceof Error ? error.message : String(error) }),
      );
      return;
    }
    const [main] = texts.find(([, text]) => /^(?:program|方案) /m.test(text)) ?? texts[0] ?? [];
    if (main !== undefined) await window.showTextDocument(Uri.joinPath(folder, main), { preview: false });
    if (workspace.getWorkspaceFolder(folder) !== undefined) return;
    const open = tell('openFolder');
    const answer = await window.showInformationMessage(tell('newOutside', { folder: nameOf(folder) }), open);
    if (answer === open) await commands.executeCommand('vscode.openFolder', folder);
  }

  let isEdited = false;
  subscriptions.push(
    commands.registerCommand('cx.newProgram', newProgram),
    commands.registerCommand('cx.getStarted', () => commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false)),
    commands.registerCommand('cx.check', () => commands.executeCommand('workbench.actions.view.problems')),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isEdited || document.languageId !== 'cx' || contentChanges.length === 0) return;
      isEdited = true;
      // The walkthrough's step is done.
      void commands.executeCommand('setContext', 'cx.edited', true);
    }),
  );
}

/** A folder for the new program: one in the workspace that a person names, else one that is chosen. */
async function folderFor(language: MessageLanguage): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const parent = folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
  if (folders.length > 1 && parent === undefined) return undefined;
  if (parent === undefined) {
    const [chosen] =
      (await window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: tell('beginHere'),
        title: tell('chooseFolder'),
      })) ?? [];
    return chosen;
  }
  const name = await window.showInputBox({
    title: tell('nameFolder', { folder: nameOf(parent) }),
    prompt: tell('nameFolderHow'),
    value: language === 'zh' ? '方案' : 'program',
    ignoreFocusOut: true,
    validateInput: (value) => (/^[^\\/:*?"<>|]*$/.test(value) && !/^\.+$/.test(value.trim()) ? null : tell('noFolderName')),
  });
  if (name === undefined) return undefined;
  return name.trim() === '' ? parent : Uri.joinPath(parent, name.trim());
}

async function filesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // There is no such folder yet.
    return [];
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
}
