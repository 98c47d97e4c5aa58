import type { Rule } from '../../rule.ts';
import { hasBrokenShare, percent, personasWithShare, totalShare } from '../share-over-100/rule.ts';

export const rule: Rule = {
  id: 'program/share-under-100',
  severity: 'information',
  sentences: {
    under: {
      en: 'The shares of the personas add up to {total}%; {missing}% of customers are nobody here. Averages count those who are, rescaled to 100%.',
      zh: '各画像的占比合计 {total}%，还有 {missing}% 的客户没有画像。平均数按已有画像折算为 100%。',
    },
  },
  *check({ program }) {
    const sharing = personasWithShare(program);
    const last = sharing.at(-1);
    const { high } = totalShare(sharing);
    // Thirds rounded to whole percents are meant to be complete.
    if (last === undefined || high >= 1 - ROUNDING || hasBrokenShare(program)) return;
    yield {
      rule: rule.id,
      severity: 'information',
      messageId: 'under',
      arguments: { total: percent(high), missing: percent(1 - high) },
      origin: last.persona.places.share ?? last.persona.nameOrigin,
    };
  },
};

/** As a fraction of customers: half a percentage point. */
const ROUNDING = 0.005 + 1e-9;
