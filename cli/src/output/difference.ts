import { visible } from '@touchstone/language/messages/visible.ts';
import type { Paint } from './colour.ts';

const CONTEXT = 3;
/** Past this many changed lines the rest of the file is shown as one change. */
const MOST_CHANGES = 2000;

/** What changes between two texts of a file, as a unified diff; empty where they are the same. */
export function difference(file: string, before: string, after: string, paint: Paint): string {
  if (before === after) return '';
  const a = before.split('\n');
  const b = after.split('\n');
  const steps = shortestEdit(a, b);
  const out = [paint('bold', `--- ${visible(file)}`), paint('bold', `+++ ${visible(file)}`)];
  let index = 0;
  while (index < steps.length) {
    while (index < steps.length && steps[index]?.sign === ' ') index++;
    if (index >= steps.length) break;
    const from = Math.max(0, index - CONTEXT);
    let to = index;
    for (let quiet = 0; to < steps.length && quiet <= 2 * CONTEXT; to++) quiet = steps[to]?.sign === ' ' ? quiet + 1 : 0;
    let last = to;
    while (last > index && steps[last - 1]?.sign === ' ') last--;
    const hunk = steps.slice(from, Math.min(steps.length, last + CONTEXT));
    const first = hunk[0];
    const oldLines = hunk.filter((step) => step.sign !== '+').length;
    const newLines = hunk.filter((step) => step.sign !== '-').length;
    out.push(paint('blue', `@@ -${(first?.oldLine ?? 0) + 1},${oldLines} +${(first?.newLine ?? 0) + 1},${newLines} @@`));
    for (const { sign, text } of hunk) {
      const line = sign + visible(text);
      out.push(sign === '+' ? paint('green', line) : sign === '-' ? paint('red', line) : line);
    }
    index = last;
  }
  return `${out.join('\n')}\n`;
}

interface Step {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
  readonly oldLine: number;
  readonly newLine: number;
}

/** The lines of both texts in one order, with as few changes as possible (Myers 1986). */
function shortestEdit(a: readonly string[], b: readonly string[]): Step[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  const steps: Step[] = [];
  for (let line = 0; line < head; line++) steps.push({ sign: ' ', text: a[line] ?? '', oldLine: line, newLine: line });

  const trail: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  let found = -1;
  for (let d = 0; d <= Math.min(n + m, MOST_CHANGES) && found < 0; d++) {
    trail.push(furthest);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && a[head + x] === b[head + x - k]) x++;
      next.set(k, x);
      if (x >= n && x - k >= m) {
        found = d;
        break;
      }
    }
    furthest = next;
  }
  const middle: Step[] = [];
  if (found < 0) {
    for (let y = m - 1; y >= 0; y--) middle.push({ sign: '+', text: b[head + y] ?? '', oldLine: head + n, newLine: head + y });
    for (let x = n - 1; x >= 0; x--) middle.push({ sign: '-', text: a[head + x] ?? '', oldLine: head + x, newLine: head });
  } else {
    let x = n;
    let y = m;
    for (let d = found; d >= 0; d--) {
      const reach = trail[d] ?? new Map<number, number>();
      const k = x - y;
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      const fromK = down ? k + 1 : k - 1;
      const fromX = reach.get(fromK) ?? 0;
      const fromY = fromX - fromK;
      while (x > fromX && y > fromY && x > 0 && y > 0) {
        x--;
        y--;
        middle.push({ sign: ' ', text: a[head + x] ?? '', oldLine: head + x, newLine: head + y });
      }
      if (d === 0) break;
      if (down) {
        y--;
        middle.push({ sign: '+', text: b[head + y] ?? '', oldLine: head + x, newLine: head + y });
      } else {
        x--;
        middle.push({ sign: '-', text: a[head + x] ?? '', oldLine: head + x, newLine: head + y });
      }
    }
  }
  steps.push(...middle.reverse());
  for (let line = 0; line < tail; line++) {
    const oldLine = a.length - tail + line;
    steps.push({ sign: ' ', text: a[oldLine] ?? '', oldLine, newLine: b.length - tail + line });
  }
  return steps;
}
