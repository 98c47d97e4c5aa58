import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/record-renewed',
  level: 'review',
  category: 'trend',
  mirrors: ['changes/record-renewed'],
  sentences: {
    changed: {
      en: '{name:named} is from now on compared with how {after} asked it, no longer with {before}.',
      zh: '{name:named}今后以 {after} 的问法为准，不再与 {before} 比较。',
    },
    measured: {
      en: 'The record of {name:named} now stands for {after}: its questions are held to it from here on.',
      zh: '{name:named}的记录现在代表 {after}：今后的问题都以它为准。',
    },
    unmeasured: {
      en: 'The record of {name:named} no longer stands for {before} or any other wave: its trends are not watched.',
      zh: '{name:named}的记录不再代表 {before} 或任何一轮：其趋势不再受监看。',
    },
    draft: {
      en: 'The record of {name:named}, which no wave has asked yet, is written anew.',
      zh: '{name:named}的记录已更新；还没有哪一轮用它调查过。',
    },
  },
});
