/** What an editor offers to do about findings: the fixes of the rules, all safe ones at once, and an `allow` that waits for its reason. */
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, Fix, ModelEdit, TextEdit } from '../../findings/finding.ts';
import { sentence } from '../../messages/sentence.ts';
import type { Declared } from '../../program/program.ts';
import { settled } from '../../rules/check.ts';
import { definitionOf, sentenceOf } from '../../rules/registry.ts';
import { type FilesRead, toTextEdits } from '../../syntax/edit.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import { declarationsOf } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeBetween } from '../places.ts';
import { codeActionSentences as words } from './code-action-sentences.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { workspaceEdit } from './edits.ts';

/** Kinds of code actions, as the protocol names them. */
export const quickFix = 'quickfix';
export const fixAllKind = 'source.fixAll.cx';

export interface ActionsAsked {
  readonly from: number;
  readonly to: number;
  /** Kinds the editor asks for; null: all. */
  readonly only: readonly string[] | null;
  /** What it shows there now, so that a fix is tied to its squiggle. */
  readonly diagnostics: readonly Diagnostic[];
  /** Edits may hold places to type in. */
  readonly snippets: boolean;
}

/** The findings of a file as it is now; where the rules have not been asked yet, those that need no rule. */
export function findingsNow({ program, source }: Opened): readonly Finding[] {
  const all =
    program.findings ?? settled({ program: program.program(), findings: program.found(), date: null, settings: program.settings });
  return all.filter(({ origin }) => origin.file === source.file);
}

export function codeActionsAt(opened: Opened, asked: ActionsAsked): CodeAction[] {
  const wants = (kind: string): boolean => asked.only === null || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const all = findingsNow(opened);
  const made: CodeAction[] = [];
  const read: FilesRead = new Map();
  if (wants(quickFix)) {
    const here = all.filter(({ origin }) => origin.offset <= asked.to && asked.from <= origin.end);
    for (const finding of here) {
      for (const [index, fix] of (finding.fixes ?? []).entries()) {
        const edit = editOf(opened, fix.edits, read);
        if (edit === null) continue;
        const title = sentenceOf(finding.rule, fix.messageId, fix.arguments, opened.language);
        made.push({
          title,
          kind: quickFix,
          edit,
          ...diagnosed(opened, finding, asked),
          ...(fix.safe && index === 0 ? { isPreferred: true } : {}),
        });
      }
    }
    for (const rule of new Set(here.map((finding) => finding.rule))) {
      const same = all.filter((finding) => finding.rule === rule && safeFix(finding) !== undefined);
      const edit = same.length > 1 ? allOf(opened, same, read) : null;
      if (edit !== null) made.push({ title: sentence(words.fixRule, { rule }, opened.language), kind: quickFix, edit });
    }
    for (const finding of here) {
      const edit = allowing(opened, finding, asked.snippets, read);
      const title = sentence(words.allow, { rule: finding.rule }, opened.language);
      if (edit !== null) made.push({ title, kind: quickFix, edit, ...diagnosed(opened, finding, asked) });
    }
  }
  if (wants(fixAllKind)) {
    const edit = allOf(
      opened,
      all.filter((finding) => safeFix(finding) !== undefined),
      read,
    );
    if (edit !== null) made.push({ title: sentence(words.fixAll, {}, opened.language), kind: fixAllKind, edit });
  }
  return made;
}

function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find(({ safe }) => safe);
}

/** The diagnostic that the editor shows for a finding. */
function diagnosed(opened: Opened, finding: Finding, { diagnostics }: ActionsAsked): { diagnostics?: Diagnostic[] } {
  const [own] = diagnosticsOf([finding], opened.workspace, opened.realm, opened.language, false);
  const shown = diagnostics.filter(
    ({ code, message, range }) =>
      own !== undefined &&
      code === own.code &&
      message === own.message &&
      range.start.line === own.range.start.line &&
      range.start.character === own.range.start.character,
  );
  return shown.length > 0 ? { diagnostics: shown } : {};
}

function textEdits(opened: Opened, edits: readonly ModelEdit[], read: FilesRead): TextEdit[] {
  return toTextEdits(edits, (file) => opened.realm.sources.get(file)?.content.text ?? '', read);
}

function editOf(opened: Opened, edits: readonly ModelEdit[], read: FilesRead): WorkspaceEdit | null {
  return workspaceEdit(textEdits(opened, edits, read), opened.realm);
}

/** The safe fixes of all of these that do not touch one another, first come first served; each whole or not at all. */
function allOf(opened: Opened, findings: readonly Finding[], read: FilesRead): WorkspaceEdit | null {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = safeFix(finding);
    if (fix === undefined) continue;
    const edits = textEdits(opened, fix.edits, read);
    const free = edits.every((edit) => !taken.some((other) => touches(edit, other)));
    if (free && workspaceEdit(edits, opened.realm) !== null) taken.push(...edits);
  }
  return taken.length === 0 ? null : workspaceEdit(taken, opened.realm);
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && ((a.offset < b.end && b.offset < a.end) || a.offset === b.offset);
}

/** Excuses a finding in the innermost declaration it stands in. The reason is for the author to type: without one it excuses nothing. */
function allowing(opened: Opened, finding: Finding, snippets: boolean, read: FilesRead): WorkspaceEdit | null {
  const { rule, origin } = finding;
  const definition = definitionOf(rule);
  if (definition === undefined || definition.firm || !/^(strategy|survey|data|changes)\//.test(rule)) return null;
  const { source, program, realm } = opened;
  const fragment = program.own.find(({ file }) => file === origin.file);
  if (fragment === undefined || !source.content.whole || source.file !== origin.file) return null;
  const language = fragment.keywords;
  const because = keywordByEnglish.get('because')?.[language] ?? 'because';
  const value = `${rule} ${because} ""`;
  const home = declarationAt([...fragment.heads, ...declarationsOf(fragment).map(({ declared }) => declared)], origin.offset, origin.end);
  const edit: ModelEdit =
    home === undefined
      ? { kind: 'declare', origin, source: `\`allow\` ${value}` }
      : { kind: 'set', origin: home.origin, property: 'allow', value };
  const [made] = textEdits(opened, [edit], read);
  if (made === undefined) return null;
  if (!snippets) return workspaceEdit([made], realm);
  const quotes = made.text.lastIndexOf('""') + 1;
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  return {
    documentChanges: [
      {
        textDocument: { uri: source.uri, version: source.version },
        edits: [
          {
            range: rangeBetween(source.lines(), made.offset, made.end),
            snippet: { kind: 'snippet', value: `${escaped(made.text.slice(0, quotes))}\${1}${escaped(made.text.slice(quotes))}` },
          },
        ],
      },
    ],
  };
}

/** The innermost declaration that holds a stretch of text. */
function declarationAt(declared: readonly Declared[], from: number, to: number): Declared | undefined {
  let best: Declared | undefined;
  for (const one of declared) {
    if (one.origin.offset > from || to > one.origin.end) continue;
    if (best === undefined || one.origin.end - one.origin.offset <= best.origin.end - best.origin.offset) best = one;
  }
  return best;
}
