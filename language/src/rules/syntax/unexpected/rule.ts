import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/unexpected',
  severity: 'error',
  firm: true,
  sentences: {
    unexpected: { en: '`{found}` does not fit after `{after}`.', zh: '「{after}」后面不能写「{found}」。' },
    'unexpected-first': {
      en: '`{found}` cannot begin a line here. Begin it with the word that says what it is.',
      zh: '这里不能以「{found}」开头，请先写说明它是什么的词。',
    },
    text: {
      en: 'The text {found} does not fit after `{after}`. Put a word in front that says what it is, such as `note`.',
      zh: '文字 {found} 不能接在「{after}」后面。请先写它是什么，例如「备注」。',
    },
    'text-first': {
      en: 'The text {found} stands alone. Put a word in front that says what it is, such as `note`.',
      zh: '文字 {found} 前面没有词。请先写它是什么，例如「备注」。',
    },
    number: {
      en: 'The number `{found}` does not fit after `{after}`. Put a word in front that says what it is.',
      zh: '数字「{found}」不能接在「{after}」后面。请先写它是什么。',
    },
    'number-first': {
      en: 'The number `{found}` stands alone. Put a word in front that says what it is, such as `target`.',
      zh: '数字「{found}」前面没有词。请先写它是什么，例如「目标」。',
    },
    word: { en: '`{found}` does not fit after `{after}`.', zh: '「{found}」不能接在「{after}」后面。' },
    'word-first': {
      en: '`{found}` cannot begin a line here: it goes on with something that should stand before it.',
      zh: '「{found}」不能写在开头，它前面应当还有内容。',
    },
    'given-up': {
      en: 'There are too many mistakes in this line. Mend the ones before, then look again.',
      zh: '这一行错误太多，请先改前面的，再看这里。',
    },
    end: { en: 'Something is missing at the end.', zh: '末尾还缺内容。' },
  },
};
