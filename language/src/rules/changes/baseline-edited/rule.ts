import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/baseline-edited',
  level: 'review',
  category: 'strategy',
  mirrors: ['changes/baseline-edited'],
  sentences: {
    changed: {
      en: 'The baseline of {name:named} is changed from {before:amount} to {after:amount}: progress is counted from another point.',
      zh: '{name:named}的基线从 {before:amount} 改为 {after:amount}：进步从另一个起点算起。',
    },
    dated: {
      en: 'The baseline of {name:named}, {after:amount}, is now of {on} instead of {was}.',
      zh: '{name:named}的基线 {after:amount} 从 {was} 改为 {on} 的数值。',
    },
    added: { en: '{name:named} now has a baseline: {after:amount}.', zh: '{name:named}新增基线：{after:amount}。' },
    removed: { en: 'The baseline of {name:named}, {before:amount}, is removed.', zh: '{name:named}的基线 {before:amount} 被删除。' },
  },
});
