import type { IToken, TokenType } from 'chevrotain';
import { nearest } from '../messages/nearest.ts';
import { type Keyword, keywordBySpelling, keywords } from './keywords.ts';
import { currencyWords, isSpoken, namesLanguage } from './literals.ts';
import { halfWidth } from './names.ts';
import type { Problem, ProblemFix } from './problems.ts';
import { keywordTypes, measureWords, nameTaking, opensProperty, signs, signTypes, terminals } from './tokens.ts';

/** A text cut into words. Tokens and comments are in the order of the text, without overlap; what lies between is white space or skipped. */
export interface Scanned {
  readonly tokens: IToken[];
  readonly hidden: IToken[];
  readonly problems: Problem[];
  /** Somewhere a word that wants a name ends its line, and the next begins with a keyword: that is no name, though it could be read as one. */
  readonly dangling: boolean;
}

const LF = 10;
const CR = 13;

// What a character can begin, for the first 128 of them.
const white = 1;
const letter = 2;
const digit = 3;
const ascii = new Uint8Array(128);
for (const code of [9, LF, 11, 12, CR, 32]) ascii[code] = white;
for (let code = 48; code < 58; code++) ascii[code] = digit;
for (let code = 65; code < 91; code++) ascii[code] = letter;
for (let code = 97; code < 123; code++) ascii[code] = letter;
ascii[95] = letter;

