import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/evidence-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/evidence-removed'],
  sentences: {
    changed: { en: '{after:named} is now evidence for {name:named}.', zh: '{after:named}现在佐证{name:named}。' },
  },
});
