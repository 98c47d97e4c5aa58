/** A questionnaire as the JSON of a Formbricks survey: blocks of elements, each text with its languages. */
import type { LanguageTag } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';
import { columnsIn, hasWordsAlone, shown, valuesOf } from './columns.ts';
import { type Names, namesIn } from './names.ts';
import { type PlainItem as Item, plainQuestionnaire } from './plain-items.ts';
import type { Choice, Questionnaire, Rating, Words } from './questionnaire.ts';
import type { Json } from './surveyjs.ts';

type Fields = { readonly [key: string]: Json };

/** A rating has one of so many steps, counted from 1. */
const ranges: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 10]);

/** The survey as pretty JSON. */
export function toFormbricks(questionnaire: Questionnaire): string {
  return `${JSON.stringify(formbricks(questionnaire), null, 2)}\n`;
}

/** The survey as data. */
export function formbricks(whole: Questionnaire): Fields {
  const questionnaire = plainQuestionnaire(whole);
  const names = namesIn(questionnaire, 'formbricks');
  const { languages } = questionnaire;
  const say = (words: Words): Fields => i18n(words, languages);
  return {
    name: plain(questionnaire.title[languages[0] ?? 'en'] ?? questionnaire.name),
    type: 'link',
    status: 'draft',
    welcomeCard: {
      enabled: questionnaire.introduction !== null,
      headline: say(questionnaire.title),
      ...(questionnaire.introduction === null ? {} : { subheader: say(questionnaire.introduction) }),
      buttonLabel: say(questionnaire.buttons.next),
      timeToFinish: false,
      showResponseCount: false,
    },
    hiddenFields: { enabled: true, fieldIds: questionnaire.hidden.map(({ name }) => names.items.get(name) ?? name) },
    questions: [],
    blocks: questionnaire.pages.map(({ name, items }, at) => ({
      id: identifier(`${questionnaire.name} ${name}`),
      name: String(at + 1),
      elements: items.map((item) => element(item, names, say, languages)),
      buttonLabel: say(at === questionnaire.pages.length - 1 ? questionnaire.buttons.send : questionnaire.buttons.next),
      backButtonLabel: say(questionnaire.buttons.back),
    })),
    endings: [{ id: identifier(`${questionnaire.name} end`), type: 'endScreen', headline: say(questionnaire.thanks) }],
  };
}

/** Whether a rating has its own form there; others are lists of options. */
export function isFormbricksRating({ measure, scale }: Rating): boolean {
  if (measure === 'nps') return true;
  return scale.labels === null && ranges.has(scale.values.length) && scale.values.every((value, at) => value === at + 1);
}

/** `default` is the first language. */
function i18n(words: Words, languages: readonly LanguageTag[]): Fields {
  return Object.fromEntries(languages.map((language, at) => [at === 0 ? 'default' : language, plain(words[language] ?? '')]));
}

/** Formbricks shows a text with tags as HTML and fills `#recall:…#`; neither comes of what people wrote. */
function plain(text: string): string {
  return harmless(text)
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .replace(/#(?=recall:)/gi, '＃');
}

/** Twenty-four letters and digits that begin with a letter, the same for the same text. */
function identifier(text: string): string {
  let id = 'c';
  for (let part = 0; id.length < 24; part++) {
    let hash = 0x811c9dc5 ^ part;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    id += hash.toString(36).padStart(7, '0');
  }
  return id.slice(0, 24);
}

function element(item: Item, names: Names, say: (words: Words) => Fields, languages: readonly LanguageTag[]): Fields {
  const common = {
    id: names.items.get(item.name) ?? item.name,
    headline: say(item.text),
    required: item.required,
  };
  switch (item.form) {
    case 'rating':
      if (!isFormbricksRating(item))
        return { ...common, type: 'multipleChoiceSingle', choices: listed(item, languages), shuffleOption: 'none' };
      return {
        ...common,
        ...(item.measure === 'nps' ? { type: 'nps' } : { type: 'rating', scale: 'number', range: item.scale.values.length }),
        lowerLabel: say(item.scale.lowest),
        upperLabel: say(item.scale.highest),
        isColorCodingEnabled: false,
      };
    case 'matrix':
      return {
        ...common,
        type: 'matrix',
        rows: item.rows.map((row, at) => ({ id: `row${at + 1}`, label: say(row.text) })),
        columns: valuesOf(item.scale).map((value, at) => ({
          id: `column${at + 1}`,
          label: i18n(Object.fromEntries(languages.map((language) => [language, shown(value, language, false)])), languages),
        })),
        shuffleOption: 'none',
      };
    case 'choice':
      return {
        ...common,
        type: item.many ? 'multipleChoiceMulti' : 'multipleChoiceSingle',
        choices: options(item, say),
        shuffleOption: 'none',
      };
    case 'yes-no':
      return { ...common, type: 'multipleChoiceSingle', choices: listed(item, languages), shuffleOption: 'none' };
    case 'amount':
      return { ...common, type: 'openText', inputType: 'number', longAnswer: false, charLimit: { enabled: false } };
    case 'open':
      return { ...common, type: 'openText', inputType: 'text', longAnswer: true, charLimit: { enabled: false } };
  }
}

/** The values of an item as options. */
function listed(item: Item, languages: readonly LanguageTag[]): Json {
  const [column] = columnsIn(item);
  if (column === undefined) return [];
  const alone = hasWordsAlone(column);
  return column.values.map((value) => ({
    id: String(value.value),
    label: i18n(Object.fromEntries(languages.map((language) => [language, shown(value, language, alone)])), languages),
  }));
}

/** The first option with words of the respondent's own is Formbricks' `other`, which brings its box. */
function options({ options: all }: Choice, say: (words: Words) => Fields): Json {
  const own = all.findIndex((option) => option.own !== null);
  return all.map(({ key, text }, at) => ({ id: at === own ? 'other' : key === 'other' ? 'other_' : key, label: say(text) }));
}
