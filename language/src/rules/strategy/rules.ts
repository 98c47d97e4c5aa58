import type { Rule } from '../rule.ts';
import { rule as channelsApart } from './channels-apart/rule.ts';
import { rule as evidenceDisagrees } from './evidence-disagrees/rule.ts';
import { rule as losesMoney } from './loses-money/rule.ts';
import { rule as noAlarm } from './no-alarm/rule.ts';
import { rule as noBusinessOutcome } from './no-business-outcome/rule.ts';
import { rule as noCycle } from './no-cycle/rule.ts';
import { rule as noOwner } from './no-owner/rule.ts';
import { rule as noResponse } from './no-response/rule.ts';
import { rule as oneChannel } from './one-channel/rule.ts';
import { rule as oneDepartment } from './one-department/rule.ts';
import { rule as personaUnmeasured } from './persona-unmeasured/rule.ts';
import { rule as personaUnused } from './persona-unused/rule.ts';
import { rule as revenueReturn } from './revenue-return/rule.ts';
import { rule as sourceUncovered } from './source-uncovered/rule.ts';
import { rule as spendOnly } from './spend-only/rule.ts';
import { rule as stageEmpty } from './stage-empty/rule.ts';
import { rule as touchpointUnreached } from './touchpoint-unreached/rule.ts';
import { rule as valueBlind } from './value-blind/rule.ts';

/** What makes customer-experience management false, or less than it could be. */
export const strategyRules: readonly Rule[] = [
  channelsApart,
  evidenceDisagrees,
  losesMoney,
  noAlarm,
  noBusinessOutcome,
  noCycle,
  noOwner,
  noResponse,
  oneChannel,
  oneDepartment,
  personaUnmeasured,
  personaUnused,
  revenueReturn,
  sourceUncovered,
  spendOnly,
  stageEmpty,
  touchpointUnreached,
  valueBlind,
];
