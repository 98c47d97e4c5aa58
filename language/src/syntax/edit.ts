import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { ModelEdit, TextEdit } from '../findings/finding.ts';
import { byCode } from '../program/order.ts';
import { type KeywordLanguage, keywordLanguageOf } from './format-spelling.ts';
import { keywordByEnglish, keywordIn } from './keywords.ts';
import { type Parsed, parse } from './parse.ts';
import { blocksFor, timesIn } from './places.ts';

/** Texts parsed for edits, by file. Good as long as the texts stay as they are. */
export type FilesRead = Map<string, File>;

interface File {
  readonly name: string;
  readonly text: string;
  readonly parsed: Parsed;
  readonly language: KeywordLanguage;
  readonly lineBreak: string;
}

/** A text edit that may still grow: several properties set on one declaration share a block. */
interface Draft {
  readonly file: string;
  readonly offset: number;
  readonly end: number;
  readonly parts: string[];
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Of two at one place, the one with the lower rank comes first. */
  readonly rank: number;
}

/**
 * The text edits that carry out changes of the program, in the keyword language that most of each file is written in, in the order
 * of the text. Where two overlap the first one wins. `text` gives the text of a file as it was when the places were taken.
 * Whoever asks for many fixes of the same texts hands over the same `files` each time, so that each text is parsed once.
 */
export function toTextEdits(edits: readonly ModelEdit[], text: (file: string) => string, files: FilesRead = new Map()): TextEdit[] {
  const fileOf = (name: string): File => {
    let file = files.get(name);
    if (!file) {
      const source = text(name);
      const parsed = parse(source);
      const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
      file = { name, text: source, parsed, language: keywordLanguageOf(parsed.tokens), lineBreak };
      files.set(name, file);
    }
    return file;
  };
  const drafts: Draft[] = [];
  for (const edit of edits) {
    const file = fileOf(edit.origin.file);
    const draft = draftOf(file, edit);
    if (!draft) continue;
    const same = drafts.find(
      (other) =>
        other.between !== '' &&
        other.rank === draft.rank &&
        other.file === draft.file &&
        other.offset === draft.offset &&
        other.end === draft.end,
    );
    if (same) same.parts.push(...draft.parts);
    else if (!drafts.some((other) => overlaps(other, draft))) drafts.push(draft);
  }
  drafts.sort((a, b) => byCode(a.file, b.file) || a.offset - b.offset || a.end - b.end || a.rank - b.rank);
  return drafts.map(({ file, offset, end, parts, before, between, after }) => ({
    file,
    offset,
    end,
    text: before + parts.join(between) + after,
  }));
}

/** The text after the edits. They must not overlap; their file is not looked at. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset || a.end - b.end)) {
    if (edit.offset < at) continue;
    result += text.slice(at, edit.offset) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function overlaps(a: Draft, b: Draft): boolean {
  if (a.file !== b.file) return false;
  if (a.offset === a.end || b.offset === b.end) {
    // something put in at the edge of another edit does not disturb it
    return a.offset < b.end && b.offset < a.end;
  }
  return Math.max(a.offset, b.offset) < Math.min(a.end, b.end);
}

function draftOf(file: File, edit: ModelEdit): Draft | null {
  const { origin } = edit;
  switch (edit.kind) {
    case 'replace':
      return simple(file, origin.offset, origin.end, edit.text);
    case 'keyword':
      return simple(file, origin.offset, origin.end, keywordIn(edit.keyword, file.language));
    case 'remove':
      return removal(file, origin.offset, origin.end);
    case 'set':
      return setting(file, origin.offset, origin.end, edit.property, edit.value);
    case 'was':
      return simple(file, origin.end, origin.end, ` ${keywordIn('was', file.language)} ${edit.name}`);
    case 'declare':
      return declaring(file, edit.source);
  }
}

function simple(file: File, offset: number, end: number, text: string): Draft {
  return { file: file.name, offset, end, parts: [text], before: '', between: '', after: '', rank: 0 };
}

// ---- finding the place in the tree

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

interface Child {
  readonly node: AstNode;
  /** The property of the parent that holds it. */
  readonly property: string;
  /** The siblings in the same list, or null. */
  readonly list: readonly AstNode[] | null;
}

function* childrenOf(node: AstNode): Generator<Child> {
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    if (Array.isArray(value)) {
      const list = value.filter(isNode);
      for (const child of list) yield { node: child, property, list };
    } else if (isNode(value)) yield { node: value, property, list: null };
  }
}

interface Stretch {
  readonly offset: number;
  readonly end: number;
}

function stretchOf(node: AstNode): Stretch | null {
  const tree = node.$cstNode;
  return tree ? { offset: tree.offset, end: tree.end } : null;
}

