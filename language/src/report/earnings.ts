/** What an initiative costs and earns, in words and as a chart draws it. */
import type { InitiativeResult } from '../analysis/analysis.ts';
import type { InitiativeEconomics } from '../analysis/economics/economics.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { InitiativeView } from './document.ts';
import { isKnown, money, signed, signedPercent } from './numbers.ts';
import type { Sentences } from './sentences.ts';

interface Reader {
  readonly words: Sentences;
  readonly language: MessageLanguage;
}

/** A cost recurs, and nothing says until when. */
export function isEndless({ missing }: Pick<InitiativeResult, 'missing'>): boolean {
  return missing.some(({ what }) => what === 'period');
}

/** What an initiative costs and earns, in words: the return on margin, or (`returnWord`) why there is none. */
export function earningsOf(
  one: Pick<InitiativeResult, 'cost' | 'benefit' | 'returnOnMargin' | 'missing'>,
  { words, language }: Reader,
  currency: string | null,
): Pick<InitiativeView, 'costText' | 'returnText' | 'returnWord'> {
  const isFree = one.cost !== null && one.cost.high === 0;
  const costless = isEndless(one) ? words.costEndless : words.costUnknown;
  const earns = isFree && one.benefit !== null && one.benefit.low > 0 ? one.benefit : null;
  const returns = one.returnOnMargin;
  return {
    costText: one.cost === null ? costless : isFree ? words.free : money(one.cost, currency, language),
    returnText:
      returns === null
        ? ''
        : isKnown(returns)
          ? signedPercent(returns.low)
          : `${signed(returns.low * 100, 0)}…${signedPercent(returns.high)}`,
    returnWord:
      returns !== null
        ? ''
        : earns !== null
          ? words.measures.effect.freeEarns(money(earns, currency, language))
          : isFree
            ? words.noCost
            : one.cost === null
              ? costless
              : words.benefitUnknown,
  };
}

/** With the interval of the draws. `chosen`: in the best set; null where none was sought. Nothing is drawn of what cannot be known. */
export function earningsView(
  one: InitiativeResult,
  economics: Pick<InitiativeEconomics, 'chances'> | undefined,
  chosen: boolean | null,
  reader: Reader,
  currency: string | null,
): Pick<InitiativeView, 'cost' | 'costText' | 'return' | 'returnText' | 'returnWord' | 'returnSpread' | 'isLoss' | 'chosen'> {
  const told = earningsOf(one, reader, currency);
  const returns = one.returnOnMargin;
  const drawn = returns === null ? null : (economics?.chances.return ?? null);
  const spread = drawn !== null && drawn.low < drawn.high ? drawn : null;
  return {
    ...told,
    cost: one.cost,
    return: returns,
    returnSpread: spread,
    ...(spread === null ? {} : { returnText: signedPercent(spread.median) }),
    isLoss: spread === null ? returns !== null && returns.high < 0 : spread.median < 0,
    chosen,
  };
}
