/**
 * Another name for something, everywhere it is named. Nothing but the name may change by that: before it is done, the texts are read as they would be,
 * and everything in them must mean what it means now.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Argument, Finding, TextEdit } from '../../findings/finding.ts';
import type { Origin } from '../../findings/origin.ts';
import { sentence } from '../../messages/sentence.ts';
import { builtInFactorNames } from '../../program/factors.ts';
import type { Fragment } from '../../program/fragment.ts';
import { link, type Mention } from '../../program/link.ts';
import { type Kind, spaces } from '../../program/names.ts';
import type { Declared, Formula } from '../../program/program.ts';
import type { FormerName } from '../../program/values.ts';
import { sentenceOf } from '../../rules/registry.ts';
import { spell } from '../../rules/words.ts';
import { applyTextEdits } from '../../syntax/edit.ts';
import { keywordByEnglish, keywordBySpelling } from '../../syntax/keywords.ts';
import { nameOf } from '../../syntax/names.ts';
import { scan } from '../../syntax/scan.ts';
import { type Declaration, declarationsOf, everywhere, type Named, namedAt, namedIn, programsWith } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';
import type { ProgramState } from '../programs.ts';
import { source, textOf, typed } from '../sources.ts';
import { workspaceEdit } from './edits.ts';
import { isMeasured } from './measured.ts';
import { renameSentences } from './rename-sentences.ts';

/** Why not, in the reader's language. */
export interface Problem {
  readonly problem: string;
}

type Why = keyof typeof renameSentences;
interface Reason {
  readonly why: Why;
  readonly args: Readonly<Record<string, Argument>>;
}

function told({ why, args }: Reason, { language }: Opened): Problem {
  return { problem: sentence(renameSentences[why], args, language, spell) };
}

interface Target {
  readonly kind: Kind | 'program';
  readonly declared: Declared;
  /** What it stands in. */
  readonly parent: Declaration | null;
  /** Where it is named at the cursor. */
  readonly origin: Origin;
}

/** What would be renamed at an offset: its place and the name it has; null where no name stands, a sentence where the name cannot be changed. */
export function prepareRename(opened: Opened, offset: number): { range: Range; placeholder: string } | Problem | null {
  const target = targetAt(opened, offset);
  if (target === null) return null;
  if ('why' in target) return told(target, opened);
  return { range: rangeOf(target.origin), placeholder: target.declared.name };
}

/**
 * The edits that give what is named at an offset another name. A name that results or answers are kept under is remembered with `was`, unless it is
 * given back a name it had: then that is forgotten. A sentence, in the reader's language, where it cannot be done.
 */
export function rename(opened: Opened, offset: number, newName: string): WorkspaceEdit | Problem {
  const target = targetAt(opened, offset) ?? { why: 'nothing', args: {} };
  if ('why' in target) return told(target, opened);
  const name = nameOf(newName.trim());
  if (name === target.declared.name) return { documentChanges: [] };
  const programs = programsWith(opened.workspace, opened.realm, target.declared.nameOrigin.file);
  const unfit = unfitName(name) ?? takenName(target, name, programs);
  if (unfit !== null) return told(unfit, opened);
  const changes = changesFor(opened, target, name, programs);
  const hindrance = unwritable(opened, target, changes) ?? otherMeaning(opened, target, name, changes);
  if (hindrance !== null) return told(hindrance, opened);
  return workspaceEdit(changes, opened.realm) ?? { documentChanges: [] };
}

function targetAt(opened: Opened, offset: number): Target | Reason | null {
  const named = namedAt(opened, offset);
  if (named === undefined) {
    const isHere = ({ nameOrigin }: Declared): boolean => nameOrigin.offset <= offset && offset <= nameOrigin.end;
    const head = opened.source.fragment().heads.find(isHere);
    return head === undefined ? null : { kind: 'program', declared: head, parent: null, origin: head.nameOrigin };
  }
  const { kind, declared, origin, written } = named;
  if (declared === null) return { why: 'builtIn', args: { name: written } };
  if (kind === 'wave') return { why: 'wave', args: {} };
  return { kind, declared, parent: parentOf(opened, declared), origin };
}

