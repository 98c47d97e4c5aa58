import type { RulePage } from '../../findings/rule.ts';
import { page as channelsApart } from './channels-apart/page.ts';
import { page as evidenceDisagrees } from './evidence-disagrees/page.ts';
import { page as losesMoney } from './loses-money/page.ts';
import { page as noAlarm } from './no-alarm/page.ts';
import { page as noBusinessOutcome } from './no-business-outcome/page.ts';
import { page as noCycle } from './no-cycle/page.ts';
import { page as noOwner } from './no-owner/page.ts';
import { page as noResponse } from './no-response/page.ts';
import { page as oneChannel } from './one-channel/page.ts';
import { page as oneDepartment } from './one-department/page.ts';
import { page as personaUnmeasured } from './persona-unmeasured/page.ts';
import { page as personaUnused } from './persona-unused/page.ts';
import { page as revenueReturn } from './revenue-return/page.ts';
import { page as sourceUncovered } from './source-uncovered/page.ts';
import { page as spendOnly } from './spend-only/page.ts';
import { page as stageEmpty } from './stage-empty/page.ts';
import { page as touchpointUnreached } from './touchpoint-unreached/page.ts';
import { page as valueBlind } from './value-blind/page.ts';

/** The pages of the strategy rules by id. */
export const strategyPages: Readonly<Record<string, RulePage>> = {
  'strategy/channels-apart': channelsApart,
  'strategy/evidence-disagrees': evidenceDisagrees,
  'strategy/loses-money': losesMoney,
  'strategy/no-alarm': noAlarm,
  'strategy/no-business-outcome': noBusinessOutcome,
  'strategy/no-cycle': noCycle,
  'strategy/no-owner': noOwner,
  'strategy/no-response': noResponse,
  'strategy/one-channel': oneChannel,
  'strategy/one-department': oneDepartment,
  'strategy/persona-unmeasured': personaUnmeasured,
  'strategy/persona-unused': personaUnused,
  'strategy/revenue-return': revenueReturn,
  'strategy/source-uncovered': sourceUncovered,
  'strategy/spend-only': spendOnly,
  'strategy/stage-empty': stageEmpty,
  'strategy/touchpoint-unreached': touchpointUnreached,
  'strategy/value-blind': valueBlind,
};
