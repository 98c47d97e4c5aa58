import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/aim-lowered',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/aim-raised'],
  sentences: {
    changed: {
      en: '{name:named} improves {of:named} less: {after:amount} instead of {before:amount}.',
      zh: '{name:named}对{of:named}的改善从 {before:amount} 降为 {after:amount}。',
    },
  },
});
