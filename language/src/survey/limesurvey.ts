/**
 * A questionnaire as LimeSurvey's tab-separated survey structure. Texts there are HTML, and braces start an expression: both are written as
 * character references. All rows are said again for every language, with the same codes.
 */
import type { LanguageTag } from '../program/values.ts';
import { escapeHtml } from '../writers/html.ts';
import { chineseScriptOf, isHongKongChinese } from './chinese.ts';
import { shown, type Value, valuesOf } from './columns.ts';
import { type Names, namesIn } from './names.ts';
import { piped } from './piping.ts';
import { type PlainItem as Item, type PlainPage as Page, type PlainQuestionnaire, plainQuestionnaire } from './plain-items.ts';
import {
  type Choice,
  type HiddenField,
  itemsOf,
  type Matrix,
  type Questionnaire,
  type Rating,
  type Test,
  type Words,
  type YesNo,
} from './questionnaire.ts';

const headings = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
  'hidden',
  'random_order',
  'answer_order',
  'subquestion_order',
  'exclude_all_others',
] as const;

type Row = Partial<Record<(typeof headings)[number], string>>;

interface Writing {
  readonly questionnaire: PlainQuestionnaire;
  readonly names: Names;
  readonly language: LanguageTag;
  /** LimeSurvey's code of it. */
  readonly code: string;
}

/** The file: lines end in LF, UTF-8. The first rows are plain ASCII, since LimeSurvey guesses the encoding from them. */
export function toLimeSurvey(whole: Questionnaire): string {
  const questionnaire = plainQuestionnaire(whole);
  const names = namesIn(questionnaire, 'limesurvey');
  const gates = gatesOf(whole, names);
  const languages = questionnaire.languages
    .map((language) => ({ language, code: limeSurveyLanguage(language) }))
    .filter(({ code }, at, all) => all.findIndex((one) => one.code === code) === at);
  const [first] = languages;
  const settings: Row[] = [
    { class: 'S', name: 'language', text: first?.code ?? 'en' },
    ...(languages.length > 1
      ? [
          {
            class: 'S',
            name: 'additional_languages',
            text: languages
              .slice(1)
              .map(({ code }) => code)
              .join(' '),
          },
        ]
      : []),
    { class: 'S', name: 'format', text: 'G' },
  ];
  const titles = languages.flatMap(({ language, code }): Row[] => {
    const line = (name: string, text: string): Row => ({ class: 'SL', name, text: escaped(text), language: code });
    return [
      line('surveyls_title', questionnaire.title[language] ?? ''),
      ...(questionnaire.introduction === null ? [] : [line('surveyls_welcometext', questionnaire.introduction[language] ?? '')]),
      line('surveyls_endtext', questionnaire.thanks[language] ?? ''),
    ];
  });
  const body = languages.flatMap(({ language, code }) => {
    const writing: Writing = { questionnaire, names, language, code };
    const groups = questionnaire.pages.flatMap((page, at) => {
      const before = gates.filter((gate) => gate.page < at).map(({ open }) => open);
      return groupRows(page, at, before, writing);
    });
    return [...groups, ...endRows(gates, writing)];
  });
  return [
    headings.join('\t'),
    ...[...settings, ...titles, ...body].map((row) => headings.map((heading) => cell(row[heading] ?? '')).join('\t')),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** LimeSurvey's code of a language. */
export function limeSurveyLanguage(language: LanguageTag): string {
  const tag = language.toLowerCase();
  const [primary = 'en', ...rest] = tag.split('-');
  const script = chineseScriptOf(tag);
  if (script === null) return primary === 'pt' && rest.includes('br') ? 'pt-BR' : primary;
  if (script === 'simplified') return 'zh-Hans';
  return isHongKongChinese(tag) ? 'zh-Hant-HK' : 'zh-Hant-TW';
}

/** Nothing in it is markup, starts an expression, or is a formula to a spreadsheet. */
function escaped(text: string): string {
  return escapeHtml(text)
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replace(/^\s*[=+\-@＝＋－＠]/, (sign) => `&#${sign.trim().charCodeAt(0)};`);
}

/** Escaped text holds no tab, line break or quotation mark; conditions hold marks. */
function cell(text: string): string {
  return text.includes('"') ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Words of an item, with an expression where a name stands for what is known. */
function said(text: Words, item: Item, writing: Writing): string {
  return inPlace(text[writing.language] ?? '', item, writing);
}

function inPlace(text: string, { pipes }: Item, writing: Writing): string {
  return piped(text, pipes, escaped, (name) => expression(name, writing) ?? escaped(`{${name}}`));
}

/** What shows an answer: its words where it has some, else the answer itself. */
function expression(name: string, { names, questionnaire }: Writing): string | null {
  const items = itemsOf(questionnaire);
  const matrix = items.find((item) => item.form === 'matrix' && item.rows.some((row) => row.name === name));
  if (matrix !== undefined) return `{${names.items.get(matrix.name)}_${names.parts.get(name)}.shown}`;
  const code = names.items.get(name);
  const item = items.find((one) => one.name === name);
  if (code === undefined || item?.form === 'matrix') return null;
  if (item?.form === 'choice' && item.many)
    return `{list(${item.options.map(({ key }) => `${code}_${names.parts.get(`${name}.${key}`)}.shown`).join(', ')})}`;
  return item === undefined || item.form === 'amount' || item.form === 'open' ? `{${code}.NAOK}` : `{${code}.shown}`;
}

function groupRows({ title, items }: Page, at: number, gates: readonly string[], writing: Writing): Row[] {
  const { questionnaire, code, language } = writing;
  const words = title ?? (questionnaire.pages.length === 1 ? questionnaire.title : null);
  return [
    {
      class: 'G',
      'type/scale': `G${at + 1}`,
      name: escaped(words?.[language] ?? String(at + 1)),
      relevance: gates.length === 0 ? '1' : gates.join(' and '),
      language: code,
    },
    ...(at === 0 ? questionnaire.hidden.map((field) => hiddenRow(field, writing)) : []),
    ...items.flatMap((item) => itemRows(item, writing)),
  ];
}

// ---- what ends a survey early

interface Gate {
  /** The page that asks. */
  readonly page: number;
  /** Holds for who goes on. */
  readonly open: string;
  /** Holds for who does not. */
  readonly shut: string;
  readonly words: Words;
}

/** Consent and screening: whoever does not pass sees no other group, and the words for it in the end. */
function gatesOf({ pages }: Questionnaire, names: Names): readonly Gate[] {
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item): Gate[] => {
      const code = names.items.get(item.name) ?? '';
      if (item.form === 'consent')
        return [{ page, open: `${variable(code)} == "1"`, shut: `${variable(code)} == "0"`, words: item.refused }];
      if (item.form !== 'screening') return [];
      const outs = item.options.flatMap(({ persona }, at) => (persona === null ? [names.codes.get(item.name)?.[at] ?? ''] : []));
      if (outs.length === 0) return [];
      return [
        {
          page,
          open: outs.map((out) => `${variable(code)} != "${out}"`).join(' and '),
          shut: either(outs.map((out) => `${variable(code)} == "${out}"`)),
          words: item.sorry,
        },
      ];
    }),
  );
}

