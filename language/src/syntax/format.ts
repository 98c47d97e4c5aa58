import type { IToken } from 'chevrotain';
import { alignColumns, type Column } from './format-columns.ts';
import { type Marks, marksOf } from './format-marks.ts';
import { beginsInChinese, canonicalSpelling, type KeywordLanguage, keywordSpelling, languageOf } from './format-spelling.ts';
import { displayWidth } from './format-width.ts';
import { keywordByEnglish } from './keywords.ts';
import { parse } from './parse.ts';
import { topLevel } from './tokens.ts';
import { kpiKinds, media, sourceKinds, type Word, wordOf } from './vocabulary.ts';

export { displayWidth } from './format-width.ts';

/** A block stays on its line up to this column, counted in the shorter form of each keyword: translating a text breaks no line. */
const lineWidth = 100;
/** Comments at the ends of neighbouring lines are aligned up to this column. */
const commentColumn = 88;

export interface FormatOptions {
  /** Write every keyword in this language; without it each keyword keeps its own. */
  readonly keywords?: KeywordLanguage | undefined;
}

/**
 * The canonical form of a `.cx` text: the same program, every comment, one declaration or property a line. Declarations with a syntax
 * error are left as they stand (but for the ends of their lines, which are always `\n`). Formatting twice changes nothing more.
 * Never throws, whatever the text.
 */
export function format(text: string, options: FormatOptions = {}): string {
  return formatted(text, options).text;
}

/** The same, and how many declarations were left as they stand because of syntax errors. */
export function formatted(text: string, options: FormatOptions = {}): { readonly text: string; readonly left: number } {
  const source = (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  const parsed = parse(source);
  const marks = marksOf(parsed);
  const atoms = atomsOf(source, parsed.tokens, parsed.hidden, marks, options.keywords);
  const reader: Reader = { atoms, marks, source, followers: followers(atoms), at: 0 };
  const entries = readEntries(reader, null);
  const lines = writeEntries(entries, 0, true);
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, left: leftAsTheyStand(atoms, parsed.tokens) };
}

/** Declarations among what is left as it stands; words that belong to none count as one. */
function leftAsTheyStand(atoms: readonly Atom[], tokens: readonly IToken[]): number {
  const left = atoms.filter(({ verbatim }) => verbatim);
  const opened = left.filter(({ breaks, token }) => breaks > 0 && topLevel.has(tokens[token]?.tokenType.name ?? '')).length;
  return left.length === 0 ? 0 : Math.max(1, opened);
}

// ---- the text as a row of atoms

/** A token, a comment, or a stretch that is neither. */
interface Atom {
  readonly offset: number;
  readonly end: number;
  /** Canonical. */
  text: string;
  /** Index of the token, or -1. */
  readonly token: number;
  readonly comment: boolean;
  /** A comment that runs to the end of its line. */
  readonly lineComment: boolean;
  /** Columns it takes more than the shorter of its forms in the two keyword languages. */
  excess: number;
  /** Line breaks between the end of the atom before and this one; 1 at the start of the text. */
  readonly breaks: number;
  /** Index of the healthy declaration it belongs to, or -1. */
  readonly region: number;
  /** Left as it stands. */
  verbatim: boolean;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}

