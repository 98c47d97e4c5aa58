import type { TokenPattern, TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { keywordByEnglish } from './keywords.ts';

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
