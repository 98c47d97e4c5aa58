/** Made-up people and what they answer: correlated as people's answers are, with values missing, and with a few who tick without reading. */
import { type Chance, chanceOf } from './chance.ts';

/** A rating that a group gives. */
export interface Aim {
  readonly mean: number;
  readonly sd: number;
}

/** A rated column. */
export interface Item {
  /** The stable name. */
  readonly name: string;
  /** Items of one place go together more than others do. */
  readonly place: string;
  readonly low: number;
  readonly high: number;
  /** What each persona gives; a persona that is not here is not asked. Without personas the only key is the empty text. */
  readonly aims: ReadonlyMap<string, Aim>;
  /** The part of a persona that has met the place at all. */
  readonly reach: (persona: string) => number;
  /** How much the overall score suffers where it is bad, and gains where it is excellent. */
  readonly penalty: number;
  readonly reward: number;
  /** Less is better: it goes against the mood. */
  readonly turned?: true;
}

/** A score that follows from what was lived through; its values are dealt out by rank, so that each group gets the figure that is wanted. */
export interface Score {
  readonly name: string;
  readonly kind: 'nps' | 'csat';
  /** −100 to 100, or the share of the top two of five; by member where the people are split, else for all. */
  readonly aims: ReadonlyMap<string, number>;
}

