import { displayWidth } from './format-width.ts';

/** One column of a line: a clause, a label, a name. */
export interface Column {
  /** What stands in it; columns of different kinds are not aligned with each other. */
  readonly kind: string;
  readonly text: string;
  /** A keyword with an amount; these are short and vary little. */
  readonly quantity: boolean;
}

/** Columns with words grow in steps of eight, so that one longer label seldom moves its neighbours; columns with amounts in steps of four. */
const wordStep = 8;
const quantityStep = 4;
/** A column wider than this stands out of line by itself. */
const loose = 56;
/** No column begins further to the right. */
const farthest = 104;

/**
 * The lines as texts, aligned from the left as far as they have the same kinds of columns. `indent` is the width of what stands before
 * each line. Where a column would begin beyond 104, fewer columns are aligned.
 */
export function alignColumns(lines: readonly (readonly Column[])[], indent: number): string[] {
  let deepest = 0;
  for (const line of lines) deepest = Math.max(deepest, line.length - 1);
  const widths = lines.map((line) => line.map((column) => displayWidth(column.text)));
  for (let depth = deepest; depth > 0; depth--) {
    const texts = aligned(lines, widths, depth, farthest - indent);
    if (texts !== null) return texts;
  }
  return lines.map((line) => line.map((column) => column.text).join(' '));
}

/** Pads the first `depth` columns; null where one would begin beyond `limit`. */
function aligned(
  lines: readonly (readonly Column[])[],
  widths: readonly (readonly number[])[],
  depth: number,
  limit: number,
): string[] | null {
  let reached = 0;
  const texts = lines.map(() => '');
  const pad = (members: readonly number[], at: number, start: number, even: boolean): void => {
    const going = members.filter((line) => (lines[line]?.length ?? 0) > at + 1);
    let width = 0;
    if (even && at < depth && going.length >= (at === 0 ? 3 : 2)) {
      const step = going.every((line) => lines[line]?.[at]?.quantity) ? quantityStep : wordStep;
      for (const line of going) width = Math.max(width, Math.min(loose, widths[line]?.[at] ?? 0));
      width = Math.ceil((width + 1) / step) * step;
      reached = Math.max(reached, start + width);
    }
    const groups = new Map<string, number[]>();
    for (const line of members) {
      const text = lines[line]?.[at]?.text ?? '';
      const next = lines[line]?.[at + 1];
      texts[line] += text;
      if (!next) continue;
      if ((widths[line]?.[at] ?? 0) >= width && width > 0) {
        texts[line] += ` ${(lines[line] ?? [])
          .slice(at + 1)
          .map((column) => column.text)
          .join(' ')}`;
        continue;
      }
      texts[line] += ' '.repeat(Math.max(1, width - (widths[line]?.[at] ?? 0)));
      const group = groups.get(next.kind);
      if (group) group.push(line);
      else groups.set(next.kind, [line]);
    }
    for (const group of groups.values()) pad(group, at + 1, start + width, width > 0);
  };
  pad(
    lines.map((_, line) => line),
    0,
    0,
    true,
  );
  return reached <= limit ? texts : null;
}
