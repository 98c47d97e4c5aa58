import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/share-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/share-changed'],
  sentences: {
    changed: {
      en: 'The share of {name:named} goes from {before:amount} to {after:amount} of customers.',
      zh: '{name:named}的占比从 {before:amount} 改为 {after:amount}。',
    },
    added: { en: '{name:named} is now counted as {after:amount} of customers.', zh: '{name:named}现在占客户的 {after:amount}。' },
    removed: {
      en: '{name:named} is no longer counted as {before:amount} of customers.',
      zh: '{name:named}不再计为客户的 {before:amount}。',
    },
  },
});
