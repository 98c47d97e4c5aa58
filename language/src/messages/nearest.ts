/** How many slips of the finger a word of this many letters may hold and still be meant: none for one letter, 1 up to four, then about a third. */
export function slipsAllowed(letters: number): number {
  if (letters <= 1) return 0;
  return letters <= 4 ? 1 : Math.min(4, Math.floor(letters / 3));
}

/** Longer than any name that a person types; what is longer is not compared, so that hostile names cost nothing. */
const LONGEST_COMPARED = 64;

/**
 * The number of letters put in, left out, changed, or swapped with their neighbour that turn one word into the other (optimal
 * string alignment, after Damerau 1964), counted in code points; `limit + 1` as soon as it is sure to exceed the limit.
 */
export function slips(from: readonly string[], to: readonly string[], limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? limit + 1;
}

/**
 * The candidate that was probably meant, or null where none is near enough. A candidate that differs only in case wins at once; else
 * the fewest slips win, and among equals the one that comes first.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const folded = text.normalize('NFC').toLowerCase();
  const letters = Array.from(folded);
  if (letters.length > LONGEST_COMPARED) return null;
  let limit = slipsAllowed(letters.length);
  let found: string | null = null;
  for (const candidate of candidates) {
    if (candidate.length > 2 * LONGEST_COMPARED) continue;
    const other = candidate.normalize('NFC').toLowerCase();
    if (other === folded) return candidate;
    const count = slips(letters, Array.from(other), limit);
    if (count <= limit && count < letters.length) {
      found = candidate;
      limit = count - 1;
    }
  }
  return found;
}
