import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/return-moved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/return-moved'],
  sentences: {
    moved: {
      en: 'The return of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的回报率从 {before:amount} 变为 {after:amount}。',
    },
    known: { en: 'The return of {name:named} can now be known: {after:amount}.', zh: '{name:named}的回报率现在可以计算：{after:amount}。' },
    unknown: {
      en: 'The return of {name:named} can no longer be known; it was {before:amount}.',
      zh: '{name:named}的回报率无法再计算，原来是 {before:amount}。',
    },
  },
});
