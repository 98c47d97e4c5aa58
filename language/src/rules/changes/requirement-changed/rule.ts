import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/requirement-changed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/requirement-changed'],
  sentences: {
    changed: {
      en: '{name:named} is now {after:keyword} instead of {before:keyword}.',
      zh: '{name:named}从{before:keyword}改为{after:keyword}。',
    },
    'changed-for': {
      en: '{name:named} is now {after:keyword} for {of:named}, instead of {before:keyword}.',
      zh: '{name:named}对{of:named}从{before:keyword}改为{after:keyword}。',
    },
    added: { en: '{name:named} is now {after:keyword}.', zh: '{name:named}现在是{after:keyword}。' },
    'added-for': { en: '{name:named} is now {after:keyword} for {of:named}.', zh: '{name:named}对{of:named}现在是{after:keyword}。' },
    removed: { en: '{name:named} is no longer {before:keyword}.', zh: '{name:named}不再是{before:keyword}。' },
    'removed-for': {
      en: '{name:named} is no longer {before:keyword} for {of:named}.',
      zh: '{name:named}对{of:named}不再是{before:keyword}。',
    },
  },
});
