/** Findings of the language, made ready for readers: words, names of files, text edits. */
import type { Finding } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { messageOf, sentenceOf } from '@touchstone/language/rules/registry.ts';
import { type FilesRead, toTextEdits } from '@touchstone/language/syntax/edit.ts';
import type { PlacedFinding } from '../output/placed.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The findings with their words, files as `shown` names them (as people do, when left out), and fixes as text edits of those files. */
export function place(
  findings: readonly Finding[],
  workspace: Workspace,
  language: MessageLanguage,
  shown: (file: string) => string = (file) => workspace.files.get(file)?.shown ?? file,
): PlacedFinding[] {
  const text = (file: string) => workspace.files.get(file)?.text ?? '';
  const read: FilesRead = new Map();
  return findings.map((finding) => ({
    finding,
    message: messageOf(finding, language),
    file: shown(finding.origin.file),
    text: text(finding.origin.file),
    related: (finding.related ?? []).map((other) => ({
      message: sentenceOf(finding.rule, other.messageId, other.arguments, language),
      file: shown(other.origin.file),
      line: other.origin.line,
      column: other.origin.column,
      endLine: other.origin.endLine,
      endColumn: other.origin.endColumn,
    })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      message: sentenceOf(finding.rule, fix.messageId, fix.arguments, language),
      safe: fix.safe,
      edits: () => toTextEdits(fix.edits, text, read).map((edit) => ({ ...edit, file: shown(edit.file) })),
    })),
  }));
}
