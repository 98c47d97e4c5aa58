import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Range, SelectionRange } from 'vscode-languageserver';
import { signTypes } from '../../syntax/tokens.ts';
import type { Opened } from '../opened.ts';
import { rangeBetween } from '../places.ts';
import { firstEndingBehind } from '../tokens.ts';
import { insideQuotes } from './paths.ts';

interface Stretch {
  readonly offset: number;
  readonly end: number;
}

/**
 * What a selection grows to from each offset: the word, the path it stands in, the value, the clause, the property, what its block holds, the
 * block, the declaration, and so on to the whole file. Each holds the one before.
 */
export function selectionRanges({ source }: Pick<Opened, 'source'>, offsets: readonly number[]): SelectionRange[] {
  const { text } = source.content;
  const { tokens, model } = source.parsed();
  const lines = source.lines();
  return offsets.map((offset) => {
    const words = wordsAt(source, offset);
    const core = words[0] ?? { offset, end: offset };
    const stretches = [...words, ...nodesAt(model, offset), ...blocksAt(tokens, text, offset)]
      .filter((one) => one.end > one.offset && holds(one, core))
      .sort((a, b) => a.end - a.offset - (b.end - b.offset));
    const chain: Stretch[] = [];
    for (const one of [...stretches, { offset: 0, end: text.length }]) {
      const inner = chain.at(-1);
      if (inner === undefined || (holds(one, inner) && !holds(inner, one))) chain.push(one);
    }
    return inOne(chain.map((one) => rangeBetween(lines, one.offset, one.end)));
  });
}

/** From the inside out. */
function inOne([range, ...outer]: readonly Range[]): SelectionRange {
  if (range === undefined) throw new Error('the file itself is always one');
  return outer.length === 0 ? { range } : { range, parent: inOne(outer) };
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.offset <= inner.offset && inner.end <= outer.end;
}

/** The token at an offset, and within a text or a comment the word and all the words. */
function wordsAt({ content, parsed }: Opened['source'], offset: number): Stretch[] {
  const { text } = content;
  const { tokens, hidden } = parsed();
  const token = touched(tokens, offset);
  const whole = token ?? touched(hidden, offset);
  if (whole === undefined) return [];
  const stretch = { offset: whole.startOffset, end: whole.startOffset + whole.image.length };
  if (whole === token && token.tokenType.name !== 'STRING') return [stretch];
  const inner = whole === token ? insideQuotes(text, stretch) : withinComment(stretch, whole.image);
  const word = wordAt(text, offset, inner);
  const innermost = word ?? (inner.offset <= offset && offset <= inner.end ? inner : stretch);
  return [innermost, inner, stretch];
}

/** The token that an offset lies in or touches; of two, a word before a sign, and then the one that begins there. */
function touched(tokens: readonly IToken[], offset: number): IToken | undefined {
  const at = firstEndingBehind(tokens, offset);
  const behind = tokens[at];
  const before = tokens[at - 1];
  const begins = behind !== undefined && behind.startOffset <= offset ? behind : undefined;
  const ends = before !== undefined && before.startOffset + before.image.length === offset ? before : undefined;
  if (begins === undefined || (begins.startOffset === offset && signTypes.has(begins.tokenType.name))) return ends ?? begins;
  return begins;
}

function withinComment({ offset, end }: Stretch, image: string): Stretch {
  const closed = /^[/／][*＊].*[*＊][/／]$/s.test(image) ? 2 : 0;
  const inner = image.slice(2, image.length - closed);
  const from = offset + 2 + (inner.length - inner.trimStart().length);
  return { offset: Math.min(from, end), end: Math.max(Math.min(from, end), end - closed - (inner.length - inner.trimEnd().length)) };
}

/** A word of a sentence. Chinese sets no space between words, so there a word is what stands between signs. */
function wordAt(text: string, offset: number, { offset: from, end: to }: Stretch): Stretch | null {
  for (const found of text.slice(from, to).matchAll(/[\p{L}\p{N}\p{M}_]+/gu)) {
    const start = from + found.index;
    if (start > offset) return null;
    if (offset <= start + found[0].length) return { offset: start, end: start + found[0].length };
  }
  return null;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** Every node of the tree that holds an offset. */
function nodesAt(root: AstNode, offset: number): Stretch[] {
  const found: Stretch[] = [];
  const visit = (node: AstNode): void => {
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('$')) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child)) continue;
        const tree = child.$cstNode;
        if (tree === undefined || tree.offset > offset || offset > tree.end) continue;
        found.push({ offset: tree.offset, end: tree.end });
        visit(child);
      }
    }
  };
  visit(root);
  return found;
}

/** The blocks that hold an offset, with their braces and without; one that is never closed goes to the end of the text. */
function blocksAt(tokens: readonly IToken[], text: string, offset: number): Stretch[] {
  const found: Stretch[] = [];
  const open: number[] = [];
  const add = (start: number, end: number, closed: number): void => {
    if (start > offset || offset > end) return;
    const inner = text.slice(start + 1, end - closed);
    const from = start + 1 + (inner.length - inner.trimStart().length);
    found.push({ offset: start, end }, { offset: from, end: from + inner.trim().length });
  };
  for (const { tokenType, startOffset, image } of tokens) {
    if (tokenType.name === '{') open.push(startOffset);
    else if (tokenType.name === '}') {
      const start = open.pop();
      if (start !== undefined) add(start, startOffset + image.length, image.length);
    }
  }
  for (const start of open) add(start, text.length, 0);
  return found;
}