function parentOf({ program }: Opened, declared: Declared): Declaration | null {
  const fragment = [...program.own, ...program.shared].find(({ file }) => file === declared.nameOrigin.file);
  return fragment === undefined ? null : (declarationsOf(fragment).find((one) => one.declared === declared)?.parent ?? null);
}

/** The full stable name that it has once its own name is this. */
function fullName({ kind, parent }: Pick<Target, 'kind' | 'parent'>, own: string): string {
  return parent === null || kind === 'member' ? own : `${parent.name}.${own}`;
}

// ---- may it be called that

function unfitName(name: string): Reason | null {
  if (name === '') return { why: 'empty', args: {} };
  if (keywordBySpelling.get(name)?.role === 'declaration') return { why: 'reserved', args: { name } };
  if (isName(name)) return null;
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && parts.every(isName)) return { why: 'dotted', args: { nearest: last } };
  const nearest = nameFrom(name);
  return nearest === null ? { why: 'noName', args: { name } } : { why: 'unfit', args: { name, nearest } };
}

/** Whether the language reads it as one name. */
export function isName(name: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name);
}

/** The name nearest to what is none: `Sign-up` is `SignUp`, `4S店` is `_4S店`. */
export function nameFrom(text: string): string | null {
  const words = text.split(/[^\p{ID_Continue}]+/u).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const name = isName(joined) ? joined : `_${joined}`;
  return joined !== '' && isName(name) && keywordBySpelling.get(name)?.role !== 'declaration' ? name : null;
}

function at({ file, line }: Origin): Readonly<Record<string, Argument>> {
  return { file, line };
}

/** Who has the name already, or had it, in a program that sees what is renamed. */
function takenName(target: Target, name: string, programs: readonly ProgramState[]): Reason | null {
  const { kind, declared } = target;
  if (kind === 'program') return null;
  if (kind === 'factor' && builtInFactorNames.some(({ id, zh }) => id === name || zh === name)) return { why: 'factor', args: { name } };
  const full = fullName(target, name);
  for (const program of programs) {
    for (const fragment of [...program.own, ...program.shared]) {
      for (const other of declarationsOf(fragment)) {
        if (other.declared === declared || !sharesSpace(kind, other.kind)) continue;
        if (other.name === full) return { why: 'taken', args: { name: full, is: other.kind, ...at(other.declared.nameOrigin) } };
        const former = formerOf(other, other.declared, full);
        if (former !== undefined) return { why: 'former', args: { name: full, other: other.name, ...at(former.origin) } };
      }
      if (kind !== 'kpi') continue;
      for (const kpi of fragment.kpis) {
        const column = kpi === declared ? undefined : columnsOf(kpi.formula).find((one) => one.name === name);
        if (column !== undefined) return { why: 'column', args: { name, other: kpi.name, ...at(column.origin) } };
      }
    }
  }
  return null;
}

function sharesSpace(kind: Kind, other: Kind): boolean {
  return kind === other || (spaces[kind]?.includes(other) ?? false);
}

/** The `was` by which a declaration had a full stable name. */
function formerOf(target: Pick<Target, 'kind' | 'parent'>, { was }: Declared, full: string): FormerName | undefined {
  return was.find(({ name }) => (name.includes('.') ? name : fullName(target, name)) === full);
}

function columnsOf(formula: Formula | null): readonly { readonly name: string; readonly origin: Origin }[] {
  if (formula === null || 'number' in formula) return [];
  return 'op' in formula ? [...columnsOf(formula.left), ...columnsOf(formula.right)] : [formula];
}

// ---- the edits

/** A text edit that puts a name first: so many of its characters. */
interface Change extends TextEdit {
  readonly named: number;
}

