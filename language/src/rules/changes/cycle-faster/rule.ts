import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/cycle-faster',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/cycle-slower'],
  sentences: {
    changed: {
      en: 'A round of the loop takes {after:amount} instead of {before:amount}.',
      zh: '循环周期从 {before:amount} 缩短到 {after:amount}。',
    },
    added: { en: 'A round of the loop now takes {after:amount}.', zh: '循环周期现在是 {after:amount}。' },
  },
});
