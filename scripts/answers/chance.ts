/** Chance with a seed: the same seed gives the same numbers on every machine. */

export interface Chance {
  /** From 0 on, below 1. */
  next(): number;
  /** Normal, mean 0, standard deviation 1. */
  normal(): number;
  /** Whole, from 0 on, below `count`. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** SplitMix (Steele, Lea & Flood 2014) in 32 bits, started from a text. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const next = (): number => bits() / 2 ** 32;
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    // The sum of twelve is normal enough for opinions, and needs no logarithm, whose last digit is not the same everywhere.
    normal: () => {
      let sum = -6;
      for (let index = 0; index < 12; index++) sum += next();
      return sum;
    },
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at--) {
        const other = below(at + 1);
        const [a, b] = [copy[at], copy[other]];
        if (a !== undefined && b !== undefined) {
          copy[at] = b;
          copy[other] = a;
        }
      }
      return copy;
    },
  };
}
