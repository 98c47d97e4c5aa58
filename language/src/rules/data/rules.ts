import type { Rule } from '../rule.ts';
import { rule as constantColumn } from './constant-column/rule.ts';
import { rule as duplicateRespondent } from './duplicate-respondent/rule.ts';
import { rule as kindDisagrees } from './kind-disagrees/rule.ts';
import { rule as missingColumn } from './missing-column/rule.ts';
import { rule as noFile } from './no-file/rule.ts';
import { rule as offScale } from './off-scale/rule.ts';
import { rule as otherSurvey } from './other-survey/rule.ts';
import { rule as outsideDates } from './outside-dates/rule.ts';
import { rule as setAside } from './set-aside/rule.ts';
import { rule as statedAgainstDerived } from './stated-against-derived/rule.ts';
import { rule as straightLining } from './straight-lining/rule.ts';
import { rule as surveyExport } from './survey-export/rule.ts';
import { rule as tooFewAnswers } from './too-few-answers/rule.ts';
import { rule as undeclaredMember } from './undeclared-member/rule.ts';
import { rule as unknownColumn } from './unknown-column/rule.ts';
import { rule as unparsable } from './unparsable/rule.ts';
import { rule as unreadableFile } from './unreadable-file/rule.ts';

/** What is wrong with answers, and where they disagree with what was said of them. */
export const dataRules: readonly Rule[] = [
  constantColumn,
  duplicateRespondent,
  kindDisagrees,
  missingColumn,
  noFile,
  offScale,
  otherSurvey,
  outsideDates,
  setAside,
  statedAgainstDerived,
  straightLining,
  surveyExport,
  tooFewAnswers,
  undeclaredMember,
  unknownColumn,
  unparsable,
  unreadableFile,
];
