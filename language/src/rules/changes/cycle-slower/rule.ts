import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/cycle-slower',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/cycle-faster'],
  sentences: {
    changed: {
      en: 'A round of the loop takes {after:amount} instead of {before:amount}.',
      zh: '循环周期从 {before:amount} 延长到 {after:amount}。',
    },
    removed: {
      en: 'The program no longer says that a round of the loop takes {before:amount}.',
      zh: '方案不再写明 {before:amount} 的循环周期。',
    },
  },
});
