import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/evidence-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/evidence-added'],
  sentences: {
    changed: { en: '{before:named} is no longer evidence for {name:named}.', zh: '{before:named}不再佐证{name:named}。' },
  },
});
