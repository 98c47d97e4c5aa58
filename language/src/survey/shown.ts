/** A questionnaire as a page with SurveyJS shows it: on the command line's own server, and in an editor. */
import { longestSeconds } from './duration.ts';
import type { HiddenField, Questionnaire } from './questionnaire.ts';
import { localeOf, surveyJs, surveyJsNames } from './surveyjs.ts';

export interface ShownSurvey {
  readonly name: string;
  /** The first is the one it opens in. */
  readonly languages: readonly ShownLanguage[];
  /** By language tag. */
  readonly title: Readonly<Record<string, string>>;
  /** What it is estimated to take whoever takes longest, to half a minute; at least half a minute. */
  readonly minutes: number;
  /** SurveyJS JSON. */
  readonly definition: unknown;
  /** What comes with the invitation, and may be chosen here. */
  readonly given: readonly Given[];
  /** What SurveyJS calls the hidden field of the language; null where there is none. */
  readonly languageField: string | null;
}

export interface ShownLanguage {
  readonly tag: string;
  /** As SurveyJS calls it. */
  readonly locale: string;
}

export interface Given {
  /** As SurveyJS calls it. */
  readonly name: string;
  readonly label: Readonly<Record<string, string>>;
  readonly form: 'choice' | 'text' | 'number' | 'day';
  readonly values: readonly { readonly value: string; readonly label: Readonly<Record<string, string>> }[];
  /** Where the invitation brings none. */
  readonly first: string;
}

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
    minutes: Math.max(0.5, Math.round(longestSeconds(questionnaire) / 30) / 2),
    definition: surveyJs(questionnaire),
    given: questionnaire.hidden.filter(({ kind }) => !OWN.includes(kind)).map((field) => given(field, nameOf(field), today)),
    languageField: language === undefined ? null : nameOf(language),
  };
}

function given(field: HiddenField, name: string, today: string): Given {
  const { values } = field;
  return {
    name,
    label: field.label,
    form: field.kind === 'at' ? 'day' : values.length > 0 ? 'choice' : field.numeric ? 'number' : 'text',
    values,
    first: field.kind === 'at' ? today : (field.fixed ?? ''),
  };
}
