import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/owner-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/owner-removed'],
  sentences: {
    changed: { en: '{after:named} now answers for {name:named}.', zh: '{name:named}现在由{after:named}负责。' },
  },
});
