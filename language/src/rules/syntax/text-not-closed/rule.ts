import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/text-not-closed',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    open: { en: 'This text has no closing quotation mark: add {mark} at its end.', zh: '这段文字没有写后引号，请在末尾补上 {mark}。' },
    close: { en: 'Add {mark} at the end', zh: '在末尾补上 {mark}' },
  },
};
