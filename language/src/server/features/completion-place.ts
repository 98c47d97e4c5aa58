/**
 * Where the cursor stands: the word under it, and what the grammar lets follow the words before. The text may be broken anywhere, so this looks
 * at tokens and never at the tree: from the start of the declaration around the cursor a walk goes along its words, leaving out blocks that are
 * closed; a word that may not stand where it does begins something new, as it does for the parser.
 */
import type { IToken } from 'chevrotain';
import { type Keyword, keywordByEnglish, keywords } from '../../syntax/keywords.ts';
import { type BlockKind, properties } from '../../syntax/places.ts';
import { inNamePlace, isNameLike, opensAtTop, startsLine } from '../../syntax/recover.ts';
import { nameTaking, opensProperty, signs } from '../../syntax/tokens.ts';
import type { Source } from '../sources.ts';
import { endOf } from '../tokens.ts';
import { advance, beginning, type Expected, expectedAfter, type Frame, leave, openerOf, type Reached } from './completion-grammar.ts';

/** The block or head that something is said in. */
export interface Holder {
  readonly kind: BlockKind;
  /** Its first token, counted in `Place.before`. */
  readonly start: number;
  /** The cursor stands in its braces, not in its head. */
  readonly inBlock: boolean;
  readonly above: Holder | null;
}

/** One word that may stand at the cursor, and what it would be there. */
export interface Opening {
  /** A keyword in English, a sign, or the name of a terminal. */
  readonly word: string;
  /** The rules that are open there, the innermost first, each with the feature of the next under which it stands. */
  readonly rules: readonly { readonly rule: string; readonly feature: string | null; readonly start: number }[];
  /** The feature of the innermost rule that the word would fill. */
  readonly feature: string | null;
  /** Null at the top of a file. */
  readonly holder: Holder | null;
  /** It begins a declaration, a property or a clause. */
  readonly isNew: boolean;
  /** What it begins would stand in the head, not between the braces. */
  readonly inHead: boolean;
  /** What it goes on with: the English keyword that began the property, else null. */
  readonly property: string | null;
  /** The first token of that property, counted in `Place.before`. */
  readonly since: number;
  /** Nothing of the innermost rule can follow the word. */
  readonly ends: boolean;
}

/** A text cut into words. */
type Words = ReturnType<Source['words']>;

export interface Place {
  /** The stretch that accepting replaces: the word under the cursor, with the path it belongs to. */
  readonly from: number;
  readonly to: number;
  /** What stands of it before the cursor. */
  readonly typed: string;
  /** The cursor stands right behind a number, without a space. */
  readonly afterNumber: boolean;
  /** Words before the cursor, from the declaration around it on; closed blocks are left empty. */
  readonly before: readonly IToken[];
  /** The cursor is on a later line than the last of them. */
  readonly onNewLine: boolean;
  readonly openings: readonly Opening[];
  /** Words of what holds the cursor, those behind it included, by how often they begin a property there. */
  readonly said: (holder: Holder) => ReadonlyMap<string, number>;
}

/** A text in quotation marks that the cursor stands in. */
export interface InText {
  /** Between the marks. */
  readonly from: number;
  readonly to: number;
  /** It stands behind `use`. */
  readonly isPath: boolean;
}

export function typeName(token: IToken | undefined): string {
  return token?.tokenType.name ?? '';
}

