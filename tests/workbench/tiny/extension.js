// The least extension in which each step of a window has something to do. It runs as it is in Node and in a web worker.
const vscode = require('vscode');

const host = typeof importScripts === 'function' ? 'worker' : 'node';
const cx = { language: 'cx' };
const words = [...Array(40).keys()].map((number) => `word${String(number).padStart(2, '0')}`);

const page = `<!DOCTYPE html><html><body><h1 id="answer">…</h1><button id="ask">Ask</button><script>
  const editor = acquireVsCodeApi();
  addEventListener('message', (event) => { document.getElementById('answer').textContent = event.data; });
  document.getElementById('ask').addEventListener('click', () => editor.postMessage(41));
</script></body></html>`;

function check(document, problems) {
  if (document.languageId !== 'cx') return;
  const found = [...document.getText().matchAll(/bad/g)].map(({ index }) => {
    const range = new vscode.Range(document.positionAt(index), document.positionAt(index + 3));
    const problem = new vscode.Diagnostic(range, vscode.l10n.t('A bad word, seen in {0}.', host));
    problem.source = 'tiny';
    problem.code = 'bad-word';
    problem.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, range), 'Here.')];
    return problem;
  });
  problems.set(document.uri, found);
}

function fixes(document, _range, { diagnostics }) {
  return diagnostics.map((problem) => {
    const action = new vscode.CodeAction('Make it good', vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, problem.range, 'good');
    action.diagnostics = [problem];
    return action;
  });
}

function named(document, position) {
  const range = document.getWordRangeAtPosition(position);
  if (document.getText(range) === 'program') throw new Error('A keyword has no other name.');
  return range;
}

function rename(document, position, name) {
  const word = document.getText(named(document, position));
  const edit = new vscode.WorkspaceEdit();
  for (const { index } of document.getText().matchAll(new RegExp(`\\b${word}\\b`, 'g')))
    edit.replace(document.uri, new vscode.Range(document.positionAt(index), document.positionAt(index + word.length)), name);
  return edit;
}

function openPanel() {
  const panel = vscode.window.createWebviewPanel('tiny', 'Tiny', vscode.ViewColumn.Beside, { enableScripts: true });
  panel.webview.onDidReceiveMessage(async (number) => {
    await panel.webview.postMessage(String(number + 1));
    const button = await vscode.window.showInformationMessage(`Asked ${number}.`, 'Thanks');
    if (button) await panel.webview.postMessage(button);
  });
  panel.webview.html = page;
}

exports.activate = (context) => {
  const log = vscode.window.createOutputChannel('Tiny');
  log.appendLine(`Started in ${host}.`);
  const problems = vscode.languages.createDiagnosticCollection('tiny');
  for (const document of vscode.workspace.textDocuments) check(document, problems);
  context.subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument((document) => check(document, problems)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document, problems)),
    vscode.languages.registerCompletionItemProvider(cx, {
      provideCompletionItems: () => words.map((word) => new vscode.CompletionItem(word, vscode.CompletionItemKind.Keyword)),
    }),
    vscode.languages.registerHoverProvider(cx, {
      provideHover: (document, position) => new vscode.Hover(`This is *${document.getText(document.getWordRangeAtPosition(position))}*.`),
    }),
    vscode.languages.registerCodeActionsProvider(cx, { provideCodeActions: fixes }),
    vscode.languages.registerRenameProvider(cx, { prepareRename: named, provideRenameEdits: rename }),
    vscode.commands.registerCommand('tiny.panel', openPanel),
    vscode.commands.registerCommand('tiny.log', () => log.show()),
    log,
  );
};
