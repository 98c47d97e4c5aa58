import { harmless } from './harmless.ts';

/** Shown by nothing, breaks no line, and ends every name, number and address that a forge would turn into a link. */
const WORD_JOINER = '\u2060';

/** Whatever is looked at below, roughly. */
const MARKED = /[@#\\`*_[\]<>|~&$!{}]|:\/\/|GH-|(?:www|mailto|xmpp)[.:]|^\s*(?:[=+-]|\d+[.)])/i;

/**
 * Text for one line of GitHub-flavoured Markdown, a table cell included: no markup, HTML, link, mention or issue number comes of it.
 * It may also open a line.
 */
export function escapeMarkdown(text: string): string {
  const plain = harmless(text);
  // Most texts hold nothing of the kind, and one look tells.
  if (!MARKED.test(plain)) return plain.trim();
  return plain
    .replace(/@/g, `@${WORD_JOINER}`)
    .replace(/#(?=[\p{L}\p{N}])/gu, `#${WORD_JOINER}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${WORD_JOINER}`)
    .replace(/:\/\//g, `:${WORD_JOINER}//`)
    .replace(/(www|mailto|xmpp)([.:])/gi, `$1${WORD_JOINER}$2`)
    .replace(/[\\`*_[\]<>|~&$#!{}]/g, '\\$&')
    .replace(/^(\s*)(=|[-+](?=[\s+-]|$))/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .trim();
}

/** Text as code on one line: nothing in it is read as Markdown, and no back-quote of its own ends it. In a table `|` would still part cells. */
export function codeSpan(text: string): string {
  const plain = harmless(text).trim();
  if (plain === '') return '';
  const runs: readonly string[] = plain.match(/`+/g) ?? [];
  let fence = '`';
  while (runs.includes(fence)) fence += '`';
  const edge = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${edge}${plain}${edge}${fence}`;
}

/** A table of cells that are Markdown already; `right` says which columns are aligned to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], right: readonly boolean[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(right.map((isRight) => (isRight ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
