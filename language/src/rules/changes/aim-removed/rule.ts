import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/aim-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/aim-added'],
  sentences: {
    changed: { en: '{name:named} no longer improves {of:named}.', zh: '{name:named}不再改善{of:named}。' },
  },
});
