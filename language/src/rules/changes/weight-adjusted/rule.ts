import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/weight-adjusted',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/weight-adjusted'],
  sentences: {
    changed: {
      en: 'The weight of {name:named} goes from {before:amount} to {after:amount}, which changes no rank.',
      zh: '{name:named}的权重从 {before:amount} 调到 {after:amount}，排名不变。',
    },
    'changed-for': {
      en: 'The weight of {name:named} for {of:named} goes from {before:amount} to {after:amount}, which changes no rank.',
      zh: '{name:named}对{of:named}的权重从 {before:amount} 调到 {after:amount}，排名不变。',
    },
    'added-for': {
      en: '{name:named} now has a weight of its own for {of:named}, {after:amount}, which changes no rank.',
      zh: '{name:named}对{of:named}新增单独的权重 {after:amount}，排名不变。',
    },
    'removed-for': {
      en: '{name:named} no longer has a weight of its own for {of:named}, {before:amount}, which changes no rank.',
      zh: '{name:named}对{of:named}的单独权重 {before:amount} 被删除，排名不变。',
    },
  },
});
