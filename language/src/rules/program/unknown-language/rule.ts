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
    option: {
      en: 'Among the options of `{name}`, the words after `{written}` are read as a translation of `{option}`, and the program does not speak `{written}`. If it is an option, write it on a line of its own; if it is a language, add it to `languages`.',
      zh: '「{name}」的选项里，「{written}」后面的文字被当作「{option}」的译文，而方案里没有「{written}」这种语言。若它是选项，请另起一行；若是语言，请加入「语言」。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
