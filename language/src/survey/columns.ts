/** Every column the answers to a questionnaire can have, flat, in order: what codebooks list and what other systems have names for. */
import { isFullWidth } from './chinese.ts';
import { kept } from './kept.ts';
import {
  type Choice,
  type HiddenField,
  type Item,
  itemsOf,
  type Matrix,
  type Questionnaire,
  type Scale,
  type Test,
  type Words,
} from './questionnaire.ts';

export interface Column {
  /** The stable name. */
  readonly name: string;
  readonly kind: 'hidden' | 'rating' | 'choice' | 'choices' | 'yesNo' | 'amount' | 'open';
  /** Of a matrix its question and the row. */
  readonly text: Words;
  readonly values: readonly Value[];
  readonly when: Test | null;
  readonly personas: readonly string[] | null;
  readonly required: boolean;
  /** What it was made of; null for what comes with the invitation. */
  readonly item: Item | null;
  /** The option whose own words these are. */
  readonly option: string | null;
}

export interface Value {
  readonly value: string | number;
  /** Null where only the ends have words. */
  readonly label: Words | null;
}

/** The columns of a questionnaire. */
export const columnsOf: (questionnaire: Questionnaire) => readonly Column[] = kept((questionnaire) => [
  ...questionnaire.hidden.map(hiddenColumn),
  ...itemsOf(questionnaire).flatMap(columnsIn),
]);

function hiddenColumn({ name, label, values }: HiddenField): Column {
  return { name, kind: 'hidden', text: label, values, when: null, personas: null, required: false, item: null, option: null };
}

/** The columns of one item. */
export function columnsIn(item: Item): readonly Column[] {
  const column = {
    name: item.name,
    text: item.text,
    values: [],
    when: item.when,
    personas: item.personas,
    required: item.required,
    item,
    option: null,
  };
  switch (item.form) {
    case 'consent':
      return [
        {
          ...column,
          kind: 'yesNo',
          values: [
            { value: 1, label: item.agree },
            { value: 0, label: item.disagree },
          ],
        },
      ];
    case 'screening':
      return [{ ...column, kind: 'choice', values: item.options.map(({ key, text }) => ({ value: key, label: text })) }];
    case 'kano': {
      const values = item.answers.map((label, at) => ({ value: at + 1, label }));
      return [item.present, item.absent].map(({ name, text }) => ({ ...column, kind: 'rating', name, text, values }));
    }
    case 'rating':
      return [{ ...column, kind: 'rating', values: valuesOf(item.scale) }];
    case 'matrix':
      return item.rows.map((row) => ({
        ...column,
        kind: 'rating',
        name: row.name,
        text: joined(item.text, row.text),
        values: valuesOf(item.scale),
        personas: row.personas,
      }));
    case 'choice':
      return [
        {
          ...column,
          kind: item.many ? 'choices' : 'choice',
          values: item.options.map(({ key, text }) => ({ value: key, label: text })),
        },
        ...ownColumns(item),
      ];
    case 'yes-no':
      return [
        {
          ...column,
          kind: 'yesNo',
          values: [
            { value: 1, label: item.yes },
            { value: 0, label: item.no },
          ],
        },
      ];
    case 'amount':
      return [{ ...column, kind: 'amount' }];
    case 'open':
      return [{ ...column, kind: 'open' }];
  }
}

function ownColumns(item: Choice): readonly Column[] {
  return item.options.flatMap(({ key, own }): Column[] =>
    own === null
      ? []
      : [
          {
            name: own.name,
            kind: 'open',
            text: own.text,
            values: [],
            when: { name: item.name, comparison: '=', value: key, many: item.many },
            personas: null,
            required: false,
            item,
            option: key,
          },
        ],
  );
}

/** The values of a scale, lowest first; those without words of their own have none. */
export function valuesOf({ values, labels, lowest, highest }: Scale): readonly Value[] {
  return values.map((value, at) => ({
    value,
    label: labels?.[at] ?? (at === 0 ? lowest : at === values.length - 1 ? highest : null),
  }));
}

/** A value as respondents read it: `0 (Not at all likely)`, `5`, and of an option or a scale with words for each value the words alone. */
export function shown({ value, label }: Value, language: string, wordsAlone: boolean): string {
  if (label === null) return String(value);
  const words = label[language] ?? '';
  if (wordsAlone) return words;
  return isFullWidth(words, language) ? `${value}（${words}）` : `${value} (${words})`;
}

/** Whether the words of its values stand for themselves. */
export function hasWordsAlone({ kind, item }: Pick<Column, 'kind' | 'item'>): boolean {
  return kind !== 'rating' || item?.form === 'kano' || (item?.form === 'rating' && item.scale.labels !== null);
}

/** The question of a matrix, then the row. */
function joined(question: Words, row: Words): Words {
  return Object.fromEntries(
    Object.entries(question).map(([language, text]) => [language, `${text}${/[?？]$/.test(text) ? '' : ':'} ${row[language] ?? ''}`]),
  );
}

/** As in the program: `Recommend <= 6`, `persona = Visitor / Local`. */
export function conditionOf(when: Test | null, personas: readonly string[] | null): string {
  return [
    ...(when === null ? [] : [`${when.name} ${when.comparison} ${when.value}`]),
    ...(personas === null ? [] : [`persona = ${personas.join(' / ')}`]),
  ].join(' and ');
}

/** Whether a row is asked of fewer than its matrix. */
export function rowIsNarrower(row: { readonly personas: readonly string[] | null }, { personas }: Matrix): boolean {
  return row.personas !== null && row.personas.length !== personas?.length;
}
