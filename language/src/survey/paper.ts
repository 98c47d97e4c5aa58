/** A questionnaire as it stands on paper, in one language: numbered questions with what is to be done said in words, whatever the document's form. */
import type { LanguageTag } from '../program/values.ts';
import { chineseScriptOf } from './chinese.ts';
import { shown, valuesOf } from './columns.ts';
import { piped } from './piping.ts';
import type { Item, Questionnaire, Scale, Test, Words } from './questionnaire.ts';
import { itemsOf } from './questionnaire.ts';
import { wordingOf } from './wording.ts';

export interface Paper {
  readonly language: LanguageTag;
  /** The language of what is generated, where there is none in `language`. */
  readonly spoken: LanguageTag;
  readonly title: string;
  readonly introduction: string | null;
  readonly parts: readonly Part[];
  readonly thanks: string;
}

export interface Part {
  /** Of the page; null: it has none. */
  readonly title: string | null;
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
  /** Side by side. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly ends: Ends }
  | { readonly kind: 'options'; readonly many: boolean; readonly options: readonly PaperOption[] }
  | { readonly kind: 'table'; readonly heads: readonly Step[]; readonly ends: Ends | null; readonly rows: readonly PaperRow[] };

/** A step of a scale by itself, and with the words it has: `0`, `0 (Not at all likely)`. */
export interface Step {
  readonly value: string;
  readonly shown: string;
}

/** The words of the first and the last step, of a scale that has no others. */
export interface Ends {
  readonly lowest: string;
  readonly highest: string;
}

export interface PaperOption {
  readonly text: string;
  /** Whether there is a line for words of the respondent's own. */
  readonly own: boolean;
  /** What choosing it means, where it means more than itself. */
  readonly note: string | null;
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
  each: { en: 'one answer for each', zh: '每项选一个', hant: '每項選一個' },
  alone: { en: 'only this one', zh: '选此项则不选其他', hant: '選此項則不選其他' },
  chosen: { en: '“{value}” is chosen in question {n}', zh: '第{n}题选了“{value}”', hant: '第{n}題選了「{value}」' },
  or: { en: '” or “', zh: '”或“', hant: '」或「' },
  compared: { en: 'the answer to question {n} is {compared}', zh: '第{n}题的回答{compared}', hant: '第{n}題的回答{compared}' },
  known: { en: '{name} is {compared}', zh: '{name}{compared}', hant: '{name}{compared}' },
  '<': { en: 'less than {value}', zh: '低于 {value}', hant: '低於 {value}' },
  '<=': { en: '{value} or less', zh: '不高于 {value}', hant: '不高於 {value}' },
  '=': { en: '{value}', zh: '是 {value}', hant: '是 {value}' },
  '>=': { en: '{value} or more', zh: '不低于 {value}', hant: '不低於 {value}' },
  '>': { en: 'more than {value}', zh: '高于 {value}', hant: '高於 {value}' },
  answer: { en: '[your answer to question {n}]', zh: '〔您在第{n}题的回答〕', hant: '〔您在第{n}題的回答〕' },
  field: { en: '[{name}]', zh: '〔{name}〕', hant: '〔{name}〕' },
} as const;

function word(id: keyof typeof words, language: LanguageTag): string {
  const script = chineseScriptOf(language);
  return words[id][script === null ? 'en' : script === 'simplified' ? 'zh' : 'hant'];
}

function fill(template: string, blanks: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '');
}