function atomsOf(
  source: string,
  tokens: readonly IToken[],
  comments: readonly IToken[],
  marks: Marks,
  language: KeywordLanguage | undefined,
): Atom[] {
  const atoms: Atom[] = [];
  let end = 0;
  const add = (
    offset: number,
    text: string,
    length: number,
    token: number,
    region: number,
    comment: boolean,
    lineComment: boolean,
  ): void => {
    const breaks = atoms.length === 0 ? 1 : lineBreaks(source, end, offset);
    end = offset + length;
    atoms.push({ offset, end, text, token, comment, lineComment, excess: 0, breaks, region, verbatim: region < 0 && !comment });
  };
  /** What stands between two tokens, where it is not white space, is kept. */
  const fill = (to: number): void => {
    let from = end;
    while (from < to && isSpace(source.charCodeAt(from))) from++;
    if (from >= to) return;
    let last = to;
    while (last > from && isSpace(source.charCodeAt(last - 1))) last--;
    add(from, source.slice(from, last), last - from, -1, -1, false, false);
  };
  let token = 0;
  let comment = 0;
  let region = 0;
  while (token < tokens.length || comment < comments.length) {
    const nextToken = tokens[token];
    const nextComment = comments[comment];
    if (nextComment && (!nextToken || nextComment.startOffset < nextToken.startOffset)) {
      comment++;
      if (nextComment.startOffset < end || nextComment.image.trim() === '') continue;
      fill(nextComment.startOffset);
      const text = canonicalSpelling(nextComment.tokenType.name, nextComment.image).replace(/[^\S\n]+(?=\n|$)/g, '');
      add(nextComment.startOffset, text, nextComment.image.length, -1, -1, true, nextComment.tokenType.name === 'SL_COMMENT');
    } else if (nextToken) {
      const index = token++;
      if (nextToken.startOffset < end) continue;
      fill(nextToken.startOffset);
      while (index >= (marks.healthy[region]?.[1] ?? Infinity)) region++;
      const healthy = index >= (marks.healthy[region]?.[0] ?? Infinity);
      add(nextToken.startOffset, nextToken.image, nextToken.image.length, index, healthy ? region : -1, false, false);
    }
  }
  fill(source.length);
  const left = leftAlone(atoms, marks.healthy.length);
  for (const atom of atoms) {
    if (atom.region < 0) continue;
    if (left[atom.region] === 1) atom.verbatim = true;
    else {
      const { text, excess } = spelling(tokens, atom.token, marks, language);
      atom.text = text;
      atom.excess = excess;
    }
  }
  return atoms;
}

