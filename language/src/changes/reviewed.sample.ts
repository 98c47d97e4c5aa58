/** Reviews of programs written in a test. */
import type { Finding } from '../findings/finding.ts';
import { link } from '../program/link.ts';
import type { Program } from '../program/program.ts';
import { readFragment } from '../syntax/read.ts';
import type { Impact, JudgedChange, Review } from './review.ts';
import { type ReviewInput, reviewOf } from './reviewing.ts';

/** A program without errors; the empty text is none. */
export function programOf(text: string, file = 'shop.cx'): Program {
  const fragments = text === '' ? [] : [readFragment(file, text)];
  const { program, findings } = link(fragments, []);
  const all: readonly Finding[] = [...fragments.flatMap((one) => one.findings), ...findings];
  const errors = all.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`the test's program has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  return program;
}

export function inputOf(before: string, after: string, more: Partial<ReviewInput> = {}): ReviewInput {
  return {
    version: '1.2.3',
    base: { name: 'main@a1b2c3d', program: programOf(before) },
    head: { name: 'feature@d4e5f6a', program: programOf(after) },
    ...more,
  };
}

export function reviewed(before: string, after: string, more: Partial<ReviewInput> = {}): Review {
  return reviewOf(inputOf(before, after, more));
}

/** A movement, for tests of how it is shown. */
export function movement(more: Partial<Impact> = {}): Impact {
  return {
    rule: 'changes/rank-moved',
    level: 'information',
    path: 'Door.near',
    persona: null,
    label: null,
    before: 4,
    after: 1,
    unit: 'rank',
    messageId: 'moved',
    arguments: { name: 'Door.near', before: 4, after: 1 },
    causes: [],
    untold: null,
    interaction: null,
    exact: true,
    fingerprint: '00000000000000aa',
    accepted: null,
    ...more,
  };
}

/** A review with so many changes of a level, all of one kind. */
export function withMany(review: Review, count: number, level: JudgedChange['level']): Review {
  const [first] = review.changes;
  if (first === undefined) throw new Error('the review of the test has no change');
  const changes = Array.from(
    { length: count },
    (_, index): JudgedChange => ({ ...first, level, fingerprint: index.toString(16).padStart(16, '0') }),
  );
  const none = { breaking: 0, review: 0, information: 0 };
  return { ...review, changes, summary: { ...review.summary, ...none, [level]: count } };
}
