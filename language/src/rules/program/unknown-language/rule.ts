import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-language',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unknown: {
      en: '`{written}` is not a language tag. Write `en` for English, `zh-Hans` for Simplified Chinese, or the tag of another language (`ja`, `fr`, `pt-BR`).',
      zh: '「{written}」不是语言代码。简体中文写 zh-Hans，英文写 en，其他语言写各自的代码，如 ja、fr、pt-BR。',
    },
    nearest: {
      en: '`{written}` is not a language tag. Write `{nearest}`.',
      zh: '「{written}」不是语言代码。请写「{nearest}」。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
