import type { RulePage } from '../../findings/rule.ts';
import { page as constantColumn } from './constant-column/page.ts';
import { page as duplicateRespondent } from './duplicate-respondent/page.ts';
import { page as kindDisagrees } from './kind-disagrees/page.ts';
import { page as missingColumn } from './missing-column/page.ts';
import { page as noFile } from './no-file/page.ts';
import { page as offScale } from './off-scale/page.ts';
import { page as otherSurvey } from './other-survey/page.ts';
import { page as outsideDates } from './outside-dates/page.ts';
import { page as setAside } from './set-aside/page.ts';
import { page as statedAgainstDerived } from './stated-against-derived/page.ts';
import { page as straightLining } from './straight-lining/page.ts';
import { page as surveyExport } from './survey-export/page.ts';
import { page as tooFewAnswers } from './too-few-answers/page.ts';
import { page as undeclaredMember } from './undeclared-member/page.ts';
import { page as unknownColumn } from './unknown-column/page.ts';
import { page as unparsable } from './unparsable/page.ts';
import { page as unreadableFile } from './unreadable-file/page.ts';

/** The pages of the data rules by id. */
export const dataPages: Readonly<Record<string, RulePage>> = {
  'data/constant-column': constantColumn,
  'data/duplicate-respondent': duplicateRespondent,
  'data/kind-disagrees': kindDisagrees,
  'data/missing-column': missingColumn,
  'data/no-file': noFile,
  'data/off-scale': offScale,
  'data/other-survey': otherSurvey,
  'data/outside-dates': outsideDates,
  'data/set-aside': setAside,
  'data/stated-against-derived': statedAgainstDerived,
  'data/straight-lining': straightLining,
  'data/survey-export': surveyExport,
  'data/too-few-answers': tooFewAnswers,
  'data/undeclared-member': undeclaredMember,
  'data/unknown-column': unknownColumn,
  'data/unparsable': unparsable,
  'data/unreadable-file': unreadableFile,
};
