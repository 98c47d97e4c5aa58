import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/weight-shifted',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/weight-shifted'],
  sentences: {
    changed: {
      en: 'The weight of {name:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}的权重从 {before:amount} 调到 {after:amount}。',
    },
    'changed-for': {
      en: 'The weight of {name:named} for {of:named} goes from {before:amount} to {after:amount}.',
      zh: '{name:named}对{of:named}的权重从 {before:amount} 调到 {after:amount}。',
    },
    added: { en: '{name:named} now has a weight: {after:amount}.', zh: '{name:named}新增权重：{after:amount}。' },
    'added-for': {
      en: '{name:named} now has a weight of its own for {of:named}: {after:amount}.',
      zh: '{name:named}对{of:named}新增单独的权重：{after:amount}。',
    },
    removed: { en: '{name:named} no longer has a weight; it was {before:amount}.', zh: '{name:named}的权重 {before:amount} 被删除。' },
    'removed-for': {
      en: '{name:named} no longer has a weight of its own for {of:named}; it was {before:amount}.',
      zh: '{name:named}对{of:named}的单独权重 {before:amount} 被删除。',
    },
  },
});
