/** Where the lines of a text begin, and places in it. */
import type { Origin } from '../findings/origin.ts';

export interface Lines {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  /** The line last asked for: places are mostly asked for in order. */
  last: number;
}

/** The lines of a text; `\n`, `\r\n` and `\r` end one. */
export function linesOf(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts, last: 0 };
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts, last: 0 };
}

/** Zero-based line of an offset. */
export function lineAt(lines: Lines, offset: number): number {
  const { starts } = lines;
  let low = 0;
  let high = starts.length - 1;
  const last = lines.last;
  if ((starts[last] ?? 0) <= offset) {
    low = last;
    if (offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)) return last;
    if (offset < (starts[last + 2] ?? Number.POSITIVE_INFINITY)) {
      lines.last = last + 1;
      return last + 1;
    }
  } else high = last;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  lines.last = low;
  return low;
}

/** The place from `offset` to `end` of a file. */
export function originAt(file: string, lines: Lines, offset: number, end: number): Origin {
  const stop = Math.max(offset, end);
  const line = lineAt(lines, offset);
  const endLine = lineAt(lines, stop);
  const origin: Origin = {
    file,
    offset,
    end: stop,
    line: line + 1,
    column: offset - (lines.starts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: stop - (lines.starts[endLine] ?? 0) + 1,
  };
  lines.last = line;
  return origin;
}
