import type { Argument, Finding } from '../findings/finding.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { visible } from './visible.ts';

/** More of a name than this says nothing more, and a text of a megabyte would drown the sentence. */
const LONGEST_ARGUMENT = 120;

/** `{name}`, `{property:keyword}`, or `{count#one|many}`. */
const blank = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+)|#([^|{}]*)\|([^{}]*))?\}/g;

/** The words of a vocabulary (`keyword`, `kind` …) for an id of it, in one language. */
export type Speller = (vocabulary: string, id: string, language: MessageLanguage) => string;

/**
 * A number in the plain form both languages share: no grouping, a point, at most six decimals, no exponent, no negative zero.
 * What is not a number is `?`.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const rounded = Number(value.toFixed(6));
  if (rounded === 0) return '0';
  return Math.abs(rounded) < 1e21 ? String(rounded).replace(/^(-?)(\d)(?:\.(\d+))?e-(\d+)$/, tiny) : BigInt(rounded).toString();
}

/** `1.5e-7` cannot be left after rounding to six decimals but as `1e-6`; written out here. */
function tiny(_: string, sign: string, first: string, rest: string | undefined, exponent: string): string {
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest ?? ''}`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_ARGUMENT) return text;
  const characters = Array.from(text.slice(0, 2 * LONGEST_ARGUMENT + 2));
  return characters.length <= LONGEST_ARGUMENT ? text : `${characters.slice(0, LONGEST_ARGUMENT - 1).join('')}…`;
}

function print(argument: Argument, language: MessageLanguage): string {
  if (typeof argument === 'number') return plainNumber(argument);
  if (typeof argument === 'string') return visible(shorten(argument));
  return argument.map((item) => visible(shorten(item))).join(language === 'zh' ? '、' : ', ');
}

/** Choices one after the other: `a, b or c`. */
function choices(items: readonly string[], language: MessageLanguage): string {
  const last = items.at(-1) ?? '?';
  if (items.length < 2) return last;
  const before = items.slice(0, -1);
  return language === 'zh' ? `${before.join('、')}或${last}` : `${before.join(', ')} or ${last}`;
}

/**
 * The template's words in one language, its blanks filled. `{name}` prints an argument: a number in plain form, a text as it is but
 * with unseen characters made visible and cut at 120 characters, a list joined by ", " or "、". `{property:keyword}` prints an id in
 * the reader's words, several as choices. `{n#share|shares}` prints only the word that fits the number `n`. A blank without its
 * argument prints `?`, so that a mistake shows without throwing.
 */
export function sentence(template: Both, args: Finding['arguments'], language: MessageLanguage, spell?: Speller): string {
  return template[language].replace(
    blank,
    (_, name: string, vocabulary: string | undefined, one: string | undefined, many: string | undefined) => {
      const argument = Object.hasOwn(args, name) ? args[name] : undefined;
      if (one !== undefined) return argument === 1 || (Array.isArray(argument) && argument.length === 1) ? one : (many ?? '');
      if (argument === undefined) return '?';
      if (vocabulary === undefined || spell === undefined || typeof argument === 'number') return print(argument, language);
      const ids = typeof argument === 'string' ? [argument] : argument;
      return choices(
        ids.map((id) => visible(shorten(spell(vocabulary, id, language)))),
        language,
      );
    },
  );
}

/** The blanks of a template's words, with their vocabulary (`name`, `property:keyword`), each once, in code-point order. */
export function blanks(words: string): string[] {
  return [
    ...new Set(
      Array.from(words.matchAll(blank), ([, name = '', vocabulary]) => (vocabulary === undefined ? name : `${name}:${vocabulary}`)),
    ),
  ].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
