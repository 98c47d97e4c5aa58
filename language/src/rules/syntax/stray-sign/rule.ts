import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/stray-sign',
  severity: 'warning',
  firm: true,
  fixable: true,
  sentences: {
    stray: { en: '`{sign}` has no meaning here and is skipped. Delete it.', zh: '「{sign}」在这里没有意义，读取时已跳过，请删掉。' },
    invisible: {
      en: 'An invisible character ({code}) stands here and is skipped. Delete it.',
      zh: '这里有一个看不见的字符（{code}），读取时已跳过，请删掉。',
    },
    remove: { en: 'Delete `{sign}`', zh: '删除「{sign}」' },
    'remove-invisible': { en: 'Delete the invisible character {code}', zh: '删除看不见的字符 {code}' },
  },
};