/** 1 for each healthy declaration that shares a line with something that is left as it stands, or has such a thing in it. */
function leftAlone(atoms: readonly Atom[], count: number): Uint8Array {
  const left = new Uint8Array(count);
  let inside = -1;
  let within = false;
  for (const atom of atoms) {
    if (atom.region >= 0) {
      if (atom.region === inside && within) left[inside] = 1;
      inside = atom.region;
      within = false;
    } else if (!atom.comment) within = true;
  }
  // from both ends of the text, since a line may begin or end with it
  for (const step of [1, -1]) {
    let near = false;
    let last = -1;
    for (let at = step > 0 ? 0 : atoms.length - 1; at >= 0 && at < atoms.length; at += step) {
      const atom = atoms[at];
      if (!atom) break;
      if ((step > 0 ? atom.breaks : (atoms[at + 1]?.breaks ?? 1)) > 0) near = false;
      if (atom.comment) continue;
      if (atom.region >= 0 && atom.region !== last && near) left[atom.region] = 1;
      near = atom.region < 0 || left[atom.region] === 1;
      last = atom.region;
    }
  }
  return left;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

const vocabularies: Readonly<Record<string, readonly Word<string>[]>> = { Channel: media, Source: sourceKinds, Kpi: kpiKinds };

interface Spelling {
  readonly text: string;
  readonly excess: number;
}

function plain(text: string): Spelling {
  return { text, excess: 0 };
}

/** The canonical form of a token of a healthy declaration, in the language asked for or in its own. */
function spelling(tokens: readonly IToken[], index: number, marks: Marks, language: KeywordLanguage | undefined): Spelling {
  const token = tokens[index];
  if (!token) return plain('');
  const type = token.tokenType.name;
  if (marks.keyword[index] === 1) {
    const keyword = keywordByEnglish.get(type);
    if (!keyword) return plain(token.image);
    const rule = marks.rule[index];
    const before = rule === 'TimeUnit' || rule === 'Amount' ? tokens[index - 1] : undefined;
    const number = before?.tokenType.name === 'NUMBER' ? canonicalSpelling('NUMBER', before.image) : null;
    const target = language ?? languageOf(token.image);
    const en = keywordSpelling(keyword, 'en', number);
    const zh = keywordSpelling(keyword, 'zh', number);
    // an English unit stands one blank off its number
    const difference = en.length + (number === null ? 0 : 1) - displayWidth(zh);
    return { text: target === 'en' ? en : zh, excess: Math.max(0, target === 'en' ? difference : -difference) };
  }
  const list = vocabularies[marks.vocabulary[index] ?? ''];
  const word = list && wordOf(list, token.image);
  if (word) {
    const target = language ?? (token.image === word.id ? 'en' : 'zh');
    const difference = word.id.length - displayWidth(word.zh);
    return { text: target === 'en' ? word.id : word.zh, excess: Math.max(0, target === 'en' ? difference : -difference) };
  }
  return plain(canonicalSpelling(type, token.image));
}

// ---- reading: what stands on one line, and what in its block

interface Reader {
  readonly atoms: readonly Atom[];
  readonly marks: Marks;
  readonly source: string;
  readonly followers: ReturnType<typeof followers>;
  at: number;
}

/** A comment of its own, a line with what belongs to it, or a stretch left as it stands. */
type Entry = CommentEntry | LineEntry | VerbatimEntry;

interface EntryBase {
  /** Whether an empty line stands before it. */
  readonly spaced: boolean;
  /** Comments behind it on the same line. */
  trail: string;
  /** Comments on the lines below that go on with the one behind it: they begin in the same column. */
  readonly below: string[];
  /** Whether the last of its comments runs to the end of the line. */
  toLineEnd: boolean;
}
interface CommentEntry extends EntryBase {
  readonly kind: 'comment';
  text: string;
}
interface VerbatimEntry extends EntryBase {
  readonly kind: 'verbatim';
  readonly text: string;
}
interface LineEntry extends EntryBase {
  readonly kind: 'line';
  /** Lines of the same sort, one below the other, are aligned. */
  readonly sort: string;
  /** Comments before it on the same line. */
  readonly lead: string;
  readonly pieces: readonly Piece[];
  readonly block: Block | null;
  /** What follows the block. */
  readonly tail: readonly Piece[];
}

/** A token or a comment within a line. */
interface Piece {
  readonly text: string;
  /** Whether a blank stands before it. */
  readonly spaced: boolean;
  /** What stands in the column that begins here; null within a column. */
  readonly column: string | null;
  readonly quantity: boolean;
  /** Columns it takes more than the shorter of its forms in the two keyword languages. */
  readonly excess: number;
  /** A line break that a comment forces. */
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
}

interface Block {
  readonly entries: readonly Entry[];
  /** The author broke it over lines. */
  readonly broken: boolean;
  /** Comments right behind the opening brace. */
  readonly trail: string;
}

const inlineLimit = 2;

function textsOf(comments: readonly Atom[]): string {
  return comments.map((comment) => comment.text).join(' ');
}

/** Reads entries up to the closing brace of a block (which is left to the caller), or up to the end of the text. */
function readEntries(reader: Reader, open: { trail: string } | null): Entry[] {
  const { atoms, marks } = reader;
  const entries: Entry[] = [];
  let lead: Atom[] = [];
  let leadSpaced = false;
  /** The last comment behind an entry. */
  let behind = -1;
  const flushLead = (): void => {
    if (lead.length === 0) return;
    entries.push({
      kind: 'comment',
      text: textsOf(lead),
      spaced: leadSpaced,
      trail: '',
      below: [],
      toLineEnd: lead.at(-1)?.lineComment === true,
    });
    lead = [];
  };
  for (;;) {
    const atom = atoms[reader.at];
    if (!atom) break;
    if (open && !atom.comment && atom.text === '}' && !atom.verbatim) break;
    const spaced = atom.breaks > 1;
    if (atom.comment) {
      reader.at++;
      const next = atoms[reader.followers.line[reader.at] ?? atoms.length];
      const endsLine = !next || next.breaks > 0;
      const previous = entries.at(-1);
      if (atom.breaks === 0) behind = reader.at - 1;
      else if (atom.breaks === 1 && previous && previous.kind !== 'comment' && previous.toLineEnd && lead.length === 0) {
        if (atom.lineComment && isBelow(reader, atom, atoms[behind])) {
          previous.below.push(atom.text);
          continue;
        }
      }
      const closes = open !== null && next !== undefined && next.text === '}' && !next.comment;
      if (lead.length > 0 && atom.breaks === 0) {
        lead.push(atom);
        if (atoms[reader.at]?.breaks !== 0 || closes) flushLead();
      } else if (atom.breaks === 0 && (endsLine || closes) && previous) {
        if (previous.kind === 'comment') previous.text += ` ${atom.text}`;
        else previous.trail = previous.trail === '' ? atom.text : `${previous.trail} ${atom.text}`;
        previous.toLineEnd = atom.lineComment;
      } else if (atom.breaks === 0 && endsLine && open) open.trail = open.trail === '' ? atom.text : `${open.trail} ${atom.text}`;
      else {
        flushLead();
        lead = [atom];
        leadSpaced = spaced;
        if (atoms[reader.at]?.breaks !== 0 || closes) flushLead();
      }
    } else if (atom.verbatim) {
      flushLead();
      entries.push(readVerbatim(reader, spaced));
    } else {
      const comments = textsOf(lead);
      const before = lead.length > 0 ? leadSpaced : spaced;
      lead = [];
      entries.push(readLine(reader, comments, before, marks));
    }
  }
  flushLead();
  return entries;
}

/** Whether an atom begins in the column of another, as seen or as counted in characters. */
function isBelow(reader: Reader, atom: Atom, other: Atom | undefined): boolean {
  if (!other) return false;
  const left = leftOf(reader, atom);
  const leftOther = leftOf(reader, other);
  return left.length === leftOther.length || displayWidth(left) === displayWidth(leftOther);
}

function leftOf(reader: Reader, atom: Atom): string {
  return atom.offset === 0 ? '' : reader.source.slice(reader.source.lastIndexOf('\n', atom.offset - 1) + 1, atom.offset);
}

/** A stretch that is left as it stands, from the start of its line if nothing healthy stands there. */
function readVerbatim(reader: Reader, spaced: boolean): VerbatimEntry {
  const { atoms, source } = reader;
  const first = atoms[reader.at];
  let last = first;
  let ahead = reader.at;
  for (; ahead < atoms.length; ahead++) {
    const atom = atoms[ahead];
    if (!atom || (!atom.comment && !atom.verbatim)) break;
    if (atom.verbatim) {
      last = atom;
      reader.at = ahead + 1;
    }
  }
  let from = first?.offset ?? 0;
  if (first && first.breaks > 0) while (from > 0 && source.charCodeAt(from - 1) !== 10) from--;
  return { kind: 'verbatim', text: source.slice(from, last?.end ?? from), spaced, trail: '', below: [], toLineEnd: false };
}

const quantityRules: ReadonlySet<string> = new Set(['Value', 'Amount', 'Count', 'TimeUnit', 'Moment']);

function readLine(reader: Reader, lead: string, spaced: boolean, marks: Marks): LineEntry {
  const { atoms } = reader;
  const first = atoms[reader.at];
  const sort = first && first.token >= 0 ? (marks.line[first.token] ?? '') : '';
  const pieces: Piece[] = [];
  const tail: Piece[] = [];
  let block: Block | null = null;
  let previous: Atom | null = null;
  let broke = false;
  for (;;) {
    const atom = atoms[reader.at];
    if (!atom) break;
    const into = block ? tail : pieces;
    if (atom.comment) {
      const after = atoms[reader.followers.token[reader.at] ?? atoms.length];
      if (!after || endsLine(after, marks)) break;
      const alone = atom.lineComment;
      into.push({
        text: atom.text,
        spaced: true,
        column: null,
        quantity: false,
        excess: 0,
        breaksBefore: alone && atom.breaks > 0 && !broke,
        breaksAfter: alone,
      });
      broke = alone;
      reader.at++;
      previous = null;
      continue;
    }
    if (previous !== null || into.length > 0 || block) if (endsLine(atom, marks)) break;
    if (atom.text === '{' && marks.keyword[atom.token] !== 1) {
      reader.at++;
      const open = { trail: '' };
      const next = atoms[reader.at];
      const broken = next !== undefined && next.breaks > 0;
      const entries = readEntries(reader, open);
      reader.at++; // the closing brace
      block = { entries, broken, trail: open.trail };
      previous = null;
      broke = false;
      continue;
    }
    into.push({
      text: atom.text,
      spaced: into.length > 0 && !broke && (previous === null || isSpaced(previous, atom, marks)),
      column: marks.column[atom.token] ?? null,
      quantity: quantityRules.has(marks.rule[atom.token] ?? ''),
      excess: atom.excess,
      breaksBefore: false,
      breaksAfter: false,
    });
    broke = false;
    previous = atom;
    reader.at++;
  }
  return { kind: 'line', sort, lead, pieces, block, tail, spaced, trail: '', below: [], toLineEnd: false };
}

/** For each atom, itself or the next one that is no comment; and itself or the next one that is no comment on the same line. */
function followers(atoms: readonly Atom[]): { readonly token: Int32Array; readonly line: Int32Array } {
  const token = new Int32Array(atoms.length);
  const line = new Int32Array(atoms.length);
  for (let at = atoms.length - 1; at >= 0; at--) {
    const comment = atoms[at]?.comment === true;
    token[at] = comment ? (token[at + 1] ?? at + 1) : at;
    line[at] = comment && atoms[at]?.breaks === 0 ? (line[at + 1] ?? at + 1) : at;
  }
  return { token, line };
}

/** Whether an atom no longer belongs to the line that is being read. */
function endsLine(atom: Atom, marks: Marks): boolean {
  return atom.verbatim || atom.token < 0 || atom.text === '}' || marks.line[atom.token] !== undefined;
}

const formulaRules: ReadonlySet<string> = new Set(['Formula', 'Product', 'Primary']);

/** Whether a blank stands between two neighbouring tokens of a line. */
function isSpaced(before: Atom, atom: Atom, marks: Marks): boolean {
  const left = before.text;
  const right = atom.text;
  const leftRule = marks.rule[before.token] ?? '';
  const rightRule = marks.rule[atom.token] ?? '';
  switch (right) {
    case ',':
    case '.':
    case '%':
    case ')':
    case '~':
      return false;
    case '-':
      if (rightRule === 'LangTag') return false;
      break;
  }
  switch (left) {
    case '.':
    case '(':
    case '~':
      return false;
    case '-':
    case '+':
      return formulaRules.has(leftRule);
  }
  if (leftRule === 'Amount' && rightRule !== '') {
    // `¥8,700`, `30分钟`, `134位`; but 5 before 万元 would become another number
    if (/^[^\d]/.test(left) && /^\d/.test(right) && rightRule === 'Amount') return false;
    if (/^\d/.test(left) && beginsInChinese(right) && (rightRule === 'Amount' || rightRule === 'TimeUnit'))
      return /^[百千万亿]/.test(right);
  }
  return true;
}

// ---- writing

function indentation(depth: number): string {
  return '  '.repeat(depth);
}

/** The pieces of a line as text; a forced line break goes on two steps deeper. */
function joined(pieces: readonly Piece[], depth: number): string {
  let text = '';
  let fresh = true;
  const step = `\n${indentation(depth + 2)}`;
  for (const piece of pieces) {
    if (piece.breaksBefore) {
      text += step;
      fresh = true;
    }
    text += piece.spaced && !fresh ? ` ${piece.text}` : piece.text;
    fresh = false;
    if (piece.breaksAfter) {
      text += step;
      fresh = true;
    }
  }
  return text;
}

function isHard(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.breaksAfter || piece.text.includes('\n'));
}

