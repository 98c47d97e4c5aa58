/** Places of a text, in the text that it has become. */
import type { Origin } from '../findings/origin.ts';
import { type Lines, originAt } from '../syntax/lines.ts';

/** Where places of `before` are in `after`, whose lines are `lines`; null for one that touches what changed. */
export function moving(before: string, after: string, lines: Lines): (origin: Origin) => Origin | null {
  if (before === after) return (origin) => origin;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const end = before.length - tail;
  const shift = after.length - before.length;
  return (origin) => {
    if (origin.end <= start) return origin;
    return origin.offset < end ? null : originAt(origin.file, lines, origin.offset + shift, origin.end + shift);
  };
}
