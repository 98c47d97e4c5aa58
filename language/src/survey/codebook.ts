/** What every column of the answers means, as a table for whoever reads the data. */
import type { MessageLanguage } from '../findings/rule.ts';
import { type Cell, csvTable } from '../writers/csv.ts';
import type { HiddenField, Item, Questionnaire, Scale, Test, Words } from './questionnaire.ts';

interface Line {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly question: Words;
  readonly values: readonly (string | number)[];
  /** Of each value; null where it has none. */
  readonly labels: readonly (Words | null)[];
  readonly condition: string;
  readonly required: boolean;
}

const kinds = {
  rating: { en: 'rating', zh: '评分' },
  choice: { en: 'one option', zh: '单选' },
  choices: { en: 'several options', zh: '多选' },
  yesNo: { en: 'yes or no', zh: '是否' },
  amount: { en: 'number', zh: '数字' },
  open: { en: 'open', zh: '开放' },
  hidden: { en: 'comes with the invitation', zh: '随邀请带入' },
  value: { en: 'value', zh: '取值' },
} as const;

/** A cell holds at most so many values; more of them stand in rows of their own. */
const MOST_IN_A_CELL = 12;

const headings = {
  name: { en: 'name', zh: '名称' },
  kind: { en: 'kind', zh: '类型' },
  question: { en: 'question', zh: '问题' },
  values: { en: 'values', zh: '取值' },
  labels: { en: 'meaning of values', zh: '取值含义' },
  condition: { en: 'asked when', zh: '何时问' },
  required: { en: 'required', zh: '必答' },
  yes: { en: 'yes', zh: '是' },
  below: { en: 'values, in the rows below', zh: '个，见下面各行' },
} as const;

/**
 * The codebook as CSV: a row for every column the answers can have (a matrix has one for each of its rows), questions and meanings in
 * every language of the questionnaire, headings in `language`. Conditions are written as in the program.
 */
export function toCodebook(questionnaire: Questionnaire, language: MessageLanguage): string {
  const { languages } = questionnaire;
  const head: Cell[] = [
    headings.name[language],
    headings.kind[language],
    ...languages.map((tag) => `${headings.question[language]} ${tag}`),
    headings.values[language],
    ...languages.map((tag) => `${headings.labels[language]} ${tag}`),
    headings.condition[language],
    headings.required[language],
  ];
  const rows = linesOf(questionnaire).flatMap((line): Cell[][] => {
    const inside = line.values.length <= MOST_IN_A_CELL;
    const first: Cell[] = [
      line.name,
      kinds[line.kind][language],
      ...languages.map((tag) => line.question[tag] ?? ''),
      inside ? line.values.join('; ') : `${line.values.length} ${headings.below[language]}`,
      ...languages.map((tag) => (inside ? meanings(line, tag) : '')),
      line.condition,
      line.required ? headings.yes[language] : '',
    ];
    if (inside) return [first];
    const below = line.values.map((value, at): Cell[] => [
      line.name,
      kinds.value[language],
      ...languages.map(() => ''),
      value,
      ...languages.map((tag) => line.labels[at]?.[tag] ?? ''),
      '',
      '',
    ]);
    return [first, ...below];
  });
  return csvTable([head, ...rows]);
}

/** `0 = Not at all likely; 10 = Extremely likely`. */
function meanings({ values, labels }: Line, language: string): string {
  return values
    .flatMap((value, at) => {
      const label = labels[at];
      return label === null || label === undefined ? [] : [`${value} = ${label[language] ?? ''}`];
    })
    .join('; ');
}

function linesOf(questionnaire: Questionnaire): readonly Line[] {
  return [...questionnaire.hidden.map(hiddenLine), ...questionnaire.pages.flatMap(({ items }) => items.flatMap(itemLines))];
}

function hiddenLine({ name, label, values }: HiddenField): Line {
  return {
    name,
    kind: 'hidden',
    question: label,
    values: values.map(({ value }) => value),
    labels: values.map((one) => one.label),
    condition: '',
    required: false,
  };
}

function itemLines(item: Item): readonly Line[] {
  const line = {
    name: item.name,
    question: item.text,
    values: [],
    labels: [],
    condition: conditionOf(item.when, item.personas),
    required: 'required' in item && item.required,
  };
  switch (item.form) {
    case 'rating':
      return [{ ...line, kind: 'rating', ...scaleOf(item.scale) }];
    case 'matrix':
      return item.rows.map((row) => ({
        ...line,
        kind: 'rating',
        name: row.name,
        question: joined(item.text, row.text),
        ...scaleOf(item.scale),
        condition: conditionOf(item.when, row.personas),
      }));
    case 'choice': {
      const { options } = item;
      const own = options.flatMap((option): Line[] => {
        if (option.own === null) return [];
        const chosen = conditionOf({ name: item.name, comparison: '=', value: option.key, many: item.many }, null);
        return [{ ...line, name: option.own.name, kind: 'open', question: option.own.text, condition: chosen }];
      });
      const values = options.map(({ key }) => key);
      return [{ ...line, kind: item.many ? 'choices' : 'choice', values, labels: options.map(({ text }) => text) }, ...own];
    }
    case 'yes-no':
      return [{ ...line, kind: 'yesNo', values: [1, 0], labels: [item.yes, item.no] }];
    case 'amount':
      return [{ ...line, kind: 'amount' }];
    case 'open':
      return [{ ...line, kind: 'open' }];
  }
}

function scaleOf({ values, labels, lowest, highest }: Scale): Pick<Line, 'values' | 'labels'> {
  return {
    values,
    labels: values.map((_, at) => labels?.[at] ?? (at === 0 ? lowest : at === values.length - 1 ? highest : null)),
  };
}

/** The question of a matrix, then the row. */
function joined(question: Words, row: Words): Words {
  return Object.fromEntries(
    Object.entries(question).map(([language, text]) => [language, `${text}${/[?？]$/.test(text) ? '' : ':'} ${row[language] ?? ''}`]),
  );
}

function conditionOf(when: Test | null, personas: readonly string[] | null): string {
  return [
    ...(when === null ? [] : [`${when.name} ${when.comparison} ${when.value}`]),
    ...(personas === null ? [] : [`persona = ${personas.join(' / ')}`]),
  ].join(' and ');
}
