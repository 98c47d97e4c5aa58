/**
 * The tree of a text that has changed in one place: declarations that the change does not reach keep their nodes, moved along. An editor asks after
 * every letter, and reading a thousand lines anew takes longer than everything that is done with them.
 */
import type { IToken } from 'chevrotain';
import { type AstNode, type CompositeCstNode, type CstNode, type Mutable, RootCstNodeImpl } from 'langium';
import { attempt, warmUp } from './engine.ts';
import type { Declaration, Model } from './generated/ast.ts';
import { tooDeep } from './limits.ts';
import { isSound, markSound, type Parsed } from './parse.ts';
import { merged } from './recover.ts';
import { scan } from './scan.ts';

/** So many tokens of a declaration that stays are seen behind one that is read anew, which is more than the parser looks ahead. */
const guard = 12;

/**
 * As `parse(text)`, with the nodes of `before` where they can stay: its tree must not be looked at any more. Null, with `before` as it was, where
 * the text has errors, or so much has changed that it is better read as a whole.
 */
export function reparse(before: Parsed, text: string): Parsed | null {
  if (!isSound(before)) return null;
  warmUp();
  const { tokens, hidden, problems, dangling } = scan(text);
  if (dangling || problems.some(({ rule }) => rule.startsWith('syntax/')) || tooDeep(tokens)) return null;
  const change = changeOf(before.tokens, tokens);
  if (change === null) return null;
  const root = before.model.$cstNode as { readonly content: readonly CstNode[] } | undefined;
  const branches = root?.content ?? [];
  const nodes = before.model.declarations;
  if (branches.length !== nodes.length || nodes.length === 0) return null;

  // The declarations that the change touches, and those on either side that the parser sees from there.
  const firsts = firstTokens(branches, before.tokens);
  if (firsts === null) return null;
  const { same, left } = change;
  let from = declarationOf(firsts, Math.max(0, same - 1));
  while (from > 0 && (firsts[from] ?? 0) + guard > same) from--;
  let until = declarationOf(firsts, left);
  if ((firsts[until] ?? 0) < left) until++;
  let seen = until;
  while (seen < nodes.length && (firsts[seen] ?? 0) - (firsts[until] ?? 0) < guard) seen++;

  const start = firsts[from] ?? 0;
  const end = seen < nodes.length ? (firsts[seen] ?? 0) + change.more : tokens.length;
  if (end - start > tokens.length / 2 && tokens.length > 400) return null;
  const part = attempt('Model', text, tokens.slice(start, end));
  if (part === null || part.error !== undefined) return null;
  const fresh = (part.node as Model).declarations ?? [];
  const freshBranches = (part.node.$cstNode as { readonly content?: readonly CstNode[] } | undefined)?.content ?? [];
  if (fresh.length !== freshBranches.length) return null;
  // The declarations behind that stay must have been read as before.
  const wanted = until < nodes.length ? tokens[(firsts[until] ?? 0) + change.more]?.startOffset : undefined;
  const kept = wanted === undefined ? fresh.length : freshBranches.findIndex(({ offset }) => offset === wanted);
  if (kept < 0 || (wanted !== undefined && fresh.length - kept !== seen - until)) return null;

  const tree = new RootCstNodeImpl(text);
  const model = { $type: 'Model', declarations: [] } as unknown as Mutable<Model>;
  model.$cstNode = tree as CstNode;
  tree.astNode = model;
  const moved = branches.slice(until);
  for (const branch of moved) move(branch, change.shift);
  const all = [...branches.slice(0, from), ...freshBranches.slice(0, kept), ...moved];
  for (const branch of all) (branch as Mutable<CstNode>).container = tree as unknown as CompositeCstNode;
  (tree as unknown as { content: CstNode[] }).content = all;
  model.declarations = [...nodes.slice(0, from), ...fresh.slice(0, kept), ...nodes.slice(until)];
  model.declarations.forEach((node: Declaration, index) => {
    const child = node as Mutable<AstNode>;
    child.$container = model;
    child.$containerProperty = 'declarations';
    child.$containerIndex = index;
  });
  const parsed: Parsed = { text, model, tokens, hidden, problems: merged(problems, [], 0, text.length) };
  markSound(parsed);
  return parsed;
}

interface Shift {
  readonly offset: number;
  readonly lines: number;
}

interface Change {
  /** So many tokens at the start are the same. */
  readonly same: number;
  /** The index, among the tokens before, of the first that is the same up to the end. */
  readonly left: number;
  /** So many tokens more there are now. */
  readonly more: number;
  /** How far those from there on have moved. None of them stands in another column. */
  readonly shift: Shift;
}

const nowhere: Shift = { offset: 0, lines: 0 };

/** Where tokens differ but for having moved; null where there are none to compare. */
function changeOf(before: readonly IToken[], after: readonly IToken[]): Change | null {
  const least = Math.min(before.length, after.length);
  if (least === 0) return null;
  let same = 0;
  while (same < least && hasMoved(before[same], after[same], nowhere)) same++;
  const more = after.length - before.length;
  const last = { before: before[before.length - 1], after: after[after.length - 1] };
  const shift: Shift = {
    offset: (last.after?.startOffset ?? 0) - (last.before?.startOffset ?? 0),
    lines: (last.after?.startLine ?? 0) - (last.before?.startLine ?? 0),
  };
  const first = Math.max(same, same - more);
  let left = before.length;
  while (left > first && hasMoved(before[left - 1], after[left - 1 + more], shift)) left--;
  return { same, left, more, shift };
}

function hasMoved(before: IToken | undefined, after: IToken | undefined, shift: Shift): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    before.tokenType === after.tokenType &&
    after.startOffset - before.startOffset === shift.offset &&
    (after.startLine ?? 0) - (before.startLine ?? 0) === shift.lines &&
    before.startColumn === after.startColumn &&
    before.image === after.image
  );
}

/** The index of the first token of each declaration. */
function firstTokens(branches: readonly CstNode[], tokens: readonly IToken[]): number[] | null {
  const firsts: number[] = [];
  let at = 0;
  for (const { offset } of branches) {
    while (at < tokens.length && (tokens[at]?.startOffset ?? 0) < offset) at++;
    if (tokens[at]?.startOffset !== offset) return null;
    firsts.push(at);
  }
  return firsts[0] === 0 ? firsts : null;
}

/** The last declaration that begins at or before a token. */
function declarationOf(firsts: readonly number[], token: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Placed {
  readonly content?: readonly CstNode[];
  _rangeCache?: unknown;
  _offset: number;
  _startLine: number;
  _endLine: number;
}

function move(node: CstNode, shift: Shift): void {
  if (shift.offset === 0 && shift.lines === 0) return;
  const placed = node as unknown as Placed;
  if (placed.content === undefined) {
    placed._offset += shift.offset;
    placed._startLine += shift.lines;
    placed._endLine += shift.lines;
    return;
  }
  placed._rangeCache = undefined;
  for (const child of placed.content) move(child, shift);
}
