import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/moment-of-truth-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/moment-of-truth-added'],
  sentences: {
    changed: { en: '{name:named} is no longer a moment of truth.', zh: '{name:named}不再是关键时刻。' },
  },
});
