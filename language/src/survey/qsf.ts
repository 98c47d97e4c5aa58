/** A questionnaire as a Qualtrics survey file (QSF): JSON whose form Qualtrics does not publish. Texts there are HTML, and `${` starts piped text. */
import type { LanguageTag } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';
import { escapeHtml } from '../writers/html.ts';
import { chineseScriptOf } from './chinese.ts';
import { columnsIn, hasWordsAlone, rowIsNarrower, shown, type Value, valuesOf } from './columns.ts';
import { earlyEndsOf } from './early-ends.ts';
import { codesByNumber, type Names, namesIn } from './names.ts';
import { piped } from './piping.ts';
import { type PlainItem as Item, type PlainPage, type PlainQuestionnaire, plainQuestionnaire } from './plain-items.ts';
import { displayLogic, type Places, selectedLogic } from './qsf-logic.ts';
import { type Choice, itemsOf, type Matrix, type Questionnaire, type Rating, type Words } from './questionnaire.ts';
import type { Json } from './surveyjs.ts';

type Fields = { readonly [key: string]: Json };

const SURVEY = 'SV_0000000000cxsurv';

/** The file, as JSON in lines that end in LF. */
export function toQsf(questionnaire: Questionnaire): string {
  return `${JSON.stringify(qsf(questionnaire), null, 2)}\n`;
}