/** The columns that the line takes more than it would in the shorter form of each of its keywords. */
function excessOf(line: LineEntry): number {
  let excess = 0;
  for (const piece of line.pieces) excess += piece.excess;
  for (const piece of line.tail) excess += piece.excess;
  for (const entry of line.block?.entries ?? []) if (entry.kind === 'line') excess += excessOf(entry);
  return excess;
}

const flatBlocks = new WeakMap<Block, string | null>();

/** The block on one line, or null where it has to be broken. */
function flatBlock(block: Block): string | null {
  let flat = flatBlocks.get(block);
  if (flat === undefined) {
    flat = makeFlat(block);
    flatBlocks.set(block, flat);
  }
  return flat;
}

function makeFlat(block: Block): string | null {
  if (block.trail !== '') return null;
  if (block.entries.length === 0) return '{}';
  if (block.broken || block.entries.length > inlineLimit) return null;
  const parts: string[] = [];
  for (const entry of block.entries) {
    if (entry.kind === 'comment' && block.entries.length > 1) return null;
    if (entry.toLineEnd || entry.below.length > 0 || entry.trail.includes('\n') || entry.kind === 'verbatim') return null;
    const text = entry.kind === 'comment' ? entry.text : flatLine(entry);
    if (text === null || text.includes('\n')) return null;
    parts.push(entry.trail === '' ? text : `${text} ${entry.trail}`);
  }
  return `{ ${parts.join('  ')} }`;
}

