/** A questionnaire as the JSON of a Formbricks survey: blocks of elements, each text with its languages. */
import type { LanguageTag } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';
import { columnsIn, hasWordsAlone, shown, valuesOf } from './columns.ts';
import { earlyEndsOf } from './early-ends.ts';
import { type Block, flowOf, rule } from './formbricks-flow.ts';
import { isFormbricksRating, optionIds, pinnedIn } from './formbricks-forms.ts';
import { type Names, namesIn } from './names.ts';
import { piped } from './piping.ts';
import { type PlainItem as Item, type PlainQuestionnaire, plainQuestionnaire } from './plain-items.ts';
import { itemsOf, type Questionnaire, type Words } from './questionnaire.ts';
import type { Json } from './surveyjs.ts';

type Fields = { readonly [key: string]: Json };

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
  const { blocks } = flowOf(questionnaire);
  const writing: Writing = { questionnaire, names, say };
  const leading = { names, id: (text: string): string => identifier(`${questionnaire.name} ${text}`) };
  const blockId = ({ page, at }: Block): string => identifier(`${questionnaire.name} ${page}${at === 0 ? '' : ` ${at + 1}`}`);
  const thanks = identifier(`${questionnaire.name} end`);
  const ends = earlyEndsOf(whole).map((end) => ({ ...end, id: identifier(`${questionnaire.name} end ${end.item.name}`) }));
  /** Where it goes on after a block: to an early end, to the first of the next blocks whose condition holds, else to the one that has none. */
  const waysFrom = (at: number): { readonly rules: readonly Fields[]; readonly otherwise: string | null } => {
    const here = blocks[at]?.items ?? [];
    const out = ends.flatMap((end) => {
      const item = here.find(({ name }) => name === end.item.name);
      return item === undefined ? [] : [rule(`${at} out`, [{ by: 'values', item, row: null, values: end.values }], end.id, leading)];
    });
    const free = blocks.findIndex((block, index) => index > at && block.deciders.length === 0);
    const next = blocks.slice(at + 1, free < 0 ? undefined : free);
    const rules = next.map((block) => rule(`${at} to ${block.page} ${block.at}`, block.deciders, blockId(block), leading));
    const after = blocks[free];
    return { rules: [...out, ...rules], otherwise: next.length === 0 ? null : after === undefined ? thanks : blockId(after) };
  };
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
    blocks: blocks.map((block, at) => {
      const { items, title } = block;
      const ways = waysFrom(at);
      return {
        id: blockId(block),
        name: plain(title?.[languages[0] ?? 'en'] ?? String(at + 1)) || String(at + 1),
        elements: items.map((item) => element(item, writing)),
        ...(ways.rules.length === 0 ? {} : { logic: ways.rules }),
        ...(ways.otherwise === null ? {} : { logicFallback: ways.otherwise }),
        buttonLabel: say(at === blocks.length - 1 ? questionnaire.buttons.send : questionnaire.buttons.next),
        backButtonLabel: say(questionnaire.buttons.back),
      };
    }),
    endings: [
      { id: thanks, type: 'endScreen', headline: say(questionnaire.thanks) },
      ...ends.map(({ id, words }) => ({ id, type: 'endScreen', headline: say(words) })),
    ],
  };
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

interface Writing {
  readonly questionnaire: PlainQuestionnaire;
  readonly names: Names;
  readonly say: (words: Words) => Fields;
}

function element(item: Item, { questionnaire, names, say }: Writing): Fields {
  const { languages } = questionnaire;
  const common = {
    id: names.items.get(item.name) ?? item.name,
    headline: headline(item, questionnaire, names),
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
        shuffleOption: item.shuffled ? 'all' : 'none',
      };
    case 'choice': {
      const ids = optionIds(item);
      return {
        ...common,
        type: item.many ? 'multipleChoiceMulti' : 'multipleChoiceSingle',
        choices: item.options.map(({ text }, at) => ({ id: ids[at] ?? '', label: say(text) })),
        shuffleOption: !item.shuffled ? 'none' : pinnedIn(item).length === 0 ? 'all' : 'exceptLast',
      };
    }
    case 'yes-no':
      return { ...common, type: 'multipleChoiceSingle', choices: listed(item, languages), shuffleOption: 'none' };
    case 'amount':
      return { ...common, type: 'openText', inputType: 'number', longAnswer: false, charLimit: { enabled: false } };
    case 'open':
      return { ...common, type: 'openText', inputType: 'text', longAnswer: true, charLimit: { enabled: false } };
  }
}

/** What is recalled where there is no answer; Formbricks wants some text. */
const UNANSWERED = '...';

/** The question, with what is recalled. Formbricks recalls answers in questions alone, and of a matrix none. */
function headline(item: Item, questionnaire: PlainQuestionnaire, names: Names): Fields {
  const recalled = (name: string): string =>
    isRecalled(name, questionnaire) ? `#recall:${names.items.get(name) ?? name}/fallback:${UNANSWERED}#` : plain(`{${name}}`);
  const { languages } = questionnaire;
  return Object.fromEntries(
    languages.map((language, at) => [at === 0 ? 'default' : language, piped(item.text[language] ?? '', item.pipes, plain, recalled)]),
  );
}

/** Whether Formbricks can show the answer to a question, or a hidden field, in another. */
export function isRecalled(name: string, questionnaire: PlainQuestionnaire): boolean {
  if (questionnaire.hidden.some((field) => field.name === name)) return true;
  return itemsOf(questionnaire).some((item) => item.form !== 'matrix' && item.name === name);
}

/** The values of an item as options. */
function listed(item: Item, languages: readonly LanguageTag[]): Json {
  const [column] = columnsIn(item);
  if (column === undefined) return [];
  const alone = hasWordsAlone(column);
  const ids = optionIds(item);
  return column.values.map((value, at) => ({
    id: ids[at] ?? '',
    label: i18n(Object.fromEntries(languages.map((language) => [language, shown(value, language, alone)])), languages),
  }));
}
