import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-unit',
  severity: 'error',
  firm: true,
  sentences: {
    unknown: {
      en: '`{unit}` in `{written}` is no unit known here. Times are written in s, min, h, days, weeks, months, quarters or years.',
      zh: '「{written}」里的「{unit}」不是认识的单位。时间可用：秒、分钟、小时、天、周、个月、季度、年。',
    },
  },
};
