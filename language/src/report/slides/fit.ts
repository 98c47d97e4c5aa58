/** Text in a box: how many lines it takes, the size at which it fits, and where it is cut when even the smallest does not. */
import { LEADING } from '../../writers/presentation/shapes.ts';
import { textWidth } from '../charts/text-width.ts';

/** Latin words with the blank behind them, other characters one by one; closing punctuation stays with what is before it. */
const PIECES =
  /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][，。、；：！？」』）》”]*\s*|\s+/gu;

/** The part of a line that is filled: an office suite breaks lines by the font it has, and Latin ones differ more than Chinese ones. */
function roomOf(text: string, width: number, isBold: boolean): number {
  if (!/[a-z\d]/iu.test(text)) return width * 0.96;
  return width * (isBold ? 0.86 : 0.92);
}

/** The lines `text` is broken into at `size` in a box of `width`. */
export function linesOf(text: string, width: number, size: number, isBold = false): readonly string[] {
  const room = roomOf(text, width, isBold);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(PIECES) ?? []) {
    if (textWidth(`${line}${piece}`.trimEnd(), size, isBold) <= room) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    if (textWidth(piece.trimEnd(), size, isBold) <= room) {
      line = piece;
      continue;
    }
    // A word longer than a line is broken where the line ends.
    for (const character of piece) {
      if (line !== '' && textWidth(`${line}${character}`, size, isBold) > room) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

export interface Fitted {
  readonly text: string;
  readonly size: number;
  /** How many lines it takes. */
  readonly lines: number;
  readonly isCut: boolean;
}

/** `text` at the greatest size between `size` and `least` at which it has no more than `most(size)` lines; cut with an ellipsis where there is none. */
export function fitted(text: string, width: number, most: (size: number) => number, size: number, least: number, isBold = false): Fitted {
  for (let one = size; one >= least; one -= one > 12 ? 2 : 1) {
    const lines = linesOf(text, width, one, isBold);
    if (lines.length <= Math.max(1, most(one))) return { text: text.trim(), size: one, lines: lines.length, isCut: false };
  }
  const allowed = Math.max(1, most(least));
  const lines = linesOf(text, width, least, isBold).slice(0, allowed);
  const last = cutEnd(lines.at(-1) ?? '', width, least, isBold);
  return { text: `${before(text.trim(), lines)}${last}`, size: least, lines: allowed, isCut: true };
}

/** `text` as far as the last of its first lines, with the blanks at which it was broken. */
function before(text: string, lines: readonly string[]): string {
  let at = 0;
  for (const line of lines.slice(0, -1)) at = text.indexOf(line, at) + line.length;
  return text.slice(0, text.indexOf(lines.at(-1) ?? '', at));
}

/** A line made short enough for an ellipsis: at a blank where there is one near. */
function cutEnd(line: string, width: number, size: number, isBold: boolean): string {
  const room = roomOf(line, width, isBold);
  let kept = [...line];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size, isBold) > room) kept = kept.slice(0, -1);
  let text = kept.join('');
  const blank = text.lastIndexOf(' ');
  if (blank > text.length * 0.6) text = text.slice(0, blank);
  return `${text.replace(/[\s，。、；：,.;:]+$/u, '')}…`;
}

/** The height of so many lines. */
export function heightOf(lines: number, size: number): number {
  return lines * size * LEADING;
}

/** How many lines of a size a height has room for. */
export function linesIn(height: number): (size: number) => number {
  return (size) => Math.floor(height / (size * LEADING) + 0.01);
}
