/** What decides whether something is asked: conditions of a questionnaire as the answers for which they hold. */
import { columnsIn } from './columns.ts';
import type { PlainItem, PlainQuestionnaire } from './plain-items.ts';
import { type HiddenField, itemsOf, type MatrixRow, type Test } from './questionnaire.ts';

export type Decider =
  /** What comes with the invitation, compared as it is. */
  | { readonly by: 'field'; readonly field: HiddenField; readonly tests: readonly Pick<Test, 'comparison' | 'value'>[] }
  /** A number that is typed. */
  | { readonly by: 'number'; readonly item: PlainItem; readonly test: Test }
  /** An answer among several, for these of its values (none: it never holds); of a matrix in a row. */
  | { readonly by: 'values'; readonly item: PlainItem; readonly row: MatrixRow | null; readonly values: readonly (string | number)[] };

/**
 * What decides about an item or row: all of them must hold, and of the tests or values of one any. A condition on something that the
 * questionnaire neither asks nor gets with the invitation is left out.
 */
export function decidersOf(when: Test | null, personas: readonly string[] | null, questionnaire: PlainQuestionnaire): readonly Decider[] {
  const found = [
    when === null ? null : testDecider(when, questionnaire),
    personas === null ? null : personaDecider(personas, questionnaire),
  ];
  return found.filter((one) => one !== null);
}

function testDecider(test: Test, questionnaire: PlainQuestionnaire): Decider | null {
  const field = questionnaire.hidden.find(({ name }) => name === test.name);
  if (field !== undefined) return { by: 'field', field, tests: [test] };
  for (const item of itemsOf(questionnaire)) {
    const row = item.form === 'matrix' ? item.rows.find(({ name }) => name === test.name) : undefined;
    if (item.name !== test.name && row === undefined) continue;
    if (item.form === 'amount') return { by: 'number', item, test };
    const [column] = columnsIn(item);
    const values = (column?.values ?? []).map(({ value }) => value).filter((value) => holds(value, test));
    return { by: 'values', item, row: row ?? null, values };
  }
  return null;
}

function personaDecider(personas: readonly string[], questionnaire: PlainQuestionnaire): Decider | null {
  const field = questionnaire.hidden.find(({ kind }) => kind === 'persona');
  if (field !== undefined) return { by: 'field', field, tests: personas.map((value) => ({ comparison: '=', value })) };
  const item = itemsOf(questionnaire).find(({ name }) => name === 'persona');
  // Nobody can say to be one whom the screening does not offer.
  const offered = item?.form === 'choice' ? item.options.map(({ key }) => key) : [];
  return item === undefined ? null : { by: 'values', item, row: null, values: personas.filter((name) => offered.includes(name)) };
}

function holds(value: string | number, { comparison, value: wanted }: Test): boolean {
  switch (comparison) {
    case '=':
      return value === wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
  }
}
