/** `{name}` in a wording, where the name is one that is known by then. */

/** A text in pieces, in order: what is said, and names that stand for what is known. */
export type Piece = { readonly text: string } | { readonly pipe: string };

/** Names between braces, as people write them. */
const BRACES = /[{｛]\s*([\p{L}\p{N}_.-]+)\s*[}｝]/gu;

/** Every name that stands between braces in a text, known or not. */
export function bracedIn(text: string): readonly string[] {
  return [...text.matchAll(BRACES)].flatMap(([, name]) => name ?? []);
}

/** The pieces of a text; braces around any other name than one of `pipes` are text. */
export function piecesOf(text: string, pipes: readonly string[]): readonly Piece[] {
  if (pipes.length === 0) return text === '' ? [] : [{ text }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const [whole, name = ''] = match;
    if (!pipes.includes(name)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ pipe: name });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** A text in a form's own way: `said` writes what people wrote, `known` what stands for a name. */
export function piped(text: string, pipes: readonly string[], said: (text: string) => string, known: (name: string) => string): string {
  return piecesOf(text, pipes)
    .map((piece) => ('pipe' in piece ? known(piece.pipe) : said(piece.text)))
    .join('');
}
