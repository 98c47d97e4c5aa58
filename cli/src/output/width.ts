/** How wide text is in a terminal. */
import { displayWidth } from '@touchstone/language/syntax/format-width.ts';

const ascii = /^[\x20-\x7e]*$/;

/** The number of terminal columns the text takes; a Chinese character takes two. */
export function width(text: string): number {
  return ascii.test(text) ? text.length : displayWidth(text);
}

/** The text followed by as many spaces as bring it to this many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** As much of the text as fits in so many columns; a text that is cut ends in `…`. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const character of graphemes(text)) {
    if (width(`${kept}${character}…`) > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Marks, joiners, flags, skin tones, jamo: only lines with these hold characters of several code points. */
const joining = /\p{M}|\u200d|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|[\u1100-\u11ff\u0e33\u0eb3]|[\u{e0020}-\u{e007f}]/u;

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  // The segmenter's tables take a fifth of a short run to load; most lines do not need them.
  if (!joining.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), (part) => part.segment);
}