/** The line with its block on one line, or null where that cannot be. */
function flatLine(line: LineEntry): string | null {
  if (line.lead.includes('\n') || isHard(line.pieces) || isHard(line.tail)) return null;
  const block = line.block === null ? '' : flatBlock(line.block);
  if (block === null) return null;
  return [line.lead, joined(line.pieces, 0), block, joined(line.tail, 0)].filter((part) => part !== '').join(' ');
}

/** The columns of a line that stays on one line, or of the head of a line whose block is broken. */
function columnsOf(line: LineEntry, flat: boolean): Column[] {
  const columns: Column[] = [];
  let group: Piece[] = [];
  const close = (): void => {
    const [first] = group;
    if (!first) return;
    const kind = columns.length === 0 ? '' : (first.column ?? '');
    columns.push({ kind, text: joined(group, 0), quantity: group.length > 1 && group.slice(1).every((piece) => piece.quantity) });
    group = [];
  };
  for (const piece of line.pieces) {
    if (piece.column !== null) close();
    group.push(piece);
  }
  close();
  if (flat && line.block) {
    const text = [flatBlock(line.block) ?? '', joined(line.tail, 0)].filter((part) => part !== '').join(' ');
    columns.push({ kind: '{', text, quantity: false });
  }
  return columns;
}

