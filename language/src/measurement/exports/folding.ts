/** How texts of an export are compared with those of a questionnaire: systems change spaces, marks and the width of characters, and put tags around. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Without character references and tags, in one width and case, white space as one space. Tags go last: a label with one in it is shown with character
 * references by one system, in full width by another, and without it by a third.
 */
export function plain(text: string): string {
  return text
    .replace(/&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,5});/gi, (whole, name: string) => characterOf(name.toLowerCase()) ?? whole)
    .normalize('NFKC')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Letters and digits alone; a text that has none stays as it is. */
export function folded(text: string): string {
  const whole = plain(text);
  const kept = whole.replace(/[^\p{L}\p{N}]/gu, '');
  return kept === '' ? whole : kept;
}

/** How alike two texts are, by the pairs of neighbouring letters they share: from 0 to 1. */
export function likeness(a: string, b: string): number {
  const first = pairsOf(a);
  const second = pairsOf(b);
  const total = sizeOf(first) + sizeOf(second);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(folded(text)).slice(0, 400);
  const pairs = new Map<string, number>();
  for (let at = 1; at < letters.length; at++) {
    const pair = `${letters[at - 1]}${letters[at]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
