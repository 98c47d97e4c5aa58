import type { RulePage } from '../../findings/rule.ts';
import { page as activityAsKpi } from './activity-as-kpi/page.ts';
import { page as afterTheFact } from './after-the-fact/page.ts';
import { page as brokenPromise } from './broken-promise/page.ts';
import { page as budgetTooSmall } from './budget-too-small/page.ts';
import { page as channelsApart } from './channels-apart/page.ts';
import { page as delighterBeforeBasics } from './delighter-before-basics/page.ts';
import { page as effortOverCapacity } from './effort-over-capacity/page.ts';
import { page as evidenceDisagrees } from './evidence-disagrees/page.ts';
import { page as hundredPercent } from './hundred-percent/page.ts';
import { page as initiativeWithoutGap } from './initiative-without-gap/page.ts';
import { page as keyGapUnplanned } from './key-gap-unplanned/page.ts';
import { page as losesMoney } from './loses-money/page.ts';
import { page as mustBeConceded } from './must-be-conceded/page.ts';
import { page as noAlarm } from './no-alarm/page.ts';
import { page as noBusinessOutcome } from './no-business-outcome/page.ts';
import { page as noCycle } from './no-cycle/page.ts';
import { page as noOwnData } from './no-own-data/page.ts';
import { page as noOwner } from './no-owner/page.ts';
import { page as noPriority } from './no-priority/page.ts';
import { page as noResponse } from './no-response/page.ts';
import { page as noUnknown } from './no-unknown/page.ts';
import { page as npsIsAll } from './nps-is-all/page.ts';
import { page as oneChannel } from './one-channel/page.ts';
import { page as oneDepartment } from './one-department/page.ts';
import { page as overkill } from './overkill/page.ts';
import { page as personaUnmeasured } from './persona-unmeasured/page.ts';
import { page as personaUnused } from './persona-unused/page.ts';
import { page as promiseInOnePlace } from './promise-in-one-place/page.ts';
import { page as promiseNeglected } from './promise-neglected/page.ts';
import { page as revenueReturn } from './revenue-return/page.ts';
import { page as serviceOnly } from './service-only/page.ts';
import { page as sourceUncovered } from './source-uncovered/page.ts';
import { page as spendOnly } from './spend-only/page.ts';
import { page as stageEmpty } from './stage-empty/page.ts';
import { page as surveyOnly } from './survey-only/page.ts';
import { page as touchpointUnreached } from './touchpoint-unreached/page.ts';
import { page as uncountedGain } from './uncounted-gain/page.ts';
import { page as valueBlind } from './value-blind/page.ts';
import { page as weightsFlat } from './weights-flat/page.ts';

/** The pages of the strategy rules by id. */
export const strategyPages: Readonly<Record<string, RulePage>> = {
  'strategy/activity-as-kpi': activityAsKpi,
  'strategy/after-the-fact': afterTheFact,
  'strategy/broken-promise': brokenPromise,
  'strategy/budget-too-small': budgetTooSmall,
  'strategy/channels-apart': channelsApart,
  'strategy/delighter-before-basics': delighterBeforeBasics,
  'strategy/effort-over-capacity': effortOverCapacity,
  'strategy/evidence-disagrees': evidenceDisagrees,
  'strategy/hundred-percent': hundredPercent,
  'strategy/initiative-without-gap': initiativeWithoutGap,
  'strategy/key-gap-unplanned': keyGapUnplanned,
  'strategy/loses-money': losesMoney,
  'strategy/must-be-conceded': mustBeConceded,
  'strategy/no-alarm': noAlarm,
  'strategy/no-business-outcome': noBusinessOutcome,
  'strategy/no-cycle': noCycle,
  'strategy/no-own-data': noOwnData,
  'strategy/no-owner': noOwner,
  'strategy/no-priority': noPriority,
  'strategy/no-response': noResponse,
  'strategy/no-unknown': noUnknown,
  'strategy/nps-is-all': npsIsAll,
  'strategy/one-channel': oneChannel,
  'strategy/one-department': oneDepartment,
  'strategy/overkill': overkill,
  'strategy/persona-unmeasured': personaUnmeasured,
  'strategy/persona-unused': personaUnused,
  'strategy/promise-in-one-place': promiseInOnePlace,
  'strategy/promise-neglected': promiseNeglected,
  'strategy/revenue-return': revenueReturn,
  'strategy/service-only': serviceOnly,
  'strategy/source-uncovered': sourceUncovered,
  'strategy/spend-only': spendOnly,
  'strategy/stage-empty': stageEmpty,
  'strategy/survey-only': surveyOnly,
  'strategy/touchpoint-unreached': touchpointUnreached,
  'strategy/uncounted-gain': uncountedGain,
  'strategy/value-blind': valueBlind,
  'strategy/weights-flat': weightsFlat,
};
