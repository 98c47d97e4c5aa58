import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/quotation-marks',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    mixed: {
      en: 'This text begins with {open} and ends with {close}. Write both marks as `"`.',
      zh: '这段文字以 {open} 开头，却以 {close} 结尾。请前后都用英文引号。',
    },
    single: { en: 'Texts stand in double quotation marks, not in {open}.', zh: '文字要用双引号，不能用 {open}。' },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
};
