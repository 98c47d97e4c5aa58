/**
 * The letters of Chinese words, so that a name is found by how it is said. The dictionary is large: it is read when a program speaks Chinese, once
 * the editor waits for nothing, and what was spelled is kept.
 */
import type { pinyin } from 'pinyin-pro';
import type { Fragment } from '../program/fragment.ts';
import type { Declared } from '../program/program.ts';
import { declarationsOf } from './names.ts';
import type { ProgramState } from './programs.ts';
import { textOf } from './sources.ts';

const han = /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud8ff][\udc00-\udfff]/;

/** So many words are kept; a program of 5 000 names with a label each has 10 000. */
const KEPT = 60_000;

/** So many words that nobody spelled ahead are spelled while somebody waits; the next letter typed goes on with the rest. */
const AT_ONCE = 200;

/** A label is looked through so far, in characters: nobody types more of one. */
const SPELLED = 24;

let speller: typeof pinyin | null = null;
let loading: Promise<void> | null = null;
let left = AT_ONCE;
const kept = new Map<string, readonly string[]>();
const none: readonly string[] = [];

/** Reads the dictionary, once. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then((made) => {
    speller = made.pinyin;
  });
  return loading;
}

/** A new question is asked: some words may be spelled for it. */
export function allowSpelling(): void {
  left = AT_ONCE;
}

/** The syllables of words with Chinese in them, in small letters without tones (`ü` as `v`): 旗舰店 → qi, jian, dian. None for other words, and before there is a dictionary. */
export function syllablesOf(words: string): readonly string[] {
  const known = kept.get(words);
  if (known !== undefined) return known;
  if (speller === null || left <= 0 || !han.test(words)) return none;
  left--;
  return spell(speller, words);
}

function spell(by: typeof pinyin, words: string): readonly string[] {
  const parts = by(words.slice(0, SPELLED), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const syllables = parts.flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  if (kept.size >= KEPT) kept.clear();
  kept.set(words, syllables);
  return syllables;
}

/** Whether letters spell what begins with one of the syllables: in full, by first letters, or anything between (`qjd`, `qijd`, `qijiandian`). */
export function isSpelled(letters: string, syllables: readonly string[]): 'from-start' | 'within' | null {
  for (let start = 0; start < syllables.length; start++) {
    if (goesOn(letters, 0, syllables, start)) return start === 0 ? 'from-start' : 'within';
  }
  return null;
}

function goesOn(letters: string, from: number, syllables: readonly string[], at: number): boolean {
  if (from === letters.length) return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  let same = 0;
  while (same < syllable.length && letters.charAt(from + same) === syllable.charAt(same)) same++;
  for (let taken = same; taken > 0; taken--) if (goesOn(letters, from + taken, syllables, at + 1)) return true;
  return false;
}

/** Whether the text of a fragment has Chinese in it. */
const inChinese = new WeakMap<Fragment, boolean>();

/** Whether any file of a program has Chinese in it. */
export function speaksChinese({ own, shared }: ProgramState): boolean {
  return [...own, ...shared].some((fragment) => {
    const known = inChinese.get(fragment) ?? han.test(textOf(fragment) ?? '');
    inChinese.set(fragment, known);
    return known;
  });
}

/** Spells the names and labels of a program that were not yet spelled; ends a part of the work at each step, so that others come between. */
export function* spellAhead({ own, shared }: ProgramState): Generator<void, void> {
  if (speller === null) return;
  for (const fragment of [...own, ...shared]) {
    for (const { declared } of declarationsOf(fragment)) {
      for (const words of wordsIn(declared)) {
        if (kept.has(words) || !han.test(words)) continue;
        spell(speller, words);
        yield;
      }
    }
  }
}

function wordsIn({ name, label }: Declared): readonly string[] {
  return label === null ? [name] : [name, label.text, ...Object.values(label.translations)];
}