/** The number of tokens that begin before `offset`. */
function countBefore(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const closingMarks = '"”“」』＂\'’‘';

function isClosed({ image }: IToken): boolean {
  if (image.length < 2 || !closingMarks.includes(image.charAt(image.length - 1))) return false;
  let escapes = 0;
  while (image.charAt(image.length - 2 - escapes) === '\\') escapes++;
  return escapes % 2 === 0;
}

/** The text or comment around an offset; null where neither is. */
export function insideOf({ text, tokens, hidden }: Words, offset: number): InText | 'comment' | null {
  const comment = hidden[countBefore(hidden, offset) - 1];
  if (comment !== undefined) {
    const end = endOf(comment);
    const open = comment.tokenType.name === 'SL_COMMENT';
    if (offset < end || (open && offset === end)) return 'comment';
  }
  const at = countBefore(tokens, offset) - 1;
  const token = tokens[at];
  if (token === undefined || token.tokenType.name !== 'STRING') return null;
  const end = endOf(token);
  const closed = isClosed(token);
  // Blanks and braces behind an unfinished text are not read as part of it, but whoever types there is still typing it.
  const inside = offset < end || (!closed && /^[^\S\n\r]*$/.test(text.slice(end, offset)));
  if (!inside) return null;
  return { from: token.startOffset + 1, to: closed ? end - 1 : Math.max(end, offset), isPath: typeName(tokens[at - 1]) === 'use' };
}

const pathSigns = signs['.'] ?? ['.'];
const hyphenatedKeywords = keywords.map((keyword) => keyword.en).filter((word) => word.includes('-'));

interface Word {
  readonly from: number;
  readonly to: number;
  /** Only good where this may stand; null: anywhere. */
  readonly terminal: string | null;
}

function isWord(token: IToken | undefined): boolean {
  if (token === undefined) return false;
  const name = token.tokenType.name;
  return isNameLike(token) || keywordByEnglish.has(name) || name === 'RULE' || name === 'DATE';
}

/** What the word under the cursor can be, the longest first; the last is always good. */
function wordsAt(text: string, tokens: readonly IToken[], offset: number): Word[] {
  const words: Word[] = [];
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(Math.max(lineStart, offset - 80), offset);
  const onward = (pattern: RegExp): number => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : offset;
  };
  // Names of rules, dates and language tags are read as one only once they are whole.
  const unfinished = (terminal: string, begun: RegExp, rest: RegExp): void => {
    const found = begun.exec(line)?.[1];
    if (found !== undefined) words.push({ from: offset - found.length, to: onward(rest), terminal });
  };
  unfinished('RULE', /(?:^|[\s\u3000])([a-z]+\/[a-z0-9-]*)$/, /[a-z0-9/-]*/y);
  unfinished('DATE', /(?:^|[^0-9A-Za-z_-])([0-9]{4}-[0-9A-Za-z-]*|[0-9]{1,4})$/, /[0-9A-Za-z-]*/y);
  unfinished('LANG', /(?:^|[\s\u3000,，、])([A-Za-z]{2,3}-[A-Za-z0-9-]*)$/, /[A-Za-z0-9-]*/y);
  for (const keyword of hyphenatedKeywords) {
    for (let length = keyword.length; length > keyword.indexOf('-'); length--) {
      const part = keyword.slice(0, length);
      if (!line.endsWith(part) || /[\p{ID_Continue}-]$/u.test(line.slice(0, -length))) continue;
      words.push({ from: offset - length, to: onward(/[A-Za-z-]*/y), terminal: null });
      break;
    }
  }

  const at = countBefore(tokens, offset) - 1;
  const token = tokens[at];
  const end = token === undefined ? -1 : endOf(token);
  if (token === undefined || end < offset) {
    // A point with nothing behind it is no token: `Shop.`
    const dotted = pathSigns.includes(text.charAt(offset - 1)) && token !== undefined && end === offset - 1 && isWord(token);
    words.push(dotted ? { from: startOfPath(tokens, at), to: offset, terminal: null } : { from: offset, to: offset, terminal: null });
    return words;
  }
  const name = token.tokenType.name;
  if (name === '.' && end === offset && isAdjacent(tokens, at)) {
    const next = tokens[at + 1];
    const to = next !== undefined && next.startOffset === offset && isWord(next) ? endOfPath(tokens, at + 1) : offset;
    words.push({ from: startOfPath(tokens, at - 1), to, terminal: null });
  } else if (isWord(token)) {
    words.push({ from: startOfPath(tokens, at), to: endOfPath(tokens, at), terminal: null });
  } else if (name === 'NUMBER' && end > offset) {
    words.push({ from: token.startOffset, to: end, terminal: null });
  } else words.push({ from: offset, to: offset, terminal: null });
  return words;
}

