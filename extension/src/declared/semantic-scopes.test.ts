import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { semanticTokensLegend, typeOfKind } from '@touchstone/language/server/features/semantic-tokens.ts';
import { keywords } from '@touchstone/language/syntax/keywords.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { grammar } from './grammar.ts';
import { type Piece, tokeniser } from './tokenise.sample.ts';

const declared = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const [{ language, scopes }]: [{ language: string; scopes: Readonly<Record<string, readonly string[]>> }] =
  declared.contributes.semanticTokenScopes;

let tokenise: (text: string) => Piece[];
beforeAll(async () => {
  tokenise = await tokeniser(grammar());
});

/** What themes tell colours by: the scope without the name of the kind and of the language. */
function family(scope: string | undefined): string | undefined {
  return scope?.split('.').slice(0, 3).join('.');
}

function scopeIn(text: string, word: string): string | undefined {
  return tokenise(text)
    .find((piece) => piece.text === word)
    ?.scopes.at(-1);
}

describe('the colours by meaning', () => {
  it('are of types and modifiers that the server sends', () => {
    expect(language).toBe('cx');
    for (const selector of Object.keys(scopes)) {
      const [type = '', ...modifiers] = selector.split('.');
      expect(semanticTokensLegend.tokenTypes).toContain(type);
      for (const modifier of modifiers) expect(semanticTokensLegend.tokenModifiers).toContain(modifier);
    }
  });

  // Otherwise a text would change its colours when the server has read it.
  it('show a declared name as the grammar does', () => {
    for (const { en, role } of keywords) {
      if (role !== 'declaration' || en === 'use' || en === 'allow') continue;
      const kind = en === 'expect' ? 'expectation' : en;
      const type = typeOfKind[kind as keyof typeof typeOfKind];
      expect(family(scopes[type]?.[0]), en).toBe(family(scopeIn(`${en} Some`, 'Some')));
    }
  });

  it('show words of the language as the grammar does', () => {
    expect(scopes.keyword?.[0]).toBe(scopeIn('owner Retail', 'owner'));
    expect(scopes['keyword.declaration']?.[0]).toBe(scopeIn('team Retail', 'team'));
    expect(scopes.decorator?.[0]).toBe(scopeIn('allow strategy/no-cycle', 'strategy/no-cycle'));
    expect(scopes['type.defaultLibrary']?.[0]).toBe(scopeIn('in Price', 'Price'));
    expect(scopes['enumMember.defaultLibrary']?.[0]).toBe(scopeIn('channel Store physical', 'physical'));
    expect(family(scopes['enumMember.defaultLibrary']?.[0])).toBe(family(scopeIn('"快" en "Fast"', 'en')));
    // VS Code's own answer for an operator and a number.
    expect(scopeIn('at Purchase', 'at')).toMatch(/^keyword\.operator\./);
    expect(scopeIn('5 min', '5')).toMatch(/^constant\.numeric\./);
  });
});
