import { harmless } from './harmless.ts';

const brand: unique symbol = Symbol('markup');

/** Markup that was written by this module; nothing else is put into a page without escaping. */
export interface Markup {
  readonly [brand]: true;
  readonly markup: string;
}

/** What a template may hold: text and numbers are escaped, markup is taken as it is, lists are joined, the rest prints nothing. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text for an element or a quoted attribute, in HTML and in XML. */
export function escapeHtml(text: string): string {
  const plain = harmless(text);
  return /[&<>"'`]/.test(plain) ? plain.replace(/[&<>"'`]/g, (character) => entities[character] ?? '') : plain;
}

/** Takes a string as markup. For constants of our own, never for text that came from a program. */
export function trusted(markup: string): Markup {
  return { [brand]: true, markup };
}

/** The markup a template's blank holds. */
export function toMarkup(content: Content, number: (value: number) => string): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return number(content);
  if (!isList(content)) return content.markup;
  let markup = '';
  for (const part of content) markup += toMarkup(part, number);
  return markup;
}

/** HTML with every blank escaped, unless it holds markup already. A blank may stand in text or in a quoted attribute only. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return template(strings, contents, String);
}

/** A template with its blanks filled. */
export function template(strings: readonly string[], contents: readonly Content[], number: (value: number) => string): Markup {
  let markup = strings[0] ?? '';
  for (let i = 1; i < strings.length; i++) markup += toMarkup(contents[i - 1], number) + strings[i];
  return trusted(markup);
}

/** A quoted CSS string: every character but letters and digits is written by its number, so nothing can end the string or the style element. */
export function cssString(text: string): string {
  return `"${harmless(text).replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}
