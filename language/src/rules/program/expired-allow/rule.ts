import type { Rule } from '../../rule.ts';

/** Raised by `rules/allowances`, which alone knows what an `allow` does. */
export const rule: Rule = {
  id: 'program/expired-allow',
  severity: 'warning',
  sentences: {
    expired: {
      en: 'This exception to `{rule}` ended on {until} and no longer holds. Mend what it excused, or give it a new date.',
      zh: '对「{rule}」的豁免已于 {until} 到期，不再有效。请处理它放过的问题，或写一个新的日期。',
    },
  },
};
