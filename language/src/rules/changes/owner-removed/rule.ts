import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/owner-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/owner-added'],
  sentences: {
    changed: {
      en: '{before:named} no longer answers for {name:named}, and nobody else is named.',
      zh: '{before:named}不再负责{name:named}，也没有写明由谁接手。',
    },
  },
});
