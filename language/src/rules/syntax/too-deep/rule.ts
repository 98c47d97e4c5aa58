import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/too-deep',
  severity: 'error',
  firm: true,
  sentences: {
    deep: {
      en: 'Blocks or parentheses lie in each other more than {limit} deep. A program needs five; is a closing one missing?',
      zh: '大括号或小括号嵌套超过 {limit} 层，正常五层就够，是不是漏了右括号？',
    },
    overflow: { en: 'This cannot be followed: too much lies in each other. Split it.', zh: '这里嵌套太深，无法读取，请拆开来写。' },
  },
};
