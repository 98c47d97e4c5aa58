import type { IToken } from 'chevrotain';

/** The offset behind a token. */
export function endOf({ startOffset, image }: IToken): number {
  return startOffset + image.length;
}

/** The index of the first token that ends behind an offset; the number of tokens where none does. Tokens are in the order of the text. */
export function firstEndingBehind(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && endOf(token) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token that an offset lies in or touches; of two, the one that begins there. */
export function tokenAt(tokens: readonly IToken[], offset: number): IToken | undefined {
  const at = firstEndingBehind(tokens, offset);
  const token = tokens[at];
  if (token !== undefined && token.startOffset <= offset) return token;
  const before = tokens[at - 1];
  return before !== undefined && endOf(before) === offset ? before : undefined;
}
