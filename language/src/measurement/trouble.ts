/** What is wrong with rows and cells: counted, with examples and where it first stands. */
import { type Asking, both, sums, texts } from './asking.ts';
import { byCodePoints } from './evaluate.ts';
import type { DataProblem } from './measurements.ts';
import type { Plan } from './naming.ts';
import { type Condition, LINE_COLUMN, SOURCE_COLUMN, type SumsOfGroup } from './query.ts';

const EXAMPLES = 3;

/** The source that a group by `#source` is of. */
function sourceOf(plan: Plan, { key }: SumsOfGroup): Plan['sources'][number] | null {
  return plan.sources[Number(key[0])] ?? null;
}

export function inSource({ key }: SumsOfGroup): Condition {
  return { is: 'one-of', column: SOURCE_COLUMN, values: [key[0] ?? ''] };
}

export type Place = Pick<DataProblem, 'line' | 'source' | 'column'>;

/** The place of a problem in one of the sources, with the column as that source has it. */
export function placeOf(plan: Plan, group: SumsOfGroup, column: string | null): Place {
  const source = sourceOf(plan, group);
  const written = column === null || source === null ? column : writtenIn(source, column);
  return { line: source?.line ?? null, source: source?.shown ?? null, column: written };
}

/** The place of a problem of a column wherever it stands: the one source that has it, if it is one. */
export function placeOfColumn(plan: Plan, column: string): Place {
  const having = plan.sources.filter(({ selection }) => selection.some(({ as }) => as === column));
  const [first] = having;
  if (first === undefined) return { line: null, source: null, column };
  const isOneLine = having.every(({ line }) => line === first.line);
  return { line: isOneLine ? first.line : null, source: having.length === 1 ? first.shown : null, column: writtenIn(first, column) };
}

function writtenIn({ selection }: Plan['sources'][number], column: string): string {
  return selection.find(({ as }) => as === column)?.from ?? column;
}

/** Up to three different cells of rows where it holds, the first to be found where lines are known and else the most frequent; and the line of the first. */
export function* examplesOf(where: Condition | null, column: string): Asking<Pick<DataProblem, 'examples' | 'at'>> {
  const result = yield { ask: 'answers', where, column, beside: [LINE_COLUMN], limit: EXAMPLES };
  if (result.of !== 'answers') return { examples: [], at: null };
  const line = result.answers[0]?.[1] ?? null;
  const examples = [...new Set(result.answers.map(([text]) => text ?? ''))];
  if (line !== null) return { examples, at: Number(line) };
  // In the order of the texts the first three are often one and the same.
  if (!result.more || examples.length === EXAMPLES) return { examples, at: null };
  return { examples: texts(yield { ask: 'texts', where, column, limit: EXAMPLES }).map(({ text }) => text), at: null };
}

/** The line of the first row where it holds; null where lines are not known. */
export function* firstLineOf(where: Condition | null, column: string): Asking<number | null> {
  const result = yield { ask: 'answers', where, column, beside: [LINE_COLUMN], limit: 1 };
  const line = result.of === 'answers' ? (result.answers[0]?.[1] ?? null) : null;
  return line === null ? null : Number(line);
}

/** Cells of a column that name a persona, member or channel that nobody declared. */
export function strangersIn(
  plan: Plan,
  column: string,
  strangers: readonly { readonly text: string; readonly n: number }[],
  of: number,
): DataProblem {
  const most = [...strangers].sort((a, b) => b.n - a.n || byCodePoints(a.text, b.text));
  const count = strangers.reduce((sum, { n }) => sum + n, 0);
  const examples = most.slice(0, EXAMPLES).map(({ text }) => text);
  return { kind: 'undeclared-member', ...placeOfColumn(plan, column), name: column, count, of, examples, at: null };
}

/** As `strangersIn`, where there are too many different texts to look at them all: those besides `known`. */
export function* othersIn(plan: Plan, column: string, known: readonly string[], where: Condition | null): Asking<DataProblem | null> {
  const filled: Condition = { is: 'filled', column };
  const other: Condition = { is: 'all', of: [filled, { is: 'not', of: { is: 'one-of', column, values: known } }] };
  const [found] = sums(yield { ask: 'sums', where, by: [[]], measures: [{ count: other }, { count: filled }] });
  const [count = 0, of = 0] = found?.values ?? [];
  if (count === 0) return null;
  const examples = texts(yield { ask: 'texts', where: both(where, other), column, limit: EXAMPLES });
  return { ...strangersIn(plan, column, examples, of), count };
}

/** A path or pattern of a wave's line that no file answers to. */
export function noFile(line: number, pattern: string): DataProblem {
  return { kind: 'no-file', line, source: pattern, column: null, name: null, count: 0, of: 0, examples: [], at: null };
}
