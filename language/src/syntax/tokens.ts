/** The vocabulary of the lexer and the parser: one token type per keyword, sign and terminal of the grammar. */
import type { TokenType } from 'chevrotain';
import { type Keyword, keywords } from './keywords.ts';

/** The signs of the grammar, and every spelling that is read as one. The first is the canonical one. */
export const signs: Readonly<Record<string, readonly string[]>> = {
  '{': ['{', '｛'],
  '}': ['}', '｝'],
  '(': ['(', '（'],
  ')': [')', '）'],
  ',': [',', '，', '、', '､'],
  '.': ['.', '．', '。'],
  '~': ['~', '～', '〜', '–', '—'],
  '<=': ['<=', '≤', '＜=', '＜＝', '<＝', '⩽'],
  '>=': ['>=', '≥', '＞=', '＞＝', '>＝', '⩾'],
  '<': ['<', '＜'],
  '>': ['>', '＞'],
  '=': ['=', '＝'],
  '+': ['+', '＋'],
  '-': ['-', '－', '−', '‐', '‑'],
  '*': ['*', '＊', '×'],
  '/': ['/', '／', '÷'],
  '%': ['%', '％'],
};

export type TerminalName = 'RULE' | 'STRING' | 'DATE' | 'MONEY' | 'NUMBER' | 'LANG' | 'CURRENCY' | 'MEASURE' | 'ID';

/** Whatever may be a name. No token has this type itself. */
const word: TokenType = { name: 'WORD', PATTERN: /(?!)/ };

function terminal(name: TerminalName | 'ML_COMMENT' | 'SL_COMMENT' | 'WS', ...categories: TokenType[]): TokenType {
  return { name, PATTERN: /(?!)/, CATEGORIES: categories };
}

export const terminals = {
  RULE: terminal('RULE'),
  STRING: terminal('STRING'),
  DATE: terminal('DATE'),
  MONEY: terminal('MONEY'),
  NUMBER: terminal('NUMBER'),
  LANG: terminal('LANG', word),
  CURRENCY: terminal('CURRENCY', word),
  MEASURE: terminal('MEASURE', word),
  ID: terminal('ID', word),
  ML_COMMENT: terminal('ML_COMMENT'),
  SL_COMMENT: terminal('SL_COMMENT'),
  WS: terminal('WS'),
} as const satisfies Record<string, TokenType>;

/** The type of a keyword's token is named by its English spelling. */
export const keywordTypes: ReadonlyMap<string, TokenType> = new Map(
  keywords.map((keyword) => [
    keyword.en,
    { name: keyword.en, PATTERN: keyword.en, CATEGORIES: keyword.role === 'declaration' ? [] : [word] },
  ]),
);

export const signTypes: ReadonlyMap<string, TokenType> = new Map(Object.keys(signs).map((sign) => [sign, { name: sign, PATTERN: sign }]));

/** Every token type by name, as the parser wants it. */
export const vocabulary: Record<string, TokenType> = Object.fromEntries(
  [word, ...keywordTypes.values(), ...signTypes.values(), ...Object.values(terminals)].map((type) => [type.name, type]),
);

/** Counting words that may stand right after a number and say nothing but that things are counted. */
export const measureWords: readonly string[] = '位人名个次家辆台件单笔条份户张场项分'.split('');

/** What a keyword's word is followed by: used where the lexer and recovery must know whether a name is wanted. */
export const nameTaking: ReadonlySet<string> = new Set([
  'was',
  'at',
  'via',
  'in',
  'for',
  'each',
  'against',
  'owner',
  'evidence',
  'covers',
  'drives',
  'after',
  'respond',
  'improves',
  'needs',
  'excludes',
  'as',
  '.',
  ',',
]);

/** Keywords that open a declaration of their own at the top of a file; nothing else may stand there but `allow`. */
export const topLevel: ReadonlySet<string> = new Set([
  'use',
  'program',
  'factor',
  'breakdown',
  'team',
  'channel',
  'persona',
  'journey',
  'touchpoint',
  'source',
  'kpi',
  'survey',
  'wave',
  'initiative',
]);

/** Words that only go on with something and never begin a property of a block. */
const goingOn: ReadonlySet<string> = new Set([
  'was',
  'to',
  'by',
  'per',
  'over',
  'when',
  'until',
  'because',
  'within',
  'agree',
  'open',
  'choose',
  'many',
  'kano',
  'required',
  'optional',
  'shuffled',
  'alone',
  'out',
  'as',
  'n',
  'sd',
  'confidence',
  'points',
  'responses',
  'map',
]);

/** Whether a property or clause of a block may begin with the word (those of a wave apart). */
export function opensProperty(keyword: Keyword): boolean {
  return (keyword.role === 'property' || keyword.role === 'connective') && !goingOn.has(keyword.en);
}
