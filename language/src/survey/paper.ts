/** A questionnaire as it stands on paper, in one language: numbered questions with what is to be done said in words, whatever the document's form. */
import type { LanguageTag } from '../program/values.ts';
import { columnsIn, hasWordsAlone, shown, valuesOf } from './columns.ts';
import type { Item, Questionnaire, Scale, Test, Words } from './questionnaire.ts';
import { itemsOf } from './questionnaire.ts';

export interface Paper {
  readonly language: LanguageTag;
  readonly title: string;
  readonly introduction: string | null;
  readonly parts: readonly Part[];
  readonly thanks: string;
}

export interface Part {
  readonly questions: readonly PaperQuestion[];
}

export interface PaperQuestion {
  /** From 1, through all parts. */
  readonly number: number;
  readonly text: string;
  /** How it is to be answered, and by whom. */
  readonly notes: readonly string[];
  readonly body: Body;
}

export type Body =
  | { readonly kind: 'lines'; readonly count: number }
  /** A short line for a number. */
  | { readonly kind: 'blank' }
  /** Steps side by side, of which the ends alone have words: a step with them (`0 (Not at all likely)`), and apart. */
  | {
      readonly kind: 'steps';
      readonly steps: readonly { readonly value: string; readonly shown: string }[];
      readonly lowest: string;
      readonly highest: string;
    }
  | { readonly kind: 'options'; readonly many: boolean; readonly options: readonly PaperOption[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly PaperRow[] };

export interface PaperOption {
  readonly text: string;
  /** Whether there is a line for words of the respondent's own. */
  readonly own: boolean;
}

export interface PaperRow {
  readonly text: string;
  /** Who it is for, where not for everybody the table is for. */
  readonly note: string | null;
}

/** Short words that only paper needs. */
const words = {
  only: { en: 'Only where', zh: '仅在以下情况回答：', hant: '僅在以下情況回答：' },
  onlyFor: { en: 'Only for', zh: '仅限', hant: '僅限' },
  required: { en: 'required', zh: '必答', hant: '必答' },
  one: { en: 'one answer', zh: '单选', hant: '單選' },
  many: { en: 'all that apply', zh: '可多选', hant: '可複選' },
  chosen: { en: '“{value}” is chosen in question {n}', zh: '第{n}题选了“{value}”', hant: '第{n}題選了「{value}」' },
  compared: {
    en: 'the answer to question {n} is {sign} {value}',
    zh: '第{n}题的回答 {sign} {value}',
    hant: '第{n}題的回答 {sign} {value}',
  },
  known: { en: '{name} {sign} {value}', zh: '{name} {sign} {value}', hant: '{name} {sign} {value}' },
} as const;

function word(id: keyof typeof words, language: LanguageTag): string {
  const [primary, ...rest] = language.toLowerCase().split('-');
  if (primary !== 'zh') return words[id].en;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? words[id].hant : words[id].zh;
}

function fill(template: string, blanks: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
}

interface Writing {
  readonly questionnaire: Questionnaire;
  readonly language: LanguageTag;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The questionnaire on paper in one of its languages. */
export function paperOf(questionnaire: Questionnaire, language: LanguageTag): Paper {
  const writing: Writing = { questionnaire, language, numbers: numbersOf(questionnaire) };
  const said = (text: Words): string => text[language] ?? '';
  return {
    language,
    title: said(questionnaire.title),
    introduction: questionnaire.introduction === null ? null : said(questionnaire.introduction),
    parts: questionnaire.pages.map(({ items }) => ({ questions: items.map((item) => questionOf(item, writing)) })),
    thanks: said(questionnaire.thanks),
  };
}

function questionOf(item: Item, writing: Writing): PaperQuestion {
  const { language, numbers } = writing;
  const notes = [
    'required' in item && item.required ? word('required', language) : null,
    item.form === 'choice' ? word(item.many ? 'many' : 'one', language) : null,
    conditionIn(item.when, item.personas, writing),
  ];
  return {
    number: numbers.get(item.name) ?? 0,
    text: item.text[language] ?? '',
    notes: notes.filter((note) => note !== null),
    body: bodyOf(item, writing),
  };
}

function bodyOf(item: Item, writing: Writing): Body {
  const { language } = writing;
  switch (item.form) {
    case 'open':
      return { kind: 'lines', count: 2 };
    case 'amount':
      return { kind: 'blank' };
    case 'matrix':
      return {
        kind: 'table',
        heads: headsOf(item.scale, language),
        rows: item.rows.map((row) => ({
          text: row.text[language] ?? '',
          note: row.personas?.length === item.personas?.length ? null : conditionIn(null, row.personas, writing),
        })),
      };
    case 'rating':
      if (item.scale.labels === null)
        return {
          kind: 'steps',
          steps: valuesOf(item.scale).map((value) => ({ value: String(value.value), shown: shown(value, language, false) })),
          lowest: item.scale.lowest[language] ?? '',
          highest: item.scale.highest[language] ?? '',
        };
  }
  const [column] = columnsIn(item);
  const alone = column !== undefined && hasWordsAlone(column);
  return {
    kind: 'options',
    many: item.form === 'choice' && item.many,
    options: (column?.values ?? []).map((value, at) => ({
      text: shown(value, language, alone),
      own: item.form === 'choice' && (item.options[at]?.own ?? null) !== null,
    })),
  };
}

/** What stands over the steps of a table. */
function headsOf(scale: Scale, language: LanguageTag): readonly string[] {
  return valuesOf(scale).map((value) => shown(value, language, false));
}

/** `Only where the answer to question 1 is <= 6`, in the language; null where it is asked of everybody. */
function conditionIn(when: Test | null, personas: readonly string[] | null, { questionnaire, language, numbers }: Writing): string | null {
  const chinese = language.toLowerCase().startsWith('zh');
  const gap = chinese ? '' : ' ';
  const parts: string[] = [];
  if (when !== null) {
    const item = itemsOf(questionnaire).find((one) => one.name === when.name);
    const n = numbers.get(when.name);
    const option = item?.form === 'choice' ? item.options.find(({ key }) => key === when.value)?.text[language] : undefined;
    const field = questionnaire.hidden.find(({ name }) => name === when.name)?.label[language];
    const blanks = { n: String(n ?? ''), value: option ?? String(when.value), sign: when.comparison, name: field ?? when.name };
    const id = n === undefined ? 'known' : option === undefined ? 'compared' : 'chosen';
    parts.push(`${word('only', language)}${gap}${fill(word(id, language), blanks)}`);
  }
  if (personas !== null) {
    const field = questionnaire.hidden.find(({ kind }) => kind === 'persona');
    const called = personas.map((name) => field?.values.find(({ value }) => value === name)?.label[language] ?? name);
    parts.push(`${word('onlyFor', language)}${gap}${called.join(chinese ? '、' : ', ')}`);
  }
  return parts.length === 0 ? null : parts.join(chinese ? '；' : '; ');
}

/** The numbers of questions, from 1; a row has that of its matrix. */
function numbersOf(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  return new Map(
    itemsOf(questionnaire).flatMap((item, at) => [
      [item.name, at + 1] as const,
      ...(item.form === 'matrix' ? item.rows.map(({ name }) => [name, at + 1] as const) : []),
    ]),
  );
}
