/** What git is told of a folder with programs, in its `.gitattributes`. */
import { keywords } from '@touchstone/language/syntax/keywords.ts';

/** One line of the file, with what it says of a path that it is meant for. */
export interface AttributeLine {
  readonly line: string;
  /** A path from the folder, and its attributes as `git check-attr` tells them; each may be one of several. */
  readonly path: string;
  readonly says: Readonly<Record<string, readonly string[]>>;
}

/** Sources: their line ends, and the driver that says which declaration a change is in. */
export const sourceLine: AttributeLine = {
  line: '*.cx text eol=lf diff=cx',
  path: 'program.cx',
  says: { text: ['set'], eol: ['lf'], diff: ['cx'] },
};

/** What `cx build` makes, where it is kept: a review shows it folded. */
export const builtLine: AttributeLine = {
  line: 'dist/** linguist-generated',
  path: 'dist/report.html',
  says: { 'linguist-generated': ['set', 'true'] },
};

export const attributeLines: readonly AttributeLine[] = [sourceLine, builtLine];

/** A `.gitattributes` where there is none yet. */
export const newAttributesFile = `${attributeLines.map(({ line }) => line).join('\n')}\n`;

/** The text with these lines at its end, where they overrule what is said before; in the line ends it has. */
export function withLines(text: string, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  return before + lines.map((line) => `${line}${end}`).join('');
}

/**
 * Which lines of a program a hunk header may name, for `diff.cx.xfuncname` (an extended regular expression): those that begin a declaration
 * with a name, in either keyword language. What is in the first brackets is shown.
 */
export function declarationPattern(): string {
  const without = new Set(['use', 'allow']);
  const words = keywords.filter(({ role, en }) => role === 'declaration' && !without.has(en)).flatMap(({ en, zh }) => [en, zh]);
  // A label would not fit: git cuts what it shows by bytes, in the midst of a Chinese character.
  return `^[ \t]*((${words.join('|')})[ \t]+[^ \t{]+)`;
}
