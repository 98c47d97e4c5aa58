import type { Rule } from '../../rule.ts';

/** Raised by `rules/allowances`, which alone knows what an `allow` does. */
export const rule: Rule = {
  id: 'program/unexplained-allow',
  severity: 'warning',
  sentences: {
    unexplained: {
      en: 'An exception needs a reason, and this one excuses nothing until it has one: allow {rule} because "…".',
      zh: '豁免要写明理由，没有理由就不起作用：豁免 {rule} 因为 "…"。',
    },
  },
};
