/** The lines of source a finding is about, with a mark under the place. */
import { visible } from '@touchstone/language/messages/visible.ts';
import type { Paint } from './colour.ts';
import { graphemes, width } from './width.ts';

const TAB = 4;
/** The width of `... `. */
const DOTS = 4;

/**
 * Two lines: the source line with its number, and a line of `^` under the place, set by display width (a Chinese character takes two
 * columns, a tab goes to the next multiple of four). A line that is too long for `columns` is cut to a window around the place, at whole
 * characters, with `...` where something is left out. `line` is one-based; `column` and `endColumn` count UTF-16 units from 1, end exclusive;
 * a place that goes on in later lines is marked to the end of its first.
 */
export function frame(
  source: string,
  place: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number },
  columns: number,
  paint: Paint,
): string[] {
  const number = String(place.line);
  const room = Math.max(20, columns - number.length - 3);
  const start = place.column - 1;
  const end = place.endLine > place.line ? source.length : place.endColumn - 1;

  interface Cell {
    readonly shown: string;
    readonly width: number;
    readonly marked: boolean;
  }
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  let first = -1;
  for (const grapheme of graphemes(source)) {
    const shown = grapheme === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(grapheme);
    const marked = at + grapheme.length > start && at < Math.max(end, start + 1);
    if (marked && first < 0) first = cells.length;
    // Joined emoji are one picture, two columns wide, whatever their parts add up to.
    const columnsTaken = shown === grapheme && grapheme.length > 1 ? Math.min(2, width(shown)) : width(shown);
    cells.push({ shown, width: columnsTaken, marked });
    at += grapheme.length;
    column += columnsTaken;
  }
  if (first < 0) {
    // Past the last character: at the end of the line or of the file.
    first = cells.length;
    cells.push({ shown: '', width: 1, marked: true });
  }

  let from = 0;
  let to = cells.length;
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total > room) {
    const wide = (cell: Cell | undefined) => cell?.width ?? 0;
    const sum = (some: readonly Cell[]) => some.reduce((all, cell) => all + cell.width, 0);
    // A third of the room before the place; what is not needed after it goes before it too.
    const behind = sum(cells.slice(first));
    let left = Math.max(Math.floor(room / 3), room - behind - DOTS);
    from = first;
    while (from > 0 && left - DOTS >= wide(cells[from - 1])) left -= wide(cells[--from]);
    left = room - (from > 0 ? DOTS : 0) - sum(cells.slice(from, first));
    to = first;
    if (behind <= left) to = cells.length;
    else while (to < cells.length && left - DOTS >= wide(cells[to])) left -= wide(cells[to++]);
  }
  const window = cells.slice(from, to);
  const lead = from > 0 ? '... ' : '';
  const tail = to < cells.length ? ' ...' : '';
  let marks = ' '.repeat(lead.length);
  for (const cell of window) marks += (cell.marked ? '^' : ' ').repeat(cell.width);
  marks = marks.trimEnd();

  const gutter = ' '.repeat(number.length);
  return [
    `${paint('dim', `${number} |`)} ${lead}${window.map((cell) => cell.shown).join('')}${tail}`.trimEnd(),
    `${paint('dim', `${gutter} |`)} ${paint('red', marks)}`,
  ];
}

/** The line of that number (one-based), without its line break; empty where there is none. */
export function lineOf(text: string, line: number): string {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return '';
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  const found = text.slice(start, end < 0 ? undefined : end);
  const bare = found.endsWith('\r') ? found.slice(0, -1) : found;
  return start === 0 && bare.startsWith('\uFEFF') ? bare.slice(1) : bare;
}
