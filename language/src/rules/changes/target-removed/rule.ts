import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/target-removed',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/target-added'],
  sentences: {
    dated: {
      en: 'The target of {name:named} for {of}, {before:amount}, is removed.',
      zh: '{name:named}{of} 的目标 {before:amount} 被删除。',
    },
    undated: { en: 'The target of {name:named}, {before:amount}, is removed.', zh: '{name:named}的目标 {before:amount} 被删除。' },
  },
});
