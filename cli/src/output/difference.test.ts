import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from './colour.ts';
import { difference } from './difference.ts';

/** Applies a unified diff with its context to the text it was made from. */
function patch(before: string, diff: string): string {
  const old = before.split('\n');
  const out: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),/.exec(line);
    if (hunk) while (at < Number(hunk[1]) - 1) out.push(old[at++] ?? '');
    else if (line.startsWith('+')) out.push(line.slice(1));
    else {
      expect(line.slice(1)).toBe(old[at]);
      if (line.startsWith(' ')) out.push(old[at] ?? '');
      at++;
    }
  }
  return [...out, ...old.slice(at)].join('\n');
}

describe('difference', () => {
  it('is a unified diff with three lines around each change', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ''].join('\n');
    const after = before.replace('5', 'five');
    expect(difference('a.cx', before, after, plain)).toBe(
      ['--- a.cx', '+++ a.cx', '@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8', ''].join('\n'),
    );
  });

  it('is empty for equal texts', () => {
    expect(difference('a.cx', 'x\n', 'x\n', plain)).toBe('');
  });

  it('turns the one text into the other, whatever they are', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 30 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = difference('f', before, after, plain);
        expect(diff === '' ? before : patch(before, diff)).toBe(after);
      }),
    );
  });
});
