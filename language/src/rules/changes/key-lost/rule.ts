import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/key-lost',
  level: 'information',
  category: 'impact',
  mirrors: ['changes/key-gained'],
  sentences: {
    lost: { en: '{name:named} is no longer a key experience.', zh: '{name:named}不再是关键体验。' },
    'lost-for': { en: '{name:named} is no longer a key experience for {of:named}.', zh: '{name:named}不再是{of:named}的关键体验。' },
  },
});
