import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/confidence-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/confidence-changed'],
  sentences: {
    changed: {
      en: 'The confidence that {name:named} improves {of:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}改善{of:named}的把握从 {before:amount} 改为 {after:amount}。',
    },
    added: {
      en: 'The confidence that {name:named} improves {of:named} is now said: {after:amount}.',
      zh: '{name:named}改善{of:named}的把握现在写明：{after:amount}。',
    },
    removed: {
      en: '{name:named} is now taken as certain to improve {of:named}; the confidence was {before:amount}.',
      zh: '{name:named}改善{of:named}现在视为必成，原来的把握是 {before:amount}。',
    },
  },
});
