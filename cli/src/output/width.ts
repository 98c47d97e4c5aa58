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

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  if (ascii.test(text)) return [...text];
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), (part) => part.segment);
}
