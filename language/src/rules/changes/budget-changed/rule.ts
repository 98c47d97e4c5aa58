import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/budget-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/budget-changed'],
  sentences: {
    changed: { en: 'The budget goes from {before:amount} to {after:amount}.', zh: '预算从 {before:amount} 改为 {after:amount}。' },
    added: { en: 'There is now a budget of {after:amount}.', zh: '新增预算 {after:amount}。' },
    removed: { en: 'The budget of {before:amount} is removed.', zh: '预算 {before:amount} 被删除。' },
  },
});