/** A last group for whom the survey ended early: a text instead of questions. */
function endRows(gates: readonly Gate[], { questionnaire, names, code, language }: Writing): Row[] {
  if (gates.length === 0) return [];
  const taken = new Set([...names.items.values()].map((name) => name.toLowerCase()));
  const shut = gates.map((gate, at) => [...gates.slice(0, at).map(({ open }) => open), gate.shut].join(' and '));
  return [
    {
      class: 'G',
      'type/scale': `G${questionnaire.pages.length + 1}`,
      name: escaped(questionnaire.title[language] ?? ''),
      relevance: gates.length === 1 ? (shut[0] ?? '1') : shut.map((one) => `(${one})`).join(' or '),
      language: code,
    },
    ...gates.map(({ words }, at): Row => {
      let name = `End${at + 1}`;
      while (taken.has(name.toLowerCase())) name += '0';
      return {
        class: 'Q',
        'type/scale': 'X',
        name,
        relevance: shut[at] ?? '1',
        text: escaped(words[language] ?? ''),
        language: code,
        mandatory: 'N',
        other: 'N',
      };
    }),
  ];
}

function hiddenRow(field: HiddenField, { names, language, code }: Writing): Row {
  return {
    class: 'Q',
    'type/scale': 'S',
    name: names.items.get(field.name) ?? '',
    relevance: '1',
    text: escaped(field.label[language] ?? ''),
    language: code,
    mandatory: 'N',
    other: 'N',
    default: field.fixed === null ? '' : escaped(field.fixed),
    hidden: '1',
  };
}

function itemRows(item: Item, writing: Writing): Row[] {
  const { names, code } = writing;
  const question = (type: string): Row => ({
    class: 'Q',
    'type/scale': type,
    name: names.items.get(item.name) ?? '',
    relevance: relevance(item.when, item.personas, writing),
    text: said(item.text, item, writing),
    language: code,
    mandatory: item.required ? 'Y' : 'N',
    other: 'N',
  });
  // What the first is to older versions, the others are to newer ones.
  const shuffled = (order: 'answer_order' | 'subquestion_order'): Row => ({ random_order: '1', [order]: 'random' });
  switch (item.form) {
    case 'rating':
      return [question('L'), ...answers(item, item.name, valuesOf(item.scale), item.scale.labels !== null, writing)];
    case 'matrix':
      return [
        { ...question('F'), ...(item.shuffled ? shuffled('subquestion_order') : {}) },
        ...rows(item, writing),
        ...answers(item, item.rows[0]?.name ?? '', valuesOf(item.scale), false, writing),
      ];
    case 'choice': {
      const alone = item.many ? item.options.filter((option) => option.alone) : [];
      return [
        {
          ...question(item.many ? 'M' : 'L'),
          ...(item.shuffled ? shuffled(item.many ? 'subquestion_order' : 'answer_order') : {}),
          ...(alone.length === 0
            ? {}
            : { exclude_all_others: alone.map(({ key }) => names.parts.get(`${item.name}.${key}`) ?? key).join(';') }),
        },
        ...(item.many ? options(item, writing) : answers(item, item.name, optionValues(item), true, writing)),
        ...ownRows(item, writing),
      ];
    }
    case 'yes-no':
      return [question('L'), ...answers(item, item.name, yesNoValues(item), true, writing)];
    case 'amount':
      return [question('N')];
    case 'open':
      return [question('T')];
  }
}

