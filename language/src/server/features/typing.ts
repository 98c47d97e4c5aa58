/**
 * What was typed with a Chinese keyboard, put in the form that formatting gives it, as soon as it is typed: braces, digits and signs of full width
 * outside texts and comments, the marks of a text once it is closed. Signs behind which a list of suggestions comes up are left to formatting.
 */
import type { IToken } from 'chevrotain';
import type { TextEdit } from 'vscode-languageserver';
import { canonicalSpelling } from '../../syntax/format-spelling.ts';
import { signs } from '../../syntax/tokens.ts';
import type { Opened } from '../opened.ts';
import { rangeBetween } from '../places.ts';
import { endOf } from '../tokens.ts';
import { completionTriggers } from './completion.ts';
import { insideOf } from './completion-place.ts';

const marks = '“”「」＂';
const colon = '：';
const digits = '０１２３４５６７８９';
const brackets: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

/** Signs of one character that another spelling is wanted for. */
const fullWidth = Object.entries(signs).flatMap(([sign, spellings]) =>
  spellings.filter((spelling) => spelling.length === 1 && spelling !== sign && !completionTriggers.includes(spelling)),
);

/** What a client tells of as it is typed. */
export const typingTriggers: readonly string[] = [...new Set([...fullWidth, ...marks, colon, ...digits, '\n'])];

/** What to do once `typed` stands before `offset`. */
export function typedAt({ source }: Pick<Opened, 'source'>, offset: number, typed: string): TextEdit[] {
  const { text, whole } = source.content;
  const words = source.words();
  if (!whole || text.slice(offset - typed.length, offset) !== typed) return [];
  const edit = (from: number, to: number, newText: string): TextEdit[] =>
    text.slice(from, to) === newText ? [] : [{ range: rangeBetween(source.lines(), from, to), newText }];
  const bracketEdit = (token: IToken | undefined): TextEdit[] =>
    token === undefined ? [] : edit(token.startOffset, endOf(token), canonicalSpelling(token.tokenType.name, token.image));
  if (typed === '\n') {
    // A block is opened: the line before ends with its bracket, and the other one has gone to a line behind.
    const last = words.tokens.findLastIndex((token) => endOf(token) <= offset - 1);
    const open = words.tokens[last];
    if (open === undefined || brackets[open.tokenType.name] === undefined || text.slice(endOf(open), offset).trim() !== '') return [];
    return [...bracketEdit(open), ...bracketEdit(words.tokens[partnerOf(words.tokens, last)])];
  }
  const at = words.tokens.findIndex((token) => token.startOffset < offset && offset <= endOf(token));
  const token = words.tokens[at];
  if (marks.includes(typed)) return token === undefined ? [] : closed(text, token, offset, edit);
  if (insideOf(words, offset) !== null) return [];
  if (typed === colon)
    return edit(offset - 1, offset, /\s/.test(text.charAt(offset - 2)) || /[^\S\n\r]/.test(text.charAt(offset)) ? '' : ' ');
  if (token === undefined) return [];
  const spelling = canonicalSpelling(token.tokenType.name, token.image);
  if (spelling === token.image) return [];
  const end = endOf(token);
  const close = brackets[spelling];
  // The editor put the other bracket behind the cursor at the same moment: both wait until there is something between them, lest the cursor slips out.
  if (close !== undefined && signs[close]?.includes(text.charAt(end)) === true) return [];
  if (Object.values(brackets).includes(spelling)) {
    // The editor had put one there before, of half width, which this one is typed over.
    const isOver = text.charAt(end) === spelling && isOneTooMany(words.tokens, spelling);
    const open = words.tokens[partnerOf(words.tokens, at)];
    return [...bracketEdit(open), ...edit(token.startOffset, isOver ? end + 1 : end, spelling)];
  }
  return edit(token.startOffset, end, spelling);
}

/** A mark was typed that closes a text. */
function closed(text: string, token: IToken, offset: number, edit: (from: number, to: number, newText: string) => TextEdit[]): TextEdit[] {
  const { startOffset: from, image } = token;
  const end = endOf(token);
  if (token.tokenType.name !== 'STRING') return [];
  if (end === offset) {
    const spelling = canonicalSpelling('STRING', image);
    if (image.length < 2 || spelling === image) return [];
    // A mark that opens in the editor's eyes has brought another one with it.
    const brought = marks.includes(text.charAt(end)) && text.charAt(end - 1) === '“' ? 1 : 0;
    return edit(from, end + brought, spelling);
  }
  // Between straight marks, right before the one that closes: it was meant to be that one, unless it closes a quotation in the text.
  const inside = text.slice(from + 1, offset - 1);
  const isLast = end === offset + 1 && image.startsWith('"') && image.endsWith('"') && image.length > 2;
  if (!isLast || inside.lastIndexOf('“') > inside.lastIndexOf('”') || inside.lastIndexOf('「') > inside.lastIndexOf('」')) return [];
  return text.charAt(offset - 1) === '”' && inside !== '' ? edit(offset - 1, end, '"') : [];
}

/** The index of the bracket that belongs to the one at an index; -1 where there is none. */
function partnerOf(tokens: readonly IToken[], at: number): number {
  const own = tokens[at]?.tokenType.name ?? '';
  const step = brackets[own] === undefined ? -1 : 1;
  const other = brackets[own] ?? Object.keys(brackets).find((open) => brackets[open] === own);
  let depth = 0;
  for (let i = at; i >= 0 && i < tokens.length; i += step) {
    const name = tokens[i]?.tokenType.name;
    if (name === own) depth++;
    else if (name === other) depth--;
    if (depth === 0) return i;
  }
  return -1;
}

function isOneTooMany(tokens: readonly IToken[], close: string): boolean {
  let depth = 0;
  for (const { tokenType } of tokens) {
    if (tokenType.name === close) depth--;
    else if (brackets[tokenType.name] === close) depth++;
    if (depth < 0) return true;
  }
  return false;
}
