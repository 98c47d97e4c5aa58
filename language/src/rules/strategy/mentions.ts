/** Whether what a thing is called speaks of something, by a list of words in both languages. */
import type { Declared } from '../../program/program.ts';

export interface WordList {
  /** In lower case, one or several words; `satisf*` is the beginning of a word. */
  readonly en: readonly string[];
  /** Found anywhere in a name. */
  readonly zh: readonly string[];
}

/** Whether the name or the label, in any of its languages, holds one of the words. `FirstReply`, `first_reply` and `First reply` are the same words. */
export function mentions({ name, label }: Pick<Declared, 'name' | 'label'>, words: WordList): boolean {
  return [name, ...(label === null ? [] : [label.text, ...Object.values(label.translations)])].some((text) => holds(text, words));
}

function holds(text: string, { en, zh }: WordList): boolean {
  if (zh.some((word) => text.includes(word))) return true;
  const spaced = ` ${text
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()} `;
  return en.some((word) => spaced.includes(word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `));
}
