import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/moment-of-truth-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/moment-of-truth-removed'],
  sentences: {
    changed: { en: '{name:named} is a moment of truth now.', zh: '{name:named}现在是关键时刻。' },
  },
});