function changesFor(opened: Opened, target: Target, name: string, programs: readonly ProgramState[]): readonly Change[] {
  const { declared, kind } = target;
  const { file, offset, end } = declared.nameOrigin;
  const fragment = programs.flatMap(({ own, shared }) => [...own, ...shared]).find((one) => one.file === file);
  const former = formerOf(target, declared, fullName(target, name));
  const remembered = former === undefined && kind !== 'program' && fragment !== undefined && mustRemember(target, kind, programs);
  const was = remembered ? ` ${keywordByEnglish.get('was')?.[fragment.keywords] ?? 'was'} ${declared.name}` : '';
  const changes: Change[] = [{ file, offset, end, text: name + was, named: name.length }];
  if (former !== undefined && fragment !== undefined) changes.push(forgetting(declared, former, textOf(fragment) ?? ''));
  if (kind === 'program') return changes;
  const wanted: Named = { kind, name: '', declared, origin: declared.nameOrigin, written: declared.name, isDeclaration: true };
  for (const { origin, written, isDeclaration } of everywhere(opened.workspace, opened.realm, opened.program, wanted)) {
    if (isDeclaration) continue;
    const text = written.includes('.') ? fullName(target, name) : name;
    changes.push({ file: origin.file, offset: origin.offset, end: origin.end, text, named: text.length });
  }
  return changes;
}

/** Whether the name it has now must be told with `was`: data are kept under it, and nothing else goes by it. */
function mustRemember(target: Target, kind: Kind, programs: readonly ProgramState[]): boolean {
  const { declared } = target;
  const full = fullName(target, declared.name);
  if (!isName(declared.name) || formerOf(target, declared, full) !== undefined) return false;
  if (!programs.some((program) => isMeasured(program, kind, full))) return false;
  return !programs.some(({ own, shared }) =>
    [...own, ...shared].some((fragment) =>
      declarationsOf(fragment).some((other) => other.declared !== declared && sharesSpace(kind, other.kind) && other.name === full),
    ),
  );
}

/** Takes one `was` away, with the white space before it. */
function forgetting(declared: Declared, former: FormerName, text: string): Change {
  const from = declared.nameOrigin.end;
  const { tokens, hidden } = scan(text.slice(from, former.origin.offset));
  const was = tokens.at(-1);
  const before = tokens.at(-2);
  const wordStart = was?.startOffset ?? 0;
  const gap = before === undefined ? 0 : before.startOffset + before.image.length;
  const start = hidden.some(({ startOffset }) => startOffset >= gap && startOffset < wordStart) ? wordStart : gap;
  return { file: former.origin.file, offset: from + start, end: former.origin.end, text: '', named: 0 };
}

// ---- may it be done

/** A file that names it and cannot be written back. */
function unwritable(opened: Opened, { declared }: Target, changes: readonly Change[]): Reason | null {
  for (const { file } of changes) {
    const { content } = opened.realm.sources.get(file) ?? {};
    if (content === undefined || content.whole) continue;
    const { trouble } = content;
    const reason = trouble === null ? '' : sentenceOf(trouble.rule, trouble.messageId, trouble.arguments, opened.language);
    return { why: 'unwritable', args: { file, name: declared.name, reason } };
  }
  return null;
}

/** The first place that would mean something else with these changes made. */
function otherMeaning({ workspace, realm }: Opened, { declared }: Target, name: string, changes: readonly Change[]): Reason | null {
  const byFile = new Map<string, Change[]>();
  for (const change of changes) {
    const list = byFile.get(change.file);
    if (list === undefined) byFile.set(change.file, [change]);
    else list.push(change);
  }
  const textOfFile = (file: string): string => realm.sources.get(file)?.content.text ?? '';
  const concerned = workspace.programs(realm).filter(({ own, shared }) => [...own, ...shared].some(({ file }) => byFile.has(file)));
  if (isPlain(declared.name) && isPlain(name) && concerned.every((program) => isSound(program) && isFresh(program, name, textOfFile)))
    return null;
  const made = new Map<string, Fragment>();
  for (const [file, list] of byFile) {
    const now = realm.sources.get(file);
    if (now !== undefined) made.set(file, source(now.uri, file, typed(applyTextEdits(now.content.text, list)), null).fragment());
  }
  const moved = (file: string, end: number): number => movedEnd(byFile.get(file) ?? [], end);
  const after = (fragment: Fragment): Fragment => made.get(fragment.file) ?? fragment;
  for (const program of concerned) {
    const place = changedPlace(program, program.own.map(after), program.shared.map(after), moved);
    if (place === null) continue;
    const line = textOfFile(place.file).split(/\r\n|\n|\r/)[place.line - 1] ?? '';
    return { why: 'changes', args: { name, file: place.file, line: place.line, text: line.trim() } };
  }
  return null;
}

