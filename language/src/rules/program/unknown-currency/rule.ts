import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-currency',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unknown: {
      en: '`{currency}` is no currency. Write its code of three letters (ISO 4217), such as `CNY`, `HKD` or `EUR`.',
      zh: '「{currency}」不是货币。请写三个字母的货币代码（ISO 4217），如 CNY、HKD、USD。',
    },
    nearest: {
      en: '`{currency}` is no currency. Did you mean `{nearest}`?',
      zh: '「{currency}」不是货币。是不是要写「{nearest}」？',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
