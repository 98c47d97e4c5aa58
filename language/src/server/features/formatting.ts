import type { TextEdit } from 'vscode-languageserver';
import { type FormatOptions, format } from '../../syntax/format.ts';
import type { Lines } from '../../syntax/lines.ts';
import { rangeBetween } from '../places.ts';
import type { Source } from '../sources.ts';

/** The edits that put a text in its canonical form, or its keywords in one language; line ends stay those of the text. None where it is so already. */
export function formattingOf(source: Source, options: FormatOptions = {}): TextEdit[] {
  const { text, whole } = source.content;
  if (!whole) return [];
  const made = format(text, options);
  return replaced(text, text.includes('\r\n') ? made.replaceAll('\n', '\r\n') : made, source.lines());
}

/** What differs line by line at the start and end stays untouched, so that cursors and marks there stay where they are. */
function replaced(before: string, after: string, lines: Lines): TextEdit[] {
  if (before === after) return [];
  const old = linesIn(before);
  const now = linesIn(after);
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // Where as many lines stand as before, each that differs is an edit of its own.
  if (old.length === now.length) {
    let offset = 0;
    return old.flatMap((line, index) => {
      const at = offset;
      offset += line.length;
      const fresh = now[index] ?? '';
      return line === fresh ? [] : [{ range: rangeBetween(lines, at, at + line.length), newText: fresh }];
    });
  }
  const from = old.slice(0, start).join('').length;
  const to = before.length - old.slice(old.length - tail).join('').length;
  return [{ range: rangeBetween(lines, from, to), newText: now.slice(start, now.length - tail).join('') }];
}

/** Lines with their ends. */
function linesIn(text: string): string[] {
  return text.match(/[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
