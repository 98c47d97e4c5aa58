import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/impossible-number',
  severity: 'error',
  firm: true,
  sentences: {
    'too-large': {
      en: '`{written}` is too large to be counted with. Check the digits and the unit (`万`, `亿`, `k`, `M`).',
      zh: '「{written}」太大，无法计算。请检查位数和单位（万、亿、k、M）。',
    },
    'above-whole': {
      en: '{property:keyword} cannot be more than 100%; here stands `{written}`. Correct the number.',
      zh: '{property:keyword}不能超过 100%，这里写的是「{written}」。请改正。',
    },
    negative: {
      en: '{property:keyword} cannot be below zero; here stands `{written}`. Correct the number.',
      zh: '{property:keyword}不能是负数，这里写的是「{written}」。请改正。',
    },
    whole: {
      en: '{property:keyword} counts whole things; here stands `{written}`. Write a whole number.',
      zh: '{property:keyword}只能是整数，这里写的是「{written}」。请改为整数。',
    },
  },
};
