import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/promise-strengthened',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/promise-weakened'],
  sentences: {
    changed: {
      en: 'What customers are promised of {name:named} is strengthened from {before:amount} to {after:amount}.',
      zh: '{name:named}对客户的承诺从 {before:amount} 加强到 {after:amount}。',
    },
    added: { en: 'Customers are now promised {after:amount} of {name:named}.', zh: '{name:named}现在向客户承诺 {after:amount}。' },
  },
});
