import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/status-worsened',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/status-improved'],
  sentences: {
    moved: {
      en: '{name:named} was {before:status} and is now {after:status}.',
      zh: '{name:named}原来{before:status}，现在{after:status}。',
    },
  },
});
