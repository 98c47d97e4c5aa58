/** What people answered in their own words. */
import { type Asking, both } from './asking.ts';
import { type Grouping, nameInGroup } from './groups.ts';
import type { OpenAnswers } from './measurements.ts';
import { CHANNEL, PERSONA } from './naming.ts';
import type { Condition } from './query.ts';
import type { Subjects } from './subjects.ts';

/** So many open answers of a question at most leave the data. */
export const OPEN_CAP = 5000;

type Open = Subjects['open'][number];

/** Words, not the flag of an option. */
export function wordsIn({ column, except }: Open): Condition {
  const filled: Condition = { is: 'filled', column };
  return except.length === 0 ? filled : { is: 'all', of: [filled, { is: 'not', of: { is: 'one-of', column, values: except } }] };
}

/** The answers to a question, of which there are `n`, with the persona and channel they are from. */
export function* openAnswersOf(open: Open, n: number, groupings: readonly Grouping[], where: Condition | null): Asking<OpenAnswers> {
  const about = [PERSONA, CHANNEL].flatMap((column) => groupings.find((grouping) => grouping.column === column) ?? []);
  const result = yield {
    ask: 'answers',
    where: both(where, wordsIn(open)),
    column: open.column,
    beside: about.map(({ column }) => column),
    limit: OPEN_CAP,
    ...(n > OPEN_CAP ? { sample: true as const } : {}),
  };
  const told = (column: string, cells: readonly (string | null)[]): string | null => {
    const at = about.findIndex((grouping) => grouping.column === column);
    return nameInGroup(about[at], cells[at] ?? null);
  };
  const answers = result.of === 'answers' ? result.answers : [];
  return {
    question: open.name,
    n,
    texts: answers.map(([text, ...cells]) => ({ text: text ?? '', persona: told(PERSONA, cells), channel: told(CHANNEL, cells) })),
    more: n > answers.length,
  };
}
