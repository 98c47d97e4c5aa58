import type { RulePage } from '../../findings/rule.ts';
import { page as asksWhatNobodyMinds } from './asks-what-nobody-minds/page.ts';
import { page as breaksTrend } from './breaks-trend/page.ts';
import { page as contactWithoutConsent } from './contact-without-consent/page.ts';
import { page as doubleBarrelled } from './double-barrelled/page.ts';
import { page as endsUnlabelled } from './ends-unlabelled/page.ts';
import { page as experienceAsOption } from './experience-as-option/page.ts';
import { page as leading } from './leading/page.ts';
import { page as matrixTooLong } from './matrix-too-long/page.ts';
import { page as noOpenQuestion } from './no-open-question/page.ts';
import { page as npsForm } from './nps-form/page.ts';
import { page as optionsNotExhaustive } from './options-not-exhaustive/page.ts';
import { page as orderBias } from './order-bias/page.ts';
import { page as quotaMismatch } from './quota-mismatch/page.ts';
import { page as sampleTooSmall } from './sample-too-small/page.ts';
import { page as scaleMixed } from './scale-mixed/page.ts';
import { page as tooLong } from './too-long/page.ts';
import { page as tooOften } from './too-often/page.ts';
import { page as translationMissing } from './translation-missing/page.ts';
import { page as withoutEffect } from './without-effect/page.ts';

/** The pages of the rules of surveys by id. */
export const surveyPages: Readonly<Record<string, RulePage>> = {
  'survey/asks-what-nobody-minds': asksWhatNobodyMinds,
  'survey/breaks-trend': breaksTrend,
  'survey/contact-without-consent': contactWithoutConsent,
  'survey/double-barrelled': doubleBarrelled,
  'survey/ends-unlabelled': endsUnlabelled,
  'survey/experience-as-option': experienceAsOption,
  'survey/leading': leading,
  'survey/matrix-too-long': matrixTooLong,
  'survey/no-open-question': noOpenQuestion,
  'survey/nps-form': npsForm,
  'survey/options-not-exhaustive': optionsNotExhaustive,
  'survey/order-bias': orderBias,
  'survey/quota-mismatch': quotaMismatch,
  'survey/sample-too-small': sampleTooSmall,
  'survey/scale-mixed': scaleMixed,
  'survey/too-long': tooLong,
  'survey/too-often': tooOften,
  'survey/translation-missing': translationMissing,
  'survey/without-effect': withoutEffect,
};
