import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/aim-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/aim-removed'],
  sentences: {
    changed: { en: '{name:named} now improves {of:named} too.', zh: '{name:named}现在还改善{of:named}。' },
  },
});