/** The file as data. */
export function qsf(whole: Questionnaire): Fields {
  const questionnaire = plainQuestionnaire(whole);
  const names = namesIn(questionnaire, 'qsf');
  const [first = 'en'] = questionnaire.languages;
  const title = questionnaire.title[first] ?? questionnaire.name;
  const items = itemsOf(questionnaire);
  const ids = new Map(items.map((item, at) => [item, `QID${at + 1}`]));
  const places: Places = { questionnaire, names, ids };
  const texts: Description[] = [];
  /** A text among the questions; its id. */
  const described = (words: Words, bold: boolean): string => {
    const id = `QID${items.length + texts.length + 1}`;
    texts.push({ id, words, bold });
    return id;
  };
  const block = (id: number, screens: readonly (readonly string[])[], description: string): Fields => ({
    Type: id === 1 ? 'Default' : 'Standard',
    Description: description,
    ID: blockId(id),
    BlockElements: screens.flatMap((questions, at): Fields[] => [
      ...(at === 0 ? [] : [{ Type: 'Page Break' }]),
      ...questions.map((QuestionID) => ({ Type: 'Question', QuestionID })),
    ]),
  });
  const blocks = questionnaire.pages.map((page, at) =>
    block(
      at + 1,
      screensOf(page).map((screen, n) => [
        ...(n === 0 && page.title !== null ? [described(page.title, true)] : []),
        ...screen.map((item) => ids.get(item) ?? ''),
      ]),
      plain(page.title?.[first] ?? String(at + 1)),
    ),
  );
  const ends = endsOf(whole, questionnaire).map((end, at) => ({ ...end, block: blocks.length + at + 1 }));
  const endBlocks = ends.map((end) => block(end.block, [[described(end.words, false)]], `End ${end.block - blocks.length}`));
  const trash = { Type: 'Trash', Description: 'Trash / Unused Questions', ID: 'BL_000000000000trash', BlockElements: [] };
  const fields = {
    Type: 'EmbeddedData',
    FlowID: 'FL_2',
    EmbeddedData: questionnaire.hidden.map(({ name, fixed }) => ({
      Description: name,
      Type: fixed === null ? 'Recipient' : 'Custom',
      Field: name,
      VariableType: 'String',
      DataVisibility: [],
      AnalyzeText: false,
      ...(fixed === null ? {} : { Value: fixed }),
    })),
  };
  let flowIds = 2;
  const flowId = (): string => `FL_${++flowIds}`;
  const flow: Fields[] = [
    fields,
    ...questionnaire.pages.flatMap((page, at): Fields[] => [
      { ID: blockId(at + 1), Type: at === 0 ? 'Block' : 'Standard', FlowID: flowId() },
      ...ends
        .filter(({ item }) => page.items.includes(item))
        .map(
          (end): Fields => ({
            Type: 'Branch',
            FlowID: flowId(),
            Description: 'New Branch',
            BranchLogic: selectedLogic(end.item, end.values, places),
            Flow: [
              { ID: blockId(end.block), Type: 'Standard', FlowID: flowId() },
              { Type: 'EndSurvey', FlowID: flowId(), EndingType: 'Advanced', Options: ending(end.kept) },
            ],
          }),
        ),
    ]),
  ];
  const element = (kind: string, primary: string, secondary: string | null, tertiary: string | null, payload: Json): Fields => ({
    SurveyID: SURVEY,
    Element: kind,
    PrimaryAttribute: primary,
    SecondaryAttribute: secondary,
    TertiaryAttribute: tertiary,
    Payload: payload,
  });
  return {
    SurveyEntry: {
      SurveyID: SURVEY,
      SurveyName: title,
      SurveyDescription: null,
      SurveyOwnerID: '',
      SurveyBrandID: '',
      DivisionID: null,
      SurveyLanguage: qualtricsLanguage(first),
      SurveyActiveResponseSet: 'RS_0000000000cxsurv',
      SurveyStatus: 'Inactive',
      SurveyStartDate: '0000-00-00 00:00:00',
      SurveyExpirationDate: '0000-00-00 00:00:00',
      SurveyCreationDate: '2020-01-01 00:00:00',
      CreatorID: '',
      LastModified: '2020-01-01 00:00:00',
      LastAccessed: '0000-00-00 00:00:00',
      LastActivated: '0000-00-00 00:00:00',
      Deleted: null,
    },
    SurveyElements: [
      element('BL', 'Survey Blocks', null, null, [...blocks, ...endBlocks, trash]),
      element('FL', 'Survey Flow', null, null, {
        Type: 'Root',
        FlowID: 'FL_1',
        Flow: flow,
        Properties: { Count: flowIds },
      }),
      element('SO', 'Survey Options', null, null, {
        BackButton: 'true',
        SaveAndContinue: 'true',
        SurveyProtection: 'PublicSurvey',
        BallotBoxStuffingPrevention: 'false',
        NoIndex: 'Yes',
        SecureResponseFiles: 'true',
        SurveyExpiration: 'None',
        SurveyTermination: 'DefaultMessage',
        Header: '',
        Footer: '',
        ProgressBarDisplay: 'None',
        PartialData: '+1 week',
        ValidationMessage: '',
        PreviousButton: '',
        NextButton: '',
        NewScoring: 1,
        AvailableLanguages: Object.fromEntries(questionnaire.languages.map((language) => [qualtricsLanguage(language), []])),
      }),
      element('SCO', 'Scoring', null, null, {
        ScoringCategories: [],
        ScoringCategoryGroups: [],
        ScoringSummaryCategory: null,
        ScoringSummaryAfterQuestions: 0,
        ScoringSummaryAfterSurvey: 0,
        DefaultScoringCategory: null,
        AutoScoringCategory: null,
      }),
      element('PROJ', 'CORE', null, '1.1.0', { ProjectCategory: 'CORE', SchemaVersion: '1.1.0' }),
      element('STAT', 'Survey Statistics', null, null, { MobileCompatible: true, ID: 'Survey Statistics' }),
      element('QC', 'Survey Question Count', String(items.length + texts.length), null, null),
      element('RS', 'RS_0000000000cxsurv', 'Default Response Set', null, null),
      ...items.map((item) => {
        const id = ids.get(item) ?? '';
        const tag = names.items.get(item.name) ?? id;
        return element('SQ', id, tag, null, question(item, id, tag, places));
      }),
      ...texts.map((one) => element('SQ', one.id, one.id, null, description(one, questionnaire.languages))),
    ],
  };
}

