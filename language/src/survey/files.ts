/** The forms a survey is written in, and how their files are called. */
import type { MessageLanguage } from '../findings/rule.ts';
import { toCodebook } from './codebook.ts';
import type { SurveyTarget } from './file-names.ts';
import type { Questionnaire } from './questionnaire.ts';
import { toSurveyJs } from './surveyjs.ts';

/** A questionnaire in one form. The same questionnaire gives the same text. */
export function surveyText(questionnaire: Questionnaire, target: SurveyTarget, language: MessageLanguage): string {
  if (target === 'surveyjs') return toSurveyJs(questionnaire);
  if (target === 'codebook') return toCodebook(questionnaire, language);
  return `${JSON.stringify(questionnaire, null, 2)}\n`;
}
