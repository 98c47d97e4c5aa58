import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { measured } from '../measurement/answers.sample.ts';
import { link } from '../program/link.ts';
import type { Program } from '../program/program.ts';
import { readFragment } from '../syntax/read.ts';
import { bothSides } from './both-sides.ts';
import { compared } from './compare.ts';
import { sameMeasurements } from './measurements.ts';
import { inputOf } from './reviewed.sample.ts';
import { reviewOf } from './reviewing.ts';
import { reviewView } from './view.ts';

const before = `program Shop { scale 0 to 10 weight 1 to 10 }
persona Young { share 60% }
persona Old { share 40% }
touchpoint Door {
  expect near expected 7 weight 9
  expect open expected 8 weight 6
}
wave 2026-Q1 { Door.near 5 n 40  Door.open 7 n 40  for Old { Door.near 4 n 30  Door.open 6 n 30 } }
`;

/** With errors: a name that is not there any more is one. */
function programOf(text: string): Program {
  return link([readFragment('a.cx', text)], []).program;
}

function same(after: string): { before: Program; after: Program } {
  const [old, now] = [programOf(before), programOf(after)];
  return sameMeasurements(old, now, compared(old, now));
}

function actual(program: Program, expectation: string, persona: string): number | null {
  const row = analyse(program).rows.find((one) => one.expectation === expectation && one.persona === persona);
  return row === undefined || row.unknown.includes('actual') ? null : row.actual.low;
}

describe('the same results for both', () => {
  it('are those of the newer program, by the names of the older', () => {
    const after = before
      .replace('expect near', 'expect close')
      .replaceAll('Door.near', 'Door.close')
      .replace('Door.close 5', 'Door.close 8');
    const measured = same(after);
    expect([actual(measured.before, 'Door.near', 'Young'), actual(measured.after, 'Door.close', 'Young')]).toEqual([8, 8]);
    expect([actual(measured.before, 'Door.near', 'Old'), actual(measured.after, 'Door.close', 'Old')]).toEqual([4, 4]);
  });

  it('are the very programs where nothing differs', () => {
    const [old, now] = [programOf(before), programOf(before.replace('weight 9', 'weight 3'))];
    const measured = sameMeasurements(old, now, compared(old, now));
    expect(measured.before).toBe(old);
    expect(measured.after).toBe(now);
  });

  it.each([
    [
      'with its results',
      before.replace('  expect open expected 8 weight 6\n', '').replace('  Door.open 7 n 40', '').replace('  Door.open 6 n 30', ''),
    ],
    ['and its results are still there', before.replace('  expect open expected 8 weight 6\n', '')],
  ])('of what is gone are those it had: it goes %s', (_, after) => {
    const measured = same(after);
    expect(actual(measured.before, 'Door.open', 'Young')).toBe(7);
    expect(actual(measured.before, 'Door.open', 'Old')).toBe(6);
    expect(analyse(measured.before).index).toEqual(analyse(programOf(before)).index);
    expect(analyse(measured.after).index).toEqual(analyse(programOf(after)).index);
    expect(compared(measured.before, measured.after).changes.filter(({ kind }) => kind === 'wave')).toEqual([]);
  });

  it('of people who are gone are those they had', () => {
    const after = before
      .replace('persona Old { share 40% }\n', '')
      .replace('share 60%', 'share 100%')
      .replace(/ {2}for Old \{[^}]*\}/, '');
    const measured = same(after);
    expect(actual(measured.before, 'Door.near', 'Old')).toBe(4);
    expect(actual(measured.after, 'Door.near', 'Young')).toBe(5);
  });

  it('are each side’s own where that is asked for', () => {
    const after = before.replace('Door.near 5', 'Door.near 8');
    const of = (withData: boolean) => {
      const sides = bothSides(inputOf(before, after, { options: { withData } }));
      const near = (side: 'before' | 'after') =>
        sides[side].analysis().rows.find((row) => row.expectation === 'Door.near' && row.persona === 'Young')?.actual.low;
      return [near('before'), near('after')];
    };
    expect([of(false), of(true)]).toEqual([
      [8, 8],
      [5, 8],
    ]);
  });

  it('move results of a strategy that is the same, where answers were read and each side keeps its own', () => {
    const program = programOf(`program P "P" { languages en }
touchpoint T { expect x "Quick" expected 8 weight 9 }
wave 2026-Q1 { responses "a.csv" }`);
    const answers = (rating: number) => ({
      waves: [measured(program, { rows: 40, columns: [{ name: 'T.x', cells: new Array(40).fill(String(rating)) }] })],
    });
    const of = (withData: boolean) => {
      const review = reviewOf({
        version: '0',
        base: { name: 'a', program, measurements: answers(7) },
        head: { name: 'b', program, measurements: answers(4) },
        options: { withData },
      });
      return reviewView(review, 'en').verdict;
    };
    expect(of(false)).toBe('nothing in the strategy changes');
    expect(of(true)).toMatch(/^nothing in the strategy changes; \d+ results move, nothing to decide/);
  });
});
