/** The vocabulary of the lexer and the parser: one token type per keyword, sign and terminal of the grammar. */
import type { TokenPattern, TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { type Keyword, keywordByEnglish, keywords } from './keywords.ts';

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

function tokenType(name: string): TokenType {
  return { name, PATTERN: name };
}

function terminal(name: TerminalName | 'ML_COMMENT' | 'SL_COMMENT' | 'WS'): TokenType {
  return { name, PATTERN: /(?!)/ };
}

export const terminals = {
  RULE: terminal('RULE'),
  STRING: terminal('STRING'),
  DATE: terminal('DATE'),
  MONEY: terminal('MONEY'),
  NUMBER: terminal('NUMBER'),
  LANG: terminal('LANG'),
  CURRENCY: terminal('CURRENCY'),
  MEASURE: terminal('MEASURE'),
  ID: terminal('ID'),
  ML_COMMENT: terminal('ML_COMMENT'),
  SL_COMMENT: terminal('SL_COMMENT'),
  WS: terminal('WS'),
} as const satisfies Record<string, TokenType>;

/** The type of a keyword's token is named by its English spelling. */
export const keywordTypes: ReadonlyMap<string, TokenType> = new Map(keywords.map((keyword) => [keyword.en, tokenType(keyword.en)]));

export const signTypes: ReadonlyMap<string, TokenType> = new Map(Object.keys(signs).map((sign) => [sign, tokenType(sign)]));

/** Every token type by name, as the parser wants it. */
export const vocabulary: Record<string, TokenType> = Object.fromEntries(
  [...keywordTypes.values(), ...signTypes.values(), ...Object.values(terminals)].map((type) => [type.name, type]),
);

/** Currencies by their Chinese names; an optional 万, 亿 … may stand before them. Which code each one is, is said by `literals.ts`. */
export const currencyNames: readonly string[] = [
  '元',
  '块',
  '块钱',
  '人民币',
  '美元',
  '美金',
  '港元',
  '港币',
  '欧元',
  '英镑',
  '日元',
  '新台币',
  '台币',
  '澳门元',
  '新加坡元',
  '新元',
  '加元',
  '澳元',
  '韩元',
];

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

export function isDeclaration(keyword: Keyword): boolean {
  return keyword.role === 'declaration';
}

// TEMPORARY: until everybody reads through `parse`.
const punct: Record<string, string> = {
  '{': '[{｛]',
  '}': '[}｝]',
  ',': '[,，、]',
  '.': '[.．。]',
  '~': '[~～–—]',
  '<=': '<=|≤|＜=|＜＝',
  '>=': '>=|≥',
  '<': '[<＜]',
  '>': '[>＞]',
  '=': '[=＝]',
  '+': '[+＋]',
  '-': '[-－−]',
  '*': '[*＊×]',
  '/': '[/／÷]',
  '(': '[(（]',
  ')': '[)）]',
  '%': '[%％]',
};
export class CxTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordPattern(keyword: GrammarAST.Keyword): TokenPattern {
    const p = punct[keyword.value];
    if (p) return new RegExp(p);
    const k = keywordByEnglish.get(keyword.value);
    if (!k) return keyword.value;
    return new RegExp([k.en, k.zh, ...(k.also ?? [])].sort((a, b) => b.length - a.length).join('|'));
  }
  override buildTokens(grammar: never, options: never) {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const by = new Map(tokens.map((t) => [t.name, t] as const));
    const id = by.get('ID')!;
    const first = ['WS', 'ML_COMMENT', 'SL_COMMENT', 'RULE', 'STRING', 'DATE', 'MONEY', 'NUMBER'];
    const make = (name: string, re: RegExp, ok: (prev: any, text: string, m: string, off: number) => boolean) => {
      const t = by.get(name)!;
      const r = new RegExp(re.source, 'y' + (re.flags.includes('u') ? 'u' : ''));
      (t as any).PATTERN = (text: string, off: number, toks: any[]) => {
        r.lastIndex = off;
        const m = r.exec(text);
        return m && ok(toks[toks.length - 1], text, m[0], off) ? m : null;
      };
      (t as any).LINE_BREAKS = false;
    };
    make('RULE', /[a-z]+\/[a-z][a-z0-9-]*/, (p) => p && /^(allow|豁免)$/.test(p.image));
    make('LANG', /[a-z]{2}(-[A-Za-z0-9]{2,8})*(?=\s*["“「])/, (p) => p && /^["“「]/.test(p.image));
    make('CURRENCY', /[A-Z]{3}(?![A-Za-z0-9_.])|(万|亿)?元/, (p) => p && /^[0-9]/.test(p.image));
    make('MEASURE', /位|人|名|个(?!百分点|月|季度)/, (p) => p && /^[0-9]/.test(p.image));
    const kws = tokens.filter((t) => typeof t.PATTERN !== 'function' && keywordByEnglish.has(t.name));
    for (const k of kws) (k as any).LONGER_ALT = [id];
    const order = [...first, 'LANG', 'CURRENCY', 'MEASURE'].map((n) => by.get(n)!);
    return [...order, ...tokens.filter((t) => !order.includes(t))];
  }
}
