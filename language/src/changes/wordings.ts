/** Words: whether they are asked of customers, and how far they changed. */
import type { Change } from './compare.ts';
import type { Judging } from './judging.ts';
import type { ElementKind } from './shapes.ts';
import { type Judge, say } from './verdict.ts';

interface Words {
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
}

/** Of what is asked in words of its own (`ask`). */
export const judgeWording: Judge = (change) => wording(change);

/** Of a label: the words of a question where it is asked by them, else words for readers. */
export const judgeLabel: Judge = (change, judging) => {
  if (isQuestion(change, judging)) return wording(change);
  const { before, after } = wordsOf(change);
  const isSameText = before !== null && after !== null && before.text === after.text;
  return say(change, 'label-changed', isSameText ? 'translated' : change.what);
};

/** Kinds of KPI whose question is made without their label. */
const withoutLabel: ReadonlySet<unknown> = new Set(['nps', 'csat', 'ces']);
/** What has a label that stands in a question about it. */
const named: ReadonlySet<ElementKind> = new Set(['expectation', 'kpi', 'touchpoint', 'stage', 'question', 'option']);

function isQuestion({ kind, path }: Change, judging: Judging): boolean {
  if (!named.has(kind) || !judging.isAsked(kind, path)) return false;
  const { before, after } = judging.elements(kind, path);
  const both = [before, after];
  if (both.every((one) => (one?.fields.ask ?? null) !== null)) return false;
  return kind !== 'kpi' || !both.every((one) => withoutLabel.has(one?.fields.kind));
}

function wordsOf(change: Change): { readonly before: Words | null; readonly after: Words | null } {
  return { before: change.before as Words | null, after: change.after as Words | null };
}

function wording(change: Change): ReturnType<Judge> {
  const { before, after } = wordsOf(change);
  if (before === null || after === null) return say(change, 'wording-changed', before === null ? 'given' : 'dropped');
  const old = new Map([['', before.text], ...Object.entries(before.translations)]);
  const now = new Map([['', after.text], ...Object.entries(after.translations)]);
  const both = [...old].flatMap(([language, words]) => {
    const other = now.get(language);
    return other === undefined || other === words ? [] : [{ before: words, after: other }];
  });
  const other = both.find((one) => bare(one.before) !== bare(one.after));
  if (other !== undefined) return say(change, 'wording-changed', 'changed', other);
  const [touched] = both;
  if (touched !== undefined) return say(change, 'wording-touched', 'changed', touched);
  const gone = [...old.keys()].filter((language) => !now.has(language)).sort();
  const come = [...now.keys()].filter((language) => !old.has(language)).sort();
  return gone.length > 0
    ? say(change, 'translation-removed', 'changed', { languages: gone })
    : say(change, 'translation-added', 'changed', { languages: come });
}

/** Letters and digits alone, in small letters: a comma is no other wording. */
export function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
