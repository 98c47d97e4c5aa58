/** A questionnaire as the page shows it. */
import type { HiddenField, Questionnaire, Words } from '@touchstone/language/survey/questionnaire.ts';
import { localeOf, surveyJs, surveyJsNames } from '@touchstone/language/survey/surveyjs.ts';
import type { Given, ShownSurvey } from './talk.ts';

/** Kinds of hidden fields that the preview itself fills. */
const OWN: readonly HiddenField['kind'][] = ['survey', 'respondent', 'language'];

/** `today` is the day that an answer has where nobody chooses another. */
export function shownSurvey(questionnaire: Questionnaire, today: string): ShownSurvey {
  const names = surveyJsNames(questionnaire);
  const nameOf = ({ name }: HiddenField): string => names.get(name) ?? name;
  const language = questionnaire.hidden.find(({ kind }) => kind === 'language');
  return {
    name: questionnaire.name,
    languages: questionnaire.languages.map((tag) => ({ tag, locale: localeOf(tag) })),
    title: questionnaire.title,
    definition: surveyJs(questionnaire),
    given: questionnaire.hidden.filter(({ kind }) => !OWN.includes(kind)).map((field) => given(field, nameOf(field), today)),
    languageField: language === undefined ? null : nameOf(language),
  };
}

function given(field: HiddenField, name: string, today: string): Given {
  const values = field.values.map(({ value, label }: { readonly value: string; readonly label: Words }) => ({ value, label }));
  return {
    name,
    label: field.label,
    form: field.kind === 'at' ? 'day' : values.length > 0 ? 'choice' : field.numeric ? 'number' : 'text',
    values,
    first: field.kind === 'at' ? today : (field.fixed ?? ''),
  };
}
