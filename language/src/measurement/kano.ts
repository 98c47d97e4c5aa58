/** Answers to Kano pairs: how it is with something, and how without. */
import { type Asking, sums } from './asking.ts';
import type { DataProblem, KanoPairs } from './measurements.ts';
import type { Plan } from './naming.ts';
import type { Condition } from './query.ts';
import type { Subjects } from './subjects.ts';
import { placeOfColumn } from './trouble.ts';

const EXAMPLES = 3;

/** The five answers, by number and in words of either language. */
const KANO_ANSWERS: readonly (readonly string[])[] = [
  ['1', 'like', 'i like it', '喜欢', '我很喜欢', '我很喜歡'],
  ['2', 'must-be', 'must be', 'expect', 'i expect it', '理所当然', '理应如此', '理應如此', '必须'],
  ['3', 'neutral', 'i am neutral', '无所谓', '無所謂'],
  ['4', 'live with', 'live-with', 'tolerate', 'i can live with it', '勉强接受', '能忍受', '可以忍受'],
  ['5', 'dislike', 'i dislike it', '不喜欢', '我很不喜欢', '我很不喜歡'],
];

function kanoAnswer(text: string | null): number | null {
  if (text === null) return null;
  const folded = text.toLowerCase().replace(/\.0+$/, '');
  const at = KANO_ANSWERS.findIndex((words) => words.includes(folded));
  return at < 0 ? null : at;
}

export function* kanoOf(subjects: Subjects, good: Condition | null, plan: Plan, problems: DataProblem[]): Asking<readonly KanoPairs[]> {
  if (subjects.kano.length === 0) return [];
  const by = subjects.kano.map(({ present, absent }) => [present, absent]);
  const groups = sums(yield { ask: 'sums', where: good, by, measures: [{ count: null }] });
  return subjects.kano.flatMap(({ name, present, absent }, index): KanoPairs[] => {
    const cells = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
    const strange = new Map<string, { n: number; examples: Set<string> }>();
    let answered = 0;
    for (const { by: of, key, values } of groups) {
      if (of !== index) continue;
      const n = values[0] ?? 0;
      const pair = key.map(kanoAnswer);
      for (const [at, column] of [present, absent].entries()) {
        if ((key[at] ?? null) === null || pair[at] !== null) continue;
        const own = strange.get(column) ?? { n: 0, examples: new Set() };
        strange.set(column, { n: own.n + n, examples: own.examples.add(key[at] ?? '') });
      }
      if (key.every((text) => text !== null)) answered += n;
      const [row, column] = pair;
      const cell = row == null || column == null ? undefined : cells[row];
      if (cell && column != null) cell[column] = (cell[column] ?? 0) + n;
    }
    for (const [column, { n, examples }] of strange) {
      problems.push({
        kind: 'unparsable',
        ...placeOfColumn(plan, column),
        name: column,
        count: n,
        of: answered,
        examples: [...examples].slice(0, EXAMPLES),
        at: null,
      });
    }
    return cells.some((row) => row.some((n) => n > 0)) ? [{ subject: name, cells }] : [];
  });
}
