/** What a reader may call the things a review speaks of. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import type { Text } from '../program/values.ts';
import type { Element } from './elements.ts';

/**
 * Labels by stable name, in both languages as far as the program has them, of the named things only. A name that two things of different kinds have is
 * left out, since nobody could tell which of them is meant; the newer program's word counts before the older's.
 */
export function labelsOf(before: Element, after: Element, isNamed: (path: string) => boolean): Readonly<Record<string, Both>> {
  const labels = new Map<string, Both | null>();
  for (const root of [after, before]) {
    const own = new Map<string, Both | null>();
    const main = mainLanguage(root);
    const visit = (one: Element): void => {
      if (isNamed(one.path)) own.set(one.path, own.has(one.path) || one.label === null ? null : both(one.label, main));
      for (const children of Object.values(one.children)) for (const child of children) visit(child);
    };
    visit(root);
    for (const [path, label] of own) if (!labels.has(path)) labels.set(path, label);
  }
  const kept = [...labels].flatMap(([path, label]) => (label === null ? [] : [[path, label] as const]));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The language in which the program's texts stand; null where it does not say. */
function mainLanguage({ fields }: Element): string | null {
  const [first] = Array.isArray(fields.languages) ? fields.languages : [];
  return typeof first === 'string' ? first : null;
}

const isIn = (tag: string, language: MessageLanguage): boolean => tag.toLowerCase().split('-')[0] === language;

function both(text: Text, main: string | null): Both | null {
  return text.text.trim() === '' ? null : { en: textIn(text, 'en', main), zh: textIn(text, 'zh', main) };
}

/** Words in the reader's language: as they were written where that is it, else the translation where there is one. */
function textIn(text: Text, language: MessageLanguage, main: string | null): string {
  if (main !== null && isIn(main, language)) return text.text;
  const tag = Object.keys(text.translations)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .find((one) => isIn(one, language));
  return (tag === undefined ? undefined : text.translations[tag]) ?? text.text;
}
