import type { IToken } from 'chevrotain';

/** How deep blocks and parentheses may lie in each other; a program needs five. */
export const deepest = 40;

/** How many parse problems of one file are told; behind them stands how many more lines have one. */
export const mostProblems = 100;

/** Whether the tokens nest deeper than the parser is let to follow. */
export function tooDeep(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (name === '{' || name === '(') {
      if (++depth > deepest) return true;
    } else if ((name === '}' || name === ')') && depth > 0) depth--;
  }
  return false;
}
