import type { Rule } from '../rule.ts';
import { rule as asksWhatNobodyMinds } from './asks-what-nobody-minds/rule.ts';
import { rule as breaksTrend } from './breaks-trend/rule.ts';
import { rule as contactWithoutConsent } from './contact-without-consent/rule.ts';
import { rule as doubleBarrelled } from './double-barrelled/rule.ts';
import { rule as endsUnlabelled } from './ends-unlabelled/rule.ts';
import { rule as experienceAsOption } from './experience-as-option/rule.ts';
import { rule as leading } from './leading/rule.ts';
import { rule as matrixTooLong } from './matrix-too-long/rule.ts';
import { rule as noOpenQuestion } from './no-open-question/rule.ts';
import { rule as npsForm } from './nps-form/rule.ts';
import { rule as optionsNotExhaustive } from './options-not-exhaustive/rule.ts';
import { rule as orderBias } from './order-bias/rule.ts';
import { rule as quotaMismatch } from './quota-mismatch/rule.ts';
import { rule as sampleTooSmall } from './sample-too-small/rule.ts';
import { rule as scaleMixed } from './scale-mixed/rule.ts';
import { rule as tooLong } from './too-long/rule.ts';
import { rule as tooOften } from './too-often/rule.ts';
import { rule as translationMissing } from './translation-missing/rule.ts';
import { rule as withoutEffect } from './without-effect/rule.ts';

/** The craft of asking. */
export const surveyRules: readonly Rule[] = [
  asksWhatNobodyMinds,
  breaksTrend,
  contactWithoutConsent,
  doubleBarrelled,
  endsUnlabelled,
  experienceAsOption,
  leading,
  matrixTooLong,
  noOpenQuestion,
  npsForm,
  optionsNotExhaustive,
  orderBias,
  quotaMismatch,
  sampleTooSmall,
  scaleMixed,
  tooLong,
  tooOften,
  translationMissing,
  withoutEffect,
];
