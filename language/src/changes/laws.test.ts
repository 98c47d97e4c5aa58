/** What holds of changes, whatever the programs and whatever the edits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Program } from '../program/program.ts';
import { definitionOf } from '../rules/registry.ts';
import { format } from '../syntax/format.ts';
import { apply } from './apply.ts';
import { type Change, compare, compared } from './compare.ts';
import { keyOf } from './normal.ts';
import type { JudgedChange, Review } from './review.ts';
import { reviewOf } from './reviewing.ts';
import { sayingOf } from './saying.ts';
import { canonical, edited, type Step, samples, step } from './scripts.sample.ts';

const runs = { numRuns: 40 };
const script = fc.array(step, { minLength: 1, maxLength: 12 });
const scripts: fc.Arbitrary<readonly [readonly Step[], readonly Step[]]> = fc.tuple(fc.array(step, { maxLength: 4 }), script);

function told(changes: readonly Change[]): string[] {
  return changes.map(({ what, kind, path, field, key, before, after }) =>
    `${what} ${kind} ${path} ${field ?? ''} ${key ?? ''}: ${keyOf(before)} → ${keyOf(after)}`.trim(),
  );
}

describe.each(samples)('$name', ({ program, texts }) => {
  it('has no difference to itself', () => {
    expect(told(compare(program, program))).toEqual([]);
    fc.assert(
      fc.property(script, (steps) => {
        const other = edited(program, steps);
        expect(told(compare(other, JSON.parse(JSON.stringify(other))))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has none when it is formatted, in the other keywords, or in files of other names and order', () => {
    for (const keywords of ['en', 'zh'] as const) {
      const own = texts.map(({ file, text }) => ({ file, text: format(text, { keywords }) }));
      const alone = compile({ own: texts }).program;
      expect(told(compare(alone, compile({ own }).program))).toEqual([]);
      const moved = own.map(({ text }, index) => ({ file: `z${own.length - index}.cx`, text }));
      expect(told(compare(alone, compile({ own: moved }).program))).toEqual([]);
    }
  });

  it('differs from an edited one by changes that, made, leave no difference: nothing is missed', () => {
    fc.assert(
      fc.property(scripts, ([first, second]) => {
        const before = edited(program, first);
        const after = edited(before, second);
        const found = compared(before, after);
        const made = apply(before, after, found, found.changes);
        expect(told(compare(made, after))).toEqual([]);
        expect(parting(canonical(made), canonical(after))).toBeNull();
        expect(parting(canonical(apply(before, after, found, [])), canonical(before))).toBeNull();
      }),
      runs,
    );
  });

  it('tells an edit that changes what the program says, and no other', () => {
    fc.assert(
      fc.property(step, (one) => {
        const after = edited(program, [one]);
        const isOther = canonical(program) !== canonical(after);
        expect(compare(program, after).length > 0).toBe(isOther);
      }),
      { numRuns: 100 },
    );
  });

  it('mirrors', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const after = edited(program, steps);
        const there = told(compare(program, after).flatMap(mirrored)).sort();
        const back = told(compare(after, program).flatMap(comparable)).sort();
        expect(back).toEqual(there);
      }),
      runs,
    );
  });

  it('is judged change by change, and the other way round by the mirrors, in words of both languages', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const after = edited(program, steps);
        const there = reviewed(program, after);
        const back = reviewed(after, program);
        expect(there.changes.length).toBeGreaterThanOrEqual(compare(program, after).length);
        const left = [...there.changes, ...back.changes].flatMap((one) => unsaid(one));
        expect(left).toEqual([]);
        expect(unmirrored(there.changes, back.changes)).toEqual([]);
        expect(new Set(there.changes.map(({ fingerprint }) => fingerprint)).size).toBe(there.changes.length);
      }),
      { numRuns: 25 },
    );
  });

  it('explains to the last what a single change moves', () => {
    fc.assert(
      fc.property(step, (one) => {
        const after = edited(program, [one]);
        if (compare(program, after).length !== 1) return;
        const { impact } = reviewOf({
          version: '0',
          base: { name: 'a', program },
          head: { name: 'b', program: after },
          options: { withData: true, top: 1000 },
        });
        for (const { rule, path, before, after: now, causes, exact } of impact) {
          expect([rule, path, exact, causes.length]).toEqual([rule, path, true, 1]);
          const share = causes[0]?.share ?? 0;
          if (before !== null && now !== null) expect(share).toBeCloseTo(now - before, 5);
        }
      }),
      { numRuns: 80 },
    );
  });
});

function reviewed(before: Program, after: Program): Review {
  return reviewOf({
    version: '0',
    base: { name: 'a', program: before },
    head: { name: 'b', program: after },
    options: { withData: true, top: 3 },
  });
}

/** Sentences that lack a word. */
function unsaid(one: JudgedChange): string[] {
  return (['en', 'zh'] as const)
    .map((language) => sayingOf(one, language))
    .filter((words) => /\{|undefined|\[object|NaN|: [a-z-]+$/.test(words));
}

/** Rules raised one way that no mirror answers the other way, where each answers one. */
function unmirrored(there: readonly JudgedChange[], back: readonly JudgedChange[]): string[] {
  const mirrors = ({ rule }: JudgedChange): readonly string[] => definitionOf(rule)?.change?.mirrors ?? [];
  const answered = new Map<number, number>();
  const answer = (one: number, tried: Set<number>): boolean =>
    back.some((other, at) => {
      const question = there[one];
      if (question === undefined || tried.has(at) || !mirrors(question).includes(other.rule)) return false;
      tried.add(at);
      const taken = answered.get(at);
      if (taken !== undefined && !answer(taken, tried)) return false;
      answered.set(at, one);
      return true;
    });
  const alone = there.flatMap(({ rule }, one) => (answer(one, new Set()) ? [] : [rule]));
  return [...alone, ...back.flatMap(({ rule }, at) => (answered.has(at) ? [] : [`back: ${rule}`]))];
}

/** What two texts say where they part; null where they do not. */
function parting(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  return [around(one), around(other)];
}

const opposite = {
  added: 'removed',
  removed: 'added',
  renamed: 'renamed',
  moved: 'moved',
  reordered: 'reordered',
  changed: 'changed',
} as const;

/** Changes without the names that differ from side to side because something is renamed or moved. */
function comparable(change: Change): Change[] {
  if (change.what === 'renamed' || change.what === 'moved') return [{ ...change, path: '' }];
  return [{ ...change, path: '', before: null, after: null, key: null }];
}

function mirrored(change: Change): Change[] {
  return comparable({ ...change, what: opposite[change.what], before: change.after, after: change.before });
}