/** The text of an entry, without the comments behind it; its first line has no indentation. */
interface Written {
  text: string;
  /** On one line, in columns. */
  readonly flat: boolean;
  readonly columns: readonly Column[] | null;
}

function writeEntry(entry: Entry, depth: number): Written {
  if (entry.kind === 'comment') return { text: reindented(entry.text, depth), flat: !entry.text.includes('\n'), columns: null };
  if (entry.kind === 'verbatim') return { text: entry.text, flat: false, columns: null };
  const text = flatLine(entry);
  if (text !== null && (entry.block === null || depth * 2 + displayWidth(text) - excessOf(entry) <= lineWidth))
    return { text, flat: true, columns: entry.lead === '' ? columnsOf(entry, true) : null };
  const columns = entry.lead === '' && !isHard(entry.pieces) ? columnsOf(entry, false) : null;
  const head = joined(entry.pieces, depth);
  return { text: entry.lead === '' ? head : `${entry.lead} ${head}`, flat: false, columns };
}

/** What follows the head of a line whose block is broken. */
function writeBlock(line: LineEntry, depth: number): string {
  const { block, tail } = line;
  if (!block) return '';
  const fresh = line.pieces.at(-1)?.breaksAfter === true;
  const rest = tail.length === 0 ? '' : ` ${joined(tail, depth)}`;
  const open = `${fresh ? '' : ' '}{${block.trail === '' ? '' : `  ${block.trail}`}`;
  const lines = writeEntries(block.entries, depth + 1, false);
  if (lines.length === 0 && block.trail === '') return `${fresh ? '' : ' '}{}${rest}`;
  return [open, ...lines, `${indentation(depth)}}${rest}`].join('\n');
}

