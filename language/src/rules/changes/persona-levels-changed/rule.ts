import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/persona-levels-changed',
  level: 'information',
  category: 'structure',
  mirrors: ['changes/persona-levels-changed'],
  sentences: {
    added: {
      en: '{name:named} is now named for {of:named}, with no level of its own.',
      zh: '{name:named}现在对{of:named}单列一条，但没有单独的水平。',
    },
    removed: {
      en: '{name:named} is no longer named for {of:named}, where it had no level of its own.',
      zh: '{name:named}对{of:named}的单列条目被删除，它本来就没有单独的水平。',
    },
  },
});
