/** Places in a text, as an editor counts them (zero-based lines and UTF-16 columns), and names of files. */
import type { Position, Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Origin } from '../findings/origin.ts';
import { type Lines, lineAt } from '../syntax/lines.ts';

/** The stretch of an origin. */
export function rangeOf(origin: Origin): Range {
  return {
    start: { line: origin.line - 1, character: origin.column - 1 },
    end: { line: origin.endLine - 1, character: origin.endColumn - 1 },
  };
}

/** The place of an offset. */
export function positionAt(lines: Lines, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: offset - (lines.starts[line] ?? 0) };
}

/** The stretch between two offsets. */
export function rangeBetween(lines: Lines, offset: number, end: number): Range {
  return { start: positionAt(lines, offset), end: positionAt(lines, end) };
}

/** The offset of a place; one past the end of its line or of the text is the last there is. */
export function offsetAt(text: string, lines: Lines, { line, character }: Position): number {
  const start = lines.starts[line];
  if (start === undefined) return line < 0 ? 0 : text.length;
  const next = lines.starts[line + 1] ?? text.length + 1;
  // The line break itself is no place to stand in.
  let end = next - 1;
  if (end > start && text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10) end--;
  return Math.min(start + Math.max(0, character), end);
}

/** One spelling for every URI of a file. */
export function plainUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder a file or folder lies in. */
export function folderOf(uri: string): string {
  const parsed = URI.parse(uri);
  const slash = parsed.path.replace(/\/$/, '').lastIndexOf('/');
  return parsed.with({ path: slash <= 0 ? '/' : parsed.path.slice(0, slash) }).toString();
}

/** Whether a URI is a folder's or lies in it. */
export function isAtOrBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The name of a file as seen from a folder, with `/`; with `..` where it lies outside. */
export function nameFrom(folder: string, uri: string): string {
  const from = partsOf(URI.parse(folder).path);
  const to = partsOf(URI.parse(uri).path);
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** The URI of a name as seen from a folder. */
export function uriFrom(folder: string, name: string): string {
  const parsed = URI.parse(folder);
  const parts = partsOf(parsed.path);
  for (const part of partsOf(name)) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parsed.with({ path: `/${parts.join('/')}` }).toString();
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}