/** What stands on a line of its own in the canonical form: declarations, properties, options, columns of a map. */
const lineProperties: ReadonlySet<string> = new Set(['declarations', 'items', 'options', 'pairs']);

/** From the outside in, the nodes that contain [`offset`, `end`). */
function pathTo(file: File, offset: number, end: number): Child[] {
  const path: Child[] = [];
  let node: AstNode = file.parsed.model;
  for (;;) {
    let next: Child | undefined;
    for (const child of childrenOf(node)) {
      const stretch = stretchOf(child.node);
      if (stretch && stretch.offset <= offset && end <= stretch.end) {
        next = child;
        break;
      }
    }
    if (!next) return path;
    path.push(next);
    node = next.node;
  }
}

/** The innermost declaration or property that contains the place; where it begins there, the outermost that does. */
function lineAt(file: File, offset: number, end: number): Child | undefined {
  const lines = pathTo(file, offset, end).filter((child) => lineProperties.has(child.property));
  return lines.find((child) => stretchOf(child.node)?.offset === offset) ?? lines.at(-1);
}

// ---- remove

function isBlank(text: string, from: number, to: number): boolean {
  return /^[^\S\n\r]*$/.test(text.slice(from, to));
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  return at;
}

/** Past the line break at `offset`, if there is one. */
function afterBreak(text: string, offset: number): number {
  if (text.charAt(offset) === '\r' && text.charAt(offset + 1) === '\n') return offset + 2;
  return text.charAt(offset) === '\n' || text.charAt(offset) === '\r' ? offset + 1 : offset;
}

function removal(file: File, from: number, to: number): Draft {
  const { text } = file;
  const path = pathTo(file, from, to);
  const exact = path.find((child) => {
    const stretch = stretchOf(child.node);
    return stretch?.offset === from && stretch.end === to;
  });
  const listed = exact && !lineProperties.has(exact.property) ? exact : undefined;
  const line = lineAt(file, from, to);
  const stretch = (listed ?? exact ?? line) && stretchOf((listed ?? exact ?? line)?.node ?? file.parsed.model);
  let offset = stretch?.offset ?? from;
  let end = stretch?.end ?? to;
  if (listed?.list && listed.list.length > 1 && commaBeside(file, listed.node, listed.list)) {
    // one of several names: its comma goes with it
    const index = listed.list.indexOf(listed.node);
    const before = listed.list[index - 1];
    const after = listed.list[index + 1];
    if (before) offset = stretchOf(before)?.end ?? offset;
    else if (after) end = stretchOf(after)?.offset ?? end;
    return simple(file, offset, end, '');
  }
  const start = lineStart(text, offset);
  const stop = lineEnd(text, end);
  if (isBlank(text, start, offset) && isBlank(text, end, stop)) {
    let last = afterBreak(text, stop);
    const lineBefore =
      start === 0 ? 0 : lineStart(text, text.charAt(start - 1) === '\n' && text.charAt(start - 2) === '\r' ? start - 2 : start - 1);
    const blankBefore = start === 0 || isBlank(text, lineBefore, lineEnd(text, lineBefore));
    // two empty lines in a row are one too many
    while (blankBefore && last < text.length && isBlank(text, last, lineEnd(text, last))) {
      const next = afterBreak(text, lineEnd(text, last));
      if (next === last) break;
      last = next;
    }
    return simple(file, start, last, '');
  }
  let left = offset;
  while (left > start && isBlank(text, left - 1, left)) left--;
  let right = end;
  while (right < stop && isBlank(text, right, right + 1)) right++;
  if (left === start) end = right;
  else if (right === stop) offset = left;
  // of the gaps left and right the narrower one stays
  else if (right > end && (left === offset || right - end >= offset - left)) end = right;
  else if (right > end) offset = left;
  return simple(file, offset, end, '');
}

/** Whether the members of a list are parted by commas. */
function commaBeside(file: File, node: AstNode, list: readonly AstNode[]): boolean {
  const index = list.indexOf(node);
  const other = list[index - 1] ?? list[index + 1];
  const a = stretchOf(node);
  const b = other && stretchOf(other);
  if (!a || !b) return false;
  return /[,，、]/.test(file.text.slice(Math.min(a.end, b.end), Math.max(a.offset, b.offset)));
}

// ---- set

/** The order in which the head of an expectation says what it says. */
const headOrder = ['in', 'expected', 'weight', 'ideal', 'actual', 'must-be'];
const kinds: ReadonlySet<string> = new Set(['must-be', 'performance', 'delighter']);

function isRepeatable(property: string): boolean {
  return blocksFor(property).some((block) => timesIn(block, property) === 'many') || ['note', 'allow'].includes(property);
}