const codes: Readonly<Record<string, string>> = { nb: 'NO', no: 'NO', 'en-gb': 'EN-GB', 'pt-br': 'PT-BR', 'es-es': 'ES-ES' };

/** Qualtrics' code of a language. */
export function qualtricsLanguage(language: LanguageTag): string {
  const tag = language.toLowerCase();
  const [primary = 'en'] = tag.split('-');
  const script = chineseScriptOf(tag);
  if (script !== null) return script === 'traditional' ? 'ZH-T' : 'ZH-S';
  return codes[tag] ?? codes[primary] ?? primary.toUpperCase();
}

function escaped(text: string): string {
  return escapeHtml(text).replace(/\$(?=\{)/g, '&#36;');
}

/** What Qualtrics shows in its own lists, where it reads no HTML. */
function plain(text: string): string {
  return harmless(text).replace(/[<>]/g, ' ');
}

/** What is shown at once: what shows an answer in its words stands on a screen after it. */
function screensOf({ items }: PlainPage): readonly (readonly Item[])[] {
  const screens: Item[][] = [];
  for (const item of items) {
    const last = screens.at(-1);
    const names = (last ?? []).flatMap((one) => [one.name, ...(one.form === 'matrix' ? one.rows.map(({ name }) => name) : [])]);
    if (last === undefined || item.pipes.some((pipe) => names.includes(pipe))) screens.push([item]);
    else last.push(item);
  }
  return screens;
}

function blockId(number: number): string {
  return `BL_${String(number).padStart(15, '0')}`;
}

// ---- what ends a survey early

interface End {
  readonly item: Item;
  /** The answers that end it. */
  readonly values: readonly (string | number)[];
  readonly words: Words;
  /** Whether the response is. */
  readonly kept: boolean;
}

function endsOf(questionnaire: Questionnaire, plainly: PlainQuestionnaire): readonly End[] {
  const items = itemsOf(plainly);
  return earlyEndsOf(questionnaire).flatMap(({ item: asked, values, words }): End[] => {
    const item = items.find(({ name }) => name === asked.name);
    return item === undefined ? [] : [{ item, values, words, kept: asked.form === 'screening' }];
  });
}

function ending(kept: boolean): Fields {
  return {
    Advanced: 'true',
    SurveyTermination: 'DefaultMessage',
    EmailThankYou: '',
    CountQuotas: 'No',
    ResponseFlag: 'Screened',
    ...(kept ? {} : { AnonymizeResponse: 'Yes', IgnoreResponse: 'Yes' }),
  };
}

/** A text that asks nothing. */
interface Description {
  readonly id: string;
  readonly words: Words;
  readonly bold: boolean;
}

function description({ id, words, bold }: Description, [first = 'en', ...rest]: readonly LanguageTag[]): Fields {
  const said = (language: LanguageTag): Fields => {
    const text = escaped(words[language] ?? '');
    return { QuestionText: bold ? `<b>${text}</b>` : text };
  };
  const others = rest.filter((language) => qualtricsLanguage(language) !== qualtricsLanguage(first));
  return {
    ...said(first),
    DefaultChoices: false,
    DataExportTag: id,
    QuestionType: 'DB',
    Selector: 'TB',
    Configuration: { QuestionDescriptionOption: 'SpecifyLabel' },
    QuestionDescription: id,
    ChoiceOrder: [],
    Validation: { Settings: { Type: 'None' } },
    GradingData: [],
    Language: others.length === 0 ? [] : Object.fromEntries(others.map((language) => [qualtricsLanguage(language), said(language)])),
    NextChoiceId: 1,
    NextAnswerId: 1,
    QuestionID: id,
  };
}

// ---- questions

/** Words of an item, with piped text where a name stands for what is known. */
function said(text: string, { pipes }: Item, places: Places): string {
  return piped(text, pipes, escaped, (name) => pipe(name, places) ?? escaped(`{${name}}`));
}

function pipe(name: string, { questionnaire, ids }: Places): string | null {
  if (questionnaire.hidden.some((field) => field.name === name)) return `\${e://Field/${name}}`;
  for (const [item, id] of ids) {
    if (item.form === 'matrix') {
      const row = item.rows.findIndex((one) => one.name === name);
      if (row >= 0) return `\${q://${id}/ChoiceGroup/SelectedAnswers/${row + 1}}`;
    } else if (item.name === name)
      return item.form === 'open' || item.form === 'amount'
        ? `\${q://${id}/ChoiceTextEntryValue}`
        : `\${q://${id}/ChoiceGroup/SelectedChoices}`;
  }
  return null;
}

function question(item: Item, id: string, tag: string, places: Places): Fields {
  const { questionnaire, names } = places;
  const [first = 'en', ...rest] = questionnaire.languages;
  const others = rest.filter((language) => qualtricsLanguage(language) !== qualtricsLanguage(first));
  const screen = questionnaire.pages.flatMap(screensOf).find((items) => items.includes(item)) ?? [];
  const shownWhen = displayLogic(item.when, item.personas, screen, places);
  const written = (language: LanguageTag): Fields => ({
    QuestionText: text(item, language, language !== first, places),
    ...displays(item, language, places, language === first),
  });
  const translations = Object.fromEntries(others.map((language) => [qualtricsLanguage(language), written(language)]));
  return {
    ...written(first),
    DefaultChoices: false,
    DataExportTag: tag,
    ...kindOf(item),
    Configuration: { QuestionDescriptionOption: 'SpecifyLabel' },
    QuestionDescription: tag,
    ...orders(item, names),
    ...(shownWhen === null ? {} : { DisplayLogic: shownWhen }),
    ...('shuffled' in item && item.shuffled ? { Randomization: randomized(item, names) } : {}),
    ...(item.form === 'rating' && item.measure === 'nps' ? columnLabels(item, first) : {}),
    Validation: {
      Settings: {
        ForceResponse: item.required ? 'ON' : 'OFF',
        ForceResponseType: 'ON',
        Type: item.form === 'amount' ? 'ContentType' : 'None',
        ...(item.form === 'amount' ? { ContentType: 'ValidNumber' } : {}),
      },
    },
    GradingData: [],
    Language: others.length === 0 ? [] : translations,
    QuestionID: id,
  };
}

/** The words at the ends of an NPS are known to belong in one language only; in the others they stand in the question. */
function text(item: Item, language: LanguageTag, translated: boolean, places: Places): string {
  const question_ = said(item.text[language] ?? '', item, places);
  if (!translated || item.form !== 'rating' || item.measure !== 'nps') return question_;
  const { values, lowest, highest } = item.scale;
  return `${question_}<br>${values[0]} = ${escaped(lowest[language] ?? '')}, ${values.at(-1)} = ${escaped(highest[language] ?? '')}`;
}

function columnLabels({ scale }: Rating, language: LanguageTag): Fields {
  return {
    ColumnLabels: [scale.lowest, scale.highest].map((words) => ({ Display: escaped(words[language] ?? ''), IsLabelDefault: false })),
  };
}

function kindOf(item: Item): Fields {
  if (item.form === 'rating' && item.measure === 'nps') return { QuestionType: 'MC', Selector: 'NPS' };
  switch (item.form) {
    case 'rating':
    case 'yes-no':
      return { QuestionType: 'MC', Selector: 'SAVR', SubSelector: 'TX' };
    case 'choice':
      return { QuestionType: 'MC', Selector: item.many ? 'MAVR' : 'SAVR', SubSelector: 'TX' };
    case 'matrix':
      return { QuestionType: 'Matrix', Selector: 'Likert', SubSelector: 'SingleAnswer' };
    case 'amount':
      return { QuestionType: 'TE', Selector: 'SL' };
    case 'open':
      return { QuestionType: 'TE', Selector: 'ML' };
  }
}

interface ChoiceLine {
  readonly key: string;
  readonly value: Value;
  readonly own: boolean;
  readonly alone: boolean;
}

/** What can be chosen, by key. */
function choicesOf(item: Item, names: Names): readonly ChoiceLine[] {
  if (item.form === 'matrix' || item.form === 'amount' || item.form === 'open') return [];
  const [column] = columnsIn(item);
  const keys = names.codes.get(item.name) ?? [];
  const options = item.form === 'choice' ? (item satisfies Choice).options : [];
  return (column?.values ?? []).map((value, at) => ({
    key: keys[at] ?? String(at + 1),
    value,
    own: (options[at]?.own ?? null) !== null,
    alone: options[at]?.alone === true,
  }));
}

function scalePoints({ scale }: Matrix): readonly { readonly key: string; readonly value: Value }[] {
  const keys = codesByNumber(scale.values);
  return valuesOf(scale).map((value, at) => ({ key: keys[at] ?? String(at + 1), value }));
}

/** The words of what can be chosen; `whole` with what is said once and not for each language. */
function displays(item: Item, language: LanguageTag, places: Places, whole: boolean): Fields {
  const display = (words: string): Fields => ({ Display: said(words, item, places) });
  if (item.form === 'matrix') {
    const rows = item.rows.map((row, at): readonly [string, Fields] => {
      const narrower = whole && rowIsNarrower(row, item) ? displayLogic(null, row.personas, [], places) : null;
      return [String(at + 1), { ...display(row.text[language] ?? ''), ...(narrower === null ? {} : { DisplayLogic: narrower }) }];
    });
    return {
      Choices: Object.fromEntries(rows),
      Answers: Object.fromEntries(scalePoints(item).map(({ key, value }) => [key, display(shown(value, language, false))])),
    };
  }
  const choices = choicesOf(item, places.names);
  if (choices.length === 0) return {};
  const bare = item.form === 'rating' && item.measure === 'nps';
  const alone = hasWordsAlone({ kind: item.form === 'rating' ? 'rating' : 'choice', item });
  const exclusive = item.form === 'choice' && item.many;
  return {
    Choices: Object.fromEntries(
      choices.map((choice) => [
        choice.key,
        {
          ...display(bare ? String(choice.value.value) : shown(choice.value, language, alone)),
          ...(choice.own ? { TextEntry: 'true' } : {}),
          ...(exclusive && choice.alone ? { ExclusiveAnswer: true } : {}),
        },
      ]),
    ),
  };
}

/** All in another order for each, or all but those that stay last. */
function randomized(item: Choice | Matrix, names: Names): Fields {
  const all = item.form === 'matrix' ? [] : choicesOf(item, names);
  const last = all.filter(({ own, alone }) => own || alone).map(({ key }) => key);
  const others = all.map(({ key }) => key).filter((key) => !last.includes(key));
  if (last.length === 0) return { Advanced: null, TotalRandSubset: '', Type: 'All' };
  return {
    Advanced: {
      FixedOrder: [...others.map(() => '{~Randomized~}'), ...last],
      RandomizeAll: others,
      RandomSubSet: [],
      Undisplayed: [],
      TotalRandSubset: 0,
      QuestionsPerPage: 0,
    },
    EvenPresentation: false,
    TotalRandSubset: '',
    Type: 'Advanced',
  };
}

/** The order of choices and answers, with the keys that come next. */
function orders(item: Item, names: Names): Fields {
  const choices = item.form === 'matrix' ? item.rows.map((_, at) => String(at + 1)) : choicesOf(item, names).map(({ key }) => key);
  const answers = item.form === 'matrix' ? scalePoints(item).map(({ key }) => key) : [];
  const next = (keys: readonly string[]): number => keys.reduce((most, key) => Math.max(most, Number(key)), 0) + 1;
  return {
    ...(choices.length === 0 ? {} : { ChoiceOrder: choices }),
    ...(answers.length === 0 ? {} : { AnswerOrder: answers, ChoiceDataExportTags: false }),
    NextChoiceId: next(choices),
    NextAnswerId: next(answers),
  };
}