function optionValues({ options }: Choice): readonly Value[] {
  return options.map(({ key, text }) => ({ value: key, label: text }));
}

function yesNoValues({ yes, no }: YesNo): readonly Value[] {
  return [
    { value: 1, label: yes },
    { value: 0, label: no },
  ];
}

function answers(item: Item, name: string, values: readonly Value[], wordsAlone: boolean, writing: Writing): Row[] {
  const { names, language, code } = writing;
  const codes = names.codes.get(name) ?? [];
  return values.map((value, at) => ({
    class: 'A',
    'type/scale': '0',
    name: codes[at] ?? '',
    text: inPlace(shown(value, language, wordsAlone), item, writing),
    language: code,
  }));
}

function rows(item: Matrix, writing: Writing): Row[] {
  const { names, code } = writing;
  return item.rows.map((row) => ({
    class: 'SQ',
    'type/scale': '0',
    name: names.parts.get(row.name) ?? '',
    relevance: relevance(null, row.personas, writing),
    text: said(row.text, item, writing),
    language: code,
  }));
}

function options(item: Choice, writing: Writing): Row[] {
  const { names, code } = writing;
  return item.options.map(({ key, text }) => ({
    class: 'SQ',
    'type/scale': '0',
    name: names.parts.get(`${item.name}.${key}`) ?? '',
    relevance: '1',
    text: said(text, item, writing),
    language: code,
  }));
}

/** Words of the respondent's own are a question that appears with its option. */
function ownRows(item: Choice, writing: Writing): Row[] {
  const { names, code } = writing;
  return item.options.flatMap(({ key, own }): Row[] =>
    own === null
      ? []
      : [
          {
            class: 'Q',
            'type/scale': 'S',
            name: names.items.get(own.name) ?? '',
            relevance: relevance({ name: item.name, comparison: '=', value: key, many: item.many }, null, writing),
            text: said(own.text, item, writing),
            language: code,
            mandatory: 'N',
            other: 'N',
          },
        ],
  );
}

// ---- conditions

function relevance(when: Test | null, personas: readonly string[] | null, writing: Writing): string {
  const parts = [
    ...(when === null ? [] : [condition(when, writing)]),
    ...(personas === null || personas.length === 0
      ? []
      : [either(personas.map((persona) => condition({ name: 'persona', comparison: '=', value: persona, many: false }, writing)))]),
  ];
  return parts.length === 0 ? '1' : parts.join(' and ');
}

function either(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' or ')})`;
}

function variable(code: string): string {
  return `${code}.NAOK`;
}

function condition({ name, comparison, value, many }: Test, { names, questionnaire }: Writing): string {
  const items = itemsOf(questionnaire);
  const matrix = items.find((item) => item.form === 'matrix' && item.rows.some((row) => row.name === name));
  const own = names.items.get(name) ?? name;
  const code = matrix === undefined ? own : `${names.items.get(matrix.name)}_${names.parts.get(name)}`;
  if (typeof value === 'string') {
    if (many) return `${own}_${names.parts.get(`${name}.${value}`) ?? value}.NAOK == "Y"`;
    const choice = items.find((item) => item.name === name);
    const at = choice?.form === 'choice' ? choice.options.findIndex(({ key }) => key === value) : -1;
    return `${variable(code)} == "${names.codes.get(name)?.[at] ?? value}"`;
  }
  return `${variable(code)} ${comparison === '=' ? '==' : comparison} ${threshold(name, value, items, names)}`;
}

/** A value in the codes of its question; where codes count steps, the step it lies at. */
function threshold(name: string, value: number, items: readonly Item[], names: Names): number {
  const scale = items.find(
    (item): item is Rating | Matrix =>
      'scale' in item && (item.name === name || ('rows' in item && item.rows.some((row) => row.name === name))),
  )?.scale;
  const codes = names.codes.get(name);
  if (scale === undefined || codes === undefined || scale.values.every((one, at) => String(one) === codes[at])) return value;
  const above = scale.values.findIndex((one) => one >= value);
  if (above < 0) return scale.values.length + 1;
  // Between two steps, so that neither `<=` nor `>=` takes the wrong one.
  return scale.values[above] === value ? above + 1 : above + 0.5;
}