export interface Crowd {
  /** With how many of each; without personas one entry, the empty text. */
  readonly personas: ReadonlyMap<string, number>;
  /** By part of the people; empty: not split. */
  readonly members: ReadonlyMap<string, number>;
  readonly items: readonly Item[];
  readonly score: Score | null;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

export interface Person {
  readonly persona: string;
  readonly member: string;
  /** `YYYY-MM-DD hh:mm`. */
  readonly at: string;
  readonly ratings: ReadonlyMap<string, number>;
  readonly score: number | null;
}

/** One in so many ticks anything. */
const CARELESS = 50;
const SKIPPED = 0.03;

/** The people of a round, in the order in which they answered. */
export function peopleOf(crowd: Crowd, seed: string): readonly Person[] {
  const chance = chanceOf(seed);
  const drafts = [...crowd.personas].flatMap(([persona, count]) => Array.from({ length: count }, () => draftOf(persona, crowd, chance)));
  for (const item of crowd.items) {
    for (const persona of crowd.personas.keys()) {
      const aim = item.aims.get(persona);
      if (aim !== undefined)
        nudge(
          drafts.filter((draft) => draft.persona === persona),
          item,
          aim.mean,
          chance,
        );
    }
  }
  if (crowd.score !== null) dealOut(drafts, crowd, crowd.score, chance);
  return drafts
    .map(({ persona, member, at, ratings, score }) => ({ persona, member, at, ratings, score }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

interface Draft {
  readonly persona: string;
  readonly member: string;
  readonly at: string;
  readonly mood: number;
  readonly careless: boolean;
  readonly ratings: Map<string, number>;
  score: number | null;
}

function draftOf(persona: string, crowd: Crowd, chance: Chance): Draft {
  const mood = chance.normal();
  const careless = chance.below(CARELESS) === 0;
  const places = new Map<string, { readonly met: number; readonly feeling: number }>();
  const ratings = new Map<string, number>();
  for (const item of crowd.items) {
    const aim = item.aims.get(persona);
    if (aim === undefined) continue;
    const place = places.get(item.place) ?? { met: chance.next(), feeling: chance.normal() };
    places.set(item.place, place);
    const own = chance.normal();
    const skipped = chance.next() < SKIPPED;
    const anything = item.low + chance.below(item.high - item.low + 1);
    if (place.met > item.reach(persona) || skipped) continue;
    const together = (item.turned ? -1 : 1) * (0.5 * mood + 0.45 * place.feeling);
    const felt = aim.mean + aim.sd * (together + Math.sqrt(1 - 0.5 ** 2 - 0.45 ** 2) * own);
    ratings.set(item.name, careless ? anything : Math.min(item.high, Math.max(item.low, Math.round(felt))));
  }
  return {
    persona,
    member: memberOf(crowd.members, chance),
    at: momentOf(crowd.from, crowd.to, chance),
    mood,
    careless,
    ratings,
    score: null,
  };
}

function memberOf(members: ReadonlyMap<string, number>, chance: Chance): string {
  const all = [...members.values()].reduce((sum, part) => sum + part, 0);
  let left = chance.next() * all;
  for (const [name, part] of members) {
    left -= part;
    if (left < 0) return name;
  }
  return [...members.keys()].at(-1) ?? '';
}

function momentOf(from: string, to: string, chance: Chance): string {
  const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`) / 60_000) as [number, number];
  const day = first + 24 * 60 * chance.below((last - first) / (24 * 60) + 1);
  const minute = 8 * 60 + chance.below(14 * 60);
  return new Date((day + minute) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Moves single answers by one until the mean is the one that is wanted, as nearly as whole answers can. */
function nudge(people: readonly Draft[], { name, low, high }: Item, wanted: number, chance: Chance): void {
  const rated = people.filter(({ ratings }) => ratings.has(name));
  let missing = Math.round(wanted * rated.length) - rated.reduce((sum, { ratings }) => sum + (ratings.get(name) ?? 0), 0);
  const step = Math.sign(missing);
  // Not the same answer twice, so that nobody is moved far.
  for (let round = 0; missing !== 0 && round < high - low; round++) {
    for (const { ratings } of chance.shuffled(rated)) {
      const moved = (ratings.get(name) ?? 0) + step;
      if (missing === 0) break;
      if (moved < low || moved > high) continue;
      ratings.set(name, moved);
      missing -= step;
    }
  }
}

/** The overall score: who lived through the worst gets the lowest, by what bad and excellent ratings count, and by chance. */
function dealOut(drafts: readonly Draft[], crowd: Crowd, score: Score, chance: Chance): void {
  const felt = new Map(drafts.map((draft) => [draft, feltBy(draft, crowd.items, chance)]));
  for (const [member, wanted] of score.aims) {
    const own = drafts
      .filter((draft) => member === '' || draft.member === member)
      .toSorted((a, b) => (felt.get(a) ?? 0) - (felt.get(b) ?? 0));
    const values = score.kind === 'nps' ? recommendations(own.length, wanted) : satisfaction(own.length, wanted);
    for (const [index, draft] of own.entries()) draft.score = values[index] ?? null;
  }
}

function feltBy({ ratings, mood, careless }: Draft, items: readonly Item[], chance: Chance): number {
  let felt = 0.35 * mood;
  for (const { name, low, high, penalty, reward, turned } of items) {
    const rating = ratings.get(name);
    if (rating === undefined) continue;
    const part = (rating - low) / (high - low);
    const good = turned ? 1 - part : part;
    felt += good <= 0.6 ? -penalty * (1 + (0.6 - good)) : good >= 0.9 ? reward : 0;
  }
  return careless ? 4 * chance.normal() : felt + 0.9 * chance.normal();
}

/** Ascending answers from 0 to 10 of which promoters less detractors are what is wanted. */
function recommendations(n: number, wanted: number): number[] {
  const net = Math.round((n * wanted) / 100);
  let detractors = Math.max(0, Math.round((n * (0.68 - wanted / 100)) / 2));
  while (detractors + detractors + net > n) detractors--;
  const promoters = detractors + net;
  const below = [6, 5, 6, 4, 5, 3, 6, 5, 2, 4, 6, 1, 5, 3, 0, 6, 4, 5, 2, 6];
  const low = Array.from({ length: detractors }, (_, index) => below[index % below.length] ?? 6).sort((a, b) => a - b);
  const middle = Array.from({ length: n - detractors - promoters }, (_, index) => (index % 2 === 0 ? 7 : 8)).sort((a, b) => a - b);
  const high = Array.from({ length: promoters }, (_, index) => (index % 9 < 4 ? 10 : 9)).sort((a, b) => a - b);
  return [...low, ...middle, ...high];
}

/** Ascending answers from 1 to 5 of which the wanted share is 4 or 5. */
function satisfaction(n: number, wanted: number): number[] {
  const top = Math.round(n * wanted);
  const below = [3, 2, 3, 3, 1, 2, 3];
  const low = Array.from({ length: n - top }, (_, index) => below[index % below.length] ?? 3).sort((a, b) => a - b);
  return [...low, ...Array.from({ length: top }, (_, index) => (index < top * 0.55 ? 4 : 5))];
}
