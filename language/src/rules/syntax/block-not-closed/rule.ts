import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/block-not-closed',
  severity: 'error',
  firm: true,
  sentences: {
    open: {
      en: 'The block of `{block}` (line {line}) is not closed: a `}` is missing.',
      zh: '「{block}」（第 {line} 行）的大括号没有收尾，少了一个「}」。',
    },
    alone: { en: 'This brace is not closed: a `}` is missing.', zh: '这个大括号没有收尾，少了一个「}」。' },
  },
};
