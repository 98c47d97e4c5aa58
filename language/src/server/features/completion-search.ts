/**
 * What an editor holds against the letters typed so far. Editors take letters in their order, the first of them at the start of a word, and a
 * Chinese character counts as the start of one only behind a space; so Chinese words are spelled with spaces, and any part of them is found.
 * Behind each of them stand its syllables, so that it is also found by how it is said. Editors look at the first hundred-odd characters alone.
 */
import { syllablesOf } from '../pinyin.ts';

const han = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\ud8ff][\udc00-\udfff]/g;

/** The text for finding an item by its own spelling, or by other words for the same. */
export function findable(spelling: string, others: readonly string[]): string {
  const words = others.filter((word) => word !== '' && word !== spelling).flatMap((word) => [spelled(word), said(word)]);
  const own = spelled(spelling);
  return [spelling, ...(own === spelling ? [] : [own]), said(spelling), ...words].filter((word) => word !== '').join(' ');
}

function spelled(words: string): string {
  return words.replace(/\s+/g, ' ').replace(han, ' $& ').replace(/ {2,}/g, ' ').trim();
}

function said(words: string): string {
  return syllablesOf(words).join(' ');
}