function tokenAt(file: File, offset: number): IToken | undefined {
  const { tokens } = file.parsed;
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = tokens[middle]?.startOffset ?? 0;
    if (start === offset) return tokens[middle];
    if (start < offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The keyword a property or clause begins with, in English. */
function propertyOf(file: File, node: AstNode): string {
  const stretch = stretchOf(node);
  return (stretch && tokenAt(file, stretch.offset)?.tokenType.name) ?? '';
}

function partOf(node: AstNode, property: string): AstNode[] {
  return [...childrenOf(node)].filter((child) => child.property === property).map((child) => child.node);
}

function setting(file: File, offset: number, end: number, property: string, value: string): Draft | null {
  const line = lineAt(file, offset, end)?.node;
  const whole = line && stretchOf(line);
  if (!line || !whole) return null;
  const said = [keywordIn(property, file.language), value].filter((part) => part !== '').join(' ');
  const [block] = partOf(line, 'block');
  const clauses = partOf(line, 'clauses');
  const same = (node: AstNode): boolean => {
    const other = propertyOf(file, node);
    return other === property || (kinds.has(other) && kinds.has(property));
  };
  const present = isRepeatable(property) ? undefined : [...clauses, ...(block ? partOf(block, 'items') : [])].find(same);
  const place = present && stretchOf(present);
  if (place) return simple(file, place.offset, place.end, said);
  const rank = headOrder.indexOf(kinds.has(property) ? 'must-be' : property);
  if (line.$type === 'Expectation' && rank >= 0) {
    const at = headEnd(file, line, clauses, block, rank) ?? whole.end;
    return { file: file.name, offset: at, end: at, parts: [said], before: ' ', between: ' ', after: '', rank: 1 };
  }
  const inner = block && stretchOf(block);
  if (!inner)
    return { file: file.name, offset: whole.end, end: whole.end, parts: [said], before: ' { ', between: '  ', after: ' }', rank: 2 };
  return inBlock(file, inner, whole, said);
}

/** Where a clause of this rank goes in the head of an expectation. */
function headEnd(file: File, line: AstNode, clauses: readonly AstNode[], block: AstNode | undefined, rank: number): number | null {
  let at: number | null = null;
  for (const clause of clauses) {
    const keyword = propertyOf(file, clause);
    if (headOrder.indexOf(kinds.has(keyword) ? 'must-be' : keyword) <= rank) at = stretchOf(clause)?.end ?? at;
  }
  if (at !== null) return at;
  // before the first clause, or before the block
  const next = clauses[0] ?? block;
  const limit = next ? stretchOf(next)?.offset : stretchOf(line)?.end;
  if (limit === undefined) return null;
  let last: number | null = null;
  for (const token of file.parsed.tokens) {
    if (token.startOffset >= limit) break;
    last = token.startOffset + token.image.length;
  }
  return last;
}

/** Puts a property at the end of a block. */
function inBlock(file: File, block: Stretch, line: Stretch, said: string): Draft {
  const { text } = file;
  const closed = /[}｝]/.test(text.charAt(block.end - 1));
  const brace = closed ? block.end - 1 : block.end;
  const start = lineStart(text, brace);
  const outer = /^[^\S\n\r]*/.exec(text.slice(lineStart(text, line.offset)))?.[0] ?? '';
  if (closed && start > block.offset && isBlank(text, start, brace)) {
    const indent = `${outer}  `;
    return {
      file: file.name,
      offset: start,
      end: start,
      parts: [said],
      before: indent,
      between: file.lineBreak + indent,
      after: file.lineBreak,
      rank: 2,
    };
  }
  let from = brace;
  while (from > block.offset + 1 && /\s/.test(text.charAt(from - 1))) from--;
  const empty = from === block.offset + 1;
  return {
    file: file.name,
    offset: from,
    end: brace,
    parts: [said],
    before: empty ? ' ' : '  ',
    between: '  ',
    after: closed ? ' ' : '',
    rank: 2,
  };
}

// ---- declare

function declaring(file: File, source: string): Draft {
  const { text } = file;
  const written = source
    .replace(/`([a-z-]+)`/g, (all, keyword: string) => (keywordByEnglish.has(keyword) ? keywordIn(keyword, file.language) : all))
    .replace(/\r\n?|\n/g, file.lineBreak)
    .trim();
  let end = text.length;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  const gap = end === 0 ? '' : file.lineBreak.repeat(2);
  return {
    file: file.name,
    offset: end,
    end: text.length,
    parts: [written],
    before: gap,
    between: file.lineBreak.repeat(2),
    after: file.lineBreak,
    rank: 3,
  };
}
