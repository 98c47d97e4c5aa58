import type { Rule } from '../rule.ts';
import { rule as activityAsKpi } from './activity-as-kpi/rule.ts';
import { rule as afterTheFact } from './after-the-fact/rule.ts';
import { rule as brokenPromise } from './broken-promise/rule.ts';
import { rule as budgetTooSmall } from './budget-too-small/rule.ts';
import { rule as channelsApart } from './channels-apart/rule.ts';
import { rule as delighterBeforeBasics } from './delighter-before-basics/rule.ts';
import { rule as effortOverCapacity } from './effort-over-capacity/rule.ts';
import { rule as evidenceDisagrees } from './evidence-disagrees/rule.ts';
import { rule as hundredPercent } from './hundred-percent/rule.ts';
import { rule as initiativeWithoutGap } from './initiative-without-gap/rule.ts';
import { rule as keyGapUnplanned } from './key-gap-unplanned/rule.ts';
import { rule as losesMoney } from './loses-money/rule.ts';
import { rule as mustBeConceded } from './must-be-conceded/rule.ts';
import { rule as noAlarm } from './no-alarm/rule.ts';
import { rule as noBusinessOutcome } from './no-business-outcome/rule.ts';
import { rule as noCycle } from './no-cycle/rule.ts';
import { rule as noOwnData } from './no-own-data/rule.ts';
import { rule as noOwner } from './no-owner/rule.ts';
import { rule as noPriority } from './no-priority/rule.ts';
import { rule as noResponse } from './no-response/rule.ts';
import { rule as noUnknown } from './no-unknown/rule.ts';
import { rule as npsIsAll } from './nps-is-all/rule.ts';
import { rule as oneChannel } from './one-channel/rule.ts';
import { rule as oneDepartment } from './one-department/rule.ts';
import { rule as overkill } from './overkill/rule.ts';
import { rule as personaUnmeasured } from './persona-unmeasured/rule.ts';
import { rule as personaUnused } from './persona-unused/rule.ts';
import { rule as promiseInOnePlace } from './promise-in-one-place/rule.ts';
import { rule as promiseNeglected } from './promise-neglected/rule.ts';
import { rule as revenueReturn } from './revenue-return/rule.ts';
import { rule as serviceOnly } from './service-only/rule.ts';
import { rule as sourceUncovered } from './source-uncovered/rule.ts';
import { rule as spendOnly } from './spend-only/rule.ts';
import { rule as stageEmpty } from './stage-empty/rule.ts';
import { rule as surveyOnly } from './survey-only/rule.ts';
import { rule as touchpointUnreached } from './touchpoint-unreached/rule.ts';
import { rule as uncountedGain } from './uncounted-gain/rule.ts';
import { rule as valueBlind } from './value-blind/rule.ts';
import { rule as weightsFlat } from './weights-flat/rule.ts';

/** What makes customer-experience management false, or less than it could be. */
export const strategyRules: readonly Rule[] = [
  activityAsKpi,
  afterTheFact,
  brokenPromise,
  budgetTooSmall,
  channelsApart,
  delighterBeforeBasics,
  effortOverCapacity,
  evidenceDisagrees,
  hundredPercent,
  initiativeWithoutGap,
  keyGapUnplanned,
  losesMoney,
  mustBeConceded,
  noAlarm,
  noBusinessOutcome,
  noCycle,
  noOwnData,
  noOwner,
  noPriority,
  noResponse,
  noUnknown,
  npsIsAll,
  oneChannel,
  oneDepartment,
  overkill,
  personaUnmeasured,
  personaUnused,
  promiseInOnePlace,
  promiseNeglected,
  revenueReturn,
  serviceOnly,
  sourceUncovered,
  spendOnly,
  stageEmpty,
  surveyOnly,
  touchpointUnreached,
  uncountedGain,
  valueBlind,
  weightsFlat,
];
