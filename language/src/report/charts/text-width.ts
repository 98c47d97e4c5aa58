/** How wide text will be drawn, estimated without a browser: wide characters are one em, Latin ones come from a small table of a common grotesque. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}「」、。，：；！？（）…—·“”]/u;

const latin: readonly (readonly [characters: string, width: number])[] = [
  ["ijl|'.,:;!I ", 0.28],
  ['ftr()[]/-`"*', 0.36],
  ['Jcksvxyz?°', 0.5],
  ['mwM%@W', 0.89],
  ['ABEKPSVXYTFLZ&', 0.67],
  ['CDGHNOQRUw', 0.74],
  ['+−=<>~±×→←', 0.6],
];

const widths: ReadonlyMap<string, number> = new Map(
  latin.flatMap(([characters, width]) => [...characters].map((one) => [one, width] as const)),
);

/** The estimated width of `text` in user units at `size`, never less than what it takes in the fonts of the stack; bold is a little wider. */
export function textWidth(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const character of text) em += WIDE.test(character) ? 1 : (widths.get(character) ?? 0.57);
  return em * size * (isBold ? 1.06 : 1);
}

/** `text`, cut with an ellipsis so that it is no wider than `most`. */
export function cutToWidth(text: string, most: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size, isBold) > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A name on at most two lines no wider than `width`: Latin words whole, Chinese anywhere. */
export function twoLines(text: string, width: number, size: number, isBold: boolean): readonly string[] {
  if (textWidth(text, size, isBold) <= width) return [text];
  const parts = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/gu) ?? [text];
  let first = '';
  let used = 0;
  for (const part of parts) {
    if (textWidth(`${first}${part}`.trimEnd(), size, isBold) > width) break;
    first += part;
    used += 1;
  }
  if (first.trim() === '') {
    // Not even the first word fits: it is broken where the line ends.
    for (const character of text) {
      if (textWidth(`${first}${character}`, size, isBold) > width) break;
      first += character;
    }
    return [first, cutToWidth(text.slice(first.length).trim(), width, size, isBold)];
  }
  const rest = parts.slice(used).join('').trim();
  return [first.trim(), cutToWidth(rest, width, size, isBold)];
}
