import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/status-improved',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/status-worsened'],
  sentences: {
    moved: {
      en: '{name:named} was {before:status} and is now {after:status}, with the same measurements.',
      zh: '同样的数据，{name:named}原来{before:status}，现在{after:status}。',
    },
  },
});
