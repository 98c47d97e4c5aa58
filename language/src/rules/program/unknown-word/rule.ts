import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/unknown-word',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unknown: {
      en: '`{word}` is not {place:place}. Choose one of: {known}.',
      zh: '「{word}」不是{place:place}。可选：{known}。',
    },
    nearest: {
      en: '`{word}` is not {place:place}. Did you mean `{nearest}`? There are: {known}.',
      zh: '「{word}」不是{place:place}。是不是要写「{nearest}」？可选：{known}。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