/** A comment over several lines whose lines begin with a star keeps its stars one below the other. */
function reindented(comment: string, depth: number): string {
  if (!comment.includes('\n')) return comment;
  const [first = '', ...others] = comment.split('\n');
  if (!others.every((line) => line.trimStart().startsWith('*'))) return comment;
  return [first, ...others.map((line) => `${indentation(depth)} ${line.trimStart()}`)].join('\n');
}

/** The lines of a block or of the whole text. */
function writeEntries(entries: readonly Entry[], depth: number, top: boolean): string[] {
  const written = entries.map((entry) => writeEntry(entry, depth));
  const blank = entries.map((entry, index) => index > 0 && entry.spaced);
  if (top) {
    // a declaration over several lines stands between empty lines
    entries.forEach((entry, index) => {
      if (entry.kind !== 'line' || written[index]?.flat) return;
      if (index + 1 < entries.length) blank[index + 1] = true;
      let first = index;
      while (first > 0 && !blank[first] && entries[first - 1]?.kind === 'comment') first--;
      if (first > 0) blank[first] = true;
    });
  }
  alignRuns(entries, written, blank, depth);
  const indent = indentation(depth);
  const texts = entries.map((entry, index) => {
    const { text = '', flat = false } = written[index] ?? {};
    if (entry.kind === 'verbatim') return text;
    return entry.kind === 'line' && !flat ? `${indent}${text}${writeBlock(entry, depth)}` : `${indent}${text}`;
  });
  const trails = trailsOf(entries, texts, blank);
  return texts.flatMap((text, index) => (blank[index] ? ['', text + trails[index]] : [text + trails[index]]));
}

/** Aligns each run of three or more neighbouring lines of one sort. */
function alignRuns(entries: readonly Entry[], written: Written[], blank: readonly boolean[], depth: number): void {
  let start = 0;
  for (let index = 1; index <= entries.length; index++) {
    const entry = entries[index];
    const before = entries[index - 1];
    if (entry?.kind === 'line' && before?.kind === 'line' && entry.sort === before.sort && !blank[index]) {
      if (
        written[index]?.columns &&
        written[index - 1]?.columns &&
        written[index - 1]?.flat &&
        !before.trail.includes('\n') &&
        before.below.length === 0
      )
        continue;
    }
    if (index - start >= 3) {
      const run = written.slice(start, index);
      const aligned = alignColumns(
        run.map((line) => line.columns ?? []),
        depth * 2,
      );
      run.forEach((line, at) => {
        line.text = aligned[at] ?? line.text;
      });
    }
    start = index;
  }
}

/** The comments at the ends of the lines; three or more, one below the other, begin in one column. */
function trailsOf(entries: readonly Entry[], texts: readonly string[], blank: readonly boolean[]): string[] {
  const columns = entries.map((entry, index) => (entry.trail === '' ? 0 : lastWidth(texts[index] ?? '') + 2));
  let start = 0;
  for (let index = 0; index <= entries.length; index++) {
    const entry = entries[index];
    const single = entry !== undefined && entry.trail !== '' && !texts[index]?.includes('\n') && !entry.trail.includes('\n');
    const follows = index > start && (blank[index] || (entries[index - 1]?.below.length ?? 0) > 0);
    if (single && !follows) continue;
    if (index - start >= 3) {
      const widest = Math.max(...columns.slice(start, index).filter((column) => column <= commentColumn));
      const column = Math.ceil(widest / 8) * 8;
      for (let at = start; at < index; at++) columns[at] = Math.max(columns[at] ?? 0, column);
    }
    start = single ? index : index + 1;
  }
  return entries.map((entry, index) => {
    if (entry.trail === '') return '';
    const column = columns[index] ?? 0;
    const gap = ' '.repeat(column - lastWidth(texts[index] ?? ''));
    return [gap + entry.trail, ...entry.below.map((comment) => ' '.repeat(column) + comment)].join('\n');
  });
}

function lastWidth(text: string): number {
  return displayWidth(text.slice(text.lastIndexOf('\n') + 1));
}
