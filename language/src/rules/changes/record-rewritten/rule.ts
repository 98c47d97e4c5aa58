import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/record-rewritten',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/record-rewritten'],
  sentences: {
    changed: {
      en: 'The record of how {name:named} was asked in {before} is rewritten ({names}): what that wave really asked can no longer be told from it.',
      zh: '{name:named}在 {before} 的问法记录被改写（{names}）：那一轮究竟怎么问的，已无法据此判断。',
    },
    whole: {
      en: 'The record of how {name:named} was asked in {before} is rewritten: what that wave really asked can no longer be told from it.',
      zh: '{name:named}在 {before} 的问法记录被改写：那一轮究竟怎么问的，已无法据此判断。',
    },
  },
});
