import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/initiative-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/initiative-added'],
  sentences: {
    changed: { en: 'The initiative {name:named} is removed.', zh: '举措{name:named}被删除。' },
    improving: {
      en: 'The initiative {name:named} is removed; it was to improve {subject:named}.',
      zh: '举措{name:named}被删除，它原要改善{subject:named}。',
    },
  },
});
