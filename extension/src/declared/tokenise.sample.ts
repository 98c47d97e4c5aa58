/** What VS Code's own engine makes of a text with a grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { Grammar } from './grammar.ts';

export interface Piece {
  readonly text: string;
  /** Offset in the whole text. */
  readonly offset: number;
  /** From the outside in, without the grammar's own. */
  readonly scopes: readonly string[];
}

async function engine(): Promise<textmate.IOnigLib> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  return {
    createOnigScanner: (sources) => oniguruma.createOnigScanner(sources),
    createOnigString: (text) => oniguruma.createOnigString(text),
  };
}

const onigLib = engine();

/** A function that cuts a text into pieces with scopes, line by line as the editor does. */
export async function tokeniser(grammar: Grammar): Promise<(text: string) => Piece[]> {
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async () => textmate.parseRawGrammar(JSON.stringify(grammar), 'cx.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar(grammar.scopeName);
  if (loaded === null) throw new Error('The grammar cannot be read');
  return (text) => {
    const pieces: Piece[] = [];
    let state = textmate.INITIAL;
    let offset = 0;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const piece = line.slice(startIndex, endIndex);
        if (piece !== '') pieces.push({ text: piece, offset: offset + startIndex, scopes: scopes.slice(1) });
      }
      offset += line.length + 1;
    }
    return pieces;
  };
}
