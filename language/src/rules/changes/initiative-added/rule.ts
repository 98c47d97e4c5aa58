import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/initiative-added',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/initiative-removed'],
  sentences: {
    changed: { en: 'The initiative {name:named} is new.', zh: '新增举措{name:named}。' },
    improving: {
      en: 'The initiative {name:named} is new; it is to improve {subject:named}.',
      zh: '新增举措{name:named}，要改善{subject:named}。',
    },
  },
});
