import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-unit',
  severity: 'error',
  firm: true,
  sentences: {
    unknown: {
      en: '`{written}` has no unit that is known here: `{unit}`. Write one: `%`, a currency, or s, min, h, days, weeks, months, quarters, years.',
      zh: '「{written}」的单位「{unit}」无法识别。请只写一个单位：%、币种，或秒、分钟、小时、天、周、个月、季度、年。',
    },
  },
};
