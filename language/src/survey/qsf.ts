/** A questionnaire as a Qualtrics survey file (QSF): JSON whose form Qualtrics does not publish. Texts there are HTML, and `${` starts piped text. */
import type { LanguageTag } from '../program/values.ts';
import { escapeHtml } from '../writers/html.ts';
import { columnsIn, hasWordsAlone, shown, type Value, valuesOf } from './columns.ts';
import { codesByNumber, type Names, namesIn } from './names.ts';
import { type PlainItem as Item, plainQuestionnaire } from './plain-items.ts';
import type { Choice, Matrix, Questionnaire, Rating } from './questionnaire.ts';
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
  const items = questionnaire.pages.flatMap((page) => page.items);
  const ids = new Map(items.map((item, at) => [item, `QID${at + 1}`]));
  const blocks = questionnaire.pages.map((page, at) => ({
    Type: at === 0 ? 'Default' : 'Standard',
    Description: `${at + 1}`,
    ID: `BL_${String(at + 1).padStart(15, '0')}`,
    BlockElements: page.items.map((item) => ({ Type: 'Question', QuestionID: ids.get(item) ?? '' })),
  }));
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
  const flow = [fields, ...blocks.map(({ ID }, at) => ({ ID, Type: at === 0 ? 'Block' : 'Standard', FlowID: `FL_${at + 3}` }))];
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
      element('BL', 'Survey Blocks', null, null, [...blocks, trash]),
      element('FL', 'Survey Flow', null, null, {
        Type: 'Root',
        FlowID: 'FL_1',
        Flow: flow,
        Properties: { Count: flow.length + 1 },
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
      element('QC', 'Survey Question Count', String(items.length), null, null),
      element('RS', 'RS_0000000000cxsurv', 'Default Response Set', null, null),
      ...items.map((item) => {
        const id = ids.get(item) ?? '';
        const tag = names.items.get(item.name) ?? id;
        return element('SQ', id, tag, null, question(item, id, tag, questionnaire, names));
      }),
    ],
  };
}

const codes: Readonly<Record<string, string>> = { nb: 'NO', no: 'NO', 'en-gb': 'EN-GB', 'pt-br': 'PT-BR', 'es-es': 'ES-ES' };

/** Qualtrics' code of a language. */
export function qualtricsLanguage(language: LanguageTag): string {
  const tag = language.toLowerCase();
  const [primary = 'en', ...rest] = tag.split('-');
  if (primary === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'ZH-T' : 'ZH-S';
  return codes[tag] ?? codes[primary] ?? primary.toUpperCase();
}

function escaped(text: string): string {
  return escapeHtml(text).replace(/\$(?=\{)/g, '&#36;');
}

function question(item: Item, id: string, tag: string, questionnaire: Questionnaire, names: Names): Fields {
  const [first = 'en', ...rest] = questionnaire.languages;
  const others = rest.filter((language) => qualtricsLanguage(language) !== qualtricsLanguage(first));
  const required = item.required;
  const written = (language: LanguageTag): Fields => ({
    QuestionText: text(item, language, language !== first),
    ...displays(item, language, names),
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
    ...(item.form === 'rating' && item.measure === 'nps' ? columnLabels(item, first) : {}),
    Validation: {
      Settings: {
        ForceResponse: required ? 'ON' : 'OFF',
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
function text(item: Item, language: LanguageTag, translated: boolean): string {
  const said = escaped(item.text[language] ?? '');
  if (!translated || item.form !== 'rating' || item.measure !== 'nps') return said;
  const { values, lowest, highest } = item.scale;
  return `${said}<br>${values[0]} = ${escaped(lowest[language] ?? '')}, ${values.at(-1)} = ${escaped(highest[language] ?? '')}`;
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

/** What can be chosen, by key. */
function choicesOf(item: Item, names: Names): readonly { readonly key: string; readonly value: Value; readonly own: boolean }[] {
  if (item.form === 'matrix' || item.form === 'amount' || item.form === 'open') return [];
  const [column] = columnsIn(item);
  const keys = names.codes.get(item.name) ?? [];
  const options = item.form === 'choice' ? (item satisfies Choice).options : [];
  return (column?.values ?? []).map((value, at) => ({ key: keys[at] ?? String(at + 1), value, own: (options[at]?.own ?? null) !== null }));
}

function scalePoints({ scale }: Matrix): readonly { readonly key: string; readonly value: Value }[] {
  const keys = codesByNumber(scale.values);
  return valuesOf(scale).map((value, at) => ({ key: keys[at] ?? String(at + 1), value }));
}

function displays(item: Item, language: LanguageTag, names: Names): Fields {
  const display = (words: string): Fields => ({ Display: escaped(words) });
  if (item.form === 'matrix') {
    return {
      Choices: Object.fromEntries(item.rows.map((row, at) => [String(at + 1), display(row.text[language] ?? '')])),
      Answers: Object.fromEntries(scalePoints(item).map(({ key, value }) => [key, display(shown(value, language, false))])),
    };
  }
  const choices = choicesOf(item, names);
  if (choices.length === 0) return {};
  const bare = item.form === 'rating' && item.measure === 'nps';
  const alone = hasWordsAlone({ kind: item.form === 'rating' ? 'rating' : 'choice', item });
  return {
    Choices: Object.fromEntries(
      choices.map(({ key, value, own }) => [
        key,
        { ...display(bare ? String(value.value) : shown(value, language, alone)), ...(own ? { TextEntry: 'true' } : {}) },
      ]),
    ),
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
