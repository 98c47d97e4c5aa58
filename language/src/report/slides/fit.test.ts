import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../charts/text-width.ts';
import { fitted, linesIn, linesOf } from './fit.ts';

describe('text in a box', () => {
  it('breaks Latin at blanks and Chinese anywhere, but never before what closes a clause', () => {
    expect(linesOf('one two three', 60, 12)).toEqual(['one two', 'three']);
    expect(linesOf('等待的那一段，都发生在这里', 84, 12)).toEqual(['等待的那一', '段，都发生在', '这里']);
  });

  it('shrinks before it cuts, and cuts at a word', () => {
    const words = 'The bay is shown live, with a quote for each item';
    const shrunk = fitted(words, 200, () => 2, 20, 10);
    expect(shrunk.isCut).toBe(false);
    expect(shrunk.size).toBeLessThan(20);
    const cut = fitted(words, 100, () => 2, 12, 12);
    expect(cut.isCut).toBe(true);
    expect(cut.text).toMatch(/^The bay is shown \S+…$/);
  });

  it('keeps the blanks at which a cut text was broken, and adds none', () => {
    expect(fitted('7 They say when, 8 Solved in one conversation with whoever answers', 120, () => 2, 10, 10).text).toContain('when, 8');
    expect(fitted('问题不用说第二遍、动手之前先讲清要花多少钱', 100, () => 2, 10, 10).text).not.toContain(' ');
  });

  it('never needs more room than it has, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 400 }),
        fc.integer({ min: 16, max: 90 }),
        (text, width, height) => {
          const fit = fitted(text, width, linesIn(height), 12, 9);
          const lines = linesOf(fit.text, width, fit.size);
          expect(lines.length).toBeLessThanOrEqual(Math.max(1, linesIn(height)(fit.size)));
          // A single character may be wider than the box.
          for (const line of lines) expect([...line].length === 1 || textWidth(line.trimEnd(), fit.size) <= width).toBe(true);
          if (!fit.isCut) expect(fit.text).toBe(text.trim());
        },
      ),
    );
  });
});
