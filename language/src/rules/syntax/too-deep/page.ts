import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'Too many blocks in each other', zh: '嵌套太深' },
  what: { en: 'Blocks or parentheses are nested far deeper than any program needs.', zh: '大括号或小括号的嵌套远远超过需要。' },
  why: {
    en: 'It is mostly a file that is not a `.cx` file, or many braces that were never closed.',
    zh: '多半因为文件不是 .cx 文件，或者很多括号没有收尾。',
  },
  asWritten: true,
  withoutExample: true,
  avoid: [],
  prefer: [],
};
