import type { IToken } from 'chevrotain';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { topLevel } from '../../syntax/tokens.ts';
import type { Opened } from '../opened.ts';
import { positionAt } from '../places.ts';
import { endOf } from '../tokens.ts';

/** So many declarations of one line each, and of one kind, are worth hiding together. */
const RUN = 3;

/**
 * What may be folded away: blocks, comments over several lines, parts between `// #region` and `// #endregion`, and runs of `use` or of other declarations
 * that take one line each. Made of the words alone, so that a broken text folds like a whole one. One range begins on a line, and they nest.
 */
export function foldingRanges({ source }: Pick<Opened, 'source'>): FoldingRange[] {
  const { tokens, hidden } = source.parsed();
  const lines = source.lines();
  const lineOf = (offset: number): number => positionAt(lines, offset).line;
  const found: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine > startLine) found.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  blocks(tokens, lineOf, add);
  runs(tokens, lineOf, add);
  comments(hidden, tokens, lineOf, add);
  return nested(found);
}

type LineOf = (offset: number) => number;
type Add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => void;

/** A block that is never closed ends before the next declaration that begins a line. */
function blocks(tokens: readonly IToken[], lineOf: LineOf, add: Add): void {
  const open: number[] = [];
  let last = -1;
  for (const token of tokens) {
    const line = lineOf(token.startOffset);
    const { name } = token.tokenType;
    if (open.length > 0 && line > last && topLevel.has(name)) for (const start of open.splice(0)) add(start, last);
    if (name === '{') open.push(line);
    else if (name === '}') {
      const start = open.pop();
      // The line that begins with the brace stays in sight.
      if (start !== undefined) add(start, line > last ? line - 1 : line);
    }
    last = lineOf(Math.max(token.startOffset, endOf(token) - 1));
  }
  for (const start of open) add(start, last);
}

interface Run {
  readonly word: string;
  readonly start: number;
  end: number;
  count: number;
}

/** Declarations that begin and end on a line of their own, one below the other, all of one kind. */
function runs(tokens: readonly IToken[], lineOf: LineOf, add: Add): void {
  let run: Run | undefined;
  const close = (): void => {
    if (run !== undefined && run.count >= (run.word === 'use' ? 2 : RUN))
      add(run.start, run.end, run.word === 'use' ? FoldingRangeKind.Imports : undefined);
    run = undefined;
  };
  let depth = 0;
  let last = -1;
  for (const token of tokens) {
    const line = lineOf(token.startOffset);
    const { name } = token.tokenType;
    if (name === '{') depth++;
    else if (name === '}') depth = Math.max(0, depth - 1);
    if (line > last) {
      if (depth === 0 && (topLevel.has(name) || name === 'allow')) {
        if (run?.word === name && run.end === line - 1) {
          run.end = line;
          run.count++;
        } else {
          close();
          run = { word: name, start: line, end: line, count: 1 };
        }
      } else if (run !== undefined && run.end === last) {
        // The declaration above goes on here, so it takes more than its line.
        run.end = last - 1;
        run.count--;
        close();
      }
    }
    last = line;
  }
  close();
}

const opensRegion = /^[/／]{2}\s*#region\b/;
const closesRegion = /^[/／]{2}\s*#endregion\b/;

/** Comments over several lines; those that each take the rest of a line count together where no word stands before them. */
function comments(hidden: readonly IToken[], tokens: readonly IToken[], lineOf: LineOf, add: Add): void {
  const withWords = new Set<number>();
  for (const { startOffset } of tokens) withWords.add(lineOf(startOffset));
  const regions: number[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) add(start, end, FoldingRangeKind.Comment);
    start = -1;
  };
  for (const token of hidden) {
    const from = lineOf(token.startOffset);
    const to = lineOf(Math.max(token.startOffset, endOf(token) - 1));
    if (opensRegion.test(token.image) || closesRegion.test(token.image)) {
      close();
      if (opensRegion.test(token.image)) regions.push(from);
      else {
        const opened = regions.pop();
        if (opened !== undefined) add(opened, to, FoldingRangeKind.Region);
      }
    } else if (to > from) {
      close();
      add(from, to, FoldingRangeKind.Comment);
    } else if (withWords.has(from)) close();
    else if (start >= 0 && from === end + 1) end = from;
    else if (start < 0 || from > end) {
      close();
      start = from;
      end = from;
    }
  }
  close();
}

/** One range a line, the largest; and none that is cut by the end of another. */
function nested(ranges: readonly FoldingRange[]): FoldingRange[] {
  const kept: FoldingRange[] = [];
  const open: FoldingRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    let above = open.at(-1);
    while (above !== undefined && above.endLine < range.startLine) {
      open.pop();
      above = open.at(-1);
    }
    if (above !== undefined && (above.startLine === range.startLine || range.endLine > above.endLine)) continue;
    kept.push(range);
    open.push(range);
  }
  return kept;
}
