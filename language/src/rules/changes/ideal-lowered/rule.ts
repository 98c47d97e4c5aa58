import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/ideal-lowered',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/ideal-raised', 'changes/ideal-lowered'],
  sentences: {
    changed: {
      en: 'The ideal level of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的理想水平从 {before:amount} 改为 {after:amount}。',
    },
    'changed-for': {
      en: 'The ideal level of {name:named} for {of:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}对{of:named}的理想水平从 {before:amount} 改为 {after:amount}。',
    },
    added: { en: 'The ideal level of {name:named} is now said: {after:amount}.', zh: '{name:named}新增理想水平：{after:amount}。' },
    'added-for': {
      en: 'The ideal level of {name:named} for {of:named} is now said: {after:amount}.',
      zh: '{name:named}对{of:named}新增理想水平：{after:amount}。',
    },
    removed: {
      en: 'The ideal level of {name:named} is no longer said; it was {before:amount}.',
      zh: '{name:named}的理想水平 {before:amount} 被删除。',
    },
    'removed-for': {
      en: 'The ideal level of {name:named} for {of:named} is no longer said; it was {before:amount}.',
      zh: '{name:named}对{of:named}的理想水平 {before:amount} 被删除。',
    },
  },
});