/** Whether the token at `i` begins right where the one before ends. */
function isAdjacent(tokens: readonly IToken[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return token !== undefined && before !== undefined && endOf(before) === token.startOffset;
}

function startOfPath(tokens: readonly IToken[], i: number): number {
  let first = i;
  while (typeName(tokens[first - 1]) === '.' && isAdjacent(tokens, first) && isAdjacent(tokens, first - 1) && isWord(tokens[first - 2]))
    first -= 2;
  return tokens[first]?.startOffset ?? 0;
}

function endOfPath(tokens: readonly IToken[], i: number): number {
  let last = i;
  while (typeName(tokens[last + 1]) === '.' && isAdjacent(tokens, last + 1) && isAdjacent(tokens, last + 2) && isWord(tokens[last + 2]))
    last += 2;
  const token = tokens[last];
  return token === undefined ? 0 : endOf(token);
}

// ---- the declaration around the cursor

const openings = new WeakMap<readonly IToken[], readonly number[]>();

/** Where declarations open, in a file's tokens. */
function declarationsIn(tokens: readonly IToken[]): readonly number[] {
  let starts = openings.get(tokens);
  if (starts === undefined) {
    const found = [0];
    let start = 0;
    for (let i = 1; i < tokens.length; i++) {
      if (!opensAtTop(tokens, start, i)) continue;
      found.push(i);
      start = i;
    }
    starts = found;
    openings.set(tokens, starts);
  }
  return starts;
}

/** The last of `starts` that is not behind `i`, and the one after it. */
function around(starts: readonly number[], i: number, length: number): { readonly start: number; readonly end: number } {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return { start: starts[low - 1] ?? 0, end: starts[low] ?? length };
}

const inner: ReadonlySet<string> = new Set(['member', 'stage', 'expect']);

/** More words than any block's own, its inner blocks left empty, are walked from their last lines only. */
const mostWalked = 500;

/** The words from `start` to `end` with closed blocks left empty, each with its number in `tokens`. Braces that were forgotten are guessed as the parser guesses them. */
function unfolded(tokens: readonly IToken[], start: number, end: number, chunkEnd: number): number[] {
  let missing = 0;
  for (let i = start; i < chunkEnd; i++) {
    const name = typeName(tokens[i]);
    if (name === '{') missing++;
    else if (name === '}') missing--;
  }
  const kept: number[] = [];
  const open: { readonly at: number; readonly indent: number; readonly head: string }[] = [];
  let head = '';
  let indent = 1;
  const close = (): void => {
    const brace = open.pop();
    if (brace !== undefined) kept.length = brace.at + 1;
  };
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    const name = typeName(token);
    const first = startsLine(tokens, i);
    if (first) indent = token?.startColumn ?? 1;
    if (name === '{') {
      open.push({ at: kept.length, indent, head });
      head = '';
    } else if (name === '}') {
      const match = first && missing > 0 ? open.findLastIndex((brace) => brace.indent === indent) : -1;
      while (match >= 0 && open.length - 1 > match) {
        close();
        kept.pop();
      }
      if (open.length === 0) continue;
      head = '';
      close();
    } else if (inner.has(name) && !inNamePlace(tokens, i)) {
      // An expectation holds no expectation: the one before was not closed.
      while (inner.has(open.at(-1)?.head ?? '')) {
        close();
        kept.pop();
      }
      head = name;
    } else if ((name === 'for' || name === 'ask' || name === 'screen' || name === 'worth' || name === 'map') && !inNamePlace(tokens, i))
      head = name;
    kept.push(i);
  }
  return trimmed(
    tokens,
    kept,
    open.map(({ at }) => at),
  );
}

/** Only the last lines of each long stretch between two braces. */
function trimmed(tokens: readonly IToken[], kept: readonly number[], braces: readonly number[]): number[] {
  if (kept.length <= mostWalked) return [...kept];
  const result: number[] = [];
  let from = 0;
  for (const until of [...braces.map((brace) => brace + 1), kept.length]) {
    let begin = from;
    if (until - from > mostWalked) {
      begin = until - mostWalked;
      while (begin < until - 1 && !isLineStart(tokens, kept[begin] ?? 0)) begin++;
      // The word that opens the whole stays.
      if (from === 0) result.push(...kept.slice(0, 2));
    }
    for (let i = begin; i < until; i++) result.push(kept[i] ?? 0);
    from = until;
  }
  return result;
}

/** Where a line begins that may begin a property. */
function isLineStart(tokens: readonly IToken[], i: number): boolean {
  return startsLine(tokens, i) && typeName(tokens[i]) !== '}' && typeName(tokens[i]) !== '{';
}

// ---- walking

/** Whether a line begins with a keyword though the word before it wants a name: it is no name then, but begins something. */
function isDangling(tokens: readonly IToken[], i: number): boolean {
  if (i === 0 || !startsLine(tokens, i) || typeName(tokens[i + 1]) === '.') return false;
  const keyword = keywordByEnglish.get(typeName(tokens[i]));
  if (keyword === undefined || !opensProperty(keyword)) return false;
  const before = typeName(tokens[i - 1]);
  return nameTaking.has(before) || (before !== 'use' && keywordByEnglish.get(before)?.role === 'declaration');
}

