import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/key-gained',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/key-lost'],
  sentences: {
    gained: { en: '{name:named} is now a key experience.', zh: '{name:named}成为关键体验。' },
    'gained-for': { en: '{name:named} is now a key experience for {of:named}.', zh: '{name:named}成为{of:named}的关键体验。' },
  },
});
