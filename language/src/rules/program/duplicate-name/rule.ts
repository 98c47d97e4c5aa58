import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'program/duplicate-name',
  severity: 'error',
  firm: true,
  sentences: {
    duplicate: {
      en: 'The name `{name}` is taken: {is:kind} has it already. Give one of the two another name.',
      zh: '「{name}」重名：已有同名的{is:kind}。请给其中一个另起名称。',
    },
    shared: {
      en: 'Two of the folders used here both declare {kind:kind} called `{name}`. Rename it in one of them.',
      zh: '引用的两个文件夹里都有名为「{name}」的{kind:kind}。请在其中一个里改名。',
    },
    first: { en: '`{name}` is declared here first.', zh: '「{name}」最先在这里声明。' },
  },
};
