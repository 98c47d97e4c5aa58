/** The TextMate grammar of both keyword languages, made from the tables of the lexer. The server's semantic colours correct it where only the tree knows. */
import { keywordByEnglish, keywords } from '@touchstone/language/syntax/keywords.ts';
import { currencyWords } from '@touchstone/language/syntax/literals.ts';
import { measureWords, nameTaking, signs } from '@touchstone/language/syntax/tokens.ts';
import { builtInFactors, kpiKinds, media, sourceKinds, type Word } from '@touchstone/language/syntax/vocabulary.ts';

export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, Capture>>;
  readonly beginCaptures?: Readonly<Record<string, Capture>>;
  readonly endCaptures?: Readonly<Record<string, Capture>>;
  readonly patterns?: readonly Pattern[];
}

interface Capture {
  readonly name?: string;
  readonly patterns?: readonly Pattern[];
}

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

// ---- pieces of regular expressions, for Oniguruma

const digit = '[0-9０-９]';
const letter = '[\\p{ID_Start}_]';
const word = `${letter}\\p{ID_Continue}*`;
const hyphen = '[-－‐‑]';
const dot = '[.．。]';
const blanks = '[ \\t\\u3000]';
const comma = either(signs[',']);
/** The word ends here, and no path goes on. */
const wordEnd = '(?!\\p{ID_Continue})';
const nameEnd = `${wordEnd}(?!${hyphen}${letter})(?!${dot}${letter})`;
const path = `${word}(?:${dot}\\p{ID_Continue}+)*`;
const openingMarks = '["“”「『＂]';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** One of the words, the longest first, so that none hides another. */
function either(words: Iterable<string> | undefined): string {
  const list = [...new Set(words ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${list.map(escaped).join('|')})`;
}

function spellings(...english: readonly string[]): string[] {
  return english.flatMap((en) => {
    const keyword = keywordByEnglish.get(en);
    if (keyword === undefined) throw new Error(`No keyword ${en}`);
    return [keyword.en, keyword.zh, ...(keyword.also ?? [])];
  });
}

function both(list: readonly Word<string>[]): string[] {
  return list.flatMap(({ id, zh }) => [id, zh]);
}

function isHan(text: string): boolean {
  return text.charCodeAt(0) > 127;
}

/** Words of closed lists, and languages. */
const wordScope = 'variable.other.enummember.cx';
const languageScope = 'variable.other.enummember.language-tag.cx';

// ---- numbers and what stands behind them

const sizes = ['百万', '千万', '万亿', '百', '万', '亿', '千'];
const size = `(?:(?:百万|千万|万亿|万|亿|千)|[kKM](?![A-Za-z0-9_]))`;
const number = `${digit}+(?:[,，_]${digit}{3}(?!${digit}))*(?:[.．]${digit}+)?`;
const unitWords = keywords.filter(({ role }) => role === 'unit').flatMap(({ en, zh, also = [] }) => [en, zh, ...also]);
const pointWords = spellings('points');
const moneyNames = [...currencyWords.keys()].flatMap((name) => ['', ...sizes].map((before) => before + name));
const moneyWord = `(?:${either(moneyNames)}|[A-Z]{3})`;
/** What may be glued to a number from behind, with another word glued to it in turn: `30分钟内`. */
const gluedUnits = either([...unitWords, ...pointWords].filter(isHan));
const gluedMoney = either(moneyNames);
const gluedCounts = '[位名]';
const spacedUnits = either([...unitWords, ...pointWords]);
const counts = either(measureWords);
const everySpelling = either(keywords.flatMap(({ en, zh, also = [] }) => [en, zh, ...also]));
/** A number glued to a Chinese keyword, to the end of the word: `占比70%`, `成本5万元`. */
const afterGlue =
  `${digit}+(?:[._]${digit}+)*${size}?` +
  `(?:${everySpelling}|${gluedUnits}\\p{ID_Continue}*|${moneyWord}|${gluedCounts}\\p{ID_Continue}*|Q[1-4])?${wordEnd}`;

const numbers: readonly Pattern[] = [
  {
    name: 'constant.numeric.date.cx',
    match: `${digit}{4}(?:[-－–‐‑](?:${digit}{2}(?:[-－–‐‑]${digit}{2})?|[QqHhＱｑＨｈ]${digit})${wordEnd}|年${digit}{1,2}月(?:${digit}{1,2}[日号])?)`,
  },
  { match: `(?:[A-Z]{1,3}\\$|\\p{Sc})(?=${blanks}*${digit})`, name: 'keyword.other.unit.currency.cx' },
  {
    match: [
      `(${number})(${blanks}*${size})?`,
      `(?:${blanks}*([%％])`,
      `|${blanks}*(${spacedUnits})${wordEnd}`,
      `|${blanks}*(${moneyWord})${wordEnd}`,
      `|${blanks}*(${counts})${wordEnd}`,
      `|(${gluedUnits})|(${gluedMoney})|(${gluedCounts})|${wordEnd})`,
    ].join(''),
    captures: {
      1: { name: 'constant.numeric.cx' },
      2: { name: 'constant.numeric.cx' },
      3: { name: 'keyword.other.unit.percent.cx' },
      4: { name: 'keyword.other.unit.cx' },
      5: { name: 'keyword.other.unit.currency.cx' },
      6: { name: 'keyword.other.unit.count.cx' },
      7: { name: 'keyword.other.unit.cx' },
      8: { name: 'keyword.other.unit.currency.cx' },
      9: { name: 'keyword.other.unit.count.cx' },
    },
  },
  // `4S店`: no number begins here.
  { match: `${digit}+\\p{ID_Continue}+`, name: 'variable.other.cx' },
];

// ---- texts and comments

const escapes: Pattern = { name: 'constant.character.escape.cx', match: '\\\\[\\\\"“”「」『』＂\'‘’n]' };

/** A text between two marks, ended by the end of its line at the latest. */
function text(open: string, close: string, kind: string): Pattern {
  const mark = { 0: { name: `punctuation.definition.string.cx` } };
  return {
    name: `string.quoted.${kind}.cx`,
    begin: open,
    beginCaptures: mark,
    end: `${close}|$`,
    endCaptures: mark,
    patterns: [escapes, { match: '\\\\.' }],
  };
}

const texts: readonly Pattern[] = [
  text('"', '"', 'double'),
  text('[“”]', '[“”]', 'double.curly'),
  text('「', '」', 'double.corner'),
  text('『', '』', 'double.corner'),
  text('＂', '＂', 'double.wide'),
  {
    name: languageScope,
    match: `(?<=["“”」』＂]|["“”」』＂]${blanks}|["“”」』＂]${blanks}{2})(?!${either(keywords.map(({ en }) => en))}${wordEnd})[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?=${blanks}*${openingMarks})`,
  },
];

const comments: readonly Pattern[] = [
  { name: 'comment.line.double-slash.cx', match: '[/／]{2}.*$' },
  { name: 'comment.block.cx', begin: '[/／][*＊]', end: '[*＊][/／]' },
];

// ---- keywords

const declarationScope = 'keyword.control.declaration.cx';
const connectiveScope = 'keyword.operator.connective.cx';
const propertyScope = 'keyword.other.property.cx';
const nameScope = 'variable.other.cx';

function scopeOf(english: string): string {
  const role = keywordByEnglish.get(english)?.role;
  return role === 'connective' ? connectiveScope : role === 'declaration' ? declarationScope : propertyScope;
}

/** Declarations without a name of their own. */
const nameless: ReadonlySet<string> = new Set(['use', 'allow']);
const declarations = keywords.filter(({ role }) => role === 'declaration');

/** What a declared name is shown as: the lines within a touchpoint or a journey look otherwise than the things they belong to. */
function declaredScope(kind: string): string {
  return `entity.name.${kind === 'expect' || kind === 'stage' ? 'function' : 'type'}.${kind}.cx`;
}

/** Declarations whose head ends in a word of a closed list. */
const lists: Readonly<Record<string, readonly Word<string>[]>> = { channel: media, source: sourceKinds, kpi: kpiKinds };

const heads: readonly Pattern[] = declarations
  .filter(({ en }) => !nameless.has(en))
  .map(({ en }) => {
    const name = en === 'wave' ? `${digit}[\\p{ID_Continue}－-]*|${word}` : word;
    const opening = `(${either(spellings(en))})${blanks}+(${name})${nameEnd}`;
    const captures = { 1: { name: declarationScope }, 2: { name: declaredScope(en) } };
    const list = lists[en];
    if (list === undefined) return { match: opening, captures };
    return {
      begin: opening,
      beginCaptures: captures,
      end: '(?=[{｛])|$',
      patterns: [{ match: `${either(both(list))}${nameEnd}`, name: wordScope }, { include: '$self' }],
    };
  });

/** Words before which a factor may stand that needs no declaration. */
const beforeFactor = ['in', 'promise'];
/** Words behind which a name stands on the same line, whatever else the word means. */
const beforeName = [...[...nameTaking].filter((en) => keywordByEnglish.has(en)), 'ask', 'quota', 'promise'];
const beforeUnit = ['per', 'cycle', 'refresh'];

/** The same two-part pattern for each of some keywords, with the keyword's own colour. */
function followed(english: readonly string[], between: string, then: string, capture: Capture): Pattern[] {
  return [connectiveScope, propertyScope].flatMap((scope) => {
    const own = english.filter((en) => scopeOf(en) === scope);
    if (own.length === 0) return [];
    return [{ match: `(${either(spellings(...own))})${between}(${then})`, captures: { 1: { name: scope }, 2: capture } }];
  });
}

const references: readonly Pattern[] = [
  {
    match: `(${either(spellings('allow'))})${blanks}+([a-z]+/[a-z][a-z0-9-]*)`,
    captures: { 1: { name: declarationScope }, 2: { name: 'support.type.rule.cx' } },
  },
  {
    match: `(${either(spellings('languages'))})${blanks}+([A-Za-z]{2,3}(?:[-_－][A-Za-z0-9]{2,8})*${wordEnd}(?:${blanks}*${comma}${blanks}*[A-Za-z]{2,3}(?:[-_－][A-Za-z0-9]{2,8})*${wordEnd})*)`,
    captures: {
      1: { name: propertyScope },
      2: {
        patterns: [
          { match: comma, name: 'punctuation.separator.list.cx' },
          { match: '[A-Za-z0-9_－-]+', name: languageScope },
        ],
      },
    },
  },
  ...followed(beforeUnit, `${blanks}+`, `${spacedUnits}${nameEnd}`, { name: 'keyword.other.unit.cx' }),
  // `每年`, `周期季度`: one word to the eye, two to the lexer.
  ...followed(beforeUnit, '', `${either(unitWords.filter(isHan))}${nameEnd}`, { name: 'keyword.other.unit.cx' }),
  ...followed(beforeFactor, `${blanks}+`, `${either(both(builtInFactors))}${nameEnd}`, { name: 'support.type.factor.cx' }),
  ...followed(['currency'], `${blanks}+`, `[A-Z]{3}${nameEnd}`, { name: 'keyword.other.unit.currency.cx' }),
  ...followed(beforeName, `${blanks}+`, path, { patterns: [{ include: '#path' }] }),
];

/** Keywords that stand by themselves. A unit or `points` is one only behind a number. */
const standing = keywords.filter(({ en, role }) => role !== 'unit' && en !== 'points');

const alone: readonly Pattern[] = [declarationScope, connectiveScope, propertyScope].flatMap((scope) => {
  const own = standing.filter(({ en }) => scopeOf(en) === scope);
  const plain: Pattern = { match: `${either(spellings(...own.map(({ en }) => en)))}${nameEnd}`, name: scope };
  if (scope === declarationScope) return [plain];
  const glued: Pattern = { match: `${either(own.map(({ zh }) => zh))}(?=${afterGlue})`, name: scope };
  return [plain, glued];
});

const paths: readonly Pattern[] = [
  {
    match: `${word}(?:${dot}\\p{ID_Continue}+)+`,
    captures: {
      0: {
        patterns: [
          { match: dot, name: 'punctuation.separator.path.cx' },
          { match: '\\p{ID_Continue}+', name: nameScope },
        ],
      },
    },
  },
  { match: word, name: nameScope },
];

const operators: readonly Pattern[] = [
  { match: either(['<=', '>=', '<', '>', '='].flatMap((sign) => signs[sign] ?? [])), name: 'keyword.operator.comparison.cx' },
  { match: either(signs['~']), name: 'keyword.operator.range.cx' },
  { match: either(['+', '-', '*', '/'].flatMap((sign) => signs[sign] ?? [])), name: 'keyword.operator.arithmetic.cx' },
  { match: comma, name: 'punctuation.separator.list.cx' },
  { match: either(signs['{']), name: 'punctuation.section.block.begin.cx' },
  { match: either(signs['}']), name: 'punctuation.section.block.end.cx' },
  { match: either(signs['(']), name: 'punctuation.section.parens.begin.cx' },
  { match: either(signs[')']), name: 'punctuation.section.parens.end.cx' },
];

/** The grammar as VS Code reads it. */
export function grammar(): Grammar {
  const groups = {
    comment: comments,
    text: texts,
    head: heads,
    reference: references,
    number: numbers,
    keyword: alone,
    path: paths,
    operator: operators,
  };
  return {
    name: 'Customer Experience',
    scopeName: 'source.cx',
    fileTypes: ['cx'],
    patterns: Object.keys(groups).map((name) => ({ include: `#${name}` })),
    repository: Object.fromEntries(Object.entries(groups).map(([name, patterns]) => [name, { patterns }])),
  };
}
