import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/full-width',
  severity: 'hint',
  fixable: true,
  sentences: {
    written: {
      en: '`{written}` is read as `{text}`. `cx fmt` writes it so.',
      zh: '「{written}」按「{text}」读取，格式化时会改写。',
    },
    date: {
      en: '`{written}` is read as `{text}`. `cx fmt` writes it so.',
      zh: '「{written}」按「{text}」读取，格式化时会改写。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
