import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/pilot-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/pilot-changed'],
  sentences: {
    'for-added': { en: '{name:named} is now tried with {after:named} too.', zh: '{name:named}的试行对象新增{after:named}。' },
    'for-removed': { en: '{name:named} is no longer tried with {before:named}.', zh: '{name:named}不再对{before:named}试行。' },
    'against-added': { en: '{name:named} is now compared with {after:named} too.', zh: '{name:named}的对照新增{after:named}。' },
    'against-removed': { en: '{name:named} is no longer compared with {before:named}.', zh: '{name:named}不再以{before:named}为对照。' },
  },
});
