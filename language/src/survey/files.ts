/** The forms a survey is written in that are text. */
import type { MessageLanguage } from '../findings/rule.ts';
import { toCodebook, toCodebookJson } from './codebook.ts';
import type { TextTarget } from './file-names.ts';
import { toFormbricks } from './formbricks.ts';
import { toLimeSurvey } from './limesurvey.ts';
import { toPasted, toPrintable } from './printable.ts';
import { toQsf } from './qsf.ts';
import type { Questionnaire } from './questionnaire.ts';
import { toSurveyJs } from './surveyjs.ts';
import { toTripleS } from './triple-s.ts';

const writers: Readonly<Record<TextTarget, (questionnaire: Questionnaire, language: MessageLanguage) => string>> = {
  surveyjs: toSurveyJs,
  limesurvey: toLimeSurvey,
  qsf: toQsf,
  formbricks: toFormbricks,
  markdown: toPrintable,
  text: toPasted,
  'triple-s': toTripleS,
  codebook: toCodebook,
  'codebook-json': toCodebookJson,
  questionnaire: (questionnaire) => `${JSON.stringify(questionnaire, null, 2)}\n`,
};

/** A questionnaire in one form. The same questionnaire gives the same text. `language` is that of the headings of a codebook. */
export function surveyText(questionnaire: Questionnaire, target: TextTarget, language: MessageLanguage): string {
  return writers[target](questionnaire, language);
}
