/** `workspace/executeCommand`: what a program compiles into, for an editor to show or to write. */
import { type Connection, LSPErrorCodes, ResponseError, type TextDocumentEdit } from 'vscode-languageserver';
import type { MessageLanguage } from '../findings/rule.ts';
import { type TextTarget, textTargets } from '../survey/file-names.ts';
import { programFile, type ReportFormat, reportFile, reportFormats, surveyFiles } from './features/compiling.ts';
import { formattingOf } from './features/formatting.ts';
import type { Host } from './host.ts';
import { say } from './messages.ts';
import { openedAt } from './opened.ts';
import { plainUri } from './places.ts';
import { type CompiledFile, serverCommands } from './protocol.ts';
import type { Workspace } from './workspace.ts';

export interface Commanded {
  readonly connection: Pick<Connection, 'workspace' | 'window'>;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly language: MessageLanguage;
  readonly version: string;
}

/** What a command gives back (see `serverCommands`). Throws a ResponseError with a sentence where it cannot do what it is asked. */
export async function runCommand(command: string, given: unknown, world: Commanded): Promise<unknown> {
  const { workspace, language, host, version } = world;
  const asked = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined => (typeof asked[name] === 'string' ? (asked[name] as string) : undefined);
  const refuse = (needs: string): ResponseError<void> =>
    new ResponseError(LSPErrorCodes.RequestFailed, say('badCommand', language, { command, needs }));
  const uri = text('uri');
  if (uri === undefined) throw refuse('{ uri }');
  const opened = openedAt(workspace, plainUri(uri), language);
  if (opened === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, say('unknownFile', language, { uri }));
  const wanted = text('language') === 'zh' ? 'zh' : text('language') === 'en' ? 'en' : undefined;
  const to = text('to');

  switch (command) {
    case serverCommands.report: {
      const format = reportFormats.find((one) => one === (asked.format ?? 'html'));
      if (format === undefined) throw refuse(`{ uri, format: ${reportFormats.join(' | ')} }`);
      const file = await reportFile(opened, format satisfies ReportFormat, wanted, host, version);
      return to === undefined ? file : await written([{ uri: to, text: file.text }], world);
    }
    case serverCommands.surveys: {
      const targets = asked.target === undefined ? (['surveyjs', 'codebook'] as const) : textTargets.filter((one) => one === asked.target);
      if (targets.length === 0) throw refuse(`{ uri, target: ${textTargets.join(' | ')} }`);
      const files = surveyFiles(opened, targets satisfies readonly TextTarget[], wanted);
      if (files.length === 0) throw new ResponseError(LSPErrorCodes.RequestFailed, say('noSurveys', language));
      const folder = to?.replace(/\/$/, '');
      if (folder === undefined) return files;
      return await written(
        files.map(({ name, text: content }) => ({ uri: `${folder}/${encodeURIComponent(name)}`, text: content })),
        world,
      );
    }
    case serverCommands.program: {
      const file = programFile(opened);
      return to === undefined ? file : await written([{ uri: to, text: file.text }], world);
    }
    case serverCommands.keywords: {
      const keywords = text('keywords');
      if (keywords !== 'en' && keywords !== 'zh') throw refuse('{ uri, keywords: en | zh }');
      const edits = formattingOf(opened.source, { keywords });
      if (edits.length === 0) return null;
      const edit: TextDocumentEdit = { textDocument: { uri, version: opened.source.version }, edits };
      await applied({ documentChanges: [edit] }, uri, world);
      return null;
    }
    default:
      throw refuse(Object.values(serverCommands).join(' | '));
  }
}

async function applied(edit: Parameters<Connection['workspace']['applyEdit']>[0], uri: string, world: Commanded): Promise<void> {
  const done = await world.connection.workspace.applyEdit(edit);
  if (done.applied) return;
  throw new ResponseError(LSPErrorCodes.RequestFailed, say('notWritten', world.language, { uri, reason: done.failureReason ?? '?' }));
}

/** Has the editor write files in the place of what was there, and show the first. */
async function written(files: readonly { readonly uri: string; readonly text: string }[], world: Commanded): Promise<CompiledFile[]> {
  for (const { uri, text } of files) {
    const start = { line: 0, character: 0 };
    await applied(
      {
        documentChanges: [
          { kind: 'create', uri, options: { overwrite: true } },
          { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
        ],
      },
      uri,
      world,
    );
  }
  const [first] = files;
  if (first !== undefined) await world.connection.window.showDocument({ uri: first.uri, takeFocus: true });
  return files.map(({ uri, text }) => ({ name: uri, text }));
}
