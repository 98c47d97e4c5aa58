import type { Rule } from '../../rule.ts';

/** Of fewer initiatives nothing can be said about their kind. */
const ENOUGH_INITIATIVES = 3;

export const rule: Rule = {
  id: 'strategy/spend-only',
  severity: 'information',
  whole: true,
  sentences: {
    spend: {
      en: 'All {count} initiatives cost money. Look for one that costs nothing, such as telling customers where things stand, and write `cost 0`.',
      zh: '{count} 项举措全都要花钱。请找一项不花钱的，比如主动告知进度，写上「成本 0」。',
    },
  },
  *check({ program }) {
    const { head, initiatives } = program;
    if (head === null || initiatives.length < ENOUGH_INITIATIVES) return;
    // One that does not say what it costs may be free.
    if (!initiatives.every(({ costs }) => costs.some(({ low }) => low > 0))) return;
    yield {
      rule: rule.id,
      severity: 'information',
      messageId: 'spend',
      arguments: { count: initiatives.length },
      origin: head.nameOrigin,
    };
  },
};
