import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/aim-raised',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/aim-lowered'],
  sentences: {
    changed: {
      en: '{name:named} improves {of:named} more: {after:amount} instead of {before:amount}.',
      zh: '{name:named}对{of:named}的改善从 {before:amount} 提高到 {after:amount}。',
    },
  },
});