const space = /\s/;
const wordStart = /[\p{ID_Start}_]/uy;
const wordRest = /\p{ID_Continue}*/uy;
const groupedNumber = /[0-9０-９]+(?:[,，_][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?/y;
const multiplier = /[ \t]*(?:百万|千万|万亿|万|亿|千)|[kKM](?![A-Za-z0-9_])/y;
const plainDate = /[0-9０-９]{4}[-－–‐‑](?:[0-9０-９]{2}(?:[-－–‐‑][0-9０-９]{2})?|[QqHhＱｑＨｈ][0-9０-９])(?![0-9０-９A-Za-z])/y;
const chineseDate = /[0-9０-９]{4}年[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}[日号])?/y;
const ruleName = /[a-z]+\/[a-z][a-z0-9-]*/y;
const languageTag = /[A-Za-z]{2,3}(?:[-_－][A-Za-z0-9]{2,8})*(?![\p{ID_Continue}])/uy;
const languageBeforeText = /[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?=[ \t]*["“”「『＂])/y;
const moneySign = /(?:[A-Z]{1,3}\$|\p{Sc})/uy;
const digitsAndUnit = /^[0-9]+(?:[._][0-9]+)*(?:百万|千万|万亿|万|亿|千|[kKM])?$/;
const openingMarks = '"“”「『＂';
/** A brace and the word behind it, with the white space before: where a block seems to open inside of a text. */
const blockInText = /[ \t]*[{｛][ \t]*(?:([\p{ID_Start}_][\p{ID_Continue}-]*)|$)/gu;
/** How many texts of one line may be ended before a block: each costs a look at the rest of the line. */
const mostEndedAtBlock = 50;
const hasFullWidth = /[！-～￥]/;
const hyphens = '-－‐‑';

const hyphenatedKeywords = keywords.map((keyword) => keyword.en).filter((word) => word.includes('-'));
const hyphenated = new Map(hyphenatedKeywords.map((word) => [word.slice(0, word.indexOf('-')), word]));

/** Chinese spellings of properties and connectives, the longest first, by their first character. */
const chinesePrefixes = byFirst(
  keywords.filter((keyword) => keyword.role === 'property' || keyword.role === 'connective').map((keyword) => keyword.zh),
);
const chineseUnits = new Set(
  keywords.filter((keyword) => keyword.role === 'unit').flatMap((keyword) => [keyword.zh, ...(keyword.also ?? [])]),
);
const currencies = new Set(
  [...currencyWords.keys()].flatMap((name) => ['', '百', '千', '万', '亿', '百万', '千万'].map((prefix) => prefix + name)),
);
const measures = new Set(measureWords);
/** What a number may be glued to from behind, the longest first. */
const numberTails = byFirst([
  ...[...chineseUnits].filter((unit) => unit.charCodeAt(0) > 127),
  ...keywords.filter((keyword) => keyword.en === 'points').flatMap((keyword) => [keyword.zh, ...(keyword.also ?? [])]),
  ...currencies,
  '位',
  '名',
]);

function byFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const list = map.get(first);
    if (list === undefined) map.set(first, [word]);
    else list.push(word);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}

function longestPrefix(words: ReadonlyMap<string, readonly string[]>, text: string): string | undefined {
  return words.get(text.charAt(0))?.find((word) => text.startsWith(word));
}

/** Spellings of signs by their first character, the longest first. */
const signSpellings = new Map<string, readonly (readonly [spelling: string, type: TokenType])[]>();
for (const [sign, spellings] of Object.entries(signs)) {
  const type = signTypes.get(sign);
  if (type === undefined) continue;
  for (const spelling of spellings) {
    const first = spelling.charAt(0);
    signSpellings.set(
      first,
      [...(signSpellings.get(first) ?? []), [spelling, type] as const].sort((a, b) => b[0].length - a[0].length),
    );
  }
}

/** Matches `pattern` (sticky) at `at` and returns the end, or -1. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The end of the word that begins at `at`, or `at` where none begins. */
function endOfWord(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  if (code < 128 ? ascii[code] !== letter : !(code >= 0x4e00 && code <= 0x9fff) && matchAt(wordStart, text, at) < 0) return at;
  for (;;) {
    // The common case by table and range; anything else (other scripts, marks, astral letters) by the Unicode classes.
    code = text.charCodeAt(end);
    while (code < 128 ? (ascii[code] ?? 0) >= letter : code >= 0x4e00 && code <= 0x9fff) code = text.charCodeAt(++end);
    if (!(code >= 128)) return end;
    const further = matchAt(wordRest, text, end);
    if (further <= end) return end;
    end = further;
  }
}

function isDigit(code: number): boolean {
  return (code >= 48 && code < 58) || (code >= 0xff10 && code < 0xff1a);
}

/**
 * Cuts any text into tokens. Words that mean one thing only at their place are told by what stands before them: a currency or a
 * counting word only after a number, a language tag only before a translation or in the list of languages, a rule's name only after
 * `allow`. Every form that is read but is not the canonical one is a problem with its exact replacement.
 */
export function scan(text: string): Scanned {
  const tokens: IToken[] = [];
  const hidden: IToken[] = [];
  const problems: Problem[] = [];
  /** Names declared so far: a word that is one is never cut in two. */
  const declared = new Set<string>();
  const length = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let lineStart = 0;
  let last: IToken | undefined;
  let lastName = '';
  let afterDeclaration = false;
  let inLanguages = false;
  let inFormula = false;
  let formulaPossible = false;
  let dangling = false;

  function token(type: TokenType, start: number, end: number): IToken {
    return {
      image: text.slice(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine: line,
      startColumn: start - lineStart + 1,
      endLine: line,
      endColumn: end - lineStart,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
      tokenType: type,
    };
  }

  function push(type: TokenType, end: number): void {
    last = token(type, at, end);
    lastName = type.name;
    afterDeclaration = false;
    tokens.push(last);
    at = end;
  }

  function problem(
    rule: string,
    messageId: string,
    args: Problem['arguments'],
    offset: number,
    end: number,
    fixes?: readonly ProblemFix[],
  ): void {
    problems.push(
      fixes === undefined ? { rule, messageId, arguments: args, offset, end } : { rule, messageId, arguments: args, offset, end, fixes },
    );
  }

  function written(offset: number, end: number, canonical: string): void {
    const args = { written: text.slice(offset, end), text: canonical };
    problem('program/full-width', 'written', args, offset, end, [
      { messageId: 'write', arguments: { text: canonical }, safe: true, edits: [{ offset, end, text: canonical }] },
    ]);
  }

  function nameWanted(): boolean {
    return afterDeclaration || nameTaking.has(lastName);
  }

  function keyword(word: Keyword, end: number): void {
    const named = afterDeclaration;
    if (!dangling && last !== undefined && (named || lastName === 'allow' || nameTaking.has(lastName)))
      dangling = last.endLine !== line && opensProperty(word) && text.charAt(end) !== '.';
    if (named) declared.add(text.slice(at, end));
    push(keywordTypes.get(word.en) ?? terminals.ID, end);
    if (named) return;
    if (word.role === 'declaration') {
      afterDeclaration = word.en !== 'use' && word.en !== 'allow';
      formulaPossible = word.en === 'kpi';
    }
    if (opensProperty(word) || word.role === 'declaration') asking = word.en === 'ask' || word.en === 'screen';
    inFormula = false;
    inLanguages = word.en === 'languages';
  }

  function comment(end: number, type: TokenType): void {
    const made = token(type, at, end);
    hidden.push(made);
    const image = made.image;
    if (type === terminals.ML_COMMENT) {
      for (let i = 0; i < image.length; i++) {
        const code = image.charCodeAt(i);
        if (code === LF || (code === CR && image.charCodeAt(i + 1) !== LF)) {
          line++;
          lineStart = at + i + 1;
        }
      }
      made.endLine = line;
      made.endColumn = end - lineStart;
    }
    const open = image.slice(0, 2);
    const closed = type === terminals.ML_COMMENT ? image.slice(-2) : '';
    if (halfWidth(open) !== open || halfWidth(closed) !== closed) {
      const edits = [{ offset: at, end: at + 2, text: halfWidth(open) }];
      if (closed !== '') edits.push({ offset: end - 2, end, text: halfWidth(closed) });
      const args = { written: open, text: halfWidth(open) };
      problem('program/full-width', 'written', args, at, at + 2, [
        { messageId: 'write', arguments: { text: args.text }, safe: true, edits },
      ]);
    }
    at = end;
  }

  /** For every open block, whether it holds the options of a question: there a word before a text at the start of a line is a name. */
  const options: boolean[] = [];
  let asking = false;
  let lineEnd = -1;
  /** No comment is closed from here to the end of the text. */
  let commentsOpen = false;
  function endOfLine(from: number): number {
    // Kept, since a line may hold very many texts.
    if (from < lineEnd) return lineEnd;
    let end = from;
    while (end < length) {
      const code = text.charCodeAt(end);
      if (code === LF || code === CR) break;
      end++;
    }
    lineEnd = end;
    return end;
  }

  /** At `/` or `／`: a comment, if one begins here. */
  function readComment(): boolean {
    const second = text.charAt(at + 1);
    if (second === '/' || second === '／') {
      comment(endOfLine(at), terminals.SL_COMMENT);
      return true;
    }
    if (second !== '*' && second !== '＊') return false;
    for (let i = at + 2; i < length && !commentsOpen; i++) {
      const star = text.charCodeAt(i);
      if (star !== 42 && star !== 0xff0a) continue;
      const slash = text.charCodeAt(i + 1);
      if (slash === 47 || slash === 0xff0f) {
        comment(i + 2, terminals.ML_COMMENT);
        return true;
      }
    }
    commentsOpen = true;
    // Never closed: it costs its line, not the rest of the file.
    problem('syntax/comment-not-closed', 'open', {}, at, at + 2, [
      { messageId: 'line', arguments: {}, safe: false, edits: [{ offset: at, end: at + 2, text: '//' }] },
    ]);
    comment(endOfLine(at), terminals.SL_COMMENT);
    return true;
  }

  function canonicalText(inner: string): string {
    return `"${inner.replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found))}"`;
  }

  /** Where a block opens between the two places, as far as its first word tells; -1 where none does. */
  function blockBetween(from: number, to: number): number {
    const inner = text.slice(from, to);
    if (!inner.includes('{') && !inner.includes('｛')) return -1;
    for (const found of inner.matchAll(blockInText)) {
      const word = halfWidth(found[1] ?? '');
      const opens = keywordBySpelling.get(word);
      const known = opens === undefined ? splitLength(word) > 0 : opens.role === 'declaration' || opensProperty(opens);
      if (known) return from + found.index;
    }
    return -1;
  }

  let endedAtBlock = { line: 0, count: 0 };

  /** Where the text that began at `start` ends if its end was forgotten before a block: `"Desk { expect fast "Fast" …`; else -1. */
  function forgottenBefore(start: number, end: number, eol: number): number {
    if (endedAtBlock.line !== line) endedAtBlock = { line, count: 0 };
    if (endedAtBlock.count >= mostEndedAtBlock) return -1;
    const block = blockBetween(start + 1, end > 0 ? end - 1 : eol);
    if (block < 0) return -1;
    // The mark that seems to close it opens another text: a word stands right behind it, or one was opened before it.
    const opensAnother = end > 0 && (endOfWord(text, end) > end || /["“「『＂]/.test(text.slice(block, end - 1)));
    if (end > 0 && !opensAnother) return -1;
    endedAtBlock.count++;
    return block;
  }

  /** At an opening quotation mark: the text up to its end, or to the end of the line. */
  function readText(): void {
    const open = text.charAt(at);
    const close = open === '“' || open === '”' ? '“”' : open === '「' ? '」' : open === '『' ? '』' : open === '＂' ? '＂' : '"';
    const eol = endOfLine(at);
    let end = -1;
    let mixed = -1;
    let depth = 0;
    let straight = 0;
    for (let i = at + 1; i < eol; i++) {
      const sign = text.charAt(i);
      if (sign === '\\') {
        i++;
      } else if (close.includes(sign)) {
        // An odd straight mark before it means that the text ended there: `“text" en “Text”`.
        if (close === '“”' && straight % 2 === 1) break;
        end = i + 1;
        break;
      } else if (sign === '“') {
        depth++;
      } else if (sign === '”') {
        if (depth > 0) depth--;
        else if (mixed < 0) {
          // `"text” en`: the text ends here; `"6.7”屏"`: it goes on.
          const ends = i + 1 >= eol || /[\s,，、{}｛｝]/.test(text.charAt(i + 1));
          if (ends) mixed = i + 1;
          if (ends && (open === '"' || open === '＂')) break;
        }
      } else if (sign === '"' || sign === '＂' || (sign === '」' && open !== '"') || (sign === '』' && open !== '"')) {
        straight++;
        if (mixed < 0) mixed = i + 1;
      }
    }
    const start = at;
    const forgotten = forgottenBefore(start, Math.max(end, mixed), eol);
    if (end > 0 && forgotten < 0) {
      push(terminals.STRING, end);
      // `“快 “等得不久”`: the second mark rather opens a text, so nothing is rewritten.
      const doubtful = open === '“' && text.charAt(end - 1) === '“' && endOfWord(text, end) > end;
      if (open !== '"' && !doubtful) written(start, end, canonicalText(text.slice(start + 1, end - 1)));
      return;
    }
    if (mixed > 0 && forgotten < 0) {
      push(terminals.STRING, mixed);
      const fixed = canonicalText(text.slice(start + 1, mixed - 1));
      problem('syntax/quotation-marks', 'mixed', { open, close: text.charAt(mixed - 1) }, start, mixed, [
        { messageId: 'write', arguments: { text: fixed }, safe: true, edits: [{ offset: start, end: mixed, text: fixed }] },
      ]);
      return;
    }
    // Braces at the end of the line belong to the block, not to the text.
    let stop = eol;
    const tail = /[\s{}｛｝)）]*$/.exec(text.slice(start + 1, eol));
    if (tail !== null) stop = eol - tail[0].length;
    if (forgotten >= 0) stop = forgotten;
    if (stop <= start) stop = start + 1;
    push(terminals.STRING, stop);
    const mark = open === '「' ? '」' : open === '『' ? '』' : open === '"' ? '"' : open === '＂' ? '＂' : '”';
    problem('syntax/text-not-closed', 'open', { text: text.slice(start + 1, stop), mark }, start, stop, [
      { messageId: 'close', arguments: { mark }, safe: false, edits: [{ offset: stop, end: stop, text: mark }] },
    ]);
  }

  /** At a single quotation mark: a text if it is closed on its line. */
  function readSingleQuoted(): boolean {
    const open = text.charAt(at);
    const closers = open === "'" ? "'" : '’‘';
    const eol = endOfLine(at);
    for (let i = at + 1; i < eol; i++) {
      if (!closers.includes(text.charAt(i))) continue;
      const start = at;
      const fixed = canonicalText(text.slice(start + 1, i));
      push(terminals.STRING, i + 1);
      problem('syntax/quotation-marks', 'single', { open }, start, i + 1, [
        { messageId: 'write', arguments: { text: fixed }, safe: true, edits: [{ offset: start, end: i + 1, text: fixed }] },
      ]);
      return true;
    }
    return false;
  }

  function named(end: number): void {
    const start = at;
    const first = afterDeclaration;
    push(terminals.ID, end);
    const image = text.slice(start, end);
    if (first) declared.add(image);
    const half = halfWidth(image);
    if (half !== image) written(start, end, half);
  }

  function readNumber(): void {
    const start = at;
    let end = matchAt(plainDate, text, at);
    if (end > 0 && endOfWord(text, end) === end) {
      push(terminals.DATE, end);
      const image = text.slice(start, end);
      const canonical = halfWidth(image).replace(/[–‐‑]/g, '-');
      if (canonical !== image) written(start, end, canonical);
      return;
    }
    end = matchAt(chineseDate, text, at);
    if (end > 0) {
      push(terminals.DATE, end);
      return;
    }
    end = matchAt(groupedNumber, text, at);
    const word = endOfWord(text, end);
    // `4S店` where a name is wanted: no number can stand there.
    if (nameWanted() && word > end && !(lastName === 'wave' && text.charAt(end) === '年')) {
      digitName(start, word);
      return;
    }
    const multiplied = matchAt(multiplier, text, end);
    if (multiplied > 0) {
      const next = endOfWord(text, multiplied);
      const glued = text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 9;
      // After a space the word must end with the multiplier, or be a currency of its own (`52 万元`).
      if (glued || next === multiplied) end = multiplied;
    }
    const rest = endOfWord(text, end);
    if (rest > end) {
      const tail = halfWidth(text.slice(end, rest));
      const known =
        keywordBySpelling.has(tail) ||
        currencies.has(tail) ||
        measures.has(tail) ||
        /^[A-Z]{3}$/.test(tail) ||
        declared.has(tail) ||
        longestPrefix(numberTails, tail) !== undefined ||
        splitLength(tail) > 0 ||
        !nameFollows(rest);
      if (!known) {
        digitName(start, rest);
        return;
      }
    }
    push(terminals.NUMBER, end);
    const image = text.slice(start, end);
    if (hasFullWidth.test(image)) written(start, end, halfWidth(image));
  }

  /** Whether what begins with a digit can only be meant as a name: it opens a line, or a path goes on. */
  function nameFollows(end: number): boolean {
    return text.charAt(end) === '.' || last === undefined || last.endLine !== line || lastName === '{' || lastName === '}';
  }

  function digitName(start: number, end: number): void {
    const first = afterDeclaration;
    push(terminals.ID, end);
    const image = text.slice(start, end);
    if (first) declared.add(image);
    const name = `_${halfWidth(image)}`;
    problem('syntax/name-begins-with-digit', 'digit', { name: image }, start, end, [
      { messageId: 'write', arguments: { text: name }, safe: true, edits: [{ offset: start, end, text: name }] },
    ]);
  }

  /** How much of `word` is a Chinese keyword with digits or a unit glued to it; 0 where it is one word. */
  function splitLength(word: string): number {
    const prefix = longestPrefix(chinesePrefixes, word);
    if (prefix === undefined || prefix.length === word.length) return 0;
    const rest = word.slice(prefix.length);
    if (isDigit(rest.charCodeAt(0))) {
      if (digitsAndUnit.test(rest)) return prefix.length;
      const digits = /^[0-9]+(?:百万|千万|万亿|万|亿|千)?/.exec(rest)?.[0].length ?? 0;
      const tail = rest.slice(digits);
      const known = keywordBySpelling.has(tail) || longestPrefix(numberTails, tail) !== undefined || splitLength(tail) > 0;
      return known || /^[A-Z]{3}$/.test(tail) || /^Q[1-4]$/.test(tail) ? prefix.length : 0;
    }
    // `每年`, `周期季度`: only where the whole rest is a unit, since `每` begins many an honest name.
    return (prefix === '每' || prefix === '周期' || prefix === '更新') && chineseUnits.has(rest) ? prefix.length : 0;
  }

  /** The same, where the word may be cut: not where a name is wanted, and not if it is one that was declared. */
  function gluedLength(word: string, half: string): number {
    if (half.charCodeAt(0) <= 127 || (lastName !== 'NUMBER' && nameWanted()) || declared.has(word)) return 0;
    return splitLength(half);
  }

  function readWord(end: number): void {
    const start = at;
    if (lastName === 'allow') {
      const rule = matchAt(ruleName, text, start);
      if (rule > 0) {
        push(terminals.RULE, rule);
        return;
      }
    }
    let word = text.slice(start, end);
    let half = word;
    if (hasFullWidth.test(word)) half = halfWidth(word);
    // A keyword with hyphens, or a name that someone wrote with one.
    let whole = end;
    if (end < length && hyphens.includes(text.charAt(end))) {
      const full = hyphenated.get(half);
      const spelled = full === undefined ? '' : halfWidth(text.slice(start, start + full.length)).replace(/[‐‑]/g, '-');
      if (full !== undefined && spelled === full && endOfWord(text, start + full.length) === start + full.length) {
        whole = start + full.length;
        word = text.slice(start, whole);
        half = full;
      } else if (!inFormula && !inLanguages && gluedLength(word, half) === 0) {
        let next = end;
        while (next < length && hyphens.includes(text.charAt(next))) {
          const further = endOfWord(text, next + 1);
          if (further === next + 1) break;
          next = further;
        }
        if (next > end && nearest(text.slice(start, next), hyphenatedKeywords) !== null) {
          // `moment-of-truths`: a misspelt keyword, which the parser will tell.
          push(terminals.ID, next);
          return;
        }
        if (next > end && (lastName === 'STRING' || lastName === ',') && namesLanguage(text.slice(start, next))) {
          // `program Shop "…" zh-Hans`: a language where none can stand, which the parser will tell.
          push(terminals.LANG, next);
          return;
        }
        if (next > end && !(lastName === 'STRING' && matchAt(languageBeforeText, text, start) > 0)) {
          const first = afterDeclaration;
          push(terminals.ID, next);
          const image = text.slice(start, next);
          if (first) declared.add(image);
          const parts = halfWidth(image).split(/[-‐‑]/);
          const joined = parts.map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
          const fixes = [...new Set([joined, parts.join('_')])].map((name, i) => ({
            messageId: 'write',
            arguments: { text: name },
            safe: i === 0,
            edits: [{ offset: start, end: next, text: name }],
          }));
          problem('syntax/name-with-hyphen', 'hyphen', { name: image }, start, next, fixes);
          return;
        }
      }
    }
    if (inLanguages && (lastName === 'languages' || lastName === ',')) {
      const tag = matchAt(languageTag, text, start);
      if (tag > 0) {
        push(terminals.LANG, tag);
        return;
      }
    }
    const known = keywordBySpelling.get(half);
    if (known !== undefined) {
      keyword(known, whole);
      if (half !== word) written(start, whole, half);
      return;
    }
    inLanguages = false;
    if (lastName === 'STRING' && (last?.endLine === line || !options.at(-1))) {
      const tag = matchAt(languageBeforeText, text, start);
      // Among options a word that names no language is the next option: `{ one "…" two "…" }`.
      if (tag > 0 && (!options.at(-1) || isSpoken(text.slice(start, tag)))) {
        push(terminals.LANG, tag);
        return;
      }
    }
    if (lastName === 'NUMBER' && last !== undefined && last.endLine === line) {
      if (currencies.has(half) || /^[A-Z]{3}$/.test(half)) {
        push(terminals.CURRENCY, end);
        if (half !== word) written(start, end, half);
        return;
      }
      if (measures.has(half)) {
        push(terminals.MEASURE, end);
        return;
      }
      if (last.startOffset + last.image.length === start && !declared.has(half)) {
        const tail = longestPrefix(numberTails, half);
        if (tail !== undefined) {
          const unit = keywordBySpelling.get(tail);
          if (unit !== undefined) keyword(unit, start + tail.length);
          else push(currencies.has(tail) ? terminals.CURRENCY : terminals.MEASURE, start + tail.length);
          return;
        }
      }
    }
    const prefix = gluedLength(word, half);
    if (prefix > 0) {
      const split = keywordBySpelling.get(half.slice(0, prefix));
      if (split !== undefined) {
        keyword(split, start + prefix);
        return;
      }
    }
    named(end);
  }

  function stray(end: number): void {
    const sign = text.slice(at, end);
    const code = sign.codePointAt(0) ?? 0;
    const visible = !/^[\p{C}\p{Z}\p{M}]+$/u.test(sign);
    const args = visible ? { sign } : { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
    // `A&B`: the two words stay two.
    const between = visible && endOfWord(text, end) > end && /[\p{ID_Continue}]$/u.test(text.slice(Math.max(0, at - 2), at));
    problem('syntax/stray-sign', visible ? 'stray' : 'invisible', args, at, end, [
      {
        messageId: visible ? 'remove' : 'remove-invisible',
        arguments: args,
        safe: true,
        edits: [{ offset: at, end, text: between ? ' ' : '' }],
      },
    ]);
    at = end;
  }

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ascii[code] : 0;
    if (kind === white) {
      at++;
      if (code === LF || (code === CR && text.charCodeAt(at) !== LF)) {
        line++;
        lineStart = at;
      }
      continue;
    }
    if (kind === letter || (code >= 0x4e00 && code <= 0x9fff)) {
      const dollar = code < 128 ? matchAt(moneySign, text, at) : -1;
      if (dollar > 0 && isDigit(text.charCodeAt(skipBlanks(dollar)))) push(terminals.MONEY, dollar);
      else readWord(endOfWord(text, at));
      continue;
    }
    if (kind === digit || isDigit(code)) {
      readNumber();
      continue;
    }
    const sign = text.charAt(at);
    if (openingMarks.includes(sign)) {
      readText();
      continue;
    }
    if ((sign === '/' || sign === '／') && readComment()) continue;
    const spelling = signSpellings.get(sign)?.find(([candidate]) => text.startsWith(candidate, at));
    if (spelling !== undefined && !(spelling[1].name === '.' && endOfPathSign(at + 1) === at + 1)) {
      const start = at;
      const [image, type] = spelling;
      const end = image === '—' && text.charAt(at + 1) === '—' ? at + 2 : at + image.length;
      push(type, end);
      if (type.name === '=') inFormula = formulaPossible;
      else if (type.name === '}') options.pop();
      else if (type.name === '{') {
        options.push(asking);
        asking = false;
        inFormula = false;
        formulaPossible = false;
      } else if (type.name !== ',') inLanguages = false;
      if (hasFullWidth.test(image) || image === '。') written(start, end, type.name);
      continue;
    }
    if (code === 0x3000) {
      let end = at + 1;
      while (text.charCodeAt(end) === 0x3000) end++;
      written(at, end, ' '.repeat(2 * (end - at)));
      at = end;
      continue;
    }
    if (code > 127 && space.test(sign)) {
      at++;
      continue;
    }
    const word = endOfWord(text, at);
    if (word > at) {
      readWord(word);
      continue;
    }
    const money = matchAt(moneySign, text, at);
    if (money > 0) {
      const start = at;
      push(terminals.MONEY, money);
      if (sign === '￥') written(start, money, '¥');
      else if (sign === '＄') written(start, money, '$');
      continue;
    }
    if ((sign === "'" || sign === '‘') && readSingleQuoted()) continue;
    const wide = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    let end = at + wide;
    const same = text.slice(at, end);
    while (text.startsWith(same, end)) end += wide;
    stray(end);
  }
  return { tokens, hidden, problems, dangling };

  function skipBlanks(from: number): number {
    let end = from;
    while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
    return end;
  }

  /** Behind a path sign: where the next step of the path ends, or the same place when none follows at once. */
  function endOfPathSign(from: number): number {
    return isDigit(text.charCodeAt(from)) && last?.tokenType !== terminals.NUMBER ? from + 1 : endOfWord(text, from);
  }
}
