import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/unknown-property',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    nearest: {
      en: '`{word}` is not a word of this place. Did you mean `{nearest}`?',
      zh: '这里不能写「{word}」。是不是要写「{nearest}」？',
    },
    'nearest-in': {
      en: '`{word}` is not a word that `{block}` knows. Did you mean `{nearest}`?',
      zh: '「{block}」里没有「{word}」。是不是要写「{nearest}」？',
    },
    unknown: { en: '`{word}` is not a word of this place.', zh: '这里不能写「{word}」。' },
    'unknown-in': {
      en: '`{word}` is not a word that `{block}` knows. Free words belong in a text: `note "…"`.',
      zh: '「{block}」里没有「{word}」。随手写的话请放进文字里，例如：备注 "…"。',
    },
    'touchpoint-in': {
      en: '`{word}` is not a word that `{block}` knows. If it is a touchpoint, its own declaration says where it stands: `touchpoint {word} at` and the journey and stage, such as `Visit.Find`.',
      zh: '「{block}」里没有「{word}」。它如果是触点，请在触点的声明里写它在哪个阶段：「触点 {word} 位于 旅程.阶段」。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
