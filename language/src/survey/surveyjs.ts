/**
 * A questionnaire as SurveyJS JSON (survey-core 3; 2 reads it too). Names of questions and rows are those of the program, so that answers
 * need no mapping: a rating `Shop.near` answers under that name, and a matrix `Shop` with the row `near` as `{ "Shop": { "near": 4 } }`,
 * which flattens to it.
 */
import type { LanguageTag } from '../program/values.ts';
import { html } from '../writers/html.ts';
import { chineseScriptOf, isFullWidth } from './chinese.ts';
import { earlyEndsOf } from './early-ends.ts';
import { piped } from './piping.ts';
import type {
  Choice,
  ChoiceOption,
  HiddenField,
  Item,
  Kano,
  Matrix,
  MatrixRow,
  Questionnaire,
  Rating,
  Scale,
  Screening,
  Test,
  Words,
} from './questionnaire.ts';
import { itemsOf, staysLast } from './questionnaire.ts';
import type { Remark } from './remarks.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type Element = { readonly [key: string]: Json };

/** Languages SurveyJS calls otherwise than BCP 47 does. */
const locales: Readonly<Record<string, string>> = {
  'nl-be': 'nl-BE',
  'en-us': 'en',
  'en-gb': 'en',
  nb: 'no',
};

/** The locale SurveyJS has for a language. */
export function localeOf(language: LanguageTag): string {
  const tag = language.toLowerCase();
  if (locales[tag] !== undefined) return locales[tag];
  const script = chineseScriptOf(tag);
  if (script !== null) return script === 'traditional' ? 'zh-tw' : 'zh-cn';
  return tag.startsWith('en-') ? 'en' : tag;
}

/** Names that mean something else in a SurveyJS expression, or that no object may have as a key. */
const taken: ReadonlySet<string> = new Set([
  'locale',
  'pageno',
  'pagecount',
  'pages',
  'totalquestions',
  'answeredquestions',
  'requiredquestions',
  'requiredansweredquestions',
  ...Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()),
]);

