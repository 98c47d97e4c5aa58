/** Phrases that tell one pile of texts from another. */
import type { Phrase } from '../analysis.ts';
import { MASK } from './masking.ts';

/** A phrase of fewer answers could be one person's way of speaking. */
const FEWEST = 3;

/** More of a text than this says nothing more. */
const LONGEST_TEXT = 1000;

const LONGEST_CHINESE = 6;
const LONGEST_WORDS = 3;

/** A longer phrase that stands in so large a part of the answers of a shorter one is what they mean. */
const SWALLOWS = 0.75;

/** A phrase that so large a part of its answers shares with one that is told already says nothing more. */
const SAME_BREATH = 0.8;

/** Chi-square with one degree of freedom: chance alone reaches it once in twenty. */
const TELLING = 3.841459;

/** Characters a Chinese phrase does not begin or end with: they stand between words. */
const EDGES = new Set('的了是我你您他她它们这那和就都也很太还又在吗吧呢啊呀嘛哦么把被给跟与及或但如所之其着');

/** Chinese words that name nothing. */
const EMPTY = new Set(
  (
    '没有 就是 可以 不能 不是 不会 不要 不用 觉得 希望 感觉 非常 比较 有点 一点 一下 一些 一个 一次 什么 怎么 怎样 这个 那个 这样 那样 这里 那里 还是 已经 时候 因为 所以 但是 不过 如果 ' +
    '而且 然后 或者 现在 今天 这次 上次 下次 每次 总是 一直 真的 其实 大家 自己 我们 你们 他们 建议 能不能 可不可以 挺好 很好 不错 不好 还行 还好 还可以 说实话 总的来说 总体 整体 改进 重视 ' +
    '意见 没意见 有意见 没有意见 什么意见 没什么意见'
  ).split(' '),
);

/** Of the most telling, so many are looked at for some that are not pieces of one another. */
const LOOKED_AT = 200;

/** How far a phrase is followed past the characters that are counted. */
const FARTHEST = 12;

/** Words an English phrase does not begin or end with. */
const STOPS = new Set(
  (
    'a an the and or but if so as at by for from in into of off on onto out over to too up with about after again all also am any are be because been being both ' +
    'can could did do does doing don done down each even ever every few get gets getting give given go goes going gone got had has have having he her here hers him his how i is it ' +
    'its just know less like lot made make makes many may me might mine more most much must my never no nor not now one only other our ours own please quite really same she ' +
    'should since some still such than that their theirs them then there these they thing things this those through till under until us very was way we well were what when where which while ' +
    "who whom why will without would yes yet you your yours i'm it's don't didn't can't won't doesn't isn't wasn't i've they're that's there's couldn't wouldn't"
  ).split(' '),
);

const CHINESE_RUN = /\p{Script=Han}+/gu;
const WORD_RUN = /[\p{L}\p{M}\p{N}’'-]+(?: [\p{L}\p{M}\p{N}’'-]+)*/gu;
const HAN = /\p{Script=Han}/u;

/** The phrases of a folded text, each once: two to six Chinese characters, or one to three words. */
export function phrasesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const plain = text.slice(0, LONGEST_TEXT).replaceAll(MASK, '\n');
  for (const [run] of plain.matchAll(CHINESE_RUN)) {
    const characters = [...run];
    for (let from = 0; from < characters.length; from++) {
      if (EDGES.has(characters[from] ?? '')) continue;
      for (let to = from + 2; to <= Math.min(characters.length, from + LONGEST_CHINESE); to++)
        if (!EDGES.has(characters[to - 1] ?? '')) found.add(characters.slice(from, to).join(''));
    }
  }
  for (const [run] of plain.split(CHINESE_RUN).join('\n').matchAll(WORD_RUN)) {
    const words = run.split(' ').map((word) => word.replaceAll('’', "'").replace(/^['-]+|['-]+$/g, ''));
    for (let from = 0; from < words.length; from++) {
      if (!isTelling(words[from])) continue;
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_WORDS); to++)
        if (isTelling(words[to - 1])) found.add(words.slice(from, to).join(' '));
    }
  }
  return found;
}

function isTelling(word: string | undefined): boolean {
  return word !== undefined && word.length > 2 && /\p{L}/u.test(word) && !STOPS.has(word);
}

/**
 * The phrases by which the folded texts `some` differ most from `others`, the most telling first, at most `most`: by the log-likelihood ratio of the
 * numbers of texts they stand in (Dunning 1993). Without `others` those in the most texts.
 */
