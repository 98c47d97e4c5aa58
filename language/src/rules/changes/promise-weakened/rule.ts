import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/promise-weakened',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/promise-strengthened'],
  sentences: {
    changed: {
      en: 'What customers are promised of {name:named} is weakened from {before:amount} to {after:amount}.',
      zh: '{name:named}对客户的承诺从 {before:amount} 放松到 {after:amount}。',
    },
    removed: {
      en: 'Customers are no longer promised {before:amount} of {name:named}.',
      zh: '{name:named}不再向客户承诺 {before:amount}。',
    },
  },
});
