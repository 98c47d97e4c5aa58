/** From the answer that a form gives to a row that `cx report` reads. */
import { AT, RESPONDENT, SURVEY } from '@touchstone/language/measurement/naming.ts';
import { type Column, columnsOf } from '@touchstone/language/survey/columns.ts';
import { itemsOf, type Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { surveyJsNames } from '@touchstone/language/survey/surveyjs.ts';
import type { Cell } from '@touchstone/language/writers/csv.ts';

/** Every file of test answers begins with these columns. */
export const FIRST_COLUMNS = [RESPONDENT, AT, SURVEY] as const;

/** Nobody types more into a box, in UTF-16 units. */
const LONGEST = 20_000;

/** The columns of a file that takes the answers to all of these surveys. */
export function columnsFor(questionnaires: readonly Questionnaire[]): readonly string[] {
  return [...new Set([...FIRST_COLUMNS, ...questionnaires.flatMap((one) => columnsOf(one).map(({ name }) => name))])];
}

export type Row = ReadonlyMap<string, Cell>;

/**
 * The row of an answer, by stable name, without the respondent; empty cells are left out. Instead of one: why nothing is to be kept.
 * `data` is what SurveyJS has, and is believed to the letter in nothing: what does not fit its column is no answer.
 */
export function rowOf(
  questionnaire: Questionnaire,
  data: Readonly<Record<string, unknown>>,
  today: string,
): Row | 'nothing' | 'refused' | 'screened' {
  const flat = flattened(data);
  const names = surveyJsNames(questionnaire);
  const row = new Map<string, Cell>();
  let answered = false;
  for (const column of columnsOf(questionnaire)) {
    const cell = cellOf(column, flat.get(names.get(column.name) ?? column.name));
    if (cell === null) continue;
    row.set(column.name, cell);
    answered ||= column.item !== null && column.item.form !== 'consent' && column.item.form !== 'screening';
  }
  for (const item of itemsOf(questionnaire)) {
    if (item.form === 'consent' && row.get(item.name) !== 1) return 'refused';
    if (item.form === 'screening' && !item.options.some(({ key, persona }) => persona !== null && key === row.get(item.name)))
      return 'screened';
  }
  if (!answered) return 'nothing';
  row.set(SURVEY, questionnaire.name);
  const at = row.get(AT);
  row.set(AT, typeof at === 'string' && /^\d{4}-\d{2}-\d{2}/.test(at) ? at : today);
  return row;
}

/** `{ Shop: { near: 4 } }` is `Shop.near`. */
function flattened(data: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, own] of Object.entries(value)) flat.set(`${name}.${inner}`, own);
    } else flat.set(name, value);
  }
  return flat;
}

function cellOf({ kind, values }: Column, value: unknown): Cell {
  switch (kind) {
    case 'rating':
    case 'yesNo':
      return typeof value === 'number' && values.some((one) => one.value === value) ? value : null;
    case 'choice':
      return typeof value === 'string' && values.some((one) => one.value === value) ? value : null;
    case 'choices': {
      const chosen = Array.isArray(value) ? values.filter((one) => value.includes(one.value)) : [];
      return chosen.length === 0 ? null : chosen.map((one) => String(one.value)).join(';');
    }
    case 'amount': {
      const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof amount === 'number' && Number.isFinite(amount) ? amount : null;
    }
    case 'hidden':
    case 'open':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      return typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST) : null;
  }
}