export function tellingPhrases(some: readonly string[], others: readonly string[], most: number): readonly Phrase[] {
  const counts = new Map<string, { here: number; there: number }>();
  for (const text of some)
    for (const phrase of phrasesIn(text)) {
      const count = counts.get(phrase);
      if (count) count.here += 1;
      else counts.set(phrase, { here: 1, there: 0 });
    }
  for (const [phrase, { here }] of counts) if (here < FEWEST) counts.delete(phrase);
  for (const text of others)
    for (const phrase of phrasesIn(text)) {
      const count = counts.get(phrase);
      if (count) count.there += 1;
    }
  const swallowed = swallowedIn(counts);
  const phrases = [...counts].flatMap(([text, { here, there }]): Phrase[] => {
    if (swallowed.has(text) || EMPTY.has(text)) return [];
    if (others.length === 0) return [{ text, answers: here, elsewhere: 0, likelihood: null }];
    const likelihood = logLikelihood(here, some.length, there, others.length);
    return likelihood < TELLING || here * others.length <= there * some.length
      ? []
      : [{ text, answers: here, elsewhere: there, likelihood }];
  });
  phrases.sort(
    (a, b) =>
      (b.likelihood ?? b.answers) - (a.likelihood ?? a.answers) ||
      b.text.length - a.text.length ||
      (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  );
  const chosen: { readonly phrase: Phrase; readonly where: ReadonlySet<number> }[] = [];
  const isPieceOf = (text: string, one: string): boolean => holds(one, text) || holds(text, one) || overlaps(one, text);
  for (const counted of phrases.slice(0, LOOKED_AT)) {
    if (chosen.length === most) break;
    if (chosen.some(({ phrase }) => isPieceOf(counted.text, phrase.text))) continue;
    const text = followed(counted.text, some);
    if (text !== counted.text && (EMPTY.has(text) || chosen.some(({ phrase }) => isPieceOf(text, phrase.text)))) continue;
    const where = new Set(some.flatMap((one, index) => (one.includes(text) ? [index] : [])));
    // What the same people said in the same breath is told once.
    const isTold = chosen.some(({ where: before }) => [...where].filter((index) => before.has(index)).length >= SAME_BREATH * where.size);
    if (!isTold) chosen.push({ phrase: text === counted.text ? counted : recounted(text, where.size, some, others), where });
  }
  return chosen.map(({ phrase }) => phrase);
}

function recounted(text: string, answers: number, some: readonly string[], others: readonly string[]): Phrase {
  const elsewhere = others.filter((one) => one.includes(text)).length;
  return {
    text,
    answers,
    elsewhere,
    likelihood: others.length === 0 ? null : logLikelihood(answers, some.length, elsewhere, others.length),
  };
}

/** A Chinese phrase with the characters that nearly always stand beside it: one longer than those that are counted would be cut anywhere. */
function followed(text: string, some: readonly string[]): string {
  if ([...text].length < LONGEST_CHINESE || !HAN.test(text)) return text;
  let whole = text;
  for (let isMore = true; isMore && [...whole].length < FARTHEST; ) {
    isMore = false;
    for (const isBefore of [true, false]) {
      const beside = new Map<string, number>();
      let all = 0;
      for (const one of some) {
        const at = one.indexOf(whole);
        if (at < 0) continue;
        all += 1;
        const next = isBefore
          ? [...one.slice(Math.max(0, at - 2), at)].at(-1)
          : [...one.slice(at + whole.length, at + whole.length + 2)][0];
        if (next !== undefined && HAN.test(next)) beside.set(next, (beside.get(next) ?? 0) + 1);
      }
      const [most] = [...beside].sort((a, b) => b[1] - a[1]);
      if (most === undefined || most[1] < SWALLOWS * all) continue;
      whole = isBefore ? most[0] + whole : whole + most[0];
      isMore = true;
    }
  }
  const characters = [...whole];
  while (characters.length > 2 && EDGES.has(characters[0] ?? '')) characters.shift();
  while (characters.length > 2 && EDGES.has(characters.at(-1) ?? '')) characters.pop();
  return characters.join('');
}

/** Phrases that nearly always stand within one and the same longer one. */
function swallowedIn(counts: ReadonlyMap<string, { readonly here: number }>): ReadonlySet<string> {
  const swallowed = new Set<string>();
  for (const [text, { here }] of counts)
    for (const part of partsOf(text)) {
      const count = counts.get(part);
      if (count !== undefined && here >= SWALLOWS * count.here) swallowed.add(part);
    }
  return swallowed;
}

/** Every shorter phrase within one. */
function partsOf(text: string): readonly string[] {
  const between = HAN.test(text) ? '' : ' ';
  const units = unitsOf(text);
  const least = between === '' ? 2 : 1;
  const parts: string[] = [];
  for (let size = least; size < units.length; size++)
    for (let from = 0; from + size <= units.length; from++) parts.push(units.slice(from, from + size).join(between));
  return parts;
}

function holds(whole: string, part: string): boolean {
  return HAN.test(whole) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** Whether one goes on where half of the other ends: pieces of one longer phrase. */
function overlaps(one: string, other: string): boolean {
  const [a, b] = [unitsOf(one), unitsOf(other)];
  const shorter = Math.min(a.length, b.length);
  const continues = (first: readonly string[], next: readonly string[]): boolean => {
    for (let size = Math.max(1, Math.ceil(shorter / 2)); size < shorter; size++)
      if (first.slice(-size).join(' ') === next.slice(0, size).join(' ')) return true;
    return false;
  };
  return continues(a, b) || continues(b, a);
}

function unitsOf(text: string): readonly string[] {
  return HAN.test(text) ? [...text] : text.split(' ');
}

/** G² of the two by two table of texts with and without, here and there: 0 where both parts are the same, never below. */
export function logLikelihood(here: number, ofHere: number, there: number, ofThere: number): number {
  const all = ofHere + ofThere;
  const withIt = here + there;
  const cell = (count: number, row: number, column: number): number => (count > 0 ? count * Math.log((count * all) / (row * column)) : 0);
  return Math.max(
    0,
    2 *
      (cell(here, ofHere, withIt) +
        cell(there, ofThere, withIt) +
        cell(ofHere - here, ofHere, all - withIt) +
        cell(ofThere - there, ofThere, all - withIt)),
  );
}
