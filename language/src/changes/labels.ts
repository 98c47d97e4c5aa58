/** What a reader may call the things a review speaks of. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import type { Text } from '../program/values.ts';
import type { Element } from './elements.ts';

/**
 * Labels by stable name, in both languages as far as the program has them, of the named things only. A name that two things of different kinds have is
 * left out, since nobody could tell which of them is meant; the newer program's word counts before the older's.
 */
export function labelsOf(before: Element, after: Element, isNamed: (path: string) => boolean): Readonly<Record<string, Both>> {
  const labels = new Map<string, Text | null>();
  for (const root of [after, before]) {
    const own = new Map<string, Text | null>();
    const visit = (one: Element): void => {
      if (isNamed(one.path)) own.set(one.path, own.has(one.path) ? null : one.label);
      for (const children of Object.values(one.children)) for (const child of children) visit(child);
    };
    visit(root);
    for (const [path, label] of own) if (!labels.has(path)) labels.set(path, label);
  }
  const kept = [...labels].flatMap(([path, label]) =>
    label === null || label.text.trim() === '' ? [] : [[path, { en: textIn(label, 'en'), zh: textIn(label, 'zh') }] as const],
  );
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Words in the reader's language: the translation where there is one, else as they were written. */
function textIn(text: Text, language: MessageLanguage): string {
  const tag = Object.keys(text.translations)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .find((one) => one.toLowerCase().split('-')[0] === language);
  return (tag === undefined ? undefined : text.translations[tag]) ?? text.text;
}
