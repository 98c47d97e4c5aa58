/** Texts of a program that name files and folders: `use "../group"`, `responses "answers/*.csv"`. */
import type { Origin } from '../../findings/origin.ts';
import { usedFolder } from '../../program/folders.ts';
import { readString } from '../../syntax/literals.ts';
import { scan } from '../../syntax/scan.ts';
import type { Source } from '../sources.ts';
import type { Realm } from '../workspace.ts';

export interface WrittenPath {
  readonly kind: 'use' | 'responses';
  /** As it is meant, without quotation marks. */
  readonly path: string;
  /** The text with its quotation marks. */
  readonly offset: number;
  readonly end: number;
}

/** Every path that a file writes, in the order of the text. */
export function pathsIn(source: Source): readonly WrittenPath[] {
  const fragment = source.fragment();
  const found: WrittenPath[] = [];
  const add = (kind: WrittenPath['kind'], path: string, origin: Origin): void => {
    const place = textIn(source.content.text, origin);
    if (place !== null) found.push({ kind, path, ...place });
  };
  for (const { path, origin } of fragment.uses) add('use', path, origin);
  for (const { responses } of fragment.waves) for (const { file, origin } of responses) if (file !== null) add('responses', file, origin);
  return found.sort((a, b) => a.offset - b.offset);
}

/** Where the first text of a property stands. */
function textIn(text: string, origin: Origin): { readonly offset: number; readonly end: number } | null {
  const token = scan(text.slice(origin.offset, origin.end)).tokens.find(({ tokenType }) => tokenType.name === 'STRING');
  if (token === undefined) return null;
  const offset = origin.offset + token.startOffset;
  return { offset, end: offset + token.image.length };
}

/** A text without its quotation marks; the last one may be missing. */
export function insideQuotes(
  text: string,
  { offset, end }: { readonly offset: number; readonly end: number },
): {
  readonly offset: number;
  readonly end: number;
} {
  const closed = readString(text.slice(offset, end)) !== readString(text.slice(offset, end - 1)) ? 0 : 1;
  return { offset: offset + 1, end: Math.max(offset + 1, end - closed) };
}

/** Whether a path starts at a folder of its own accord and not at the file that names it. */
export function isAbsolute(path: string): boolean {
  return /^[\\/]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(path);
}

/** A pattern of files as the folder or file that its plain steps name, and the steps that hold a joker; without those it names one file. */
export function patternOf(path: string): { readonly plain: string; readonly rest: string } {
  const steps = path.replace(/\\/g, '/').split('/');
  const joker = steps.findIndex((step) => /[*?[\]{}]/.test(step));
  return joker < 0 ? { plain: steps.join('/'), rest: '' } : { plain: steps.slice(0, joker).join('/'), rest: steps.slice(joker).join('/') };
}

/** What shows the folder that a `use` names: its file with the program, else its first one. */
export function fileOfFolder(
  realm: Realm,
  source: Source,
  path: string,
): { readonly source: Source; readonly place: Origin | null } | null {
  const folder = usedFolder(source.file, { path });
  if (folder === null) return null;
  const isIn = (file: string): boolean => folder === '' || file.startsWith(`${folder}/`);
  const files = [...realm.sources.values()].filter(({ file }) => isIn(file)).sort((a, b) => (a.file < b.file ? -1 : 1));
  const depth = folder === '' ? 0 : folder.length + 1;
  for (const one of files) {
    const head = one.file.includes('/', depth) ? undefined : one.fragment().heads[0];
    if (head !== undefined) return { source: one, place: head.nameOrigin };
  }
  const [first] = files;
  return first === undefined ? null : { source: first, place: null };
}