/** Whether a word is a name wherever it may stand: no keyword, and never cut, taken for a unit or for a language. */
function isPlain(name: string): boolean {
  return [`owner ${name}`, `{\n${name} 5`, `k 5 ${name}`, `k 5${name}`, `"a" ${name} "b"`].every((text) => {
    const { tokens, problems } = scan(text);
    return problems.length === 0 && tokens.some(({ tokenType, image }) => tokenType.name === 'ID' && image === name);
  });
}

/** Whether nothing is wrong in a program, so that every name in it is followed. */
function isSound(program: ProgramState): boolean {
  return program.found().every(({ severity }) => severity !== 'error');
}

/** Whether a name stands nowhere in a program, so that it cannot be taken for anything there. */
function isFresh({ own, shared }: ProgramState, name: string, textOfFile: (file: string) => string): boolean {
  return [...own, ...shared].every(({ file }) => !nameOf(textOfFile(file)).includes(name));
}

/** Where a program would not say what it says now, were its files these. */
function changedPlace(
  program: ProgramState,
  own: readonly Fragment[],
  shared: readonly Fragment[],
  moved: (file: string, end: number) => number,
): Pick<Origin, 'file' | 'line'> | null {
  const mentions: Mention[] = [];
  const { findings } = link(own, shared, { mentions });
  const now = namedIn({ own, shared, mentions: () => mentions });
  for (const [file, names] of namedIn(program)) {
    const byEnd = new Map((now.get(file) ?? []).map((named) => [named.origin.end, named]));
    for (const named of names) {
      const same = byEnd.get(moved(file, named.origin.end));
      if (same === undefined || !meansAsBefore(named, same, moved)) return named.origin;
    }
  }
  // Whatever else is read otherwise (a word taken for a property, say) is something new that is wrong, or declared.
  const wrong = newOne(
    program.found().filter(({ severity }) => severity === 'error'),
    errorsIn(findings, own, shared),
    ({ rule, origin }) => `${rule} ${origin.file}`,
  );
  const declared = newOne(
    program.own.flatMap(declarationsOf),
    own.flatMap(declarationsOf),
    ({ kind, declared: { nameOrigin } }) => `${kind} ${nameOrigin.file}`,
  );
  return wrong?.origin ?? declared?.declared.nameOrigin ?? null;
}

function errorsIn(findings: readonly Finding[], own: readonly Fragment[], shared: readonly Fragment[]): readonly Finding[] {
  return [findings, ...[...own, ...shared].map((fragment) => fragment.findings)].flat().filter(({ severity }) => severity === 'error');
}

/** The last of those that there are more of now than before. */
function newOne<T>(before: readonly T[], now: readonly T[], key: (one: T) => string): T | undefined {
  const count = new Map<string, number>();
  for (const one of before) count.set(key(one), (count.get(key(one)) ?? 0) + 1);
  let found: T | undefined;
  for (const one of now) {
    const left = (count.get(key(one)) ?? 0) - 1;
    count.set(key(one), left);
    if (left < 0) found = one;
  }
  return found;
}

function meansAsBefore(before: Named, after: Named, moved: (file: string, end: number) => number): boolean {
  if (before.kind !== after.kind || before.isDeclaration !== after.isDeclaration) return false;
  if (before.declared === null || after.declared === null) return before.declared === after.declared && before.name === after.name;
  const { file, end } = before.declared.nameOrigin;
  return file === after.declared.nameOrigin.file && moved(file, end) === after.declared.nameOrigin.end;
}

/** Where a name that ends at an offset ends once the changes of its file are made. */
function movedEnd(changes: readonly Change[], end: number): number {
  let shift = 0;
  for (const change of changes) {
    if (change.end < end) shift += change.text.length - (change.end - change.offset);
    else if (change.end === end && change.offset < end) shift += change.named - (change.end - change.offset);
  }
  return end + shift;
}