interface Naming {
  /** The names of questions and hidden fields, by stable name. */
  readonly questions: ReadonlyMap<string, string>;
  /** The values of the rows of a grid, by stable name. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The stable names, but for those SurveyJS keeps for itself and for those that differ from another in case alone. */
function namingOf(questionnaire: Questionnaire): Naming {
  const used = new Set<string>();
  const name = (wanted: string): readonly [string, string] => {
    let given = wanted;
    while (taken.has(given.toLowerCase()) || used.has(given.toLowerCase())) given += '_';
    used.add(given.toLowerCase());
    return [wanted, given];
  };
  const items = itemsOf(questionnaire);
  const questions = new Map([
    ...questionnaire.hidden.map((field) => name(field.name)),
    ...items.flatMap((item) => {
      const asked = (item.form === 'kano' ? [item.present.name, item.absent.name, pairOf(item)] : [item.name]).map(name);
      return [
        ...asked,
        ...(item.form === 'choice' ? ownNames(item, asked[0]?.[1] ?? item.name, name) : []),
        ...(item.form === 'matrix' && !isGrid(item) ? item.rows.map((row) => name(row.name)) : []),
      ];
    }),
  ]);
  const rows = items.flatMap((item) => (item.form === 'matrix' && isGrid(item) ? item.rows : []));
  return { questions, rows: new Map(rows.map((row) => [row.name, taken.has(row.key.toLowerCase()) ? `${row.key}_` : row.key])) };
}

/** The panel of a Kano pair: its two questions have the stable names. */
function pairOf({ name }: Kano): string {
  return `${name}.kano`;
}

/** SurveyJS calls the words of its own last option after the question. */
function ownNames(item: Choice, given: string, name: (wanted: string) => readonly [string, string]): (readonly [string, string])[] {
  const last = lastOf(item);
  return item.options.flatMap((option) => {
    if (option.own === null) return [];
    return option === last.other ? [[option.own.name, `${given}-Comment`] as const] : [name(option.own.name)];
  });
}

/**
 * SurveyJS shuffles all options of a question but its own `none` and `other`, which stay last. `stays` is false where another option would have to:
 * then they keep their order.
 */
function lastOf({ options, shuffled }: Choice): { readonly none?: ChoiceOption; readonly other?: ChoiceOption; readonly stays: boolean } {
  const last = options.filter(staysLast);
  const none = last.find(({ key, own }) => key === 'none' && own === null);
  const other = last.find(({ key, own }) => key === 'other' && own !== null);
  const stays = shuffled && last.every((option) => option === none || option === other);
  return stays ? { ...(none && { none }), ...(other && { other }), stays } : { stays };
}

/**
 * A SurveyJS matrix shows so many columns on a desk without scrolling sideways; on a phone it stacks them as a list for every row. On a
 * longer scale the rows are ratings under one heading, which a phone shows as buttons.
 */
const MOST_COLUMNS = 5;

function isGrid({ scale }: Matrix): boolean {
  return scale.values.length <= MOST_COLUMNS;
}

/** The definition, as pretty JSON that ends with a line break. Same questionnaire, same bytes. */
export function toSurveyJs(questionnaire: Questionnaire): string {
  return `${JSON.stringify(surveyJs(questionnaire), null, 2)}\n`;
}

/** Clauses of a survey that have no place in SurveyJS (`after`, `cycle`, `rest`, `quota`, `respond`), of those it has. */
export function clausesLeftOut({ after, cycle, rest, quotas, responds }: Questionnaire): readonly string[] {
  return [
    ...(after === null ? [] : ['after']),
    ...(cycle === null ? [] : ['cycle']),
    ...(rest === null ? [] : ['rest']),
    ...(quotas.length === 0 ? [] : ['quota']),
    ...(responds.length === 0 ? [] : ['respond']),
  ];
}

/** What SurveyJS calls the columns of the answers, by stable name: `Shop.near` of a matrix too. */
export function surveyJsNames(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const { questions, rows } = namingOf(questionnaire);
  const inGrids = itemsOf(questionnaire).flatMap((item) =>
    item.form === 'matrix' && isGrid(item)
      ? item.rows.map(({ name, key }) => [name, `${questions.get(item.name) ?? item.name}.${rows.get(name) ?? key}`] as const)
      : [],
  );
  return new Map([...questions, ...inGrids]);
}

/** What SurveyJS calls otherwise than the program does. */
export function surveyJsRemarks(questionnaire: Questionnaire, origin: Remark['origin']): readonly Remark[] {
  const { questions, rows } = namingOf(questionnaire);
  const keys = new Map(
    itemsOf(questionnaire).flatMap((item) => (item.form === 'matrix' ? item.rows.map((row) => [row.name, row.key]) : [])),
  );
  return [...questions, ...[...rows].map(([name, given]) => [keys.get(name) ?? name, given] as const)]
    .filter(([name, given]) => name !== given)
    .map(([name, other]): Remark => ({ message: 'otherName', arguments: { name, other }, origin }))
    .concat(keptInOrder(questionnaire, origin));
}

function keptInOrder(questionnaire: Questionnaire, origin: Remark['origin']): readonly Remark[] {
  const names = itemsOf(questionnaire).flatMap((item) =>
    item.form === 'choice' && item.shuffled && !lastOf(item).stays ? [item.name] : [],
  );
  return names.length === 0 ? [] : [{ message: 'keptInOrder', arguments: { names }, origin }];
}

interface Writing {
  readonly questionnaire: Questionnaire;
  readonly words: Localiser;
  readonly naming: Naming;
  /** How an expression calls what is asked, by stable name. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The definition as data. */
export function surveyJs(questionnaire: Questionnaire): Element {
  const words = localiser(questionnaire.languages);
  const naming = namingOf(questionnaire);
  const paths = new Map([
    ...naming.questions,
    ...itemsOf(questionnaire).flatMap((item) =>
      item.form === 'matrix'
        ? item.rows.map(
            ({ name, key }) => [name, `${naming.questions.get(item.name) ?? item.name}.${naming.rows.get(name) ?? key}`] as const,
          )
        : [],
    ),
  ]);
  const writing: Writing = { questionnaire, words, naming, paths };
  const [first = 'en'] = questionnaire.languages;
  const locale = localeOf(first);
  const pages = questionnaire.pages.map(({ name, title, items }) => ({
    name,
    ...(title === null ? {} : { title: words(title) }),
    elements: items.flatMap((item) => elementsOf(item, writing)),
  }));
  const hidden = questionnaire.hidden.map((field) => hiddenElement(field, writing));
  const [opening, ...others] = pages;
  const all = opening === undefined ? [] : [{ ...opening, elements: [...hidden, ...opening.elements] }, ...others];
  return {
    // English is SurveyJS's own default; setting it would be a needless choice.
    ...(locale === 'en' ? {} : { locale }),
    title: words(questionnaire.title),
    ...(questionnaire.introduction === null ? {} : { description: words(questionnaire.introduction) }),
    pages: all,
    ...(all.length > 1 ? { pageNextText: words(questionnaire.buttons.next), pagePrevText: words(questionnaire.buttons.back) } : {}),
    completeText: words(questionnaire.buttons.send),
    completedHtml: words(questionnaire.thanks, paragraph),
    ...endings(writing),
  };
}

function paragraph(text: string): string {
  return html`<p>${unpiped(text)}</p>`.markup;
}

/** Whoever does not agree, or is not wanted, is thanked in other words, with the next click. */
function endings(writing: Writing): Element {
  const ends = earlyEndsOf(writing.questionnaire).flatMap(({ item, values, words }) => {
    const path = writing.paths.get(item.name) ?? item.name;
    const test = { name: item.name, comparison: '=', many: false } as const;
    return values.map((value) => ({ expression: expression({ ...test, value }, path), said: words }));
  });
  if (ends.length === 0) return {};
  return {
    triggers: ends.map(({ expression }) => ({ type: 'complete', expression })),
    completedHtmlOnCondition: ends.map(({ expression, said }) => ({ expression, html: writing.words(said, paragraph) })),
  };
}

type Localiser = (words: Words, write?: (text: string) => string) => Json;

/**
 * SurveyJS shows `default` for English and for every locale without words of its own, and never looks at a key `en`. So English stands
 * there where the survey has it, else the first language.
 */
function localiser(languages: readonly LanguageTag[]): Localiser {
  const byLocale = new Map<string, LanguageTag>();
  for (const language of languages) if (!byLocale.has(localeOf(language))) byLocale.set(localeOf(language), language);
  const home = byLocale.get('en') ?? languages[0] ?? 'en';
  return (words, write = unpiped) => {
    const said = write(words[home] ?? '');
    const others = [...byLocale]
      .filter(([, language]) => language !== home)
      .map(([locale, language]) => [locale, write(words[language] ?? '')] as const);
    if (others.every(([, text]) => text === said)) return said;
    return Object.fromEntries([['default', said], ...others]);
  };
}

/** SurveyJS fills `{name}` with an answer; braces that people wrote become ones it does not know. */
function unpiped(text: string): string {
  return text.replace(/\{/g, '｛').replace(/\}/g, '｝');
}

// ---- elements

function elementsOf(item: Item, writing: Writing): readonly Element[] {
  const { questionnaire, words, naming } = writing;
  const condition = visibleIf(item.when, item.personas, writing);
  const common = {
    name: naming.questions.get(item.name) ?? item.name,
    title: asked(item.text, item, writing),
    ...(condition === null ? {} : { visibleIf: condition }),
  };
  const demanded: Element = item.required ? { isRequired: true, requiredErrorText: words(questionnaire.required) } : {};
  switch (item.form) {
    case 'rating':
      return [{ type: 'rating', ...common, ...demanded, ...rating(item, words) }];
    case 'matrix':
      return [
        isGrid(item)
          ? { type: 'matrix', ...common, ...grid(item, writing) }
          : { type: 'panel', ...common, ...battery(item, demanded, writing) },
      ];
    case 'choice':
      return choice(item, { ...common, ...demanded }, writing);
    case 'consent': {
      const choices = [
        { value: 1, text: words(item.agree) },
        { value: 0, text: words(item.disagree) },
      ];
      return [{ type: 'radiogroup', ...common, ...demanded, choices }];
    }
    case 'screening':
      return [{ type: 'radiogroup', ...common, ...demanded, choices: profiles(item, words) }];
    case 'kano':
      return [pair(item, { ...common, name: naming.questions.get(pairOf(item)) ?? pairOf(item) }, demanded, writing)];
    case 'yes-no':
      return [
        {
          type: 'boolean',
          ...common,
          ...demanded,
          labelTrue: words(item.yes),
          labelFalse: words(item.no),
          valueTrue: 1,
          valueFalse: 0,
        },
      ];
    case 'amount':
      return [{ type: 'text', ...common, ...demanded, inputType: 'number' }];
    case 'open':
      return [{ type: 'comment', ...common, ...demanded }];
  }
}

/** A text with what is known filled in by SurveyJS; braces around anything else are those that people wrote. */
function asked(text: Words, { pipes }: Item, { words, paths }: Writing): Json {
  return words(text, (said) => piped(said, pipes, unpiped, (name) => `{${paths.get(name) ?? name}}`));
}

function profiles({ options }: Screening, words: Localiser): Json {
  return options.map(({ key, text }) => ({ value: key, text: words(text) }));
}

function pair(item: Kano, common: Element, demanded: Element, writing: Writing): Element {
  const { words, naming } = writing;
  return {
    type: 'panel',
    ...common,
    elements: [item.present, item.absent].map(({ name, text }) => ({
      type: 'radiogroup',
      name: naming.questions.get(name) ?? name,
      title: asked(text, item, writing),
      ...demanded,
      choices: item.answers.map((answer, at) => ({ value: at + 1, text: words(answer) })),
    })),
  };
}

function rating({ scale }: Rating, words: Localiser): Element {
  if (scale.labels !== null) {
    const { labels } = scale;
    return { displayMode: 'buttons', rateValues: scale.values.map((value, at) => ({ value, text: words(labels[at] ?? {}) })) };
  }
  return {
    ...values(scale),
    minRateDescription: words(scale.lowest),
    maxRateDescription: words(scale.highest),
    rateDescriptionLocation: 'bottom',
  };
}

/** Buttons, for on a phone SurveyJS would make a drop-down list of them. */
function values({ values: all }: Scale): Element {
  const [low = 0] = all;
  const whole = all.every((value, at) => value === low + at);
  return { displayMode: 'buttons', ...(whole ? { rateMin: low, rateMax: all.at(-1) ?? 10 } : { rateValues: [...all] }) };
}

/** What hides the whole need not be said again of a row. */
function rowVisibleIf(row: MatrixRow, whole: Matrix, writing: Writing): { readonly visibleIf?: string } {
  const condition = row.personas?.length === whole.personas?.length ? null : visibleIf(null, row.personas, writing);
  return condition === null ? {} : { visibleIf: condition };
}

function grid(item: Matrix, writing: Writing): Element {
  const { questionnaire, words, naming } = writing;
  return {
    description: words(endsOf(item.scale, questionnaire)),
    columns: item.scale.values.map((value) => ({ value, text: String(value) })),
    ...(item.required ? { eachRowRequired: true, requiredErrorText: words(questionnaire.required) } : {}),
    ...(item.shuffled ? { rowOrder: 'random' } : {}),
    rows: item.rows.map((row) => ({
      value: naming.rows.get(row.name) ?? row.key,
      text: asked(row.text, item, writing),
      ...rowVisibleIf(row, item, writing),
    })),
  };
}

function battery(item: Matrix, demanded: Element, writing: Writing): Element {
  const { questionnaire, words, naming } = writing;
  return {
    description: words(endsOf(item.scale, questionnaire)),
    ...(item.shuffled ? { questionOrder: 'random' } : {}),
    elements: item.rows.map((row) => ({
      type: 'rating',
      name: naming.questions.get(row.name) ?? row.name,
      title: asked(row.text, item, writing),
      ...demanded,
      ...rowVisibleIf(row, item, writing),
      ...values(item.scale),
    })),
  };
}

/** `0 = Not at all well, 10 = Extremely well`. */
function endsOf(scale: Scale, { languages }: Questionnaire): Words {
  return Object.fromEntries(
    languages.map((language) => {
      const comma = isFullWidth(scale.lowest[language] ?? '', language) ? '，' : ', ';
      const end = (value: number | undefined, words: Words): string => `${value ?? ''} = ${words[language] ?? ''}`;
      return [language, `${end(scale.values[0], scale.lowest)}${comma}${end(scale.values.at(-1), scale.highest)}`];
    }),
  );
}

/** Words of the respondent's own are a question that appears with its option, so that every answer keeps its stable name. */
function choice(item: Choice, common: Element, writing: Writing): readonly Element[] {
  const { words, naming } = writing;
  const last = lastOf(item);
  const own = item.options.flatMap((option): Element[] => {
    if (option.own === null || option === last.other) return [];
    const chosen: Test = { name: item.name, comparison: '=', value: option.key, many: item.many };
    return [
      {
        type: 'text',
        name: naming.questions.get(option.own.name) ?? option.own.name,
        title: words(option.own.text),
        visibleIf: visibleIf(chosen, null, writing) ?? '',
      },
    ];
  });
  const choices = item.options
    .filter((option) => option !== last.none && option !== last.other)
    .map(({ key, text, alone }) => ({ value: key, text: words(text), ...(alone && item.many ? { isExclusive: true } : {}) }));
  const order = {
    ...(last.stays ? { choicesOrder: 'random' } : {}),
    ...(last.none === undefined ? {} : { showNoneItem: true, noneText: words(last.none.text) }),
    ...(last.other?.own == null
      ? {}
      : { showOtherItem: true, otherText: words(last.other.text), otherPlaceholder: words(last.other.own.text) }),
  };
  return [{ type: item.many ? 'checkbox' : 'radiogroup', ...common, choices, ...order }, ...own];
}

/** Sent along with the answers, never shown. */
function hiddenElement(field: HiddenField, { words, naming, questionnaire }: Writing): Element {
  // Where a wording says it, it is shown by its label.
  const said = field.values.length > 0 && itemsOf(questionnaire).some(({ pipes }) => pipes.includes(field.name));
  const choices = field.values.map(({ value, label }) => ({ value, text: words(label) }));
  return {
    type: said ? 'dropdown' : 'text',
    name: naming.questions.get(field.name) ?? field.name,
    title: words(field.label),
    ...(said ? { choices } : {}),
    visible: false,
    clearIfInvisible: 'none',
    ...(field.numeric ? { inputType: 'number' } : {}),
    ...(field.fixed === null ? {} : { defaultValue: field.fixed }),
  };
}

// ---- conditions

function visibleIf(when: Test | null, personas: readonly string[] | null, { paths }: Pick<Writing, 'paths'>): string | null {
  const parts = [
    ...(when === null ? [] : [expression(when, paths.get(when.name) ?? when.name)]),
    ...(personas === null || personas.length === 0
      ? []
      : [
          personas.length === 1
            ? `{${paths.get('persona') ?? 'persona'}} = ${literal(personas[0] ?? '')}`
            : `{${paths.get('persona') ?? 'persona'}} anyof [${personas.map(literal).join(', ')}]`,
        ]),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}

function expression({ comparison, value, many }: Test, path: string): string {
  const operator = many && comparison === '=' ? 'contains' : comparison;
  return `{${path}} ${operator} ${typeof value === 'number' ? String(value) : literal(value)}`;
}

/** Option and persona names are identifiers; nothing in them ends a string. */
function literal(name: string): string {
  return `'${name}'`;
}