/** Rules whose items stand one after the other. */
const sequences: ReadonlySet<string> = new Set(['Model', 'Block', 'WaveBlock', 'Options', 'MapItem']);
const blocks: ReadonlySet<string> = new Set(['Block', 'WaveBlock']);

interface Walked {
  readonly reached: readonly Reached[];
  /** Where something new begins in the block that is open at the end. */
  readonly fresh: readonly Reached[];
}

function walk(tokens: readonly IToken[]): Walked {
  let reached = beginning();
  /** Where it stood before the last word. */
  let before: readonly Reached[] = [];
  const open: (readonly Reached[])[] = [reached];
  tokens.forEach((token, i) => {
    const name = typeName(token);
    const top = open.at(-1) ?? [];
    let next = isDangling(tokens, i) ? [] : advance(reached, token, i);
    // What came before may be unfinished: `at {` opens the touchpoint's block all the same.
    for (let left = leave(reached, sequences); next.length === 0 && left.length > 0; left = leave(left, sequences))
      next = advance(left, token, i);
    if (next.length === 0) next = reread(before, tokens, i);
    if (next.length === 0) next = advance(top, token, i);
    // What leads nowhere is passed over.
    const isLost = next.length === 0;
    if (isLost) next = top;
    if (name === '{') open.push(next);
    else if (name === '}' && open.length > 1) {
      open.pop();
      if (isLost) next = open.at(-1) ?? [];
    }
    before = reached;
    reached = next;
  });
  return { reached, fresh: open.at(-1) ?? [] };
}

/** `in expected 7`: the word that was taken for the name that is missing is a keyword after all, since what follows goes with it. */
function reread(before: readonly Reached[], tokens: readonly IToken[], i: number): readonly Reached[] {
  const word = tokens[i - 1];
  const token = tokens[i];
  if (word === undefined || token === undefined || !keywordByEnglish.has(typeName(word))) return [];
  for (let left = leave(before, sequences); left.length > 0; left = leave(left, sequences)) {
    const next = advance(advance(left, word, i - 1, [typeName(word)]), token, i);
    if (next.length > 0) return next;
  }
  return [];
}

function holderOf(frame: Frame | null, below: Frame | null): Holder | null {
  for (let at = frame, under = below; at !== null; under = at, at = at.above) {
    if (blocks.has(at.rule)) continue;
    const inBlock = under !== null && blocks.has(under.rule);
    const opener = openerOf(at.rule);
    const kind = opener === 'for' ? (inBlock ? 'for-block' : null) : opener;
    if (kind === null || !isBlockKind(kind)) continue;
    return { kind, start: at.start, inBlock, above: holderOf(at.above, at) };
  }
  return null;
}

function isBlockKind(word: string): word is BlockKind {
  return Object.hasOwn(properties, word);
}

function openingOf({ word, feature, frame, ends }: Expected, tokens: readonly IToken[]): Opening {
  const now = tokens.length;
  const rules: { rule: string; feature: string | null; start: number }[] = [];
  let outer: Frame = frame;
  let inner: Frame | null = null;
  while (outer.start === now && outer.above !== null) {
    rules.push({ rule: outer.rule, feature: outer.feature, start: outer.start });
    inner = outer;
    outer = outer.above;
  }
  // From here on the rules have been begun before the cursor.
  const inHead = inner?.feature === 'clauses';
  const isNew = inner !== null && (inHead || sequences.has(outer.rule));
  let item: Frame | null = null;
  for (let at: Frame | null = isNew ? null : outer; at !== null && !sequences.has(at.rule); at = at.above) {
    rules.push({ rule: at.rule, feature: at.feature, start: at.start });
    item = at;
    if (at.feature === 'clauses') break;
  }
  // Wrappers that only pass on (`Item`, `Declaration`) begin with what they pass on to.
  const property = item === null ? null : (keywordByEnglish.get(typeName(tokens[item.start]))?.en ?? null);
  return {
    word,
    rules,
    feature,
    holder: holderOf(outer, inner),
    isNew,
    inHead,
    property,
    since: item?.start ?? now,
    ends,
  };
}

