import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/factor-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/factor-changed'],
  sentences: {
    changed: {
      en: '{name:named} now counts under {after:named} instead of {before:named}.',
      zh: '{name:named}从{before:named}改属{after:named}。',
    },
    added: { en: '{name:named} now counts under {after:named}.', zh: '{name:named}现在属于{after:named}。' },
    removed: { en: '{name:named} no longer counts under {before:named}.', zh: '{name:named}不再属于{before:named}。' },
  },
});
