import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/scale-changed',
  level: 'breaking',
  category: 'trend',
  mirrors: ['changes/scale-changed'],
  sentences: {
    program: {
      en: 'The scale of the program changes from {before:amount} to {after:amount}: ratings before and after no longer compare.',
      zh: '方案的量表从 {before:amount} 改为 {after:amount}：改动前后的评分不能直接比较。',
    },
    kpi: {
      en: 'The answers to {name:named} are on a scale of {after:amount} instead of {before:amount}: results before and after no longer compare.',
      zh: '{name:named}的答题量表从 {before:amount} 改为 {after:amount}：改动前后的结果不能直接比较。',
    },
    given: {
      en: 'The answers to {name:named} are now on a scale of {after:amount}; before they had none.',
      zh: '{name:named}的答题现在用 {after:amount} 的量表，以前没有量表。',
    },
    dropped: {
      en: 'The answers to {name:named} are no longer on a scale of {before:amount}.',
      zh: '{name:named}的答题不再用 {before:amount} 的量表。',
    },
  },
});
