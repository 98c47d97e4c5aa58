/** What every column of the answers means, as a table for whoever reads the data. */
import type { MessageLanguage } from '../findings/rule.ts';
import type { LanguageTag } from '../program/values.ts';
import { type Cell, csvTable } from '../writers/csv.ts';
import { type Column, columnsOf, conditionOf } from './columns.ts';
import { type Names, namesIn, type System, systemNames, systems } from './names.ts';
import type { Questionnaire, Words } from './questionnaire.ts';

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
  system: { en: 'in {system}', zh: '列名（{system}）' },
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
    ...systems.map((system) => headings.system[language].replace('{system}', systemNames[system])),
  ];
  const names = systems.map((system) => namesIn(questionnaire, system));
  const rows = columnsOf(questionnaire).flatMap((line): Cell[][] => {
    const inside = line.values.length <= MOST_IN_A_CELL;
    const first: Cell[] = [
      line.name,
      kinds[line.kind][language],
      ...languages.map((tag) => line.text[tag] ?? ''),
      inside ? line.values.map(({ value }) => value).join('; ') : `${line.values.length} ${headings.below[language]}`,
      ...languages.map((tag) => (inside ? meanings(line, tag) : '')),
      conditionOf(line.when, line.personas),
      line.required ? headings.yes[language] : '',
      ...names.map((one) => calledIn(line, one)),
    ];
    if (inside) return [first];
    const below = line.values.map(({ value, label }): Cell[] => [
      line.name,
      kinds.value[language],
      ...languages.map(() => ''),
      value,
      ...languages.map((tag) => label?.[tag] ?? ''),
      '',
      '',
      ...systems.map(() => ''),
    ]);
    return [first, ...below];
  });
  return csvTable([head, ...rows]);
}

/** `0 = Not at all likely; 10 = Extremely likely`. */
function meanings({ values }: Column, language: string): string {
  return values.flatMap(({ value, label }) => (label === null ? [] : [`${value} = ${label[language] ?? ''}`])).join('; ');
}

/** `reason[range]; reason[price]`, or where values have codes of their own `Q3 (1 = range; 2 = price)`. */
function calledIn({ name, values }: Column, names: Names): string {
  const columns = names.columns.get(name) ?? [];
  const codes = names.codes.get(name) ?? [];
  const others = values.flatMap(({ value }, at) => {
    const code = codes[at];
    return code === undefined || code === String(value) ? [] : [`${code} = ${value}`];
  });
  return `${columns.join('; ')}${others.length === 0 || columns.length > 1 ? '' : ` (${others.join('; ')})`}`;
}

/** The codebook as data. */
export interface Codebook {
  readonly formatVersion: typeof CODEBOOK_FORMAT_VERSION;
  readonly survey: string;
  readonly languages: readonly LanguageTag[];
  readonly columns: readonly CodebookColumn[];
}

export interface CodebookColumn {
  /** As in the program: a KPI, `Shop.near`, `Survey.question`, `Survey.question.option` for the words of an open option. */
  readonly name: string;
  readonly kind: 'hidden' | 'rating' | 'choice' | 'choices' | 'yes-no' | 'amount' | 'open';
  readonly question: Words;
  readonly values: readonly { readonly value: string | number; readonly label: Words | null }[];
  /** As written in the program; empty: of everybody. */
  readonly askedWhen: string;
  readonly required: boolean;
  /**
   * By system: the headings of its columns in the answers (of a question of many options one for each, in their order) and how it writes
   * the values, in their order; empty where it writes them as they are.
   */
  readonly systems: Readonly<Record<System, { readonly columns: readonly string[]; readonly codes: readonly string[] }>>;
}

export const CODEBOOK_FORMAT_VERSION = '1.0';

/** The codebook as data, with what every system calls each column and value. */
export function codebookOf(questionnaire: Questionnaire): Codebook {
  const names = new Map(systems.map((system) => [system, namesIn(questionnaire, system)]));
  return {
    formatVersion: CODEBOOK_FORMAT_VERSION,
    survey: questionnaire.name,
    languages: questionnaire.languages,
    columns: columnsOf(questionnaire).map(({ name, kind, text, values, when, personas, required }) => ({
      name,
      kind: kind === 'yesNo' ? 'yes-no' : kind,
      question: text,
      values,
      askedWhen: conditionOf(when, personas),
      required,
      systems: Object.fromEntries(
        systems.map((system) => {
          const codes = names.get(system)?.codes.get(name) ?? [];
          const same = codes.every((code, at) => code === String(values[at]?.value));
          return [system, { columns: names.get(system)?.columns.get(name) ?? [], codes: same ? [] : codes }];
        }),
      ) as CodebookColumn['systems'],
    })),
  };
}

/** The codebook as JSON. */
export function toCodebookJson(questionnaire: Questionnaire): string {
  return `${JSON.stringify(codebookOf(questionnaire), null, 2)}\n`;
}