/** Where the cursor stands; null in a text or a comment. */
export function placeAt(words: Words, offset: number): Place | null {
  if (insideOf(words, offset) !== null) return null;
  const { text, tokens } = words;
  let place: Place | null = null;
  for (const word of wordsAt(text, tokens, offset)) {
    place = placeOf(words, offset, word);
    const { openings: found } = place;
    if (word.terminal === null || found.some((opening) => opening.word === word.terminal)) break;
  }
  return place;
}

function placeOf({ text, tokens }: Words, offset: number, { from, to }: Word): Place {
  const count = countBefore(tokens, from);
  const { start, end } = around(declarationsIn(tokens), Math.max(0, count - 1), tokens.length);
  const numbers = unfolded(tokens, start, count, end);
  const before = numbers.flatMap((i) => tokens[i] ?? []);
  const last = before.at(-1);
  const onNewLine = last !== undefined && /[\n\r]/.test(text.slice(endOf(last), from));
  const { reached, fresh } = walk(before);
  const expected = expectedAfter(onNewLine ? [...reached, ...fresh] : reached, before.length);
  const known = new Map<number, ReadonlyMap<string, number>>();
  return {
    from,
    to,
    typed: text.slice(from, offset),
    afterNumber: last !== undefined && last.tokenType.name === 'NUMBER' && endOf(last) === from,
    before,
    onNewLine,
    openings: expected.map((one) => openingOf(one, before)),
    said(holder) {
      let said = known.get(holder.start);
      if (said === undefined) {
        const first = before[holder.start];
        const at = first === undefined ? count : tokens.indexOf(first, Math.max(0, start - 1));
        // What begins right at the cursor may be what is asked about.
        const under = tokens[count];
        const behind = from === to && under !== undefined && under.startOffset === from ? endOf(under) : to;
        said = saidIn(tokens, at, { count, to: behind, end });
        known.set(holder.start, said);
      }
      return said;
    },
  };
}

/** How far around the cursor is looked for what a block says already. */
const farthest = 4000;

/** Words that begin a property between the head at `first` and its end, the word under the cursor left out. */
function saidIn(
  tokens: readonly IToken[],
  first: number,
  cursor: { readonly count: number; readonly to: number; readonly end: number },
): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  let depth = 0;
  // How deep the cursor lies in it: 0 in the head, 1 in the block.
  let around = 0;
  const headLine = lineIndent(tokens, first);
  const from = Math.max(first + 1, cursor.count - farthest);
  for (let i = first + 1; i < cursor.end && i < cursor.count + farthest; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const name = typeName(token);
    const behind = token.startOffset >= cursor.to;
    if (i >= cursor.count && !behind) continue;
    if (name === '{') depth++;
    else if (name === '}') {
      depth--;
      if (depth <= 0 && (behind || depth < 0)) break;
    } else if (depth <= 1 && i >= from) {
      if (!behind) around = depth;
      // A head ends where the next line of what is around it begins.
      else if (depth === 0 && around === 0 && startsLine(tokens, i) && (token.startColumn ?? 1) <= headLine) break;
      const keyword = keywordByEnglish.get(name);
      if (
        keyword !== undefined &&
        beginsProperty(tokens, i, keyword, behind && tokens[i - 1] !== undefined && (tokens[i - 1]?.startOffset ?? 0) < cursor.to)
      )
        said.set(name, (said.get(name) ?? 0) + 1);
    }
  }
  return said;
}

function lineIndent(tokens: readonly IToken[], i: number): number {
  let at = i;
  while (at > 0 && !startsLine(tokens, at)) at--;
  return tokens[at]?.startColumn ?? 1;
}

const operators: ReadonlySet<string> = new Set([
  '=',
  '+',
  '-',
  '*',
  '/',
  '(',
  '~',
  '.',
  ',',
  'ask',
  'when',
  'quota',
  'keeps',
  'wins',
  'promise',
]);

function beginsProperty(tokens: readonly IToken[], i: number, keyword: Keyword, isNext: boolean): boolean {
  const opens = opensProperty(keyword) || keyword.role === 'declaration' || keyword.en === 'responses' || keyword.en === 'map';
  if (!opens || typeName(tokens[i + 1]) === '.') return false;
  if (startsLine(tokens, i) || isNext) return true;
  return !inNamePlace(tokens, i) && !operators.has(typeName(tokens[i - 1]));
}