interface Writing {
  readonly questionnaire: Questionnaire;
  readonly language: LanguageTag;
  readonly spoken: LanguageTag;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The questionnaire on paper in one of its languages. */
export function paperOf(questionnaire: Questionnaire, language: LanguageTag): Paper {
  const spoken = spokenFor(questionnaire, language);
  const writing: Writing = { questionnaire, language, spoken, numbers: numbersOf(questionnaire) };
  let number = 0;
  const said = (text: Words): string => text[language] ?? '';
  return {
    language,
    spoken,
    title: said(questionnaire.title),
    introduction: questionnaire.introduction === null ? null : said(questionnaire.introduction),
    parts: questionnaire.pages.map(({ title, items }) => ({
      title: title === null ? null : said(title),
      questions: items.map((item) => questionOf(item, ++number, writing)),
    })),
    thanks: said(questionnaire.thanks),
  };
}

/** The language whose words stand in the questionnaire where cx writes no questions in `language`: instructions beside them are in the same. */
function spokenFor({ languages, thanks }: Questionnaire, language: LanguageTag): LanguageTag {
  if (wordingOf(language) !== null) return language;
  return languages.find((one) => wordingOf(one) !== null && thanks[one] === thanks[language]) ?? language;
}

/** A text of an item, with words for what is not known on paper. */
function said(text: Words, { pipes }: Item, { questionnaire, language, spoken, numbers }: Writing): string {
  return piped(
    text[language] ?? '',
    pipes,
    (words_) => words_,
    (name) => {
      const n = numbers.get(name);
      if (n !== undefined) return fill(word('answer', spoken), { n: String(n) });
      const field = questionnaire.hidden.find((one) => one.name === name);
      return fill(word('field', spoken), { name: field?.label[language] ?? name });
    },
  );
}

function questionOf(item: Item, number: number, writing: Writing): PaperQuestion {
  const { spoken } = writing;
  const notes = [
    item.required ? word('required', spoken) : null,
    item.form === 'choice' ? word(item.many ? 'many' : 'one', spoken) : item.form === 'kano' ? word('each', spoken) : null,
    conditionIn(item.when, item.personas, writing),
  ];
  return {
    number,
    text: said(item.text, item, writing),
    notes: notes.filter((note) => note !== null),
    body: bodyOf(item, writing),
  };
}

function bodyOf(item: Item, writing: Writing): Body {
  const { language, spoken } = writing;
  const of = (text: Words): string => said(text, item, writing);
  const options = (all: readonly PaperOption[], many = false): Body => ({ kind: 'options', many, options: all });
  const plain = { own: false, note: null };
  switch (item.form) {
    case 'open':
      return { kind: 'lines', count: 2 };
    case 'amount':
      return { kind: 'blank' };
    case 'matrix':
      return {
        kind: 'table',
        heads: stepsOf(item.scale, language),
        ends: item.scale.labels === null ? endsOf(item.scale, language) : null,
        rows: item.rows.map((row) => ({
          text: of(row.text),
          note: row.personas?.length === item.personas?.length ? null : conditionIn(null, row.personas, writing),
        })),
      };
    case 'kano':
      return {
        kind: 'table',
        heads: item.answers.map((text) => ({ value: of(text), shown: of(text) })),
        ends: null,
        rows: [item.present, item.absent].map(({ text }) => ({ text: of(text), note: null })),
      };
    case 'consent':
      return options([
        { ...plain, text: of(item.agree) },
        { ...plain, text: of(item.disagree), note: `→ ${of(item.refused)}` },
      ]);
    case 'screening':
      return options(
        item.options.map(({ text, persona }) => ({ ...plain, text: of(text), note: persona === null ? `→ ${of(item.sorry)}` : null })),
      );
    case 'yes-no':
      return options([item.yes, item.no].map((text) => ({ ...plain, text: of(text) })));
    case 'choice':
      return options(
        item.options.map(({ text, own, alone }) => ({
          text: of(text),
          own: own !== null,
          note: alone && item.many ? word('alone', spoken) : null,
        })),
        item.many,
      );
    case 'rating': {
      if (item.scale.labels === null) return { kind: 'steps', steps: stepsOf(item.scale, language), ends: endsOf(item.scale, language) };
      return options(valuesOf(item.scale).map((value) => ({ ...plain, text: shown(value, language, true) })));
    }
  }
}

/** The steps of a scale; where each has words they stand for it. */
function stepsOf(scale: Scale, language: LanguageTag): readonly Step[] {
  return valuesOf(scale).map((value) => ({
    value: scale.labels === null ? String(value.value) : shown(value, language, true),
    shown: shown(value, language, false),
  }));
}

function endsOf({ lowest, highest }: Scale, language: LanguageTag): Ends {
  return { lowest: lowest[language] ?? '', highest: highest[language] ?? '' };
}

/** `Only where the answer to question 1 is <= 6`, in the language; null where it is asked of everybody. */
function conditionIn(
  when: Test | null,
  personas: readonly string[] | null,
  { questionnaire, language, spoken, numbers }: Writing,
): string | null {
  const chinese = chineseScriptOf(spoken) !== null;
  const gap = chinese ? '' : ' ';
  const parts: string[] = [];
  if (when !== null) {
    const item = itemsOf(questionnaire).find((one) => one.name === when.name && one.form !== 'kano');
    const n = numbers.get(when.name);
    const option = item === undefined ? undefined : optionOf(item, when.value)?.[language];
    const hidden = questionnaire.hidden.find(({ name }) => name === when.name);
    const field = hidden?.label[language];
    const value = option ?? hidden?.values.find((one) => one.value === when.value)?.label[language] ?? String(when.value);
    const compared = fill(word(when.comparison, spoken), { value });
    const blanks = { n: String(n ?? ''), value, compared, name: field ?? when.name };
    const id = n === undefined ? 'known' : option === undefined ? 'compared' : 'chosen';
    parts.push(`${word('only', spoken)}${gap}${fill(word(id, spoken), blanks)}`);
  }
  const screening = itemsOf(questionnaire).find(({ form }) => form === 'screening');
  if (personas !== null && screening !== undefined) {
    const chosen = personas.map((name) => optionOf(screening, name)?.[language] ?? name).join(word('or', spoken));
    const n = String(numbers.get(screening.name) ?? '');
    parts.push(`${word('only', spoken)}${gap}${fill(word('chosen', spoken), { n, value: chosen })}`);
  } else if (personas !== null) {
    const field = questionnaire.hidden.find(({ kind }) => kind === 'persona');
    const called = personas.map((name) => field?.values.find(({ value }) => value === name)?.label[language] ?? name);
    parts.push(`${word('onlyFor', spoken)}${gap}${called.join(chinese ? '、' : ', ')}`);
  }
  return parts.length === 0 ? null : parts.join(chinese ? '；' : '; ');
}

/** The words of an option by its value, where the item has such options. */
function optionOf(item: Item, value: string | number): Words | undefined {
  switch (item.form) {
    case 'choice':
    case 'screening':
      return item.options.find(({ key }) => key === value)?.text;
    case 'consent':
      return value === 1 ? item.agree : value === 0 ? item.disagree : undefined;
    case 'yes-no':
      return value === 1 ? item.yes : value === 0 ? item.no : undefined;
    default:
      return undefined;
  }
}

/** The numbers of questions by what they answer, from 1; a row has that of its matrix, and the two of a Kano pair have one. */
function numbersOf(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  return new Map(
    itemsOf(questionnaire).flatMap((item, at) => {
      const names = item.form === 'kano' ? [] : [item.name];
      const parts = item.form === 'matrix' ? item.rows : item.form === 'kano' ? [item.present, item.absent] : [];
      return [...names, ...parts.map(({ name }) => name)].map((name) => [name, at + 1] as const);
    }),
  );
}
