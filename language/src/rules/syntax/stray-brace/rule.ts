import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/stray-brace',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    alone: {
      en: 'This opening brace follows nothing that could have a block. Delete it, or put a declaration in front.',
      zh: '这个左大括号前面没有可以带大括号的内容。请删掉，或在前面补上声明。',
    },
    extra: {
      en: 'This `}` closes nothing. Delete it, or look above for the brace that it should close.',
      zh: '这个「}」没有对应的左大括号。请删掉，或检查上面是否漏了左大括号。',
    },
    remove: { en: 'Delete this brace', zh: '删除这个大括号' },
  },
};
