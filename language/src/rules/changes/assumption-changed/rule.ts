import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/assumption-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/assumption-changed'],
  sentences: {
    changed: {
      en: 'The assumed actual level of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的实际水平假设从 {before:amount} 改为 {after:amount}。',
    },
    'changed-for': {
      en: 'The assumed actual level of {name:named} for {of:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}对{of:named}的实际水平假设从 {before:amount} 改为 {after:amount}。',
    },
    added: {
      en: 'The assumed actual level of {name:named} is now said: {after:amount}.',
      zh: '{name:named}新增实际水平假设：{after:amount}。',
    },
    'added-for': {
      en: 'The assumed actual level of {name:named} for {of:named} is now said: {after:amount}.',
      zh: '{name:named}对{of:named}新增实际水平假设：{after:amount}。',
    },
    removed: {
      en: 'The assumed actual level of {name:named} is no longer said; it was {before:amount}.',
      zh: '{name:named}的实际水平假设 {before:amount} 被删除。',
    },
    'removed-for': {
      en: 'The assumed actual level of {name:named} for {of:named} is no longer said; it was {before:amount}.',
      zh: '{name:named}对{of:named}的实际水平假设 {before:amount} 被删除。',
    },
  },
});
