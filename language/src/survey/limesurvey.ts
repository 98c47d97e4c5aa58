/**
 * A questionnaire as LimeSurvey's tab-separated survey structure. Texts there are HTML, and braces start an expression: both are written as
 * character references. All rows are said again for every language, with the same codes.
 */
import type { LanguageTag } from '../program/values.ts';
import { escapeHtml } from '../writers/html.ts';
import { shown, type Value, valuesOf } from './columns.ts';
import { type Names, namesIn } from './names.ts';
import { type PlainItem as Item, type PlainPage as Page, type PlainQuestionnaire, plainQuestionnaire } from './plain-items.ts';
import type { Choice, HiddenField, Matrix, Questionnaire, Rating, Test, YesNo } from './questionnaire.ts';

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
    return questionnaire.pages.flatMap((page, at) => groupRows(page, at, writing));
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
  if (primary !== 'zh') return primary === 'pt' && rest.includes('br') ? 'pt-BR' : primary;
  if (rest.some((part) => part === 'hk' || part === 'mo')) return 'zh-Hant-HK';
  return rest.some((part) => part === 'hant' || part === 'tw') ? 'zh-Hant-TW' : 'zh-Hans';
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

function groupRows({ items }: Page, at: number, writing: Writing): Row[] {
  const { questionnaire, code, language } = writing;
  const title = questionnaire.pages.length === 1 ? (questionnaire.title[language] ?? '') : String(at + 1);
  return [
    { class: 'G', 'type/scale': `G${at + 1}`, name: escaped(title), relevance: '1', language: code },
    ...(at === 0 ? questionnaire.hidden.map((field) => hiddenRow(field, writing)) : []),
    ...items.flatMap((item) => itemRows(item, writing)),
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
  const { names, language, code } = writing;
  const question = (type: string): Row => ({
    class: 'Q',
    'type/scale': type,
    name: names.items.get(item.name) ?? '',
    relevance: relevance(item.when, item.personas, writing),
    text: escaped(item.text[language] ?? ''),
    language: code,
    mandatory: item.required ? 'Y' : 'N',
    other: 'N',
  });
  switch (item.form) {
    case 'rating':
      return [question('L'), ...answers(item.name, valuesOf(item.scale), item.scale.labels !== null, writing)];
    case 'matrix':
      return [question('F'), ...rows(item, writing), ...answers(item.rows[0]?.name ?? '', valuesOf(item.scale), false, writing)];
    case 'choice':
      return [
        question(item.many ? 'M' : 'L'),
        ...(item.many ? options(item, writing) : answers(item.name, optionValues(item), true, writing)),
        ...ownRows(item, writing),
      ];
    case 'yes-no':
      return [question('L'), ...answers(item.name, yesNoValues(item), true, writing)];
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

function answers(name: string, values: readonly Value[], wordsAlone: boolean, { names, language, code }: Writing): Row[] {
  const codes = names.codes.get(name) ?? [];
  return values.map((value, at) => ({
    class: 'A',
    'type/scale': '0',
    name: codes[at] ?? '',
    text: escaped(shown(value, language, wordsAlone)),
    language: code,
  }));
}

function rows(item: Matrix, writing: Writing): Row[] {
  const { names, language, code } = writing;
  return item.rows.map((row) => ({
    class: 'SQ',
    'type/scale': '0',
    name: names.parts.get(row.name) ?? '',
    relevance: relevance(null, row.personas, writing),
    text: escaped(row.text[language] ?? ''),
    language: code,
  }));
}

function options(item: Choice, { names, language, code }: Writing): Row[] {
  return item.options.map(({ key, text }) => ({
    class: 'SQ',
    'type/scale': '0',
    name: names.parts.get(`${item.name}.${key}`) ?? '',
    relevance: '1',
    text: escaped(text[language] ?? ''),
    language: code,
  }));
}

/** Words of the respondent's own are a question that appears with its option. */
function ownRows(item: Choice, writing: Writing): Row[] {
  const { names, language, code } = writing;
  return item.options.flatMap(({ key, own }): Row[] =>
    own === null
      ? []
      : [
          {
            class: 'Q',
            'type/scale': 'S',
            name: names.items.get(own.name) ?? '',
            relevance: relevance({ name: item.name, comparison: '=', value: key, many: item.many }, null, writing),
            text: escaped(own.text[language] ?? ''),
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
      : [either(personas.map((persona) => `${variable(writing.names.items.get('persona') ?? 'persona')} == "${persona}"`))]),
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
  const items = questionnaire.pages.flatMap((page) => page.items);
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
