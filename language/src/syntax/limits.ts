import type { IToken } from 'chevrotain';

/** How deep blocks and parentheses may lie in each other; a program needs five. */
export const deepest = 40;

/** How many parse problems of one file are told; behind them stands how many more lines have one. */
export const mostProblems = 100;

/** How many operators of one formula are followed, far more than it may have (`literals.ts`): each makes the tree a step deeper. */
export const mostOperators = 2000;

/** Whether the tokens nest deeper than the parser is let to follow. */
export function tooDeep(tokens: readonly IToken[]): boolean {
  let depth = 0;
  let operators = Number.NEGATIVE_INFINITY;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (name === '=') operators = 0;
    else if (name === 'STRING' || name === '{' || name === '}') operators = Number.NEGATIVE_INFINITY;
    else if ((name === '+' || name === '-' || name === '*' || name === '/') && ++operators > mostOperators) return true;
    if (name === '{' || name === '(') {
      if (++depth > deepest) return true;
    } else if ((name === '}' || name === ')') && depth > 0) depth--;
  }
  return false;
}
